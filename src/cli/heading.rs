//! The groups of options in help, by which [`super::translated`] finds their names.

pub(super) const REPORTS: &str = "Reports";
pub(super) const CHECKS: &str = "Checks";
pub(super) const MENDING: &str = "Mending";
pub(super) const OUTPUT: &str = "Output";
pub(super) const TEACHERS: &str = "For teachers";
pub(super) const ALL: &str = "Every command";
