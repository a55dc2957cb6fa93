//! What the parts of a question have in common: the words above them, and its points.
//!
//! Enters: a part that was picked as a question. Leaves: what stands above the first of them; for a part that gives no points of
//! its own, its share of the whole's.

use super::asks;
use super::pick::Reader;
use super::question::without_points;

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
        let (title, _) = without_points(&title);
        let said = format!("{title}\n{text}");
        Some(said.trim().to_owned()).filter(|said| !said.is_empty())
    }

    /// What a part is worth that doesn't say so: what the others leave of the whole, in equal shares. With the points of the whole.
    pub(super) fn share_of_points(&self, node: usize) -> Option<(f64, f64)> {
        const CENT: f64 = 100.0;
        let whole = self.whole_of(node)?;
        let (title, text) = self.passages.before_parts(self.outline, whole);
        let all = self.points(whole, &title, &text)?;
        let own = |part: usize| {
            let (title, text) = self.passages.asked(self.node(part));
            self.points(part, &title, &text)
        };
        let parts = self.parts(whole).into_iter();
        let given: Vec<Option<f64>> = parts.map(own).collect();
        let left = all - given.iter().flatten().sum::<f64>();
        let silent = given.iter().filter(|points| points.is_none()).count();
        let share = (left / silent as f64 * CENT).round() / CENT;
        (silent > 0 && share > 0.0).then_some((share, all))
    }

    /// The points that a node gives itself: in its title, on the line below, at its end, in its row.
    pub(super) fn points(&self, node: usize, title: &str, text: &str) -> Option<f64> {
        let lead = text.lines().next().unwrap_or_default();
        let said = [title, lead].into_iter().find_map(asks::points);
        said.map(|(points, _)| points)
            .or_else(|| asks::points_at_end(title, text))
            .or_else(|| self.points_of_row(self.node(node).block?))
    }
}
