//! Reports that name no author at their top. Off unless a catalogue asks for it: a forge knows whose report it is.

use super::Check;
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Message, Rule, Severity};
use crate::inspection::Inspection;

const ID: &str = "missing-author";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: None,
    },
    run,
};

fn run(_: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    if inspection.authors.is_none() {
        found.push(Finding {
            check: ID,
            severity: Severity::Warning,
            question: None,
            span: inspection.first_line,
            message: Message::new(ID),
            fix: None,
        });
    }
}
