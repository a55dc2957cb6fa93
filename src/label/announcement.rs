//! What a line announces, as [`read`](super::read()) and its neighbours find it.

use super::part::Part;
use crate::language::Announces;

/// What a line announces.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Announcement {
    /// The word before the number.
    pub(crate) word: Option<Announces>,
    /// That word, folded; empty without one.
    pub(crate) lemma: String,
    /// The section's number where the line says both: `Exercice 2 – Question 3`.
    pub(crate) section: Option<Part>,
    /// The number: `1.b` is 1 and b.
    pub(crate) path: Vec<Part>,
    /// Further numbers that share the label, each whole.
    pub(crate) shared: Vec<Vec<Part>>,
    /// Whether a mark sets the number off from what follows: `3)`, `3. `, `3 :`, or nothing follows.
    pub(crate) closed: bool,
    /// How many bytes of the text it takes.
    pub(crate) end: usize,
}

impl Announcement {
    /// A number without a word, set off by a mark.
    pub(crate) fn bare(path: Vec<Part>, end: usize) -> Self {
        Self {
            word: None,
            lemma: String::new(),
            section: None,
            path,
            shared: Vec::new(),
            closed: true,
            end,
        }
    }
}
