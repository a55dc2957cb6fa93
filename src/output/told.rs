//! What every format tells of: reports, checked or not.

use super::paint::Look;
use crate::Checked;
use crate::align::Tried;
use crate::catalogue::Catalogue;
use crate::checks::Policy;
use crate::finding::{Finding, Severity};
use crate::language::messages::Messages;
use crate::source::Source;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// Where a check's id stands, of a report that could not be read.
pub(super) const NOT_CHECKED: &str = "not-checked";

/// One report of a run.
pub(crate) struct Reported {
    /// The path as messages show it, with `/`.
    pub(crate) path: String,
    /// What came of it.
    pub(crate) outcome: Outcome,
}

impl Reported {
    /// What is told of it, where it could be read.
    pub(crate) fn told(&self) -> Option<&Told> {
        match &self.outcome {
            Outcome::Checked(told) => Some(told),
            Outcome::Unreadable(_) => None,
        }
    }

    /// Why it could not be read.
    pub(crate) fn unread(&self) -> Option<&Unread> {
        match &self.outcome {
            Outcome::Checked(_) => None,
            Outcome::Unreadable(why) => Some(why),
        }
    }

    /// Whether it was read, and nothing found in it.
    pub(crate) fn is_clean(&self) -> bool {
        let told = self.told();
        told.is_some_and(|told| told.checked.findings.is_empty())
    }
}

/// What came of a report.
pub(crate) enum Outcome {
    /// It was read and checked.
    Checked(Box<Told>),
    /// It could not be read.
    Unreadable(Unread),
}

/// Why a report could not be read, and what its author can do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unread {
    pub(crate) why: String,
    pub(crate) help: Option<String>,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why)?;
        match &self.help {
            Some(help) => write!(f, " → {help}"),
            None => Ok(()),
        }
    }
}

impl From<String> for Unread {
    fn from(why: String) -> Self {
        Self { why, help: None }
    }
}

/// A checked report with all that is needed to tell of it.
pub(crate) struct Told {
    pub(crate) source: Source,
    pub(crate) catalogue: Arc<Catalogue>,
    /// The catalogue's path; none where the report's own labels serve.
    pub(crate) catalogue_path: Option<String>,
    pub(crate) checked: Checked,
    /// Why it was read so, where that is asked.
    pub(crate) explained: Option<Explained>,
    /// What else lies beside it, where that is asked.
    pub(crate) beside: Option<Beside>,
    pub(crate) messages: Arc<Messages>,
}

/// What a class is told of what lies beside a report.
#[derive(Default)]
pub(crate) struct Beside {
    /// A catalogue of the report's own that differs from the one that served.
    pub(crate) other_catalogue: Option<String>,
    /// What tells the files of its pictures from all others, by their paths from the root.
    pub(crate) digests: BTreeMap<String, String>,
}

impl Told {
    /// How many of its findings are so grave.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        let findings = self.checked.findings.iter();
        findings
            .filter(|finding| finding.severity == severity)
            .count()
    }

    /// Whether a finding fails the run.
    pub(crate) fn fails(&self, policy: &Policy) -> bool {
        let mut findings = self.checked.findings.iter();
        findings.any(|finding| policy.fails(finding.severity))
    }

    /// The findings that are told where each is a line or an entry: with `-q`, only what fails.
    pub(super) fn shown<'a>(&'a self, look: &'a Look) -> impl Iterator<Item = &'a Finding> {
        let findings = self.checked.findings.iter();
        findings.filter(|finding| look.shows(finding.severity))
    }

    /// What is wrong, and the next act, in a line.
    pub(super) fn says(&self, finding: &Finding) -> String {
        let message = self.messages.message(&finding.message);
        match self.messages.help(&finding.message) {
            Some(help) => format!("{message} → {help}"),
            None => message,
        }
    }
}

/// What the lines of a report were tried for.
pub(crate) struct Explained {
    pub(crate) tried: Vec<Tried>,
    /// The one question that is asked about, by index; none: all.
    pub(crate) only: Option<usize>,
}

impl Explained {
    /// Whether a question is asked about.
    pub(super) fn is_about(&self, question: usize) -> bool {
        self.only.is_none_or(|only| only == question)
    }
}
