//! Which catalogue a report answers.
//!
//! From the report's folder up to the root, the first folder that holds catalogues; of several, the one whose `reports`
//! globs name the file. Each file is read once, however many reports it serves.

use super::kept::Kept;
use super::{Root, Unreadable, folder_of, named, place_of, read, repository, shown};
use crate::catalogue::{self, Catalogue};
use crate::checks;
use crate::finding::{Finding, Message};
use crate::source::Source;
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// A catalogue file, read.
pub(crate) struct Loaded {
    pub(crate) path: PathBuf,
    pub(crate) shown: String,
    /// The catalogue, or its text and mistakes, or why it could not be read.
    pub(crate) outcome: Result<Arc<Catalogue>, Broken>,
    /// Compiled once a report has to be named.
    globs: OnceLock<Gitignore>,
}

impl Loaded {
    /// Whether its globs name a report, by its path from the folder that a student handed in.
    pub(crate) fn names(&self, inside: &str) -> bool {
        self.globs().matched(inside, false).is_ignore()
    }

    /// The globs that name its reports.
    fn globs(&self) -> &Gitignore {
        self.globs.get_or_init(|| match &self.outcome {
            Ok(catalogue) => globs(&catalogue.lab.reports),
            Err(_) => Gitignore::empty(),
        })
    }

    /// Its globs that name none of these files, which lie at these paths from the root.
    pub(crate) fn idle(&self, paths: &[String]) -> Vec<String> {
        let Ok(catalogue) = &self.outcome else {
            return Vec::new();
        };
        let patterns = catalogue.lab.reports.iter();
        let idle = patterns.filter(|pattern| {
            let own = globs(std::slice::from_ref(pattern));
            !pattern.starts_with('!')
                && !paths
                    .iter()
                    .any(|path| own.matched(path, false).is_ignore())
        });
        idle.cloned().collect()
    }

    /// Whether it says which files answer its lab.
    pub(crate) fn has_globs(&self) -> bool {
        !self.globs().is_empty()
    }
}

/// A catalogue that serves nobody.
pub(crate) enum Broken {
    Mistakes(Source, Vec<Finding>),
    Unreadable(Unreadable),
}

/// What was found for a report.
#[derive(Clone)]
pub(crate) enum Choice {
    /// Its catalogue.
    One(Arc<Loaded>),
    /// Several, of which several or none name the report.
    Several(Vec<Arc<Loaded>>),
    /// None anywhere.
    None,
}

/// Whether a catalogue's globs name a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    Yes,
    No,
    /// The catalogue has no globs.
    NoGlobs,
}

/// The catalogues of a run.
#[derive(Default)]
pub(crate) struct Catalogues {
    /// The one that the command line names.
    explicit: Option<PathBuf>,
    root: Option<PathBuf>,
    /// Those of a class, whatever its students' folders hold: they lie in this folder or above it.
    class: Option<(PathBuf, Vec<Arc<Loaded>>)>,
    /// The catalogues that lie in each folder.
    inside: Kept<Vec<PathBuf>>,
    files: HashMap<PathBuf, Arc<Loaded>>,
    folders: HashMap<PathBuf, Vec<Arc<Loaded>>>,
}

impl Catalogues {
    /// With what the command line says.
    pub(crate) fn new(explicit: Option<PathBuf>, root: Option<PathBuf>) -> Self {
        Self {
            explicit,
            root: root.map(|root| place_of(&super::absolute(&root))),
            ..Self::default()
        }
    }

    /// Those of a class: `given`, else those that lie in its folder, or in the first above it that holds any. No other serves
    /// its reports.
    pub(crate) fn of_class(folder: &Path, given: Option<&Path>) -> Self {
        let mut catalogues = Self::default();
        let found = catalogues.given(given.unwrap_or(folder));
        catalogues.class = Some((place_of(&super::absolute(folder)), found));
        catalogues
    }

    /// Those that serve a class.
    pub(crate) fn served(&self) -> Vec<Arc<Loaded>> {
        let class = self.class.iter();
        class.flat_map(|(_, found)| found).cloned().collect()
    }

    /// Every catalogue that was read, by path.
    pub(crate) fn all(&self) -> Vec<Arc<Loaded>> {
        let mut all: Vec<_> = self.files.values().cloned().collect();
        all.sort_by(|a, b| a.path.cmp(&b.path));
        all
    }

    /// The catalogues that a path means: the file itself, or what serves the reports of a folder.
    pub(crate) fn given(&mut self, path: &Path) -> Vec<Arc<Loaded>> {
        if path.is_dir() {
            self.above(&super::absolute(path))
        } else {
            vec![self.load(path)]
        }
    }

    /// The root of a report.
    pub(crate) fn root(&self, report: &Path, catalogue: Option<&Path>) -> Root {
        Root::of(self.root.as_deref(), &folder_of(report), catalogue)
    }

    /// The catalogue of a report.
    pub(crate) fn choose(&mut self, report: &Path) -> Choice {
        if let Some(path) = self.explicit.clone() {
            return Choice::One(self.load(&path));
        }
        let folder = folder_of(report);
        let found = match &self.class {
            Some((_, found)) => found.clone(),
            None => self.above(&folder),
        };
        let file = folder.join(report.file_name().unwrap_or_default());
        match found.as_slice() {
            [] => Choice::None,
            [only] => Choice::One(Arc::clone(only)),
            several => {
                let naming: Vec<_> = several
                    .iter()
                    .filter(|loaded| self.names(loaded, &file) == Named::Yes)
                    .collect();
                match naming.as_slice() {
                    [only] => Choice::One(Arc::clone(only)),
                    _ => Choice::Several(found),
                }
            }
        }
    }

    /// Whether what was chosen for a report names it.
    pub(crate) fn named(&self, choice: &Choice, report: &Path) -> Named {
        match choice {
            Choice::One(_) if self.explicit.is_some() => Named::Yes,
            Choice::One(only) => {
                let name = report.file_name().unwrap_or_default();
                self.names(only, &folder_of(report).join(name))
            }
            // Which of them is meant is asked where each could be; where all say which files they mean, none means this one.
            Choice::Several(several) if several.iter().all(|loaded| loaded.has_globs()) => {
                Named::No
            }
            Choice::Several(_) | Choice::None => Named::NoGlobs,
        }
    }

    /// A catalogue that lies nearer to a report than the one that serves it, if it says something else.
    pub(crate) fn other(&self, report: &Path, served: &Loaded) -> Option<String> {
        let folder = folder_of(report);
        let top = repository(&folder);
        let above = folder.ancestors();
        let nearest = above
            .take_while(|above| top.as_ref().is_none_or(|top| above.starts_with(top)))
            .map(|above| self.inside.of(above, || in_folder(above)))
            .find(|paths| !paths.is_empty())?;
        let served = super::absolute(&served.path);
        let text = |path: &Path| read(path).map(|source| source.text().replace('\r', ""));
        let is_served = |path: &PathBuf| {
            *path == served || text(path).is_ok_and(|own| text(&served).is_ok_and(|all| all == own))
        };
        let differs = !nearest.iter().any(is_served);
        nearest.first().filter(|_| differs).map(|path| shown(path))
    }

    fn names(&self, loaded: &Loaded, file: &Path) -> Named {
        if loaded.globs().is_empty() {
            return Named::NoGlobs;
        }
        let folder = folder_of(file);
        let place = place_of(&folder);
        let beside = folder_of(&loaded.path);
        let said = self.root.clone().or_else(|| repository(&place));
        let base = said.unwrap_or_else(|| place_of(&beside));
        let name = file.file_name().unwrap_or_default();
        // Where a folder is a link, the catalogue above it may lie above the link alone.
        let inside = (place.strip_prefix(&base)).or_else(|_| folder.strip_prefix(&beside));
        let matches = |folder: &Path| loaded.globs().matched(folder.join(name), false).is_ignore();
        // A student's folder is the student's repository, however it was handed in.
        let own = self
            .class
            .as_ref()
            .and_then(|(class, _)| place.strip_prefix(class).ok());
        let own = own.and_then(|way| way.iter().next().map(|first| way.strip_prefix(first)));
        let in_own = own.is_some_and(|own| own.is_ok_and(matches));
        match in_own || inside.is_ok_and(matches) {
            true => Named::Yes,
            false => Named::No,
        }
    }

    /// The catalogues of the first folder, from this one up to the root, that holds any.
    fn above(&mut self, folder: &Path) -> Vec<Arc<Loaded>> {
        if let Some(found) = self.folders.get(folder) {
            return found.clone();
        }
        let top = self.root.clone().or_else(|| repository(folder));
        let mut found = Vec::new();
        for above in folder.ancestors() {
            let paths = in_folder(above);
            if !paths.is_empty() {
                found = paths.iter().map(|path| self.load(path)).collect();
                break;
            }
            // Without a repository every folder above is tried: students unpack labs anywhere.
            if top.as_deref() == Some(&place_of(above)) {
                break;
            }
        }
        self.folders.insert(folder.to_owned(), found.clone());
        found
    }

    fn load(&mut self, path: &Path) -> Arc<Loaded> {
        if let Some(loaded) = self.files.get(path) {
            return Arc::clone(loaded);
        }
        let outcome = match read(path) {
            Ok(source) => match with_statement(path, &source) {
                Ok(catalogue) => Ok(Arc::new(catalogue)),
                Err(mistakes) => Err(Broken::Mistakes(source, mistakes)),
            },
            Err(error) => Err(Broken::Unreadable(error)),
        };
        let loaded = Arc::new(Loaded {
            path: path.to_owned(),
            shown: named(path),
            outcome,
            globs: OnceLock::new(),
        });
        self.files.insert(path.to_owned(), Arc::clone(&loaded));
        loaded
    }
}

/// A catalogue with the lab's own text, which lies in its folder.
fn with_statement(path: &Path, source: &Source) -> Result<Catalogue, Vec<Finding>> {
    let catalogue = catalogue::read(source, &checks::ids())?;
    let folder = place_of(&folder_of(path));
    catalogue.with_statement(|file| {
        let path = folder.join(file);
        // A link may lead anywhere; what lies outside is never read.
        if fs::canonicalize(&path).is_ok_and(|place| !place.starts_with(&folder)) {
            return Err(Message::new("catalogue-statement-outside"));
        }
        read(&path).map_err(|error| match error {
            Unreadable::NotFound => Message::new("catalogue-statement-not-found"),
            Unreadable::NotAFile | Unreadable::Elsewhere => {
                Message::new("catalogue-statement-not-a-file")
            }
            Unreadable::TooLarge => Message::new("catalogue-statement-too-large")
                .number("limit", (super::LARGEST_FILE >> 20) as usize),
            Unreadable::Foreign(_) => Message::new("catalogue-statement-no-text"),
            Unreadable::Io(error) => {
                Message::new("catalogue-statement-unreadable").text("error", error.to_string())
            }
        })
    })
}

fn globs(patterns: &[String]) -> Gitignore {
    let mut builder = GitignoreBuilder::new("");
    let _ = builder.case_insensitive(true);
    for pattern in patterns {
        // The catalogue was refused if a pattern doesn't compile.
        let _ = builder.add_line(None, pattern);
    }
    builder.build().unwrap_or_else(|_| Gitignore::empty())
}

/// `questions.toml`, `*.questions.toml`, `questions/*.toml`, sorted.
pub(super) fn in_folder(folder: &Path) -> Vec<PathBuf> {
    let plain = folder.join("questions.toml");
    let mut found: Vec<PathBuf> = if plain.is_file() {
        vec![plain]
    } else {
        Vec::new()
    };
    let mut add = |folder: &Path, ending: &str| {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if entry.file_name().to_string_lossy().ends_with(ending) && path.is_file() {
                found.push(path);
            }
        }
    };
    add(folder, ".questions.toml");
    add(&folder.join("questions"), ".toml");
    found.sort();
    found
}
