//! What a file is by its first bytes, whatever its name says.

use crate::evidence::Trouble;

/// What the first bytes of a file say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A picture that browsers show, whose end can be told from its bytes.
    Png,
    Jpeg,
    /// Another picture that browsers show.
    Picture,
    /// A picture of a format that browsers don't show.
    Format(&'static str),
    /// No picture: one of `evidence::NO_PICTURES`.
    Other(&'static str),
}

impl Kind {
    /// Why a browser doesn't show it.
    pub(super) fn trouble(self) -> Option<Trouble> {
        match self {
            Self::Png | Self::Jpeg | Self::Picture => None,
            Self::Format(name) => Some(Trouble::Format(name)),
            Self::Other(what) => Some(Trouble::NoPicture(what)),
        }
    }
}

/// How files begin.
const BEGINNINGS: &[(&[u8], Kind)] = &[
    (b"\x89PNG\r\n\x1a\n", Kind::Png),
    (b"\xff\xd8\xff", Kind::Jpeg),
    (b"GIF87a", Kind::Picture),
    (b"GIF89a", Kind::Picture),
    (b"BM", Kind::Picture),
    (b"\0\0\x01\0", Kind::Picture),
    (b"II*\0", Kind::Format("TIFF")),
    (b"MM\0*", Kind::Format("TIFF")),
    (b"8BPS", Kind::Format("PSD")),
    (b"\xff\x0a", Kind::Format("JPEG XL")),
    (b"\0\0\0\x0cJXL ", Kind::Format("JPEG XL")),
    (b"\0\0\0\x0cjP  ", Kind::Format("JPEG 2000")),
    (b"%PDF", Kind::Other("pdf")),
    (b"\x1a\x45\xdf\xa3", Kind::Other("video")),
    (b"PK\x03\x04", Kind::Other("archive")),
    (b"Rar!", Kind::Other("archive")),
    (b"7z\xbc\xaf", Kind::Other("archive")),
    (b"\x1f\x8b", Kind::Other("archive")),
    (b"version https://git-lfs", Kind::Other("pointer")),
];

/// What a file is that begins so.
pub(super) fn kind(head: &[u8]) -> Kind {
    marked(head).unwrap_or_else(|| written(head))
}

/// What a file is by the mark that its format begins with; none where it may as well be text.
pub(super) fn marked(head: &[u8]) -> Option<Kind> {
    let brand = |at: usize| head.get(at..at + 4);
    match (brand(0), brand(4), brand(8)) {
        (Some(b"RIFF"), _, Some(b"WEBP")) => return Some(Kind::Picture),
        (Some(b"RIFF"), _, Some(b"AVI ")) => return Some(Kind::Other("video")),
        (_, Some(b"ftyp"), Some(b"avif" | b"avis")) => return Some(Kind::Picture),
        (
            _,
            Some(b"ftyp"),
            Some(b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"mif1" | b"msf1"),
        ) => {
            return Some(Kind::Format("HEIC"));
        }
        (_, Some(b"ftyp" | b"moov" | b"mdat"), _) => return Some(Kind::Other("video")),
        _ => {}
    }
    let known = BEGINNINGS.iter().find(|(bytes, _)| head.starts_with(bytes));
    known.map(|(_, kind)| *kind)
}

/// The media type of a picture that browsers show.
pub(super) fn media(bytes: &[u8]) -> Option<&'static str> {
    const HEAD: usize = 1024;
    let head = &bytes[..HEAD.min(bytes.len())];
    if kind(head).trouble().is_some() {
        return None;
    }
    let beginnings: &[(&[u8], &str)] = &[
        (b"\x89PNG", "image/png"),
        (b"\xff\xd8", "image/jpeg"),
        (b"GIF8", "image/gif"),
        (b"BM", "image/bmp"),
        (b"\0\0\x01\0", "image/x-icon"),
        (b"RIFF", "image/webp"),
    ];
    let known = beginnings.iter().find(|(start, _)| head.starts_with(start));
    Some(match known {
        Some((_, media)) => media,
        None if head.get(4..8) == Some(b"ftyp") => "image/avif",
        None => "image/svg+xml",
    })
}

/// What a file is whose bytes may be text.
fn written(head: &[u8]) -> Kind {
    let text = String::from_utf8_lossy(head);
    let text = text
        .trim_start_matches('\u{feff}')
        .trim_start()
        .to_ascii_lowercase();
    if text.starts_with("<!doctype html") || text.starts_with("<html") {
        Kind::Other("page")
    } else if text.starts_with("<?xml") || text.starts_with("<!--") || text.contains("<svg") {
        Kind::Picture
    } else if text
        .chars()
        .any(|c| c.is_control() && !c.is_whitespace() || c == '\u{fffd}')
    {
        Kind::Other("unknown")
    } else {
        Kind::Other("text")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_what_their_bytes_say() {
        for (head, is) in [
            (&b"\x89PNG\r\n\x1a\n\0\0"[..], Kind::Png),
            (b"\xff\xd8\xff\xe0", Kind::Jpeg),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Kind::Picture),
            (b"<?xml version='1.0'?><svg/>", Kind::Picture),
            (b"\n<svg xmlns='x'/>", Kind::Picture),
            (b"\0\0\0\x18ftypavif", Kind::Picture),
            (b"\0\0\0\x18ftypheic", Kind::Format("HEIC")),
            (b"II*\0", Kind::Format("TIFF")),
            (b"\0\0\0\x20ftypisom", Kind::Other("video")),
            (b"RIFF\x10\0\0\0AVI LIST", Kind::Other("video")),
            (b"%PDF-1.7", Kind::Other("pdf")),
            (b"<!DOCTYPE html>", Kind::Other("page")),
            (
                b"version https://git-lfs.github.com/spec/v1\n",
                Kind::Other("pointer"),
            ),
            (b"bonjour\n", Kind::Other("text")),
            (b"\x01\x02\x03", Kind::Other("unknown")),
        ] {
            assert_eq!(kind(head), is, "{:?}", String::from_utf8_lossy(head));
        }
    }
}
