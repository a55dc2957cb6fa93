//! Findings: what was found, where, and how grave it is. Plain data: a message key with arguments, no printing.

use crate::source::{Span, Strays};
use serde::{Deserialize, Serialize};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Fails the run.
    Error,
    /// Worth mending, doesn't fail the run.
    Warning,
    /// Good to know.
    Hint,
}

impl Severity {
    /// The name in catalogues and machine formats.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// What can be looked for: a check of reports, or a kind of mistake of catalogues.
#[derive(Debug)]
pub struct Rule {
    /// The permanent name, in English with dashes.
    pub id: &'static str,
    /// How grave it is unless the catalogue says otherwise; none: off.
    pub severity: Option<Severity>,
}

/// A value that a message shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Text, shown as it is.
    Text(String),
    /// A number, by which the message may choose its plural.
    Number(usize),
    /// The number of a question, shown as a label says it: `Question 1.a`.
    Label(String),
    /// Kinds of evidence by their catalogue names, shown in the reader's language: `a screenshot or a terminal block`.
    AnyOf(Vec<&'static str>),
    /// What a question expects: every entry, each with its ways, and how many of each, for a text how many words.
    AllOf(Vec<Vec<(&'static str, usize)>>),
    /// Ways in which something lacks: per kind how many are there, and how many are asked for: `a second screenshot`.
    Lacking(Vec<(&'static str, usize, usize)>),
}

/// The words of a finding: a message key of `locales/`, and what to fill in. The help stands under `<key>.help`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The key of the message.
    pub key: &'static str,
    /// Named values, in the message's order.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A message without arguments.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            arguments: Vec::new(),
        }
    }

    /// Whether a text of it is this one.
    pub(crate) fn is(&self, name: &str, text: &str) -> bool {
        let text = Argument::Text(text.to_owned());
        self.arguments
            .iter()
            .any(|(known, argument)| *known == name && *argument == text)
    }

    /// Whether its `key` is the one of this name.
    pub(crate) fn is_about(&self, key: &str) -> bool {
        self.is("key", key)
    }

    /// Adds a text.
    #[must_use]
    pub fn text(self, name: &'static str, value: impl Into<String>) -> Self {
        self.with(name, Argument::Text(value.into()))
    }

    /// Adds a number.
    #[must_use]
    pub fn number(self, name: &'static str, value: usize) -> Self {
        self.with(name, Argument::Number(value))
    }

    /// Adds how many characters could not be read, and on which lines; of many the first.
    #[must_use]
    pub fn strays(self, strays: &Strays) -> Self {
        const NAMED: usize = 12;
        let named = strays.lines.iter().take(NAMED).map(usize::to_string);
        let mut lines = named.collect::<Vec<_>>().join(", ");
        if strays.lines.len() > NAMED {
            lines.push('…');
        }
        self.number("count", strays.count)
            .number("of", strays.lines.len())
            .text("lines", lines)
    }

    /// Adds a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Argument) -> Self {
        self.arguments.push((name, value));
        self
    }
}

/// One place where something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The id of the check that found it.
    pub check: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// The id of the question that it is about.
    pub question: Option<String>,
    /// The place in the text.
    pub span: Span,
    /// What is wrong, and what to do next.
    pub message: Message,
    /// What would mend it without a word of the student's being touched; none: only its writer can.
    pub fix: Option<Fix>,
}

impl Finding {
    /// What is found at a place. It is an error unless its finder says less; of what checks find, the policy settles it.
    pub(crate) fn of(check: &'static str, span: Span, message: Message) -> Self {
        Self {
            check,
            severity: Severity::Error,
            question: None,
            span,
            message,
            fix: None,
        }
    }

    /// The same, of a question.
    pub(crate) fn about(self, question: &str) -> Self {
        Self {
            question: Some(question.to_owned()),
            ..self
        }
    }
}

/// What mends a finding: all of its edits, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// In the order of the text; they don't overlap.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// A fix of one edit.
    pub(crate) fn of(edit: &Edit) -> Self {
        Self {
            edits: vec![edit.clone()],
        }
    }
}

/// What to write in place of a piece of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The piece; empty: it is written before what stands there.
    pub span: Span,
    /// What takes its place.
    pub text: String,
}
