//! `human`: what a student reads in a terminal.
//!
//! Enters: checked reports, and how output looks where it goes. Leaves: per report its findings in place, errors first and
//! the same thing told once; the questions at a glance; the total; the next act. Many reports get a line each.

use super::excerpt;
use super::glance;
use super::paint::{Ink, Look, cut};
use super::reading;
use super::shown::{Lines, Shown, shown};
use super::wrap;
use super::{Outcome, Reported, Told};
use crate::catalogue::Question;
use crate::finding::{Argument, Finding, Message, Severity};
use crate::fix::mendable;
use crate::inspection::{Status, Totals};
use crate::language::messages::Messages;
use crate::source::{Source, Span};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// More reports than this get a line each.
const MANY: usize = 10;
/// Of one thing told at many places, this many are shown.
const PLACES: usize = 12;

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
    let checked = || {
        reports.iter().filter_map(|report| match &report.outcome {
            Outcome::Checked(told) => Some((report.path.as_str(), told.as_ref())),
            // What could not be read was told on standard error.
            Outcome::Unreadable(_) => None,
        })
    };
    let count = checked().count();
    if length == Length::Lines || length == Length::ByCount && count > MANY {
        let width = checked().map(|(path, _)| path.chars().count()).max();
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
            cut(title, look.width.saturating_sub(path.len() + 3))
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

/// The lines of a text that stands so far from the left.
fn wrap(text: &str, indent: usize, look: &Look) -> Vec<String> {
    wrap::wrap(&wrap::tied(text), look.width.saturating_sub(indent))
}

/// A report's path as people know it: `-` is standard input.
pub(crate) fn known_as(path: &str, messages: &Messages) -> String {
    match path {
        "-" => messages.message(&Message::new("standard-input")),
        path => path.to_owned(),
    }
}

/// Tells the findings of a severity; of a check that says much, the first ones.
fn findings(
    path: &str,
    told: &Told,
    severity: Severity,
    look: &Look,
    out: &mut Lines<'_>,
) -> io::Result<()> {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for group in groups(told, severity) {
        let times = times.entry(group[0].check).or_default();
        *times += 1;
        if *times > PLACES {
            continue;
        }
        match group.as_slice() {
            [only] => place(path, told, only, look, out)?,
            several => places(told, several, look, out)?,
        }
        out.gap()?;
    }
    for (check, times) in times.iter().filter(|(_, times)| **times > PLACES) {
        let more = Message::new("and-more").number("count", times - PLACES);
        let more = format!("  … {} ({check})", told.messages.message(&more));
        out.line(look.paint(Ink::Dim, more))?;
        out.gap()?;
    }
    Ok(())
}

/// The findings of a severity: what is said of several questions in the same words is one group. In the order of the first
/// places.
pub(crate) fn groups(told: &Told, severity: Severity) -> Vec<Vec<&Finding>> {
    let mut groups: Vec<Vec<&Finding>> = Vec::new();
    let own = told.checked.findings.iter();
    for finding in own.filter(|finding| finding.severity == severity) {
        let may_join = told.messages.has(finding.message.key, "many");
        let same = groups.iter_mut().find(|group| {
            may_join
                && group[0].check == finding.check
                && says_the_same(&group[0].message, &finding.message)
        });
        match same {
            Some(group) => group.push(finding),
            None => groups.push(vec![finding]),
        }
    }
    groups
}

/// Whether two messages differ in the question alone, what it expects, and what stands in its place.
fn says_the_same(a: &Message, b: &Message) -> bool {
    let rest = |message: &Message| -> Vec<(&'static str, Argument)> {
        let arguments = message.arguments.iter();
        arguments
            .filter(|(name, _)| !matches!(*name, "question" | "expects" | "hole"))
            .cloned()
            .collect()
    };
    a.key == b.key && rest(a) == rest(b)
}

/// One finding, its line in view.
fn place(
    path: &str,
    told: &Told,
    finding: &Finding,
    look: &Look,
    out: &mut Lines<'_>,
) -> io::Result<()> {
    let colon = told.messages.message(&Message::new("page-colon"));
    let asked = question(told, finding)
        .map(|question| (question, asks(question)))
        .filter(|(_, asked)| !asked.is_empty())
        .map(|(question, asked)| shown!(&question.id, &colon, cut(&asked, look.width)));
    let message = Shown::lines(&told.messages.message(&finding.message));
    let drawn = excerpt::draw(
        &told.source,
        Some(&path.into()),
        meant(finding, &told.source),
        finding.severity,
        &message,
        asked.as_ref(),
        look,
    );
    out.line(drawn)?;
    let said = told.messages.help(&finding.message).unwrap_or_default();
    help(finding, &said, look, out)
}

/// What is underlined: of what is missing only where it belongs, as nothing that stands there is meant; of a label that goes
/// on with its answer, the label.
fn meant(finding: &Finding, source: &Source) -> Span {
    let Span { start, end } = finding.span;
    let end = match finding.message.key {
        "missing-question" => start,
        "misnumbered-question" | "miswritten-number" | "unknown-question" => {
            start + label(source.slice(finding.span))
        }
        _ => end,
    };
    Span { start, end }
}

/// How long the label is with which a line begins: `b)`, `Question 2.a:`; the whole line where no sign ends it.
fn label(line: &str) -> usize {
    const LONG: usize = 32;
    let mut signs = line.char_indices().zip(line.chars().skip(1)).take(LONG);
    let ends = |&((_, sign), next): &((usize, char), char)| {
        matches!(sign, ')' | ':' | '.') && next.is_whitespace()
    };
    signs.find(ends).map_or(line.len(), |((at, _), _)| at + 1)
}

/// What is said of several questions at once.
pub(crate) fn of_many(told: &Told, group: &[&Finding]) -> String {
    let said = told.messages.attribute(&joined(told, group), "many");
    said.unwrap_or_default()
}

/// The message of several questions.
fn joined(told: &Told, group: &[&Finding]) -> Message {
    let questions: Vec<usize> = group
        .iter()
        .filter_map(|finding| {
            let id = finding.question.as_deref()?;
            told.catalogue
                .questions
                .iter()
                .position(|question| question.id == id)
        })
        .collect();
    let mut message = group[0].message.clone();
    message.arguments.retain(|(name, _)| *name != "question");
    message
        .number("count", group.len())
        .text("questions", glance::ranges(told, &questions))
}

/// One thing said of several questions: a line each, with what each asks.
fn places(told: &Told, group: &[&Finding], look: &Look, out: &mut Lines<'_>) -> io::Result<()> {
    let first = group[0];
    let said = of_many(told, group);
    let sign = match first.severity {
        Severity::Error => "×",
        Severity::Warning => "⚠",
        Severity::Hint => "☞",
    };
    let sign = look.paint(Ink::of(first.severity), sign);
    for (at, line) in wrap(&said, 4, look).iter().enumerate() {
        match at {
            0 => out.line(shown!("  ", &sign, " ", line))?,
            _ => out.line(shown!("    ", line))?,
        }
    }
    let width = group
        .iter()
        .filter_map(|finding| finding.question.as_deref());
    let width = width.map(|id| id.chars().count()).max().unwrap_or(0);
    for finding in group.iter().take(PLACES) {
        let line = told.source.position(finding.span.start).line;
        let id = finding.question.as_deref().unwrap_or_default();
        let room = look.width.saturating_sub(width + 14).max(20);
        let own = told.messages.attribute(&finding.message, "place");
        let own = own.filter(|own| !own.is_empty());
        let asked = question(told, finding).map(|question| {
            let asked = own.into_iter().chain([asks(question)]);
            let asked: Vec<String> = asked.collect();
            let asked = asked.join(" — ");
            cut(&asked, room)
        });
        let line = look.paint(Ink::Dim, format!("{line:>6} │"));
        let id = Shown::from(id).padded(width);
        out.line(shown!(line, " ", id, "  ", asked.unwrap_or_default()))?;
    }
    if group.len() > PLACES {
        let more = Message::new("and-more").number("count", group.len() - PLACES);
        let more = told.messages.message(&more);
        let border = look.paint(Ink::Dim, "       │");
        out.line(shown!(border, " ", look.paint(Ink::Dim, more)))?;
    }
    let many = told.messages.attribute(&joined(told, group), "many-help");
    let many = many.or_else(|| told.messages.help(&first.message));
    help(first, &many.unwrap_or_default(), look, out)
}

/// What to do next, and the check's name for `explain`.
fn help(finding: &Finding, help: &str, look: &Look, out: &mut Lines<'_>) -> io::Result<()> {
    let check = look.paint(Ink::Dim, format!("({})", finding.check));
    let lines = wrap(help, 4, look);
    let last = lines.len().saturating_sub(1);
    for (at, line) in lines.iter().enumerate() {
        let arrow = if at == 0 {
            look.paint(Ink::Note, "  →")
        } else {
            "   ".into()
        };
        let fits = line.chars().count() + finding.check.len() + 7 <= look.width;
        match (at == last, fits) {
            (true, true) => out.line(shown!(arrow, " ", line, " ", &check))?,
            (true, false) => {
                out.line(shown!(arrow, " ", line))?;
                out.line(shown!("    ", &check))?;
            }
            (false, _) => out.line(shown!(arrow, " ", line))?,
        }
    }
    Ok(())
}

fn question<'a>(told: &'a Told, finding: &Finding) -> Option<&'a Question> {
    let id = finding.question.as_deref()?;
    told.catalogue
        .questions
        .iter()
        .find(|question| question.id == id)
}

/// What a question asks, in a line: its title, or its prompt.
fn asks(question: &Question) -> String {
    match (&question.title, question.prompt.as_str()) {
        (Some(title), "") => title.clone(),
        (Some(title), prompt) => format!("{title} — {prompt}"),
        (None, prompt) => prompt.to_owned(),
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
    let count = |severity| {
        let findings = told.checked.findings.iter();
        findings
            .filter(|finding| finding.severity == severity)
            .count()
    };
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
    let key = match finding.severity {
        Severity::Error => "next-error",
        _ => "next-warning",
    };
    let message = Message::new(key)
        .text("place", format!("{path}:{}", place.line))
        .text("help", help);
    (Ink::Note, told.messages.message(&message))
}
