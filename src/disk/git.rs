//! Which files git has: committed or staged, by the repository's index.
//!
//! Enters: a repository's folder. Leaves: the paths of its index, or nothing where that can't be known. Starts no process: the
//! index says it in a few microseconds. See git's `Documentation/gitformat-index`.

use super::{LARGEST_FILE, repository};
use std::fs;
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

/// The files that a repository has: their paths one after the other, and where each ends. Git sorts them.
#[derive(Debug, Default)]
pub(super) struct Index {
    paths: Vec<u8>,
    ends: Vec<usize>,
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
            // A pipe would never end.
            Ok(metadata) if !metadata.is_file() => return None,
            Ok(metadata) => metadata.len(),
            // Nothing was ever staged.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Some(Self::default());
            }
            Err(_) => return None,
        };
        if length > LARGEST_FILE {
            return None;
        }
        let bytes = fs::read(file).ok()?;
        // SHA-1, or SHA-256: only one of them leads to a whole index.
        Self::parse(&bytes, 20).or_else(|| Self::parse(&bytes, 32))
    }

    /// Whether git has a file, by its path from the repository's folder, with `/`; none where another repository in this one
    /// has to know.
    pub(super) fn has(&self, path: &str) -> Option<bool> {
        let composed = || path.nfc().collect::<String>();
        let decomposed = || path.nfd().collect::<String>();
        if self.holds(path) || self.holds(&composed()) || self.holds(&decomposed()) {
            return Some(true);
        }
        let mut above = path;
        while let Some((folder, _)) = above.rsplit_once('/') {
            if self.holds(folder) {
                return None;
            }
            above = folder;
        }
        Some(false)
    }

    /// Reads an index with checksums of so many bytes; none if it isn't whole so, or split over several files.
    fn parse(bytes: &[u8], checksum: usize) -> Option<Self> {
        const HEADER: usize = 12;
        // Times, device, inode, mode, owner and size of an entry.
        const STATUS: usize = 40;
        const EXTENDED: u16 = 0x4000;
        const LONGEST_PATH: usize = 4096;
        let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        let version = number(4)?;
        if !bytes.starts_with(b"DIRC") || !(2..=4).contains(&version) {
            return None;
        }
        let mut index = Self::default();
        let mut last = 0..0;
        let mut at = HEADER;
        for _ in 0..number(8)? {
            let start = at;
            at += STATUS + checksum;
            let flags = u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?);
            at += if flags & EXTENDED == 0 { 2 } else { 4 };
            let begin = index.paths.len();
            if version == 4 {
                // A path begins as the one before does, but for so many bytes.
                let (cut, length) = offset(bytes.get(at..)?)?;
                at += length;
                let kept = last.len().checked_sub(cut)?;
                // Few bytes may stand for long paths: no disk has such.
                if kept > LONGEST_PATH || begin as u64 > LARGEST_FILE {
                    return None;
                }
                index
                    .paths
                    .extend_from_within(last.start..last.start + kept);
            }
            let rest = bytes.get(at..)?;
            let end = memchr::memchr(0, rest)?;
            index.paths.extend_from_slice(&rest[..end]);
            last = begin..index.paths.len();
            index.ends.push(last.end);
            at += end + 1;
            if version < 4 {
                // Padded with NULs to a multiple of eight.
                at = start + (at - start).next_multiple_of(8);
            }
        }
        // Extensions, then the checksum. One in small letters changes what the entries mean.
        while at + checksum < bytes.len() {
            if !bytes.get(at)?.is_ascii_uppercase() {
                return None;
            }
            at += 8 + number(at + 4)? as usize;
        }
        (at + checksum == bytes.len()).then_some(index)
    }

    fn holds(&self, path: &str) -> bool {
        let path_of = |number: usize| {
            let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
            &self.paths[start..self.ends[number]]
        };
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = low.midpoint(high);
            match path_of(middle).cmp(path.as_bytes()) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return true,
            }
        }
        false
    }
}

/// The folder of git's own files: `.git`, or what a file `.git` names in worktrees and submodules.
fn folder(top: &Path) -> Option<PathBuf> {
    let git = top.join(".git");
    if git.is_dir() {
        return Some(git);
    }
    // A file of a line; a pipe would never end.
    const LONGEST: u64 = 4096;
    let metadata = fs::metadata(&git).ok()?;
    if !metadata.is_file() || metadata.len() > LONGEST {
        return None;
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
