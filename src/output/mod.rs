//! Telling it: one format, one file.
//!
//! Enters: checked reports. Leaves: text, through any writer. Decides nothing.

pub(crate) mod catalogues;
pub(crate) mod concise;
pub(crate) mod difference;
mod ends;
mod escaped;
mod excerpt;
pub(crate) mod explain;
mod findings;
mod fingerprint;
pub(crate) mod github;
pub(crate) mod gitlab;
pub(crate) mod glance;
pub(crate) mod human;
pub(crate) mod json;
pub(crate) mod junit;
pub(crate) mod mistakes;
pub(crate) mod ours;
pub(crate) mod paint;
pub(crate) mod reading;
pub(crate) mod sarif;
pub(crate) mod schema;
pub(crate) mod shown;
pub(crate) mod summary;
mod told;
pub(crate) mod width;
mod wrap;

pub(crate) use told::{Beside, Explained, Outcome, Reported, Told, Unread};
