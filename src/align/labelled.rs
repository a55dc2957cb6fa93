//! How surely a report labels: who numbers every answer but one has forgotten that one, and wrote it nowhere else.
//!
//! Enters: the lab's places, and what labels opened. Leaves: the share of the questions that are labelled, and whether a
//! question's neighbours are. What the text says is not looked at.

use super::passages::Laid;
use super::place::Places;

/// Which questions the report labels, of those that ask for something.
pub(super) struct Labelled {
    /// Per place.
    places: Vec<bool>,
    /// The share of the other questions that are, where one isn't; the fewer there are, the less of it counts.
    pub(super) share: f32,
}

impl Labelled {
    pub(super) fn of(places: &Places<'_>, laid: &Laid) -> Self {
        let is_labelled = |question: usize| laid.placements[question].label.is_some();
        let asked = places.list.iter().filter(|place| place.asks());
        let asked: Vec<usize> = asked.filter_map(|place| place.question).collect();
        let labelled = asked.iter().filter(|&&question| is_labelled(question));
        // One of them is looked at, and isn't; of few questions a share says little.
        const UNKNOWN: usize = 2;
        let others = asked.len().saturating_sub(1) + UNKNOWN;
        let of_place = places
            .list
            .iter()
            .map(|place| place.question.is_some_and(is_labelled));
        Self {
            share: labelled.count() as f32 / others as f32,
            places: of_place.collect(),
        }
    }

    /// Whether a place stands between two that are labelled.
    pub(super) fn is_between(&self, places: &Places<'_>, place: usize) -> bool {
        let is_labelled = |near: Option<usize>| near.is_some_and(|near| self.places[near]);
        let asks = |near: &usize| places.list[*near].asks();
        let before = (0..place).rev().find(asks);
        let after = (place + 1..places.list.len()).find(asks);
        is_labelled(before) && is_labelled(after)
    }
}
