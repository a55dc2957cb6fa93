//! The words of a collection of texts, each with its weight: rare words tell texts apart, common ones don't.
//!
//! Enters: the texts of a lab's sections and questions. Leaves: small numbers for stems, their inverse document
//! frequency, and the postings (which texts hold a stem), so that a label is compared with the few texts that share a
//! word with it.

use super::tokens::{Token, tokens};
use super::words::{UNKNOWN, WordId, Words};
use rustc_hash::FxHashMap;

/// The words of a collection of texts.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    ids: FxHashMap<Token, WordId>,
    weights: Vec<f32>,
    postings: Vec<Vec<u32>>,
    unknown_weight: f32,
}

impl Vocabulary {
    /// Collects the words of `texts`, whose place in the slice is their number in the postings; `stop` words weigh nothing.
    /// With it, the words of each text.
    pub(crate) fn new(texts: &[String], stop: impl Iterator<Item = Token>) -> (Self, Vec<Words>) {
        let mut vocabulary = Self::default();
        for token in stop {
            vocabulary.insert(token);
        }
        let stop_words = vocabulary.postings.len();
        let mut all = Vec::with_capacity(texts.len());
        for (number, text) in texts.iter().enumerate() {
            let number = number as u32;
            let mut words = Words::default();
            for (token, start) in tokens(text) {
                let id = vocabulary.insert(token);
                words.push(id, start);
                let postings = &mut vocabulary.postings[id as usize];
                if postings.last() != Some(&number) {
                    postings.push(number);
                }
            }
            all.push(words);
        }
        let texts = texts.len() as f32;
        vocabulary.unknown_weight = (1.0 + texts).ln().max(1.0) * 0.6;
        vocabulary.weights = vocabulary
            .postings
            .iter()
            .enumerate()
            .map(|(id, postings)| match id {
                id if id < stop_words => 0.0,
                _ => (1.0 + texts / postings.len().max(1) as f32).ln(),
            })
            .collect();
        for postings in &mut vocabulary.postings[..stop_words] {
            *postings = Vec::new();
        }
        (vocabulary, all)
    }

    fn insert(&mut self, token: Token) -> WordId {
        let next = self.postings.len() as WordId;
        let id = *self.ids.entry(token).or_insert(next);
        if id == next {
            self.postings.push(Vec::new());
        }
        id
    }

    /// The words of a text, in order, stop words and unknown ones included.
    pub(crate) fn words(&self, text: &str) -> impl Iterator<Item = WordId> {
        tokens(text).map(|(token, _)| self.id(token))
    }

    /// The number of a stem.
    pub(crate) fn id(&self, token: Token) -> WordId {
        self.ids.get(&token).copied().unwrap_or(UNKNOWN)
    }

    /// What some words weigh, known and unknown ones apart; a word that stands twice weighs twice.
    pub(crate) fn weights(&self, words: impl Iterator<Item = WordId>) -> (f32, f32) {
        let mut unknown = 0;
        let is_known = |word: &WordId| {
            unknown += usize::from(*word == UNKNOWN);
            *word != UNKNOWN
        };
        let known = words.filter(is_known).map(|word| self.weight(word)).sum();
        (known, unknown as f32 * self.unknown_weight)
    }

    /// What a word tells: 0 for stop words, the more the rarer.
    pub(crate) fn weight(&self, word: WordId) -> f32 {
        self.weights
            .get(word as usize)
            .copied()
            .unwrap_or(self.unknown_weight)
    }

    /// The texts that hold a word, by number; none for stop words.
    pub(crate) fn postings(&self, word: WordId) -> &[u32] {
        self.postings.get(word as usize).map_or(&[], Vec::as_slice)
    }

    /// The distinct words of a text that weigh something, sorted.
    pub(crate) fn set(&self, text: &str) -> WordSet {
        self.set_of(self.words(text))
    }

    /// The set of some words.
    pub(crate) fn set_of(&self, all: impl Iterator<Item = WordId>) -> WordSet {
        // Unknown words count each by itself, since nothing says that they are the same.
        let mut unknown = 0;
        let is_known = |word: &WordId| {
            unknown += usize::from(*word == UNKNOWN);
            *word != UNKNOWN
        };
        let known = all.filter(is_known);
        // A label has few words that tell anything.
        let mut words: Vec<WordId> = Vec::with_capacity(16);
        words.extend(known.filter(|&word| self.weight(word) > 0.0));
        words.sort_unstable();
        words.dedup();
        let known: f32 = words.iter().map(|&word| self.weight(word)).sum();
        WordSet {
            words,
            known,
            unknown: unknown as f32 * self.unknown_weight,
        }
    }
}

/// Distinct words and what they weigh together.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordSet {
    /// The known words, sorted.
    pub(crate) words: Vec<WordId>,
    /// Weight of the known words.
    pub(crate) known: f32,
    /// Weight of the words that the collection doesn't hold.
    pub(crate) unknown: f32,
}

impl WordSet {
    /// Weight of all words.
    pub(crate) fn weight(&self) -> f32 {
        self.known + self.unknown
    }

    /// Weight of the words in both.
    pub(crate) fn common(&self, other: &Self, vocabulary: &Vocabulary) -> f32 {
        let (few, many) = if self.words.len() <= other.words.len() {
            (self, other)
        } else {
            (other, self)
        };
        few.words
            .iter()
            .filter(|word| many.words.binary_search(word).is_ok())
            .map(|&word| vocabulary.weight(word))
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_words_weigh_more_and_stop_words_nothing() {
        let texts = ["list the images", "list the volumes", "list the networks"].map(String::from);
        let (vocabulary, _) = Vocabulary::new(&texts, tokens("the").map(|(token, _)| token));
        let weight = |word: &str| vocabulary.set(word).weight();
        assert_eq!(weight("the"), 0.0);
        assert!(weight("volumes") > weight("list"));
        let label = vocabulary.set("volumes");
        assert!(label.common(&vocabulary.set(&texts[1]), &vocabulary) > 0.0);
        assert_eq!(label.common(&vocabulary.set(&texts[0]), &vocabulary), 0.0);
    }
}
