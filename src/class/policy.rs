//! What a teacher is told of a class's reports.

use crate::checks::{self, Policy};

/// What a teacher who has the pictures isn't told: whether some repository has them too.
pub(super) const UNTOLD: &str = checks::PICTURE_UNTRACKED;

/// The checks that count for a class.
pub(crate) fn policy() -> Policy {
    Policy::new(Vec::new(), vec![UNTOLD.to_owned()], false).unwrap_or_default()
}
