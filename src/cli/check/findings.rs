//! What is said of the reports of a run, in the format that is asked for, and where it goes.

use super::{Asking, Check, Format, Round, checked, spoken};
use crate::cli::{for_log, not_written, put, tell};
use crate::disk;
use crate::output;
use crate::output::human::Length;
use std::borrow::Cow;
use std::io::{self, Write};
use std::path::Path;

impl Check {
    /// What is said of the reports.
    pub(super) fn text(&self, round: &Round, asking: &Asking<'_>) -> io::Result<Vec<u8>> {
        let mut text = Vec::new();
        let (reports, context) = (round.reports.as_slice(), asking.context);
        let languages = asking.languages;
        // What is said of the run is said in the language of its reports.
        let first = checked(reports).next();
        let messages = spoken(first, languages);
        let look = self.look(match self.passes_on(round) {
            true => &context.err,
            false => &context.out,
        });
        match self.output_format {
            Format::Human => {
                let full = self.full || context.out.verbose || self.explain_reading.is_some();
                let length = match (self.summary, full) {
                    (true, _) => Length::Lines,
                    (false, true) => Length::Full,
                    (false, false) => Length::ByCount,
                };
                output::human::write(reports, length, &messages, &look, &mut text)?;
            }
            Format::Concise => output::concise::write(reports, &look, &mut text)?,
            Format::Json => output::json::write(reports, &mut text)?,
            Format::Jsonl => reports
                .iter()
                .try_for_each(|report| output::json::write_line(report, &mut text))?,
            Format::Sarif => {
                let language = languages.language(first.map(|told| &*told.catalogue));
                output::sarif::write(reports, language, &look, &mut text)?;
            }
            Format::Github => {
                output::github::write(reports, &look, &mut text)?;
            }
            Format::Gitlab => output::gitlab::write(reports, &look, &mut text)?,
            Format::Junit => output::junit::write(reports, asking.policy, &look, &mut text)?,
        }
        if matches!(self.output_format, Format::Human | Format::Concise) {
            let safe = String::from_utf8_lossy(&text);
            if let Cow::Owned(safe) = for_log(&safe) {
                text = safe.into_bytes();
            }
        }
        Ok(text)
    }

    /// Puts what is said where it goes; whether it could.
    pub(super) fn put(&self, text: &[u8], round: &Round, asking: &Asking<'_>) -> io::Result<bool> {
        match &self.output_file {
            Some(path) => {
                if let Err(error) = disk::write(path, text) {
                    tell(&asking.languages.any().message(&not_written(path, &error)));
                    return Ok(false);
                }
            }
            None if self.passes_on(round) => io::stderr().lock().write_all(text)?,
            None => {
                // Who watches ends with whoever reads.
                let mut out: Box<dyn Write> = match self.watch {
                    true => Box::new(io::stdout().lock()),
                    false => Box::new(put::Out::lock()),
                };
                out.write_all(text)?;
                out.flush()?;
            }
        }
        let summary = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|file| !file.is_empty());
        if let (Format::Github, false, Some(file)) = (self.output_format, self.diff, summary) {
            let (reports, look) = (&round.reports, self.look(&asking.context.out));
            let messages = spoken(checked(reports).next(), asking.languages);
            let page = output::summary::markdown(reports, &messages, &look);
            // What was found is said already, and counts more than where else it could be.
            let file = Path::new(&file);
            if let Err(error) = disk::append(file, page.as_bytes()) {
                tell(&messages.message(&not_written(file, &error)));
            }
        }
        Ok(true)
    }
}
