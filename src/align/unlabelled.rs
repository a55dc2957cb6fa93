//! What a section's unlabelled text answers.
//!
//! Enters: the blocks that stand under no label, the section's questions without one. Leaves: passages. A piece of text is
//! attributed by what it names (commands, file names, the prompt's rare words), in the order of the questions; what says
//! too little stays nobody's.

use super::candidates::Form;
use super::passages::Placer;
use super::questions::Labels;
use super::scores::{Scores, fit};
use super::{Alignment, LabelIs, Passage};
use crate::document::{BlockKind, Nature};
use crate::text::vocabulary::{WordId, WordSet};
use std::borrow::Cow;
use std::ops::Range;

/// A paragraph, a block of code, a table, a picture: what may answer by itself.
pub(super) struct Free {
    pub(super) blocks: Range<usize>,
    pub(super) words: WordSet,
    pub(super) nature: Nature,
    pub(super) pictures: bool,
}

/// The work of one section is bounded: past it, text without labels stays unattributed.
const MOST: usize = 4_000_000;

/// Attributes text without a label to questions without one.
pub(super) fn attribute(
    placer: &Placer<'_>,
    labels: &Labels,
    taken: &[bool],
    alignment: &mut Alignment,
) {
    let catalogue = placer.catalogue;
    let no_section = placer.sections.starts.is_empty();
    if no_section {
        if labels.of_question.iter().any(Option::is_some) {
            return;
        }
        let asked: Vec<usize> = (0..catalogue.questions.len()).collect();
        attribute_zone(
            placer,
            &asked,
            &[],
            std::iter::once(0..taken.len()),
            taken,
            alignment,
        );
        return;
    }
    for (number, section) in catalogue.sections.iter().enumerate() {
        let asked: Vec<usize> = section
            .questions
            .clone()
            .filter(|&question| {
                labels.of_question[question].is_none() && !catalogue.questions[question].is_section
            })
            .collect();
        if asked.is_empty() {
            continue;
        }
        let open = reopen(
            placer,
            labels,
            section.questions.clone(),
            asked.len(),
            alignment,
        );
        let mut asked = asked;
        let mut taken = Cow::Borrowed(taken);
        for &question in &open {
            asked.push(question);
            let answer = &alignment.placements[question].passages[0].blocks;
            taken.to_mut()[answer.start + 1..answer.end].fill(false);
        }
        asked.sort_unstable();
        let starts = &placer.sections.starts;
        let zones = starts
            .iter()
            .enumerate()
            .filter(|(_, start)| start.section == number)
            .map(|(at, start)| {
                let end = starts.get(at + 1).map_or(taken.len(), |next| next.block);
                start.block + 1..end
            });
        attribute_zone(placer, &asked, &open, zones, &taken, alignment);
        for question in open {
            close(&asked, question, alignment);
        }
    }
}

/// Labels in words, on plain lines of a section that mostly has none, whose answers may run on into text that answers the
/// questions after them; and a section's own question, where none of those in it has a label.
fn reopen(
    placer: &Placer<'_>,
    labels: &Labels,
    questions: Range<usize>,
    unlabelled: usize,
    alignment: &Alignment,
) -> Vec<usize> {
    let named = |question: &usize| {
        let label = labels.of_question[*question];
        let plain = label.is_some_and(|(at, is)| {
            is == LabelIs::Named && placer.candidates.list[at].form == Form::Line
        });
        plain && alignment.placements[*question].passages.len() == 1
    };
    let labelled = questions.len() - unlabelled;
    let own = questions
        .clone()
        .find(|&question| placer.catalogue.questions[question].is_section);
    if let Some(own) = own
        && labelled == 1
        && unlabelled > 1
        && alignment.placements[own].passages.len() == 1
    {
        return vec![own];
    }
    if labelled > unlabelled {
        return Vec::new();
    }
    questions.filter(named).collect()
}

/// Ends a reopened answer where another question's begins.
fn close(asked: &[usize], question: usize, alignment: &mut Alignment) {
    let own = alignment.placements[question].passages[0].clone();
    let others = asked.iter().filter(|&&other| other != question);
    let begins = others
        .flat_map(|&other| &alignment.placements[other].passages)
        .map(|passage| passage.blocks.start)
        .filter(|start| own.blocks.contains(start) && *start > own.blocks.start)
        .min();
    let end = begins.unwrap_or(own.blocks.end);
    let own = Passage {
        blocks: own.blocks.start..end,
        ..own
    };
    alignment.placements[question].passages = vec![own];
}

fn attribute_zone(
    placer: &Placer<'_>,
    asked: &[usize],
    open: &[usize],
    zones: impl Iterator<Item = Range<usize>>,
    taken: &[bool],
    alignment: &mut Alignment,
) {
    let free: Vec<Free> = zones.flat_map(|zone| free(placer, zone, taken)).collect();
    if free.is_empty() || asked.is_empty() || free.len() * free.len() * asked.len() > MOST {
        return;
    }
    let mut scores = Scores::new(placer.catalogue, asked, &free, fit);
    for question in open {
        let label = alignment.placements[*question].passages[0].blocks.start;
        // What stands before a question's label answers the questions before it, what follows it or those after.
        let own = asked.partition_point(|asked| asked < question);
        let first = free.partition_point(|piece| piece.blocks.start <= label);
        scores.forbid(0..first, own..asked.len());
        scores.forbid(first..free.len(), 0..own);
    }
    let mut assigned = scores.in_order();
    scores.drop_weak(&mut assigned);
    scores.fill(&mut assigned, &free);
    scores.part(&mut assigned, &free);
    for (place, &question) in asked.iter().enumerate() {
        let own: Vec<usize> = (0..free.len())
            .filter(|&at| assigned[at] == Some(place))
            .collect();
        for at in own {
            alignment.placements[question].passages.push(Passage {
                blocks: free[at].blocks.clone(),
                taken: 0,
            });
        }
    }
    // A picture goes with the text before it, as students comment and then show.
    let mut last: Option<usize> = None;
    for (at, piece) in free.iter().enumerate() {
        let here = assigned[at]
            .map(|place| asked[place])
            .filter(|&question| !alignment.placements[question].passages.is_empty());
        if here.is_some() {
            last = here;
        } else if piece.pictures
            && let Some(question) = last
        {
            alignment.placements[question].passages.push(Passage {
                blocks: piece.blocks.clone(),
                taken: 0,
            });
        }
    }
}

/// The pieces of a zone that stand under no label.
fn free(placer: &Placer<'_>, zone: Range<usize>, taken: &[bool]) -> Vec<Free> {
    /// Characters of a block that are read: a long dump says what it is at once.
    const ENOUGH: usize = 1500;
    let document = placer.document;
    let mut found: Vec<Free> = Vec::new();
    let mut at = zone.start;
    while at < zone.end {
        let block = &document.blocks[at];
        if taken[at] || matches!(block.kind, BlockKind::Rule | BlockKind::Unseen) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        let mut pictures = !document.pictures_in(at..at + 1).is_empty();
        // The lines of a paragraph up to its first picture.
        while end < zone.end
            && !taken[end]
            && document.blocks[end].group == block.group
            && (!pictures || matches!(block.kind, BlockKind::Row { .. }))
        {
            pictures = !document.pictures_in(end..end + 1).is_empty();
            end += 1;
        }
        let mut ids: Vec<WordId> = Vec::new();
        for inside in at..end {
            let inner = &document.blocks[inside];
            let text = document.text(inner);
            let cut = text
                .char_indices()
                .nth(ENOUGH)
                .map_or(text.len(), |(cut, _)| cut);
            let typed = |line: &&str| {
                inner.nature != Nature::Terminal
                    || ["$ ", "% ", "# ", "> "]
                        .iter()
                        .any(|sign| line.contains(sign))
            };
            // Of a transcript, what was typed says what it answers; what was printed names everything.
            let mut start = 0;
            for line in text[..cut].split_inclusive('\n') {
                let end = start + line.len();
                if start == 0 || typed(&line) {
                    ids.extend(document.words(inner, start..end, &placer.catalogue.vocabulary));
                }
                start = end;
            }
        }
        // What a picture shows is said in its place.
        for picture in document.pictures_in(at..end) {
            let vocabulary = &placer.catalogue.vocabulary;
            ids.extend(vocabulary.words(&picture.alt, 0..picture.alt.len()));
        }
        found.push(Free {
            blocks: at..end,
            words: placer.catalogue.vocabulary.set_of(ids.into_iter()),
            nature: block.nature,
            pictures,
        });
        at = end;
    }
    found
}
