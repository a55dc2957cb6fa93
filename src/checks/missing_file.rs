//! Answers without their file, where the catalogue expects it first of all ways.

use super::{Check, expectation};
use crate::catalogue::Kind;
use crate::finding::{Rule, Severity};

const ID: &str = "missing-file";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: Some(Severity::Error),
    },
    run: |catalogue, inspection, found| {
        expectation::unmet(catalogue, inspection, ID, Kind::File, found);
    },
};
