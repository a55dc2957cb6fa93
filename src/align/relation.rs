//! How a line's number may speak for a place.

/// How a line's number speaks for a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    /// There is no number, or it is not looked at.
    None,
    /// The id.
    Whole,
    /// What the handout prints.
    Printed,
    /// The id, by a bare number of one part.
    Single,
    /// The id in other signs.
    Equivalent,
    /// Its part within the open section.
    Local,
    /// Its part within a section that no line opened.
    Restart,
    /// Its turn among all questions.
    Running,
    /// Only the last part agrees.
    Last,
    /// It says something else.
    Wrong,
}

impl Relation {
    /// Whether the number says the place.
    pub(crate) fn agrees(self) -> bool {
        !matches!(self, Self::None | Self::Wrong | Self::Last)
    }
}
