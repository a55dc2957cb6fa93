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

/// What a report's labels are read with.
pub(super) struct Turns<'a> {
    pub(super) places: &'a Places<'a>,
    pub(super) document: &'a Document,
    pub(super) lines: &'a [Line],
    pub(super) scheme: &'a Scheme,
}

impl Turns<'_> {
    /// Whether a line's turn is all that says its place, where the report's labels bear numbers.
    pub(super) fn is_all_that_says(&self, opening: &Opening, place: usize) -> bool {
        let line = &self.lines[opening.line];
        let style = self.scheme.style;
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
            && !self.says_id(line, place)
    }

    /// Whether a line says the question's id, which may be a word.
    fn says_id(&self, line: &Line, place: usize) -> bool {
        let Some(question) = self.places.list[place].question else {
            return false;
        };
        let id = fold(&self.places.catalogue.questions[question].id);
        let text = fold(self.document.text(&self.document.blocks[line.block]));
        let sign = |c: char| !c.is_alphanumeric();
        let mut words = text.split_whitespace().map(|word| word.trim_matches(sign));
        words.any(|word| word == id)
    }
}
