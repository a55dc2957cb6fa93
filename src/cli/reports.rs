//! The reports that a command takes: which they are, which catalogue serves each, and what checking one gives.
//!
//! Enters: paths as they were typed. Leaves: each report once, checked or with why it could not be read. Knows no formats.

use super::Context;
use super::help::heading;
use super::languages::{Languages, Reader, unreadable};
use super::own_folders::{Member, common_folder, own_folders};
use crate::Reading;
use crate::catalogue::Catalogue;
use crate::checks::Policy;
use crate::disk::{
    self, Catalogues, Choice, Disk, Listing, Looked, Named, Root, Unreadable, Within,
};
use crate::evidence::Sight;
use crate::finding::Message;
use crate::language;
use crate::language::messages::Messages;
use crate::output::human::known_as;
use crate::output::paint::Look;
use crate::output::{Beside, Outcome, Reported, Told, Unread};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// Which reports, and what serves them.
#[derive(Debug, clap::Args)]
pub(super) struct Reports {
    /// Reports, or folders of reports; `-` is standard input [default: the working folder]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The lab's catalogue [default: the questions.toml found from the report's folder up]
    #[arg(long, value_name = "FILE", help_heading = heading::REPORTS)]
    catalogue: Option<PathBuf>,
    /// The folder that the lab lies in [default: the repository's root]
    #[arg(long, value_name = "FOLDER", help_heading = heading::REPORTS)]
    root: Option<PathBuf>,
    /// Read the paths of reports from a file, a line each; `-` is standard input
    #[arg(long, value_name = "FILE", help_heading = heading::REPORTS)]
    files_from: Option<PathBuf>,
    /// What the report on standard input is called, to find its catalogue and pictures
    #[arg(long, value_name = "NAME", help_heading = heading::REPORTS)]
    stdin_filename: Option<PathBuf>,
    /// Read reports, and folders of students, that are links out of the lab's folder too
    #[arg(long, help_heading = heading::REPORTS)]
    follow: bool,
}

/// A report to check, with what serves it.
pub(super) struct Job {
    pub(super) path: PathBuf,
    /// Where the path leads, links followed: one file may be named in several ways.
    real: PathBuf,
    choice: Choice,
    /// Its catalogue says that it is a report.
    is_named: bool,
    /// The folder of the command line that it was found in.
    given: Option<PathBuf>,
    /// Found in a folder or passed by a hook: only checked if it is a report.
    pub(super) only_if_report: bool,
    /// A README that no other Markdown file stands beside or below: where a forge asks for one, it may be the report.
    lone_readme: bool,
    /// Its text comes from standard input; the path only names it.
    pub(super) stdin: bool,
    /// It is read wherever it leads.
    may_leave: bool,
}

impl Job {
    /// Whether it was found in a folder of the command line.
    pub(super) fn is_of_folder(&self) -> bool {
        self.given.is_some()
    }

    /// The catalogue that serves it.
    pub(super) fn lab(&self) -> Option<&Arc<disk::Loaded>> {
        match &self.choice {
            Choice::One(loaded, _) => Some(loaded),
            Choice::Several(_) | Choice::None => None,
        }
    }
}

impl Reports {
    /// Those of a folder, all served by one catalogue, or by those that lie in it.
    pub(super) fn of_folder(folder: PathBuf, catalogue: Option<PathBuf>, follow: bool) -> Self {
        Self {
            paths: vec![folder],
            catalogue,
            root: None,
            files_from: None,
            stdin_filename: None,
            follow,
        }
    }

    /// The languages of a run on them.
    pub(super) fn languages(&self, context: &Context) -> Languages {
        Languages::near(context, self.catalogue.as_deref(), &self.paths)
    }

    /// The reports that the paths mean, each once; else why there are none.
    /// `hook`: only those that a catalogue names.
    pub(super) fn jobs(&self, languages: &Languages, hook: bool) -> Result<Jobs, String> {
        let catalogues = Catalogues::new(self.catalogue.clone(), self.root.clone());
        self.jobs_by(catalogues, languages, hook)
    }

    /// The same, served by these catalogues.
    pub(super) fn jobs_by(
        &self,
        mut catalogues: Catalogues,
        languages: &Languages,
        hook: bool,
    ) -> Result<Jobs, String> {
        let paths = self.all_paths().map_err(|(path, error)| {
            format!(
                "{}: {}",
                known_as(&disk::shown(&path), &languages.any()),
                languages.unreadable(&path, &error)
            )
        })?;
        if let Some(message) = self.contradiction(&paths) {
            return Err(languages.any().message(&message));
        }
        let mut list: Vec<Job> = Vec::new();
        let mut folders = Vec::new();
        for path in &paths {
            if disk::is_folder(path) {
                let given = disk::place_of(&disk::absolute(path));
                let listing = disk::listing(path, self.follow);
                for (at, path) in listing.markdown.iter().enumerate() {
                    let choice = catalogues.choose(path);
                    // A catalogue for the whole run names all that students write, which a README rarely is.
                    let whole = self.catalogue.is_some() && is_readme(path);
                    list.push(Job {
                        real: disk::real(path),
                        path: path.clone(),
                        is_named: matches!(choice, Choice::One(_, Named::Yes)) && !whole,
                        choice,
                        given: Some(given.clone()),
                        only_if_report: true,
                        lone_readme: !hook && is_lone_readme(at, &listing.markdown),
                        stdin: false,
                        may_leave: self.follow,
                    });
                }
                folders.push(listing);
            } else {
                let stdin = disk::is_stream(path);
                let named = self.stdin_filename.as_ref().filter(|_| stdin);
                let named = named.unwrap_or(path);
                let choice = catalogues.choose(named);
                list.push(Job {
                    real: disk::real(named),
                    path: named.clone(),
                    is_named: matches!(choice, Choice::One(_, Named::Yes)),
                    choice,
                    given: None,
                    only_if_report: hook,
                    lone_readme: false,
                    stdin,
                    may_leave: self.follow,
                });
            }
        }
        // A file may be named in several ways, and found in a folder too: by name it is checked whatever it holds.
        list.sort_by_cached_key(|job| {
            let shown = disk::shown(&job.path);
            (job.real.clone(), !job.stdin, job.only_if_report, shown)
        });
        list.dedup_by(|a, b| a.real == b.real);
        list.retain(|job| !job.only_if_report || job.lone_readme || named(&job.choice, hook));
        Ok(Jobs {
            catalogues,
            list,
            folders,
            by_name: !self.paths.is_empty() || self.files_from.is_some(),
            files_from: self.files_from.as_deref().map(disk::real),
            inputs: OnceLock::new(),
            own: OnceLock::new(),
        })
    }

    /// The paths that the command line names, itself or by a list; the working folder if it names none.
    fn all_paths(&self) -> Result<Vec<PathBuf>, (PathBuf, Unreadable)> {
        let mut paths = self.paths.clone();
        if let Some(list) = &self.files_from {
            let listed = disk::read_named(list).map_err(|error| (list.clone(), error))?;
            let lines = listed
                .text()
                .split(['\n', '\0'])
                .map(|line| line.trim_end_matches('\r'));
            paths.extend(lines.filter(|line| !line.is_empty()).map(PathBuf::from));
        } else if paths.is_empty() {
            // A name for what comes through a pipe says that something does.
            let named = self.stdin_filename.is_some();
            paths.push(PathBuf::from(if named { "-" } else { "." }));
        }
        Ok(paths)
    }

    /// Whether standard input is read.
    pub(super) fn reads_stdin(&self) -> bool {
        let mut named = self.paths.iter().chain(&self.files_from);
        named.any(|path| disk::is_stream(path)) || self.stdin_filename.is_some()
    }

    /// What the arguments can't mean together.
    fn contradiction(&self, paths: &[PathBuf]) -> Option<Message> {
        if let Some(root) = self.root.as_ref().filter(|root| !disk::is_folder(root)) {
            return Some(Message::new("root-no-folder").text("root", disk::shown(root)));
        }
        let is_stdin = |path: &&PathBuf| disk::is_stream(path);
        let from_list = self.files_from.as_ref().filter(is_stdin).is_some();
        let report = paths.iter().filter(is_stdin).count();
        if from_list && report > 0 {
            Some(Message::new("stdin-twice"))
        } else if self.stdin_filename.is_some() && report == 0 {
            Some(Message::new("stdin-not-read"))
        } else {
            None
        }
    }
}

/// The reports of a run, each once, with their catalogues.
pub(super) struct Jobs {
    pub(super) catalogues: Catalogues,
    list: Vec<Job>,
    /// What stands in the folders that the paths mean.
    pub(super) folders: Vec<Listing>,
    /// Whether the command line names paths.
    pub(super) by_name: bool,
    /// The list that the command line names, links followed.
    files_from: Option<PathBuf>,
    /// All files that are read, looked up where an output first asks.
    inputs: OnceLock<HashSet<PathBuf>>,
    /// In a class, each report's own folder, by its file; found where a lab first asks.
    own: OnceLock<HashMap<PathBuf, PathBuf>>,
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

    /// What comes of each report, in parallel and in no order; one report is not worth a pool of threads.
    pub(super) fn each<'a, T: Send>(
        &'a self,
        of: impl Fn(&'a Job) -> Option<T> + Send + Sync,
    ) -> Vec<T> {
        match self.list.as_slice() {
            [only] => of(only).into_iter().collect(),
            many => many.par_iter().filter_map(of).collect(),
        }
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
            let made: Vec<T> = match some {
                [only] => of(only).into_iter().collect(),
                many => many.par_iter().filter_map(|job| of(job)).collect(),
            };
            made.into_iter().try_for_each(&mut then)?;
        }
        Ok(())
    }

    /// What lies beside a report, for a class. `with_digests`: of its pictures too, which reads them whole.
    pub(super) fn beside(&self, job: &Job, told: &Told, with_digests: bool) -> Beside {
        let root = self.root(job).folder;
        let pictures = told.checked.inspection.pictures.iter();
        let paths = pictures.filter_map(|picture| match &picture.sight {
            Some(Sight::File(seen)) if seen.trouble.is_none() => Some(&seen.path),
            _ => None,
        });
        let digests = paths
            .filter(|_| with_digests)
            .filter_map(|path| Some((path.clone(), disk::digest(&root, path)?)));
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
        let is_meant = job.is_named || is_shared || is_named_report(&job.path);
        let is_report = is_meant && (are_readmes || !is_readme(&job.path));
        let root = self.root(job);
        // In a repository a class is told by how its reports are called: one student may name any files of theirs.
        let is_sure = !job.only_if_report && !root.is_said || is_report;
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

    /// Tells of every catalogue that is wrong; whether there is one.
    pub(super) fn tell_broken(&self, languages: &Languages, look: &Look) -> io::Result<bool> {
        let mut broken = self.catalogues.all();
        broken.retain(|loaded| loaded.outcome.is_err());
        for loaded in &broken {
            languages.tell_broken(loaded, Reader::Anyone, look)?;
        }
        Ok(!broken.is_empty())
    }
}

/// Whether a file that nobody named may be a report: a catalogue's globs name it, or it has none. A hook says nothing
/// where no lab is.
fn named(choice: &Choice, hook: bool) -> bool {
    match choice {
        Choice::One(_, named) => *named != Named::No,
        // Which of them is meant is asked where each could be; where all say which files they mean, none means this one.
        Choice::Several(several) => several.iter().any(|loaded| !loaded.has_globs()),
        Choice::None => !hook,
    }
}

/// What serves every report of a run.
pub(super) struct Run<'a> {
    pub(super) languages: &'a Languages,
    pub(super) policy: &'a Policy,
    pub(super) looked: &'a Looked,
}

/// Checks one report; none where it turns out to be no report. What was read of it comes with it, for whoever lays it out.
pub(super) fn check(
    job: &Job,
    run: &Run<'_>,
    within: impl Fn() -> Within,
) -> Option<(Reported, Option<Reading>)> {
    let languages = run.languages;
    let path = disk::shown(&job.path);
    let failed = |error: Unread| {
        let report = Reported {
            path: path.clone(),
            outcome: Outcome::Unreadable(error),
        };
        Some((report, None))
    };
    let read = if job.stdin {
        disk::read_stdin().map(|source| source.named(&path))
    } else if !job.may_leave && disk::leads_out(&job.path, &job.real, || within().root) {
        Err(Unreadable::Elsewhere)
    } else {
        disk::read(&job.path)
    };
    let source = match read {
        Ok(source) => source.without_nuls(),
        Err(error) => {
            // A lab speaks its own language, also of what isn't there.
            let messages = match job.lab() {
                Some(loaded) => languages.of_loaded(loaded),
                None => languages.any(),
            };
            return failed(unreadable(&job.path, &error, &messages));
        }
    };
    let (catalogue, catalogue_path) = match &job.choice {
        Choice::One(loaded, _) => match &loaded.outcome {
            Ok(catalogue) => (Arc::clone(catalogue), Some(loaded.shown.clone())),
            Err(broken) => {
                let key = match broken {
                    disk::Broken::Mistakes(..) => "catalogue-is-wrong",
                    disk::Broken::Unreadable(_) => "catalogue-not-read",
                };
                let message = Message::new(key).text("catalogue", loaded.shown.as_str());
                return failed(languages.of_loaded(loaded).message(&message).into());
            }
        },
        Choice::Several(several) => {
            let names: Vec<&str> = several.iter().map(|loaded| loaded.shown.as_str()).collect();
            let message = Message::new("several-catalogues").text("catalogues", names.join(", "));
            let messages = languages.of_loaded(&several[0]);
            return failed(messages.message(&message).into());
        }
        Choice::None => (Arc::new(crate::own_catalogue(&source)), None),
    };
    let surroundings = Disk::new(run.looked, within(), &job.path);
    let reading = crate::read(&catalogue, &source);
    let checked = crate::inspect_under(&catalogue, &source, &reading, &surroundings, run.policy);
    if job.only_if_report && !job.is_named && !is_report(job, &catalogue, &checked) {
        return None;
    }
    let messages = languages.of(&catalogue);
    let told = Told {
        source,
        catalogue,
        catalogue_path,
        checked,
        explained: None,
        beside: None,
        messages,
    };
    let report = Reported {
        path,
        outcome: Outcome::Checked(Box::new(told)),
    };
    Some((report, Some(reading)))
}

/// Whether a file is a report of a lab: its name says so, or it bears labels of a third of the counted questions; of a lone
/// README a few are enough.
fn is_report(job: &Job, catalogue: &Catalogue, checked: &crate::Checked) -> bool {
    const FEW: usize = 2;
    if is_named_report(&job.path) {
        return true;
    }
    let counted = catalogue.counted().count();
    let labelled = checked.inspection.each(catalogue);
    let labelled = labelled.filter(|(question, answer)| {
        question.counting() == crate::catalogue::Counting::Counted && answer.label.is_some()
    });
    let labelled = labelled.count();
    let enough = labelled * 3 >= counted || job.lone_readme && labelled >= FEW;
    !catalogue.derived && counted > 0 && labelled > 0 && enough
}

/// Whether a file's name is one that people give reports.
pub(super) fn is_named_report(path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    !is_readme(path) && language::is_report_name(&stem)
}

fn is_readme(path: &Path) -> bool {
    let name = path.file_stem().unwrap_or_default();
    name.eq_ignore_ascii_case("readme")
}

/// Whether one of the Markdown files of a walk is a README, and the only one in its folder and those below: these stand in a
/// row.
fn is_lone_readme(at: usize, all: &[PathBuf]) -> bool {
    let folder = all[at].parent().unwrap_or(Path::new(""));
    let is_beside = |other: Option<&PathBuf>| other.is_some_and(|other| other.starts_with(folder));
    let before = at.checked_sub(1).and_then(|before| all.get(before));
    is_readme(&all[at]) && !is_beside(before) && !is_beside(all.get(at + 1))
}
