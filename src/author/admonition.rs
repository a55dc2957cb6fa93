//! Boxes as generators of documentation write them: `!!! question "Question 3"`, with the text below set in.
//!
//! Enters: a line. Leaves: of what kind the box is, and where its title stands. Refuses to know what the box holds.

use std::ops::Range;

/// The line that opens a box.
pub(super) struct Admonition<'a> {
    /// The word that says how it looks.
    pub(super) kind: &'a str,
    /// Where in the line its title stands; none where it has none.
    pub(super) title: Option<Range<usize>>,
}

/// Reads the line that opens a box.
pub(super) fn read(line: &str) -> Option<Admonition<'_>> {
    let signs = ["!!!", "???+", "???"];
    let rest = signs.iter().find_map(|signs| line.strip_prefix(signs))?;
    let rest = rest.strip_prefix(' ')?.trim_start();
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '-');
    let (kind, after) = rest.split_at(end.unwrap_or(rest.len()));
    // Between both may stand how the box is set: `inline end`.
    let quoted = after.trim().split_once('"');
    let is_set = |words: &str| {
        words
            .chars()
            .all(|c| c.is_alphanumeric() || " -_".contains(c))
    };
    let quoted = quoted.and_then(|(words, title)| is_set(words).then_some(title));
    let title = quoted.and_then(|rest| rest.strip_suffix('"'));
    let title = title.filter(|title| !title.is_empty()).map(|title| {
        let start = line.len() - after.len() + after.find('"').unwrap_or_default() + 1;
        start..start + title.len()
    });
    (!kind.is_empty()).then_some(Admonition { kind, title })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_box_has_a_kind_and_may_have_a_title() {
        for (line, kind, title) in [
            (
                "!!! question \"Question 3\"",
                "question",
                Some("Question 3"),
            ),
            ("???+ tip \"Le \"fil\"\"", "tip", Some("Le \"fil\"")),
            (
                "!!! question inline end \"The wick\"",
                "question",
                Some("The wick"),
            ),
            ("!!! note", "note", None),
            ("!!! note \"\"", "note", None),
        ] {
            let found = read(line).expect(line);
            assert_eq!(found.kind, kind);
            assert_eq!(found.title.map(|title| &line[title]), title, "{line}");
        }
        for line in ["!!!", "!!! ", "!!!wow", "Why???", "??? ?"] {
            assert!(read(line).is_none(), "{line}");
        }
    }
}
