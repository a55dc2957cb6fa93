//! The same picture, by content, in the reports of several students.
//!
//! Enters: per report its pictures. Leaves: which of them others show too. What nearly all show was handed out.

use super::handed::Shown;
use rustc_hash::{FxHashMap, FxHashSet};

/// A picture that another report shows too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Copy {
    /// The question of this report that shows it.
    pub(super) question: Option<usize>,
    /// The others, by their places among the reports, each with its question.
    pub(super) others: Vec<(usize, Option<usize>)>,
}

/// The lengths of files that several reports show: only these need to be read whole.
pub(crate) fn common_lengths<'s>(reports: impl Iterator<Item = &'s [Shown]>) -> FxHashSet<u64> {
    let mut met: FxHashMap<u64, usize> = FxHashMap::default();
    for pictures in reports {
        let own: FxHashSet<u64> = pictures.iter().map(|picture| picture.length).collect();
        for length in own {
            *met.entry(length).or_default() += 1;
        }
    }
    let common = met.into_iter().filter(|(_, count)| *count > 1);
    common.map(|(length, _)| length).collect()
}

/// Per report, its pictures that others show. `handed_out`: what the lab itself shows.
pub(super) fn find(reports: &[&[Shown]], handed_out: &FxHashSet<String>) -> Vec<Vec<Copy>> {
    /// In a small class two of three may be friends.
    const FEW: usize = 5;
    let mut holders: FxHashMap<&str, Vec<(usize, Option<usize>)>> = FxHashMap::default();
    for (report, pictures) in reports.iter().enumerate() {
        for picture in *pictures {
            let Some(digest) = picture
                .digest
                .as_deref()
                .filter(|own| !handed_out.contains(*own))
            else {
                continue;
            };
            let held = holders.entry(digest).or_default();
            if held.last().is_none_or(|(last, _)| *last != report) {
                held.push((report, picture.question));
            }
        }
    }
    let is_handed_out = |count: usize| count > FEW && count * 2 > reports.len();
    holders.retain(|_, held| held.len() > 1 && !is_handed_out(held.len()));
    let mut copies: Vec<Vec<Copy>> = vec![Vec::new(); reports.len()];
    for held in holders.into_values() {
        for (at, &(report, question)) in held.iter().enumerate() {
            let others = held.iter().enumerate().filter(|(other, _)| *other != at);
            copies[report].push(Copy {
                question,
                others: others.map(|(_, other)| *other).collect(),
            });
        }
    }
    for own in &mut copies {
        own.sort_by(|a, b| (a.question, &a.others).cmp(&(b.question, &b.others)));
        own.dedup();
    }
    copies
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(digests: &[&str]) -> Vec<Shown> {
        let shown = digests.iter().enumerate().map(|(at, digest)| Shown {
            path: String::new(),
            question: Some(at),
            length: 1,
            digest: Some((*digest).to_owned()),
        });
        shown.collect()
    }

    #[test]
    fn a_picture_of_two_is_told_to_both_and_one_of_the_lab_to_nobody() {
        let reports = [
            shown(&["a", "lab"]),
            shown(&["b", "a"]),
            shown(&["lab", "c"]),
        ];
        let reports: Vec<&[Shown]> = reports.iter().map(Vec::as_slice).collect();
        let handed_out = FxHashSet::from_iter(["lab".to_owned()]);
        let copies = find(&reports, &handed_out);
        assert_eq!(copies[0][0].others, [(1, Some(1))]);
        assert_eq!(copies[1][0].others, [(0, Some(0))]);
        assert!(copies[2].is_empty());
    }

    #[test]
    fn what_most_of_a_class_shows_was_handed_out() {
        let reports: Vec<Vec<Shown>> = (0..8).map(|_| shown(&["same"])).collect();
        let reports: Vec<&[Shown]> = reports.iter().map(Vec::as_slice).collect();
        let copies = find(&reports, &FxHashSet::default());
        assert!(copies.iter().all(Vec::is_empty));
    }
}
