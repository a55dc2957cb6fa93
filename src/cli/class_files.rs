//! Files of a class that only tpreport writes: nothing of anybody else's is lost by one.

use super::class::Trouble;
use super::{Context, put, tell};
use crate::disk::{self, Lost};
use crate::finding::Message;
use crate::language::messages::Messages;
use crate::source::seal;
use std::path::Path;

/// A file that only tpreport writes.
pub(super) struct Kind {
    /// What such a file may be called.
    pub(super) such: &'static str,
    /// What is said where one is there that was changed since.
    pub(super) changed: &'static str,
}

impl Kind {
    /// A file of which changes are told as those of any page.
    pub(super) const fn new(such: &'static str) -> Self {
        Self {
            such,
            changed: "output-changed",
        }
    }
}

/// What would be lost of a class's page or note; a normal form, changed or not, is its student's work.
pub(super) fn lost(path: &Path) -> Lost {
    disk::lost(path, seal::MARK, |text| match seal::is_form(text) {
        true => Lost::Foreign,
        false => Lost::unless(seal::is_whole(text)),
    })
}

/// Writes a file, if nothing of anybody else's is lost, as `lost` tells of it.
pub(super) fn unless_lost(
    path: &Path,
    text: &str,
    kind: &Kind,
    force: bool,
    lost: &dyn Fn(&Path) -> Lost,
    messages: &Messages,
    context: &Context,
) -> Result<(), Trouble> {
    let lost = match force {
        true => Lost::Nothing,
        false => lost(path),
    };
    let refused = match lost {
        Lost::Nothing => None,
        Lost::Changes => Some(kind.changed),
        Lost::Foreign => Some("output-there"),
    };
    if !put::put(path, text, kind.such, refused, messages) {
        return Err(Trouble::Told);
    }
    if !context.err.quiet {
        let message = Message::new("render-written").text("path", disk::shown(path));
        tell(&messages.message(&message));
    }
    Ok(())
}
