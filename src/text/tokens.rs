//! Texts as word stems, one machine word each.
//!
//! Words are cut at six folded letters and lose a plural ending: crude, but it serves French and English alike, needs no
//! dictionary, and a stem packs into a `u64`, so comparing words is comparing numbers.

use super::fold::fold_char;

/// A word's stem: its first letters, packed; an option such as `-v` keeps its dash.
pub(crate) type Token = u64;

const STEM: u32 = 6;

/// What a byte is to a word: 0 between words, the folded letter or digit, or the start of a character that isn't ASCII.
static LETTERS: [u8; 256] = {
    let mut table = [WIDE; 256];
    let mut byte = 0u8;
    while byte < 128 {
        table[byte as usize] = if byte.is_ascii_alphanumeric() {
            byte.to_ascii_lowercase()
        } else {
            0
        };
        byte += 1;
    }
    table
};
const WIDE: u8 = 255;

/// Calls `each` with the stem of every word and option of a text and where it starts, in order. Single letters are no words:
/// they say little, and students use them as labels.
pub(crate) fn each_token(text: &str, mut each: impl FnMut(Token, usize)) {
    let bytes = text.as_bytes();
    let mut word = Word::default();
    let mut open = true;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match LETTERS[usize::from(byte)] {
            0 => {
                word.separate(byte, open, &mut each);
                open = byte == b' ' || byte == b'`';
                at += 1;
            }
            WIDE => {
                let Some(character) = text[at..].chars().next() else {
                    break;
                };
                fold_char(character, |c| {
                    if c.is_alphanumeric() {
                        word.push(u32::from(c), at);
                    } else {
                        word.separate(u8::try_from(c).unwrap_or(b'.'), open, &mut each);
                    }
                    open = c == ' ';
                });
                at += character.len_utf8();
            }
            _ => {
                let rest = &bytes[at..];
                let end = rest
                    .iter()
                    .position(|&byte| matches!(LETTERS[usize::from(byte)], 0 | WIDE));
                let length = end.unwrap_or(rest.len());
                word.push_ascii(rest, length, at);
                at += length;
                open = false;
                // Nearly every word is one such run, and ends here, with a space.
                let after = bytes.get(at);
                if after.is_none_or(u8::is_ascii) {
                    word.finish(&mut each);
                }
                if after == Some(&b' ') {
                    open = true;
                    at += 1;
                }
            }
        }
    }
    word.finish(&mut each);
}

/// The stems of a text.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    each_token(text, |token, _| found.push(token));
    found
}

/// How many words a reader counts: runs of letters and digits, apostrophes and hyphens inside.
pub(crate) fn count_words(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut count = 0;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let letter = match LETTERS[usize::from(byte)] {
            WIDE => text
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .is_some_and(char::is_alphanumeric),
            letter => letter != 0,
        };
        at += 1;
        if letter {
            // What is left of the word counts no more.
            count += 1;
            let rest = &bytes[at..];
            let space = rest.iter().position(u8::is_ascii_whitespace);
            at += space.unwrap_or(rest.len());
        }
    }
    count
}

/// The bits of a word's first letters.
const fn below(letters: u32) -> u64 {
    (1 << (8 * letters)) - 1
}

#[derive(Default)]
struct Word {
    packed: u64,
    length: u32,
    last: u32,
    dashed: bool,
    start: usize,
}

impl Word {
    #[inline]
    fn push(&mut self, c: u32, at: usize) {
        if self.length == 0 {
            self.start = at;
        }
        if self.length < STEM {
            // Eight bits hold ASCII; the rest is mixed in, which is as good as a hash.
            self.packed ^= u64::from(c) << (8 * self.length);
        }
        self.length += 1;
        self.last = c;
    }

    /// Takes a run of ASCII letters and digits: so many, from where `text` begins.
    #[inline]
    fn push_ascii(&mut self, text: &[u8], length: usize, at: usize) {
        if self.length == 0 {
            self.start = at;
        }
        let taken = length.min(STEM as usize);
        let letters = match text.first_chunk() {
            Some(letters) => *letters,
            None => {
                let mut letters = [0; 8];
                letters[..text.len()].copy_from_slice(text);
                letters
            }
        };
        // This bit makes letters small and is set in digits.
        const SMALL: u64 = 0x2020_2020_2020_2020;
        let small = (u64::from_le_bytes(letters) | SMALL) & below(taken as u32);
        if self.length < STEM {
            self.packed = (self.packed ^ small << (8 * self.length)) & below(STEM);
        }
        self.length += length as u32;
        self.last = u32::from(text[length - 1] | 0x20);
    }

    /// What stands between words: a dash after a space begins an option.
    #[inline]
    fn separate(&mut self, byte: u8, open: bool, each: &mut impl FnMut(Token, usize)) {
        if byte == b'-' && self.length == 0 && (open || self.dashed) {
            self.dashed = true;
        } else {
            self.finish(each);
        }
    }

    #[inline]
    fn finish(&mut self, each: &mut impl FnMut(Token, usize)) {
        if self.length == 0 {
            self.dashed = false;
            return;
        }
        let word = std::mem::take(self);
        if word.dashed {
            each(word.packed | 1 << 56, word.start);
            return;
        }
        let ends = |letter: u8| word.last == u32::from(letter);
        let plural = (ends(b's') || ends(b'x')) && word.length > 3;
        match word.length {
            1 if !(u32::from(b'0')..=u32::from(b'9')).contains(&word.last) => {}
            2..=STEM if plural => each(word.packed & below(word.length - 1), word.start),
            _ => each(word.packed, word.start),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_share_a_stem() {
        assert_eq!(tokens("images"), tokens("Image"));
        assert_eq!(tokens("vérifier"), tokens("Vérifiez"));
        assert_ne!(tokens("conteneur"), tokens("commande"));
    }

    #[test]
    fn options_keep_their_dash_and_single_letters_are_no_words() {
        assert_eq!(tokens("a -v b").len(), 1);
        assert_ne!(tokens("-ps"), tokens("ps"));
        assert_eq!(tokens("--rm"), tokens("-rm"));
        assert_eq!(tokens("multi-étapes"), tokens("multi étapes"));
    }

    #[test]
    fn words_count_as_a_reader_counts() {
        assert_eq!(count_words("l'image est-elle  là ? — non."), 4);
    }
}
