//! The table as CSV: for spreadsheets, and for what a learning platform takes in.
//!
//! Enters: a table of one lab. Leaves: a line a student, in UTF-8 with a mark by which Excel knows it. What a spreadsheet would
//! read as a formula is guarded. `completeness` says whether evidence is there, not whether it is true.

use super::marks::decimal;
use super::records::is_formula;
use super::remark::Remark;
use super::sheet::Sheet;
use crate::language::messages::Messages;
use crate::text::steer::harmless_lines;
use std::io::{self, Write};

/// The first columns, by which the file is known for tpreport's.
const FIRST: [&str; 6] = ["student", "group", "email", "report", "authors", "state"];
/// By what Excel knows UTF-8.
const BOM: &[u8] = "\u{feff}".as_bytes();

/// Whether a text is a table that was written here: no list of students or marks begins so.
pub(crate) fn is_ours(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let delimiter = text.chars().nth(FIRST[0].len());
    let is_start = |delimiter: char| text.starts_with(&FIRST.join(&delimiter.to_string()));
    delimiter.is_some_and(is_start)
}

/// Writes lines of guarded cells.
pub(super) struct Writer<'w>(csv::Writer<&'w mut dyn Write>);

impl<'w> Writer<'w> {
    pub(super) fn new(delimiter: u8, out: &'w mut dyn Write) -> io::Result<Self> {
        out.write_all(BOM)?;
        let writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(csv::Terminator::CRLF)
            .from_writer(out);
        Ok(Self(writer))
    }

    pub(super) fn write<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) -> io::Result<()> {
        let cells = cells.into_iter().map(guarded);
        let cells: Vec<String> = cells.collect();
        self.0.write_record(&cells).map_err(io::Error::from)
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }
}

fn guarded(cell: &str) -> String {
    // It may be read on a terminal too.
    let cell = harmless_lines(cell);
    match is_formula(&cell) && cell.parse::<f64>().is_err() {
        true => format!("'{cell}"),
        false => cell.into_owned(),
    }
}

/// A number as the spreadsheets that part cells by this sign write it.
pub(super) fn number(number: &str, delimiter: u8) -> String {
    match delimiter {
        b';' => number.replace('.', ","),
        _ => number.to_owned(),
    }
}

/// Writes a table.
pub(crate) fn write(
    sheet: &Sheet,
    delimiter: u8,
    messages: &Messages,
    out: &mut dyn Write,
) -> io::Result<()> {
    let lab = &sheet.lab;
    let has_marks = sheet.rows.iter().any(|row| !row.marks.is_empty());
    let points = lab.catalogue.points();
    let questions = &lab.catalogue.questions;
    let mut writer = Writer::new(delimiter, out)?;
    let counts = ["completeness", "answered", "incomplete", "counted"];
    let mut titles: Vec<String> = FIRST
        .iter()
        .chain(&counts)
        .map(|&title| title.to_owned())
        .collect();
    titles.extend(points.map(|_| "points".to_owned()));
    titles.extend(has_marks.then(|| "mark".to_owned()));
    titles.extend(points.map(|_| "points_of".to_owned()));
    titles.push("remarks".to_owned());
    for question in questions {
        let id = &question.id;
        titles.push(format!("status {id}"));
        titles.extend(question.points.map(|_| format!("points {id}")));
        if has_marks {
            titles.extend([format!("mark {id}"), format!("comment {id}")]);
        }
    }
    writer.write(titles.iter().map(String::as_str))?;
    let counted = lab.catalogue.counted().count().to_string();
    for row in &sheet.rows {
        let (found, complete) = row.totals(lab);
        let is_read = row.read().is_some();
        let if_read = |value: usize| {
            if is_read {
                value.to_string()
            } else {
                String::new()
            }
        };
        let said =
            |points: Option<f64>| number(&points.map(decimal).unwrap_or_default(), delimiter);
        let why = row.state.message();
        let remarks = row.remarks.iter().map(Remark::message).chain(why);
        let remarks: Vec<String> = remarks.map(|remark| messages.message(&remark)).collect();
        let authors = row.read().map_or(&[][..], |read| &read.authors);
        let mut cells = vec![
            row.student.clone(),
            row.group.clone(),
            row.email.clone(),
            row.report.clone().unwrap_or_default(),
            authors.join(", "),
            row.state.name().to_owned(),
            row.completeness(lab).to_string(),
            if_read(found),
            if_read(found.saturating_sub(complete)),
            counted.clone(),
        ];
        cells.extend(points.map(|_| said(row.earned())));
        cells.extend(has_marks.then(|| said(row.given())));
        cells.extend(points.map(|points| said(Some(points))));
        cells.push(remarks.join(" · "));
        for (at, question) in questions.iter().enumerate() {
            let cell = row.cells().and_then(|cells| cells.get(at));
            cells.push(cell.map_or("", |cell| cell.mark.state()).to_owned());
            cells.extend(
                question
                    .points
                    .map(|_| said(cell.and_then(|cell| cell.earned))),
            );
            if has_marks {
                let mark = row.marks.get(at).cloned().flatten().unwrap_or_default();
                cells.extend([said(mark.points), mark.comment]);
            }
        }
        writer.write(cells.iter().map(String::as_str))?;
    }
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("@ada", "'@ada"),
            ("-ada", "'-ada"),
            ("-1.5", "-1.5"),
            ("Ada", "Ada"),
        ] {
            assert_eq!(guarded(cell), written);
        }
    }
}
