//! The lab's own text in a report: students copy it, and it answers nothing.

use crate::catalogue::Text;
use crate::document::{BlockKind, Document};
use crate::text::vocabulary::Vocabulary;
use crate::text::words::{UNKNOWN, WordId};

/// The words of a question's statement.
pub(crate) struct Statement<'a> {
    /// What numbers its words have, and those of reports.
    pub(crate) vocabulary: &'a Vocabulary,
    /// Its own, made ready.
    text: &'a Text,
}

impl<'a> Statement<'a> {
    /// What a text of the lab says.
    pub(crate) fn new(vocabulary: &'a Vocabulary, text: &'a Text) -> Self {
        Self { vocabulary, text }
    }

    /// Whether a line is a copy of some of it: it begins as a clause does, and goes on in the same words. `continues`: the
    /// line before was a copy, so this one may begin anywhere.
    pub(crate) fn holds(&self, mut words: impl Iterator<Item = WordId>, continues: bool) -> bool {
        let Some(first) = words.next() else {
            return false;
        };
        let Some(second) = words.next() else {
            // One word is a copy only where it may end a line of the statement.
            return first != UNKNOWN
                && match continues {
                    true => self.knows(first),
                    false => self.text.clauses.iter().any(|clause| clause[..] == [first]),
                };
        };
        let begins = |clause: &Vec<WordId>| clause.starts_with(&[first, second]);
        if !continues && !self.text.clauses.iter().any(begins) {
            return false;
        }
        let all: Vec<WordId> = [first, second].into_iter().chain(words).collect();
        let share = self.share(first, second, all[2..].iter().copied());
        let is_answered = self.is_choice([all[all.len() - 2], all[all.len() - 1]]);
        share >= 0.75 && !is_answered && !self.text.is_filled_in(&all)
    }

    /// The paragraph of the line under a title that breaks off in the middle of the statement, if that line goes on with it: a
    /// title has one line, and who copies a long prompt into it wraps it all the same.
    pub(crate) fn below_title(&self, document: &Document, title: usize) -> Option<u32> {
        let (title, next) = (document.blocks.get(title)?, document.blocks.get(title + 1)?);
        let is_line = next.kind == BlockKind::Line && next.plain.start < next.plain.end;
        if title.heading().is_none() || !is_line {
            return None;
        }
        let whole = |text: &str| 0..text.len();
        let below = document.words(next, whole(document.text(next)), self.vocabulary);
        let mut below = below.take(2);
        // One word below a title may be the answer.
        let (first, _) = (below.next()?, below.next()?);
        let mut end = [UNKNOWN; 3];
        for word in document.words(title, whole(document.text(title)), self.vocabulary) {
            end = [end[1], end[2], word];
        }
        let [a, b, c] = end;
        let holds = |pair| self.text.pairs.binary_search(&pair).is_ok();
        (holds((c, first)) && holds((b, c)) && holds((a, b))).then_some(next.group)
    }

    /// Whether a line with these words at its end chose one of what it lets choose: `open: yes` where it says `open: yes/no`.
    fn is_choice(&self, [before, last]: [WordId; 2]) -> bool {
        let mut choices = self.text.choices.iter();
        choices.any(|&(one, other)| last == one || last == other && before != one)
    }

    /// Whether a command line, its prompt taken off, stands in the statement.
    pub(super) fn holds_command(
        &self,
        line: &str,
        mut words: impl Iterator<Item = WordId>,
    ) -> bool {
        match (words.next(), words.next()) {
            (None, _) => line.chars().all(|c| !c.is_alphanumeric()),
            (Some(word), None) => word != UNKNOWN && self.knows(word),
            (Some(first), Some(second)) => self.share(first, second, words) >= 0.99,
        }
    }

    fn knows(&self, word: WordId) -> bool {
        self.text.pairs.iter().any(|&(a, b)| a == word || b == word)
    }

    /// The share of the pairs of words that the statement holds too.
    fn share(&self, first: WordId, second: WordId, rest: impl Iterator<Item = WordId>) -> f32 {
        let mut last = first;
        let mut all = 0;
        let mut held = 0;
        for word in std::iter::once(second).chain(rest) {
            all += 1;
            held += usize::from(self.text.pairs.binary_search(&(last, word)).is_ok());
            last = word;
        }
        held as f32 / all as f32
    }
}

/// A command line without the comment at its end.
pub(super) fn without_comment(line: &str) -> &str {
    let sign = |c: char| c.is_whitespace() || matches!(c, '$' | '#' | '>' | '%');
    let begins = line.len() - line.trim_start_matches(sign).len();
    let comment = line[begins..].find(" #");
    &line[..comment.map_or(line.len(), |at| begins + at)]
}
