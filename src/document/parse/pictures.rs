//! Pictures in every syntax: the parser's, tags of HTML, and those that Markdown doesn't see.
//!
//! Enters: where one begins and ends. Leaves: the document's pictures, each with its address as written. Refuses to know files.

use super::builder::Builder;
use crate::document::{BlockKind, Picture, Syntax, html, nature, pictures};
use crate::source::Span;
use std::ops::Range;

impl Builder<'_> {
    pub(super) fn picture(&mut self, syntax: Syntax, span: Span, address: String) {
        self.document.pictures.push(Picture {
            block: self.document.blocks.len() as u32,
            span,
            syntax,
            address,
            written: None,
            alt: String::new(),
            title: String::new(),
            rest: String::new(),
        });
    }

    pub(super) fn end_picture(&mut self, range: Range<usize>) {
        let Some(number) = self.open_pictures.pop() else {
            return;
        };
        let picture = &mut self.document.pictures[number];
        let (start, written) = match picture.syntax {
            Syntax::Inline => (
                self.read,
                pictures::address(&self.text[self.read..range.end]),
            ),
            Syntax::Wiki => (
                range.start,
                pictures::wiki_address(&self.text[range.clone()]),
            ),
            _ => return,
        };
        picture.written =
            written.map(|written| (start + written.start..start + written.end).into());
    }

    /// An `<img>`; what stands from its start up to `limit` may belong to it.
    pub(super) fn tag(&mut self, start: usize, limit: usize) {
        let limit = (start..=limit.min(self.text.len()))
            .rev()
            .find(|&end| self.text.is_char_boundary(end));
        let text = self.text.get(start..limit.unwrap_or(start));
        let text = text.unwrap_or_default();
        let tag = html::picture(text);
        let address = tag
            .address
            .as_ref()
            .map(|range| html::value(&text[range.clone()]));
        let span = Span {
            start,
            end: start + tag.length,
        };
        self.picture(Syntax::Tag, span, address.unwrap_or_default());
        if let Some(picture) = self.document.pictures.last_mut() {
            picture.alt = tag
                .alt
                .map_or(String::new(), |range| html::value(&text[range]));
            picture.written = tag
                .address
                .map(|range| (start + range.start..start + range.end).into());
        }
    }

    /// Marks of pictures in which there is a slip, in the block that was read last: Markdown sees none; a reader sees one meant.
    pub(super) fn pictures_in_text(&mut self, span: Span, plain: usize) {
        let line = &self.document.plain[plain..];
        let mut signs = memchr::memchr_iter(b'!', line.as_bytes());
        if !signs.any(|at| line[at + 1..].starts_with(['[', '('])) {
            return;
        }
        let mut found = pictures::in_text(line, |_| None);
        let source = &self.text[Range::from(span)];
        let known = &self.document.pictures;
        let end_of_known = |start: usize| {
            let start = span.start + start;
            let next = known.partition_point(|picture| picture.span.start < start);
            let known = known.get(next).filter(|known| known.span.start == start)?;
            Some(known.span.end.saturating_sub(span.start))
        };
        let mut written = pictures::in_text(source, end_of_known);
        // The plain text has no backticks: what is code is told by the source.
        if found.len() == written.len() {
            let mut code = written.iter().map(|picture| picture.in_code);
            found.retain(|_| code.next() == Some(false));
        }
        written.retain(|picture| !picture.in_code);
        if found.is_empty() {
            return;
        }
        let block = self.document.blocks.len() as u32 - 1;
        let same = found.len() == written.len();
        let mut meant = Vec::with_capacity(found.len());
        for (number, picture) in found.iter().enumerate() {
            let mut meant_one = Picture {
                block,
                span,
                syntax: Syntax::Unseen(picture.slip),
                address: line[picture.address.clone()].to_owned(),
                written: None,
                alt: line[picture.alt.clone()].to_owned(),
                title: String::new(),
                rest: line[picture.rest.clone()].to_owned(),
            };
            if let Some(written) = written.get(number).filter(|_| same) {
                let at = |range: &Range<usize>| Span {
                    start: span.start + range.start,
                    end: span.start + range.end,
                };
                meant_one.span = at(&written.range);
                meant_one.written = Some(at(&written.address));
                source[written.address.clone()].clone_into(&mut meant_one.address);
                source[written.rest.clone()].clone_into(&mut meant_one.rest);
            }
            meant.push(meant_one);
        }
        // What stands before the end of the bold beginning keeps its length, less the pictures in it.
        let lead = self
            .document
            .blocks
            .last()
            .map_or(0, |block| block.bold_lead as usize);
        let within = found.iter().take_while(|picture| picture.range.end <= lead);
        let taken: usize = within.map(|picture| picture.range.len()).sum();
        let kept = pictures::without(line, &found);
        let lead = lead.saturating_sub(taken).min(kept.len());
        let lead = if kept.is_char_boundary(lead) { lead } else { 0 };
        self.document.plain.truncate(plain);
        self.document.plain.push_str(&kept);
        self.document.pictures.extend(meant);
        // A picture that is open is known by its place.
        if self.open_pictures.is_empty() {
            let pictures = &mut self.document.pictures;
            let first = pictures.partition_point(|picture| picture.block < block);
            pictures[first..].sort_by_key(|picture| picture.span.start);
        }
        if let Some(block) = self.document.blocks.last_mut() {
            block.plain.end = plain + kept.len();
            block.bold_lead = lead as u32;
            if block.kind == BlockKind::Line {
                (block.nature, block.doubt) = nature::of_line(&kept);
            }
        }
    }
}
