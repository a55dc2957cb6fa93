//! Titles in a student's own words, known by what stands under them.
//!
//! Enters: the labels found so far. Leaves: the same with titles that label questions of a stretch without numbers, in the
//! order of both. `## Scaling up and down` labels the question whose command stands under it.

use super::LabelIs;
use super::candidates::{Candidate, Form};
use super::questions::{Labels, Matcher};
use super::scores::Scores;
use super::unlabelled::Free;
use crate::catalogue::Catalogue;
use crate::document::{Document, Nature};
use crate::language;
use crate::text::fold::fold;
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
                .filter(|&question| !self.has_head(question))
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

    /// Between two titles that label, a title by itself labels a question between theirs: the one of which it says the most.
    fn label_the_only(
        &self,
        titles: &[usize],
        asked: &[usize],
        scores: &Scores<'_>,
        labels: &mut Labels,
        used: &mut FxHashSet<usize>,
    ) {
        let mut before: Option<(usize, usize)> = None;
        for (title, at) in titles.iter().enumerate() {
            let own =
                |&question: &usize| labels.of_question[question].is_some_and(|(of, _)| of == *at);
            let Some(first) = asked.iter().position(own) else {
                continue;
            };
            let last = asked.iter().rposition(own).unwrap_or(first);
            if let Some((before, place)) = before
                && before + 2 == title
                && place + 1 < first
                && !used.contains(&titles[before + 1])
            {
                let free = place + 1..first;
                let open = |&place: &usize| labels.of_question[asked[place]].is_none();
                let said = |place: &usize| scores.of(before + 1, *place);
                let best = free
                    .filter(open)
                    .max_by(|a, b| said(a).total_cmp(&said(b)).then(b.cmp(a)));
                if let Some(best) = best.filter(|best| said(best) > 0.0) {
                    labels.of_question[asked[best]] = Some((titles[before + 1], LabelIs::Named));
                    used.insert(titles[before + 1]);
                }
            }
            before = Some((title, last));
        }
    }

    /// Whether a title names two things: `## Before and after`.
    fn names_two(&self, title: usize) -> bool {
        let text = self
            .document
            .text(&self.document.blocks[self.list[title].block]);
        let mut words = text.split_whitespace().map(fold);
        words.any(|word| {
            matches!(word.as_str(), "&" | "+" | "/")
                || language::all(|words| words.and).any(|and| and == word)
        })
    }

    /// The questions of the sections before the first that has a head.
    pub(super) fn asked_before_heads(&self) -> Range<usize> {
        let heads = self.sections.heads.iter();
        let headless = heads.take_while(|head| head.is_none()).count();
        let last = headless.checked_sub(1);
        0..last.map_or(0, |last| self.catalogue.sections[last].questions.end)
    }

    /// Whether a title may name a question where no section is known: neither the report's title nor a section's.
    pub(super) fn may_name(&self, candidate: &Candidate) -> bool {
        self.title != Some(candidate.block) && !self.sections.is_parting(candidate.block)
    }

    /// Whether a question is a section's own, labelled by the section's head.
    pub(super) fn has_head(&self, question: usize) -> bool {
        let asked = &self.catalogue.questions[question];
        asked.is_section && self.sections.heads[asked.section].is_some()
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
                piece(
                    self.catalogue,
                    self.document,
                    self.list[titles[at]].block..next,
                )
            })
            .collect();
        let mut scores = Scores::new(self.catalogue, asked, &pieces, |_, _| 1.0);
        let names = titles.iter().map(|&at| self.list[at].block);
        let names: Vec<Free> = names
            .map(|block| piece(self.catalogue, self.document, block..block + 1))
            .collect();
        let named = Scores::new(self.catalogue, asked, &names, |_, _| 1.0);
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
        self.label_the_only(titles, asked, &scores, labels, used);
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
                title.is_some_and(|title| {
                    scores.suffices(place, scores.of(title, place))
                        || self.names_two(titles[title]) && named.of(title, place) > 0.0
                })
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
                title && !self.sections.is_head(*at) && self.may_name(candidate)
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
}

/// A title with what stands under it.
pub(super) fn piece(catalogue: &Catalogue, document: &Document, blocks: Range<usize>) -> Free {
    const BLOCKS: usize = 40;
    let mut words = Vec::new();
    for block in &document.blocks[blocks.clone()][..blocks.len().min(BLOCKS)] {
        let whole = 0..block.plain.end - block.plain.start;
        words.extend(document.words(block, whole, &catalogue.vocabulary));
    }
    Free {
        words: catalogue.vocabulary.set_of(words.into_iter()),
        nature: Nature::Prose,
        pictures: !document.pictures_in(blocks.clone()).is_empty(),
        blocks,
    }
}
