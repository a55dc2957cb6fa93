//! Where findings stand: the line of a label, the place of what is missing, the run of an answer.

use crate::align::Passage;
use crate::document::Document;
use crate::source::{Source, Span};

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

/// Where a passage stands, its label's words left out.
pub(super) fn span_of(document: &Document, passage: &Passage) -> Option<Span> {
    let mut blocks = document.blocks.get(passage.blocks.clone())?.iter();
    let first = blocks.next()?;
    let second = blocks.next();
    let end = blocks.next_back().or(second).unwrap_or(first).span.end;
    let rest = document
        .text(first)
        .get(passage.taken..)
        .unwrap_or_default();
    // The bars of a row are nobody's.
    let bare = rest.trim_start_matches(|c: char| c == '|' || c.is_whitespace());
    let rest = match bare {
        "" => rest.trim_start().len(),
        bare => bare.len(),
    };
    let start = match rest {
        _ if passage.taken == 0 => first.span.start,
        0 => second?.span.start,
        _ => document.origins.at(first.plain.end - rest)?,
    };
    (start < end).then_some(Span { start, end })
}

#[cfg(test)]
mod tests {
    use super::span_of;
    use crate::align::Passage;
    use crate::document::parse;
    use crate::source::Source;

    #[test]
    fn an_answer_begins_right_after_its_label() {
        for (line, label, answer) in [
            ("1. Yes: as I said, yes.", "Yes:", "as I said, yes."),
            ("Q1: **No**, *no* and no", "Q1:", "No**, *no* and no"),
            ("- a) a fox, a hen", "a)", "a fox, a hen"),
            ("**b.** R&amp;D, b.", "b.", "R&amp;D, b."),
            ("| 2 | 2 tugs | 2 |\n|---|---|---|\n", "2", "2 tugs | 2 |"),
        ] {
            let document = parse(&Source::from_text("r.md", line));
            let first = document.text(&document.blocks[0]);
            assert!(first.starts_with(label), "{first}");
            let passage = Passage {
                blocks: 0..1,
                taken: label.len(),
            };
            let span = span_of(&document, &passage).expect(line);
            assert_eq!(&line[span.start..span.end], answer, "{line}");
        }
    }
}
