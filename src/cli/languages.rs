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

    /// Where a lab is known.
    pub(super) fn of(&self, catalogue: &Catalogue) -> Shared {
        self.messages(self.asked.or(catalogue.lab.language).unwrap_or(self.locale))
    }

    /// Where no lab is known.
    pub(super) fn any(&self) -> Shared {
        self.messages(self.asked.unwrap_or(self.locale))
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
                let mut err = io::stderr().lock();
                output::mistakes::write(source, mistakes, &messages, look, &mut err)?;
                drop(err);
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
