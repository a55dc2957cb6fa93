//! What mending makes of a report, in no file yet; and its new text in the place of the old one, or the difference between them.
//!
//! Enters: a checked report. Leaves: its new text, and lines that say what was done. What can be mended is decided in `fix`.

use crate::Reading;
use crate::catalogue::Catalogue;
use crate::cli::reports::{Job, Run};
use crate::disk::{self, Disk, NotRewritten, Within};
use crate::finding::Message;
use crate::fix::{self, Done};
use crate::language::messages::Messages;
use crate::output::paint::Look;
use crate::output::{Outcome, Reported, Told, difference};
use crate::source::{Encoding, NotWritable, Source};
use std::path::PathBuf;
use std::sync::Arc;

/// What its mending makes of a report.
pub(super) struct Mended {
    path: PathBuf,
    /// Its text came from standard input; the path only names it.
    stdin: bool,
    /// The report as it is read then; none where nothing changes.
    after: Option<(Box<Told>, Reading)>,
    done: Vec<Done>,
    /// How many findings stay that have an edit.
    left: usize,
}

/// Leaves those of a report's edits that mending would make.
pub(super) fn propose(job: &Job, told: &mut Told, run: &Run<'_>, within: impl Fn() -> Within) {
    if fix::mendable(&told.checked.findings) > 0 {
        let mended = mend(job, told, run, within);
        mended.withdraw(&told.source, &mut told.checked.findings);
    }
}

/// The catalogue of a report with another text.
fn lab(told: &Told, source: &Source) -> Arc<Catalogue> {
    match told.catalogue.derived {
        true => Arc::new(crate::own_catalogue(source)),
        false => Arc::clone(&told.catalogue),
    }
}

fn mend(job: &Job, told: &Told, run: &Run<'_>, within: impl Fn() -> Within) -> fix::Mended {
    let again = |source: &Source| {
        let surroundings = Disk::new(run.looked, within(), &job.path);
        let catalogue = lab(told, source);
        let reading = crate::read(&catalogue, source);
        crate::inspect_under(&catalogue, source, &reading, &surroundings, run.policy)
    };
    fix::mend(&told.source, &told.checked, &again)
}

/// Mends a report, in no file yet.
pub(super) fn mended(job: &Job, told: &Told, run: &Run<'_>, within: impl Fn() -> Within) -> Mended {
    let mended = mend(job, told, run, within);
    let after = mended.after.map(|(source, checked)| {
        let catalogue = lab(told, &source);
        let reading = crate::read(&catalogue, &source);
        let told = Told {
            checked,
            source,
            catalogue,
            catalogue_path: told.catalogue_path.clone(),
            explained: None,
            beside: None,
            messages: Arc::clone(&told.messages),
        };
        (Box::new(told), reading)
    });
    Mended {
        path: job.path.clone(),
        stdin: job.stdin,
        after,
        done: mended.done,
        left: mended.left,
    }
}

impl Mended {
    /// Whether its text came from standard input.
    pub(super) fn is_stdin(&self) -> bool {
        self.stdin
    }

    /// Whether anything changes.
    pub(super) fn changes(&self) -> bool {
        self.after.is_some()
    }

    /// Puts the new text into the report's file, and what is read of it in the place of what was. What came through standard input
    /// goes on to `out`, changed or not.
    pub(super) fn write(
        &mut self,
        report: &mut Reported,
        out: &mut Vec<u8>,
    ) -> Result<Option<Reading>, Message> {
        let Outcome::Checked(told) = &mut report.outcome else {
            return Ok(None);
        };
        let after = self.after.take();
        let text = after.as_ref().map(|(after, _)| after.source.text());
        if self.stdin {
            let text = text.unwrap_or(told.source.text());
            out.extend(
                told.source
                    .written(text)
                    .map_err(|why| lacks(&told.source, why))?,
            );
        } else if let Some(text) = text {
            disk::rewrite(&self.path, &told.source, text)
                .map_err(|why| left_alone(&told.source, why))?;
        }
        let reading = after.map(|(after, reading)| {
            *told = after;
            reading
        });
        // What was tried in vain is nothing to propose again.
        for finding in &mut told.checked.findings {
            finding.fix = None;
        }
        Ok(reading)
    }

    /// What the new text changes, as a unified difference.
    pub(super) fn difference(&self, report: &Reported, look: &Look) -> Result<String, Message> {
        let (Outcome::Checked(told), Some((after, _))) = (&report.outcome, &self.after) else {
            return Ok(String::new());
        };
        let (old, new) = (told.source.text(), after.source.text());
        told.source
            .written(new)
            .map_err(|why| lacks(&told.source, why))?;
        Ok(difference::unified(&report.path, old, new, look))
    }

    /// What was done, a line each; a line in all where there are many reports.
    pub(super) fn lines(&self, path: &str, is_short: bool, messages: &Messages) -> Vec<String> {
        let count = |key| Message::new(key).number("count", self.done.len());
        let done = self.done.iter().map(|done| {
            let message = match done.before.as_str() {
                "" => Message::new("mend-added"),
                before => Message::new("mend-replaced").text("before", before),
            };
            let said = messages.message(&message.text("after", done.after.trim()));
            let said = format_args!("{said} ({})", done.check).to_string();
            messages.of(format_args!("{path}:{}", done.line), said)
        });
        let mut lines: Vec<String> = match is_short && !self.done.is_empty() {
            true => vec![messages.of(path, messages.message(&count("mend-places")))],
            false => done.collect(),
        };
        lines.extend(self.left(path, messages));
        lines
    }

    /// What is left though it has an edit.
    pub(super) fn left(&self, path: &str, messages: &Messages) -> Option<String> {
        let message = Message::new("mend-left").number("count", self.left);
        (self.left > 0).then(|| messages.of(path, messages.message(&message)))
    }
}

/// Why a report's file was left alone.
pub(in crate::cli) fn left_alone(source: &Source, why: NotRewritten) -> Message {
    match why {
        NotRewritten::Changed => Message::new("mend-changed"),
        NotRewritten::ReadOnly => Message::new("mend-read-only"),
        NotRewritten::Text(why) => lacks(source, why),
        NotRewritten::Io(error) => Message::new("mend-io").text("error", error.to_string()),
    }
}

/// Why a report can't hold its new text.
fn lacks(source: &Source, why: NotWritable) -> Message {
    let encoding = match source.encoding() {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16 => "UTF-16",
        Encoding::Windows1252 => "Windows-1252",
    };
    match why {
        NotWritable::Lacks(character) => Message::new("mend-lacks")
            .text("encoding", encoding)
            .text("character", character),
        NotWritable::Broken => Message::new("mend-broken"),
    }
}
