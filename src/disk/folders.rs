//! Folders as they are listed: each is listed once in a run, and names are found as people mean them.
//!
//! Enters: a folder and a path from it. Leaves: the file, and how its name differs. Asks for names, not for files, as some
//! disks take `A.png` for `a.png`, and those of the teacher don't.

use super::kept::Kept;
use rustc_hash::FxHashMap;
use std::fs::{self, FileType};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use unicode_normalization::UnicodeNormalization;

/// How a path is spelt on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spelling {
    /// As it was asked for, or with accents composed in another way.
    Same,
    /// In other cases.
    OtherCase,
}

/// What a path leads to.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) path: PathBuf,
    pub(super) spelling: Spelling,
    /// What stands there; none where only the system can tell.
    pub(super) kind: Option<FileType>,
    /// A symbolic link stands in it.
    pub(super) linked: bool,
}

/// The folders that were listed.
#[derive(Default)]
pub(super) struct Folders(Kept<Folder>);

/// The names in a folder.
#[derive(Default)]
pub(super) struct Folder {
    names: FxHashMap<String, Option<FileType>>,
    /// The names without their case, sorted; made once a name isn't found as it is.
    folded: OnceLock<Vec<(String, String)>>,
}

impl Folders {
    /// Follows a path from a folder, name by name.
    pub(super) fn find<'p>(
        &self,
        start: &Path,
        path: impl Iterator<Item = &'p str>,
    ) -> Option<Target> {
        let mut found = Target {
            path: start.to_owned(),
            spelling: Spelling::Same,
            kind: None,
            linked: false,
        };
        for part in path {
            let folder = self.list(&found.path);
            let (name, spelling) = folder.find(part)?;
            found.kind = folder.names.get(name).copied().flatten();
            found.linked |= found.kind.is_none_or(|kind| kind.is_symlink());
            found.spelling = found.spelling.max(spelling);
            found.path.push(name);
        }
        Some(found)
    }

    /// The names in a folder.
    pub(super) fn list(&self, path: &Path) -> Arc<Folder> {
        self.0.of(path, || Folder::list(path))
    }
}

impl Folder {
    /// Its names, with what each is where the folder says so.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&str, FileType)> {
        let entries = self.names.iter();
        entries.filter_map(|(name, kind)| Some((name.as_str(), (*kind)?)))
    }

    fn list(path: &Path) -> Self {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        let named = entries.filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            Some((name, entry.file_type().ok()))
        });
        Self {
            names: named.collect(),
            folded: OnceLock::new(),
        }
    }

    fn find<'f>(&'f self, part: &str) -> Option<(&'f str, Spelling)> {
        if let Some((name, _)) = self.names.get_key_value(part) {
            return Some((name, Spelling::Same));
        }
        let folded = self.folded.get_or_init(|| {
            let mut folded: Vec<(String, String)> = self
                .names
                .keys()
                .map(|name| (caseless(name), name.clone()))
                .collect();
            folded.sort();
            folded
        });
        let wanted = caseless(part);
        let first = folded.partition_point(|(name, _)| *name < wanted);
        let alike = || {
            folded[first..]
                .iter()
                .take_while(|(name, _)| *name == wanted)
        };
        let composed = alike().find(|(_, name)| name.nfc().eq(part.nfc()));
        composed
            .map(|(_, name)| (name.as_str(), Spelling::Same))
            .or_else(|| {
                alike()
                    .next()
                    .map(|(_, name)| (name.as_str(), Spelling::OtherCase))
            })
    }
}

/// A name without its case, its accents composed.
pub(super) fn caseless(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    name.nfc().flat_map(char::to_lowercase).collect()
}
