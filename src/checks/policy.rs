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

#[cfg(test)]
mod tests {
    use crate::catalogue;
    use crate::checks::tests::{NONE, THREE, answer, expecting, found, lab, severities};
    use crate::checks::{Policy, UnknownCheck};
    use crate::evidence::NoSurroundings;
    use crate::finding::Severity;
    use crate::source::Source;

    fn under(policy: &Policy, lab: &catalogue::Catalogue, report: &str) -> crate::Checked {
        let source = Source::from_text("rapport.md", report);
        crate::inspect_under(
            lab,
            &source,
            &crate::read(lab, &source),
            &NoSurroundings,
            policy,
        )
    }

    fn ids(findings: &[crate::finding::Finding]) -> Vec<&str> {
        findings.iter().map(|finding| finding.check).collect()
    }

    fn policy(select: &[&str], ignore: &[&str]) -> Result<Policy, UnknownCheck> {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Policy::new(owned(select), owned(ignore), false)
    }

    #[test]
    fn a_step_with_nothing_to_hand_in_makes_no_finding() {
        let lab = expecting("");
        assert_eq!(found(&lab, ""), NONE);
        assert_eq!(found(&lab, &answer("")), NONE);
        assert_eq!(found(&lab, &answer("Fait.")), NONE);
    }

    #[test]
    fn an_optional_question_may_be_left_out_and_warns_when_begun() {
        let optional = "[[section.question]]\nid = '1.a'\nprompt = 'Lancez.'\nexpects = ['screenshot']\noptional = true";
        let lab = lab("", optional);
        assert_eq!(severities(&lab, ""), []);
        assert_eq!(severities(&lab, &answer("")), []);
        assert_eq!(
            severities(&lab, &answer("Il tourne.")),
            [("missing-screenshot", Severity::Warning)]
        );
    }

    #[test]
    fn a_catalogue_says_how_grave_a_check_is() {
        let question =
            "[[section.question]]\nid = '1.a'\nprompt = 'Lancez.'\nexpects = ['screenshot']";
        let with = |severity: &str| {
            lab(
                &format!("[checks]\nmissing-screenshot = '{severity}'"),
                question,
            )
        };
        let report = answer("Il tourne.");
        assert_eq!(severities(&with("off"), &report), []);
        assert_eq!(
            severities(&with("hint"), &report),
            [("missing-screenshot", Severity::Hint)]
        );
        assert_eq!(
            severities(&with("error"), &report),
            [("missing-screenshot", Severity::Error)]
        );
    }

    #[test]
    fn selected_and_ignored_checks_go_by_name_or_its_beginning() {
        let lab = lab("", THREE);
        let report = "# Exercice 1\n\n## Question 1.a\n\n## Question 1.b\n\nUn pont suffit ici.\n";
        let found = |select: &[&str], ignore: &[&str]| {
            let policy = policy(select, ignore).expect("the names are right");
            let findings = under(&policy, &lab, report).findings;
            findings
                .iter()
                .map(|finding| finding.check)
                .collect::<Vec<_>>()
        };
        assert_eq!(found(&[], &[]), ["unanswered-question", "missing-question"]);
        assert_eq!(found(&["missing"], &[]), ["missing-question"]);
        assert_eq!(found(&[], &["missing"]), ["unanswered-question"]);
        assert_eq!(found(&["missing"], &["missing-question"]), NONE);
    }

    #[test]
    fn an_unknown_name_is_told_with_the_nearest() {
        let error = policy(&["mising-text"], &[]).expect_err("no check has this name");
        assert_eq!(error.near, Some("missing-text"));
        // A beginning ends at a dash.
        assert!(policy(&[], &["miss"]).is_err());
        assert_eq!(policy(&[], &["zzz"]).expect_err("nor this").near, None);
    }

    #[test]
    fn comments_silence_warnings_and_errors_only_where_the_catalogue_lets_them() {
        let report = |comment: &str| format!("# Exercice 1\n\n{comment}\n\n## Question 1.a\n");
        let strict = expecting("'text'");
        let policy = Policy::default();
        let next = report("<!-- tpreport-disable-next-line unanswered-question -->");
        assert_eq!(
            ids(&under(&policy, &strict, &next).findings),
            ["unanswered-question"]
        );
        let question = "[[section.question]]\nid = '1.a'\nprompt = 'Lancez le serveur.'\n";
        let lenient = lab("suppressions = true", question);
        let checked = under(&policy, &lenient, &next);
        assert_eq!(ids(&checked.findings), NONE);
        assert_eq!(ids(&checked.suppressed), ["unanswered-question"]);
        let other = report("<!-- tpreport-disable-next-line picture -->");
        assert_eq!(
            ids(&under(&policy, &lenient, &other).findings),
            ["unanswered-question"]
        );
        let all = report("<!-- tpreport-disable -->");
        assert_eq!(
            ids(&under(&policy, &lenient, &all).suppressed),
            ["unanswered-question"]
        );
        let ended = report("<!-- tpreport-disable -->\n\ntexte\n\n<!-- tpreport-enable -->");
        assert_eq!(
            ids(&under(&policy, &lenient, &ended).findings),
            ["unanswered-question"]
        );
        // In a block of code it is code.
        let code = report("```html\n<!-- tpreport-disable -->\n```");
        assert_eq!(
            ids(&under(&policy, &lenient, &code).findings),
            ["unanswered-question"]
        );
    }

    #[test]
    fn the_next_line_ends_where_lines_end_in_the_report() {
        let question = "[[section.question]]\nid = '1.a'\nprompt = 'Lancez.'\n[[section.question]]\nid = '1.b'\nprompt = 'Arrêtez.'\n";
        let lab = lab("suppressions = true", question);
        let report = "# Exercice 1\n\n<!-- tpreport-disable-next-line unanswered -->\n\n## Question 1.a\n\n## Question 1.b\n";
        for end in ["\n", "\r\n", "\r"] {
            let checked = under(&Policy::default(), &lab, &report.replace('\n', end));
            assert_eq!(ids(&checked.findings), ["unanswered-question"], "{end:?}");
            assert_eq!(ids(&checked.suppressed), ["unanswered-question"], "{end:?}");
        }
    }
}
