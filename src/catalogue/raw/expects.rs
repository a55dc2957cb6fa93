//! What answers are expected to hold: kinds, their details, and the defaults that sections pass on.
//!
//! Enters: the table of a question or of defaults. Leaves: its expectations; mistakes are told, and what is wrong is left out.

use super::patterns::Refused;
use super::values::{get, leads_out};
use super::walk::{Value, Walk};
use crate::catalogue::expectation::{Details, Expectation, Kind};
use crate::catalogue::mistakes;
use crate::catalogue::pattern::Pattern;
use crate::finding::Message;
use toml::de::{DeTable, DeValue};

/// No question is worth so much.
const MOST_POINTS: f64 = 10_000.0;

/// The keys of each kind's details.
pub(crate) fn detail_keys(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Text => &["min-words"],
        Kind::Screenshot | Kind::Table | Kind::Link => &["min"],
        Kind::Terminal => &["min", "commands", "contains", "matches"],
        Kind::Code => &["min", "language", "contains", "matches"],
        Kind::File => &["paths"],
    }
}

/// What questions have unless they say otherwise.
#[derive(Clone, Default)]
pub(super) struct Defaults {
    pub(super) expects: Option<Vec<Expectation>>,
    pub(super) optional: Option<bool>,
    pub(super) points: Option<f64>,
    pub(super) details: Details,
}

impl Walk<'_> {
    /// What a table says of evidence, over what holds otherwise.
    pub(super) fn defaults(
        &mut self,
        table: &DeTable<'_>,
        over: &Defaults,
        are_defaults: bool,
    ) -> Defaults {
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
                let right = (0.0..MOST_POINTS).contains(points);
                if !right {
                    self.bad_value(
                        value.span().into(),
                        "points",
                        &points.to_string(),
                        "0, 0.5, 1, …, 9999",
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

    pub(super) fn expects(&mut self, value: &Value<'_>) -> Vec<Expectation> {
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

    pub(super) fn detail(
        &mut self,
        value: &Value<'_>,
        kind: Kind,
        details: &mut Details,
        are_defaults: bool,
    ) {
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
                    if leads_out(path) {
                        self.bad_value(*span, "paths", path, "Dockerfile, src/app.py, …");
                    }
                }
                details.file.paths = paths.into_iter().map(|(_, path)| path).collect();
            }
            Kind::Screenshot | Kind::Table | Kind::Link => {}
        }
    }

    pub(super) fn patterns(&mut self, table: &DeTable<'_>) -> Vec<Pattern> {
        let mut patterns = Vec::new();
        for (span, pattern) in self.strings(table, "matches") {
            match self.patterns.compile(&pattern) {
                Ok(pattern) => patterns.push(pattern),
                Err(Refused::Wrong(error)) => self.bad_pattern(span, &pattern, &error),
                Err(Refused::TooLarge) => {
                    let message = Message::new("catalogue-large-pattern");
                    let message = message.text("pattern", pattern);
                    self.tell(mistakes::BAD_PATTERN, span, message);
                }
                Err(Refused::Passed) => {}
                Err(Refused::NoRoom) => {
                    let message = Message::new("catalogue-many-large-patterns");
                    self.tell(mistakes::BAD_PATTERN, span, message);
                }
            }
        }
        patterns
    }

    pub(super) fn count(&mut self, table: &DeTable<'_>, key: &str) -> Option<usize> {
        let (span, number) = get(table, key).and_then(|value| self.integer(value, key))?;
        /// Nobody asks for more of anything.
        const MOST: i64 = 999_999;
        if !(1..=MOST).contains(&number) {
            let written = self.source.slice(span).to_owned();
            self.bad_value(span, key, &written, "1, 2, 3, …, 999999");
            return None;
        }
        usize::try_from(number).ok()
    }

    /// `label` is one text or several. A section's labels are read apart from the question that it may be.
    pub(super) fn labels(&mut self, table: &DeTable<'_>, tell: bool) -> Vec<String> {
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
}
