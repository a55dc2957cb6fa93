//! The parts of a number, and the words that a lab, or a report, puts before one.

use super::roman::roman;
use crate::language;
use crate::text::fold::fold;
use rustc_hash::FxHashMap;

/// Words that announce a section or a question, and what stands for a hole still to fill, besides the languages' own; folded.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wording {
    pub(crate) section: Vec<String>,
    pub(crate) question: Vec<String>,
    /// How the handout marks the places where answers are to be written.
    pub(crate) placeholders: Vec<String>,
    /// What the report itself puts before its numbers.
    pub(crate) prefixes: Vec<String>,
    /// Whether questions have numbers such as `A.1`, which people write `A1`.
    pub(crate) lettered: bool,
    /// Ids that are read as no number, by their runs of letters and digits, folded; with the number that each stands for.
    pub(crate) ids: FxHashMap<Vec<String>, Vec<Part>>,
}

/// One part of an id or of a printed number: `1.b` is the number 1 and the letter b.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Part {
    Number(u32),
    Letter(char),
    Word(String),
}

impl Part {
    /// The place in an order that the part says: b is the second.
    pub(crate) fn ordinal(&self) -> Option<u32> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Letter(letter) if letter.is_ascii_lowercase() => {
                Some(u32::from(*letter) - u32::from('a') + 1)
            }
            Self::Letter(_) | Self::Word(_) => None,
        }
    }

    /// Whether the parts of an id are a number, in digits and letters, and no word.
    pub(crate) fn are_number(path: &[Self]) -> bool {
        !path.is_empty() && path.iter().all(|part| !matches!(part, Self::Word(_)))
    }

    /// Reads an id as the printed number, if it is one: `1.b`, `ex2-q3`, `II.4`, `bilan.c`.
    pub(crate) fn path(id: &str) -> Vec<Self> {
        let runs = id.split(|c: char| !c.is_alphanumeric()).enumerate();
        runs.flat_map(|(at, run)| match roman(run) {
            Some(number) if at == 0 => vec![Self::Number(number)],
            _ => parts_of_run(&fold(run)),
        })
        .collect()
    }
}

/// `q3` is 3, as its letters are a word for question; `1a` is 1 and a; `db` is a word.
fn parts_of_run(run: &str) -> Vec<Part> {
    let digits = run.find(|c: char| c.is_ascii_digit());
    match digits {
        None if run.is_empty() => Vec::new(),
        None => {
            let mut letters = run.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => vec![Part::Letter(letter)],
                _ => vec![Part::Word(run.to_owned())],
            }
        }
        Some(start) => {
            let end = run[start..]
                .find(|c: char| !c.is_ascii_digit())
                .map_or(run.len(), |n| start + n);
            let Ok(number) = run[start..end].parse() else {
                return vec![Part::Word(run.to_owned())];
            };
            // `A1` has a letter of its own; `q1` is a word and a number.
            let mut letters = run[..start].chars();
            let letter = letters.next().filter(|_| letters.next().is_none());
            let own = letter
                .filter(|letter| language::announces(letter.encode_utf8(&mut [0; 4])).is_none());
            let mut parts: Vec<Part> = own.map(Part::Letter).into_iter().collect();
            parts.push(Part::Number(number));
            if end < run.len() {
                parts.extend(parts_of_run(&run[end..]));
            }
            parts
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_as_printed_numbers() {
        use Part::{Letter, Number, Word};
        assert_eq!(Part::path("1.b"), [Number(1), Letter('b')]);
        assert_eq!(Part::path("1b"), [Number(1), Letter('b')]);
        assert_eq!(Part::path("ex2-q3"), [Number(2), Number(3)]);
        assert_eq!(Part::path("IV.2"), [Number(4), Number(2)]);
        assert_eq!(Part::path("1.i"), [Number(1), Letter('i')]);
        assert_eq!(Part::path("C.2"), [Letter('c'), Number(2)]);
        assert_eq!(Part::path("bilan.c"), [Word("bilan".into()), Letter('c')]);
        assert_eq!(Part::path("2.db"), [Number(2), Word("db".into())]);
        assert_eq!(Part::path("99999999999"), [Word("99999999999".into())]);
    }
}
