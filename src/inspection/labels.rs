//! What the report's labels say beside where its answers are: labels that stand again, and where the first one is.

use super::places::line_of;
use crate::align::{Alignment, Label, LabelIs, Passage, Placement};
use crate::document::Document;
use crate::evidence::{self, Asked};
use crate::source::{Source, Span};
use std::ops::Range;

/// The blocks before the first section or label, as far as authors are named.
pub(super) fn top(document: &Document, alignment: &Alignment) -> Range<usize> {
    const FAR: usize = 30;
    let sections = alignment.sections.iter().flatten().copied();
    let labelled = alignment
        .placements
        .iter()
        .filter(|placement| placement.label.is_some());
    let labels = labelled.filter_map(|placement| placement.passages.first());
    let labels = labels.map(|passage| passage.blocks.start);
    let first = sections.chain(labels).min().unwrap_or(FAR);
    0..first.min(FAR).min(document.blocks.len())
}

/// The labels of a question that is labelled more than once by its number, the first left out; labels without an answer don't
/// count.
pub(super) fn again(
    source: &Source,
    document: &Document,
    placement: &Placement,
    asked: &Asked<'_>,
    is_seen: &[bool],
) -> Vec<Span> {
    let numbered = |label: &Label| matches!(label.is, LabelIs::Right | LabelIs::Shared);
    if !placement.label.as_ref().is_some_and(numbered) {
        return Vec::new();
    }
    let answers = |passage: &&Passage| {
        let alone = [(passage.blocks.clone(), passage.taken)];
        placement.twins.binary_search(&passage.blocks.start).is_ok()
            && evidence::gather(document, &alone, asked, is_seen).is_answer()
    };
    let answered = placement.passages.iter().filter(answers);
    answered
        .skip(1)
        .map(|passage| line_of(source, document.blocks[passage.blocks.start].span))
        .collect()
}
