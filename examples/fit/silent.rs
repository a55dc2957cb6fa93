//! Fits the weights of text without a label.
//!
//! Enters: labelled reports, each with what it counts, and weights that read labels. Leaves: these, with the others found.

use rayon::prelude::*;
use tpreport::fit::{Feature, Sample, Score, Weights};

/// What a reading is worth to whoever uses it: an error where an answer is costs trust, and none where none is, too.
fn worth(score: &Score) -> f32 {
    let right = (2 * score.status + score.label + score.exact) as f32;
    right - 3.0 * (score.wolf + score.clear) as f32
}

/// Fits what no label teaches, where text without one belongs. What is earned jumps from weight to weight, so no slope leads up:
/// each round tries weights around the mean of the best of the round before, ever nearer to it.
pub(crate) fn search(used: &[(&Sample<'_>, f32)], weights: Weights) -> Weights {
    const ROUNDS: i32 = 32;
    const TRIED: usize = 14;
    const KEPT: usize = 4;
    const FIRST: f32 = 0.8;
    const SHRINKS: f32 = 0.945;
    /// How strongly a weight is drawn back to its hand value.
    const HELD: f32 = 2.0;
    let readings: Vec<_> = used
        .par_iter()
        .map(|(sample, share)| (sample, *share, sample.decoded(&weights)))
        .filter(|(sample, _, reading)| sample.leaves_open(reading))
        .collect();
    let hand = Weights::hand();
    let moved: Vec<Feature> = Feature::ALL
        .iter()
        .copied()
        .filter(|feature| feature.is_silent())
        .collect();
    let earned = |weights: &Weights| -> f32 {
        let scores = readings
            .iter()
            .map(|(sample, share, reading)| share * worth(&sample.score_decoded(reading, weights)));
        let far = moved
            .iter()
            .map(|&feature| (weights.of(feature) - hand.of(feature)).powi(2));
        scores.sum::<f32>() - HELD * far.sum::<f32>()
    };
    let mut chance = Chance(7);
    let mut mean = weights;
    for round in 0..ROUNDS {
        let reach = FIRST * SHRINKS.powi(round);
        let mut tried: Vec<(f32, Weights)> = (0..TRIED)
            .map(|_| {
                let mut near = mean.clone();
                for &feature in &moved {
                    near.0[feature as usize] += reach * chance.around_zero();
                    near.bound(feature);
                }
                (0.0, near)
            })
            .collect();
        tried
            .par_iter_mut()
            .for_each(|(sum, weights)| *sum = earned(weights));
        tried.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        for &feature in &moved {
            let best = tried[..KEPT].iter().map(|(_, weights)| weights.of(feature));
            mean.0[feature as usize] = best.sum::<f32>() / KEPT as f32;
        }
    }
    mean
}

/// Numbers that look like chance and are the same each time.
struct Chance(u64);

impl Chance {
    /// A number between nought and one.
    fn share(&mut self) -> f32 {
        // Marsaglia's xorshift64.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 40) as f32 / (1u32 << 24) as f32
    }

    /// A number that is mostly near nought, and deviates by one: twelve shares' sum is nearly normal.
    fn around_zero(&mut self) -> f32 {
        (0..12).map(|_| self.share()).sum::<f32>() - 6.0
    }
}
