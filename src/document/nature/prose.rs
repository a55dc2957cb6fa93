//! Signs of running text: the frequent words of a language.

use crate::language;
use crate::text::fold::{accented, fold_char};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// The frequent words, folded and packed: none is longer than eight letters.
static GRAMMAR: LazyLock<FxHashSet<u64>> = LazyLock::new(|| {
    language::all(|words| words.grammar)
        .filter_map(pack)
        .collect()
});

/// A longer word is none of them.
const LONGEST: usize = 8;

/// A short word's folded letters as one number.
fn pack(word: &str) -> Option<u64> {
    if word.len() > LONGEST {
        return None;
    }
    let mut packed = 0;
    for c in word.chars() {
        fold_char(c, |c| {
            packed = join(packed, u8::try_from(c).unwrap_or(b'?'));
        });
    }
    Some(packed)
}

fn join(packed: u64, letter: u8) -> u64 {
    packed << 8 | u64::from(letter.to_ascii_lowercase())
}

/// A word of letters, accents of French and apostrophes alone: most are. Of `l'image` the last part counts.
struct Letters {
    /// What it is packed, if it is short.
    packed: Option<u64>,
    /// Whether it is a keyword: several letters, all of them capitals.
    keyword: bool,
}

impl Letters {
    fn of(word: &[u8]) -> Option<Self> {
        let (mut at, mut start) = (0, 0);
        let (mut packed, mut small) = (0, false);
        while let Some(&byte) = word.get(at) {
            if byte.is_ascii_alphabetic() {
                small |= byte.is_ascii_lowercase();
                packed = join(packed, byte);
                at += 1;
            } else if let Some(letter) = accented(&word[at..]) {
                small = true;
                packed = join(packed, letter);
                at += 2;
            } else if byte == b'\'' {
                at += 1;
                (start, packed, small) = (at, 0, false);
            } else {
                return None;
            }
        }
        let length = at - start;
        (length > 0).then(|| Self {
            packed: (length <= LONGEST).then_some(packed),
            keyword: length > 1 && !small,
        })
    }

    /// A word that holds other signs, of which its middle counts: `(n’est`, `pas).`, `peut-être`.
    fn within(word: &str) -> Option<Self> {
        let is_letter = |byte: u8| byte.is_ascii_alphabetic() || byte == b'-' || !byte.is_ascii();
        let bare = last_part(bare(word));
        let option = word.starts_with('-') && word.len() > 1;
        (!option && !bare.is_empty() && bare.bytes().all(is_letter)).then(|| Self {
            packed: pack(bare),
            keyword: bare.len() > 1 && bare.bytes().all(|byte| byte.is_ascii_uppercase()),
        })
    }
}

/// Whether a byte stands in the words of running text: it is no space, and none of the marks that such text does without.
static IN_WORDS: [bool; 256] = {
    let mut bytes = [true; 256];
    let mut at = 0;
    let others = b" {}=;$#%><|\\[]@_~\t/-";
    while at < others.len() {
        bytes[others[at] as usize] = false;
        at += 1;
    }
    bytes
};

/// Whether a line has so many words and so little else that it is running text at a glance: most lines of reports are.
pub(super) fn is_plain(line: &str) -> bool {
    const WORDS: usize = 7;
    let mut spaces = 0;
    let mut rest = line.as_bytes();
    while let Some(length) = rest.iter().position(|&byte| !IN_WORDS[usize::from(byte)]) {
        // Two spaces part columns.
        if length == 0 || rest[length] != b' ' {
            return false;
        }
        spaces += 1;
        rest = &rest[length + 1..];
    }
    // A log line begins with a time or a level in capitals.
    let begins = line
        .as_bytes()
        .iter()
        .take(2)
        .all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
    spaces >= WORDS && !begins && !line.ends_with([':', ','])
}

/// Whether a line reads as a sentence or a part of one.
pub(super) fn is_sentence(line: &str) -> bool {
    const FEW: usize = 4;
    const ENOUGH: usize = 14;
    let mut words = 0;
    let mut grammar = 0;
    let mut odd = 0;
    for word in line.split_ascii_whitespace().take(ENOUGH) {
        // A mark may end it.
        let letters = Letters::of(word.strip_suffix([',', '.']).unwrap_or(word).as_bytes());
        let Some(letters) = letters.or_else(|| Letters::within(word)) else {
            odd += 1;
            continue;
        };
        words += 1;
        // Keywords in capitals are a language's, not a sentence's.
        if letters.keyword {
            continue;
        }
        let known = |word| GRAMMAR.contains(&word);
        grammar += usize::from(letters.packed.is_some_and(known));
        // Enough is enough: the rest of a sentence changes nothing.
        if words >= 6 && grammar * 4 >= words && odd == 0 {
            break;
        }
    }
    let line = line.trim_end();
    let ends = line.ends_with(['{', '}', '\\', '(', '[']) || line.ends_with(';') && grammar < 3;
    words >= FEW && grammar > 0 && grammar * 7 >= words && odd <= words && !ends
}

/// Whether a line is a sentence that somebody began and left: `parce que …`, all words of which are frequent ones.
pub(super) fn is_begun(line: &str) -> bool {
    const MOST: usize = 4;
    let words = line.split_whitespace();
    let mut said = words.filter(|word| *word != "…" && *word != "...");
    let is_grammar = |word: &str| {
        let letters = Letters::within(word.trim_end_matches(['…', '.', ',']));
        letters.is_some_and(|letters| {
            !letters.keyword
                && word.len() > 1
                && letters.packed.is_some_and(|word| GRAMMAR.contains(&word))
        })
    };
    let count = said.clone().count();
    (2..=MOST).contains(&count) && said.all(is_grammar)
}

/// Whether a line reads as a sentence of few words: `No, 80 degrees.`
pub(super) fn is_short_sentence(line: &str) -> bool {
    const WITHOUT_END: usize = 3;
    let line = line
        .trim()
        .trim_start_matches(['-', '*', '>', '"', '«', ' ']);
    let is_word = |word: &str| {
        let inner = word.trim_matches(['.', ',', ';', '!', '?', '…', '(', ')', '"', '«', '»']);
        let letter = |c: char| c.is_alphabetic() || matches!(c, '\'' | '’' | '-');
        let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '%' | '°');
        inner.is_empty() && !word.contains('(')
            || inner.chars().all(letter)
            || inner.chars().all(number)
    };
    let mut words = line.split_whitespace();
    let count = words
        .clone()
        .filter(|word| word.contains(char::is_alphanumeric))
        .count();
    let ends = line.ends_with(['.', '!', '?', '…']) && !line.ends_with("...");
    let letters = words
        .clone()
        .filter(|word| word.contains(char::is_alphabetic))
        .count();
    line.starts_with(char::is_uppercase)
        && words.all(is_word)
        && letters * 2 >= count
        && (ends && count > 0 || count >= WITHOUT_END)
        && !line.contains("  ")
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric();
    let (Some(first), Some(last)) = (
        word.bytes()
            .position(|byte| is_letter(&byte) || !byte.is_ascii()),
        word.bytes()
            .rposition(|byte| is_letter(&byte) || !byte.is_ascii()),
    ) else {
        return "";
    };
    let inner = &word[first..=last];
    match inner.is_ascii() {
        true => inner,
        false => inner.trim_matches(|c: char| !c.is_alphanumeric()),
    }
}

/// `l'image` and `n’est` are two words; the last one counts.
fn last_part(word: &str) -> &str {
    let after = word
        .bytes()
        .rposition(|byte| byte == b'\'')
        .map_or(0, |at| at + 1);
    let word = &word[after..];
    match word.is_ascii() {
        true => word,
        false => word.rsplit('’').next().unwrap_or(word),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_begun, is_sentence};

    #[test]
    fn sentences_have_grammar() {
        assert!(is_sentence(
            "Le conteneur s’arrête car la commande est finie."
        ));
        assert!(is_sentence("It stops because the command is done"));
        assert!(!is_sentence("docker run -it alpine sh"));
        assert!(!is_sentence("for (int i = 0; i < n; i++) {"));
        assert!(!is_sentence("IMAGE   COMMAND   CREATED   STATUS"));
        for begun in ["parce que …", "Parce que", "because it is...", "car il"] {
            assert!(is_begun(begun), "{begun}");
        }
        for line in [
            "ls",
            "make test",
            "not found",
            "NOT IN",
            "for i in",
            "…",
            "- a",
        ] {
            assert!(!is_begun(line), "{line}");
        }
    }
}
