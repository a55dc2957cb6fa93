//! What the checks of expectations share. The seven `missing-*`: one finding per entry of `expects` that isn't met, told by
//! the check of the entry's first kind, with all the ways that would do. The two `incomplete-*`: one finding per question
//! whose blocks are there and lack what was asked of them.

use crate::catalogue::{Catalogue, Expectation, Kind, Question};
use crate::finding::{Argument, Finding, Message, Severity};
use crate::inspection::Inspection;

/// Finds the entries that begin with a kind and aren't met. A question without an answer misses nothing more.
pub(super) fn unmet(
    catalogue: &Catalogue,
    inspection: &Inspection,
    check: &'static str,
    kind: Kind,
    found: &mut Vec<Finding>,
) {
    for (question, answer) in inspection
        .each(catalogue)
        .filter(|(_, answer)| answer.is_found())
    {
        // Where only a picture that isn't seen is at fault, the picture's own finding says so.
        for (entry, _) in question
            .expects
            .iter()
            .zip(&answer.met_if_seen)
            .filter(|(_, met)| !**met)
        {
            if entry.any_of.first() != Some(&kind) {
                continue;
            }
            let kinds = entry.any_of.iter().map(|kind| kind.name()).collect();
            let min = question.details.min(kind);
            let message = if kind == Kind::File {
                Message::new("missing-file")
                    .text("question", &question.id)
                    .text("files", answer.absent_files.join(", "))
            } else {
                Message::new("missing-evidence")
                    .text("question", &question.id)
                    .with("kinds", Argument::AnyOf(kinds))
                    .number("have", answer.evidence.count(kind))
                    .number("min", min)
            };
            found.push(Finding {
                check,
                severity: Severity::Error,
                question: Some(question.id.clone()),
                span: answer.place,
                message,
            });
        }
    }
}

/// Finds the answers whose blocks of a kind lack something, and names all that they lack.
pub(super) fn incomplete(
    catalogue: &Catalogue,
    inspection: &Inspection,
    check: &'static str,
    kind: Kind,
    found: &mut Vec<Finding>,
) {
    for (question, answer) in inspection.each(catalogue) {
        let Some(incomplete) = answer
            .incomplete
            .iter()
            .find(|incomplete| incomplete.kind == kind)
        else {
            continue;
        };
        let quoted = |text: &String| format!("`{text}`");
        let lacks: Vec<String> = incomplete.lacks.iter().map(quoted).collect();
        found.push(Finding {
            check,
            severity: Severity::Warning,
            question: Some(question.id.clone()),
            span: answer.place,
            message: Message::new(check)
                .text("question", &question.id)
                .number("count", lacks.len())
                .text("lacks", lacks.join(", ")),
        });
    }
}

/// What a question expects, for its messages.
pub(super) fn all_of(question: &Question) -> Argument {
    let names = |entry: &Expectation| entry.any_of.iter().map(|kind| kind.name()).collect();
    Argument::AllOf(question.expects.iter().map(names).collect())
}
