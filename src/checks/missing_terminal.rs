//! Answers without their terminal, where the catalogue expects it first of all ways.

use super::{Check, expectation};
use crate::catalogue::Kind;
use crate::finding::{Rule, Severity};

const ID: &str = "missing-terminal";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: Some(Severity::Error),
    },
    run: |catalogue, inspection, found| {
        expectation::unmet(catalogue, inspection, ID, Kind::Terminal, found);
    },
};
