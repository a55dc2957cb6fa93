//! What the parts of a question are worth that don't say so themselves.
//!
//! Enters: the points of the whole, and of each such part its share. Leaves: both, by part. Refuses to know how they are shared.

use rustc_hash::FxHashMap;

/// The shares of the parts of one question.
#[derive(Default)]
pub(super) struct Shares {
    /// The points of the whole.
    all: f64,
    /// Per part its own.
    of: FxHashMap<usize, f64>,
}

impl Shares {
    pub(super) fn new(all: f64, of: impl Iterator<Item = (usize, f64)>) -> Self {
        Self {
            all,
            of: of.collect(),
        }
    }

    /// The share of a part, with the points of the whole.
    pub(super) fn of(&self, part: usize) -> Option<(f64, f64)> {
        self.of.get(&part).map(|&share| (share, self.all))
    }
}
