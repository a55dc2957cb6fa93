//! The tables that `class` writes into files: a page, CSV, JSON, a list for marks.
//!
//! Enters: the tables. Leaves: each that the command line names, where nothing of anybody else's is lost.

use super::class::{Class, Trouble};
use super::class_files::{Kind, unless_lost};
use super::class_pages::Pages;
use super::{Context, put};
use crate::class;
use crate::disk::{self, Lost};
use crate::language::messages::Messages;
use crate::render;
use std::io;
use std::path::{Path, PathBuf};

const PAGE: Kind = Kind::new("class.html");
const CSV: Kind = Kind::new("class.csv");
const JSON: Kind = Kind::new("class.json");
/// Nobody else's work is as dear as a teacher's marks.
const MARKS: Kind = Kind {
    such: "marks.csv",
    changed: "class-marks-there",
};

/// Writes the tables of a class.
pub(super) fn write(
    settings: &Class,
    class: &class::Class,
    pages: Option<&Pages>,
    messages: &Messages,
    context: &Context,
) -> Result<(), Trouble> {
    let put = |path: &Path, text: &[u8], kind: &Kind, lost: &dyn Fn(&Path) -> Lost| {
        if disk::is_stream(path) {
            put::out(text)?;
            return Ok(());
        }
        let text = String::from_utf8_lossy(text);
        unless_lost(path, &text, kind, settings.force, lost, messages, context)
    };
    if let Some(path) = &settings.html {
        let addresses = |_: usize, report: &str| pages?.address(report);
        let page = render::class(class, messages, &addresses).map_err(io::Error::other)?;
        let lost = |path: &Path| disk::lost(path, render::MARK, render::is_whole);
        put(path, render::sealed(&page).as_bytes(), &PAGE, &lost)?;
    }
    if let Some(path) = &settings.csv {
        for (at, sheet) in class.sheets.iter().enumerate() {
            let mut text = Vec::new();
            class::csv::write(sheet, settings.delimiter, messages, &mut text)?;
            let path = match class.sheets.len() {
                1 => path.clone(),
                _ => of_lab(path, &sheet.lab.catalogue.lab.id, at),
            };
            let lost = |path: &Path| unless_ours(path, class::csv::is_ours);
            put(&path, &text, &CSV, &lost)?;
        }
    }
    if let Some(path) = &settings.json {
        let mut text = Vec::new();
        class::json::write(class, messages, &mut text)?;
        let lost = |path: &Path| unless_ours(path, class::json::is_ours);
        put(path, &text, &JSON, &lost)?;
    }
    if let Some(path) = &settings.marks_template {
        let mut text = Vec::new();
        class::template(&class.sheets, settings.delimiter, &mut text)?;
        let lost = |path: &Path| disk::lost(path, "student", |_| false);
        put(path, &text, &MARKS, &lost)?;
    }
    Ok(())
}

/// What would be lost of a file that only tpreport writes, if at all.
fn unless_ours(path: &Path, is_ours: impl Fn(&str) -> bool) -> Lost {
    match disk::is_foreign(path, |text| text.trim().is_empty() || is_ours(text)) {
        true => Lost::Foreign,
        false => Lost::Nothing,
    }
}

/// Where a table goes that is one of several: `class.csv` becomes `class.docker.csv`.
fn of_lab(path: &Path, id: &str, at: usize) -> PathBuf {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let id = match !id.is_empty() && id.chars().all(plain) {
        true => id.to_owned(),
        false => (at + 1).to_string(),
    };
    let ending = path.extension().map(|ending| ending.to_string_lossy());
    path.with_extension(format!("{id}.{}", ending.unwrap_or("csv".into())))
}
