//! A teacher's marks and the table: each mark in its row, and a list to put marks in.

use super::csv;
use super::marks::{Marks, decimal};
use super::records::Wrong;
use super::roster::Roster;
use super::sheet::{Row, Sheet};
use crate::finding::Message;
use crate::text::fold::fold;
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;
use std::io;

/// Writes a list to fill in: a line for each student and question that asks for something.
pub(crate) fn template(sheets: &[Sheet], delimiter: u8, out: &mut dyn io::Write) -> io::Result<()> {
    let mut lines = csv::Writer::new(delimiter, out)?;
    let is_one = sheets.len() == 1;
    let lab = |lab| Some(lab).filter(|_| !is_one);
    let titles = lab("lab").into_iter();
    let titles = titles.chain(["student", "question", "points", "comment"]);
    lines.write(&titles.map(str::to_owned).collect::<Vec<_>>())?;
    for sheet in sheets {
        let asked = |at: &usize| !sheet.lab.catalogue.questions[*at].expects.is_empty();
        for row in &sheet.rows {
            for at in (0..sheet.lab.catalogue.questions.len()).filter(asked) {
                let mark = row.mark(at).cloned().unwrap_or_default();
                let points = csv::number(&mark.points(), delimiter);
                let id = &sheet.lab.catalogue.questions[at].id;
                let cells = lab(sheet.lab.catalogue.lab.id.as_str()).into_iter();
                // `1.10` is no number, nor `1-2` a date.
                let cells = cells.chain([row.key.as_str(), id]).map(csv::text);
                let cells = cells.chain([points, csv::text(&mark.comment)]);
                lines.write(&cells.collect::<Vec<_>>())?;
            }
        }
    }
    lines.finish()
}

/// What is told of marks, each at its line.
#[derive(Default)]
pub(super) struct Doubts {
    /// What is no mark, fits nobody, or stands twice.
    pub(super) wrong: Vec<Wrong>,
    /// What is taken as it stands, though it is less than nothing, or more than the question is worth.
    pub(super) odd: Vec<Wrong>,
}

/// Puts marks where they belong; those that fit nobody are told.
pub(super) fn mark(sheets: &mut [Sheet], marks: &Marks) -> Doubts {
    let people: Vec<People> = sheets.iter().map(|sheet| People::of(&sheet.rows)).collect();
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
    let mut doubts = Doubts::default();
    let mut lines: FxHashMap<(usize, usize, usize), usize> = FxHashMap::default();
    for entry in &marks.entries {
        let found: Vec<Vec<usize>> = people
            .iter()
            .map(|people| people.find(&entry.student))
            .collect();
        let known = found.iter().map(Vec::len).max().unwrap_or(0);
        let asking = sheets
            .iter()
            .zip(&places)
            .enumerate()
            .filter_map(|(at, (sheet, places))| {
                let is_it =
                    entry.lab.is_empty() || fold(&entry.lab) == fold(&sheet.lab.catalogue.lab.id);
                Some((at, *places.get(&entry.question).filter(|_| is_it)?))
            });
        let asking: Vec<(usize, usize)> = asking.collect();
        let told = |message: Message| Wrong {
            line: entry.line,
            message: message
                .text("student", &entry.student)
                .text("question", &entry.question),
        };
        let message = match (known, asking.as_slice()) {
            (0, _) => Message::new("class-mark-no-student"),
            (_, []) => Message::new("class-mark-no-question"),
            (_, [_, _, ..]) => Message::new("class-mark-several-labs"),
            (_, &[(at, question)]) => match found[at][..] {
                [row] => {
                    let of = sheets[at].lab.catalogue.questions[question].points;
                    let odd = odd(entry.mark.points.unwrap_or_default(), of);
                    let odd = odd.map(|odd| told(odd.text("points", entry.mark.points())));
                    doubts.odd.extend(odd);
                    match lines.entry((at, row, question)) {
                        Entry::Occupied(first) => {
                            Message::new("class-mark-twice").number("first", *first.get())
                        }
                        Entry::Vacant(free) => {
                            free.insert(entry.line);
                            sheets[at].rows[row].marks[question] = Some(entry.mark.clone());
                            continue;
                        }
                    }
                }
                [] => Message::new("class-mark-no-student"),
                _ => Message::new("class-mark-several-students"),
            },
        };
        doubts.wrong.push(told(message));
    }
    let unread = marks.wrong.iter().cloned();
    doubts.wrong.extend(unread);
    doubts.wrong.sort_by_key(|wrong| wrong.line);
    doubts
}

/// What is odd about the points for a question that is worth `of`.
fn odd(points: f64, of: Option<f64>) -> Option<Message> {
    let beyond = of.filter(|of| points > *of);
    let beyond = beyond.map(|of| Message::new("class-mark-beyond").text("of", decimal(of)));
    beyond.or_else(|| (points < 0.0).then(|| Message::new("class-mark-negative")))
}

/// Whom the rows of a table are known by.
struct People {
    /// By the names that a list to fill in has.
    keys: FxHashMap<String, Vec<usize>>,
    names: Roster,
}

impl People {
    fn of(rows: &[Row]) -> Self {
        let mut keys: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, row) in rows.iter().enumerate() {
            keys.entry(fold(&row.key)).or_default().push(at);
        }
        let names = rows
            .iter()
            .map(|row| (row.student.as_str(), row.email.as_str()));
        Self {
            keys,
            names: Roster::of_names(names),
        }
    }

    fn find(&self, student: &str) -> Vec<usize> {
        match self.keys.get(&fold(student)) {
            Some(rows) => rows.clone(),
            None => self.names.find(student).concat(),
        }
    }
}
