//! What the parts of a question have in common: the words above them, and its points.
//!
//! Enters: a part that was picked as a question. Leaves: what stands above the first of them; for a part that gives no points of
//! its own, its share of the whole's.

use super::asks;
use super::pick::Reader;
use super::question::without_points;
use super::shares::Shares;

impl Reader<'_> {
    /// The question that a node is a part of, titles among them.
    fn whole_of(&self, node: usize) -> Option<usize> {
        let parent = self.parents[node];
        (self.whole(node).is_some() || self.says_question(parent)).then_some(parent)
    }

    /// What stands above the parts of a question, where this is the first of them.
    pub(super) fn common(&self, node: usize) -> Option<String> {
        let family = &self.node(node).family;
        let whole = self.whole_of(node)?;
        let mut before = self.node(whole).children.iter();
        let first = before.find(|&&child| self.node(child).family == *family);
        if first != Some(&node) {
            return None;
        }
        let (title, text) = self.passages.before_parts(self.outline, whole);
        // The words of a title are its section's.
        let title = match self.node(whole).heading() {
            Some(_) => String::new(),
            None => without_points(&title).0,
        };
        let said = format!("{title}\n{text}");
        Some(said.trim().to_owned()).filter(|said| !said.is_empty())
    }

    /// What a part is worth that doesn't say so: what the others leave of the whole, in shares that are equal but for a
    /// hundredth, and add up. With the points of the whole.
    pub(super) fn share_of_points(&self, node: usize) -> Option<(f64, f64)> {
        let whole = self.whole_of(node)?;
        if let Some(shares) = self.shares.borrow().get(&whole) {
            return shares.of(node);
        }
        let shares = self.shares_in(whole).unwrap_or_default();
        let own = shares.of(node);
        self.shares.borrow_mut().insert(whole, shares);
        own
    }

    fn shares_in(&self, whole: usize) -> Option<Shares> {
        const CENT: f64 = 100.0;
        let (title, text) = self.passages.before_parts(self.outline, whole);
        let all = self.points(whole, &title, &text)?;
        let parts = self.parts(whole);
        let given = parts.iter().map(|&part| {
            let (title, text) = self.passages.asked(self.node(part));
            (part, self.points(part, &title, &text))
        });
        let given: Vec<(usize, Option<f64>)> = given.collect();
        let sum: f64 = given.iter().filter_map(|(_, points)| *points).sum();
        let silent = given.iter().filter(|(_, points)| points.is_none());
        let silent: Vec<usize> = silent.map(|(part, _)| *part).collect();
        let cents = ((all - sum) * CENT).round();
        if silent.is_empty() || cents < silent.len() as f64 {
            return None;
        }
        let (cents, count) = (cents as u64, silent.len() as u64);
        let each = (0..count).map(|at| cents / count + u64::from(at < cents % count));
        let each = each.map(|cents| cents as f64 / CENT);
        Some(Shares::new(all, silent.into_iter().zip(each)))
    }

    /// The points that a node gives itself: in its title, on its lines, at its end, in its row.
    pub(super) fn points(&self, node: usize, title: &str, text: &str) -> Option<f64> {
        asks::points(title)
            .map(|(points, _)| points)
            .or_else(|| asks::points_by_line(title, text))
            .or_else(|| asks::points_at_end(title, text))
            .or_else(|| self.points_of_row(self.node(node).block?))
    }
}
