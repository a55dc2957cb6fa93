//! What to write in place of a picture's mark in which there is a slip.
//!
//! Enters: a picture of the document. Leaves: the mark as Markdown reads it. Refuses to know whether the picture is there.

use crate::document::{Picture, Slip};
use crate::evidence::numbered;

/// The mark as it should be written.
pub(super) fn mark(picture: &Picture, slip: Slip) -> String {
    let (alt, address) = (picture.alt.trim(), picture.address.trim());
    match (slip, size(&picture.rest)) {
        (Slip::Bar, _) => {
            let text = picture.rest.trim_start_matches(['|', '\\']).trim();
            format!("![[{address}\\|{text}]]")
        }
        (Slip::Wiki, _) => format!("![[{address}]]"),
        (Slip::After, Some((width, height))) => {
            let attribute = |name: &str, value: &str| match value {
                "" => String::new(),
                value => format!(" {name}=\"{value}\""),
            };
            let size = attribute("width", width) + &attribute("height", height);
            let alt = alt.replace('"', "&quot;");
            format!("<img src=\"{address}\" alt=\"{alt}\"{size}>")
        }
        // What is written as a number already stays so; a backslash parts folders on some computers only.
        _ => {
            let address = address.replace('\\', "/");
            format!("![{alt}]({})", numbered(&address, &[' ', '(', ')']))
        }
    }
}

/// A link to a picture as the picture itself.
pub(super) fn shown(link: &str) -> String {
    match link
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'))
    {
        Some(address) => format!("![]({address})"),
        None => format!("!{link}"),
    }
}

/// Width and height of `=300x200`, as some editors write a size.
fn size(rest: &str) -> Option<(&str, &str)> {
    let rest = rest.trim();
    let size = ["=", "width="]
        .iter()
        .find_map(|start| rest.strip_prefix(start))?;
    let size = size.trim_matches('"');
    let (width, height) = size.split_once(['x', 'X', '×', '*']).unwrap_or((size, ""));
    let is_length = |text: &str| text.chars().all(|c| c.is_ascii_digit() || c == '%');
    (is_length(width) && is_length(height)).then_some((width, height))
}

#[cfg(test)]
mod tests {
    use super::super::pictures::look;
    use crate::document::parse;
    use crate::evidence::NoSurroundings;
    use crate::source::Source;

    /// The mends of a report's marks.
    fn mends(text: &str) -> Vec<String> {
        let source = Source::from_text("r.md", text);
        let pictures = look(&parse(&source), &[], &source, &NoSurroundings);
        pictures
            .into_iter()
            .filter_map(|picture| picture.slip)
            .map(|slip| slip.right)
            .collect()
    }

    #[test]
    fn a_mend_is_a_mark_that_markdown_sees() {
        for (mark, right) in [
            ("![x](a b.png)", "![x](a%20b.png)"),
            ("![x](a (2).png)", "![x](a%20%282%29.png)"),
            ("![x](a%20b c.png \"t\")", "![x](a%20b%20c.png)"),
            (
                "![x](a.png =300x)",
                "<img src=\"a.png\" alt=\"x\" width=\"300\">",
            ),
            (
                "![x](a.png =50%x20)",
                "<img src=\"a.png\" alt=\"x\" width=\"50%\" height=\"20\">",
            ),
            (
                "![x](a.png width=300)",
                "<img src=\"a.png\" alt=\"x\" width=\"300\">",
            ),
            ("![x](a.png small)", "![x](a.png)"),
            ("![x] (a.png)", "![x](a.png)"),
            ("!(x)[a.png]", "![x](a.png)"),
            ("![x][img/a.png]", "![x](img/a.png)"),
            ("![[a.png]", "![[a.png]]"),
            ("![](./img\\c d.png)", "![](./img/c%20d.png)"),
        ] {
            assert_eq!(mends(mark), [right], "{mark}");
            assert!(mends(right).is_empty(), "{right}");
        }
        let row = |mark: &str| format!("| a |\n|---|\n| {mark} |\n");
        assert_eq!(mends(&row("![[a.png|300]]")), ["![[a.png\\|300]]"]);
        assert!(mends(&row("![[a.png\\|300]]")).is_empty());
    }
}
