//! What lies beside a report on this disk.
//!
//! Enters: a report's folder and its root. Leaves: answers to [`Surroundings`]. Nothing is looked at before it is asked for, and
//! nothing outside the root is ever read.

use super::folders::{Folders, Spelling, Target};
use super::gallery::{Gallery, left_over, name_of, slashed};
use super::git::Index;
use super::kept::Kept;
use super::{folder_of, picture, place_of, repository, walk};
use crate::evidence::{Address, Git, Reference, Seen, Sight, Surroundings, Trouble, expires};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

/// What a run has seen of the disk, for all its reports.
#[derive(Default)]
pub(crate) struct Looked {
    folders: Folders,
    galleries: Kept<Gallery>,
    indexes: Kept<Option<Index>>,
}

/// What lies beside one report.
pub(crate) struct Disk<'l> {
    looked: &'l Looked,
    within: Within,
    /// The report's folder as the run names it.
    named: PathBuf,
    place: OnceLock<Whereabouts>,
    /// How many pictures of the report were not found so far.
    missing: AtomicUsize,
}

/// Where things are looked for, for one report.
#[derive(Clone, Debug)]
pub(crate) struct Within {
    /// What lies outside of this folder is never read.
    pub(crate) root: PathBuf,
    /// The folders from which the files that a lab asks for are looked for.
    pub(crate) files: Vec<PathBuf>,
}

/// For so many missing pictures of a report a near name is looked for.
const SOUGHT: usize = 50;

/// Where a report really is.
struct Whereabouts {
    root: PathBuf,
    folder: PathBuf,
    /// Whether the folder lies under the root.
    holds_report: bool,
    /// The repository that the report lies in.
    repository: Option<PathBuf>,
    around: OnceLock<Around>,
}

/// The pictures of the repository, or where there is none of the report's folder.
struct Around {
    gallery: Arc<Gallery>,
    /// Where they are, and the report's folder from there, with `/`.
    base: PathBuf,
    folder: String,
}

impl<'l> Disk<'l> {
    /// What lies beside a report.
    pub(crate) fn new(looked: &'l Looked, within: Within, report: &Path) -> Self {
        Self {
            looked,
            within,
            named: folder_of(report),
            place: OnceLock::new(),
            missing: AtomicUsize::new(0),
        }
    }

    fn place(&self) -> &Whereabouts {
        self.place.get_or_init(|| {
            let root = self.within.root.clone();
            let folder = place_of(&self.named);
            Whereabouts {
                holds_report: folder.starts_with(&root),
                repository: repository(&folder),
                around: OnceLock::new(),
                root,
                folder,
            }
        })
    }

    fn around<'p>(&self, place: &'p Whereabouts) -> &'p Around {
        place.around.get_or_init(|| {
            let base = match &place.repository {
                Some(top) if top.starts_with(&place.root) => top,
                Some(_) => &place.root,
                None => &place.folder,
            };
            let folder = place.folder.strip_prefix(base).ok().and_then(slashed);
            Around {
                gallery: self.looked.galleries.of(base, || Gallery::of(base)),
                base: base.clone(),
                folder: folder.unwrap_or_default(),
            }
        })
    }

    fn git(&self, place: &Whereabouts, path: &Path) -> Option<Git> {
        let top = place.repository.as_ref()?;
        let inside = path.strip_prefix(top).ok().and_then(slashed)?;
        let index = self.looked.indexes.of(top, || Index::read(top));
        Some(
            match (index.as_ref().as_ref()?.has(&inside)?, || {
                walk::is_ignored(top, path)
            }) {
                (true, _) => Git::Tracked,
                (false, ignored) if ignored() => Git::Ignored,
                (false, _) => Git::Untracked,
            },
        )
    }
}

/// What became of a path.
enum Step {
    Outside,
    Nowhere,
    At(Target),
}

impl Whereabouts {
    /// Follows a path from a folder under the root; `..` may leave the root on its way, but not end outside.
    fn follow(&self, folders: &Folders, folder: &Path, path: &str) -> Step {
        let parts = || path.split('/').filter(|part| !matches!(*part, "" | "."));
        // Most pictures lie in the report's folder or below it.
        if self.holds_report && !parts().any(|part| part == "..") {
            return self.found(folders.find(folder, parts()));
        }
        let mut whole = folder.to_owned();
        for part in parts() {
            match part {
                ".." => _ = whole.pop(),
                name => whole.push(name),
            }
        }
        if !whole.starts_with(&self.root) {
            return Step::Outside;
        }
        // What is above the report is known to be there.
        let known = folder.ancestors().find(|above| whole.starts_with(above));
        let known = known.filter(|known| known.starts_with(&self.root));
        let known = known.unwrap_or(&self.root);
        let rest = whole.strip_prefix(known).unwrap_or(&whole);
        let parts: Option<Vec<&str>> = rest.iter().map(|part| part.to_str()).collect();
        self.found(parts.and_then(|parts| folders.find(known, parts.into_iter())))
    }

    /// What was found under the root, if links don't lead out of it.
    fn found(&self, found: Option<Target>) -> Step {
        let Some(mut found) = found else {
            return Step::Nowhere;
        };
        if found.linked {
            match found.path.canonicalize() {
                Ok(real) if real.starts_with(&self.root) => found.path = real,
                Ok(_) => return Step::Outside,
                Err(_) => return Step::Nowhere,
            }
        }
        if found.linked || found.kind.is_none() {
            found.kind = found
                .path
                .metadata()
                .ok()
                .map(|metadata| metadata.file_type());
        }
        Step::At(found)
    }

    /// Follows an address: from the root where it begins with `/`, maybe after the root's own name, as some editors export.
    fn lead(&self, folders: &Folders, path: &str) -> Step {
        let Some(from_root) = path.strip_prefix('/') else {
            return self.follow(folders, &self.folder, path);
        };
        let step = self.follow(folders, &self.root, from_root);
        let name = self.root.file_name().and_then(|name| name.to_str());
        let inside = from_root
            .split_once('/')
            .filter(|(first, _)| Some(*first) == name);
        match (&step, inside) {
            (Step::Nowhere, Some((_, inside))) => self.follow(folders, &self.root, inside),
            _ => step,
        }
    }

    /// A path as the report may say it.
    fn seen_from_report(&self, path: &Path) -> Option<String> {
        let shared = self
            .folder
            .ancestors()
            .find(|above| path.starts_with(above))?;
        let up = self.folder.strip_prefix(shared).ok()?.iter().map(|_| "..");
        let down = slashed(path.strip_prefix(shared).ok()?)?;
        let parts: Vec<&str> = up.chain([down.as_str()]).collect();
        Some(parts.join("/"))
    }
}

/// Whether a path that begins with `/` begins as one computer's: in a home, on a disk that was plugged in.
fn is_of_one_computer(path: &str) -> bool {
    const FOLDERS: &[&str] = &[
        "Users", "home", "Volumes", "mnt", "tmp", "private", "root", "var", "run",
    ];
    let first = path.strip_prefix('/').and_then(|path| path.split_once('/'));
    first.is_some_and(|(first, _)| FOLDERS.contains(&first))
        || path.starts_with('/') && Path::new(path).is_file()
}

impl Surroundings for Disk<'_> {
    fn holds(&self, path: &str) -> Option<bool> {
        let place = self.place();
        let mut folders = self.within.files.iter();
        Some(folders.any(
            |folder| match place.follow(&self.looked.folders, folder, path) {
                Step::At(found) => {
                    found.spelling == Spelling::Same
                        && found.kind.is_some_and(|kind| kind.is_file())
                }
                Step::Outside | Step::Nowhere => false,
            },
        ))
    }

    fn look(&self, reference: &Reference<'_>) -> Option<Sight> {
        let paths = match Address::read(reference) {
            Address::Web => {
                let expires = expires(reference.address);
                return Some(Sight::Web { expires });
            }
            Address::Embedded => return Some(Sight::Embedded),
            Address::Computer => return Some(Sight::Computer),
            Address::Paths(paths) => paths,
        };
        let place = self.place();
        let folders = &self.looked.folders;
        let mut best: Option<Target> = None;
        let mut outside = false;
        for path in &paths {
            match place.lead(folders, path) {
                Step::At(found) => {
                    if best
                        .as_ref()
                        .is_none_or(|best| found.spelling < best.spelling)
                    {
                        best = Some(found);
                    }
                }
                Step::Outside => outside = true,
                Step::Nowhere => {}
            }
            if best
                .as_ref()
                .is_some_and(|best| best.spelling == Spelling::Same)
            {
                break;
            }
        }
        let first = paths.first().map_or("", String::as_str);
        if best.is_none() && reference.wiki {
            let around = self.around(place);
            best = around.gallery.only(name_of(first)).map(|path| {
                let path = around.base.join(path);
                let seen = path.symlink_metadata();
                Target {
                    kind: seen.ok().map(|seen| seen.file_type()),
                    path,
                    spelling: Spelling::Same,
                    linked: false,
                }
            });
        }
        let Some(found) = best else {
            return Some(if is_of_one_computer(first) {
                Sight::Computer
            } else if outside {
                Sight::Outside
            } else {
                let around = self.around(place);
                // Where so many pictures are missing, what is near each of them tells nothing.
                let few = self.missing.fetch_add(1, Ordering::Relaxed) < SOUGHT;
                let near = few
                    .then(|| around.gallery.near(name_of(first), &around.folder))
                    .flatten();
                let near = near.and_then(|near| place.seen_from_report(&around.base.join(near)));
                Sight::Nowhere { near }
            });
        };
        // What is neither is not opened, as it may never end.
        let (trouble, length) = match found.kind {
            Some(kind) if kind.is_file() => picture::look(&found.path),
            Some(kind) if kind.is_dir() => (Some(Trouble::NoPicture("folder")), 0),
            _ => (Some(Trouble::NoPicture("unknown")), 0),
        };
        let inside = found.path.strip_prefix(&place.root).ok();
        let Some(path) = inside.and_then(slashed) else {
            return Some(Sight::Outside);
        };
        Some(Sight::File(Seen {
            path,
            length,
            right_case: match found.spelling {
                Spelling::Same => None,
                Spelling::OtherCase => place.seen_from_report(&found.path),
            },
            git: self.git(place, &found.path).filter(|_| trouble.is_none()),
            trouble,
        }))
    }

    fn unshown(&self, shown: &[&str]) -> Vec<String> {
        let place = self.place();
        let Some(folder) = place
            .folder
            .strip_prefix(&place.root)
            .ok()
            .and_then(slashed)
        else {
            return Vec::new();
        };
        let mut left = left_over(&self.looked.folders, &place.root, &folder, shown);
        if let Some(top) = &place.repository {
            left.retain(|path| !walk::is_ignored(top, &place.root.join(path)));
        }
        if !left.is_empty() {
            let gallery = &self.around(place).gallery;
            left.retain(|path| !gallery.is_said(path));
        }
        left
    }
    fn digest(&self, path: &str) -> Option<[u8; 32]> {
        picture::digest(&self.place().root.join(path)).ok()
    }
}
