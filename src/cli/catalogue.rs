//! `tpreport catalogue`: what concerns the question catalogue alone.

use super::languages::{Languages, Reader};
use super::{Context, tell};
use crate::disk::{self, Catalogues};
use crate::finding::Message;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// What `catalogue` does.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Catalogue {
    /// Say which mistakes a catalogue has
    Check(Check),
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
