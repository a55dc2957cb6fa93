//! Tables and preformatted text of HTML, as the tables and blocks of code that they are.
//!
//! Enters: the lines of a block of HTML, in pieces. Leaves: a block a row, its cells parted as those of Markdown are; a block for
//! what stands in `<pre>`. A row goes on over lines; a table goes on over blank lines, at which Markdown ends a block of HTML.

use super::builder::{Builder, offset};
use crate::document::html::{Part, Piece};
use crate::document::{BlockKind, nature};
use crate::source::Span;
use std::ops::Range;

impl Builder<'_> {
    /// Reads a line that belongs to a row or to preformatted text, if it does.
    pub(super) fn markup_line(&mut self, line: &str, pieces: &[Piece<'_>], start: usize) -> bool {
        let parts = |piece: &Piece<'_>| match piece {
            Piece::Part(Part::Row | Part::Cell, ..) => self.markup.table.is_some(),
            Piece::Part(..) => true,
            _ => false,
        };
        let was_open = self.markup.is_open();
        if !was_open && !pieces.iter().any(parts) {
            return false;
        }
        let first = self.document.blocks.len();
        let begins = start + (line.len() - line.trim_start().len());
        for piece in pieces {
            match piece {
                Piece::Part(part, opens, at) => {
                    // What stands before a row's tag on its line is the row's.
                    let is_first = self.document.blocks.len() == first && self.line.is_none();
                    let from = if is_first { begins } else { start + at.start };
                    self.part(*part, *opens, from, start + at.end);
                }
                Piece::Picture(at) => {
                    const LONG: usize = 2000;
                    let range = start + at..start + line.len();
                    self.open_line(&range);
                    self.tag(range.start, range.end + LONG);
                }
                Piece::Text(text) => {
                    let at = start + offset(line, text);
                    self.marked_text(text, at..at + text.len());
                }
                Piece::Break if self.markup.row.is_some() => self.document.plain.push(' '),
                _ => {}
            }
        }
        let end = start + line.len();
        if self.markup.is_open() {
            let sign = if self.markup.row.is_some() { ' ' } else { '\n' };
            self.document.plain.push(sign);
        } else {
            self.close_line();
            match self.document.blocks[first..].last_mut() {
                Some(last) => last.span.end = last.span.end.max(end),
                None if !was_open && !line.trim().is_empty() => {
                    let plain = self.document.plain.len();
                    self.push(BlockKind::Unseen, (begins..end).into(), plain);
                }
                None => {}
            }
        }
        true
    }

    fn part(&mut self, part: Part, opens: bool, start: usize, end: usize) {
        if self.markup.preformatted.is_some() && part != Part::Preformatted {
            return;
        }
        match (part, opens) {
            (Part::Table, true) => {
                self.end_row(start);
                self.close_line();
                self.group += 1;
                self.markup.table = Some((self.group, false));
                self.group += 1;
            }
            (Part::Table, false) => {
                self.end_row(end);
                self.markup.table = None;
            }
            (Part::Row, true) => {
                self.end_row(start);
                self.begin_row(start);
            }
            (Part::Row, false) => self.end_row(end),
            (Part::Cell, true) => self.begin_row(start),
            (Part::Cell, false) if self.markup.row.is_some() => {
                self.document.plain.push_str(" | ");
            }
            (Part::Cell, false) => {}
            (Part::Preformatted, true) => {
                if self.markup.row.is_none() && self.markup.preformatted.is_none() {
                    self.close_line();
                    self.group += 1;
                    self.markup.preformatted = Some((start, self.document.plain.len()));
                }
            }
            (Part::Preformatted, false) => self.end_preformatted(end),
        }
    }

    fn marked_text(&mut self, text: &str, range: Range<usize>) {
        match (self.markup.preformatted, self.markup.row) {
            (Some(_), _) => self.push_plain(&htmlize::unescape(text), &range),
            (None, Some(_)) => {
                for part in self.shown(range) {
                    self.push_plain(&htmlize::unescape(part), &(0..0));
                }
            }
            (None, None) => self.text(&htmlize::unescape(text), range),
        }
    }

    fn begin_row(&mut self, start: usize) {
        if self.markup.table.is_some() && self.markup.row.is_none() {
            self.close_line();
            self.markup.row = Some((start, self.document.plain.len()));
            self.in_table = true;
        }
    }

    fn end_row(&mut self, end: usize) {
        let Some((start, plain)) = self.markup.row.take() else {
            return;
        };
        self.in_table = false;
        let (group, is_begun) = self.markup.table.unwrap_or_default();
        let kind = BlockKind::Row { head: !is_begun };
        let span = Span { start, end };
        self.push(kind, span, plain);
        if let Some(block) = self.document.blocks.last_mut() {
            block.group = group;
            block.tagged = true;
        }
        self.pictures_in_text(plain);
        self.document.plain.push('\n');
        self.markup.table = Some((group, true));
    }

    fn end_preformatted(&mut self, end: usize) {
        let Some((start, plain)) = self.markup.preformatted.take() else {
            return;
        };
        self.push(BlockKind::Indented, Span { start, end }, plain);
        self.group += 1;
        if let Some(block) = self.document.blocks.last_mut() {
            let text = self.document.plain.get(plain..).unwrap_or_default();
            block.tagged = true;
            (block.nature, block.doubt) = nature::of_block(text, "");
        }
        self.document.plain.push('\n');
    }

    /// What is open ends here; the table may go on in the next block of HTML.
    pub(super) fn end_markup(&mut self, end: usize) {
        let end = self.text[..end].trim_end().len();
        self.end_row(end);
        self.end_preformatted(end);
    }
}
