//! The findings of a report as a student reads them: each with its line in view, the same thing told once, the next act.
//!
//! Enters: a checked report, and a severity. Leaves: lines.

use super::excerpt;
use super::glance;
use super::paint::{Ink, Look, cut, cut_id};
use super::shown::{Lines, Shown, shown};
use super::told::Told;
use super::width::columns;
use super::wrap;
use crate::catalogue::Question;
use crate::finding::{Argument, Finding, Message, Severity};
use crate::source::{Source, Span};
use std::collections::BTreeMap;
use std::io;

/// Of one thing told at many places, this many are shown.
const PLACES: usize = 12;

/// The lines of a text that stands so far from the left.
pub(super) fn wrap(text: &str, indent: usize, look: &Look) -> Vec<String> {
    wrap::wrap(&wrap::tied(text), look.width.saturating_sub(indent))
}

/// Tells the findings of a severity; of a check that says much, the first ones.
pub(super) fn findings(
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

/// Whether two messages differ in the question alone, what it expects, what stands in its place, and on which side of a line that is.
fn says_the_same(a: &Message, b: &Message) -> bool {
    let rest = |message: &Message| -> Vec<(&'static str, Argument)> {
        let arguments = message.arguments.iter();
        arguments
            .filter(|(name, _)| {
                !matches!(*name, "question" | "label" | "expects" | "hole" | "side")
            })
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
        .map(|(question, asked)| shown!(cut_id(&question.id), &colon, cut(&asked, look.width)));
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
        "misnumbered-question"
        | "misnumbered-unsure"
        | "miswritten-number"
        | "unknown-question" => start + label(source.slice(finding.span)),
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

/// What is said of several questions at once, and what to do.
pub(crate) fn of_many(told: &Told, group: &[&Finding]) -> (String, String) {
    let joined = joined(told, group);
    let said = told.messages.attribute(&joined, "many");
    let help = told.messages.attribute(&joined, "many-help");
    let help = help.or_else(|| told.messages.help(&group[0].message));
    (said.unwrap_or_default(), help.unwrap_or_default())
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
    let (said, act) = of_many(told, group);
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
    let width = width.map(|id| columns(&cut_id(id))).max().unwrap_or(0);
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
        let id = Shown::from(cut_id(id)).padded(width);
        out.line(shown!(line, " ", id, "  ", asked.unwrap_or_default()))?;
    }
    if group.len() > PLACES {
        let more = Message::new("and-more").number("count", group.len() - PLACES);
        let more = told.messages.message(&more);
        let border = look.paint(Ink::Dim, "       │");
        out.line(shown!(border, " ", look.paint(Ink::Dim, more)))?;
    }
    help(first, &act, look, out)
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
        let fits = columns(line) + finding.check.len() + 7 <= look.width;
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
