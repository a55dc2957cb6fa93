//! The same picture, by content, in the reports of several students.
//!
//! Enters: per report its pictures. Leaves: which of them others show too, and apart from these what most reports show: whether
//! that was handed out or copied isn't known here.

use super::handed::Shown;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

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

/// The pictures that several reports show.
#[derive(Debug)]
pub(super) struct Copies {
    /// Per report, those that others show too.
    pub(super) each: Vec<Vec<Copy>>,
    /// Those that most reports show.
    pub(super) shared: Vec<Shared>,
}

/// A picture that most reports show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shared {
    /// Its path in the first of these reports.
    pub(super) path: String,
    /// The reports, by their places, each with its question.
    pub(super) holders: Vec<(usize, Option<usize>)>,
}

impl Copies {
    /// Finds them. `handed_out`: what the lab itself shows.
    pub(super) fn of(reports: &[&[Shown]], handed_out: &FxHashSet<String>) -> Self {
        /// In a small class two of three may be friends.
        const FEW: usize = 5;
        let mut holders: FxHashMap<&str, Shared> = FxHashMap::default();
        for (report, pictures) in reports.iter().enumerate() {
            for picture in *pictures {
                let digest = picture.digest.as_deref();
                let Some(digest) = digest.filter(|own| !handed_out.contains(*own)) else {
                    continue;
                };
                let held = holders.entry(digest).or_insert_with(|| Shared {
                    path: picture.path.clone(),
                    holders: Vec::new(),
                });
                if held.holders.last().is_none_or(|(last, _)| *last != report) {
                    held.holders.push((report, picture.question));
                }
            }
        }
        let (mut each, mut shared) = (vec![Vec::new(); reports.len()], Vec::new());
        for held in holders.into_values().filter(|held| held.holders.len() > 1) {
            let count = held.holders.len();
            if count > FEW && count * 2 > reports.len() {
                shared.push(held);
            } else {
                tell_each(&held.holders, &mut each);
            }
        }
        for own in &mut each {
            own.sort_by(|a, b| (a.question, &a.others).cmp(&(b.question, &b.others)));
            own.dedup();
        }
        shared.sort_by(|a, b| (a.question(), &a.path).cmp(&(b.question(), &b.path)));
        Self { each, shared }
    }
}

/// Tells each of a picture's reports of the others.
fn tell_each(holders: &[(usize, Option<usize>)], each: &mut [Vec<Copy>]) {
    for (at, &(report, question)) in holders.iter().enumerate() {
        let others = holders.iter().enumerate().filter(|(other, _)| *other != at);
        each[report].push(Copy {
            question,
            others: others.map(|(_, other)| *other).collect(),
        });
    }
}

impl Shared {
    /// The question at which most show it; of several, the first.
    pub(super) fn question(&self) -> Option<usize> {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for question in self.holders.iter().filter_map(|(_, question)| *question) {
            *counts.entry(question).or_default() += 1;
        }
        let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
        most.map(|(question, _)| question)
    }
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
        let Copies {
            each: copies,
            shared,
        } = Copies::of(&reports, &handed_out);
        assert!(shared.is_empty());
        assert_eq!(copies[0][0].others, [(1, Some(1))]);
        assert_eq!(copies[1][0].others, [(0, Some(0))]);
        assert!(copies[2].is_empty());
    }

    #[test]
    fn what_most_of_a_class_shows_is_told_once_and_of_the_lab_not_at_all() {
        let of = |handed_out: &[&str]| {
            let reports: Vec<Vec<Shown>> = (0..8).map(|_| shown(&["own", "same"])).collect();
            let reports: Vec<&[Shown]> = reports.iter().map(Vec::as_slice).collect();
            let handed_out = handed_out.iter().map(|&own| own.to_owned());
            Copies::of(&reports, &FxHashSet::from_iter(handed_out))
        };
        let copies = of(&["own"]);
        assert!(copies.each.iter().all(Vec::is_empty));
        let [same] = copies.shared.as_slice() else {
            panic!("{copies:?}");
        };
        assert_eq!((same.holders.len(), same.question()), (8, Some(1)));
        assert!(of(&["own", "same"]).shared.is_empty());
    }
}
