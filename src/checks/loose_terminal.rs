//! Terminal text outside any block: the page runs its lines together.

use super::{Check, form};
use crate::document::Nature;
use crate::finding::{Rule, Severity};

const ID: &str = "loose-terminal";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: Some(Severity::Warning),
    },
    run: |catalogue, inspection, found| {
        form::hard_to_read(catalogue, inspection, ID, Nature::Terminal, true, found);
    },
};
