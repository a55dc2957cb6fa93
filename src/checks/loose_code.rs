//! Code outside any block: the page runs its lines together and eats its signs.

use super::{Check, form};
use crate::document::Nature;
use crate::finding::Severity;

const ID: &str = "loose-code";

pub(super) static CHECK: Check =
    Check::new(ID, Severity::Warning, |catalogue, inspection, found| {
        form::hard_to_read(catalogue, inspection, ID, Nature::Code, true, found);
    });
