//! `tpreport render`: reports in their normal form, as pages or as Markdown.

use super::languages::Languages;
use super::progress::Progress;
use super::reports::{Job, Jobs, Reports, Run, check};
use super::templates;
use super::{Context, tell};
use crate::checks::Policy;
use crate::disk::{self, Looked, NoPicture};
use crate::finding::Message;
use crate::output::{Outcome, Reported, Told};
use crate::render::{self, NotShown, Options, Picture, Templates};
use rayon::prelude::*;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What `render` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Render {
    #[command(flatten)]
    reports: Reports,
    /// A page of HTML that needs no other file, NAME.html beside the report (the default)
    #[arg(long, conflicts_with = "markdown")]
    html: bool,
    /// Markdown in the catalogue's order and under its headings, on standard output
    #[arg(long)]
    markdown: bool,
    /// Where to write: a file, a folder, or `-` for standard output
    #[arg(short, long, value_name = "FILE|FOLDER|-")]
    output: Option<PathBuf>,
    /// Your own templates, in place of those of the same name; `tpreport templates` writes them out
    #[arg(long, value_name = "FOLDER")]
    template: Option<PathBuf>,
    /// Leave the remarks out
    #[arg(long)]
    no_findings: bool,
    /// Link pictures where they lie: a small page, which needs them beside it
    #[arg(long, conflicts_with = "markdown")]
    no_embed: bool,
    /// Show pictures of the web too: their hosts see who reads the page
    #[arg(long, conflicts_with = "markdown")]
    remote_pictures: bool,
    /// Overwrite a file too that tpreport didn't write
    #[arg(long)]
    force: bool,
    /// Open the page in the browser; of several, the first
    #[arg(long, conflicts_with = "markdown")]
    open: bool,
}

/// A report that was read, on its way.
struct Sheet {
    /// The report's path as messages show it.
    shown: String,
    report: PathBuf,
    root: PathBuf,
    /// Its text came from standard input.
    stdin: bool,
    told: Box<Told>,
    /// Where it goes; none: standard output.
    target: Option<PathBuf>,
}

/// What came of a sheet.
enum Made {
    /// It stands in its file.
    Written,
    /// It is to be said on standard output.
    Text(String),
}

impl Render {
    pub(super) fn run(self, context: &Context) -> io::Result<ExitCode> {
        let languages = Languages::new(context);
        let say = |message: &Message| tell(&languages.any().message(message));
        let refused = Ok(ExitCode::from(2));
        let templates = match self.template.as_deref() {
            None => templates::built_in(),
            Some(folder) => match templates::given(folder, &languages, context)? {
                Some(templates) => templates,
                None => return refused,
            },
        };
        let jobs = match self.reports.jobs(&languages, false) {
            Ok(jobs) => jobs,
            Err(wrong) => {
                tell(&wrong);
                return refused;
            }
        };
        let mut failed = jobs.tell_broken(&languages, &context.err)?;
        let (mut sheets, unreadable) = read(&jobs, &languages);
        for error in &unreadable {
            tell(error);
            failed = true;
        }
        if sheets.is_empty() && !failed {
            failed = true;
            say(&Message::new("render-nothing"));
        }
        let several = sheets.len() > 1;
        for sheet in &mut sheets {
            sheet.target = self.target(sheet, several);
        }
        if let Some(message) = self.impossible(&sheets) {
            say(&message);
            return refused;
        }
        if self.template.is_some() {
            // A name that no report has may show anywhere: nothing is written before all went through.
            let wrong = sheets.par_iter().find_map_first(|sheet| {
                let text = self.text(sheet, &templates, &|_| Err(NotShown::Unreadable));
                text.err()
            });
            if let Some(mistake) = wrong {
                templates::tell_mistakes(&[*mistake], &languages, context)?;
                return refused;
            }
        }
        let progress = Progress::new(sheets.len(), context);
        let made: Vec<Result<Made, Message>> = sheets
            .par_iter()
            .map(|sheet| {
                let made = self.make(sheet, &templates, &jobs);
                progress.step();
                made
            })
            .collect();
        progress.done();
        let written = made.iter().filter(|made| matches!(made, Ok(Made::Written)));
        let written = written.count();
        /// More are counted, not named.
        const NAMED: usize = 10;
        for (sheet, made) in sheets.iter().zip(made) {
            let path = sheet.target.as_deref().map(disk::shown).unwrap_or_default();
            match made {
                Ok(Made::Text(text)) => {
                    let mut out = io::stdout().lock();
                    out.write_all(text.as_bytes())?;
                    out.flush()?;
                }
                Ok(Made::Written) if context.err.quiet || written > NAMED => {}
                Ok(Made::Written) => say(&Message::new("render-written").text("path", path)),
                Err(message) => {
                    failed = true;
                    say(&message.text("path", path));
                }
            }
        }
        if written > NAMED && !context.err.quiet {
            say(&Message::new("render-written-many").number("count", written));
        }
        let first = sheets.iter().find_map(|sheet| sheet.target.as_deref());
        if let (true, false, Some(page)) = (self.open, failed, first)
            && let Err(error) = open::that_detached(page)
        {
            failed = true;
            say(&Message::new("render-not-opened").text("error", error.to_string()));
        }
        Ok(ExitCode::from(if failed { 2 } else { 0 }))
    }

    /// Where a report is written.
    fn target(&self, sheet: &Sheet, several: bool) -> Option<PathBuf> {
        let ending = if self.markdown { "md" } else { "html" };
        let beside = sheet.report.with_extension(ending);
        match &self.output {
            Some(output) if output.as_os_str() == "-" => None,
            Some(output) => {
                let folder =
                    disk::is_folder(output) || several || output.to_string_lossy().ends_with('/');
                let name = beside.file_name().unwrap_or_default();
                Some(if folder {
                    output.join(name)
                } else {
                    output.clone()
                })
            }
            None if self.markdown || sheet.stdin => None,
            None => Some(beside),
        }
    }

    /// Why nothing at all can be written.
    fn impossible(&self, sheets: &[Sheet]) -> Option<Message> {
        let targets = sheets.iter().filter_map(|sheet| sheet.target.as_deref());
        let mut files: Vec<PathBuf> = targets.map(disk::real).collect();
        files.sort();
        let twice = files.windows(2).find(|pair| pair[0] == pair[1]);
        if let Some(twice) = twice {
            return Some(Message::new("render-same").text("path", disk::shown(&twice[0])));
        }
        let lost = self.open && sheets.iter().any(|sheet| sheet.target.is_none());
        lost.then(|| Message::new("render-open-nothing"))
    }

    /// Writes a sheet where it goes; the message lacks the path.
    fn make(&self, sheet: &Sheet, templates: &Templates, jobs: &Jobs) -> Result<Made, Message> {
        let page = sheet.target.as_ref().unwrap_or(&sheet.report);
        let pictures = |path: &str| self.picture(sheet, page, path);
        if let Some(target) = &sheet.target {
            if jobs.reads(target) {
                return Err(Message::new("render-input"));
            }
            if !self.force && disk::is_foreign(target, render::MARK) {
                return Err(Message::new("render-exists"));
            }
        }
        let text = self
            .text(sheet, templates, &pictures)
            // The built-in ones have none, and others went through before.
            .map_err(|mistake| mistake.finding.message)?;
        let Some(target) = &sheet.target else {
            return Ok(Made::Text(text));
        };
        let written =
            disk::make_folder_of(target).and_then(|()| disk::write(target, text.as_bytes()));
        match written {
            Ok(()) => Ok(Made::Written),
            Err(error) => Err(Message::new("render-not-written").text("error", error.to_string())),
        }
    }

    fn text(
        &self,
        sheet: &Sheet,
        templates: &Templates,
        pictures: &render::Pictures<'_>,
    ) -> Result<String, Box<render::Mistake>> {
        if self.markdown {
            let form = templates.markdown(&sheet.told)?;
            let moved = sheet.target.as_ref().and_then(|target| {
                let (from, to) = (disk::folder_of(target), disk::folder_of(&sheet.report));
                disk::relative(&from, &to).filter(|way| !way.is_empty())
            });
            return Ok(match moved {
                Some(way) => render::moved(&sheet.told, &form, &way),
                None => form,
            });
        }
        let options = Options {
            findings: !self.no_findings,
            pictures,
            linked_pictures: self.no_embed,
            remote_pictures: self.remote_pictures,
        };
        templates.html(&sheet.told, &sheet.shown, &options)
    }

    /// A picture beside a report: as it stands in the page, or as the page finds it.
    fn picture(&self, sheet: &Sheet, page: &Path, path: &str) -> Result<Picture, NotShown> {
        let picture = disk::picture(&sheet.root, path, !self.no_embed);
        let (media, bytes) = picture.map_err(|why| match why {
            NoPicture::TooLarge => NotShown::TooLarge,
            NoPicture::Unreadable => NotShown::Unreadable,
        })?;
        if !self.no_embed {
            return Ok(Picture::Embedded(media, bytes));
        }
        let way = disk::relative(&disk::folder_of(page), &sheet.root.join(path));
        way.map(Picture::Linked).ok_or(NotShown::Unreadable)
    }
}

/// The reports that could be read, by their paths; and what is to be said of the others.
fn read(jobs: &Jobs, languages: &Languages) -> (Vec<Sheet>, Vec<String>) {
    let (policy, looked) = (Policy::default(), Looked::default());
    let run = Run {
        languages,
        policy: &policy,
        looked: &looked,
    };
    let mut reports: Vec<(Reported, &Job, PathBuf)> = jobs.each(|job| {
        let root = jobs.root(job);
        let report = check(job, &run, || root.clone())?;
        Some((report, job, root))
    });
    reports.sort_by(|(a, ..), (b, ..)| a.path.cmp(&b.path));
    let (mut sheets, mut unreadable) = (Vec::new(), Vec::new());
    for (Reported { path, outcome }, job, root) in reports {
        match outcome {
            Outcome::Checked(told) => sheets.push(Sheet {
                shown: path,
                report: job.path.clone(),
                root,
                stdin: job.stdin,
                told,
                target: None,
            }),
            Outcome::Unreadable(error) => unreadable.push(format!("{path}: {error}")),
        }
    }
    (sheets, unreadable)
}
