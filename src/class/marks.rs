//! What a teacher gave: points and comments, a line a student and question. Never mixed with what the evidence earns.

use super::records::{Records, Wrong};
use crate::finding::Message;
use crate::language::messages::Messages;
use crate::source::Source;

/// What a teacher gave for an answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Mark {
    pub(crate) points: Option<f64>,
    pub(crate) comment: String,
}

impl Mark {
    /// The points as people write them; empty where none were given.
    pub(crate) fn points(&self) -> String {
        self.points.map(decimal).unwrap_or_default()
    }
}

/// The marks of a class, as they stand in a list.
pub(crate) struct Marks {
    pub(super) entries: Vec<Given>,
    /// The lines that can't be read: they give nothing.
    pub(super) wrong: Vec<Wrong>,
}

/// A line of it.
pub(super) struct Given {
    pub(super) line: usize,
    pub(super) student: String,
    pub(super) question: String,
    /// The lab's id, where the list says it: several may have a question of that number.
    pub(super) lab: String,
    pub(super) mark: Mark,
}

impl Marks {
    /// Reads a list of marks; lines without points and comment say nothing.
    ///
    /// # Errors
    ///
    /// What is wrong with it, at its line.
    pub(crate) fn read(source: &Source) -> Result<Self, Wrong> {
        let records = Records::read(source)?;
        if !["student", "question", "points"]
            .iter()
            .all(|column| records.has(column))
        {
            return Err(Wrong {
                line: 1,
                message: Message::new("class-marks-without-columns"),
            });
        }
        let mut marks = Self {
            entries: Vec::new(),
            wrong: Vec::new(),
        };
        for entry in &records.entries {
            let cell = |column| records.cell(entry, column);
            let written = cell("points");
            let points = match written {
                "" => None,
                written => {
                    let number = written.replace(',', ".").parse::<f64>().ok();
                    let Some(number) = number.filter(|number| number.is_finite()) else {
                        marks.wrong.push(Wrong {
                            line: entry.line,
                            message: Message::new("class-mark-no-number").text("points", written),
                        });
                        continue;
                    };
                    Some(number)
                }
            };
            let comment = cell("comment").to_owned();
            if points.is_some() || !comment.is_empty() {
                marks.entries.push(Given {
                    line: entry.line,
                    student: cell("student").to_owned(),
                    question: cell("question").to_owned(),
                    lab: cell("lab").to_owned(),
                    mark: Mark { points, comment },
                });
            }
        }
        Ok(marks)
    }
}

/// Points as a number that programs write: hundredths at most.
pub(crate) fn decimal(points: f64) -> String {
    ((points * 100.0).round() / 100.0).to_string()
}

/// The same as people write it in a language.
pub(crate) fn decimal_in(messages: &Messages, points: f64) -> String {
    let comma = messages.text("page-decimal", None);
    decimal(points).replace('.', &comma.unwrap_or_default())
}
