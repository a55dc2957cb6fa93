//! Which findings are kept, and how grave each is: the one place that decides it.
//!
//! In this order: a check's own severity, or what a hook makes of it; the catalogue's `[checks]`; `--select` and `--ignore`;
//! what is optional, or asks for nothing, warns at most; the report's own comments, which silence errors only where the
//! catalogue lets them; `--strict`.

use crate::catalogue::{Catalogue, Counting, Question};
use crate::finding::{Finding, Rule, Severity};
use crate::inspection::Inspection;
use rustc_hash::FxHashMap;

/// What a run asks for, beside what the catalogue says.
#[derive(Debug, Default)]
pub struct Policy {
    pub(super) select: Vec<String>,
    pub(super) ignore: Vec<String>,
    pub(super) strict: bool,
    pub(super) hook: bool,
}

/// What a hook lets pass is handed in: what would be missing from it then is an error.
const ERRORS_IN_HOOKS: &[&str] = &["picture-untracked"];

/// Nobody shows a picture that isn't to be seen, whatever its question asks for.
const TOLD_ANYWHERE: &[&str] = &[
    "picture-absolute",
    "picture-expires",
    "picture-malformed",
    "picture-not-found",
    "picture-outside",
    "picture-unreadable",
    "picture-untracked",
    "picture-wrong-case",
];

/// A name that is no check's and no beginning of one.
#[derive(Debug, PartialEq, Eq)]
pub struct UnknownCheck {
    /// The name as given.
    pub name: String,
    /// The check that was probably meant.
    pub near: Option<&'static str>,
}

impl Policy {
    /// Whether a hook asks.
    #[must_use]
    pub fn in_hook(self, hook: bool) -> Self {
        Self { hook, ..self }
    }

    /// Whether a finding of this severity fails the run.
    pub fn fails(&self, severity: Severity) -> bool {
        severity == Severity::Error || self.strict && severity == Severity::Warning
    }

    /// The severity of a check for this lab; none: off.
    pub(super) fn severity(&self, catalogue: &Catalogue, rule: &Rule) -> Option<Severity> {
        let named = |names: &[String]| names.iter().any(|name| names_check(name, rule.id));
        let selected = named(&self.select);
        if !self.select.is_empty() && !selected || named(&self.ignore) {
            return None;
        }
        let mut own = catalogue.severities.iter();
        let severity = match own.find(|(id, _)| *id == rule.id) {
            Some((_, severity)) => *severity,
            None if self.hook && ERRORS_IN_HOOKS.contains(&rule.id) => Some(Severity::Error),
            None => rule.severity,
        };
        // Selected by its whole name, a check that is off by default is wanted.
        let wanted = self.select.iter().any(|name| name == rule.id);
        severity.or_else(|| wanted.then_some(Severity::Warning))
    }

    /// Settles severities, drops what nobody asked for, and sorts by place: what is told, and what the report silences.
    pub(super) fn keep(
        &self,
        catalogue: &Catalogue,
        inspection: &Inspection,
        mut found: Vec<Finding>,
        rule_of: impl Fn(&str) -> Option<&'static Rule>,
    ) -> (Vec<Finding>, Vec<Finding>) {
        let questions: FxHashMap<&str, &Question> = catalogue
            .questions
            .iter()
            .map(|question| (question.id.as_str(), question))
            .collect();
        found.retain_mut(|finding| {
            let rule = rule_of(finding.check);
            let Some(severity) = rule.and_then(|rule| self.severity(catalogue, rule)) else {
                return false;
            };
            let id = finding.question.as_deref();
            let question = id.and_then(|id| questions.get(id));
            finding.severity = match question.map(|question| question.counting()) {
                // Nothing to hand in: nothing can lack.
                Some(Counting::Nothing) if !TOLD_ANYWHERE.contains(&finding.check) => return false,
                Some(Counting::Nothing | Counting::Optional) => severity.max(Severity::Warning),
                Some(Counting::Counted) | None => severity,
            };
            true
        });
        found.sort_by(|a, b| (a.span, a.check, &a.question).cmp(&(b.span, b.check, &b.question)));
        let silenced = |finding: &Finding| {
            let silent = inspection.silences.iter().any(|silence| {
                let here = silence.span.start <= finding.span.start
                    && finding.span.start < silence.span.end;
                here && (silence.checks.is_empty()
                    || silence
                        .checks
                        .iter()
                        .any(|name| names_check(name, finding.check)))
            });
            silent && (finding.severity != Severity::Error || catalogue.lab.suppressions)
        };
        found.into_iter().partition(|finding| !silenced(finding))
    }
}

/// Whether a name is a check's, or begins it up to a dash.
pub(super) fn names_check(name: &str, id: &str) -> bool {
    let name = name.trim_end_matches('-');
    !name.is_empty()
        && id
            .strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}
