//! What the folders of a class hold besides reports: folders of students who handed none in, and documents that aren't Markdown.
//!
//! Enters: what stands in the folders of a run, and which files were reports. Leaves: a line for each thing to be told.

use super::report_names::is_named_report;
use crate::disk::{self, Foreign, Listing, Unreadable};
use crate::finding::Message;
use crate::language::messages::Messages;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What is told of the folders of a run. `reports`: the paths of its reports, as messages show them.
pub(super) fn told(
    folders: &[Listing],
    by_name: bool,
    reports: &[&str],
    messages: &Messages,
) -> Vec<String> {
    let reports = Places::of(reports);
    let mut lines = Vec::new();
    for listing in folders {
        let class = Class {
            listing,
            reports: &reports,
        };
        // The folders of a repository in which someone works are no students'.
        if by_name || !disk::is_there(&listing.folder.join(".git")) {
            lines.extend(class.empty_folders(messages));
            lines.extend(links(listing, messages));
        }
        lines.extend(class.documents(messages));
    }
    lines
}

/// The documents of a run's folders that may stand for a report, and what they are. `reports`: as for what is told.
pub(super) fn documents(folders: &[Listing], reports: &[&str]) -> Vec<(PathBuf, Unreadable)> {
    let reports = Places::of(reports);
    let of = |listing| {
        let class = Class {
            listing,
            reports: &reports,
        };
        let files = listing.documents.iter();
        let files = files.filter(move |file| class.stands_for_report(file));
        files.filter_map(|file| Some((file.clone(), not_markdown(file)?)))
    };
    folders.iter().flat_map(of).collect()
}

/// Why a document isn't read, by its bytes, else by its name.
pub(super) fn not_markdown(file: &Path) -> Option<Unreadable> {
    let by_name = Foreign::of_name(file)?;
    let read = disk::read(file).map(|_| Unreadable::Foreign(by_name));
    Some(read.unwrap_or_else(|error| error))
}

/// The folders that weren't looked into, as they are links.
fn links(listing: &Listing, messages: &Messages) -> Option<String> {
    let links: Vec<String> = listing.links.iter().map(|link| disk::shown(link)).collect();
    let message = Message::new("folders-linked").number("count", links.len());
    let said = || messages.message(&message.text("folders", links.join(", ")));
    (!links.is_empty()).then(said)
}

/// Where reports lie, by paths as messages show them.
#[derive(Default)]
struct Places<'a> {
    /// The folders right above a report.
    beside: FxHashSet<&'a str>,
    /// All folders above one.
    above: FxHashSet<&'a str>,
    /// The reports' paths without their endings.
    stems: FxHashSet<&'a str>,
}

impl<'a> Places<'a> {
    fn of(reports: &[&'a str]) -> Self {
        let mut places = Self::default();
        for report in reports {
            let (folder, name) = report.rsplit_once('/').unwrap_or(("", report));
            let ending = name
                .rsplit_once('.')
                .map_or(0, |(_, ending)| ending.len() + 1);
            places.stems.insert(&report[..report.len() - ending]);
            places.beside.insert(folder);
            let slashes = report.match_indices('/');
            places.above.extend(slashes.map(|(at, _)| &report[..at]));
            places.above.insert("");
        }
        places
    }
}

/// A folder and the reports of the run.
struct Class<'a> {
    listing: &'a Listing,
    reports: &'a Places<'a>,
}

impl Class<'_> {
    /// Whether a report lies under a folder.
    fn holds_report(&self, folder: &Path) -> bool {
        self.reports.above.contains(disk::shown(folder).as_str())
    }

    /// Whether a report lies right in a folder.
    fn is_beside_report(&self, folder: &Path) -> bool {
        self.reports.beside.contains(disk::shown(folder).as_str())
    }

    /// The folders of a class without a report.
    fn empty_folders(&self, messages: &Messages) -> Option<String> {
        // What can't be read is told, and may hold one.
        let is_read = |folder: &&PathBuf| {
            let mut unread = self.listing.unread.iter();
            !unread.any(|(path, _)| path == *folder)
        };
        let students = self.of_students().into_iter().filter(is_read);
        let (full, empty): (Vec<&PathBuf>, Vec<_>) =
            students.partition(|folder| self.holds_report(folder));
        // Beside a student's own report stand folders of pictures and programs.
        let least = 1 + usize::from(self.is_beside_report(&self.listing.folder));
        if empty.is_empty() || full.len() < least {
            return None;
        }
        let named: Vec<String> = empty
            .iter()
            .map(|folder| self.with_its_markdown(folder))
            .collect();
        let message = Message::new("folders-without-report")
            .number("count", named.len())
            .text("folders", named.join(", "));
        let said = messages.message(&message);
        let explained = named.iter().any(|name| name.ends_with(')'));
        let help = messages.help(&message).filter(|_| explained);
        Some(lines_of(said, help))
    }

    /// The folders of students: those right under the class's, or under its groups'.
    fn of_students(&self) -> Vec<&PathBuf> {
        let mut inside: FxHashMap<&Path, Vec<&PathBuf>> = FxHashMap::default();
        for folder in &self.listing.folders {
            let above = folder.parent().unwrap_or(Path::new(""));
            inside.entry(above).or_default().push(folder);
        }
        let own = inside.get(self.listing.folder.as_path());
        let own = own.into_iter().flatten().copied();
        own.flat_map(|folder| {
            let inside = inside.get(folder.as_path()).map_or(&[][..], Vec::as_slice);
            let full = inside.iter().filter(|below| self.holds_report(below));
            match full.count() > 1 && !self.is_beside_report(folder) {
                true => inside.to_vec(),
                false => vec![folder],
            }
        })
        .collect()
    }

    /// A folder's name, with the Markdown file that wasn't taken for a report.
    fn with_its_markdown(&self, folder: &Path) -> String {
        let mut markdown = self.listing.markdown.iter();
        let other = markdown.find(|file| file.starts_with(folder));
        let name = other.and_then(|file| file.strip_prefix(folder).ok());
        match name {
            Some(name) => format!("{} ({})", disk::shown(folder), disk::shown(name)),
            None => disk::shown(folder),
        }
    }

    /// Documents that would have to be Markdown, those of a format together.
    fn documents(&self, messages: &Messages) -> Vec<String> {
        let mut formats: BTreeMap<Foreign, Vec<&PathBuf>> = BTreeMap::new();
        for file in &self.listing.documents {
            if let Some(foreign) = Foreign::of_name(file).filter(|_| self.stands_for_report(file)) {
                formats.entry(foreign).or_default().push(file);
            }
        }
        let said = formats.into_iter().map(|(foreign, files)| {
            let names: Vec<String> = files.iter().map(|file| disk::shown(file)).collect();
            let message = Message::new("documents")
                .number("count", files.len())
                .text("files", names.join(", "));
            let help = messages.message(&conversion(foreign, files[0], messages));
            lines_of(messages.message(&message), Some(help))
        });
        said.collect()
    }

    /// Whether a document may be handed in where a report should be: beside a student's report stand handouts, and copies of it.
    fn stands_for_report(&self, file: &Path) -> bool {
        let stem = disk::shown(&file.with_extension(""));
        let copied = self.reports.stems.contains(stem.as_str());
        let inside = file.strip_prefix(&self.listing.folder).unwrap_or(file);
        let student = match inside.components().count() {
            0 | 1 => None,
            _ => inside.components().next(),
        };
        let holds_report =
            student.is_some_and(|student| self.holds_report(&self.listing.folder.join(student)));
        !copied && (!holds_report || is_named_report(file))
    }
}

/// How a document becomes Markdown.
pub(super) fn conversion(foreign: Foreign, file: &Path, messages: &Messages) -> Message {
    let name = |file: &Path| quoted(&file.file_name().unwrap_or_default().to_string_lossy());
    // `report.docx.md` says what it was.
    let own = file.with_extension("");
    let from = foreign.ending().map_or_else(
        || file.to_owned(),
        |ending| match own.extension() {
            Some(inner) if inner.eq_ignore_ascii_case(ending) => own.clone(),
            _ => file.with_extension(ending),
        },
    );
    // Under another name an old format is no new one: it must be saved as that.
    let renamed = disk::is_markdown(file) && from != file && foreign != Foreign::OldWord;
    let to = match is_named_report(file) {
        true => from.with_extension("md"),
        false => Path::new(messages.language.report_name()).with_extension("md"),
    };
    Message::new("conversion")
        .text("what", if renamed { "renamed" } else { foreign.name() })
        .text("from", name(&from))
        .text("to", name(&to))
}

/// A file's name as shells take it. One that a shell would read otherwise is left to whoever types it.
fn quoted(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    let spaced = |c: char| plain(c) || matches!(c, ' ' | '(' | ')' | ',' | '+');
    if name.chars().all(plain) {
        name.to_owned()
    } else if name.chars().all(spaced) {
        format!("\"{name}\"")
    } else {
        let ending = Path::new(name).extension().unwrap_or_default();
        format!("x.{}", ending.to_string_lossy())
    }
}

fn lines_of(said: String, help: Option<String>) -> String {
    match help {
        Some(help) => format!("{said}\n  → {help}"),
        None => said,
    }
}
