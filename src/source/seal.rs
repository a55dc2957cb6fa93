//! The mark and the seal on what tpreport writes: they tell its own files, and whether anybody changed one since.
//!
//! Enters: a text. Leaves: the same with a line more, or what that line says. Refuses to know where it is written.

use sha2::{Digest, Sha256};

/// A sign that tpreport writes into what it makes, and by which it knows its own files.
pub(crate) const MARK: &str = "<!-- made by tpreport -->";

/// What a seal begins with.
const START: &str = "<!-- sealed by tpreport: ";
const END: &str = " -->";

/// The seal of some parts; the ends of lines, which git and spreadsheets may change, are none of it.
pub(crate) fn of<'t>(parts: impl IntoIterator<Item = &'t str>) -> String {
    let mut digest = Sha256::new();
    for part in parts.into_iter().flat_map(|part| part.split('\r')) {
        digest.update(part);
    }
    let digest: [u8; 32] = digest.finalize().into();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a line is a seal.
pub(crate) fn is_seal(line: &str) -> bool {
    line.starts_with(START) && line.ends_with(END)
}

/// A text with its seal, in place of an older one; one without a mark has none. `kind`: what it was made of, in one word, if
/// that is asked for later.
pub(crate) fn sealed(text: &str, kind: &str) -> String {
    let text = unsealed(text);
    let Some(at) = text.find(MARK) else {
        return text;
    };
    let (before, after) = text.split_at(at + MARK.len());
    let seal = of([before, kind, after]);
    let space = if kind.is_empty() { "" } else { " " };
    format!("{before}\n{START}{seal}{space}{kind}{END}{after}")
}

/// What a text was made of, if it is as it was when it was sealed, but for the ends of its lines, which git may change.
pub(crate) fn kind(text: &str) -> Option<&str> {
    let (before, seal, after) = parts(text)?;
    let (own, kind) = seal.split_once(' ').unwrap_or((seal, ""));
    (own == of([before, kind, after])).then_some(kind)
}

/// Whether a text is as it was when it was sealed.
pub(crate) fn is_whole(text: &str) -> bool {
    kind(text).is_some()
}

/// Whether a text is a normal form, changed since or not: its seal bears its kind.
pub(crate) fn is_form(text: &str) -> bool {
    parts(text).is_some_and(|(_, seal, _)| seal.contains(' '))
}

/// A text without its seal.
fn unsealed(text: &str) -> String {
    match parts(text) {
        Some((before, _, after)) => format!("{before}{after}"),
        None => text.to_owned(),
    }
}

/// What stands before a seal, what it says, and what follows.
fn parts(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once(START)?;
    let (own, after) = rest.split_once(END)?;
    let before = before.trim_end_matches(['\r', '\n']);
    before.ends_with(MARK).then_some((before, own, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_holds_until_somebody_writes() {
        for kind in ["", "form"] {
            let text = sealed(&format!("a\n{MARK}\nb\n"), kind);
            assert_eq!(super::kind(&text), Some(kind));
            assert!(is_whole(&text) && is_whole(&text.replace('\n', "\r\n")));
            assert_eq!(is_form(&text), !kind.is_empty());
            assert_eq!(is_form(&format!("{text}\nmore")), !kind.is_empty());
            assert!(!is_whole(&text.replace("\nb", "\nc")));
            assert!(!is_whole(&text.replace("a\n", "c\n")));
            assert!(!is_whole(&text.replace("form", "from")) || kind.is_empty());
            assert_eq!(sealed(&text, kind), text);
        }
        assert!(!is_whole(&format!("a\n{MARK}\nb\n")));
        assert_eq!(sealed("b", ""), "b");
    }
}
