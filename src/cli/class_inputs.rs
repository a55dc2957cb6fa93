//! What a class is made of: the reports of a folder, or lines that `check` wrote.
//!
//! Enters: what the command line names. Leaves: what each student handed in, in the order of paths. Knows no formats.

use super::class::{Class, Trouble};
use super::class_outputs::Outputs;
use super::class_rest::Rest;
use super::languages::{Languages, Reader, unreadable};
use super::progress::Progress;
use super::reports::{Job, Jobs, Reports, Run, check};
use super::{Context, tell};
use crate::checks::Policy;
use crate::class::{self, Given, Handed, Lab, Marks, Other, Roster};
use crate::disk::{self, Catalogues, Listing, Loaded, Looked};
use crate::finding::Message;
use crate::output::Outcome;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where a class comes from.
pub(super) enum Source {
    Folder(Box<ClassFolder>),
    /// Lines of checked reports, and the lab that they are of.
    Lines(Labs),
}

/// The labs of a class, and the files that describe them.
pub(super) struct Labs {
    labs: Vec<Lab>,
    loaded: Vec<Arc<Loaded>>,
}

/// A folder of students' folders.
pub(super) struct ClassFolder {
    labs: Labs,
    pub(super) folder: PathBuf,
    pub(super) jobs: Jobs,
    pub(super) policy: Policy,
    pub(super) looked: Looked,
}

/// What was handed in.
#[derive(Default)]
pub(super) struct Gathered {
    base: String,
    handed: Vec<Handed>,
    others: Vec<Other>,
    empty: Vec<String>,
    links: Vec<String>,
    handed_out: FxHashSet<String>,
    /// The files that were read, links followed.
    inputs: FxHashSet<PathBuf>,
    /// Whether a folder can't be read, which is told.
    pub(super) failed: bool,
}

impl Source {
    /// Finds the labs, and the reports that the command line means.
    pub(super) fn open(
        class: &Class,
        languages: &Languages,
        context: &Context,
    ) -> Result<Self, Trouble> {
        let given = class.catalogue.as_deref();
        let Some(folder) = &class.folder else {
            let given = given.unwrap_or(Path::new("."));
            let loaded = Catalogues::default().given(given);
            return Ok(Self::Lines(Labs::of(loaded, given, languages, context)?));
        };
        if !disk::is_folder(folder) {
            let key = match disk::is_there(folder) {
                true => "class-no-folder",
                false => "class-folder-not-found",
            };
            return Err(Trouble::Say(
                Message::new(key).text("path", disk::shown(folder)),
            ));
        }
        let mut catalogues = Catalogues::of_class(folder, given);
        let labs = Labs::of(catalogues.served(), folder, languages, context)?;
        // One lab serves all that was handed in, whatever it is called.
        let only = match labs.loaded.as_slice() {
            [only] => Some(only.path.clone()),
            _ => None,
        };
        if let Some(only) = &only {
            catalogues = Catalogues::new(Some(only.clone()), None);
        }
        let reports = Reports::of_folder(folder.clone(), only, class.follow);
        let jobs = reports.jobs_by(catalogues, languages, false);
        let jobs = jobs.map_err(|wrong| {
            tell(&wrong);
            Trouble::Told
        })?;
        Ok(Self::Folder(Box::new(ClassFolder {
            labs,
            folder: folder.clone(),
            jobs,
            policy: class::policy(),
            looked: Looked::default(),
        })))
    }

    /// The labs.
    pub(super) fn labs(&self) -> &[Lab] {
        &self.all().labs
    }

    fn all(&self) -> &Labs {
        match self {
            Self::Folder(folder) => &folder.labs,
            Self::Lines(labs) => labs,
        }
    }

    /// Reads all that was handed in.
    pub(super) fn gather(
        &self,
        class: &Class,
        languages: &Languages,
        context: &Context,
    ) -> Result<Gathered, Trouble> {
        let mut gathered = match self {
            Self::Folder(folder) => folder.gather(class, languages, context)?,
            Self::Lines(labs) => labs.gather(&class.from, languages)?,
        };
        if gathered.handed.is_empty() && gathered.empty.is_empty() && gathered.links.is_empty() {
            return Err(Trouble::Say(class.is_empty()));
        }
        gathered.handed.sort_by(|a, b| a.path.cmp(&b.path));
        gathered.handed.dedup_by(|a, b| a.path == b.path);
        gathered.handed_out = self.handed_out(&gathered);
        Ok(gathered)
    }

    /// The pictures that the labs themselves show, as far as anybody shows one of that length.
    fn handed_out(&self, gathered: &Gathered) -> FxHashSet<String> {
        let students = gathered.handed.iter().filter_map(|handed| {
            let way = handed.path.strip_prefix(&gathered.base)?;
            let way = way.trim_start_matches('/');
            let (first, _) = way.split_once('/')?;
            Some(disk::absolute(&Path::new(&gathered.base).join(first)))
        });
        let students: FxHashSet<PathBuf> = students.collect();
        let lengths = class::common_lengths(pictures(gathered.handed.iter()));
        if lengths.is_empty() {
            return FxHashSet::default();
        }
        let is_students = |path: &Path| students.contains(path);
        let folders = self.all().loaded.iter();
        let folders: FxHashSet<PathBuf> = folders.map(|one| disk::folder_of(&one.path)).collect();
        let pictures = folders
            .iter()
            .flat_map(|folder| disk::pictures_of_lab(folder, &is_students));
        pictures.filter_map(|path| disk::digest(&path)).collect()
    }
}

impl Labs {
    /// `place`: where they were looked for.
    fn of(
        loaded: Vec<Arc<Loaded>>,
        place: &Path,
        languages: &Languages,
        context: &Context,
    ) -> Result<Self, Trouble> {
        if loaded.is_empty() {
            let message = Message::new("class-no-catalogue");
            return Err(Trouble::Say(message.text("folder", disk::shown(place))));
        }
        let mut labs = Vec::new();
        let mut is_broken = false;
        for one in &loaded {
            match &one.outcome {
                Ok(catalogue) => labs.push(Lab {
                    catalogue: Arc::clone(catalogue),
                    path: one.shown.clone(),
                }),
                Err(_) => {
                    is_broken = true;
                    languages.tell_broken(one, Reader::Author, &context.err);
                }
            }
        }
        match is_broken {
            true => Err(Trouble::Told),
            false => Ok(Self { labs, loaded }),
        }
    }

    /// What lines say, of any number of files in any order.
    fn gather(&self, files: &[PathBuf], languages: &Languages) -> Result<Gathered, Trouble> {
        let lab = &self.labs[0].catalogue;
        let messages = languages.of(lab);
        let mut handed = Vec::new();
        for file in files {
            let mut number = 0;
            let mut wrong = None;
            let read = disk::each_line(file, |line| {
                number += 1;
                if wrong.is_none() && !line.trim().is_empty() {
                    match class::lines::read(line, lab) {
                        Ok(one) => handed.push(one),
                        Err(message) => wrong = Some((number, message)),
                    }
                }
            });
            let shown = disk::shown(file);
            if let Err(error) = read {
                tell(&messages.of(&shown, unreadable(file, &error, &messages)));
                return Err(Trouble::Told);
            }
            if let Some((line, message)) = wrong {
                tell(&messages.of(format_args!("{shown}:{line}"), messages.message(&message)));
                return Err(Trouble::Told);
            }
        }
        let base = class::common(handed.iter().map(|one: &Handed| one.path.as_str()));
        Ok(Gathered {
            base,
            handed,
            ..Gathered::default()
        })
    }
}

impl ClassFolder {
    /// What serves the reports of this folder.
    pub(super) fn run<'a>(&'a self, languages: &'a Languages) -> Run<'a> {
        Run {
            languages,
            policy: &self.policy,
            looked: &self.looked,
        }
    }

    /// The reports by their paths as messages show them.
    pub(super) fn by_path(&self) -> FxHashMap<String, &Job> {
        let jobs = self.jobs.all().iter();
        jobs.map(|job| (disk::shown(&job.path), job)).collect()
    }

    fn gather(
        &self,
        class: &Class,
        languages: &Languages,
        context: &Context,
    ) -> Result<Gathered, Trouble> {
        let run = self.run(languages);
        let loaded = &self.labs.loaded;
        let progress = Progress::new(self.jobs.all().len(), context);
        let of = |job: &Job| {
            let checked = check(job, &run, || self.jobs.within(job));
            progress.step();
            let (mut report, _) = checked?;
            if let Outcome::Checked(told) = &mut report.outcome {
                told.beside = Some(self.jobs.beside(job, told, false));
            }
            let lab = job
                .lab()
                .and_then(|lab| loaded.iter().position(|own| own.path == lab.path));
            Some((Handed::of(&report, lab), self.jobs.within(job).root))
        };
        let mut found: Vec<(Handed, PathBuf)> = Vec::new();
        self.jobs.stream(of, |one| {
            found.push(one);
            Ok(())
        })?;
        progress.done();
        digest(&mut found);
        let found = found.into_iter().map(|(one, _)| one);
        let rest = Rest {
            folders: &self.jobs.folders,
            class: &self.folder,
            loaded,
            messages: &languages.of(&self.labs.labs[0].catalogue),
        };
        let rest_of = rest.documents().into_iter().chain(rest.unread());
        let mut handed: Vec<Handed> = found.chain(rest_of).collect();
        let outputs = Outputs::of(class, &self.folder, &handed)?;
        handed.retain(|one| !outputs.hold(Path::new(&one.path)));
        let shown = |folders: fn(&Listing) -> &Vec<PathBuf>| -> Vec<String> {
            let folders = self.jobs.folders.iter().flat_map(folders);
            let folders = folders.filter(|folder| !outputs.hold(folder));
            folders.map(|folder| disk::shown(folder)).collect()
        };
        let inputs = self.jobs.all().iter().map(|job| disk::real(&job.path));
        let inputs = inputs.chain(loaded.iter().map(|one| disk::real(&one.path)));
        Ok(Gathered {
            base: disk::shown(&self.folder),
            others: rest.others(&handed, &outputs),
            handed,
            empty: shown(|listing| &listing.folders),
            links: shown(|listing| &listing.links),
            inputs: inputs.collect(),
            failed: self.jobs.tell_unread(languages),
            ..Gathered::default()
        })
    }
}

/// The pictures of each report.
fn pictures<'h>(
    handed: impl Iterator<Item = &'h Handed>,
) -> impl Iterator<Item = &'h [class::Shown]> {
    let read = handed.filter_map(|one| one.read.as_ref().ok());
    read.map(|read| read.pictures.as_slice())
}

/// Looks at the bytes of the pictures that may be the same: those of one length in several reports.
fn digest(found: &mut [(Handed, PathBuf)]) {
    let lengths = class::common_lengths(pictures(found.iter().map(|(one, _)| one)));
    found.par_iter_mut().for_each(|(handed, root)| {
        let pictures = handed.read.iter_mut().flat_map(|read| &mut read.pictures);
        for picture in pictures.filter(|picture| lengths.contains(&picture.length)) {
            picture.digest = disk::digest(&root.join(&picture.path));
        }
    });
}

impl Gathered {
    /// The table.
    pub(super) fn class(
        &self,
        source: &Source,
        roster: Option<&Roster>,
        marks: Option<&Marks>,
    ) -> class::Class {
        let labs = source.all();
        let names = |lab: usize, path: &str| labs.loaded[lab].names(path);
        class::Class::of(&Given {
            base: self.base.clone(),
            labs: labs.labs.clone(),
            handed: &self.handed,
            others: &self.others,
            empty: &self.empty,
            links: &self.links,
            roster,
            marks,
            names: &names,
            handed_out: &self.handed_out,
        })
    }

    /// Whether a file was read.
    pub(super) fn reads(&self, real: &PathBuf) -> bool {
        self.inputs.contains(real)
    }
}
