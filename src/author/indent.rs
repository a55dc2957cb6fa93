//! Parts that stand set in below `(8) …`: Pandoc reads lists there, and Markdown otherwise code.
//!
//! Enters: a handout. Leaves: the same with such parts set out, line by line. Refuses to touch what stands below lists that all
//! Markdown knows, and fences.

use crate::document::is_fence;
use crate::source::Source;

/// As far code is set in, and so are parts of a list at least.
const CODE: &str = "    ";

/// A handout without the indent of such parts; nothing where it has none.
pub(super) fn set_out(source: &Source) -> Option<Source> {
    let (mut fenced, mut listed, mut within) = (false, false, false);
    let mut moved = false;
    let mut lines = Vec::new();
    for line in source.text().split_inclusive('\n') {
        let said = line.trim();
        fenced ^= is_fence(said);
        let inner = line.strip_prefix(CODE).filter(|_| !fenced);
        match inner {
            _ if said.is_empty() => {}
            Some(inner) => within |= listed && is_part(inner.trim_start()),
            None => {
                (listed, within) = (listed && line.starts_with(' ') || is_part(line), false);
            }
        }
        let out = inner.filter(|_| within && !said.is_empty());
        moved |= out.is_some();
        lines.push(out.unwrap_or(line));
    }
    moved.then(|| Source::from_text("", lines.concat()))
}

/// Whether a line begins with a number or a letter in brackets.
fn is_part(line: &str) -> bool {
    const LONGEST: usize = 4;
    let number = line
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(") "));
    number.is_some_and(|(number, _)| {
        (1..=LONGEST).contains(&number.len())
            && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_below_brackets_are_set_out_and_nothing_else() {
        let out =
            |text: &str| set_out(&Source::from_text("a.md", text)).map(|out| out.text().to_owned());
        let text = "(1) Of the sail:\n\n    (a) Why?\n\n    (b) How\n        so?\n\nIt turns.\n\n    turn()\n";
        let expected =
            "(1) Of the sail:\n\n(a) Why?\n\n(b) How\n    so?\n\nIt turns.\n\n    turn()\n";
        assert_eq!(out(text).as_deref(), Some(expected));
        for text in [
            "1. Of the sail:\n\n    (a) Why?\n",
            "(1) Of the sail:\n\n    turn()\n",
            "```\n(1) a\n    (b) c\n```\n",
        ] {
            assert_eq!(out(text), None, "{text}");
        }
    }
}
