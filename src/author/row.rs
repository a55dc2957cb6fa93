//! The rows of tables that ask: `| T1 | Weigh the flour. | 2 |`.
//!
//! Enters: the lines of a document. Leaves: the tables that list questions or steps, and of a row its number, whether it asks, what
//! it says besides. Refuses to know what stands around a table but the order that leads to it.

use super::asks;
use crate::document::{Block, BlockKind, Document};
use crate::label::{self, Announcement, Part, Wording};
use crate::language::{self, Announces};
use rustc_hash::FxHashMap;

/// A row that begins with a number and says something besides.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) label: Announcement,
    pub(super) asks: bool,
}

/// The rows of a table, each with its block.
pub(super) type Table = Vec<(usize, Row)>;

/// The row that a block is.
fn row(document: &Document, at: usize, wording: &Wording) -> Option<Row> {
    const SAYS: usize = 3;
    let block = &document.blocks[at];
    if block.kind != (BlockKind::Row { head: false }) {
        return None;
    }
    let text = document.text(block);
    let cells = text.split('|').map(str::trim);
    let mut cells = cells.filter(|cell| !cell.is_empty());
    let first = cells.next()?;
    let mut label = number(first, wording)?;
    let start = text.find(first)?;
    label.end = start + first.len();
    let rest: Vec<&str> = cells.collect();
    let asks = rest.iter().any(|cell| asks::asks(cell));
    let mut lengths = rest.iter().map(|cell| cell.split_whitespace().count());
    (asks || lengths.any(|words| words >= SAYS)).then_some(Row { label, asks })
}

/// The tables whose rows bear numbers and sentences, of which one asks at least: the blocks of each, with what they say.
pub(super) fn tables(document: &Document, wording: &Wording) -> Vec<Table> {
    const SEVERAL: usize = 2;
    let blocks = &document.blocks;
    let rows: Vec<usize> = (0..blocks.len())
        .filter(|&at| blocks[at].is_row())
        .collect();
    let is_head = |at: usize| matches!(blocks[at].kind, BlockKind::Row { head: true });
    let tables = rows.chunk_by(|a, b| a + 1 == *b && !is_head(*b));
    let numbered = tables.map(|rows| {
        let rows = rows.iter();
        rows.filter_map(|&at| Some((at, row(document, at, wording)?)))
            .collect::<Vec<_>>()
    });
    numbered
        .filter(|rows| {
            let asks = || rows.iter().any(|(_, row)| row.asks) || is_led_to(document, rows);
            rows.len() >= SEVERAL && asks()
        })
        .collect()
}

/// The rows of those tables of which most rows ask, or that an order above leads to, by their blocks.
pub(super) fn asking(document: &Document, tables: &[Table]) -> FxHashMap<usize, Announcement> {
    let most = |rows: &&Table| {
        let asking = rows.iter().filter(|(_, row)| row.asks).count();
        !are_steps(document, rows) && asking * 2 > rows.len() || is_led_to(document, rows)
    };
    let rows = tables.iter().filter(most).flatten();
    rows.map(|(at, row)| (*at, row.label.clone())).collect()
}

/// Whether the head of a table says that its rows are steps, which are done.
fn are_steps(document: &Document, rows: &Table) -> bool {
    let head = rows[0].0.checked_sub(1).map(|at| &document.blocks[at]);
    let head = head.filter(|block| block.kind == (BlockKind::Row { head: true }));
    head.is_some_and(|block| {
        let words = asks::words(document.text(block));
        let first = words.first();
        first.is_some_and(|word| language::announces(word) == Some(Announces::Step))
    })
}

/// Whether the line above a table asks, and a head of the table says that its rows are questions, or what each is worth.
fn is_led_to(document: &Document, rows: &Table) -> bool {
    let blocks = &document.blocks;
    let (first, row) = &rows[0];
    let Some(head) = first.checked_sub(1) else {
        return false;
    };
    let is_line = |block: &&Block| matches!(block.kind, BlockKind::Line);
    let above = blocks[..head].iter().rev().take(2).find(is_line);
    let mut heads = document.text(&blocks[head]).split('|').skip(1);
    let tells = heads.any(|head| {
        let mut words = asks::words(head).into_iter();
        words.any(|word| {
            asks::is_points(&word) || language::announces(&word) == Some(Announces::Question)
        })
    });
    let has_head = blocks[head].kind == (BlockKind::Row { head: true });
    has_head
        && tells
        && row.label.word.is_none()
        && above.is_some_and(|line| asks::asks(document.text(line)))
}

/// A cell that is a number, and nothing else.
fn number(cell: &str, wording: &Wording) -> Option<Announcement> {
    let read = label::read(cell, wording).filter(|label| cell[label.end..].trim().is_empty());
    let digits = cell.parse().ok().filter(|_| cell.len() < 3);
    let bare = digits.map(|number| Announcement::bare(vec![Part::Number(number)], cell.len()));
    read.or(bare)
}

/// What a row, as it is written, says after its number: the cell that asks, or the longest one.
pub(super) fn said(line: &str) -> String {
    let mut cells = vec![String::new()];
    let mut code = false;
    let mut before = ' ';
    for c in line.trim().trim_matches('|').chars() {
        code ^= c == '`';
        match c {
            '|' if !code && before != '\\' => cells.push(String::new()),
            c => cells.last_mut().expect("there is one").push(c),
        }
        before = c;
    }
    let rest: Vec<&str> = cells.iter().skip(1).map(|cell| cell.trim()).collect();
    let asking = rest.iter().find(|cell| asks::asks(cell));
    let longest = || rest.iter().max_by_key(|cell| cell.len());
    let said = asking.or_else(longest).copied();
    said.unwrap_or_default().to_owned()
}

/// The points that a row gives: the one number among its cells, if the head of its column says so.
pub(super) fn points(row: &str, head: &str) -> Option<f64> {
    let cells = row.split('|').map(str::trim);
    let heads = head.split('|').map(str::trim);
    cells.zip(heads).skip(1).find_map(|(cell, head)| {
        let value: f64 = cell.replace(',', ".").parse().ok()?;
        let is_points = asks::words(head).iter().any(|word| asks::is_points(word));
        (is_points && (0.0..1000.0).contains(&value)).then_some(value)
    })
}
