//! In which language what is said: what was asked for, else the lab's, else the locale's.

use super::context::{Context, locale};
use super::stderr::{tell, tell_shown};
use super::strays::conversion;
use crate::catalogue::{self, Catalogue};
use crate::disk::{self, Catalogues, Unreadable};
use crate::finding::Message;
use crate::language::Language;
use crate::language::messages::Messages;
use crate::output::paint::Look;
use crate::output::{self, Unread};
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// The messages of the languages of a run: what was asked for, else each lab's, else the locale's.
pub(super) struct Languages {
    asked: Option<Language>,
    /// What the command line names, and the language of the lab that lies there, once it is asked for.
    named: (Option<PathBuf>, Vec<PathBuf>),
    beside: OnceLock<Option<Language>>,
    locale: Language,
    /// The messages of each, once they are needed.
    spoken: Vec<(Language, OnceLock<Shared>)>,
}

/// Who is told of a catalogue's mistakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reader {
    /// Who looks at the catalogue itself.
    Author,
    /// Who checks a report, maybe a student.
    Anyone,
}

/// Messages that threads share.
type Shared = Arc<Messages>;

impl Languages {
    pub(super) fn new(context: &Context) -> Self {
        Self::near(context, None, &[])
    }

    /// Where the command line names a catalogue or reports: what is said before they are read is said in their language.
    pub(super) fn near(context: &Context, catalogue: Option<&Path>, paths: &[PathBuf]) -> Self {
        Self {
            asked: context.lang,
            named: (catalogue.map(Path::to_owned), paths.to_owned()),
            beside: OnceLock::new(),
            locale: locale(),
            spoken: Language::all()
                .map(|language| (language, OnceLock::new()))
                .collect(),
        }
    }

    fn messages(&self, language: Language) -> Shared {
        let messages = || Arc::new(Messages::new(language));
        let known = self.spoken.iter().find(|(own, _)| *own == language);
        known.map_or_else(messages, |(_, cell)| Arc::clone(cell.get_or_init(messages)))
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

    /// Where no lab is known: that of the lab which lies where the command line points, if there is one.
    pub(super) fn any(&self) -> Shared {
        let beside = || {
            let (catalogue, paths) = &self.named;
            *self
                .beside
                .get_or_init(|| beside(catalogue.as_deref(), paths))
        };
        let language = self.asked.or_else(beside);
        self.messages(language.unwrap_or(self.locale))
    }

    /// Where a catalogue was read, right or wrong.
    pub(super) fn of_loaded(&self, loaded: &disk::Loaded) -> Shared {
        let language = self.asked.or_else(|| language_of(loaded));
        self.messages(language.unwrap_or(self.locale))
    }

    /// Why a file could not be read, where no lab is known.
    pub(super) fn unreadable(&self, path: &Path, error: &Unreadable) -> Unread {
        unreadable(path, error, &self.any())
    }

    /// The same, with the file's name before it.
    pub(super) fn unread(&self, shown: impl Display, path: &Path, error: &Unreadable) -> String {
        self.any().of(shown, self.unreadable(path, error))
    }

    /// Tells the mistakes of a catalogue that is wrong, in its own language. `reader`: for whom.
    pub(super) fn tell_broken(&self, loaded: &disk::Loaded, reader: Reader, look: &Look) {
        match &loaded.outcome {
            Ok(_) => {}
            Err(disk::Broken::Mistakes(source, mistakes)) => {
                let messages = self.of_loaded(loaded);
                tell_shown(&output::mistakes::told(source, mistakes, &messages, look));
                let message = match reader {
                    Reader::Author => {
                        Message::new("catalogue-has-mistakes").text("catalogue", &loaded.shown)
                    }
                    Reader::Anyone => Message::new("tell-the-teacher"),
                };
                tell(&messages.message(&message.number("mistakes", mistakes.len())));
            }
            Err(disk::Broken::Unreadable(Unreadable::NotAFile))
                if disk::is_folder(&loaded.path) =>
            {
                let message = Message::new("catalogue-is-folder").text("path", &loaded.shown);
                tell(&self.any().message(&message));
            }
            Err(disk::Broken::Unreadable(error)) => {
                tell(&self.unread(&loaded.shown, &loaded.path, error));
            }
        }
    }
}

impl Context {
    /// The language of what is said in a folder: what was asked for, else its lab's, else the locale's.
    pub(super) fn language_here(&self) -> Language {
        self.lang
            .or_else(|| beside(None, &[]))
            .unwrap_or_else(locale)
    }
}

/// The language of the lab that a catalogue describes, or whose reports some paths name; without any, of the working folder's.
pub(super) fn beside(catalogue: Option<&Path>, paths: &[PathBuf]) -> Option<Language> {
    let mut catalogues = Catalogues::default();
    let here = [PathBuf::from(".")];
    let paths = match (catalogue, paths) {
        (Some(_), _) => &[][..],
        (None, []) => &here,
        (None, paths) => paths,
    };
    let folders = paths.iter().map(|path| match disk::is_folder(path) {
        true => path.clone(),
        false => disk::folder_of(path),
    });
    let mut places = catalogue.map(Path::to_owned).into_iter().chain(folders);
    places.find_map(|place| {
        catalogues
            .given(&place)
            .iter()
            .find_map(|loaded| language_of(loaded))
    })
}

/// The language that a catalogue names, right or wrong.
fn language_of(loaded: &disk::Loaded) -> Option<Language> {
    match &loaded.outcome {
        Ok(catalogue) => catalogue.lab.language,
        Err(disk::Broken::Mistakes(source, _)) => catalogue::language(source),
        Err(disk::Broken::Unreadable(_)) => None,
    }
}

/// Why a file could not be read, and what to do about it.
pub(super) fn unreadable(path: &Path, error: &Unreadable, messages: &Messages) -> Unread {
    let message = match error {
        Unreadable::NotFound => match disk::nearest(path) {
            Some(near) => Message::new("file-not-found-near").text("near", disk::shown(&near)),
            None => Message::new("file-not-found"),
        },
        Unreadable::NotAFile => Message::new("file-not-a-file"),
        Unreadable::Elsewhere => Message::new("file-leads-out"),
        Unreadable::TooLarge => {
            Message::new("file-too-large").number("limit", (disk::LARGEST_FILE >> 20) as usize)
        }
        Unreadable::Foreign(foreign) => {
            let message = Message::new("file-foreign").text("what", foreign.name());
            let mend = messages.message(&conversion(*foreign, path, messages));
            return Unread {
                why: messages.message(&message),
                help: Some(mend),
            };
        }
        Unreadable::Io(error) => Message::new("file-unreadable").text("error", error.to_string()),
    };
    Unread {
        why: messages.message(&message),
        help: messages.help(&message),
    }
}
