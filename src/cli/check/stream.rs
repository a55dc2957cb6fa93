//! `check --output-format jsonl`: each report is written as soon as it is checked, in its turn.
//!
//! Enters: what is asked. Leaves: a line a report, and how the program ends. Keeps of a report only what is told of the run, so that
//! any number of them needs no more memory than a few.

use super::mended::propose;
use super::{Asking, Check};
use crate::checks::Policy;
use crate::cli::languages::unreadable;
use crate::cli::progress::Progress;
use crate::cli::reports::{Job, Run, check};
use crate::cli::{not_written, put, refuse, strays, tell};
use crate::disk::{self, Looked};
use crate::output::{self, Outcome, Reported};
use std::io::{self, Write};
use std::process::ExitCode;

impl Check {
    /// Checks and writes report by report, so that any number of them needs no more memory than a few.
    pub(super) fn stream(&self, asking: &Asking<'_>) -> io::Result<ExitCode> {
        let (languages, context) = (asking.languages, asking.context);
        let jobs = match self.jobs(languages) {
            Ok(jobs) => jobs,
            Err(refused) => return refuse(&refused),
        };
        let looked = Looked::default();
        let run = Run {
            languages,
            policy: asking.policy,
            looked: &looked,
        };
        let mut gist = Gist {
            failed: jobs.tell_broken(languages, &context.err),
            ..Gist::default()
        };
        let progress = Progress::new(jobs.all().len(), context);
        let of = |job: &Job| {
            let checked = check(job, &run, || jobs.within(job));
            progress.step();
            let (mut report, reading) = checked?;
            self.explain(&mut report, reading.as_ref());
            if let Outcome::Checked(told) = &mut report.outcome {
                propose(job, told, &run, || jobs.within(job));
                told.beside = Some(jobs.beside(job, told, true));
            }
            Some(report)
        };
        let mut each = |out: &mut dyn Write| {
            jobs.stream(of, |report| {
                gist.take(&report, run.policy);
                output::json::write_line(&report, out)
            })?;
            // Whoever reads lines alone wants to know who handed in something else.
            let paths: Vec<&str> = gist.paths.iter().map(String::as_str).collect();
            let messages = jobs.messages(languages);
            let rest = strays::documents(&jobs.folders, &paths).into_iter();
            let mut rest = rest.filter(|_| !self.skip_unmatched);
            rest.try_for_each(|(path, error)| {
                let report = Reported {
                    path: disk::shown(&path),
                    outcome: Outcome::Unreadable(unreadable(&path, &error, &messages)),
                };
                output::json::write_line(&report, out)
            })
        };
        match &self.output_file {
            Some(path) => {
                if let Err(error) = disk::write_by(path, &mut each) {
                    tell(&languages.any().message(&not_written(path, &error)));
                    gist.failed = true;
                }
            }
            None => {
                let mut out = io::BufWriter::new(put::Out::lock());
                each(&mut out)?;
                out.flush()?;
            }
        }
        progress.done();
        let is_nothing = gist.paths.is_empty() && !gist.failed;
        gist.failed |= self.tell_nothing(&jobs, gist.own, is_nothing, asking);
        let unread = gist.unread.iter();
        let unread = unread.map(|(path, error)| (path.as_str(), error.clone()));
        let paths: Vec<&str> = gist.paths.iter().map(String::as_str).collect();
        self.tell_rest(&jobs, unread, &paths, asking);
        Ok(match gist.failed {
            true => ExitCode::from(2),
            false => ExitCode::from(u8::from(gist.failing && !self.exit_zero)),
        })
    }
}

/// What is kept of reports that are written one by one.
#[derive(Default)]
struct Gist {
    paths: Vec<String>,
    /// Those that could not be read, and why.
    unread: Vec<(String, String)>,
    /// Whether something could not be checked.
    failed: bool,
    /// Whether a finding fails the run.
    failing: bool,
    /// Whether a report's own labels served as its catalogue.
    own: bool,
}

impl Gist {
    fn take(&mut self, report: &Reported, policy: &Policy) {
        self.paths.push(report.path.clone());
        match &report.outcome {
            Outcome::Checked(told) => {
                self.failing |= told.fails(policy);
                self.own |= told.catalogue.derived;
            }
            Outcome::Unreadable(error) => {
                self.failed = true;
                self.unread.push((report.path.clone(), error.to_string()));
            }
        }
    }
}
