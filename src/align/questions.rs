//! Candidates against questions, as a whole.
//!
//! Enters: candidates and where the sections are. Leaves: per question the candidate that labels it. Each pair is weighed
//! by number, wording and form; the heaviest chain through both orders decides; what it leaves is then tried for numbers
//! out of order and for labels that bear another question's number.

use super::LabelIs;
use super::candidates::{Candidate, Candidates};
use super::chain::{Pair, heaviest};
use super::repairs::{SURE, SURE_BY_WORDS};
use super::sections::Sections;
use super::zones::{Zone, find_shifts, shifted, zones};
use crate::catalogue::Catalogue;
use crate::document::Document;
use crate::label::Part;
use crate::language;
use crate::text::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};

/// Which candidate labels which question.
pub(super) struct Labels {
    /// Per question its label: the candidate, and how it announces.
    pub(super) of_question: Vec<Option<(usize, LabelIs)>>,
    /// Further labels of a question that has one: candidate and question.
    pub(super) again: Vec<(usize, usize)>,
    /// Candidates that bear a number of no question.
    pub(super) unknown: Vec<usize>,
    /// Sections with a question that has no label.
    pub(super) open_sections: FxHashSet<usize>,
}

/// What a pair must weigh at least.
const ENOUGH: f32 = 4.4;

/// Labels the questions.
pub(super) fn label(
    catalogue: &Catalogue,
    document: &Document,
    candidates: &Candidates,
    sections: &Sections,
) -> Labels {
    let list = &candidates.list;
    let mut zones = zones(list, sections, catalogue);
    find_shifts(catalogue, document, list, sections, &mut zones);
    let matcher = Matcher {
        catalogue,
        document,
        list,
        sections,
        zones,
        title: report_title(document),
    };
    let mut pairs: Vec<Pair> = Vec::new();
    let mut paths: Vec<(usize, Vec<Part>)> = Vec::new();
    for at in 0..list.len() {
        for path in matcher.readings(at) {
            let place = paths.len();
            let mut found = matcher.weigh(at, &path, paths.last().is_none_or(|(of, _)| *of != at));
            found.retain(|&(_, weight)| weight >= ENOUGH);
            found.sort_by_key(|&(question, _)| question);
            pairs.extend(found.into_iter().map(|(target, weight)| Pair {
                candidate: place,
                target,
                weight,
            }));
            paths.push((at, path));
        }
    }
    let chain = heaviest(&pairs, catalogue.questions.len());
    let mut labels = Labels {
        of_question: vec![None; catalogue.questions.len()],
        again: Vec::new(),
        unknown: Vec::new(),
        open_sections: FxHashSet::default(),
    };
    let mut used: FxHashSet<usize> = FxHashSet::default();
    for pair in &chain {
        let (at, path) = &paths[pair.candidate];
        labels.of_question[pair.target] = Some((*at, matcher.is(*at, path, pair.target)));
        used.insert(*at);
    }
    matcher.prefer_numbers(&mut labels, &mut used);
    matcher.part_twins(&mut labels, &mut used);
    matcher.fill_gaps(&mut labels, &mut used);
    matcher.out_of_order(SURE_BY_WORDS, &pairs, &paths, &mut labels, &mut used);
    matcher.by_content(&mut labels, &mut used);
    matcher.out_of_order(SURE, &pairs, &paths, &mut labels, &mut used);
    matcher.in_turn(&mut labels, &mut used);
    for (at, section) in catalogue
        .sections
        .iter()
        .enumerate()
        .filter(|(_, section)| section.asks)
    {
        if let Some(head) = sections.heads[at] {
            let named = list[head].announcement.is_none();
            labels.of_question[section.questions.start] = Some((
                head,
                if named {
                    LabelIs::Named
                } else {
                    LabelIs::Right
                },
            ));
        }
    }
    share(&mut labels);
    matcher.leftovers(&mut labels, &used);
    let open = labels.of_question.iter().zip(&catalogue.questions);
    let open = open.filter(|(label, _)| label.is_none());
    labels.open_sections = open.map(|(_, question)| question.section).collect();
    labels
}

/// The first heading, if no other is of its level or above, or if it says that it is a report's.
fn report_title(document: &Document) -> Option<usize> {
    let headings = document.blocks.iter().enumerate();
    let mut headings = headings.filter_map(|(at, block)| block.heading().map(|level| (at, level)));
    let (at, first) = headings.next()?;
    let said = || {
        let title = fold(document.text(&document.blocks[at]));
        language::all(|words| words.report_names).any(|name| title.contains(name))
    };
    (headings.all(|(_, level)| level > first) || said()).then_some(at)
}

/// A label that several questions have is shared.
fn share(labels: &mut Labels) {
    let mut count: FxHashMap<usize, usize> = FxHashMap::default();
    for (at, _) in labels.of_question.iter().flatten() {
        *count.entry(*at).or_default() += 1;
    }
    for (at, is) in labels.of_question.iter_mut().flatten() {
        if count[at] > 1 {
            *is = LabelIs::Shared;
        }
    }
}

/// A report's candidates before its lab's questions.
pub(super) struct Matcher<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) document: &'a Document,
    pub(super) list: &'a [Candidate],
    pub(super) sections: &'a Sections,
    pub(super) zones: Vec<Zone>,
    /// The report's own title: its first heading, if no other is of its level or above.
    pub(super) title: Option<usize>,
}

impl Matcher<'_> {
    /// The numbers that a candidate announces, each to be matched by itself; one empty reading for words alone.
    fn readings(&self, at: usize) -> Vec<Vec<Part>> {
        let candidate = &self.list[at];
        if self.sections.is_head(at) {
            return Vec::new();
        }
        match &candidate.announcement {
            Some(announcement) => {
                let mut readings = vec![announcement.path.clone()];
                readings.extend(announcement.shared.iter().cloned());
                let section = self.sections.of(candidate.block);
                if let Some(section) = section.filter(|&section| {
                    self.zones[section + 1].is_off(self.catalogue, self.sections)
                }) {
                    let own = &self.catalogue.sections[section].path;
                    for path in readings.iter_mut().filter(|path| path.len() > own.len()) {
                        path.splice(..own.len(), own.iter().cloned());
                    }
                }
                let shift = section.map_or(0, |section| self.zones[section + 1].shift);
                if shift != 0 {
                    for part in readings.iter_mut().filter_map(|path| path.last_mut()) {
                        *part = shifted(part, shift).unwrap_or_else(|| part.clone());
                    }
                }
                readings
            }
            None => vec![Vec::new()],
        }
    }
}
