//! Titles in a student's own words, known by what stands under them.
//!
//! Enters: the labels found so far. Leaves: the same with titles that label questions of a stretch without numbers, in the
//! order of both. `## Scaling up and down` labels the question whose command stands under it.

use super::LabelIs;
use super::candidates::Form;
use super::questions::{Labels, Matcher};
use super::scores::Scores;
use super::unlabelled::Free;
use crate::document::Nature;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// The work of one stretch is bounded: past it, titles in words stay what they are.
const MOST: usize = 1_000_000;

impl Matcher<'_> {
    /// Labels questions by titles in words, in every stretch of the report whose labels bear no numbers.
    pub(super) fn by_content(&self, labels: &mut Labels, used: &mut FxHashSet<usize>) {
        for (blocks, sections) in self.stretches() {
            let asked: Vec<usize> = sections
                .flat_map(|section| self.catalogue.sections[section].questions.clone())
                .filter(|&question| !self.catalogue.questions[question].is_section)
                .collect();
            if asked
                .iter()
                .all(|&question| labels.of_question[question].is_some())
            {
                continue;
            }
            let titles = self.titles(blocks.clone(), asked.len());
            if titles.len() < 2 || titles.len() * titles.len() * asked.len() > MOST {
                continue;
            }
            self.label_stretch(&titles, blocks.end, &asked, labels, used);
        }
    }

    fn label_stretch(
        &self,
        titles: &[usize],
        end: usize,
        asked: &[usize],
        labels: &mut Labels,
        used: &mut FxHashSet<usize>,
    ) {
        let pieces: Vec<Free> = (0..titles.len())
            .map(|at| {
                let next = titles
                    .get(at + 1)
                    .map_or(end, |&next| self.list[next].block);
                self.piece(self.list[titles[at]].block..next)
            })
            .collect();
        let mut scores = Scores::new(self.catalogue, asked, &pieces, |_, _| 1.0);
        for (place, &question) in asked.iter().enumerate() {
            if let Some((label, _)) = labels.of_question[question] {
                let block = self.list[label].block;
                let first = pieces.partition_point(|piece| piece.blocks.start < block);
                let after = pieces.partition_point(|piece| piece.blocks.start <= block);
                scores.forbid(0..first, place..asked.len());
                scores.forbid(after..pieces.len(), 0..place + 1);
            }
        }
        let mut assigned = scores.in_order();
        scores.drop_weak(&mut assigned);
        for (place, &question) in asked.iter().enumerate() {
            let title = assigned.iter().position(|own| *own == Some(place));
            let title = title.map(|at| titles[at]).filter(|at| !used.contains(at));
            if let Some(at) = title.filter(|_| labels.of_question[question].is_none()) {
                labels.of_question[question] = Some((at, LabelIs::Named));
                used.insert(at);
            }
        }
        // `## Deleting it, and the same with a manifest`: a title may head two questions.
        for (place, &question) in asked.iter().enumerate() {
            if labels.of_question[question].is_some() {
                continue;
            }
            let beside = |at: usize| {
                asked
                    .get(at)
                    .and_then(|&question| labels.of_question[question])
            };
            let neighbours = [place.checked_sub(1).and_then(beside), beside(place + 1)];
            let shared = neighbours.into_iter().flatten().find(|(label, _)| {
                let title = titles.iter().position(|at| at == label);
                title.is_some_and(|title| scores.suffices(place, scores.of(title, place)))
            });
            labels.of_question[question] = shared.map(|(label, _)| (label, LabelIs::Shared));
        }
    }

    /// Parts of the report without numbered labels, each with the sections whose questions may be answered there: from one
    /// section's head to the next, with the sections between that have no head.
    fn stretches(&self) -> Vec<(Range<usize>, Range<usize>)> {
        let starts = &self.sections.starts;
        let heads = &self.sections.heads;
        let plain = |section: Option<usize>| {
            let zone = &self.zones[section.map_or(0, |section| section + 1)];
            zone.strong == 0 && zone.letters == 0 && zone.row.is_none()
        };
        let end = |at: usize| {
            starts
                .get(at)
                .map_or(self.document.blocks.len(), |start| start.block)
        };
        // Sections without a head after this one.
        let headless = |from: usize| {
            let heads = heads.iter().skip(from);
            from + heads.take_while(|head| head.is_none()).count()
        };
        let mut found = Vec::new();
        if plain(None) {
            found.push((0..end(0), 0..headless(0)));
        }
        for (at, start) in starts.iter().enumerate() {
            if plain(Some(start.section)) {
                let blocks = start.block + 1..end(at + 1);
                found.push((blocks, start.section..headless(start.section + 1)));
            }
        }
        found
    }

    /// The titles in words of a part of the report: headings of one level, or lines all bold, whichever are about as many as
    /// the questions.
    fn titles(&self, blocks: Range<usize>, asked: usize) -> Vec<usize> {
        let first = self
            .list
            .partition_point(|candidate| candidate.block < blocks.start);
        let last = self
            .list
            .partition_point(|candidate| candidate.block < blocks.end);
        let of = |form: Form| -> Vec<usize> {
            let own = |at: &usize| {
                let candidate = &self.list[*at];
                let title = candidate.is_name && candidate.form == form;
                title && !self.sections.is_head(*at) && self.title != Some(candidate.block)
            };
            (first..last).filter(own).collect()
        };
        let forms = (1..=6).map(Form::Heading).chain([Form::Bold]);
        forms
            .map(of)
            .filter(|titles| titles.len() > 1)
            .min_by_key(|titles| titles.len().abs_diff(asked))
            .unwrap_or_default()
    }

    /// A title with what stands under it.
    fn piece(&self, blocks: Range<usize>) -> Free {
        const BLOCKS: usize = 40;
        let mut words = Vec::new();
        for block in &self.document.blocks[blocks.clone()][..blocks.len().min(BLOCKS)] {
            let whole = 0..block.plain.end - block.plain.start;
            words.extend(
                self.document
                    .words(block, whole, &self.catalogue.vocabulary),
            );
        }
        Free {
            words: self.catalogue.vocabulary.set_of(words.into_iter()),
            nature: Nature::Prose,
            pictures: !self.document.pictures_in(blocks.clone()).is_empty(),
            blocks,
        }
    }
}
