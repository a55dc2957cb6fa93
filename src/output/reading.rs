//! Why each question was read as it was: the lines that competed for its label, and what spoke for and against each.
//!
//! Enters: a report with what its lines were tried for. Leaves: per question its [`Candidate`]s, the label first, for people
//! here and for programs in `json`.

use super::Told;
use super::paint::{Ink, Look, cut};
use super::shown::{Lines, shown};
use super::told::Explained;
use super::width::columns;
use super::wrap::{tied, wrap};
use crate::align::{Reason, Tried};
use crate::finding::Message;
use std::io;

/// The most lines that are told of a question.
const LINES: usize = 4;
/// The most reasons that are told for a line, and against it.
const REASONS: usize = 3;
/// What earns or costs less is no reason to anybody.
const LEAST: f32 = 1.0;
/// A line that earns less never competed; the nearest is told all the same where there is no label.
const FAR: f32 = -12.0;

/// What became of a line that was tried for a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role<'a> {
    /// It is the question's label.
    Label,
    /// It goes on with the question, which has its label elsewhere.
    Also,
    /// It opens another question, of this id.
    Question(&'a str),
    /// It opens a section, of this id.
    Section(&'a str),
    /// It opens nothing.
    Nothing,
}

/// A line that was tried for a question.
pub(super) struct Candidate<'a> {
    pub(super) tried: &'a Tried,
    /// From 1.
    pub(super) line: usize,
    pub(super) text: &'a str,
    pub(super) role: Role<'a>,
}

/// The lines that competed for a question's label: the label, then what else goes on with the question, then what came nearest.
pub(super) fn candidates<'a>(
    told: &'a Told,
    explained: &'a Explained,
    question: usize,
) -> Vec<Candidate<'a>> {
    let label = told.checked.inspection.answers[question].label.as_ref();
    let label = label.map(|label| line_of(told, label.span.start));
    let own = explained.tried.iter();
    let mut found: Vec<Candidate<'_>> = own
        .filter(|tried| tried.question == Some(question))
        .map(|tried| {
            let line = line_of(told, tried.span.start);
            let role = match tried.chosen {
                true if label == Some(line) => Role::Label,
                true => Role::Also,
                false => taken_for(told, explained, tried),
            };
            Candidate {
                tried,
                line,
                text: first_words(told.source.slice(tried.span)),
                role,
            }
        })
        .collect();
    let rank = |candidate: &Candidate<'_>| match candidate.role {
        Role::Label => 0,
        Role::Also => 1,
        Role::Question(_) | Role::Section(_) | Role::Nothing => 2,
    };
    found.sort_by(|a, b| {
        let by_score = b.tried.score.total_cmp(&a.tried.score);
        rank(a)
            .cmp(&rank(b))
            .then(by_score)
            .then(a.line.cmp(&b.line))
    });
    let mut at = 0;
    found.retain(|candidate| {
        at += 1;
        let nearest = at == 1 && label.is_none();
        rank(candidate) < 2 || nearest || candidate.tried.score >= FAR
    });
    found.truncate(LINES);
    found
}

/// What a line opens instead.
fn taken_for<'a>(told: &'a Told, explained: &Explained, tried: &Tried) -> Role<'a> {
    let mut all = explained.tried.iter();
    let taken = all.find(|other| other.chosen && other.span == tried.span);
    let catalogue = &told.catalogue;
    match taken.map(|taken| (taken.question, taken.section)) {
        Some((Some(question), _)) => Role::Question(&catalogue.questions[question].id),
        Some((None, section)) => Role::Section(&catalogue.sections[section].id),
        None => Role::Nothing,
    }
}

fn line_of(told: &Told, at: usize) -> usize {
    told.source.position(at).line
}

/// The first line of a text that says something: a block of code begins with its fence.
fn first_words(text: &str) -> &str {
    let is_fence = |line: &str| {
        ["```", "~~~"]
            .iter()
            .any(|mark| line.trim_start().starts_with(mark))
    };
    let says = |line: &&str| line.contains(char::is_alphanumeric) && !is_fence(line);
    let line = text.lines().find(says).or_else(|| text.lines().next());
    line.unwrap_or_default().trim()
}

/// Writes why the questions of a report were read so.
pub(super) fn write(path: &str, told: &Told, look: &Look, out: &mut Lines<'_>) -> io::Result<()> {
    let Some(explained) = &told.explained else {
        return Ok(());
    };
    let title = Message::new("reading-title").text("report", path);
    let title = told.messages.message(&title);
    out.gap()?;
    out.line(look.paint(Ink::Title, title))?;
    let all = 0..told.catalogue.questions.len();
    for at in all.filter(|&at| explained.is_about(at)) {
        out.gap()?;
        question(told, explained, at, look, out)?;
    }
    Ok(())
}

fn question(
    told: &Told,
    explained: &Explained,
    at: usize,
    look: &Look,
    out: &mut Lines<'_>,
) -> io::Result<()> {
    let say = |message: Message| told.messages.message(&message);
    let asked = &told.catalogue.questions[at];
    let colon = say(Message::new("page-colon"));
    let heads = &told.catalogue.sections[asked.section];
    let name = asked
        .title
        .as_deref()
        .unwrap_or(match asked.prompt.as_str() {
            "" => &heads.title,
            prompt => prompt,
        });
    let name = match name {
        "" => asked.id.clone(),
        name => format!("{}{colon}{name}", asked.id),
    };
    out.line(look.paint(Ink::Title, cut(&name, look.width)))?;
    let found = candidates(told, explained, at);
    let answer = &told.checked.inspection.answers[at];
    if answer.label.is_none() {
        let mut said = vec![say(Message::new("reading-no-label"))];
        let lines = attributed(told, at);
        if !lines.is_empty() {
            said.push(say(Message::new("reading-attributed")
                .number("count", lines.iter().map(ExactSizeIterator::len).sum())
                .text("lines", shown(&lines))));
        }
        said.push(say(Message::new(match found.is_empty() {
            true => "reading-untried",
            false => "reading-nearest",
        })));
        for line in wrap(&tied(&said.join(" ")), look.width.saturating_sub(2)) {
            out.line(shown!("  ", look.paint(Ink::Note, line)))?;
        }
    }
    for candidate in found {
        line(told, &candidate, look, out)?;
    }
    Ok(())
}

/// The lines of text that was given to a question, run by run.
fn attributed(told: &Told, question: usize) -> Vec<std::ops::Range<usize>> {
    let passages = told.checked.inspection.answers[question].passages.iter();
    passages
        .map(|span| {
            let last = span.end.saturating_sub(1).max(span.start);
            line_of(told, span.start)..line_of(told, last) + 1
        })
        .collect()
}

/// `3-5, 9`.
fn shown(lines: &[std::ops::Range<usize>]) -> String {
    let each = lines.iter().map(|run| match run.len() {
        0 | 1 => run.start.to_string(),
        _ => format!("{}-{}", run.start, run.end - 1),
    });
    each.collect::<Vec<_>>().join(", ")
}

/// One line that was tried, and its reasons.
fn line(
    told: &Told,
    candidate: &Candidate<'_>,
    look: &Look,
    out: &mut Lines<'_>,
) -> io::Result<()> {
    let (key, place, ink) = match candidate.role {
        Role::Label => ("reading-label", "", Ink::Good),
        Role::Also => ("reading-also", "", Ink::Good),
        Role::Question(id) => ("reading-question", id, Ink::Doubtful),
        Role::Section(id) => ("reading-section", id, Ink::Doubtful),
        Role::Nothing => ("reading-nothing", "", Ink::Dim),
    };
    let role = Message::new(key)
        .number("line", candidate.line)
        .text("place", place);
    let role = told.messages.message(&role);
    let room = look.width.saturating_sub(columns(&role) + 3).max(20);
    let text = cut(candidate.text, room);
    out.line(shown!("  ", look.paint(ink, role), " ", text))?;
    let reasons = candidate.tried.reasons();
    let told_of = |speaks: fn(f32) -> bool| {
        let own = reasons.iter().filter(move |(reason, value)| {
            *reason != Reason::Bar && speaks(*value) && value.abs() >= LEAST
        });
        let own = own.take(REASONS).map(|(reason, _)| says(told, *reason));
        own.collect::<Vec<_>>()
    };
    let both = [
        ("reading-for", told_of(|value| value > 0.0)),
        ("reading-against", told_of(|value| value < 0.0)),
    ];
    let both = both.into_iter().filter(|(_, reasons)| !reasons.is_empty());
    let both = both.map(|(key, reasons)| Message::new(key).text("reasons", reasons.join(", ")));
    // The best reading of the whole report may go against a line's own score.
    let earns = candidate.tried.score > 0.0;
    let around = match candidate.role {
        Role::Label if !earns => Some(Message::new("reading-taken-all-the-same")),
        Role::Nothing if earns => Some(Message::new("reading-left-all-the-same")),
        _ => None,
    };
    for message in both.chain(around) {
        let said = told.messages.message(&message);
        for (at, line) in wrap(&tied(&said), look.width.saturating_sub(6))
            .iter()
            .enumerate()
        {
            let indent = if at == 0 { 4 } else { 6 };
            out.line(shown!(" ".repeat(indent), line))?;
        }
    }
    Ok(())
}

/// A reason in words.
pub(super) fn says(told: &Told, reason: Reason) -> String {
    told.messages.message(&Message::new(reason.key()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::language::messages::Messages;

    #[test]
    fn every_reason_has_its_words_in_both_languages() {
        for language in [Language::FRENCH, Language::ENGLISH] {
            let messages = Messages::new(language);
            for reason in Reason::ALL {
                let said = messages.text(reason.key(), None).unwrap_or_default();
                assert!(!said.is_empty(), "{language:?}: {reason:?}");
                // They stand in a row, parted by commas.
                assert!(!said.contains(','), "{language:?}: {said}");
            }
        }
    }

    #[test]
    fn a_block_of_code_is_shown_by_what_it_holds() {
        assert_eq!(first_words("```console\n# 1.a\n$ ls\n```"), "# 1.a");
        assert_eq!(first_words("  - b) yes\n    no"), "- b) yes");
        assert_eq!(first_words("```\n```"), "```");
    }

    #[test]
    fn runs_of_lines_are_told_by_their_ends() {
        assert_eq!(shown(&[3..6, 9..10]), "3-5, 9");
    }
}
