//! What every command may need to know of the command line and of the system.

use crate::language::Language;
use crate::output::paint::Look;

/// What every command may need to know of the command line.
pub(super) struct Context {
    /// The language that was asked for.
    pub(super) lang: Option<Language>,
    /// How output looks on standard output, and on standard error.
    pub(super) out: Look,
    pub(super) err: Look,
}

impl Context {
    /// The language where no lab is known: what was asked for, else the locale's.
    pub(super) fn language(&self) -> Language {
        self.lang.unwrap_or_else(locale)
    }
}

/// The language of the system's locale.
pub(super) fn locale() -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let mut tags = names.iter().filter_map(|name| std::env::var(name).ok());
    let tag = tags.find(|tag| !tag.is_empty());
    tag.and_then(|tag| Language::from_tag(&tag))
        .unwrap_or_default()
}
