//! `tpreport templates`: the built-in templates as files; and the reading of those that a teacher made of them.

use super::heading;
use super::languages::Languages;
use super::{Context, put_down, tell, tell_shown};
use crate::disk;
use crate::finding::Message;
use crate::output;
use crate::render::{self, Mistake, Templates};
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What `templates` takes.
#[derive(Debug, clap::Args)]
pub(super) struct WriteOut {
    /// The folder to write them into
    #[arg(short, long, value_name = "FOLDER", help_heading = heading::OUTPUT)]
    output: PathBuf,
    /// Overwrite templates that are there
    #[arg(long, help_heading = heading::OUTPUT)]
    force: bool,
}

impl WriteOut {
    pub(super) fn run(self, context: &Context) -> io::Result<ExitCode> {
        let languages = Languages::new(context);
        let say = |message: Message| tell(&languages.any().message(&message));
        let files = render::BUILT_IN.map(|(name, text)| (self.output.join(name), text));
        // All or nothing: half of one's own templates and half of new ones fit badly.
        let is_there = |path: &&(PathBuf, &str)| disk::is_there(&path.0);
        if let Some((there, _)) = files.iter().find(is_there).filter(|_| !self.force) {
            say(Message::new("templates-exist").text("path", disk::shown(there)));
            return Ok(ExitCode::from(2));
        }
        for (path, text) in files {
            let shown = disk::shown(&path);
            if let Err(why) = put_down(&path, text.as_bytes()) {
                say(why);
                return Ok(ExitCode::from(2));
            }
            if !context.err.quiet {
                say(Message::new("render-written").text("path", shown));
            }
        }
        if !context.err.quiet {
            let folder = disk::shown(&self.output);
            say(Message::new("templates-next").text("folder", folder));
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The built-in templates, ready to be filled in.
pub(super) fn built_in() -> Templates {
    Templates::new(Vec::new()).unwrap_or_else(|_| unreachable!("tests fill them in"))
}

/// The templates of a folder in place of the built-in ones; none where that can't be, and why is told.
pub(super) fn given(folder: &Path, languages: &Languages, context: &Context) -> Option<Templates> {
    let shown = disk::shown(folder);
    let files = match disk::texts(folder, &["html", "md", "css"]) {
        Ok(files) => files,
        Err(error) => {
            tell(&languages.unread(&shown, folder, &error));
            return None;
        }
    };
    let names: Vec<&str> = render::BUILT_IN.iter().map(|(name, _)| *name).collect();
    if !files.iter().any(|(name, _)| names.contains(&name.as_str())) {
        let message = Message::new("templates-none").text("folder", shown);
        let message = message.text("names", names.join(", "));
        tell(&languages.any().message(&message));
        return None;
    }
    let templates = Templates::new(files);
    templates
        .map_err(|mistakes| tell_mistakes(&mistakes, languages, context))
        .ok()
}

/// Tells the mistakes of templates, each in its place.
pub(super) fn tell_mistakes(mistakes: &[Mistake], languages: &Languages, context: &Context) {
    let messages = languages.any();
    for Mistake { source, finding } in mistakes {
        let finding = std::slice::from_ref(finding);
        let told = output::mistakes::told(source, finding, &messages, &context.err);
        tell_shown(&told);
    }
}
