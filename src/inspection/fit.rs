//! Whether a report is this lab's at all, by its words, titles and numbers.
//!
//! Enters: the lab's words, the document, where labels bear numbers of no question or stand again. Leaves: the place from which on
//! the report is another lab's, if it surely is. Wrong once in a thousand is too often, so whatever is short, begun or in the
//! lab's own words is taken for the lab's.

use super::answer::{Answer, Status};
use crate::align::LabelIs;
use crate::catalogue::Catalogue;
use crate::document::{Block, Document};
use crate::language::{self, among};
use crate::source::Span;
use crate::text::fold::fold;
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
/// How few words of a whole report may do where its numbers fit.
const SOME: usize = 30;
/// How few may do where the numbers tell, too.
const SHORT: usize = 12;

/// Finds out where a report is another lab's. `odd`: its labels that no question takes.
pub(super) fn stranger(
    catalogue: &Catalogue,
    document: &Document,
    odd: &[Span],
    answers: &[Answer],
) -> Option<Stranger> {
    // A catalogue of bare numbers says nothing of its words.
    const WORDS: usize = 2;
    const SEVERAL: usize = 4;
    let asked = catalogue
        .questions
        .iter()
        .map(|question| question.text.all.words.len());
    if catalogue.derived || asked.sum::<usize>() < WORDS * catalogue.questions.len().max(SEVERAL) {
        return None;
    }
    let told = Words::new(catalogue, document);
    let whole = told.likeness(0..document.blocks.len());
    let labels = || answers.iter().filter_map(|answer| answer.label.as_ref());
    let labelled = share(labels().count(), answers.len());
    let named = labels().filter(|label| label.is == LabelIs::Named).count();
    // Where titles or numbers fit, the words must be all the stranger.
    let limit = if share(named, answers.len()) >= 0.2 {
        0.15
    } else if labelled >= 0.7 && odd.is_empty() {
        0.24
    } else {
        0.32
    };
    // Looked at last, as most reports never need it.
    let is_own = || bears_titles(catalogue, document);
    if whole.is_strange(limit) && !is_own() {
        return Some(Stranger::Whole);
    }
    // Its numbers may be another lab's that happen to fit: then so few words say so, and none of them may be the lab's own.
    if labelled >= 0.5 && odd.is_empty() && whole.words < FEW {
        let prose = told.prose(document);
        if prose.words >= SOME && prose.questions == 0.0 && prose.known < 0.05 && !is_own() {
            return Some(Stranger::Whole);
        }
    }
    // Several answers, none of which has any label, are the lab's by their words or not at all.
    let unlabelled = |answer: &&Answer| answer.status == Status::Unlabelled;
    let found = answers.iter().filter(unlabelled).count();
    if labelled == 0.0 && found >= SEVERAL && !whole.is_near() && !is_own() {
        return Some(Stranger::Whole);
    }
    let labels: Vec<Span> = labels().map(|label| label.span).collect();
    part(&told, document, odd, &labels)
}

/// Whether a report's first title is the lab's, or most of the lab's section titles stand in it word for word: then it is the
/// lab's, whatever else it says.
fn bears_titles(catalogue: &Catalogue, document: &Document) -> bool {
    // Fewer titles, or titles of one word, stand in reports of any lab.
    const TITLES: usize = 3;
    const LETTERS: usize = 8;
    // A number may stand before it, the word that it is of, and what the report is called.
    let leads = |before: &str| {
        let mut words = before.split(|c: char| !c.is_alphanumeric());
        words.all(|word| {
            let is_short = word.chars().filter(|c| c.is_alphabetic()).count() <= 1;
            is_short
                || language::announces(word).is_some()
                || among(word, |words| words.lab)
                || among(word, |words| words.report_names)
        })
    };
    let says = |title: &str, wanted: &str| {
        let before = title.strip_suffix(wanted);
        before.is_some_and(|before| !before.ends_with(char::is_alphanumeric) && leads(before))
    };
    let first = document
        .blocks
        .iter()
        .find(|block| block.heading().is_some());
    let first = first.map(|block| fold(document.text(block).trim()));
    let lab = fold(catalogue.lab.title.trim());
    // `TP 1` stands in reports of any course.
    if lab.contains(char::is_alphabetic)
        && first.is_some_and(|first| says(&first, &lab) && !leads(&lab))
    {
        return true;
    }
    let sections = catalogue.sections.iter();
    let wanted = sections.map(|section| fold(&section.title));
    let wanted: Vec<String> = wanted
        .filter(|title| title.len() >= LETTERS && title.trim().contains(' '))
        .collect();
    if wanted.len() < TITLES {
        return false;
    }
    let titles = document.blocks.iter();
    let titles = titles.filter(|block| block.heading().is_some() || block.bold);
    let titles: Vec<String> = titles
        .map(|block| fold(document.text(block).trim()))
        .collect();
    let is_there = |wanted: &&String| titles.iter().any(|title| says(title, wanted));
    wanted.iter().filter(is_there).count() * 3 >= wanted.len() * 2
}

/// The part before or after a title that is another lab's, where the rest is this one's.
fn part(told: &Words<'_>, document: &Document, odd: &[Span], labels: &[Span]) -> Option<Stranger> {
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
        let among = |spans: &[Span], part: &Range<usize>| {
            let last = blocks[part.end - 1].span.end;
            let part = blocks[part.start].span.start..last;
            let within = spans.iter().filter(|span| part.contains(&span.start));
            within.count()
        };
        let strange = |part: &Range<usize>, rest: &Range<usize>| {
            // Numbers that don't fit and words that don't; or, in a long part, next to no word of the lab's.
            let (words, known) = told.words(part.clone());
            let odd = among(odd, part) >= ODD;
            // Where all numbers on one side are the lab's and none on the other, few words will do.
            if odd && among(labels, part) == 0 && among(labels, rest) >= ODD {
                return words >= SHORT && told.likeness(part.clone()).is_far();
            }
            let limit = match odd {
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

    /// The likeness of all that isn't code or a terminal's, which have words of their own.
    fn prose(&self, document: &Document) -> Likeness {
        let blocks = document.blocks.iter().enumerate();
        let prose = blocks.filter(|(_, block)| !block.is_code_block());
        let (mut words, mut held) = (0, Vec::new());
        for (at, _) in prose {
            words += self.words(at..at + 1).0;
            held.extend_from_slice(&self.known[self.before[at].1..self.before[at + 1].1]);
        }
        self.of(words, &held)
    }

    fn likeness(&self, blocks: Range<usize>) -> Likeness {
        let (words, _) = self.words(blocks.clone());
        let held = &self.known[self.before[blocks.start].1..self.before[blocks.end].1];
        self.of(words, held)
    }

    fn of(&self, words: usize, held: &[WordId]) -> Likeness {
        const GOOD_PART: f32 = 0.4;
        let known = held.len();
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

    /// Whether hardly a word of it is the lab's, however short it is.
    fn is_far(&self) -> bool {
        self.known + self.questions < 0.25
    }

    /// Whether some of it is the lab's. Of real reports without any label the shares add up to 0.9 and more, of foreign ones to half
    /// at most.
    fn is_near(&self) -> bool {
        self.known + self.questions > 0.6
    }

    /// Whether it is surely of the lab.
    fn is_at_home(&self) -> bool {
        self.words >= FEW && self.known + self.questions > 0.5
    }
}
