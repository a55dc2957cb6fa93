//! What the folder of a class holds besides reports: documents, folders that can't be read, files of any kind.
//!
//! Enters: what stands in the folders of a run. Leaves: what is told of it, where a student handed nothing else in.

use super::class_files;
use super::class_outputs::Outputs;
use super::languages::unreadable;
use super::strays::not_markdown;
use crate::class::{Handed, Other};
use crate::disk::{self, Listing, Loaded, Lost, Unreadable};
use crate::language::messages::Messages;
use rustc_hash::FxHashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A class's folder, and what serves it.
pub(super) struct Rest<'a> {
    pub(super) folders: &'a [Listing],
    /// The class's folder itself.
    pub(super) class: &'a Path,
    /// The catalogues.
    pub(super) loaded: &'a [Arc<Loaded>],
    pub(super) messages: &'a Messages,
}

impl Rest<'_> {
    /// Documents that aren't Markdown: only told where nothing else was handed in.
    pub(super) fn documents(&self) -> Vec<Handed> {
        let files = self.folders.iter().flat_map(|listing| &listing.documents);
        let told = files.filter_map(|path| {
            let error = not_markdown(path)?;
            Some(self.not_read(path, disk::shown(path), &error))
        });
        told.collect()
    }

    /// Folders that can't be read, which may hold reports.
    pub(super) fn unread(&self) -> Vec<Handed> {
        let unread = self.folders.iter().flat_map(|listing| &listing.unread);
        let unread = unread.filter(|(path, _)| path != self.class);
        // Its end says that it is a folder.
        let path = |path: &Path| format!("{}/", disk::shown(path));
        let told = unread.map(|(folder, error)| self.not_read(folder, path(folder), error));
        told.collect()
    }

    fn not_read(&self, path: &Path, shown: String, error: &Unreadable) -> Handed {
        Handed {
            path: shown,
            lab: (self.loaded.len() == 1).then_some(0),
            read: Err(unreadable(path, error, self.messages)),
        }
    }

    /// The files that are neither reports nor documents, nor what tpreport reads and writes.
    pub(super) fn others(&self, handed: &[Handed], outputs: &Outputs) -> Vec<Other> {
        let handed: FxHashSet<&str> = handed.iter().map(|one| one.path.as_str()).collect();
        let labs = self.loaded.iter();
        let labs: FxHashSet<PathBuf> = labs.map(|one| disk::folder_of(&one.path)).collect();
        let is_work = |path: &PathBuf| {
            let is_page = || class_files::lost(path) != Lost::Foreign;
            let is_ours = path.extension().is_some_and(|ending| ending == "html") && is_page();
            !is_ours && !outputs.hold(path) && !labs.contains(&disk::folder_of(path))
        };
        let listings = self.folders.iter();
        let files = listings.flat_map(|listing| listing.markdown.iter().chain(&listing.others));
        let others = files.filter_map(|file| {
            let path = disk::shown(file);
            (is_work(file) && !handed.contains(path.as_str())).then(|| Other {
                is_picture: disk::is_called_picture(&path),
                is_markdown: disk::is_markdown(file),
                path,
            })
        });
        others.collect()
    }
}
