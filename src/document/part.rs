//! A slice of a report, and the parts that it falls into.

use super::block::Nature;
use crate::source::Span;

/// A run of the text that is shown in one place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slice {
    /// Where it stands.
    pub(crate) span: Span,
    /// How many levels its titles are moved down, or up.
    pub(crate) shift: i8,
}

/// A piece of a slice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// HTML that the Markdown parser wrote; its links lead wherever the report says.
    Html(String),
    /// HTML that the report's author wrote.
    Raw(String),
    /// A picture, by its place in [`Document::pictures`](super::Document::pictures).
    Picture(usize),
    /// A fenced or indented block.
    Code {
        /// The first word after the opening fence.
        language: String,
        /// All words after it.
        info: String,
        /// What stands in it.
        text: String,
        /// What it looks like.
        nature: Nature,
    },
    /// A task box, ticked or not.
    Task(bool),
    /// A reference to a footnote, by its number.
    NoteReference(usize),
    /// The number of a footnote, where it is written.
    NoteNumber(usize),
}

/// What stands for a part in the HTML until the end; the parser writes no tag of this name, and the report's own tags are
/// never written by it.
pub(super) const MARK: &str = "<tpreport-part ";
