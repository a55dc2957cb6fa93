//! What a lab asks, as all that is rendered of it shows it: worked out once, however many reports there are.

use super::anchors::Anchors;
use super::arrangement::Place;
use super::heading::Wording;
use super::label::{self, Known};
use super::prompt::prompt;
use super::safe::{self, Html};
use crate::catalogue::Catalogue;
use crate::language::messages::Messages;
use std::sync::{Arc, Mutex, OnceLock};

/// What a lab asks, in one language.
pub(super) struct Asked {
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) messages: Arc<Messages>,
    pub(super) wording: Wording,
    pub(super) anchors: Anchors,
    /// Per section, what its title and numbers say.
    sections: Vec<Known>,
    /// Per question, what it says, and what its numbers and its section do.
    questions: Vec<[Known; 2]>,
    prompts: OnceLock<Vec<Html>>,
}

impl Asked {
    pub(super) fn new(catalogue: &Arc<Catalogue>, messages: &Arc<Messages>) -> Self {
        let sections = 0..catalogue.sections.len();
        let questions = 0..catalogue.questions.len();
        Self {
            catalogue: Arc::clone(catalogue),
            messages: Arc::clone(messages),
            wording: Wording::new(catalogue, messages),
            anchors: Anchors::new(catalogue),
            sections: sections
                .map(|at| Known::of_section(catalogue, at))
                .collect(),
            questions: questions
                .map(|at| {
                    [
                        Known::of_question(catalogue, at),
                        Known::around_question(catalogue, at),
                    ]
                })
                .collect(),
            prompts: OnceLock::new(),
        }
    }

    /// What a question asks, as HTML.
    pub(super) fn prompt(&self, question: usize) -> &Html {
        let all = self.prompts.get_or_init(|| {
            let questions = self.catalogue.questions.iter();
            questions
                .map(|question| safe::html(prompt(&question.prompt).trim_end()))
                .collect()
        });
        &all[question]
    }

    /// Whether a title above a label is the question's own.
    pub(super) fn names(&self, question: usize, title: &str) -> bool {
        let [own, _] = &self.questions[question];
        own.names(title)
    }

    /// How a place is announced, its number and its title.
    pub(super) fn announced(&self, place: Place) -> (String, String) {
        let catalogue = &self.catalogue;
        match place {
            Place::Question(at) => match &catalogue.questions[at] {
                question if question.is_section => {
                    self.wording.section(catalogue, question.section)
                }
                question => self.wording.question(question),
            },
            Place::Section(at) => self.wording.section(catalogue, at),
            Place::Front | Place::Lead | Place::Appendix => Default::default(),
        }
    }

    /// What a label says that its place doesn't.
    pub(super) fn unsaid(&self, place: Place, label: &str) -> Option<String> {
        match place {
            Place::Question(question) => {
                let [own, around] = &self.questions[question];
                label::unsaid(&self.catalogue, &[own, around], label)
            }
            Place::Section(section) => {
                label::unsaid(&self.catalogue, &[&self.sections[section]], label)
            }
            Place::Front | Place::Lead | Place::Appendix => Some(label.to_owned()),
        }
    }
}

/// The labs of a run.
#[derive(Default)]
pub(super) struct Labs(Mutex<Vec<Arc<Asked>>>);

impl Labs {
    /// What a lab asks.
    pub(super) fn asked(&self, catalogue: &Arc<Catalogue>, messages: &Arc<Messages>) -> Arc<Asked> {
        let new = || Arc::new(Asked::new(catalogue, messages));
        // A report without a catalogue asks what no other does.
        let mut known = match self.0.lock() {
            Ok(known) if !catalogue.derived => known,
            _ => return new(),
        };
        let same = |asked: &&Arc<Asked>| {
            Arc::ptr_eq(&asked.catalogue, catalogue) && Arc::ptr_eq(&asked.messages, messages)
        };
        if let Some(asked) = known.iter().find(same) {
            return Arc::clone(asked);
        }
        let asked = new();
        known.push(Arc::clone(&asked));
        asked
    }
}
