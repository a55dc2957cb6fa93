//! The reports that a command takes: which they are, which catalogue serves each, and what checking one gives.
//!
//! Enters: paths as they were typed. Leaves: each report once, checked or with why it could not be read. Knows no formats.

pub(super) use super::jobs::{Job, Jobs};

use super::context::Context;
use super::heading;
use super::languages::{Languages, unreadable};
use super::report_names::{is_lone_readme, is_named_report, is_readme};
use crate::Reading;
use crate::catalogue::Catalogue;
use crate::checks::Policy;
use crate::disk::{self, Catalogues, Choice, Disk, Listing, Looked, Named, Unreadable, Within};
use crate::finding::Message;
use crate::output::human::known_as;
use crate::output::{Outcome, Reported, Told, Unread};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// Which reports, and what serves them.
#[derive(Debug, Default, clap::Args)]
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

impl Reports {
    /// Those of a folder, all served by one catalogue, or by those that lie in it.
    pub(super) fn of_folder(folder: PathBuf, catalogue: Option<PathBuf>, follow: bool) -> Self {
        Self {
            paths: vec![folder],
            catalogue,
            follow,
            ..Self::default()
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
            let shown = known_as(&disk::shown(&path), &languages.any());
            languages.unread(shown, &path, &error)
        })?;
        if let Some(message) = self.contradiction(&paths) {
            return Err(languages.any().message(&message));
        }
        let mut list: Vec<Job> = Vec::new();
        let mut folders = Vec::new();
        for path in &paths {
            if disk::is_folder(path) {
                if !self.follow && disk::is_way_out(path) {
                    let shown = disk::shown(path);
                    return Err(languages.unread(shown, path, &Unreadable::Elsewhere));
                }
                let listing = disk::listing(path, self.follow);
                self.find(path, &listing, &mut catalogues, hook, &mut list);
                folders.push(listing);
            } else {
                let job = self.named(path, &mut catalogues, hook);
                list.push(job);
            }
        }
        keep_each_once(&mut list);
        list.retain(|job| !job.only_if_report || job.lone_readme || may_be_report(job, hook));
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

    /// Finds the reports of a folder.
    fn find(
        &self,
        folder: &Path,
        listing: &Listing,
        catalogues: &mut Catalogues,
        hook: bool,
        list: &mut Vec<Job>,
    ) {
        let given = disk::place_of(&disk::absolute(folder));
        for (at, path) in listing.markdown.iter().enumerate() {
            let choice = catalogues.choose(path);
            // A catalogue for the whole run names all that students write, which a README rarely is.
            let whole = self.catalogue.is_some() && is_readme(path);
            list.push(Job {
                real: disk::real(path),
                path: path.clone(),
                named: Some(match catalogues.named(&choice, path) {
                    Named::Yes if whole => Named::NoGlobs,
                    named => named,
                }),
                choice,
                given: Some(given.clone()),
                only_if_report: true,
                lone_readme: !hook && is_lone_readme(at, &listing.markdown),
                stdin: false,
                may_leave: self.follow,
            });
        }
    }

    /// The report that a path names.
    fn named(&self, path: &PathBuf, catalogues: &mut Catalogues, hook: bool) -> Job {
        let stdin = disk::is_stream(path);
        let named = self.stdin_filename.as_ref().filter(|_| stdin);
        let path = named.unwrap_or(path);
        let choice = catalogues.choose(path);
        Job {
            real: disk::real(path),
            path: path.clone(),
            named: hook.then(|| catalogues.named(&choice, path)),
            choice,
            given: None,
            only_if_report: hook,
            lone_readme: false,
            stdin,
            may_leave: self.follow,
        }
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

/// Leaves each report once. A file may be named in several ways, and found in a folder too: by name it is checked whatever it
/// holds.
fn keep_each_once(list: &mut Vec<Job>) {
    let rank = |job: &Job| {
        // What is mended takes the place of a link, and not of what it leads to.
        let is_link = disk::is_link(&job.path);
        let shown = disk::shown(&job.path);
        (!job.stdin, job.only_if_report, is_link, shown)
    };
    list.sort_by(|a, b| {
        let by_file = a.real.cmp(&b.real);
        by_file.then_with(|| rank(a).cmp(&rank(b)))
    });
    list.dedup_by(|a, b| a.real == b.real);
}

/// Whether a file that nobody named may be a report: a catalogue's globs name it, or it has none. A hook says nothing
/// where no lab is.
fn may_be_report(job: &Job, hook: bool) -> bool {
    job.named != Some(Named::No) && !(hook && matches!(job.choice, Choice::None))
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
        Choice::One(loaded) => match &loaded.outcome {
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
    if job.only_if_report && job.named != Some(Named::Yes) && !is_report(job, &catalogue, &checked)
    {
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
