//! A catalogue's mistakes, each in its place: for the teacher who mends it, and the student who meets it.

use super::excerpt;
use super::paint::Look;
use crate::finding::{Finding, Severity};
use crate::language::messages::Messages;
use crate::source::{Source, Span};
use std::io::{self, Write};

/// Writes every mistake of a catalogue.
pub(crate) fn write(
    source: &Source,
    mistakes: &[Finding],
    messages: &Messages,
    look: &Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    for mistake in mistakes {
        let message = messages.message(&mistake.message);
        let span = first_line(source.text(), mistake.span);
        let place = source.position(span.start);
        writeln!(
            out,
            "{}:{}:{}: [{}]",
            source.name(),
            place.line,
            place.column,
            mistake.check
        )?;
        writeln!(
            out,
            "{}",
            excerpt::draw(source, span, Severity::Error, &message, None, look)
        )?;
        if let Some(help) = messages.help(&mistake.message) {
            writeln!(out, "  → {help}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// A table may span a whole section: its first line shows the place.
fn first_line(text: &str, span: Span) -> Span {
    let end = text
        .get(span.start..span.end)
        .and_then(|text| text.find('\n'))
        .map_or(span.end, |at| span.start + at);
    Span { end, ..span }
}
