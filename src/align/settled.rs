//! When a reading leaves nothing to be tried.
//!
//! Enters: lines, places, a reading under the lab's own numbers. Leaves: whether another scheme, or other numbers, could be
//! better. A report that numbers as its lab does is read at once; what is in doubt is read in every way. Weighs nothing.

use super::line::Line;
use super::numbers::Spoken;
use super::place::{FRONT, Place, Places};
use super::reading::Reading;
use super::relation::Relation;
use super::step::passed;

/// Whether no other way to read is worth a try: whatever the lab asks for, optional or not, is opened once, in turn, by a line
/// that says its number whole, and no line is passed over that says it too.
pub(super) fn is_settled(
    places: &Places<'_>,
    lines: &[Line],
    spoken: &[Spoken],
    reading: &Reading,
) -> bool {
    let mut open = FRONT;
    let (mut asked, mut empty) = (0, 0);
    let is_left = |open: usize, to: usize| {
        let first = if open == FRONT { 0 } else { open + 1 };
        let mut between = places.list.iter().take(to).skip(first);
        between.any(Place::asks)
    };
    let mut openings = reading.openings.iter().peekable();
    for (at, line) in lines.iter().enumerate() {
        let Some(opening) = openings.next_if(|opening| opening.line == at) else {
            // A second label of a question is looked at, too.
            if passed(places, line, &spoken[at], open, |_| false).is_some() {
                return false;
            }
            continue;
        };
        let place = &places.list[opening.place];
        let is_whole = matches!(opening.relation, Relation::Whole | Relation::Printed);
        let says = match place.heads {
            true => opening.relation.agrees() || line.exact.contains(&opening.place),
            false => is_whole && line.says_whole(),
        };
        let is_next = (open == FRONT || opening.place > open) && !is_left(open, opening.place);
        if !says || !is_next || !opening.also.is_empty() {
            return false;
        }
        let asks = place.asks();
        asked += usize::from(asks);
        empty += usize::from(asks && line.below.is_empty());
        open = opening.place;
    }
    // Where most have nothing below, the numbers stand in a list, and what answers them elsewhere.
    asked > 2 * empty && !is_left(open, places.list.len())
}

/// Whether all that the lab asks for is opened, by numbers that say it.
pub(super) fn numbers_fit(places: &Places<'_>, reading: &Reading) -> bool {
    let mut is_open = vec![false; places.list.len()];
    for opening in &reading.openings {
        if !opening.relation.agrees() {
            return false;
        }
        for &place in std::iter::once(&opening.place).chain(&opening.also) {
            is_open[place] = true;
        }
    }
    let mut all = places.list.iter().zip(is_open);
    all.all(|(place, is_open)| is_open || !place.asks())
}
