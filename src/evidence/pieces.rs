//! The stretches of an answer that aren't running text, or don't look it: blocks of code, and runs of terminal text and
//! code outside any block.
//!
//! Enters: blocks that were found to be evidence. Leaves: [`Piece`]s in order, each with where it stands and whether its
//! form makes the report hard to read. Refuses to know what they should hold.

use crate::document::{Block, BlockKind, Document, Nature, typed};
use crate::language;
use crate::source::Span;

/// A block of code, or a run of lines that should be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// What it looks like.
    pub(crate) nature: Nature,
    /// Whether it stands outside any block of code.
    pub(crate) is_loose: bool,
    /// Whether its form makes the report hard to read: only where no careful reader would say otherwise.
    pub(crate) is_hard_to_read: bool,
    /// Whether it goes on with the piece before it: one paste to a reader, though some of its lines look otherwise.
    pub(crate) goes_on: bool,
    /// Where it stands in the report.
    pub(crate) span: Span,
    /// Where it stands in the document's plain text.
    pub(crate) plain: Span,
    /// The paragraph of its last line.
    pub(super) group: u32,
    /// Whether two of its lines run together on the page, and whether any looks written for a machine beyond doubt.
    is_joined: bool,
    has_marks: bool,
}

impl Piece {
    /// A block of code.
    pub(super) fn block(block: &Block, nature: Nature) -> Self {
        Self {
            nature,
            is_loose: false,
            is_hard_to_read: false,
            goes_on: false,
            span: block.span,
            plain: block.plain,
            group: block.group,
            is_joined: false,
            has_marks: false,
        }
    }

    /// The first line of a run outside any block.
    pub(super) fn loose(block: &Block, nature: Nature, text: &str, goes_on: bool) -> Self {
        let mut piece = Self {
            is_loose: true,
            goes_on,
            ..Self::block(block, nature)
        };
        piece.look(block, text, false);
        piece
    }

    /// A further line of the run.
    pub(super) fn extend(&mut self, block: &Block, text: &str) {
        self.look(block, text, block.group == self.group);
        self.span.end = block.span.end;
        self.plain.end = block.plain.end;
        self.group = block.group;
    }

    /// Takes what goes on with it.
    pub(super) fn join(&mut self, other: &Self) {
        self.span.end = other.span.end;
        self.is_hard_to_read |= other.is_hard_to_read;
    }

    /// Two lines of one paragraph run together on the page, and a prompt shows what was meant; what is set as code is fine.
    fn look(&mut self, block: &Block, text: &str, joins: bool) {
        let prompts = self.nature == Nature::Terminal && typed(text).is_some();
        self.is_joined |= (joins || prompts) && !block.coded;
        self.has_marks |= self.nature == Nature::Terminal || has_marks(text);
        self.is_hard_to_read = self.is_joined && self.has_marks;
    }
}

/// Whether a line that looks like code bears marks that notes such as `malloc = allouer` lack.
fn has_marks(text: &str) -> bool {
    let tight = |sign: char| {
        let mut before = text.match_indices(sign).map(|(at, _)| &text[..at]);
        before.any(|before| before.ends_with(char::is_alphanumeric))
    };
    text.contains(['{', '}', ';', '"', '@', '$', '\\', '[', ']'])
        || text.trim_end().ends_with(':')
        || tight('(')
        || tight('=')
}

/// Whether a fence with so many words of prose should be none: two sentences' worth of it, in a fence whose tag doesn't claim
/// that text, output or a language stands there, and written by a person.
pub(super) fn is_prose_in_fence(document: &Document, block: &Block, words: usize) -> bool {
    const TWO_SENTENCES: usize = 12;
    let text = document.text(block);
    // In a list somebody indented it on purpose.
    block.kind == BlockKind::Fence
        && block.depth == 0
        && words >= TWO_SENTENCES
        && claims_nothing(document.tag(block))
        && begins_a_sentence(text)
        && language::is_by_a_person(text)
}

/// Programs indent what they print, and begin with names and numbers.
fn begins_a_sentence(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .next()
        .is_some_and(|line| line.starts_with(char::is_uppercase))
}

/// Whether a fence's tag is one that editors put on any block.
fn claims_nothing(tag: &str) -> bool {
    let name = tag.split([' ', ',', '{', ':']).next().unwrap_or_default();
    ["", "bash", "sh", "shell"].contains(&name)
}
