//! A catalogue as far as a handout tells it.

use super::guess::Guess;
use crate::language::Language;

/// A catalogue as far as a handout tells it.
#[derive(Debug)]
pub(crate) struct Derived {
    pub(crate) title: String,
    pub(crate) language: Language,
    pub(crate) sections: Vec<DerivedSection>,
    /// The words before the numbers of sections and of questions, where the languages' own differ.
    pub(crate) wording: [Option<String>; 2],
    /// What looks like a question, and isn't one here: its line, from 1, and what it says.
    pub(crate) left: Vec<(usize, String)>,
    /// Whether it is a report: it answers more than it asks.
    pub(crate) is_report: bool,
}

/// A section, and the question that it is itself, if it is one.
#[derive(Debug, Default)]
pub(crate) struct DerivedSection {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) label: Option<String>,
    pub(crate) own: Option<DerivedQuestion>,
    pub(crate) questions: Vec<DerivedQuestion>,
}

/// A question, and what is guessed of it.
#[derive(Debug, Default)]
pub(crate) struct DerivedQuestion {
    pub(crate) id: String,
    pub(crate) title: Option<String>,
    pub(crate) label: Option<String>,
    pub(crate) prompt: String,
    pub(crate) guess: Guess,
    pub(crate) optional: bool,
    pub(crate) points: Option<f64>,
    /// The points of the whole, of which these are a part's share.
    pub(crate) shared: Option<f64>,
    /// The line of the handout that it was read from, from 1.
    pub(crate) line: usize,
}
