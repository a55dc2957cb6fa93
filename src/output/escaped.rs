//! JSON that a terminal may show: what it would obey is written as an escape, which programs read as the character.
//!
//! Enters: a value. Leaves: JSON. Refuses to know what it says.

use crate::text::steer::{find, steers};
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io::{self, Write};

/// Writes a value over several lines.
pub(super) fn pretty(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    write(value, Some(0), out)
}

/// Writes a value on one line.
pub(super) fn on_a_line(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    write(value, None, out)
}

fn write(value: &impl Serialize, depth: Option<usize>, out: &mut dyn Write) -> io::Result<()> {
    let layout = Layout {
        depth,
        is_empty: true,
    };
    // Whole before a byte of it is out: a serializer's pieces are small.
    let mut json = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut json, layout))?;
    json.push(b'\n');
    out.write_all(&json)
}

/// How JSON is laid out: each value on a line of its own, or all on one.
struct Layout {
    /// In how many lists and objects it stands; none where all is on one line.
    depth: Option<usize>,
    /// Whether the list or object that is written holds nothing so far.
    is_empty: bool,
}

impl Layout {
    fn open<W: Write + ?Sized>(&mut self, out: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.depth = self.depth.map(|depth| depth + 1);
        self.is_empty = true;
        out.write_all(bracket)
    }

    fn close<W: Write + ?Sized>(&mut self, out: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.depth = self.depth.map(|depth| depth - 1);
        if !self.is_empty {
            self.end_line(out)?;
        }
        self.is_empty = false;
        out.write_all(bracket)
    }

    fn next<W: Write + ?Sized>(&mut self, out: &mut W, is_first: bool) -> io::Result<()> {
        if !is_first {
            out.write_all(b",")?;
        }
        self.is_empty = false;
        self.end_line(out)
    }

    fn end_line<W: Write + ?Sized>(&self, out: &mut W) -> io::Result<()> {
        const INDENTED: &[u8] = b"\n                                ";
        let Some(depth) = self.depth else {
            return Ok(());
        };
        let (all, indent) = (INDENTED.len() - 1, 2 * depth);
        out.write_all(&INDENTED[..=indent.min(all)])?;
        (all..indent).try_for_each(|_| out.write_all(b" "))
    }
}

impl Formatter for Layout {
    fn begin_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"[")
    }

    fn end_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"]")
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.next(out, first)
    }

    fn begin_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"{")
    }

    fn end_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"}")
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.next(out, first)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(if self.depth.is_some() { b": " } else { b":" })
    }

    /// In a text an escape may stand for any character.
    fn write_string_fragment<W: Write + ?Sized>(
        &mut self,
        out: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = find(rest, steers) {
            // None of them is beyond the basic plane, where it would take two.
            write!(out, "{}\\u{:04x}", &rest[..at], u32::from(c))?;
            rest = &rest[at + c.len_utf8()..];
        }
        out.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_is_read_back_as_it_was() {
        let text: String = ('\0'..='\u{2fff}')
            .filter(|&c| steers(c))
            .chain(['é', '\\', '"'])
            .collect();
        for is_pretty in [true, false] {
            let (mut out, value) = (Vec::new(), [&text]);
            let written = match is_pretty {
                true => pretty(&value, &mut out),
                false => on_a_line(&value, &mut out),
            };
            written.expect("a vector takes all");
            let json = String::from_utf8(out).expect("JSON is UTF-8");
            assert!(!json.contains(|c| steers(c) && c != '\n'), "{json:?}");
            let back: Vec<String> = serde_json::from_str(&json).expect("it is JSON");
            assert_eq!(back, [text.as_str()]);
        }
    }

    #[test]
    fn it_is_laid_out_as_json_is() {
        let mut nested = serde_json::json!({"a": [], "b": {}, "c": [1, [{"d": null}]], "e": "f"});
        for _ in 0..20 {
            nested = serde_json::json!([nested, {}]);
        }
        for (is_pretty, usual) in [
            (true, serde_json::to_string_pretty(&nested)),
            (false, serde_json::to_string(&nested)),
        ] {
            let mut out = Vec::new();
            let written = match is_pretty {
                true => pretty(&nested, &mut out),
                false => on_a_line(&nested, &mut out),
            };
            written.expect("a vector takes all");
            let usual = usual.expect("it is JSON") + "\n";
            assert_eq!(String::from_utf8(out).expect("JSON is UTF-8"), usual);
        }
    }
}
