//! Values of a catalogue's file by key and type, with what is wrong told at its place.
//!
//! Enters: a table and a key. Leaves: the value where it is of the type. Refuses to know what a lab is.

use super::keys::TABLES;
use super::walk::{Value, Walk};
use crate::catalogue::mistakes;
use crate::finding::{Finding, Message};
use crate::language;
use crate::source::Span;
use crate::text::steer::steers;
use toml::de::DeTable;

impl Walk<'_> {
    pub(super) fn tell(&mut self, check: &'static str, span: Span, message: Message) {
        self.found.push(Finding::of(check, span, message));
    }

    pub(super) fn id(&mut self, table: &DeTable<'_>, place: &str, span: Span) -> String {
        let id = self.required(table, "id", place, span);
        let Some(value) = get(table, "id").filter(|_| !id.is_empty()) else {
            return id;
        };
        let span: Span = value.span().into();
        if id.contains(steers) {
            self.tell(mistakes::BAD_VALUE, span, Message::new("catalogue-bad-id"));
            return id;
        }
        if let Some(&first) = self.ids.get(&id) {
            let line = self.source.position(first.start).line;
            let message = Message::new("catalogue-duplicate-id").text("id", id.as_str());
            self.tell(mistakes::DUPLICATE_ID, span, message.number("line", line));
        } else {
            self.ids.insert(id.clone(), span);
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
                if table.get(key).is_none() && !is_meant(table, key) {
                    self.missing_in(key, place, span);
                }
                String::new()
            }
        }
    }

    /// Tells of keys that a table doesn't have, and where they belong if another table has them.
    pub(super) fn keys(&mut self, table: &DeTable<'_>, place: &str, known: &[&str]) {
        for (key, _) in table {
            let name = key.get_ref().as_ref();
            // Where no key stands, the parser has told so.
            if known.contains(&name) || name.is_empty() {
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
        self.missing_in(what, "none", span);
    }

    /// The same, of a key of a table; `none`: its place says enough.
    pub(super) fn missing_in(&mut self, what: &str, table: &str, span: Span) {
        let message = Message::new("catalogue-missing-key").text("key", what);
        self.tell(mistakes::MISSING_KEY, span, message.text("table", table));
    }

    pub(super) fn bad_value(&mut self, span: Span, key: &str, value: &str, known: &str) {
        let other =
            language::value(value).filter(|other| known.split(", ").any(|one| one == *other));
        // What is known as a range has no nearest name.
        let nearest = || match known.contains('…') {
            true => String::new(),
            false => nearest(value, known.split(", ")),
        };
        let near = other.map_or_else(nearest, ToOwned::to_owned);
        let message_key = near_key(&near, "catalogue-bad-value", "catalogue-bad-value-near");
        let message = Message::new(message_key)
            .text("key", key)
            .text("value", value)
            .text("near", near);
        self.tell(mistakes::BAD_VALUE, span, message.text("known", known));
    }

    pub(super) fn bad_pattern(&mut self, span: Span, pattern: &str, error: &str) {
        let message = Message::new("catalogue-bad-pattern").text("pattern", pattern);
        self.tell(mistakes::BAD_PATTERN, span, message.text("error", error));
    }

    /// Tells of a value of another type than its key takes. `wanted`: the type, as messages select it.
    pub(super) fn wrong_type(&mut self, value: &Value<'_>, key: &str, wanted: &str) {
        let written = self.source.slice(value.span().into());
        let example = example(key, wanted, value.get_ref().as_str(), written);
        self.wrong_type_of(value, key, wanted, &example);
    }

    fn wrong_type_of(&mut self, value: &Value<'_>, what: &str, wanted: &str, example: &str) {
        let message = Message::new("catalogue-wrong-type")
            .text("key", what)
            .text("found", value.get_ref().type_str())
            .text("wanted", wanted)
            .text("example", example);
        self.tell(mistakes::WRONG_TYPE, value.span().into(), message);
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

    /// The tables of a name such as `section.question`.
    pub(super) fn tables<'t, 'i>(
        &mut self,
        value: &'t Value<'i>,
        name: &str,
    ) -> Vec<(Span, &'t DeTable<'i>)> {
        if let Some(array) = value.get_ref().as_array() {
            let entries = array.iter();
            entries
                .filter_map(|entry| self.table(entry, name))
                .collect()
        } else if let Some(table) = value.get_ref().as_table() {
            self.single_table(value, name);
            // What stands in it is read all the same, and may have mistakes of its own.
            vec![(value.span().into(), table)]
        } else {
            self.wrong_type(value, name, "array-of-tables");
            Vec::new()
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
            self.wrong_type(value, key, "array-of-strings");
            return Vec::new();
        };
        let mut texts = Vec::new();
        for entry in array.iter() {
            match entry.get_ref().as_str() {
                Some(text) => texts.push((entry.span().into(), text.to_owned())),
                None => {
                    let written = self.source.slice(entry.span().into()).to_owned();
                    let example = format!("\"{}\"", written.replace('"', "'"));
                    self.wrong_type_of(entry, &written, "string", &example);
                }
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
        let integer = value.get_ref().as_integer().map(|integer| {
            let read = i64::from_str_radix(&integer.as_str().replace('_', ""), integer.radix());
            // What is no number here is none that there is room for.
            read.unwrap_or(i64::MAX)
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

/// A right value of a key: what was written, where quotes or brackets mend it.
fn example(key: &str, wanted: &str, text: Option<&str>, written: &str) -> String {
    /// What else the keys take that want more than a text.
    const EXAMPLES: &[(&str, &str)] = &[
        ("points", "0.5"),
        ("schema", "1"),
        ("min", "2"),
        ("min-words", "50"),
        ("expects", "[\"text\"]"),
        ("reports", "[\"lab1*.md\"]"),
        ("statement", "\"statement.md\""),
        ("text", "{ min-words = 50 }"),
        ("file", "{ paths = [\"README.md\"] }"),
        ("terminal", "{ contains = [\"…\"] }"),
        ("code", "{ contains = [\"…\"] }"),
        ("screenshot", "{ min = 2 }"),
        ("table", "{ min = 2 }"),
        ("link", "{ min = 2 }"),
    ];
    let is_short = written.len() <= 40 && !written.contains('\n');
    let number = text.map(|text| text.trim().replace(',', "."));
    let number = number.filter(|number| match wanted {
        "integer" => number.parse::<u32>().is_ok(),
        _ => number.starts_with(|c: char| c.is_ascii_digit()) && number.parse::<f64>().is_ok(),
    });
    let known = EXAMPLES.iter().find(|(name, _)| *name == key);
    let known = known.map(|(_, value)| (*value).to_owned());
    let value = match (wanted, text) {
        ("array-of-tables", _) => return format!("[[{key}]]"),
        ("table", _) if known.is_none() => return format!("[{key}]"),
        ("number" | "integer", _) => number.or(known).unwrap_or_else(|| "1".to_owned()),
        ("boolean", Some(text)) if text.trim().eq_ignore_ascii_case("false") => "false".to_owned(),
        ("boolean", _) => "true".to_owned(),
        ("array-of-strings", Some(_)) if is_short => format!("[{written}]"),
        ("string", None) if is_short && !written.contains(['"', '[', '{']) => {
            format!("\"{written}\"")
        }
        ("array-of-strings", _) => known.unwrap_or_else(|| "[\"…\"]".to_owned()),
        _ => known.unwrap_or_else(|| "\"…\"".to_owned()),
    };
    format!("{key} = {value}")
}

/// Whether a table has a key that no table knows, and that is nearest to this one: it is the same mistake as that it is missing.
pub(super) fn is_meant(table: &DeTable<'_>, key: &str) -> bool {
    let unknown = |name: &str| TABLES.iter().all(|(_, keys)| !keys.contains(&name));
    table.iter().any(|(name, _)| {
        let name = name.get_ref().as_ref();
        unknown(name) && !nearest(name, std::iter::once(key)).is_empty()
    })
}

/// Whether a path is no path down from a folder.
pub(super) fn leads_out(path: &str) -> bool {
    let is_drive = path.as_bytes().get(1) == Some(&b':');
    is_drive
        || path.starts_with(['/', '\\', '~'])
        || path.split(['/', '\\']).any(|part| part == "..")
}

/// The known name that a mistyped one is nearest to; empty if none is near.
pub(super) fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> String {
    const ALIKE: f64 = 0.75;
    let name = name.to_lowercase();
    known
        .map(|known| (strsim::jaro_winkler(&name, known), known))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known.to_owned())
        .unwrap_or_default()
}
