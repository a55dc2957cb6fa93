//! Numbers as the handout prints them: `I.1`, `1-a`, `ex1-q1`.
//!
//! Enters: a handout, or what one line of it says up to the end of its number. Leaves: the words by which its labels are read; the
//! number as an id. Refuses a writing that a catalogue reads as another number: there the number is written as catalogues do.

use super::asks;
use crate::document::Document;
use crate::label::{self, Part, Wording};
use crate::language::{self, Announces};
use crate::text::fold::fold;
use rustc_hash::FxHashMap;

/// How the handout announces: with the numbers that are its own, `ex1-q1`, `A.a`, `B2`, as far as lines begin with several alike.
pub(super) fn wording(document: &Document) -> Wording {
    const SEVERAL: usize = 2;
    let blocks = document.blocks.iter();
    let lines = blocks.filter(|block| block.is_line() || block.is_row());
    let mut alike: FxHashMap<String, Vec<&str>> = FxHashMap::default();
    for (id, first) in lines.filter_map(|block| own(document.text(block))) {
        let known = alike.entry(first).or_default();
        if !known.contains(&id) {
            known.push(id);
        }
    }
    let several = alike.into_values().filter(|ids| ids.len() >= SEVERAL);
    let mut wording = Wording::default();
    for id in several.flatten() {
        for runs in label::spellings(id, false) {
            wording.ids.insert(runs, Part::path(id));
        }
    }
    wording
}

/// The number of the handout's own that a line begins with, and what all of them have that count on from it.
fn own(line: &str) -> Option<(&str, String)> {
    let line = line.trim_start_matches(['|', ' ']);
    let mut words = line.split_whitespace().map(bare);
    let first = words.next()?;
    let announces = language::announces(&fold(first)).is_some();
    let id = if announces { words.next()? } else { first };
    let runs: Vec<&str> = id.split(['.', '-', '_']).collect();
    let (last, before) = runs.split_last()?;
    let is_own = is_id(id)
        && match before {
            [] => is_counted(last, |letters| {
                letters.len() == 1 && letters.bytes().all(|byte| byte.is_ascii_uppercase())
            }),
            [outer] if is_letter(outer, u8::is_ascii_uppercase) => {
                is_letter(last, u8::is_ascii_lowercase)
            }
            outer => {
                let asks =
                    |word: &str| language::announces(&fold(word)) == Some(Announces::Question);
                outer.iter().all(|run| is_counted(run, |_| true)) && is_counted(last, asks)
            }
        };
    // What counts on stands last: digits, or a letter alone.
    let count = match last.trim_start_matches(|c: char| !c.is_ascii_digit()) {
        "" => last,
        digits => digits,
    };
    is_own.then(|| (id, id[..id.len() - count.len()].to_owned()))
}

/// Whether a run is a number after letters that will do.
fn is_counted(run: &str, letters: impl Fn(&str) -> bool) -> bool {
    let word = run.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = run.len() - word.len();
    (1..=2).contains(&digits)
        && !word.is_empty()
        && word.bytes().all(|byte| byte.is_ascii_alphabetic())
        && letters(word)
}

fn is_letter(run: &str, case: impl Fn(&u8) -> bool) -> bool {
    matches!(run.as_bytes(), [letter] if case(letter))
}

/// A number by the words that say it.
pub(super) fn number(said: &str, path: &[Part]) -> String {
    let words = || said.split_whitespace().map(bare).filter(|word| is_id(word));
    let whole = words().rev().find(|word| Part::path(word) == path);
    let id = whole.map(str::to_owned).or_else(|| parts(words(), path));
    id.unwrap_or_else(|| asks::id_of(path))
}

/// The number of which each word says a part: `Partie II – Question 3`, `1. a)`.
fn parts<'a>(words: impl Iterator<Item = &'a str>, path: &[Part]) -> Option<String> {
    let mut left = path;
    let mut parts = Vec::new();
    for word in words {
        let own = Part::path(word);
        if let Some(rest) = left.strip_prefix(own.as_slice())
            && !own.is_empty()
        {
            left = rest;
            parts.push(word);
        }
    }
    left.is_empty().then(|| parts.join("."))
}

/// A word without the marks around it, and without what announces a number right before it: `(Q1.a)`.
fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let lead = word.find(|c: char| !c.is_alphabetic()).unwrap_or_default();
    let (lead, number) = word.split_at(lead);
    // `ex1-q1` announces twice, and is an id as a whole.
    let again = number.chars().zip(number.chars().skip(1));
    let again = again
        .into_iter()
        .any(|(one, next)| one.is_alphabetic() && next.is_ascii_digit());
    match !again && language::announces(&fold(lead)).is_some() {
        true => number,
        false => word,
    }
}

/// Whether a word is made as ids are.
fn is_id(word: &str) -> bool {
    let signs = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    !word.is_empty() && word.chars().all(signs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_it_stands_there() {
        for (said, read, id) in [
            ("Question 1.a :", "1.a", "1.a"),
            ("Question I.1 :", "I.1", "I.1"),
            ("Q1-a)", "1.a", "1-a"),
            ("(1a)", "1.a", "1a"),
            ("A.1", "A.1", "A.1"),
            ("a)", "a", "a"),
            ("ex1-q1", "1.1", "ex1-q1"),
            ("Partie II – Question 3", "2.3", "II.3"),
            ("1. a)", "1.a", "1.a"),
            ("Question n°4", "4", "4"),
            ("Question 1O", "10", "10"),
            ("2️⃣.1️⃣", "2.1", "2.1"),
            ("Troisième question", "3", "3"),
            ("Question 1\u{200b}.a", "1.a", "1.a"),
        ] {
            assert_eq!(number(said, &Part::path(read)), id, "{said}");
        }
    }
}
