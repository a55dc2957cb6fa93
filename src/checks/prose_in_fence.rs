//! Sentences in a fence: the page shows them as code, in long lines.

use super::{Check, form};
use crate::document::Nature;
use crate::finding::{Rule, Severity};

const ID: &str = "prose-in-fence";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: Some(Severity::Warning),
    },
    run: |catalogue, inspection, found| {
        form::hard_to_read(catalogue, inspection, ID, Nature::Prose, false, found);
    },
};
