//! A class at a glance, on a terminal: a line a student, a sign a question; what else is to be told; what the class fails.

use super::remark::Remark;
use super::shared::SharedPicture;
use super::sheet::Sheet;
use crate::finding::Message;
use crate::inspection::Standing;
use crate::language::messages::Messages;
use crate::output::paint::{Ink, Look, cut};
use crate::output::shown::{Lines, Shown, shown};
use crate::output::width::columns;
use std::io;

/// How wide a name may be.
const NAMES: std::ops::RangeInclusive<usize> = 8..=24;
/// How much of a lab's title is told, on several lines where it is long.
const TITLE: usize = 300;
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
    for line in textwrap::wrap(&cut(title, TITLE), look.width) {
        out.line(look.paint(Ink::Title, line.as_ref()))?;
    }
    out.line(shown!("  ", count))?;
    out.gap()?;
    let names = sheet.rows.iter().map(|row| columns(&row.student));
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
            let all: Vec<Standing> = cells[section.questions.clone()]
                .iter()
                .map(|cell| cell.standing)
                .collect();
            if column > indent && column + all.len() > look.width {
                out.line(&line)?;
                line = Shown::from(" ".repeat(indent));
                column = indent;
            }
            if column > indent {
                line.push(" ");
            }
            for standing in &all {
                // A section of its own may be longer than a line.
                if column > indent && column >= look.width {
                    out.line(&line)?;
                    line = Shown::from(" ".repeat(indent));
                    column = indent;
                }
                line.push(standing.painted(look));
                column += 1;
            }
            column += 1;
        }
        out.line(line)?;
    }
    legend(sheet, messages, look, out)?;
    remarks(sheet, messages, look, out)?;
    hardest(sheet, messages, look, out)
}

/// What the signs mean.
fn legend(sheet: &Sheet, messages: &Messages, look: &Look, out: &mut Lines<'_>) -> io::Result<()> {
    let used = Standing::ALL.iter().enumerate();
    let used = used.filter(|(at, _)| sheet.tallies.iter().any(|tally| tally.counts[*at] > 0));
    let meaning = |(_, standing): (usize, &Standing)| {
        let said = messages.message(&Message::new(standing.key()));
        format!("{} {said}", standing.sign()).replace(' ', "\u{a0}")
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

/// What else is to be told, of the class and of each student.
fn remarks(sheet: &Sheet, messages: &Messages, look: &Look, out: &mut Lines<'_>) -> io::Result<()> {
    let colon = messages.text("page-colon", None).unwrap_or_default();
    let joint = messages.text("page-semicolon", None).unwrap_or_default();
    let of_class = sheet.shared.iter().map(SharedPicture::message);
    let of_class = of_class.map(|message| messages.message(&message));
    let told = sheet.rows.iter().filter(|row| !row.remarks.is_empty());
    let of_each = told.map(|row| {
        let said = row.remarks.iter().map(Remark::message);
        let said: Vec<String> = said.map(|remark| messages.message(&remark)).collect();
        format!("{}{colon}{}", row.student, said.join(&joint))
    });
    let mut told = of_class.chain(of_each).peekable();
    if told.peek().is_none() {
        return Ok(());
    }
    let title = messages.message(&Message::new("class-to-know"));
    out.gap()?;
    out.line(look.paint(Ink::Title, &title))?;
    for line in told {
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
    let hard: Vec<usize> = hard.copied().collect();
    let id = |at: usize| cut(&sheet.lab.catalogue.questions[at].id, 12);
    let ids = hard.iter().map(|&at| columns(&id(at))).max();
    let width = ids.unwrap_or(0).max(6);
    for at in hard {
        let question = &sheet.lab.catalogue.questions[at];
        let tally = &sheet.tallies[at];
        let title = question.title.as_deref().unwrap_or(&question.prompt);
        let count = format!("{}/{}", tally.done(), tally.of);
        let left = look.width.saturating_sub(width + 14).max(20);
        let id = Shown::from(id(at)).padded(width);
        let title = look.paint(Ink::Dim, cut(title, left));
        out.line(shown!(format!("  {count:>9}  "), id, " ", title))?;
    }
    Ok(())
}
