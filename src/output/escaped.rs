//! JSON that a terminal may show: what it would obey is written as an escape, which programs read as the character.
//!
//! Enters: a value. Leaves: JSON. Refuses to know what it says.

use crate::text::steer::{find, steers};
use serde::Serialize;
use std::fmt::Write as _;
use std::io::{self, Write};

/// Writes a value over several lines.
pub(super) fn pretty(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(escaped(&serde_json::to_string_pretty(value)?).as_bytes())?;
    writeln!(out)
}

/// Writes a value on one line.
pub(super) fn on_a_line(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(escaped(&serde_json::to_string(value)?).as_bytes())?;
    writeln!(out)
}

/// Outside of its texts JSON holds no such character but line ends, and in them an escape may stand for any.
fn escaped(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    let mut rest = json;
    while let Some((at, c)) = find(rest, |c| steers(c) && c != '\n') {
        // None of them is beyond the basic plane, where it would take two.
        let _ = write!(safe, "{}\\u{:04x}", &rest[..at], u32::from(c));
        rest = &rest[at + c.len_utf8()..];
    }
    safe.push_str(rest);
    safe
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
}
