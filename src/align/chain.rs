//! The heaviest chain that rises through two orders: which candidates match which targets, as a whole.
//! And the stretches between matches that are known, where what is left may match in turn.
//!
//! A sparse form of sequence alignment: only pairs that match at all are weighed, so the cost is `p log m` for `p` pairs over
//! `m` targets, however long the report (heaviest increasing subsequence over a Fenwick tree).

use std::ops::Range;

/// A candidate that may match a target.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    /// The candidate's place in its order.
    pub(super) candidate: usize,
    /// The target's place in its order.
    pub(super) target: usize,
    /// What the match weighs; more is better, always positive.
    pub(super) weight: f32,
}

/// The pairs of the heaviest chain, in order: both places rise strictly. Of equals, the earlier targets.
/// `pairs` must be sorted by candidate.
pub(super) fn heaviest(pairs: &[Pair], targets: usize) -> Vec<Pair> {
    // Per tree node: the heaviest chain that ends within, as its weight and last pair.
    let mut tree: Vec<(f32, usize)> = vec![(0.0, usize::MAX); targets + 1];
    let mut before: Vec<usize> = vec![usize::MAX; pairs.len()];
    let mut totals: Vec<f32> = vec![0.0; pairs.len()];
    let mut start = 0;
    while start < pairs.len() {
        let candidate = pairs[start].candidate;
        let end = start + pairs[start..].partition_point(|pair| pair.candidate == candidate);
        for at in start..end {
            let mut best = (0.0, usize::MAX);
            let mut node = pairs[at].target;
            while node > 0 {
                if tree[node].0 > best.0 {
                    best = tree[node];
                }
                node &= node - 1;
            }
            totals[at] = best.0 + pairs[at].weight;
            before[at] = best.1;
        }
        // Only now, as one candidate matches one target.
        for at in start..end {
            let mut node = pairs[at].target + 1;
            while node <= targets {
                if totals[at] > tree[node].0 {
                    tree[node] = (totals[at], at);
                }
                node += node & node.wrapping_neg();
            }
        }
        start = end;
    }
    let mut last = (0..pairs.len()).fold(usize::MAX, |best, at| {
        let better = best == usize::MAX
            || totals[at] > totals[best]
            || totals[at] == totals[best] && pairs[at].target < pairs[best].target;
        if better { at } else { best }
    });
    let mut chain = Vec::new();
    while last != usize::MAX {
        chain.push(pairs[last]);
        last = before[last];
    }
    chain.reverse();
    chain
}

/// The stretches of two orders that lie between places that belong together, where they are equally long: what stands in them
/// may belong together in turn. `known` rises in the first order; `lengths` are those of both.
pub(super) fn in_turn(
    known: impl Iterator<Item = (usize, usize)>,
    lengths: (usize, usize),
) -> Vec<(Range<usize>, Range<usize>)> {
    // The ends of both belong together too.
    let mut ends = vec![(0, 0)];
    ends.extend(known.map(|(first, second)| (first + 1, second + 1)));
    ends.push((lengths.0 + 1, lengths.1 + 1));
    let stretches = ends.windows(2).filter_map(|ends| {
        let [(first, second), (first_end, second_end)] = [ends[0], ends[1]];
        let rises = first < first_end && second < second_end;
        (rises && first_end - first == second_end - second)
            .then(|| (first..first_end - 1, second..second_end - 1))
    });
    stretches.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn targets(pairs: &[(usize, usize, f32)]) -> Vec<(usize, usize)> {
        let pairs: Vec<Pair> = pairs
            .iter()
            .map(|&(candidate, target, weight)| Pair {
                candidate,
                target,
                weight,
            })
            .collect();
        heaviest(&pairs, 10)
            .iter()
            .map(|pair| (pair.candidate, pair.target))
            .collect()
    }

    #[test]
    fn the_whole_decides_not_each_by_itself() {
        // The second candidate's best match would cost the third and fourth.
        let chain = targets(&[(0, 1, 5.0), (1, 8, 6.0), (2, 2, 5.0), (3, 3, 5.0)]);
        assert_eq!(chain, [(0, 1), (2, 2), (3, 3)]);
    }

    #[test]
    fn of_equals_the_earlier_target_wins() {
        assert_eq!(
            targets(&[(0, 1, 5.0), (0, 4, 5.0), (1, 2, 5.0), (1, 5, 5.0)]),
            [(0, 1), (1, 2)]
        );
        assert_eq!(targets(&[]), []);
    }
}
