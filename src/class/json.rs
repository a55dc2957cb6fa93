//! The tables as JSON, for programs. Version 1; readers accept new keys. The last one, `seal`, tells whether anybody changed the rest.

use super::remark::Remark;
use super::sheet::{Row, Sheet};
use super::table::Class;
use crate::catalogue::Counting;
use crate::inspection::Standing;
use crate::inspection::Status;
use crate::language::messages::Messages;
use crate::output::json;
use crate::source::seal;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};

const VERSION: u8 = 1;

/// Whether a text is what was written here.
pub(crate) fn is_ours(text: &str) -> bool {
    text.starts_with(&format!("{{\n  \"version\": {VERSION},\n  \"labs\": ["))
}

/// What stands around the seal, at the end.
const SEAL: (&str, &str) = (",\n  \"seal\": \"", "\"\n}\n");

/// Whether a text is as it was written here, but for the ends of its lines.
pub(crate) fn is_whole(text: &str) -> bool {
    let text = text.replace('\r', "");
    let parts = text.strip_suffix(SEAL.1);
    let parts = parts.and_then(|text| text.rsplit_once(SEAL.0));
    parts.is_some_and(|(rest, own)| own == seal::of([rest]))
}

#[derive(Serialize)]
struct ClassView<'a> {
    version: u8,
    labs: Vec<LabView<'a>>,
}

#[derive(Serialize)]
struct LabView<'a> {
    id: &'a str,
    title: &'a str,
    catalogue: &'a str,
    counted: usize,
    points: Option<f64>,
    questions: Vec<QuestionView<'a>>,
    shared_pictures: Vec<SharedView<'a>>,
    students: Vec<StudentView<'a>>,
}

#[derive(Serialize)]
struct QuestionView<'a> {
    id: &'a str,
    section: &'a str,
    title: Option<&'a str>,
    kind: Counting,
    points: Option<f64>,
    reports: usize,
    marks: BTreeMap<&'static str, usize>,
}

/// A picture that most of the class hands in.
#[derive(Serialize)]
struct SharedView<'a> {
    question: Option<&'a str>,
    path: &'a str,
    students: &'a [String],
    reports: usize,
    of: usize,
    message: String,
}

#[derive(Serialize)]
struct StudentView<'a> {
    student: &'a str,
    group: Option<&'a str>,
    email: Option<&'a str>,
    report: Option<&'a str>,
    state: &'static str,
    authors: &'a [String],
    completeness: usize,
    answered: usize,
    incomplete: usize,
    errors: Option<usize>,
    warnings: Option<usize>,
    points: Option<f64>,
    mark: Option<f64>,
    why: Option<String>,
    remarks: Vec<RemarkView>,
    questions: Vec<CellView<'a>>,
}

#[derive(Serialize)]
struct RemarkView {
    kind: &'static str,
    message: String,
}

#[derive(Serialize)]
struct CellView<'a> {
    id: &'a str,
    status: Status,
    complete: bool,
    points: Option<f64>,
    mark: Option<f64>,
    comment: Option<&'a str>,
}

/// Writes a class as one object.
pub(crate) fn write(class: &Class, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let view = ClassView {
        version: VERSION,
        labs: class
            .sheets
            .iter()
            .map(|sheet| lab(sheet, messages))
            .collect(),
    };
    let mut text = Vec::new();
    json::write_object(&view, &mut text)?;
    let text = String::from_utf8_lossy(&text);
    let rest = text.trim_end_matches(['\n', '}']);
    let seal = seal::of([rest]);
    write!(out, "{rest}{}{seal}{}", SEAL.0, SEAL.1)
}

fn lab<'a>(sheet: &'a Sheet, messages: &Messages) -> LabView<'a> {
    let catalogue = &sheet.lab.catalogue;
    let questions = catalogue.questions.iter().zip(&sheet.tallies);
    LabView {
        id: &catalogue.lab.id,
        title: &catalogue.lab.title,
        catalogue: &sheet.lab.path,
        counted: catalogue.counted().count(),
        points: sheet.lab.catalogue.points(),
        questions: questions
            .map(|(question, tally)| QuestionView {
                id: &question.id,
                section: &catalogue.sections[question.section].id,
                title: question.title.as_deref(),
                kind: question.counting(),
                points: question.points,
                reports: tally.of,
                marks: Standing::ALL
                    .iter()
                    .map(|standing| standing.name())
                    .zip(tally.counts)
                    .collect(),
            })
            .collect(),
        shared_pictures: sheet
            .shared
            .iter()
            .map(|picture| SharedView {
                question: picture.question.as_deref(),
                path: &picture.path,
                students: &picture.students,
                reports: picture.reports,
                of: picture.of,
                message: messages.message(&picture.message()),
            })
            .collect(),
        students: sheet
            .rows
            .iter()
            .map(|row| student(sheet, row, messages))
            .collect(),
    }
}

fn student<'a>(sheet: &'a Sheet, row: &'a Row, messages: &Messages) -> StudentView<'a> {
    fn filled(text: &str) -> Option<&str> {
        Some(text).filter(|text| !text.is_empty())
    }
    let (found, complete) = row.totals(&sheet.lab);
    let read = row.read();
    let cells = row.cells().unwrap_or_default().iter();
    let cells = cells.zip(&sheet.lab.catalogue.questions).enumerate();
    let remark = |remark: &Remark| RemarkView {
        kind: remark.name(),
        message: messages.message(&remark.message()),
    };
    StudentView {
        student: &row.student,
        group: filled(&row.group),
        email: filled(&row.email),
        report: row.report.as_deref(),
        state: row.state.name(),
        authors: read.map_or(&[], |read| &read.authors),
        completeness: row.completeness(&sheet.lab),
        answered: found,
        incomplete: found.saturating_sub(complete),
        errors: read.map(|read| read.errors),
        warnings: read.map(|read| read.warnings),
        points: row.earned(),
        mark: row.given(),
        why: row
            .state
            .message()
            .map(|message| messages.message(&message)),
        remarks: row.remarks.iter().map(remark).collect(),
        questions: cells
            .map(|(at, (cell, question))| {
                let mark = row.mark(at);
                CellView {
                    id: &question.id,
                    status: cell.status,
                    complete: cell.is_complete,
                    points: cell.earned,
                    mark: mark.and_then(|mark| mark.points),
                    comment: mark.map(|mark| mark.comment.as_str()),
                }
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_class_is_whole_until_somebody_writes() {
        let class = Class {
            sheets: Vec::new(),
            wrong: Vec::new(),
            odd: Vec::new(),
        };
        let mut text = Vec::new();
        write(&class, &Messages::new(Language::ENGLISH), &mut text).expect("memory takes it");
        let text = String::from_utf8(text).expect("it is a text");
        assert!(is_ours(&text) && is_whole(&text), "{text}");
        assert!(is_whole(&text.replace('\n', "\r\n")));
        assert!(!is_whole(&text.replace("[]", "[1]")));
        assert!(!is_whole(&text.replace("\"seal\"", "\"mine\"")));
    }
}
