//! The text of a report, cut where its places change.

use super::Placer;
use crate::document::BlockKind;
use crate::render::arrangement::{Is, Piece, Place};
use crate::render::cut::{Cut, Cutter};
use crate::render::label;
use crate::source::Span;

impl Placer<'_> {
    /// Where on a label's line the statement begins that goes on in the next one: half of it is no title of the student's.
    fn statement_start(&self, cutter: &Cutter<'_>, at: usize, says: &str) -> Option<usize> {
        self.begun.binary_search(&at).ok()?;
        let block = &self.document.blocks[at];
        let line = self.source.line(block.span.start);
        if block.quoted {
            return Some(line.start);
        }
        let text = self.source.slice(line).trim_end();
        let own = label::without_number(says);
        let before = text.strip_suffix(own).filter(|_| !own.is_empty());
        // The signs that open what it stands in belong to it.
        let before = before.map(|before| before.trim_end_matches(['*', '_', '`', '~']));
        let is_parted = |before: &&str| before.is_empty() || before.ends_with(char::is_whitespace);
        let begin = before.filter(is_parted);
        let begin = begin.and_then(|before| cutter.closed_before(line.start + before.len()));
        // Where number and statement are set in one, they stay so.
        begin.or_else(|| (block.kind == BlockKind::Line && block.depth == 0).then_some(line.start))
    }

    /// The text, cut where the place changes; a label's line is cut where the answer begins on it.
    pub(super) fn pieces(&self) -> Vec<Piece> {
        let text = self.source.text();
        let cutter = Cutter {
            asked: self.asked,
            source: self.source,
            document: self.document,
        };
        let mut pieces: Vec<Piece> = Vec::new();
        let mut at = 0;
        while at < self.slots.len() {
            let Some(slot) = self.slots[at] else {
                at += 1;
                continue;
            };
            let start = match pieces.last() {
                None => 0,
                Some(_) => self.source.line(self.document.blocks[at].span.start).start,
            };
            if let Some(last) = pieces.last_mut() {
                last.span.end = start;
            }
            let piece = |is, span: Span, says, blocks| Piece {
                span,
                place: slot.place,
                is,
                blocks,
                says,
            };
            if slot.is == Is::Label {
                let rest = |from: usize| (from..text.len()).into();
                let cut = cutter.cut(at, slot.place, slot.taken);
                let begin = match &cut {
                    Cut::Whole(Some(says)) => self.statement_start(&cutter, at, says),
                    _ => None,
                };
                let cut = begin.map_or(cut, |begin| Cut::At(begin, None));
                match cut {
                    Cut::Keep => pieces.push(piece(Is::Own, rest(start), None, at..at + 1)),
                    Cut::Whole(says) => {
                        let end = cutter.line_end(at);
                        pieces.push(piece(Is::Label, (start..end).into(), says, at..at + 1));
                        pieces.push(piece(Is::Own, rest(end), None, at + 1..at + 1));
                    }
                    Cut::At(end, says) => {
                        pieces.push(piece(Is::Label, (start..end).into(), says, at..at));
                        let restated = begin.is_some() || self.restated.binary_search(&at).is_ok();
                        let is = if restated { Is::Statement } else { Is::Own };
                        pieces.push(piece(is, rest(end), None, at..at + 1));
                    }
                }
                at += 1;
                continue;
            }
            let end = (at..self.slots.len())
                .find(|&next| self.slots[next] != Some(slot))
                .unwrap_or(self.slots.len());
            // What follows a label in its place is one piece with what stands on its line.
            match pieces.last_mut() {
                Some(last)
                    if last.place == slot.place && last.is == slot.is && last.blocks.end == at =>
                {
                    last.blocks.end = end;
                }
                _ => pieces.push(Piece {
                    span: (start..text.len()).into(),
                    place: slot.place,
                    is: slot.is,
                    blocks: at..end,
                    says: None,
                }),
            }
            if let Some(last) = pieces.last_mut() {
                last.span.end = text.len();
            }
            at = end;
        }
        if pieces.is_empty() {
            pieces.push(Piece {
                span: (0..text.len()).into(),
                place: Place::Lead,
                is: Is::Own,
                blocks: 0..0,
                says: None,
            });
        }
        pieces.retain(|piece| !piece.span.is_empty() || piece.says.is_some());
        pieces
    }
}
