//! The only room that touches files: finds catalogues and reports, reads them, sees what lies beside a report.
//!
//! Enters: paths. Leaves: sources, lists of paths. Refuses to know what texts mean.

#![allow(clippy::disallowed_methods, reason = "this is the room for files")]

mod beside;
mod browser;
mod catalogues;
mod embed;
mod firefox;
mod folders;
mod foreign;
mod gallery;
mod git;
mod kept;
mod magic;
mod picture;
mod rewrite;
mod root;
mod templates;
mod walk;
mod watch;
mod write;

pub(crate) use beside::{Disk, Looked, Within};
pub(crate) use browser::Browser;
pub(crate) use catalogues::{Broken, Catalogues, Choice, Loaded, Named};
pub(crate) use embed::{NoPicture, is_picture, picture};
pub(crate) use foreign::Foreign;
pub(crate) use gallery::of_lab as pictures_of_lab;
pub(crate) use rewrite::{NotRewritten, rewrite};
pub(crate) use root::Root;
pub(crate) use templates::texts;
pub(crate) use walk::{Listing, is_markdown, listing};
pub(crate) use watch::Watcher;
pub(crate) use write::{append, write, write_by};

use crate::source::Source;
use crate::text::steer::harmless;
use kept::Kept;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::{LazyLock, OnceLock};

/// The largest file that is read, in bytes: far above any report, far below what would hurt.
pub(crate) const LARGEST: u64 = 64 * 1024 * 1024;

/// Why a file could not be read.
#[derive(Debug)]
pub(crate) enum Unreadable {
    /// Nothing is there.
    NotFound,
    /// It is a folder, a pipe, a device.
    NotAFile,
    /// It is larger than [`LARGEST`].
    TooLarge,
    /// It is a link out of the lab.
    Elsewhere,
    /// It is no text.
    Foreign(Foreign),
    /// The system said why.
    Io(std::io::Error),
}

/// Reads a file as text.
pub(crate) fn read(path: &Path) -> Result<Source, Unreadable> {
    let metadata = fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Unreadable::NotFound,
        _ => Unreadable::Io(error),
    })?;
    if !metadata.is_file() {
        return Err(Unreadable::NotAFile);
    }
    if metadata.len() > LARGEST {
        return Err(Unreadable::TooLarge);
    }
    text(&shown(path), fs::read(path).map_err(Unreadable::Io)?)
}

/// Bytes as text, if they are text.
fn text(name: &str, bytes: Vec<u8>) -> Result<Source, Unreadable> {
    // The names of what an archive holds stand near its start.
    const HEAD: usize = 4096;
    let head = bytes[..HEAD.min(bytes.len())].to_vec();
    let source = Source::from_bytes(name, bytes);
    match Foreign::of_bytes(&head, &source) {
        Some(foreign) => Err(Unreadable::Foreign(foreign)),
        None => Ok(source),
    }
}

/// Whether a path is no file's: `-` is standard input, or output.
pub(crate) fn is_stream(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads a file as text, or standard input where the path says so.
pub(crate) fn read_named(path: &Path) -> Result<Source, Unreadable> {
    match is_stream(path) {
        true => read_stdin(),
        false => read(path),
    }
}

/// Reads standard input as text.
pub(crate) fn read_stdin() -> Result<Source, Unreadable> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(Unreadable::Io)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Unreadable::TooLarge);
    }
    text("-", bytes)
}

/// Hands the lines of a file on one by one, however many there are; `-` is standard input.
pub(crate) fn each_line(
    path: &Path,
    mut each: impl FnMut(&str) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let lines: Box<dyn BufRead> = match is_stream(path) {
        true => Box::new(std::io::stdin().lock()),
        false => Box::new(BufReader::new(fs::File::open(path)?)),
    };
    for line in lines.lines() {
        each(&line?)?;
    }
    Ok(())
}

/// What tells the bytes of a file under a root from all others.
pub(crate) fn digest(root: &Path, path: &str) -> Option<String> {
    let digest = picture::digest(&root.join(path)).ok()?;
    Some(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The file of a folder whose name is nearest to one that isn't there.
pub(crate) fn nearest(path: &Path) -> Option<PathBuf> {
    const NEAR: f64 = 0.7;
    let name = path.file_name()?.to_string_lossy().to_lowercase();
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let files = fs::read_dir(folder.unwrap_or(Path::new(".")))
        .ok()?
        .flatten();
    let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    let likeness =
        |other: &str| strsim::normalized_damerau_levenshtein(&name, &other.to_lowercase());
    let mut near: Vec<(f64, String)> = names.map(|other| (likeness(&other), other)).collect();
    near.retain(|(likeness, _)| *likeness >= NEAR);
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let (_, name) = near.into_iter().next()?;
    Some(folder.map_or_else(|| PathBuf::from(&name), |folder| folder.join(&name)))
}

/// A path as messages show it, the working folder too.
pub(crate) fn named(path: &Path) -> String {
    Some(shown(path))
        .filter(|shown| !shown.is_empty())
        .unwrap_or_else(|| ".".to_owned())
}

/// A path as messages show it: from the working folder where it lies under it, with `/`.
pub(crate) fn shown(path: &Path) -> String {
    let relative = match here() {
        Some(here) if path.is_absolute() => path.strip_prefix(here).unwrap_or(path),
        _ => path,
    };
    let plain: PathBuf = relative
        .components()
        .filter(|part| !matches!(part, Component::CurDir))
        .collect();
    // A name must not steer the terminal, nor the runner of a forge that reads lines of a log as commands.
    let text = plain.to_string_lossy();
    let mut text = harmless(&text).replace(std::path::MAIN_SEPARATOR, "/");
    if text.starts_with("::") || text.starts_with("##") {
        text.insert_str(0, "./");
    }
    text
}

/// The working folder, asked for once: the program never changes it.
fn here() -> Option<&'static Path> {
    static HERE: OnceLock<Option<PathBuf>> = OnceLock::new();
    HERE.get_or_init(|| std::env::current_dir().ok()).as_deref()
}

/// A path from the disk's root, which need not be there. One that goes up is followed on the disk, as a folder may be a link.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    if path.components().any(|part| part == Component::ParentDir) {
        let parts = (path.parent(), path.file_name());
        if let (Some(folder), Some(name)) = parts
            && let Ok(folder) = fs::canonicalize(folder)
        {
            return folder.join(name);
        }
        if let Ok(path) = fs::canonicalize(path) {
            return path;
        }
    }
    match here() {
        // On other systems a path may name a drive and no more.
        Some(here) if cfg!(unix) && !path.as_os_str().is_empty() => {
            here.join(path).components().collect()
        }
        _ => std::path::absolute(path).unwrap_or_else(|_| path.to_owned()),
    }
}

/// The file that a path leads to, links followed; the path itself where nothing is there.
pub(crate) fn real(path: &Path) -> PathBuf {
    let is_link = || fs::symlink_metadata(path).map_or(true, |found| found.is_symlink());
    // The reports of a folder share the way to it.
    if let (Some(folder), Some(name)) = (path.parent(), path.file_name())
        && !is_link()
        && let Some(folder) = real_folder(folder)
    {
        return folder.join(name);
    }
    fs::canonicalize(path).unwrap_or_else(|_| absolute(path))
}

/// Whether a path is a link that leads out of a root; `real`: where it leads.
pub(crate) fn leads_out(path: &Path, real: &Path, root: impl FnOnce() -> PathBuf) -> bool {
    let named = path
        .file_name()
        .map(|name| place_of(&folder_of(path)).join(name));
    named.is_some_and(|named| named != real && !real.starts_with(place_of(&root())))
}

/// The way from a folder to a path, with `/`; none where there is no way, as between two drives.
pub(crate) fn relative(from: &Path, to: &Path) -> Option<String> {
    let way = pathdiff::diff_paths(to, from)?;
    let parts: Vec<_> = way.iter().map(|part| part.to_string_lossy()).collect();
    Some(parts.join("/"))
}

/// Where a folder really is, if it is there; each is followed once.
fn real_folder(folder: &Path) -> Option<PathBuf> {
    static KNOWN: LazyLock<Kept<Option<PathBuf>>> = LazyLock::new(Kept::default);
    let follow = || match folder.as_os_str().is_empty() {
        true => here().and_then(|here| here.canonicalize().ok()),
        false => folder.canonicalize().ok(),
    };
    KNOWN.of(folder, follow).as_ref().clone()
}

/// Where a folder really is, links followed; what of it isn't there is taken by its name.
pub(crate) fn place_of(folder: &Path) -> PathBuf {
    real_folder(folder).unwrap_or_else(|| match (folder.parent(), folder.file_name()) {
        (Some(above), Some(name)) => place_of(above).join(name),
        _ => folder.to_owned(),
    })
}

/// Makes the folder of a file that is to be written.
pub(crate) fn make_folder_of(path: &Path) -> std::io::Result<()> {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => fs::create_dir_all(folder),
        _ => Ok(()),
    }
}

/// Whether a path is a folder.
pub(crate) fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether anything is there.
pub(crate) fn is_there(path: &Path) -> bool {
    path.exists()
}

/// Whether a file is another's; `is_ours` tells it from what an earlier run wrote. What is no file is nobody's.
pub(crate) fn is_foreign(path: &Path, is_ours: impl Fn(&str) -> bool) -> bool {
    let Ok(found) = fs::metadata(path) else {
        return false;
    };
    let text = || {
        fs::read(path)
            .ok()
            .and_then(|bytes| String::from_utf8(bytes).ok())
    };
    found.is_file() && !(found.len() <= LARGEST && text().is_some_and(|text| is_ours(&text)))
}

/// What would be lost if a file took the place of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lost {
    /// Nothing: there is none, or it is as it was written.
    Nothing,
    /// What somebody changed in it since.
    Changes,
    /// A file of somebody else's.
    Foreign,
}

/// What would be lost of a file; its own have a mark near their start, a PDF at its end, and `is_whole` tells whether one was changed.
pub(crate) fn lost(path: &Path, mark: &str, is_whole: impl Fn(&str) -> bool) -> Lost {
    // A report may begin with much front matter.
    const NEAR: u64 = 64 * 1024;
    // A pipe would never end; writing refuses it.
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return Lost::Nothing;
    }
    let Ok(mut file) = fs::File::open(path) else {
        return if is_there(path) {
            Lost::Foreign
        } else {
            Lost::Nothing
        };
    };
    let mut bytes = Vec::new();
    let read = file.by_ref().take(NEAR).read_to_end(&mut bytes);
    if read.is_ok() && bytes.is_empty() {
        return Lost::Nothing;
    }
    let is_print = bytes.starts_with(b"%PDF");
    let read = match is_print {
        true => read.and_then(|_| file.read_to_end(&mut bytes)),
        false => read,
    };
    if read.is_err() || memchr::memmem::find(&bytes, mark.as_bytes()).is_none() {
        return Lost::Foreign;
    }
    // What is changed in a PDF is written behind it.
    let is_as_written = match is_print {
        true => bytes.trim_ascii_end().ends_with(mark.as_bytes()),
        false => {
            let read = file.read_to_end(&mut bytes);
            read.is_ok() && String::from_utf8(bytes).is_ok_and(|text| is_whole(&text))
        }
    };
    match is_as_written {
        true => Lost::Nothing,
        false => Lost::Changes,
    }
}

/// The folder of a file, as an absolute path.
pub(crate) fn folder_of(path: &Path) -> PathBuf {
    let absolute = absolute(path);
    absolute.parent().map_or(absolute.clone(), Path::to_owned)
}

/// The repository's root above a folder. Each folder is asked once: the reports of a class share most of theirs.
pub(crate) fn repository(folder: &Path) -> Option<PathBuf> {
    static KNOWN: LazyLock<Kept<Option<PathBuf>>> = LazyLock::new(Kept::default);
    let look = || match folder.join(".git").exists() {
        true => Some(folder.to_owned()),
        false => folder.parent().and_then(repository),
    };
    KNOWN.of(folder, look).as_ref().clone()
}
