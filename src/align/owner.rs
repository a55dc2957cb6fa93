//! Whose each block of a report is, as it leaves this room.

use crate::catalogue::Catalogue;

/// What a block belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Owner {
    /// The report's front matter.
    Front,
    /// What stands before the first section.
    Lead,
    /// A section, under no question.
    Section(usize),
    /// A question.
    Question(usize),
    /// What no question or section takes.
    Appendix,
}

impl Owner {
    /// The section that it is, or lies in.
    pub(crate) fn section(self, catalogue: &Catalogue) -> Option<usize> {
        match self {
            Self::Section(section) => Some(section),
            Self::Question(question) => Some(catalogue.questions[question].section),
            Self::Front | Self::Lead | Self::Appendix => None,
        }
    }

    /// The question that it is.
    pub(crate) fn question(self) -> Option<usize> {
        match self {
            Self::Question(question) => Some(question),
            _ => None,
        }
    }
}

/// What a block is to its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The words that announce it.
    Label,
    /// The lab's own text, copied.
    Statement,
    /// The student's.
    Own,
    /// A rule that parts it from another: told where the report is cut.
    Border,
}

/// A block as its owner has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Owned {
    pub(crate) owner: Owner,
    pub(crate) role: Role,
    /// Of a label: how many bytes of its plain text it takes.
    pub(crate) taken: usize,
    /// Of a label: whether it begins the statement, which goes on after it on its line or, where it takes all of that, on the
    /// next.
    pub(crate) states: bool,
}

impl Owned {
    /// A block of the student's.
    pub(crate) fn own(owner: Owner) -> Self {
        Self {
            owner,
            role: Role::Own,
            taken: 0,
            states: false,
        }
    }

    /// A label of so many bytes.
    pub(super) fn label(owner: Owner, taken: usize) -> Self {
        Self {
            role: Role::Label,
            taken,
            ..Self::own(owner)
        }
    }
}
