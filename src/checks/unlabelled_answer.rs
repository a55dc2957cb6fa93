//! Answers that a reader finds though no label announces them.

use super::Check;
use crate::catalogue::{Catalogue, Counting};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::inspection::{Inspection, Status};

const ID: &str = "unlabelled-answer";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: Some(Severity::Warning),
    },
    run,
};

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for (question, answer) in inspection.each(catalogue) {
        if answer.status != Status::Unlabelled || question.counting() == Counting::Nothing {
            continue;
        }
        let message = Message::new("unlabelled-answer").text("question", &question.id);
        let id = Some(question.id.clone());
        found.push(Finding {
            check: ID,
            severity: Severity::Warning,
            question: id,
            span: answer.place,
            message,
            fix: None,
        });
    }
}
