//! What is looked up once a run, whichever thread asks first.

use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Values by path.
pub(super) struct Kept<V>(Mutex<FxHashMap<PathBuf, Slot<V>>>);

/// A value that is made once, by whoever comes first.
type Slot<V> = Arc<OnceLock<Arc<V>>>;

impl<V> Default for Kept<V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<V> Kept<V> {
    /// The value of a path.
    pub(super) fn of(&self, path: &Path, make: impl FnOnce() -> V) -> Arc<V> {
        let slot = {
            let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            match slots.get(path) {
                Some(slot) => Arc::clone(slot),
                None => Arc::clone(slots.entry(path.to_owned()).or_default()),
            }
        };
        Arc::clone(slot.get_or_init(|| Arc::new(make())))
    }
}
