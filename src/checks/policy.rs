//! Which findings are kept, and how grave each is: the one place that decides it.
//!
//! In this order: a check's own severity; the catalogue's `[checks]`; what is optional warns at most.

use crate::catalogue::{Catalogue, Counting, Question};
use crate::finding::{Finding, Rule, Severity};
use rustc_hash::FxHashMap;

/// The severity of a check for this lab; none: off.
pub(super) fn severity(catalogue: &Catalogue, rule: &Rule) -> Option<Severity> {
    catalogue
        .severities
        .iter()
        .find(|(id, _)| *id == rule.id)
        .map_or(rule.severity, |(_, severity)| *severity)
}

/// Settles severities, drops what nobody asked for, and sorts by place.
pub(super) fn keep(catalogue: &Catalogue, found: &mut Vec<Finding>) {
    let questions: FxHashMap<&str, &Question> = catalogue
        .questions
        .iter()
        .map(|question| (question.id.as_str(), question))
        .collect();
    found.retain_mut(|finding| {
        let rule = super::ALL
            .iter()
            .map(|check| &check.rule)
            .find(|rule| rule.id == finding.check);
        let Some(severity) = rule.and_then(|rule| severity(catalogue, rule)) else {
            return false;
        };
        let question = finding
            .question
            .as_ref()
            .and_then(|id| questions.get(id.as_str()));
        finding.severity = match question.map(|question| question.counting()) {
            // Nothing to hand in: no finding is ever made.
            Some(Counting::Nothing) => return false,
            Some(Counting::Optional) => severity.max(Severity::Warning),
            Some(Counting::Counted) | None => severity,
        };
        true
    });
    found.sort_by(|a, b| (a.span, a.check, &a.question).cmp(&(b.span, b.check, &b.question)));
}
