//! What announces a section or a question in the rendered report, and what a label says besides.

use crate::catalogue::{Catalogue, Part, Question};
use crate::language::{self, messages::Messages};
use crate::text::fold::fold;

/// The words before a number, and what stands before a title.
pub(super) struct Wording {
    section: String,
    question: String,
    colon: String,
}

impl Wording {
    /// The lab's own words, else the language's.
    pub(super) fn new(catalogue: &Catalogue, messages: &Messages) -> Self {
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
    pub(super) fn section(&self, catalogue: &Catalogue, at: usize) -> (String, String) {
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
    pub(super) fn question(&self, question: &Question) -> (String, String) {
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
    pub(super) fn line(&self, (number, title): &(String, String)) -> String {
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

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters
        .next()
        .map(|first| first.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}

fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether a title above a label is the question's own.
pub(super) fn names(question: &Question, title: &str) -> bool {
    let known = words_of(question);
    let said = words(title);
    let common = said.iter().filter(|word| known.contains(word)).count();
    !said.is_empty() && common * 5 >= said.len() * 3
}

fn words_of(question: &Question) -> Vec<String> {
    let mut known = words(question.title.as_deref().unwrap_or_default());
    known.extend(words(&question.prompt));
    known.extend(question.labels.iter().flat_map(|label| words(label)));
    known
}

/// What a label says that neither its question's number, title, labels nor prompt do.
pub(super) fn unsaid_of_question(catalogue: &Catalogue, at: usize, label: &str) -> Option<String> {
    let question = &catalogue.questions[at];
    let mut known = words_of(question);
    known.extend(words(&question.id));
    // `1a` and `a` under exercise 1 are 1.a.
    known.push(words(&question.id).concat());
    let section = &catalogue.sections[question.section];
    known.extend(words(&section.title));
    known.extend(words(&section.id));
    let title = question.title.as_deref().unwrap_or_default();
    unsaid(catalogue, &known, title, label)
}

/// What a title says that its section's doesn't.
pub(super) fn unsaid_of_section(catalogue: &Catalogue, at: usize, label: &str) -> Option<String> {
    let section = &catalogue.sections[at];
    let mut known = words(&section.title);
    known.extend(words(&section.id));
    known.extend(section.labels.iter().flat_map(|label| words(label)));
    unsaid(catalogue, &known, &section.title, label)
}

fn unsaid(catalogue: &Catalogue, known: &[String], title: &str, label: &str) -> Option<String> {
    let own = &catalogue.wording;
    let announces = |word: &String| {
        language::announces(word).is_some()
            || own.section.contains(word)
            || own.question.contains(word)
    };
    // `Q4` is a word and a number.
    let glued = |word: &String| {
        let at = word.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        let (before, number) = word.split_at(at);
        announces(&before.to_owned()) && known.iter().any(|known| known == number)
    };
    let said = |word: &String| known.contains(word) || announces(word) || glued(word);
    let signs: Vec<char> = label
        .chars()
        .filter(|c| !c.is_alphanumeric() && !c.is_ascii())
        .collect();
    let typography = "’‘«»“”–—…·•\u{a0}\u{202f}";
    let known = |c: &char| typography.contains(*c) || title.contains(*c);
    let whole = words(label).iter().all(said) && signs.iter().all(known);
    (!whole).then(|| one_line(label))
}

/// What parts a heading of the normal form from what its label says besides.
pub(super) const BEYOND: &str = " — ";

/// What a label says besides a heading: after the heading's own words, or after its number.
pub(super) fn beyond<'a>(heading: &str, label: &'a str) -> &'a str {
    let own = words(heading);
    let ends = label.match_indices(BEYOND);
    let mut same = ends.filter(|(at, _)| words(&label[..*at]) == own);
    match same.next() {
        Some((at, _)) => label[at + BEYOND.len()..].trim(),
        None => without_number(label),
    }
}

/// What a label says after its number: `3.c) Mon service` is `Mon service`.
pub(super) fn without_number(label: &str) -> &str {
    let mut rest = label;
    loop {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric() && !"<«\"'(`".contains(c));
        let end = rest
            .find(|c: char| c.is_whitespace() || ":)–—".contains(c))
            .unwrap_or(rest.len());
        let word = fold(rest[..end].trim_matches(|c: char| !c.is_alphanumeric()));
        let is_number =
            |word: &str| word.chars().any(|c| c.is_ascii_digit()) && word.chars().count() <= 6;
        let next = rest[end..].split_whitespace().next().unwrap_or_default();
        let joins = language::all(|words| words.and).chain(language::all(|words| words.to));
        let number = is_number(&word)
            || joins.into_iter().any(|known| known == word) && is_number(next)
            || word.chars().count() == 1 && word.chars().all(|c| c.is_ascii_alphabetic())
            || language::announces(&word).is_some();
        if !number || word.is_empty() {
            return rest.trim();
        }
        rest = &rest[end..];
    }
}
