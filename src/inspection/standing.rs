//! How a question stands, in one word for all who tell it: its status, weighed with what it counts for and with what its answer
//! lacks.

use super::answer::{Answer, Status};
use crate::catalogue::{Counting, Question};

/// How a question stands, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Answered in full; without a label where it needs none.
    Done,
    /// Answered, with something lacking.
    Lacking,
    /// Answered without the label that it needs.
    Unlabelled,
    /// Labelled, with no answer.
    Empty,
    /// Nowhere.
    Missing,
    /// Not answered, which it needn't be.
    Optional,
    /// Nothing is asked.
    Free,
}

impl Standing {
    /// All of them.
    pub(crate) const ALL: [Self; 7] = [
        Self::Done,
        Self::Lacking,
        Self::Unlabelled,
        Self::Empty,
        Self::Missing,
        Self::Optional,
        Self::Free,
    ];

    /// How a question stands, by what was found of it.
    pub(crate) fn of(counting: Counting, status: Status, is_complete: bool) -> Self {
        match (status, counting) {
            (Status::Answered, _) if is_complete => Self::Done,
            (Status::Answered, _) => Self::Lacking,
            (Status::Unlabelled, Counting::Counted) => Self::Unlabelled,
            (Status::Unlabelled, _) => Self::Done,
            (_, Counting::Nothing) => Self::Free,
            (_, Counting::Optional) => Self::Optional,
            (Status::Unanswered, Counting::Counted) => Self::Empty,
            (Status::Missing, Counting::Counted) => Self::Missing,
        }
    }

    /// Whether an answer is there.
    pub(crate) fn is_answered(self) -> bool {
        matches!(self, Self::Done | Self::Lacking | Self::Unlabelled)
    }

    /// Whether nothing is left to do.
    pub(crate) fn is_well(self) -> bool {
        matches!(self, Self::Done | Self::Optional | Self::Free)
    }
}

impl Answer {
    /// How its question stands.
    pub(crate) fn standing(&self, question: &Question) -> Standing {
        Standing::of(question.counting(), self.status, self.is_complete())
    }
}
