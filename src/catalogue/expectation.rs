//! What an answer must hold: kinds of evidence, and what is asked of each beyond being there.

use super::pattern::Pattern;
use serde::Serialize;

/// A kind of evidence that an answer can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Words in sentences, a table included.
    Text,
    /// A picture.
    Screenshot,
    /// Commands typed and what programs printed.
    Terminal,
    /// Source or configuration.
    Code,
    /// A table.
    Table,
    /// A link.
    Link,
    /// A file beside the report.
    File,
}

impl Kind {
    /// Every kind, in the order of the catalogue's documentation.
    pub const ALL: [Self; 7] = [
        Self::Text,
        Self::Screenshot,
        Self::Terminal,
        Self::Code,
        Self::Table,
        Self::Link,
        Self::File,
    ];

    /// The name in the catalogue and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Screenshot => "screenshot",
            Self::Terminal => "terminal",
            Self::Code => "code",
            Self::Table => "table",
            Self::Link => "link",
            Self::File => "file",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// One entry of `expects`: any of these kinds meets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// The kinds, in the catalogue's order; never empty.
    pub any_of: Vec<Kind>,
}

/// What the terminal blocks of an answer must hold.
#[derive(Clone, Debug, Default)]
pub struct TerminalDetail {
    /// Commands that must be seen.
    pub commands: Vec<String>,
    /// Texts that must be seen.
    pub contains: Vec<String>,
    /// Patterns that must match.
    pub matches: Vec<Pattern>,
}

impl TerminalDetail {
    /// Whether it asks for anything.
    pub(crate) fn asks(&self) -> bool {
        !self.commands.is_empty() || !self.contains.is_empty() || !self.matches.is_empty()
    }
}

/// What the code blocks of an answer must hold.
#[derive(Clone, Debug, Default)]
pub struct CodeDetail {
    /// The language, by the name that a fence would bear.
    pub language: Option<String>,
    /// Texts that must be seen.
    pub contains: Vec<String>,
    /// Patterns that must match.
    pub matches: Vec<Pattern>,
}

impl CodeDetail {
    /// Whether it asks for anything that is judged; the language is not.
    pub(crate) fn asks(&self) -> bool {
        !self.contains.is_empty() || !self.matches.is_empty()
    }
}

/// Which files must lie under the root.
#[derive(Clone, Debug, Default)]
pub struct FileDetail {
    /// Their paths from the root, with `/`.
    pub paths: Vec<String>,
}

/// What is asked of each kind beyond being there. `min` is judged with the expectation, the rest where the kind meets it.
#[derive(Clone, Debug, Default)]
pub struct Details {
    /// The least number of words of a text.
    pub min_words: Option<usize>,
    /// The least number of each kind, where it isn't one.
    pub min: Vec<(Kind, usize)>,
    /// Of terminal blocks.
    pub terminal: TerminalDetail,
    /// Of code blocks.
    pub code: CodeDetail,
    /// Of files.
    pub file: FileDetail,
}

impl Details {
    /// How many of a kind an answer needs.
    pub fn min(&self, kind: Kind) -> usize {
        self.min
            .iter()
            .find(|(of, _)| *of == kind)
            .map_or(1, |(_, min)| *min)
    }
}
