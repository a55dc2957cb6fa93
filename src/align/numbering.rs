//! The questions that a number may mean.
//!
//! Enters: a number as a label has it, its section. Leaves: questions with the weight of each reading. `1.1` may be 1.a, `3`
//! the third of its section or the third of all; which one it is, the chain decides.

use super::candidates::{Candidate, Strength};
use super::questions::Matcher;
use crate::catalogue::{Catalogue, ordinals};
use crate::label::Part;

/// What a number that is a question's weighs, by how surely it is that question's: the id itself, the same in other signs,
/// the last part in a known section, the last part anywhere.
const WHOLE: f32 = 10.0;
pub(super) const EQUIVALENT: f32 = 9.0;
const IN_SECTION: f32 = 7.0;
const ANYWHERE: f32 = 5.0;
/// By how much the second of two readings weighs less.
const LESS: f32 = 0.3;
/// A number whose section is unknown means this many questions at most, so that the cost stays linear.
pub(super) const MOST: usize = 40;

impl Matcher<'_> {
    /// The questions that a candidate's number may mean where it stands, with the weight of each.
    pub(super) fn meant(&self, candidate: &Candidate, path: &[Part]) -> Vec<(usize, f32)> {
        meant(
            self.catalogue,
            candidate,
            path,
            self.sections.of(candidate.block),
        )
    }
}

/// The questions that a candidate's number may mean in a section, with the weight of each.
pub(super) fn meant(
    catalogue: &Catalogue,
    candidate: &Candidate,
    path: &[Part],
    section: Option<usize>,
) -> Vec<(usize, f32)> {
    let Some(announcement) = &candidate.announcement else {
        return Vec::new();
    };
    let numbers = &catalogue.numbers;
    let weak = candidate.strength == Strength::Weak;
    if let Some(printed) = numbers.printed.get(&announcement.lemma) {
        let printed = printed.get(path).into_iter().flatten();
        let is_own = |at: &&usize| section.is_none_or(|s| catalogue.questions[**at].section == s);
        let weight = match section {
            Some(_) => IN_SECTION + 0.5,
            None => ANYWHERE,
        };
        let own: Vec<_> = printed
            .filter(is_own)
            .take(MOST)
            .map(|&at| (at, weight))
            .collect();
        if !own.is_empty() {
            return own;
        }
    }
    if path.len() > 1 || section.is_none() && !weak {
        if let Some(&at) = numbers.whole.get(path) {
            return vec![(at, WHOLE)];
        }
        if let Some(&at) = ordinals(path).and_then(|key| numbers.equivalent.get(&key)) {
            return vec![(at, EQUIVALENT)];
        }
    }
    let [part] = path else {
        return Vec::new();
    };
    let Some(ordinal) = part.ordinal() else {
        return Vec::new();
    };
    let said = announcement.section.as_ref();
    let Some(section) = said
        .and_then(|part| section_of(catalogue, part))
        .or(section)
    else {
        let everywhere = numbers.last.get(&ordinal).into_iter().flatten();
        let weight = if weak { ANYWHERE - 0.5 } else { ANYWHERE };
        return everywhere.take(MOST).map(|&at| (at, weight)).collect();
    };
    let questions = catalogue.sections[section].questions.clone();
    let by_last = numbers.last.get(&ordinal).and_then(|all| {
        let first = all.partition_point(|&at| at < questions.start);
        all.get(first).copied().filter(|at| questions.contains(at))
    });
    let weight = match (weak, said) {
        (true, _) => ANYWHERE - 0.2,
        (false, Some(_)) => EQUIVALENT,
        (false, None) => IN_SECTION,
    };
    // Where the lab's numbers run on from section to section, a number is the question's own, or counts within its section.
    let own = numbers.whole.get(path).copied();
    if let Some(own) = own.filter(|at| questions.contains(at)) {
        let place = by_last.filter(|&at| at != own);
        let place = place.map(|at| (at, weight - LESS));
        return std::iter::once((own, weight)).chain(place).collect();
    }
    if let Some(at) = by_last {
        return vec![(at, weight)];
    }
    let by_place = catalogue.sections[section].at_place(ordinal);
    // Numbers may run through all sections.
    let through = numbers.whole.get(path).filter(|_| !weak);
    let by_place = by_place.map(|at| (at, weight - 0.5));
    by_place
        .into_iter()
        .chain(through.map(|&at| (at, EQUIVALENT)))
        .collect()
}

/// The section with a number.
fn section_of(catalogue: &Catalogue, part: &Part) -> Option<usize> {
    let ordinal = part.ordinal()?;
    let is = |path: &[Part]| matches!(path, [part] if part.ordinal() == Some(ordinal));
    let mut sections = catalogue.sections.iter();
    sections.position(|section| is(&section.path))
}
