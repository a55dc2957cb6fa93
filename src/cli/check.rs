//! `tpreport check`: which questions are unanswered, and which evidence is missing.

use super::explain::unknown_check;
use super::languages::Languages;
use super::reports::{Reports, Run, check};
use super::{Context, tell};
use crate::checks::Policy;
use crate::disk::{self, Looked};
use crate::finding::Message;
use crate::output::paint::Look;
use crate::output::{self, Outcome, Reported};
use clap::ValueEnum;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// What `check` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    #[command(flatten)]
    reports: Reports,
    /// Pass over files that no catalogue names, without a word
    #[arg(long)]
    skip_unmatched: bool,
    /// Only these checks; the beginning of a name means several, such as `picture`
    #[arg(long, value_name = "CHECK", value_delimiter = ',')]
    select: Vec<String>,
    /// Not these checks
    #[arg(long, value_name = "CHECK", value_delimiter = ',')]
    ignore: Vec<String>,
    /// Let warnings fail too
    #[arg(long)]
    strict: bool,
    /// Exit with 0 whatever is found
    #[arg(long)]
    exit_zero: bool,
    /// How findings are written
    #[arg(
        long,
        visible_alias = "format",
        value_name = "FORMAT",
        default_value = "human",
        env = "TPREPORT_OUTPUT_FORMAT",
        hide_env_values = true
    )]
    output_format: Format,
    /// Where findings are written [default: standard output]
    #[arg(long, value_name = "FILE")]
    output_file: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// Findings in place, the questions at a glance, the next act
    Human,
    /// A line a finding
    Concise,
    /// One JSON object
    Json,
    /// One JSON object a line, a report each
    Jsonl,
}

impl Check {
    pub(super) fn run(self, context: &Context) -> io::Result<ExitCode> {
        let languages = Languages::new(context);
        let policy = match Policy::new(self.select.clone(), self.ignore.clone(), self.strict) {
            Ok(policy) => policy.in_hook(self.skip_unmatched),
            Err(unknown) => {
                tell(&languages.any().message(&unknown_check(&unknown)));
                return Ok(ExitCode::from(2));
            }
        };
        let jobs = match self.reports.jobs(&languages, self.skip_unmatched) {
            Ok(jobs) => jobs,
            Err(refused) => {
                tell(&refused);
                return Ok(ExitCode::from(2));
            }
        };
        if let Some(output) = self.output_file.as_ref().filter(|path| jobs.reads(path)) {
            let message = Message::new("output-is-input").text("file", disk::shown(output));
            tell(&languages.any().message(&message));
            return Ok(ExitCode::from(2));
        }
        let mut failed = jobs.tell_broken(&languages, &context.err)?;
        let looked = Looked::default();
        let run = Run {
            languages: &languages,
            policy: &policy,
            looked: &looked,
        };
        let mut reports =
            jobs.each(|job| check(job, &run, || jobs.root(job)).map(|(report, _)| report));
        reports.sort_by(|a, b| a.path.cmp(&b.path));
        let mut own = false;
        for report in &reports {
            match &report.outcome {
                Outcome::Unreadable(error) => {
                    failed = true;
                    tell(&format!("{}: {error}", report.path));
                }
                Outcome::Checked(told) => own |= told.catalogue.derived,
            }
        }
        if own && !context.err.quiet {
            tell(&languages.any().message(&Message::new("no-catalogue")));
        }
        if reports.is_empty() && !self.skip_unmatched && !failed {
            failed = true;
            // The globs of a catalogue may be why.
            let mut all = jobs.catalogues.all().into_iter();
            let said = all.find_map(|loaded| {
                let catalogue = loaded.outcome.as_ref().ok()?;
                let patterns = &catalogue.lab.reports;
                let message = Message::new("nothing-named")
                    .text("catalogue", &loaded.shown)
                    .text("patterns", patterns.join(", "));
                (!patterns.is_empty()).then(|| languages.of(catalogue).message(&message))
            });
            let nothing = || languages.any().message(&Message::new("nothing-to-check"));
            tell(&said.unwrap_or_else(nothing));
        }
        self.write(&reports, &languages, context)?;
        let fails = reports.iter().any(|report| match &report.outcome {
            Outcome::Checked(told) => {
                let mut findings = told.checked.findings.iter();
                findings.any(|finding| policy.fails(finding.severity))
            }
            Outcome::Unreadable(_) => false,
        });
        Ok(match (failed, fails && !self.exit_zero) {
            (true, _) => ExitCode::from(2),
            (false, fails) => ExitCode::from(u8::from(fails)),
        })
    }

    fn write(
        &self,
        reports: &[Reported],
        languages: &Languages,
        context: &Context,
    ) -> io::Result<()> {
        let mut text = Vec::new();
        let look = Look {
            color: context.out.color && self.output_file.is_none(),
            ..context.out
        };
        match self.output_format {
            Format::Human => {
                // What is said of the run is said in the language of its reports.
                let first = reports.iter().find_map(|report| match &report.outcome {
                    Outcome::Checked(told) => Some(Arc::clone(&told.messages)),
                    Outcome::Unreadable(_) => None,
                });
                let messages = first.unwrap_or_else(|| languages.any());
                output::human::write(reports, &messages, &look, &mut text)?;
            }
            Format::Concise => output::concise::write(reports, &look, &mut text)?,
            Format::Json => output::json::write(reports, &mut text)?,
            Format::Jsonl => output::json::write_lines(reports, &mut text)?,
        }
        match &self.output_file {
            Some(path) => disk::write(path, &text),
            None => {
                let mut out = io::stdout().lock();
                out.write_all(&text)?;
                out.flush()
            }
        }
    }
}
