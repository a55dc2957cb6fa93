//! Whether a file is a picture that browsers show, from its head and tail alone.

use super::magic::{self, Kind};
use crate::evidence::Trouble;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

/// How much is read at the start: enough to know a format.
const HEAD: usize = 1024;
/// How much is read at the end: tools write a little after a picture's end.
const TAIL: u64 = 4096;

/// Why a browser doesn't show a file as a picture, and how many bytes it holds.
pub(super) fn look(path: &Path) -> (Option<Trouble>, u64) {
    let looked = File::open(path).and_then(|file| {
        let length = file.metadata()?.len();
        Ok((trouble(file, length)?, length))
    });
    looked.unwrap_or_else(|error| (Some(Trouble::Denied(error.to_string())), 0))
}

/// What tells the bytes of a file from all others.
pub(super) fn digest(path: &Path) -> io::Result<[u8; 32]> {
    let mut digest = Sha256::new();
    let mut file = BufReader::with_capacity(64 * 1024, File::open(path)?);
    loop {
        let bytes = file.fill_buf()?;
        let read = bytes.len();
        if read == 0 {
            return Ok(digest.finalize().into());
        }
        digest.update(bytes);
        file.consume(read);
    }
}

fn trouble(mut file: File, length: u64) -> io::Result<Option<Trouble>> {
    if length == 0 {
        return Ok(Some(Trouble::Empty));
    }
    let mut head = [0; HEAD];
    // Never more than is there: asking for the end of the file costs as much as asking for bytes.
    let head = &mut head[..HEAD.min(usize::try_from(length).unwrap_or(HEAD))];
    file.read_exact(head)?;
    let kind = magic::kind(head);
    let is_cut = match kind {
        Kind::Png => is_cut_png(&mut file, head, length)?,
        Kind::Jpeg => is_cut_jpeg(&tail(&mut file, head, length)?, length),
        _ => false,
    };
    Ok(if is_cut {
        Some(Trouble::CutShort)
    } else {
        kind.trouble()
    })
}

/// The last bytes of a file whose head is read.
fn tail(file: &mut File, head: &[u8], length: u64) -> io::Result<Vec<u8>> {
    if length <= head.len() as u64 {
        return Ok(head.to_owned());
    }
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut tail = Vec::with_capacity(TAIL as usize);
    file.take(TAIL).read_to_end(&mut tail)?;
    Ok(tail)
}

/// A PNG ends with its chunk `IEND`. Where the tail lacks it, more may follow than tools should write: then the chunks are
/// walked.
fn is_cut_png(file: &mut File, head: &[u8], length: u64) -> io::Result<bool> {
    const MOST: usize = 10_000;
    const SIGNATURE: u64 = 8;
    // Length, name and checksum.
    const AROUND: u64 = 12;
    let tail = tail(file, head, length)?;
    if memchr::memmem::find(&tail, b"IEND").is_some() {
        return Ok(false);
    }
    let mut at = SIGNATURE;
    for _ in 0..MOST {
        if at + AROUND > length {
            return Ok(true);
        }
        let mut chunk = [0; 8];
        file.seek(SeekFrom::Start(at))?;
        file.read_exact(&mut chunk)?;
        let [a, b, c, d, name @ ..] = chunk;
        if &name == b"IEND" {
            return Ok(false);
        }
        at += u64::from(u32::from_be_bytes([a, b, c, d])) + AROUND;
    }
    Ok(false)
}

/// A JPEG ends with the marker FF D9. Telephones write films behind it: what is cut short ends in the picture's own data, in
/// which no marker stands but FF 00 and the restarts.
fn is_cut_jpeg(tail: &[u8], length: u64) -> bool {
    let mut markers = tail.windows(2).filter(|pair| pair[0] == 0xff);
    if tail.windows(2).any(|pair| pair == [0xff, 0xd9]) {
        return false;
    }
    length <= TAIL || markers.all(|pair| matches!(pair[1], 0 | 0xd0..=0xd7))
}

/// The same in hexadecimal digits; none where the file can't be read.
pub(crate) fn hexadecimal(path: &Path) -> Option<String> {
    let digest = digest(path).ok()?;
    Some(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}
