//! A line of a report that may open a place: its form, what it announces, and what it is like.

use super::likeness::Likeness;
use crate::document::{Block, BlockKind};
use crate::label::{Announcement, Part};
use crate::language::Announces;

/// How a line stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Heading(u8),
    /// All bold.
    Bold,
    /// Begins in bold.
    Lead,
    /// Begins with a name that a colon, a dash or emphasis sets off.
    RunIn,
    Quote,
    Item,
    Row,
    /// The first line of a block of code.
    Fence,
    Line,
}

impl Form {
    pub(super) fn of(block: &Block) -> Self {
        match block.kind {
            BlockKind::Heading { level } => Self::Heading(level),
            BlockKind::Fence | BlockKind::Indented => Self::Fence,
            BlockKind::Row { .. } => Self::Row,
            _ if block.bold => Self::Bold,
            _ if block.bold_lead > 0 => Self::Lead,
            _ if block.quoted => Self::Quote,
            _ if block.marker.is_some() => Self::Item,
            _ => Self::Line,
        }
    }

    /// Whether it is one of many such in running text.
    pub(super) fn is_plain(self) -> bool {
        matches!(
            self,
            Self::Lead | Self::RunIn | Self::Quote | Self::Item | Self::Line
        )
    }

    /// Whether it begins with a name, and may go on with what answers.
    pub(super) fn runs_in(self) -> bool {
        matches!(self, Self::Lead | Self::RunIn)
    }

    /// Whether it is set as a title.
    pub(super) fn is_title(self) -> bool {
        matches!(self, Self::Heading(_) | Self::Bold)
    }
}

/// What follows a line before the next that is set as a title or announces something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Below {
    pub(super) pictures: u16,
    pub(super) terminal: bool,
    pub(super) code: bool,
    pub(super) table: bool,
    pub(super) prose: bool,
}

impl Below {
    /// So many blocks below a line are looked at: more say no more.
    pub(super) const FAR: usize = 40;

    /// Whether nothing follows.
    pub(super) fn is_empty(self) -> bool {
        self == Self::default()
    }
}

/// A line that may open a place.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The block, by index.
    pub(super) block: usize,
    pub(super) form: Form,
    pub(super) announcement: Option<Announcement>,
    /// The sign after a bare number, `.` or `)`, or the keycap around it.
    pub(super) sign: Option<char>,
    /// How many words it has beside the announcement.
    pub(super) rest: usize,
    /// How many bytes of its text name something; what follows on the line may be an answer.
    pub(super) named: usize,
    /// Whether it is a paragraph of its own.
    pub(super) is_alone: bool,
    /// Whether it goes on in the middle of a sentence.
    pub(super) is_sentence: bool,
    /// Whether it begins as a sentence on what its writer did.
    pub(super) tells: bool,
    /// Whether it says after its number that an answer goes on: `Question 1 (suite)`.
    pub(super) resumes: bool,
    /// How many lists it stands in.
    pub(super) depth: u8,
    /// Whether it ends in a full stop.
    pub(super) is_stated: bool,
    /// Whether it is the one highest title, above all else.
    pub(super) is_report_title: bool,
    /// Whether it asks: it ends in a question mark or a colon.
    pub(super) asks: bool,
    /// The places that it is like.
    pub(super) alike: Vec<(usize, Likeness)>,
    /// The places whose name it is, word for word.
    pub(super) exact: Vec<usize>,
    /// The places that it is like and whose name a line further on is, word for word.
    pub(super) named_further: Vec<usize>,
    /// The questions whose names it says together, in order; empty for less than two.
    pub(super) several: Vec<usize>,
    pub(super) below: Below,
    /// The places that the running text right under it is like: a question may be copied under its number.
    pub(super) under: Vec<(usize, Likeness)>,
    /// How many titles the report has for each question, 1 at most.
    pub(super) titles: f32,
    /// The questions of whose words most stand below it, with the share of them that does.
    pub(super) body: Vec<(usize, f32)>,
}

impl Line {
    /// The number, where it has one part only.
    pub(super) fn single(&self) -> Option<&Part> {
        match self.announcement.as_ref()?.path.as_slice() {
            [part] => Some(part),
            _ => None,
        }
    }

    /// The word's kind, if a word announces.
    pub(super) fn word(&self) -> Option<Announces> {
        self.announcement.as_ref().and_then(|found| found.word)
    }

    /// Whether it says a question's word, or a number of two parts and more.
    pub(super) fn says_whole(&self) -> bool {
        let found = self.announcement.as_ref();
        found.is_some_and(|found| found.word == Some(Announces::Question) || found.path.len() > 1)
    }

    /// How like a place it is.
    pub(super) fn likeness(&self, place: usize) -> Likeness {
        let known = self.alike.iter().find(|(known, _)| *known == place);
        known.map_or_else(Likeness::default, |(_, likeness)| *likeness)
    }

    /// Whether it certainly parts the report: a title, or a whole number.
    pub(super) fn parts(&self) -> bool {
        let whole = |found: &Announcement| found.word.is_some() || found.path.len() > 1;
        self.form.is_title() || self.announcement.as_ref().is_some_and(whole)
    }
}

/// Takes out the lines of which `gone` says so.
pub(super) fn take_out(lines: &mut Vec<Line>, gone: Vec<bool>) {
    let mut gone = gone.into_iter();
    lines.retain(|_| !gone.next().unwrap_or(false));
}
