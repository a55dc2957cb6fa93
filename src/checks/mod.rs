//! What to say about an inspected report: one file a check, one table.
//!
//! Enters: the catalogue and the inspection. Leaves: findings. A check decides nothing about the report: that was done in
//! `inspection`. Which findings are kept, and how grave they are, is decided in `policy` alone.

mod causes;
mod expectation;
mod form;
mod pictures;
mod policy;

pub(crate) use another_lab::ID as ANOTHER_LAB;
pub(crate) use picture_untracked::ID as PICTURE_UNTRACKED;
pub use policy::{Policy, UnknownCheck, matching};

use crate::catalogue::Catalogue;
use crate::finding::{Finding, Rule, Severity};
use crate::inspection::Inspection;

/// Something that is looked for.
#[derive(Debug)]
pub struct Check {
    /// Its name and severity.
    pub rule: Rule,
    pub(crate) run: fn(&Catalogue, &Inspection, &mut Vec<Finding>),
}

/// Lists the checks: the files of this folder, and the table.
macro_rules! checks {
    ($($name:ident)*) => {
        $(mod $name;)*

        /// Every check, in the order in which they are run.
        pub static ALL: &[&Check] = &[$(&$name::CHECK),*];
    };
}

checks! {
    another_lab
    unanswered_question
    missing_question
    unlabelled_answer
    misnumbered_question
    duplicate_question
    unknown_question
    missing_text
    missing_screenshot
    missing_terminal
    missing_code
    missing_table
    missing_link
    missing_file
    picture_malformed
    picture_not_found
    picture_unreadable
    picture_untracked
    picture_wrong_case
    picture_absolute
    picture_outside
    picture_expires
    picture_remote
    picture_unused
    picture_reused
    picture_alt
    unclosed_fence
    unclosed_comment
    not_utf8
    short_answer
    incomplete_terminal
    incomplete_code
    prose_in_fence
    loose_terminal
    loose_code
    mistagged_fence
    missing_author
}

/// The ids of all checks.
pub fn ids() -> Vec<&'static str> {
    ALL.iter().map(|check| check.rule.id).collect()
}

/// Runs the checks that the policy wants, in the order of the places: what is told, and what the report silences.
pub fn run(
    catalogue: &Catalogue,
    inspection: &Inspection,
    policy: &Policy,
) -> (Vec<Finding>, Vec<Finding>) {
    let mut found = Vec::new();
    for check in ALL {
        if policy.severity(catalogue, &check.rule).is_some() {
            (check.run)(catalogue, inspection, &mut found);
        }
    }
    let is_error = |id: &str| {
        let mut rules = ALL.iter().map(|check| &check.rule);
        let rule = rules.find(|rule| rule.id == id);
        rule.and_then(|rule| policy.severity(catalogue, rule)) == Some(Severity::Error)
    };
    causes::settle(catalogue, inspection, &mut found, is_error);
    policy.keep(catalogue, inspection, found)
}

#[cfg(test)]
#[allow(
    clippy::disallowed_methods,
    reason = "a test may look at its own folder"
)]
mod tests;
