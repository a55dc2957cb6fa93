//! Files that people hand in and that aren't Markdown: what they are, by their names and by their bytes.
//!
//! Enters: a name, or what a file holds. Leaves: what it is. Refuses to know what is told of it.

use super::magic;
use crate::source::Source;
use std::path::Path;

/// What a file is that isn't text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Foreign {
    /// `.docx`.
    Word,
    /// `.doc`, `.pages`: formats that only their own programs read.
    OldWord,
    /// `.odt`.
    OpenDocument,
    RichText,
    /// `.tex`.
    Latex,
    /// `.ipynb`.
    Notebook,
    Pdf,
    Archive,
    Picture,
    /// Bytes of no known format.
    Bytes,
}

/// The endings of documents in which reports are written, or packed.
const ENDINGS: &[(&str, Foreign)] = &[
    ("docx", Foreign::Word),
    ("docm", Foreign::Word),
    ("doc", Foreign::OldWord),
    ("pages", Foreign::OldWord),
    ("odt", Foreign::OpenDocument),
    ("rtf", Foreign::RichText),
    ("tex", Foreign::Latex),
    ("ipynb", Foreign::Notebook),
    ("pdf", Foreign::Pdf),
    ("zip", Foreign::Archive),
    ("7z", Foreign::Archive),
    ("rar", Foreign::Archive),
    ("tar", Foreign::Archive),
    ("tgz", Foreign::Archive),
    ("gz", Foreign::Archive),
];

impl Foreign {
    /// What a file is by its name, where it is a document in which reports are written.
    pub(crate) fn of_name(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        let known = ENDINGS
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(ending));
        known.map(|(_, foreign)| *foreign)
    }

    /// What some bytes are, if they are no text; `source`: what they were read as.
    pub(super) fn of_bytes(head: &[u8], source: &Source) -> Option<Self> {
        // Some programs read these behind a mark or blank lines too.
        let told = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
        let told = told.trim_ascii_start();
        let holds = |text: &[u8]| memchr::memmem::find(head, text).is_some();
        Some(match magic::marked(head) {
            Some(magic::Kind::Other("pdf")) => Self::Pdf,
            Some(magic::Kind::Other("archive")) if head.starts_with(b"PK") => {
                if holds(b"application/vnd.oasis.opendocument.text") {
                    Self::OpenDocument
                } else if holds(b"word/") || holds(b"[Content_Types].xml") {
                    Self::Word
                } else {
                    Self::Archive
                }
            }
            Some(magic::Kind::Other("archive")) => Self::Archive,
            Some(magic::Kind::Png | magic::Kind::Jpeg) => Self::Picture,
            _ if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") => Self::OldWord,
            _ if told.starts_with(b"{\\rtf") => Self::RichText,
            _ if told.starts_with(b"%PDF-") => Self::Pdf,
            _ if told.starts_with(b"{") && holds(b"\"cells\"") && holds(b"\"cell_type\"") => {
                Self::Notebook
            }
            // Its name tells a part of one, which is text as Markdown is.
            _ if is_latex(told) || Self::of_name(Path::new(source.name())) == Some(Self::Latex) => {
                Self::Latex
            }
            _ if is_no_text(source.text()) => match magic::kind(head) {
                magic::Kind::Picture | magic::Kind::Format(_) => Self::Picture,
                _ => Self::Bytes,
            },
            _ => return None,
        })
    }

    /// The name by which messages tell it from others.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::OldWord => "old-word",
            Self::OpenDocument => "open-document",
            Self::RichText => "rich-text",
            Self::Latex => "latex",
            Self::Notebook => "notebook",
            Self::Pdf => "pdf",
            Self::Archive => "archive",
            Self::Picture => "picture",
            Self::Bytes => "bytes",
        }
    }

    /// The ending of such files, or of what they are saved as, where pandoc reads it.
    pub(crate) fn ending(self) -> Option<&'static str> {
        match self {
            Self::Word | Self::OldWord => Some("docx"),
            Self::OpenDocument => Some("odt"),
            Self::RichText => Some("rtf"),
            Self::Latex => Some("tex"),
            Self::Notebook => Some("ipynb"),
            Self::Pdf | Self::Archive | Self::Picture | Self::Bytes => None,
        }
    }
}

/// Whether a text begins as LaTeX documents do, behind comments.
fn is_latex(text: &[u8]) -> bool {
    if !text.starts_with(b"\\") && !text.starts_with(b"%") {
        return false;
    }
    let text = String::from_utf8_lossy(text);
    let mut lines = text.lines().map(str::trim);
    let first = lines.find(|line| !line.is_empty() && !line.starts_with('%'));
    first.is_some_and(|first| {
        first.starts_with("\\documentclass") || first.starts_with("\\begin{document}")
    })
}

/// Whether so many signs of a text are none that people write that it is no text. What terminals send (bells, colours,
/// backspaces) may be pasted into a report, and a NUL may stray into one.
fn is_no_text(text: &str) -> bool {
    const SAMPLE: usize = 4096;
    const FEW: usize = 8;
    let sample = &text.as_bytes()[..text.len().min(SAMPLE)];
    let is_control = |byte: u8| byte < b' ' || byte == 0x7f;
    let is_sent = |byte: u8| matches!(byte, b'\t'..=b'\r' | 0x07 | 0x08 | 0x1b);
    let is_odd = |byte: &&u8| is_control(**byte) && !is_sent(**byte);
    let (all, odd) = (sample.len(), sample.iter().filter(is_odd).count());
    odd >= FEW && odd * 30 >= all || odd > 0 && odd * 3 >= all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> Option<Foreign> {
        let source = Source::from_bytes("r.md", bytes.to_vec());
        Foreign::of_bytes(bytes, &source)
    }

    #[test]
    fn bytes_that_are_no_text_are_told_from_odd_texts() {
        assert_eq!(of(b"PK\x03\x04..word/document.xml"), Some(Foreign::Word));
        assert_eq!(
            of(b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text"),
            Some(Foreign::OpenDocument)
        );
        assert_eq!(of(b"PK\x03\x04..src/main.c"), Some(Foreign::Archive));
        assert_eq!(of(b"%PDF-1.7\n"), Some(Foreign::Pdf));
        assert_eq!(of(b"\x89PNG\r\n\x1a\n"), Some(Foreign::Picture));
        assert_eq!(of(b"{\\rtf1\\ansi"), Some(Foreign::RichText));
        assert_eq!(of(b"\r\n{\\rtf1\\ansi"), Some(Foreign::RichText));
        assert_eq!(of(b"\xef\xbb\xbf\n%PDF-1.7\n"), Some(Foreign::Pdf));
        assert_eq!(
            of(b"{\n \"cells\": [\n  {\"cell_type\": \"markdown\"}]}"),
            Some(Foreign::Notebook)
        );
        assert_eq!(
            of(b"% !TeX program = xelatex\n\n\\documentclass[a4paper]{article}\n"),
            Some(Foreign::Latex)
        );
        let part = Source::from_text("a/part.tex", "\\section{One}\n");
        assert_eq!(Foreign::of_bytes(b"", &part), Some(Foreign::Latex));
        assert_eq!(
            of(b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0"),
            Some(Foreign::Bytes)
        );
        assert_eq!(of(b"\x01\x02"), Some(Foreign::Bytes));
        let all: Vec<u8> = (0..=255).cycle().take(5000).collect();
        assert_eq!(of(&all), Some(Foreign::Bytes));
        let utf16: Vec<u8> = "# Été\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        for text in [
            &b""[..],
            b"# Exercice 1\n",
            b"\xc9t\xe9 \x93 cit\xe9 \x94",
            b"a\0bcdefgh",
            b"\x1b[31mred\x1b[0m \x07 ab\x08c",
            b"BM sert de titre\n",
            b"<!doctype html>",
            b"# LaTeX\n\n```tex\n\\documentclass{article}\n```\n",
            &utf16,
        ] {
            assert_eq!(of(text), None, "{}", String::from_utf8_lossy(text));
        }
    }

    #[test]
    fn documents_are_known_by_their_endings() {
        let of = |name: &str| Foreign::of_name(Path::new(name));
        assert_eq!(of("b/Rapport.DOCX"), Some(Foreign::Word));
        assert_eq!(of("tp.ipynb"), Some(Foreign::Notebook));
        assert_eq!(of("rendu.tar.gz"), Some(Foreign::Archive));
        assert_eq!(
            (of("rapport.md"), of("a.png"), of("docx")),
            (None, None, None)
        );
    }
}
