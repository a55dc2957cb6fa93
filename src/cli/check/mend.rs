//! `check --fix` and `check --diff`: what can be mended in the reports of a run, done or shown.
//!
//! Enters: the reports of a run, with what mending makes of each. Leaves: files and lines, or differences.

use super::mended::Mended;
use super::{Asking, Check, Round};
use crate::cli::{put, tell};
use crate::finding::Message;
use crate::language::messages::Messages;
use crate::output;
use crate::output::shown::Shown;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

/// Of more reports each gets a line.
const MANY: usize = 10;

impl Check {
    /// Whether the findings go to standard error, as the report that came through standard input goes on to standard output.
    pub(super) fn passes_on(&self, round: &Round) -> bool {
        let is_stdin = |mended: &Option<Mended>| mended.as_ref().is_some_and(Mended::is_stdin);
        self.fix && round.mended.iter().any(is_stdin)
    }

    /// Mends the reports in their files, and says so; whether one that could be mended was not.
    pub(super) fn mend(&self, round: &mut Round, asking: &Asking<'_>) -> io::Result<bool> {
        let (mut unmended, mut lines, mut out) = (false, Vec::new(), Vec::new());
        if !self.fix {
            return Ok(unmended);
        }
        let changed = round.mended.iter().flatten().filter(|one| one.changes());
        let is_short = changed.count() > MANY;
        let messages = round.jobs.messages(asking.languages);
        for (report, mended) in round.reports.iter_mut().zip(&mut round.mended) {
            let Some(mended) = mended else { continue };
            let path = output::human::known_as(&report.path, &messages);
            match mended.write(report, &mut out) {
                Ok(reading) => {
                    lines.extend(mended.lines(&path, is_short, &messages));
                    if reading.is_some() {
                        self.explain(report, reading.as_ref());
                    }
                }
                Err(why) => {
                    unmended = true;
                    lines.push(messages.of(&path, messages.message(&why)));
                }
            }
        }
        put::Out::lock().write_all(&out)?;
        self.tell_mended(&lines, unmended, round, asking, &messages);
        Ok(unmended)
    }

    /// Shows what mending would change, and changes nothing.
    pub(super) fn show(&self, round: &Round, asking: &Asking<'_>) -> io::Result<ExitCode> {
        let (mut failed, mut lines, mut text) = (false, Vec::new(), String::new());
        let look = self.look(&asking.context.out);
        let messages = round.jobs.messages(asking.languages);
        for (report, mended) in round.reports.iter().zip(&round.mended) {
            let path = output::human::known_as(&report.path, &messages);
            let Some(mended) = mended else { continue };
            match mended.difference(report, &look) {
                Ok(difference) => {
                    text.push_str(&difference);
                    lines.extend(mended.left(&path, &messages));
                }
                Err(why) => {
                    failed = true;
                    lines.push(messages.of(&path, messages.message(&why)));
                }
            }
        }
        let changes = !text.is_empty();
        // With colours it is harmless already; without, only a program takes it byte for byte.
        if !look.color && self.output_file.is_none() && io::stdout().is_terminal() {
            text = Shown::lines(&text).as_str().to_owned();
        }
        self.put(text.as_bytes(), round, asking)?;
        self.tell_mended(&lines, failed || changes, round, asking, &messages);
        failed |= self.tell_unread(round, asking);
        self.tell_of_the_rest(round, asking);
        Ok(match failed {
            true => ExitCode::from(2),
            false => ExitCode::from(u8::from(changes && !self.exit_zero)),
        })
    }

    /// Says what was mended and what is left; that nothing was, where nobody else would say it.
    fn tell_mended(
        &self,
        lines: &[String],
        failed: bool,
        round: &Round,
        asking: &Asking<'_>,
        messages: &Messages,
    ) {
        let quiet = asking.context.err.quiet;
        for line in lines.iter().filter(|_| !quiet || failed) {
            tell(line);
        }
        let was_checked = round.mended.iter().any(Option::is_some);
        if was_checked && lines.is_empty() && !failed && !quiet && !self.skip_unmatched {
            let is_clean = round.reports.iter().all(output::Reported::is_clean);
            let said = match is_clean {
                true => "mend-clean",
                false => "mend-nothing",
            };
            tell(&messages.message(&Message::new(said)));
        }
    }
}
