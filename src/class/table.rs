//! The table of a class: a row a student, a sheet a lab.
//!
//! Enters: what was handed in, the list of students, the marks. Leaves: rows with what is to be told of each, and per question
//! how the class stands. Counts; judges nothing.

use super::copies;
use super::folders::{Layout, Owner};
use super::handed::{Answered, Handed, Read, Shown};
use super::marks::{Mark, Marks};
use super::records::Wrong;
use super::roster::Roster;
use crate::catalogue::{Catalogue, Counting};
use crate::finding::Message;
use crate::language;
use crate::output::glance::MARKS;
use crate::text::fold::fold;
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
    /// What of the marks fits nobody.
    pub(crate) wrong: Vec<Wrong>,
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
    /// Whether another student bears the same name.
    is_ambiguous: bool,
}

/// What became of what a student handed in.
#[derive(Clone, Debug)]
pub(crate) enum State {
    Read(Arc<Read>),
    /// It is no report that could be read: why.
    Unreadable(String),
    /// There are files, and nothing shows that they are reports of the lab.
    NoReport,
    Nothing,
}

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
    /// A picture that others show too.
    SamePicture {
        question: Option<String>,
        others: Vec<(String, Option<String>)>,
    },
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
            Self::SamePicture { .. } => "same-picture",
        }
    }
}

impl State {
    /// Its name for programs.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Read(_) => "read",
            Self::Unreadable(_) => "unreadable",
            Self::NoReport => "no-report",
            Self::Nothing => "nothing",
        }
    }

    /// What is said where there are no questions to show.
    pub(crate) fn message(&self) -> Option<Message> {
        match self {
            Self::Read(_) => None,
            Self::Unreadable(error) => {
                // What to do about it is the student's.
                let error = error.split(" → ").next().unwrap_or(error);
                Some(Message::new("class-unreadable").text("error", error))
            }
            Self::NoReport => Some(Message::new("class-no-report")),
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

    /// By what a list of marks names the student.
    pub(crate) fn key(&self) -> &str {
        match self.is_ambiguous && !self.email.is_empty() {
            true => &self.email,
            false => &self.student,
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
        sum(self.cells()?.iter().map(|cell| cell.earned))
    }

    /// The points that the teacher gave.
    pub(crate) fn given(&self) -> Option<f64> {
        let marks = self.marks.iter().flatten();
        sum(marks.map(|mark| mark.points))
    }
}

impl Lab {
    /// What all its questions are worth; none where the catalogue doesn't say.
    pub(crate) fn points(&self) -> Option<f64> {
        sum(self
            .catalogue
            .questions
            .iter()
            .map(|question| question.points))
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

fn sum(points: impl Iterator<Item = Option<f64>>) -> Option<f64> {
    points
        .flatten()
        .fold(None, |sum, one| Some(sum.unwrap_or(0.0) + one))
}

/// What a student's folder holds of a lab.
#[derive(Default)]
struct Holding {
    /// Where each stands among what was handed in, the best first.
    reports: Vec<usize>,
    unreadable: Vec<usize>,
    /// Whether there are files of which nothing shows that they are reports.
    has_others: bool,
}

impl Class {
    /// Makes the tables.
    pub(crate) fn of(given: &Given<'_>) -> Self {
        let paths: Vec<&str> = given.handed.iter().map(|one| one.path.as_str()).collect();
        let layout = Layout::of(&given.base, &paths);
        let mut owners: BTreeMap<String, (Owner, Vec<usize>)> = BTreeMap::new();
        for (at, path) in paths.iter().enumerate() {
            let owner = layout.owner(path);
            let entry = owners.entry(owner.place.clone());
            entry.or_insert_with(|| (owner, Vec::new())).1.push(at);
        }
        // Folders beside reports that lie in none are pictures'.
        let in_folders = owners
            .values()
            .any(|(owner, files)| files.iter().any(|&at| paths[at] != owner.place));
        for owner in given
            .empty
            .iter()
            .filter_map(|folder| layout.of_empty(folder))
        {
            if in_folders {
                owners
                    .entry(owner.place.clone())
                    .or_insert_with(|| (owner, Vec::new()));
            }
        }
        let owners: Vec<(Owner, Vec<usize>)> = owners.into_values().collect();
        let mut sheets: Vec<Sheet> = (0..given.labs.len())
            .map(|lab| Sheet::of(lab, given, &owners))
            .collect();
        let mut wrong = Vec::new();
        if let Some(marks) = given.marks {
            mark(&mut sheets, marks, &mut wrong);
        }
        Self { sheets, wrong }
    }
}

impl Sheet {
    fn of(lab: usize, given: &Given<'_>, owners: &[(Owner, Vec<usize>)]) -> Self {
        let holdings: Vec<Holding> = owners
            .iter()
            .map(|(owner, files)| holding(lab, given, owner, files))
            .collect();
        let seats = seats(given, owners, &holdings);
        // Shared once, however many authors a report has.
        let mut read: FxHashMap<usize, Arc<Read>> = FxHashMap::default();
        let mut rows: Vec<Row> = Vec::with_capacity(seats.len());
        let mut chosen = Vec::with_capacity(seats.len());
        for seat in seats {
            let best = best(
                given,
                seat.owners.iter().flat_map(|&at| &holdings[at].reports),
            );
            let first = best.first().copied();
            let state = match first.map(|at| (at, &given.handed[at].read)) {
                Some((at, Ok(found))) => {
                    let shared = read.entry(at).or_insert_with(|| Arc::new(found.clone()));
                    State::Read(Arc::clone(shared))
                }
                _ => {
                    let holdings = seat.owners.iter().map(|&at| &holdings[at]);
                    no_report(given, &holdings.collect::<Vec<_>>())
                }
            };
            let unread = seat.owners.iter().flat_map(|&at| &holdings[at].unreadable);
            let shown = first.or(unread.min().copied().filter(|_| best.is_empty()));
            let mut remarks = Vec::new();
            if seat.is_stranger {
                remarks.push(Remark::NotOnRoster);
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
                remarks.extend(remarks_of(lab, given, read, at, place));
            }
            rows.push(Row {
                student: seat.student,
                group: seat.group,
                email: seat.email,
                report: shown.map(|at| given.handed[at].path.clone()),
                state,
                remarks,
                marks: Vec::new(),
                is_ambiguous: false,
            });
            chosen.push(first);
        }
        tell_copies(&mut rows, &chosen, given, lab);
        tell_ambiguous(&mut rows);
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

/// What an owner holds of a lab.
fn holding(lab: usize, given: &Given<'_>, owner: &Owner, files: &[usize]) -> Holding {
    const FEW: usize = 2;
    let mut holding = Holding::default();
    let mut unsure = Vec::new();
    for &at in files {
        let handed = &given.handed[at];
        if handed.lab.is_some_and(|own| own != lab) {
            continue;
        }
        let Ok(read) = &handed.read else {
            holding.unreadable.push(at);
            continue;
        };
        let stem = stem_of(&handed.path);
        let is_alone = handed.path == owner.place;
        let is_named = (given.names)(lab, inside(&owner.place, &handed.path))
            || language::is_report_name(stem) && !stem.eq_ignore_ascii_case("readme");
        let labelled = labelled(read, &given.labs[lab]);
        let counted = given.labs[lab].catalogue.counted().count();
        if is_alone || is_named || labelled > 0 && labelled * 3 >= counted {
            holding.reports.push(at);
        } else {
            unsure.push((at, labelled));
        }
    }
    // The only file of a folder is what was handed in, if it answers anything.
    if let ([], [(only, labelled)]) = (holding.reports.as_slice(), unsure.as_slice())
        && *labelled >= FEW
    {
        holding.reports.push(*only);
    }
    holding.has_others = holding.reports.is_empty() && !unsure.is_empty();
    holding
}

fn labelled(read: &Read, lab: &Lab) -> usize {
    let questions = lab.catalogue.questions.iter().zip(&read.answers);
    let labelled = questions.filter(|(question, answer)| {
        question.counting() == Counting::Counted && answer.is_labelled
    });
    labelled.count()
}

/// Reports, the one that answers the most first.
fn best<'h>(given: &Given<'_>, reports: impl Iterator<Item = &'h usize>) -> Vec<usize> {
    let mut reports: Vec<usize> = reports.copied().collect();
    reports.sort_unstable();
    reports.dedup();
    reports.sort_by_cached_key(|&at| {
        let handed = &given.handed[at];
        let answers = handed.read.as_ref().map_or(&[][..], |read| &read.answers);
        let count = |is: &dyn Fn(&Answered) -> bool| answers.iter().filter(|one| is(one)).count();
        let answered = count(&|one| one.mark.is_answered());
        let complete = count(&|one| one.is_complete);
        (std::cmp::Reverse((answered, complete)), handed.path.clone())
    });
    reports
}

/// Why there is no report.
fn no_report(given: &Given<'_>, holdings: &[&Holding]) -> State {
    let unreadable = holdings.iter().flat_map(|one| &one.unreadable).min();
    match unreadable.map(|&at| &given.handed[at].read) {
        Some(Err(error)) => State::Unreadable(error.clone()),
        _ if holdings.iter().any(|one| one.has_others) => State::NoReport,
        _ => State::Nothing,
    }
}

/// A row to be.
struct Seat {
    student: String,
    group: String,
    email: String,
    owners: Vec<usize>,
    /// Whether there is a list, and the student isn't on it.
    is_stranger: bool,
}

/// Who sits where: in the order of the list, else by name.
fn seats(given: &Given<'_>, owners: &[(Owner, Vec<usize>)], holdings: &[Holding]) -> Vec<Seat> {
    let seat = |at: usize| {
        let owner = &owners[at].0;
        Seat {
            student: owner.name.clone(),
            group: owner.group.clone(),
            email: String::new(),
            owners: vec![at],
            is_stranger: given.roster.is_some(),
        }
    };
    let Some(roster) = given.roster else {
        let mut seats: Vec<Seat> = (0..owners.len()).map(seat).collect();
        seats.sort_by_cached_key(|seat| (fold(&seat.student), seat.owners[0]));
        return seats;
    };
    let mut seats: Vec<Seat> = roster
        .people
        .iter()
        .map(|person| Seat {
            student: person.name.clone(),
            group: person.group.clone(),
            email: person.email.clone(),
            owners: Vec::new(),
            is_stranger: false,
        })
        .collect();
    let mut strangers = Vec::new();
    // A folder of one's own goes before a report that names one.
    for is_by_author in [false, true] {
        for (at, (owner, _)) in owners.iter().enumerate() {
            let people = match is_by_author {
                false => roster.find(&owner.name),
                true => {
                    let reports = holdings[at].reports.iter();
                    let read = reports.filter_map(|&one| given.handed[one].read.as_ref().ok());
                    let authors = read.flat_map(|read| &read.authors);
                    authors.flat_map(|author| roster.find(author)).collect()
                }
            };
            for person in people {
                let seat = &mut seats[person];
                if !seat.owners.contains(&at) {
                    seat.owners.push(at);
                }
                if seat.group.is_empty() {
                    seat.group.clone_from(&owner.group);
                }
            }
        }
    }
    let taken: FxHashSet<usize> = seats
        .iter()
        .flat_map(|seat| &seat.owners)
        .copied()
        .collect();
    // A folder without a report, such as one of pictures, is nobody's.
    let is_anybodys = |at: &usize| !taken.contains(at) && !owners[*at].1.is_empty();
    strangers.extend((0..owners.len()).filter(is_anybodys).map(seat));
    strangers.sort_by_cached_key(|seat| (fold(&seat.student), seat.owners[0]));
    seats.extend(strangers);
    seats
}

fn remarks_of(
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
fn tell_copies(rows: &mut [Row], chosen: &[Option<usize>], given: &Given<'_>, lab: usize) {
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

fn tell_ambiguous(rows: &mut [Row]) {
    let mut met: FxHashMap<String, usize> = FxHashMap::default();
    for row in rows.iter() {
        *met.entry(row.student.clone()).or_default() += 1;
    }
    for row in rows {
        row.is_ambiguous = met[&row.student] > 1;
    }
}

/// Puts marks where they belong; those that fit nobody are told.
fn mark(sheets: &mut [Sheet], marks: &Marks, wrong: &mut Vec<Wrong>) {
    let people: Vec<Roster> = sheets
        .iter()
        .map(|sheet| {
            let rows = sheet.rows.iter();
            Roster::of_names(rows.map(|row| (row.student.as_str(), row.email.as_str())))
        })
        .collect();
    let places: Vec<FxHashMap<String, usize>> = sheets
        .iter()
        .map(|sheet| {
            let questions = sheet.lab.catalogue.questions.iter().enumerate();
            questions
                .map(|(at, question)| (question.id.clone(), at))
                .collect()
        })
        .collect();
    for sheet in sheets.iter_mut() {
        let questions = sheet.lab.catalogue.questions.len();
        for row in &mut sheet.rows {
            row.marks = vec![None; questions];
        }
    }
    for entry in &marks.0 {
        let mut known = None;
        let mut asked = false;
        for ((sheet, people), places) in sheets.iter_mut().zip(&people).zip(&places) {
            let found = people.find(&entry.student);
            known = known.max(Some(found.len()));
            let Some(&question) = places.get(&entry.question) else {
                continue;
            };
            asked = true;
            if let [row] = found[..] {
                sheet.rows[row].marks[question] = Some(entry.mark.clone());
            }
        }
        let key = match (known.unwrap_or(0), asked) {
            (0, _) => "class-mark-no-student",
            (_, false) => "class-mark-no-question",
            (1, true) => continue,
            _ => "class-mark-several-students",
        };
        wrong.push(Wrong {
            line: entry.line,
            message: Message::new(key)
                .text("student", &entry.student)
                .text("question", &entry.question),
        });
    }
}

/// A file's name without its ending.
fn stem_of(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// A path from the student's folder.
fn inside<'p>(place: &str, path: &'p str) -> &'p str {
    let rest = path
        .strip_prefix(place)
        .and_then(|rest| rest.strip_prefix('/'));
    rest.unwrap_or(path)
}
