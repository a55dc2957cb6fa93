//! Text back to bytes, as the bytes that it came from were written: encoding, byte-order mark, line ends.
//!
//! Enters: a text, and how the one was written whose place it takes. Leaves: bytes, or why they can't hold the text. Refuses to know
//! what changed.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Why a text can't be written as a file's bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotWritable {
    /// The encoding has no such character.
    Lacks(char),
    /// The bytes can't be given back as they are, such as half a character: something else than the change would be lost.
    Broken,
}

/// What bytes are written in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Coding {
    pub(super) encoding: &'static encoding_rs::Encoding,
    /// Whether a byte-order mark stands before them.
    pub(super) marked: bool,
}

impl Coding {
    /// UTF-8 without a mark.
    pub(super) const UTF_8: Self = Self {
        encoding: UTF_8,
        marked: false,
    };

    /// A text in this form.
    pub(super) fn write(self, text: &str) -> Result<Vec<u8>, NotWritable> {
        let mark = if self.marked { "\u{feff}" } else { "" };
        let units = || mark.encode_utf16().chain(text.encode_utf16());
        Ok(match self.encoding {
            encoding if encoding == UTF_16LE => units().flat_map(u16::to_le_bytes).collect(),
            encoding if encoding == UTF_16BE => units().flat_map(u16::to_be_bytes).collect(),
            encoding if encoding == WINDOWS_1252 => {
                let (bytes, _, lacks) = WINDOWS_1252.encode(text);
                if lacks {
                    let is_lacking = |c: &char| WINDOWS_1252.encode(c.encode_utf8(&mut [0; 4])).2;
                    let lacking = text.chars().find(is_lacking);
                    return Err(NotWritable::Lacks(lacking.unwrap_or('\u{fffd}')));
                }
                bytes.into_owned()
            }
            _ => [mark, text].concat().into_bytes(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    const OLD: &str = "# Été\r\n1.a\rréponse\n";
    const NEW: &str = "# Été\r\n1.b\rréponse\n";

    fn rewritten(bytes: &[u8], text: &str) -> Result<Vec<u8>, NotWritable> {
        Source::from_bytes("r.md", bytes.to_vec()).rewritten(bytes, text)
    }

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn a_text_is_written_as_the_one_before() {
        let marked = |text: &str| format!("\u{feff}{text}");
        let windows = |text: &str| -> Vec<u8> {
            let latin = text.chars().map(|c| u8::try_from(u32::from(c)));
            latin.map(|byte| byte.expect("it is Latin")).collect()
        };
        for form in [
            |text: &str| text.as_bytes().to_vec(),
            |text: &str| utf16(text, u16::to_le_bytes),
            |text: &str| utf16(text, u16::to_be_bytes),
        ] {
            assert_eq!(rewritten(&form(OLD), NEW), Ok(form(NEW)));
            let (old, new) = (form(&marked(OLD)), form(&marked(NEW)));
            assert_eq!(rewritten(&old, NEW), Ok(new));
        }
        assert_eq!(rewritten(&windows(OLD), NEW), Ok(windows(NEW)));
    }

    #[test]
    fn what_cannot_be_written_is_told() {
        let windows = b"\xC9t\xE9 \x80";
        assert_eq!(rewritten(windows, "Été €"), Ok(windows.to_vec()));
        assert_eq!(
            rewritten(windows, "Été ś.png"),
            Err(NotWritable::Lacks('ś'))
        );
        // Half a character at the end.
        let mut half = utf16("\u{feff}# Été", u16::to_le_bytes);
        half.extend([0, 0xd8]);
        assert_eq!(rewritten(&half, "# Été"), Err(NotWritable::Broken));
    }
}
