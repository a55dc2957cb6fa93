//! A report's new text in the place of the old one: the file's form and rights stay. A link becomes a file with the new text; what
//! it led to stays.
//!
//! Enters: what was read of a file, and its new text. Leaves: the file, whole, or why it was left alone. Refuses to know what changed.

use super::write;
use crate::source::{NotWritable, Source};
use std::fs;
use std::path::Path;

/// Why a file was left alone.
#[derive(Debug)]
pub(crate) enum NotRewritten {
    /// It is another text by now: somebody has saved it since it was read.
    Changed,
    /// Its rights say that nobody writes it.
    ReadOnly,
    /// It can't hold the text.
    Text(NotWritable),
    /// The system said why.
    Io(std::io::Error),
}

/// Puts a new text into the file that another one was read from.
pub(crate) fn rewrite(path: &Path, old: &Source, new: &str) -> Result<(), NotRewritten> {
    let bytes = bytes(path, old, new)?;
    write(path, &bytes).map_err(NotRewritten::Io)
}

/// The bytes of the file with its new text.
fn bytes(path: &Path, old: &Source, new: &str) -> Result<Vec<u8>, NotRewritten> {
    let metadata = fs::metadata(path).map_err(NotRewritten::Io)?;
    // What takes a file's place needs the folder's rights alone.
    if metadata.permissions().readonly() {
        return Err(NotRewritten::ReadOnly);
    }
    let before = fs::read(path).map_err(NotRewritten::Io)?;
    let source = Source::from_bytes("", before.clone());
    let read_with_nuls = source.text() != old.text();
    if source.without_nuls().text() != old.text() {
        return Err(NotRewritten::Changed);
    }
    // What stood for a NUL would take its place.
    if read_with_nuls {
        return Err(NotRewritten::Text(NotWritable::Broken));
    }
    old.rewritten(&before, new).map_err(NotRewritten::Text)
}
