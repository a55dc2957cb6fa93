//! The tables that `class` writes into files: a page, CSV, JSON, a list for marks.
//!
//! Enters: the tables. Leaves: each that the command line names, where nothing of anybody else's is lost.

use super::class::{Class, Trouble};
use super::class_files::{self, Kind, unless_lost};
use super::class_pages::Pages;
use super::{Context, put, tell};
use crate::class::{self, Lab, Sheet};
use crate::disk::{self, Lost};
use crate::finding::Message;
use crate::language::messages::Messages;
use crate::render;
use crate::source::seal;
use crate::text::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::hash_map::Entry;
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
        put(
            path,
            seal::sealed(&page, "").as_bytes(),
            &PAGE,
            &class_files::lost,
        )?;
    }
    if let Some(path) = &settings.csv {
        for (sheet, path) in class.sheets.iter().zip(places(path, &class.sheets)?) {
            let mut text = Vec::new();
            class::csv::write(sheet, settings.delimiter, messages, &mut text)?;
            let lost = |path: &Path| lost(path, class::csv::is_ours, class::csv::is_whole);
            put(&path, &text, &CSV, &lost)?;
        }
    }
    if let Some(path) = &settings.json {
        let mut text = Vec::new();
        class::json::write(class, messages, &mut text)?;
        let lost = |path: &Path| lost(path, class::json::is_ours, class::json::is_whole);
        put(path, &text, &JSON, &lost)?;
    }
    if let Some(path) = &settings.marks_template {
        let mut text = Vec::new();
        class::template(&class.sheets, settings.delimiter, &mut text)?;
        let lost = |path: &Path| disk::lost(path, "student", |_| Lost::Changes);
        put(path, &text, &MARKS, &lost)?;
    }
    Ok(())
}

/// What would be lost of a table, if at all.
fn lost(path: &Path, is_ours: impl Fn(&str) -> bool, is_whole: impl Fn(&str) -> bool) -> Lost {
    let is_empty = |text: &str| text.trim().is_empty();
    if disk::is_foreign(path, |text| is_empty(text) || is_ours(text)) {
        return Lost::Foreign;
    }
    Lost::unless(!disk::is_foreign(path, |text| {
        is_empty(text) || is_whole(text)
    }))
}

/// Tells of labs that have one id, by which neither files nor marks tell them apart.
pub(super) fn tell_twins(labs: &[Lab], messages: &Messages) {
    let mut met: FxHashMap<String, &Lab> = FxHashMap::default();
    for lab in labs {
        let id = &lab.catalogue.lab.id;
        match met.entry(fold(id)) {
            Entry::Vacant(free) => _ = free.insert(lab),
            Entry::Occupied(first) => {
                let message = Message::new("class-labs-of-one-id").text("id", id);
                let message = message.text("first", &first.get().path);
                tell(&messages.message(&message.text("second", &lab.path)));
            }
        }
    }
}

/// Where the table of each lab goes: `class.csv` becomes `class.docker.csv` where there are several, and no two are one file.
fn places(path: &Path, sheets: &[Sheet]) -> Result<Vec<PathBuf>, Trouble> {
    if sheets.len() < 2 {
        return Ok(vec![path.to_owned()]);
    }
    if disk::is_stream(path) {
        return Err(Trouble::Say(Message::new("class-several-tables")));
    }
    let ending = path.extension().map(|ending| ending.to_string_lossy());
    let ending = ending.unwrap_or("csv".into());
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let mut taken = FxHashSet::default();
    let mut name = |at: usize| {
        let id = &sheets[at].lab.catalogue.lab.id;
        let first = match id.chars().all(plain) {
            true => id.clone(),
            false => (at + 1).to_string(),
        };
        let more = (2..).map(|number| format!("{first}-{number}"));
        // On some systems two names that differ in case are one file.
        let mut names = std::iter::once(first.clone()).chain(more);
        names.find(|name| taken.insert(fold(name)))
    };
    let names = (0..sheets.len()).filter_map(&mut name);
    let places = names.map(|name| path.with_extension(format!("{name}.{ending}")));
    Ok(places.collect())
}
