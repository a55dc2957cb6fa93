//! The title that a handout bears before its text: in its front matter, or on Pandoc's title line.
//!
//! Enters: the first block, or a handout without titles. Leaves: its title. Refuses to read more of front matter than one line says.

use crate::document::Document;
use crate::language::among;
use crate::text::fold::fold;

/// The title of a handout by its first block, where it stands in front.
pub(super) fn title(first: &str, is_front_matter: bool) -> Option<String> {
    let said = match is_front_matter {
        true => first.lines().find_map(|line| {
            let rest = line.strip_prefix("title")?.trim_start();
            rest.strip_prefix([':', '='])
        })?,
        false => first.strip_prefix("% ")?,
    };
    let said = said.trim();
    let quoted = ['"', '\''].iter().find_map(|&quote| {
        let inner = said.strip_prefix(quote)?;
        inner.strip_suffix(quote)
    });
    let said = quoted.unwrap_or(said).trim();
    // `title: |` goes on below.
    (said.contains(char::is_alphanumeric)).then(|| said.to_owned())
}

/// The line that names the lab where no title does: the first that says it is one, `TP 3: the kite`, as above it may stand whose
/// course it is; else the first that says something.
pub(super) fn first_line(document: &Document) -> String {
    const NEAR: usize = 10;
    let blocks = document.blocks.iter();
    let mut texts = blocks
        .filter(|block| block.is_line())
        .map(|block| document.text(block).trim())
        .filter(|text| !text.is_empty());
    let names = |text: &&str| {
        let end = text.find(|c: char| !c.is_alphabetic());
        let word = fold(&text[..end.unwrap_or(text.len())]);
        among(&word, |words| words.lab)
    };
    let named = texts.clone().take(NEAR).find(names);
    named
        .or_else(|| texts.next())
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn a_title_in_front_is_read_where_one_line_says_it() {
        let yaml = "---\nauthor: A. Roche\ntitle: \"Lab 2: the kite\"\n---";
        assert_eq!(title(yaml, true).as_deref(), Some("Lab 2: the kite"));
        let toml = "+++\ntitle = 'Cerfs-volants'\n+++";
        assert_eq!(title(toml, true).as_deref(), Some("Cerfs-volants"));
        assert_eq!(title("% The kite", false).as_deref(), Some("The kite"));
        for (text, is_front) in [
            ("---\ntitle: |\n  The kite\n---", true),
            ("---\nsubtitle: The kite\n---", true),
            ("title: the kite", false),
            ("# The kite", false),
        ] {
            assert_eq!(title(text, is_front), None, "{text}");
        }
    }
}
