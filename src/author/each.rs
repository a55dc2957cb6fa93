//! What a handout asks of each of its questions at once: `For each question, paste the query and its result.`
//!
//! Enters: a question and what was guessed of it. Leaves: what is expected of it with that. Refuses to overrule a question that
//! asks in so many words, with a question mark.

use super::asks;
use super::guess::{Guess, guess};
use super::pick::Reader;
use crate::language::{self, Announces, among};

impl Reader<'_> {
    /// What is expected of a question, with what is asked of each where it stands.
    pub(super) fn with_what_each_holds(&self, node: usize, own: Guess, prompt: &str) -> Guess {
        if !own.unsure && (prompt.contains('?') || own.expects == ["text"]) {
            return own;
        }
        match self.asked_of_each(node) {
            Some(each) => Guess {
                files: own.files,
                min_words: own.min_words,
                ..each
            },
            None => own,
        }
    }

    /// Whether what stands in a node before its parts asks something of each: `Explain each in two sentences.`
    pub(super) fn says_each(&self, node: usize) -> bool {
        let said = self.passages.own(self.outline, node);
        let mut sentences = said.split_inclusive(['.', '!', '?', '\n']);
        sentences.any(|sentence| {
            let words = asks::words(sentence);
            let is_each = words.iter().any(|word| among(word, |words| words.each));
            is_each && asks::asks(sentence)
        })
    }

    /// What the titles above a question ask of each, the nearest first.
    fn asked_of_each(&self, node: usize) -> Option<Guess> {
        let mut above = node;
        while above != 0 {
            above = self.parents[above];
            let said = self.passages.own(self.outline, above).replace('\n', " ");
            let sentences = said.split_inclusive(['.', '!', '?']);
            // What leads to a table is said of its rows.
            let leads = sentences
                .clone()
                .rfind(|said| asks::asks(said))
                .filter(|_| {
                    let is_next = self.parents[node] == above;
                    self.node(node).is_row() && is_next
                });
            let mut guesses = sentences
                .filter(|sentence| Some(*sentence) == leads || speaks_of_each(sentence))
                .map(|sentence| guess(sentence, self.language, false, false))
                .filter(|guess| guess.expects.iter().any(|&entry| entry != "text"));
            if let Some(found) = guesses.next() {
                return Some(without_text(found));
            }
        }
        None
    }
}

/// Whether a sentence speaks of each question.
fn speaks_of_each(sentence: &str) -> bool {
    // Between both stand few words: `each of the following questions`.
    const NEAR: usize = 5;
    let words = asks::words(sentence);
    // `one query for each of the following:`
    let leads = sentence.trim_end().ends_with(':')
        && words.iter().any(|word| among(word, |words| words.each));
    leads
        || (0..words.len()).any(|at| {
            let near = &words[at..words.len().min(at + NEAR)];
            let mut after = near[1..].iter();
            among(&near[0], |words| words.each)
                && after.any(|word| language::announces(word) == Some(Announces::Question))
        })
}

/// A guess without a text, for which `give the query` speaks as well.
fn without_text(guess: Guess) -> Guess {
    let pairs = guess.expects.into_iter().zip(guess.by);
    let (expects, by) = pairs.filter(|(entry, _)| *entry != "text").unzip();
    Guess {
        expects,
        by,
        ..Guess::default()
    }
}

#[cfg(test)]
mod tests {
    use super::speaks_of_each;

    #[test]
    fn each_question_is_spoken_of_in_several_ways() {
        for said in [
            "Pour chaque question, collez la requête.",
            "For each of the following questions, paste the query.",
            "Show your code for every question.",
            "The query and its result are wanted for each task.",
        ] {
            assert!(speaks_of_each(said), "{said}");
        }
        for said in [
            "Each student hands in a report.",
            "Répondez à la question.",
            "",
        ] {
            assert!(!speaks_of_each(said), "{said}");
        }
    }
}
