//! Values of a catalogue's file by key and type, with what is wrong told at its place.
//!
//! Enters: a table and a key. Leaves: the value where it is of the type. Refuses to know what a lab is.

use super::{TABLES, Value, Walk};
use crate::catalogue::mistakes;
use crate::finding::{Finding, Message, Severity};
use crate::source::Span;
use toml::de::DeTable;

impl Walk<'_> {
    pub(super) fn tell(&mut self, check: &'static str, span: Span, message: Message) {
        let severity = Severity::Error;
        self.found.push(Finding {
            check,
            severity,
            question: None,
            span,
            message,
        });
    }

    pub(super) fn id(&mut self, table: &DeTable<'_>, place: &str, span: Span) -> String {
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

    pub(super) fn required(
        &mut self,
        table: &DeTable<'_>,
        key: &str,
        place: &str,
        span: Span,
    ) -> String {
        match self.string(table, key) {
            Some((_, text)) if !text.trim().is_empty() => text.trim().to_owned(),
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
    pub(super) fn keys(&mut self, table: &DeTable<'_>, place: &str, known: &[&str]) {
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

    pub(super) fn missing(&mut self, what: &str, span: Span) {
        let message = Message::new("catalogue-missing-key").text("key", what);
        self.tell(mistakes::MISSING_KEY, span, message);
    }

    pub(super) fn bad_value(&mut self, span: Span, key: &str, value: &str, known: &str) {
        let message = Message::new("catalogue-bad-value")
            .text("key", key)
            .text("value", value);
        self.tell(mistakes::BAD_VALUE, span, message.text("known", known));
    }

    pub(super) fn bad_pattern(&mut self, span: Span, pattern: &str, error: &str) {
        let message = Message::new("catalogue-bad-pattern").text("pattern", pattern);
        self.tell(mistakes::BAD_PATTERN, span, message.text("error", error));
    }

    pub(super) fn wrong_type(&mut self, value: &Value<'_>, key: &str, wanted: &str) {
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

    pub(super) fn table<'t, 'i>(
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

    pub(super) fn tables<'t, 'i>(
        &mut self,
        value: &'t Value<'i>,
        key: &str,
    ) -> Vec<(Span, &'t DeTable<'i>)> {
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

    pub(super) fn string(&mut self, table: &DeTable<'_>, key: &str) -> Option<(Span, String)> {
        let value = get(table, key)?;
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong_type(value, key, "string");
        }
        text.map(|text| (value.span().into(), text.to_owned()))
    }

    pub(super) fn strings(&mut self, table: &DeTable<'_>, key: &str) -> Vec<(Span, String)> {
        get(table, key)
            .map(|value| self.strings_of(value, key))
            .unwrap_or_default()
    }

    pub(super) fn strings_of(&mut self, value: &Value<'_>, key: &str) -> Vec<(Span, String)> {
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

    pub(super) fn boolean(&mut self, table: &DeTable<'_>, key: &str) -> Option<bool> {
        let value = get(table, key)?;
        let boolean = value.get_ref().as_bool();
        if boolean.is_none() {
            self.wrong_type(value, key, "boolean");
        }
        boolean
    }

    pub(super) fn integer(&mut self, value: &Value<'_>, key: &str) -> Option<(Span, i64)> {
        let integer = value.get_ref().as_integer().and_then(|integer| {
            i64::from_str_radix(&integer.as_str().replace('_', ""), integer.radix()).ok()
        });
        if integer.is_none() {
            self.wrong_type(value, key, "integer");
        }
        integer.map(|integer| (value.span().into(), integer))
    }
}

pub(super) fn get<'t, 'i>(table: &'t DeTable<'i>, key: &str) -> Option<&'t Value<'i>> {
    table.get(key)
}

/// The message with a suggestion where there is one.
pub(super) fn near_key(near: &str, without: &'static str, with: &'static str) -> &'static str {
    if near.is_empty() { without } else { with }
}

/// The known name that a mistyped one is nearest to; empty if none is near.
pub(super) fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> String {
    const ALIKE: f64 = 0.75;
    known
        .map(|known| (strsim::jaro_winkler(name, known), known))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known.to_owned())
        .unwrap_or_default()
}
