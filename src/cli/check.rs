//! `tpreport check`: which questions are unanswered, and which evidence is missing.

use super::explain::unknown_check;
use super::{Context, locale, tell};
use crate::catalogue::{self, Catalogue};
use crate::checks::Policy;
use crate::disk::{self, Catalogues, Choice, Disk, Looked, Unreadable};
use crate::finding::Message;
use crate::language::messages::Messages;
use crate::language::{self, Language};
use crate::output::paint::Look;
use crate::output::{self, Outcome, Reported, Told};
use crate::text::fold::fold;
use clap::ValueEnum;
use rayon::prelude::*;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// What `check` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// Reports, or folders of reports; `-` is standard input [default: the working folder]
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// The lab's catalogue [default: the questions.toml found from the report's folder up]
    #[arg(long, value_name = "FILE")]
    catalogue: Option<PathBuf>,
    /// The folder that the lab lies in [default: the repository's root]
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    /// Pass over files that no catalogue names, without a word
    #[arg(long)]
    skip_unmatched: bool,
    /// Read the paths of reports from a file, a line each; `-` is standard input
    #[arg(long, value_name = "FILE")]
    files_from: Option<PathBuf>,
    /// What the report on standard input is called, to find its catalogue and pictures
    #[arg(long, value_name = "NAME")]
    stdin_filename: Option<PathBuf>,
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

/// A report to check, with what serves it.
pub(super) struct Job {
    pub(super) path: PathBuf,
    pub(super) choice: Choice,
    /// Found in a folder or passed by a hook: only checked if it is a report.
    only_if_report: bool,
    /// Its text comes from standard input; the path only names it.
    stdin: bool,
}

impl Check {
    /// As a command that takes reports needs it: the paths, and what finds their catalogue.
    pub(super) fn of(
        paths: Vec<PathBuf>,
        catalogue: Option<PathBuf>,
        root: Option<PathBuf>,
    ) -> Self {
        Self {
            paths,
            catalogue,
            root,
            skip_unmatched: false,
            files_from: None,
            stdin_filename: None,
            select: Vec::new(),
            ignore: Vec::new(),
            strict: false,
            exit_zero: false,
            output_format: Format::Human,
            output_file: None,
        }
    }

    pub(super) fn run(self, context: &Context) -> io::Result<ExitCode> {
        let languages = Languages::new(context);
        let policy = match Policy::new(self.select.clone(), self.ignore.clone(), self.strict) {
            Ok(policy) => policy.in_hook(self.skip_unmatched),
            Err(unknown) => {
                tell(&languages.any().message(&unknown_check(&unknown)));
                return Ok(ExitCode::from(2));
            }
        };
        let paths = match self.all_paths() {
            Ok(paths) => paths,
            Err((path, error)) => {
                tell(&format!(
                    "{}: {}",
                    disk::shown(&path),
                    languages.unreadable(&error)
                ));
                return Ok(ExitCode::from(2));
            }
        };
        if let Some(message) = self.contradiction(&paths) {
            tell(&languages.any().message(&message));
            return Ok(ExitCode::from(2));
        }
        let jobs = self.jobs(&paths);
        if let Some(input) = self.overwritten(&jobs) {
            let message = Message::new("output-is-input").text("file", disk::shown(&input));
            tell(&languages.any().message(&message));
            return Ok(ExitCode::from(2));
        }
        let mut failed = false;
        let mut catalogues = jobs.catalogues.all();
        catalogues.retain(|loaded| loaded.outcome.is_err());
        for loaded in &catalogues {
            failed = true;
            languages.tell_broken(loaded, &context.err)?;
        }
        let root = |job: &Job| {
            let catalogue = match &job.choice {
                Choice::One(loaded, _) => Some(loaded.path.as_path()),
                Choice::Several(_) | Choice::None => None,
            };
            jobs.catalogues.root(&job.path, catalogue)
        };
        let looked = Looked::default();
        let run = Run {
            languages: &languages,
            policy: &policy,
            looked: &looked,
        };
        let check = |job: &Job| check(job, &run, || root(job));
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

    /// The paths that the command line names, itself or by a list; the working folder if it names none.
    fn all_paths(&self) -> Result<Vec<PathBuf>, (PathBuf, Unreadable)> {
        let mut paths = self.paths.clone();
        if let Some(list) = &self.files_from {
            let read = if list.as_os_str() == "-" {
                disk::read_stdin()
            } else {
                disk::read(list)
            };
            let list = read.map_err(|error| (list.clone(), error))?;
            let lines = list
                .text()
                .split(['\n', '\0'])
                .map(|line| line.trim_end_matches('\r'));
            paths.extend(lines.filter(|line| !line.is_empty()).map(PathBuf::from));
        } else if paths.is_empty() {
            // A name for what comes through a pipe says that something does.
            let named = self.stdin_filename.is_some();
            paths.push(PathBuf::from(if named { "-" } else { "." }));
        }
        Ok(paths)
    }

    /// What the arguments can't mean together.
    fn contradiction(&self, paths: &[PathBuf]) -> Option<Message> {
        let is_stdin = |path: &&PathBuf| path.as_os_str() == "-";
        let from_list = self.files_from.as_ref().filter(is_stdin).is_some();
        let report = paths.iter().filter(is_stdin).count();
        if from_list && report > 0 {
            Some(Message::new("stdin-twice"))
        } else if self.stdin_filename.is_some() && report == 0 {
            Some(Message::new("stdin-not-read"))
        } else {
            None
        }
    }

    /// The input that the output would take the place of.
    fn overwritten(&self, jobs: &Jobs) -> Option<PathBuf> {
        let output = disk::real(self.output_file.as_ref()?);
        let reports = jobs
            .list
            .iter()
            .filter(|job| !job.stdin)
            .map(|job| job.path.clone());
        let catalogues = jobs
            .catalogues
            .all()
            .into_iter()
            .map(|loaded| loaded.path.clone());
        let mut inputs = reports.chain(catalogues).chain(self.files_from.clone());
        inputs.find(|input| disk::real(input) == output)
    }

    /// The reports that the paths mean, each once.
    pub(super) fn jobs(&self, paths: &[PathBuf]) -> Jobs {
        let mut catalogues = Catalogues::new(self.catalogue.clone(), self.root.clone());
        let mut list: Vec<Job> = Vec::new();
        for path in paths {
            if disk::is_folder(path) {
                for path in disk::markdown_files(path) {
                    let choice = catalogues.choose(&path);
                    list.push(Job {
                        path,
                        choice,
                        only_if_report: true,
                        stdin: false,
                    });
                }
            } else {
                let stdin = path.as_os_str() == "-";
                let named = self
                    .stdin_filename
                    .as_ref()
                    .filter(|_| stdin)
                    .unwrap_or(path);
                let choice = catalogues.choose(named);
                list.push(Job {
                    path: named.clone(),
                    choice,
                    only_if_report: self.skip_unmatched,
                    stdin,
                });
            }
        }
        // A file may be named in several ways, and found in a folder too: by name it is checked whatever it holds.
        list.sort_by_cached_key(|job| {
            (
                disk::real(&job.path),
                !job.stdin,
                job.only_if_report,
                disk::shown(&job.path),
            )
        });
        list.dedup_by(|a, b| disk::real(&a.path) == disk::real(&b.path));
        let hook = self.skip_unmatched;
        list.retain(|job| !job.only_if_report || named(&job.choice, hook));
        Jobs { catalogues, list }
    }
}

pub(super) struct Jobs {
    pub(super) catalogues: Catalogues,
    pub(super) list: Vec<Job>,
}

/// Whether a file that nobody named may be a report: a catalogue's globs name it, or it has none. A hook says nothing
/// where no lab is.
fn named(choice: &Choice, hook: bool) -> bool {
    use crate::disk::Named;
    match choice {
        Choice::One(_, named) => *named != Named::No,
        // Which of them is meant is asked where each could be; where all say which files they mean, none means this one.
        Choice::Several(several) => several.iter().any(|loaded| !loaded.has_globs()),
        Choice::None => !hook,
    }
}

/// What serves every report of a run.
pub(super) struct Run<'a> {
    pub(super) languages: &'a Languages,
    pub(super) policy: &'a Policy,
    pub(super) looked: &'a Looked,
}

/// Checks one report; none where it turns out to be no report.
pub(super) fn check(job: &Job, run: &Run<'_>, root: impl Fn() -> PathBuf) -> Option<Reported> {
    let languages = run.languages;
    let path = disk::shown(&job.path);
    let unreadable = |error: String| {
        Some(Reported {
            path: path.clone(),
            outcome: Outcome::Unreadable(error),
        })
    };
    let read = if job.stdin {
        disk::read_stdin().map(|source| source.named(&path))
    } else {
        disk::read(&job.path)
    };
    let source = match read {
        Ok(source) => source,
        Err(error) => {
            // A lab speaks its own language, also of what isn't there.
            let messages = match &job.choice {
                Choice::One(loaded, _) => loaded.outcome.as_ref().ok(),
                Choice::Several(_) | Choice::None => None,
            };
            let messages = messages.map_or_else(|| languages.any(), |lab| languages.of(lab));
            let message = match error {
                Unreadable::NotFound => not_found(&job.path),
                error => why(&error),
            };
            return unreadable(messages.message(&message));
        }
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
    let surroundings = Disk::new(run.looked, root(), &job.path);
    let checked = crate::inspect_under(&catalogue, &source, &surroundings, run.policy);
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
pub(super) struct Languages {
    asked: Option<Language>,
    locale: Language,
    fr: std::sync::OnceLock<Shared>,
    en: std::sync::OnceLock<Shared>,
}

/// Messages that threads share.
pub(super) type Shared = Arc<Messages>;

impl Languages {
    pub(super) fn new(context: &Context) -> Self {
        Self {
            asked: context.lang,
            locale: locale(),
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
    pub(super) fn any(&self) -> Shared {
        self.messages(self.asked.unwrap_or(self.locale))
    }

    fn unreadable(&self, error: &Unreadable) -> String {
        self.any().message(&why(error))
    }

    pub(super) fn tell_broken(&self, loaded: &disk::Loaded, look: &Look) -> io::Result<()> {
        match &loaded.outcome {
            Ok(_) => Ok(()),
            Err(disk::Broken::Mistakes(source, mistakes)) => {
                let language = self.asked.or_else(|| catalogue::language(source));
                let messages = self.messages(language.unwrap_or(self.locale));
                let mut err = io::stderr().lock();
                output::mistakes::write(source, mistakes, &messages, look, &mut err)?;
                drop(err);
                let teacher = Message::new("tell-the-teacher").number("mistakes", mistakes.len());
                tell(&messages.message(&teacher));
                Ok(())
            }
            Err(disk::Broken::Unreadable(error)) => {
                tell(&format!("{}: {}", loaded.shown, self.unreadable(error)));
                Ok(())
            }
        }
    }
}

/// That nothing is there, and what was probably meant.
fn not_found(path: &Path) -> Message {
    match disk::nearest(path) {
        Some(near) => Message::new("file-not-found-near").text("near", disk::shown(&near)),
        None => Message::new("file-not-found"),
    }
}

/// Why a file could not be read.
fn why(error: &Unreadable) -> Message {
    match error {
        Unreadable::NotFound => Message::new("file-not-found"),
        Unreadable::NotAFile => Message::new("file-not-a-file"),
        Unreadable::TooLarge => {
            Message::new("file-too-large").number("limit", (disk::LARGEST >> 20) as usize)
        }
        Unreadable::Io(error) => Message::new("file-unreadable").text("error", error.to_string()),
    }
}
