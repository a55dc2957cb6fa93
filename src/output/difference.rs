//! What mending a report would change, as the unified difference that people and `patch` read.
//!
//! Enters: two texts. Leaves: their difference, empty where they are the same. Refuses to know why they differ.

use super::paint::{Ink, Look};
use super::shown::Shown;
use similar::TextDiff;
use std::time::Duration;

/// The difference between a report and what it would be.
pub(crate) fn unified(path: &str, old: &str, new: &str, look: &Look) -> String {
    // Of what differs everywhere, less than the shortest difference must do.
    const PATIENCE: Duration = Duration::from_secs(2);
    let whole = TextDiff::configure().timeout(PATIENCE).diff_lines(old, new);
    let whole = whole.unified_diff().header(path, path).to_string();
    // Without colours it is for programs, byte for byte.
    if !look.color {
        return whole;
    }
    let painted = whole.split_inclusive('\n').map(|line| {
        let text = line.trim_end_matches('\n');
        let ink = match text.as_bytes() {
            [b'-', b'-', b'-', b' ', ..] | [b'+', b'+', b'+', b' ', ..] => Ink::Title,
            [b'@', ..] => Ink::Dim,
            [b'-', ..] => Ink::Bad,
            [b'+', ..] => Ink::Good,
            _ => return format!("{}{}", Shown::from(text), &line[text.len()..]),
        };
        format!("{}{}", look.paint(ink, text), &line[text.len()..])
    });
    painted.collect()
}
