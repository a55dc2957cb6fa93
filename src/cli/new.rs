//! `tpreport new`: a report to fill in, or what one lacks of it.

use super::check::left_alone;
use super::heading;
use super::languages::{Languages, Reader};
use super::{Context, output_is_read, put, refuse, tell, templates};
use crate::author::{self, Author, Completed, Refused, Unclosed};
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
            return refuse(&messages.message(&put::is_folder(folder, "report")));
        }
        let near: Vec<PathBuf> = target.map(Path::to_owned).into_iter().collect();
        let languages = Languages::near(context, self.catalogue.as_deref(), &near);
        let Some(catalogue) = self.lab(target, &languages, context) else {
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
    ) -> Option<Arc<Catalogue>> {
        let say = |message: Message| tell(&languages.any().message(&message));
        let mut catalogues = Catalogues::new(self.catalogue.clone(), None);
        let usual = languages.any().language.report_name();
        let usual = Path::new(usual).with_extension("md");
        match catalogues.choose(target.unwrap_or(&usual)) {
            Choice::One(loaded) => match &loaded.outcome {
                Ok(_) if self.takes_place_of(&loaded.path) => say(output_is_read(&loaded.path)),
                Ok(_) if self.leads_out(&catalogues, &loaded.path) => {
                    let report = target.map(disk::shown).unwrap_or_default();
                    say(Message::new("new-leads-out").text("path", report));
                }
                Ok(catalogue) => return Some(Arc::clone(catalogue)),
                Err(Broken::Mistakes(..) | Broken::Unreadable(_)) => {
                    languages.tell_broken(&loaded, Reader::Anyone, &context.err);
                }
            },
            Choice::Several(several) => {
                let names: Vec<&str> = several.iter().map(|loaded| loaded.shown.as_str()).collect();
                say(Message::new("several-catalogues").text("catalogues", names.join(", ")));
            }
            Choice::None => say(Message::new("new-no-catalogue")),
        }
        None
    }

    /// Whether the report would be written over the catalogue that it is made from.
    fn takes_place_of(&self, catalogue: &Path) -> bool {
        let output = self.output.as_deref().or(self.into.as_deref());
        output.is_some_and(|output| disk::real(output) == disk::real(catalogue))
    }

    /// Whether the report that is to be completed is a link out of the lab.
    fn leads_out(&self, catalogues: &Catalogues, catalogue: &Path) -> bool {
        let report = self.into.as_deref().filter(|path| !disk::is_stream(path));
        let root = |report: &Path| catalogues.root(report, Some(catalogue)).folder;
        report.is_some_and(|report| disk::leads_out(report, &disk::real(report), || root(report)))
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
        Err(error) => return refuse(&messages.of(&shown, languages.unreadable(report, &error))),
    };
    if source.encoding() != Encoding::Utf8 {
        say(Message::new("new-not-utf8"));
        return Ok(ExitCode::from(2));
    }
    let completed = match author::into(author, &source) {
        Ok(completed) => completed,
        Err(refused) => {
            say(why(refused));
            return Ok(ExitCode::from(2));
        }
    };
    let Completed { text, added, .. } = &completed;
    if completed.at_end {
        say(Message::new("new-at-end"));
    }
    if !completed.unsure.is_empty() {
        let unsure = few(&completed.unsure, messages);
        say(Message::new("new-unsure").text("questions", unsure));
    }
    if stream {
        return put::out(text);
    }
    let left = || {
        if !completed.left.is_empty() && !context.err.quiet {
            let left = few(&completed.left, messages);
            say(Message::new("new-left").text("questions", left));
        }
    };
    if added.is_empty() {
        if !context.err.quiet && completed.unsure.is_empty() {
            say(Message::new("new-nothing"));
        }
        left();
        return Ok(ExitCode::SUCCESS);
    }
    if let Err(why) = disk::rewrite(report, &source, text) {
        let why = messages.message(&left_alone(&source, why));
        return refuse(&messages.of(&shown, why));
    }
    if !context.err.quiet {
        let message = Message::new("new-added").number("count", added.len());
        say(message.text("questions", few(added, messages)));
    }
    left();
    Ok(ExitCode::SUCCESS)
}

/// Why nothing is added.
fn why(refused: Refused) -> Message {
    let at = |key: &'static str, line| Message::new(key).number("line", line);
    match refused {
        Refused::Unclosed(Unclosed::Fence(line)) => at("new-unclosed-fence", line),
        Refused::Unclosed(Unclosed::Comment(line)) => at("new-unclosed-comment", line),
        Refused::Announced(line, question) => at("new-announced", line).text("question", question),
        Refused::Misread => Message::new("new-misread"),
    }
}

/// The ids of what was added; of very many the first.
fn few(added: &[String], messages: &Messages) -> String {
    const TOLD: usize = 30;
    let told = added[..added.len().min(TOLD)].join(", ");
    match added.len().checked_sub(TOLD).filter(|more| *more > 0) {
        Some(more) => {
            let more = messages.message(&Message::new("and-more").number("count", more));
            format!("{told} {more}")
        }
        None => told,
    }
}
