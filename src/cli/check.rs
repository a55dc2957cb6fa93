//! `tpreport check`: which questions are unanswered, and which evidence is missing.

use super::{Context, tell};
use crate::catalogue::Catalogue;
use crate::checks;
use crate::disk::{self, Catalogues, Choice, Disk, Looked, Unreadable};
use crate::finding::{Message, Severity};
use crate::language::messages::Messages;
use crate::language::{self, Language};
use crate::output::{self, Outcome, Reported, Told};
use crate::text::fold::fold;
use clap::ValueEnum;
use rayon::prelude::*;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// What `check` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// Reports, or folders of reports; `-` is standard input
    #[arg(default_value = ".", value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The lab's catalogue [default: the questions.toml found from the report's folder up]
    #[arg(long, value_name = "FILE")]
    catalogue: Option<PathBuf>,
    /// The folder that the lab lies in [default: the repository's root]
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    /// Pass over files that no catalogue names, without a word
    #[arg(long)]
    skip_unmatched: bool,
    /// How findings are written
    #[arg(
        long,
        visible_alias = "format",
        value_name = "FORMAT",
        default_value = "concise",
        env = "TPREPORT_OUTPUT_FORMAT",
        hide_env_values = true
    )]
    output_format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// A line a finding
    Concise,
    /// One JSON object
    Json,
    /// One JSON object a line, a report each
    Jsonl,
}

/// A report to check, with what serves it.
struct Job {
    path: PathBuf,
    choice: Choice,
    /// Found in a folder or passed by a hook: only checked if it is a report.
    only_if_report: bool,
    /// A hook asks: what it lets pass is handed in.
    in_hook: bool,
}

impl Check {
    pub(super) fn run(self, context: &Context) -> io::Result<ExitCode> {
        let jobs = self.jobs();
        let languages = Languages::new(context.lang);
        let mut failed = false;
        let mut catalogues = jobs.catalogues.all();
        catalogues.retain(|loaded| loaded.outcome.is_err());
        for loaded in &catalogues {
            failed = true;
            languages.tell_broken(loaded)?;
        }
        let root = |job: &Job| {
            let catalogue = match &job.choice {
                Choice::One(loaded, _) => Some(loaded.path.as_path()),
                Choice::Several(_) | Choice::None => None,
            };
            jobs.catalogues.root(&job.path, catalogue)
        };
        let looked = Looked::default();
        let check = |job: &Job| check(job, &languages, &looked, || root(job));
        // One report is not worth a pool of threads.
        let mut reports: Vec<Reported> = match jobs.list.as_slice() {
            [only] => check(only).into_iter().collect(),
            many => many.par_iter().filter_map(check).collect(),
        };
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
        if own {
            tell(&languages.any().message(&Message::new("no-catalogue")));
        }
        if reports.is_empty() && !self.skip_unmatched && !failed {
            failed = true;
            tell(&languages.any().message(&Message::new("nothing-to-check")));
        }
        let mut out = BufWriter::new(io::stdout().lock());
        match self.output_format {
            Format::Concise => output::concise::write(&reports, &mut out)?,
            Format::Json => output::json::write(&reports, &mut out)?,
            Format::Jsonl => output::json::write_lines(&reports, &mut out)?,
        }
        out.flush()?;
        let errors = reports.iter().any(|report| match &report.outcome {
            Outcome::Checked(told) => told
                .checked
                .findings
                .iter()
                .any(|finding| finding.severity == Severity::Error),
            Outcome::Unreadable(_) => false,
        });
        Ok(ExitCode::from(if failed { 2 } else { u8::from(errors) }))
    }

    /// The reports that the paths mean, each once.
    fn jobs(&self) -> Jobs {
        let mut catalogues = Catalogues::new(self.catalogue.clone(), self.root.clone());
        let mut list: Vec<Job> = Vec::new();
        for path in &self.paths {
            if disk::is_folder(path) {
                for path in disk::markdown_files(path) {
                    let choice = catalogues.choose(&path);
                    list.push(Job {
                        path,
                        choice,
                        only_if_report: true,
                        in_hook: self.skip_unmatched,
                    });
                }
            } else {
                let choice = catalogues.choose(path);
                list.push(Job {
                    path: path.clone(),
                    choice,
                    only_if_report: self.skip_unmatched,
                    in_hook: self.skip_unmatched,
                });
            }
        }
        // A file may be named in several ways, and found in a folder too: by name it is checked whatever it holds.
        list.sort_by_cached_key(|job| (disk::shown(&job.path), job.only_if_report));
        list.dedup_by(|a, b| disk::shown(&a.path) == disk::shown(&b.path));
        let hook = self.skip_unmatched;
        list.retain(|job| !job.only_if_report || named(&job.choice, hook));
        Jobs { catalogues, list }
    }
}

struct Jobs {
    catalogues: Catalogues,
    list: Vec<Job>,
}

/// Whether a file that nobody named may be a report: a catalogue's globs name it, or it has none. A hook says nothing
/// where no lab is.
fn named(choice: &Choice, hook: bool) -> bool {
    use crate::disk::Named;
    match choice {
        Choice::One(_, named) => *named != Named::No,
        Choice::Several(_) => false,
        Choice::None => !hook,
    }
}

/// Checks one report; none where it turns out to be no report.
fn check(
    job: &Job,
    languages: &Languages,
    looked: &Looked,
    root: impl Fn() -> PathBuf,
) -> Option<Reported> {
    let stdin = job.path.as_os_str() == "-";
    let path = if stdin {
        "-".to_owned()
    } else {
        disk::shown(&job.path)
    };
    let unreadable = |error: String| {
        Some(Reported {
            path: path.clone(),
            outcome: Outcome::Unreadable(error),
        })
    };
    let read = if stdin {
        disk::read_stdin()
    } else {
        disk::read(&job.path)
    };
    let source = match read {
        Ok(source) => source,
        Err(error) => return unreadable(languages.unreadable(&error)),
    };
    let (catalogue, catalogue_path) = match &job.choice {
        Choice::One(loaded, _) => match &loaded.outcome {
            Ok(catalogue) => (Arc::clone(catalogue), Some(loaded.shown.clone())),
            Err(broken) => {
                let key = match broken {
                    disk::Broken::Mistakes(..) => "catalogue-is-wrong",
                    disk::Broken::Unreadable(_) => "catalogue-not-read",
                };
                let message = Message::new(key).text("catalogue", loaded.shown.as_str());
                return unreadable(languages.any().message(&message));
            }
        },
        Choice::Several(several) => {
            let names: Vec<&str> = several.iter().map(|loaded| loaded.shown.as_str()).collect();
            let message = Message::new("several-catalogues").text("catalogues", names.join(", "));
            return unreadable(languages.any().message(&message));
        }
        Choice::None => (Arc::new(crate::own_catalogue(&source)), None),
    };
    let surroundings = Disk::new(looked, root(), &job.path);
    let mut checked = crate::inspect(&catalogue, &source, &surroundings);
    if job.in_hook {
        checks::in_a_hook(&catalogue, &mut checked.findings);
    }
    let globs_name_it = matches!(&job.choice, Choice::One(_, crate::disk::Named::Yes));
    if job.only_if_report && !globs_name_it && !is_report(&job.path, &catalogue, &checked) {
        return None;
    }
    let messages = languages.of(&catalogue);
    let told = Told {
        source,
        catalogue,
        catalogue_path,
        checked,
        messages,
    };
    Some(Reported {
        path,
        outcome: Outcome::Checked(Box::new(told)),
    })
}

/// Whether a file is a report of a lab: its name says so, or it bears labels of a third of the counted questions.
fn is_report(path: &Path, catalogue: &Catalogue, checked: &crate::Checked) -> bool {
    let name = fold(&path.file_stem().unwrap_or_default().to_string_lossy());
    if name != "readme"
        && language::all(|words| words.report_names).any(|known| name.contains(known))
    {
        return true;
    }
    let counted = catalogue.counted().count();
    let labelled = checked.inspection.each(catalogue);
    let labelled = labelled.filter(|(question, answer)| {
        question.counting() == crate::catalogue::Counting::Counted && answer.label.is_some()
    });
    !catalogue.derived && counted > 0 && labelled.count() * 3 >= counted
}

/// The messages of the languages of a run: what was asked for, else each lab's, else the locale's.
struct Languages {
    asked: Option<Language>,
    locale: Language,
    fr: std::sync::OnceLock<Shared>,
    en: std::sync::OnceLock<Shared>,
}

/// Messages that threads share.
type Shared = Arc<Messages>;

impl Languages {
    fn new(asked: Option<Language>) -> Self {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|tag| !tag.is_empty()));
        let locale = locale
            .and_then(|tag| Language::from_tag(&tag))
            .unwrap_or_default();
        Self {
            asked,
            locale,
            fr: std::sync::OnceLock::new(),
            en: std::sync::OnceLock::new(),
        }
    }

    fn messages(&self, language: Language) -> Shared {
        let cell = match language {
            Language::Fr => &self.fr,
            Language::En => &self.en,
        };
        Arc::clone(cell.get_or_init(|| Arc::new(Messages::new(language))))
    }

    fn of(&self, catalogue: &Catalogue) -> Shared {
        self.messages(self.asked.or(catalogue.lab.language).unwrap_or(self.locale))
    }

    /// Where no lab is known.
    fn any(&self) -> Shared {
        self.messages(self.asked.unwrap_or(self.locale))
    }

    fn unreadable(&self, error: &Unreadable) -> String {
        let message = match error {
            Unreadable::NotFound => Message::new("file-not-found"),
            Unreadable::NotAFile => Message::new("file-not-a-file"),
            Unreadable::TooLarge => {
                Message::new("file-too-large").number("limit", (disk::LARGEST >> 20) as usize)
            }
            Unreadable::Io(error) => {
                Message::new("file-unreadable").text("error", error.to_string())
            }
        };
        self.any().message(&message)
    }

    fn tell_broken(&self, loaded: &disk::Loaded) -> io::Result<()> {
        match &loaded.outcome {
            Ok(_) => Ok(()),
            Err(disk::Broken::Mistakes(source, mistakes)) => {
                output::mistakes::write(source, mistakes, &self.any(), &mut io::stderr().lock())?;
                tell(
                    &self.any().message(
                        &Message::new("tell-the-teacher").number("mistakes", mistakes.len()),
                    ),
                );
                Ok(())
            }
            Err(disk::Broken::Unreadable(error)) => {
                tell(&format!("{}: {}", loaded.shown, self.unreadable(error)));
                Ok(())
            }
        }
    }
}
