//! The seal of a page or a note, beside the mark of what tpreport writes into files.
//!
//! Enters: a text with its mark. Leaves: the same with a line more. Refuses to know files.

use crate::output::seal;

/// A sign that tpreport writes into what it makes, and by which it knows its own files.
pub(crate) const MARK: &str = "<!-- made by tpreport -->";

/// What a seal begins with.
const START: &str = "<!-- sealed by tpreport: ";
const END: &str = " -->";

/// Whether a line is a seal.
pub(super) fn is_seal(line: &str) -> bool {
    line.starts_with(START) && line.ends_with(END)
}

/// A text with its seal; one without a mark has none.
pub(crate) fn sealed(text: &str) -> String {
    let Some(at) = text.find(MARK) else {
        return text.to_owned();
    };
    let (before, after) = text.split_at(at + MARK.len());
    let seal = seal::of([before, after]);
    format!("{before}\n{START}{seal}{END}{after}")
}

/// Whether a text is as it was when it was sealed, but for the ends of its lines, which git may change.
pub(crate) fn is_whole(text: &str) -> bool {
    let parts = text.split_once(START);
    let parts = parts.and_then(|(before, rest)| Some((before, rest.split_once(END)?)));
    parts.is_some_and(|(before, (own, after))| {
        let before = before.trim_end_matches(['\r', '\n']);
        own == seal::of([before, after])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_holds_until_somebody_writes() {
        let text = sealed(&format!("a\n{MARK}\nb\n"));
        assert!(is_whole(&text) && is_whole(&text.replace('\n', "\r\n")));
        assert!(!is_whole(&text.replace('b', "c")));
        assert!(!is_whole(&text.replace('a', "c")));
        assert!(!is_whole(&format!("a\n{MARK}\nb\n")));
        assert_eq!(sealed("b"), "b");
    }
}
