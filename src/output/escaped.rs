//! JSON that a terminal may show: what it would obey is written as an escape, which programs read as the character.
//!
//! Enters: a value. Leaves: JSON. Refuses to know what it says.

use crate::text::steer::above_blanks;
use serde::Serialize;
use std::io::{self, Write};

/// Writes a value over several lines.
pub(super) fn pretty(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    write(&serde_json::to_string_pretty(value)?, out)
}

/// Writes a value on one line.
pub(super) fn on_a_line(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    write(&serde_json::to_string(value)?, out)
}

/// Within a text an escape may stand for any character. What stands below a blank is escaped already.
fn write(json: &str, out: &mut dyn Write) -> io::Result<()> {
    // Whole before a byte of it is out.
    let mut safe = Vec::with_capacity(json.len() + 1);
    let mut from = 0;
    for (at, c) in above_blanks(json) {
        // None of them is beyond the basic plane, where it would take two.
        write!(safe, "{}\\u{:04x}", &json[from..at], u32::from(c))?;
        from = at + c.len_utf8();
    }
    writeln!(safe, "{}", &json[from..])?;
    out.write_all(&safe)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::steer::steers;

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
