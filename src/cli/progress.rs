//! How far a long run is: a bar on a terminal once it has taken a second; nothing anywhere else.

use super::context::Context;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};
use std::sync::Once;
use std::time::{Duration, Instant};

/// Whoever waits longer wants to know.
const PATIENCE: Duration = Duration::from_secs(1);

/// The steps of a run.
pub(super) struct Progress {
    bar: ProgressBar,
    since: Instant,
    is_wanted: bool,
    shown: Once,
}

impl Progress {
    /// A run of so many steps.
    pub(super) fn new(steps: usize, context: &Context) -> Self {
        let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len}");
        Self {
            bar: bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())),
            since: Instant::now(),
            is_wanted: !context.err.quiet && io::stderr().is_terminal(),
            shown: Once::new(),
        }
    }

    /// A step is done.
    pub(super) fn step(&self) {
        if self.is_wanted && self.since.elapsed() >= PATIENCE {
            self.shown
                .call_once(|| self.bar.set_draw_target(ProgressDrawTarget::stderr()));
        }
        self.bar.inc(1);
    }

    /// All are: the bar goes.
    pub(super) fn done(&self) {
        self.bar.finish_and_clear();
    }
}
