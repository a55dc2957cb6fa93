//! The words of a text of the lab as numbers of a vocabulary: read once, looked at many times.

use std::ops::Range;

/// A stem of the vocabulary; `UNKNOWN` for all others.
pub(crate) type WordId = u32;

/// A word that no text of the collection holds.
pub(crate) const UNKNOWN: WordId = WordId::MAX;

/// The words of a text, in order, with where each starts.
#[derive(Debug, Default)]
pub(crate) struct Words {
    ids: Vec<WordId>,
    starts: Vec<usize>,
}

impl Words {
    pub(super) fn push(&mut self, word: WordId, start: usize) {
        self.ids.push(word);
        self.starts.push(start);
    }

    /// The words that start in a part of the text, stop words included.
    pub(crate) fn within(&self, part: Range<usize>) -> &[WordId] {
        let from = self.starts.partition_point(|&start| start < part.start);
        let length = self.starts[from..].partition_point(|&start| start < part.end);
        &self.ids[from..from + length]
    }
}
