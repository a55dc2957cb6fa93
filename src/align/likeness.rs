//! How alike a line's words are to what a place of the lab is called.
//!
//! Enters: the words of a line. Leaves: per place that shares telling words with it, a [`Likeness`]. A word tells the more,
//! the fewer texts of the lab hold it.

use super::place::Places;
use super::tally::Tally;
use crate::catalogue::Text;
use crate::text::vocabulary::{Vocabulary, WordSet};

/// How alike a line and a text of the lab are; each from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Likeness {
    /// The line says a name of the text: its title, a label, the prompt's beginning.
    pub(super) title: f32,
    /// The line says a part of the prompt: a sentence, an item.
    pub(super) part: f32,
    /// The line says the whole prompt again.
    pub(super) whole: f32,
    /// How much the shared words tell.
    pub(super) telling: f32,
    /// How much of a name the line holds.
    pub(super) holds: f32,
}

impl Likeness {
    /// The best that speaks for the text.
    pub(super) fn best(&self) -> f32 {
        self.title.max(self.part).max(self.whole)
    }
}

fn share(part: f32, whole: f32) -> f32 {
    if whole > 0.0 {
        (part / whole).min(1.0)
    } else {
        0.0
    }
}

/// The likeness of a line's words to a text.
pub(super) fn likeness(line: &WordSet, text: &Text, vocabulary: &Vocabulary) -> Likeness {
    /// Words of this weight together are found in one text only.
    const TELLS_ALL: f32 = 4.0;
    let weight = line.weight();
    let common = line.common(&text.all, vocabulary);
    if weight <= 0.0 || common <= 0.0 {
        return Likeness::default();
    }
    let contained = share(common, weight);
    let covered = text.names.iter().map(|name| {
        let both = line.common(name, vocabulary);
        (share(both, name.weight()), share(both, weight))
    });
    let mut likeness = Likeness {
        telling: (common / TELLS_ALL).min(1.0),
        ..Likeness::default()
    };
    for (covers, within) in covered {
        let title = contained.max(within) * (0.4 + 0.6 * covers);
        likeness.title = likeness.title.max(title);
        likeness.holds = likeness.holds.max(covers);
    }
    for part in &text.parts {
        let both = line.common(part, vocabulary);
        let (covers, within) = (share(both, part.weight()), share(both, weight));
        if covers + within > 0.0 {
            likeness.part = likeness.part.max(2.0 * covers * within / (covers + within));
        }
    }
    likeness.whole = contained * share(common, text.all.weight());
    likeness
}

/// Finds the places whose texts are like a line.
pub(super) struct Alike<'p, 'c> {
    places: &'p Places<'c>,
    tally: Tally<'c>,
}

impl<'p, 'c> Alike<'p, 'c> {
    /// The most places that a line is compared with at length.
    const MOST: usize = 6;

    pub(super) fn new(places: &'p Places<'c>) -> Self {
        Self {
            places,
            tally: Tally::new(places.catalogue),
        }
    }

    /// The places that are likest to a line, with how much. `least`: the share of its words that one must hold.
    pub(super) fn to(&mut self, line: &WordSet, least: f32) -> Vec<(usize, Likeness)> {
        /// A word that so many texts hold tells none of them.
        const MANY: usize = 48;
        let catalogue = self.places.catalogue;
        let vocabulary = &catalogue.vocabulary;
        let least = line.weight() * least;
        if line.known < least || line.words.is_empty() {
            return Vec::new();
        }
        let mut spread = 0.0;
        for &word in &line.words {
            match vocabulary.postings(word).len() > MANY {
                true => spread += vocabulary.weight(word),
                false => self.tally.add(word),
            }
        }
        let sums = self.tally.take().map(|(text, sum)| (spread + sum, text));
        let mut sums: Vec<(f32, usize)> = sums.filter(|(sum, _)| *sum >= least).collect();
        sums.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        // Long prompts hold most words of anything: those that are called so must not be crowded out.
        sums.truncate(4 * Self::MOST);
        let mut found: Vec<(usize, Likeness)> = Vec::with_capacity(sums.len());
        for (_, text) in sums {
            let (place, text) = match text.checked_sub(catalogue.questions.len()) {
                None => (
                    self.places.of_question[text],
                    &catalogue.questions[text].text,
                ),
                Some(at) => (self.places.of_section[at], &catalogue.sections[at].text),
            };
            let likeness = likeness(line, text, vocabulary);
            match found.iter_mut().find(|(known, _)| *known == place) {
                // A section that asks is called by its title, and by what it asks.
                Some((_, known)) if known.best() >= likeness.best() => {}
                Some((_, known)) => *known = likeness,
                None => found.push((place, likeness)),
            }
        }
        found.sort_by(|a, b| b.1.best().total_cmp(&a.1.best()).then(a.0.cmp(&b.0)));
        found.truncate(Self::MOST);
        found
    }
}
