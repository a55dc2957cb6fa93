//! The text of a report, cut where its owners change.
//!
//! Enters: a report as it was read. Leaves: the [`Arrangement`]: the whole text, in pieces that follow one another without a gap.
//! Whose a block is was decided in `align`; here it is cut, so nothing is lost.

use super::arrangement::{Arrangement, Piece};
use super::asked::Asked;
use super::cut::{Cut, Cutter};
use super::label;
use crate::Reading;
use crate::align::{Alignment, Owned, Owner, Role};
use crate::document::{BlockKind, Document};
use crate::source::{Source, Span};
use rustc_hash::{FxHashMap, FxHashSet};

/// Cuts a report of a lab.
pub(super) fn arrange<'a>(asked: &Asked, source: &Source, reading: &'a Reading) -> Arrangement<'a> {
    let Reading {
        document,
        alignment,
    } = reading;
    let cutter = Cutter {
        asked,
        source,
        document,
    };
    let mut owners = whole(&cutter, &alignment.owners);
    find_borders(document, &mut owners);
    let pieces = pieces(&cutter, &owners);
    let mut placed: FxHashMap<Owner, Vec<usize>> = FxHashMap::default();
    for (number, piece) in pieces.iter().enumerate() {
        placed.entry(piece.owner).or_default().push(number);
    }
    Arrangement {
        document,
        pieces,
        placed,
        elsewhere: elsewhere(alignment, &owners),
    }
}

/// The owners, what is never torn as its first one's: a table, and what stands on one line of the text.
fn whole(cutter: &Cutter<'_>, owners: &[Owned]) -> Vec<Owned> {
    let blocks = &cutter.document.blocks;
    let mut owners = owners.to_vec();
    for at in 1..owners.len() {
        let (before, block) = (&blocks[at - 1], &blocks[at]);
        let is_table = before.is_row() && block.is_row() && before.group == block.group;
        if is_table || cutter.source.line(block.span.start).start < before.span.end {
            owners[at - 1] = Owned::own(owners[at - 1].owner);
            owners[at] = owners[at - 1];
        }
    }
    owners
}

/// Tells the rules at the end and at the beginning of what one owner has: the page parts owners by itself.
fn find_borders(document: &Document, owners: &mut [Owned]) {
    let is_rule = |at: usize| document.blocks[at].kind == BlockKind::Rule;
    let count = owners.len();
    let mut start = 0;
    while let Some(first) = (start..count).find(|&at| is_rule(at)) {
        let end = (first..count).find(|&at| !is_rule(at)).unwrap_or(count);
        let before = first.checked_sub(1).map(|before| owners[before]);
        let after = owners.get(end).map(|after| after.owner);
        for rule in &mut owners[first..end] {
            let ends = after != Some(rule.owner);
            let begins = before
                .is_none_or(|before| before.owner != rule.owner || before.role == Role::Label);
            if ends || begins {
                rule.role = Role::Border;
            }
        }
        start = end;
    }
}

/// Per question whose answer stands in another place, by one label for several or in a table of them, that place.
fn elsewhere(alignment: &Alignment, owners: &[Owned]) -> Vec<Option<Owner>> {
    let taken: FxHashSet<Owner> = owners.iter().map(|owned| owned.owner).collect();
    let placements = alignment.placements.iter().enumerate();
    let others = placements.map(|(question, placement)| {
        let has_own = taken.contains(&Owner::Question(question));
        let first = placement.passages.first().filter(|_| !has_own)?;
        let block = owners.get(first.blocks.start)?;
        Some(block.owner)
    });
    others.collect()
}

/// The text, cut where the owner changes; a label's line is cut where the answer begins on it.
fn pieces(cutter: &Cutter<'_>, owners: &[Owned]) -> Vec<Piece> {
    let (source, blocks) = (cutter.source, &cutter.document.blocks);
    let length = source.text().len();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = 0;
    while let Some(&owned) = owners.get(at) {
        let start = match pieces.last() {
            None => 0,
            Some(_) => source.line(blocks[at].span.start).start,
        };
        if let Some(last) = pieces.last_mut() {
            last.span.end = start;
        }
        let piece = |role, span: Span, says, blocks| Piece {
            span,
            owner: owned.owner,
            role,
            blocks,
            says,
        };
        let rest = |from: usize| (from..length).into();
        if owned.role == Role::Label {
            let cut = cutter.cut(at, owned.owner, owned.taken);
            let is_whole = owned.taken >= cutter.document.text(&blocks[at]).len();
            let begin = match &cut {
                Cut::Whole(Some(says)) if owned.states && is_whole => {
                    statement_start(cutter, at, says)
                }
                _ => None,
            };
            let cut = begin.map_or(cut, |begin| Cut::At(begin, None));
            match cut {
                Cut::Keep => pieces.push(piece(Role::Own, rest(start), None, at..at + 1)),
                Cut::Whole(says) => {
                    let end = cutter.line_end(at);
                    pieces.push(piece(Role::Label, (start..end).into(), says, at..at + 1));
                    pieces.push(piece(Role::Own, rest(end), None, at + 1..at + 1));
                }
                Cut::At(end, says) => {
                    pieces.push(piece(Role::Label, (start..end).into(), says, at..at));
                    let is_statement = begin.is_some() || owned.states && !is_whole;
                    let role = match is_statement {
                        true => Role::Statement,
                        false => Role::Own,
                    };
                    pieces.push(piece(role, rest(end), None, at..at + 1));
                }
            }
            at += 1;
            continue;
        }
        let same = owners[at..].iter().take_while(|next| **next == owned);
        let end = at + same.count();
        // What follows a label in its place is one piece with what stands on its line.
        match pieces.last_mut() {
            Some(last)
                if last.owner == owned.owner
                    && last.role == owned.role
                    && last.blocks.end == at =>
            {
                last.blocks.end = end;
                last.span.end = length;
            }
            _ => pieces.push(piece(owned.role, rest(start), None, at..end)),
        }
        at = end;
    }
    if pieces.is_empty() {
        pieces.push(Piece {
            span: (0..length).into(),
            owner: Owner::Lead,
            role: Role::Own,
            blocks: 0..0,
            says: None,
        });
    }
    pieces.retain(|piece| !piece.span.is_empty() || piece.says.is_some());
    pieces
}

/// Where on a label's line the statement begins that goes on in the next one: half of it is no title of the student's.
fn statement_start(cutter: &Cutter<'_>, at: usize, says: &str) -> Option<usize> {
    let block = &cutter.document.blocks[at];
    let line = cutter.source.line(block.span.start);
    if block.quoted {
        return Some(line.start);
    }
    let own = label::without_number(says);
    let plain = cutter.document.text(block).trim_end();
    let number = plain.strip_suffix(own).filter(|_| !own.is_empty());
    let is_parted = |number: &&str| number.is_empty() || number.ends_with(char::is_whitespace);
    let number = number.filter(is_parted);
    let begin =
        number.and_then(|number| cutter.begin(block, number, block.plain.start + number.len()));
    // Where number and statement are set in one, they stay so.
    begin.or_else(|| (block.kind == BlockKind::Line && block.depth == 0).then_some(line.start))
}
