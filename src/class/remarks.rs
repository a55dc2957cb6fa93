//! What is to be told of a student besides the questions: other reports, odd names, pictures that others show too.

use super::copies;
use super::folders::Owner;
use super::folders::inside;
use super::handed::{Read, Shown};
use super::stem_of;
use super::table::{Given, Row};
use crate::finding::Message;
use crate::language;
use rustc_hash::FxHashMap;

/// What is to be told of a row besides its questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Remark {
    /// Other files that are reports too.
    Others(Vec<String>),
    /// The report is called as no report is.
    OddName(String),
    /// A catalogue of the student's own that says something else.
    OtherCatalogue(String),
    /// So many findings are silenced.
    Suppressed(usize),
    AnotherLab,
    /// The list has no such student.
    NotOnRoster,
    /// Another student bears the same name; by what this one is told from the other.
    SameName(Option<String>),
    /// It may be any of these students, who bear one name.
    OneOfSeveral(Vec<String>),
    /// Folders that may be this student's, or another's of the same name.
    Unclear(Vec<String>),
    /// A picture that others show too.
    SamePicture {
        question: Option<String>,
        others: Vec<(String, Option<String>)>,
    },
}

impl Remark {
    /// What it says.
    pub(crate) fn message(&self) -> Message {
        match self {
            Self::Others(paths) => Message::new("class-others")
                .number("count", paths.len())
                .text("paths", paths.join(", ")),
            Self::OddName(name) => Message::new("class-odd-name").text("name", name),
            Self::OtherCatalogue(path) => Message::new("class-other-catalogue").text("path", path),
            Self::Suppressed(count) => Message::new("class-suppressed").number("count", *count),
            Self::AnotherLab => Message::new("class-another-lab"),
            Self::NotOnRoster => Message::new("class-not-on-roster"),
            Self::SameName(key) => {
                Message::new("class-same-name").text("key", key.as_deref().unwrap_or("none"))
            }
            Self::OneOfSeveral(students) => {
                Message::new("class-one-of-several").text("students", students.join(", "))
            }
            Self::Unclear(folders) => unclear(folders),
            Self::SamePicture { question, others } => {
                const NAMED: usize = 3;
                let other = |(student, question): &(String, Option<String>)| match question {
                    Some(question) => format!("{student} ({question})"),
                    None => student.clone(),
                };
                let named: Vec<String> = others.iter().take(NAMED).map(other).collect();
                Message::new("class-same-picture")
                    .text("question", question.as_deref().unwrap_or("none"))
                    .text("others", named.join(", "))
                    .number("more", others.len().saturating_sub(NAMED))
            }
        }
    }

    /// Its name for programs.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Others(_) => "several-reports",
            Self::OddName(_) => "odd-name",
            Self::OtherCatalogue(_) => "other-catalogue",
            Self::Suppressed(_) => "suppressed",
            Self::AnotherLab => "another-lab",
            Self::NotOnRoster => "not-on-roster",
            Self::SameName(_) => "same-name",
            Self::OneOfSeveral(_) => "one-of-several",
            Self::Unclear(_) => "unclear",
            Self::SamePicture { .. } => "same-picture",
        }
    }
}

/// That folders may be of several students of one name.
pub(super) fn unclear(folders: &[String]) -> Message {
    Message::new("class-unclear").text("folders", folders.join(", "))
}

/// What a report itself gives to tell.
pub(super) fn of(
    lab: usize,
    given: &Given<'_>,
    read: &Read,
    at: usize,
    place: Option<&Owner>,
) -> Vec<Remark> {
    let path = &given.handed[at].path;
    let name = path.rsplit('/').next().unwrap_or(path);
    let place = place.map_or("", |owner| owner.place.as_str());
    let is_odd = path != place
        && !language::is_report_name(stem_of(path))
        && !(given.names)(lab, inside(place, path));
    let other = read.other_catalogue.iter();
    // One above the class is no student's.
    let other = other.filter_map(|other| other.strip_prefix(place)?.strip_prefix('/'));
    let other = other.map(|other| Remark::OtherCatalogue(other.to_owned()));
    let mut remarks: Vec<Remark> = other.collect();
    if read.is_of_another_lab {
        remarks.push(Remark::AnotherLab);
    }
    if is_odd {
        remarks.push(Remark::OddName(name.to_owned()));
    }
    if read.suppressed > 0 {
        remarks.push(Remark::Suppressed(read.suppressed));
    }
    remarks
}

/// Tells in each row which of its pictures others show.
pub(super) fn tell_copies(
    rows: &mut [Row],
    chosen: &[Option<usize>],
    given: &Given<'_>,
    lab: usize,
) {
    let mut reports: Vec<usize> = chosen.iter().flatten().copied().collect();
    reports.sort_unstable();
    reports.dedup();
    let pictures = reports.iter().map(|&at| match &given.handed[at].read {
        Ok(read) => read.pictures.as_slice(),
        Err(_) => &[],
    });
    let pictures: Vec<&[Shown]> = pictures.collect();
    let copies = copies::find(&pictures, given.handed_out);
    let questions = &given.labs[lab].catalogue.questions;
    let id = |at: Option<usize>| at.map(|at| questions[at].id.clone());
    let mut names: FxHashMap<usize, Vec<&str>> = FxHashMap::default();
    for (row, at) in rows.iter().zip(chosen) {
        if let Some(at) = at {
            names.entry(*at).or_default().push(&row.student);
        }
    }
    let names: FxHashMap<usize, String> = names
        .into_iter()
        .map(|(at, names)| (at, names.join(", ")))
        .collect();
    for (row, at) in rows.iter_mut().zip(chosen) {
        let own = at.and_then(|at| reports.binary_search(&at).ok());
        for copy in own.map_or(&[][..], |own| &copies[own]) {
            let other = |(other, question): &(usize, Option<usize>)| {
                let name = names.get(&reports[*other]).cloned();
                (name.unwrap_or_default(), id(*question))
            };
            row.remarks.push(Remark::SamePicture {
                question: id(copy.question),
                others: copy.others.iter().map(other).collect(),
            });
        }
    }
}
