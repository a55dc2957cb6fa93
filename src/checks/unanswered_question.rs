//! Questions whose label is there with nothing under it. Whether an answer is empty, and why, was decided in `inspection`.

use super::{Check, expectation};
use crate::catalogue::{Catalogue, Counting};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::inspection::{Inspection, Status, Why};

pub(super) const ID: &str = "unanswered-question";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: Some(Severity::Error),
    },
    run,
};

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for (question, answer) in inspection.each(catalogue) {
        // An optional question may be left empty.
        if answer.status != Status::Unanswered || question.counting() != Counting::Counted {
            continue;
        }
        let message = Message::new(match answer.why {
            Why::Empty => "unanswered-empty",
            Why::Statement => "unanswered-statement",
            Why::Placeholder => "unanswered-placeholder",
        });
        let message = message
            .text("question", &question.id)
            .text("hole", answer.placeholder.as_deref().unwrap_or("none"))
            .with("expects", expectation::all_of(question));
        let id = Some(question.id.clone());
        found.push(Finding {
            check: ID,
            severity: Severity::Error,
            question: id,
            span: answer.place,
            message,
            fix: None,
        });
    }
}
