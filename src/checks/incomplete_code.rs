//! Code that lacks a text or a pattern that the question asks for.

use super::{Check, expectation};
use crate::catalogue::Kind;
use crate::finding::{Rule, Severity};

const ID: &str = "incomplete-code";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: Some(Severity::Warning),
    },
    run: |catalogue, inspection, found| {
        expectation::incomplete(catalogue, inspection, ID, Kind::Code, found);
    },
};
