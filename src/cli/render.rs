//! `tpreport render`: reports in their normal form, as pages or as Markdown.

use super::languages::Languages;
use super::reports::{Reports, Run, check};
use super::{Context, tell};
use crate::checks::Policy;
use crate::disk::{self, Looked, NoPicture};
use crate::finding::Message;
use crate::output::{Outcome, Reported, Told};
use crate::render::{self, Embedded, NotEmbedded, Options};
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
    /// Leave the remarks out
    #[arg(long)]
    no_findings: bool,
    /// Overwrite a file too that tpreport didn't write
    #[arg(long)]
    force: bool,
}

/// Where a rendered report goes.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Target {
    Out,
    File(PathBuf),
}

impl Render {
    pub(super) fn run(self, context: &Context) -> io::Result<ExitCode> {
        let languages = Languages::new(context);
        let say = |message: &Message| tell(&languages.any().message(message));
        let mut paths = self.reports.paths.clone();
        if paths.is_empty() {
            paths.push(PathBuf::from("."));
        }
        let jobs = self.reports.jobs(&paths, false, None);
        let mut failed = jobs.tell_broken(&languages, &context.err)?;
        let policy = Policy::default();
        let looked = Looked::default();
        let run = Run {
            languages: &languages,
            policy: &policy,
            looked: &looked,
        };
        let mut done: Vec<(String, PathBuf, Result<String, String>)> = jobs.each(|job| {
            let root = jobs.root(job);
            let report = check(job, &run, || root.clone())?;
            let Reported { path, outcome } = report;
            let text = match &outcome {
                Outcome::Checked(told) => self.text(told, &path, &root).map_err(|error| {
                    let message = Message::new("render-template").text("error", error);
                    languages.any().message(&message)
                }),
                Outcome::Unreadable(error) => Err(format!("{path}: {error}")),
            };
            Some((path, job.path.clone(), text))
        });
        done.sort_by(|a, b| a.0.cmp(&b.0));
        if done.is_empty() && !failed {
            failed = true;
            say(&Message::new("render-nothing"));
        }
        let inputs: Vec<PathBuf> = jobs.inputs().collect();
        let several = done.len() > 1;
        let targets: Vec<Target> = done
            .iter()
            .map(|(_, path, _)| self.target(path, several))
            .collect();
        // Nothing is written where two reports would go into one file.
        let mut files: Vec<PathBuf> = targets.iter().filter_map(Target::real).collect();
        files.sort();
        if let Some(twice) = files.windows(2).find(|pair| pair[0] == pair[1]) {
            say(&Message::new("render-same").text("path", disk::shown(&twice[0])));
            return Ok(ExitCode::from(2));
        }
        for ((_, _, text), target) in done.into_iter().zip(targets) {
            let text = match text {
                Ok(text) => text,
                Err(error) => {
                    failed = true;
                    tell(&error);
                    continue;
                }
            };
            let path = match target {
                Target::Out => {
                    let mut out = io::stdout().lock();
                    out.write_all(text.as_bytes())?;
                    out.flush()?;
                    continue;
                }
                Target::File(path) => path,
            };
            let shown = disk::shown(&path);
            let wrong = if inputs.contains(&disk::real(&path)) {
                Some(Message::new("render-input"))
            } else if !self.force && disk::is_foreign(&path, render::MARK) {
                Some(Message::new("render-exists"))
            } else {
                match disk::make_folder_of(&path).and_then(|()| disk::write(&path, text.as_bytes()))
                {
                    Ok(()) => None,
                    Err(error) => {
                        Some(Message::new("render-not-written").text("error", error.to_string()))
                    }
                }
            };
            match wrong {
                Some(message) => {
                    failed = true;
                    say(&message.text("path", shown));
                }
                None if context.err.quiet => {}
                None => say(&Message::new("render-written").text("path", shown)),
            }
        }
        Ok(ExitCode::from(if failed { 2 } else { 0 }))
    }

    /// Where a report is written.
    fn target(&self, report: &Path, several: bool) -> Target {
        let ending = if self.markdown { "md" } else { "html" };
        let beside = report.with_extension(ending);
        match &self.output {
            Some(output) if output.as_os_str() == "-" => Target::Out,
            Some(output) => {
                let folder =
                    disk::is_folder(output) || several || output.to_string_lossy().ends_with('/');
                let name = beside.file_name().unwrap_or_default();
                Target::File(if folder {
                    output.join(name)
                } else {
                    output.clone()
                })
            }
            None if self.markdown || report.as_os_str() == "-" => Target::Out,
            None => Target::File(beside),
        }
    }

    fn text(&self, told: &Told, path: &str, root: &Path) -> Result<String, String> {
        if self.markdown {
            return Ok(render::markdown(told));
        }
        let files = |path: &str| match disk::embedded_picture(root, path) {
            Ok((media, bytes)) => Ok(Embedded { media, bytes }),
            Err(NoPicture::TooLarge) => Err(NotEmbedded::TooLarge),
            Err(NoPicture::Unreadable) => Err(NotEmbedded::Unreadable),
        };
        let options = Options {
            findings: !self.no_findings,
            files: &files,
        };
        render::html(told, path, &options)
    }
}

impl Target {
    fn real(&self) -> Option<PathBuf> {
        match self {
            Self::Out => None,
            Self::File(path) => Some(disk::real(path)),
        }
    }
}
