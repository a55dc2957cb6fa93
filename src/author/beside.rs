//! What lines announce that say so only side by side: `(i)` with `(ii)`, `**Map 1.**` with `**Map 2.**`.
//!
//! Enters: a document. Leaves: by blocks, what they announce. Refuses to know what stands below them.

use super::asks;
use crate::document::{Block, BlockKind, Document};
use crate::label::{Announcement, Part};
use crate::language::{self, Announces, among};
use crate::text::fold::{first_word, fold};
use rustc_hash::{FxHashMap, FxHashSet};

/// What stands for the word of small Roman numbers.
pub(super) const SMALL: &str = "i";

const ROMANS: [&str; 12] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
];

/// What the lines of a handout announce side by side.
pub(super) fn labels(document: &Document) -> FxHashMap<usize, Announcement> {
    let mut all = romans(document);
    all.extend(things(document));
    all
}

/// Small Roman numbers that count on from one: `(i)` alone is a letter.
fn romans(document: &Document) -> FxHashMap<usize, Announcement> {
    let mut all = FxHashMap::default();
    let mut last: Option<(usize, usize, Announcement)> = None;
    for (at, block) in document.blocks.iter().enumerate() {
        let text = document.text(block);
        let Some((count, label)) = roman(text).filter(|_| block.kind == BlockKind::Line) else {
            continue;
        };
        let goes_on = last.take().filter(|(before, ..)| before + 1 == count);
        if let Some((_, before, one)) = goes_on {
            all.insert(before, one);
            all.insert(at, label.clone());
            last = Some((count, at, label));
        } else if count == 0 {
            last = Some((count, at, label));
        }
    }
    all
}

/// The place among small Roman numbers of the one that a line begins with.
fn roman(text: &str) -> Option<(usize, Announcement)> {
    let said = text.trim_start_matches(['(', '*', '_', ' ']);
    let end = said.find(|c: char| !c.is_ascii_lowercase())?;
    let (word, rest) = said.split_at(end);
    let count = ROMANS.iter().position(|known| *known == word)?;
    let rest = rest.trim_start_matches(['*', '_']);
    let after = rest
        .strip_prefix([')', '.'])?
        .trim_start_matches(['*', '_', '.']);
    let path = match word.len() {
        1 => Part::Letter(word.chars().next()?),
        _ => Part::Word(word.to_owned()),
    };
    let label = Announcement {
        lemma: SMALL.to_owned(),
        ..Announcement::bare(vec![path], text.len() - after.trim_start().len())
    };
    after.starts_with(' ').then_some((count, label))
}

/// Things that are asked for by name and number, `**Map 1.** Trace …`, where some are counted on from one.
fn things(document: &Document) -> FxHashMap<usize, Announcement> {
    let blocks = document.blocks.iter().enumerate();
    let begins = |at: usize| {
        let before = at.checked_sub(1).map(|before| &document.blocks[before]);
        before.is_none_or(|before| before.group != document.blocks[at].group)
    };
    let all = blocks.filter(|(at, block)| block.kind == BlockKind::Line && begins(*at));
    let all = all.filter_map(|(at, block)| Some((at, thing(document.text(block), block)?)));
    let all: Vec<(usize, (u32, Announcement))> = all.collect();
    let counted = |number: u32| {
        let those = all.iter().filter(move |(_, (count, _))| *count == number);
        those
            .map(|(_, (_, label))| label.lemma.as_str())
            .collect::<FxHashSet<_>>()
    };
    let is_row = !counted(1).is_disjoint(&counted(2));
    // By one word alone they count all questions: `**TODO 1.** Fit it.`
    let mut lines = document.blocks.iter().map(|block| document.text(block));
    let are_all = all
        .windows(2)
        .all(|pair| pair[0].1.1.lemma == pair[1].1.1.lemma)
        && !lines.any(is_announced);
    let all = all.iter().filter(|_| is_row);
    let all = all.map(|(at, (count, label))| {
        let mut label = label.clone();
        if are_all {
            label.path = vec![Part::Number(*count)];
        }
        (*at, label)
    });
    all.collect()
}

/// A bold word that no language has for parts of labs, with its number, before what asks.
fn thing(text: &str, block: &Block) -> Option<(u32, Announcement)> {
    const SHORTEST: usize = 3;
    const DIGITS: usize = 2;
    let lead = text.get(..block.bold_lead as usize)?;
    let (word, number) = lead.trim().split_once(' ')?;
    let number = number.trim_end_matches(['.', ':', ' ', '\u{a0}']);
    let count: u32 = number.parse().ok().filter(|_| number.len() <= DIGITS)?;
    let rest = text[lead.len()..].trim_start();
    let asked = rest.trim_start_matches([':', '.', '–', '—', ' ', '\u{a0}']);
    let is_set = asked.len() < rest.len() || !lead.trim().ends_with(char::is_numeric);
    let lemma = fold(word);
    let is_known = language::announces(&lemma).is_some()
        || among(&lemma, |words| words.hint)
        || among(&lemma, |words| words.boxes)
        || among(&lemma, |words| words.framing);
    let is_word = word.len() >= SHORTEST && word.chars().all(char::is_alphabetic);
    (is_word && !is_known && is_set && asks::begins(asked)).then(|| {
        let label = Announcement {
            word: Some(Announces::Question),
            lemma: lemma.clone(),
            ..Announcement::bare(
                vec![Part::Word(format!("{lemma}{count}"))],
                text.len() - asked.len(),
            )
        };
        (count, label)
    })
}

/// Whether a line begins with a word for questions and a number.
pub(super) fn is_announced(text: &str) -> bool {
    let (word, rest) = first_word(text);
    let is_word = language::announces(&fold(word)) == Some(Announces::Question);
    is_word && rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
}
