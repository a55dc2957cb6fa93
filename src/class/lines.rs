//! What was handed in, of the lines that `check --output-format jsonl` wrote, on whatever machines.
//!
//! Enters: a line, and the lab that it must be of. Leaves: the same as of the report itself, or why the line says nothing.

use super::handed::{Answered, Handed, Read, Shown};
use super::policy::UNTOLD;
use crate::catalogue::Catalogue;
use crate::checks::ANOTHER_LAB;
use crate::finding::{Message, Severity};
use crate::inspection::Status;
use crate::output::{Unread, json};
use serde::Deserialize;

#[derive(Deserialize)]
struct Line {
    version: u8,
    path: String,
    error: Option<String>,
    #[serde(default)]
    help: Option<String>,
    lab: Option<Lab>,
    authors: Option<Vec<String>>,
    #[serde(default)]
    other_catalogue: Option<String>,
    questions: Vec<Question>,
    #[serde(default)]
    pictures: Vec<Picture>,
    findings: Vec<Finding>,
}

#[derive(Deserialize)]
struct Lab {
    id: String,
}

#[derive(Deserialize)]
struct Question {
    id: String,
    status: Status,
    label: Option<String>,
    complete: bool,
    points: Option<Points>,
}

#[derive(Deserialize)]
struct Points {
    earned: f64,
}

#[derive(Deserialize)]
struct Picture {
    path: String,
    question: Option<String>,
    length: u64,
    sha256: Option<String>,
}

#[derive(Deserialize)]
struct Finding {
    check: String,
    severity: Severity,
    suppressed: bool,
}

/// Why nothing was read; what the line says to do about it stands at the error's end.
fn unread(error: String, help: Option<String>) -> Unread {
    let whole = |help: &String| {
        Some(
            error
                .strip_suffix(help.as_str())?
                .strip_suffix(" → ")?
                .to_owned(),
        )
    };
    match help.as_ref().and_then(whole) {
        Some(why) => Unread { why, help },
        None => error.into(),
    }
}

/// What was handed in, by a line.
///
/// # Errors
///
/// What is wrong with the line.
pub(crate) fn read(line: &str, catalogue: &Catalogue) -> Result<Handed, Message> {
    let line: Line = json::read_line(line)
        .map_err(|error| Message::new("class-line-no-report").text("error", error))?;
    let ids = line.questions.iter().map(|question| question.id.as_str());
    let is_other = line.version != json::VERSION
        || line.error.is_none()
            && line
                .lab
                .as_ref()
                .is_none_or(|lab| lab.id != catalogue.lab.id)
        || line.error.is_none() && !ids.eq(catalogue.questions.iter().map(|own| own.id.as_str()));
    if is_other {
        return Err(Message::new("class-line-other-lab").text("path", line.path));
    }
    let read = match line.error {
        Some(error) => Err(unread(error, line.help)),
        None => {
            let answers = line.questions.iter().zip(&catalogue.questions);
            let answers = answers.map(|(found, question)| {
                let facts = (found.status, found.complete, found.label.is_some());
                let earned = found.points.as_ref().map(|points| points.earned);
                Answered::new(question.counting(), facts, earned)
            });
            let place = |id: String| catalogue.questions.iter().position(|own| own.id == id);
            let pictures = line.pictures.into_iter().map(|picture| Shown {
                path: picture.path,
                question: picture.question.and_then(place),
                length: picture.length,
                digest: picture.sha256,
            });
            let told = || {
                line.findings
                    .iter()
                    .filter(|finding| finding.check != UNTOLD)
            };
            let count = |severity| {
                let grave = told().filter(|finding| finding.severity == severity);
                grave.filter(|finding| !finding.suppressed).count()
            };
            Ok(Read {
                authors: line.authors.unwrap_or_default(),
                answers: answers.collect(),
                errors: count(Severity::Error),
                warnings: count(Severity::Warning),
                suppressed: told().filter(|finding| finding.suppressed).count(),
                is_of_another_lab: line
                    .findings
                    .iter()
                    .any(|finding| finding.check == ANOTHER_LAB),
                other_catalogue: line.other_catalogue,
                pictures: pictures.collect(),
            })
        }
    };
    Ok(Handed {
        path: line.path,
        lab: Some(0),
        read,
    })
}
