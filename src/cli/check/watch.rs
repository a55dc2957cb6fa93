//! `check --watch`: the reports checked again whenever something that they are made of changes.
//!
//! Enters: a run and what it is asked. Leaves: what it says, each time that it is something new, the total first. A report that goes,
//! a catalogue that breaks: that is said, and what comes after is waited for. Ends by Ctrl-C.

use super::{Asking, Check, Format, Round};
use crate::cli::reports::Jobs;
use crate::cli::{for_log, refuse, tell, tell_shown};
use crate::disk::{self, Watcher};
use crate::evidence::{Address, Reference, Sight};
use crate::finding::Message;
use crate::inspection::Picture;
use crate::output::paint::Ink;
use crate::output::shown::Shown;
use crate::output::{self, Reported};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

/// An editor writes a file in several steps: so long nothing else must come.
const QUIET: Duration = Duration::from_millis(150);
/// And so long at most it is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is waited for.
enum News {
    Changed(Vec<PathBuf>),
    Stop,
}

/// Checks, and checks again.
pub(super) fn watch(check: &Check, asking: &Asking<'_>) -> io::Result<ExitCode> {
    let (tidings, news) = mpsc::channel();
    let stop = tidings.clone();
    // Where a handler can't be had, the system ends the program.
    let _ = ctrlc::set_handler(move || _ = stop.send(News::Stop));
    let mut watcher = Watcher::new(move |paths| _ = tidings.send(News::Changed(paths)))?;
    let mut inputs = Inputs::default();
    let mut changed: Vec<PathBuf> = Vec::new();
    // What was said last, and why reports could not be checked.
    let mut said: Option<(Vec<u8>, Vec<String>)> = None;
    loop {
        watcher.follow(&inputs.folders)?;
        match check.round(asking) {
            Ok(round) => {
                let now = Inputs::of(&round);
                if now.folders != inputs.folders {
                    // What changed before it was watched is read once more.
                    inputs = now;
                    continue;
                }
                let now_said = (check.text(&round, asking)?, unread(&round));
                let read = |path: &&PathBuf| {
                    now.reads(path, &round.jobs) || inputs.reads(path, &round.jobs)
                };
                let matter: Vec<&PathBuf> = changed.iter().filter(read).collect();
                // What is wrong with a catalogue is told elsewhere: it is told anew when something that is read changed.
                let may_differ = !now_said.1.is_empty() && !matter.is_empty();
                let is_new = said.as_ref() != Some(&now_said) || may_differ;
                if is_new || !matter.is_empty() {
                    let head = head(&matter, is_new, &round, asking);
                    check.put_again(&head, is_new.then_some(&now_said.0), &round, asking)?;
                }
                said = Some(now_said);
                inputs = now;
            }
            // From the start nothing can be checked.
            Err(refused) if said.is_none() => return refuse(&refused),
            Err(refused) => tell(&refused),
        }
        match next(&news, check.output_file.as_deref()) {
            Some(paths) => changed = paths,
            None => return Ok(ExitCode::SUCCESS),
        }
    }
}

impl Check {
    /// Says what a round that is watched says: what changed and the total first, and the page where that is new.
    fn put_again(
        &self,
        head: &[Shown],
        page: Option<&Vec<u8>>,
        round: &Round,
        asking: &Asking<'_>,
    ) -> io::Result<()> {
        let lines: String = head.iter().map(|line| format!("{line}\n")).collect();
        let lines = for_log(&lines);
        match (&self.output_file, page) {
            (Some(_), _) => head.iter().for_each(tell_shown),
            (None, Some(page)) if !page.is_empty() => {
                let page = [lines.as_bytes(), b"\n", page].concat();
                self.put(&page, round, asking)?;
            }
            (None, _) => {
                self.put(lines.as_bytes(), round, asking)?;
            }
        }
        if let (Some(_), Some(page)) = (&self.output_file, page) {
            self.put(page, round, asking)?;
        }
        self.tell_unread(round, asking);
        self.tell_of_the_rest(round, asking);
        if !asking.context.err.quiet {
            let messages = round.jobs.messages(asking.languages);
            let waits = messages.message(&Message::new("watch-waits"));
            tell_shown(&asking.context.err.paint(Ink::Dim, &waits));
        }
        Ok(())
    }

    /// Why what is asked can't be watched; none: it can, or needn't.
    pub(super) fn unwatchable(&self) -> Option<Message> {
        let (people, stdin) = (
            matches!(self.output_format, Format::Human | Format::Concise),
            self.reports.reads_stdin(),
        );
        match self.watch {
            true if stdin => Some(Message::new("watch-stdin")),
            true if !people => Some(Message::new("watch-format")),
            _ => None,
        }
    }
}

/// The paths of the next change, once it is quiet again; none: to end.
fn next(news: &Receiver<News>, output: Option<&Path>) -> Option<Vec<PathBuf>> {
    let output = output.map(disk::real);
    // What is hidden, as editors' and the program's own files on their way, and what the program writes.
    let counts = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        !name.starts_with('.') && Some(disk::real(path)) != output
    };
    loop {
        let mut changed = match news.recv() {
            Ok(News::Changed(paths)) => paths,
            Ok(News::Stop) | Err(_) => return None,
        };
        changed.retain(counts);
        if changed.is_empty() {
            continue;
        }
        let since = Instant::now();
        while since.elapsed() < PATIENCE {
            match news.recv_timeout(QUIET) {
                Ok(News::Changed(paths)) => changed.extend(paths.into_iter().filter(counts)),
                Ok(News::Stop) => return None,
                Err(_) => break,
            }
        }
        changed.sort();
        changed.dedup();
        return Some(changed);
    }
}

/// Why reports could not be checked.
fn unread(round: &Round) -> Vec<String> {
    let errors = round.reports.iter().filter_map(Reported::unread);
    errors.map(ToString::to_string).collect()
}

/// What a round reads, and where it may change.
#[derive(Default, PartialEq)]
struct Inputs {
    folders: BTreeSet<PathBuf>,
    /// The files of pictures, those too that aren't there yet.
    pictures: BTreeSet<PathBuf>,
}

impl Inputs {
    fn of(round: &Round) -> Self {
        let jobs = &round.jobs;
        let mut inputs = Self::default();
        for listing in &jobs.folders {
            let files = listing.markdown.iter().map(|file| disk::folder_of(file));
            let folders = listing.folders.iter().chain([&listing.folder]);
            let folders = folders.map(|folder| disk::absolute(folder));
            inputs.folders.extend(folders.chain(files));
        }
        for loaded in jobs.catalogues.all() {
            inputs.folders.insert(disk::folder_of(&loaded.path));
        }
        let reports = round.reports.iter();
        let told = reports.filter_map(|report| Some((&report.path, report.told()?)));
        let told: BTreeMap<_, _> = told.collect();
        for job in jobs.all() {
            let (folder, root) = (disk::folder_of(&job.path), jobs.within(job).root);
            if let Some(told) = told.get(&disk::shown(&job.path)) {
                let pictures = told.checked.inspection.pictures.iter();
                let files = pictures.filter_map(|picture| file_of(picture, &folder, &root));
                inputs.pictures.extend(files);
            }
            inputs.folders.extend([folder, root]);
        }
        let beside = inputs.pictures.iter().filter_map(|file| file.parent());
        let beside: Vec<PathBuf> = beside.map(Path::to_owned).collect();
        inputs.folders.extend(beside);
        inputs
    }

    fn reads(&self, path: &Path, jobs: &Jobs) -> bool {
        jobs.reads(path)
            || self.pictures.contains(path)
            || self.pictures.contains(&disk::real(path))
    }
}

/// The file of a picture; where none is, where it would be.
fn file_of(picture: &Picture, folder: &Path, root: &Path) -> Option<PathBuf> {
    match picture.sight.as_ref()? {
        Sight::File(seen) => Some(root.join(&seen.path)),
        Sight::Nowhere { .. } => {
            let address = Address::read(&Reference {
                address: &picture.address,
                written: None,
                wiki: picture.is_wiki,
            });
            let Address::Paths(paths) = address else {
                return None;
            };
            let path = paths.first()?;
            Some(match path.strip_prefix('/') {
                Some(path) => root.join(path),
                None => folder.join(path),
            })
        }
        _ => None,
    }
}

/// What changed, and how much is answered.
fn head(changed: &[&PathBuf], is_new: bool, round: &Round, asking: &Asking<'_>) -> Vec<Shown> {
    const FEW: usize = 3;
    let messages = round.jobs.messages(asking.languages);
    let look = &asking.context.out;
    let mut head = Vec::new();
    if !changed.is_empty() {
        let names = changed.iter().take(FEW).map(|path| disk::shown(path));
        let message = Message::new("watch-changed")
            .text("files", names.collect::<Vec<_>>().join(", "))
            .number("more", changed.len().saturating_sub(FEW))
            .text("same", if is_new { "no" } else { "yes" });
        head.push(Shown::default());
        head.push(look.paint(Ink::Dim, messages.message(&message)));
    }
    let total = output::human::total_of(&round.reports, &messages, look);
    if !total.is_empty() {
        head.push(look.paint(Ink::Title, &total));
    }
    head
}
