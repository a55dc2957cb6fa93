//! Sections under titles that say neither their number nor their name: `## Privesc`, `## Conclusion`.
//!
//! Enters: the heads that are known. Leaves: more of them, where their turn and what stands under them, or a word that closes
//! reports, tells what they head.

use super::candidates::{Candidate, Form, Strength};
use super::chain;
use super::sections::Start;
use super::titles::piece;
use crate::catalogue::Catalogue;
use crate::document::Document;
use crate::language;
use crate::text::fold::fold;
use std::ops::Range;

/// Finds heads of sections that have none.
pub(super) fn find(
    catalogue: &Catalogue,
    document: &Document,
    list: &[Candidate],
    heads: &mut [Option<usize>],
    starts: &mut Vec<Start>,
) {
    if heads.iter().all(Option::is_some) {
        return;
    }
    let mut found = in_turn(catalogue, document, list, heads);
    for &(candidate, section) in &found {
        heads[section] = Some(candidate);
    }
    if let Some((candidate, section)) = closing(catalogue, document, list, heads, starts) {
        heads[section] = Some(candidate);
        found.push((candidate, section));
    }
    starts.extend(found.into_iter().map(|(candidate, section)| Start {
        block: list[candidate].block,
        candidate,
        section,
    }));
    starts.sort_by_key(|start| start.block);
}

/// Titles between known heads and of their level, as many as sections without a head: each heads the one whose turn it is, if
/// what stands under most of them says of none of the others more.
fn in_turn(
    catalogue: &Catalogue,
    document: &Document,
    list: &[Candidate],
    heads: &[Option<usize>],
) -> Vec<(usize, usize)> {
    let level = |at: usize| match list[at].form {
        Form::Heading(level) => Some(level),
        _ => None,
    };
    let titles_of = |wanted: u8| -> Vec<usize> {
        (0..list.len())
            .filter(|&at| level(at) == Some(wanted))
            .collect()
    };
    let is_head = |at: &&usize| heads.contains(&Some(**at));
    let rows = (1..=6).map(titles_of);
    // Most of the heads are of one level; a head or two are no row, unless there are as many titles as sections.
    let row = |titles: &Vec<usize>| {
        let known = titles.iter().filter(is_head).count();
        let as_many = titles.len() == heads.len() && titles.len() > 1;
        (known > 1 || as_many).then_some(known)
    };
    let rows = rows.filter_map(|titles| Some((row(&titles)?, titles)));
    let Some((_, titles)) = rows.rev().max_by_key(|(known, _)| *known) else {
        return Vec::new();
    };
    let known = heads.iter().enumerate().filter_map(|(section, head)| {
        let title = titles.binary_search(&(*head)?).ok()?;
        Some((title, section))
    });
    let mut found = Vec::new();
    for (titles_here, sections) in chain::in_turn(known, (titles.len(), heads.len())) {
        if sections.clone().any(|section| heads[section].is_some()) {
            continue;
        }
        let end = |title: usize| {
            let next = titles.get(title + 1);
            next.map_or(document.blocks.len(), |&next| list[next].block)
        };
        let pairs = titles_here.zip(sections.clone());
        let contradicted = |(title, section): (usize, usize)| {
            let blocks = list[titles[title]].block..end(title);
            bears_others(catalogue, list, blocks, section)
        };
        if pairs.clone().any(contradicted) {
            continue;
        }
        let fits = |(title, section): (usize, usize)| {
            let blocks = list[titles[title]].block..end(title);
            says_most(catalogue, document, blocks, section, sections.clone())
        };
        // A part that sums up says something of every other.
        if pairs.clone().filter(|pair| fits(*pair)).count() * 3 >= pairs.len() * 2 {
            found.extend(pairs.map(|(title, section)| (titles[title], section)));
        }
    }
    found
}

/// Whether a label in a part of the report bears the number of another section's question.
fn bears_others(
    catalogue: &Catalogue,
    list: &[Candidate],
    blocks: Range<usize>,
    section: usize,
) -> bool {
    let own = &catalogue.sections[section].questions;
    let first = |block| list.partition_point(|candidate| candidate.block < block);
    let inside = list[first(blocks.start)..first(blocks.end)].iter();
    let mut labels = inside.filter(|candidate| candidate.strength == Strength::Strong);
    labels.any(|candidate| {
        let path = candidate.announcement.as_ref().map(|found| &found.path);
        let question = path.and_then(|path| catalogue.numbers.whole.get(path));
        question.is_some_and(|question| !own.contains(question))
    })
}

/// Whether a part of the report says more of what a section's questions ask than of what any other's do.
fn says_most(
    catalogue: &Catalogue,
    document: &Document,
    blocks: Range<usize>,
    section: usize,
    mut others: Range<usize>,
) -> bool {
    let words = piece(catalogue, document, blocks).words;
    let said = |section: usize| -> f32 {
        let questions = catalogue.sections[section].questions.clone();
        let asks = |word: &u32| {
            let mut texts = questions
                .clone()
                .map(|question| &catalogue.questions[question].text);
            texts.any(|text| text.all.words.binary_search(word).is_ok())
        };
        let known = words.words.iter().filter(|word| asks(word));
        known.map(|&word| catalogue.vocabulary.weight(word)).sum()
    };
    // More than one rare word: most texts share that with some question.
    const TWO_RARE_WORDS: f32 = 4.5;
    let own = said(section);
    own >= TWO_RARE_WORDS && others.all(|other| other == section || said(other) < own)
}

/// A lab's last section that asks something itself, and no more: its head is the last title that says that it closes a report.
fn closing(
    catalogue: &Catalogue,
    document: &Document,
    list: &[Candidate],
    heads: &[Option<usize>],
    starts: &[Start],
) -> Option<(usize, usize)> {
    let last = catalogue.sections.len().checked_sub(1)?;
    let section = &catalogue.sections[last];
    let before = starts.last().filter(|_| heads[last].is_none())?;
    let prompt = &catalogue.questions.get(section.questions.start)?.prompt;
    let is_closing = closes_by(&section.title, usize::MAX) || closes_by(prompt, usize::MAX);
    if !section.asks || section.questions.len() > 1 || !is_closing {
        return None;
    }
    let level = match list[before.candidate].form {
        Form::Heading(level) => level,
        _ => u8::MAX,
    };
    let closes = |at: &usize| {
        let candidate = &list[*at];
        let title = matches!(candidate.form, Form::Heading(own) if own <= level);
        let text = document.text(&document.blocks[candidate.block]);
        title && candidate.announcement.is_none() && closes_by(text, 1)
    };
    let mut after = (before.candidate + 1..list.len()).rev();
    after.find(closes).map(|candidate| (candidate, last))
}

/// Whether one of the first words of a text says that it closes a report.
fn closes_by(text: &str, words: usize) -> bool {
    let folded = fold(text);
    let mut said = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(words);
    said.any(|word| language::all(|words| words.closing).any(|known| known == word))
}
