//! What the `picture-*` checks share: a finding at a picture, and the files that are there.

use crate::catalogue::Catalogue;
use crate::evidence::{Seen, Sight};
use crate::finding::{Finding, Message, Severity};
use crate::inspection::{Inspection, Picture};
use rustc_hash::FxHashSet;

/// A finding at a picture; how grave it is, the policy settles.
pub(super) fn at(
    catalogue: &Catalogue,
    check: &'static str,
    picture: &Picture,
    message: Message,
) -> Finding {
    let question = picture
        .question
        .map(|at| catalogue.questions[at].id.clone());
    Finding {
        check,
        severity: Severity::Warning,
        question,
        span: picture.span,
        message,
    }
}

/// The pictures whose file is there, with it.
pub(super) fn files(inspection: &Inspection) -> impl Iterator<Item = (&Picture, &Seen)> {
    inspection
        .pictures
        .iter()
        .filter_map(|picture| match &picture.sight {
            Some(Sight::File(seen)) => Some((picture, seen)),
            _ => None,
        })
}

/// The files that are there, each once, where it is shown first.
pub(super) fn files_once(inspection: &Inspection) -> impl Iterator<Item = (&Picture, &Seen)> {
    let mut known = FxHashSet::default();
    files(inspection).filter(move |(_, seen)| known.insert(seen.path.as_str()))
}

/// An address as messages show it: on one line, and not all of a long one.
pub(super) fn shown(address: &str) -> String {
    const LONG: usize = 120;
    let mut shown: String = address
        .chars()
        .take(LONG)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if shown.len() < address.len() {
        shown.push('…');
    }
    shown
}
