//! Questions and sections by the numbers under which a report may announce them.
//!
//! Made once a catalogue, as a class is a thousand reports of one lab.

use super::question::{Question, Section};
use crate::label::{self, Part, Wording};
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
    /// Sections by their number as ordinals, the id's or the one that the handout prints.
    pub(crate) sections: FxHashMap<Vec<u32>, Vec<usize>>,
    /// Whether they have two parts: elsewhere `1) B` is an answer. A report's own numbers may.
    pub(crate) have_parts: bool,
    /// The words by which the lab itself announces: whether each heads sections.
    pub(crate) heads: FxHashMap<String, bool>,
}

impl Numbers {
    /// `derived`: whether the lab is made from a report's own labels.
    pub(super) fn new(
        sections: &[Section],
        questions: &[Question],
        wording: &Wording,
        derived: bool,
    ) -> Self {
        let parted = |question: &Question| question.path.len() > 1;
        let mut numbers = Self {
            have_parts: derived || questions.iter().any(parted),
            ..Self::default()
        };
        for (at, question) in questions
            .iter()
            .enumerate()
            .filter(|(_, question)| !question.is_section)
        {
            let _ = numbers.whole.entry(question.path.clone()).or_insert(at);
            if let Some(ordinals) = ordinals(&question.path) {
                let _ = numbers.equivalent.entry(ordinals).or_insert(at);
            }
            if let Some(last) = question.last_ordinal(sections[question.section].place(at)) {
                numbers.last.entry(last).or_default().push(at);
            }
            numbers.read_printed(wording, at, question);
        }
        numbers.add_places(sections, questions);
        numbers.read_sections(sections, wording);
        numbers
    }

    /// The question of a number: as its id has it, or letters and digits alike.
    pub(crate) fn question(&self, path: &[Part]) -> Option<usize> {
        let equivalent = || self.equivalent.get(&ordinals(path)?);
        self.whole.get(path).or_else(equivalent).copied()
    }

    fn read_printed(&mut self, wording: &Wording, at: usize, question: &Question) {
        let texts = question
            .labels
            .iter()
            .map(String::as_str)
            .chain(question.title.as_deref())
            .chain([question.prompt.as_str()]);
        for found in texts.filter_map(|text| label::read(text, wording)) {
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
    fn add_places(&mut self, sections: &[Section], questions: &[Question]) {
        for (at, question) in questions
            .iter()
            .enumerate()
            .filter(|(_, question)| !question.is_section)
        {
            let section = &sections[question.section];
            if let (Some(mut key), Some(place)) = (ordinals(&section.path), section.place(at)) {
                key.push(place);
                let _ = self.equivalent.entry(key).or_insert(at);
            }
        }
    }

    fn read_sections(&mut self, sections: &[Section], wording: &Wording) {
        for (at, section) in sections.iter().enumerate() {
            let texts = section.labels.iter().chain([&section.title]);
            let mut paths = vec![section.path.clone()];
            for found in texts.filter_map(|text| label::read(text, wording)) {
                if found.word.is_some() {
                    let _ = self.heads.insert(found.lemma, true);
                    paths.push(found.path);
                }
            }
            for path in paths {
                if let Some(number) = ordinals(&path).filter(|number| !number.is_empty()) {
                    let sections = self.sections.entry(number).or_default();
                    if !sections.contains(&at) {
                        sections.push(at);
                    }
                }
            }
        }
        for word in &wording.section {
            let _ = self
                .heads
                .insert(word.strip_suffix('s').unwrap_or(word).to_owned(), true);
        }
    }
}

/// A number with letters and digits alike; none where a part is a word.
pub(crate) fn ordinals(path: &[Part]) -> Option<Vec<u32>> {
    path.iter().map(Part::ordinal).collect()
}
