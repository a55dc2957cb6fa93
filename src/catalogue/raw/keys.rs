//! The keys of each table of a catalogue.

pub(super) const TOP: &[&str] = &["schema", "lab", "wording", "checks", "defaults", "section"];
pub(super) const LAB: &[&str] = &[
    "id",
    "title",
    "course",
    "language",
    "reports",
    "statement",
    "suppressions",
];
pub(super) const WORDING: &[&str] = &["section", "question", "placeholders"];
/// A section takes every key of a question, and a question every key of defaults after the four that name it.
pub(super) const SECTION: &[&str] = &[
    "id",
    "label",
    "title",
    "prompt",
    "expects",
    "optional",
    "points",
    "text",
    "screenshot",
    "terminal",
    "code",
    "table",
    "link",
    "file",
    "defaults",
    "question",
];
pub(super) const QUESTION: &[&str] = SECTION.split_at(SECTION.len() - 2).0;
pub(super) const DEFAULTS: &[&str] = QUESTION.split_at(4).1;

/// The tables by the names that messages give them, for keys that landed in the wrong one.
pub(super) const TABLES: &[(&str, &[&str])] = &[
    ("[lab]", LAB),
    ("[[section.question]]", QUESTION),
    ("[[section]]", SECTION),
    ("[defaults]", DEFAULTS),
    ("[wording]", WORDING),
];

/// The keys that a table takes; the one without a name is the file itself.
#[cfg(test)]
pub(crate) fn keys(table: &str) -> &'static [&'static str] {
    let known = TABLES.iter().find(|(name, _)| *name == table);
    known.map_or(TOP, |(_, keys)| keys)
}
