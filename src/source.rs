//! Text with its name: the one form in which reports and catalogues enter.
//!
//! Enters: bytes. Leaves: UTF-8 text, spans into it, lines and columns. Refuses to know what the text means.
//!
//! Decoding never fails, as a student's file must always be read: a byte-order mark decides; else UTF-16 where NULs stand at
//! every other byte; else UTF-8, also where a few bytes strayed into it; else Windows-1252, in which every byte means something.
//! What is no character is a stray: the replacement character stands there, and its place is kept.

mod coding;
pub(crate) mod seal;

pub use coding::NotWritable;

use coding::Coding;

use std::ops::Range;
use std::sync::OnceLock;

/// A piece of a text, in bytes of the decoded text; `end` is exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

impl Span {
    /// Whether nothing stands in it.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self {
            start: range.start,
            end: range.end,
        }
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.start..span.end
    }
}

/// A place for people: both count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in its line, from 1.
    pub column: usize,
}

/// What the bytes were read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    Utf8,
    /// UTF-16, little- or big-endian.
    Utf16,
    /// Windows-1252, the old default of western Windows.
    Windows1252,
}

/// Stands where bytes are no character.
const STRAY: char = '\u{fffd}';

/// What of a text's bytes is no character.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strays {
    /// How many characters could not be read.
    pub count: usize,
    /// The first.
    pub first: Option<Span>,
    /// The lines that hold them, from 1.
    pub lines: Vec<usize>,
}

/// A text and its name.
#[derive(Debug)]
pub struct Source {
    name: String,
    text: String,
    coding: Coding,
    strays: Vec<usize>,
    line_starts: OnceLock<Vec<usize>>,
}

impl Source {
    /// Takes text that is UTF-8 already.
    pub fn from_text(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            text: text.into(),
            coding: Coding::UTF_8,
            strays: Vec::new(),
            line_starts: OnceLock::new(),
        }
    }

    /// Decodes bytes; see the module's header for the order of trials.
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        let (text, coding, strays) = decode(bytes);
        Self {
            name: name.into(),
            text,
            coding,
            strays,
            line_starts: OnceLock::new(),
        }
    }

    /// The same text under another name.
    #[must_use]
    pub fn named(self, name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..self
        }
    }

    /// Another text of the same name, in the same encoding.
    #[must_use]
    pub fn with_text(&self, text: String) -> Self {
        Self {
            coding: self.coding,
            ..Self::from_text(self.name.as_str(), text)
        }
    }

    /// The same text with the replacement character in the stead of each NUL, as Markdown reads it.
    #[must_use]
    pub fn without_nuls(mut self) -> Self {
        if memchr::memchr(0, self.text.as_bytes()).is_none() {
            return self;
        }
        let mut text = String::with_capacity(self.text.len() + 16);
        let mut known = self.strays.iter().peekable();
        let mut strays = Vec::new();
        for (at, c) in self.text.char_indices() {
            if c == '\0' || known.next_if_eq(&&at).is_some() {
                strays.push(text.len());
            }
            text.push(if c == '\0' { STRAY } else { c });
        }
        (self.text, self.strays) = (text, strays);
        self.line_starts = OnceLock::new();
        self
    }

    /// The name that messages bear: a path with `/`, or `-`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The decoded text, without its byte-order mark.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the bytes were read as.
    pub fn encoding(&self) -> Encoding {
        match self.coding.encoding {
            encoding if encoding == encoding_rs::UTF_8 => Encoding::Utf8,
            encoding if encoding == encoding_rs::WINDOWS_1252 => Encoding::Windows1252,
            _ => Encoding::Utf16,
        }
    }

    /// Another text as bytes of the same form: encoding and byte-order mark.
    ///
    /// # Errors
    ///
    /// That the encoding lacks a character of it.
    pub fn written(&self, text: &str) -> Result<Vec<u8>, NotWritable> {
        self.coding.write(text)
    }

    /// Another text as bytes, in the place of the bytes that this one was read from.
    ///
    /// # Errors
    ///
    /// That the encoding lacks a character of it, or that more than the change would be lost.
    pub fn rewritten(&self, bytes: &[u8], text: &str) -> Result<Vec<u8>, NotWritable> {
        match self.written(&self.text)? == bytes {
            true => self.written(text),
            false => Err(NotWritable::Broken),
        }
    }

    /// What of the bytes is no character.
    pub fn strays(&self) -> Strays {
        let starts = self.line_starts();
        let mut lines: Vec<usize> = self
            .strays
            .iter()
            .map(|&at| starts.partition_point(|&start| start <= at))
            .collect();
        lines.dedup();
        Strays {
            count: self.strays.len(),
            first: self
                .strays
                .first()
                .map(|&at| Span::from(at..at + STRAY.len_utf8())),
            lines,
        }
    }

    /// The text of a span.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(Range::from(span)).unwrap_or_default()
    }

    /// Line and column of a byte offset; an offset past the end is the end.
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let starts = self.line_starts();
        let line = starts.partition_point(|&start| start <= offset);
        let start = starts[line - 1];
        let column = self
            .text
            .get(start..offset)
            .map_or(1, |before| before.chars().count() + 1);
        Position { line, column }
    }

    /// The line that holds a byte offset, its end left out.
    pub fn line(&self, offset: usize) -> Span {
        let starts = self.line_starts();
        let line = starts.partition_point(|&start| start <= offset.min(self.text.len()));
        let end = starts.get(line).copied().unwrap_or(self.text.len());
        let start = starts[line - 1];
        let text = &self.text[start..end];
        Span {
            start,
            end: start + text.trim_end_matches(['\n', '\r']).len(),
        }
    }

    /// Where each line starts. A line ends with LF, CRLF or a lone CR (CommonMark 2.1).
    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let bytes = self.text.as_bytes();
            let ends = memchr::memchr2_iter(b'\n', b'\r', bytes)
                .filter(|&at| bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n'));
            std::iter::once(0).chain(ends.map(|at| at + 1)).collect()
        })
    }
}

fn decode(bytes: Vec<u8>) -> (String, Coding, Vec<usize>) {
    use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
    let mark = encoding_rs::Encoding::for_bom(&bytes).map(|(encoding, _)| encoding);
    let utf16 = match mark {
        Some(encoding) => Some(encoding).filter(|encoding| *encoding != UTF_8),
        None => match nul_pattern(&bytes) {
            Some(Nuls::Odd) => Some(UTF_16LE),
            Some(Nuls::Even) => Some(UTF_16BE),
            None => None,
        },
    };
    let coding = |encoding| Coding {
        encoding,
        marked: mark.is_some(),
    };
    if let Some(encoding) = utf16 {
        let (text, _, is_odd) = encoding.decode(&bytes);
        // A sign for what could not be read may have been written as one too: it can't be read all the same.
        let strays = is_odd.then(|| text.match_indices(STRAY).map(|(at, _)| at).collect());
        let strays = strays.unwrap_or_default();
        return (text.into_owned(), coding(encoding), strays);
    }
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            (text, coding(UTF_8), Vec::new())
        }
        Err(error) => {
            let bytes = error.into_bytes();
            if is_nearly_utf8(&bytes) {
                let (text, strays) = nearly_utf8(&bytes);
                return (text, coding(UTF_8), strays);
            }
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(&bytes);
            // A mark doesn't make UTF-8 of other bytes: here it is three letters.
            (text.into_owned(), coding(WINDOWS_1252), Vec::new())
        }
    }
}

/// Whether bytes are UTF-8 into which others strayed. In Windows-1252 letters with accents hardly ever stand as UTF-8 has them;
/// where there are none, it is read unless the others are what nobody writes in it.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong, mut unwritten) = (0, 0, 0);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
        unwritten += usize::from(chunk.invalid().iter().any(|byte| is_unwritten(*byte)));
    }
    match right {
        0 => unwritten == wrong,
        right => right >= wrong,
    }
}

/// Whether a byte is none of Windows-1252, or the last of its letters, `þ` and `ÿ`, which hardly a text has.
fn is_unwritten(byte: u8) -> bool {
    matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d | 0xfe | 0xff)
}

/// What is UTF-8 of some bytes, and where something else stands among it.
fn nearly_utf8(bytes: &[u8]) -> (String, Vec<usize>) {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut text = String::with_capacity(bytes.len() + 16);
    let mut strays = Vec::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            strays.push(text.len());
            text.push(STRAY);
        }
    }
    (text, strays)
}

enum Nuls {
    Odd,
    Even,
}

/// Text of a western language in UTF-16 has a NUL at nearly every other byte.
fn nul_pattern(bytes: &[u8]) -> Option<Nuls> {
    const SAMPLE: usize = 4096;
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if sample.len() < 4 || !bytes.len().is_multiple_of(2) || !sample.contains(&0) {
        return None;
    }
    let pairs = sample.len() / 2;
    let even = sample.iter().step_by(2).filter(|&&byte| byte == 0).count();
    let odd = sample
        .iter()
        .skip(1)
        .step_by(2)
        .filter(|&&byte| byte == 0)
        .count();
    if odd * 10 >= pairs * 7 && even * 10 <= pairs {
        Some(Nuls::Odd)
    } else if even * 10 >= pairs * 7 && odd * 10 <= pairs {
        Some(Nuls::Even)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, Encoding) {
        let source = Source::from_bytes("r.md", bytes.to_vec());
        (source.text().to_owned(), source.encoding())
    }

    #[test]
    fn every_encoding_that_editors_write_is_read() {
        let text = "# Été\r\nréponse";
        let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let utf8 = (text.to_owned(), Encoding::Utf8);
        let utf16 = (text.to_owned(), Encoding::Utf16);
        assert_eq!(read(text.as_bytes()), utf8);
        assert_eq!(read(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()), utf8);
        assert_eq!(read(&le), utf16);
        assert_eq!(read(&be), utf16);
        assert_eq!(read(&[&b"\xFF\xFE"[..], &le].concat()), utf16);
        assert_eq!(read(&[&b"\xFE\xFF"[..], &be].concat()), utf16);
        assert_eq!(
            read(b"\xC9t\xE9"),
            ("Été".to_owned(), Encoding::Windows1252)
        );
    }

    #[test]
    fn a_stray_byte_garbles_no_other_letter() {
        let source = Source::from_bytes(
            "r.md",
            b"L\xe2\x80\x99\xc3\xa9t\xc3\xa9\xff !\n\n\xc3(\0".to_vec(),
        );
        assert_eq!(source.text(), "L’été\u{fffd} !\n\n\u{fffd}(\0");
        assert_eq!(source.encoding(), Encoding::Utf8);
        let source = source.without_nuls();
        let strays = source.strays();
        assert_eq!((strays.count, strays.lines), (3, vec![1, 3]));
        assert_eq!(
            strays.first.map(|span| source.slice(span)),
            Some("\u{fffd}")
        );
        assert_eq!(read(b"plain \xff text").0, "plain \u{fffd} text");
        assert_eq!(read(b"a caf\xe9, it\x92s").0, "a café, it’s");
        assert_eq!(read(b"caf\xe9 \xff").1, Encoding::Windows1252);
        // All of these letters are Windows-1252, where none could be UTF-8.
        assert_eq!(read(b"d\xe9j\xe0 l\xe0").0, "déjà là");
        assert_eq!(
            Source::from_text("r.md", "\u{fffd}").strays(),
            Strays::default()
        );
    }

    #[test]
    fn a_stray_nul_is_not_utf16() {
        assert_eq!(read(b"a\0bcdefgh").1, Encoding::Utf8);
        let source = Source::from_bytes("r.md", b"a\0b\nc".to_vec()).without_nuls();
        assert_eq!(source.text(), "a\u{fffd}b\nc");
    }

    #[test]
    fn lines_end_in_three_ways_and_columns_count_characters() {
        let source = Source::from_text("r.md", "é1\r\nb\rc\nd");
        let at = |needle: &str| source.position(source.text().find(needle).unwrap_or(99));
        assert_eq!(at("1"), Position { line: 1, column: 2 });
        assert_eq!(at("b"), Position { line: 2, column: 1 });
        assert_eq!(at("c"), Position { line: 3, column: 1 });
        assert_eq!(at("d"), Position { line: 4, column: 1 });
        assert_eq!(source.position(999), Position { line: 4, column: 2 });
    }
}
