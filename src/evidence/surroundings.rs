//! What lies beside a report, through the small trait that lets everything above `disk` run without files.

/// What lies beside a report.
pub trait Surroundings: Sync {
    /// Whether a file lies under the root, by its path from there, with `/`.
    fn holds(&self, path: &str) -> bool;
}

/// No files at all: a report by itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoSurroundings;

impl Surroundings for NoSurroundings {
    fn holds(&self, _path: &str) -> bool {
        false
    }
}
