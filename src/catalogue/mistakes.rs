//! The kinds of mistakes that a catalogue can have. They are findings, with permanent ids like those of checks.

use crate::finding::{Rule, Severity};

/// Defines the ids and their table in one place.
macro_rules! mistakes {
    ($($name:ident = $id:literal, $summary:literal;)*) => {
        $(pub(super) const $name: &str = $id;)*

        /// Every kind of mistake, sorted by id.
        pub static MISTAKES: &[Rule] = &[
            $(Rule { id: $id, summary: $summary, severity: Some(Severity::Error) },)*
        ];
    };
}

mistakes! {
    BAD_PATTERN = "catalogue-bad-pattern", "a pattern or glob that doesn't compile";
    BAD_VALUE = "catalogue-bad-value", "a value that the key doesn't take";
    DUPLICATE_ID = "catalogue-duplicate-id", "two sections or questions with one id";
    EMPTY_SECTION = "catalogue-empty-section", "a section with neither questions nor `expects`";
    MISPLACED_KEY = "catalogue-misplaced-key", "a key that belongs in another table";
    MISSING_KEY = "catalogue-missing-key", "a key that must be there isn't";
    SYNTAX = "catalogue-syntax", "text that isn't TOML";
    UNKNOWN_CHECK = "catalogue-unknown-check", "a check that doesn't exist";
    UNKNOWN_KEY = "catalogue-unknown-key", "a key that no table has";
    UNUSED_DETAIL = "catalogue-unused-detail", "a detail of a kind that `expects` doesn't name";
    WRONG_TYPE = "catalogue-wrong-type", "a value of another type";
}
