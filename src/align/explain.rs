//! Why a report was read as it was: which lines competed for each place, and what spoke for each.
//!
//! Enters: a reading. Leaves: per line that was tried, the places it was tried for, each with what it earned where the reading
//! stood. Decides nothing.

use super::decode::{self, Reading};
use super::feature::Feature;
use super::line::Line;
use super::numbers;
use super::place::{FRONT, Place, Places};
use super::score;
use super::weights::Weights;
use crate::catalogue::Catalogue;
use crate::document::Document;
use crate::source::Span;

/// A line that was tried for a place.
#[derive(Clone, Debug)]
pub struct Tried {
    /// Where the line stands.
    pub span: Span,
    /// The section, by index.
    pub section: usize,
    /// The question, by index; none where a section only heads others.
    pub question: Option<usize>,
    /// Whether the reading opens the place with it.
    pub chosen: bool,
    /// What it earned; below nothing it opens no place by itself.
    pub score: f32,
    /// What spoke for it and against it, the most telling first.
    pub parts: Vec<(Feature, f32)>,
}

/// Explains how a report is read.
pub(crate) fn explain(catalogue: &Catalogue, document: &Document, weights: &Weights) -> Vec<Tried> {
    let places = Places::new(catalogue);
    let lines = super::line::collect(&places, document);
    let reading = decode::read(&places, &lines, weights, &decode::Free);
    tried(&places, document, &lines, &reading, weights)
}

fn tried(
    places: &Places<'_>,
    document: &Document,
    lines: &[Line],
    reading: &Reading,
    weights: &Weights,
) -> Vec<Tried> {
    let spoken = numbers::spoken(places, lines, reading.scheme.numbers);
    let mut openings = reading.openings.iter().peekable();
    let mut open = FRONT;
    let mut before: Option<&Line> = None;
    let mut all = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let mut found = Vec::new();
        numbers::candidates(places, line, &spoken[at], &reading.scheme, open, &mut found);
        let opening = openings.next_if(|opening| opening.line == at);
        for numbers::Tried {
            place, relation, ..
        } in found
        {
            let mut parts: Vec<(Feature, f32)> = Vec::new();
            let mut tell = |feature: Feature, value: f32| {
                parts.push((feature, weights.of(feature) * value));
            };
            decode::opening(places, line, place, relation, &reading.scheme, &mut tell);
            let above = reading
                .openings
                .iter()
                .take_while(|opening| opening.line < at);
            let was_open = |place: usize| above.clone().any(|opening| opening.opens(place));
            score::step(
                places,
                (before, open),
                (line, place),
                relation,
                was_open,
                &mut tell,
            );
            parts.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
            let Place {
                section, question, ..
            } = places.list[place];
            let is = |place: usize| {
                opening
                    .is_some_and(|opening| opening.place == place || opening.also.contains(&place))
            };
            all.push(Tried {
                span: document.blocks[line.block].span,
                section,
                question,
                chosen: is(place),
                score: parts.iter().map(|(_, value)| value).sum(),
                parts,
            });
        }
        if let Some(opening) = opening {
            before = Some(line);
            open = opening.also.iter().copied().fold(opening.place, usize::max);
        }
    }
    all
}
