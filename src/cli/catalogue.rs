//! `tpreport catalogue`: what concerns the question catalogue alone.

use super::heading;
use super::languages::{Languages, Reader};
use super::put::{Out, out, put};
use super::report_names::is_named_report;
use super::{Context, output_is_read, refuse, tell};
use crate::author;
use crate::catalogue::{self, Idle};
use crate::disk::{self, Broken, Catalogues, Loaded};
use crate::finding::{Finding, Message};
use crate::language::messages::Messages;
use crate::output;
use crate::output::catalogues::{Looked, Sums};
use crate::output::shown::Lines;
use crate::source::Source;
use clap::ValueEnum;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// What `catalogue` does.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Catalogue {
    /// Say which mistakes a catalogue has
    Check(Check),
    /// Write a first catalogue, from a statement or from a model report
    Derive(Derive),
    /// Write the JSON Schema of catalogues, for editors
    Schema,
}

/// What `catalogue check` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// Catalogues, or folders whose reports they serve [default: the working folder]
    #[arg(value_name = "CATALOGUE")]
    catalogues: Vec<PathBuf>,
    /// How to write what was found
    #[arg(
        long,
        visible_alias = "format",
        value_name = "FORMAT",
        default_value = "human",
        help_heading = heading::OUTPUT
    )]
    output_format: Format,
}

impl Catalogue {
    pub(super) fn run(self, context: &Context) -> io::Result<ExitCode> {
        match self {
            Self::Check(check) => check.run(context),
            Self::Derive(derive) => derive.run(context),
            Self::Schema => out(output::schema::schema()),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Each mistake in its place, and what the catalogue holds
    Human,
    /// A line a mistake
    Concise,
    /// One JSON object
    Json,
}

impl Check {
    fn run(mut self, context: &Context) -> io::Result<ExitCode> {
        let languages = Languages::near(context, None, &self.catalogues);
        if self.catalogues.is_empty() {
            self.catalogues.push(PathBuf::from("."));
        }
        let mut catalogues = Catalogues::default();
        let mut failed = false;
        for path in &self.catalogues {
            if catalogues.given(path).is_empty() {
                let message = Message::new("no-catalogue-there").text("folder", disk::shown(path));
                tell(&languages.any().message(&message));
                failed = true;
            }
        }
        let all = catalogues.all();
        failed |= all.iter().any(|loaded| loaded.outcome.is_err());
        let mut out = Out::lock();
        match self.output_format {
            Format::Human => {
                let mut lines = Lines::new(&mut out);
                for loaded in &all {
                    human(loaded, &catalogues, &languages, context, &mut lines)?;
                }
            }
            format => for_programs(&catalogues, &languages, format, &mut out)?,
        }
        out.flush()?;
        Ok(ExitCode::from(if failed { 2 } else { 0 }))
    }
}

/// Says what a catalogue holds, and what of it is wrong or doubtful.
fn human(
    loaded: &Loaded,
    catalogues: &Catalogues,
    languages: &Languages,
    context: &Context,
    out: &mut Lines<'_>,
) -> io::Result<()> {
    let Ok(catalogue) = &loaded.outcome else {
        languages.tell_broken(loaded, Reader::Author, &context.err);
        return Ok(());
    };
    let messages = languages.of(catalogue);
    let doubted = doubted(loaded, catalogues);
    if let Some((source, doubts)) = doubted.filter(|(_, doubts)| !doubts.is_empty()) {
        let told = output::mistakes::told(&source, &doubts, &messages, &context.out);
        out.line(&told)?;
    }
    if context.out.quiet {
        return Ok(());
    }
    let sums = Sums::of(catalogue);
    let message = Message::new("catalogue-is-right")
        .text("catalogue", &loaded.shown)
        .number("questions", sums.questions)
        .number("sections", sums.sections)
        .number("optional", sums.optional)
        .text(
            "points",
            sums.points
                .map_or("none".to_owned(), |points| points.to_string()),
        );
    out.line(messages.message(&message))
}

/// The globs of a catalogue that name no file in its folder, where a file lies there that may be a report and that no catalogue
/// names.
fn idle(loaded: &Loaded, catalogues: &Catalogues) -> Vec<Idle> {
    if !loaded.has_globs() {
        return Vec::new();
    }
    let folder = disk::folder_of(&disk::absolute(&loaded.path));
    let root = catalogues.root(&loaded.path, Some(&loaded.path));
    let root = disk::place_of(&root.folder);
    let files = disk::listing(&folder, false).markdown;
    let ways = files
        .iter()
        .filter_map(|file| disk::relative(&root, &disk::real(file)));
    let ways: Vec<String> = ways.collect();
    let all = catalogues.all();
    let other = ways
        .iter()
        .zip(&files)
        .find(|(way, file)| is_named_report(file) && !all.iter().any(|loaded| loaded.names(way)));
    let Some((other, _)) = other else {
        return Vec::new();
    };
    let idle = loaded.idle(&ways).into_iter().map(|glob| Idle {
        glob,
        other: other.clone(),
    });
    idle.collect()
}

/// What is doubtful in a catalogue that is right, with its text, which isn't kept: none where it can't be read again.
fn doubted(loaded: &Loaded, catalogues: &Catalogues) -> Option<(Source, Vec<Finding>)> {
    let catalogue = loaded.outcome.as_ref().ok()?;
    let source = disk::read(&loaded.path).ok()?;
    let doubts = catalogue::doubts(catalogue, &source, &idle(loaded, catalogues));
    Some((source, doubts))
}

/// Says the same to editors and programs.
fn for_programs(
    catalogues: &Catalogues,
    languages: &Languages,
    format: Format,
    out: &mut dyn Write,
) -> io::Result<()> {
    let all = catalogues.all();
    let messages: Vec<_> = all
        .iter()
        .map(|loaded| languages.of_loaded(loaded))
        .collect();
    let doubted: Vec<_> = all
        .iter()
        .map(|loaded| doubted(loaded, catalogues))
        .collect();
    let looked = all
        .iter()
        .zip(&messages)
        .zip(&doubted)
        .map(|((loaded, messages), doubted)| Looked {
            path: &loaded.shown,
            sums: loaded
                .outcome
                .as_ref()
                .ok()
                .map(|catalogue| Sums::of(catalogue)),
            found: match (&loaded.outcome, doubted) {
                (Err(Broken::Mistakes(source, mistakes)), _) => Ok((source, mistakes.as_slice())),
                (Err(Broken::Unreadable(error)), _) => {
                    Err(languages.unreadable(&loaded.path, error).to_string())
                }
                (Ok(_), Some((source, doubts))) => Ok((source, doubts.as_slice())),
                (Ok(_), None) => Err(String::new()),
            },
            messages,
        });
    let looked: Vec<Looked<'_>> = looked.collect();
    for catalogue in &looked {
        if let Err(error) = &catalogue.found {
            tell(&catalogue.messages.of(catalogue.path, error));
        }
    }
    match format {
        Format::Json => output::catalogues::json(&looked, out),
        Format::Human | Format::Concise => output::catalogues::concise(&looked, out),
    }
}

/// What `catalogue derive` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Derive {
    /// The statement, or a model report, in Markdown; `-` is standard input [default: none, for a starter with comments]
    #[arg(value_name = "FILE")]
    statement: Option<PathBuf>,
    /// Where to write the catalogue [default: standard output]
    #[arg(short, long, value_name = "FILE", help_heading = heading::OUTPUT)]
    output: Option<PathBuf>,
    /// Overwrite a file that is there
    #[arg(long, help_heading = heading::OUTPUT)]
    force: bool,
}

impl Derive {
    fn run(self, context: &Context) -> io::Result<ExitCode> {
        let languages = Languages::new(context);
        let (text, messages) = match &self.statement {
            None => (context.language().starter().to_owned(), languages.any()),
            Some(path) => match self.derived(path, &languages, context) {
                Some((text, messages)) => (text, Arc::new(messages)),
                None => return Ok(ExitCode::from(2)),
            },
        };
        let Some(path) = self.output.as_deref().filter(|path| !disk::is_stream(path)) else {
            return out(&text);
        };
        let is_read = |statement: &PathBuf| disk::real(statement) == disk::real(path);
        if self.statement.as_ref().is_some_and(is_read) {
            return refuse(&messages.message(&output_is_read(path)));
        }
        let exists = disk::is_there(path) && !self.force;
        let refused = exists.then_some("derive-exists");
        let wrote = put(path, &text, "questions.toml", refused, &messages);
        if wrote && !context.err.quiet {
            let next = Message::new("derive-next").text("path", disk::shown(path));
            tell(&messages.message(&next));
        }
        Ok(ExitCode::from(if wrote { 0 } else { 2 }))
    }

    /// The catalogue of a statement, and the messages of its language; none: why is told.
    fn derived(
        &self,
        path: &Path,
        languages: &Languages,
        context: &Context,
    ) -> Option<(String, Messages)> {
        let source = match disk::read_named(path) {
            Ok(source) => source.without_nuls(),
            Err(error) => {
                tell(&languages.unread(disk::named(path), path, &error));
                return None;
            }
        };
        let derived = author::derive(&source);
        let messages = Messages::new(context.lang.unwrap_or(derived.language));
        let say = |message: Message| {
            tell(&messages.message(&message.text("path", disk::named(path))));
        };
        if derived.questions() == 0 {
            say(Message::new("derive-nothing"));
            return None;
        }
        if !derived.left.is_empty() && !context.err.quiet {
            let lines = derived.left.iter().map(|(line, _)| line.to_string());
            let lines = lines.collect::<Vec<_>>().join(", ");
            let message = Message::new("derive-left-out").number("count", derived.left.len());
            say(message.text("lines", lines));
        }
        let statement = self.way_to(path);
        let text = author::written(&derived, statement.as_deref(), &messages);
        Some((text, messages))
    }

    /// The statement's path from the catalogue's folder, if it lies in it.
    fn way_to(&self, statement: &Path) -> Option<String> {
        if disk::is_stream(statement) {
            return None;
        }
        let beside = self.output.as_deref().filter(|path| !disk::is_stream(path));
        let folder = disk::folder_of(beside.unwrap_or(Path::new("questions.toml")));
        let way = disk::relative(&disk::place_of(&folder), &disk::real(statement))?;
        (!way.starts_with("..")).then_some(way)
    }
}
