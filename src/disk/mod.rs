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
mod gallery;
mod git;
mod kept;
mod magic;
mod picture;
mod templates;
mod walk;

pub(crate) use beside::{Disk, Looked};
pub(crate) use browser::Browser;
pub(crate) use catalogues::{Broken, Catalogues, Choice, Loaded, Named};
pub(crate) use embed::{NoPicture, picture};
pub(crate) use templates::texts;
pub(crate) use walk::markdown_files;

use crate::source::Source;
use kept::Kept;
use std::fs;
use std::io::{Read, Seek, SeekFrom};
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
    let bytes = fs::read(path).map_err(Unreadable::Io)?;
    Ok(Source::from_bytes(shown(path), bytes))
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
    Ok(Source::from_bytes("-", bytes))
}

/// Writes a file whole or not at all: into a file beside it, which then takes its place.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    // A link is followed, so that it goes on pointing where it does.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&target).is_ok_and(|there| !there.is_file()) {
        // `/dev/stdout`, a pipe: nothing to take the place of.
        return fs::write(&target, bytes);
    }
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    // The error of a file that nobody named would name it.
    let unnamed = |error: std::io::Error| std::io::Error::from(error.kind());
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(unnamed)?;
    std::io::Write::write_all(&mut file, bytes)?;
    match fs::metadata(&target) {
        Ok(before) => fs::set_permissions(file.path(), before.permissions())?,
        Err(_) => readable(file.path())?,
    }
    file.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

/// Writes after what a file holds already; it need not be there.
pub(crate) fn append(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = fs::OpenOptions::new()
        .append(true)
        .create(true)
        .open(path)?;
    std::io::Write::write_all(&mut file, bytes)
}

/// A temporary file is its owner's alone; what is written for others is not.
#[cfg(unix)]
fn readable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
fn readable(_: &Path) -> std::io::Result<()> {
    Ok(())
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
    // A name must not steer the terminal.
    let text = plain
        .to_string_lossy()
        .replace(|c: char| c.is_control(), "\u{fffd}");
    if std::path::MAIN_SEPARATOR == '/' {
        text
    } else {
        text.replace(std::path::MAIN_SEPARATOR, "/")
    }
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

/// Whether a file is there that lacks a mark near its start.
pub(crate) fn is_foreign(path: &Path, mark: &str) -> bool {
    // A report may begin with much front matter.
    const NEAR: u64 = 64 * 1024;
    let Ok(file) = fs::File::open(path) else {
        return is_there(path);
    };
    if !file.metadata().is_ok_and(|found| found.is_file()) {
        return false;
    }
    let bears = |text: &[u8]| memchr::memmem::find(text, mark.as_bytes()).is_some();
    let mut head = Vec::new();
    if (&file).take(NEAR).read_to_end(&mut head).is_err() {
        return true;
    }
    // A PDF bears it at its end.
    let mut tail = Vec::new();
    let end = i64::try_from(mark.len()).unwrap_or_default() + 8;
    let read = (&file)
        .seek(SeekFrom::End(-end))
        .and_then(|_| (&file).read_to_end(&mut tail));
    !(head.is_empty() || bears(&head) || read.is_ok() && bears(&tail))
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

/// The root of a folder's reports: the repository's, else the folder of a catalogue found above, else two folders above.
pub(crate) fn root(folder: &Path, catalogue: Option<&Path>) -> PathBuf {
    repository(folder)
        .or_else(|| {
            catalogue
                .and_then(Path::parent)
                .filter(|above| folder.starts_with(above))
                .map(Path::to_owned)
        })
        .unwrap_or_else(|| folder.ancestors().nth(2).unwrap_or(folder).to_owned())
}
