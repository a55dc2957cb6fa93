//! The bytes of pictures, for pages that hold them.
//!
//! Only from under the root, links followed; only what the file's own first bytes say is a picture that browsers show.

use super::magic;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The largest picture that a page holds, in bytes.
const LARGEST_PICTURE: u64 = 10 * 1024 * 1024;

/// Why there are no bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoPicture {
    /// Nothing there, outside the root, or no picture.
    Unreadable,
    /// More than there is room for, or than [`LARGEST_PICTURE`].
    TooLarge,
}

/// The media type and bytes of a picture, by its path from the root, where a page has room for them.
pub(crate) fn picture(
    root: &Path,
    path: &str,
    room: u64,
) -> Result<(&'static str, Vec<u8>), NoPicture> {
    let (file, length) = open(root, path).ok_or(NoPicture::Unreadable)?;
    let most = room.min(LARGEST_PICTURE);
    // One that is too large is not read.
    let mut bytes = Vec::new();
    if length <= most {
        let read = file.take(most + 1).read_to_end(&mut bytes);
        read.map_err(|_| NoPicture::Unreadable)?;
    }
    if length.max(bytes.len() as u64) > most {
        return Err(NoPicture::TooLarge);
    }
    let media = magic::media(&bytes).ok_or(NoPicture::Unreadable)?;
    Ok((media, bytes))
}

/// Whether a picture may be linked where it lies.
pub(crate) fn is_picture(root: &Path, path: &str) -> bool {
    /// Enough to know a format by.
    const HEAD: u64 = 4096;
    let mut head = Vec::new();
    let read = open(root, path).map(|(file, _)| file.take(HEAD).read_to_end(&mut head));
    matches!(read, Some(Ok(_))) && magic::media(&head).is_some()
}

/// A file under the root, links followed, and its length.
fn open(root: &Path, path: &str) -> Option<(File, u64)> {
    let root = root.canonicalize().ok()?;
    let real = root.join(path).canonicalize().ok()?;
    if !real.starts_with(&root) || !real.is_file() {
        return None;
    }
    let file = File::open(&real).ok()?;
    let length = file.metadata().ok()?.len();
    Some((file, length))
}
