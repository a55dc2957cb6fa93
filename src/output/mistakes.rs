//! A catalogue's mistakes, each in its place: for the teacher who mends it, and the student who meets it.

use super::paint::Look;
use super::{excerpt, wrap};
use crate::finding::Finding;
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
        let (name, line, column) = (source.name(), place.line, place.column);
        writeln!(out, "{name}:{line}:{column}: [{}]", mistake.check)?;
        let drawn = excerpt::draw(source, None, span, mistake.severity, &message, None, look);
        writeln!(out, "{drawn}")?;
        let help = messages.help(&mistake.message).unwrap_or_default();
        let lines = wrap::wrap(&wrap::tied(&help), look.width.saturating_sub(4));
        for (at, line) in lines.iter().enumerate() {
            writeln!(out, "  {} {line}", if at == 0 { "→" } else { " " })?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// A table may span a whole section: its first line shows the place.
pub(super) fn first_line(text: &str, span: Span) -> Span {
    let end = text
        .get(span.start..span.end)
        .and_then(|text| text.find('\n'))
        .map_or(span.end, |at| span.start + at);
    Span { end, ..span }
}
