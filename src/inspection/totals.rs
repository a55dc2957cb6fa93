//! The totals of a report, and of a class of them.

use serde::Serialize;

/// The totals of a report, over its counted questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// Questions that count.
    pub counted: usize,
    /// Answered under a label.
    pub answered: usize,
    /// Answered without a label.
    pub unlabelled: usize,
    /// Labelled, with no answer.
    pub unanswered: usize,
    /// Neither.
    pub missing: usize,
    /// Answered in full: every expectation met, and nothing lacks in what meets it.
    pub satisfied: usize,
}

impl Totals {
    /// Questions with an answer, labelled or not.
    pub fn found(&self) -> usize {
        self.answered + self.unlabelled
    }

    /// Questions with an answer in which something lacks.
    pub fn lacking(&self) -> usize {
        self.found().saturating_sub(self.satisfied)
    }

    /// Adds another report's.
    pub fn add(&mut self, other: Self) {
        self.counted += other.counted;
        self.answered += other.answered;
        self.unlabelled += other.unlabelled;
        self.unanswered += other.unanswered;
        self.missing += other.missing;
        self.satisfied += other.satisfied;
    }
}
