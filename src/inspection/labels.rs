//! What the report's labels say beside where its answers are: labels that stand again, where the first one is, and
//! what would mend a number.

use super::places::line_of;
use super::renumber;
use crate::align::{Alignment, Label, LabelIs, Passage, Placement};
use crate::catalogue::Catalogue;
use crate::document::Document;
use crate::evidence::{self, Asked};
use crate::finding::Edit;
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

/// The label of no question that stands right above a place. `unknown`: the lines of all, in order.
pub(super) fn unknown_above(source: &Source, unknown: &[Span], place: Span) -> Option<Span> {
    let above = unknown.partition_point(|line| line.end <= place.start);
    let last = *unknown[..above].last()?;
    let between = &source.text()[last.end..place.start];
    let between = between.trim_matches(['*', '_', '#', ' ', '\r', '\n']);
    between.is_empty().then_some(last)
}

/// Where what comes after a question in the catalogue begins in the report.
pub(super) fn next(
    catalogue: &Catalogue,
    document: &Document,
    alignment: &Alignment,
    question: usize,
) -> Option<usize> {
    let section = catalogue.questions[question].section;
    let is_of = |at: usize| catalogue.questions[at].section;
    let mut later = question + 1..catalogue.questions.len();
    let block = later.find_map(|at| {
        let head = alignment.sections.get(is_of(at)).copied().flatten();
        let first = alignment.placements[at].passages.first();
        let first = first.map(|passage| passage.blocks.start);
        head.filter(|_| is_of(at) != section).or(first)
    })?;
    Some(document.blocks[block].span.start)
}

/// What makes a label's number its question's; none where another label of the question bears that number already.
pub(super) fn right(
    catalogue: &Catalogue,
    source: &Source,
    document: &Document,
    number: usize,
    placement: &Placement,
) -> Option<Edit> {
    let label = placement.label.as_ref()?;
    let span = line_of(source, label.span);
    let line = source.slice(span);
    match label.is {
        LabelIs::Misnumbered => {
            let passages = placement.passages.iter();
            let mut lines = passages.map(|passage| first_line(source, document, passage));
            let has_own = lines.any(|other| {
                other != span && renumber::says(catalogue, number, source.slice(other))
            });
            renumber::right(catalogue, number, line, span.start).filter(|_| !has_own)
        }
        LabelIs::Right => renumber::zeros(catalogue, line, span.start),
        LabelIs::Shared | LabelIs::Named => None,
    }
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
        let alone = std::slice::from_ref(*passage);
        placement.twins.binary_search(&passage.blocks.start).is_ok()
            && evidence::gather(document, alone, asked, is_seen).is_answer()
    };
    let answered = placement.passages.iter().filter(answers);
    answered
        .skip(1)
        .map(|passage| first_line(source, document, passage))
        .collect()
}

fn first_line(source: &Source, document: &Document, passage: &Passage) -> Span {
    line_of(source, document.blocks[passage.blocks.start].span)
}
