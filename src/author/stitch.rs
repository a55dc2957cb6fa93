//! Pieces put between the lines of a text, which stays byte for byte as it was.
//!
//! Enters: a text, and by places in it what is to stand there. Leaves: the new text, and where each byte of the old one and each
//! label of the new pieces stands in it. Refuses to know what the pieces say.

use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// What is put into a text, as a block of its own.
#[derive(Debug)]
pub(super) struct Piece {
    /// Its lines.
    pub(super) text: String,
    /// The question that it announces.
    pub(super) announces: Option<usize>,
}

/// A text with pieces in it.
#[derive(Debug)]
pub(super) struct Stitched {
    /// The whole.
    pub(super) text: String,
    /// By the places in the old text, in order, how many bytes were put in up to each.
    added: Vec<(usize, usize)>,
    /// Per question where a piece announces it.
    labels: FxHashMap<usize, usize>,
}

impl Stitched {
    /// Where a byte of the old text stands.
    pub(super) fn moved(&self, at: usize) -> usize {
        let before = self.added.partition_point(|(place, _)| *place <= at);
        let last = before.checked_sub(1).map(|last| self.added[last].1);
        at + last.unwrap_or_default()
    }

    /// Where a question is announced by a piece.
    pub(super) fn label(&self, question: usize) -> Option<usize> {
        self.labels.get(&question).copied()
    }
}

/// Puts pieces in their places, which are starts of lines or the end, with a blank line around each.
pub(super) fn stitch(text: &str, pieces: &BTreeMap<usize, Vec<Piece>>) -> Stitched {
    let end_of_line = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut whole = String::with_capacity(text.len() * 2);
    let (mut added, mut labels) = (Vec::new(), FxHashMap::default());
    let mut from = 0;
    for (&at, pieces) in pieces {
        whole.push_str(&text[from..at]);
        from = at;
        if !whole.is_empty() && !whole.ends_with('\n') {
            whole.push_str(end_of_line);
        }
        let last = whole.trim_end_matches(['\n', '\r']).len();
        if !whole.is_empty() && whole[last..].matches('\n').count() < 2 {
            whole.push_str(end_of_line);
        }
        for (number, piece) in pieces.iter().enumerate() {
            if number > 0 {
                whole.push_str(end_of_line);
            }
            let indent = piece.text.len() - piece.text.trim_start().len();
            labels.extend(
                piece
                    .announces
                    .map(|question| (question, whole.len() + indent)),
            );
            for line in piece.text.split('\n') {
                whole.push_str(line);
                whole.push_str(end_of_line);
            }
        }
        // What follows brings its own blank line, where there is one.
        let rest = &text[at..];
        if !rest.is_empty() && !rest.starts_with(['\n', '\r']) {
            whole.push_str(end_of_line);
        }
        added.push((at, whole.len() - at));
    }
    whole.push_str(&text[from..]);
    Stitched {
        text: whole,
        added,
        labels,
    }
}
