//! Which candidates head which section.
//!
//! Enters: candidates. Leaves: where each section starts, and of each block its section. Number and title are evidence;
//! the heaviest chain decides, so that a title that is like another section's doesn't break the order.

use super::candidates::{Candidate, Candidates, Form};
use super::chain::{Pair, heaviest};
use super::questions::Labels;
use super::unnamed;
use super::wording::likeness;
use crate::catalogue::Catalogue;
use crate::document::{Block, Document};
use crate::label::Part;
use crate::language::Announces;
use rustc_hash::FxHashMap;

/// A place from which on blocks belong to a section.
#[derive(Clone, Copy, Debug)]
pub(super) struct Start {
    /// The block, by index.
    pub(super) block: usize,
    /// The candidate, by index.
    pub(super) candidate: usize,
    /// The section, by index.
    pub(super) section: usize,
}

/// Where the sections are.
pub(super) struct Sections {
    /// Every start, in order; a section may start again.
    pub(super) starts: Vec<Start>,
    /// Per section its first start's candidate.
    pub(super) heads: Vec<Option<usize>>,
    /// The headings that part the report as the lab is parted and have deeper ones under them, as blocks by index.
    pub(super) parting: Vec<usize>,
}

impl Sections {
    /// The section of a block, if it is known.
    pub(super) fn of(&self, block: usize) -> Option<usize> {
        let after = self.starts.partition_point(|start| start.block <= block);
        after.checked_sub(1).map(|at| self.starts[at].section)
    }

    /// Whether a block stands where a question may still be without its label: in a section with one, or anywhere if a
    /// section is not found.
    pub(super) fn is_open(&self, block: usize, labels: &Labels) -> bool {
        if self.heads.contains(&None) {
            return !labels.open_sections.is_empty();
        }
        match self.of(block) {
            Some(section) => labels.open_sections.contains(&section),
            None => false,
        }
    }

    /// Whether a block is a heading that parts the report as the lab is parted.
    pub(super) fn is_parting(&self, block: usize) -> bool {
        self.parting.binary_search(&block).is_ok()
    }

    /// Whether a candidate heads a section.
    pub(super) fn is_head(&self, candidate: usize) -> bool {
        self.starts
            .binary_search_by_key(&candidate, |start| start.candidate)
            .is_ok()
    }
}

/// What a match must weigh at least.
const ENOUGH: f32 = 4.5;
/// What a title's words weigh less below the level of the sections.
const DEEPER: f32 = 2.0;

/// Locates the sections.
pub(super) fn locate(
    catalogue: &Catalogue,
    document: &Document,
    candidates: &Candidates,
) -> Sections {
    let list = &candidates.list;
    let by_number = &catalogue.numbers.sections;
    let nested = asked_inside(list);
    let rows = rows(list, catalogue.sections.len());
    let level = level(catalogue, document);
    let mut pairs: Vec<Pair> = Vec::new();
    // By how much numbers of sections are off, as a title before has shown.
    let mut offs: Vec<u32> = Vec::new();
    for (at, candidate) in list.iter().enumerate() {
        let number = number_weight(candidate, nested[at]);
        let in_row = candidate.word().is_none()
            && matches!(candidate.form, Form::Heading(level) if rows[usize::from(level.min(6))]);
        let number = if in_row && number > 0.0 {
            number + 2.0
        } else {
            number
        };
        let ordinal = candidate.single().and_then(Part::ordinal);
        let numbered = ordinal
            .filter(|_| number > 0.0)
            .and_then(|ordinal| by_number.get(&ordinal));
        // A title may say what one of its section's questions says rather than the section's own.
        let asks_so = |section: usize| {
            let questions = &catalogue.sections[section].questions;
            let mut alike = candidate.alike.iter().map(|&text| text as usize);
            alike.any(|question| questions.contains(&question))
        };
        let mut found: Vec<(usize, f32)> = numbered
            .into_iter()
            .flatten()
            .map(|&section| (section, number + if asks_so(section) { 1.0 } else { 0.0 }))
            .collect();
        if let Some(ordinal) = ordinal.filter(|_| in_row) {
            let moved = offs
                .iter()
                .filter_map(|off| by_number.get(&ordinal.checked_sub(*off)?));
            found.extend(moved.flatten().map(|&section| (section, ENOUGH)));
        }
        for &text in &candidate.alike {
            let Some(section) = (text as usize).checked_sub(catalogue.questions.len()) else {
                continue;
            };
            let mut words = words_weight(candidate, section, catalogue, document);
            // Deeper titles say words of the section's that they stand in.
            let deeper = matches!(candidate.form, Form::Heading(own) if level.is_some_and(|level| own > level));
            if deeper && !catalogue.sections[section].asks {
                words = (words - DEEPER).max(0.0);
            }
            match found.iter_mut().find(|(of, _)| *of == section) {
                Some((_, weight)) => *weight += words,
                None if words > 0.0 => found.push((section, words)),
                None => {}
            }
        }
        if in_row && let Some(off) = contradicted(&mut found, ordinal, by_number) {
            offs.push(off);
        }
        let mut found: Vec<(usize, f32)> = found
            .into_iter()
            .map(|(section, weight)| (section, weight + form_weight(candidate)))
            .filter(|&(_, weight)| weight >= ENOUGH)
            .collect();
        found.sort_by_key(|&(section, _)| section);
        pairs.extend(found.into_iter().map(|(target, weight)| Pair {
            candidate: at,
            target,
            weight,
        }));
    }
    let mut chain = heaviest(&pairs, catalogue.sections.len());
    if prefer_level(list, &chain, &mut pairs) {
        chain = heaviest(&pairs, catalogue.sections.len());
    }
    let mut heads: Vec<Option<usize>> = vec![None; catalogue.sections.len()];
    for pair in &chain {
        heads[pair.target] = Some(pair.candidate);
    }
    let mut starts: Vec<Start> = chain
        .iter()
        .map(|pair| Start {
            block: list[pair.candidate].block,
            candidate: pair.candidate,
            section: pair.target,
        })
        .collect();
    again(list, &pairs, &mut heads, &mut starts);
    unnamed::find(catalogue, document, list, &mut heads, &mut starts);
    Sections {
        starts,
        heads,
        parting: level.map_or_else(Vec::new, |level| parting(document, level)),
    }
}

/// The headings of a level that have deeper ones under them, as blocks by index.
fn parting(document: &Document, level: u8) -> Vec<usize> {
    let headings = document.blocks.iter().enumerate();
    let mut headings = headings
        .filter_map(|(at, block)| Some((at, block.heading()?)))
        .peekable();
    let mut found = Vec::new();
    while let Some((at, own)) = headings.next() {
        let deeper = headings.peek().is_some_and(|&(_, next)| next > own);
        if own == level && deeper {
            found.push(at);
        }
    }
    found
}

/// The level whose headings are about as many as the sections, if deeper ones are about as many as the questions.
fn level(catalogue: &Catalogue, document: &Document) -> Option<u8> {
    let mut count = [0; 7];
    for level in document.blocks.iter().filter_map(Block::heading) {
        count[usize::from(level.min(6))] += 1;
    }
    let sections = catalogue.sections.len();
    let near = |level: &usize| {
        let deeper: usize = count[level + 1..].iter().sum();
        count[*level] * 2 >= sections
            && count[*level] * 2 <= sections * 3 + 2
            && deeper * 2 >= catalogue.questions.len()
    };
    let level = (1..6)
        .filter(near)
        .min_by_key(|&level| count[level].abs_diff(sections))?;
    u8::try_from(level).ok()
}

/// Most heads are headings of one level: other headings of that level are likelier heads, and deeper ones less so. Whether any
/// weight has changed.
fn prefer_level(list: &[Candidate], chain: &[Pair], pairs: &mut [Pair]) -> bool {
    const LIKELIER: f32 = 1.0;
    let level = |pair: &Pair| match list[pair.candidate].form {
        Form::Heading(level) => Some(usize::from(level.min(6))),
        _ => None,
    };
    let mut count = [0; 7];
    for level in chain.iter().filter_map(level) {
        count[level] += 1;
    }
    let most = (1..7)
        .max_by_key(|&level| (count[level], 7 - level))
        .unwrap_or(1);
    if count[most] < 2 || count[most] * 2 <= chain.len() || count[most] == chain.len() {
        return false;
    }
    for pair in pairs.iter_mut() {
        match level(pair) {
            Some(level) if level == most => pair.weight += LIKELIER,
            Some(level) if level > most => pair.weight -= LIKELIER,
            _ => {}
        }
    }
    true
}

/// A number whose section the title's words don't say, but clearly an earlier one: by how much it is off. Its own match then
/// weighs less.
fn contradicted(
    found: &mut [(usize, f32)],
    ordinal: Option<u32>,
    by_number: &FxHashMap<u32, Vec<usize>>,
) -> Option<u32> {
    const CLEARLY: f32 = 4.0;
    let ordinal = ordinal?;
    let own = by_number.get(&ordinal)?;
    let (said, _) = *found
        .iter()
        .filter(|(section, weight)| !own.contains(section) && *weight >= CLEARLY)
        .max_by(|a, b| a.1.total_cmp(&b.1))?;
    let (number, _) = by_number
        .iter()
        .find(|(_, sections)| sections.contains(&said))?;
    let off = ordinal.checked_sub(*number)?;
    for (_, weight) in found
        .iter_mut()
        .filter(|(section, _)| own.contains(section))
    {
        *weight -= CLEARLY;
    }
    Some(off)
}

/// Sections out of order, and sections that start again: each candidate's best match that says its number or all but.
fn again(list: &[Candidate], pairs: &[Pair], heads: &mut [Option<usize>], starts: &mut Vec<Start>) {
    const SURE: f32 = 6.0;
    let taken: rustc_hash::FxHashSet<usize> = starts.iter().map(|start| start.candidate).collect();
    let mut best: FxHashMap<usize, Pair> = FxHashMap::default();
    for pair in pairs
        .iter()
        .filter(|pair| pair.weight >= SURE && !taken.contains(&pair.candidate))
    {
        let entry = best.entry(pair.candidate).or_insert(*pair);
        if pair.weight > entry.weight {
            *entry = *pair;
        }
    }
    let mut best: Vec<Pair> = best.into_values().collect();
    best.sort_by_key(|pair| pair.candidate);
    for pair in best {
        let candidate = &list[pair.candidate];
        // A second start only by word and number: a title's words recur in titles of answers.
        if heads[pair.target].is_some() && !candidate.heads_section {
            continue;
        }
        heads[pair.target].get_or_insert(pair.candidate);
        starts.push(Start {
            block: candidate.block,
            candidate: pair.candidate,
            section: pair.target,
        });
    }
    starts.sort_by_key(|start| start.block);
}

/// Per candidate that bears a single number: whether the next one of two parts begins with it, as in `Question 5`, `5.b`.
fn asked_inside(list: &[Candidate]) -> Vec<bool> {
    let mut nested = vec![false; list.len()];
    let mut next: Option<&Part> = None;
    for (at, candidate) in list.iter().enumerate().rev() {
        let Some(announcement) = &candidate.announcement else {
            continue;
        };
        match announcement.path.as_slice() {
            [part] if matches!(candidate.form, Form::Heading(_) | Form::Bold) => {
                nested[at] = next == Some(part);
                next = None;
            }
            [part, _, ..] => next = Some(part),
            _ => {}
        }
    }
    nested
}

/// Per level of titles, whether their bare numbers make one row as long as the sections': `## 1. …`, `## 2. …`.
fn rows(list: &[Candidate], sections: usize) -> [bool; 7] {
    let mut rows = [false; 7];
    for (level, row) in rows.iter_mut().enumerate().skip(1) {
        let numbers: Vec<u32> = list
            .iter()
            .filter(|candidate| {
                candidate.word().is_none() && candidate.form == Form::Heading(level as u8)
            })
            .filter_map(|candidate| candidate.single().and_then(Part::ordinal))
            .collect();
        let rises = numbers.windows(2).all(|pair| pair[0] < pair[1]);
        let last = numbers.last().copied().unwrap_or(0) as usize;
        *row = rises && numbers.len() >= 2 && numbers.len() * 2 >= sections && last <= sections + 1;
    }
    rows
}

/// What a candidate's number says for a section with that number.
fn number_weight(candidate: &Candidate, nested: bool) -> f32 {
    let heading = matches!(candidate.form, Form::Heading(_));
    let title = candidate.form.is_title();
    let inside = if nested { 3.0 } else { 0.0 };
    match candidate.word() {
        Some(Announces::Section | Announces::Step) if candidate.heads_section => 6.0,
        Some(Announces::Section | Announces::Step) => 0.0,
        Some(Announces::Question) if title => inside,
        Some(Announces::Question) => 0.0,
        None if heading => 3.0 + inside,
        None if title => 2.5 + inside,
        None => 1.5,
    }
}

fn form_weight(candidate: &Candidate) -> f32 {
    match candidate.form {
        Form::Heading(level) => 1.5 - 0.2 * f32::from(level.min(6)),
        Form::Bold => 0.7,
        _ => 0.0,
    }
}

/// What a candidate's words say for a section: a short line that says the title, or most of it.
fn words_weight(
    candidate: &Candidate,
    section: usize,
    catalogue: &Catalogue,
    document: &Document,
) -> f32 {
    const LIKE: f32 = 0.5;
    let like = likeness(&candidate.set, &catalogue.sections[section].text, catalogue);
    let title = candidate.form.is_title();
    let numbered = candidate.announcement.is_some();
    if like.score < LIKE || like.covered < 0.3 || candidate.word() == Some(Announces::Question) {
        return 0.0;
    }
    if !title && !numbered {
        // A plain line must say the title and no more, and stand by itself.
        let text = document.text(&document.blocks[candidate.block]).trim_end();
        let exact = like.contained > 0.9 && like.covered > 0.8 && !text.ends_with(['.', ',', ';']);
        let alone = candidate.rest > 1 || like.contained > 0.99 && like.covered > 0.99;
        return if exact && alone {
            5.0 * like.score
        } else {
            0.0
        };
    }
    6.0 * like.score
}
