//! The lab's own text in a report: students copy it, and it answers nothing.

use crate::text::vocabulary::{UNKNOWN, WordId};

/// The words of a question's statement.
pub(crate) struct Statement<'a> {
    /// Its clauses, in order.
    pub(crate) clauses: &'a [Vec<WordId>],
    /// Every two words that follow one another, sorted.
    pub(crate) pairs: &'a [(WordId, WordId)],
}

impl Statement<'_> {
    /// Whether a line is a copy of some of it: it begins as a clause does, and goes on in the same words. `continues`: the
    /// line before was a copy, so this one may begin anywhere.
    pub(crate) fn holds(&self, words: &[WordId], continues: bool) -> bool {
        let begins = |clause: &Vec<WordId>| match (words, clause.as_slice()) {
            ([only], [first]) => only == first && *only != UNKNOWN,
            ([first, second, ..], [own, next, ..]) => (first, second) == (own, next),
            _ => false,
        };
        let known = |word: &WordId| self.pairs.iter().any(|(a, b)| a == word || b == word);
        match words {
            [] => false,
            // One word is a copy only where it may end a line of the statement.
            [word] if continues => *word != UNKNOWN && known(word),
            [_] => self.clauses.iter().any(begins),
            words => (continues || self.clauses.iter().any(begins)) && self.share(words) >= 0.75,
        }
    }

    /// Whether a command line, its prompt taken off, stands in the statement.
    pub(super) fn holds_command(&self, line: &str, words: &[WordId]) -> bool {
        match words {
            [] => line.chars().all(|c| !c.is_alphanumeric()),
            [word] => *word != UNKNOWN && self.pairs.iter().any(|(a, b)| a == word || b == word),
            words => self.share(words) >= 0.99,
        }
    }

    /// The share of the pairs of words that the statement holds too.
    fn share(&self, words: &[WordId]) -> f32 {
        let held = words
            .windows(2)
            .filter(|pair| self.pairs.binary_search(&(pair[0], pair[1])).is_ok())
            .count();
        held as f32 / (words.len() - 1).max(1) as f32
    }
}

/// A command line without the comment at its end.
pub(super) fn without_comment(line: &str) -> &str {
    let sign = |c: char| c.is_whitespace() || matches!(c, '$' | '#' | '>' | '%');
    let begins = line.len() - line.trim_start_matches(sign).len();
    let comment = line[begins..].find(" #");
    &line[..comment.map_or(line.len(), |at| begins + at)]
}
