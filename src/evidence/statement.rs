//! The lab's own text in a report: students copy it, and it answers nothing.

use crate::text::vocabulary::{UNKNOWN, Vocabulary, WordId};

/// The words of a question's statement.
pub(crate) struct Statement<'a> {
    /// The words of the lab.
    pub(crate) vocabulary: &'a Vocabulary,
    /// Its clauses, in order.
    pub(crate) clauses: &'a [Vec<WordId>],
    /// Every two words that follow one another, sorted.
    pub(crate) pairs: &'a [(WordId, WordId)],
}

impl Statement<'_> {
    /// Whether a line is a copy of some of it: it begins as a clause does, and goes on in the same words. `continues`: the
    /// line before was a copy, so this one may begin anywhere.
    pub(super) fn holds(&self, line: &str, continues: bool) -> bool {
        if self.pairs.is_empty() {
            return false;
        }
        let mut words = Vec::new();
        if !continues {
            // The first words decide for nearly every line.
            const BEGINNING: usize = 48;
            let end = (BEGINNING.min(line.len())..=line.len())
                .find(|&at| line.is_char_boundary(at))
                .unwrap_or(line.len());
            self.vocabulary.read(&line[..end], &mut words);
            // A word may be cut at the end, but not one of the first two if there are more.
            let whole = end == line.len();
            let begins = |clause: &Vec<WordId>| match (words.as_slice(), clause.as_slice()) {
                ([only], [first]) => whole && only == first && *only != UNKNOWN,
                ([first, second, ..], [own, next, ..]) => (first, second) == (own, next),
                _ => false,
            };
            if !self.clauses.iter().any(begins) {
                return false;
            }
            words.clear();
        }
        self.vocabulary.read(line, &mut words);
        words.len() == 1 || words.len() > 1 && self.share(&words) >= 0.75
    }

    /// Whether a command line, its prompt taken off, stands in the statement.
    pub(super) fn holds_command(&self, line: &str) -> bool {
        let line = line
            .trim()
            .trim_start_matches(['$', '#', '>', '%'])
            .trim_start();
        let line = line.split(" #").next().unwrap_or(line);
        let mut words = Vec::new();
        self.vocabulary.read(line, &mut words);
        match words.as_slice() {
            [] => line.is_empty(),
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
