//! The words of a report as stems: read once, looked at by every step that compares them with the lab's.
//!
//! Enters: a text. Leaves: the words that start in any part of it. Refuses to know what a word is worth.

use super::tokens::{Token, tokens};
use std::ops::Range;

/// The stems of a text, in order, with where each starts.
#[derive(Debug)]
pub(crate) struct Stems {
    tokens: Vec<Token>,
    starts: Vec<usize>,
}

impl Stems {
    pub(crate) fn of(text: &str) -> Self {
        let (tokens, starts) = tokens(text).unzip();
        Self { tokens, starts }
    }

    /// The words that start in a part of the text.
    pub(crate) fn within(&self, part: Range<usize>) -> impl Iterator<Item = (Token, usize)> {
        let from = self.starts.partition_point(|&start| start < part.start);
        let words = self.tokens[from..].iter().zip(&self.starts[from..]);
        words
            .map(|(&token, &start)| (token, start))
            .take_while(move |(_, start)| *start < part.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_part_are_those_that_start_in_it() {
        let text = "docker-compose up -d l’été\n½ (-v) — --rm x_y";
        let stems = Stems::of(text);
        for start in 0..=text.len() {
            for end in start..=text.len() {
                let within = tokens(text).filter(|(_, at)| (start..end).contains(at));
                assert!(stems.within(start..end).eq(within), "{start}..{end}");
            }
        }
    }
}
