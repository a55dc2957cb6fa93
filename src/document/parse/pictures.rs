//! Pictures in every syntax: the parser's, tags of HTML, and those that Markdown doesn't see.
//!
//! Enters: where one begins and ends. Leaves: the document's pictures, each with its address as written. Refuses to know files.

use super::builder::Builder;
use crate::document::{BlockKind, Picture, Slip, Syntax, html, nature, pictures};
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
        // Of pictures in one another only the outermost is shown; the others' alternative texts are part of its own.
        if let Some(&outermost) = self.open_pictures.first() {
            let title = self.document.pictures[number].title.clone();
            say(&mut self.document.pictures[outermost].title, &title);
        }
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
        // Markdown's HTML ends at a blank line, a tag that was left open with it.
        let text = before_a_blank_line(text);
        let tag = html::picture(text);
        let said = |range: Option<Range<usize>>| {
            let written = range.map(|range| htmlize::unescape_attribute(&text[range]));
            written.unwrap_or_default().into_owned()
        };
        let address = said(tag.address.clone());
        let span = Span {
            start,
            end: start + tag.length,
        };
        self.picture(Syntax::Tag, span, address);
        let (alt, title) = (said(tag.alt), said(tag.title));
        if let Some(&outermost) = self.open_pictures.first() {
            let outermost = &mut self.document.pictures[outermost];
            say(&mut outermost.alt, &alt);
            say(&mut outermost.title, &title);
        }
        if let Some(picture) = self.document.pictures.last_mut() {
            (picture.alt, picture.title) = (alt, title);
            picture.written = tag
                .address
                .map(|range| (start + range.start..start + range.end).into());
        }
    }

    /// Marks of pictures in which there is a slip, in the block that was read last: Markdown sees none; a reader sees one meant.
    pub(super) fn pictures_in_text(&mut self, plain: usize) {
        let line = &self.document.plain[plain..];
        let mut signs = memchr::memchr_iter(b'!', line.as_bytes());
        if !signs.any(|at| line[at + 1..].starts_with(['[', '('])) {
            return;
        }
        let found = pictures::in_text(line).into_iter();
        let found =
            found.filter(|found| self.document.is_meant(self.text, plain + found.range.start));
        let found: Vec<pictures::Found> = found.collect();
        if found.is_empty() {
            return;
        }
        let block = self.document.blocks.len() as u32 - 1;
        let meant = found.iter().map(|found| {
            let written =
                |part: &Range<usize>| self.document.written(plain + part.start..plain + part.end);
            let address = written(&found.address);
            let (mut span, mut rest) = (written(&found.range), written(&found.rest));
            if found.slip == Slip::Bar {
                // A row ends with its table's last column: of what follows it the plain text has nothing.
                let after = &self.text[address.end..];
                let end = after.find([']', '\n']).unwrap_or(after.len());
                let length = match after[end..].starts_with(']') {
                    true => end,
                    false => after[..end].trim_end().len(),
                };
                let signs = after[length..].bytes().take(2);
                let signs = signs.take_while(|&sign| sign == b']');
                rest = (address.end..address.end + length).into();
                span.end = rest.end + signs.count();
            }
            Picture {
                block,
                span,
                syntax: Syntax::Unseen(found.slip),
                address: self.text[Range::from(address)].to_owned(),
                written: Some(address),
                alt: line[found.alt.clone()].to_owned(),
                title: String::new(),
                rest: self.text[Range::from(rest)].trim().to_owned(),
            }
        });
        let meant: Vec<Picture> = meant.collect();
        // What stands before the end of the bold beginning keeps its length, less the pictures in it.
        let lead = self
            .document
            .blocks
            .last()
            .map_or(0, |block| block.bold_lead as usize);
        let within = found.iter().take_while(|picture| picture.range.end <= lead);
        let taken: usize = within.map(|picture| picture.range.len()).sum();
        let out = found.iter().map(|found| &found.range);
        let out: Vec<Range<usize>> = out
            .map(|range| plain + range.start..plain + range.end)
            .collect();
        self.cut_plain(&out);
        let kept = &self.document.plain[plain..];
        let lead = lead.saturating_sub(taken).min(kept.len());
        let lead = if kept.is_char_boundary(lead) { lead } else { 0 };
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
                (block.nature, block.doubt) = nature::of_line(kept);
            }
        }
    }
}

/// Adds what a picture within says to what the picture around it does.
fn say(around: &mut String, within: &str) {
    if !around.is_empty() && !within.is_empty() {
        around.push(' ');
    }
    around.push_str(within);
}

/// A text up to its first blank line.
fn before_a_blank_line(text: &str) -> &str {
    let mut end = 0;
    let lines = text
        .split_inclusive('\n')
        .take_while(|line| !line.trim().is_empty());
    lines.for_each(|line| end += line.len());
    &text[..end]
}
