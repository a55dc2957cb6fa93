//! What the table of a class is made of.

use super::handed::Handed;
use super::marks::Marks;
use super::roster::Roster;
use crate::catalogue::Catalogue;
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// A lab that the class worked on.
#[derive(Clone)]
pub(crate) struct Lab {
    pub(crate) catalogue: Arc<Catalogue>,
    /// The catalogue's path as messages show it.
    pub(crate) path: String,
}

/// A file that isn't looked into, as far as its name says what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Other {
    pub(crate) path: String,
    pub(crate) is_picture: bool,
    pub(crate) is_markdown: bool,
}

/// What a table is made of.
pub(crate) struct Given<'a> {
    /// The folder that holds all students' folders.
    pub(crate) base: String,
    pub(crate) labs: Vec<Lab>,
    pub(crate) handed: &'a [Handed],
    /// Files that were handed in, and of which nothing says that they are reports.
    pub(crate) others: &'a [Other],
    /// Folders in which nothing was found.
    pub(crate) empty: &'a [String],
    /// Links to folders, which weren't followed.
    pub(crate) links: &'a [String],
    pub(crate) roster: Option<&'a Roster>,
    pub(crate) marks: Option<&'a Marks>,
    /// Whether a lab names a file, by its path from the student's folder.
    pub(crate) names: &'a dyn Fn(usize, &str) -> bool,
    /// The pictures that the labs themselves show, by their digests.
    pub(crate) handed_out: &'a FxHashSet<String>,
}
