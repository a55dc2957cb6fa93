//! What need not be said again: the words of a section's and of a question's own titles, prompts and numbers.
//!
//! Enters: sections and questions. Leaves: what each says. Worked out when it is asked for: of most questions nobody asks.

use super::question::{Question, Section};
use crate::text::fold::{fold, words};
use rustc_hash::FxHashSet;
use std::sync::OnceLock;

/// What the sections and questions of a lab say.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub(super) sections: Vec<OnceLock<Said>>,
    /// Per question, what it says, and what its numbers and its section do.
    pub(super) questions: Vec<OnceLock<[Said; 2]>>,
}

impl Known {
    pub(super) fn new(sections: &[Section], questions: &[Question]) -> Self {
        Self {
            sections: sections.iter().map(|_| OnceLock::new()).collect(),
            questions: questions.iter().map(|_| OnceLock::new()).collect(),
        }
    }
}

/// The signs of a text that say something: emoji, arrows.
pub(super) fn signs(text: &str) -> impl Iterator<Item = char> {
    let signs = text.chars();
    signs.filter(|c| !c.is_alphanumeric() && !c.is_ascii())
}

/// What is said: words, folded, and signs.
#[derive(Debug, Default)]
pub(super) struct Said {
    words: FxHashSet<String>,
    pub(super) signs: FxHashSet<char>,
    /// The words of the title alone.
    pub(super) title: FxHashSet<String>,
    /// How many words the prompt has.
    pub(super) prompt: usize,
}

impl Said {
    fn learn(&mut self, text: &str) {
        let folded = fold(text);
        self.words.extend(words(&folded).map(str::to_owned));
    }

    fn learn_title(&mut self, title: &str) {
        self.learn(title);
        self.signs.extend(signs(title));
    }

    /// What a section's own title and numbers say.
    pub(super) fn by_section(section: &Section) -> Self {
        let mut said = Self::default();
        said.learn_title(&section.title);
        said.learn(&section.id);
        section.labels.iter().for_each(|label| said.learn(label));
        said
    }

    /// What a question's own title, labels and prompt say.
    pub(super) fn by(question: &Question) -> Self {
        let mut said = Self::default();
        said.learn_title(question.title.as_deref().unwrap_or_default());
        said.title = said.words.clone();
        said.learn(&question.prompt);
        said.prompt = words(&fold(&question.prompt)).count();
        question.labels.iter().for_each(|label| said.learn(label));
        said
    }

    /// What the numbers of a question say, and the section around it.
    pub(super) fn around(question: &Question, section: &Section) -> Self {
        let mut said = Self::default();
        said.learn(&question.id);
        // `1a` and `a` under exercise 1 are 1.a.
        said.learn(&words(&fold(&question.id)).collect::<String>());
        said.learn(&section.title);
        said.learn(&section.id);
        said
    }

    pub(super) fn holds(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Whether a title says for the most part what is said.
    pub(super) fn names(&self, title: &str) -> bool {
        let folded = fold(title);
        let common = words(&folded).filter(|word| self.holds(word)).count();
        let all = words(&folded).count();
        all > 0 && common * 5 >= all * 3
    }
}
