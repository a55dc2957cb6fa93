//! Which remarks a student gets: other reports, odd names, pictures that others show too.

use super::copies::Copies;
use super::folders::{Owner, inside, stem_of};
use super::given::Given;
use super::handed::{Read, Shown};
use super::remark::Remark;
use super::shared::SharedPicture;
use super::sheet::Row;
use crate::language;
use rustc_hash::FxHashMap;

/// What a report itself gives to tell.
pub(super) fn of(
    lab: usize,
    given: &Given<'_>,
    read: &Read,
    at: usize,
    place: Option<&Owner>,
) -> Vec<Remark> {
    let path = &given.handed[at].path;
    let name = path.rsplit('/').next().unwrap_or(path);
    let place = place.map_or("", |owner| owner.place.as_str());
    let is_odd = path != place
        && !language::is_report_name(stem_of(path))
        && !(given.names)(lab, inside(place, path));
    let other = read.other_catalogue.iter();
    // One above the class is no student's.
    let other = other.filter_map(|other| other.strip_prefix(place)?.strip_prefix('/'));
    let other = other.map(|other| Remark::OtherCatalogue(other.to_owned()));
    let mut remarks: Vec<Remark> = other.collect();
    if read.is_of_another_lab {
        remarks.push(Remark::AnotherLab);
    }
    if is_odd {
        remarks.push(Remark::OddName(name.to_owned()));
    }
    if read.suppressed > 0 {
        remarks.push(Remark::Suppressed(read.suppressed));
    }
    remarks
}

/// Tells in each row which of its pictures others show; those that most show come back.
pub(super) fn tell_copies(
    rows: &mut [Row],
    chosen: &[Option<usize>],
    given: &Given<'_>,
    lab: usize,
) -> Vec<SharedPicture> {
    let mut reports: Vec<usize> = chosen.iter().flatten().copied().collect();
    reports.sort_unstable();
    reports.dedup();
    let pictures = reports.iter().map(|&at| match &given.handed[at].read {
        Ok(read) => read.pictures.as_slice(),
        Err(_) => &[],
    });
    let pictures: Vec<&[Shown]> = pictures.collect();
    let copies = Copies::of(&pictures, given.handed_out);
    let questions = &given.labs[lab].catalogue.questions;
    let id = |at: Option<usize>| at.map(|at| questions[at].id.clone());
    let mut names: FxHashMap<usize, Vec<&str>> = FxHashMap::default();
    for (row, at) in rows.iter().zip(chosen) {
        if let Some(at) = at {
            names.entry(*at).or_default().push(&row.student);
        }
    }
    let names: FxHashMap<usize, String> = names
        .into_iter()
        .map(|(at, names)| (at, names.join(", ")))
        .collect();
    for (row, at) in rows.iter_mut().zip(chosen) {
        let own = at.and_then(|at| reports.binary_search(&at).ok());
        for copy in own.map_or(&[][..], |own| &copies.each[own]) {
            let other = |(other, question): &(usize, Option<usize>)| {
                let name = names.get(&reports[*other]).cloned();
                (name.unwrap_or_default(), id(*question))
            };
            row.remarks.push(Remark::SamePicture {
                question: id(copy.question),
                others: copy.others.iter().map(other).collect(),
            });
        }
    }
    let shared = copies.shared.into_iter().map(|picture| SharedPicture {
        question: id(picture.question()),
        students: {
            let held = picture.holders.iter();
            let named = held.filter_map(|(at, _)| names.get(&reports[*at]).cloned());
            named.collect()
        },
        reports: picture.holders.len(),
        of: reports.len(),
        path: picture.path,
    });
    shared.collect()
}
