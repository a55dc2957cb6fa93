//! Which answer belongs to which question.
//!
//! Enters: a catalogue and a document. Leaves: an [`Alignment`]: per question its label and the passages of its answer.
//! Knows the nature of blocks, not evidence: whether an answer suffices is decided in `inspection`.
//!
//! One scored model: every reading of a report has a score, and the best one is taken.
//!
//! 1. [`place`]: the lab as places in order: each section, each question.
//! 2. [`lines`]: every line that may open a place, with its form, its number, the places that it is like.
//! 3. [`scheme`]: how the report may label as a whole; each is tried. [`numbers`]: what its numbers may say.
//! 4. [`decode`]: the run of openings that earns the most; [`settled`] says when none could earn more. What anything earns is
//!    told by [`score`] and [`step`], one [`feature`] each, and weighed by [`weights`], which are fitted on labelled reports;
//!    [`earned`] adds up.
//! 5. [`passages`]: where each answer ends; [`only`]: titles that name a section and its one question; [`silent`]: what text
//!    without a label answers.
//! 6. [`owners`]: whose each block is, and as what ([`owner`]); [`copies`]: which of it repeats the statement.
//!
//! A normal form is read by its headings instead: [`exact`].

mod alignment;
mod body;
mod copied_row;
mod copies;
mod decode;
mod earned;
mod exact;
mod explain;
mod feature;
pub(crate) mod fit;
mod habit;
mod joined;
mod labelled;
mod likeness;
mod line;
mod lines;
mod name;
mod numbers;
mod only;
mod own;
mod owner;
mod owners;
mod passages;
mod piece;
mod place;
mod plan;
mod reading;
mod relabel;
mod relation;
mod restated;
mod said;
mod scheme;
mod score;
mod settled;
mod silent;
mod step;
mod swallowed;
mod tally;
#[cfg(test)]
mod tests;
mod turn;
mod unknown;
mod weights;
mod wrapped;

pub use alignment::LabelIs;
pub(crate) use alignment::{Alignment, Label, Passage, Placement};
pub use explain::Tried;
pub(crate) use explain::{Reason, explain};
pub use feature::{FEATURES, Feature};
pub(crate) use own::catalogue as own_catalogue;
pub(crate) use owner::{Owned, Owner, Role};
pub use weights::Weights;

use crate::catalogue::Catalogue;
use crate::document::Document;
use crate::source::{Source, seal};
use line::Line;
use place::Places;
use reading::Reading;

/// Aligns a report with its lab; what tpreport wrote itself by its headings.
pub(crate) fn align_source(
    catalogue: &Catalogue,
    document: &Document,
    source: &Source,
) -> Alignment {
    let scored = || align(catalogue, document);
    let Some(exact) = exact::read(catalogue, document, source) else {
        return scored();
    };
    if seal::is_whole(source.text()) {
        return exact;
    }
    let scored = scored();
    match exact::is_outdone(&exact, &scored) {
        true => scored,
        false => exact,
    }
}

/// Aligns a report with its lab, whoever wrote it.
fn align(catalogue: &Catalogue, document: &Document) -> Alignment {
    align_by(catalogue, document, Weights::fitted())
}

/// Aligns a report with its lab by some weights.
fn align_by(catalogue: &Catalogue, document: &Document, weights: &Weights) -> Alignment {
    let places = habit::places(catalogue, document);
    let lines = lines::collect(&places, document);
    let reading = decode::read(&places, &lines, weights, &decode::Free);
    lay(&places, document, &lines, &reading, weights)
}

/// Lays a reading over the report, text without labels included.
fn lay(
    places: &Places<'_>,
    document: &Document,
    lines: &[Line],
    reading: &Reading,
    weights: &Weights,
) -> Alignment {
    let mut laid = passages::lay(places, document, lines, &reading.openings, &reading.scheme);
    only::label(places, document, lines, &reading.openings, &mut laid);
    silent::attribute(places, document, &mut laid, weights);
    for placement in &mut laid.placements {
        placement
            .passages
            .sort_by_key(|passage| passage.blocks.start);
        placement.twins.sort_unstable();
    }
    let catalogue = places.catalogue;
    let copied = catalogue.lab_text.copied_in(document);
    let (placements, sections) = (laid.placements, laid.sections);
    let owners = owners::find(catalogue, document, &placements, &sections, &copied);
    let mut alignment = Alignment {
        placements,
        sections,
        owners,
        copied,
        swallowed: Vec::new(),
        unknown: laid.unknown,
    };
    alignment.swallowed = swallowed::find(catalogue, document, &alignment);
    alignment
}
