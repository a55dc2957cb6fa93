//! Questions and sections by the numbers under which a report may announce them.
//!
//! Made once a catalogue, as a class is a thousand reports of one lab.

use super::model::{Catalogue, Question};
use crate::label::{self, Part};
use rustc_hash::FxHashMap;

/// The numbers of a lab.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    /// Questions by the number as the id has it.
    pub(crate) whole: FxHashMap<Vec<Part>, usize>,
    /// Questions by ordinals, letters and digits alike, and by section and place: `1.1` for 1.a.
    pub(crate) equivalent: FxHashMap<Vec<u32>, usize>,
    /// Questions by last part, over all sections, in order.
    pub(crate) last: FxHashMap<u32, Vec<usize>>,
    /// Questions by the word and number that the handout prints: `Étape 2`.
    pub(crate) printed: FxHashMap<String, FxHashMap<Vec<Part>, Vec<usize>>>,
    /// Sections by their single number, the id's or the one that the handout prints.
    pub(crate) sections: FxHashMap<u32, Vec<usize>>,
    /// Whether they have two parts: elsewhere `1) B` is an answer. A report's own numbers may.
    pub(crate) have_parts: bool,
    /// The words by which the lab itself announces: whether each heads sections.
    pub(crate) heads: FxHashMap<String, bool>,
}

impl Numbers {
    pub(super) fn new(catalogue: &Catalogue) -> Self {
        let parted = |question: &Question| question.path.len() > 1;
        let mut numbers = Self {
            have_parts: catalogue.derived || catalogue.questions.iter().any(parted),
            ..Self::default()
        };
        for (at, question) in catalogue
            .questions
            .iter()
            .enumerate()
            .filter(|(_, question)| !question.is_section)
        {
            let _ = numbers.whole.entry(question.path.clone()).or_insert(at);
            if let Some(ordinals) = ordinals(&question.path) {
                let _ = numbers.equivalent.entry(ordinals).or_insert(at);
            }
            if let Some(last) = last_ordinal(catalogue, at) {
                numbers.last.entry(last).or_default().push(at);
            }
            numbers.read_printed(catalogue, at, question);
        }
        numbers.add_places(catalogue);
        numbers.read_sections(catalogue);
        numbers
    }

    fn read_printed(&mut self, catalogue: &Catalogue, at: usize, question: &Question) {
        let texts = question
            .labels
            .iter()
            .map(String::as_str)
            .chain(question.title.as_deref())
            .chain([question.prompt.as_str()]);
        for found in texts.filter_map(|text| label::read(text, &catalogue.wording)) {
            if found.word.is_some() {
                let _ = self.heads.insert(found.lemma.clone(), false);
                self.printed
                    .entry(found.lemma)
                    .or_default()
                    .entry(found.path)
                    .or_default()
                    .push(at);
            }
        }
    }

    /// By section and place last: ids say more.
    fn add_places(&mut self, catalogue: &Catalogue) {
        for (at, question) in catalogue
            .questions
            .iter()
            .enumerate()
            .filter(|(_, question)| !question.is_section)
        {
            let section = &catalogue.sections[question.section];
            if let (Some(mut key), Some(place)) = (ordinals(&section.path), catalogue.place(at)) {
                key.push(place);
                let _ = self.equivalent.entry(key).or_insert(at);
            }
        }
    }

    fn read_sections(&mut self, catalogue: &Catalogue) {
        for (at, section) in catalogue.sections.iter().enumerate() {
            let texts = section.labels.iter().chain([&section.title]);
            let mut paths = vec![section.path.clone()];
            for found in texts.filter_map(|text| label::read(text, &catalogue.wording)) {
                if found.word.is_some() {
                    let _ = self.heads.insert(found.lemma, true);
                    paths.push(found.path);
                }
            }
            for path in paths {
                if let [part] = path.as_slice()
                    && let Some(ordinal) = part.ordinal()
                {
                    let sections = self.sections.entry(ordinal).or_default();
                    if !sections.contains(&at) {
                        sections.push(at);
                    }
                }
            }
        }
        for word in &catalogue.wording.section {
            let _ = self
                .heads
                .insert(word.strip_suffix('s').unwrap_or(word).to_owned(), true);
        }
    }
}

impl Catalogue {
    /// The place of a question among its section's, from 1; none for a section that asks.
    pub(crate) fn place(&self, question: usize) -> Option<u32> {
        let section = &self.sections[self.questions[question].section];
        let first = section.questions.start + usize::from(section.asks);
        question.checked_sub(first).map(|place| place as u32 + 1)
    }
}

/// The place that a question's number says within its section.
pub(crate) fn last_ordinal(catalogue: &Catalogue, question: usize) -> Option<u32> {
    let path = &catalogue.questions[question].path;
    path.last()
        .filter(|_| path.len() > 1)
        .and_then(Part::ordinal)
        .or_else(|| catalogue.place(question))
}

/// A number with letters and digits alike; none where a part is a word.
pub(crate) fn ordinals(path: &[Part]) -> Option<Vec<u32>> {
    path.iter().map(Part::ordinal).collect()
}
