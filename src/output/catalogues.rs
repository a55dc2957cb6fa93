//! What there is to say of catalogues themselves, for editors and programs: a line a mistake, or one JSON object.

use super::ends::Ends;
use super::escaped;
use super::mistakes::first_line;
use super::shown::{Lines, shown};
use crate::catalogue::{Catalogue, Counting};
use crate::finding::Finding;
use crate::language::messages::Messages;
use crate::source::Source;
use serde::Serialize;
use std::io::{self, Write};

/// A catalogue that was looked at.
pub(crate) struct Looked<'a> {
    /// Its path as messages show it.
    pub(crate) path: &'a str,
    /// Its sums; none where it has mistakes.
    pub(crate) sums: Option<Sums>,
    /// Its text and what was found in it; none where it can't be read, with the reason.
    pub(crate) found: Result<(&'a Source, &'a [Finding]), String>,
    pub(crate) messages: &'a Messages,
}

/// What a catalogue holds, in figures.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Sums {
    pub(crate) sections: usize,
    pub(crate) questions: usize,
    /// Of the questions, those that may be left out.
    pub(crate) optional: usize,
    /// Of the questions, those with nothing to hand in.
    pub(crate) nothing: usize,
    /// What all of them are worth; none where the catalogue doesn't say.
    pub(crate) points: Option<f64>,
}

impl Sums {
    pub(crate) fn of(catalogue: &Catalogue) -> Self {
        let count = |kind| {
            let questions = catalogue.questions.iter();
            questions
                .filter(|question| question.counting() == kind)
                .count()
        };
        Self {
            sections: catalogue.sections.len(),
            questions: catalogue.questions.len(),
            optional: count(Counting::Optional),
            nothing: count(Counting::Nothing),
            points: catalogue.points(),
        }
    }
}

/// The version of the JSON.
const VERSION: u8 = 1;

#[derive(Serialize)]
struct Run<'a> {
    version: u8,
    catalogues: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    path: &'a str,
    error: Option<&'a str>,
    summary: Option<Sums>,
    findings: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Found<'a> {
    check: &'a str,
    severity: &'static str,
    question: Option<&'a str>,
    message: String,
    help: Option<String>,
    #[serde(flatten)]
    place: Ends,
}

fn found<'a>(source: &Source, finding: &'a Finding, messages: &Messages) -> Found<'a> {
    let span = first_line(source.text(), finding.span);
    Found {
        check: finding.check,
        severity: finding.severity.name(),
        question: finding.question.as_deref(),
        message: messages.message(&finding.message),
        help: messages.help(&finding.message),
        place: Ends::of(source, span),
    }
}

/// `path:line:col: severity[id] message`, a line each.
pub(crate) fn concise(looked: &[Looked<'_>], out: &mut dyn Write) -> io::Result<()> {
    let mut out = Lines::new(out);
    for catalogue in looked {
        let Ok((source, findings)) = catalogue.found else {
            continue;
        };
        for finding in findings {
            let found = found(source, finding, catalogue.messages);
            let start = &found.place.start;
            let place = shown!(catalogue.path, ":", start.line, ":", start.column);
            let kind = shown!(found.severity, "[", found.check, "]");
            out.line(shown!(place, ": ", kind, " ", found.message))?;
        }
    }
    Ok(())
}

/// One JSON object.
pub(crate) fn json(looked: &[Looked<'_>], out: &mut dyn Write) -> io::Result<()> {
    let entries = looked.iter().map(|catalogue| Entry {
        path: catalogue.path,
        error: catalogue.found.as_ref().err().map(String::as_str),
        summary: catalogue.sums,
        findings: match catalogue.found {
            Ok((source, findings)) => {
                let findings = findings.iter();
                findings
                    .map(|finding| found(source, finding, catalogue.messages))
                    .collect()
            }
            Err(_) => Vec::new(),
        },
    });
    let run = Run {
        version: VERSION,
        catalogues: entries.collect(),
    };
    escaped::pretty(&run, out)
}
