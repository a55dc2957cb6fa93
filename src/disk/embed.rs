//! The bytes of pictures, for pages that hold them.
//!
//! Only from under the root, links followed; only what the file's own first bytes say is a picture that browsers show.

use super::magic;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The largest picture that a page holds, in bytes.
pub(crate) const LARGEST: u64 = 10 * 1024 * 1024;

/// Why there are no bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoPicture {
    /// Nothing there, outside the root, or no picture.
    Unreadable,
    /// More than [`LARGEST`].
    TooLarge,
}

/// The media type and bytes of a picture, by its path from the root; where it is only linked, the first of its bytes.
pub(crate) fn picture(
    root: &Path,
    path: &str,
    embed: bool,
) -> Result<(&'static str, Vec<u8>), NoPicture> {
    /// Enough to know a format by.
    const HEAD: u64 = 4096;
    let unreadable = |_| NoPicture::Unreadable;
    let root = root.canonicalize().map_err(unreadable)?;
    let real = root.join(path).canonicalize().map_err(unreadable)?;
    if !real.starts_with(&root) || !real.is_file() {
        return Err(NoPicture::Unreadable);
    }
    let mut bytes = Vec::new();
    let file = File::open(&real).map_err(unreadable)?;
    file.take(if embed { LARGEST + 1 } else { HEAD })
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(NoPicture::TooLarge);
    }
    let media = magic::media(&bytes).ok_or(NoPicture::Unreadable)?;
    Ok((media, bytes))
}
