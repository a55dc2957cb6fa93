//! Steps of which only some leave anything for the report: the others are told to be done, and asked for by nobody.
//!
//! Enters: nodes of the outline, and picks among them. Leaves: which hand something in, and which are only done. Steps are
//! left out only where a title calls them so: elsewhere a number that is left out would be missed.

use super::asks;
use super::guess::{guess, hands_in};
use super::pick::{Pick, Reader};
use crate::label::Part;

impl Reader<'_> {
    /// Whether what stands in a node before its parts asks.
    pub(super) fn asks_itself(&self, node: usize) -> bool {
        let own = self.node(node);
        let said = self.passages.own(self.outline, node);
        // Behind the sign of questions, a thing alone is asked for: `📸 A picture of the sluice.`
        own.is_handed()
            || own.is_row()
            || own.is_lettered() && self.asks_each[self.parents[node]]
            || asks::asks(&said)
            || own.is_question_sign() && hands_in(&said, self.language)
    }

    /// Whether what stands in a node before its parts holds a question mark.
    pub(super) fn questions_itself(&self, node: usize) -> bool {
        self.passages.own(self.outline, node).contains('?')
    }

    /// Whether something of a node, before its parts, is for the report: a question, a blank, a picture, a text.
    pub(super) fn hands_in(&self, node: usize) -> bool {
        hands_in(&self.passages.own(self.outline, node), self.language)
    }

    /// Whether something of a node, before its parts, is wanted of whoever does it, and not only that it be done: code included.
    pub(super) fn leaves(&self, node: usize) -> bool {
        let said = self.passages.own(self.outline, node);
        let guess = guess(&said, self.language, false, false);
        !guess.unsure && !guess.expects.is_empty()
    }

    /// Whether the titles of steps hold parts of which only some hand in something: several do so under one that doesn't itself.
    pub(super) fn has_mixed_steps(&self) -> bool {
        const SEVERAL: usize = 2;
        let several = |node: usize| self.is_step_title(node) && self.handing(node) >= SEVERAL;
        !self.is_report && (1..self.outline.nodes.len()).any(several)
    }

    /// Whether it is such a step, of which a part at least hands in something.
    pub(super) fn is_mixed(&self, node: usize) -> bool {
        self.mixed && self.is_step_title(node) && self.handing(node) > 0
    }

    /// How many lettered parts of a step hand in something; none where it does itself.
    fn handing(&self, node: usize) -> usize {
        if self.hands_in(node) {
            return 0;
        }
        let parts = self.node(node).children.iter();
        let lettered = parts.filter(|&&part| matches!(self.node(part).path[..], [Part::Letter(_)]));
        lettered.filter(|&&part| self.hands_in(part)).count()
    }

    /// The parts of such a step that hand in something.
    pub(super) fn without_mere_steps(&self, node: usize, mut family: Vec<usize>) -> Vec<usize> {
        if self.is_mixed(node) {
            family.retain(|&part| self.hands_in_under(part));
        }
        family
    }

    /// Takes those steps out of the picks under which nothing is handed in.
    pub(super) fn drop_bare_steps(&self, titles: &[usize], picks: &mut [Pick]) {
        for (pick, &title) in picks.iter_mut().zip(titles) {
            if self.mixed && self.is_step_title(title) && !self.hands_in_under(title) {
                *pick = Pick::Nothing;
            }
        }
    }

    /// Whether it is a title of what is done at the bench, and nothing under it is asked in so many words or worth points.
    pub(super) fn is_only_done(&self, node: usize) -> bool {
        let own = self.node(node);
        let title = self.passages.title(own);
        own.heading().is_some()
            && !self.is_report
            && asks::is_bench(&title)
            && self.outline.under(node).into_iter().all(|node| {
                let said = self.passages.own(self.outline, node);
                !said.contains('?')
                    && asks::points(&said).is_none()
                    && !self.node(node).is_question
                    && self.node(node).path.len() < 2
            })
    }

    /// Whether picks are numbered items all, of which none has a label.
    pub(super) fn are_steps(&self, picks: &[Pick]) -> bool {
        picks.iter().all(|pick| match pick {
            Pick::Question(node) => self.node(*node).is_item && self.node(*node).is_numbered(),
            pick => matches!(pick, Pick::Nothing),
        })
    }

    pub(super) fn hands_in_under(&self, node: usize) -> bool {
        let under = self.outline.under(node);
        under.into_iter().any(|node| self.hands_in(node))
    }
}
