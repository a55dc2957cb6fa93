//! Figures kept in a file: what a test counted when the file was written, a row a line.
//!
//! `UPDATE=1` writes the file anew, with what is: whether a figure may fall is for whoever reads the change.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A count, and out of how many.
pub(crate) type Count = [usize; 2];

/// A row's counts by their names.
pub(crate) type Row = BTreeMap<String, Count>;

/// Rows by their names.
pub(crate) type Table = BTreeMap<String, Row>;

/// What is wrong with what was counted now, held against the file. With `UPDATE=1` the file is written and nothing is wrong.
///
/// `is_worse` says so of a count now and the count in the file.
pub(crate) fn hold(
    path: &Path,
    now: &Table,
    is_worse: impl Fn(usize, usize) -> bool,
) -> Vec<Worse> {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, written(now)).unwrap();
        return Vec::new();
    }
    let text = fs::read_to_string(path).unwrap_or_else(|_| "{}".to_owned());
    let kept: Table = serde_json::from_str(&text).unwrap();
    let mut worse = Vec::new();
    let mut better = 0;
    let names: BTreeSet<&String> = now.keys().chain(kept.keys()).collect();
    for name in names {
        let mut why = Vec::new();
        match (now.get(name), kept.get(name)) {
            (Some(_), None) => why.push("has no row in the table".to_owned()),
            (None, _) => why.push("has a row in the table and isn't read".to_owned()),
            (Some(row), Some(kept)) => {
                for (figure, &[count, of]) in row {
                    let [bound, kept_of] = kept.get(figure).copied().unwrap_or_default();
                    if kept_of != of {
                        why.push(format!(
                            "{figure} is out of {of}, in the table out of {kept_of}"
                        ));
                    } else if is_worse(count, bound) {
                        why.push(format!("{figure} was {bound} of {of} and is {count}"));
                    } else {
                        better += usize::from(count != bound);
                    }
                }
            }
        }
        if !why.is_empty() {
            worse.push(Worse {
                row: name.clone(),
                why: why.join("; "),
            });
        }
    }
    if better > 0 {
        println!(
            "{better} figures are better than in {}: UPDATE=1 keeps them",
            path.display()
        );
    }
    worse
}

/// A row that can't be held to the table.
pub(crate) struct Worse {
    pub(crate) row: String,
    pub(crate) why: String,
}

impl Worse {
    /// The row, why, and below it each line of what differs there.
    pub(crate) fn told<'a>(&self, differing: impl IntoIterator<Item = &'a String>) -> String {
        let lines = differing.into_iter().map(|line| format!("\n    {line}"));
        format!("\n{}: {}{}", self.row, self.why, lines.collect::<String>())
    }
}

fn written(table: &Table) -> String {
    let rows: Vec<String> = table
        .iter()
        .map(|(name, row)| {
            format!(
                "  {}: {}",
                json(name),
                json(row).replace(',', ", ").replace(':', ": ")
            )
        })
        .collect();
    format!("{{\n{}\n}}\n", rows.join(",\n"))
}

fn json(value: &(impl serde::Serialize + ?Sized)) -> String {
    serde_json::to_string(value).unwrap()
}
