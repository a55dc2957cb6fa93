//! Files that are written, and why one was not.

use crate::disk;
use crate::finding::Message;
use std::io;
use std::path::Path;

/// Writes a file into its folder, which is made where it isn't there.
///
/// # Errors
///
/// Why it could not be written.
pub(super) fn put_down(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    let written = disk::make_folder_of(path).and_then(|()| disk::write(path, bytes));
    written.map_err(|error| not_written(path, &error))
}

/// That an output would take the place of what is read.
pub(super) fn output_is_read(path: &Path) -> Message {
    Message::new("output-is-read").text("file", disk::shown(path))
}

/// Why a file could not be written.
pub(super) fn not_written(path: &Path, error: &io::Error) -> Message {
    use io::ErrorKind::{
        InvalidInput, IsADirectory, NotADirectory, NotFound, PermissionDenied, QuotaExceeded,
        ReadOnlyFilesystem, StorageFull,
    };
    if let Some(disk::WayOut(link)) = error.get_ref().and_then(|why| why.downcast_ref()) {
        let message = Message::new("not-written-leads-out").text("path", disk::shown(path));
        return message.text("link", disk::shown(link));
    }
    let key = match error.kind() {
        InvalidInput | IsADirectory => "not-written-no-file",
        NotFound | NotADirectory => "not-written-no-folder",
        PermissionDenied | ReadOnlyFilesystem => "not-written-denied",
        StorageFull | QuotaExceeded => "not-written-full",
        _ => "not-written",
    };
    let message = Message::new(key).text("path", disk::shown(path));
    message.text("error", error.to_string())
}
