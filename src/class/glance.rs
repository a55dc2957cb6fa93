//! A class at a glance, on a terminal: a line a student, a sign a question; what else is to be told; what the class fails.

use super::remark::Remark;
use super::sheet::{Row, Sheet};
use crate::finding::Message;
use crate::language::messages::Messages;
use crate::output::glance::{MARKS, Mark};
use crate::output::paint::{Ink, Look, cut};
use crate::output::shown::{Lines, Shown, shown};
use std::io;

/// How wide a name may be.
const NAMES: std::ops::RangeInclusive<usize> = 8..=24;
/// How many questions are named that the class fails.
const HARD: usize = 5;

/// Writes the table of a lab.
pub(crate) fn write(
    sheet: &Sheet,
    messages: &Messages,
    look: &Look,
    out: &mut Lines<'_>,
) -> io::Result<()> {
    let lab = &sheet.lab;
    let (students, read) = sheet.count();
    let title = &lab.catalogue.lab.title;
    let count = Message::new("class-count").number("students", students);
    let count = messages.message(&count.number("read", read));
    out.line(look.paint(Ink::Title, title))?;
    out.line(shown!("  ", count))?;
    out.gap()?;
    let names = sheet.rows.iter().map(|row| row.student.chars().count());
    let width = names.max().unwrap_or(0).clamp(*NAMES.start(), *NAMES.end());
    let counted = lab.catalogue.counted().count();
    let digits = counted.to_string().len();
    for row in &sheet.rows {
        let name = shown!(
            "  ",
            Shown::from(cut(&row.student, width)).padded(width),
            "  "
        );
        let Some(cells) = row.cells() else {
            let why = row.state.message().map(|why| messages.message(&why));
            let why = why.unwrap_or_default();
            let left = look.width.saturating_sub(width + 4).max(20);
            let mut lines = textwrap::wrap(&why, left).into_iter();
            let first = lines.next().unwrap_or_default();
            out.line(shown!(&name, look.paint(Ink::Bad, first.as_ref())))?;
            let blank = " ".repeat(width + 4);
            for line in lines {
                out.line(shown!(blank.as_str(), line.as_ref()))?;
            }
            continue;
        };
        let (found, _) = row.totals(lab);
        let mut line = shown!(&name, format!("{found:digits$}/{counted}  "));
        let indent = width + 2 * digits + 7;
        let mut column = indent;
        for section in &lab.catalogue.sections {
            let marks: Vec<Mark> = cells[section.questions.clone()]
                .iter()
                .map(|cell| cell.mark)
                .collect();
            if column > indent && column + marks.len() > look.width {
                out.line(&line)?;
                line = Shown::from(" ".repeat(indent));
                column = indent;
            }
            if column > indent {
                line.push(" ");
            }
            for mark in &marks {
                // A section of its own may be longer than a line.
                if column > indent && column >= look.width {
                    out.line(&line)?;
                    line = Shown::from(" ".repeat(indent));
                    column = indent;
                }
                line.push(mark.painted(look));
                column += 1;
            }
            column += 1;
        }
        out.line(line)?;
    }
    legend(sheet, messages, look, out)?;
    remarks(&sheet.rows, messages, look, out)?;
    hardest(sheet, messages, look, out)
}

/// What the signs mean.
fn legend(sheet: &Sheet, messages: &Messages, look: &Look, out: &mut Lines<'_>) -> io::Result<()> {
    let used = MARKS.iter().enumerate();
    let used = used.filter(|(at, _)| sheet.tallies.iter().any(|tally| tally.counts[*at] > 0));
    let meaning = |(_, mark): (usize, &Mark)| {
        let said = messages.message(&Message::new(mark.key));
        format!("{} {said}", mark.sign).replace(' ', "\u{a0}")
    };
    let legend = used.map(meaning).collect::<Vec<_>>().join("   ");
    let judged = messages.message(&Message::new("class-judges-evidence"));
    for text in [legend, judged].iter().filter(|text| !text.is_empty()) {
        for line in textwrap::wrap(text, look.width.saturating_sub(2).max(20)) {
            let line = line.replace('\u{a0}', " ");
            out.line(shown!("  ", look.paint(Ink::Dim, line.trim_end())))?;
        }
    }
    Ok(())
}

/// What else is to be told of each student.
fn remarks(rows: &[Row], messages: &Messages, look: &Look, out: &mut Lines<'_>) -> io::Result<()> {
    let mut told = rows.iter().filter(|row| !row.remarks.is_empty()).peekable();
    if told.peek().is_none() {
        return Ok(());
    }
    let colon = messages.text("page-colon", None).unwrap_or_default();
    let joint = messages.text("page-semicolon", None).unwrap_or_default();
    let title = messages.message(&Message::new("class-to-know"));
    out.gap()?;
    out.line(look.paint(Ink::Title, &title))?;
    for row in told {
        let said = row.remarks.iter().map(Remark::message);
        let said: Vec<String> = said.map(|remark| messages.message(&remark)).collect();
        let line = format!("{}{colon}{}", row.student, said.join(&joint));
        let options = textwrap::Options::new(look.width.max(40))
            .initial_indent("  ")
            .subsequent_indent("    ");
        for line in textwrap::wrap(&line, options) {
            out.line(line.as_ref())?;
        }
    }
    Ok(())
}

/// The questions that fewest have answered in full.
fn hardest(sheet: &Sheet, messages: &Messages, look: &Look, out: &mut Lines<'_>) -> io::Result<()> {
    let hard = sheet.hardest();
    let is_failed = |at: &&usize| sheet.tallies[**at].done() < sheet.tallies[**at].of;
    let mut hard = hard.iter().filter(is_failed).take(HARD).peekable();
    if hard.peek().is_none() {
        return Ok(());
    }
    let title = messages.message(&Message::new("class-hardest"));
    out.gap()?;
    out.line(look.paint(Ink::Title, &title))?;
    for &at in hard {
        let question = &sheet.lab.catalogue.questions[at];
        let tally = &sheet.tallies[at];
        let title = question.title.as_deref().unwrap_or(&question.prompt);
        let count = format!("{}/{}", tally.done(), tally.of);
        let id = cut(&question.id, 12);
        let left = look.width.saturating_sub(24).max(20);
        let id = Shown::from(id).padded(6);
        let title = look.paint(Ink::Dim, cut(title, left));
        out.line(shown!(format!("  {count:>9}  "), id, " ", title))?;
    }
    Ok(())
}
