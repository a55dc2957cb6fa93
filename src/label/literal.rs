//! Ids of the lab that nobody would print as a number, `ex1-q1`, `E1.Q2`, `A.a`: whoever writes one means it.
//!
//! Enters: a line, a place in it, the lab's wording. Leaves: the number that the id stands for, and where it ends. Refuses to
//! know ids that the grammar of numbers reads by itself.

use super::part::{Part, Wording};
use super::roman::roman;
use crate::text::fold::fold;

/// More runs of letters and digits no id has that is written in a report.
const MOST: usize = 5;
/// A run of more bytes stands in no id.
const LONG: usize = 64;

/// The id that stands at a place, the longest that does.
pub(super) fn number(text: &str, start: usize, wording: &Wording) -> Option<(Vec<Part>, usize)> {
    if wording.ids.is_empty() {
        return None;
    }
    let mut runs = Vec::new();
    let mut at = start;
    let mut found = None;
    while runs.len() < MOST {
        let rest = text.get(at..)?;
        let length = rest.find(|c: char| !c.is_alphanumeric());
        let length = length.unwrap_or(rest.len());
        if length == 0 || length > LONG {
            break;
        }
        runs.push(fold(&rest[..length]));
        at += length;
        if let Some(path) = wording.ids.get(&runs) {
            found = Some((path.clone(), at));
        }
        let marks = text[at..].len() - text[at..].trim_start_matches(JOINS).len();
        if !(1..=2).contains(&marks) {
            break;
        }
        at += marks;
    }
    found
}

const JOINS: [char; 4] = ['.', '-', '_', '/'];

/// The runs by which an id is known where it stands; none for one that can't be told from words. `is_read`: the grammar of
/// numbers reads it by itself.
pub(crate) fn spellings(id: &str, is_read: bool) -> Vec<Vec<String>> {
    // `i.1` and `I1` say I.1.
    let first = id.split(|c: char| !c.is_alphanumeric()).next();
    let is_roman = first.is_some_and(|run| run.len() < id.len() && roman(run).is_some());
    let Some(runs) = runs(id).filter(|_| is_roman || !is_read) else {
        return Vec::new();
    };
    match is_roman && runs.len() > 1 {
        true => vec![vec![runs.concat()], runs],
        false => vec![runs],
    }
}

/// The runs of an id, where it can't be taken for words: it has a digit, or is made of single letters.
fn runs(id: &str) -> Option<Vec<String>> {
    let runs = id.split(|c: char| !c.is_alphanumeric());
    let runs: Vec<String> = runs.filter(|run| !run.is_empty()).map(fold).collect();
    let is_number = runs
        .iter()
        .any(|run| run.contains(|c: char| c.is_ascii_digit()));
    let is_letters = runs.len() > 1 && runs.iter().all(|run| run.chars().count() == 1);
    (is_number || is_letters).then_some(runs)
}
