//! Where findings stand: the line of a label, the place of what is missing, the run of an answer.

use crate::document::Document;
use crate::source::{Source, Span};
use std::ops::Range;

/// The line around a place, without the white space at its ends.
pub(super) fn line_of(source: &Source, span: Span) -> Span {
    let line = source.line(span.start);
    let text = source.slice(line);
    let trimmed = text.trim();
    let start = line.start + (text.len() - text.trim_start().len());
    Span {
        start: start.min(line.end),
        end: start.min(line.end) + trimmed.len(),
    }
}

/// The line at which something is missing; of a very long one its beginning.
pub(super) fn place_of(source: &Source, at: usize) -> Span {
    const LONG: usize = 200;
    let line = source.line(at);
    let text = source.slice(line);
    let end = (0..=LONG.min(text.len()))
        .rev()
        .find(|&end| text.is_char_boundary(end))
        .unwrap_or(0);
    let text = &text[..end];
    let start = line.start + (text.len() - text.trim_start().len());
    Span {
        start,
        end: start + text.trim().len(),
    }
}

/// Where a run of blocks stands, its label's words left out where they can be told from the rest.
pub(super) fn span_of(
    document: &Document,
    source: &Source,
    blocks: Range<usize>,
    taken: usize,
) -> Option<Span> {
    let first = document.blocks.get(blocks.start)?;
    let last = document.blocks.get(blocks.end.checked_sub(1)?)?;
    let tail = document.text(first).get(taken..).unwrap_or_default().trim();
    let start = if taken == 0 {
        first.span.start
    } else if tail.is_empty() {
        match document
            .blocks
            .get(blocks.start + 1)
            .filter(|_| blocks.len() > 1)
        {
            Some(next) => next.span.start,
            None => return None,
        }
    } else {
        // Plain text isn't the source's text; where the rest can't be found as it is, the line stands for it.
        let line = source.slice(first.span);
        let word = tail.split_whitespace().next().unwrap_or_default();
        line.rfind(tail)
            .or_else(|| line.rfind(word))
            .map_or(first.span.start, |at| first.span.start + at)
    };
    (start < last.span.end).then_some(Span {
        start,
        end: last.span.end,
    })
}
