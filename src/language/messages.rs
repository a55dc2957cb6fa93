//! Messages by key, from the Fluent files of `locales/`.
//!
//! Enters: a message key with its arguments. Leaves: what people read. A key that a file lacks shows itself, so that
//! nothing is ever hidden; a test keeps the files complete. No message names another, so each is parsed by itself, once it is
//! asked for: a run says a few of some hundreds.

use super::Language;
use crate::finding::{Argument, Message};
use crate::text::steer::harmless_lines;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// The messages of one language.
pub(crate) struct Messages {
    /// Which it is.
    pub(crate) language: Language,
    entries: FxHashMap<&'static str, Entry>,
}

/// One message: as its file writes it, and read.
struct Entry {
    written: &'static str,
    read: OnceLock<FluentBundle<FluentResource>>,
}

impl Messages {
    /// Reads the messages of a language.
    pub(crate) fn new(language: Language) -> Self {
        Self::read(language, &[language.0.messages])
    }

    /// Reads the messages of a language with its help and explanations.
    pub(crate) fn with_help(language: Language) -> Self {
        Self::read(language, &[language.0.messages, language.0.help])
    }

    /// Whether the command line's help is among them; without, it is in the words of the program's code.
    pub(crate) fn has_help(&self) -> bool {
        self.entries.contains_key("help-template")
    }

    fn read(language: Language, files: &[&'static str]) -> Self {
        let entries = files.iter().flat_map(|file| written(file));
        let entries = entries.map(|(key, written)| {
            let read = OnceLock::new();
            (key, Entry { written, read })
        });
        Self {
            language,
            entries: entries.collect(),
        }
    }

    /// A message, ready to be said.
    fn bundle(&self, key: &str) -> Option<&FluentBundle<FluentResource>> {
        let entry = self.entries.get(key)?;
        Some(entry.read.get_or_init(|| {
            let tag: LanguageIdentifier = self.language.tag().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            bundle.set_use_isolating(false);
            // What Fluent can't parse is left out of the resource; the test of the files tells of it.
            let resource = match FluentResource::try_new(entry.written.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
            bundle
        }))
    }

    /// What is wrong: lower case, no full stop.
    pub(crate) fn message(&self, message: &Message) -> String {
        self.format(message.key, None, message)
            .unwrap_or_else(|| message.key.to_owned())
    }

    /// The next act, where the message has one.
    pub(crate) fn help(&self, message: &Message) -> Option<String> {
        self.format(message.key, Some("help"), message)
    }

    /// A text without arguments, by a key that is made up at run time; `form`: another form of it.
    pub(crate) fn text(&self, key: &str, form: Option<&str>) -> Option<String> {
        let nothing = Message {
            key: "",
            arguments: Vec::new(),
        };
        self.format(key, form, &nothing)
    }

    /// What is said of a file, or of a line of one, as the language sets it.
    pub(crate) fn of(&self, path: impl fmt::Display, said: impl fmt::Display) -> String {
        let colon = self.text("page-colon", None);
        format!("{path}{}{said}", colon.as_deref().unwrap_or(": "))
    }

    /// Another form of a message, where it has one.
    pub(crate) fn attribute(&self, message: &Message, name: &str) -> Option<String> {
        self.format(message.key, Some(name), message)
    }

    /// Whether a message has another form.
    pub(crate) fn has(&self, key: &str, name: &str) -> bool {
        let message = self.bundle(key).and_then(|bundle| bundle.get_message(key));
        message.is_some_and(|message| message.get_attribute(name).is_some())
    }

    fn format(&self, key: &str, attribute: Option<&str>, message: &Message) -> Option<String> {
        let bundle = self.bundle(key)?;
        let entry = bundle.get_message(key)?;
        let pattern = match attribute {
            None => entry.value()?,
            Some(name) => entry.get_attribute(name)?.value(),
        };
        let mut arguments = FluentArgs::new();
        for (name, argument) in &message.arguments {
            match argument {
                Argument::Text(text) => arguments.set(*name, self.of_a_page(text)),
                Argument::Number(number) => arguments.set(*name, *number),
                Argument::Label(number) => {
                    let word = self.text("page-question", None).unwrap_or_default();
                    arguments.set(*name, format!("{word} {}", self.of_a_page(number)));
                }
                Argument::AnyOf(kinds) => arguments.set(*name, self.any_of(kinds)),
                Argument::AllOf(entries) => arguments.set(*name, self.all_of(entries)),
                Argument::Lacking(ways) => arguments.set(*name, self.lacking(ways)),
            }
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
        // What a message quotes must not steer the terminal.
        Some(match harmless_lines(&text) {
            Cow::Borrowed(_) => text.into_owned(),
            Cow::Owned(text) => text,
        })
    }

    /// A text as far as a message has room for it: what somebody wrote may be as long as a book. What is cut off is told.
    fn of_a_page<'t>(&self, text: &'t str) -> Cow<'t, str> {
        const LONG: usize = 1500;
        const SHOWN: usize = 200;
        if text.len() <= LONG {
            return Cow::Borrowed(text);
        }
        let beginning: String = text.chars().take(SHOWN).collect();
        let cut = Message::new("cut").text("beginning", beginning);
        let cut = cut.number("count", text.chars().count());
        Cow::Owned(self.message(&cut))
    }

    /// `a screenshot or a terminal block, and an explanation in words`.
    fn all_of(&self, entries: &[Vec<(&'static str, usize)>]) -> String {
        let lacking = |ways: &Vec<(&'static str, usize)>| {
            let ways: Vec<_> = ways.iter().map(|&(kind, asked)| (kind, 0, asked)).collect();
            self.lacking(&ways)
        };
        let said: Vec<String> = entries.iter().map(lacking).collect();
        let and = self.text("and", None).unwrap_or_default();
        // `a or b and c` can be heard in two ways.
        let comma = match entries.iter().any(|ways| ways.len() > 1) {
            true => ",",
            false => "",
        };
        match said.split_last() {
            Some((last, before)) if !before.is_empty() => {
                format!("{}{comma} {and} {last}", before.join(", "))
            }
            _ => said.concat(),
        }
    }

    /// `2 screenshots or a second terminal block`.
    fn lacking(&self, ways: &[(&'static str, usize, usize)]) -> String {
        let way = |&(kind, have, asked): &(&'static str, usize, usize)| {
            let form = match (have, asked) {
                (_, 0 | 1) => None,
                (0, _) => Some("several"),
                (1, 2) => Some("second"),
                _ => Some("more"),
            };
            let count = Message {
                key: "",
                arguments: vec![("count", Argument::Number(asked.saturating_sub(have)))],
            };
            let key = format!("kind-{kind}");
            let said = form.and_then(|form| self.format(&key, Some(form), &count));
            said.unwrap_or_else(|| self.any_of(&[kind]))
        };
        let ways: Vec<String> = ways.iter().map(way).collect();
        let or = self.text("or", None).unwrap_or_default();
        ways.join(&format!(" {or} "))
    }

    /// `a screenshot or a terminal block`.
    fn any_of(&self, kinds: &[&'static str]) -> String {
        let word = |key: &str| self.text(key, None).unwrap_or_else(|| key.to_owned());
        let names: Vec<String> = kinds
            .iter()
            .map(|kind| word(&format!("kind-{kind}")))
            .collect();
        names.join(&format!(" {} ", word("or")))
    }
}

/// The messages of a file, each as it is written there: from a line that begins with its key to the next such line.
fn written(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let begins = |at: &usize| file[*at..].starts_with(|c: char| c.is_ascii_alphabetic());
    let lines = memchr::memchr_iter(b'\n', file.as_bytes()).map(|end| end + 1);
    let mut starts = std::iter::once(0).chain(lines).filter(begins).peekable();
    std::iter::from_fn(move || {
        let start = starts.next()?;
        let end = starts.peek().copied().unwrap_or(file.len());
        let written = &file[start..end];
        Some((written.split([' ', '=']).next()?, written))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_quotes_no_more_than_a_page_and_says_how_much_there_is() {
        let message = Message::new("catalogue-duplicate-id").text("id", "é".repeat(200_000));
        let message = message.number("line", 7);
        for language in [Language::ENGLISH, Language::default()] {
            let said = Messages::new(language).message(&message);
            assert!(said.chars().count() < 400, "{}", said.len());
            assert!(said.contains("é… (200000 "), "{said}");
            assert!(said.ends_with('7'), "{said}");
        }
    }
}
