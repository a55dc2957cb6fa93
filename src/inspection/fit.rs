//! Whether a report is this lab's at all, by its words, titles and numbers.
//!
//! Enters: the lab's words, the document, where labels bear numbers of no question or stand again. Leaves: the place from which on
//! the report is another lab's, if it surely is. Wrong once in a thousand is too often, so whatever is short, begun or in the
//! lab's own words is taken for the lab's.

use crate::catalogue::Catalogue;
use crate::document::{Block, Document};
use crate::source::Span;
use crate::text::words::{UNKNOWN, WordId};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// Where a report is another lab's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stranger {
    /// All of it.
    Whole,
    /// A part of it, which begins with this title.
    Part(Span),
}

/// How few words a text may have from which anything follows.
const FEW: usize = 80;
/// From how many words on a part may be told by its words alone.
const LONG: usize = 150;

/// Finds out where a report is another lab's. `odd`: its labels that no question takes. `labelled`: the share of the questions
/// that have a label.
pub(super) fn stranger(
    catalogue: &Catalogue,
    document: &Document,
    odd: &[Span],
    labelled: f32,
) -> Option<Stranger> {
    // A catalogue of bare numbers says nothing of its words.
    const WORDS: usize = 4;
    let asked = catalogue
        .questions
        .iter()
        .map(|question| question.text.all.words.len());
    if catalogue.derived || asked.sum::<usize>() < WORDS * catalogue.questions.len().max(WORDS) {
        return None;
    }
    let told = Words::new(catalogue, document);
    let whole = told.likeness(0..document.blocks.len());
    // Where the numbers fit, the words must be all the stranger.
    let fits = labelled >= 0.7 && odd.is_empty();
    if whole.is_strange(if fits { 0.2 } else { 0.28 }) {
        return Some(Stranger::Whole);
    }
    part(&told, document, odd)
}

/// The part before or after a title that is another lab's, where the rest is this one's.
fn part(told: &Words<'_>, document: &Document, odd: &[Span]) -> Option<Stranger> {
    const ODD: usize = 2;
    const MOST: usize = 40;
    const TITLES: usize = 4;
    let blocks = &document.blocks;
    let top = blocks.iter().filter_map(Block::heading).min()?;
    let titles = blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.heading() == Some(top));
    let cuts: Vec<usize> = titles
        .map(|(at, _)| at)
        .filter(|&at| at > 0)
        .take(MOST)
        .collect();
    let first = blocks.iter().position(|block| block.heading().is_some())?;
    cuts.into_iter().find_map(|cut| {
        let (before, after) = (0..cut, cut..blocks.len());
        let titles = |part: &Range<usize>| {
            let own = blocks[part.clone()].iter();
            own.filter(|block| block.heading().is_some()).count()
        };
        let strange = |part: &Range<usize>, rest: &Range<usize>| {
            let within = |span: &&Span| {
                let last = blocks[part.end - 1].span.end;
                (blocks[part.start].span.start..last).contains(&span.start)
            };
            // Numbers that don't fit and words that don't; or, in a long part, next to no word of the lab's.
            let (words, known) = told.words(part.clone());
            let limit = match odd.iter().filter(within).count() >= ODD {
                true => 0.25,
                // An appendix of logs has few titles.
                false if words >= LONG && titles(part) >= TITLES => 0.17,
                false => return false,
            };
            share(known, words) < limit
                && told.likeness(part.clone()).is_strange(limit)
                && told.likeness(rest.clone()).is_at_home()
        };
        if strange(&after, &before) {
            Some(Stranger::Part(blocks[cut].span))
        } else if strange(&before, &after) {
            Some(Stranger::Part(blocks[first].span))
        } else {
            None
        }
    })
}

/// How much a text has in common with a lab.
struct Likeness {
    /// How many of its words tell anything.
    words: usize,
    /// The share of these that the lab's texts hold, too.
    known: f32,
    /// The share of the questions of whose words a good part is in it.
    questions: f32,
}

/// The words of a report that tell anything.
struct Words<'c> {
    catalogue: &'c Catalogue,
    /// Those that the lab's texts hold, in order.
    known: Vec<WordId>,
    /// Before each block and after the last: how many words tell, and how many of them are known.
    before: Vec<(usize, usize)>,
}

impl<'c> Words<'c> {
    fn new(catalogue: &'c Catalogue, document: &Document) -> Self {
        let vocabulary = &catalogue.vocabulary;
        let mut told = Self {
            catalogue,
            known: Vec::new(),
            before: Vec::with_capacity(document.blocks.len() + 1),
        };
        let mut words = 0;
        for block in &document.blocks {
            told.before.push((words, told.known.len()));
            let length = block.plain.end - block.plain.start;
            for word in document.words(block, 0..length, vocabulary) {
                let is_known = word != UNKNOWN;
                let tells = !is_known || vocabulary.weight(word) > 0.0;
                words += usize::from(tells);
                told.known.extend(Some(word).filter(|_| tells && is_known));
            }
        }
        told.before.push((words, told.known.len()));
        told
    }

    /// How many words of a run of blocks tell, and how many of them are known.
    fn words(&self, blocks: Range<usize>) -> (usize, usize) {
        let (start, end) = (self.before[blocks.start], self.before[blocks.end]);
        (end.0 - start.0, end.1 - start.1)
    }

    fn likeness(&self, blocks: Range<usize>) -> Likeness {
        const GOOD_PART: f32 = 0.4;
        let (words, known) = self.words(blocks.clone());
        let held = &self.known[self.before[blocks.start].1..self.before[blocks.end].1];
        let held: FxHashSet<WordId> = held.iter().copied().collect();
        let questions = &self.catalogue.questions;
        let met = questions.iter().filter(|question| {
            let own = &question.text.all;
            let words = own.words.iter().filter(|word| held.contains(word));
            let weight: f32 = words
                .map(|&word| self.catalogue.vocabulary.weight(word))
                .sum();
            weight > own.known * GOOD_PART
        });
        Likeness {
            words,
            known: share(known, words),
            questions: share(met.count(), questions.len()),
        }
    }
}

fn share(part: usize, of: usize) -> f32 {
    part as f32 / of.max(1) as f32
}

impl Likeness {
    /// Whether it has next to nothing in common with the lab. Of real reports of a lab the two shares add up to half and more.
    fn is_strange(&self, limit: f32) -> bool {
        const QUESTIONS: f32 = 0.2;
        self.words >= FEW && self.questions < QUESTIONS && self.known + self.questions < limit
    }

    /// Whether it is surely of the lab.
    fn is_at_home(&self) -> bool {
        self.words >= FEW && self.known + self.questions > 0.5
    }
}
