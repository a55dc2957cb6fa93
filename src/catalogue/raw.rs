//! Raw TOML to a valid model, with every mistake of the file at its place.
//!
//! Nothing stops the walk: a table that is wrong is told, left out, and its neighbours are read, so that a teacher mends a
//! file in one round. Serde would stop at the first mistake, hence the walk over `DeTable` (TOML 1.1, <https://toml.io>).

mod expects;
mod keys;
mod patterns;
mod syntax;
#[cfg(test)]
mod tests;
mod values;
mod walk;

use super::expectation::Kind;
use super::mistakes;
use super::model::{Catalogue, Lab, StatementFile};
use super::question::{Question, Section};
use super::text::Text;
use crate::finding::{Finding, Message, Severity};
use crate::label::{Part, Wording};
use crate::language::Language;
use crate::source::{Source, Span};
use crate::text::fold::fold;
use expects::Defaults;
use keys::{DEFAULTS, LAB, QUESTION, SECTION, TOP, WORDING};
use patterns::Room;
use std::collections::HashMap;
use toml::Spanned;
use toml::de::DeTable;
use values::{get, is_meant, near_key, nearest};
use walk::Walk;

/// The version of the format that this program reads.
const SCHEMA: i64 = 1;

#[cfg(test)]
pub(crate) use {expects::detail_keys, keys::keys};

pub(super) fn read(source: &Source, rules: &[&'static str]) -> Result<Catalogue, Vec<Finding>> {
    let mut walk = Walk {
        source,
        rules,
        found: Vec::new(),
        patterns: Room::default(),
        ids: HashMap::new(),
    };
    let (top, errors) = DeTable::parse_recoverable(source.text());
    for error in errors {
        let span = error.span().unwrap_or_default().into();
        let message = error.message().lines().next().unwrap_or_default();
        walk.tell(
            mistakes::SYNTAX,
            span,
            syntax::message(source, span, message),
        );
    }
    // A text that isn't TOML has been read in part only: what is missing then is no mistake of its own.
    let broken = !walk.found.is_empty();
    let catalogue = walk.top(top.get_ref(), source.text().len());
    if broken {
        walk.found
            .retain(|finding| finding.check != mistakes::MISSING_KEY);
        walk.keep_single_tables_alone();
        walk.keep_unclosed_list_alone();
    }
    if walk.found.is_empty() {
        Ok(catalogue.ready())
    } else {
        walk.found
            .sort_by_key(|finding| (finding.span, finding.check));
        Err(walk.found)
    }
}

/// The language of a catalogue that is wrong elsewhere.
pub(super) fn language(source: &Source) -> Option<Language> {
    let (top, _) = DeTable::parse_recoverable(source.text());
    let lab = get(top.get_ref(), "lab").and_then(|lab| lab.get_ref().as_table());
    let tag = get(lab?, "language").and_then(|tag| tag.get_ref().as_str());
    tag.and_then(Language::from_tag)
}

impl Walk<'_> {
    fn top(&mut self, top: &DeTable<'_>, end: usize) -> Catalogue {
        self.keys(top, "questions.toml", TOP);
        if let Some(schema) = get(top, "schema").and_then(|value| self.integer(value, "schema"))
            && schema.1 != SCHEMA
        {
            let message = Message::new("catalogue-bad-schema").text("value", schema.1.to_string());
            self.tell(mistakes::BAD_VALUE, schema.0, message);
        }
        let mut catalogue = Catalogue::default();
        match get(top, "lab").and_then(|value| self.table(value, "lab")) {
            Some((span, lab)) => catalogue.lab = self.lab(lab, span),
            None if top.get("lab").is_none() && !is_meant(top, "lab") => {
                self.missing("[lab]", Span { start: 0, end: 0 });
            }
            None => {}
        }
        if let Some((_, table)) = get(top, "wording").and_then(|value| self.table(value, "wording"))
        {
            self.keys(table, "[wording]", WORDING);
            let folded = |words: Vec<(Span, String)>| words.iter().map(|(_, w)| fold(w)).collect();
            catalogue.wording = Wording {
                section: folded(self.strings(table, "section")),
                question: folded(self.strings(table, "question")),
                placeholders: folded(self.strings(table, "placeholders")),
                ..Wording::default()
            };
        }
        if let Some((_, table)) = get(top, "checks").and_then(|value| self.table(value, "checks")) {
            catalogue.severities = self.checks(table);
        }
        let defaults = get(top, "defaults").and_then(|value| self.table(value, "defaults"));
        let defaults = defaults.map(|(_, table)| {
            self.keys(table, "[defaults]", DEFAULTS);
            self.defaults(table, &Defaults::default(), true)
        });
        let sections = get(top, "section").map(|value| self.tables(value, "section"));
        if sections.is_none() && !is_meant(top, "section") {
            self.missing("[[section]]", Span { start: end, end });
        }
        for (span, table) in sections.unwrap_or_default() {
            self.section(
                &mut catalogue,
                table,
                span,
                &defaults.clone().unwrap_or_default(),
            );
        }
        catalogue
    }

    fn lab(&mut self, table: &DeTable<'_>, span: Span) -> Lab {
        self.keys(table, "[lab]", LAB);
        let id = self.required(table, "id", "[lab]", span);
        let language = self.string(table, "language").and_then(|(span, tag)| {
            let language = Language::all().find(|language| language.tag() == tag);
            if language.is_none() {
                let tags: Vec<&str> = Language::tags().collect();
                self.bad_value(span, "language", &tag, &tags.join(", "));
            }
            language
        });
        let mut reports = Vec::new();
        for (span, glob) in self.strings(table, "reports") {
            match ignore::gitignore::GitignoreBuilder::new("").add_line(None, &glob) {
                Ok(_) => reports.push(glob),
                Err(error) => self.bad_pattern(span, &glob, &error.to_string()),
            }
        }
        Lab {
            title: self
                .string(table, "title")
                .map_or_else(|| id.clone(), |(_, title)| title),
            id,
            course: self.string(table, "course").map(|(_, course)| course),
            language,
            reports,
            statement: self.statement(table),
            suppressions: self.boolean(table, "suppressions").unwrap_or(false),
        }
    }

    /// The files of the lab's own text: one by its path, or several in a list.
    fn statement(&mut self, table: &DeTable<'_>) -> Vec<StatementFile> {
        const EXAMPLE: &str = "statement.md, handout/part1.md, …";
        let paths = match get(table, "statement") {
            Some(value) if value.get_ref().as_str().is_some() => {
                self.string(table, "statement").into_iter().collect()
            }
            _ => self.strings(table, "statement"),
        };
        let mut files = Vec::new();
        for (span, path) in paths {
            if path.trim().is_empty() || values::leads_out(&path) {
                self.bad_value(span, "statement", &path, EXAMPLE);
            } else {
                files.push(StatementFile { path, span });
            }
        }
        files
    }

    fn checks(&mut self, table: &DeTable<'_>) -> Vec<(&'static str, Option<Severity>)> {
        let mut severities = Vec::new();
        for (key, value) in table {
            let Some(&id) = self.rules.iter().find(|&&id| id == key.get_ref().as_ref()) else {
                let near = nearest(key.get_ref(), self.rules.iter().copied());
                let message_key = near_key(
                    &near,
                    "catalogue-unknown-check",
                    "catalogue-unknown-check-near",
                );
                let message = Message::new(message_key);
                let message = message
                    .text("check", key.get_ref().as_ref())
                    .text("near", near);
                self.tell(mistakes::UNKNOWN_CHECK, key.span().into(), message);
                continue;
            };
            let severity = match value.get_ref().as_str() {
                Some("error") => Some(Severity::Error),
                Some("warning") => Some(Severity::Warning),
                Some("hint") => Some(Severity::Hint),
                Some("off") => None,
                Some(other) => {
                    self.bad_value(value.span().into(), id, other, "error, warning, hint, off");
                    continue;
                }
                None => {
                    self.wrong_type(value, id, "string");
                    continue;
                }
            };
            severities.push((id, severity));
        }
        severities
    }

    fn section(
        &mut self,
        catalogue: &mut Catalogue,
        table: &DeTable<'_>,
        span: Span,
        defaults: &Defaults,
    ) {
        self.keys(table, "[[section]]", SECTION);
        let id = self.id(table, "[[section]]", span);
        let title = self.string(table, "title").map(|(_, title)| title);
        let own = get(table, "defaults").and_then(|value| self.table(value, "defaults"));
        let defaults = match own {
            Some((_, own)) => {
                self.keys(own, "[section.defaults]", DEFAULTS);
                self.defaults(own, defaults, true)
            }
            None => defaults.clone(),
        };
        let index = catalogue.sections.len();
        let first = catalogue.questions.len();
        let asks = table.get("expects").is_some();
        if asks {
            // Only the section's own `expects` makes it a question: defaults speak of its questions.
            let mut question = self.question(table, id.clone(), index, &Defaults::default());
            question.is_section = true;
            catalogue.questions.push(question);
        } else {
            self.keys_of_a_question(table);
        }
        let questions = get(table, "question").map(|value| self.tables(value, "section.question"));
        let none = questions.as_ref().is_none_or(Vec::is_empty);
        let misspelt = is_meant(table, "question") || is_meant(table, "expects");
        if none && !asks && !misspelt && !self.told_single_table() {
            let message = Message::new("catalogue-empty-section").text("section", id.as_str());
            self.tell(mistakes::EMPTY_SECTION, span, message);
        }
        for (span, table) in questions.unwrap_or_default() {
            self.keys(table, "[[section.question]]", QUESTION);
            let id = self.id(table, "[[section.question]]", span);
            let question = self.question(table, id, index, &defaults);
            let names = ["title", "prompt", "label"];
            let is_named = !question.prompt.is_empty()
                || question.title.is_some()
                || !question.labels.is_empty();
            // A name that is misspelt or no text was told already.
            let is_no_text = |name: &str| {
                let value = get(table, name).map(Spanned::get_ref);
                value.is_some_and(|value| !value.is_str() && !value.is_array())
            };
            let is_told = |name: &&str| is_meant(table, name) || is_no_text(name);
            if !is_named && !names.iter().any(is_told) {
                self.missing("prompt", span);
            }
            catalogue.questions.push(question);
        }
        catalogue.sections.push(Section {
            path: Part::path(&id),
            id,
            title: title.unwrap_or_default(),
            labels: self.labels(table, false),
            questions: first..catalogue.questions.len(),
            asks,
            text: Text::default(),
        });
    }

    /// Tells of keys that only a question has, in a section that asks nothing.
    fn keys_of_a_question(&mut self, table: &DeTable<'_>) {
        for (key, _) in table {
            let name = key.get_ref().as_ref();
            if DEFAULTS.contains(&name) || name == "prompt" {
                let message = Message::new("catalogue-section-without-expects").text("key", name);
                self.tell(mistakes::MISPLACED_KEY, key.span().into(), message);
            }
        }
    }

    fn question(
        &mut self,
        table: &DeTable<'_>,
        id: String,
        section: usize,
        defaults: &Defaults,
    ) -> Question {
        let before = self.found.len();
        let own = self.defaults(table, defaults, false);
        // Of expectations that are wrong themselves, nothing follows.
        let told = self.found[before..]
            .iter()
            .any(|mistake| mistake.message.is_about("expects"));
        let mut question = Question::new(id, section);
        if let Some(expects) = own.expects {
            question.expects = expects;
        }
        for kind in Kind::ALL {
            let expected = told
                || question
                    .expects
                    .iter()
                    .any(|entry| entry.any_of.contains(&kind));
            if let Some((key, _)) = table.get_key_value(kind.name()).filter(|_| !expected) {
                let message = Message::new("catalogue-unused-detail").text("kind", kind.name());
                self.tell(mistakes::UNUSED_DETAIL, key.span().into(), message);
            }
        }
        question.title = self.string(table, "title").map(|(_, title)| title);
        question.prompt = self
            .string(table, "prompt")
            .map_or_else(String::new, |(_, prompt)| prompt);
        question.labels = self.labels(table, true);
        question.optional = own.optional.unwrap_or(false);
        // A step with nothing to hand in is worth nothing, whatever the default.
        question.points = own.points.filter(|_| !question.expects.is_empty());
        question.details = own.details;
        let mut kinds = question.expects.iter().flat_map(|entry| &entry.any_of);
        if kinds.any(|kind| *kind == Kind::File) && question.details.file.paths.is_empty() {
            let place = get(table, "expects").map(|expects| expects.span().into());
            self.missing("file.paths", place.unwrap_or_default());
        }
        question
    }
}
