//! The words of a language: what announces a section or a question, what stands for a hole still to fill, and messages.
//!
//! Words of all languages are always recognised, as students mix them; only the messages are in one language.
//! Refuses to know labs: a lab's own words come from its catalogue.

mod en;
mod fr;
pub(crate) mod messages;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use words::{Announces, Words};

use crate::text::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Serialize, Serializer};
use std::fmt;
use std::sync::LazyLock;

/// A language that tpreport writes. What it is stands in its words; nothing asks which one it is.
#[derive(Clone, Copy)]
pub struct Language(&'static Words);

impl Language {
    /// French.
    #[cfg(test)]
    pub(crate) const FRENCH: Self = Self(&fr::WORDS);
    /// English.
    pub(crate) const ENGLISH: Self = Self(&en::WORDS);

    /// All that there are.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        ALL.iter().map(|words| Self(words))
    }

    /// The tag of each, as catalogues and the command line write it.
    pub(crate) fn tags() -> impl Iterator<Item = &'static str> {
        ALL.iter().map(|words| words.tag)
    }

    /// Its tag, such as `fr`.
    pub(crate) fn tag(self) -> &'static str {
        self.0.tag
    }

    /// Reads a language tag such as `fr`, `fr-FR` or `en_GB.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let begins = |own: &str| {
            let start = tag.get(..own.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(own))
        };
        Self::all().find(|language| begins(language.tag()))
    }

    /// The language that a text is written in, by its folded words.
    pub(crate) fn of_words(words: &[String]) -> Self {
        let count = |language: &Self| {
            let grammar = language.0.grammar;
            let known = words.iter().filter(|word| grammar.contains(&word.as_str()));
            // Where as much speaks for several.
            (known.count(), *language == Self::default())
        };
        Self::all().max_by_key(count).unwrap_or_default()
    }

    /// Its own words, for a text that is in it.
    pub(crate) fn words(self) -> &'static Words {
        self.0
    }

    /// A catalogue with comments, for whoever starts from nothing.
    pub(crate) fn starter(self) -> &'static str {
        self.0.starter
    }

    /// What a report's file may be called, without its ending.
    pub(crate) fn report_name(self) -> &'static str {
        self.0.report_names[0]
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::ENGLISH
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag() == other.tag()
    }
}

impl Eq for Language {}

impl fmt::Debug for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.tag())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

/// One kind of words of a language.
type Kind = fn(&Words) -> &'static [&'static str];

/// The words of every language.
pub(crate) static ALL: &[&Words] = &[
    &fr::WORDS,
    &en::WORDS,
    #[cfg(test)]
    &tests::THIRD,
];

/// Whether a folded word is of a kind in any language.
pub(crate) fn among(word: &str, kind: Kind) -> bool {
    all(kind).any(|known| known == word)
}

/// Whether a folded word tells to do something by its ending alone: `lancez`.
pub(crate) fn ends_as_order(word: &str) -> bool {
    const SHORT: usize = 4;
    word.len() > SHORT
        && all(|words| words.order_endings).any(|ending| word.ends_with(ending))
        && !among(word, |words| words.no_orders)
}

/// The words of every language, of one kind.
pub(crate) fn all(kind: Kind) -> impl Iterator<Item = &'static str> {
    ALL.iter()
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
    let mut values = ALL.iter().flat_map(|words| words.values);
    let known = values.find(|(_, words)| words.contains(&word.as_str()));
    known.map(|(value, _)| *value)
}

/// The column that a title stands for, such as `email` for `Adresse de courriel`.
pub(crate) fn column(title: &str) -> Option<&'static str> {
    let title = fold(title.trim());
    let mut columns = ALL.iter().flat_map(|words| words.columns);
    let known = columns.find(|(column, words)| *column == title || words.contains(&title.as_str()));
    known.map(|(column, _)| *column)
}

/// What a folded word announces when a number follows it.
pub(crate) fn announces(word: &str) -> Option<Announces> {
    ANNOUNCING.get(word).copied()
}

/// The number that a folded word says after what it counts.
pub(crate) fn cardinal(word: &str) -> Option<u32> {
    static CARDINALS: LazyLock<Numerals> = LazyLock::new(|| numerals(|words| words.cardinals));
    CARDINALS.get(word).copied()
}

/// The number that a folded word says before what it counts.
pub(crate) fn ordinal(word: &str) -> Option<u32> {
    static ORDINALS: LazyLock<Numerals> = LazyLock::new(|| numerals(|words| words.ordinals));
    ORDINALS.get(word).copied()
}

/// Numbers by the words that say them.
type Numerals = FxHashMap<&'static str, u32>;

/// The numbers of every language, whose forms stand in order; a word of two is the first's.
fn numerals(forms: fn(&Words) -> &'static [&'static [&'static str]]) -> Numerals {
    let mut numerals = Numerals::default();
    for words in ALL {
        for (number, forms) in (1..).zip(forms(words)) {
            for form in *forms {
                numerals.entry(form).or_insert(number);
            }
        }
    }
    numerals
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
        .max_by_key(|(words, own)| (grammar(own), words.printed));
    let says_i = |words: &Words| bare.iter().any(|word| words.first_person.contains(word));
    likeliest.is_some_and(|(words, _)| !words.printed || says_i(words))
}

/// The frequent words of each language.
static GRAMMAR: LazyLock<Vec<FxHashSet<&'static str>>> = LazyLock::new(|| {
    let words = ALL.iter();
    words
        .map(|words| words.grammar.iter().copied().collect())
        .collect()
});
