//! `tpreport new`: a report to fill in, or what one lacks of it.

use super::check::left_alone;
use super::heading;
use super::languages::{Languages, Reader};
use super::{Context, output_is_read, put, tell, templates};
use crate::author::{self, Author, Completed, Unclosed};
use crate::catalogue::Catalogue;
use crate::disk::{self, Broken, Catalogues, Choice};
use crate::finding::Message;
use crate::language::messages::Messages;
use crate::source::Encoding;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// What `new` takes.
#[derive(Debug, clap::Args)]
pub(super) struct New {
    /// Where to write the report [default: standard output]
    #[arg(short, long, value_name = "FILE", help_heading = heading::OUTPUT)]
    output: Option<PathBuf>,
    /// Add what a report lacks to it, in its place, and change nothing else; `-` is standard input, written to standard output
    #[arg(long, value_name = "FILE", conflicts_with_all = ["output", "force"], help_heading = heading::OUTPUT)]
    into: Option<PathBuf>,
    /// Leave the prompts out
    #[arg(long, help_heading = heading::OUTPUT)]
    no_prompts: bool,
    /// Overwrite a file that is there
    #[arg(long, help_heading = heading::OUTPUT)]
    force: bool,
    /// The lab's catalogue [default: the questions.toml found from the report's folder upwards]
    #[arg(long, value_name = "FILE", help_heading = heading::REPORTS)]
    catalogue: Option<PathBuf>,
}

impl New {
    pub(super) fn run(self, context: &Context) -> io::Result<ExitCode> {
        let target = self.into.as_deref().or(self.output.as_deref());
        let target = target.filter(|path| !disk::is_stream(path));
        if let Some(folder) = target.filter(|path| disk::is_folder(path)) {
            let messages = Languages::near(context, None, &[folder.to_owned()]).any();
            tell(&messages.message(&put::is_folder(folder, "report")));
            return Ok(ExitCode::from(2));
        }
        let near: Vec<PathBuf> = target.map(Path::to_owned).into_iter().collect();
        let languages = Languages::near(context, self.catalogue.as_deref(), &near);
        let Some(catalogue) = self.lab(target, &languages, context)? else {
            return Ok(ExitCode::from(2));
        };
        let messages = languages.of(&catalogue);
        let author = Author::new(&catalogue, &messages, !self.no_prompts);
        match &self.into {
            Some(report) => complete(report, &author, &languages, &messages, context),
            None => self.write(&author, &messages, context),
        }
    }

    /// The lab's catalogue; none: why is told.
    fn lab(
        &self,
        target: Option<&Path>,
        languages: &Languages,
        context: &Context,
    ) -> io::Result<Option<Arc<Catalogue>>> {
        let say = |message: Message| tell(&languages.any().message(&message));
        let mut catalogues = Catalogues::new(self.catalogue.clone(), None);
        let usual = languages.any().language.report_name();
        let usual = Path::new(usual).with_extension("md");
        match catalogues.choose(target.unwrap_or(&usual)) {
            Choice::One(loaded, _) => match &loaded.outcome {
                Ok(_) if self.takes_place_of(&loaded.path) => say(output_is_read(&loaded.path)),
                Ok(catalogue) => return Ok(Some(Arc::clone(catalogue))),
                Err(Broken::Mistakes(..) | Broken::Unreadable(_)) => {
                    languages.tell_broken(&loaded, Reader::Anyone, &context.err)?;
                }
            },
            Choice::Several(several) => {
                let names: Vec<&str> = several.iter().map(|loaded| loaded.shown.as_str()).collect();
                say(Message::new("several-catalogues").text("catalogues", names.join(", ")));
            }
            Choice::None => say(Message::new("new-no-catalogue")),
        }
        Ok(None)
    }

    /// Whether the report would be written over the catalogue that it is made from.
    fn takes_place_of(&self, catalogue: &Path) -> bool {
        let output = self.output.as_deref().or(self.into.as_deref());
        output.is_some_and(|output| disk::real(output) == disk::real(catalogue))
    }

    /// Writes a whole skeleton.
    fn write(
        &self,
        author: &Author<'_>,
        messages: &Messages,
        context: &Context,
    ) -> io::Result<ExitCode> {
        let skeleton = author.skeleton();
        let text = templates::built_in().skeleton(&skeleton);
        let text = text.unwrap_or_else(|_| unreachable!("tests fill them in"));
        let Some(path) = self.output.as_deref().filter(|path| !disk::is_stream(path)) else {
            return put::out(&text);
        };
        let exists = disk::is_there(path) && !self.force;
        let wrote = put::put(
            path,
            &text,
            "report",
            exists.then_some("new-exists"),
            messages,
        );
        if wrote && !context.err.quiet {
            let next = Message::new("new-next").text("path", disk::shown(path));
            tell(&messages.message(&next));
        }
        Ok(ExitCode::from(if wrote { 0 } else { 2 }))
    }
}

/// Adds what a report lacks.
fn complete(
    report: &Path,
    author: &Author<'_>,
    languages: &Languages,
    messages: &Messages,
    context: &Context,
) -> io::Result<ExitCode> {
    let stream = disk::is_stream(report);
    let shown = disk::shown(report);
    let say = |message: Message| tell(&messages.message(&message.text("path", shown.as_str())));
    let source = match disk::read_named(report) {
        Ok(source) => source,
        Err(error) => {
            tell(&format!(
                "{shown}: {}",
                languages.unreadable(report, &error)
            ));
            return Ok(ExitCode::from(2));
        }
    };
    if source.encoding() != Encoding::Utf8 {
        say(Message::new("new-not-utf8"));
        return Ok(ExitCode::from(2));
    }
    let completed = author::into(author, &source);
    let Completed {
        text,
        added,
        is_sure,
    } = match completed {
        Ok(completed) => completed,
        Err(unclosed) => {
            let (key, line) = match unclosed {
                Unclosed::Fence(line) => ("new-unclosed-fence", line),
                Unclosed::Comment(line) => ("new-unclosed-comment", line),
            };
            say(Message::new(key).number("line", line));
            return Ok(ExitCode::from(2));
        }
    };
    if !is_sure {
        say(Message::new("new-unsure"));
    }
    if stream {
        return put::out(&text);
    }
    if added.is_empty() {
        if !context.err.quiet {
            say(Message::new("new-nothing"));
        }
        return Ok(ExitCode::SUCCESS);
    }
    if let Err(why) = disk::rewrite(report, &source, &text) {
        tell(&format!(
            "{shown}: {}",
            messages.message(&left_alone(&source, why))
        ));
        return Ok(ExitCode::from(2));
    }
    if !context.err.quiet {
        let message = Message::new("new-added").number("count", added.len());
        say(message.text("questions", added.join(", ")));
    }
    Ok(ExitCode::SUCCESS)
}
