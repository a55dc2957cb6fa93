//! What belongs to which question, as it leaves this room.

use super::owner::Owned;
use crate::catalogue::Copied;
use crate::source::Span;
use serde::Serialize;
use std::ops::Range;

/// How a label announces its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LabelIs {
    /// By its number or letter.
    Right,
    /// By another question's number.
    Misnumbered,
    /// Together with other questions.
    Shared,
    /// In words.
    Named,
}

/// A question's label.
#[derive(Clone, Debug)]
pub(crate) struct Label {
    /// Where it stands.
    pub(crate) span: Span,
    /// How it announces the question.
    pub(crate) is: LabelIs,
}

/// A run of blocks that belongs to an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Passage {
    /// The blocks, by index.
    pub(crate) blocks: Range<usize>,
    /// How many bytes of the first block's plain text belong to its label.
    pub(crate) taken: usize,
}

/// What belongs to one question.
#[derive(Clone, Debug, Default)]
pub(crate) struct Placement {
    /// Its label, if it has one.
    pub(crate) label: Option<Label>,
    /// Its answer; without a label, what was attributed to it.
    pub(crate) passages: Vec<Passage>,
    /// The blocks of its labels, by index, where several bear the same number; each begins a passage.
    pub(crate) twins: Vec<usize>,
}

/// What belongs to which question.
#[derive(Debug, Default)]
pub(crate) struct Alignment {
    /// Per question of the catalogue, in its order.
    pub(crate) placements: Vec<Placement>,
    /// Per section of the catalogue, where it starts, by block.
    pub(crate) sections: Vec<Option<usize>>,
    /// Per block, whose it is.
    pub(crate) owners: Vec<Owned>,
    /// What of the report is the lab's own text, whatever it asks.
    pub(crate) copied: Copied,
    /// Questions whose labels stand in a block of code that was never closed where it should be, with that block.
    pub(crate) swallowed: Vec<(usize, usize)>,
    /// Where a question's word stands with a number that no question has.
    pub(crate) unknown: Vec<Span>,
}
