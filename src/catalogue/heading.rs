//! How a lab's sections and questions are announced in what tpreport writes: pages, skeletons, and the headings of the normal
//! form, by which that is read again.
//!
//! Enters: a catalogue, the words of a language. Leaves: titles; of a line of a normal form, which questions it announces.

use super::model::Catalogue;
use super::question::Question;
use crate::label::Part;
use crate::language::messages::Messages;
use crate::text::fold::one_line;
use std::ops::Range;

/// What parts a heading of the normal form from what its label says besides.
pub(crate) const BEYOND: &str = " — ";

/// The headings of a lab's normal form, as lines of Markdown; what nothing announces has an empty one.
pub(crate) struct Headings {
    pub(crate) title: String,
    pub(crate) sections: Vec<String>,
    /// A question that is a section itself has none of its own.
    pub(crate) questions: Vec<String>,
    pub(crate) appendix: String,
    /// Per question, the heading without its title: further ones that it is answered with follow.
    numbers: Vec<String>,
    and: String,
}

impl Headings {
    /// The headings in the words of a lab, else of a language.
    pub(crate) fn new(catalogue: &Catalogue, words: &HeadingWords, messages: &Messages) -> Self {
        let word = |key| messages.text(key, None).unwrap_or_default();
        // A catalogue's title is Markdown, a report's own is what Markdown made of it.
        let written = |title: String| match catalogue.derived {
            true => plain(&title),
            false => title,
        };
        let sections = (0..catalogue.sections.len()).map(|at| {
            let (number, title) = words.section(catalogue, at);
            titled(2, &words.line(&(number, written(title))))
        });
        let announced = catalogue.questions.iter().map(|question| {
            if question.is_section {
                return Default::default();
            }
            let (number, title) = words.question(question);
            let line = titled(3, &words.line(&(number.clone(), written(title))));
            match number.is_empty() {
                true => (line.clone(), line),
                false => (line, titled(3, &number)),
            }
        });
        let (questions, numbers) = announced.unzip();
        Self {
            title: titled(1, catalogue.lab.title.trim()),
            sections: sections.collect(),
            questions,
            appendix: titled(1, &word("page-appendix")),
            numbers,
            and: word("page-and"),
        }
    }

    /// How a question is announced with others that its answer answers too.
    pub(crate) fn joint(&self, catalogue: &Catalogue, question: usize, also: &[usize]) -> String {
        let alone = &self.questions[question];
        let also = also.split_last().filter(|_| !alone.is_empty());
        let Some((&last, between)) = also else {
            return alone.clone();
        };
        let id = |at: usize| &catalogue.questions[at].id;
        let between: String = between.iter().map(|&at| format!(", {}", id(at))).collect();
        format!(
            "{}{between} {} {}",
            self.numbers[question],
            self.and,
            id(last)
        )
    }

    /// The questions that a line announces, the first of them one of some.
    pub(crate) fn announced(
        &self,
        catalogue: &Catalogue,
        line: &str,
        some: Range<usize>,
    ) -> Option<Vec<usize>> {
        let further = |at: usize| {
            let rest = line.strip_prefix(&self.numbers[at])?;
            let rest = rest.split_once(BEYOND).map_or(rest, |(rest, _)| rest);
            let (between, last) = rest.rsplit_once(&format!(" {} ", self.and))?;
            let mut between = between.split(", ");
            let is_first = between.next() == Some("");
            let ids = between.chain([last]).filter(|_| is_first);
            let others = ids.map(|id| catalogue.questions.iter().position(|other| other.id == id));
            let others: Option<Vec<usize>> = others.collect();
            others.filter(|others| !others.is_empty())
        };
        let some = some.filter(|&at| !self.questions[at].is_empty());
        let joint = || some.clone().find_map(|at| Some((at, further(at)?)));
        let alone = || {
            let alone = some
                .clone()
                .filter(|&at| is_announced(&self.questions[at], line));
            alone.max_by_key(|&at| self.questions[at].len())
        };
        let exact = some.clone().find(|&at| self.questions[at] == line);
        exact.map(|at| vec![at]).or_else(|| {
            let joint = joint().map(|(at, others)| [vec![at], others].concat());
            joint.or_else(|| alone().map(|at| vec![at]))
        })
    }

    /// All lines, those of the questions left out.
    pub(crate) fn others(&self) -> impl Iterator<Item = &str> {
        let sections = self.sections.iter().map(String::as_str);
        sections.chain([self.title.as_str(), self.appendix.as_str()])
    }
}

/// Whether a line is a heading, alone or with what its label says besides.
pub(crate) fn is_announced(heading: &str, line: &str) -> bool {
    let rest = line.strip_prefix(heading).filter(|_| !heading.is_empty());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(BEYOND))
}

/// A title of a level, if it says anything.
pub(crate) fn titled(level: usize, line: &str) -> String {
    match line {
        "" => String::new(),
        line => format!("{} {line}", "#".repeat(level)),
    }
}

/// Plain text as Markdown that says the same.
pub(crate) fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(
            character,
            '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '&' | '~' | '|' | '!' | '#'
        ) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

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
            None if Part::are_number(&section.path) => format!("{} {}", self.section, section.id),
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
        let number = if Part::are_number(&question.path) {
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

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters
        .next()
        .map(|first| first.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}
