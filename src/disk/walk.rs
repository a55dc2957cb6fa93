//! The files of a folder, Markdown and others: hidden and git-ignored ones are passed over, as students' repositories hold `.venv` and
//! `node_modules`.

use super::{Foreign, Unreadable, repository};
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// What stands under a folder of reports, each list sorted.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// The folder itself.
    pub(crate) folder: PathBuf,
    pub(crate) markdown: Vec<PathBuf>,
    /// Files of other formats in which reports are written.
    pub(crate) documents: Vec<PathBuf>,
    /// Whatever else is there and is no folder; and a folder that is called as a file of Markdown.
    pub(crate) others: Vec<PathBuf>,
    /// The folders in it, and those in them.
    pub(crate) folders: Vec<PathBuf>,
    /// What stands among these and is a link to a folder, which isn't looked into.
    pub(crate) links: Vec<PathBuf>,
    /// Folders that the system doesn't let be read, and why.
    pub(crate) unread: Vec<(PathBuf, Unreadable)>,
}

/// Lists a folder. `follow`: those too to which links lead.
pub(crate) fn listing(folder: &Path, follow: bool) -> Listing {
    let mut listing = Listing {
        folder: folder.to_owned(),
        ..Listing::default()
    };
    for entry in walk(folder, follow) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().map(Path::to_owned);
                // A link that leads to a folder above itself is no trouble of the system's.
                let unread = path.zip(error.into_io_error());
                let unread = unread.filter(|(path, _)| path.is_dir());
                let unread = unread.map(|(path, error)| (path, Unreadable::Io(error)));
                listing.unread.extend(unread);
                continue;
            }
        };
        let is_near = matches!(entry.depth(), 1 | 2);
        if entry.file_type().is_dir() {
            if is_markdown(entry.path()) {
                listing.others.push(entry.path().to_owned());
            }
            if is_near {
                listing.folders.push(entry.into_path());
            }
            continue;
        }
        if is_near && entry.path_is_symlink() && entry.path().is_dir() {
            listing.links.push(entry.into_path());
            continue;
        }
        let list = match Foreign::of_name(entry.path()) {
            _ if is_markdown(entry.path()) => &mut listing.markdown,
            Some(_) => &mut listing.documents,
            None => &mut listing.others,
        };
        // Where a link leads, only the system can tell.
        match entry.file_type().is_file() || entry.path().is_file() {
            true => list.push(entry.into_path()),
            false => listing.others.push(entry.into_path()),
        }
    }
    listing
}

/// Whatever stands under a folder and is no folder, sorted.
pub(super) fn files(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    entries(folder).map(DirEntry::into_path)
}

fn entries(folder: &Path) -> impl Iterator<Item = DirEntry> + use<> {
    // A folder that can't be read hides its files from git and from people alike.
    let entries = walk(folder, false).filter_map(Result::ok);
    entries.filter(|entry| !entry.file_type().is_dir())
}

fn walk(folder: &Path, follow: bool) -> impl Iterator<Item = walkdir::Result<DirEntry>> + use<> {
    let mut ignored = Ignored::above(folder);
    WalkDir::new(folder)
        .follow_links(follow)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(move |entry| ignored.keeps(entry))
}

/// Whether the `.gitignore` files of a repository say that git passes a file over.
pub(super) fn is_ignored(top: &Path, file: &Path) -> bool {
    let mut ignored = Ignored {
        matchers: Vec::new(),
    };
    let mut above: Vec<&Path> = file
        .ancestors()
        .take_while(|above| above.starts_with(top))
        .collect();
    above.reverse();
    for (number, path) in above.iter().enumerate() {
        let is_folder = number + 1 < above.len();
        // What stands in a folder that is passed over is passed over too.
        if number > 0 && ignored.says(path, is_folder) {
            return true;
        }
        if is_folder {
            ignored.enter(path);
        }
    }
    false
}

pub(crate) fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|ending| {
        ending.eq_ignore_ascii_case("md") || ending.eq_ignore_ascii_case("markdown")
    })
}

/// The `.gitignore` files from the repository's root down to the folder that is being walked.
struct Ignored {
    matchers: Vec<(PathBuf, Gitignore)>,
}

impl Ignored {
    fn above(folder: &Path) -> Self {
        let mut ignored = Self {
            matchers: Vec::new(),
        };
        let absolute = super::absolute(folder);
        if let Some(root) = repository(&absolute) {
            let mut above: Vec<&Path> = absolute
                .ancestors()
                .skip(1)
                .take_while(|above| above.starts_with(&root))
                .collect();
            above.reverse();
            above.iter().for_each(|above| ignored.enter(above));
        }
        ignored
    }

    fn enter(&mut self, folder: &Path) {
        let file = folder.join(".gitignore");
        if !file.is_file() {
            return;
        }
        let mut builder = GitignoreBuilder::new(folder);
        // Git passes over lines that it can't read.
        let _ = builder.add(&file);
        if let Ok(matcher) = builder.build() {
            self.matchers.push((folder.to_owned(), matcher));
        }
    }

    fn keeps(&mut self, entry: &DirEntry) -> bool {
        let path = super::absolute(entry.path());
        let folder = entry.file_type().is_dir();
        if entry.depth() > 0 {
            if entry.file_name().to_string_lossy().starts_with('.') {
                return false;
            }
            self.matchers.retain(|(base, _)| path.starts_with(base));
            if self.says(&path, folder) {
                return false;
            }
        }
        if folder {
            self.enter(&path);
        }
        true
    }

    /// Whether a path is passed over: the nearest file that says something of it decides.
    fn says(&self, path: &Path, folder: bool) -> bool {
        let said = self
            .matchers
            .iter()
            .rev()
            .map(|(_, matcher)| matcher.matched(path, folder))
            .find(|said| !said.is_none());
        said.is_some_and(|said| said.is_ignore())
    }
}
