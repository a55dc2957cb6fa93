//! `tpreport check`: which questions are unanswered, and which evidence is missing.

mod findings;
mod mend;
mod mended;
mod run;
mod stream;
mod watch;

pub(super) use mended::left_alone;

use super::context::Context;
use super::heading;
use super::languages::Languages;
use super::reports::{Jobs, Reports, Run, check};
use super::strays;
use super::tell;
use crate::Reading;
use crate::checks::Policy;
use crate::disk::{self, Looked};
use crate::finding::Message;
use crate::language::messages::Messages;
use crate::output::paint::Look;
use crate::output::{self, Explained, Outcome, Reported, Told};
use crate::text::fold::fold;
use clap::ValueEnum;
use mended::{Mended, mended, propose};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What `check` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    #[command(flatten)]
    reports: Reports,
    /// Pass over files that no catalogue names, without a word
    #[arg(long, help_heading = heading::REPORTS)]
    skip_unmatched: bool,
    /// Only these checks; the beginning of a name means several, such as `picture`
    #[arg(long, value_name = "CHECK", value_delimiter = ',', help_heading = heading::CHECKS)]
    select: Vec<String>,
    /// Not these checks
    #[arg(long, value_name = "CHECK", value_delimiter = ',', help_heading = heading::CHECKS)]
    ignore: Vec<String>,
    /// Let warnings fail too
    #[arg(long, help_heading = heading::CHECKS)]
    strict: bool,
    /// Exit with 0 whatever is found
    #[arg(long, help_heading = heading::CHECKS)]
    exit_zero: bool,
    /// Check again whenever a report, a picture or the catalogue changes, until Ctrl-C
    #[arg(long, conflicts_with_all = ["fix", "diff", "explain_reading"], help_heading = heading::CHECKS)]
    watch: bool,
    /// Mend what can be mended without touching a word, in the reports themselves; say what is left
    #[arg(long, help_heading = heading::MENDING)]
    fix: bool,
    /// Show what --fix would change, and change nothing, even beside it; exit with 1 if it would
    #[arg(long, help_heading = heading::MENDING)]
    diff: bool,
    /// How findings are written
    #[arg(
        long,
        visible_alias = "format",
        value_name = "FORMAT",
        default_value = "human",
        env = "TPREPORT_OUTPUT_FORMAT",
        hide_env_values = true,
        help_heading = heading::OUTPUT
    )]
    output_format: Format,
    /// A line a report [default: of more than ten]
    #[arg(long, conflicts_with = "full", help_heading = heading::OUTPUT)]
    summary: bool,
    /// Each report at length [default: of ten or fewer]
    #[arg(long, help_heading = heading::OUTPUT)]
    full: bool,
    /// Where findings are written [default: standard output]
    #[arg(long, value_name = "FILE", help_heading = heading::OUTPUT)]
    output_file: Option<PathBuf>,
    /// Overwrite also a file that tpreport didn't write
    #[arg(long, requires = "output_file", help_heading = heading::OUTPUT)]
    force: bool,
    /// Say of each question, or of this one, which lines may be its label and why one was taken
    #[arg(
        long,
        value_name = "QUESTION",
        num_args = 0..=1,
        conflicts_with = "summary",
        hide_short_help = true,
        help_heading = heading::TEACHERS
    )]
    explain_reading: Option<Option<String>>,
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
    /// SARIF 2.1.0, for code scanners
    Sarif,
    /// Annotations of a GitHub workflow, and a table in its summary
    Github,
    /// A code quality report of GitLab
    Gitlab,
    /// JUnit's XML: a suite a report, a case a question
    Junit,
}

impl Format {
    /// Whether it tells what mending would do.
    fn tells_mends(self) -> bool {
        matches!(self, Self::Human | Self::Json | Self::Jsonl | Self::Sarif)
    }
}

/// What a run is asked, beside its arguments.
struct Asking<'a> {
    context: &'a Context,
    languages: &'a Languages,
    policy: &'a Policy,
}

/// The reports of a run, checked.
struct Round {
    jobs: Jobs,
    reports: Vec<Reported>,
    /// What mending makes of each, where that is asked.
    mended: Vec<Option<Mended>>,
}

impl Check {
    /// What there is to check; else why nothing is, as where the output would take the place of something else.
    fn jobs(&self, languages: &Languages) -> Result<Jobs, String> {
        let jobs = self.reports.jobs(languages, self.skip_unmatched)?;
        if let Some(output) = self.output_file.as_ref().filter(|path| jobs.reads(path)) {
            let message = Message::new("output-is-input").text("file", disk::shown(output));
            return Err(languages.any().message(&message));
        }
        let foreign =
            |path: &&PathBuf| !self.force && disk::is_foreign(path, output::ours::is_ours);
        if let Some(output) = self.output_file.as_ref().filter(foreign) {
            let message = Message::new("output-exists").text("path", disk::shown(output));
            return Err(jobs.messages(languages).message(&message));
        }
        Ok(jobs)
    }

    /// Checks the reports; else why none is.
    fn round(&self, asking: &Asking<'_>) -> Result<Round, String> {
        let languages = asking.languages;
        let jobs = self.jobs(languages)?;
        let looked = Looked::default();
        let run = Run {
            languages,
            policy: asking.policy,
            looked: &looked,
        };
        let mut checked = jobs.each(|job| {
            let (mut report, reading) = check(job, &run, || jobs.within(job))?;
            let mended = match &mut report.outcome {
                Outcome::Checked(told) if self.fix || self.diff => {
                    Some(mended(job, told, &run, || jobs.within(job)))
                }
                Outcome::Checked(told) if self.output_format.tells_mends() => {
                    propose(job, told, &run, || jobs.within(job));
                    None
                }
                Outcome::Checked(_) | Outcome::Unreadable(_) => None,
            };
            self.explain(&mut report, reading.as_ref());
            Some((report, mended))
        });
        checked.sort_by(|(a, _), (b, _)| a.path.cmp(&b.path));
        let (reports, mended): (Vec<_>, Vec<_>) = checked.into_iter().unzip();
        if let Some(unknown) = self.unknown_question(&reports) {
            return Err(spoken(self::checked(&reports).next(), languages).message(&unknown));
        }
        Ok(Round {
            jobs,
            reports,
            mended,
        })
    }

    /// Tells of catalogues and reports that could not be read, and where there was nothing to read; whether so.
    fn tell_unread(&self, round: &Round, asking: &Asking<'_>) -> bool {
        let (languages, err) = (asking.languages, &asking.context.err);
        let mut failed = round.jobs.tell_broken(languages, err);
        let reports = &round.reports;
        failed |= reports.iter().any(|report| report.unread().is_some());
        let own = checked(reports).any(|told| told.catalogue.derived);
        failed |= self.tell_nothing(&round.jobs, own, reports.is_empty() && !failed, asking);
        failed
    }

    /// Tells that a report's own labels served as its catalogue, if so, and why nothing was checked, if `is_nothing`; whether that
    /// fails the run.
    fn tell_nothing(&self, jobs: &Jobs, own: bool, is_nothing: bool, asking: &Asking<'_>) -> bool {
        let languages = asking.languages;
        if own && !asking.context.err.quiet {
            tell(&languages.any().message(&Message::new("no-catalogue")));
        }
        let fails = is_nothing && !self.skip_unmatched;
        if fails {
            tell(&jobs.why_none(languages, "nothing-to-check"));
        }
        fails
    }

    /// Why the format can't say how a report was read; none: it can, or needn't.
    fn unexplained(&self) -> Option<Message> {
        let says = matches!(self.output_format, Format::Human | Format::Json);
        (self.explain_reading.is_some() && !says).then(|| Message::new("reading-not-in-format"))
    }

    /// Adds to a report why it was read so, where that is asked.
    fn explain(&self, report: &mut Reported, reading: Option<&Reading>) {
        if let (Some(asked), Some(reading), Outcome::Checked(told)) =
            (&self.explain_reading, reading, &mut report.outcome)
        {
            let questions = &told.catalogue.questions;
            let only = asked
                .as_ref()
                .map(|id| questions.iter().position(|question| question.id == *id));
            // Of several labs one may have the question.
            if only != Some(None) {
                told.explained = Some(Explained {
                    tried: reading.tried(&told.catalogue),
                    only: only.flatten(),
                });
            }
        }
    }

    /// That no report's lab has the question that is asked about.
    fn unknown_question(&self, reports: &[Reported]) -> Option<Message> {
        const NEAR: f64 = 0.5;
        let id = self.explain_reading.as_ref()?.as_ref()?;
        if checked(reports).any(|told| told.explained.is_some()) {
            return None;
        }
        // A report's name right after the flag was meant as one.
        if disk::is_there(Path::new(id)) {
            return Some(Message::new("reading-path").text("path", id));
        }
        let mut labs = checked(reports).map(|told| &told.catalogue).peekable();
        labs.peek()?;
        let folded = fold(id);
        let likeness = |known: &str| strsim::normalized_damerau_levenshtein(&fold(known), &folded);
        let ids = labs.flat_map(|lab| lab.questions.iter().map(|question| question.id.as_str()));
        let alike = ids.map(|known| (likeness(known), known));
        let near = alike.fold(
            (0.0, ""),
            |best, one| if one.0 > best.0 { one } else { best },
        );
        let message = match near {
            (likeness, near) if likeness >= NEAR => {
                Message::new("reading-unknown-near").text("near", near)
            }
            _ => Message::new("reading-unknown"),
        };
        Some(message.text("question", id))
    }

    /// Tells which reports could not be read, and what else stands in the folders: last, so that it isn't scrolled away.
    fn tell_of_the_rest(&self, round: &Round, asking: &Asking<'_>) {
        let reports = &round.reports;
        let unread = reports.iter().filter_map(|report| {
            let error = report.unread()?;
            Some((report.path.as_str(), error.to_string()))
        });
        let paths: Vec<&str> = reports.iter().map(|report| report.path.as_str()).collect();
        self.tell_rest(&round.jobs, unread, &paths, asking);
    }

    /// The same, of reports that aren't kept.
    fn tell_rest<'r>(
        &self,
        jobs: &Jobs,
        unread: impl Iterator<Item = (&'r str, String)>,
        paths: &[&str],
        asking: &Asking<'_>,
    ) {
        let languages = asking.languages;
        for (path, error) in unread {
            let messages = jobs.messages(languages);
            tell(&messages.of(output::human::known_as(path, &messages), error));
        }
        // What wasn't checked is told with `-q` too: its silence would say that all is well.
        if self.skip_unmatched || jobs.folders.is_empty() {
            return;
        }
        let messages = jobs.messages(languages);
        for line in strays::told(&jobs.folders, jobs.by_name, paths, &messages) {
            tell(&line);
        }
    }

    /// How output looks where the findings go.
    fn look(&self, stream: &Look) -> Look {
        Look {
            color: stream.color && self.output_file.is_none(),
            ..*stream
        }
    }
}

/// The reports that could be checked.
fn checked(reports: &[Reported]) -> impl Iterator<Item = &Told> {
    reports.iter().filter_map(Reported::told)
}

/// The messages of what is said of a run because of a report.
fn spoken(report: Option<&Told>, languages: &Languages) -> Arc<Messages> {
    report.map_or_else(|| languages.any(), |told| Arc::clone(&told.messages))
}
