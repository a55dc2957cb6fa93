//! A place in a text with its line in view: the only file that draws with miette.
//!
//! Enters: a source, a span, what to say at it. Leaves: a drawing. Only the line itself is handed over, and of a very long one
//! only the part around the place, so that drawing costs nothing on large files.

use super::paint::{Ink, Look, cut};
use super::shown::Shown;
use super::wrap::{tied, untied};
use crate::finding::Severity;
use crate::source::{Source, Span};
use crate::text::steer::harmless_as_long;
use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, MietteError,
    MietteSpanContents, Report, SourceCode, SourceSpan, SpanContents,
};
use textwrap::{WordSeparator, WordSplitter};

/// What miette draws left of a line: the number, a border.
const MARGIN: usize = 10;

/// Draws a message over the line of its place. `name`: the text's name as people know it; none: the place is told already.
pub(super) fn draw(
    source: &Source,
    name: Option<&Shown>,
    span: Span,
    severity: Severity,
    message: &Shown,
    label: Option<&Shown>,
    look: &Look,
) -> Shown {
    // Of a long place its beginning is underlined, so that there is room for the label under it.
    const SHORT: usize = 24;
    // A corner and a rule before the label.
    const LEAD: usize = 5;
    let columns = look.width.saturating_sub(MARGIN);
    let line = Line::around(source, name.map_or("", Shown::as_str), span, columns);
    let written = line.text.len() - line.cut;
    let start = span.start.saturating_sub(line.start).min(written);
    let end = span.end.saturating_sub(line.start).clamp(start, written);
    let place = &line.text[start..end];
    let whole = place.chars().count();
    let shown = match label {
        Some(_) if whole > look.width / 3 => SHORT,
        _ => whole,
    };
    let length = place
        .char_indices()
        .nth(shown)
        .map_or(place.len(), |(at, _)| at);
    let before = line.text[..start].chars().count() + whole.min(shown) / 2;
    let room = look.width.saturating_sub(MARGIN + LEAD + before).max(16);
    let label = label
        .map(|label| cut(label.as_str(), room))
        .filter(|label| !label.is_empty());
    let labelled = LabeledSpan::new(label, start, length);
    let level = match severity {
        Severity::Error => miette::Severity::Error,
        Severity::Warning => miette::Severity::Warning,
        Severity::Hint => miette::Severity::Advice,
    };
    let diagnostic = MietteDiagnostic::new(tied(message.as_str()))
        .with_severity(level)
        .with_label(labelled);
    let theme = match look.color {
        true => colored(severity),
        false => GraphicalTheme::unicode_nocolor(),
    };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_links(false)
        .with_context_lines(0)
        .with_word_separator(WordSeparator::AsciiSpace)
        .with_word_splitter(WordSplitter::NoHyphenation)
        .with_break_words(false)
        .with_width(look.width);
    let report = Report::new(diagnostic).with_source_code(line);
    let mut text = String::new();
    // Writing into a string doesn't fail.
    let _ = handler.render_report(&mut text, report.as_ref());
    let text = untied(text.trim_matches('\n'));
    Shown::drawn(match name {
        Some(_) => text,
        None => without_place(&text),
    })
}

/// A drawing whose corner bears no place.
fn without_place(drawn: &str) -> String {
    const CORNER: &str = "╭─[";
    let lines = drawn.lines().map(|line| match line.split_once(CORNER) {
        Some((before, _)) if before.trim().is_empty() => format!("{before}╭────"),
        _ => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The sign in the ink of its finding, the place and what the question asks in a calmer one.
fn colored(severity: Severity) -> GraphicalTheme {
    let ink = Ink::of(severity).style();
    let mut theme = GraphicalTheme::unicode();
    theme.styles.highlights = vec![Ink::Note.style()];
    (
        theme.styles.error,
        theme.styles.warning,
        theme.styles.advice,
    ) = (ink, ink, ink);
    theme
}

/// One line of a source, or the part of it around a place.
#[derive(Debug)]
struct Line {
    name: String,
    text: String,
    /// How many bytes at its end stand for what is cut off.
    cut: usize,
    /// Where the text starts in the source, in bytes, and its line and column, from 0.
    start: usize,
    line: usize,
    column: usize,
}

impl Line {
    /// Of a long line, so many columns, more or less.
    fn around(source: &Source, name: &str, span: Span, columns: usize) -> Self {
        let line = source.line(span.start);
        let text = source.slice(line);
        let at = span.start.saturating_sub(line.start).min(text.len());
        let from = if text.len() <= columns {
            0
        } else {
            at.saturating_sub(columns / 4)
        };
        let from = (from..=at)
            .find(|&from| text.is_char_boundary(from))
            .unwrap_or(0);
        let to = (from + columns).min(text.len());
        let to = (to..=text.len())
            .find(|&to| text.is_char_boundary(to))
            .unwrap_or(text.len());
        let place = source.position(line.start + from);
        let mut shown = harmless_as_long(&text[from..to]);
        let mut cut = 0;
        if to < text.len() {
            shown.push('…');
            cut = '…'.len_utf8();
        }
        Self {
            name: name.to_owned(),
            text: shown,
            cut,
            start: line.start + from,
            line: place.line - 1,
            column: place.column - 1,
        }
    }
}

impl SourceCode for Line {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        _before: usize,
        _after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        if span.offset() + span.len() > self.text.len() {
            return Err(MietteError::OutOfBounds);
        }
        // The place that stands above the drawing is the finding's, not the line's.
        let before = self.text.get(..span.offset()).unwrap_or_default();
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            self.text.as_bytes(),
            (0, self.text.len()).into(),
            self.line,
            self.column + before.chars().count(),
            1,
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_may_end_wherever_its_line_is_cut() {
        let text = "x ".repeat(100);
        let source = Source::from_text("r.md", text.as_str());
        let look = Look {
            color: false,
            width: 60,
            verbose: false,
            quiet: false,
        };
        for end in 1..text.len() {
            let drawn = draw(
                &source,
                None,
                (0..end).into(),
                Severity::Error,
                &"m".into(),
                None,
                &look,
            );
            assert!(drawn.as_str().contains('…'), "{end}: {drawn}");
        }
    }
}
