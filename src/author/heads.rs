//! Which parts of a handout head others: titles, lines set as titles, and those among them that ask nothing.
//!
//! Enters: nodes of the outline. Leaves: whether one is a title, looks like those beside it, frames the lab. Refuses to know
//! which parts are questions: only what stands there is weighed.

use super::asks;
use super::node::{CAPITAL, ROMAN};
use super::pick::Reader;
use super::question::without_points;
use crate::language::Announces;

impl Reader<'_> {
    /// Whether a title is one of those beside it that head questions.
    pub(super) fn is_like_a_section(&self, node: usize, beside: &[usize]) -> bool {
        let own = self.node(node);
        let mut alike = beside.iter().filter(|&&other| {
            self.node(other).family == own.family && self.node(other).word() == own.word()
        });
        own.heading().is_some()
            && own.is_numbered()
            && !self.is_framed(node)
            && alike.any(|&other| self.holds_questions(other) && !self.says_question(other))
    }

    pub(super) fn is_framed(&self, node: usize) -> bool {
        let title = self.passages.title(self.node(node));
        asks::is_framing(&title) && !self.is_section_word(node)
    }

    /// Whether a title looks as those beside it do: among numbered ones, one without a number asks nothing, unless it may be left
    /// out, closes the handout or numbers plain questions itself.
    pub(super) fn fits(&self, node: usize, beside: &[usize]) -> bool {
        const MOST_OPTIONAL: usize = 2;
        let same = beside
            .iter()
            .filter(|&&other| self.node(other).family == self.node(node).family);
        let (numbered, others): (Vec<usize>, Vec<usize>) =
            same.partition(|&&other| self.node(other).is_numbered());
        if self.node(node).is_numbered() || numbered.len() < 2 {
            return true;
        }
        let is_optional =
            |&&other: &&usize| asks::is_optional(&self.passages.title(self.node(other)));
        let alone =
            is_optional(&&node) && others.iter().filter(is_optional).count() <= MOST_OPTIONAL;
        alone || self.closes(node) || self.lists_questions(node)
    }

    /// Whether it is the last title of all, as a summing up is.
    fn closes(&self, node: usize) -> bool {
        self.node(node).blocks.end >= self.document.blocks.len() && self.asks[node]
    }

    /// Whether several numbered lines stand right under it, most of which end as questions do.
    pub(super) fn lists_questions(&self, node: usize) -> bool {
        const SEVERAL: usize = 2;
        let children = self.node(node).children.iter();
        let numbered: Vec<usize> = children
            .copied()
            .filter(|&child| self.node(child).is_numbered())
            .collect();
        let is_plain = |&&child: &&usize| {
            let said = self.passages.own(self.outline, child);
            said.trim_end().ends_with('?')
        };
        let plain = numbered.iter().filter(is_plain).count();
        numbered.len() >= SEVERAL && plain * 2 > numbered.len()
    }

    pub(super) fn is_title_of_all(&self, node: usize) -> bool {
        let (top, _) = self.top();
        top == node
    }

    /// Whether a line without a number is set as a title by bold letters.
    pub(super) fn is_bold(&self, node: usize) -> bool {
        let own = self.node(node);
        let bold = own.block.is_some_and(|at| self.document.blocks[at].bold);
        bold && own.label.is_none() && !own.is_item && !own.is_question
    }

    /// Whether a plain line is a title by its number and its words: `II. The sluice`, `B. Water (4 points)`.
    pub(super) fn is_headline(&self, node: usize) -> bool {
        const MOST: usize = 10;
        let own = self.node(node);
        if own.heading().is_some() || ![ROMAN, CAPITAL].contains(&own.family.rank) {
            return false;
        }
        let title = self.passages.title(own);
        let (title, _) = without_points(&title);
        title.ends_with(char::is_alphanumeric)
            && title.split_whitespace().count() <= MOST
            && own.word().is_none()
    }

    /// Whether a title is one of steps, of which it is told what to do.
    pub(super) fn is_step_title(&self, node: usize) -> bool {
        let own = self.node(node);
        own.heading().is_some() && own.word() == Some(Announces::Step)
    }
}
