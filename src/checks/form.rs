//! What the checks of form share: one finding per stretch of an answer that is hard to read, which was decided in
//! `evidence`. A stretch that answers several questions is told once.

use crate::catalogue::{Catalogue, Counting};
use crate::document::Nature;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::Inspection;
use rustc_hash::FxHashSet;

/// Finds the stretches of one nature, outside blocks of code or in one, that are hard to read.
pub(super) fn hard_to_read(
    catalogue: &Catalogue,
    inspection: &Inspection,
    check: &'static str,
    nature: Nature,
    is_loose: bool,
    found: &mut Vec<Finding>,
) {
    let mut told = FxHashSet::default();
    for (question, answer) in inspection.each(catalogue) {
        if question.counting() == Counting::Nothing {
            continue;
        }
        for piece in answer.evidence.hard_to_read() {
            let is_so = piece.nature == nature && piece.is_loose == is_loose;
            if is_so && told.insert(piece.span) {
                found.push(Finding {
                    check,
                    severity: Severity::Warning,
                    question: Some(question.id.clone()),
                    span: piece.span,
                    message: Message::new(check),
                    fix: None,
                });
            }
        }
    }
}
