//! Folders in which something changes.
//!
//! Enters: folders. Leaves: the paths of what changes in them, as they come. Refuses to know which changes matter.

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Watches folders, each by itself: a repository may hold thousands that nobody reads.
pub(crate) struct Watcher {
    system: RecommendedWatcher,
    watched: BTreeSet<PathBuf>,
}

impl Watcher {
    /// A watcher of no folder yet, which tells of what changes.
    pub(crate) fn new(tell: impl Fn(Vec<PathBuf>) + Send + 'static) -> std::io::Result<Self> {
        let heard = move |event: notify::Result<Event>| {
            // Whoever reads a file changes nothing.
            if let Ok(event) = event
                && !event.kind.is_access()
            {
                tell(event.paths);
            }
        };
        Ok(Self {
            system: notify::recommended_watcher(heard).map_err(std::io::Error::other)?,
            watched: BTreeSet::new(),
        })
    }

    /// Watches these folders and no others. All are taken up anew, as one may have gone and come again; of one that isn't there, the
    /// nearest above it is.
    pub(crate) fn follow(&mut self, folders: &BTreeSet<PathBuf>) -> std::io::Result<()> {
        for folder in std::mem::take(&mut self.watched) {
            // It may be gone.
            let _ = self.system.unwatch(&folder);
        }
        let there = folders.iter().filter_map(|folder| nearest(folder));
        for folder in there.collect::<BTreeSet<_>>() {
            let taken = self.system.watch(&folder, RecursiveMode::NonRecursive);
            match taken {
                Ok(()) => _ = self.watched.insert(folder),
                // It went while it was looked at.
                Err(_) if !folder.is_dir() => {}
                Err(error) => return Err(std::io::Error::other(error)),
            }
        }
        Ok(())
    }
}

/// The nearest folder above a path, or the path itself, that is there.
fn nearest(folder: &Path) -> Option<PathBuf> {
    let mut above = folder.ancestors();
    above.find(|above| above.is_dir()).map(Path::to_owned)
}
