//! What a lab asks, as all that is rendered of it shows it: worked out once, however many reports there are.

use super::anchors::Anchors;
use super::prompt::prompt;
use super::safe::{self, Html};
use crate::align::Owner;
use crate::catalogue::{Catalogue, HeadingWords, Headings, Named};
use crate::language::messages::Messages;
use crate::text::fold::one_line;
use std::sync::{Arc, Mutex, OnceLock};

/// What a lab asks, in one language.
pub(super) struct Asked {
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) messages: Arc<Messages>,
    pub(super) wording: HeadingWords,
    pub(super) headings: Headings,
    pub(super) anchors: Anchors,
    prompts: OnceLock<Vec<Html>>,
}

impl Asked {
    pub(super) fn new(catalogue: &Arc<Catalogue>, messages: &Arc<Messages>) -> Self {
        let wording = HeadingWords::new(catalogue, messages);
        Self {
            catalogue: Arc::clone(catalogue),
            messages: Arc::clone(messages),
            headings: Headings::new(catalogue, &wording, messages),
            wording,
            anchors: Anchors::new(catalogue),
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

    /// How a place is announced, its number and its title.
    pub(super) fn announced(&self, place: Owner) -> (String, String) {
        let catalogue = &self.catalogue;
        match place {
            Owner::Question(at) => match &catalogue.questions[at] {
                question if question.is_section => {
                    self.wording.section(catalogue, question.section)
                }
                question => self.wording.question(question),
            },
            Owner::Section(at) => self.wording.section(catalogue, at),
            Owner::Front | Owner::Lead | Owner::Appendix => Default::default(),
        }
    }

    /// What a label says that its owner doesn't.
    pub(super) fn unsaid(&self, owner: Owner, label: &str) -> Option<String> {
        let named = match owner {
            Owner::Question(question) => Named::Question(question),
            Owner::Section(section) => Named::Section(section),
            Owner::Front | Owner::Lead | Owner::Appendix => return Some(label.to_owned()),
        };
        let says = self.catalogue.leaves_unsaid(named, label);
        says.then(|| one_line(label))
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
