//! Texts of a folder by their names, for templates.

use super::{Unreadable, read, shown};
use crate::source::Source;
use std::fs;
use std::path::Path;

/// The files right in a folder whose names end so, by name.
///
/// # Errors
///
/// The first that can't be read, or that the folder can't be.
pub(crate) fn texts(folder: &Path, endings: &[&str]) -> Result<Vec<(String, Source)>, Unreadable> {
    let mut texts = Vec::new();
    let entries = fs::read_dir(folder).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Unreadable::NotFound,
        _ => Unreadable::Io(error),
    })?;
    for entry in entries {
        let path = entry.map_err(Unreadable::Io)?.path();
        let known = path
            .extension()
            .is_some_and(|own| endings.iter().any(|ending| own == *ending));
        if let (true, true, Some(name)) = (known, path.is_file(), path.file_name()) {
            let source = read(&path)?.named(&shown(&path));
            texts.push((name.to_string_lossy().into_owned(), source));
        }
    }
    texts.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(texts)
}
