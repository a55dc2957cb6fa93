//! What a check is.

use crate::catalogue::Catalogue;
use crate::finding::{Finding, Rule, Severity};
use crate::inspection::Inspection;

type Run = fn(&Catalogue, &Inspection, &mut Vec<Finding>);

/// Something that is looked for.
#[derive(Debug)]
pub struct Check {
    /// Its name and severity.
    pub rule: Rule,
    pub(crate) run: Run,
}

impl Check {
    /// One that is run unless a catalogue or the command line leaves it out.
    pub(super) const fn new(id: &'static str, severity: Severity, run: Run) -> Self {
        let severity = Some(severity);
        let rule = Rule { id, severity };
        Self { rule, run }
    }

    /// One that a catalogue or the command line has to ask for.
    pub(super) const fn off(id: &'static str, run: Run) -> Self {
        let rule = Rule { id, severity: None };
        Self { rule, run }
    }
}
