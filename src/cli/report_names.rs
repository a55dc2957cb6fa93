//! Which files are reports by their names.

use crate::language;
use std::path::{Path, PathBuf};

/// Whether a file's name is one that people give reports.
pub(super) fn is_named_report(path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    !is_readme(path) && language::is_report_name(&stem)
}

/// Whether a file is what forges show of a folder.
pub(super) fn is_readme(path: &Path) -> bool {
    let name = path.file_stem().unwrap_or_default();
    name.eq_ignore_ascii_case("readme")
}

/// Whether one of the Markdown files of a walk is a README, and the only one in its folder and those below: these stand in a
/// row.
pub(super) fn is_lone_readme(at: usize, all: &[PathBuf]) -> bool {
    let folder = all[at].parent().unwrap_or(Path::new(""));
    let is_beside = |other: Option<&PathBuf>| other.is_some_and(|other| other.starts_with(folder));
    let before = at.checked_sub(1).and_then(|before| all.get(before));
    is_readme(&all[at]) && !is_beside(before) && !is_beside(all.get(at + 1))
}
