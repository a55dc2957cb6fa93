//! Reads files and standard input as text, or says why not.

use super::foreign::Foreign;
use super::paths::shown;
use crate::source::Source;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// The largest file that is read, in bytes: far above any report, far below what would hurt.
pub(crate) const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// Why a file could not be read.
#[derive(Debug)]
pub(crate) enum Unreadable {
    /// Nothing is there.
    NotFound,
    /// It is a folder, a pipe, a device.
    NotAFile,
    /// It is larger than [`LARGEST_FILE`].
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
    if metadata(path)?.len() > LARGEST_FILE {
        return Err(Unreadable::TooLarge);
    }
    text(&shown(path), fs::read(path).map_err(Unreadable::Io)?)
}

/// What the system says of a file: what is none may never end.
fn metadata(path: &Path) -> Result<fs::Metadata, Unreadable> {
    let metadata = fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Unreadable::NotFound,
        _ => Unreadable::Io(error),
    })?;
    match metadata.is_file() {
        true => Ok(metadata),
        false => Err(Unreadable::NotAFile),
    }
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
        .take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(Unreadable::Io)?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(Unreadable::TooLarge);
    }
    text("-", bytes)
}

/// Hands the lines of a file on one by one, however many there are; `-` is standard input.
pub(crate) fn each_line(path: &Path, mut each: impl FnMut(&str)) -> Result<(), Unreadable> {
    let mut lines: Box<dyn BufRead> = match is_stream(path) {
        true => Box::new(std::io::stdin().lock()),
        false => {
            metadata(path)?;
            Box::new(BufReader::new(
                fs::File::open(path).map_err(Unreadable::Io)?,
            ))
        }
    };
    loop {
        let mut line = String::new();
        let one = lines.by_ref().take(LARGEST_FILE + 1).read_line(&mut line);
        one.map_err(Unreadable::Io)?;
        if line.len() as u64 > LARGEST_FILE {
            return Err(Unreadable::TooLarge);
        }
        match line.is_empty() {
            true => return Ok(()),
            false => each(line.trim_end_matches(['\r', '\n'])),
        }
    }
}
