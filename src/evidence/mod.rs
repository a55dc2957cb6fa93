//! What an answer holds, after the statement, comments and placeholders are taken off.
//!
//! Enters: a document, the passages of an answer, what it is read with in view. Leaves: [`Evidence`]. What a block is, is decided
//! here, once: `document` says how sure it is, `Asked` what was expected. Whether this suffices is decided in `inspection`.

mod address;
mod alt;
mod asked;
mod held;
#[cfg(test)]
pub(crate) mod memory;
mod pieces;
mod placeholder;
mod reader;
mod signs;
mod starter;
mod statement;
mod surroundings;
#[cfg(test)]
mod tests;

pub(crate) use address::{Address, decoded, encoded, expires, holds_picture};
pub(crate) use alt::says_nothing;
pub(crate) use asked::{Asked, Handout};
pub use held::Evidence;
pub(crate) use placeholder::{announced, is_placeholder};
pub(crate) use statement::Statement;
pub use surroundings::{
    Git, NO_PICTURES, NoSurroundings, Reference, Seen, Sight, Surroundings, Trouble,
};

use crate::document::{BlockKind, Document, Nature};
use reader::Reader;
use std::ops::Range;

/// Gathers what stands in some passages; each is a run of blocks and how many bytes of its first belong to the label. Of each
/// picture it is known whether a reader sees it.
pub(crate) fn gather(
    document: &Document,
    passages: &[(Range<usize>, usize)],
    asked: &Asked<'_>,
    is_seen: &[bool],
) -> Evidence {
    let mut evidence = Evidence::default();
    // Beside a program, what a program may have printed was printed.
    let mut all = passages.iter().flat_map(|(blocks, _)| blocks.clone());
    let has_code = all.any(|at| {
        let block = &document.blocks[at];
        let text = || document.text(block);
        block.nature == Nature::Code
            && !asked.hands_out(at, block, text())
            && !starter::is_unfilled(text())
    });
    // Words that announce what follows, `The measures:`, count where anything follows.
    let mut announcing = 0;
    for (blocks, taken) in passages {
        let pictures = document.picture_numbers_in(blocks.clone());
        for picture in pictures.filter(|&picture| !asked.copied.holds_picture(picture)) {
            let is_blank = document.pictures[picture].address.trim().is_empty();
            evidence.blank_pictures += usize::from(is_blank);
            evidence.screenshots += 1;
            evidence.unseen_pictures += usize::from(!is_seen[picture]);
        }
        let mut reader = Reader {
            document,
            asked,
            has_code,
            evidence: &mut evidence,
            announcing: &mut announcing,
            loose: None,
            continues: None,
            parted: true,
            announced: false,
            hollow: None,
            copied_table: None,
            hint: None,
            filling: None,
            is_link: false,
        };
        for at in blocks.clone() {
            reader.is_link = !document.links_in(at..at + 1).is_empty();
            let block = &document.blocks[at];
            if block.kind == (BlockKind::Row { head: true }) && is_hollow(document, at, asked) {
                reader.hollow = Some(block.group);
            }
            if block.kind == (BlockKind::Row { head: true }) && is_copied(document, at, asked) {
                reader.copied_table = Some(block.group);
            }
            let taken = if at == blocks.start { *taken } else { 0 };
            if !asked.copied.holds_block(at) {
                reader.evidence.links += document.links_in(at..at + 1).len();
            }
            // A label that is the statement may go on in the next line.
            let is_whole = taken > 0 && taken == document.text(block).len();
            if is_whole {
                reader.continues = Some(block.group);
            } else {
                reader.read(at, taken);
            }
            if taken > 0
                && let Some(below) = asked.statement.below_title(document, at)
            {
                reader.continues = Some(below);
            }
        }
    }
    if evidence.is_answer() {
        evidence.words += announcing;
    }
    evidence
}

/// Whether the table that begins here is still to be filled in: its rows have names, and nothing else.
fn is_hollow(document: &Document, head: usize, asked: &Asked<'_>) -> bool {
    let group = document.blocks[head].group;
    let rows = document.blocks[head + 1..].iter();
    let mut rows = rows.take_while(|row| row.group == group).peekable();
    let end = head + 1 + rows.clone().count();
    let is_blank = |cell: &str| {
        cell.trim().is_empty() || placeholder::is_placeholder(cell, asked.placeholders)
    };
    let is_dash = |cell: &str| cell.trim().trim_matches(['-', '–', '—', '/']).is_empty();
    // Titles of columns are no measures; beside a measure, a dash says that there is no other.
    let has_number = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    (rows.peek().is_some() || !has_number(document.text(&document.blocks[head])))
        && rows.all(|row| {
            let text = document.text(row);
            let mut cells = text.trim_end().trim_end_matches('|').split(" | ");
            let first = cells.next().unwrap_or_default();
            let mut rest = cells.peekable();
            let is_hole = |cell: &str| is_blank(cell) || is_dash(cell) && !has_number(first);
            (is_hole(first) || rest.peek().is_some()) && rest.all(is_hole)
        })
        && document.pictures_in(head..end).is_empty()
}

/// Whether all rows of the table that begins here are the statement's.
fn is_copied(document: &Document, head: usize, asked: &Asked<'_>) -> bool {
    let group = document.blocks[head].group;
    let mut rows =
        (head..document.blocks.len()).take_while(|&row| document.blocks[row].group == group);
    rows.all(|row| asked.copied.holds_block(row))
}
