//! Fences whose tag names a language that their content contradicts: one finding a report, at the first of them.

use super::Check;
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Message, Rule, Severity};
use crate::inspection::Inspection;

const ID: &str = "mistagged-fence";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: Some(Severity::Hint),
    },
    run,
};

fn run(_: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    let Some(first) = inspection.mistagged.first() else {
        return;
    };
    found.push(Finding {
        check: ID,
        severity: Severity::Hint,
        question: None,
        span: first.span,
        message: Message::new(ID)
            .text("tag", &first.tag)
            .number("others", inspection.mistagged.len() - 1),
        fix: None,
    });
}
