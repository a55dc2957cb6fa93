//! A class: who handed in what, who misses what, which question the class fails.
//!
//! Enters: what was read of many reports, a list of students, the teacher's own marks. Leaves: a table a lab, and the same as
//! lines, CSV, JSON and notes. Refuses to know files, and to judge: statuses, points and findings come from the inspection.
//!
//! 1. [`handed`]: what a student handed in, of a checked report; [`lines`]: the same of a line of JSON.
//! 2. [`folders`]: whose each path is; [`roster`]: the students as a list has them; [`marks`]: what a teacher gave.
//! 3. [`table`]: all of it together; [`copies`]: the pictures that several show.
//! 4. [`glance`], [`csv`], [`json`], [`note`]: telling it.

use crate::checks::Policy;

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
mod roster;
mod table;

pub(crate) use copies::common_lengths;
pub(crate) use folders::common;
pub(crate) use handed::{Handed, Shown};
pub(crate) use marks::{Mark, Marks, template};
pub(crate) use records::Wrong;
pub(crate) use roster::Roster;
use table::Remark;
pub(crate) use table::{Cell, Class, Given, Lab, Row, Sheet};

/// What a teacher who has the pictures isn't told: whether some repository has them too.
const UNTOLD: &str = "picture-untracked";

/// The checks that count for a class.
pub(crate) fn policy() -> Policy {
    Policy::new(Vec::new(), vec![UNTOLD.to_owned()], false).unwrap_or_default()
}

/// Points as a number that people write: hundredths at most.
pub(crate) fn decimal(points: f64) -> String {
    ((points * 100.0).round() / 100.0).to_string()
}
