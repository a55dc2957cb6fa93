//! A class: who handed in what, who misses what, which question the class fails.
//!
//! Enters: what was read of many reports, a list of students, the teacher's own marks. Leaves: a table a lab, and the same as
//! lines, CSV, JSON and notes. Refuses to know files, and to judge: statuses, points and findings come from the inspection.
//!
//! 1. [`handed`]: what a student handed in, of a checked report; [`lines`]: the same of a line of JSON.
//! 2. [`folders`]: whose each path is; [`roster`]: the students as a list has them; [`marks`]: what a teacher gave.
//! 3. [`seats`]: which student each folder is; [`remarks`]: what else is told of each, [`copies`] of pictures, and those that most
//!    [`shared`]; [`marking`]: the marks in their rows; [`table`]: all of it together, as [`sheet`]s.
//! 4. [`glance`], [`csv`], [`json`], [`note`]: telling it.

mod copies;
pub(crate) mod csv;
mod folders;
mod given;
pub(crate) mod glance;
mod handed;
pub(crate) mod json;
pub(crate) mod lines;
mod marking;
mod marks;
pub(crate) mod note;
mod policy;
mod records;
mod remark;
mod remarks;
mod roster;
mod seats;
mod shared;
mod sheet;
mod table;
mod taken;

pub(crate) use copies::common_lengths;
pub(crate) use folders::common;
pub(crate) use given::{Given, Lab, Other};
pub(crate) use handed::{Answered, Handed, Shown};
pub(crate) use marking::template;
pub(crate) use marks::{Mark, Marks, decimal, decimal_in};
pub(crate) use policy::policy;
pub(crate) use records::Wrong;
pub(crate) use roster::Roster;
pub(crate) use sheet::{Row, Sheet};
pub(crate) use table::Class;
