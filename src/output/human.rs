//! `human`: what a student reads in a terminal.
//!
//! Enters: checked reports, and how output looks where it goes. Leaves: per report its findings in place, errors first and
//! the same thing told once; the questions at a glance; the total; the next act. Many reports get a line each.

pub(crate) use super::findings::{groups, of_many};

use super::findings::{findings, wrap};
use super::glance;
use super::paint::{Ink, Look, cut};
use super::reading;
use super::shown::{Lines, Shown, shown};
use super::told::{Outcome, Reported, Told};
use super::width::columns;
use crate::finding::{Finding, Message, Severity};
use crate::fix::mendable;
use crate::inspection::{Standing, Status, Totals};
use crate::language::messages::Messages;
use std::io::{self, Write};

/// More reports than this get a line each.
const MANY: usize = 10;

/// How much is told of each report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Length {
    /// A line.
    Lines,
    /// All.
    Full,
    /// A line where there are many, else all.
    ByCount,
}

/// Writes a run. `messages`: for what is said of the run as a whole.
pub(crate) fn write(
    reports: &[Reported],
    length: Length,
    messages: &Messages,
    look: &Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let out = &mut Lines::new(out);
    // What could not be read was told on standard error.
    let checked = || {
        let reports = reports.iter();
        reports.filter_map(|report| Some((report.path.as_str(), report.told()?)))
    };
    let count = checked().count();
    if length == Length::Lines || length == Length::ByCount && count > MANY {
        let width = checked().map(|(path, _)| columns(path)).max();
        for (path, told) in checked() {
            let path = known_as(path, messages);
            line(&path, width.unwrap_or(0), told, look, out)?;
        }
    } else {
        for (at, (path, told)) in checked().enumerate() {
            if at > 0 {
                out.gap()?;
            }
            let path = known_as(path, &told.messages);
            report(&path, told, look, out)?;
            reading::write(&path, told, look, out)?;
        }
    }
    if reports.len() > 1 && count > 0 && !look.quiet {
        out.gap()?;
        out.line(look.paint(Ink::Title, summary(reports, messages)))?;
    }
    Ok(())
}

/// How much of a run's reports is answered, and of one what is found: a line; none of one that could not be checked.
pub(crate) fn total_of(reports: &[Reported], messages: &Messages, look: &Look) -> String {
    match reports {
        [
            Reported {
                outcome: Outcome::Checked(told),
                ..
            },
        ] => {
            let said = [total(told), counts(told, look)];
            let said = said.into_iter().filter(|said| !said.is_empty());
            said.collect::<Vec<_>>().join(" · ")
        }
        [_] => String::new(),
        reports => summary(reports, messages),
    }
}

/// How many reports there are, and how much of them is answered.
fn summary(reports: &[Reported], messages: &Messages) -> String {
    let mut totals = Totals::default();
    let (mut clean, mut unread) = (0, 0);
    for report in reports {
        match &report.outcome {
            Outcome::Checked(told) => {
                totals.add(told.checked.inspection.totals(&told.catalogue));
                clean += usize::from(!has(told, Severity::Error));
            }
            Outcome::Unreadable(_) => unread += 1,
        }
    }
    let message = Message::new("summary")
        .number("reports", reports.len())
        .number("clean", clean)
        .number("unread", unread)
        .number("answered", totals.found())
        .number("counted", totals.counted);
    let said = [Some(messages.message(&message)), lacking(totals, messages)];
    said.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// One report of many: a line.
fn line(path: &str, width: usize, told: &Told, look: &Look, out: &mut Lines<'_>) -> io::Result<()> {
    let (sign, ink) = match (has(told, Severity::Error), has(told, Severity::Warning)) {
        (true, _) => ("×", Ink::Bad),
        (false, true) => ("!", Ink::Doubtful),
        (false, false) => ("✓", Ink::Good),
    };
    if look.quiet && sign != "×" {
        return Ok(());
    }
    let totals = told.checked.inspection.totals(&told.catalogue);
    let counted = format!("{}/{}", totals.found(), totals.counted);
    let sign = look.paint(ink, sign);
    let said = [lacking(totals, &told.messages), Some(counts(told, look))];
    let said: Vec<String> = said
        .into_iter()
        .flatten()
        .filter(|said| !said.is_empty())
        .collect();
    let said = look.paint(Ink::Dim, said.join(", "));
    let path = Shown::from(path).padded(width);
    let counted = Shown::from(counted).at_right(7);
    out.line(shown!(sign, " ", path, "  ", counted, "  ", said).trimmed())
}

fn report(path: &str, told: &Told, look: &Look, out: &mut Lines<'_>) -> io::Result<()> {
    let title = match told.catalogue.lab.title.as_str() {
        "" => String::new(),
        title => format!(
            " · {}",
            cut(title, look.width.saturating_sub(columns(path) + 3))
        ),
    };
    if look.quiet && !has(told, Severity::Error) {
        return Ok(());
    }
    let (path_in_ink, title) = (look.paint(Ink::Title, path), look.paint(Ink::Dim, title));
    out.line(shown!(path_in_ink, title))?;
    out.gap()?;
    for severity in [Severity::Error, Severity::Warning, Severity::Hint] {
        let wanted = match severity {
            Severity::Error => true,
            Severity::Warning => !look.quiet,
            Severity::Hint => look.verbose && !look.quiet,
        };
        if wanted {
            findings(path, told, severity, look, out)?;
        }
    }
    if look.quiet {
        return Ok(());
    }
    if !told.catalogue.questions.is_empty() {
        glance::write(told, look, out)?;
        out.gap()?;
    }
    out.line(look.paint(Ink::Title, total(told)))?;
    let counts = counts(told, look);
    if !counts.is_empty() {
        out.line(look.paint(Ink::Dim, counts))?;
    }
    let (ink, said) = next_act(path, told);
    for line in wrap(&said, 0, look) {
        out.line(look.paint(ink, line))?;
    }
    Ok(())
}

/// A report's path as people know it: `-` is standard input.
pub(crate) fn known_as(path: &str, messages: &Messages) -> String {
    match path {
        "-" => messages.message(&Message::new("standard-input")),
        path => path.to_owned(),
    }
}

fn has(told: &Told, severity: Severity) -> bool {
    told.checked
        .findings
        .iter()
        .any(|finding| finding.severity == severity)
}

/// `24/30 answered, 2 without a screenshot`.
fn total(told: &Told) -> String {
    let totals = told.checked.inspection.totals(&told.catalogue);
    let message = Message::new("total")
        .number("answered", totals.found())
        .number("counted", totals.counted);
    let said = [
        Some(told.messages.message(&message)),
        lacking(totals, &told.messages),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// How many of the answers lack something, if any does.
fn lacking(totals: Totals, messages: &Messages) -> Option<String> {
    let lacking = totals.lacking();
    let message = Message::new("total-lacking").number("count", lacking);
    (lacking > 0).then(|| messages.message(&message))
}

/// `3 errors, 1 warning, 2 hints (-v shows them)`.
fn counts(told: &Told, look: &Look) -> String {
    let count = |severity| told.count(severity);
    let hints = if look.verbose {
        "count-hints"
    } else {
        "count-hidden-hints"
    };
    let said = [
        ("count-errors", count(Severity::Error)),
        ("count-warnings", count(Severity::Warning)),
        (hints, count(Severity::Hint)),
        ("count-mendable", mendable(&told.checked.findings)),
        ("count-suppressed", told.checked.suppressed.len()),
    ];
    let said = said.into_iter().filter(|(_, count)| *count > 0);
    let said = said.map(|(key, count)| {
        told.messages
            .message(&Message::new(key).number("count", count))
    });
    said.collect::<Vec<_>>().join(", ")
}

/// Whether a finding may say why no question is in a report.
fn explains(finding: &Finding) -> bool {
    finding.severity == Severity::Error && finding.question.is_none()
        || finding.message.key == "missing-in-fence"
}

/// What to do first, or that nothing is left.
fn next_act(path: &str, told: &Told) -> (Ink, String) {
    let findings = &told.checked.findings;
    let first = |severity| findings.iter().find(|finding| finding.severity == severity);
    let say = |key| (Ink::Note, told.messages.message(&Message::new(key)));
    // Where there is nothing to begin with, the first of many findings says little.
    if told.source.text().trim().is_empty() {
        return say("nothing-here");
    }
    let answers = &told.checked.inspection.answers;
    let none = answers
        .iter()
        .all(|answer| answer.status == Status::Missing);
    if none && !findings.iter().any(explains) {
        return say("no-question");
    }
    let Some(finding) = first(Severity::Error).or_else(|| first(Severity::Warning)) else {
        // Checks may be off: what they would have said isn't known.
        let totals = told.checked.inspection.totals(&told.catalogue);
        let (ink, key) = match totals.satisfied == totals.counted {
            // What the lab asks beyond the report's own labels nobody knows.
            true if told.catalogue.derived => (Ink::Note, "nothing-lacks-but-unknown"),
            true => (Ink::Good, "all-done"),
            false => (Ink::Note, "nothing-found"),
        };
        return (ink, told.messages.message(&Message::new(key)));
    };
    let place = told.source.position(finding.span.start);
    let help = told.messages.help(&finding.message).unwrap_or_default();
    // What an answer without a label lacks is no error, and yet not all is well.
    let lacks = || {
        let mut answers = told.checked.inspection.each(&told.catalogue);
        answers.any(|(question, answer)| {
            answer.standing(question) == Standing::Unlabelled && !answer.is_complete()
        })
    };
    let key = match finding.severity {
        Severity::Warning if !lacks() => "next-warning",
        _ => "next-error",
    };
    let message = Message::new(key)
        .text("place", format!("{path}:{}", place.line))
        .text("help", help);
    (Ink::Note, told.messages.message(&message))
}
