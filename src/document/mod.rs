//! What was written: a report as a flat run of blocks with spans and nature.
//!
//! Enters: a source. Leaves: a [`Document`]; any text is one, so reading cannot fail. Refuses to know questions.
//! The only room that names `pulldown_cmark`.
//!
//! The one idea: the smallest block is a **line**, not a paragraph. Students put labels on lines of their own in the middle
//! of what Markdown takes for one paragraph, one list item or one title, so a paragraph is a run of lines with one group.

mod addresses;
mod anchors;
mod attributes;
mod directives;
mod events;
mod html;
mod nature;
mod nesting;
mod parse;
mod pictures;
mod readable;
mod slicer;
mod slices;
mod tables;

pub(crate) use anchors::anchors;
pub(crate) use directives::{Directive, Order};
pub(crate) use events::{addresses, link_addresses};
pub(crate) use nature::{Doubt, Nature, typed};
pub(crate) use parse::parse;
pub(crate) use pictures::is_of_picture;
pub(crate) use slices::{Part, Slice, slices};

use crate::source::Span;
use crate::text::vocabulary::Vocabulary;
use crate::text::words::WordId;
use std::ops::Range;

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
    /// Its plain text, in [`Document::plain`].
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
    /// Whether it only points into the report, as a line of a table of contents.
    pub(crate) toc: bool,
    /// The fence's info string, in [`Document::plain`].
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

    /// Whether it is a fenced or indented block.
    pub(crate) fn is_code_block(&self) -> bool {
        matches!(self.kind, BlockKind::Fence | BlockKind::Indented)
    }
}

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Syntax {
    /// `![alt](address)`.
    Inline,
    /// `![alt][label]`, its address elsewhere.
    Reference,
    /// `<img src="address">`.
    Tag,
    /// `![[address]]`.
    Wiki,
    /// A mark that a reader takes for a picture, and Markdown doesn't, with what is wrong.
    Unseen(Slip),
}

/// Why Markdown sees no picture in a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slip {
    /// The address holds spaces: `![alt](my picture.png)`.
    Spaces,
    /// Something follows the address, as a size: `![alt](a.png =300x)`.
    After,
    /// A blank stands between the brackets: `![alt] (a.png)`.
    Blank,
    /// The brackets are others, or one is missing: `![alt][a.png]`, `!(alt)[a.png]`.
    Brackets,
    /// A bracket of a wiki embed is missing: `![[a.png]`.
    Wiki,
    /// In a row of a table a wiki embed holds a bar that parts cells: `![[a.png|300]]`.
    Bar,
    /// The mark is right, but stands where Markdown isn't read, as in HTML.
    Place,
}

/// A picture, in whatever syntax.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// The block that it stands in, by index.
    pub(crate) block: u32,
    /// Where it stands: all of its syntax, and nothing else.
    pub(crate) span: Span,
    /// How it is written.
    pub(crate) syntax: Syntax,
    /// Its address, escapes and entities of the syntax read; percent signs are as written.
    pub(crate) address: String,
    /// Where the address stands as written; none where it stands elsewhere.
    pub(crate) written: Option<Span>,
    /// What stands for it where it can't be seen.
    pub(crate) alt: String,
    /// What shows where a pointer rests on it.
    pub(crate) title: String,
    /// What follows the address in a mark with a slip, as a size.
    pub(crate) rest: String,
}

/// A link that isn't a picture.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    /// The block that it stands in, by index.
    pub(crate) block: u32,
    /// Where it stands, if it leads to the file of a picture.
    pub(crate) to_picture: Option<Span>,
}

impl Link {
    /// A link that leads to no picture, or isn't written as Markdown.
    fn plain(block: u32) -> Self {
        Self {
            block,
            to_picture: None,
        }
    }
}

/// A report, read.
#[derive(Debug, Default)]
pub(crate) struct Document {
    /// Its blocks, in order.
    pub(crate) blocks: Vec<Block>,
    /// The plain text of all blocks: markup, pictures and known tags taken off.
    pub(crate) plain: String,
    /// Its pictures, in order.
    pub(crate) pictures: Vec<Picture>,
    /// Its comments that silence checks, in order.
    pub(crate) directives: Vec<Directive>,
    /// Its links, in order.
    pub(crate) links: Vec<Link>,
    /// The fences that are never closed, as blocks by index.
    pub(crate) unclosed: Vec<u32>,
    /// Where a comment begins that is never closed: no reader sees what follows.
    pub(crate) unclosed_comment: Option<usize>,
}

impl Document {
    /// The plain text of a block.
    pub(crate) fn text(&self, block: &Block) -> &str {
        self.plain
            .get(block.plain.start..block.plain.end)
            .unwrap_or_default()
    }

    /// What follows a block's opening fence: a language, or whatever the student takes for one.
    pub(crate) fn tag(&self, block: &Block) -> &str {
        self.plain
            .get(block.info.start..block.info.end)
            .unwrap_or_default()
    }

    /// The words of a part of a block's plain text, as numbers of a lab's vocabulary. They are read when they are asked for:
    /// of most lines nobody asks more than the first two.
    pub(crate) fn words<'a>(
        &'a self,
        block: &Block,
        part: Range<usize>,
        vocabulary: &'a Vocabulary,
    ) -> impl Iterator<Item = WordId> + use<'a> {
        let start = block.plain.start;
        vocabulary.words(&self.plain, start + part.start..start + part.end)
    }

    /// The pictures of a run of blocks.
    pub(crate) fn pictures_in(&self, blocks: Range<usize>) -> &[Picture] {
        &self.pictures[self.picture_numbers_in(blocks)]
    }

    /// The pictures of a run of blocks, by index.
    pub(crate) fn picture_numbers_in(&self, blocks: Range<usize>) -> Range<usize> {
        let before = |block: usize| {
            self.pictures
                .partition_point(|picture| (picture.block as usize) < block)
        };
        let start = before(blocks.start);
        start..before(blocks.end).max(start)
    }

    /// The links of a run of blocks.
    pub(crate) fn links_in(&self, blocks: Range<usize>) -> &[Link] {
        let start = self
            .links
            .partition_point(|link| (link.block as usize) < blocks.start);
        let end = self
            .links
            .partition_point(|link| (link.block as usize) < blocks.end);
        &self.links[start..end.max(start)]
    }
}
