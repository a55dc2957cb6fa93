//! Where a path leads: its folder, its repository, itself without links; and how messages show it.

use super::kept::Kept;
use crate::text::steer::harmless;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{LazyLock, OnceLock};

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
    let told = text.trim_start();
    if told.starts_with("::") || told.starts_with("##") {
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
pub(super) fn real_folder(folder: &Path) -> Option<PathBuf> {
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

/// Whether a path is a folder.
pub(crate) fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether a path is a link itself, wherever it leads.
pub(crate) fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink())
}

/// Whether anything is there.
pub(crate) fn is_there(path: &Path) -> bool {
    path.exists()
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
