//! A block of a report: what it is in the report's syntax, and what it looks like.

use crate::source::Span;

/// What a block looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nature {
    /// Sentences, titles, words.
    Prose,
    /// Commands typed, or what programs printed.
    Terminal,
    /// Source or configuration.
    Code,
    /// Boxes and arrows drawn with characters.
    Drawing,
    /// Nothing to read.
    Blank,
}

/// What else a block may be than it most likely is. Whoever knows what its question expects decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// Nothing else.
    None,
    /// Printed by a program or written for one: terminal or code.
    Data,
    /// Commands alone: typed in a terminal, or a script.
    Commands,
    /// A transcript in which a file is shown: what stands in that is code as well.
    Shown,
    /// A short text that a program could have printed: terminal, or prose.
    Words,
    /// An equation: code, or prose.
    Formula,
}

/// What a block is in the report's syntax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// A title, of a level from 1.
    Heading { level: u8 },
    /// A line of a paragraph, list item, quote or HTML block.
    Line,
    /// Code between fences; `tagged`: an info string follows the opening fence.
    Fence,
    /// Code without a fence: by indentation, or in HTML's `<pre>`.
    Indented,
    /// A row of a table, its cells parted by ` | `; the rows of one table share a group.
    Row { head: bool },
    /// A thematic break.
    Rule,
    /// Front matter, a comment, a reference definition: nothing that a reader of the page sees.
    Unseen,
}

/// How a list item begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marker {
    /// `-`, `*` or `+`.
    Bullet,
    /// `2.` or `2)`: the number as written, and the sign after it.
    Number(u64, char),
}

/// A piece of a report that belongs to one answer at most.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// What it is in the report's syntax.
    pub(crate) kind: BlockKind,
    /// Where it stands, list marker included.
    pub(crate) span: Span,
    /// Its plain text, in [`Document::plain`](super::Document::plain).
    pub(crate) plain: Span,
    /// What it looks like, whatever the syntax says.
    pub(crate) nature: Nature,
    /// What else it may be, where that isn't sure.
    pub(crate) doubt: Doubt,
    /// The marker, where it is the first line of a list item.
    pub(crate) marker: Option<Marker>,
    /// A ticked or open task box.
    pub(crate) task: Option<bool>,
    /// How many lists it stands in.
    pub(crate) depth: u8,
    /// Whether it stands in a quote.
    pub(crate) quoted: bool,
    /// Whether it names what stands beside it, as the title of a box that folds or the words under a figure do, or is a link to
    /// another place of the report and nothing else.
    pub(crate) caption: bool,
    /// Whether tags of HTML make it the row or the block that it is.
    pub(crate) tagged: bool,
    /// Lines of one paragraph share a group.
    pub(crate) group: u32,
    /// Whether all its words are bold.
    pub(crate) bold: bool,
    /// Whether some of its words are set as code.
    pub(crate) coded: bool,
    /// How many bytes of its plain text are a bold beginning.
    pub(crate) bold_lead: u32,
    /// How many are an emphasised one.
    pub(crate) italic_lead: u32,
    /// Whether it only points into the report, as a line of a table of contents.
    pub(crate) toc: bool,
    /// The fence's info string, in [`Document::plain`](super::Document::plain).
    pub(crate) info: Span,
    /// Whether the fence's tag names a language that its content contradicts.
    pub(crate) mistagged: bool,
}

impl Block {
    /// Whether it is a title.
    pub(crate) fn heading(&self) -> Option<u8> {
        match self.kind {
            BlockKind::Heading { level } => Some(level),
            _ => None,
        }
    }

    /// Whether it is a title, or a line of text.
    pub(crate) fn is_line(&self) -> bool {
        matches!(self.kind, BlockKind::Heading { .. } | BlockKind::Line)
    }

    /// Whether it is a row of a table.
    pub(crate) fn is_row(&self) -> bool {
        matches!(self.kind, BlockKind::Row { .. })
    }

    /// Whether it is a fenced or indented block.
    pub(crate) fn is_code_block(&self) -> bool {
        matches!(self.kind, BlockKind::Fence | BlockKind::Indented)
    }
}
