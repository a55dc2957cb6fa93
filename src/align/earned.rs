//! What a line earns as a place's label, wherever it stands.
//!
//! Enters: lines, places, weights; then a line, a place, how its number speaks for it, a scheme. Leaves: the sum. What doesn't
//! hang on the scheme is added up once, as each scheme asks for it again. Knows no order of lines.

use super::feature::Feature;
use super::line::Line;
use super::place::Places;
use super::relation::Relation;
use super::scheme::Scheme;
use super::score;
use super::weights::Weights;

/// What lines earn wherever they stand, by what they are tried for.
pub(super) struct Earned<'r, 'c> {
    pub(super) places: &'r Places<'c>,
    pub(super) lines: &'r [Line],
    pub(super) weights: &'r Weights,
    /// Per line, what a question earns however the report labels: it is asked for under each scheme.
    questions: Vec<Vec<(usize, Relation, f32)>>,
}

impl<'r, 'c> Earned<'r, 'c> {
    pub(super) fn new(places: &'r Places<'c>, lines: &'r [Line], weights: &'r Weights) -> Self {
        Self {
            places,
            lines,
            weights,
            questions: vec![Vec::new(); lines.len()],
        }
    }

    /// What a line earns that opens a place under a scheme.
    pub(super) fn by(
        &mut self,
        at: usize,
        place: usize,
        relation: Relation,
        scheme: &Scheme,
    ) -> f32 {
        let Self {
            places,
            lines,
            weights,
            questions,
        } = self;
        let line = &lines[at];
        let mut sum = 0.0;
        let mut add = |feature, value| sum += weights.of(feature) * value;
        if places.list[place].heads {
            score::section(places, line, place, relation.agrees(), scheme, add);
            return sum;
        }
        score::question_under(scheme, places, line, place, relation, &mut add);
        let mut known = questions[at].iter();
        match known.find(|(to, by, _)| *to == place && *by == relation) {
            Some((_, _, known)) => sum + known,
            None => {
                let mut own = 0.0;
                score::question(places, line, place, relation, |feature, value| {
                    own += weights.of(feature) * value;
                });
                questions[at].push((place, relation, own));
                sum + own
            }
        }
    }
}

/// The features of a line that opens a place, where it stands left out.
pub(super) fn opening(
    places: &Places<'_>,
    line: &Line,
    place: usize,
    relation: Relation,
    scheme: &Scheme,
    mut tell: impl FnMut(Feature, f32),
) {
    if places.list[place].heads {
        score::section(places, line, place, relation.agrees(), scheme, tell);
    } else {
        score::question(places, line, place, relation, &mut tell);
        score::question_under(scheme, places, line, place, relation, tell);
    }
}
