//! What would be lost if a file took the place of another, and which files are another's.

use super::paths::is_there;
use super::read::LARGEST_FILE;
use std::fs;
use std::io::Read;
use std::path::Path;

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
    found.is_file() && !(found.len() <= LARGEST_FILE && text().is_some_and(|text| is_ours(&text)))
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

impl Lost {
    /// What would be lost of a file of one's own.
    pub(crate) fn unless(is_as_written: bool) -> Self {
        match is_as_written {
            true => Self::Nothing,
            false => Self::Changes,
        }
    }
}

/// What would be lost of a file; its own have a mark near their start, a PDF at its end, and `judge` tells what would be of a text
/// that bears it.
pub(crate) fn lost(path: &Path, mark: &str, judge: impl Fn(&str) -> Lost) -> Lost {
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
    if is_print {
        return Lost::unless(bytes.trim_ascii_end().ends_with(mark.as_bytes()));
    }
    let read = file.read_to_end(&mut bytes);
    let text = read.ok().and_then(|_| String::from_utf8(bytes).ok());
    text.map_or(Lost::Changes, |text| judge(&text))
}
