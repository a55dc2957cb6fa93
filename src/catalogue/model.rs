//! The model of a lab: its sections and questions, its words, numbers and names made ready for matching.

use super::known::Known;
use super::lab_text::LabText;
use super::mistakes;
use super::names::Names;
use super::numbers::Numbers;
use super::question::{Counting, Question, Section, total};
use super::text::{first_clause, prepare};
use crate::document;
use crate::finding::{Finding, Message, Severity};
use crate::label::{self, Part, Wording};
use crate::language::{self, Language};
use crate::source::{Source, Span};
use crate::text::fold::fold;
use crate::text::tokens;
use crate::text::vocabulary::Vocabulary;
use rustc_hash::FxHashMap;

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
    pub(crate) known: Known,
    pub(crate) lab_text: LabText,
}

impl Catalogue {
    /// Makes the words of sections and questions ready for matching; the last step of every way to make a catalogue.
    pub(crate) fn ready(mut self) -> Self {
        let lettered =
            |question: &Question| matches!(question.path[..], [Part::Letter(_), Part::Number(_)]);
        self.wording.lettered = self.questions.iter().any(lettered);
        self.learn_words();
        self.part_namesakes();
        self.learn_ids();
        let questions = self.questions.iter().map(|question| {
            let mut text = question.labels.join("\n");
            for part in question.title.iter().chain([&question.prompt]) {
                text.push('\n');
                text.push_str(part);
            }
            text
        });
        let sections = self.sections.iter();
        let sections = sections.map(|s| format!("{}\n{}", s.title, s.labels.join("\n")));
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
        self.numbers = Numbers::new(&self.sections, &self.questions, &self.wording, self.derived);
        self.names = Names::new(&self.sections, &self.questions);
        self.known = Known::new(&self.sections, &self.questions);
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
                Err(message) => {
                    let message = message.text("path", file.path.as_str());
                    found.push(Finding::of(mistakes::UNREADABLE_FILE, file.span, message));
                }
            }
        }
        match found.is_empty() {
            true => Ok(self),
            false => Err(found),
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

    /// The place of a question among its section's, from 1; none for a section that asks.
    pub(crate) fn place(&self, question: usize) -> Option<u32> {
        self.sections[self.questions[question].section].place(question)
    }

    /// The place that a question's number says within its section.
    pub(crate) fn last_ordinal(&self, question: usize) -> Option<u32> {
        self.questions[question].last_ordinal(self.place(question))
    }

    /// Whether a title is the lab's own, word for word.
    pub(crate) fn is_called(&self, title: &str) -> bool {
        !self.lab.title.is_empty() && fold(title.trim()) == fold(&self.lab.title)
    }

    /// Tells apart questions whose ids say one number: beside a question `1`, the `Q1` of a quiz keeps its letter.
    fn part_namesakes(&mut self) {
        let mut said: FxHashMap<Vec<Part>, usize> = FxHashMap::default();
        let own = |question: &&mut Question| !question.is_section;
        for question in self.questions.iter_mut().filter(own) {
            *said.entry(question.path.clone()).or_default() += 1;
        }
        for question in self.questions.iter_mut().filter(own) {
            let letters = question.id.find(|c: char| !c.is_alphabetic()).unwrap_or(0);
            let is_bare = matches!(question.path[..], [Part::Number(_)]);
            if letters > 0 && is_bare && said[&question.path] > 1 {
                let word = fold(&question.id[..letters]);
                let mut signs = word.chars();
                let part = match (signs.next(), signs.next()) {
                    (Some(letter), None) => Part::Letter(letter),
                    _ => Part::Word(word),
                };
                question.path.insert(0, part);
            }
        }
    }

    /// Learns the ids that are read as no number, or as another one.
    fn learn_ids(&mut self) {
        let questions = self.questions.iter();
        for question in questions.filter(|question| !question.is_section) {
            let read = label::read(&question.id, &self.wording);
            let is_read = read.is_some_and(|found| found.path == question.path);
            for runs in label::spellings(&question.id, is_read) {
                let known = self.wording.ids.entry(runs);
                known.or_insert_with(|| question.path.clone());
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
