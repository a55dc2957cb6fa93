//! Which answer belongs to which question.
//!
//! Enters: a catalogue and a document. Leaves: an [`Alignment`]: per question its label and the passages of its answer.
//! Knows the nature of blocks, not evidence: whether an answer suffices is decided in `inspection`.
//!
//! One scored model: every reading of a report has a score, and the best one is taken.
//!
//! 1. [`place`]: the lab as places in order: each section, each question.
//! 2. [`mod@line`]: every line that may open a place, with its form, its number, the places that it is like.
//! 3. [`scheme`]: how the report may label as a whole; each is tried. [`numbers`]: what its numbers may say.
//! 4. [`decode`]: the run of openings that earns the most; [`settled`] says when none could earn more. What anything earns is
//!    told by [`score`], one [`feature`] each, and weighed by [`weights`], which are fitted on labelled reports; [`earned`] adds up.
//! 5. [`passages`]: where each answer ends; [`silent`]: what text without a label answers.

mod body;
mod decode;
mod earned;
mod explain;
mod feature;
pub(crate) mod fit;
mod likeness;
mod line;
mod numbers;
mod own;
mod passages;
mod place;
mod scheme;
mod score;
mod settled;
mod silent;
mod swallowed;
#[cfg(test)]
mod tests;
mod weights;

pub use explain::Tried;
pub(crate) use explain::{Reason, explain};
pub use feature::{FEATURES, Feature};
pub(crate) use own::catalogue as own_catalogue;
pub use weights::Weights;

use crate::catalogue::Catalogue;
use crate::document::Document;
use crate::source::Span;
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
pub(crate) fn align(catalogue: &Catalogue, document: &Document) -> Alignment {
    align_by(catalogue, document, Weights::fitted())
}

/// Aligns a report with its lab by some weights.
fn align_by(catalogue: &Catalogue, document: &Document, weights: &Weights) -> Alignment {
    let places = place::Places::new(catalogue);
    let lines = line::collect(&places, document);
    let reading = decode::read(&places, &lines, weights, &decode::Free);
    lay(&places, document, &lines, &reading, weights)
}

/// Lays a reading over the report, text without labels included.
fn lay(
    places: &place::Places<'_>,
    document: &Document,
    lines: &[line::Line],
    reading: &decode::Reading,
    weights: &Weights,
) -> Alignment {
    let mut laid = passages::lay(places, document, lines, &reading.openings, &reading.scheme);
    silent::attribute(places, document, &mut laid, weights);
    for placement in &mut laid.placements {
        placement
            .passages
            .sort_by_key(|passage| passage.blocks.start);
        placement.twins.sort_unstable();
    }
    let mut alignment = Alignment {
        placements: laid.placements,
        sections: laid.sections,
        swallowed: Vec::new(),
        unknown: laid.unknown,
    };
    alignment.swallowed = swallowed::find(places.catalogue, document, &alignment);
    alignment
}
