//! The findings of a report as a page shows them, each beside its question.

use super::options::Options;
use super::safe::{self, Html};
use super::view::FindingView;
use crate::finding::{Finding, Severity};
use crate::output::Told;
use rustc_hash::FxHashMap;

/// The findings that a page shows.
pub(super) struct Findings<'a> {
    told: &'a Told,
    /// By the question, by its id; those of none under none.
    by_question: FxHashMap<Option<&'a str>, Vec<&'a Finding>>,
}

impl<'a> Findings<'a> {
    pub(super) fn new(told: &'a Told, options: &Options<'_>) -> Self {
        let mut by_question: FxHashMap<_, Vec<_>> = FxHashMap::default();
        let findings = told.checked.findings.iter().filter(|_| options.findings);
        for finding in findings.filter(|finding| is_shown(told, finding)) {
            let question = finding.question.as_deref();
            by_question.entry(question).or_default().push(finding);
        }
        Self { told, by_question }
    }

    /// Those of a question, or of none.
    pub(super) fn of(&self, question: Option<&str>) -> Vec<FindingView> {
        let findings = self.by_question.get(&question).into_iter().flatten();
        findings.map(|finding| view(self.told, finding)).collect()
    }
}

/// Whether a page shows a finding: what it shows as missing is not told twice.
fn is_shown(told: &Told, finding: &Finding) -> bool {
    let counted = told.catalogue.derived || finding.check == "missing-author";
    let said = matches!(finding.check, "unanswered-question" | "missing-question")
        || finding.check.starts_with("missing-") && !counted;
    finding.severity != Severity::Hint && !said
}

fn view(told: &Told, finding: &Finding) -> FindingView {
    let severity = finding.severity.name();
    let words = told.messages.text(&format!("severity-{severity}"), None);
    let help = told.messages.help(&finding.message);
    FindingView {
        severity,
        severity_words: words.unwrap_or_default(),
        line: told.source.position(finding.span.start).line,
        message_html: coded(&told.messages.message(&finding.message)),
        help_html: help.map(|help| coded(&help)),
    }
}

/// A message as HTML: what stands between two backticks is code.
fn coded(message: &str) -> Html {
    let mut html = String::new();
    let mut rest = message;
    while let Some((before, quoted)) = rest.split_once('`') {
        let Some((code, after)) = quoted.split_once('`') else {
            break;
        };
        html.push_str(&safe::escaped(before));
        html.push_str(&format!("<code>{}</code>", safe::escaped(code)));
        rest = after;
    }
    html.push_str(&safe::escaped(rest));
    safe::html(html)
}

#[cfg(test)]
mod tests {
    use super::coded;

    #[test]
    fn what_stands_between_backticks_is_code() {
        let cases = [
            ("the fence says `c++`", "the fence says <code>c++</code>"),
            ("`<b>` & `x`", "<code>&lt;b&gt;</code> &amp; <code>x</code>"),
            ("one ` alone", "one ` alone"),
        ];
        for (message, expected) in cases {
            assert_eq!(coded(message).to_string(), expected);
        }
    }
}
