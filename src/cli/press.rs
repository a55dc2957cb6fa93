//! What makes pages of the reports of a run, and puts each in its place.
//!
//! Enters: what `render` takes, and a report on its way. Leaves: what came of it, and how that is
//! told. When it is told, [`super::render`] knows.

use super::languages::Languages;
use super::read_reports::{ReadReport, ReadReports};
use super::render::Render;
use super::reports::{Job, Jobs};
use super::{Context, not_written, tell, templates};
use crate::Reading;
use crate::disk::{self, Browser, Lost, NoPicture};
use crate::finding::Message;
use crate::language::messages::Messages;
use crate::output::Told;
use crate::render::{self, InClass, Mistake, Options, ShownPicture, Templates, Ways};
use crate::source::{Strays, seal};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

/// What came of a report.
pub(super) struct Made {
    /// Its path as messages show it.
    pub(super) report: String,
    pub(super) outcome: Result<Out, Wrong>,
    /// What of it could not be read.
    pub(super) strays: Strays,
    /// How many of its pictures are linked where they lie, as the page had no room for them.
    pub(super) linked: usize,
}

impl Made {
    /// The file that it is in.
    pub(super) fn page(&self) -> Option<&Path> {
        match &self.outcome {
            Ok(Out::File(page)) => Some(page),
            _ => None,
        }
    }
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

impl Wrong {
    /// Says why.
    pub(super) fn tell(
        self,
        report: &str,
        messages: &Messages,
        languages: &Languages,
        context: &Context,
    ) {
        match self {
            Self::Report(error) => tell(&messages.of(report, error)),
            Self::Output(message) => tell(&messages.message(&message)),
            Self::Template(mistake) => templates::tell_mistakes(&[*mistake], languages, context),
        }
    }
}

/// All that makes pages of the reports of a run.
pub(super) struct Press<'a> {
    pub(super) settings: &'a Render,
    pub(super) templates: &'a Templates,
    pub(super) jobs: &'a Jobs,
    pub(super) read_reports: ReadReports<'a>,
    pub(super) several: bool,
    /// The folder that holds all the reports.
    pub(super) common: PathBuf,
    /// What prints the pages, where they are to be PDFs.
    pub(super) browser: Option<Browser>,
    /// Of a class: where each report's page goes, by the report's path, and what it links.
    pub(super) class: Option<&'a HashMap<String, (PathBuf, InClass)>>,
}

/// How much more of pictures a page has room for, and how many found none.
struct Room {
    left: AtomicU64,
    without: AtomicUsize,
}

/// A report on its way.
struct Bound<'a> {
    job: &'a Job,
    report: &'a ReadReport,
    told: &'a Told,
    reading: &'a Reading,
    /// Where it goes; none: standard output.
    target: Option<PathBuf>,
}

impl Press<'_> {
    /// Where a report is written.
    fn target(&self, job: &Job) -> Option<PathBuf> {
        if let Some(class) = self.class {
            return class
                .get(&disk::shown(&job.path))
                .map(|(page, _)| page.clone());
        }
        let markdown = self.settings.markdown;
        let ending = match self.settings.pdf {
            true => "pdf",
            false if markdown => "md",
            false => "html",
        };
        let beside = job.path.with_extension(ending);
        match &self.settings.output {
            Some(output) if disk::is_stream(output) => None,
            Some(output) => {
                let ends = output.to_string_lossy().ends_with(std::path::is_separator);
                let name = PathBuf::from(beside.file_name().unwrap_or_default());
                Some(if self.several {
                    // Every student's report may be called the same: each keeps the folders that tell it apart.
                    let whole = disk::absolute(&beside);
                    let inside = whole.strip_prefix(&self.common).map(Path::to_owned);
                    output.join(inside.unwrap_or(name))
                } else if disk::is_folder(output)
                    || ends
                    || job.is_of_folder() && output.extension().is_none()
                {
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
        if let Some(file) = output.filter(|output| self.is_of_another_kind(output)) {
            let key = match self.settings.pdf {
                true => "render-no-pdf",
                false if self.settings.markdown => "render-no-markdown",
                false => "render-no-page",
            };
            return Some(Message::new(key).text("path", disk::shown(file)));
        }
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
            let reports = group
                .iter()
                .filter(|(_, job)| self.read_reports.is_report(job));
            reports.count() > 1
        });
        twice.map(|group| Message::new("render-same").text("path", disk::shown(&group[0].0)))
    }

    /// Whether a file's name promises something else than is written.
    fn is_of_another_kind(&self, output: &Path) -> bool {
        const PAGES: &[&str] = &["html", "htm", "xhtml"];
        const FORMS: &[&str] = &["md", "markdown"];
        const PRINTS: &[&str] = &["pdf"];
        const OTHERS: &[&str] = &[
            "docx", "doc", "odt", "rtf", "tex", "epub", "pptx", "odp", "ps", "png", "jpg", "jpeg",
        ];
        let right = match self.settings.pdf {
            true => PRINTS,
            false if self.settings.markdown => FORMS,
            false => PAGES,
        };
        let ending = output.extension().unwrap_or_default();
        let is_one_of = |kinds: &[&str]| kinds.iter().any(|kind| ending.eq_ignore_ascii_case(kind));
        let ends = output.to_string_lossy().ends_with(std::path::is_separator);
        let is_known = [PAGES, FORMS, PRINTS, OTHERS].into_iter().any(is_one_of);
        is_known && !is_one_of(right) && !ends && !disk::is_folder(output)
    }

    fn bound<'a>(&self, job: &'a Job, report: &'a ReadReport) -> Result<Bound<'a>, &'a String> {
        let (told, reading) = report.read.as_ref()?;
        Ok(Bound {
            job,
            report,
            told,
            reading,
            target: self.target(job),
        })
    }

    /// What a template gets wrong of a report.
    pub(super) fn trial(&self, job: &Job) -> Option<Mistake> {
        if job.stdin {
            // It is read once, and nothing is written before it is through.
            return None;
        }
        let report = self.read_reports.take(job);
        let bound = report.as_ref().map(|report| self.bound(job, report));
        let text = bound.and_then(|bound| Some(self.text(&bound.ok()?, &|_| None)));
        let mistake = text.and_then(|text| text.err().map(|mistake| *mistake));
        self.read_reports.keep(job, report);
        mistake
    }

    /// Lays a report out and writes it where it goes; none where it is no report.
    pub(super) fn make(&self, job: &Job) -> Option<Made> {
        const MEGABYTE: u64 = 1024 * 1024;
        let report = self.read_reports.take(job)?;
        let room = Room {
            left: AtomicU64::new(self.settings.max_embed.saturating_mul(MEGABYTE)),
            without: AtomicUsize::new(0),
        };
        let (outcome, strays) = match self.bound(job, &report) {
            Ok(bound) => (self.out(&bound, &room), bound.told.source.strays()),
            Err(error) => (Err(Wrong::Report(error.clone())), Strays::default()),
        };
        Some(Made {
            report: report.shown,
            outcome,
            strays,
            linked: room.without.into_inner(),
        })
    }

    fn out(&self, bound: &Bound<'_>, room: &Room) -> Result<Out, Wrong> {
        let path = bound.target.as_deref().map(disk::shown).unwrap_or_default();
        let refused = |key| Wrong::Output(Message::new(key).text("path", &path));
        if let Some(target) = &bound.target {
            if self.jobs.reads(target) {
                return Err(refused("render-input"));
            }
            let lost = match self.settings.force {
                true => Lost::Nothing,
                false => disk::lost(target, seal::MARK, |text| {
                    Lost::unless(seal::is_whole(text))
                }),
            };
            match lost {
                Lost::Nothing => {}
                Lost::Changes => return Err(refused("render-changed")),
                Lost::Foreign => return Err(refused("render-exists")),
            }
        }
        let page = bound.target.as_ref().unwrap_or(&bound.job.path);
        let text = self.text(bound, &|path| self.picture(bound, page, room, path));
        let text = text.map_err(Wrong::Template)?;
        let made = bound.target.as_deref().map_or(Ok(()), disk::make_folder_of);
        let bytes = match &self.browser {
            None => Ok(text.into_bytes()),
            Some(_) if made.is_err() => Ok(Vec::new()),
            Some(browser) => browser.print(&text, &disk::folder_of(page)).map(|mut pdf| {
                // After its end a PDF may hold comments.
                pdf.extend(format!("\n%{}\n", seal::MARK).bytes());
                pdf
            }),
        };
        let bytes = bytes.map_err(|error| {
            let message = Message::new("render-not-printed").text("path", &bound.report.shown);
            Wrong::Output(message.text("error", error.to_string()))
        })?;
        let Some(target) = &bound.target else {
            return Ok(Out::Bytes(bytes));
        };
        match made.and_then(|()| disk::write(target, &bytes)) {
            Ok(()) => Ok(Out::File(target.clone())),
            Err(error) => Err(Wrong::Output(not_written(target, &error))),
        }
    }

    fn text(
        &self,
        bound: &Bound<'_>,
        pictures: &render::Pictures<'_>,
    ) -> Result<String, Box<Mistake>> {
        if self.settings.markdown {
            let way = bound.target.as_ref().and_then(|target| {
                let (from, to) = (disk::folder_of(target), disk::folder_of(&bound.job.path));
                disk::relative(&from, &to)
            });
            let way = way.unwrap_or_default();
            return self.templates.markdown(bound.told, bound.reading, &way);
        }
        let page = bound.target.as_ref().unwrap_or(&bound.job.path);
        let folder = disk::place_of(&disk::folder_of(page));
        let way = |to: &Path| disk::relative(&folder, to).unwrap_or_default();
        let options = Options {
            ways: Ways {
                to_report: way(&disk::place_of(&disk::folder_of(&bound.job.path))),
                to_root: way(&bound.report.root),
            },
            findings: !self.settings.no_findings,
            pictures,
            remote_pictures: self.settings.remote_pictures,
            class: self
                .class
                .and_then(|class| class.get(&bound.report.shown))
                .map(|(_, place)| place),
        };
        let page = self
            .templates
            .html(bound.told, bound.reading, &bound.report.shown, &options)?;
        Ok(match bound.target {
            Some(_) => seal::sealed(&page, ""),
            None => page,
        })
    }

    /// A picture beside a report: as it stands in the page while there is room, else as the page finds it.
    fn picture(
        &self,
        bound: &Bound<'_>,
        page: &Path,
        room: &Room,
        path: &str,
    ) -> Option<ShownPicture> {
        if !self.settings.no_embed {
            // Of four letters in the page, three are bytes of the picture.
            let left = room.left.load(Ordering::Relaxed);
            match disk::picture(&bound.report.root, path, left / 4 * 3) {
                Ok((media, bytes)) => {
                    let taken = (bytes.len() as u64).div_ceil(3) * 4;
                    room.left
                        .store(left.saturating_sub(taken), Ordering::Relaxed);
                    return Some(ShownPicture::Embedded(media, bytes));
                }
                Err(NoPicture::Unreadable) => return None,
                Err(NoPicture::TooLarge) => {}
            }
        }
        let is_picture = disk::is_picture(&bound.report.root, path);
        let folder = disk::place_of(&disk::folder_of(page));
        let way = disk::relative(&folder, &bound.report.root.join(path));
        let way = way.filter(|_| is_picture)?;
        if self.browser.is_some() {
            // It prints from a folder beside, and what it prints holds all.
            return Some(ShownPicture::Linked(format!("../{way}")));
        }
        if !self.settings.no_embed {
            room.without.fetch_add(1, Ordering::Relaxed);
        }
        Some(ShownPicture::Linked(way))
    }
}
