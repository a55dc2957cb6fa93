//! Answers in fewer words than the question asks for.

use super::Check;
use crate::catalogue::{Catalogue, Kind};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::inspection::Inspection;

const ID: &str = "short-answer";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: Some(Severity::Warning),
    },
    run,
};

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for (question, answer) in inspection.each(catalogue) {
        let mut kinds = answer.incomplete.iter().map(|incomplete| incomplete.kind);
        let asked = question.details.min_words;
        let Some(asked) = asked.filter(|_| kinds.any(|kind| kind == Kind::Text)) else {
            continue;
        };
        let words = answer.evidence.count(Kind::Text);
        found.push(Finding {
            check: ID,
            severity: Severity::Warning,
            question: Some(question.id.clone()),
            span: answer.place,
            message: Message::new(ID)
                .text("question", &question.id)
                .number("words", words)
                .number("asked", asked)
                .number("more", asked.saturating_sub(words)),
            fix: None,
        });
    }
}
