//! What a check is, and what it finds.

use crate::catalogue::{Catalogue, Question};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::inspection::Inspection;
use crate::source::Span;

type Run = fn(&Catalogue, &Inspection, &mut Vec<Finding>);

/// Something that is looked for.
#[derive(Debug)]
pub struct Check {
    /// Its name and severity.
    pub rule: Rule,
    pub(crate) run: Run,
}

impl Check {
    /// One that is run unless a catalogue says otherwise.
    pub(super) const fn new(id: &'static str, severity: Severity, run: Run) -> Self {
        let severity = Some(severity);
        let rule = Rule { id, severity };
        Self { rule, run }
    }

    /// One that a catalogue has to ask for.
    pub(super) const fn off(id: &'static str, run: Run) -> Self {
        let rule = Rule { id, severity: None };
        Self { rule, run }
    }
}

impl Finding {
    /// What a check finds at a place; how grave it is, the policy settles.
    pub(super) fn of(check: &'static str, span: Span, message: Message) -> Self {
        Self {
            check,
            severity: Severity::Warning,
            question: None,
            span,
            message,
            fix: None,
        }
    }

    /// The same, of a question.
    pub(super) fn about(self, question: &Question) -> Self {
        Self {
            question: Some(question.id.clone()),
            ..self
        }
    }
}
