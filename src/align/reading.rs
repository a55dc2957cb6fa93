//! A reading of a report: which lines open which places, and what that earns.

use super::relation::Relation;
use super::scheme::Scheme;

/// A line that opens a place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Opening {
    /// The line, by index.
    pub(super) line: usize,
    /// The place.
    pub(super) place: usize,
    /// How its number speaks for it.
    pub(super) relation: Relation,
    /// Further places that the line opens at once.
    pub(super) also: Vec<usize>,
}

impl Opening {
    /// Whether it opens a place.
    pub(super) fn opens(&self, place: usize) -> bool {
        self.place == place || self.also.contains(&place)
    }

    /// The last place that it opens.
    pub(super) fn last(&self) -> usize {
        self.also.iter().copied().fold(self.place, usize::max)
    }
}

/// A reading of a report.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) openings: Vec<Opening>,
    pub(super) scheme: Scheme,
    pub(super) score: f32,
}
