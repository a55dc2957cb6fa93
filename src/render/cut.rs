//! Where on its line a label ends and the answer begins.
//!
//! Enters: a report with what its lab asks, and a block whose text begins with a label. Leaves: the [`Cut`], none where it
//! isn't sure: an answer is never cut into.

use super::asked::Asked;
use super::lines::is_underline;
use crate::align::Owner;
use crate::document::{Block, BlockKind, Document};
use crate::source::Source;

/// What a comment begins with.
const COMMENT: &str = "<!--";

/// What of a label's line is its label; and what that says besides what its place says.
pub(super) enum Cut {
    /// It can't be told from the answer: all is kept.
    Keep,
    /// All of the line.
    Whole(Option<String>),
    /// Up to a place in the text.
    At(usize, Option<String>),
}

/// Cuts the lines of a report.
#[derive(Clone, Copy)]
pub(super) struct Cutter<'a> {
    pub(super) asked: &'a Asked,
    pub(super) source: &'a Source,
    pub(super) document: &'a Document,
}

impl Cutter<'_> {
    /// Whether a label is words and no more.
    fn is_plain(&self, at: usize) -> bool {
        let line = self.source.line(self.document.blocks[at].span.start);
        let line = self.source.slice(line);
        self.document.pictures_in(at..at + 1).is_empty()
            && self.document.links_in(at..at + 1).is_empty()
            && !line.contains("[^")
            && !line.contains(COMMENT)
    }

    /// What of a label's line is its label.
    pub(super) fn cut(&self, at: usize, place: Owner, taken: usize) -> Cut {
        let block = &self.document.blocks[at];
        let plain = self.document.text(block);
        let label = plain.get(..taken).unwrap_or(plain);
        let rest = plain.get(taken..).unwrap_or_default();
        let signs = |c: char| c.is_whitespace() || matches!(c, ':' | '.' | ')' | '-' | '–' | '—');
        let rest = rest.trim_start_matches(signs);
        let (rest, length) = (rest.trim_end(), rest.len());
        let unsaid = |label| self.asked.unsaid(place, label);
        // Half a block of code is none: what follows the label in it would be shown nowhere.
        if !rest.is_empty() && matches!(block.kind, BlockKind::Fence | BlockKind::Indented) {
            return Cut::Keep;
        }
        if !rest.is_empty() {
            let start = self.begin(block, label, block.plain.end - length);
            return start.map_or(Cut::Keep, |start| Cut::At(start, unsaid(label)));
        }
        match self.is_plain(at) {
            true => Cut::Whole(unsaid(plain)),
            false => self
                .picture_start(at)
                .or_else(|| self.comment_start(at))
                .map_or(Cut::Keep, |start| Cut::At(start, unsaid(plain))),
        }
    }

    /// Where in the text begins what stands at a place of the plain text after a label, the signs that open it included; none
    /// where the label stands in them too.
    pub(super) fn begin(&self, block: &Block, label: &str, plain: usize) -> Option<usize> {
        self.free(block, label, self.document.origins.at(plain)?)
    }

    /// A place after a label, or where what is open there begins, if that is after the label too.
    fn free(&self, block: &Block, label: &str, at: usize) -> Option<usize> {
        let end = block.plain.start + label.trim_end().len();
        let end = self.document.origins.end(end).unwrap_or(block.span.start);
        let at = self.document.mark_around(at).map_or(at, |mark| mark.start);
        // A picture, a link or a tag among the words of a label is shown with them.
        let before = self.source.text().get(block.span.start..at)?;
        (at >= end && !before.contains(['[', '<'])).then_some(at)
    }

    /// Where the picture begins that is all that stands after a label on its line.
    fn picture_start(&self, at: usize) -> Option<usize> {
        let block = &self.document.blocks[at];
        let first = self.document.pictures_in(at..at + 1).first()?.span;
        let is_bare = block.heading().is_none() && self.document.links_in(at..at + 1).is_empty();
        self.free(block, self.document.text(block), first.start)
            .filter(|_| is_bare)
    }

    /// Where the comment begins that is all that stands after a label on its line.
    fn comment_start(&self, at: usize) -> Option<usize> {
        let block = &self.document.blocks[at];
        let line = self.source.line(block.span.start);
        let comment = self.source.slice(line).find(COMMENT)? + line.start;
        let is_bare = self.document.pictures_in(at..at + 1).is_empty()
            && self.document.links_in(at..at + 1).is_empty();
        self.free(block, self.document.text(block), comment)
            .filter(|_| is_bare)
    }

    /// The end of a label's own lines: its line, and the one that underlines a title.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let text = self.source.text();
        let block = &self.document.blocks[at];
        let end = self.source.line(block.span.end.max(block.span.start)).end;
        let next_start = self
            .document
            .blocks
            .get(at + 1)
            .map_or(text.len(), |next| next.span.start);
        let after = &text[end..];
        let line_break = after.len() - after.trim_start_matches(['\r', '\n']).len();
        let is_heading = block.heading().is_some();
        if is_heading && line_break > 0 && line_break <= 2 && end + line_break < text.len() {
            let next = self.source.line(end + line_break);
            let signs = self.source.slice(next).trim_matches([' ', '>', '\t']);
            if is_underline(signs) && next.end <= next_start {
                return next.end;
            }
        }
        end
    }
}
