//! What a report puts before its numbers, in no language's words: `E4`, `Manip 2`, `TP3 Exercice 1 Question 1.1`.
//!
//! Enters: the lines of a report that stand out. Leaves: the beginnings after which so many numbers stand that they announce.
//! Refuses to know which questions there are.

use super::announcement::Announcement;
use super::ornament::skip_ornaments;
use super::part::{Part, Wording};
use super::read::{read, read_from};
use crate::language;
use crate::text::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};

/// A beginning has no more bytes.
const LONGEST: usize = 28;
/// So many beginnings a report uses at most.
const MOST: usize = 2;

/// A line that stands out.
pub(crate) struct Prominent<'t> {
    pub(crate) text: &'t str,
    pub(crate) is_heading: bool,
}

/// How many different numbers stand after a beginning that announces.
#[derive(Clone, Copy)]
pub(crate) struct Least {
    /// In lines of any form.
    pub(crate) lines: usize,
    /// In headings.
    pub(crate) headings: usize,
}

/// The beginnings of lines that announce by how many numbers follow them, the most first.
pub(crate) fn prefixes<'t>(
    lines: impl Iterator<Item = Prominent<'t>>,
    wording: &Wording,
    least: Least,
) -> Vec<String> {
    type Said = (Option<Part>, Vec<Part>);
    let mut followed: FxHashMap<&str, [FxHashSet<Said>; 2]> = FxHashMap::default();
    for line in lines {
        let text = line.text;
        // What reads by itself needs no beginning.
        let is_read =
            |found: &Announcement| found.word.is_some() || found.path.len() > 1 || found.closed;
        let near = &text.as_bytes()[..text.len().min(LONGEST + 4)];
        let has_digit = near.iter().any(u8::is_ascii_digit);
        if !has_digit || read(text, wording).as_ref().is_some_and(is_read) {
            continue;
        }
        let Some(start) = skip_ornaments(text) else {
            continue;
        };
        for at in numbers(text, start) {
            let prefix = &text[start..at];
            let Some(found) = read_from(text, at, wording) else {
                continue;
            };
            let is_number = matches!(found.path[0], Part::Number(_));
            if (found.word.is_none() && !is_number) || shows(prefix) {
                continue;
            }
            let said = || (found.section.clone(), found.path.clone());
            let [any, headings] = followed.entry(prefix).or_default();
            any.insert(said());
            if line.is_heading {
                headings.insert(said());
            }
        }
    }
    let enough = |[any, headings]: &[FxHashSet<Said>; 2]| {
        any.len() >= least.lines || headings.len() >= least.headings
    };
    let all = followed.iter().filter(|(_, said)| enough(said));
    let mut all: Vec<(usize, &str)> = all.map(|(prefix, [any, _])| (any.len(), *prefix)).collect();
    all.sort_by(|a, b| {
        b.0.cmp(&a.0)
            .then(a.1.len().cmp(&b.1.len()))
            .then(a.1.cmp(b.1))
    });
    all.truncate(MOST);
    all.into_iter()
        .map(|(_, prefix)| prefix.to_owned())
        .collect()
}

/// Where a number, or a word before one, may begin: after a space, or a digit right after up to three capitals.
fn numbers(text: &str, start: usize) -> impl Iterator<Item = usize> {
    const CAPITALS: usize = 3;
    let rest = &text[start..];
    let mut before = '\0';
    let begins = rest.char_indices().take_while(|(at, _)| *at <= LONGEST);
    begins.filter_map(move |(at, c)| {
        let capitals = || {
            let letters = &rest[..at];
            letters.len() <= CAPITALS && letters.bytes().all(|byte| byte.is_ascii_uppercase())
        };
        let begins = at > 0
            && (c.is_alphanumeric() && matches!(before, ' ' | '\u{a0}')
                || c.is_ascii_digit() && capitals());
        before = c;
        begins.then_some(start + at)
    })
}

/// Whether a beginning ends in a word under which pictures are counted: `Figure 2`.
fn shows(prefix: &str) -> bool {
    let last = prefix.split_whitespace().last().map(fold);
    last.is_some_and(|last| language::among(&last, |words| words.picture))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lines: &[&str], least: usize) -> Vec<String> {
        let lines = lines.iter().map(|text| Prominent {
            text,
            is_heading: false,
        });
        let least = Least {
            lines: least,
            headings: usize::MAX,
        };
        prefixes(lines, &Wording::default(), least)
    }

    #[test]
    fn what_many_numbers_follow_announces() {
        assert_eq!(found(&["E1", "E2 : la cloche", "E4"], 3), ["E"]);
        assert_eq!(
            found(&["Manip 1", "Manip 2 - vent", "Manip 3"], 3),
            ["Manip "]
        );
        let lab = [
            "TP3 Exercice 1 Question 1",
            "TP3 Exercice 1 Question 2",
            "TP3 Exercice 2 Question 1",
        ];
        assert_eq!(found(&lab, 3), ["TP3 "]);
    }

    #[test]
    fn what_few_follow_or_pictures_bear_does_not() {
        assert!(found(&["E1", "E2", "E2"], 3).is_empty());
        assert!(found(&["Figure 1", "Figure 2", "Figure 3"], 3).is_empty());
        assert!(found(&["eth0", "eth1", "eth2"], 3).is_empty());
        assert!(found(&["Question 1", "Question 2", "Question 3"], 3).is_empty());
    }
}
