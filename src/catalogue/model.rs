//! The model of a lab: sections, questions, what each expects, and its words made ready for matching.

use super::lab_text::LabText;
use super::mistakes;
use super::names::Names;
use super::numbers::Numbers;
use crate::document;
use crate::finding::{Finding, Message, Severity};
use crate::label::{self, Part, Wording};
use crate::language::{self, Language};
use crate::source::{Source, Span};
use crate::text::tokens;
use crate::text::vocabulary::{Vocabulary, WordId, WordSet};
use crate::text::words::Words;
use regex::Regex;
use serde::Serialize;
use std::ops::Range;

/// A kind of evidence that an answer can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Words in sentences, a table included.
    Text,
    /// A picture.
    Screenshot,
    /// Commands typed and what programs printed.
    Terminal,
    /// Source or configuration.
    Code,
    /// A table.
    Table,
    /// A link.
    Link,
    /// A file beside the report.
    File,
}

impl Kind {
    /// Every kind, in the order of the catalogue's documentation.
    pub const ALL: [Self; 7] = [
        Self::Text,
        Self::Screenshot,
        Self::Terminal,
        Self::Code,
        Self::Table,
        Self::Link,
        Self::File,
    ];

    /// The name in the catalogue and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Screenshot => "screenshot",
            Self::Terminal => "terminal",
            Self::Code => "code",
            Self::Table => "table",
            Self::Link => "link",
            Self::File => "file",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// One entry of `expects`: any of these kinds meets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// The kinds, in the catalogue's order; never empty.
    pub any_of: Vec<Kind>,
}

/// What the terminal blocks of an answer must hold.
#[derive(Clone, Debug, Default)]
pub struct TerminalDetail {
    /// Commands that must be seen.
    pub commands: Vec<String>,
    /// Texts that must be seen.
    pub contains: Vec<String>,
    /// Patterns that must match.
    pub matches: Vec<Regex>,
}

impl TerminalDetail {
    /// Whether it asks for anything.
    pub(crate) fn asks(&self) -> bool {
        !self.commands.is_empty() || !self.contains.is_empty() || !self.matches.is_empty()
    }
}

/// What the code blocks of an answer must hold.
#[derive(Clone, Debug, Default)]
pub struct CodeDetail {
    /// The language, by the name that a fence would bear.
    pub language: Option<String>,
    /// Texts that must be seen.
    pub contains: Vec<String>,
    /// Patterns that must match.
    pub matches: Vec<Regex>,
}

impl CodeDetail {
    /// Whether it asks for anything that is judged; the language is not.
    pub(crate) fn asks(&self) -> bool {
        !self.contains.is_empty() || !self.matches.is_empty()
    }
}

/// Which files must lie under the root.
#[derive(Clone, Debug, Default)]
pub struct FileDetail {
    /// Their paths from the root, with `/`.
    pub paths: Vec<String>,
}

/// What is asked of each kind beyond being there. `min` is judged with the expectation, the rest where the kind meets it.
#[derive(Clone, Debug, Default)]
pub struct Details {
    /// The least number of words of a text.
    pub min_words: Option<usize>,
    /// The least number of each kind, where it isn't one.
    pub min: Vec<(Kind, usize)>,
    /// Of terminal blocks.
    pub terminal: TerminalDetail,
    /// Of code blocks.
    pub code: CodeDetail,
    /// Of files.
    pub file: FileDetail,
}

impl Details {
    /// How many of a kind an answer needs.
    pub fn min(&self, kind: Kind) -> usize {
        self.min
            .iter()
            .find(|(of, _)| *of == kind)
            .map_or(1, |(_, min)| *min)
    }
}

/// Whether a question counts in the totals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Counting {
    /// It expects something and isn't optional.
    Counted,
    /// It may be left out.
    Optional,
    /// A step with nothing to hand in.
    Nothing,
}

/// The lab itself.
#[derive(Clone, Debug, Default)]
pub struct Lab {
    /// A short key.
    pub id: String,
    /// The title, as handed out.
    pub title: String,
    /// The course that it belongs to.
    pub course: Option<String>,
    /// The language that tpreport writes in.
    pub language: Option<Language>,
    /// Which files answer this lab: gitignore's globs, from the root.
    pub reports: Vec<String>,
    /// The files that hold the lab's own text.
    pub statement: Vec<StatementFile>,
    /// Whether a report may silence errors by comments.
    pub suppressions: bool,
}

/// A file of the lab's own text, as the catalogue names it.
#[derive(Clone, Debug)]
pub struct StatementFile {
    /// Its path from the catalogue's folder, with `/`.
    pub path: String,
    /// Where the catalogue names it.
    pub span: Span,
}

/// The words of one text of the lab, ready for matching.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text {
    /// All words of title, prompt and labels.
    pub(crate) all: WordSet,
    /// The words of each name by which a report may call it: labels, title, the whole prompt, its first clause.
    pub(crate) names: Vec<WordSet>,
    /// The words of each part of the prompt that asks for something: sentences, items of its lists.
    pub(crate) parts: Vec<WordSet>,
    /// The clauses of the prompt, in order, as a copied statement shows them.
    pub(crate) clauses: Vec<Vec<WordId>>,
    /// Every two words that follow one another in the prompt, sorted.
    pub(crate) pairs: Vec<(WordId, WordId)>,
    /// What the prompt lets choose, as in `yes/no`.
    pub(crate) choices: Vec<(WordId, WordId)>,
}

/// A section of the lab.
#[derive(Clone, Debug)]
pub struct Section {
    /// The key, unique in the lab.
    pub id: String,
    /// The title, as handed out; may be empty.
    pub title: String,
    /// How the handout announces it, where that isn't word and number.
    pub labels: Vec<String>,
    /// Its questions, by index; the section itself first where it is one.
    pub questions: Range<usize>,
    /// Whether the section is itself a question.
    pub asks: bool,
    pub(crate) path: Vec<Part>,
    pub(crate) text: Text,
}

/// A question of the lab.
#[derive(Clone, Debug)]
pub struct Question {
    /// The key, unique in the lab.
    pub id: String,
    /// The index of its section.
    pub section: usize,
    /// Whether it is the section itself.
    pub is_section: bool,
    /// A short title.
    pub title: Option<String>,
    /// The text that the question asks with; may be empty.
    pub prompt: String,
    /// How the handout announces it, where that isn't word and number.
    pub labels: Vec<String>,
    /// What an answer must hold; each entry is judged by itself.
    pub expects: Vec<Expectation>,
    /// Whether it may be left out.
    pub optional: bool,
    /// What it is worth.
    pub points: Option<f64>,
    /// What is asked of each kind.
    pub details: Details,
    pub(crate) path: Vec<Part>,
    pub(crate) text: Text,
}

impl Question {
    /// A question that expects text, with nothing but an id.
    pub(crate) fn new(id: String, section: usize) -> Self {
        Self {
            path: Part::path(&id),
            id,
            section,
            is_section: false,
            title: None,
            prompt: String::new(),
            labels: Vec::new(),
            expects: vec![Expectation {
                any_of: vec![Kind::Text],
            }],
            optional: false,
            points: None,
            details: Details::default(),
            text: Text::default(),
        }
    }

    /// Whether it counts in the totals.
    pub fn counting(&self) -> Counting {
        if self.expects.is_empty() {
            Counting::Nothing
        } else if self.optional {
            Counting::Optional
        } else {
            Counting::Counted
        }
    }
}

/// What a lab asks.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// The lab.
    pub lab: Lab,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// The questions of all sections, in order.
    pub questions: Vec<Question>,
    /// Severities of checks that differ from their own; none is off.
    pub severities: Vec<(&'static str, Option<Severity>)>,
    /// Whether it was made from a report's own labels, as no catalogue was there.
    pub derived: bool,
    pub(crate) wording: Wording,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) numbers: Numbers,
    pub(crate) names: Names,
    pub(crate) lab_text: LabText,
}

/// The sum of points, those that aren't said left out; none where none is.
pub(crate) fn total(points: impl Iterator<Item = Option<f64>>) -> Option<f64> {
    points
        .flatten()
        .fold(None, |sum, one| Some(sum.unwrap_or(0.0) + one))
}

impl Catalogue {
    /// Makes the words of sections and questions ready for matching; the last step of every way to make a catalogue.
    pub(crate) fn ready(mut self) -> Self {
        let lettered =
            |question: &Question| matches!(question.path[..], [Part::Letter(_), Part::Number(_)]);
        self.wording.lettered = self.questions.iter().any(lettered);
        self.learn_words();
        self.learn_ids();
        let questions = self.questions.iter().map(|question| {
            let mut text = question.labels.join("\n");
            for part in question
                .title
                .iter()
                .map(String::as_str)
                .chain([question.prompt.as_str()])
            {
                text.push('\n');
                text.push_str(part);
            }
            text
        });
        let sections = self
            .sections
            .iter()
            .map(|s| format!("{}\n{}", s.title, s.labels.join("\n")));
        let texts: Vec<String> = questions.chain(sections).collect();
        let stop = language::all(|words| words.stop).flat_map(tokens::tokens);
        let stop = stop.map(|(token, _)| token);
        let (vocabulary, words) = Vocabulary::new(&texts, stop);
        let mut all = texts.iter().zip(&words);
        for (question, (text, words)) in self.questions.iter_mut().zip(all.by_ref()) {
            let (names, prompt) = text.split_at(text.len() - question.prompt.len());
            let names = names.lines().chain([prompt]).chain(first_clause(prompt));
            question.text = prepare(text, words, names, prompt, &vocabulary);
        }
        for (section, (text, words)) in self.sections.iter_mut().zip(all) {
            section.text = prepare(text, words, text.lines(), "", &vocabulary);
        }
        self.vocabulary = vocabulary;
        self.numbers = Numbers::new(&self);
        self.names = Names::new(&self);
        // What a report's own labels say is nobody else's.
        if !self.derived {
            let prompts = self.questions.iter().map(|question| &question.prompt);
            for prompt in prompts.filter(|prompt| !prompt.is_empty()) {
                let prompt = Source::from_text("prompt", prompt.as_str());
                self.lab_text.add(&document::parse(&prompt));
            }
        }
        self
    }

    /// Takes in the files of the lab's own text.
    ///
    /// # Errors
    ///
    /// A mistake for each file that `read` doesn't read, with the message that it gives.
    pub(crate) fn with_statement(
        mut self,
        read: impl Fn(&str) -> Result<Source, Message>,
    ) -> Result<Self, Vec<Finding>> {
        let mut found = Vec::new();
        for file in &self.lab.statement {
            match read(&file.path) {
                Ok(statement) => self.lab_text.add(&document::parse(&statement)),
                Err(message) => found.push(Finding {
                    check: mistakes::UNREADABLE_FILE,
                    severity: Severity::Error,
                    question: None,
                    span: file.span,
                    message: message.text("path", file.path.as_str()),
                    fix: None,
                }),
            }
        }
        if found.is_empty() {
            Ok(self)
        } else {
            Err(found)
        }
    }

    /// Learns the words that count in this lab: `Tile 1`, `Tile 2` as titles or labels say that this word announces.
    fn learn_words(&mut self) {
        let mut learnt: [Vec<(String, u32)>; 2] = [Vec::new(), Vec::new()];
        let sections = self.sections.iter();
        let sections = sections.flat_map(|section| section.labels.iter().chain([&section.title]));
        learnt[0].extend(sections.filter_map(|title| label::counted(title)));
        let questions = self
            .questions
            .iter()
            .filter(|question| !question.is_section);
        let titles = questions.flat_map(|question| question.labels.iter().chain(&question.title));
        learnt[1].extend(titles.filter_map(|title| label::counted(title)));
        let known = |word: &str| language::announces(word).is_some();
        for (learnt, words) in learnt
            .iter()
            .zip([&mut self.wording.section, &mut self.wording.question])
        {
            for (word, number) in learnt {
                let again = |(other, another): &(String, u32)| other == word && another != number;
                if !known(word) && !words.contains(word) && learnt.iter().any(again) {
                    words.push(word.clone());
                }
            }
        }
    }

    /// Learns the ids that are read as no number, or as another one.
    fn learn_ids(&mut self) {
        let questions = self.questions.iter();
        for question in questions.filter(|question| !question.is_section) {
            let read = label::read(&question.id, &self.wording);
            let is_read = read.is_some_and(|found| found.path == question.path);
            if let Some(runs) = label::runs(&question.id).filter(|_| !is_read) {
                self.wording
                    .ids
                    .entry(runs)
                    .or_insert_with(|| question.path.clone());
            }
        }
    }

    /// The questions that count in the totals.
    pub fn counted(&self) -> impl Iterator<Item = &Question> {
        self.questions
            .iter()
            .filter(|question| question.counting() == Counting::Counted)
    }

    /// What all questions are worth; none where the catalogue doesn't say.
    pub fn points(&self) -> Option<f64> {
        total(self.questions.iter().map(|question| question.points))
    }

    /// Whether any question asks for a file.
    pub fn asks_for_files(&self) -> bool {
        let mut questions = self.questions.iter();
        questions.any(|question| !question.details.file.paths.is_empty())
    }
}

/// Where one clause ends and the next begins: the places at which students cut a prompt when they copy it.
fn split_clauses(text: &str) -> impl Iterator<Item = &str> {
    text.split(ends_clause)
        .flat_map(|part| part.split(". "))
        .flat_map(|part| part.split(": "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

fn ends_clause(c: char) -> bool {
    matches!(c, '\n' | ';' | '?' | '!' | '—' | '–')
}

/// The words of a text of the lab, made ready. `names`: parts of the text by which a report may call it; `prompt`: the part
/// that asks.
fn prepare<'t>(
    text: &'t str,
    words: &Words,
    names: impl Iterator<Item = &'t str>,
    prompt: &str,
    vocabulary: &Vocabulary,
) -> Text {
    let of = |part: &str| match part.is_empty() {
        true => &[][..],
        false => {
            let start = part.as_ptr() as usize - text.as_ptr() as usize;
            words.within(start..start + part.len())
        }
    };
    let all = of(text);
    let mut pairs: Vec<_> = all.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let choices = choices(prompt).filter_map(|(one, other)| match (of(one), of(other)) {
        (&[one], &[other]) => Some((one, other)),
        _ => None,
    });
    let choices = choices.collect();
    let clauses = split_clauses(text).map(|clause| of(clause).to_vec());
    let sets = |parts: Vec<&str>| -> Vec<WordSet> {
        let sets = parts
            .into_iter()
            .map(|part| vocabulary.set_of(of(part).iter().copied()));
        sets.filter(|set| set.weight() > 0.0).collect()
    };
    Text {
        all: vocabulary.set_of(all.iter().copied()),
        names: sets(names.collect()),
        parts: sets(split_clauses(prompt).collect()),
        clauses: clauses.filter(|words| !words.is_empty()).collect(),
        pairs,
        choices,
    }
}

/// Two words with a bar between and nothing else around them: `yes/no`, but no path.
fn choices(prompt: &str) -> impl Iterator<Item = (&str, &str)> {
    let words = prompt.split(char::is_whitespace);
    let bare = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/'));
    let is_word = |word: &str| !word.is_empty() && word.chars().all(char::is_alphabetic);
    bare.filter_map(|word| word.split_once('/'))
        .filter(move |(one, other)| is_word(one) && is_word(other))
}

/// The first clause of a prompt that says something by words: `Étape 1 — Lancer le conteneur. …` is named by its second.
fn first_clause(prompt: &str) -> impl Iterator<Item = &str> {
    split_clauses(prompt)
        .filter(|clause| tokens::count_words(clause) > 2)
        .take(1)
}
