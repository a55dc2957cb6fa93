//! Telling it: one format, one file.
//!
//! Enters: checked reports. Leaves: text, through any writer. Decides nothing.

pub(crate) mod concise;
mod excerpt;
pub(crate) mod explain;
pub(crate) mod glance;
pub(crate) mod human;
pub(crate) mod json;
pub(crate) mod mistakes;
pub(crate) mod paint;

use crate::Checked;
use crate::catalogue::Catalogue;
use crate::language::messages::Messages;
use crate::source::Source;
use std::sync::Arc;

/// One report of a run.
pub(crate) struct Reported {
    /// The path as messages show it, with `/`.
    pub(crate) path: String,
    /// What came of it.
    pub(crate) outcome: Outcome,
}

/// What came of a report.
pub(crate) enum Outcome {
    /// It was read and checked.
    Checked(Box<Told>),
    /// It could not be read: why, and what to do.
    Unreadable(String),
}

/// A checked report with all that is needed to tell of it.
pub(crate) struct Told {
    pub(crate) source: Source,
    pub(crate) catalogue: Arc<Catalogue>,
    /// The catalogue's path; none where the report's own labels serve.
    pub(crate) catalogue_path: Option<String>,
    pub(crate) checked: Checked,
    pub(crate) messages: Arc<Messages>,
}
