//! The word before a number: `Exercice`, `Question n°`, the lab's own.
//!
//! Enters: the start of a line. Leaves: what its word announces, if a number may follow, and where that begins.

use super::ornament::begins;
use super::part::Wording;
use crate::language::{self, Announces};
use crate::text::fold::{fold, is_of_word};

/// How many bytes of letters a text begins with.
pub(super) fn letters(text: &str) -> usize {
    let ascii = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    match text.as_bytes().get(ascii) {
        Some(byte) if !byte.is_ascii() => {
            let rest = &text[ascii..];
            ascii + rest.find(|c: char| !is_of_word(c)).unwrap_or(rest.len())
        }
        _ => ascii,
    }
}

/// The word's meaning before a number, the lab's own words first.
pub(super) fn announcing_word(
    rest: &str,
    length: usize,
    wording: &Wording,
) -> Option<(Announces, String)> {
    let word = &rest[..length];
    const LONGEST: usize = 24;
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    // Most lines begin with a word that no number follows.
    let next = rest[length..]
        .trim_start_matches(|c: char| !c.is_alphanumeric() && c != '\n')
        .chars()
        .next()?;
    let number = next.is_ascii_digit()
        || next.is_ascii_alphabetic() && rest.len() - length < 200 && begins_alone(&rest[length..]);
    let sign = |sign: &str| sign.starts_with(next.to_ascii_lowercase());
    if !number && !before_number().any(sign) {
        return None;
    }
    let sure = next.is_ascii_digit();
    meaning(word, wording, sure)
}

/// What a word announces that counts, spelt right; the lab's own words first.
pub(super) fn announcing(word: &str, wording: &Wording) -> Option<(Announces, String)> {
    meaning(word, wording, false)
}

/// The word's meaning. `slips`: whether one slip is forgiven.
fn meaning(word: &str, wording: &Wording, slips: bool) -> Option<(Announces, String)> {
    let folded = fold(word);
    // One name for a word and its plural.
    let stem = folded
        .strip_suffix('s')
        .filter(|stem| stem.len() > 2)
        .unwrap_or(&folded);
    let own = |words: &[String]| {
        let is = |word: &&String| **word == folded || *word == stem;
        let swapped = |word: &&String| slips && swapped(word, &folded);
        let word = words.iter().find(is).or(words.iter().find(swapped));
        word.map(|word| word.strip_suffix('s').unwrap_or(word).to_owned())
    };
    if let Some(lemma) = own(&wording.section) {
        return Some((Announces::Section, lemma));
    }
    if let Some(lemma) = own(&wording.question) {
        return Some((Announces::Question, lemma));
    }
    let known = language::announces(&folded).or_else(|| language::announces(stem));
    let announces = match slips {
        true => known.or_else(|| language::announces_misspelt(&folded))?,
        false => known?,
    };
    Some((announces, stem.to_owned()))
}

/// The word and the number that a title begins with: `Tile 1: …`. Short words and those that a number without a space follows
/// are names: `eth0`.
pub(crate) fn counted(title: &str) -> Option<(String, u32)> {
    const SHORT: usize = 3;
    let length = letters(title);
    let word = fold(title.get(..length)?);
    let rest = title[length..].strip_prefix(' ')?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number = rest[..digits].parse().ok()?;
    let ends = !rest[digits..].starts_with(|c: char| c.is_alphanumeric() || c == '.');
    (word.chars().count() >= SHORT && ends).then_some((word, number))
}

/// Whether two neighbouring letters of a word are swapped: `Tsak`.
fn swapped(known: &str, word: &str) -> bool {
    let (known, word) = (known.as_bytes(), word.as_bytes());
    let differ = |at: &usize| known[*at] != word[*at];
    known.len() == word.len()
        && known.len() >= 4
        && matches!((0..known.len()).filter(differ).collect::<Vec<_>>()[..], [a, b]
            if a > 0 && b == a + 1 && known[a] == word[b] && known[b] == word[a])
}

/// Whether the next word is one letter or a Roman number.
fn begins_alone(text: &str) -> bool {
    let next = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let length = next.bytes().take_while(u8::is_ascii_alphanumeric).count();
    length == 1
        || length <= 4
            && next
                .bytes()
                .take(length)
                .all(|b| matches!(b, b'I' | b'V' | b'X'))
        || next.as_bytes().get(1).is_some_and(u8::is_ascii_digit)
}

/// What languages put between a word and its number.
fn before_number() -> impl Iterator<Item = &'static str> {
    language::all(|words| words.number_signs).chain(language::all(|words| words.number_words))
}

/// Between word and number: spaces, `n°`, `#`, `no.`, `:`.
pub(super) fn skip_to_number(rest: &str, from: usize) -> usize {
    let after = &rest[from..];
    let trimmed = after.trim_start_matches([
        ' ', '\u{a0}', '.', '-', ':', '#', '(', '[', '_', '\u{202f}', '*',
    ]);
    let trimmed = match before_number().find(|prefix| begins(trimmed, prefix)) {
        Some(prefix) => trimmed[prefix.len()..].trim_start(),
        None => trimmed,
    };
    rest.len() - trimmed.len()
}
