//! Reports that are read once, whoever asks for them first: whether a file is one, what a template makes of it, or its page.
//!
//! Enters: the jobs of a run. Leaves: each report with what was read of it. Refuses to know what is made of it.

use super::reports::{Job, Jobs, Run, check};
use crate::Reading;
use crate::output::{Outcome, Told};
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Mutex;

/// A report, read.
pub(super) struct ReadReport {
    /// Its path as messages show it.
    pub(super) shown: String,
    /// What it says, else why it could not be read.
    pub(super) read: Result<(Box<Told>, Reading), String>,
    pub(super) root: PathBuf,
}

/// The reports of a run.
pub(super) struct ReadReports<'a> {
    jobs: &'a Jobs,
    run: &'a Run<'a>,
    /// What was read and is still to be made, by the jobs' paths; none is no report.
    kept: Mutex<HashMap<PathBuf, Option<ReadReport>>>,
}

impl<'a> ReadReports<'a> {
    pub(super) fn new(jobs: &'a Jobs, run: &'a Run<'a>) -> Self {
        Self {
            jobs,
            run,
            kept: Mutex::default(),
        }
    }

    /// A report; none where a file is none.
    pub(super) fn take(&self, job: &Job) -> Option<ReadReport> {
        let kept = self.kept.lock().ok();
        if let Some(known) = kept.and_then(|mut kept| kept.remove(&job.path)) {
            return known;
        }
        let within = self.jobs.within(job);
        let (report, reading) = check(job, self.run, || within.clone())?;
        let read = match report.outcome {
            Outcome::Checked(told) => Ok((told, reading?)),
            Outcome::Unreadable(error) => Err(error.to_string()),
        };
        Some(ReadReport {
            shown: report.path,
            read,
            root: within.root,
        })
    }

    /// Keeps what was taken for whoever takes it next.
    pub(super) fn keep(&self, job: &Job, report: Option<ReadReport>) {
        if let Ok(mut kept) = self.kept.lock() {
            kept.insert(job.path.clone(), report);
        }
    }

    /// Whether a file is a report: one that was found in a folder is read to know.
    pub(super) fn is_report(&self, job: &Job) -> bool {
        !job.only_if_report || {
            let report = self.take(job);
            let is_report = report.is_some();
            self.keep(job, report);
            is_report
        }
    }
}
