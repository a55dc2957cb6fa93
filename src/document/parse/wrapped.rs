//! Marks of pictures with a slip that an editor wrapped over two lines: `![the tug` and `at sea](my tug.png)`.
//!
//! Enters: a document whose lines are read. Leaves: its pictures, those that were meant so among them, and lines without them.
//! Refuses to know marks on one line, which are found as it is read.

use crate::document::{Block, BlockKind, Document, Picture, Syntax, nature, pictures};
use std::ops::Range;

/// Finds the marks that begin on one line of a paragraph and end on the next.
pub(super) fn find(document: &mut Document, text: &str) {
    for at in 1..document.blocks.len() {
        if let Some(found) = between(document, text, at) {
            take(document, at, found);
        }
    }
}

/// A mark over two lines.
struct Wrapped {
    picture: Picture,
    /// Where in the plain text it begins and ends.
    plain: Range<usize>,
}

fn between(document: &Document, text: &str, at: usize) -> Option<Wrapped> {
    let (first, second) = (&document.blocks[at - 1], &document.blocks[at]);
    let is_line = |block: &Block| block.kind == BlockKind::Line;
    if !is_line(first) || !is_line(second) || first.group != second.group {
        return None;
    }
    let above = document.text(first);
    memchr::memchr(b'!', above.as_bytes())?;
    let open = above.rfind("![").filter(|&at| !above[at..].contains(')'))?;
    let plain = format!("{}\n{}", &above[open..], document.text(second));
    let end = above.len() - open;
    let meant = pictures::in_text(&plain).into_iter().next();
    let meant = meant.filter(|meant| meant.range.start == 0 && meant.range.end > end)?;
    let begins = first.plain.start + open;
    if !document.is_meant(text, begins) {
        return None;
    }
    let place = |at: usize| match at <= end {
        true => begins + at,
        false => second.plain.start + (at - end - 1),
    };
    let written = |part: &Range<usize>| document.written(place(part.start)..place(part.end));
    let address = written(&meant.address);
    let picture = Picture {
        block: (at - 1) as u32,
        span: written(&meant.range),
        syntax: Syntax::Unseen(meant.slip),
        address: text[Range::from(address)].to_owned(),
        written: Some(address),
        alt: plain[meant.alt].replace('\n', " "),
        title: String::new(),
        rest: plain[meant.rest].to_owned(),
    };
    let plain = first.plain.start + open..second.plain.start + meant.range.end - end - 1;
    Some(Wrapped { picture, plain })
}

/// Takes a mark off its lines, and puts it among the pictures.
fn take(document: &mut Document, at: usize, Wrapped { picture, plain }: Wrapped) {
    document.blocks[at - 1].plain.end = plain.start;
    document.blocks[at].plain.start = plain.end;
    for at in [at - 1, at] {
        let (nature, doubt) = nature::of_line(document.text(&document.blocks[at]));
        let block = &mut document.blocks[at];
        (block.nature, block.doubt) = (nature, doubt);
        let length = block.plain.end - block.plain.start;
        block.bold_lead = block.bold_lead.min(length as u32);
    }
    let place = |picture: &Picture| (picture.block, picture.span.start);
    let own = place(&picture);
    let number = document
        .pictures
        .partition_point(|other| place(other) < own);
    document.pictures.insert(number, picture);
}
