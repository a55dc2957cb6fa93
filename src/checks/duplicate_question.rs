//! Labels that bear the number of a question which is labelled and answered already.

use super::Check;
use crate::catalogue::{Catalogue, Counting};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::inspection::Inspection;

const ID: &str = "duplicate-question";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: Some(Severity::Warning),
    },
    run,
};

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for (question, answer) in inspection.each(catalogue) {
        if question.counting() == Counting::Nothing {
            continue;
        }
        for &span in &answer.again {
            found.push(Finding {
                check: ID,
                severity: Severity::Warning,
                question: Some(question.id.clone()),
                span,
                message: Message::new(ID).text("question", &question.id),
                fix: None,
            });
        }
    }
}
