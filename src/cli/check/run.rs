//! `check`, from its arguments to how the program ends.

use super::{Asking, Check, Format, Round, checked, spoken, watch};
use crate::checks::Policy;
use crate::cli::context::Context;
use crate::cli::explain::unknown_check;
use crate::cli::{refuse, tell};
use crate::finding::Message;
use std::io;
use std::process::ExitCode;

impl Check {
    pub(in crate::cli) fn run(mut self, context: &Context) -> io::Result<ExitCode> {
        // Of both, the one that writes nothing.
        self.fix &= !self.diff;
        let languages = self.reports.languages(context);
        let policy = match Policy::new(self.select.clone(), self.ignore.clone(), self.strict) {
            Ok(policy) => policy.in_hook(self.skip_unmatched),
            Err(unknown) => return refuse(&languages.any().message(&unknown_check(&unknown))),
        };
        if let Some(refused) = self.unexplained().or_else(|| self.unwatchable()) {
            return refuse(&languages.any().message(&refused));
        }
        let asking = Asking {
            context,
            languages: &languages,
            policy: &policy,
        };
        if self.watch {
            return watch::watch(&self, &asking);
        }
        if matches!(self.output_format, Format::Jsonl) && !self.fix && !self.diff {
            return self.stream(&asking);
        }
        match self.round(&asking) {
            Ok(round) if self.diff => self.show(&round, &asking),
            Ok(mut round) => {
                let unmended = self.mend(&mut round, &asking)?;
                let unread = self.tell_unread(&round, &asking);
                let text = self.text(&round, &asking)?;
                let unwritten = !self.put(&text, &round, &asking)?;
                self.tell_of_the_rest(&round, &asking);
                Ok(self.code(unmended || unread || unwritten, &round, &asking))
            }
            Err(refused) => refuse(&refused),
        }
    }

    /// How the program ends. `failed`: something could not be read or written.
    fn code(&self, failed: bool, round: &Round, asking: &Asking<'_>) -> ExitCode {
        let failing = checked(&round.reports).find(|told| told.fails(asking.policy));
        let failing = failing.filter(|_| !self.exit_zero);
        let stopped = failed || failing.is_some();
        if self.skip_unmatched && stopped && matches!(self.output_format, Format::Human) {
            tell(&spoken(failing, asking.languages).message(&way_out()));
        }
        match (failed, failing) {
            (true, _) => ExitCode::from(2),
            (false, failing) => ExitCode::from(u8::from(failing.is_some())),
        }
    }
}

/// How a student hands in all the same what a hook refuses.
fn way_out() -> Message {
    // Hook managers say so where the hook stands before a push.
    match std::env::var_os("PRE_COMMIT_REMOTE_NAME") {
        Some(_) => Message::new("push-anyway"),
        None => Message::new("commit-anyway"),
    }
}
