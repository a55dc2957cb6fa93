//! Items of lists and their markers.
//!
//! Enters: where an item begins and ends. Leaves: its marker as it was written; an item with nothing in it is a block too.

use super::builder::Builder;
use crate::document::{BlockKind, Marker};
use crate::source::Span;

impl Builder<'_> {
    pub(super) fn end_item(&mut self) {
        self.close_line();
        self.empty_item(self.text.len());
        self.task = None;
    }

    /// An item with nothing in it, or nothing but a list from `limit` on, still shows its marker: a number without an answer.
    pub(super) fn empty_item(&mut self, limit: usize) {
        if let Some((_, start)) = self.marker {
            let within = &self.text[start..limit.max(start)];
            let end = start + within.find(['\n', '\r']).unwrap_or(within.len());
            let plain = self.document.plain.len();
            self.group += 1;
            self.push(BlockKind::Line, Span { start, end }, plain);
        }
    }

    /// The marker of the item that starts here. Its number is the one written, which a list of several items need not follow.
    pub(super) fn marker_at(&mut self, start: usize) -> Marker {
        let Some(Some(next)) = self.lists.last_mut() else {
            return Marker::Bullet;
        };
        let number = *next;
        *next = number.saturating_add(1);
        let written = &self.text[start..];
        let digits = written.bytes().take_while(u8::is_ascii_digit).count();
        let mark = written[digits..].chars().next().unwrap_or('.');
        Marker::Number(written[..digits].parse().unwrap_or(number), mark)
    }
}
