//! The walk over a catalogue's file: what it reads, and every mistake that it has met.

use super::patterns::Room;
use crate::finding::Finding;
use crate::source::{Source, Span};
use std::collections::HashMap;
use toml::Spanned;
use toml::de::DeValue;

/// A value with its place.
pub(super) type Value<'i> = Spanned<DeValue<'i>>;

/// The state of the walk; its steps stand beside what they read.
pub(super) struct Walk<'r> {
    pub(super) source: &'r Source,
    /// The checks that a catalogue may name.
    pub(super) rules: &'r [&'static str],
    pub(super) found: Vec<Finding>,
    /// The room that is left for patterns.
    pub(super) patterns: Room,
    /// Where each id stands first.
    pub(super) ids: HashMap<String, Span>,
}
