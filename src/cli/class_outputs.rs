//! The folders that a class's pages and notes go into: none in which students' work lies.
//!
//! Enters: the folders that the command line names, and what was handed in. Leaves: where they are, links followed; or that one
//! can't be written into.

use super::class::{Class, Trouble};
use super::class_files;
use crate::class::Handed;
use crate::disk::{self, Lost};
use crate::finding::Message;
use std::path::{Path, PathBuf};

/// The folders within a class's that an earlier run may have written into.
pub(super) struct Outputs(Vec<PathBuf>);

impl Outputs {
    /// Those of a run. `folder`: the class's.
    ///
    /// # Errors
    ///
    /// That one is the class's own, or holds what somebody handed in.
    pub(super) fn of(settings: &Class, folder: &Path, handed: &[Handed]) -> Result<Self, Trouble> {
        let class = disk::place_of(&disk::absolute(folder));
        let mut within = Vec::new();
        for output in [&settings.reports, &settings.feedback]
            .into_iter()
            .flatten()
        {
            let place = disk::place_of(&disk::absolute(output));
            let refused = |key| {
                Err(Trouble::Say(
                    Message::new(key).text("path", disk::named(output)),
                ))
            };
            if place == class {
                return refused("class-output-is-class");
            }
            if let Some(first) = place
                .strip_prefix(&class)
                .ok()
                .and_then(|way| way.iter().next())
            {
                let folder = Self(vec![class.join(first)]);
                // Notes of an earlier run are nobody's work.
                let is_work =
                    |path: &Path| folder.hold(path) && class_files::lost(path) == Lost::Foreign;
                if handed.iter().any(|one| is_work(Path::new(&one.path))) {
                    return refused("class-output-is-students");
                }
                within.push(place);
            }
        }
        Ok(Self(within))
    }

    /// Whether a path lies in one of them, or is one: what an earlier run wrote is nobody's report.
    pub(super) fn hold(&self, path: &Path) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let place = disk::place_of(&disk::absolute(path));
        self.0.iter().any(|output| place.starts_with(output))
    }
}
