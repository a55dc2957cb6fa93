//! In which language what is said: what was asked for, else the lab's, else the locale's.

use super::{Context, locale, tell};
use crate::catalogue::{self, Catalogue};
use crate::disk::{self, Unreadable};
use crate::finding::Message;
use crate::language::Language;
use crate::language::messages::Messages;
use crate::output;
use crate::output::paint::Look;
use std::io;
use std::path::Path;
use std::sync::Arc;

/// The messages of the languages of a run: what was asked for, else each lab's, else the locale's.
pub(super) struct Languages {
    asked: Option<Language>,
    locale: Language,
    fr: std::sync::OnceLock<Shared>,
    en: std::sync::OnceLock<Shared>,
}

/// Messages that threads share.
type Shared = Arc<Messages>;

impl Languages {
    pub(super) fn new(context: &Context) -> Self {
        Self {
            asked: context.lang,
            locale: locale(),
            fr: std::sync::OnceLock::new(),
            en: std::sync::OnceLock::new(),
        }
    }

    fn messages(&self, language: Language) -> Shared {
        let cell = match language {
            Language::Fr => &self.fr,
            Language::En => &self.en,
        };
        Arc::clone(cell.get_or_init(|| Arc::new(Messages::new(language))))
    }

    /// The language of what is said of a lab, or of none.
    pub(super) fn language(&self, catalogue: Option<&Catalogue>) -> Language {
        let own = catalogue.and_then(|catalogue| catalogue.lab.language);
        self.asked.or(own).unwrap_or(self.locale)
    }

    /// Where a lab is known.
    pub(super) fn of(&self, catalogue: &Catalogue) -> Shared {
        self.messages(self.language(Some(catalogue)))
    }

    /// Where no lab is known.
    pub(super) fn any(&self) -> Shared {
        self.messages(self.language(None))
    }

    pub(super) fn unreadable(&self, error: &Unreadable) -> String {
        self.any().message(&why(error))
    }

    /// Tells the mistakes of a catalogue that is wrong, in its own language.
    pub(super) fn tell_broken(&self, loaded: &disk::Loaded, look: &Look) -> io::Result<()> {
        match &loaded.outcome {
            Ok(_) => Ok(()),
            Err(disk::Broken::Mistakes(source, mistakes)) => {
                let language = self.asked.or_else(|| catalogue::language(source));
                let messages = self.messages(language.unwrap_or(self.locale));
                let mut text = Vec::new();
                output::mistakes::write(source, mistakes, &messages, look, &mut text)?;
                // Lines that end already.
                tell(String::from_utf8_lossy(&text).trim_end_matches('\n'));
                tell("");
                let teacher = Message::new("tell-the-teacher").number("mistakes", mistakes.len());
                tell(&messages.message(&teacher));
                Ok(())
            }
            Err(disk::Broken::Unreadable(error)) => {
                tell(&format!("{}: {}", loaded.shown, self.unreadable(error)));
                Ok(())
            }
        }
    }
}

/// That nothing is there, and what was probably meant.
pub(super) fn not_found(path: &Path) -> Message {
    match disk::nearest(path) {
        Some(near) => Message::new("file-not-found-near").text("near", disk::shown(&near)),
        None => Message::new("file-not-found"),
    }
}

/// Why a file could not be read.
pub(super) fn why(error: &Unreadable) -> Message {
    match error {
        Unreadable::NotFound => Message::new("file-not-found"),
        Unreadable::NotAFile => Message::new("file-not-a-file"),
        Unreadable::TooLarge => {
            Message::new("file-too-large").number("limit", (disk::LARGEST >> 20) as usize)
        }
        Unreadable::Io(error) => Message::new("file-unreadable").text("error", error.to_string()),
    }
}
