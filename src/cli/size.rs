//! A size as a command line says it: `64`, `64MB`, `1 Go`.
//!
//! Enters: a word. Leaves: whole megabytes, or that it is no size.

use std::fmt;

/// What a word that is no size should have been.
#[derive(Debug)]
pub(super) struct NoSize;

impl fmt::Display for NoSize {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("it wants a size in whole megabytes, such as 64MB")
    }
}

impl std::error::Error for NoSize {}

/// The megabytes that a word says; a number alone counts them.
pub(super) fn megabytes(word: &str) -> Result<u64, NoSize> {
    const IN_GIGABYTE: u64 = 1000;
    let word = word.trim();
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = word.split_at(digits);
    let number: u64 = number.parse().map_err(|_| NoSize)?;
    match unit.trim().to_ascii_lowercase().as_str() {
        "" | "m" | "mb" | "mo" | "mib" => Ok(number),
        "g" | "gb" | "go" | "gib" => number.checked_mul(IN_GIGABYTE).ok_or(NoSize),
        _ => Err(NoSize),
    }
}

#[cfg(test)]
mod tests {
    use super::megabytes;

    #[test]
    fn a_size_is_a_number_with_a_unit_or_without() {
        for (word, size) in [
            ("64", 64),
            ("64MB", 64),
            ("8 Mo", 8),
            ("0", 0),
            ("2Go", 2000),
        ] {
            assert_eq!(megabytes(word).ok(), Some(size), "{word}");
        }
        for word in [
            "abc",
            "",
            "MB",
            "-5",
            "1.5",
            "64KB",
            "99999999999999999999",
            "64MBs",
        ] {
            assert!(megabytes(word).is_err(), "{word}");
        }
    }
}
