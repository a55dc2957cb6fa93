//! Fitting the reader: how well labelled reports are read under some weights, and what would make it better.
//!
//! Enters: a catalogue, a report, and what a careful reader sees in it. Leaves: a [`Score`], or a lesson for the weights. For
//! `examples/fit/`; nothing of it runs when a report is checked.

pub use crate::align::fit::Decoded;
use crate::align::fit::{KnownLabel, Ready};
pub use crate::align::{FEATURES, Feature, Tried, Weights};
use crate::catalogue::Catalogue;
use crate::document::{self, Document};
use crate::evidence::NoSurroundings;
use crate::inspection::{self, Status};
use crate::source::Source;

/// What a careful reader sees of a question.
#[derive(Clone, Debug, Default)]
pub struct Gold {
    /// Every status that can be defended.
    pub status: Vec<Status>,
    /// Every line of the label that can be defended, from 1; none: no label.
    pub lines: Vec<Option<usize>>,
    /// Every number of pictures that can be defended; empty: not scored.
    pub pictures: Vec<usize>,
    /// Whether the answer holds a terminal block; none: not scored.
    pub terminal: Option<bool>,
    /// Whether it holds code; none: not scored.
    pub code: Option<bool>,
    /// Whether a block may be taken for either.
    pub either: bool,
}

/// How many questions are read right.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    /// All questions.
    pub questions: usize,
    /// The status is right.
    pub status: usize,
    /// The label's line is.
    pub label: usize,
    /// All is.
    pub exact: usize,
    /// An answer is there, and an error would say that there is none.
    pub wolf: usize,
    /// No answer is there, and no error would say so.
    pub clear: usize,
}

impl Score {
    /// Adds another report's.
    pub fn add(&mut self, other: Self) {
        self.questions += other.questions;
        self.status += other.status;
        self.label += other.label;
        self.exact += other.exact;
        self.wolf += other.wolf;
        self.clear += other.clear;
    }
}

/// A labelled report.
pub struct Sample<'c> {
    catalogue: &'c Catalogue,
    source: Source,
    document: Document,
    gold: Vec<Gold>,
    ready: Ready<'c>,
}

impl<'c> Sample<'c> {
    /// Makes a report ready; `gold`: per question of the catalogue.
    pub fn new(catalogue: &'c Catalogue, source: Source, gold: Vec<Gold>) -> Self {
        let document = document::parse(&source);
        let lines = source.text().split_inclusive('\n').scan(0, |at, line| {
            let start = *at;
            *at += line.len();
            Some(start..*at)
        });
        let lines: Vec<_> = lines.collect();
        let block_of = |line: usize| {
            let range = lines.get(line.checked_sub(1)?)?;
            let mut blocks = document.blocks.iter();
            blocks.position(|block| {
                range.contains(&block.span.start)
                    || block.is_code_block()
                        && block.span.start <= range.start
                        && range.start < block.span.end
            })
        };
        let known = gold.iter().map(|gold| KnownLabel {
            blocks: gold
                .lines
                .iter()
                .flatten()
                .filter_map(|&line| block_of(line))
                .collect(),
            maybe: gold.lines.contains(&None) && gold.lines.len() > 1,
        });
        let known: Vec<KnownLabel> = known.collect();
        let ready = Ready::new(catalogue, &document, &known);
        Self {
            catalogue,
            source,
            document,
            gold,
            ready,
        }
    }

    /// The labels that the reader doesn't even try.
    pub fn untried(&self) -> Vec<&str> {
        let blocks = self.ready.untried().into_iter();
        blocks
            .map(|block| self.source.slice(self.document.blocks[block].span))
            .collect()
    }

    /// By how much each feature of the right reading outdoes that of the best one; nothing where they are the same.
    pub fn lesson(&self, weights: &Weights, margin: f32) -> Option<[f32; FEATURES]> {
        self.ready.lesson(weights, margin)
    }

    /// Why it is read as it is.
    pub fn tried(&self, weights: &Weights) -> Vec<Tried> {
        crate::align::explain(self.catalogue, &self.document, weights)
    }

    /// How many questions the lab has.
    pub fn questions(&self) -> usize {
        self.gold.len()
    }

    /// The report's text.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// How each question is read.
    pub fn read(&self, weights: &Weights) -> Vec<Read> {
        self.read_decoded(&self.decoded(weights), weights)
    }

    /// Which lines open which places.
    pub fn decoded(&self, weights: &Weights) -> Decoded {
        self.ready.decode(weights)
    }

    /// Whether text without a label may count: a question has none.
    pub fn leaves_open(&self, reading: &Decoded) -> bool {
        self.ready.leaves_open(reading)
    }

    fn read_decoded(&self, reading: &Decoded, weights: &Weights) -> Vec<Read> {
        let alignment = self.ready.lay(&self.document, reading, weights);
        let inspection = inspection::inspect(
            self.catalogue,
            &self.source,
            &self.document,
            &alignment,
            &NoSurroundings,
        );
        let answers = inspection.answers.iter();
        let read = answers.map(|answer| {
            let evidence = &answer.evidence;
            let label = answer.label.as_ref();
            Read {
                status: answer.status,
                line: label.map(|label| self.source.position(label.span.start).line),
                pictures: evidence.screenshots,
                terminals: evidence.terminals,
                code: evidence.code,
                holds: format!(
                    "({} words, {} pictures, {} terminals, {} code)",
                    evidence.words, evidence.screenshots, evidence.terminals, evidence.code
                ),
            }
        });
        read.collect()
    }

    /// How well the report is read.
    pub fn score(&self, weights: &Weights) -> Score {
        self.score_decoded(&self.decoded(weights), weights)
    }

    /// How well the report is read where it is known which lines open which places.
    pub fn score_decoded(&self, reading: &Decoded, weights: &Weights) -> Score {
        let mut score = Score::default();
        for (read, gold) in self.read_decoded(reading, weights).iter().zip(&self.gold) {
            let found = |status: Status| matches!(status, Status::Answered | Status::Unlabelled);
            score.questions += 1;
            score.status += usize::from(gold.status.contains(&read.status));
            score.label += usize::from(gold.lines.contains(&read.line));
            score.exact += usize::from(read.is_right(gold));
            let all = |is_found: bool| {
                let mut statuses = gold.status.iter();
                !gold.status.is_empty() && statuses.all(|&status| found(status) == is_found)
            };
            score.wolf += usize::from(all(true) && !found(read.status));
            score.clear += usize::from(all(false) && found(read.status));
        }
        score
    }
}

/// How a question is read.
#[derive(Clone, Debug)]
pub struct Read {
    /// Whether it is answered.
    pub status: Status,
    /// The line of its label, from 1.
    pub line: Option<usize>,
    pictures: usize,
    terminals: usize,
    code: usize,
    /// What its answer holds, in words.
    pub holds: String,
}

impl Read {
    /// Whether it is read as a careful reader does, evidence included.
    pub fn is_right(&self, gold: &Gold) -> bool {
        let labelled = gold
            .status
            .first()
            .is_some_and(|status| matches!(status, Status::Answered | Status::Unanswered));
        let pictures =
            !labelled || gold.pictures.is_empty() || gold.pictures.contains(&self.pictures);
        let either = gold.either && (self.terminals > 0 || self.code > 0);
        let holds = |wanted: Option<bool>, count: usize| {
            !labelled || either || wanted.is_none_or(|wanted| wanted == (count > 0))
        };
        let blocks = holds(gold.terminal, self.terminals) && holds(gold.code, self.code);
        gold.status.contains(&self.status) && gold.lines.contains(&self.line) && pictures && blocks
    }
}
