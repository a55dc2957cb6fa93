//! Titles of sections that name the one question that stands in them: `Bonus task: the inventory` above a question *The inventory*.
//!
//! Enters: openings, and what they began. Leaves: such questions labelled by their sections' titles, where nothing else labels them.

use super::alignment::{Label, LabelIs, Passage};
use super::line::Line;
use super::passages::Laid;
use super::place::Places;
use super::reading::Opening;
use crate::document::Document;

/// Labels the only questions of sections by the titles that name both.
pub(super) fn label(
    places: &Places<'_>,
    document: &Document,
    lines: &[Line],
    openings: &[Opening],
    laid: &mut Laid,
) {
    /// Of its name so much is said.
    const WHOLE: f32 = 0.99;
    for opening in openings {
        let line = &lines[opening.line];
        let section = places.list[opening.place].section;
        let only = places
            .only(section)
            .filter(|_| places.is_section(opening.place));
        let Some((only, question)) =
            only.and_then(|only| Some((only, places.list[only].question?)))
        else {
            continue;
        };
        let mut stretches = laid.stretches.iter_mut();
        let own =
            stretches.find(|own| own.place == Some(opening.place) && own.own.start == line.block);
        let placement = &mut laid.placements[question];
        let is_named = line.form.is_title() && line.likeness(only).holds > WHOLE;
        if let (None, Some(own)) = (&placement.label, own.filter(|_| is_named)) {
            let block = &document.blocks[line.block];
            placement.label = Some(Label {
                span: block.span,
                is: LabelIs::Named,
            });
            own.place = Some(only);
            placement.passages.push(Passage {
                blocks: own.own.clone(),
                taken: block.plain.end - block.plain.start,
            });
        }
    }
}
