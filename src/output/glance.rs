//! The questions at a glance: a sign each, section by section.

use super::Told;
use super::paint::{Ink, Look, cut, cut_id};
use super::shown::{Lines, Shown, shown};
use super::width::columns;
use crate::catalogue::{Counting, Question};
use crate::finding::Message;
use crate::inspection::Standing;
use std::io;

impl Standing {
    /// A sign that needs no colour.
    pub(crate) fn sign(self) -> char {
        match self {
            Self::Done => '✓',
            Self::Lacking => '~',
            Self::Unlabelled => '?',
            Self::Empty => '×',
            Self::Missing => '-',
            Self::Optional => '○',
            Self::Free => '·',
        }
    }

    /// The message that explains the sign.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Done => "mark-done",
            Self::Lacking => "mark-lacking",
            Self::Unlabelled => "mark-unlabelled",
            Self::Empty => "mark-empty",
            Self::Missing => "mark-missing",
            Self::Optional => "mark-optional",
            Self::Free => "mark-free",
        }
    }

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        self.key().trim_start_matches("mark-")
    }

    fn ink(self) -> Ink {
        match self {
            Self::Done => Ink::Good,
            Self::Lacking | Self::Unlabelled => Ink::Doubtful,
            Self::Empty | Self::Missing => Ink::Bad,
            Self::Optional | Self::Free => Ink::Dim,
        }
    }

    /// Its sign in its colour.
    pub(crate) fn painted(self, look: &Look) -> Shown {
        look.paint(self.ink(), self.sign())
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
        .map(|section| columns(&section.title));
    let ids = catalogue
        .sections
        .iter()
        .map(|section| columns(&section.id));
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
    let mut used: Vec<Standing> = Vec::new();
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
            let standing = told.checked.inspection.answers[at].standing(question);
            if !used.contains(&standing) {
                used.push(standing);
            }
            let width = width_of(question);
            if column + width > look.width && column > indent {
                out.line(line)?;
                line = " ".repeat(indent).into();
                column = indent;
            }
            let id = cut_id(&question.id);
            let id = match standing.ink() {
                Ink::Good => Shown::from(id),
                ink => look.paint(ink, id),
            };
            line.push(shown!("  ", standing.painted(look), " ", id));
            column += width;
        }
        out.line(line)?;
    }
    // A sign and its meaning stay on one line.
    let meaning = |standing: &Standing| {
        let said = told.messages.message(&Message::new(standing.key()));
        format!("{} {said}", standing.sign()).replace(' ', "\u{a0}")
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
    columns(&cut_id(&question.id)) + 4
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
