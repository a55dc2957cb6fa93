//! What a check is.

use crate::catalogue::Catalogue;
use crate::finding::{Finding, Rule};
use crate::inspection::Inspection;

/// Something that is looked for.
#[derive(Debug)]
pub struct Check {
    /// Its name and severity.
    pub rule: Rule,
    pub(crate) run: fn(&Catalogue, &Inspection, &mut Vec<Finding>),
}
