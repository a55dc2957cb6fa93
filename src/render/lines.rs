//! The lines of a piece of a report on their way into the normal form, and what is done to one at a time: a title's level, the tag of a
//! fence, a number that stays text.
//!
//! Enters: a span of the report. Leaves: its text. Refuses to know whose the lines are.

use crate::source::{Source, Span};

/// A line of the text, without its end.
pub(super) struct Line {
    pub(super) start: usize,
    pub(super) text: String,
    /// It stands in a fenced or indented block.
    pub(super) code: bool,
    /// A blank line must stand before it.
    pub(super) parted: bool,
    pub(super) dropped: bool,
}

/// The lines of a span, its last one cut where it ends.
pub(super) fn of(source: &Source, span: Span) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut at = span.start;
    while at < span.end {
        let whole = source.line(at);
        let end = whole.end.min(span.end).max(at);
        lines.push(Line {
            start: at,
            text: source.text()[at..end].to_owned(),
            code: false,
            parted: false,
            dropped: false,
        });
        let rest = &source.text()[end..span.end];
        at = end
            + match rest.as_bytes() {
                [b'\r', b'\n', ..] => 2,
                [_, ..] => 1,
                [] => break,
            };
    }
    lines
}

/// Writes a title at a level, its underline left out.
pub(super) fn retitle(lines: &mut [Line], at: usize, level: u8) {
    let signs = "#".repeat(usize::from(level));
    let text = lines[at].text.trim().to_owned();
    if text.starts_with('#') {
        let title = text.trim_start_matches('#').trim();
        lines[at].text = format!("{signs} {title}").trim_end().to_owned();
        return;
    }
    let next = lines.get(at + 1);
    if next.is_some_and(|next| is_underline(next.text.trim())) {
        lines[at].text = format!("{signs} {text}");
        lines[at + 1].dropped = true;
    }
}

/// Whether signs underline a title.
pub(super) fn is_underline(signs: &str) -> bool {
    !signs.is_empty() && (signs.chars().all(|c| c == '=') || signs.chars().all(|c| c == '-'))
}

/// Keeps a number at a line's start text: in the middle of a paragraph `2770. Then` was no item.
pub(super) fn keep_number(text: &mut String) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    if digits > 0 && [". ", ") "].iter().any(|mark| rest.starts_with(mark)) {
        text.insert(digits, '\\');
    }
}

/// Names the language of a fence that has no tag. Leaves the line that closes it, with the line that it stands before.
pub(super) fn fence(
    lines: &mut [Line],
    at: usize,
    end: usize,
    tag: Option<&str>,
) -> Option<(usize, Line)> {
    let mut last = lines.partition_point(|line| line.start < end);
    while last > at + 1 && lines[last - 1].text.trim().is_empty() {
        last -= 1;
    }
    for line in &mut lines[at..last] {
        line.code = true;
    }
    let opening = &mut lines[at].text;
    let bare = opening.trim_end().to_owned();
    // The first signs open it: what is said behind them may end with some too.
    let start = ["```", "~~~"].iter().filter_map(|signs| bare.find(signs));
    let (before, rest) = bare.split_at(start.min()?);
    let info = rest.trim_start_matches(&rest[..1]);
    let signs = &rest[..rest.len() - info.len()];
    if let Some(tag) = tag {
        *opening = format!("{bare}{tag}");
    }
    // A list's marker opens an item once; what goes on in it is indented.
    let indent = before.chars().map(|c| if c == '>' { '>' } else { ' ' });
    let line = Line {
        start: lines[at].start,
        text: indent.chain(signs.chars()).collect(),
        code: true,
        parted: false,
        dropped: false,
    };
    Some((last, line))
}

/// Lines with others put in, each before the line of a number.
pub(super) fn with(lines: Vec<Line>, others: Vec<(usize, Line)>) -> Vec<Line> {
    let mut others = others.into_iter().peekable();
    let mut all = Vec::with_capacity(lines.len() + others.len());
    for (number, line) in lines.into_iter().enumerate() {
        while let Some((_, other)) = others.next_if(|(before, _)| *before <= number) {
            all.push(other);
        }
        all.push(line);
    }
    all.extend(others.map(|(_, other)| other));
    all
}

/// The lines, blank ones at both ends left out, of several one kept.
pub(super) fn joined(lines: &[Line]) -> String {
    let mut text = String::new();
    let mut blank = false;
    for line in lines.iter().filter(|line| !line.dropped) {
        if line.text.trim().is_empty() && !line.code {
            blank = true;
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
            if blank || line.parted {
                text.push('\n');
            }
        }
        blank = false;
        text.push_str(&line.text);
    }
    text.trim_end_matches(['\n', ' ', '\t']).to_owned()
}
