//! The table of a class: a row a student, a sheet a lab.
//!
//! Enters: what was handed in, the list of students, the marks. Leaves: rows with what is to be told of each, and per question
//! how the class stands. Counts; judges nothing.

use super::folders::{Layout, Owner, inside};
use super::handed::{Answered, Handed, Read};
use super::marks::{self, Doubts, Mark, Marks};
use super::records::Wrong;
use super::remarks::{self, Remark};
use super::roster::{Roster, words};
use super::seats::{self, Holding};
use crate::catalogue::{Catalogue, Counting, total};
use crate::finding::Message;
use crate::output::Unread;
use crate::output::glance::MARKS;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A lab that the class worked on.
#[derive(Clone)]
pub(crate) struct Lab {
    pub(crate) catalogue: Arc<Catalogue>,
    /// The catalogue's path as messages show it.
    pub(crate) path: String,
}

/// What a table is made of.
pub(crate) struct Given<'a> {
    /// The folder that holds all students' folders.
    pub(crate) base: String,
    pub(crate) labs: Vec<Lab>,
    pub(crate) handed: &'a [Handed],
    /// Folders in which nothing was found.
    pub(crate) empty: &'a [String],
    /// Links to folders, which weren't followed.
    pub(crate) links: &'a [String],
    pub(crate) roster: Option<&'a Roster>,
    pub(crate) marks: Option<&'a Marks>,
    /// Whether a lab names a file, by its path from the student's folder.
    pub(crate) names: &'a dyn Fn(usize, &str) -> bool,
    /// The pictures that the labs themselves show, by their digests.
    pub(crate) handed_out: &'a FxHashSet<String>,
}

/// A class.
pub(crate) struct Class {
    /// A table a lab.
    pub(crate) sheets: Vec<Sheet>,
    /// What of the marks fits nobody, or stands twice.
    pub(crate) wrong: Vec<Wrong>,
    /// What of them is odd, and taken as it stands.
    pub(crate) odd: Vec<Wrong>,
}

/// The table of a lab.
pub(crate) struct Sheet {
    pub(crate) lab: Lab,
    pub(crate) rows: Vec<Row>,
    /// Per question, how the class stands.
    pub(crate) tallies: Vec<Tally>,
}

/// A student.
pub(crate) struct Row {
    pub(crate) student: String,
    pub(crate) group: String,
    pub(crate) email: String,
    /// The report that counts; what else could be one is told.
    pub(crate) report: Option<String>,
    pub(crate) state: State,
    pub(crate) remarks: Vec<Remark>,
    /// Per question, what the teacher gave; nothing at all where there are no marks.
    pub(crate) marks: Vec<Option<Mark>>,
    /// By what a list of marks names the student: the name, or what tells it from another's of the same name.
    pub(crate) key: String,
}

/// What became of what a student handed in.
#[derive(Clone, Debug)]
pub(crate) enum State {
    Read(Arc<Read>),
    /// It is no report that could be read: why.
    Unreadable(Unread),
    /// There are files, and nothing shows that they are reports of the lab.
    NoReport,
    /// Folders that may be another student's of the same name.
    Unclear(Vec<String>),
    /// The student's folder is a link, which wasn't followed.
    Link,
    Nothing,
}

/// How a class stands with a question.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    /// How many reports were read.
    pub(crate) of: usize,
    /// Per mark, in the order of [`MARKS`].
    pub(crate) counts: [usize; MARKS.len()],
}

/// A cell of a row.
pub(crate) type Cell = Answered;

impl State {
    /// Its name for programs.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Read(_) => "read",
            Self::Unreadable(_) => "unreadable",
            Self::NoReport => "no-report",
            Self::Unclear(_) => "unclear",
            Self::Link => "link",
            Self::Nothing => "nothing",
        }
    }

    /// What is said where there are no questions to show.
    pub(crate) fn message(&self) -> Option<Message> {
        match self {
            Self::Read(_) => None,
            Self::Unreadable(error) => {
                // What to do about it is the student's.
                Some(Message::new("class-unreadable").text("error", &error.why))
            }
            Self::NoReport => Some(Message::new("class-no-report")),
            Self::Unclear(folders) => Some(remarks::unclear(folders)),
            Self::Link => Some(Message::new("class-link")),
            Self::Nothing => Some(Message::new("class-nothing")),
        }
    }
}

impl Row {
    /// How each question stands; none where no report could be read.
    pub(crate) fn cells(&self) -> Option<&[Cell]> {
        self.read().map(|read| read.answers.as_slice())
    }

    /// What was read.
    pub(crate) fn read(&self) -> Option<&Read> {
        match &self.state {
            State::Read(read) => Some(read),
            _ => None,
        }
    }

    /// The name, with what tells it from another's of the same name.
    pub(super) fn spoken(&self) -> String {
        match self.key == self.student {
            true => self.student.clone(),
            false => format!("{} ({})", self.student, self.key),
        }
    }

    /// The questions that count: how many have an answer, how many of these in full.
    pub(crate) fn totals(&self, lab: &Lab) -> (usize, usize) {
        let questions = lab.catalogue.questions.iter();
        let cells = self.cells().unwrap_or_default().iter().zip(questions);
        let counted = cells.filter(|(_, question)| question.counting() == Counting::Counted);
        counted.fold((0, 0), |(found, complete), (cell, _)| {
            let is_found = cell.mark.is_answered();
            (
                found + usize::from(is_found),
                complete + usize::from(cell.is_complete),
            )
        })
    }

    /// The share of the counted questions that are answered in full, in hundredths.
    pub(crate) fn completeness(&self, lab: &Lab) -> usize {
        let counted = lab.catalogue.counted().count();
        self.totals(lab).1 * 100 / counted.max(1)
    }

    /// The points that the evidence earns; none where the lab has none, or nothing was read.
    pub(crate) fn earned(&self) -> Option<f64> {
        total(self.cells()?.iter().map(|cell| cell.earned))
    }

    /// The points that the teacher gave.
    pub(crate) fn given(&self) -> Option<f64> {
        let marks = self.marks.iter().flatten();
        total(marks.map(|mark| mark.points))
    }
}

impl Sheet {
    /// The counted questions, those that fewest have answered in full first.
    pub(crate) fn hardest(&self) -> Vec<usize> {
        let questions = &self.lab.catalogue.questions;
        let counted = |at: &usize| questions[*at].counting() == Counting::Counted;
        let mut all: Vec<usize> = (0..questions.len()).filter(counted).collect();
        all.sort_by_key(|&at| {
            let tally = &self.tallies[at];
            (tally.done(), tally.answered(), at)
        });
        all
    }

    /// How many students there are, and of how many a report was read.
    pub(crate) fn count(&self) -> (usize, usize) {
        let read = self.rows.iter().filter(|row| row.read().is_some());
        (self.rows.len(), read.count())
    }
}

impl Tally {
    /// In how many reports it is answered in full.
    pub(crate) fn done(&self) -> usize {
        self.counts[0]
    }

    /// In how many it is answered at all.
    pub(crate) fn answered(&self) -> usize {
        let counts = MARKS.iter().zip(self.counts);
        let found = counts.filter(|(mark, _)| mark.is_answered());
        found.map(|(_, count)| count).sum()
    }
}

impl Class {
    /// Makes the tables.
    pub(crate) fn of(given: &Given<'_>) -> Self {
        let paths: Vec<&str> = given.handed.iter().map(|one| one.path.as_str()).collect();
        let is_student = |name: &str| given.roster.is_some_and(|list| !list.find(name).is_empty());
        let layout = Layout::of(&given.base, &paths, &is_student);
        let mut owners: BTreeMap<String, (Owner, Vec<usize>)> = BTreeMap::new();
        for (at, path) in paths.iter().enumerate() {
            let owner = layout.owner(path);
            let entry = owners.entry(owner.place.clone());
            entry.or_insert_with(|| (owner, Vec::new())).1.push(at);
        }
        // Folders beside reports that lie in none are pictures'.
        let in_folders = paths.is_empty()
            || owners
                .values()
                .any(|(owner, files)| files.iter().any(|&at| paths[at] != owner.place));
        let empty = given.empty.iter().filter(|_| in_folders);
        let empty = empty.chain(given.links);
        for owner in empty.filter_map(|folder| layout.of_empty(folder)) {
            let entry = owners.entry(owner.place.clone());
            entry.or_insert_with(|| (owner, Vec::new()));
        }
        let owners: Vec<(Owner, Vec<usize>)> = owners.into_values().collect();
        let mut sheets: Vec<Sheet> = (0..given.labs.len())
            .map(|lab| Sheet::of(lab, given, &owners))
            .collect();
        let doubts = given.marks.map(|marks| marks::mark(&mut sheets, marks));
        let Doubts { wrong, odd } = doubts.unwrap_or_default();
        Self { sheets, wrong, odd }
    }
}

impl Sheet {
    fn of(lab: usize, given: &Given<'_>, owners: &[(Owner, Vec<usize>)]) -> Self {
        let holdings: Vec<Holding> = owners
            .iter()
            .map(|(owner, files)| seats::holding(lab, given, owner, files))
            .collect();
        let seats = seats::seats(given, owners, &holdings);
        let places = |which: &[usize]| -> Vec<String> {
            let places = which.iter().map(|&at| owners[at].0.place.as_str());
            places.map(str::to_owned).collect()
        };
        // Shared once, however many authors a report has.
        let mut read: FxHashMap<usize, Arc<Read>> = FxHashMap::default();
        let mut rows: Vec<Row> = Vec::with_capacity(seats.len());
        let mut chosen = Vec::with_capacity(seats.len());
        let mut folders = Vec::with_capacity(seats.len());
        for seat in seats {
            let best = seats::best(
                given,
                seat.owners.iter().flat_map(|&at| &holdings[at].reports),
            );
            let first = best.first().copied();
            let state = match first.map(|at| (at, &given.handed[at].read)) {
                Some((at, Ok(found))) => {
                    let shared = read.entry(at).or_insert_with(|| Arc::new(found.clone()));
                    State::Read(Arc::clone(shared))
                }
                _ if seat.owners.is_empty() && !seat.unclear.is_empty() => {
                    State::Unclear(places(&seat.unclear))
                }
                _ => {
                    let holdings = seat.owners.iter().map(|&at| &holdings[at]);
                    seats::no_report(given, &holdings.collect::<Vec<_>>())
                }
            };
            let unread = seat.owners.iter().flat_map(|&at| &holdings[at].unreadable);
            let shown = first.or(unread.min().copied().filter(|_| best.is_empty()));
            let mut remarks = Vec::new();
            if !seat.may_be.is_empty() {
                remarks.push(Remark::OneOfSeveral(seat.may_be));
            } else if seat.is_stranger {
                remarks.push(Remark::NotOnRoster);
            }
            if !seat.owners.is_empty() && !seat.unclear.is_empty() {
                remarks.push(Remark::Unclear(places(&seat.unclear)));
            }
            let holds = |at: &&usize| first.is_some_and(|one| owners[**at].1.contains(&one));
            let place = seat.owners.iter().find(holds).map(|&at| &owners[at].0);
            let folder = place.map_or("", |owner| owner.place.as_str());
            let others = best.iter().skip(1).map(|&at| &given.handed[at].path);
            let others: Vec<String> = others.map(|path| inside(folder, path).to_owned()).collect();
            if !others.is_empty() {
                remarks.push(Remark::Others(others));
            }
            if let (State::Read(read), Some(at)) = (&state, first) {
                remarks.extend(remarks::of(lab, given, read, at, place));
            }
            rows.push(Row {
                student: seat.student,
                group: seat.group,
                email: seat.email,
                report: shown.map(|at| given.handed[at].path.clone()),
                state,
                remarks,
                marks: Vec::new(),
                key: String::new(),
            });
            folders.push(inside(&given.base, folder));
            chosen.push(first);
        }
        remarks::tell_copies(&mut rows, &chosen, given, lab);
        name_each(&mut rows, &folders);
        let questions = given.labs[lab].catalogue.questions.len();
        let mut tallies = vec![Tally::default(); questions];
        // A report of two authors is one report.
        let mut counted = FxHashSet::default();
        for (row, at) in rows.iter().zip(&chosen) {
            let is_first = at.is_some_and(|at| counted.insert(at));
            for (tally, cell) in tallies.iter_mut().zip(row.cells().unwrap_or_default()) {
                if is_first {
                    tally.of += 1;
                    let mark = MARKS.iter().position(|mark| *mark == cell.mark);
                    tally.counts[mark.unwrap_or(0)] += 1;
                }
            }
        }
        Self {
            lab: given.labs[lab].clone(),
            rows,
            tallies,
        }
    }
}

/// Gives each row the name by which marks know it, and tells of those of one name.
fn name_each(rows: &mut [Row], folders: &[&str]) {
    let mut names: FxHashMap<Vec<String>, Vec<usize>> = FxHashMap::default();
    for (at, row) in rows.iter().enumerate() {
        names.entry(words(&row.student)).or_default().push(at);
    }
    for same in names.into_values() {
        let keys = |at: usize| {
            let row: &Row = &rows[at];
            let grouped = match row.group.as_str() {
                "" => String::new(),
                group => format!("{group}/{}", row.student),
            };
            [row.email.clone(), grouped, folders[at].to_owned()]
        };
        let keys: Vec<[String; 3]> = same.iter().map(|&at| keys(at)).collect();
        for (own, &at) in keys.iter().zip(&same) {
            let is_own = |kind: &usize| {
                let alike = keys.iter().filter(|other| other[*kind] == own[*kind]);
                !own[*kind].is_empty() && alike.count() == 1
            };
            let key = (0..own.len()).find(is_own).map(|kind| own[kind].clone());
            let row = &mut rows[at];
            let is_told = row
                .remarks
                .iter()
                .any(|remark| matches!(remark, Remark::OneOfSeveral(_)));
            if same.len() > 1 && !is_told {
                row.remarks.push(Remark::SameName(key.clone()));
            }
            row.key = match key {
                Some(key) if same.len() > 1 => key,
                _ => row.student.clone(),
            };
        }
    }
}
