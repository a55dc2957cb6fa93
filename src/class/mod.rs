//! A class: who handed in what, who misses what, which question the class fails.
//!
//! Enters: what was read of many reports, a list of students, the teacher's own marks. Leaves: a table a lab, and the same as
//! lines, CSV, JSON and notes. Refuses to know files, and to judge: statuses, points and findings come from the inspection.
//!
//! 1. [`handed`]: what a student handed in, of a checked report; [`lines`]: the same of a line of JSON.
//! 2. [`folders`]: whose each path is; [`roster`]: the students as a list has them; [`marks`]: what a teacher gave.
//! 3. [`seats`]: which student each folder is; [`remarks`]: what else is told of each, [`copies`] of pictures; [`table`]: all of it
//!    together.
//! 4. [`glance`], [`csv`], [`json`], [`note`]: telling it.

mod copies;
pub(crate) mod csv;
mod folders;
pub(crate) mod glance;
mod handed;
pub(crate) mod json;
pub(crate) mod lines;
mod marks;
pub(crate) mod note;
mod records;
mod remarks;
mod roster;
mod seats;
mod table;

pub(crate) use copies::common_lengths;
pub(crate) use folders::common;
pub(crate) use handed::{Handed, Shown};
pub(crate) use marks::{Mark, Marks, template};
pub(crate) use records::Wrong;
use remarks::Remark;
pub(crate) use roster::Roster;
pub(crate) use table::{Cell, Class, Given, Lab, Row, Sheet};

use crate::checks::{self, Policy};

/// What a teacher who has the pictures isn't told: whether some repository has them too.
const UNTOLD: &str = checks::PICTURE_UNTRACKED;

/// The checks that count for a class.
pub(crate) fn policy() -> Policy {
    Policy::new(Vec::new(), vec![UNTOLD.to_owned()], false).unwrap_or_default()
}

/// Points as a number that people write: hundredths at most.
pub(crate) fn decimal(points: f64) -> String {
    ((points * 100.0).round() / 100.0).to_string()
}

/// A file's name without its ending.
fn stem_of(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
