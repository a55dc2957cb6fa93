//! Numbers in words: `Première question`, `3rd task`, `Step Three`.
//!
//! Enters: a line and a place in it. Leaves: what its word announces, and the number. Refuses to know which numbers the lab has.

use super::announcement::Announcement;
use super::ornament::skip_mark;
use super::part::{Part, Wording};
use super::word::{announcing, letters};
use crate::language;
use crate::text::fold::fold;

/// An announcement whose number is a word at `start`.
pub(super) fn read(text: &str, start: usize, wording: &Wording) -> Option<Announcement> {
    before(text, start, wording).or_else(|| after(text, start, wording))
}

/// The number before what it counts.
fn before(text: &str, start: usize, wording: &Wording) -> Option<Announcement> {
    let rest = text.get(start..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let word = digits + letters(&rest[digits..]);
    const LONGEST: usize = 12;
    if word == digits || word > LONGEST {
        return None;
    }
    let ordinal = match rest[..digits].parse() {
        Ok(number) => {
            let ending = fold(&rest[digits..word]);
            let mut endings = language::all(|words| words.ordinal_endings);
            endings.any(|known| known == ending).then_some(number)?
        }
        Err(_) => language::ordinal(&fold(&rest[..word]))?,
    };
    let gap = rest[word..].len() - rest[word..].trim_start_matches([' ', '\u{a0}']).len();
    let counted = start + word + gap;
    let length = letters(text.get(counted..)?);
    let (announces, lemma) = announcing(&text[counted..counted + length], wording)?;
    let end = counted + length;
    (gap > 0).then(|| found(text, announces, lemma, ordinal, end))?
}

/// The number after what it counts.
fn after(text: &str, start: usize, wording: &Wording) -> Option<Announcement> {
    let rest = text.get(start..)?;
    let length = letters(rest);
    let number_at = start + length + 1;
    if !(3..=16).contains(&length) || !rest[length..].starts_with(' ') {
        return None;
    }
    let number = text.get(number_at..number_at + letters(&text[number_at..]))?;
    let ordinal = language::cardinal(&fold(number))?;
    let (announces, lemma) = announcing(&rest[..length], wording)?;
    found(text, announces, lemma, ordinal, number_at + number.len())
}

/// The announcement, if it is set off: `Step one of the way` goes on in words.
fn found(
    text: &str,
    announces: language::Announces,
    lemma: String,
    ordinal: u32,
    end: usize,
) -> Option<Announcement> {
    let after = text[end..].trim_start_matches([' ', '\u{a0}', '*', '_']);
    let closed = after.is_empty() || after.starts_with([':', '-', '–', '—', '.', ')', ',', '(']);
    closed.then(|| Announcement {
        word: Some(announces),
        lemma,
        ..Announcement::bare(vec![Part::Number(ordinal)], skip_mark(text, end))
    })
}
