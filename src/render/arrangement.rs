//! A report cut into pieces that follow one another without a gap, each with its place.

use crate::align::{Owner, Role};
use crate::document::Document;
use crate::source::Span;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A piece of the report's text.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) span: Span,
    pub(super) owner: Owner,
    pub(super) role: Role,
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
    pub(super) placed: FxHashMap<Owner, Vec<usize>>,
    /// Per question whose answer stands in another place, that place: another question's, or a table of its section.
    pub(super) elsewhere: Vec<Option<Owner>>,
}

impl Arrangement<'_> {
    /// The pieces of a place, in order.
    pub(super) fn at(&self, place: Owner) -> impl Iterator<Item = (usize, &Piece)> {
        let numbers = self.placed.get(&place).into_iter().flatten();
        numbers.map(|&number| (number, &self.pieces[number]))
    }
}
