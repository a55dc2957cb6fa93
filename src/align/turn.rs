//! Titles of which nothing but their turn says that they are a question's: `Conclusion` after `Question 5`, whatever words of the
//! lab stand below.
//!
//! Enters: openings, and how the report labels. Leaves: them without those of such titles: in a report whose labels bear numbers,
//! a title without one is no label, and `Conclusion` is none in any. What stands below may be the answer all the same; refuses to
//! know what it says.

use super::line::Line;
use super::place::Places;
use super::reading::Opening;
use super::relation::Relation;
use super::scheme::{Scheme, Way};
use crate::catalogue::is_annexed;
use crate::document::Document;
use crate::text::fold::fold;
use rustc_hash::FxHashSet;

/// Takes off what opens a question by its turn alone; what opens again a question that is labelled goes on with it.
pub(super) fn take_off(
    places: &Places<'_>,
    document: &Document,
    scheme: &Scheme,
    lines: &[Line],
    openings: &mut Vec<Opening>,
) {
    let mut labelled: FxHashSet<usize> = FxHashSet::default();
    openings.retain(|opening| {
        let line = &lines[opening.line];
        let is_question = places.list[opening.place].question.is_some();
        let is_turn = is_question
            && !labelled.contains(&opening.place)
            && is_all_that_says(places, document, scheme, line, opening);
        if !is_turn {
            labelled.extend(std::iter::once(&opening.place).chain(&opening.also));
        }
        !is_turn
    });
}

/// Whether a line's turn is all that says its place, where the report's labels bear numbers or it is the title
/// of what follows all answers.
fn is_all_that_says(
    places: &Places<'_>,
    document: &Document,
    scheme: &Scheme,
    line: &Line,
    opening: &Opening,
) -> bool {
    let place = opening.place;
    let style = scheme.style;
    let is_numbered = style.is_some_and(|(_, way)| way != Way::Name);
    let mut under = line.under.iter().map(|&(said, _)| said);
    let named = line.exact.iter().chain(&line.several);
    let mut said = named.chain(&line.named_further).copied();
    let is_annexed = is_annexed(document.text(&document.blocks[line.block]));
    (is_numbered || is_annexed)
        && line.announcement.is_none()
        && opening.relation == Relation::None
        && opening.also.is_empty()
        && line.likeness(place).best() <= 0.0
        && !said.any(|said| said == place)
        && (is_annexed || !under.any(|said| said == place))
        && !says_id(places, document, line, place)
}

/// Whether a line says the question's id, which may be a word.
fn says_id(places: &Places<'_>, document: &Document, line: &Line, place: usize) -> bool {
    let Some(question) = places.list[place].question else {
        return false;
    };
    let id = fold(&places.catalogue.questions[question].id);
    let text = fold(document.text(&document.blocks[line.block]));
    let sign = |c: char| !c.is_alphanumeric();
    let mut words = text.split_whitespace().map(|word| word.trim_matches(sign));
    words.any(|word| word == id)
}
