//! Paragraphs that an editor wrapped: their lines are one to a reader.
//!
//! Enters: a document, a line of running text. Leaves: how far the sentence goes that it is a part of. Refuses to know labels.

use crate::document::{BlockKind, Document};

/// Nobody wraps at fewer letters.
const NARROW: usize = 60;

/// Where in the plain text the lines end that are one with this one, itself where it isn't wrapped.
pub(super) fn end(document: &Document, at: usize) -> usize {
    let mut last = at;
    while is_wrapped(document, last) {
        last += 1;
    }
    document.blocks[last].plain.end
}

/// Whether a line goes on with the one above.
pub(super) fn goes_on(document: &Document, at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|above| is_wrapped(document, above))
}

/// Whether a line is as long as its paragraph is wide, in the middle of a sentence.
fn is_wrapped(document: &Document, at: usize) -> bool {
    let block = &document.blocks[at];
    let text = document.text(block).trim_end();
    let is_line = block.kind == BlockKind::Line && text.chars().count() >= NARROW;
    if !is_line || text.ends_with(['.', '?', '!', ':', ';']) {
        return false;
    }
    let next = document.blocks.get(at + 1);
    next.filter(|next| next.group == block.group && next.kind == block.kind)
        .is_some_and(|next| {
            let next = document.text(next);
            let word = next.split(' ').next().unwrap_or_default();
            let letters = |text: &str| text.chars().count();
            letters(text) + 1 + letters(word) > width(document, at)
        })
}

/// How many letters the widest line has of those around that are in one paragraph with a line.
fn width(document: &Document, at: usize) -> usize {
    /// So many lines on both sides say how wide it is.
    const NEAR: usize = 6;
    let group = document.blocks[at].group;
    let near = at.saturating_sub(NEAR)..(at + NEAR + 1).min(document.blocks.len());
    let near = document.blocks[near].iter();
    let lines = near.filter(|block| block.group == group && block.kind == BlockKind::Line);
    let widths = lines.map(|block| document.text(block).trim_end().chars().count());
    widths.max().unwrap_or(0)
}
