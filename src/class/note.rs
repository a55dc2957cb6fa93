//! A note to a student: what is missing, question by question, and what the teacher gave, in the lab's language.
//!
//! Enters: a row, and the findings of its report. Leaves: Markdown that a platform or a mail takes as it is.

use super::given::Lab;
use super::marks::decimal_in;
use super::sheet::Row;
use crate::finding::{Finding, Message, Severity};
use crate::language::messages::Messages;
use crate::output::{Told, human};
use std::fmt::Write as _;

/// The note of a student whose report was read.
pub(crate) fn of(row: &Row, lab: &Lab, told: &Told) -> String {
    let say = |message: Message| told.messages.message(&message);
    let mut note = String::new();
    let mut line = |text: &str| _ = writeln!(note, "{text}");
    line(&format!("# {}", lab.catalogue.lab.title));
    line("");
    line(&row.spoken());
    line("");
    let counted = lab.catalogue.counted().count();
    let (found, complete) = row.totals(lab);
    let total = Message::new("total").number("answered", found);
    let mut said = say(total.number("counted", counted));
    if found > complete {
        let lacking = Message::new("total-lacking").number("count", found - complete);
        said = format!("{said}, {}", say(lacking));
    }
    line(&format!("{said}."));
    let given = mark(row, lab, &told.messages);
    if !given.is_empty() {
        line(given.trim_end());
    }
    let severities = [Severity::Error, Severity::Warning].into_iter();
    let groups: Vec<Vec<&Finding>> = severities
        .flat_map(|severity| human::groups(told, severity))
        .collect();
    if !groups.is_empty() {
        line("");
        line(&format!("## {}", say(Message::new("class-note-missing"))));
        line("");
    }
    for group in groups {
        match group.as_slice() {
            [only] => {
                let at = told.source.position(only.span.start).line;
                let place = say(Message::new("class-note-line").number("line", at));
                let message = say(only.message.clone());
                let help = told.messages.help(&only.message);
                let help = help.map_or(String::new(), |help| format!(" → {help}"));
                line(&format!("- {place} {message}{help}"));
            }
            several => {
                let (message, help) = human::of_many(told, several);
                line(&format!("- {message} → {help}"));
                for one in several {
                    let at = told.source.position(one.span.start).line;
                    let place = say(Message::new("class-note-line").number("line", at));
                    let id = one.question.as_deref().unwrap_or_default();
                    line(format!("  - {place} {id}").trim_end());
                }
            }
        }
    }
    note.push_str(&marks(row, lab, &told.messages));
    note
}

/// What the teacher gave in all, below an empty line; nothing where nothing was given.
fn mark(row: &Row, lab: &Lab, messages: &Messages) -> String {
    let Some(given) = row.given() else {
        return String::new();
    };
    let of = lab.catalogue.points();
    let of = of.map_or("none".to_owned(), |of| decimal_in(messages, of));
    let mark = Message::new("class-note-mark").text("points", decimal_in(messages, given));
    format!("\n{}\n", messages.message(&mark.text("of", of)))
}

/// What the teacher gave and said of each question, under a title of its own; nothing where nothing was.
fn marks(row: &Row, lab: &Lab, messages: &Messages) -> String {
    let marked = row.marks.iter().zip(&lab.catalogue.questions);
    let marked = marked.filter_map(|(mark, question)| Some((mark.as_ref()?, question)));
    let colon = messages.text("page-colon", None).unwrap_or_default();
    let lines = marked.map(|(mark, question)| {
        let said = |points| decimal_in(messages, points);
        let of = question.points.map(|of| format!("/{}", said(of)));
        let of = of.unwrap_or_default();
        let given = mark.points.map(|given| format!(" {}{of}", said(given)));
        let given = given.unwrap_or_default();
        let comment = beside(&mark.comment);
        format!("- {}{}{given}{comment}\n", question.id, colon.trim_end())
    });
    let lines: String = lines.collect();
    let title = messages.message(&Message::new("class-note-marks"));
    match lines.is_empty() {
        true => lines,
        false => format!("\n## {title}\n\n{lines}"),
    }
}

/// A comment behind a list item's points; one of several lines stands below them, in the item, its lines as they were written.
fn beside(comment: &str) -> String {
    let lines: Vec<&str> = comment.lines().map(str::trim_end).collect();
    match lines[..] {
        [] => String::new(),
        [only] => format!(" — {only}"),
        _ => {
            let mut below = String::from("\n");
            for (at, line) in lines.iter().enumerate() {
                let next = lines.get(at + 1).filter(|next| !next.is_empty());
                below.push('\n');
                if !line.is_empty() {
                    // Two spaces break the line where another follows.
                    let end = next.map_or("", |_| "  ");
                    below.extend(["  ", line, end]);
                }
            }
            below
        }
    }
}

/// The note of a student of whom nothing was read.
pub(crate) fn without_report(row: &Row, lab: &Lab, messages: &Messages) -> String {
    let why = row.state.message().map(|why| messages.message(&why));
    let why = why.unwrap_or_default();
    let title = &lab.catalogue.lab.title;
    let say = messages.message(&Message::new("class-note-nothing").text("why", why));
    let (mark, marks) = (mark(row, lab, messages), marks(row, lab, messages));
    format!("# {title}\n\n{}\n\n{say}\n{mark}{marks}", row.spoken())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_stays_in_its_item_whatever_its_lines() {
        assert_eq!(beside(""), "");
        assert_eq!(beside("Well seen"), " — Well seen");
        assert_eq!(
            beside("Two things:\r\n- the cable\n\n# no title"),
            "\n\n  Two things:  \n  - the cable\n\n  # no title"
        );
    }
}
