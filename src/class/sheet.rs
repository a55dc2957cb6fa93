//! A table: a row a student, how each stands, and per question how the class does.

use super::given::Lab;
use super::handed::{Answered, Read};
use super::marks::Mark;
use super::remark::{Remark, unclear};
use super::shared::SharedPicture;
use crate::catalogue::{Counting, total};
use crate::finding::Message;
use crate::inspection::Standing;
use crate::output::Unread;
use std::sync::Arc;

/// The table of a lab.
pub(crate) struct Sheet {
    pub(crate) lab: Lab,
    pub(crate) rows: Vec<Row>,
    /// Per question, how the class stands.
    pub(crate) tallies: Vec<Tally>,
    /// The pictures that most of the class hands in.
    pub(crate) shared: Vec<SharedPicture>,
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
    /// By what a list of marks names the student: the name, or what tells it from another's of the same name.
    pub(crate) key: String,
}

/// What became of what a student handed in.
#[derive(Clone, Debug)]
pub(crate) enum State {
    Read(Arc<Read>),
    /// It is no report that could be read: why.
    Unreadable(Unread),
    /// There are these files, and nothing shows that they are reports of the lab.
    NoReport(Vec<String>),
    /// Folders that may be another student's of the same name.
    Unclear(Vec<String>),
    /// The student's folder is a link, which wasn't followed.
    Link,
    Nothing,
}

/// How a class stands with a question.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    /// How many reports were read.
    pub(crate) of: usize,
    /// Per mark, in the order of [`Standing::ALL`].
    pub(crate) counts: [usize; Standing::ALL.len()],
}

impl State {
    /// Its name for programs.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Read(_) => "read",
            Self::Unreadable(_) => "unreadable",
            Self::NoReport(_) => "no-report",
            Self::Unclear(_) => "unclear",
            Self::Link => "link",
            Self::Nothing => "nothing",
        }
    }

    /// What is said where there are no questions to show.
    pub(crate) fn message(&self) -> Option<Message> {
        match self {
            Self::Read(_) => None,
            Self::Unreadable(error) => {
                // What to do about it is the student's.
                Some(Message::new("class-unreadable").text("error", &error.why))
            }
            Self::NoReport(files) => {
                const NAMED: usize = 3;
                let named = &files[..files.len().min(NAMED)];
                let message = Message::new("class-no-report").text("files", named.join(", "));
                Some(message.number("more", files.len() - named.len()))
            }
            Self::Unclear(folders) => Some(unclear(folders)),
            Self::Link => Some(Message::new("class-link")),
            Self::Nothing => Some(Message::new("class-nothing")),
        }
    }
}

impl Row {
    /// How each question stands; none where no report could be read.
    pub(crate) fn cells(&self) -> Option<&[Answered]> {
        self.read().map(|read| read.answers.as_slice())
    }

    /// What was read.
    pub(crate) fn read(&self) -> Option<&Read> {
        match &self.state {
            State::Read(read) => Some(read),
            _ => None,
        }
    }

    /// The name, with what tells it from another's of the same name.
    pub(super) fn spoken(&self) -> String {
        match self.key == self.student {
            true => self.student.clone(),
            false => format!("{} ({})", self.student, self.key),
        }
    }

    /// The questions that count: how many have an answer, how many of these in full.
    pub(crate) fn totals(&self, lab: &Lab) -> (usize, usize) {
        let questions = lab.catalogue.questions.iter();
        let cells = self.cells().unwrap_or_default().iter().zip(questions);
        let counted = cells.filter(|(_, question)| question.counting() == Counting::Counted);
        counted.fold((0, 0), |(found, complete), (cell, _)| {
            let is_found = cell.standing.is_answered();
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
        total(self.cells()?.iter().map(|cell| cell.earned))
    }

    /// What the teacher gave for a question, if anything.
    pub(crate) fn mark(&self, question: usize) -> Option<&Mark> {
        self.marks.get(question)?.as_ref()
    }

    /// The points that the teacher gave.
    pub(crate) fn given(&self) -> Option<f64> {
        let marks = self.marks.iter().flatten();
        total(marks.map(|mark| mark.points))
    }
}

impl Tally {
    /// In how many reports it is answered in full.
    pub(crate) fn done(&self) -> usize {
        self.counts[0]
    }

    /// In how many it is answered at all.
    pub(crate) fn answered(&self) -> usize {
        let counts = Standing::ALL.iter().zip(self.counts);
        let found = counts.filter(|(standing, _)| standing.is_answered());
        found.map(|(_, count)| count).sum()
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
