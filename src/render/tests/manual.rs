//! `docs/templates.md`, made from the comments of `view`: what a template sees is told once.
#![allow(clippy::disallowed_methods, reason = "the manual is a file")]

use crate::render::page::WORDS;
use std::fmt::Write;

const HEAD: &str = "# Templates

`tpreport render` fills a report into a template: `report.html` makes a page, `report.md` the normal form; `style.css` is the
page's style sheet, and `skeleton.md` is what `tpreport new` fills in. Any of them can be your own:

```console
$ tpreport templates -o my-templates      # writes the built-in ones
$ tpreport render --template my-templates rapport.md
```

A file of that folder takes the place of the built-in one of the same name; what isn't there stays built in, so keep only the
files that you change. Further files that end in `.html` or `.md` can be included by name: `{% include \"header.html\" %}`.

Templates are written as [minijinja](https://docs.rs/minijinja) has them, which is nearly [Jinja](https://jinja.palletsprojects.com).
A name that nothing bears is a mistake, told at its line before anything is written. In `report.html`, text is escaped; what
ends in `_html` is safe HTML, and stands in the page as it is. What may be empty or none is false in `{% if … %}`.
Lines that hold a tag alone leave no blank line behind.

Two things keep a page what it promises to be. Put `{{ made_by_html }}` right after the `<!doctype>`: by it tpreport
knows its own files, and by the seal that it writes behind it whether they were changed since. And keep the `<meta>` with
`{{ policy }}`: it forbids whatever the report's author might have smuggled in; it allows the style sheet in `<style>{{ style_html }}</style>`, pictures as the
options of the run allow them, and nothing else.
";

/// The whole page.
fn manual() -> String {
    let mut page = HEAD.to_owned();
    let mut lines = include_str!("../view.rs").lines();
    let mut comment: Vec<&str> = Vec::new();
    for line in &mut lines {
        let line = line.trim();
        if let Some(said) = line.strip_prefix("/// ") {
            comment.push(said);
            continue;
        }
        let item = ["pub(super) ", "pub(crate) "];
        let item = item.iter().find_map(|seen| line.strip_prefix(seen));
        if let Some(name) = item.and_then(|item| item.strip_prefix("struct ")) {
            let name = named(name.trim_end_matches(" {"));
            let _ = write!(page, "\n## {name}\n\n{}\n\n", comment.join(" "));
            page.push_str("| name | is | |\n|---|---|---|\n");
        } else if let Some((name, of)) =
            item.and_then(|field| field.trim_end_matches(',').split_once(": "))
        {
            let _ = writeln!(page, "| `{name}` | {} | {} |", kind(of), comment.join(" "));
        }
        if !line.starts_with("#[") {
            comment.clear();
        }
    }
    let words = WORDS.iter().map(|(name, _)| format!("`{name}`"));
    let words = words.collect::<Vec<_>>().join(", ");
    let _ = write!(
        page,
        "\n## Words\n\n`words` holds, in the page's language: {words}.\n"
    );
    page
}

fn named(name: &str) -> &str {
    name.trim_end_matches("View")
}

/// A type in words.
fn kind(of: &str) -> String {
    let inside = |of: &str, outer: &str| {
        let inner = of.strip_prefix(outer)?.strip_suffix('>')?;
        Some(kind(inner))
    };
    if let Some(inner) = inside(of, "Option<") {
        return format!("{inner}, or none");
    }
    if let Some(inner) = inside(of, "Vec<") {
        return format!("list of {inner}");
    }
    match of {
        "String" | "&'static str" => "text".to_owned(),
        "usize" => "number".to_owned(),
        "bool" => "true or false".to_owned(),
        "Html" => "safe HTML".to_owned(),
        "char" => "sign".to_owned(),
        map if map.starts_with("BTreeMap") => "texts by name".to_owned(),
        name => format!("[{0}](#{1})", named(name), named(name).to_lowercase()),
    }
}

#[test]
fn the_manual_of_templates_is_up_to_date() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/templates.md");
    // `UPDATE=1 cargo test` writes it anew.
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, manual()).expect("the documentation can be written");
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(written.replace("\r\n", "\n"), manual());
}
