//! Raw TOML to a valid model, with every mistake of the file at its place.
//!
//! Nothing stops the walk: a table that is wrong is told, left out, and its neighbours are read, so that a teacher mends a
//! file in one round. Serde would stop at the first mistake, hence the walk over `DeTable` (TOML 1.1, <https://toml.io>).

use super::mistakes;
use super::model::{
    Catalogue, Details, Expectation, Kind, Lab, Part, Question, Section, Text, Wording,
};
use crate::finding::{Finding, Message, Severity};
use crate::language::Language;
use crate::source::{Source, Span};
use crate::text::fold::fold;
use regex::Regex;
use std::collections::HashMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The version of the format that this program reads.
const SCHEMA: i64 = 1;

const TOP: &[&str] = &["schema", "lab", "wording", "checks", "defaults", "section"];
const LAB: &[&str] = &[
    "id",
    "title",
    "course",
    "language",
    "reports",
    "suppressions",
];
const WORDING: &[&str] = &["section", "question"];
/// A section takes every key of a question, and a question every key of defaults after the four that name it.
const SECTION: &[&str] = &[
    "id",
    "label",
    "title",
    "prompt",
    "expects",
    "optional",
    "points",
    "text",
    "screenshot",
    "terminal",
    "code",
    "table",
    "link",
    "file",
    "defaults",
    "question",
];
const QUESTION: &[&str] = SECTION.split_at(SECTION.len() - 2).0;
const DEFAULTS: &[&str] = QUESTION.split_at(4).1;

/// The tables by the names that messages give them, for keys that landed in the wrong one.
const TABLES: &[(&str, &[&str])] = &[
    ("[lab]", LAB),
    ("[[section.question]]", QUESTION),
    ("[[section]]", SECTION),
    ("[defaults]", DEFAULTS),
    ("[wording]", WORDING),
];

/// The keys of each kind's details.
fn detail_keys(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Text => &["min-words"],
        Kind::Screenshot | Kind::Table | Kind::Link => &["min"],
        Kind::Terminal => &["min", "commands", "contains", "matches"],
        Kind::Code => &["min", "language", "contains", "matches"],
        Kind::File => &["paths"],
    }
}

type Value<'i> = Spanned<DeValue<'i>>;

/// What questions have unless they say otherwise.
#[derive(Clone, Default)]
struct Defaults {
    expects: Option<Vec<Expectation>>,
    optional: Option<bool>,
    points: Option<f64>,
    details: Details,
}

pub(super) fn read(source: &Source, rules: &[&'static str]) -> Result<Catalogue, Vec<Finding>> {
    let mut walk = Walk {
        rules,
        found: Vec::new(),
        ids: HashMap::new(),
    };
    let (top, errors) = DeTable::parse_recoverable(source.text());
    for error in errors {
        let span = error.span().unwrap_or_default().into();
        let message = error.message().lines().next().unwrap_or_default();
        walk.tell(
            mistakes::SYNTAX,
            span,
            Message::new("catalogue-syntax").text("error", message),
        );
    }
    // A text that isn't TOML has been read in part only: what is missing then is no mistake of its own.
    let broken = !walk.found.is_empty();
    let catalogue = walk.top(top.get_ref(), source.text().len());
    if broken {
        walk.found
            .retain(|finding| finding.check != mistakes::MISSING_KEY);
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

struct Walk<'r> {
    rules: &'r [&'static str],
    found: Vec<Finding>,
    ids: HashMap<String, Span>,
}

impl Walk<'_> {
    fn tell(&mut self, check: &'static str, span: Span, message: Message) {
        let severity = Severity::Error;
        self.found.push(Finding {
            check,
            severity,
            question: None,
            span,
            message,
        });
    }

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
            None if top.get("lab").is_none() => self.missing("[lab]", Span { start: 0, end: 0 }),
            None => {}
        }
        if let Some((_, table)) = get(top, "wording").and_then(|value| self.table(value, "wording"))
        {
            self.keys(table, "[wording]", WORDING);
            let folded = |words: Vec<(Span, String)>| words.iter().map(|(_, w)| fold(w)).collect();
            catalogue.wording = Wording {
                section: folded(self.strings(table, "section")),
                question: folded(self.strings(table, "question")),
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
        if sections.is_none() {
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
            let language = ["fr", "en"]
                .contains(&tag.as_str())
                .then(|| Language::from_tag(&tag));
            if language.is_none() {
                self.bad_value(span, "language", &tag, "fr, en");
            }
            language.flatten()
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
            suppressions: self.boolean(table, "suppressions").unwrap_or(false),
        }
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
        let questions = get(table, "question").map(|value| self.tables(value, "question"));
        if questions.as_ref().is_none_or(Vec::is_empty) && !asks {
            let message = Message::new("catalogue-empty-section").text("section", id.as_str());
            self.tell(mistakes::EMPTY_SECTION, span, message);
        }
        for (span, table) in questions.unwrap_or_default() {
            self.keys(table, "[[section.question]]", QUESTION);
            let id = self.id(table, "[[section.question]]", span);
            let question = self.question(table, id, index, &defaults);
            if question.title.is_none() && question.prompt.is_empty() && question.labels.is_empty()
            {
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

    /// What a table says of evidence, over what holds otherwise.
    fn defaults(&mut self, table: &DeTable<'_>, over: &Defaults, are_defaults: bool) -> Defaults {
        let mut defaults = over.clone();
        if let Some(value) = get(table, "expects") {
            defaults.expects = Some(self.expects(value));
        }
        if let Some(optional) = self.boolean(table, "optional") {
            defaults.optional = Some(optional);
        }
        if let Some(value) = get(table, "points") {
            let points = match value.get_ref() {
                DeValue::Integer(integer) => integer.as_str().replace('_', "").parse().ok(),
                DeValue::Float(float) => float.as_str().replace('_', "").parse().ok(),
                _ => {
                    self.wrong_type(value, "points", "number");
                    None
                }
            };
            defaults.points = points.filter(|points: &f64| {
                let right = points.is_finite() && *points >= 0.0;
                if !right {
                    self.bad_value(
                        value.span().into(),
                        "points",
                        &points.to_string(),
                        "0, 0.5, 1, …",
                    );
                }
                right
            });
        }
        for kind in Kind::ALL {
            if let Some(value) = get(table, kind.name()) {
                self.detail(value, kind, &mut defaults.details, are_defaults);
            }
        }
        defaults
    }

    fn expects(&mut self, value: &Value<'_>) -> Vec<Expectation> {
        let mut expects = Vec::new();
        for (span, entry) in self.strings_of(value, "expects") {
            let mut any_of = Vec::new();
            for name in entry.split('|').map(str::trim) {
                match Kind::from_name(name) {
                    Some(kind) if !any_of.contains(&kind) => any_of.push(kind),
                    Some(_) => {}
                    None => {
                        self.bad_value(
                            span,
                            "expects",
                            name,
                            &Kind::ALL.map(Kind::name).join(", "),
                        );
                    }
                }
            }
            if !any_of.is_empty() {
                expects.push(Expectation { any_of });
            }
        }
        expects
    }

    fn detail(&mut self, value: &Value<'_>, kind: Kind, details: &mut Details, are_defaults: bool) {
        let Some((_, table)) = self.table(value, kind.name()) else {
            return;
        };
        let place = if are_defaults {
            "[defaults]"
        } else {
            "[[section.question]]"
        };
        self.keys(
            table,
            &format!("{place} {}", kind.name()),
            detail_keys(kind),
        );
        if let Some(min) = self.count(table, "min") {
            details.min.retain(|(of, _)| *of != kind);
            details.min.push((kind, min));
        }
        let texts = |walk: &mut Self, key| -> Vec<String> {
            walk.strings(table, key)
                .into_iter()
                .map(|(_, text)| text)
                .collect()
        };
        match kind {
            Kind::Text => details.min_words = self.count(table, "min-words").or(details.min_words),
            Kind::Terminal => {
                details.terminal.commands = texts(self, "commands");
                details.terminal.contains = texts(self, "contains");
                details.terminal.matches = self.patterns(table);
            }
            Kind::Code => {
                details.code.language =
                    self.string(table, "language").map(|(_, language)| language);
                details.code.contains = texts(self, "contains");
                details.code.matches = self.patterns(table);
            }
            Kind::File => {
                let paths = self.strings(table, "paths");
                for (span, path) in &paths {
                    // What lies outside the lab's folder is never looked at.
                    let outside = path.starts_with(['/', '\\', '~'])
                        || path.split(['/', '\\']).any(|part| part == "..");
                    if outside {
                        self.bad_value(*span, "paths", path, "Dockerfile, src/app.py, …");
                    }
                }
                details.file.paths = paths.into_iter().map(|(_, path)| path).collect();
            }
            Kind::Screenshot | Kind::Table | Kind::Link => {}
        }
    }

    fn patterns(&mut self, table: &DeTable<'_>) -> Vec<Regex> {
        let mut patterns = Vec::new();
        for (span, pattern) in self.strings(table, "matches") {
            match Regex::new(&pattern) {
                Ok(regex) => patterns.push(regex),
                Err(error) => {
                    let text = error.to_string();
                    let last = text.lines().last().unwrap_or_default();
                    self.bad_pattern(span, &pattern, last.trim_start_matches("error: "));
                }
            }
        }
        patterns
    }

    fn count(&mut self, table: &DeTable<'_>, key: &str) -> Option<usize> {
        let (span, number) = get(table, key).and_then(|value| self.integer(value, key))?;
        if number < 1 {
            self.bad_value(span, key, &number.to_string(), "1, 2, 3, …");
        }
        usize::try_from(number).ok().filter(|&number| number > 0)
    }

    fn id(&mut self, table: &DeTable<'_>, place: &str, span: Span) -> String {
        let id = self.required(table, "id", place, span);
        let Some(value) = get(table, "id").filter(|_| !id.is_empty()) else {
            return id;
        };
        let span: Span = value.span().into();
        if self.ids.insert(id.clone(), span).is_some() {
            let message = Message::new("catalogue-duplicate-id").text("id", id.as_str());
            self.tell(mistakes::DUPLICATE_ID, span, message);
        }
        id
    }

    /// `label` is one text or several. A section's labels are read apart from the question that it may be.
    fn labels(&mut self, table: &DeTable<'_>, tell: bool) -> Vec<String> {
        let before = self.found.len();
        let labels = match get(table, "label") {
            Some(value) if value.get_ref().is_str() => {
                self.string(table, "label").into_iter().collect()
            }
            Some(value) => self.strings_of(value, "label"),
            None => Vec::new(),
        };
        if !tell && table.get("expects").is_some() {
            self.found.truncate(before);
        }
        labels.into_iter().map(|(_, label)| label).collect()
    }

    fn required(&mut self, table: &DeTable<'_>, key: &str, place: &str, span: Span) -> String {
        match self.string(table, key) {
            Some((_, text)) if !text.trim().is_empty() => text,
            Some((span, text)) => {
                self.bad_value(span, key, &text, "text");
                String::new()
            }
            None => {
                if table.get(key).is_none() {
                    self.missing(&format!("{key} ({place})"), span);
                }
                String::new()
            }
        }
    }

    /// Tells of keys that a table doesn't have, and where they belong if another table has them.
    fn keys(&mut self, table: &DeTable<'_>, place: &str, known: &[&str]) {
        for (key, _) in table {
            let name = key.get_ref().as_ref();
            if known.contains(&name) {
                continue;
            }
            let near = nearest(name, known.iter().copied());
            let home = TABLES.iter().find(|(_, keys)| keys.contains(&name));
            match home.filter(|_| near.is_empty()) {
                Some((home, _)) => {
                    let message = Message::new("catalogue-misplaced-key");
                    let message = message
                        .text("key", name)
                        .text("place", place)
                        .text("home", *home);
                    self.tell(mistakes::MISPLACED_KEY, key.span().into(), message);
                }
                None => {
                    let message_key =
                        near_key(&near, "catalogue-unknown-key", "catalogue-unknown-key-near");
                    let message = Message::new(message_key);
                    let message = message
                        .text("key", name)
                        .text("place", place)
                        .text("near", near);
                    let message = message.text("known", known.join(", "));
                    self.tell(mistakes::UNKNOWN_KEY, key.span().into(), message);
                }
            }
        }
    }

    fn missing(&mut self, what: &str, span: Span) {
        let message = Message::new("catalogue-missing-key").text("key", what);
        self.tell(mistakes::MISSING_KEY, span, message);
    }

    fn bad_value(&mut self, span: Span, key: &str, value: &str, known: &str) {
        let message = Message::new("catalogue-bad-value")
            .text("key", key)
            .text("value", value);
        self.tell(mistakes::BAD_VALUE, span, message.text("known", known));
    }

    fn bad_pattern(&mut self, span: Span, pattern: &str, error: &str) {
        let message = Message::new("catalogue-bad-pattern").text("pattern", pattern);
        self.tell(mistakes::BAD_PATTERN, span, message.text("error", error));
    }

    fn wrong_type(&mut self, value: &Value<'_>, key: &str, wanted: &str) {
        let found = value.get_ref().type_str();
        let message = Message::new("catalogue-wrong-type")
            .text("key", key)
            .text("found", found);
        self.tell(
            mistakes::WRONG_TYPE,
            value.span().into(),
            message.text("wanted", wanted),
        );
    }

    fn table<'t, 'i>(
        &mut self,
        value: &'t Value<'i>,
        key: &str,
    ) -> Option<(Span, &'t DeTable<'i>)> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_type(value, key, "table");
        }
        table.map(|table| (value.span().into(), table))
    }

    fn tables<'t, 'i>(&mut self, value: &'t Value<'i>, key: &str) -> Vec<(Span, &'t DeTable<'i>)> {
        match value.get_ref().as_array() {
            Some(array) => array
                .iter()
                .filter_map(|entry| self.table(entry, key))
                .collect(),
            None => {
                self.wrong_type(value, key, "array of tables");
                Vec::new()
            }
        }
    }

    fn string(&mut self, table: &DeTable<'_>, key: &str) -> Option<(Span, String)> {
        let value = get(table, key)?;
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong_type(value, key, "string");
        }
        text.map(|text| (value.span().into(), text.to_owned()))
    }

    fn strings(&mut self, table: &DeTable<'_>, key: &str) -> Vec<(Span, String)> {
        get(table, key)
            .map(|value| self.strings_of(value, key))
            .unwrap_or_default()
    }

    fn strings_of(&mut self, value: &Value<'_>, key: &str) -> Vec<(Span, String)> {
        let Some(array) = value.get_ref().as_array() else {
            self.wrong_type(value, key, "array of strings");
            return Vec::new();
        };
        let mut texts = Vec::new();
        for entry in array.iter() {
            match entry.get_ref().as_str() {
                Some(text) => texts.push((entry.span().into(), text.to_owned())),
                None => self.wrong_type(entry, key, "string"),
            }
        }
        texts
    }

    fn boolean(&mut self, table: &DeTable<'_>, key: &str) -> Option<bool> {
        let value = get(table, key)?;
        let boolean = value.get_ref().as_bool();
        if boolean.is_none() {
            self.wrong_type(value, key, "boolean");
        }
        boolean
    }

    fn integer(&mut self, value: &Value<'_>, key: &str) -> Option<(Span, i64)> {
        let integer = value.get_ref().as_integer().and_then(|integer| {
            i64::from_str_radix(&integer.as_str().replace('_', ""), integer.radix()).ok()
        });
        if integer.is_none() {
            self.wrong_type(value, key, "integer");
        }
        integer.map(|integer| (value.span().into(), integer))
    }
}

fn get<'t, 'i>(table: &'t DeTable<'i>, key: &str) -> Option<&'t Value<'i>> {
    table.get(key)
}

/// The message with a suggestion where there is one.
fn near_key(near: &str, without: &'static str, with: &'static str) -> &'static str {
    if near.is_empty() { without } else { with }
}

/// The known name that a mistyped one is nearest to; empty if none is near.
fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> String {
    const ALIKE: f64 = 0.75;
    known
        .map(|known| (strsim::jaro_winkler(name, known), known))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known.to_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
