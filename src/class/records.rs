//! Lists that teachers keep: a line of titles, then a line an entry, as spreadsheets and learning platforms write them.
//!
//! Enters: a text with commas, semicolons or tabs. Leaves: its lines, by what their columns are. Refuses to know what they mean.

use super::taken::unguarded;
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
        let Beginning { at, above, sign } = Beginning::of(source.text());
        let text = &source.text()[at..];
        let first = text.lines().next().unwrap_or_default();
        let count = |sign: &u8| first.bytes().filter(|byte| byte == sign).count();
        let most = [b';', b'\t', b','].into_iter().max_by_key(count);
        let delimiter = sign.or(most).unwrap_or(b',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let line = |at: Option<&csv::Position>| above + at.map_or(1, |at| at.line() as usize);
        let mut entries = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| Wrong {
                line: line(error.position()),
                message: Message::new("class-list-unreadable").text("error", error.to_string()),
            })?;
            entries.push(Entry {
                line: line(record.position()),
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

/// Where a list's own lines begin.
#[derive(Default)]
struct Beginning {
    at: usize,
    /// How many lines stand above.
    above: usize,
    /// What parts the cells, where a line above says it.
    sign: Option<u8>,
}

impl Beginning {
    /// Behind blank lines, and the line by which spreadsheets say what parts cells (`sep=;`).
    fn of(text: &str) -> Self {
        let mut beginning = Self::default();
        for line in text.split_inclusive('\n') {
            let said = line
                .trim_matches(['"', '\r', '\n', ' '])
                .strip_prefix("sep=");
            match said.map(str::as_bytes) {
                Some(&[sign]) if beginning.sign.is_none() => beginning.sign = Some(sign),
                _ if line.trim().is_empty() => {}
                _ => break,
            }
            beginning.at += line.len();
            beginning.above += 1;
        }
        beginning
    }
}
