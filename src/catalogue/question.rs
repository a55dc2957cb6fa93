//! A lab's sections and questions, each with its number and its place.

use super::expectation::{Details, Expectation, Kind};
use super::text::Text;
use crate::finding::Argument;
use crate::label::Part;
use serde::Serialize;
use std::ops::Range;

/// Whether a question counts in the totals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Counting {
    /// It expects something and isn't optional.
    Counted,
    /// It may be left out.
    Optional,
    /// A step with nothing to hand in.
    Nothing,
}

/// A section of the lab.
#[derive(Clone, Debug)]
pub struct Section {
    /// The key, unique in the lab.
    pub id: String,
    /// The title, as handed out; may be empty.
    pub title: String,
    /// How the handout announces it, where that isn't word and number.
    pub labels: Vec<String>,
    /// Its questions, by index; the section itself first where it is one.
    pub questions: Range<usize>,
    /// Whether the section is itself a question.
    pub asks: bool,
    pub(crate) path: Vec<Part>,
    pub(crate) text: Text,
}

impl Section {
    /// The place of a question among the section's, from 1; none for the section itself where it asks.
    pub(super) fn place(&self, question: usize) -> Option<u32> {
        let first = self.questions.start + usize::from(self.asks);
        question.checked_sub(first).map(|place| place as u32 + 1)
    }
}

/// A question of the lab.
#[derive(Clone, Debug)]
pub struct Question {
    /// The key, unique in the lab.
    pub id: String,
    /// The index of its section.
    pub section: usize,
    /// Whether it is the section itself.
    pub is_section: bool,
    /// A short title.
    pub title: Option<String>,
    /// The text that the question asks with; may be empty.
    pub prompt: String,
    /// How the handout announces it, where that isn't word and number.
    pub labels: Vec<String>,
    /// What an answer must hold; each entry is judged by itself.
    pub expects: Vec<Expectation>,
    /// Whether it may be left out.
    pub optional: bool,
    /// What it is worth.
    pub points: Option<f64>,
    /// What is asked of each kind.
    pub details: Details,
    pub(crate) path: Vec<Part>,
    pub(crate) text: Text,
}

impl Question {
    /// What it expects, for messages: each kind with how many of it, a text with its least length.
    pub(crate) fn expected(&self) -> Argument {
        let entries = self.expects.iter();
        Argument::AllOf(entries.map(|entry| self.asked(entry).collect()).collect())
    }

    /// The kinds of one entry, each with how many of it, a text with its least length.
    pub(crate) fn asked(&self, entry: &Expectation) -> impl Iterator<Item = (&'static str, usize)> {
        entry.any_of.iter().map(|&kind| match kind {
            Kind::Text => (kind.name(), self.details.min_words.unwrap_or_default()),
            kind => (kind.name(), self.details.min(kind)),
        })
    }

    /// Whether any entry of what it expects may be met by a kind.
    pub(crate) fn accepts(&self, kind: Kind) -> bool {
        self.expects
            .iter()
            .any(|entry| entry.any_of.contains(&kind))
    }

    /// A question that expects text, with nothing but an id.
    pub(crate) fn new(id: String, section: usize) -> Self {
        Self {
            path: Part::path(&id),
            id,
            section,
            is_section: false,
            title: None,
            prompt: String::new(),
            labels: Vec::new(),
            expects: vec![Expectation {
                any_of: vec![Kind::Text],
            }],
            optional: false,
            points: None,
            details: Details::default(),
            text: Text::default(),
        }
    }

    /// What a label of it says in a message: its number behind the language's word for questions, unless the id brings a word
    /// of its own, as `Q1`; where it has no number, what the handout prints of it: a student doesn't know the id.
    pub(crate) fn label(&self) -> Argument {
        let printed = self.labels.first().or(self.title.as_ref());
        match printed.filter(|_| !Part::are_number(&self.path)) {
            Some(printed) => Argument::Text(printed.clone()),
            None if self.brings_a_word() => Argument::Text(self.id.clone()),
            None => Argument::Label(self.id.clone()),
        }
    }

    /// Whether the id is one number behind letters that announce it: `Q1`.
    fn brings_a_word(&self) -> bool {
        let mut letters = self.id.chars();
        matches!(self.path.as_slice(), [Part::Number(_)])
            && letters.next().is_some_and(char::is_alphabetic)
            && letters.any(|c| c.is_ascii_digit())
    }

    /// The place that its number says within its section, where it has `place`.
    pub(super) fn last_ordinal(&self, place: Option<u32>) -> Option<u32> {
        self.path
            .last()
            .filter(|_| self.path.len() > 1)
            .and_then(Part::ordinal)
            .or(place)
    }

    /// Whether it counts in the totals.
    pub fn counting(&self) -> Counting {
        if self.expects.is_empty() {
            Counting::Nothing
        } else if self.optional {
            Counting::Optional
        } else {
            Counting::Counted
        }
    }
}

/// The sum of points, those that aren't said left out; none where none is.
pub(crate) fn total(points: impl Iterator<Item = Option<f64>>) -> Option<f64> {
    points
        .flatten()
        .fold(None, |sum, one| Some(sum.unwrap_or(0.0) + one))
}
