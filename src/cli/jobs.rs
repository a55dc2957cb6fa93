//! The reports of a run, each once, with what serves it: its catalogue, its root, its own folder in a class.
//!
//! Enters: what [`super::reports`] finds. Leaves: what comes of each report, and where it looks for pictures. Checks none itself.

use super::languages::{Languages, Reader};
use super::own_folders::{Member, common_folder, own_folders};
use super::report_names::{is_named_report, is_readme};
use super::tell;
use crate::disk::{self, Catalogues, Choice, Listing, Named, Root, Within};
use crate::finding::Message;
use crate::inspection::Picture;
use crate::language::messages::Messages;
use crate::output::paint::Look;
use crate::output::{Beside, Told};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// A report to check, with what serves it.
pub(super) struct Job {
    pub(super) path: PathBuf,
    /// Where the path leads, links followed: one file may be named in several ways.
    pub(super) real: PathBuf,
    pub(super) choice: Choice,
    /// Whether its catalogue names it; none: nobody has asked, as the command line names it.
    pub(super) named: Option<Named>,
    /// The folder of the command line that it was found in.
    pub(super) given: Option<PathBuf>,
    /// Found in a folder or passed by a hook: only checked if it is a report.
    pub(super) only_if_report: bool,
    /// A README that no other Markdown file stands beside or below: where a forge asks for one, it may be the report.
    pub(super) lone_readme: bool,
    /// Its text comes from standard input; the path only names it.
    pub(super) stdin: bool,
    /// It is read wherever it leads.
    pub(super) may_leave: bool,
}

impl Job {
    /// Whether it was found in a folder of the command line.
    pub(super) fn is_of_folder(&self) -> bool {
        self.given.is_some()
    }

    /// The catalogue that serves it.
    pub(super) fn lab(&self) -> Option<&Arc<disk::Loaded>> {
        match &self.choice {
            Choice::One(loaded) => Some(loaded),
            Choice::Several(_) | Choice::None => None,
        }
    }
}

/// The reports of a run, each once, with their catalogues.
pub(super) struct Jobs {
    pub(super) catalogues: Catalogues,
    pub(super) list: Vec<Job>,
    /// What stands in the folders that the paths mean.
    pub(super) folders: Vec<Listing>,
    /// Whether the command line names paths.
    pub(super) by_name: bool,
    /// The list that the command line names, links followed.
    pub(super) files_from: Option<PathBuf>,
    /// All files that are read, looked up where an output first asks.
    pub(super) inputs: OnceLock<HashSet<PathBuf>>,
    /// In a class, each report's own folder, by its file; found where a lab first asks.
    pub(super) own: OnceLock<HashMap<PathBuf, PathBuf>>,
}

impl Jobs {
    /// All of them.
    pub(super) fn all(&self) -> &[Job] {
        &self.list
    }

    /// The innermost folder that holds them all.
    pub(super) fn common_folder(&self) -> PathBuf {
        let folders: Vec<PathBuf> = self
            .list
            .iter()
            .map(|job| disk::folder_of(&job.path))
            .collect();
        common_folder(folders.iter().map(PathBuf::as_path))
    }

    /// The messages of what is said of the run: its first lab's.
    pub(super) fn messages(&self, languages: &Languages) -> Arc<Messages> {
        let labs = self.list.iter().filter_map(Job::lab);
        let labs = labs.filter_map(|loaded| loaded.outcome.as_ref().ok());
        let mut labs = labs.map(|lab| languages.of(lab));
        labs.next().unwrap_or_else(|| languages.any())
    }

    /// Why no file is a report: the globs of a catalogue may be why.
    pub(super) fn why_none(&self, languages: &Languages, key: &'static str) -> String {
        let mut all = self.catalogues.all().into_iter();
        let said = all.find_map(|loaded| {
            let catalogue = loaded.outcome.as_ref().ok()?;
            let patterns = &catalogue.lab.reports;
            let message = Message::new("nothing-named")
                .text("catalogue", &loaded.shown)
                .text("patterns", patterns.join(", "));
            (!patterns.is_empty()).then(|| languages.of(catalogue).message(&message))
        });
        said.unwrap_or_else(|| languages.any().message(&Message::new(key)))
    }

    /// What comes of each report, in no order.
    pub(super) fn each<'a, T: Send>(
        &'a self,
        of: impl Fn(&'a Job) -> Option<T> + Send + Sync,
    ) -> Vec<T> {
        together(&self.list, of)
    }

    /// What comes of each report, handed on in the order of their paths; only a few are held at once.
    pub(super) fn stream<T: Send>(
        &self,
        of: impl Fn(&Job) -> Option<T> + Send + Sync,
        mut then: impl FnMut(T) -> io::Result<()>,
    ) -> io::Result<()> {
        const AT_ONCE: usize = 256;
        let mut ordered: Vec<&Job> = self.list.iter().collect();
        ordered.sort_by_cached_key(|job| disk::shown(&job.path));
        for some in ordered.chunks(AT_ONCE) {
            let made = together(some, |job| of(job));
            made.into_iter().try_for_each(&mut then)?;
        }
        Ok(())
    }

    /// What lies beside a report, for a class. `with_digests`: of its pictures too, which reads them whole.
    pub(super) fn beside(&self, job: &Job, told: &Told, with_digests: bool) -> Beside {
        let root = self.root(job).folder;
        let pictures = told.checked.inspection.pictures.iter();
        let seen = pictures.filter_map(Picture::file);
        let digests = seen
            .filter(|_| with_digests)
            .filter_map(|seen| Some((seen.path.clone(), disk::digest(&root.join(&seen.path))?)));
        Beside {
            other_catalogue: job
                .lab()
                .and_then(|lab| self.catalogues.other(&job.path, lab)),
            digests: digests.collect(),
        }
    }

    /// Where things are looked for, for a report.
    pub(super) fn within(&self, job: &Job) -> Within {
        let root = self.root(job);
        let lab = job.lab().and_then(|loaded| loaded.outcome.as_ref().ok());
        let asks = lab.is_some_and(|lab| lab.asks_for_files());
        let own = asks.then(|| self.own().get(&job.real)).flatten();
        let own = own.filter(|own| !root.is_said || **own != root.folder);
        let files = match own {
            // Nobody knows which folder below a class is handed in whole.
            Some(own) => {
                let nearest = disk::place_of(&disk::folder_of(&job.path));
                let above = nearest.ancestors();
                above
                    .take_while(|above| above.starts_with(own))
                    .map(Path::to_owned)
                    .collect()
            }
            None => vec![root.folder.clone()],
        };
        Within {
            root: root.folder,
            files,
        }
    }

    fn root(&self, job: &Job) -> Root {
        let catalogue = job.lab().map(|loaded| loaded.path.as_path());
        self.catalogues.root(&job.path, catalogue)
    }

    /// Each report's own folder, by its file.
    fn own(&self) -> &HashMap<PathBuf, PathBuf> {
        self.own.get_or_init(|| {
            let mut labs: BTreeMap<PathBuf, Vec<&Job>> = BTreeMap::new();
            for job in &self.list {
                let lab = job.lab().map(|loaded| loaded.path.clone());
                labs.entry(lab.unwrap_or_default()).or_default().push(job);
            }
            let owned = labs.into_values().flat_map(|jobs| {
                let mut names: HashMap<Option<&OsStr>, usize> = HashMap::new();
                for job in &jobs {
                    *names.entry(job.path.file_name()).or_default() += 1;
                }
                let is_shared = |job: &Job| names[&job.path.file_name()] > 1;
                // Where no folder holds more than a README, these are what is handed in.
                let are_readmes = jobs.iter().all(|job| job.lone_readme);
                let members = jobs
                    .iter()
                    .map(|job| self.member(job, is_shared(job), are_readmes));
                let members: Vec<Member> = members.collect();
                let files = jobs.into_iter().map(|job| job.real.clone());
                files.zip(own_folders(&members))
            });
            owned.collect()
        })
    }

    /// A report among those of its lab, of which another may be called the same, and all may be READMEs.
    fn member(&self, job: &Job, is_shared: bool, are_readmes: bool) -> Member {
        // Whether a file of a folder is a report, its text alone may tell; here its name must do.
        let is_named = || {
            let named = || self.catalogues.named(&job.choice, &job.path);
            job.named.unwrap_or_else(named) == Named::Yes
        };
        let is_meant = || is_shared || is_named_report(&job.path) || is_named();
        let is_report = || (are_readmes || !is_readme(&job.path)) && is_meant();
        let root = self.root(job);
        // In a repository a class is told by how its reports are called: one student may name any files of theirs.
        let is_sure = !job.only_if_report && !root.is_said || is_report();
        Member {
            root: root.folder,
            is_said: root.is_said,
            folder: disk::place_of(&disk::folder_of(&job.path)),
            given: job.given.clone(),
            is_sure,
        }
    }

    /// Whether a file is one that this run reads: no output may take its place.
    pub(super) fn reads(&self, file: &Path) -> bool {
        let inputs = self.inputs.get_or_init(|| self.inputs().collect());
        inputs.contains(&disk::real(file))
    }

    /// The files that are read, links followed.
    fn inputs(&self) -> impl Iterator<Item = PathBuf> {
        let reports = self.list.iter().filter(|job| !job.stdin);
        let catalogues = self.catalogues.all();
        let catalogues: Vec<PathBuf> = catalogues
            .iter()
            .map(|loaded| disk::real(&loaded.path))
            .collect();
        reports
            .map(|job| job.real.clone())
            .chain(catalogues)
            .chain(self.files_from.clone())
    }

    /// Tells of every catalogue that is wrong, and of every folder that can't be read; whether there is one.
    pub(super) fn tell_broken(&self, languages: &Languages, look: &Look) -> bool {
        let mut broken = self.catalogues.all();
        broken.retain(|loaded| loaded.outcome.is_err());
        for loaded in &broken {
            languages.tell_broken(loaded, Reader::Anyone, look);
        }
        self.tell_unread(languages) || !broken.is_empty()
    }

    /// Tells of every folder that can't be read; whether there is one.
    pub(super) fn tell_unread(&self, languages: &Languages) -> bool {
        let unread = self.folders.iter().flat_map(|listing| &listing.unread);
        let mut count = 0;
        for (path, error) in unread {
            count += 1;
            tell(&languages.unread(disk::named(path), path, error));
        }
        count > 0
    }
}

/// What comes of each of some jobs, in parallel; one alone is not worth a pool of threads.
fn together<'j, J: Sync, T: Send>(
    jobs: &'j [J],
    of: impl Fn(&'j J) -> Option<T> + Send + Sync,
) -> Vec<T> {
    match jobs {
        [only] => of(only).into_iter().collect(),
        many => many.par_iter().filter_map(of).collect(),
    }
}
