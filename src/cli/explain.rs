//! `tpreport explain`: what the checks look for.

use super::{Context, put, refuse};
use crate::checks;
use crate::finding::Message;
use crate::language::messages::Messages;
use crate::output;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

/// What `explain` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Explain {
    /// A check, or the beginning of several, such as `picture`; none: all in short
    #[arg(value_name = "CHECK")]
    check: Option<String>,
}

impl Explain {
    pub(super) fn run(self, context: &Context) -> io::Result<ExitCode> {
        let messages = Messages::with_help(context.language_here());
        let mut out = BufWriter::new(put::Out::lock());
        match self.check.as_deref().map(checks::matching) {
            None => output::explain::list(checks::ALL, &messages, &context.out, &mut out)?,
            Some(Ok(found)) => output::explain::each(&found, &messages, &context.out, &mut out)?,
            Some(Err(unknown)) => return refuse(&messages.message(&unknown_check(&unknown))),
        }
        out.flush()?;
        Ok(ExitCode::SUCCESS)
    }
}

/// That a name is no check's, with the nearest.
pub(super) fn unknown_check(unknown: &checks::UnknownCheck) -> Message {
    match unknown.near {
        Some(near) => Message::new("unknown-check-near").text("near", near),
        None => Message::new("unknown-check"),
    }
    .text("check", &unknown.name)
}
