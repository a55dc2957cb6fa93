//! Text that isn't TOML, in words; and brackets, of which one that is missing makes many mistakes.
//!
//! Enters: what the parser says, and the text. Leaves: one mistake for each thing that is wrong.

use super::walk::{Value, Walk};
use crate::catalogue::mistakes;
use crate::finding::Message;
use crate::source::{Source, Span};

/// How the parser's words begin, and the kind by which messages say it in theirs.
const KINDS: &[(&str, &str)] = &[
    ("invalid basic string", "quote"),
    ("invalid literal string", "quote"),
    ("invalid multi-line", "quote"),
    ("string values must be quoted", "unquoted"),
    ("key with no value", "equals"),
    ("missing comma", "comma"),
    ("unclosed table", "bracket"),
    ("unclosed array table", "bracket"),
    ("too few unicode", "backslash"),
    ("missing escaped value", "backslash"),
    ("invalid escape", "backslash"),
    ("unexpected key or value", "rest"),
    ("unquoted keys cannot be empty", "key"),
];
const DUPLICATE_KEY: &str = "duplicate key";
const UNCLOSED_LIST: [&str; 2] = ["unclosed array,", "unclosed inline table,"];
const SINGLE_TABLE: &str = "catalogue-single-table";

/// What is said of text that isn't TOML, by what the parser says.
pub(super) fn message(source: &Source, span: Span, error: &str) -> Message {
    if error == DUPLICATE_KEY {
        let key = source.slice(span).trim().trim_matches(['"', '\'']);
        return Message::new("catalogue-duplicate-key").text("key", key);
    }
    let known = KINDS.iter().find(|(words, _)| error.starts_with(words));
    let kind = match known {
        Some((_, kind)) => kind,
        None if UNCLOSED_LIST.iter().any(|words| error.starts_with(words)) => "list",
        None => "other",
    };
    Message::new("catalogue-syntax")
        .text("kind", kind)
        .text("error", error)
}

impl Walk<'_> {
    /// Tells once of a table in single brackets, where double ones are wanted.
    pub(super) fn single_table(&mut self, value: &Value<'_>, table: &str) {
        let span: Span = value.span().into();
        // The parser knows the place of the last one of that name.
        let mut headers = headers(self.source.text());
        let named = headers.find(|(header, _)| *header == format!("[{table}]"));
        let span = match named {
            Some((_, span)) => span,
            // A bracket is missing, which is told already.
            None if self.source.slice(span).starts_with('[') => return,
            None => span,
        };
        if !self.told_single_table() {
            let message = Message::new(SINGLE_TABLE).text("table", table);
            self.tell(mistakes::WRONG_TYPE, span, message);
        }
    }

    /// Whether a table stands in single brackets where it shouldn't: others may then not be where they seem.
    pub(super) fn told_single_table(&self) -> bool {
        let mut told = self.found.iter();
        told.any(|told| told.message.key == SINGLE_TABLE)
    }

    /// Takes back that keys stand twice, where they do because tables that should be several are one.
    pub(super) fn keep_single_tables_alone(&mut self) {
        if !self.told_single_table() {
            return;
        }
        let text = self.source.text();
        let headers: Vec<(&str, Span)> = headers(text).collect();
        self.found.retain(|finding| {
            let mut above = headers.iter().rev();
            let header = above.find(|(_, span)| span.start <= finding.span.start);
            let is_single = header.is_some_and(|(header, _)| !header.starts_with("[["));
            finding.message.key != "catalogue-duplicate-key" || !is_single
        });
    }

    /// Takes back all that is said of a list that has no end, and of what follows it, but that it has none.
    pub(super) fn keep_unclosed_list_alone(&mut self) {
        let wrong = || {
            let found = self.found.iter();
            found.filter(|told| told.check == mistakes::SYNTAX)
        };
        if !wrong().any(|told| told.message.is("kind", "list")) {
            return;
        }
        let first = wrong().map(|told| told.span.start).min();
        let before = first.and_then(|first| self.source.text().get(..first));
        let Some(start) = before.and_then(|before| before.rfind(['[', '{'])) else {
            return;
        };
        // It goes on to the end of the file.
        self.found.retain(|told| told.span.end <= start);
        let end = start + 1;
        let closing = match self.source.slice(Span { start, end }) {
            "[" => "]",
            _ => "}",
        };
        let message = message(self.source, Span::default(), UNCLOSED_LIST[0]);
        let message = message.text("closing", closing);
        self.tell(mistakes::SYNTAX, Span { start, end }, message);
    }
}

/// The lines that open a table, without what stands after the brackets.
fn headers(text: &str) -> impl Iterator<Item = (&str, Span)> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let at = start + line.len() - line.trim_start().len();
        start += line.len();
        let line = line.trim_start();
        let end = line.rfind(']').filter(|_| line.starts_with('['))? + 1;
        let span = Span {
            start: at,
            end: at + end,
        };
        Some((&line[..end], span))
    })
}
