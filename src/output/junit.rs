//! `junit`: a report is a suite of tests, a question a case, for whoever shows test results.
//!
//! Enters: checked reports, and the policy, which knows what fails. Leaves: XML. A case fails by the findings that fail the run;
//! the others stand in its output. What is said of no question is a case of its own.

use super::paint::Look;
use super::told::NOT_CHECKED;
use super::{Outcome, Reported, Told};
use crate::catalogue::{Counting, Question};
use crate::checks::Policy;
use crate::finding::{Finding, Message};
use crate::text::steer::steers;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io::{self, Write};

/// Where XML goes.
type Xml<'a> = Writer<&'a mut dyn Write>;

/// The cases of a report.
struct Suite<'a> {
    path: &'a str,
    cases: Vec<Case>,
}

/// A case: what it is called, and what came of it.
struct Case {
    name: String,
    outcome: Came,
    /// What is said without failing it.
    aside: Vec<String>,
}

enum Came {
    Passed,
    /// Left out, as it may be.
    Skipped,
    /// What failed it first and what that says, and a line a finding that does.
    Failed {
        check: &'static str,
        message: String,
        lines: Vec<String>,
    },
    /// It could not be judged: why.
    NotJudged(String),
}

/// Writes a run.
pub(crate) fn write(
    reports: &[Reported],
    policy: &Policy,
    look: &Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let suites: Vec<Suite<'_>> = reports
        .iter()
        .map(|report| suite(report, policy, look))
        .collect();
    let mut xml: Xml<'_> = Writer::new_with_indent(out, b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let all = || suites.iter().flat_map(|suite| &suite.cases);
    xml.create_element("testsuites")
        .with_attribute(("name", "tpreport"))
        .with_attributes(
            counts(all)
                .iter()
                .map(|(name, count)| (*name, count.as_str())),
        )
        .write_inner_content(|xml| suites.iter().try_for_each(|suite| suite.write(xml)))?;
    writeln!(xml.into_inner())
}

fn suite<'a>(report: &'a Reported, policy: &Policy, look: &Look) -> Suite<'a> {
    let path = report.path.as_str();
    let cases = match &report.outcome {
        Outcome::Checked(told) => cases(path, told, policy, look),
        Outcome::Unreadable(error) => vec![Case {
            name: NOT_CHECKED.to_owned(),
            outcome: Came::NotJudged(error.to_string()),
            aside: Vec::new(),
        }],
    };
    Suite { path, cases }
}

fn cases(path: &str, told: &Told, policy: &Policy, look: &Look) -> Vec<Case> {
    let case = |name: String, id: Option<&str>, may_lack: bool| {
        let findings = told.checked.findings.iter();
        let own = findings.filter(|finding| finding.question.as_deref() == id);
        let (failing, aside): (Vec<_>, Vec<_>) =
            own.partition(|finding| policy.fails(finding.severity));
        let shown = aside.iter().filter(|finding| look.shows(finding.severity));
        Case {
            name,
            outcome: match failing.first() {
                Some(first) => Came::Failed {
                    check: first.check,
                    message: told.says(first),
                    lines: failing
                        .iter()
                        .map(|finding| line(path, told, finding))
                        .collect(),
                },
                None if may_lack => Came::Skipped,
                None => Came::Passed,
            },
            aside: shown.map(|finding| line(path, told, finding)).collect(),
        }
    };
    let each = told.checked.inspection.each(&told.catalogue);
    let mut cases: Vec<Case> = each
        .map(|(question, answer)| {
            let may_lack = question.counting() != Counting::Counted && !answer.is_found();
            case(name(question), Some(&question.id), may_lack)
        })
        .collect();
    if told
        .checked
        .findings
        .iter()
        .any(|finding| finding.question.is_none())
    {
        let whole = told.messages.message(&Message::new("junit-whole"));
        cases.push(case(whole, None, false));
    }
    cases
}

/// `1.b Voir la page`.
fn name(question: &Question) -> String {
    match &question.title {
        Some(title) => format!("{} {title}", question.id),
        None => question.id.clone(),
    }
}

fn line(path: &str, told: &Told, finding: &Finding) -> String {
    let place = told.source.position(finding.span.start);
    let (severity, check) = (finding.severity.name(), finding.check);
    let said = told.says(finding);
    format!(
        "{path}:{}:{}: {severity}[{check}] {said}",
        place.line, place.column
    )
}

/// The numbers of a suite, or of all.
fn counts<'a, I: Iterator<Item = &'a Case>>(cases: impl Fn() -> I) -> Vec<(&'static str, String)> {
    let count =
        |is: fn(&Came) -> bool| cases().filter(|case| is(&case.outcome)).count().to_string();
    vec![
        ("tests", count(|_| true)),
        (
            "failures",
            count(|came| matches!(came, Came::Failed { .. })),
        ),
        ("errors", count(|came| matches!(came, Came::NotJudged(_)))),
    ]
}

impl Suite<'_> {
    fn write(&self, xml: &mut Xml<'_>) -> io::Result<()> {
        let path = clean(self.path);
        let mut numbers = counts(|| self.cases.iter());
        let skipped = self
            .cases
            .iter()
            .filter(|case| matches!(case.outcome, Came::Skipped));
        numbers.push(("skipped", skipped.count().to_string()));
        xml.create_element("testsuite")
            .with_attribute(("name", path.as_str()))
            .with_attribute(("file", path.as_str()))
            .with_attributes(numbers.iter().map(|(name, count)| (*name, count.as_str())))
            .write_inner_content(|xml| {
                self.cases
                    .iter()
                    .try_for_each(|case| case.write(&path, xml))
            })?;
        Ok(())
    }
}

impl Case {
    fn write(&self, class: &str, xml: &mut Xml<'_>) -> io::Result<()> {
        let element = xml
            .create_element("testcase")
            .with_attribute(("name", clean(&self.name).as_str()))
            .with_attribute(("classname", class));
        if matches!(self.outcome, Came::Passed) && self.aside.is_empty() {
            element.write_empty()?;
            return Ok(());
        }
        element.write_inner_content(|xml| {
            match &self.outcome {
                Came::Passed => {}
                Came::Skipped => {
                    xml.create_element("skipped").write_empty()?;
                }
                Came::Failed {
                    check,
                    message,
                    lines,
                } => why(xml, "failure", check, message, &lines.join("\n"))?,
                Came::NotJudged(error) => {
                    why(xml, "error", NOT_CHECKED, error, error)?;
                }
            }
            if !self.aside.is_empty() {
                let lines = clean(&self.aside.join("\n"));
                xml.create_element("system-out")
                    .write_text_content(BytesText::new(&lines))?;
            }
            Ok(())
        })?;
        Ok(())
    }
}

/// An element that says why a case did not pass: at a glance, and all of it.
fn why(xml: &mut Xml<'_>, name: &str, kind: &str, message: &str, text: &str) -> io::Result<()> {
    xml.create_element(name)
        .with_attribute(("type", kind))
        .with_attribute(("message", clean(message).as_str()))
        .write_text_content(BytesText::new(&clean(text)))?;
    Ok(())
}

/// Text without the characters that XML 1.0 can't hold, however they are written, nor what a terminal would obey.
fn clean(text: &str) -> String {
    let forbidden =
        |c: char| steers(c) && !matches!(c, '\t' | '\n') || matches!(c, '\u{fffe}' | '\u{ffff}');
    text.replace(forbidden, "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn what_xml_cannot_hold_is_replaced() {
        assert_eq!(clean("a\u{1}b\u{ffff}\t\né"), "a\u{fffd}b\u{fffd}\t\né");
    }
}
