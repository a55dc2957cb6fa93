//! Which labels with another question's number are surely their question's: only there a number is corrected.
//!
//! Enters: the answers as they were read. Leaves: each such label with whether anything but its place speaks for its question,
//! and without a correction where nothing does, or where the labels around it don't bear it out. Refuses to read a report anew:
//! whose label it is, `align` has said.

use super::answer::Answer;
use super::renumber;
use crate::align::{Alignment, LabelIs, Placement};
use crate::catalogue::{Catalogue, Kind};
use crate::document::Document;
use crate::source::{Source, Span};
use rustc_hash::FxHashMap;

/// A word that stands in more texts of a lab tells none of them.
const MANY: usize = 16;

/// So many words are shared by no chance.
const FEW: usize = 2;

/// Decides of each misnumbered label whether it is surely its question's. `unknown`: the lines of labels that are no question's.
pub(super) fn settle(
    catalogue: &Catalogue,
    source: &Source,
    document: &Document,
    alignment: &Alignment,
    unknown: &[Span],
    answers: &mut [Answer],
) {
    let wrong = |answer: &Answer| {
        let label = answer.label.as_ref();
        label.is_some_and(|label| label.is == LabelIs::Misnumbered)
    };
    let slips: Vec<usize> = (0..answers.len())
        .filter(|&at| wrong(&answers[at]))
        .collect();
    if slips.is_empty() {
        return;
    }
    let mut labels: Vec<(usize, Option<usize>)> =
        unknown.iter().map(|line| (line.start, None)).collect();
    let known = answers.iter().enumerate();
    labels.extend(
        known.filter_map(|(at, answer)| Some((answer.label.as_ref()?.span.start, Some(at)))),
    );
    labels.sort_unstable();
    let shift = |at: usize| {
        let label = answers[at].label.as_ref()?;
        renumber::shift(catalogue, at, source.slice(label.span))
    };
    // What is off by as much as its neighbour is off for one reason, which one of them tells.
    let mut runs: Vec<(Option<Vec<i64>>, Vec<usize>)> = Vec::new();
    for &at in &slips {
        let own = shift(at);
        match runs.last_mut() {
            Some((shift, run))
                if own.is_some()
                    && *shift == own
                    && run.last().is_some_and(|&last| last + 1 == at) =>
            {
                run.push(at);
            }
            _ => runs.push((own, vec![at])),
        }
    }
    for (_, run) in runs {
        let speaks = |&at: &usize| {
            let placement = &alignment.placements[at];
            shows(catalogue, at, &answers[at]) || says(catalogue, document, placement, at)
        };
        let is_sure = run.iter().any(speaks);
        let fits = run
            .iter()
            .all(|&at| stands_between(&labels, at, &answers[at]));
        for at in run {
            if let Some(label) = &mut answers[at].label {
                label.is_sure = is_sure;
                label.right = label.right.take().filter(|_| is_sure && fits);
            }
        }
    }
}

/// Whether an answer holds what is expected of its question beside words.
fn shows(catalogue: &Catalogue, at: usize, answer: &Answer) -> bool {
    let expects = &catalogue.questions[at].expects;
    let beside = expects
        .iter()
        .any(|entry| !entry.any_of.contains(&Kind::Text));
    beside && answer.is_found() && answer.met_if_seen.iter().all(|&met| met)
}

/// Whether the words of a label and under it are those of its question more than of any other.
fn says(catalogue: &Catalogue, document: &Document, placement: &Placement, at: usize) -> bool {
    let vocabulary = &catalogue.vocabulary;
    let blocks = placement
        .passages
        .iter()
        .flat_map(|passage| passage.blocks.clone());
    let words = blocks.flat_map(|block| {
        let block = &document.blocks[block];
        document.words(block, 0..block.plain.end - block.plain.start, vocabulary)
    });
    let said = vocabulary.set_of(words);
    // How many words each text shares, and what they weigh.
    let mut shared: FxHashMap<usize, (usize, f32)> = FxHashMap::default();
    for &word in &said.words {
        let texts = vocabulary.postings(word);
        for &text in texts.iter().filter(|_| texts.len() <= MANY) {
            let (count, weight) = shared.entry(text as usize).or_default();
            *count += 1;
            *weight += vocabulary.weight(word);
        }
    }
    let own = shared.remove(&at).unwrap_or_default();
    shared.retain(|&text, _| text < catalogue.questions.len());
    own.0 >= FEW && shared.values().all(|other| other.1 < own.1)
}

/// Whether the labels right above and below are those of questions before and after: labels of no question tell that the
/// report counts otherwise.
fn stands_between(labels: &[(usize, Option<usize>)], at: usize, answer: &Answer) -> bool {
    let Some(label) = &answer.label else {
        return false;
    };
    let own = labels.partition_point(|(start, _)| *start < label.span.start);
    let end = labels.partition_point(|(start, _)| *start <= label.span.start);
    let before = own.checked_sub(1).map(|before| labels[before].1);
    let after = labels.get(end).map(|after| after.1);
    before.is_none_or(|before| before.is_some_and(|before| before < at))
        && after.is_none_or(|after| after.is_some_and(|after| after > at))
}
