//! One cause, one finding: what only follows from another finding isn't told.
//!
//! Enters: all that was found. Leaves: the same without what a graver finding explains. Only an error explains: what a lab makes
//! less of doesn't hide that questions lack.

use super::{
    another_lab, missing_question, unanswered_question, unclosed_comment, unknown_question,
};
use crate::catalogue::Catalogue;
use crate::finding::Finding;
use crate::inspection::Inspection;
use crate::source::Span;
use rustc_hash::FxHashSet;

/// Drops what follows from the errors that `is_error` names.
pub(super) fn settle(
    catalogue: &Catalogue,
    inspection: &Inspection,
    found: &mut Vec<Finding>,
    is_error: impl Fn(&str) -> bool,
) {
    // A slip in a picture's mark leaves its answer empty.
    let addressless: Vec<Span> = found
        .iter()
        .filter(|finding| finding.message.key == "picture-no-address" && is_error(finding.check))
        .map(|finding| finding.span)
        .collect();
    if !addressless.is_empty() {
        let shown: FxHashSet<&str> = inspection
            .each(catalogue)
            .filter(|(_, answer)| {
                let mut passages = answer.passages.iter();
                passages.any(|passage| {
                    let holds = |picture: &Span| {
                        passage.start <= picture.start && picture.end <= passage.end
                    };
                    addressless.iter().any(holds)
                })
            })
            .map(|(question, _)| question.id.as_str())
            .collect();
        found.retain(|finding| {
            let question = finding.question.as_deref();
            finding.check != unanswered_question::ID
                || !question.is_some_and(|id| shown.contains(id))
        });
    }
    let tells = |id: &str| found.iter().any(|finding| finding.check == id);
    let comment = tells(unclosed_comment::ID) && is_error(unclosed_comment::ID);
    let other = tells(another_lab::ID);
    if !comment && !other {
        return;
    }
    let hidden: FxHashSet<&str> = inspection
        .each(catalogue)
        .filter(|(_, answer)| answer.hidden)
        .map(|(question, _)| question.id.as_str())
        .collect();
    found.retain(|finding| {
        let is_hidden = finding
            .question
            .as_deref()
            .is_some_and(|id| hidden.contains(id));
        let lacks = [missing_question::ID, unanswered_question::ID].contains(&finding.check);
        !(comment && lacks && is_hidden || other && finding.check == unknown_question::ID)
    });
}
