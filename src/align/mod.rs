//! Which answer belongs to which question.
//!
//! Enters: a catalogue and a document. Leaves: an [`Alignment`]: per question its label and the passages of its answer.
//! Knows the nature of blocks, not evidence: whether an answer suffices is decided in `inspection`.
//!
//! 1. [`candidates`]: every block that may announce something, with what it says: word, number, words of its own.
//! 2. [`sections`]: which candidates head which section, [`unnamed`] ones too; from there on each block has a section.
//!    [`renumbered`] takes off numbers that are the student's own, which head and label nothing.
//! 3. [`questions`]: candidates against questions **as a whole**: [`numbering`] and [`weights`] weigh each pair, a [`chain`]
//!    that rises through both orders and weighs the most decides, [`repairs`] adds what only its neighbours explain,
//!    [`titles`] what only the text under them does.
//! 4. [`passages`]: where each answer ends; [`unlabelled`]: what text without a label answers, by its [`scores`].
//!
//! Number, wording and place are each evidence and none is proof: a `3.c` between 5.b and 5.d is 5.c.

mod candidates;
mod chain;
mod numbering;
mod own;
mod passages;
mod questions;
mod renumbered;
mod repairs;
mod scores;
mod sections;
mod swallowed;
#[cfg(test)]
mod tests;
mod titles;
mod unlabelled;
mod unnamed;
mod weights;
mod wording;
mod zones;

pub(crate) use own::catalogue as own_catalogue;

use crate::catalogue::Catalogue;
use crate::document::Document;
use crate::source::Span;
use candidates::Candidates;
use serde::Serialize;

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
    pub(crate) blocks: std::ops::Range<usize>,
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
    /// Questions whose labels stand in a block of code that was never closed where it should be, with that block.
    pub(crate) swallowed: Vec<(usize, usize)>,
    /// Where a question's word stands with a number that no question has.
    pub(crate) unknown: Vec<Span>,
}

/// Aligns a report with its lab.
///
/// Titles and numbers are tried first; plain lines, which are most of a report, only where these leave a question open.
pub(crate) fn align(catalogue: &Catalogue, document: &Document) -> Alignment {
    let mut candidates = Candidates::collect(catalogue, document);
    let mut sections = sections::locate(catalogue, document, &candidates);
    if renumbered::settle(catalogue, document, &mut candidates, &sections) {
        sections = sections::locate(catalogue, document, &candidates);
    }
    let mut labels = questions::label(catalogue, document, &candidates, &sections);
    let open = |block| sections.is_open(block, &labels);
    if candidates.add_lines(catalogue, document, open) {
        sections = sections::locate(catalogue, document, &candidates);
        labels = questions::label(catalogue, document, &candidates, &sections);
    }
    let mut alignment = passages::place(catalogue, document, &candidates, &sections, &labels);
    alignment.swallowed = swallowed::find(catalogue, document, &alignment);
    alignment
}
