//! Where a lab ends: the one place that finds a report's root, from canonical paths.
//!
//! Enters: a report's folder, the catalogue that serves it, what the command line says. Leaves: a folder that holds the report:
//! what lies outside of it is neither read nor shown. Refuses to know what lies in it.

use super::{folder_of, place_of, repository};
use std::path::{Component, Path, PathBuf};

/// The root of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Root {
    pub(crate) folder: PathBuf,
    /// Whether somebody said so: the command line, or a repository. Else it is the best guess.
    pub(crate) is_said: bool,
}

impl Root {
    /// The root of a report in a folder: `given`, else the repository's. Else the first of these that holds the report and
    /// is no whole disk and no home: the catalogue's folder, the working folder, the folder above the report's own.
    pub(super) fn of(given: Option<&Path>, folder: &Path, catalogue: Option<&Path>) -> Self {
        let folder = place_of(folder);
        let said = given.map(Path::to_owned).or_else(|| repository(&folder));
        if let Some(folder) = said {
            let is_said = true;
            return Self { folder, is_said };
        }
        let beside = catalogue.map(|catalogue| place_of(&folder_of(catalogue)));
        let here = super::paths::real_folder(Path::new(""));
        let above = folder.parent().map(Path::to_owned);
        let mut guesses = [beside, here, above].into_iter().flatten();
        let guess = guesses.find(|guess| folder.starts_with(guess) && !is_too_wide(guess));
        Self {
            folder: guess.unwrap_or(folder),
            is_said: false,
        }
    }
}

/// Whether a folder holds more than any lab: all of a disk, a home, the folder of homes.
pub(super) fn is_too_wide(folder: &Path) -> bool {
    const HOMES: &[&str] = &["home", "Users"];
    let mut names = folder.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name),
        _ => None,
    });
    let (first, second, third) = (names.next(), names.next(), names.next());
    let among_homes = first.is_none_or(|first| HOMES.iter().any(|homes| first == *homes));
    let is_home = among_homes && (second.is_none() || third.is_none());
    let home = std::env::home_dir().filter(|home| home.is_absolute());
    is_home || home.is_some_and(|home| place_of(&home).starts_with(folder))
}

#[cfg(test)]
mod tests {
    use super::is_too_wide;
    use std::path::Path;

    #[cfg(unix)]
    #[test]
    fn a_disk_and_a_home_are_no_labs() {
        for wide in ["/", "/home", "/home/bob", "/Users", "/Users/bob"] {
            assert!(is_too_wide(Path::new(wide)), "{wide}");
        }
        for lab in ["/home/bob/lab", "/srv", "/srv/home", "/tmp/x"] {
            assert!(!is_too_wide(Path::new(lab)), "{lab}");
        }
    }
}
