//! What makes pages of the reports of a run, and puts each in its place.
//!
//! Enters: what `render` takes, and a report on its way. Leaves: what came of it. Tells nobody: that is [`super::render`]'s.

use super::render::Render;
use super::reports::{Job, Jobs, Run, check};
use crate::Reading;
use crate::disk::{self, Browser, NoPicture};
use crate::finding::Message;
use crate::output::{Outcome, Told};
use crate::render::{self, Mistake, NotShown, Options, Picture, Templates};
use std::path::{Path, PathBuf};

/// What came of a report.
pub(super) struct Made {
    /// Its path as messages show it.
    pub(super) report: String,
    pub(super) outcome: Result<Out, Wrong>,
}

/// Where it is.
pub(super) enum Out {
    File(PathBuf),
    /// It is to be said on standard output.
    Bytes(Vec<u8>),
}

/// Why it is nowhere.
pub(super) enum Wrong {
    /// The report could not be read.
    Report(String),
    /// It could not be written.
    Output(Message),
    /// Its template has a mistake.
    Template(Box<Mistake>),
}

/// All that makes pages of the reports of a run.
pub(super) struct Press<'a> {
    pub(super) settings: &'a Render,
    pub(super) templates: &'a Templates,
    pub(super) jobs: &'a Jobs,
    pub(super) run: &'a Run<'a>,
    pub(super) several: bool,
    /// The folder that holds all the reports.
    pub(super) common: PathBuf,
    /// What prints the pages, where they are to be PDFs.
    pub(super) browser: Option<Browser>,
}

/// A report on its way.
struct Sheet<'a> {
    job: &'a Job,
    /// Its path as messages show it.
    shown: String,
    told: Box<Told>,
    reading: Reading,
    root: PathBuf,
    /// Where it goes; none: standard output.
    target: Option<PathBuf>,
}

impl Press<'_> {
    /// Where a report is written.
    fn target(&self, job: &Job) -> Option<PathBuf> {
        let markdown = self.settings.markdown;
        let ending = match self.settings.pdf {
            true => "pdf",
            false if markdown => "md",
            false => "html",
        };
        let beside = job.path.with_extension(ending);
        match &self.settings.output {
            Some(output) if output.as_os_str() == "-" => None,
            Some(output) => {
                let ends = output.to_string_lossy().ends_with(std::path::is_separator);
                let name = PathBuf::from(beside.file_name().unwrap_or_default());
                Some(if self.several {
                    // Every student's report may be called the same: each keeps the folders that tell it apart.
                    let whole = disk::absolute(&beside);
                    let inside = whole.strip_prefix(&self.common).map(Path::to_owned);
                    output.join(inside.unwrap_or(name))
                } else if disk::is_folder(output) || ends {
                    output.join(name)
                } else {
                    output.clone()
                })
            }
            None if markdown || job.stdin => None,
            None => Some(beside),
        }
    }

    /// Why nothing at all can be written.
    pub(super) fn impossible(&self) -> Option<Message> {
        let output = self.settings.output.as_deref();
        // A name such as `all.html` is meant for a file.
        let file = output.filter(|output| self.several && output.extension().is_some());
        if let Some(file) = file.filter(|file| !disk::is_folder(file)) {
            return Some(Message::new("render-same").text("path", disk::shown(file)));
        }
        let mut files: Vec<(PathBuf, &Job)> = Vec::new();
        for job in self.jobs.all() {
            match self.target(job) {
                // On some systems two names that differ in case are one file.
                Some(file) => {
                    let real = disk::real(&file).to_string_lossy().to_lowercase();
                    files.push((PathBuf::from(real), job));
                }
                None if self.settings.open => return Some(Message::new("render-open-nothing")),
                None => {}
            }
        }
        files.sort_by(|(a, _), (b, _)| a.cmp(b));
        let groups = files.chunk_by(|(a, _), (b, _)| a == b);
        let mut several = groups.filter(|group| group.len() > 1);
        let twice = several.find(|group| {
            let reports = group.iter().filter(|(_, job)| self.is_report(job));
            reports.count() > 1
        });
        twice.map(|group| Message::new("render-same").text("path", disk::shown(&group[0].0)))
    }

    /// Whether a file is a report: one that was found in a folder is read to know.
    pub(super) fn is_report(&self, job: &Job) -> bool {
        !job.only_if_report || check(job, self.run, || self.jobs.root(job)).is_some()
    }

    /// A report, read; none where it is no report.
    fn sheet<'a>(&self, job: &'a Job) -> Option<Result<Sheet<'a>, (String, String)>> {
        let root = self.jobs.root(job);
        let (report, reading) = check(job, self.run, || root.clone())?;
        let shown = report.path;
        Some(match (report.outcome, reading) {
            (Outcome::Checked(told), Some(reading)) => Ok(Sheet {
                target: self.target(job),
                job,
                shown,
                told,
                reading,
                root,
            }),
            (Outcome::Unreadable(error), _) => Err((shown, error)),
            (Outcome::Checked(_), None) => return None,
        })
    }

    /// What a template gets wrong of a report.
    pub(super) fn trial(&self, job: &Job) -> Option<Mistake> {
        if job.stdin {
            // It is read once, and nothing is written before it is through.
            return None;
        }
        let sheet = self.sheet(job)?.ok()?;
        let text = self.text(&sheet, &|_| Err(NotShown::Unreadable));
        text.err().map(|mistake| *mistake)
    }

    /// Lays a report out and writes it where it goes; none where it is no report.
    pub(super) fn make(&self, job: &Job) -> Option<Made> {
        Some(match self.sheet(job)? {
            Ok(sheet) => Made {
                outcome: self.out(&sheet),
                report: sheet.shown,
            },
            Err((report, error)) => Made {
                report,
                outcome: Err(Wrong::Report(error)),
            },
        })
    }

    fn out(&self, sheet: &Sheet<'_>) -> Result<Out, Wrong> {
        let path = sheet.target.as_deref().map(disk::shown).unwrap_or_default();
        let refused = |key| Wrong::Output(Message::new(key).text("path", &path));
        if let Some(target) = &sheet.target {
            if self.jobs.reads(target) {
                return Err(refused("render-input"));
            }
            if !self.settings.force && disk::is_foreign(target, render::MARK) {
                return Err(refused("render-exists"));
            }
        }
        let page = sheet.target.as_ref().unwrap_or(&sheet.job.path);
        let text = self.text(sheet, &|path| self.picture(sheet, page, path));
        let text = text.map_err(Wrong::Template)?;
        let made = sheet.target.as_deref().map_or(Ok(()), disk::make_folder_of);
        let bytes = match &self.browser {
            None => Ok(text.into_bytes()),
            Some(_) if made.is_err() => Ok(Vec::new()),
            Some(browser) => browser.print(&text, &disk::folder_of(page)).map(|mut pdf| {
                // After its end a PDF may hold comments.
                pdf.extend(format!("\n%{}\n", render::MARK).bytes());
                pdf
            }),
        };
        let bytes = bytes.map_err(|error| {
            let message = Message::new("render-not-printed").text("path", &sheet.shown);
            Wrong::Output(message.text("error", error.to_string()))
        })?;
        let Some(target) = &sheet.target else {
            return Ok(Out::Bytes(bytes));
        };
        match made.and_then(|()| disk::write(target, &bytes)) {
            Ok(()) => Ok(Out::File(target.clone())),
            Err(error) => {
                let message = Message::new("not-written").text("path", &path);
                Err(Wrong::Output(message.text("error", error.to_string())))
            }
        }
    }

    fn text(
        &self,
        sheet: &Sheet<'_>,
        pictures: &render::Pictures<'_>,
    ) -> Result<String, Box<Mistake>> {
        if self.settings.markdown {
            let form = self.templates.markdown(&sheet.told, &sheet.reading)?;
            let moved = sheet.target.as_ref().and_then(|target| {
                let (from, to) = (disk::folder_of(target), disk::folder_of(&sheet.job.path));
                disk::relative(&from, &to).filter(|way| !way.is_empty())
            });
            return Ok(match moved {
                Some(way) => render::moved(&form, &way),
                None => form,
            });
        }
        let options = Options {
            findings: !self.settings.no_findings,
            pictures,
            linked_pictures: self.settings.no_embed,
            remote_pictures: self.settings.remote_pictures,
        };
        self.templates
            .html(&sheet.told, &sheet.reading, &sheet.shown, &options)
    }

    /// A picture beside a report: as it stands in the page, or as the page finds it.
    fn picture(&self, sheet: &Sheet<'_>, page: &Path, path: &str) -> Result<Picture, NotShown> {
        let embed = !self.settings.no_embed;
        let picture = disk::picture(&sheet.root, path, embed);
        let (media, bytes) = picture.map_err(|why| match why {
            NoPicture::TooLarge => NotShown::TooLarge,
            NoPicture::Unreadable => NotShown::Unreadable,
        })?;
        if embed {
            return Ok(Picture::Embedded(media, bytes));
        }
        let way = disk::relative(&disk::folder_of(page), &sheet.root.join(path));
        way.map(Picture::Linked).ok_or(NotShown::Unreadable)
    }
}
