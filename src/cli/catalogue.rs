//! `tpreport catalogue`: what concerns the question catalogue alone.

use super::help::heading;
use super::languages::{Languages, Reader};
use super::new::{is_stream, out, put};
use super::{Context, tell};
use crate::author;
use crate::disk::{self, Catalogues};
use crate::finding::Message;
use crate::language::messages::Messages;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What `catalogue` does.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Catalogue {
    /// Say which mistakes a catalogue has
    Check(Check),
    /// Write a first catalogue, from a statement or from a model report
    Derive(Derive),
}

/// What `catalogue check` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// Catalogues, or folders whose reports they serve [default: the working folder]
    #[arg(value_name = "CATALOGUE")]
    catalogues: Vec<PathBuf>,
}

impl Catalogue {
    pub(super) fn run(self, context: &Context) -> io::Result<ExitCode> {
        match self {
            Self::Check(check) => check.run(context),
            Self::Derive(derive) => derive.run(context),
        }
    }
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
        let mut out = io::stdout().lock();
        for loaded in catalogues.all() {
            match &loaded.outcome {
                Ok(_) if context.out.quiet => {}
                Ok(catalogue) => {
                    let message = Message::new("catalogue-is-right")
                        .text("catalogue", &loaded.shown)
                        .number("questions", catalogue.questions.len());
                    writeln!(out, "{}", languages.of(catalogue).message(&message))?;
                }
                Err(_) => {
                    failed = true;
                    languages.tell_broken(&loaded, Reader::Author, &context.err)?;
                }
            }
        }
        out.flush()?;
        Ok(ExitCode::from(if failed { 2 } else { 0 }))
    }
}

/// What `catalogue derive` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Derive {
    /// The statement, or a model report, in Markdown; `-` is standard input [default: none, for a starter with comments]
    #[arg(value_name = "STATEMENT")]
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
        let text = match &self.statement {
            None => author::starter(context.language()).to_owned(),
            Some(path) => {
                let read = match is_stream(path) {
                    true => disk::read_stdin(),
                    false => disk::read(path),
                };
                let source = match read {
                    Ok(source) => source.without_nuls(),
                    Err(error) => {
                        let error = languages.unreadable(path, &error);
                        tell(&format!("{}: {error}", disk::shown(path)));
                        return Ok(ExitCode::from(2));
                    }
                };
                let derived = author::derive(&source);
                let messages = Messages::new(context.lang.unwrap_or(derived.language));
                let statement = self.way_to(path);
                author::written(&derived, statement.as_deref(), &messages)
            }
        };
        let Some(path) = self.output.as_deref().filter(|path| !is_stream(path)) else {
            return out(&text);
        };
        let messages = languages.any();
        let wrote = put(path, &text, self.force, &messages)?;
        if wrote && !context.err.quiet {
            let next = Message::new("derive-next").text("path", disk::shown(path));
            tell(&messages.message(&next));
        }
        Ok(ExitCode::from(if wrote { 0 } else { 2 }))
    }

    /// The statement's path from the catalogue's folder, if it lies in it.
    fn way_to(&self, statement: &Path) -> Option<String> {
        if is_stream(statement) {
            return None;
        }
        let beside = self.output.as_deref().filter(|path| !is_stream(path));
        let folder = disk::folder_of(beside.unwrap_or(Path::new("questions.toml")));
        let way = disk::relative(&disk::place_of(&folder), &disk::real(statement))?;
        (!way.starts_with("..")).then_some(way)
    }
}
