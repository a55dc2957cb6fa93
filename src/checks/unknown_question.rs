//! Labels with a number that the lab lacks. Headings in words are nobody's number.

use super::Check;
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Message, Rule, Severity};
use crate::inspection::Inspection;

pub(super) const ID: &str = "unknown-question";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: Some(Severity::Hint),
    },
    run,
};

fn run(_: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for &span in &inspection.unknown_labels {
        found.push(Finding {
            check: ID,
            severity: Severity::Hint,
            question: None,
            span,
            message: Message::new(ID),
            fix: None,
        });
    }
}
