//! Lists that teachers keep: a line of titles, then a line an entry, as spreadsheets and learning platforms write them.
//!
//! Enters: a text with commas, semicolons or tabs. Leaves: its lines, by what their columns are. Refuses to know what they mean.

use crate::finding::Message;
use crate::language;
use crate::source::Source;

/// What is wrong with a list.
#[derive(Clone, Debug)]
pub(crate) struct Wrong {
    pub(crate) line: usize,
    pub(crate) message: Message,
}

/// A list, read.
pub(super) struct Records {
    /// What each column is, where its title is known.
    columns: Vec<Option<&'static str>>,
    pub(super) entries: Vec<Entry>,
}

/// A line of a list.
pub(super) struct Entry {
    pub(super) line: usize,
    cells: Vec<String>,
}

impl Records {
    /// Reads a list; without a known title, one column of names needs none.
    pub(super) fn read(source: &Source) -> Result<Self, Wrong> {
        let first = source.text().lines().next().unwrap_or_default();
        let count = |sign: &u8| first.bytes().filter(|byte| byte == sign).count();
        let delimiter = *[b';', b'\t', b',']
            .iter()
            .max_by_key(|sign| count(sign))
            .unwrap_or(&b',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(source.text().as_bytes());
        let mut entries = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| Wrong {
                line: error.position().map_or(1, |at| at.line() as usize),
                message: Message::new("class-list-unreadable").text("error", error.to_string()),
            })?;
            entries.push(Entry {
                line: record.position().map_or(1, |at| at.line() as usize),
                cells: record.iter().map(|cell| unguarded(cell.trim())).collect(),
            });
        }
        let titles = entries.first().map_or(&[][..], |entry| &entry.cells);
        let columns: Vec<_> = titles.iter().map(|title| language::column(title)).collect();
        if columns.iter().any(Option::is_some) {
            entries.remove(0);
            return Ok(Self { columns, entries });
        }
        Ok(Self {
            columns: match titles.len() {
                1 => vec![Some("student")],
                _ => Vec::new(),
            },
            entries,
        })
    }

    /// Whether there is a column.
    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.contains(&Some(column))
    }

    /// What a line has in a column; empty where it has nothing.
    pub(super) fn cell<'e>(&self, entry: &'e Entry, column: &str) -> &'e str {
        let at = self.columns.iter().position(|own| *own == Some(column));
        at.and_then(|at| entry.cells.get(at))
            .map_or("", String::as_str)
    }
}

/// A cell without the sign that keeps spreadsheets from reading it as a formula.
fn unguarded(cell: &str) -> String {
    let bare = cell.strip_prefix('\'');
    let bare = bare.filter(|bare| is_formula(bare));
    bare.unwrap_or(cell).to_owned()
}

/// Whether a spreadsheet would read a cell as a formula.
pub(super) fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}
