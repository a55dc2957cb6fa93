//! Texts as word stems, one machine word each.
//!
//! Words are cut at six folded letters and lose a plural ending: crude, but it serves French and English alike, needs no
//! dictionary, and a stem packs into a `u64`, so comparing words is comparing numbers.

use super::fold::fold_char;

/// A word's stem: its first letters, packed; an option such as `-v` keeps its dash.
pub(crate) type Token = u64;

const STEM: u32 = 6;

/// Calls `each` with the stem of every word and option of a text, in order. Single letters are no words: they say little,
/// and students use them as labels.
pub(crate) fn each_token(text: &str, mut each: impl FnMut(Token)) {
    let mut word = Word::default();
    let mut before = ' ';
    let mut feed = |c: char| {
        if c.is_alphanumeric() {
            word.push(c);
        } else if c == '-' && word.length == 0 && (before == ' ' || before == '`' || word.dashed) {
            word.dashed = true;
        } else {
            word.finish(&mut each);
        }
        before = c;
    };
    for character in text.chars() {
        if character.is_ascii() {
            feed(character.to_ascii_lowercase());
        } else {
            fold_char(character, &mut feed);
        }
    }
    word.finish(&mut each);
}

/// The stems of a text.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    each_token(text, |token| found.push(token));
    found
}

/// How many words a reader counts: runs of letters and digits, apostrophes and hyphens inside.
pub(crate) fn count_words(text: &str) -> usize {
    let says = |word: &&str| {
        word.bytes().any(|byte| byte.is_ascii_alphanumeric()) || !word.is_ascii() && word.chars().any(char::is_alphanumeric)
    };
    text.split_ascii_whitespace().filter(says).count()
}

#[derive(Default)]
struct Word {
    packed: u64,
    length: u32,
    last: char,
    dashed: bool,
}

impl Word {
    fn push(&mut self, c: char) {
        if self.length < STEM {
            // Eight bits hold ASCII; the rest is mixed in, which is as good as a hash.
            self.packed = (self.packed << 8) ^ u64::from(u32::from(c));
        }
        self.length += 1;
        self.last = c;
    }

    fn finish(&mut self, each: &mut impl FnMut(Token)) {
        let word = std::mem::take(self);
        if word.length == 0 {
            return;
        }
        if word.dashed {
            each(word.packed | 1 << 56);
            return;
        }
        let plural = (word.last == 's' || word.last == 'x') && word.length > 3;
        match word.length {
            1 if !word.last.is_ascii_digit() => {}
            2..=STEM if plural => each(word.packed >> 8),
            _ => each(word.packed),
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
