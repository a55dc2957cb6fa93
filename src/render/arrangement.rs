//! A report cut into pieces that follow one another without a gap, each with its place.

use crate::document::Document;
use crate::source::Span;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A place of the rendered report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Place {
    /// The report's front matter.
    Front,
    /// Before the first section.
    Lead,
    /// In a section, under no question.
    Section(usize),
    /// In the answer of a question.
    Question(usize),
    /// After everything else.
    Appendix,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    /// The words that announce its place.
    Label,
    /// The lab's own text, copied.
    Statement,
    /// The student's.
    Own,
    /// A rule between two answers: the page parts them by itself.
    Border,
}

/// A piece of the report's text.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) span: Span,
    pub(super) place: Place,
    pub(super) is: Is,
    /// The blocks that begin in it.
    pub(super) blocks: Range<usize>,
    /// Of a label: what it says that its place doesn't.
    pub(super) says: Option<String>,
}

/// A report, cut and placed.
pub(super) struct Arrangement<'a> {
    pub(super) document: &'a Document,
    /// All of the text, in its order.
    pub(super) pieces: Vec<Piece>,
    /// The pieces of each place, by their numbers.
    pub(super) placed: FxHashMap<Place, Vec<usize>>,
    /// Per question whose answer stands in another place, that place: another question's, or a table of its section.
    pub(super) elsewhere: Vec<Option<Place>>,
}

impl Arrangement<'_> {
    /// The pieces of a place, in order.
    pub(super) fn at(&self, place: Place) -> impl Iterator<Item = (usize, &Piece)> {
        let numbers = self.placed.get(&place).into_iter().flatten();
        numbers.map(|&number| (number, &self.pieces[number]))
    }
}
