//! A catalogue's mistakes, each in its place: for the teacher who mends it, and the student who meets it.

use crate::finding::Finding;
use crate::language::messages::Messages;
use crate::source::Source;
use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report,
    Severity,
};
use std::io::{self, Write};

/// Writes every mistake of a catalogue.
pub(crate) fn write(
    source: &Source,
    mistakes: &[Finding],
    messages: &Messages,
    out: &mut dyn Write,
) -> io::Result<()> {
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor())
        .with_links(false)
        .with_width(100);
    for mistake in mistakes {
        let mut diagnostic = MietteDiagnostic::new(messages.message(&mistake.message))
            .with_code(mistake.check)
            .with_severity(Severity::Error);
        // A mistake that is an absence has no text to point at.
        if !mistake.span.is_empty() {
            let span = std::ops::Range::from(mistake.span);
            diagnostic =
                diagnostic.with_labels([LabeledSpan::underline(first_line(source.text(), span))]);
        }
        if let Some(help) = messages.help(&mistake.message) {
            diagnostic = diagnostic.with_help(help);
        }
        let report = Report::new(diagnostic)
            .with_source_code(NamedSource::new(source.name(), source.text().to_owned()));
        let mut text = String::new();
        if handler.render_report(&mut text, report.as_ref()).is_ok() {
            let place = source.position(mistake.span.start);
            writeln!(out, "{}:{}:{}:", source.name(), place.line, place.column)?;
            writeln!(out, "{}", text.trim_end())?;
            writeln!(out)?;
        }
    }
    Ok(())
}

/// A table may span a whole section: its first line shows the place.
fn first_line(text: &str, span: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let end = text
        .get(span.clone())
        .and_then(|text| text.find('\n'))
        .map_or(span.end, |at| span.start + at);
    span.start..end
}
