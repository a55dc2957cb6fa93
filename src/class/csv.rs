//! The table as CSV: for spreadsheets, and for what a learning platform takes in.
//!
//! Enters: a table of one lab. Leaves: a line a student, in UTF-8 with a mark by which Excel knows it. A text that a
//! spreadsheet would take for a formula, a number or a date is guarded. `completeness` says whether evidence is there, not whether it is true. The title of the last
//! column, which is empty, seals the rest: what a spreadsheet only saves again is as it was.

use super::marks::decimal;
use super::remark::Remark;
use super::sheet::Sheet;
use super::taken;
use crate::catalogue::Catalogue;
use crate::language::messages::Messages;
use crate::source::seal;
use crate::text::steer::harmless_lines;
use std::io::{self, Write};

/// The first columns, by which the file is known for tpreport's.
const FIRST: [&str; 6] = ["student", "group", "email", "report", "authors", "state"];
/// By what Excel knows UTF-8.
const BOM: &[u8] = "\u{feff}".as_bytes();

/// What the title of the last column begins with.
const SEAL: &str = "seal ";

/// Whether a text is a table that was written here: no list of students or marks begins so.
pub(crate) fn is_ours(text: &str) -> bool {
    delimiter(text).is_some()
}

/// What parts the cells of a table that was written here.
fn delimiter(text: &str) -> Option<char> {
    let text = text.trim_start_matches('\u{feff}');
    let delimiter = text.chars().nth(FIRST[0].len())?;
    let start = FIRST.join(&delimiter.to_string());
    text.starts_with(&start).then_some(delimiter)
}

/// Whether the cells of a table are as they were written here.
pub(crate) fn is_whole(text: &str) -> bool {
    let delimiter = delimiter(text).and_then(|sign| u8::try_from(sign).ok());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter.unwrap_or(b','))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let lines = reader.records().map(|line| {
        let cells = line.ok()?.iter().map(str::to_owned).collect();
        Some(cells)
    });
    let Some(mut lines) = lines.collect::<Option<Vec<Vec<String>>>>() else {
        return false;
    };
    let last: Vec<String> = lines.iter_mut().filter_map(Vec::pop).collect();
    let own = last.split_first().and_then(|(title, cells)| {
        let is_empty = cells.iter().all(String::is_empty);
        title.strip_prefix(SEAL).filter(|_| is_empty)
    });
    own.is_some_and(|own| own == sealed(&lines))
}

/// The seal of a table, short enough to be a title.
fn sealed(lines: &[Vec<String>]) -> String {
    const SHORT: usize = 16;
    let parts = lines.iter().flat_map(|line| {
        let cells = line.iter().flat_map(|cell| [cell.as_str(), "\0"]);
        cells.chain(["\n"])
    });
    let mut seal = seal::of(parts);
    seal.truncate(SHORT);
    seal
}

/// Writes lines of cells, as they are given.
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

    pub(super) fn write(&mut self, cells: &[String]) -> io::Result<()> {
        self.0.write_record(cells).map_err(io::Error::from)
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// A text as a cell that stays one.
pub(super) fn text(text: &str) -> String {
    // It may be read on a terminal too.
    taken::guarded(&harmless_lines(text))
}

/// A number as the spreadsheets that part cells by this sign write it.
pub(super) fn number(number: &str, delimiter: u8) -> String {
    match delimiter {
        b';' => number.replace('.', ","),
        _ => number.to_owned(),
    }
}

/// The titles of the columns, but for the last.
fn titles(catalogue: &Catalogue, has_marks: bool) -> Vec<String> {
    const COUNTS: [&str; 4] = ["completeness", "answered", "incomplete", "counted"];
    let has_points = catalogue.points().is_some();
    let all = FIRST.into_iter().chain(COUNTS);
    let all = all.chain(has_points.then_some("points"));
    let all = all.chain(has_marks.then_some("mark"));
    let all = all.chain(has_points.then_some("points_of"));
    let mut titles: Vec<String> = all.chain(["remarks"]).map(str::to_owned).collect();
    for question in &catalogue.questions {
        let id = &question.id;
        titles.push(format!("status {id}"));
        titles.extend(question.points.map(|_| format!("points {id}")));
        if has_marks {
            titles.extend([format!("mark {id}"), format!("comment {id}")]);
        }
    }
    titles
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
    let mut lines = vec![titles(&lab.catalogue, has_marks)];
    let counted = lab.catalogue.counted().count().to_string();
    for row in &sheet.rows {
        let (found, complete) = row.totals(lab);
        let is_read = row.read().is_some();
        let if_read = |value: usize| match is_read {
            true => value.to_string(),
            false => String::new(),
        };
        let said =
            |points: Option<f64>| number(&points.map(decimal).unwrap_or_default(), delimiter);
        let why = row.state.message();
        let remarks = row.remarks.iter().map(Remark::message).chain(why);
        let remarks: Vec<String> = remarks.map(|remark| messages.message(&remark)).collect();
        let authors = row.read().map_or(&[][..], |read| &read.authors);
        let mut cells = vec![
            text(&row.student),
            text(&row.group),
            text(&row.email),
            text(row.report.as_deref().unwrap_or_default()),
            text(&authors.join(", ")),
            row.state.name().to_owned(),
            row.completeness(lab).to_string(),
            if_read(found),
            if_read(found.saturating_sub(complete)),
            counted.clone(),
        ];
        cells.extend(points.map(|_| said(row.earned())));
        cells.extend(has_marks.then(|| said(row.given())));
        cells.extend(points.map(|points| said(Some(points))));
        cells.push(text(&remarks.join(" · ")));
        for (at, question) in questions.iter().enumerate() {
            let cell = row.cells().and_then(|cells| cells.get(at));
            cells.push(cell.map_or("", |cell| cell.standing.name()).to_owned());
            let earned = || said(cell.and_then(|cell| cell.earned));
            cells.extend(question.points.map(|_| earned()));
            if has_marks {
                let mark = row.mark(at).cloned().unwrap_or_default();
                cells.extend([said(mark.points), text(&mark.comment)]);
            }
        }
        lines.push(cells);
    }
    let mut last = vec![String::new(); lines.len()];
    last[0] = format!("{SEAL}{}", sealed(&lines));
    let mut writer = Writer::new(delimiter, out)?;
    for (mut line, last) in lines.into_iter().zip(last) {
        line.push(last);
        writer.write(&line)?;
    }
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_whole_until_a_cell_is_changed() {
        let line = |cells: [&str; 7]| cells.map(str::to_owned).to_vec();
        let titles = line([
            "student", "group", "email", "report", "authors", "state", "remarks",
        ]);
        let ada = line([
            "Ada Roy",
            "",
            "",
            "a.md",
            "Ada",
            "read",
            "two; \"lines\"\nof it",
        ]);
        let seal = sealed(&[titles, ada]);
        let text = format!(
            "\u{feff}student;group;email;report;authors;state;remarks;seal {seal}\r\n\
             Ada Roy;;;a.md;Ada;read;\"two; \"\"lines\"\"\nof it\";\r\n"
        );
        assert!(is_ours(&text) && is_whole(&text));
        // A spreadsheet saves it in its own way.
        let saved = text.replace("\r\n", "\n").replace("Ada Roy", "\"Ada Roy\"");
        assert!(is_whole(saved.trim_start_matches('\u{feff}')));
        for changed in [
            text.replace(";read;", ";link;"),
            text.replace("Ada Roy;;", "Ada Roy;A;"),
            text.replace("\";\r\n", "\";?\r\n"),
            text.replace("\";\r\n", "\";\r\nBen Ali;;;;;;;\r\n"),
            text.replace(";seal ", ";"),
            text[..text.find("\r\n").expect("a line")].to_owned(),
        ] {
            assert!(is_ours(&changed) && !is_whole(&changed), "{changed}");
        }
        assert!(!is_whole("student,question,points\n") && !is_whole(""));
    }
}
