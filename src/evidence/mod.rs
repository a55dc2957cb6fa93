//! What an answer holds, after the statement, comments and placeholders are taken off.
//!
//! Enters: a document, the passages of an answer, what it is read with in view. Leaves: [`Evidence`]. What a block is, is decided
//! here, once: `document` says how sure it is, `Asked` what was expected. Whether this suffices is decided in `inspection`.

mod address;
mod alt;
mod annexed;
mod asked;
mod blank;
mod held;
mod left;
#[cfg(test)]
pub(crate) mod memory;
mod pieces;
mod placeholder;
mod reader;
mod signs;
mod starter;
mod surroundings;
#[cfg(test)]
mod tests;

pub(crate) use address::{Address, decoded, encoded, expires, holds_picture, numbered};
pub(crate) use alt::says_nothing;
pub(crate) use asked::{Asked, Handout};
pub use held::Evidence;
pub(crate) use placeholder::{announced, is_after_colon, is_placeholder};
pub use surroundings::{
    Git, NO_PICTURES, NoSurroundings, Reference, Seen, Sight, Surroundings, Trouble,
};

use crate::align::Passage;
use crate::catalogue::Kind;
use crate::document::{BlockKind, Document, Nature};
use address::Stock;
use left::Left;
use reader::Reader;

/// Gathers what stands in some passages. Of each picture it is known whether a reader sees it.
pub(crate) fn gather(
    document: &Document,
    passages: &[Passage],
    asked: &Asked<'_>,
    is_seen: &[bool],
) -> Evidence {
    let mut evidence = Evidence::default();
    // Beside a program, what a program may have printed was printed. Only where one is asked for, and no terminal, may it be one.
    let mut all = passages.iter().flat_map(|passage| passage.blocks.clone());
    let may_be = asked.kinds.contains(&Kind::Code) && !asked.kinds.contains(&Kind::Terminal);
    let has_code = may_be
        && all.any(|at| {
            let block = &document.blocks[at];
            let text = || document.text(block);
            block.nature == Nature::Code
                && !asked.hands_out(at, block, text())
                && !starter::is_unfilled(text())
        });
    // Words that announce what follows, `The measures:`, count where anything follows.
    let mut announcing = 0;
    for passage in passages {
        let Passage { blocks, taken } = passage;
        let blocks = &(blocks.start..annexed::end(document, passage, asked));
        let pictures = document.picture_numbers_in(blocks.clone());
        for picture in pictures.filter(|&picture| !asked.copied.holds_picture(picture)) {
            let address = document.pictures[picture].address.trim();
            if let Some(stands_in) = address::stock(address) {
                evidence.placeholders += usize::from(stands_in == Stock::StandIn);
                continue;
            }
            let is_blank = address.is_empty();
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
            broke_off: None,
            parted: true,
            announced: false,
            hollow: None,
            copied_table: None,
            hint: None,
            filling: None,
            is_link: false,
            is_file: false,
            is_foot: false,
        };
        for at in blocks.clone() {
            let links = document.links_in(at..at + 1);
            reader.is_link = !links.is_empty();
            reader.is_file = links.iter().any(|link| link.is_beside);
            let block = &document.blocks[at];
            if block.kind == (BlockKind::Row { head: true }) {
                let is_copied = is_copied(document, at, asked);
                if is_hollow(document, at, asked) {
                    reader.hollow = Some(block.group);
                } else if !is_copied && left::is_half_empty(document, at) {
                    let (span, mark) = (block.span, None);
                    let first = Left { span, mark };
                    reader.evidence.left.get_or_insert(first);
                }
                if is_copied {
                    reader.copied_table = Some(block.group);
                }
            }
            let taken = if at == blocks.start { *taken } else { 0 };
            if !asked.copied.holds_block(at) {
                reader.evidence.links += links.len();
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
    let table = left::rows(document, head);
    if !document.pictures_in(table.clone()).is_empty() {
        return false;
    }
    if left::is_new(document, head) {
        return true;
    }
    let mut rows = document.blocks[table][1..].iter();
    let is_blank = |cell: &str| {
        matches!(cell.trim(), "" | "?") || placeholder::is_placeholder(cell, asked.placeholders)
    };
    let is_dash = |cell: &str| cell.trim().trim_matches(['-', '–', '—', '/']).is_empty();
    // Titles of columns are no measures; beside a measure, a dash says that there is no other.
    let has_number = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    (rows.len() > 0 || !has_number(document.text(&document.blocks[head])))
        && rows.all(|row| {
            let text = document.text(row);
            let mut cells = text.trim_end().trim_end_matches('|').split(" | ");
            let first = cells.next().unwrap_or_default();
            let mut rest = cells.peekable();
            let is_hole = |cell: &str| is_blank(cell) || is_dash(cell) && !has_number(first);
            (is_hole(first) || rest.peek().is_some()) && rest.all(is_hole)
        })
}

/// Whether all rows of the table that begins here are the statement's.
fn is_copied(document: &Document, head: usize, asked: &Asked<'_>) -> bool {
    left::rows(document, head).all(|row| asked.copied.holds_block(row))
}
