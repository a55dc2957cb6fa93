//! Sections and questions by the names under which a report may announce them, letter by letter.
//!
//! Made once a catalogue, as a class is a thousand reports of one lab.

use super::question::{Question, Section};
use crate::language;
use crate::text::fold::{first_word, fold, words};
use rustc_hash::FxHashMap;

/// What bears a name, by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// A section.
    Section(usize),
    /// A question.
    Question(usize),
}

/// The names of a lab: titles, labels, prompts.
#[derive(Debug, Default)]
pub(crate) struct Names {
    by_name: FxHashMap<String, Vec<Named>>,
    /// Per section, its title, and how many letters that has.
    titles: Vec<(String, usize)>,
    /// The lab's last section, where it asks what a report's last part says.
    pub(crate) closing: Option<usize>,
}

impl Names {
    pub(super) fn new(sections: &[Section], questions: &[Question]) -> Self {
        let mut names = Self::default();
        for (at, section) in sections.iter().enumerate() {
            let title = bare(&section.title);
            names.add(title.clone(), Named::Section(at));
            for label in &section.labels {
                names.add(bare(label), Named::Section(at));
            }
            let length = title.chars().count();
            names.titles.push((title, length));
        }
        for (at, question) in questions.iter().enumerate() {
            let own = question.title.iter().chain(&question.labels);
            for name in own.chain([&question.prompt]) {
                names.add(bare(name), Named::Question(at));
            }
        }
        names.closing = closing(sections, questions);
        names
    }

    fn add(&mut self, name: String, named: Named) {
        if !name.is_empty() {
            let known = self.by_name.entry(name).or_default();
            if !known.contains(&named) {
                known.push(named);
            }
        }
    }

    /// What bears a name, case, accents and the marks around it left out. A name that very many bear says none of them.
    pub(crate) fn of(&self, name: &str) -> &[Named] {
        const MANY: usize = 24;
        let known = self.by_name.get(&bare(name));
        known
            .filter(|known| known.len() <= MANY)
            .map_or(&[], Vec::as_slice)
    }

    /// The sections that a title names with a slip or two.
    pub(crate) fn misspelt(&self, title: &str) -> impl Iterator<Item = Named> {
        const LONGEST: usize = 40;
        let title = bare(title);
        let length = title.chars().count();
        let slips = match length {
            6..9 => 1,
            9..=LONGEST => 2,
            _ => 0,
        };
        let near = move |known: &(String, usize)| {
            slips > 0
                && known.1.abs_diff(length) <= slips
                && strsim::osa_distance(&known.0, &title) <= slips
        };
        let titles = self.titles.iter().enumerate();
        let near = titles.filter(move |(_, known)| near(known));
        near.map(|(at, _)| Named::Section(at))
    }
}

/// The last section, where it asks what a report's last part says.
fn closing(sections: &[Section], questions: &[Question]) -> Option<usize> {
    let last = sections.last().filter(|section| section.asks)?;
    let question = questions.get(last.questions.start)?;
    (asks_closing(question) || closes(&last.title)).then_some(sections.len() - 1)
}

/// Whether a question asks what a report's last part says.
pub(crate) fn asks_closing(question: &Question) -> bool {
    closes(&question.prompt) || question.title.as_deref().is_some_and(closes)
}

/// Whether a text says what a report's last part says.
pub(crate) fn closes(text: &str) -> bool {
    let folded = fold(text);
    words(&folded).any(|word| language::among(word, |words| words.closing))
}

/// Whether a title, its number left out, says what follows all answers and is none: `5. Conclusion`, `Sources :`.
pub(crate) fn is_annexed(title: &str) -> bool {
    const WORDS: usize = 4;
    let said = title.trim_start_matches(|c: char| !c.is_alphabetic());
    let (word, _) = first_word(said);
    title.split_whitespace().count() <= WORDS && language::among(&fold(word), |words| words.annexed)
}

/// A name without case, accents and the marks around it.
fn bare(name: &str) -> String {
    let folded = fold(name);
    let mut bare = String::with_capacity(folded.len());
    for word in words(&folded) {
        if !bare.is_empty() {
            bare.push(' ');
        }
        bare.push_str(word);
    }
    bare
}
