//! A note to a student: what is missing, question by question, and what the teacher gave, in the lab's language.
//!
//! Enters: a row, and the findings of its report. Leaves: Markdown that a platform or a mail takes as it is.

use super::given::Lab;
use super::marks::decimal;
use super::sheet::Row;
use crate::finding::{Finding, Message, Severity};
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
    let decimal = |points: f64| {
        let comma = told.messages.text("page-decimal", None);
        decimal(points).replace('.', &comma.unwrap_or_default())
    };
    if let Some(given) = row.given() {
        let of = lab.catalogue.points().map_or("none".to_owned(), decimal);
        let mark = Message::new("class-note-mark").text("points", decimal(given));
        line("");
        line(&say(mark.text("of", of)));
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
            several => line(&format!("- {}", human::of_many(told, several))),
        }
    }
    let marked = row.marks.iter().zip(&lab.catalogue.questions);
    let marked = marked.filter_map(|(mark, question)| Some((mark.as_ref()?, question)));
    let marked: Vec<_> = marked.collect();
    if !marked.is_empty() {
        line("");
        line(&format!("## {}", say(Message::new("class-note-marks"))));
        line("");
    }
    for (mark, question) in marked {
        let of = question.points.map(|of| format!("/{}", decimal(of)));
        let points = mark.points.map(decimal);
        let points = points.map(|points| format!(" {points}{}", of.unwrap_or_default()));
        let comment = beside(&mark.comment);
        let colon = told.messages.text("page-colon", None).unwrap_or_default();
        let points = points.unwrap_or_default();
        line(&format!(
            "- {}{}{points}{comment}",
            question.id,
            colon.trim_end()
        ));
    }
    note
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
pub(crate) fn without_report(
    row: &Row,
    lab: &Lab,
    messages: &crate::language::messages::Messages,
) -> String {
    let why = row.state.message().map(|why| messages.message(&why));
    let why = why.unwrap_or_default();
    let title = &lab.catalogue.lab.title;
    let say = messages.message(&Message::new("class-note-nothing").text("why", why));
    format!("# {title}\n\n{}\n\n{say}\n", row.spoken())
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
