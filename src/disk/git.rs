//! Which files git has: committed or staged, by the repository's index.
//!
//! Enters: a repository's folder. Leaves: the paths of its index, or nothing where that can't be known. Starts no process: the
//! index says it in a few microseconds. See git's `Documentation/gitformat-index`.

use super::{LARGEST, repository};
use rustc_hash::FxHashSet;
use std::fs;
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

/// The files that a repository has.
#[derive(Debug, Default)]
pub(super) struct Index {
    paths: FxHashSet<Vec<u8>>,
}

impl Index {
    /// Reads the index of a repository; none where there is none that can be read.
    pub(super) fn read(top: &Path) -> Option<Self> {
        let folder = folder(top)?;
        // An empty `.git` is no repository.
        if !folder.join("HEAD").is_file() {
            return None;
        }
        let file = staged_by_hook(top).unwrap_or_else(|| folder.join("index"));
        let length = match fs::metadata(&file) {
            Ok(metadata) => metadata.len(),
            // Nothing was ever staged.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Some(Self::default());
            }
            Err(_) => return None,
        };
        if length > LARGEST {
            return None;
        }
        let bytes = fs::read(file).ok()?;
        // SHA-1, or SHA-256: only one of them leads to a whole index.
        let paths = paths(&bytes, 20).or_else(|| paths(&bytes, 32))?;
        Some(Self { paths })
    }

    /// Whether git has a file, by its path from the repository's folder, with `/`; none where another repository in this one
    /// has to know.
    pub(super) fn has(&self, path: &str) -> Option<bool> {
        let composed = path.nfc().collect::<String>();
        let decomposed = path.nfd().collect::<String>();
        if [path, &composed, &decomposed]
            .iter()
            .any(|path| self.paths.contains(path.as_bytes()))
        {
            return Some(true);
        }
        let mut above = path;
        while let Some((folder, _)) = above.rsplit_once('/') {
            if self.paths.contains(folder.as_bytes()) {
                return None;
            }
            above = folder;
        }
        Some(false)
    }
}

/// The folder of git's own files: `.git`, or what a file `.git` names in worktrees and submodules.
fn folder(top: &Path) -> Option<PathBuf> {
    let git = top.join(".git");
    if git.is_dir() {
        return Some(git);
    }
    let text = fs::read_to_string(&git).ok()?;
    Some(top.join(text.strip_prefix("gitdir:")?.trim()))
}

/// The index that git made for this commit alone, when it runs us as a hook.
fn staged_by_hook(top: &Path) -> Option<PathBuf> {
    let file = std::env::var_os("GIT_INDEX_FILE")?;
    let here = std::env::current_dir().ok()?;
    let ours = repository(&here)?.canonicalize().ok()? == top.canonicalize().ok()?;
    ours.then(|| here.join(file))
}

/// The paths of an index, with checksums of so many bytes; none if it isn't whole so, or split over several files.
fn paths(bytes: &[u8], checksum: usize) -> Option<FxHashSet<Vec<u8>>> {
    const HEADER: usize = 12;
    // Times, device, inode, mode, owner and size of an entry.
    const STATUS: usize = 40;
    const EXTENDED: u16 = 0x4000;
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let version = number(4)?;
    if !bytes.starts_with(b"DIRC") || !(2..=4).contains(&version) {
        return None;
    }
    let mut paths = FxHashSet::default();
    let mut last: Vec<u8> = Vec::new();
    let mut at = HEADER;
    for _ in 0..number(8)? {
        let start = at;
        at += STATUS + checksum;
        let flags = u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?);
        at += if flags & EXTENDED == 0 { 2 } else { 4 };
        if version == 4 {
            let (cut, length) = offset(bytes.get(at..)?)?;
            at += length;
            last.truncate(last.len().checked_sub(cut)?);
        } else {
            last.clear();
        }
        let rest = bytes.get(at..)?;
        let end = memchr::memchr(0, rest)?;
        last.extend_from_slice(&rest[..end]);
        at += end + 1;
        if version < 4 {
            // Padded with NULs to a multiple of eight.
            at = start + (at - start).next_multiple_of(8);
        }
        paths.insert(last.clone());
    }
    // Extensions, then the checksum. One in small letters changes what the entries mean.
    while at + checksum < bytes.len() {
        if !bytes.get(at)?.is_ascii_uppercase() {
            return None;
        }
        at += 8 + number(at + 4)? as usize;
    }
    (at + checksum == bytes.len()).then_some(paths)
}

/// A number of variable length, and how many bytes it takes.
fn offset(bytes: &[u8]) -> Option<(usize, usize)> {
    const LONGEST: usize = 5;
    let mut value = 0;
    for (at, &byte) in bytes.iter().enumerate().take(LONGEST) {
        value |= usize::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((value, at + 1));
        }
        value = (value + 1) << 7;
    }
    None
}
