//! The findings of a report as a page shows them, each beside its question.

use super::options::Options;
use super::safe::{self, Html};
use super::view::FindingView;
use crate::finding::{Finding, Severity};
use crate::output::Told;

/// The findings of a question, or of none; what the page shows as missing is not told twice.
pub(super) fn findings(
    told: &Told,
    options: &Options<'_>,
    question: Option<&str>,
) -> Vec<FindingView> {
    let shown = |finding: &&Finding| {
        let counted = told.catalogue.derived || finding.check == "missing-author";
        let said = matches!(finding.check, "unanswered-question" | "missing-question")
            || finding.check.starts_with("missing-") && !counted;
        finding.question.as_deref() == question
            && finding.severity != Severity::Hint
            && !said
            && options.findings
    };
    let findings = told.checked.findings.iter().filter(shown);
    findings
        .map(|finding| FindingView {
            severity: finding.severity.name(),
            severity_words: told
                .messages
                .text(&format!("severity-{}", finding.severity.name()), None)
                .unwrap_or_default(),
            line: told.source.position(finding.span.start).line,
            message_html: coded(&told.messages.message(&finding.message)),
            help_html: told
                .messages
                .help(&finding.message)
                .map(|help| coded(&help)),
        })
        .collect()
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
