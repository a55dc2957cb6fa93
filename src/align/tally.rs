//! How much of some words each text of a lab holds.
//!
//! Enters: words, one by one. Leaves: per text that holds any of them, what these weigh together. Its room for sums is used again
//! and again. Knows no lines.

use crate::catalogue::Catalogue;
use crate::text::vocabulary::Vocabulary;
use crate::text::words::WordId;

/// The sums of some words, by text: questions first, then sections.
pub(super) struct Tally<'c> {
    vocabulary: &'c Vocabulary,
    /// Zero for those that hold none.
    sums: Vec<f32>,
    touched: Vec<u32>,
}

impl<'c> Tally<'c> {
    pub(super) fn new(catalogue: &'c Catalogue) -> Self {
        Self {
            vocabulary: &catalogue.vocabulary,
            sums: vec![0.0; catalogue.questions.len() + catalogue.sections.len()],
            touched: Vec::new(),
        }
    }

    /// Counts a word.
    pub(super) fn add(&mut self, word: WordId) {
        let weight = self.vocabulary.weight(word);
        for &text in self.vocabulary.postings(word) {
            let sum = &mut self.sums[text as usize];
            if *sum == 0.0 {
                self.touched.push(text);
            }
            *sum += weight;
        }
    }

    /// The texts that hold a counted word, each with its sum; begins anew.
    pub(super) fn take(&mut self) -> impl Iterator<Item = (usize, f32)> {
        let Self { sums, touched, .. } = self;
        let texts = touched.drain(..).map(|text| text as usize);
        texts.map(|text| (text, std::mem::take(&mut sums[text])))
    }
}
