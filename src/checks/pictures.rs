//! What the `picture-*` checks share: a finding at a picture, and the files that are there.

use crate::catalogue::{Catalogue, Counting};
use crate::evidence::{Seen, Sight, encoded};
use crate::finding::{Finding, Fix, Message};
use crate::inspection::{Inspection, Picture};
use rustc_hash::FxHashMap;

/// A finding at a picture.
pub(super) fn at(
    catalogue: &Catalogue,
    check: &'static str,
    picture: &Picture,
    message: Message,
) -> Finding {
    let finding = Finding::of(check, picture.span, message);
    match picture.question {
        Some(at) => finding.about(&catalogue.questions[at].id),
        None => finding,
    }
}

/// A finding at a picture whose address should be written otherwise, with that.
pub(super) fn misspelt(
    catalogue: &Catalogue,
    check: &'static str,
    picture: &Picture,
    message: Message,
) -> Finding {
    let respelt = picture.respelt.as_ref();
    Finding {
        fix: respelt.map(|respelt| Fix::of(&respelt.edit)),
        ..at(catalogue, check, picture, message)
    }
}

/// Finds the pictures that lie where nobody else sees them, by their addresses.
pub(super) fn elsewhere(
    catalogue: &Catalogue,
    inspection: &Inspection,
    check: &'static str,
    sight: &Sight,
    found: &mut Vec<Finding>,
) {
    let pictures = inspection.pictures.iter();
    for picture in pictures.filter(|picture| picture.sight.as_ref() == Some(sight)) {
        let message = Message::new(check).text("address", shown(&picture.address));
        found.push(at(catalogue, check, picture, message));
    }
}

/// The pictures whose file is there, with it.
pub(super) fn files(inspection: &Inspection) -> impl Iterator<Item = (&Picture, &Seen)> {
    let pictures = inspection.pictures.iter();
    pictures.filter_map(|picture| match &picture.sight {
        Some(Sight::File(seen)) => Some((picture, seen)),
        _ => None,
    })
}

/// The files that are there, each once: where it is shown first, if a question counts there; what is wrong with it is as
/// grave as where it matters most.
pub(super) fn files_once<'i>(
    catalogue: &Catalogue,
    inspection: &'i Inspection,
) -> impl Iterator<Item = (&'i Picture, &'i Seen)> {
    let counts = |picture: &Picture| {
        let question = picture.question.map(|at| &catalogue.questions[at]);
        question.is_none_or(|question| question.counting() == Counting::Counted)
    };
    let mut places: Vec<(&Picture, &Seen)> = Vec::new();
    let mut known: FxHashMap<&str, usize> = FxHashMap::default();
    for (picture, seen) in files(inspection) {
        let place = *known.entry(&seen.path).or_insert(places.len());
        match places.get(place) {
            None => places.push((picture, seen)),
            Some((before, _)) if counts(before) || !counts(picture) => {}
            Some(_) => places[place] = (picture, seen),
        }
    }
    places.into_iter()
}

/// A path from the report as a picture's mark takes it: a wiki embed takes spaces as they are.
pub(super) fn written(picture: &Picture, path: &str) -> String {
    match picture.is_wiki {
        true => shown(path),
        false => shown(&encoded(path)),
    }
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
