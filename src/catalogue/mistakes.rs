//! The kinds of mistakes that a catalogue can have. They are findings, with permanent ids like those of checks.

use crate::finding::{Rule, Severity};

/// Defines the ids and their table in one place.
macro_rules! mistakes {
    ($($(#[$doc:meta])* $name:ident = $id:literal;)*) => {
        $($(#[$doc])* pub(super) const $name: &str = $id;)*

        /// Every kind of mistake, sorted by id.
        pub static MISTAKES: &[Rule] = &[
            $(Rule { id: $id, severity: Some(Severity::Error) },)*
        ];
    };
}

mistakes! {
    /// A pattern or glob that doesn't compile.
    BAD_PATTERN = "catalogue-bad-pattern";
    /// A value that the key doesn't take.
    BAD_VALUE = "catalogue-bad-value";
    /// Two sections or questions with one id.
    DUPLICATE_ID = "catalogue-duplicate-id";
    /// A section with neither questions nor `expects`.
    EMPTY_SECTION = "catalogue-empty-section";
    /// A key that belongs in another table.
    MISPLACED_KEY = "catalogue-misplaced-key";
    /// A key that must be there isn't.
    MISSING_KEY = "catalogue-missing-key";
    /// Text that isn't TOML.
    SYNTAX = "catalogue-syntax";
    /// A check that doesn't exist.
    UNKNOWN_CHECK = "catalogue-unknown-check";
    /// A key that no table has.
    UNKNOWN_KEY = "catalogue-unknown-key";
    /// A file of the lab's own text that can't be read.
    UNREADABLE_FILE = "catalogue-unreadable-file";
    /// A detail of a kind that `expects` doesn't name.
    UNUSED_DETAIL = "catalogue-unused-detail";
    /// A value of another type.
    WRONG_TYPE = "catalogue-wrong-type";
}
