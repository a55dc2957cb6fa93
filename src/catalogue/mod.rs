//! What was asked: the lab's catalogue, always valid once built.
//!
//! Enters: the text of a `questions.toml`. Leaves: a [`Catalogue`], or every mistake of the file at its place, as
//! findings. Refuses to know reports. Files are found by `disk`.

mod dead;
mod doubts;
mod expectation;
mod heading;
mod known;
mod lab_text;
mod mistakes;
mod model;
mod names;
mod numbers;
mod pattern;
mod question;
mod raw;
mod statement;
mod text;
mod unsaid;

pub(crate) use doubts::{Idle, doubts};
pub use expectation::{CodeDetail, Expectation, FileDetail, Kind, TerminalDetail};
pub(crate) use heading::{BEYOND, HeadingWords, Headings, is_announced, plain, titled};
pub(crate) use lab_text::Copied;
pub use mistakes::MISTAKES;
pub use model::{Catalogue, Lab, StatementFile};
pub(crate) use names::{Named, asks_closing, closes, is_annexed};
pub(crate) use numbers::ordinals;
pub use pattern::Pattern;
pub(crate) use question::total;
pub use question::{Counting, Question, Section};
#[cfg(test)]
pub(crate) use raw::{detail_keys, keys};
pub(crate) use statement::Statement;
pub(crate) use text::Text;

use crate::finding::Finding;
use crate::language::Language;
use crate::source::Source;

/// Reads a catalogue.
///
/// # Errors
///
/// All mistakes of the file, in the order of their places.
pub fn read(source: &Source, rules: &[&'static str]) -> Result<Catalogue, Vec<Finding>> {
    raw::read(source, rules)
}

/// The language of a catalogue that is wrong elsewhere: its mistakes are told in it.
pub(crate) fn language(source: &Source) -> Option<Language> {
    raw::language(source)
}
