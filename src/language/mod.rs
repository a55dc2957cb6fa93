//! The words of a language: what announces a section or a question, what stands for a hole still to fill, and messages.
//!
//! Words of all languages are always recognised, as students mix them; only the messages are in one language.
//! Refuses to know labs: a lab's own words come from its catalogue.

mod en;
mod fr;
pub(crate) mod messages;
mod words;

pub(crate) use words::{Announces, Words};

use crate::text::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;
use std::sync::LazyLock;

/// A language that tpreport writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French.
    Fr,
    /// English.
    #[default]
    En,
}

impl Language {
    /// Reads a language tag such as `fr`, `fr-FR` or `en_GB.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.get(..2)?.to_ascii_lowercase().as_str() {
            "fr" => Some(Self::Fr),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// One kind of words of a language.
type Kind = fn(&Words) -> &'static [&'static str];

/// The words of every language.
pub(crate) static ALL: [&Words; 2] = [&fr::WORDS, &en::WORDS];

/// The words of every language, of one kind.
pub(crate) fn all(kind: Kind) -> impl Iterator<Item = &'static str> {
    ALL.into_iter()
        .flat_map(move |words| kind(words).iter().copied())
}

/// Words that announce, by what they announce; a question's word before a section's where both would do.
static ANNOUNCING: LazyLock<FxHashMap<&'static str, Announces>> = LazyLock::new(|| {
    let steps = all(|words| words.step).map(|word| (word, Announces::Step));
    let sections = all(|words| words.section).map(|word| (word, Announces::Section));
    let questions = all(|words| words.question).map(|word| (word, Announces::Question));
    steps.chain(sections).chain(questions).collect()
});

/// The value of a catalogue that a word stands for, such as `screenshot` for `capture`.
pub(crate) fn value(word: &str) -> Option<&'static str> {
    let word = fold(word.trim());
    let mut values = ALL.into_iter().flat_map(|words| words.values);
    let known = values.find(|(_, words)| words.contains(&word.as_str()));
    known.map(|(value, _)| *value)
}

/// The column that a title stands for, such as `email` for `Adresse de courriel`.
pub(crate) fn column(title: &str) -> Option<&'static str> {
    let title = fold(title.trim());
    let mut columns = ALL.into_iter().flat_map(|words| words.columns);
    let known = columns.find(|(column, words)| *column == title || words.contains(&title.as_str()));
    known.map(|(column, _)| *column)
}

/// What a folded word announces when a number follows it.
pub(crate) fn announces(word: &str) -> Option<Announces> {
    ANNOUNCING.get(word).copied()
}

/// The number that a folded word says after what it counts.
pub(crate) fn cardinal(word: &str) -> Option<u32> {
    let of = |words: &&Words| {
        words
            .cardinals
            .iter()
            .position(|forms| forms.contains(&word))
    };
    ALL.iter().find_map(of).map(|at| at as u32 + 1)
}

/// The number that a folded word says before what it counts.
pub(crate) fn ordinal(word: &str) -> Option<u32> {
    let of = |words: &&Words| {
        words
            .ordinals
            .iter()
            .position(|forms| forms.contains(&word))
    };
    ALL.iter().find_map(of).map(|at| at as u32 + 1)
}

/// What a folded word announces if one wrong, missing or doubled letter is forgiven, as in `execice`: long words only.
pub(crate) fn announces_misspelt(word: &str) -> Option<Announces> {
    const LONG: usize = 7;
    if !(LONG - 1..=12).contains(&word.len()) || !word.is_ascii() {
        return None;
    }
    // People get the first letter right, and comparing few words is cheap.
    let near = |known: &str| {
        known.len() >= LONG
            && known.as_bytes()[0] == word.as_bytes()[0]
            && known.len().abs_diff(word.len()) <= 1
            && strsim::osa_distance(known, word) <= 1
    };
    let kinds: [(Announces, Kind); 2] = [
        (Announces::Question, |words| words.question),
        (Announces::Section, |words| words.section),
    ];
    kinds
        .iter()
        .find(|(_, kind)| all(*kind).any(near))
        .map(|(announces, _)| *announces)
}

/// Whether a file's name, without its ending, is one that people give reports.
pub(crate) fn is_report_name(stem: &str) -> bool {
    let name = fold(stem);
    all(|words| words.report_names).any(|known| name.contains(known))
}

/// Whether a person wrote a text of some sentences, and no program printed it: it is in a language that programs don't
/// print, or says `I`.
pub(crate) fn is_by_a_person(text: &str) -> bool {
    const ENOUGH: usize = 120;
    let folded: Vec<String> = text.split_whitespace().take(ENOUGH).map(fold).collect();
    let bare = folded
        .iter()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let bare: Vec<&str> = bare.collect();
    let grammar =
        |words: &FxHashSet<&str>| bare.iter().filter(|word| words.contains(*word)).count();
    let likeliest = ALL
        .iter()
        .zip(&*GRAMMAR)
        .max_by_key(|(_, words)| grammar(words));
    let says_i = |words: &Words| bare.iter().any(|word| words.first_person.contains(word));
    likeliest.is_some_and(|(words, _)| !words.printed || says_i(words))
}

/// The frequent words of each language.
static GRAMMAR: LazyLock<[FxHashSet<&'static str>; 2]> =
    LazyLock::new(|| ALL.map(|words| words.grammar.iter().copied().collect()));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_words_still_announce() {
        assert_eq!(announces("exercice"), Some(Announces::Section));
        assert_eq!(announces_misspelt("execice"), Some(Announces::Section));
        assert_eq!(announces_misspelt("quesiton"), Some(Announces::Question));
        assert_eq!(announces("q"), Some(Announces::Question));
        assert_eq!(announces_misspelt("parti"), None);
    }

    #[test]
    fn words_are_written_folded() {
        for words in ALL {
            let kinds = [
                words.section,
                words.step,
                words.question,
                words.ordinal_endings,
                words.and,
                words.to,
                words.answer,
                words.placeholder,
                words.fill,
                words.filling,
                words.filling_links,
                words.here,
                words.to_be,
                words.stop,
                words.grammar,
                words.first_person,
                words.not_done,
                words.picture,
                words.author,
                words.first_name,
                words.by,
                words.no_name,
                words.closing,
                words.report_names,
                words.orders,
                words.order_endings,
                words.no_orders,
                words.joints,
                words.framing,
                words.optional,
                words.points,
                words.limits,
            ];
            let tables = words.values.iter().chain(words.cues).chain(words.columns);
            let values = tables.flat_map(|(_, words)| *words);
            for word in kinds.into_iter().flatten().chain(values) {
                assert_eq!(*word, crate::text::fold::fold(word));
            }
        }
    }

    #[test]
    fn tags_of_locales_are_read() {
        assert_eq!(Language::from_tag("fr_FR.UTF-8"), Some(Language::Fr));
        assert_eq!(Language::from_tag("EN"), Some(Language::En));
        assert_eq!(Language::from_tag("C"), None);
    }
}
