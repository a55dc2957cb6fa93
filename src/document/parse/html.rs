//! HTML as a reader sees it: the text and pictures in it, and comments that silence checks.
//!
//! Enters: raw HTML as the parser found it. Leaves: lines, pictures, links and directives of the document.

use super::builder::{Builder, offset};
use crate::document::html::{self, Piece};
use crate::document::{BlockKind, Link, directives};
use std::ops::Range;

impl Builder<'_> {
    pub(super) fn directives(&mut self, html: &str, start: usize) {
        // More than any report has, so that the cost stays linear.
        const MOST: usize = 500;
        let left = MOST.saturating_sub(self.document.directives.len());
        self.document
            .directives
            .extend(directives::read(html, start).take(left));
    }

    pub(super) fn inline_html(&mut self, html: &str, range: Range<usize>) {
        self.open_line(&range);
        for piece in html::pieces(html, &mut html::State::default()) {
            match piece {
                Piece::Picture(at) => self.tag(range.start + at, range.end),
                Piece::Break => self.close_line(),
                Piece::Text(text) => self.text(text, range.clone()),
                Piece::Link => {
                    let block = self.document.blocks.len() as u32;
                    self.document.links.push(Link::plain(block));
                }
                Piece::Hidden | Piece::Heading(_) | Piece::Part(..) | Piece::Caption(_) => {}
            }
        }
    }

    /// The end of a block of HTML: what is open in it ends with it. A comment that never ends hides all that follows.
    pub(super) fn end_html(&mut self, range: &Range<usize>) {
        self.end_markup(range.end);
        self.close_line();
        self.caption = false;
        self.html.end_tag();
        let within = self.text.get(range.clone()).unwrap_or_default();
        if let Some(name) = html::left_open(within) {
            self.document.unclosed_tag = Some((range.start, name));
        }
        if self.html.is_in_comment() && self.document.unclosed_comment.is_none() {
            let start = within.rfind("<!--").map(|at| range.start + at);
            self.document.unclosed_comment =
                start.filter(|&start| !self.text[start..].contains("-->"));
        }
    }

    /// A line of an HTML block: the text and pictures that a reader sees in it.
    pub(super) fn html_line(&mut self, html: &str, range: Range<usize>) {
        let line = html.trim_end();
        let end = range.start + line.len();
        let span = range.start + (line.len() - line.trim_start().len())..end.max(range.start);
        let mut kind = BlockKind::Line;
        let pieces = html::pieces(line, &mut self.html);
        if self.markup_line(line, &pieces, range.start) {
            return;
        }
        let seen = pieces
            .iter()
            .any(|piece| matches!(piece, Piece::Picture(_) | Piece::Text(_)));
        if !seen {
            let mut captions = pieces.iter().rev();
            let last = captions.find_map(|piece| match piece {
                Piece::Caption(opens) => Some(*opens),
                _ => None,
            });
            self.caption = last.unwrap_or(self.caption);
            // Between the rows of a table `<tbody>` parts nothing.
            if !line.trim().is_empty() && self.markup.table.is_none() {
                self.push(BlockKind::Unseen, span.into(), self.document.plain.len());
            }
            return;
        }
        self.kind = BlockKind::Line;
        for piece in pieces {
            match piece {
                Piece::Picture(at) => {
                    // Its attributes may stand on the lines that follow.
                    const LONG: usize = 2000;
                    self.open_line(&span);
                    self.tag(range.start + at, end + LONG);
                }
                Piece::Heading(level) => kind = BlockKind::Heading { level },
                Piece::Text(text) => {
                    let at = range.start + offset(line, text);
                    let parts = self.shown(at..at + text.len());
                    let [text] = parts.as_slice() else {
                        for text in parts {
                            self.text(&htmlize::unescape(text), span.clone());
                        }
                        continue;
                    };
                    let text = &*htmlize::unescape(*text);
                    // Markdown doesn't read Markdown in an HTML block; students expect that it does.
                    let hashes = text.len() - text.trim_start_matches('#').len();
                    let title = text[hashes..]
                        .strip_prefix(' ')
                        .filter(|_| (1..=6).contains(&hashes));
                    if let Some(title) = title.filter(|_| line.starts_with('#')) {
                        kind = BlockKind::Heading {
                            level: hashes as u8,
                        };
                        self.text(title, span.clone());
                    } else {
                        self.text(text, span.clone());
                    }
                }
                Piece::Link => {
                    let block = self.document.blocks.len() as u32;
                    self.document.links.push(Link::plain(block));
                }
                // What it names goes on behind it.
                Piece::Caption(opens) => {
                    self.end_html_line(kind);
                    kind = BlockKind::Line;
                    self.caption = opens;
                }
                Piece::Break | Piece::Hidden | Piece::Part(..) => {}
            }
        }
        self.end_html_line(kind);
    }

    fn end_html_line(&mut self, kind: BlockKind) {
        if let Some(line) = &mut self.line {
            line.kind = kind;
        }
        self.close_line();
    }
}
