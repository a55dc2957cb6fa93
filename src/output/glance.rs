//! The questions at a glance: a sign each, section by section.

use super::Told;
use super::paint::{Ink, Look, cut};
use super::shown::{Lines, Shown, shown};
use crate::catalogue::{Counting, Question};
use crate::finding::Message;
use crate::inspection::{Answer, Status};
use std::io;

/// How a question stands, by a sign that needs no colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) sign: char,
    ink: Ink,
    /// The message that explains the sign.
    pub(crate) key: &'static str,
}

const DONE: Mark = Mark {
    sign: '✓',
    ink: Ink::Good,
    key: "mark-done",
};
const LACKING: Mark = Mark {
    sign: '~',
    ink: Ink::Doubtful,
    key: "mark-lacking",
};
const UNLABELLED: Mark = Mark {
    sign: '?',
    ink: Ink::Doubtful,
    key: "mark-unlabelled",
};
const EMPTY: Mark = Mark {
    sign: '×',
    ink: Ink::Bad,
    key: "mark-empty",
};
const MISSING: Mark = Mark {
    sign: '-',
    ink: Ink::Bad,
    key: "mark-missing",
};
const FREE: Mark = Mark {
    sign: '·',
    ink: Ink::Dim,
    key: "mark-free",
};
const OPTIONAL: Mark = Mark {
    sign: '○',
    ink: Ink::Dim,
    key: "mark-optional",
};

/// All of them, the best first.
pub(crate) const MARKS: [Mark; 7] = [DONE, LACKING, UNLABELLED, EMPTY, MISSING, OPTIONAL, FREE];

impl Mark {
    /// Its sign in its colour.
    pub(crate) fn painted(self, look: &Look) -> Shown {
        look.paint(self.ink, self.sign)
    }

    /// Its name.
    pub(crate) fn state(self) -> &'static str {
        self.key.trim_start_matches("mark-")
    }

    /// Whether an answer is there.
    pub(crate) fn is_answered(self) -> bool {
        [DONE, LACKING, UNLABELLED].contains(&self)
    }

    /// Whether nothing is left to do.
    pub(crate) fn is_well(self) -> bool {
        matches!(self.ink, Ink::Good | Ink::Dim)
    }
}

/// How a question stands.
pub(crate) fn mark(question: &Question, answer: &Answer) -> Mark {
    mark_of(question.counting(), answer.status, answer.is_complete())
}

/// How a question stands, by what was found of it.
pub(crate) fn mark_of(counting: Counting, status: Status, is_complete: bool) -> Mark {
    match (status, counting) {
        (Status::Answered, _) if is_complete => DONE,
        (Status::Answered, _) => LACKING,
        (Status::Unlabelled, Counting::Counted) => UNLABELLED,
        (Status::Unlabelled, _) => DONE,
        (_, Counting::Nothing) => FREE,
        (_, Counting::Optional) => OPTIONAL,
        (Status::Unanswered, Counting::Counted) => EMPTY,
        (Status::Missing, Counting::Counted) => MISSING,
    }
}

/// Writes a line a section, longer ones over several, and what the signs mean.
pub(super) fn write(told: &Told, look: &Look, out: &mut Lines<'_>) -> io::Result<()> {
    const TITLES: std::ops::RangeInclusive<usize> = 20..=50;
    const NARROW: usize = 72;
    let catalogue = &told.catalogue;
    let titles = catalogue
        .sections
        .iter()
        .map(|section| section.title.chars().count());
    let ids = catalogue
        .sections
        .iter()
        .map(|section| section.id.chars().count());
    let id_width = ids.max().unwrap_or(0).min(12);
    // What the longest row of questions leaves.
    let rows = catalogue.sections.iter().map(|section| {
        let questions = &catalogue.questions[section.questions.clone()];
        questions.iter().map(width_of).sum::<usize>()
    });
    let left = look
        .width
        .saturating_sub(id_width + 4 + rows.max().unwrap_or(0));
    let room = left.clamp(*TITLES.start(), *TITLES.end());
    let title_width = match look.width {
        width if width < NARROW => 0,
        _ => titles.max().unwrap_or(0).min(room),
    };
    let indent = 2 + id_width + if title_width > 0 { title_width + 2 } else { 0 };
    let mut used: Vec<Mark> = Vec::new();
    for section in &catalogue.sections {
        let title = Shown::from(cut(&section.title, title_width)).padded(title_width);
        let id = Shown::from(cut(&section.id, id_width)).padded(id_width);
        let mut line = shown!("  ", id);
        if title_width > 0 {
            line.push(shown!("  ", look.paint(Ink::Dim, title)));
        }
        let mut column = indent;
        for at in section.questions.clone() {
            let question = &catalogue.questions[at];
            let mark = mark(question, &told.checked.inspection.answers[at]);
            if !used.contains(&mark) {
                used.push(mark);
            }
            let width = width_of(question);
            if column + width > look.width && column > indent {
                out.line(line)?;
                line = " ".repeat(indent).into();
                column = indent;
            }
            let id = match mark.ink {
                Ink::Good => Shown::from(&question.id),
                ink => look.paint(ink, &question.id),
            };
            line.push(shown!("  ", look.paint(mark.ink, mark.sign), " ", id));
            column += width;
        }
        out.line(line)?;
    }
    // A sign and its meaning stay on one line.
    let meaning = |mark: &Mark| {
        let said = told.messages.message(&Message::new(mark.key));
        format!("{} {said}", mark.sign).replace(' ', "\u{a0}")
    };
    let legend = used.iter().map(meaning).collect::<Vec<_>>().join("   ");
    for line in textwrap::wrap(&legend, look.width.saturating_sub(2).max(20)) {
        let line = line.replace('\u{a0}', " ");
        out.line(shown!("  ", look.paint(Ink::Dim, line)))?;
    }
    Ok(())
}

/// The columns of a question with its sign and the space before it.
fn width_of(question: &Question) -> usize {
    question.id.chars().count() + 4
}

/// Questions by their ids, runs of three and more by their ends: `1.c, 4.a to 4.d`.
pub(super) fn ranges(told: &Told, questions: &[usize]) -> String {
    let mut sorted = questions.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let all = &told.catalogue.questions;
    // Steps with nothing to hand in don't part a run.
    let follows = |a: usize, b: usize| {
        all[a + 1..b]
            .iter()
            .all(|question| question.counting() == Counting::Nothing)
            && all[a].section == all[b].section
    };
    let mut said: Vec<String> = Vec::new();
    for run in sorted.chunk_by(|&a, &b| follows(a, b)) {
        match run {
            [first, _, .., last] => {
                let message = Message::new("range")
                    .text("first", &all[*first].id)
                    .text("last", &all[*last].id);
                said.push(told.messages.message(&message));
            }
            few => said.extend(few.iter().map(|&at| all[at].id.clone())),
        }
    }
    said.join(", ")
}
