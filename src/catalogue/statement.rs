//! The lab's own text in a report: students copy it, and it answers nothing.

use super::text::Text;
use crate::document::{BlockKind, Document};
use crate::text::vocabulary::Vocabulary;
use crate::text::words::{UNKNOWN, WordId};

/// The share of a line's pairs of words that makes it a copy.
const COPIED: f32 = 0.75;

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

    /// Whether it says any of some words, grammar left out.
    pub(crate) fn says_any(&self, mut words: impl Iterator<Item = WordId>) -> bool {
        let own = &self.text.all.words;
        words.any(|word| self.vocabulary.weight(word) > 0.0 && own.contains(&word))
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
        let begins = |clause: &[WordId]| clause.starts_with(&[first, second]);
        let clauses = || self.text.clauses.iter();
        let is_new = !continues && !clauses().any(|clause| begins(clause));
        // Most lines are told by two words.
        if is_new && !clauses().any(|clause| clause.get(1..).is_some_and(begins)) {
            return false;
        }
        let all: Vec<WordId> = [first, second].into_iter().chain(words).collect();
        if is_new {
            return self.text.is_beheaded(&all);
        }
        let is_answered = self.is_choice([all[all.len() - 2], all[all.len() - 1]]);
        self.share_of(&all) >= COPIED && !is_answered && !self.is_filled_in(&all)
    }

    /// Whether a line goes on, word for word, in the middle of the clause at whose word the copy above it broke off.
    pub(crate) fn goes_on(&self, above: WordId, words: impl Iterator<Item = WordId>) -> bool {
        // Few words may be the answer.
        const FEW: usize = 3;
        let piece: Vec<WordId> = std::iter::once(above).chain(words).collect();
        piece.len() > FEW && self.text.is_piece(&piece)
    }

    /// Whether a copy of some of it ends in an answer: in words that no lab has, or in others behind a question or the end of it that
    /// are no copy of what follows.
    fn is_filled_in(&self, words: &[WordId]) -> bool {
        // What follows few words may be more of another clause.
        const WHOLE: usize = 4;
        let answers = |clause: &Vec<WordId>| {
            let is_whole = clause.len() >= WHOLE;
            let Some(rest) = words.strip_prefix(&clause[..]).filter(|_| is_whole) else {
                return false;
            };
            let is_own = match rest {
                [] => false,
                [word] => !self.knows(*word),
                rest => self.share_of(rest) < COPIED,
            };
            let goes_on = || {
                let pair = (clause[clause.len() - 1], rest[0]);
                self.text.pairs.binary_search(&pair).is_ok()
            };
            is_own && !goes_on()
        };
        self.text.is_filled_in(words) || self.text.endings.iter().any(answers)
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
    pub(crate) fn holds_command(
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

    fn share_of(&self, words: &[WordId]) -> f32 {
        self.share(words[0], words[1], words[2..].iter().copied())
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
