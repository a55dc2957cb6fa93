//! The pages and notes of a class's students.
//!
//! Enters: the tables, and the reports as they lie. Leaves: a page a report, each with the way to the next one; a note a student.

use super::class::{Class, Trouble};
use super::class_files::{self, Kind, unless_lost};
use super::class_inputs::ClassFolder;
use super::languages::Languages;
use super::press::{Made, Out, Press};
use super::progress::Progress;
use super::read_reports::ReadReports;
use super::render::Render;
use super::reports::check;
use super::templates;
use super::{Context, output_is_read, tell};
use crate::class::{self, Row, Sheet};
use crate::disk::{self, Lost};
use crate::evidence::encoded;
use crate::finding::Message;
use crate::language::messages::Messages;
use crate::output::Outcome;
use crate::output::paint::Look;
use crate::render::InClass;
use crate::source::seal;
use crate::text::fold::fold;
use rayon::prelude::*;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

/// A note to a student.
const NOTE: Kind = Kind::new("note.md");

/// Where each report's page goes.
pub(super) struct Pages {
    /// By the report's path.
    places: HashMap<String, (PathBuf, InClass)>,
    /// The address of each page as the class's page sees it.
    addresses: HashMap<String, String>,
}

impl Pages {
    /// Gives each report that counts a page in a folder. `table`: where the class's page goes.
    pub(super) fn placed(folder: &Path, table: Option<&Path>, class: &class::Class) -> Self {
        let mut pages = Self {
            places: HashMap::new(),
            addresses: HashMap::new(),
        };
        let names = Names::default();
        let table = table.filter(|table| !disk::is_stream(table));
        let from = table.map_or_else(|| disk::absolute(Path::new(".")), disk::folder_of);
        for sheet in &class.sheets {
            let seats = seats(sheet);
            let own = |seat: &(String, Vec<&Row>)| folder.join(names.of(&seat.0, "html"));
            let files: Vec<PathBuf> = seats.iter().map(own).collect();
            let beside = |at: usize| {
                let name = files.get(at)?.file_name()?.to_string_lossy();
                Some((encoded(&name), seats[at].0.clone()))
            };
            for (at, (_, rows)) in seats.iter().enumerate() {
                let Some(report) = &rows[0].report else {
                    continue;
                };
                let marks = rows.iter().filter(|row| !row.marks.is_empty());
                let place = InClass {
                    table: table.and_then(|table| way(folder, table)),
                    previous: at.checked_sub(1).and_then(beside),
                    next: beside(at + 1),
                    marks: marks
                        .map(|row| (row.student.clone(), row.marks.clone()))
                        .collect(),
                };
                if let Some(address) = disk::relative(&from, &disk::absolute(&files[at])) {
                    pages.addresses.insert(report.clone(), encoded(&address));
                }
                pages
                    .places
                    .insert(report.clone(), (files[at].clone(), place));
            }
        }
        pages
    }

    /// The address of a report's page.
    pub(super) fn address(&self, report: &str) -> Option<String> {
        self.addresses.get(report).cloned()
    }

    /// Makes the pages; whether one could not be made, which is told.
    pub(super) fn make(
        &self,
        class: &Class,
        folder: &ClassFolder,
        languages: &Languages,
        messages: &Messages,
        context: &Context,
    ) -> Result<bool, Trouble> {
        let settings = Render::of_class(&folder.folder, class.force);
        let templates = templates::built_in();
        let run = folder.run(languages);
        let press = Press {
            settings: &settings,
            templates: &templates,
            jobs: &folder.jobs,
            read_reports: ReadReports::new(&folder.jobs, &run),
            several: true,
            common: PathBuf::new(),
            browser: None,
            class: Some(&self.places),
        };
        let progress = Progress::new(self.places.len(), context);
        let jobs = folder.by_path();
        let mut jobs: Vec<_> = jobs
            .iter()
            .filter(|(path, _)| self.places.contains_key(*path))
            .collect();
        jobs.sort_by_key(|(path, _)| path.as_str());
        let made: Vec<Made> = jobs
            .par_iter()
            .filter_map(|(_, job)| {
                let made = press.make(job);
                progress.step();
                made
            })
            .collect();
        progress.done();
        let mut failed = false;
        let mut count = 0;
        for made in made {
            match made.outcome {
                Ok(Out::File(_)) => count += 1,
                Ok(Out::Bytes(_)) => {}
                Err(wrong) => {
                    failed = true;
                    wrong.tell(&made.report, messages, languages, context);
                }
            }
        }
        if !context.err.quiet {
            let message = Message::new("render-written-many").number("count", count);
            tell(&messages.message(&message));
        }
        Ok(failed)
    }
}

/// The reports of a sheet in the order of its rows, each with the students who handed it in.
fn seats(sheet: &Sheet) -> Vec<(String, Vec<&Row>)> {
    let mut seats: Vec<(String, Vec<&Row>)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for row in sheet.rows.iter().filter(|row| row.read().is_some()) {
        let Some(report) = row.report.as_deref() else {
            continue;
        };
        match places.get(report) {
            Some(&at) => seats[at].1.push(row),
            None => {
                places.insert(report, seats.len());
                seats.push((String::new(), vec![row]));
            }
        }
    }
    for (name, rows) in &mut seats {
        let students: Vec<&str> = rows.iter().map(|row| row.student.as_str()).collect();
        *name = students.join(", ");
    }
    seats
}

/// The way from a folder to a file, as an address.
fn way(folder: &Path, file: &Path) -> Option<String> {
    let way = disk::relative(&disk::absolute(folder), &disk::absolute(file))?;
    Some(encoded(&way))
}

/// Names of files, each given once.
#[derive(Default)]
struct Names(std::cell::RefCell<HashSet<String>>);

impl Names {
    /// A file's name of a student's: letters and digits, no two that some system takes for one.
    fn of(&self, student: &str, ending: &str) -> String {
        const LONG: usize = 80;
        let parts = student.split(|c: char| !c.is_alphanumeric());
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let name: String = parts.join("-").chars().take(LONG).collect();
        let name = if name.is_empty() {
            "student".to_owned()
        } else {
            name
        };
        let mut taken = self.0.borrow_mut();
        let mut unique = name.clone();
        let mut number = 1;
        while !taken.insert(fold(&unique)) {
            number += 1;
            unique = format!("{name}-{number}");
        }
        format!("{unique}.{ending}")
    }
}

/// Writes a note to each student; whether one could not be written, which is told.
pub(super) fn notes(
    settings: &Class,
    folder: &Path,
    class: &class::Class,
    source: &ClassFolder,
    languages: &Languages,
    messages: &Messages,
    context: &Context,
) -> Result<bool, Trouble> {
    let jobs = source.by_path();
    let run = source.run(languages);
    let names = Names::default();
    // They are told all at once.
    let quiet = Context {
        err: Look {
            quiet: true,
            ..context.err
        },
        ..*context
    };
    let mut failed = false;
    let mut count = 0;
    for sheet in &class.sheets {
        let seats: Vec<(&Row, String)> = sheet
            .rows
            .iter()
            .map(|row| (row, names.of(&row.key, "md")))
            .collect();
        let progress = Progress::new(seats.len(), context);
        let written: Vec<Result<(), Trouble>> = seats
            .par_iter()
            .map(|(row, name)| {
                progress.step();
                let job = row.report.as_ref().filter(|_| row.read().is_some());
                let job = job.and_then(|path| jobs.get(path));
                let checked = job.and_then(|job| check(job, &run, || source.jobs.within(job)));
                let note = match checked.map(|(report, _)| report.outcome) {
                    Some(Outcome::Checked(told)) => class::note::of(row, &sheet.lab, &told),
                    _ => class::note::without_report(row, &sheet.lab, messages),
                };
                let note = seal::sealed(&format!("{note}\n{}\n", seal::MARK), "");
                let path = folder.join(name);
                // A note of an earlier run may lie among the reports.
                if source.jobs.reads(&path) && class_files::lost(&path) == Lost::Foreign {
                    tell(&messages.message(&output_is_read(&path)));
                    return Err(Trouble::Told);
                }
                let (force, lost) = (settings.force, &class_files::lost);
                unless_lost(&path, &note, &NOTE, force, lost, messages, &quiet)
            })
            .collect();
        progress.done();
        for one in written {
            match one {
                Ok(()) => count += 1,
                Err(Trouble::Told) => failed = true,
                Err(other) => return Err(other),
            }
        }
    }
    if !context.err.quiet {
        let message = Message::new("class-notes-written").number("count", count);
        tell(&messages.message(&message.text("folder", disk::shown(folder))));
    }
    Ok(failed)
}
