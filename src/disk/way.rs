//! Links to folders that lead out of a lab: whoever hands work in can lay one, so nothing is read or written by it unasked.
//!
//! Enters: a path. Leaves: the first such link on its way. A link that lies in no lab is the reader's own, and may lead anywhere.

use super::catalogues::in_folder;
use super::paths::{folder_of, is_link, real_folder};
use super::root::is_too_wide;
use super::{absolute, place_of, repository};
use std::io;
use std::path::{Path, PathBuf};

/// That a file would be written by a link out of the lab.
#[derive(Debug)]
pub(crate) struct WayOut(pub(crate) PathBuf);

impl std::fmt::Display for WayOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", super::shown(&self.0))
    }
}

impl std::error::Error for WayOut {}

/// Refuses a file's folder that a link on its way takes out of the lab.
pub(super) fn within(file: &Path) -> io::Result<()> {
    let folder = folder_of(file);
    let link = folder.ancestors().find(|above| is_way_out(above));
    let refused = |link: &Path| io::Error::other(WayOut(link.to_owned()));
    link.map_or(Ok(()), |link| Err(refused(link)))
}

/// Whether a folder is a link out of the lab that the link lies in.
pub(crate) fn is_way_out(folder: &Path) -> bool {
    let folder = absolute(folder);
    let lab = || lab_of(folder.parent()?);
    is_link(&folder) && lab().is_some_and(|lab| !place_of(&folder).starts_with(lab))
}

/// The lab that a folder lies in: the repository, what a catalogue lies in, else the working folder.
fn lab_of(folder: &Path) -> Option<PathBuf> {
    let place = real_folder(folder)?;
    let holds_catalogue = |above: &&Path| !in_folder(above).is_empty();
    let described = || place.ancestors().find(holds_catalogue).map(Path::to_owned);
    let here = || real_folder(Path::new("")).filter(|here| place.starts_with(here));
    let lab = repository(&place).or_else(described).or_else(here);
    lab.filter(|lab| !is_too_wide(lab))
}
