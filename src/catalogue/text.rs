//! The words of one text of the lab, made ready once for matching with many reports.
//!
//! Enters: the words of a question or a section. Leaves: its names, the parts of its prompt and its clauses, as words.

use crate::text::tokens;
use crate::text::vocabulary::{Vocabulary, WordSet};
use crate::text::words::{UNKNOWN, WordId, Words};

/// The words of one text of the lab, ready for matching.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text {
    /// All words of title, prompt and labels.
    pub(crate) all: WordSet,
    /// The words of each name by which a report may call it: labels, title, the whole prompt, its first clause.
    pub(crate) names: Vec<WordSet>,
    /// The words of each part of the prompt that asks for something: sentences, items of its lists.
    pub(crate) parts: Vec<WordSet>,
    /// The clauses of the prompt, in order, as a copied statement shows them.
    pub(crate) clauses: Vec<Vec<WordId>>,
    /// Of the clauses of the prompt, those behind which an answer may stand: its questions, and its end.
    pub(crate) endings: Vec<Vec<WordId>>,
    /// Every two words that follow one another in the prompt, sorted.
    pub(crate) pairs: Vec<(WordId, WordId)>,
    /// What the prompt lets choose, as in `yes/no`.
    pub(crate) choices: Vec<(WordId, WordId)>,
}

impl Text {
    /// Whether a copy of the prompt goes on after the end of a clause in words that the lab lacks: these were filled in.
    pub(crate) fn is_filled_in(&self, words: &[WordId]) -> bool {
        let own = words.iter().rposition(|&word| word != UNKNOWN);
        let Some(end) = own.map(|at| at + 1).filter(|&end| end < words.len()) else {
            return false;
        };
        let copied = &words[..end];
        let ends = |clause: &Vec<WordId>| clause.len() > 1 && copied.ends_with(clause);
        self.clauses.iter().any(ends)
    }

    /// Whether words are a clause without its first word, which no sentence says by itself.
    pub(crate) fn is_beheaded(&self, words: &[WordId]) -> bool {
        // `The bell rings` may answer `Does the bell ring?`
        const FEW: usize = 5;
        let mut clauses = self.clauses.iter();
        words.len() >= FEW && clauses.any(|clause| clause.get(1..) == Some(words))
    }

    /// Whether words follow one another in one of its clauses.
    pub(crate) fn is_piece(&self, words: &[WordId]) -> bool {
        let mut clauses = self.clauses.iter();
        clauses.any(|clause| clause.windows(words.len()).any(|piece| piece == words))
    }
}

/// Where one clause ends and the next begins: the places at which students cut a prompt when they copy it.
fn split_clauses(text: &str) -> impl Iterator<Item = &str> {
    text.split(ends_clause)
        .flat_map(|part| part.split(". "))
        .flat_map(|part| part.split(": "))
        .flat_map(|part| {
            // `(optional) Draw …`: few copy what stands in brackets.
            let aside = part.trim_start().starts_with('(');
            let end = part.find(") ").filter(|_| aside).map_or(0, |at| at + 1);
            let (aside, part) = part.split_at(end);
            [aside, part]
        })
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

fn ends_clause(c: char) -> bool {
    matches!(c, '\n' | ';' | '?' | '!' | '—' | '–')
}

/// The words of a text of the lab, made ready. `names`: parts of the text by which a report may call it; `prompt`: the part
/// that asks.
pub(super) fn prepare<'t>(
    text: &'t str,
    words: &Words,
    names: impl Iterator<Item = &'t str>,
    prompt: &str,
    vocabulary: &Vocabulary,
) -> Text {
    let of = |part: &str| match part.is_empty() {
        true => &[][..],
        false => {
            let start = part.as_ptr() as usize - text.as_ptr() as usize;
            words.within(start..start + part.len())
        }
    };
    let all = of(text);
    let mut pairs: Vec<_> = all.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let choices = choices(prompt).filter_map(|(one, other)| match (of(one), of(other)) {
        (&[one], &[other]) => Some((one, other)),
        _ => None,
    });
    let choices = choices.collect();
    let ends = |clause: &&str| {
        let start = clause.as_ptr().addr() - prompt.as_ptr().addr();
        let behind = prompt[start + clause.len()..].trim_start();
        behind.starts_with('?') || !behind.contains(char::is_alphanumeric)
    };
    // The prompt stands last, on lines of its own.
    let asking: Vec<&str> = split_clauses(prompt).collect();
    let endings = asking.iter().copied().filter(ends);
    let endings = endings.map(|clause| of(clause).to_vec());
    let clauses = split_clauses(&text[..text.len() - prompt.len()]);
    let clauses = clauses.chain(asking.iter().copied());
    let clauses = clauses.map(|clause| of(clause).to_vec());
    let sets = |parts: Vec<&str>| -> Vec<WordSet> {
        let sets = parts
            .into_iter()
            .map(|part| vocabulary.set_of(of(part).iter().copied()));
        sets.filter(|set| set.weight() > 0.0).collect()
    };
    Text {
        all: vocabulary.set_of(all.iter().copied()),
        names: sets(names.collect()),
        clauses: clauses.filter(|words| !words.is_empty()).collect(),
        endings: endings.filter(|words| !words.is_empty()).collect(),
        parts: sets(asking),
        pairs,
        choices,
    }
}

/// Two words with a bar between and nothing else around them: `yes/no`, but no path.
fn choices(prompt: &str) -> impl Iterator<Item = (&str, &str)> {
    let words = prompt.split(char::is_whitespace);
    let bare = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/'));
    let is_word = |word: &str| !word.is_empty() && word.chars().all(char::is_alphabetic);
    bare.filter_map(|word| word.split_once('/'))
        .filter(move |(one, other)| is_word(one) && is_word(other))
}

/// The first clause of a prompt that says something by words: `Étape 1 — Lancer le conteneur. …` is named by its second.
pub(super) fn first_clause(prompt: &str) -> impl Iterator<Item = &str> {
    split_clauses(prompt)
        .filter(|clause| tokens::count_words(clause) > 2)
        .take(1)
}
