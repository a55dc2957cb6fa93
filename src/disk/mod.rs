//! The only room that touches files: finds catalogues and reports, reads them, sees what lies beside a report.
//!
//! Enters: paths. Leaves: sources, lists of paths. Refuses to know what texts mean.

#![allow(clippy::disallowed_methods, reason = "this is the room for files")]

mod beside;
mod browser;
mod catalogues;
mod embed;
mod firefox;
mod folders;
mod foreign;
mod gallery;
mod git;
mod kept;
mod lost;
mod magic;
mod paths;
mod picture;
mod read;
mod rewrite;
mod root;
mod started;
mod templates;
mod walk;
mod watch;
mod way;
mod write;

pub(crate) use beside::{Disk, Looked, Within};
pub(crate) use browser::Browser;
pub(crate) use catalogues::{Broken, Catalogues, Choice, Loaded, Named};
pub(crate) use embed::{NoPicture, is_picture, picture};
pub(crate) use foreign::Foreign;
pub(crate) use gallery::{is_picture as is_called_picture, of_lab as pictures_of_lab};
pub(crate) use lost::{Lost, is_foreign, lost};
pub(crate) use paths::{
    absolute, folder_of, is_folder, is_link, is_there, leads_out, named, nearest, place_of, real,
    relative, repository, shown,
};
pub(crate) use picture::hexadecimal as digest;
pub(crate) use read::{
    LARGEST_FILE, Unreadable, each_line, is_stream, read, read_named, read_stdin,
};
pub(crate) use rewrite::{NotRewritten, rewrite};
pub(crate) use root::Root;
pub(crate) use templates::texts;
pub(crate) use walk::{Listing, is_markdown, listing};
pub(crate) use watch::Watcher;
pub(crate) use way::{WayOut, is_way_out};
pub(crate) use write::{append, make_folder_of, write, write_by};
