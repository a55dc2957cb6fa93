//! One spelling for what a reader takes as the same: case, accents and typography folded away.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Calls `each` with the folded characters of one character: lower case, no accent, plain quotes, dashes and spaces.
pub(crate) fn fold_char(character: char, mut each: impl FnMut(char)) {
    match character {
        c if c.is_ascii() => each(c.to_ascii_lowercase()),
        // The accented letters of French stand for most of what is not ASCII in reports.
        letter @ 'À'..='ÿ' if latin(letter) != 0 => each(char::from(latin(letter))),
        'œ' | 'Œ' => "oe".chars().for_each(each),
        'æ' | 'Æ' => "ae".chars().for_each(each),
        '’' | '‘' | 'ʼ' | '´' | '′' => each('\''),
        '“' | '”' | '«' | '»' | '„' => each('"'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => each('-'),
        '\u{a0}' | '\u{202f}' | '\u{2000}'..='\u{200a}' | '\u{3000}' => each(' '),
        // Marks that no reader sees: soft hyphen, zero widths, variation selectors.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => {}
        other => std::iter::once(other)
            .nfkd()
            .filter(|&c| !is_combining_mark(c))
            .flat_map(char::to_lowercase)
            .for_each(each),
    }
}

/// The words of a folded text.
pub(crate) fn words(folded: &str) -> impl Iterator<Item = &str> {
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

/// A text with one space wherever it has white space, and none at its ends.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The letters that a text begins with, signs before them left out; and what follows.
pub(crate) fn first_word(text: &str) -> (&str, &str) {
    let said = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = said.find(|c: char| !c.is_alphabetic());
    said.split_at(end.unwrap_or(said.len()))
}

/// Whether a character goes on in a word: a letter, or the accent of the one before it.
pub(crate) fn is_of_word(c: char) -> bool {
    c.is_alphabetic() || !c.is_ascii() && is_combining_mark(c)
}

/// The letters of Latin-1 from U+00C0 on, folded to one letter of ASCII; 0 for those that aren't.
const LATIN: &[u8; 64] =
    b"aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0\0aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0y";

fn latin(c: char) -> u8 {
    LATIN[c as usize & 0x3f]
}

/// The folded form of the accented letter that some UTF-8 begins with, if that is one letter of ASCII. It takes two bytes.
#[inline]
pub(crate) fn accented(bytes: &[u8]) -> Option<u8> {
    match bytes {
        [0xc3, second, ..] => Some(LATIN[usize::from(second & 0x3f)]).filter(|&letter| letter != 0),
        _ => None,
    }
}

/// The folded form of a text.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        fold_char(character, |c| folded.push(c));
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::{accented, fold};
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    #[test]
    fn accented_letters_fold_as_their_decomposition_says() {
        for letter in ('\u{80}'..='\u{17f}').map(String::from) {
            let bare = letter.nfd().filter(|&c| !is_combining_mark(c));
            let bare: String = bare.flat_map(char::to_lowercase).collect();
            if let Some(folded) = accented(letter.as_bytes()) {
                assert_eq!(bare, char::from(folded).to_string(), "{letter}");
                assert_eq!(fold(&letter), bare);
            } else {
                assert!(!bare.is_ascii() || letter.as_str() > "ÿ", "{letter}");
            }
        }
    }

    #[test]
    fn accents_case_and_typography_fold_away() {
        assert_eq!(fold("L’ÉTÉ — « cœur »"), "l'ete - \" coeur \"");
        assert_eq!(fold("multi\u{2011}étapes"), "multi-etapes");
        assert_eq!(fold("e\u{301}\u{200b}"), "e");
    }
}
