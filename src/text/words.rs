//! The words of a text as numbers of a vocabulary: read once, looked at many times.

use super::tokens::each_token;
use super::vocabulary::{Vocabulary, WordId};
use std::ops::Range;

/// The words of a text, in order, with where each starts.
#[derive(Debug, Default)]
pub(crate) struct Words {
    ids: Vec<WordId>,
    starts: Vec<usize>,
}

impl Words {
    /// Reads a text.
    pub(crate) fn new(text: &str, vocabulary: &Vocabulary) -> Self {
        const BYTES_A_WORD: usize = 6;
        let mut words = Self {
            ids: Vec::with_capacity(text.len() / BYTES_A_WORD),
            starts: Vec::with_capacity(text.len() / BYTES_A_WORD),
        };
        each_token(text, |token, start| {
            words.push(vocabulary.id(token), start);
        });
        words
    }

    pub(super) fn push(&mut self, word: WordId, start: usize) {
        self.ids.push(word);
        self.starts.push(start);
    }

    /// The words that start in a part of the text, stop words and unknown ones included.
    pub(crate) fn within(&self, part: Range<usize>) -> &[WordId] {
        let from = self.starts.partition_point(|&start| start < part.start);
        let length = self.starts[from..].partition_point(|&start| start < part.end);
        &self.ids[from..from + length]
    }
}
