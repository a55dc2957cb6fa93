//! The table of a class: a row a student, a sheet a lab.
//!
//! Enters: what was handed in, the list of students, the marks. Leaves: rows with what is to be told of each, and per question
//! how the class stands. Counts; judges nothing.

use super::folders::{Layout, Owner, inside};
use super::given::{Given, Other};
use super::handed::Read;
use super::marking::{self, Doubts};
use super::records::Wrong;
use super::remark::Remark;
use super::remarks;
use super::roster::words;
use super::seats::{self, Holding};
use super::sheet::{Row, Sheet, State, Tally};
use crate::inspection::Standing;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A class.
pub(crate) struct Class {
    /// A table a lab.
    pub(crate) sheets: Vec<Sheet>,
    /// What of the marks is none, fits nobody, or stands twice.
    pub(crate) wrong: Vec<Wrong>,
    /// What of them is odd, and taken as it stands.
    pub(crate) odd: Vec<Wrong>,
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
        for other in given.others.iter().filter(|_| in_folders) {
            if let Some(owner) = layout.of_other(&other.path) {
                let entry = owners.entry(owner.place.clone());
                let (owner, _) = entry.or_insert_with(|| (owner, Vec::new()));
                let path = inside(&owner.place, &other.path).to_owned();
                owner.others.push(Other { path, ..*other });
            }
        }
        let owners: Vec<(Owner, Vec<usize>)> = owners.into_values().collect();
        let mut sheets: Vec<Sheet> = (0..given.labs.len())
            .map(|lab| Sheet::of(lab, given, &owners))
            .collect();
        let doubts = given.marks.map(|marks| marking::mark(&mut sheets, marks));
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
            let own = || seat.owners.iter().map(|&at| &holdings[at]);
            let best = seats::best(given, own().flat_map(|holding| &holding.reports));
            let first = best.first().copied();
            let state = match first.map(|at| (at, &given.handed[at].read)) {
                Some((at, Ok(found))) => {
                    let shared = read.entry(at).or_insert_with(|| Arc::new(found.clone()));
                    State::Read(Arc::clone(shared))
                }
                _ if seat.owners.is_empty() && !seat.unclear.is_empty() => {
                    State::Unclear(places(&seat.unclear))
                }
                _ => seats::no_report(given, &own().collect::<Vec<_>>()),
            };
            let unread = own().flat_map(|holding| &holding.unreadable);
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
        let shared = remarks::tell_copies(&mut rows, &chosen, given, lab);
        name_each(&mut rows, &folders);
        let questions = given.labs[lab].catalogue.questions.len();
        Self {
            lab: given.labs[lab].clone(),
            tallies: tallies(&rows, &chosen, questions),
            rows,
            shared,
        }
    }
}

/// Per question how the class stands. `chosen`: the report of each row; one of two authors is one report.
fn tallies(rows: &[Row], chosen: &[Option<usize>], questions: usize) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); questions];
    let mut counted = FxHashSet::default();
    let of_reports = rows.iter().zip(chosen);
    for (row, _) in of_reports.filter(|(_, at)| at.is_some_and(|at| counted.insert(at))) {
        for (tally, cell) in tallies.iter_mut().zip(row.cells().unwrap_or_default()) {
            tally.of += 1;
            let mut all = Standing::ALL.iter();
            let mark = all.position(|standing| *standing == cell.standing);
            tally.counts[mark.unwrap_or(0)] += 1;
        }
    }
    tallies
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
            let mut remarks = row.remarks.iter();
            let is_told = remarks.any(|remark| matches!(remark, Remark::OneOfSeveral(_)));
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
