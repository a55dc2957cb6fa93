//! Writing what a command made.
//!
//! Enters: a text, and where the command line wants it. Leaves: the file, or on standard output the text; or why not, told.
//! What of anybody else's would be lost, its callers know.

use super::{put_down, tell};
use crate::disk;
use crate::finding::Message;
use crate::language::messages::Messages;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

/// Writes a file, unless `refused` says why not. `such`: what such a file may be called. Whether it was written; if not, why is
/// told.
pub(super) fn put(
    path: &Path,
    text: &str,
    such: &'static str,
    refused: Option<&'static str>,
    messages: &Messages,
) -> bool {
    let why = if disk::is_folder(path) {
        Some(is_folder(path, such))
    } else {
        let refused = refused.map(|key| Message::new(key).text("path", disk::shown(path)));
        refused.or_else(|| put_down(path, text.as_bytes()).err())
    };
    if let Some(why) = &why {
        tell(&messages.message(why));
    }
    why.is_none()
}

/// That a folder is named where a file is written. `such`: what it may be called; `report` in the reader's language.
pub(super) fn is_folder(path: &Path, such: &'static str) -> Message {
    let message = Message::new("put-is-folder").text("path", disk::named(path));
    message.text("such", such)
}

/// Standard output. Whoever closes it, as `head` does, has had enough; how the program ends is said all the same.
pub(super) struct Out(io::StdoutLock<'static>);

impl Out {
    pub(super) fn lock() -> Self {
        Self(io::stdout().lock())
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        unless_closed(self.0.write(bytes), bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        unless_closed(self.0.flush(), ())
    }
}

fn unless_closed<T>(done: io::Result<T>, closed: T) -> io::Result<T> {
    match done {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(closed),
        done => done,
    }
}

/// Says a text on standard output, or the bytes of a page.
pub(super) fn out(text: impl AsRef<[u8]>) -> io::Result<ExitCode> {
    let mut out = Out::lock();
    out.write_all(text.as_ref())?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
