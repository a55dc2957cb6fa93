//! `render`, from its arguments to how the program ends.

use super::Render;
use crate::checks::Policy;
use crate::cli::context::Context;
use crate::cli::languages::Languages;
use crate::cli::press::{Made, Out, Press};
use crate::cli::progress::Progress;
use crate::cli::read_reports::ReadReports;
use crate::cli::reports::{Jobs, Run};
use crate::cli::{put, refuse, strays, tell, templates};
use crate::disk::{self, Looked};
use crate::finding::Message;
use std::io;
use std::path::Path;
use std::process::ExitCode;

impl Render {
    pub(in crate::cli) fn run(self, context: &Context) -> io::Result<ExitCode> {
        let languages = self.reports.languages(context);
        let refused = Ok(ExitCode::from(2));
        let templates = match self.template.as_deref() {
            None => templates::built_in(),
            Some(folder) => match templates::given(folder, &languages, context) {
                Some(templates) => templates,
                None => return refused,
            },
        };
        let jobs = match self.reports.jobs(&languages, false) {
            Ok(jobs) => jobs,
            Err(wrong) => return refuse(&wrong),
        };
        let messages = jobs.messages(&languages);
        let mut failed = jobs.tell_broken(&languages, &context.err);
        let (policy, looked) = (Policy::default(), Looked::default());
        let run = Run {
            languages: &languages,
            policy: &policy,
            looked: &looked,
        };
        let mut press = Press {
            settings: &self,
            templates: &templates,
            jobs: &jobs,
            read_reports: ReadReports::new(&jobs, &run),
            several: jobs.all().len() > 1,
            common: jobs.common_folder(),
            browser: None,
            class: None,
        };
        if self.output.is_some() && press.several {
            // Files of a folder may be no reports; the second that is one settles it.
            let mut reports = jobs
                .all()
                .iter()
                .filter(|job| press.read_reports.is_report(job));
            press.several = reports.nth(1).is_some();
        }
        if let Some(message) = press.impossible() {
            return refuse(&messages.message(&message));
        }
        if self.template.is_some() {
            // A name that nothing bears may show in any report: nothing is written before all went through.
            let mut mistakes = jobs.each(|job| press.trial(job));
            mistakes.sort_by_key(|mistake| mistake.finding.span);
            mistakes.truncate(1);
            if !mistakes.is_empty() {
                templates::tell_mistakes(&mistakes, &languages, context);
                return refused;
            }
        }
        if self.pdf {
            press.browser = disk::Browser::find(self.browser.as_deref());
            if press.browser.is_none() {
                let such = |path| Message::new("render-no-such-browser").text("path", path);
                let named = self.browser.as_deref().map(disk::shown).map(such);
                let message = named.unwrap_or_else(|| Message::new("render-no-browser"));
                return refuse(&messages.message(&message));
            }
        }
        let progress = Progress::new(jobs.all().len(), context);
        let mut made = jobs.each(|job| {
            let made = press.make(job);
            progress.step();
            made
        });
        progress.done();
        made.sort_by(|a, b| a.report.cmp(&b.report));
        if made.is_empty() && !failed {
            failed = true;
            tell(&jobs.why_none(&languages, "render-nothing"));
        }
        let first = made.iter().find_map(Made::page).map(Path::to_owned);
        failed |= self.tell(made, &jobs, &languages, context)?;
        if let (true, Some(page)) = (self.open, first)
            && let Err(error) = open::that_detached(page)
        {
            failed = true;
            let message = Message::new("render-not-opened").text("error", error.to_string());
            tell(&messages.message(&message));
        }
        Ok(ExitCode::from(if failed { 2 } else { 0 }))
    }

    /// Says what came of each report, and what stands beside them; whether one could not be made.
    fn tell(
        &self,
        made: Vec<Made>,
        jobs: &Jobs,
        languages: &Languages,
        context: &Context,
    ) -> io::Result<bool> {
        /// More are counted, not named.
        const NAMED: usize = 10;
        let messages = jobs.messages(languages);
        let say = |message: Message| tell(&messages.message(&message));
        let quiet = context.err.quiet;
        let count = made.iter().filter_map(Made::page).count();
        let (mut failed, mut reports) = (false, Vec::with_capacity(made.len()));
        let (mut unread, mut linked) = (Vec::new(), Vec::new());
        for made in made {
            let Made { report, strays, .. } = made;
            if strays.count > 0 {
                let message = Message::new("render-strays").strays(&strays);
                unread.push(message.text("report", &report));
            }
            if made.linked > 0 {
                let message = Message::new("render-linked").text("report", &report);
                let message = message.number("count", made.linked);
                linked.push(message.text("most", self.max_embed.to_string()));
            }
            match made.outcome {
                Ok(Out::Bytes(bytes)) => {
                    put::out(bytes)?;
                }
                Ok(Out::File(_)) if quiet || count > NAMED => {}
                Ok(Out::File(path)) => {
                    say(Message::new("render-written").text("path", disk::shown(&path)));
                }
                Err(wrong) => {
                    failed = true;
                    wrong.tell(&report, &messages, languages, context);
                }
            }
            reports.push(report);
        }
        if count > NAMED && !quiet {
            say(Message::new("render-written-many").number("count", count));
        }
        unread.into_iter().for_each(say);
        let paths: Vec<&str> = reports.iter().map(String::as_str).collect();
        for line in strays::told(&jobs.folders, jobs.by_name, &paths, &messages) {
            tell(&line);
        }
        linked.into_iter().filter(|_| !quiet).for_each(say);
        Ok(failed)
    }
}
