//! A report as it was read: its blocks with their plain text, pictures and links.

use super::block::{Block, BlockKind};
use super::directives::Directive;
use super::origins::Origins;
use super::pictures::Picture;
use crate::source::Span;
use crate::text::stems::Stems;
use crate::text::tokens::Token;
use crate::text::vocabulary::Vocabulary;
use crate::text::words::WordId;
use std::ops::Range;
use std::sync::OnceLock;

/// A link that isn't a picture.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    /// The block that it stands in, by index.
    pub(crate) block: u32,
    /// Where it stands, if it leads to the file of a picture.
    pub(crate) to_picture: Option<Span>,
    /// Whether it leads to a file beside the report.
    pub(crate) is_beside: bool,
}

impl Link {
    /// A link that leads to no picture, or isn't written as Markdown.
    pub(super) fn plain(block: u32) -> Self {
        Self {
            block,
            to_picture: None,
            is_beside: false,
        }
    }
}

/// A report, read.
#[derive(Debug, Default)]
pub(crate) struct Document {
    /// Its blocks, in order.
    pub(crate) blocks: Vec<Block>,
    /// Whether the first block is front matter.
    pub(crate) has_front_matter: bool,
    /// The plain text of all blocks: markup, pictures and known tags taken off.
    pub(crate) plain: String,
    /// Its words, once they are asked for: then the text is whole.
    pub(super) stems: OnceLock<Stems>,
    /// Where the plain text stands in the report.
    pub(crate) origins: Origins,
    /// What is set apart within its lines, as bold text, in order; what stands in another is left out.
    pub(super) marks: Vec<Span>,
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
    /// Where a tag begins whose contents stand as they are and that is never closed, and its name: all that follows is its own.
    pub(crate) unclosed_tag: Option<(usize, &'static str)>,
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

    /// Where a stretch of the plain text is written.
    pub(crate) fn written(&self, plain: Range<usize>) -> Span {
        let start = self.origins.at(plain.start).unwrap_or_default();
        let end = self.origins.end(plain.end).unwrap_or_default();
        Span {
            start,
            end: end.max(start),
        }
    }

    /// What is set apart around a place of the report, the outermost of it.
    pub(crate) fn mark_around(&self, at: usize) -> Option<Span> {
        let next = self.marks.partition_point(|mark| mark.end <= at);
        self.marks.get(next).filter(|mark| mark.start < at).copied()
    }

    /// Whether the mark of a picture at a place of the plain text is meant: neither code nor behind a backslash.
    pub(super) fn is_meant(&self, text: &str, plain: usize) -> bool {
        let start = self.origins.at(plain).unwrap_or_default();
        let (before, mark) = text.split_at(start);
        !self.origins.is_code(plain)
            && !before.ends_with('\\')
            && (mark.starts_with("![") || mark.starts_with("!("))
    }

    /// The words that start in a part of the plain text, each with where it does.
    pub(crate) fn stems(&self, part: Range<usize>) -> impl Iterator<Item = (Token, usize)> {
        let stems = self.stems.get_or_init(|| Stems::of(&self.plain));
        stems.within(part)
    }

    /// The words of a part of a block's plain text, as numbers of a lab's vocabulary.
    pub(crate) fn words<'a>(
        &'a self,
        block: &Block,
        part: Range<usize>,
        vocabulary: &'a Vocabulary,
    ) -> impl Iterator<Item = WordId> + use<'a> {
        let start = block.plain.start;
        let stems = self.stems(start + part.start..start + part.end);
        stems.map(|(token, _)| vocabulary.id(token))
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

    /// Whether no rule and no title stand below a block.
    pub(crate) fn is_last_part(&self, at: usize) -> bool {
        let mut below = self.blocks[at + 1..].iter();
        !below.any(|block| block.kind == BlockKind::Rule || block.heading().is_some())
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
