//! What lies beside a report, through the small trait that lets everything above `disk` run without files.
//!
//! Three answers: nothing ([`NoSurroundings`]), memory (in tests), the disk. Whoever knows nothing says so, and no finding is
//! made of it.

/// What lies beside a report.
pub trait Surroundings: Sync {
    /// Whether a file lies under the root, by its path from there, with `/`; none: not known.
    fn holds(&self, path: &str) -> Option<bool>;

    /// What a picture's address leads to; none: not known.
    fn look(&self, picture: &Reference<'_>) -> Option<Sight>;

    /// The picture files beside the report that no Markdown file of the repository shows, sorted; `shown` are those that the
    /// report shows, by their paths from the root.
    fn unshown(&self, shown: &[&str]) -> Vec<String>;

    /// What tells the bytes of a picture from all others, by its path from the root; none: not known.
    fn digest(&self, path: &str) -> Option<[u8; 32]>;
}

/// No files at all: a report by itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoSurroundings;

impl Surroundings for NoSurroundings {
    fn holds(&self, _path: &str) -> Option<bool> {
        None
    }

    fn look(&self, _picture: &Reference<'_>) -> Option<Sight> {
        None
    }

    fn unshown(&self, _shown: &[&str]) -> Vec<String> {
        Vec::new()
    }

    fn digest(&self, _path: &str) -> Option<[u8; 32]> {
        None
    }
}

/// A picture as a report names it.
#[derive(Clone, Copy, Debug)]
pub struct Reference<'a> {
    /// Its address, the syntax's escapes and entities read.
    pub address: &'a str,
    /// The address letter by letter, where it stands in the syntax of the picture.
    pub written: Option<&'a str>,
    /// Whether it is a wiki embed, whose file may lie in any folder.
    pub wiki: bool,
}

/// What a picture's address leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    /// To the web, where nothing is looked at.
    Web {
        /// Whether the address is signed for some time only.
        expires: bool,
    },
    /// Nowhere else: the picture stands in its address.
    Embedded,
    /// Into one computer: a drive, a home folder, `file:`.
    Computer,
    /// Out of the root, by `..` or by a link; such a file is never read.
    Outside,
    /// To no file.
    Nowhere {
        /// The file that may be meant, by its path from the report.
        near: Option<String>,
    },
    /// To a file.
    File(Seen),
}

impl Sight {
    /// Whether a reader sees the picture, as far as can be known.
    pub fn is_seen(&self) -> bool {
        match self {
            Self::Web { .. } | Self::Embedded => true,
            Self::Computer | Self::Outside | Self::Nowhere { .. } => false,
            Self::File(seen) => seen.trouble.is_none(),
        }
    }
}

/// A picture's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Its path from the root, with `/`, as the disk spells it.
    pub path: String,
    /// How many bytes it holds.
    pub length: u64,
    /// Its path from the report, where the report spells it in other cases.
    pub right_case: Option<String>,
    /// Why a browser doesn't show it.
    pub trouble: Option<Trouble>,
    /// Whether git has it; none: not known.
    pub git: Option<Git>,
}

/// Why a file is no picture to a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing is in it.
    Empty,
    /// Its end is missing.
    CutShort,
    /// A picture in a format that browsers don't show.
    Format(&'static str),
    /// Something else: one of [`NO_PICTURES`].
    NoPicture(&'static str),
    /// The system doesn't let it be read, and says why.
    Denied(String),
}

/// What files that are no pictures are: a folder, a stand-in of Git LFS, something unknown, and formats of files.
pub const NO_PICTURES: &[&str] = &[
    "folder", "pointer", "unknown", "pdf", "video", "archive", "page", "text",
];

/// Whether git has a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Git {
    /// Committed or staged.
    Tracked,
    /// Neither.
    Untracked,
    /// Neither, and `.gitignore` says that it never will be.
    Ignored,
}
