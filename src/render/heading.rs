//! What announces a section or a question in the rendered report.

use crate::catalogue::{Catalogue, Question};
use crate::label::Part;
use crate::language::messages::Messages;

/// The words before a number, and what stands before a title.
pub(crate) struct HeadingWords {
    section: String,
    question: String,
    colon: String,
}

impl HeadingWords {
    /// The lab's own words, else the language's.
    pub(crate) fn new(catalogue: &Catalogue, messages: &Messages) -> Self {
        let word = |own: &[String], key: &str| {
            let own = own.first().map(|word| capital(word));
            own.unwrap_or_else(|| messages.text(key, None).unwrap_or_default())
        };
        Self {
            section: word(&catalogue.wording.section, "page-section"),
            question: word(&catalogue.wording.question, "page-question"),
            colon: messages.text("page-colon", None).unwrap_or_default(),
        }
    }

    /// How a section is announced: `Exercice 1`, then its title.
    pub(crate) fn section(&self, catalogue: &Catalogue, at: usize) -> (String, String) {
        let section = &catalogue.sections[at];
        let number = match section.labels.first() {
            Some(label) => label.clone(),
            None if is_number(&section.path) => format!("{} {}", self.section, section.id),
            None if section.title.is_empty() => section.id.clone(),
            None => String::new(),
        };
        (number, section.title.clone())
    }

    /// How a question is announced: `Question 1.b`, then its title.
    pub(crate) fn question(&self, question: &Question) -> (String, String) {
        let title = question.title.clone().unwrap_or_default();
        // A title that is the rest of a report's own label may begin with what parts it from the number.
        let title = one_line(title.trim_start_matches([':', '.', ')', '-', '–', '—', ' ']));
        let number = if is_number(&question.path) {
            format!("{} {}", self.question, question.id)
        } else {
            match (question.labels.first(), question.path.last()) {
                (Some(label), _) => label.clone(),
                (None, _) if !title.is_empty() => String::new(),
                // Under its section, the letter alone names it.
                (None, Some(Part::Letter(letter))) => format!("{} {letter}", self.question),
                (None, Some(Part::Number(number))) => format!("{} {number}", self.question),
                (None, _) => format!("{} {}", self.question, question.id),
            }
        };
        (number, title)
    }

    /// Number and title as one line.
    pub(crate) fn line(&self, (number, title): &(String, String)) -> String {
        match (number.is_empty(), title.is_empty()) {
            (true, _) => title.clone(),
            (_, true) => number.clone(),
            _ => format!("{number}{}{title}", self.colon),
        }
    }
}

fn is_number(path: &[Part]) -> bool {
    !path.is_empty() && path.iter().all(|part| !matches!(part, Part::Word(_)))
}

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters
        .next()
        .map(|first| first.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}
