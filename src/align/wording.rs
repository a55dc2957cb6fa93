//! How alike a line's words are to what a question or a section is called.

use crate::catalogue::{Catalogue, Text};
use crate::text::vocabulary::WordSet;

/// How alike a label's words and a text of the lab are.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Likeness {
    /// From 0 to 1: the label's words that the text holds, by weight, and how much of a name they cover.
    pub(super) score: f32,
    /// The share of the label's words that the text holds.
    pub(super) contained: f32,
    /// The weight of the words in both.
    pub(super) common: f32,
    /// How much of the best name of the text the label covers.
    pub(super) covered: f32,
}

/// The likeness of a label's words to a text.
pub(super) fn likeness(label: &WordSet, text: &Text, catalogue: &Catalogue) -> Likeness {
    let vocabulary = &catalogue.vocabulary;
    let weight = label.weight();
    if weight <= 0.0 {
        return Likeness::default();
    }
    let common = label.common(&text.all, vocabulary);
    let share = |part: f32, whole: f32| {
        if whole > 0.0 {
            (part / whole).min(1.0)
        } else {
            0.0
        }
    };
    let contained = share(common, weight);
    let names = text
        .names
        .iter()
        .map(|name| share(label.common(name, vocabulary), name.weight()));
    let covered = names.fold(share(common, text.all.weight()), f32::max);
    Likeness {
        score: contained * (0.6 + 0.4 * covered),
        contained,
        common,
        covered,
    }
}

/// Finds the texts of the lab that are like a label; its room for sums is used again and again.
pub(super) struct Alike<'c> {
    pub(super) catalogue: &'c Catalogue,
    /// Per text of the vocabulary, the weight of the label's words that it holds; zero between two labels.
    sums: Vec<f32>,
    touched: Vec<u32>,
}

impl<'c> Alike<'c> {
    pub(super) fn new(catalogue: &'c Catalogue) -> Self {
        Self {
            catalogue,
            sums: vec![0.0; catalogue.questions.len() + catalogue.sections.len()],
            touched: Vec::new(),
        }
    }

    /// The texts that hold a good part of a label's words, as numbers of the vocabulary's texts: questions first, then
    /// sections. A word that many texts hold tells none of them. `part`: no match is made on less.
    pub(super) fn to(&mut self, label: &WordSet, part: f32) -> Vec<u32> {
        const MANY: usize = 48;
        let vocabulary = &self.catalogue.vocabulary;
        let least = label.weight() * part;
        if label.known < least || label.words.is_empty() {
            return Vec::new();
        }
        let mut spread = 0.0;
        for &word in &label.words {
            let postings = vocabulary.postings(word);
            let weight = vocabulary.weight(word);
            if postings.len() > MANY {
                spread += weight;
                continue;
            }
            for &text in postings {
                let sum = &mut self.sums[text as usize];
                if *sum == 0.0 {
                    self.touched.push(text);
                }
                *sum += weight;
            }
        }
        let mut found = Vec::with_capacity(self.touched.len());
        for text in self.touched.drain(..) {
            if spread + std::mem::take(&mut self.sums[text as usize]) >= least {
                found.push(text);
            }
        }
        found.sort_unstable();
        found
    }
}
