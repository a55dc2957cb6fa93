//! Where each answer ends.
//!
//! Enters: labels and section starts. Leaves: per question its passages. An answer runs from its label to whatever begins
//! next: a label, a section, a title above a label, a title of a higher level. What stands under no label is `unlabelled`'s.

use super::candidates::{Candidate, Candidates, Form};
use super::questions::Labels;
use super::sections::Sections;
use super::unlabelled::attribute;
use super::wording::likeness;
use super::{Alignment, Label, Passage, Placement};
use crate::catalogue::Catalogue;
use crate::document::{BlockKind, Document};
use crate::language::{self, Announces};

/// Places every answer.
pub(super) fn place(
    catalogue: &Catalogue,
    document: &Document,
    candidates: &Candidates,
    sections: &Sections,
    labels: &Labels,
) -> Alignment {
    let mut placer = Placer {
        catalogue,
        document,
        candidates,
        sections,
        bounds: Vec::new(),
    };
    placer.find_bounds(labels);
    let mut alignment = Alignment {
        placements: vec![Placement::default(); catalogue.questions.len()],
        sections: sections
            .heads
            .iter()
            .map(|head| head.map(|at| candidates.list[at].block))
            .collect(),
        unknown: Vec::new(),
        swallowed: Vec::new(),
    };
    let mut taken = vec![false; document.blocks.len()];
    for (question, label) in labels.of_question.iter().enumerate() {
        let Some((at, is)) = *label else { continue };
        let passage = placer.answer(at, Some(question));
        let block = &document.blocks[candidates.list[at].block];
        taken[passage.blocks.clone()].fill(true);
        let placement = &mut alignment.placements[question];
        placement.label = Some(Label {
            span: block.span,
            is,
        });
        placement.passages.push(passage);
    }
    for &(at, question) in &labels.again {
        let passage = placer.answer(at, Some(question));
        taken[passage.blocks.clone()].fill(true);
        let number = |at: usize| candidates.list[at].announcement.as_ref();
        let number = |at: usize| number(at).map(|announcement| &announcement.path);
        let placement = &mut alignment.placements[question];
        // `Question 1` and `1.a` may both mean 1.a, but are no two labels of one number.
        let first = labels.of_question[question].filter(|&(first, _)| number(first) == number(at));
        if let Some((first, _)) = first {
            if placement.twins.is_empty() {
                placement.twins.push(candidates.list[first].block);
            }
            placement.twins.push(passage.blocks.start);
        }
        placement.passages.push(passage);
    }
    for &at in &labels.unknown {
        taken[placer.answer(at, None).blocks].fill(true);
        let candidate = &candidates.list[at];
        if is_unknown(catalogue, candidate) {
            let block = &document.blocks[candidate.block];
            alignment.unknown.push(block.span);
        }
    }
    for placement in &mut alignment.placements {
        placement
            .passages
            .sort_by_key(|passage| passage.blocks.start);
        placement.twins.sort_unstable();
    }
    attribute(&placer, labels, &taken, &mut alignment);
    alignment
}

/// Whether a label says question and a number that the lab lacks: neither a part of one of its questions nor a section's.
fn is_unknown(catalogue: &Catalogue, candidate: &Candidate) -> bool {
    let Some(announcement) = &candidate.announcement else {
        return false;
    };
    let answers = language::all(|words| words.answer).any(|word| word == announcement.lemma);
    let asks = announcement.word == Some(Announces::Question) && !answers;
    let path = &announcement.path;
    let mut questions = catalogue
        .questions
        .iter()
        .filter(|question| !question.is_section);
    let mut sections = catalogue.sections.iter();
    asks && !catalogue.derived
        && !questions.any(|known| !known.path.is_empty() && path.starts_with(&known.path))
        && !sections.any(|section| section.path == *path)
}

pub(super) struct Placer<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) document: &'a Document,
    pub(super) candidates: &'a Candidates,
    pub(super) sections: &'a Sections,
    /// Blocks at which an answer ends, sorted.
    bounds: Vec<usize>,
}

impl Placer<'_> {
    fn find_bounds(&mut self, labels: &Labels) {
        let list = &self.candidates.list;
        let labelled = labels
            .of_question
            .iter()
            .enumerate()
            .filter_map(|(question, label)| label.map(|(at, _)| (at, Some(question))));
        let labelled = labelled.chain(
            labels
                .again
                .iter()
                .map(|&(at, question)| (at, Some(question))),
        );
        let labelled = labelled.chain(labels.unknown.iter().map(|&at| (at, None)));
        let mut bounds: Vec<usize> = self
            .sections
            .starts
            .iter()
            .map(|start| start.block)
            .collect();
        for (at, question) in labelled {
            bounds.push(list[at].block);
            if let Some(title) = question.and_then(|question| self.title_above(at, question)) {
                bounds.push(title);
            }
        }
        bounds.sort_unstable();
        bounds.dedup();
        self.bounds = bounds;
    }

    /// The title of a question's step right above its label: one label in two lines.
    fn title_above(&self, at: usize, question: usize) -> Option<usize> {
        let label = self.candidates.list[at].block;
        let above = self.document.blocks[..label]
            .iter()
            .rposition(|block| !matches!(block.kind, BlockKind::Rule | BlockKind::Unseen))?;
        let starts = &self.sections.starts;
        let is_start = starts
            .binary_search_by_key(&above, |start| start.block)
            .is_ok();
        if is_start || !self.document.pictures_in(above..above + 1).is_empty() {
            return None;
        }
        let heading = self.document.blocks[above].heading();
        let label_is_heading = self.document.blocks[label].heading().is_some();
        if heading.is_some() && label_is_heading {
            return Some(above);
        }
        let candidate = self
            .candidates
            .list
            .get(self.candidates.first_from(above))
            .filter(|candidate| candidate.block == above)?;
        let like = likeness(
            &candidate.set,
            &self.catalogue.questions[question].text,
            self.catalogue,
        );
        let names = like.score >= 0.5
            && candidate.rest > 1
            && (heading.is_some()
                || candidate.announcement.is_some()
                || candidate.form == Form::Bold);
        names.then_some(above)
    }

    /// The answer under the label of a question, if it is one's.
    fn answer(&self, at: usize, question: Option<usize>) -> Passage {
        let candidate = &self.candidates.list[at];
        let start = candidate.block;
        let block = &self.document.blocks[start];
        let next = self.bounds.partition_point(|&bound| bound <= start);
        let mut end = self
            .bounds
            .get(next)
            .copied()
            .unwrap_or(self.document.blocks.len());
        // A title of a higher level begins something else.
        let above = match block.heading() {
            Some(level) => level.saturating_sub(1),
            None => {
                let after = self
                    .sections
                    .starts
                    .partition_point(|section| section.block <= start);
                let head = after
                    .checked_sub(1)
                    .map(|at| self.sections.starts[at].block);
                head.and_then(|head| self.document.blocks[head].heading())
                    .unwrap_or(0)
            }
        };
        let higher = self.document.blocks[start + 1..end]
            .iter()
            .position(|block| block.heading().is_some_and(|level| level <= above));
        if let Some(higher) = higher {
            end = start + 1 + higher;
        }
        // What stands on a title's line is the title; on another line, what follows the number may be the answer.
        let whole = block.plain.end - block.plain.start;
        let taken = match candidate.form {
            Form::Heading(_) | Form::Bold => whole,
            Form::BoldLead => (block.bold_lead as usize).max(
                candidate
                    .announcement
                    .as_ref()
                    .map_or(candidate.named, |found| found.end),
            ),
            _ => match &candidate.announcement {
                // A line that says the question again is no answer, unless it is all there is.
                Some(announcement) if !self.restates(at, question, end == start + 1) => {
                    announcement.end
                }
                Some(_) => whole,
                None => candidate.named,
            },
        };
        Passage {
            blocks: start..end,
            taken: taken.min(whole),
        }
    }

    /// Whether what follows a label's number says the question again; `alone`: nothing else follows.
    fn restates(&self, at: usize, question: Option<usize>, alone: bool) -> bool {
        let candidate = &self.candidates.list[at];
        let like = question.map(|question| {
            likeness(
                &candidate.set,
                &self.catalogue.questions[question].text,
                self.catalogue,
            )
        });
        let enough = if alone { 0.95 } else { 0.65 };
        let block = &self.document.blocks[candidate.block];
        let start = candidate.announcement.as_ref().map_or(0, |found| found.end);
        // An answer may say the question's words, but in an order of its own.
        let copied = |question: usize| {
            let whole = block.plain.end - block.plain.start;
            let words = self
                .document
                .words(block, start..whole, &self.catalogue.vocabulary);
            let words: Vec<_> = words.collect();
            let pairs = &self.catalogue.questions[question].text.pairs;
            let held = words
                .windows(2)
                .filter(|pair| pairs.binary_search(&(pair[0], pair[1])).is_ok());
            words.len() < 4 || held.count() * 5 >= (words.len() - 1) * 2
        };
        like.is_some_and(|like| like.contained >= enough && like.common > 0.0)
            && question.is_some_and(copied)
    }
}
