//! What the fit asks of the reader: how a report is read under some weights, and what would have to weigh more or less for it
//! to be read as a careful reader does.
//!
//! Labels' lines are given, where sections and bodies stand is not: the best reading that agrees with the given lines is what
//! the fit moves towards.

use super::decode::{self, FAR, Wanted};
use super::earned;
use super::feature::Feature;
use super::habit;
use super::line::Line;
use super::lines;
use super::numbers;
use super::place::{FRONT, Places};
use super::reading::{Opening, Reading};
use super::relabel;
use super::step::{self, From};
use super::{Alignment, FEATURES, Weights};
use crate::catalogue::Catalogue;
use crate::document::Document;

/// Where a question's label stands, as blocks by index; several where several lines may be taken for it.
#[derive(Clone, Debug, Default)]
pub(crate) struct KnownLabel {
    /// The blocks; none: no line labels it.
    pub(crate) blocks: Vec<usize>,
    /// Whether it may also have no label.
    pub(crate) maybe: bool,
}

/// Which lines open which places.
#[derive(Clone, Debug)]
pub struct Decoded(Reading);

/// A report made ready for reading under many weights.
pub(crate) struct Ready<'c> {
    places: Places<'c>,
    lines: Vec<Line>,
    /// Per line, the places that it must open.
    forced: Vec<Vec<usize>>,
    /// Per place, what is known of its label; sections' are free.
    known: Vec<Option<KnownLabel>>,
}

impl<'c> Ready<'c> {
    /// Makes a report ready. `known`: per question of the catalogue.
    pub(crate) fn new(catalogue: &'c Catalogue, document: &Document, known: &[KnownLabel]) -> Self {
        let places = habit::places(catalogue, document);
        let lines = lines::collect(&places, document);
        let mut forced = vec![Vec::new(); lines.len()];
        let mut of_place = vec![None; places.list.len()];
        for (question, known) in known.iter().enumerate() {
            let place = places.of_question[question];
            for (at, line) in lines.iter().enumerate() {
                if known.blocks.contains(&line.block) {
                    forced[at].push(place);
                }
            }
            of_place[place] = Some(known.clone());
        }
        Self {
            places,
            lines,
            forced,
            known: of_place,
        }
    }

    /// The blocks of labels that the reader doesn't even try.
    pub(crate) fn untried(&self) -> Vec<usize> {
        let tried = |known: &KnownLabel| {
            known.maybe
                || known.blocks.is_empty()
                || self
                    .lines
                    .iter()
                    .any(|line| known.blocks.contains(&line.block))
        };
        let untried = self.known.iter().flatten().filter(|known| !tried(known));
        untried
            .flat_map(|known| known.blocks.iter().copied())
            .collect()
    }

    /// Reads the report.
    pub(crate) fn decode(&self, weights: &Weights) -> Decoded {
        Decoded(decode::read(
            &self.places,
            &self.lines,
            weights,
            &decode::Free,
        ))
    }

    /// Whether a reading leaves a question without a label: text without one may be its answer.
    pub(crate) fn leaves_open(&self, reading: &Decoded) -> bool {
        let openings = &reading.0.openings;
        let opened = |place: usize| openings.iter().any(|opening| opening.opens(place));
        let questions = self.places.list.iter().enumerate();
        let mut questions = questions.filter(|(_, place)| place.question.is_some());
        questions.any(|(place, _)| !opened(place))
    }

    /// Lays a reading over the report.
    pub(crate) fn lay(
        &self,
        document: &Document,
        reading: &Decoded,
        weights: &Weights,
    ) -> Alignment {
        super::lay(&self.places, document, &self.lines, &reading.0, weights)
    }

    /// By how much each feature of the best right reading outdoes that of the best reading; nothing where they are the same.
    /// `margin`: by how much right openings must outdo wrong ones.
    pub(crate) fn lesson(&self, weights: &Weights, margin: f32) -> Option<[f32; FEATURES]> {
        let right = decode::read(&self.places, &self.lines, weights, &Right { ready: self });
        let read = decode::read(
            &self.places,
            &self.lines,
            weights,
            &Tempted {
                ready: self,
                margin,
            },
        );
        if self.is_right(&read) {
            return None;
        }
        let mut lesson = [0.0; FEATURES];
        features(&self.places, &self.lines, &right, |feature, value| {
            lesson[feature as usize] += value;
        });
        features(&self.places, &self.lines, &read, |feature, value| {
            lesson[feature as usize] -= value;
        });
        Some(lesson)
    }

    /// Whether each label of a reading stands on a line that is known for it.
    fn is_right(&self, reading: &Reading) -> bool {
        let mut labels: Vec<Option<usize>> = vec![None; self.places.list.len()];
        for (at, opening) in reading.openings.iter().enumerate() {
            for &place in std::iter::once(&opening.place).chain(&opening.also) {
                let goes_on = at > 0
                    && reading.openings[at - 1].place == place
                    && relabel::goes_on(&self.lines, &reading.openings[at - 1], opening);
                if goes_on
                    || labels[place].is_none()
                    || relabel::outdoes(&self.lines, &reading.openings, at, place)
                {
                    labels[place] = Some(self.lines[opening.line].block);
                }
            }
        }
        let mut all = self.known.iter().zip(&labels);
        all.all(|(known, label)| match (known, label) {
            (None, _) => true,
            (Some(known), None) => known.maybe || known.blocks.is_empty(),
            (Some(known), Some(block)) => known.blocks.contains(block),
        })
    }

    /// Whether a line may open a place, for all that is known.
    fn may(&self, line: usize, place: usize) -> bool {
        let Some(known) = &self.known[place] else {
            return self.forced[line].is_empty()
                || self.forced[line].iter().all(|&forced| forced == place);
        };
        if self.forced[line].contains(&place) {
            return true;
        }
        // Below its label a question may be opened again, by a line that labels none; and right above its number by a title.
        let block = self.lines[line].block;
        let next = self.lines.get(line + 1);
        let above = next.is_some_and(|next| {
            known.blocks.contains(&next.block)
                && self.forced[line + 1].contains(&place)
                && next.block <= block + 2
        });
        self.forced[line].is_empty() && (above || known.blocks.iter().any(|&label| label < block))
    }
}

/// Tells each feature of a whole reading.
fn features(
    places: &Places<'_>,
    lines: &[Line],
    reading: &Reading,
    mut tell: impl FnMut(Feature, f32),
) {
    if let Some(feature) = decode::numbering_feature(reading.scheme.numbers) {
        tell(feature, 1.0);
    }
    let mut from = From {
        line: None,
        place: FRONT,
        far: FRONT,
    };
    let spoken = numbers::spoken(places, lines, reading.scheme.numbers);
    let mut opened = 0;
    for (at, line) in lines.iter().enumerate() {
        if reading
            .openings
            .get(opened)
            .is_some_and(|opening| opening.line == at)
        {
            opened += 1;
            continue;
        }
        let above = &reading.openings[opened.saturating_sub(FAR)..opened];
        let open = above.last().map_or(FRONT, Opening::last);
        let was_open = |place: usize| above.iter().any(|above| above.opens(place));
        if let Some(feature) = step::passed(places, line, &spoken[at], open, was_open) {
            tell(feature, 1.0);
        }
    }
    for (at, found) in reading.openings.iter().enumerate() {
        let line = &lines[found.line];
        earned::opening(
            places,
            line,
            found.place,
            found.relation,
            &reading.scheme,
            &mut tell,
        );
        let before = &reading.openings[at.saturating_sub(FAR)..at];
        let was_open = |place: usize| before.iter().any(|before| before.opens(place));
        step::step(
            places,
            from,
            (line, found.place),
            found.relation,
            was_open,
            &mut tell,
        );
        let last = found.last();
        from = From {
            line: Some(line),
            place: last,
            far: step::farther(from.far, last),
        };
    }
}

/// The readings that agree with what is known.
struct Right<'r, 'c> {
    ready: &'r Ready<'c>,
}

/// What outweighs all else.
const SURE: f32 = 1000.0;

impl Wanted for Right<'_, '_> {
    fn amount(&self, line: usize, place: usize) -> Option<f32> {
        if !self.ready.may(line, place) {
            return None;
        }
        let known = self.ready.known[place].as_ref();
        let wanted =
            self.ready.forced[line].contains(&place) && known.is_some_and(|known| !known.maybe);
        Some(if wanted { SURE } else { 0.0 })
    }

    fn tried(&self, line: usize) -> &[usize] {
        &self.ready.forced[line]
    }
}

/// All readings, wrong ones favoured.
struct Tempted<'r, 'c> {
    ready: &'r Ready<'c>,
    margin: f32,
}

impl Wanted for Tempted<'_, '_> {
    fn amount(&self, line: usize, place: usize) -> Option<f32> {
        let right = self.ready.may(line, place);
        Some(if right { 0.0 } else { self.margin })
    }

    fn tried(&self, _: usize) -> &[usize] {
        &[]
    }
}
