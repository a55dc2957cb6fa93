//! Titles of which nothing but their turn says that they are a question's: `Conclusion` after `Question 5`, whatever words of the
//! lab stand below.
//!
//! Enters: an opening, and how the report labels. Leaves: whether its line is no label, though what stands below may be the
//! answer: in a report whose labels bear numbers, a title without one is none. Refuses to know what stands there.

use super::line::Line;
use super::place::Places;
use super::reading::Opening;
use super::relation::Relation;
use super::scheme::{Scheme, Way};
use crate::document::Document;
use crate::text::fold::fold;

/// Whether a line's turn is all that says its place, where the report's labels bear numbers.
pub(super) fn is_all_that_says(
    places: &Places<'_>,
    document: &Document,
    scheme: &Scheme,
    line: &Line,
    opening: &Opening,
    place: usize,
) -> bool {
    let style = scheme.style;
    let is_numbered = style.is_some_and(|(_, way)| way != Way::Name);
    let mut under = line.under.iter().map(|&(said, _)| said);
    let named = line.exact.iter().chain(&line.several);
    let mut said = named.chain(&line.named_further).copied();
    is_numbered
        && line.announcement.is_none()
        && opening.relation == Relation::None
        && opening.also.is_empty()
        && line.likeness(place).best() <= 0.0
        && !said.any(|said| said == place)
        && !under.any(|said| said == place)
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
