//! What a report puts before its numbers beside what languages and labs do.
//!
//! Enters: a lab, a document. Leaves: the lab's places, with the words by which the report is read. Who labels `E1`, `E2` … or `TP3 Question 1.a` does so
//! all along: what so many numbers of the lab follow announces, whatever it is.

use super::line::Form;
use super::place::Places;
use super::said::begins;
use crate::catalogue::Catalogue;
use crate::document::Document;
use crate::label::{self, Least, Prominent};
use std::borrow::Cow;

/// Of the lab's questions so many are numbered in a report that announces by words of its own; of its sections, so many.
const QUESTIONS: f32 = 0.4;
const SECTIONS: f32 = 0.6;
/// Fewer numbers are chance.
const FEW: usize = 3;

/// The places of a lab, with the words by which a report is read: what it puts before its numbers among them.
pub(super) fn places<'c>(catalogue: &'c Catalogue, document: &Document) -> Places<'c> {
    let mut places = Places::new(catalogue);
    let asked = places.list.iter().filter(|place| place.asks()).count();
    let share = |count: usize, share: f32| ((count as f32 * share).ceil() as usize).max(FEW);
    let least = Least {
        lines: share(asked, QUESTIONS),
        headings: share(places.catalogue.sections.len(), SECTIONS).min(share(asked, QUESTIONS)),
    };
    if asked == 0 {
        return places;
    }
    let blocks = document.blocks.iter().enumerate();
    let lines = blocks
        .filter(|(_, block)| !block.toc)
        .filter_map(|(at, block)| {
            let form = Form::of(block);
            let stands_out = match form {
                Form::Heading(_) | Form::Bold | Form::Lead => true,
                Form::Line => begins(document, at),
                Form::RunIn | Form::Quote | Form::Item | Form::Row | Form::Fence => false,
            };
            stands_out.then(|| Prominent {
                text: document.text(block),
                is_heading: matches!(form, Form::Heading(_)),
            })
        });
    let found = label::prefixes(lines, &places.catalogue.wording, least);
    if !found.is_empty() {
        let mut wording = places.catalogue.wording.clone();
        wording.prefixes = found;
        places.wording = Cow::Owned(wording);
    }
    places
}
