//! The labs that tests read: each a catalogue and the reports beside it.
//!
//! Enters: folders of `tests/` and `examples/`. Leaves: what was asked and what was written, in the order of the names.
//! Refuses to know: what a careful reader sees there.

pub(crate) mod table;

use std::fs;
use std::path::{Path, PathBuf};
use tpreport::catalogue::{self, Catalogue};
use tpreport::checks;
use tpreport::source::Source;

pub(crate) struct Lab {
    pub(crate) name: String,
    pub(crate) catalogue: Catalogue,
    pub(crate) reports: Vec<Source>,
}

/// A path within the project.
pub(crate) fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The labs of a folder, each a folder in it.
pub(crate) fn labs(folder: &str) -> Vec<Lab> {
    entries(&at(folder))
        .into_iter()
        .filter(|path| path.is_dir())
        .map(|path| lab(&named(&path), &path.join("questions.toml"), &path))
        .collect()
}

/// A lab whose catalogue and reports may stand apart.
pub(crate) fn lab(name: &str, catalogue: &Path, reports: &Path) -> Lab {
    let catalogue = source(catalogue);
    let reports = entries(reports);
    let reports = reports.iter();
    Lab {
        name: name.to_owned(),
        catalogue: catalogue::read(&catalogue, &checks::ids())
            .unwrap_or_else(|mistakes| panic!("{}: {mistakes:?}", catalogue.name())),
        reports: reports
            .filter(|path| path.extension().is_some_and(|end| end == "md"))
            .map(|path| source(path).named(&named(path)))
            .collect(),
    }
}

fn source(path: &Path) -> Source {
    Source::from_bytes(path.display().to_string(), fs::read(path).unwrap())
}

fn named(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}
