//! The summary of a job: the findings of a run as Markdown tables, for the page that GitHub shows of it.
//!
//! Enters: checked reports. Leaves: a table of the reports, and one of the findings of each. Reports, names and addresses come
//! from anybody: nothing of them is read as Markdown, HTML, a link or a mention.

use super::paint::Look;
use super::{Outcome, Reported, Told};
use crate::finding::{Message, Severity};
use crate::language::messages::Messages;
use crate::text::steer::steers;
use std::fmt::Write as _;

/// GitHub refuses a summary of more than 1 MiB; rows beyond this many bytes are only counted.
const LONGEST: usize = 512 * 1024;

/// The summary of a run. `messages`: for what is said of the run as a whole.
pub(crate) fn markdown(reports: &[Reported], messages: &Messages, look: &Look) -> String {
    let word = |key| plain(&messages.message(&Message::new(key)));
    let mut page = String::from("### tpreport\n\n");
    row(
        &mut page,
        &[
            "",
            &word("table-report"),
            &word("table-answered"),
            &word("table-incomplete"),
            &word("table-errors"),
            &word("table-warnings"),
        ],
    );
    page.push_str("|---|---|---:|---:|---:|---:|\n");
    let mut left = Left::default();
    for report in reports {
        let path = plain(&report.path);
        let Outcome::Checked(told) = &report.outcome else {
            left.row(&mut page, &["×", &path, "", "", "", ""]);
            continue;
        };
        let (errors, warnings) = (told.count(Severity::Error), told.count(Severity::Warning));
        let sign = match (errors, warnings) {
            (0, 0) => "✓",
            (0, _) => "!",
            _ => "×",
        };
        let totals = told.checked.inspection.totals(&told.catalogue);
        let answered = format!("{}/{}", totals.found(), totals.counted);
        let [lacking, errors, warnings] =
            [totals.lacking(), errors, warnings].map(|count| count.to_string());
        let cells = [sign, &path, &answered, &lacking, &errors, &warnings];
        left.row(&mut page, &cells);
    }
    for report in reports {
        match &report.outcome {
            Outcome::Checked(told) => findings(&mut page, &mut left, &report.path, told, look),
            Outcome::Unreadable(error) if left.is_room(&page) => {
                let _ = write!(
                    page,
                    "\n#### {}\n\n{}\n",
                    plain(&report.path),
                    plain(&error.to_string())
                );
            }
            Outcome::Unreadable(_) => left.out += 1,
        }
    }
    if left.out > 0 {
        let more = messages.message(&Message::new("and-more").number("count", left.out));
        let _ = write!(page, "\n… {}\n", plain(&more));
    }
    page.push('\n');
    page
}

/// The findings of a report: a heading and a table.
fn findings(page: &mut String, left: &mut Left, path: &str, told: &Told, look: &Look) {
    let word = |key| plain(&told.messages.message(&Message::new(key)));
    let mut shown = told
        .shown(look)
        .filter(|finding| finding.severity != Severity::Hint);
    let Some(first) = shown.next() else {
        return;
    };
    if !left.is_room(page) {
        left.out += 1 + shown.count();
        return;
    }
    let _ = write!(page, "\n#### {}\n\n", plain(path));
    row(page, &["", &word("table-line"), &word("table-finding")]);
    page.push_str("|---|---:|---|\n");
    for finding in std::iter::once(first).chain(shown) {
        let sign = if finding.severity == Severity::Error {
            "×"
        } else {
            "!"
        };
        let line = told.source.position(finding.span.start).line.to_string();
        left.row(page, &[sign, &line, &plain(&told.says(finding))]);
    }
}

/// What has no room.
#[derive(Default)]
struct Left {
    out: usize,
}

impl Left {
    fn is_room(&self, page: &str) -> bool {
        page.len() < LONGEST
    }

    fn row(&mut self, page: &mut String, cells: &[&str]) {
        if self.is_room(page) {
            row(page, cells);
        } else {
            self.out += 1;
        }
    }
}

fn row(page: &mut String, cells: &[&str]) {
    let _ = writeln!(page, "| {} |", cells.join(" | "));
}

/// Text that Markdown shows as it is, in one line: signs that could mean something are written as entities, and a joiner
/// without width parts what GitHub would make a link of.
fn plain(text: &str) -> String {
    /// Of one text so many characters: a path or an address may be as long as a page.
    const LONG: usize = 500;
    const JOINER: char = '\u{2060}';
    let mut safe = String::with_capacity(text.len());
    let mut rest = text.char_indices();
    let mut ws = 0;
    for (at, c) in rest.by_ref().take(LONG) {
        match c {
            '\n' | '\r' | '\t' => safe.push(' '),
            c if steers(c) => safe.push('\u{fffd}'),
            ',' | '.' | '/' | '(' | ')' | '\'' | '"' | ';' | '%' | '?' => safe.push(c),
            c if c.is_ascii_punctuation() => {
                let _ = write!(safe, "&#{};", u32::from(c));
            }
            c => safe.push(c),
        }
        let is_link = matches!(c, '@' | '#') || c == ':' && text[at..].starts_with("://");
        ws = if c.eq_ignore_ascii_case(&'w') {
            ws + 1
        } else {
            0
        };
        if is_link || ws == 3 {
            safe.push(JOINER);
        }
    }
    if rest.next().is_some() {
        safe.push('…');
    }
    safe
}
