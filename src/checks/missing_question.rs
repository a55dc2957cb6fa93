//! Questions that the report doesn't hold at all, each at the place where it belongs.

use super::{Check, expectation};
use crate::catalogue::{Catalogue, Counting};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::inspection::{Inspection, Status};

pub(super) const ID: &str = "missing-question";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: Some(Severity::Error),
    },
    run,
};

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for (question, answer) in inspection.each(catalogue) {
        if answer.status != Status::Missing || question.counting() != Counting::Counted {
            continue;
        }
        let (key, span) = match answer.swallowed {
            Some(fence) => ("missing-in-fence", fence),
            None => ("missing-question", answer.place),
        };
        let message = Message::new(key)
            .text("question", &question.id)
            .with("expects", expectation::all_of(question));
        let id = Some(question.id.clone());
        found.push(Finding {
            check: ID,
            severity: Severity::Error,
            question: id,
            span,
            message,
            fix: None,
        });
    }
}
