//! What to say about an inspected report: one file a check, one table.
//!
//! Enters: the catalogue and the inspection. Leaves: findings. A check decides nothing about the report: that was done in
//! `inspection`. Which findings are kept, and how grave they are, is decided in `policy` alone.

mod causes;
mod check;
mod expectation;
mod form;
mod pictures;
mod policy;

pub(crate) use another_lab::ID as ANOTHER_LAB;
pub use check::Check;
pub(crate) use picture_untracked::ID as PICTURE_UNTRACKED;
pub use policy::{Policy, UnknownCheck};

use crate::catalogue::Catalogue;
use crate::finding::{Finding, Rule, Severity};
use crate::inspection::Inspection;
use policy::names_check;

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
    placeholder_left
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

/// The checks that a name means.
///
/// # Errors
///
/// That it means none, with the nearest.
pub fn matching(name: &str) -> Result<Vec<&'static Check>, UnknownCheck> {
    let all = ALL.iter().copied();
    let found: Vec<_> = all
        .filter(|check| names_check(name, check.rule.id))
        .collect();
    if !found.is_empty() {
        return Ok(found);
    }
    const NEAR: f64 = 0.7;
    let ids = ALL.iter().map(|check| check.rule.id);
    let likeness = ids.map(|id| (strsim::normalized_damerau_levenshtein(id, name), id));
    let near = likeness.max_by(|a, b| a.0.total_cmp(&b.0));
    Err(UnknownCheck {
        name: name.to_owned(),
        near: near
            .filter(|(likeness, _)| *likeness >= NEAR)
            .map(|(_, id)| id),
    })
}

impl Policy {
    /// Only the selected checks, or all if none is, without the ignored ones. A name may be the beginning of several:
    /// `picture`, `missing`. `strict`: warnings fail too.
    ///
    /// # Errors
    ///
    /// The first name that no check has.
    pub fn new(
        select: Vec<String>,
        ignore: Vec<String>,
        strict: bool,
    ) -> Result<Self, UnknownCheck> {
        for name in select.iter().chain(&ignore) {
            matching(name)?;
        }
        Ok(Self {
            select,
            ignore,
            strict,
            hook: false,
        })
    }
}

/// The rule of a check.
fn rule_of(id: &str) -> Option<&'static Rule> {
    let mut rules = ALL.iter().map(|check| &check.rule);
    rules.find(|rule| rule.id == id)
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
        rule_of(id).and_then(|rule| policy.severity(catalogue, rule)) == Some(Severity::Error)
    };
    causes::settle(catalogue, inspection, &mut found, is_error);
    policy.keep(catalogue, inspection, found, rule_of)
}

#[cfg(test)]
#[allow(
    clippy::disallowed_methods,
    reason = "a test may look at its own folder"
)]
mod tests;
