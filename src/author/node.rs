//! A part of a handout as its first line begins it: how that looks, what it announces, how it ranks.

use super::beside::SMALL;
use crate::label::{Announcement, Part};
use crate::language::Announces;
use std::ops::Range;

/// The ranks of lines by what they announce; titles stand above them all, by ten for each level.
pub(super) const BOLD: u16 = 100;
pub(super) const SECTION: u16 = 130;
pub(super) const STEP: u16 = 140;
pub(super) const QUESTION: u16 = 150;
pub(super) const WHOLE: u16 = 155;
/// Rows of a table.
pub(super) const ROW: u16 = 158;
pub(super) const ROMAN: u16 = 160;
pub(super) const CAPITAL: u16 = 165;
pub(super) const EXTRA: u16 = 167;
pub(super) const SIGN: u16 = 168;
/// What leads a list of what is to be handed in.
pub(super) const LEAD: u16 = 169;
pub(super) const NUMBER: u16 = 170;
pub(super) const LETTER: u16 = 180;
pub(super) const SMALL_ROMAN: u16 = 185;
/// Paragraphs that ask, where nothing else is a part.
pub(super) const PLAIN: u16 = 190;
/// The word of what says itself what is to be handed in; no label says it.
pub(super) const HANDED: &str = ":";
/// Lists, by ten for each level.
pub(super) const LIST: u16 = 200;

/// How a line looks and what it announces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Family {
    /// The lesser stands above the greater.
    pub(super) rank: u16,
    /// The word before the number, the sign before the line.
    pub(super) word: String,
    /// How many parts its number has.
    pub(super) parts: usize,
}

impl Family {
    pub(super) fn new(rank: u16, word: &str, parts: usize) -> Self {
        Self {
            rank,
            word: word.to_owned(),
            parts,
        }
    }
}

/// A line that begins a part of a handout, and what stands under it.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// Its block, by index; the root has none of its own.
    pub(super) block: Option<usize>,
    pub(super) family: Family,
    /// What the line announces.
    pub(super) label: Option<Announcement>,
    /// Whether it says that it is a question, by a word or by a sign that the handout has for them.
    pub(super) is_question: bool,
    /// Whether it is an item of a list, with no label besides.
    pub(super) is_item: bool,
    /// Its number, the one of a list included.
    pub(super) path: Vec<Part>,
    pub(super) children: Vec<usize>,
    /// Its blocks, its own line first, those of its children last.
    pub(super) blocks: Range<usize>,
}

impl Node {
    /// The level of a title.
    pub(super) fn heading(&self) -> Option<u16> {
        (self.family.rank < BOLD).then_some(self.family.rank / 10)
    }

    /// Whether it has a number, or a letter.
    pub(super) fn is_numbered(&self) -> bool {
        !self.path.is_empty()
    }

    /// Whether it is asked for besides, under no number: `Bonus: …`.
    pub(super) fn is_extra(&self) -> bool {
        self.family.rank == EXTRA
    }

    /// Whether it leads a list of what is to be handed in.
    pub(super) fn is_lead(&self) -> bool {
        self.family.rank == LEAD
    }

    /// Whether it says itself what is to be handed in.
    pub(super) fn is_handed(&self) -> bool {
        self.family.word == HANDED
    }

    /// Whether its number holds digits.
    pub(super) fn is_numbered_by_digits(&self) -> bool {
        let mut parts = self.path.iter();
        parts.any(|part| matches!(part, Part::Number(_)))
    }

    /// Whether its number is a letter or a small Roman number, and nothing else.
    pub(super) fn is_lettered(&self) -> bool {
        let is_letter = matches!(self.path.as_slice(), [Part::Letter(_)]);
        is_letter || self.is_small_roman()
    }

    /// Whether its number is a small Roman one: `(ii)`.
    pub(super) fn is_small_roman(&self) -> bool {
        let label = self.label.as_ref();
        label.is_some_and(|label| label.lemma == SMALL)
    }

    /// Whether it is a thing that is asked for by its name and number: `Map 2`.
    pub(super) fn is_thing(&self) -> bool {
        let word = self.family.word.as_str();
        let is_question = self.word() == Some(Announces::Question) && !word.is_empty();
        match self.path.first() {
            Some(Part::Word(named)) => is_question && named.starts_with(word),
            _ => false,
        }
    }

    /// Whether it is a paragraph of its own.
    pub(super) fn is_paragraph(&self) -> bool {
        self.family.rank == PLAIN
    }

    /// Whether it is a row of a table.
    pub(super) fn is_row(&self) -> bool {
        self.family.rank == ROW
    }

    /// Whether a sign alone says that it is a question.
    pub(super) fn is_question_sign(&self) -> bool {
        self.family.rank == SIGN && !self.family.word.contains(char::is_alphabetic)
    }

    /// Gives it a number.
    pub(super) fn count(&mut self, number: u32) {
        self.path = vec![Part::Number(number)];
        if let Some(label) = &mut self.label {
            label.path.clone_from(&self.path);
        }
    }

    pub(super) fn word(&self) -> Option<Announces> {
        self.label.as_ref().and_then(|label| label.word)
    }
}
