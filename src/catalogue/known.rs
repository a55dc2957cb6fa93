//! What need not be said again: the words of a section's and of a question's own titles, prompts and numbers.
//!
//! Enters: sections and questions. Leaves: whether a report's title names one, and whether a label says more than its place
//! does. Worked out when it is asked for: of most questions nobody asks.

use super::names::Named;
use super::question::{Question, Section};
use crate::label::Wording;
use crate::language;
use crate::text::fold::{fold, words};
use rustc_hash::FxHashSet;
use std::sync::OnceLock;

/// What the sections and questions of a lab say.
#[derive(Debug, Default)]
pub(crate) struct Known {
    sections: Vec<OnceLock<Said>>,
    /// Per question, what it says, and what its numbers and its section do.
    questions: Vec<OnceLock<[Said; 2]>>,
}

impl Known {
    pub(super) fn new(sections: &[Section], questions: &[Question]) -> Self {
        Self {
            sections: sections.iter().map(|_| OnceLock::new()).collect(),
            questions: questions.iter().map(|_| OnceLock::new()).collect(),
        }
    }

    fn question(&self, sections: &[Section], questions: &[Question], at: usize) -> &[Said; 2] {
        let question = &questions[at];
        self.questions[at].get_or_init(|| {
            let section = &sections[question.section];
            [Said::by(question), Said::around(question, section)]
        })
    }

    /// Whether a title says for the most part what a question does.
    pub(super) fn is_named(
        &self,
        sections: &[Section],
        questions: &[Question],
        question: usize,
        title: &str,
    ) -> bool {
        let [own, _] = self.question(sections, questions, question);
        own.names(title)
    }

    /// Whether a label says what its place leaves unsaid.
    pub(super) fn leaves_unsaid(
        &self,
        sections: &[Section],
        questions: &[Question],
        wording: &Wording,
        place: Named,
        label: &str,
    ) -> bool {
        match place {
            Named::Section(at) => {
                let said = self.sections[at].get_or_init(|| Said::by_section(&sections[at]));
                says_more(wording, std::slice::from_ref(said), label)
            }
            Named::Question(at) => {
                says_more(wording, self.question(sections, questions, at), label)
            }
        }
    }
}

/// The signs of a text that say something: emoji, arrows.
fn signs(text: &str) -> impl Iterator<Item = char> {
    let signs = text.chars();
    signs.filter(|c| !c.is_alphanumeric() && !c.is_ascii())
}

/// What is said: words, folded, and signs.
#[derive(Debug, Default)]
struct Said {
    words: FxHashSet<String>,
    signs: FxHashSet<char>,
    /// The words of the title alone.
    title: FxHashSet<String>,
    /// How many words the prompt has.
    prompt: usize,
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
    fn by_section(section: &Section) -> Self {
        let mut said = Self::default();
        said.learn_title(&section.title);
        said.learn(&section.id);
        section.labels.iter().for_each(|label| said.learn(label));
        said
    }

    /// What a question's own title, labels and prompt say.
    fn by(question: &Question) -> Self {
        let mut said = Self::default();
        said.learn_title(question.title.as_deref().unwrap_or_default());
        said.title = said.words.clone();
        said.learn(&question.prompt);
        said.prompt = words(&fold(&question.prompt)).count();
        question.labels.iter().for_each(|label| said.learn(label));
        said
    }

    /// What the numbers of a question say, and the section around it.
    fn around(question: &Question, section: &Section) -> Self {
        let mut said = Self::default();
        said.learn(&question.id);
        // `1a` and `a` under exercise 1 are 1.a.
        said.learn(&words(&fold(&question.id)).collect::<String>());
        said.learn(&section.title);
        said.learn(&section.id);
        said
    }

    fn holds(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Whether a title says for the most part what is said.
    fn names(&self, title: &str) -> bool {
        let folded = fold(title);
        let common = words(&folded).filter(|word| self.holds(word)).count();
        let all = words(&folded).count();
        all > 0 && common * 5 >= all * 3
    }
}

/// Whether a label says what none of what is said does.
fn says_more(own: &Wording, said: &[Said], label: &str) -> bool {
    let is_known = |word: &str| said.iter().any(|said| said.holds(word));
    let announces = |word: &str| {
        let mut own = own.section.iter().chain(&own.question);
        language::announces(word).is_some() || own.any(|own| own == word)
    };
    // `Q4` is a word and a number.
    let glued = |word: &str| {
        let at = word.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        let (before, number) = word.split_at(at);
        announces(before) && is_known(number)
    };
    let is_known_sign = |c: char| {
        const TYPOGRAPHY: &str = "’‘«»“”–—…·•\u{a0}\u{202f}";
        TYPOGRAPHY.contains(c) || said.iter().any(|said| said.signs.contains(&c))
    };
    let folded = fold(label);
    // A title of the student's own that says a few of the prompt's words is not the prompt.
    let numbered = |word: &str| announces(word) || word.contains(|c: char| c.is_ascii_digit());
    let tells = |word: &&str| word.len() > 2 && !numbered(word);
    let telling: Vec<&str> = words(&folded).filter(tells).collect();
    let is_own_title = said.iter().any(|said| {
        telling.len() > 1
            && telling.len() * 3 < said.prompt * 2
            && !telling.iter().all(|word| said.title.contains(*word))
    });
    let known = |word: &str| is_known(word) || announces(word) || glued(word);
    is_own_title || !words(&folded).all(known) || !signs(label).all(is_known_sign)
}
