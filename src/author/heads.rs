//! Which parts of a handout head others: titles, lines set as titles, and those among them that ask nothing.
//!
//! Enters: nodes of the outline. Leaves: whether one is a title, looks like those beside it, frames the lab. Weighs
//! what stands there by what `pick` knows of questions; picks none itself.

use super::asks;
use super::node::{CAPITAL, ROMAN};
use super::pick::Reader;
use super::question::without_points;
use crate::language::{Announces, among};

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
        // `Going further` may list links, or questions.
        let more = asks::is_optional(&title) && self.asks_in_items(node);
        asks::is_framing(&title) && !self.is_section_word(node) && !more
    }

    /// Whether several parts under a title ask, most of them at least.
    fn asks_in_items(&self, node: usize) -> bool {
        let parts = &self.node(node).children;
        let asking = parts.iter().filter(|&&part| self.asks_under(part)).count();
        asking > 1 && asking * 2 > parts.len()
    }

    /// Whether a title looks as those beside it do: among numbered ones, one without a number asks nothing, unless it may be left
    /// out, closes the handout or numbers plain questions itself.
    pub(super) fn fits(&self, node: usize, beside: &[usize]) -> bool {
        const MOST_OPTIONAL: usize = 2;
        let own = self.node(node);
        if own.is_numbered() {
            return true;
        }
        let beside = beside.iter();
        let same = beside.filter(|&&other| self.node(other).family == own.family);
        let (numbered, others): (Vec<usize>, Vec<usize>) =
            same.partition(|&&other| self.node(other).is_numbered());
        if numbered.len() < 2 {
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

    /// Whether what is handed in is said at the top of a handout, of the whole lab.
    pub(super) fn is_of_all(&self, node: usize) -> bool {
        let parent = self.parents[node];
        self.node(node).is_handed()
            && (self.node(parent).block.is_none() || self.is_title_of_all(parent))
    }

    /// Whether a line without a number is set as a title by bold letters.
    pub(super) fn is_bold(&self, node: usize) -> bool {
        let own = self.node(node);
        let bold = own.block.is_some_and(|at| self.document.blocks[at].bold);
        bold && own.label.is_none() && !own.is_item && !own.is_question
    }

    /// Whether it heads what stands under it, as titles and lines that are set as such do.
    pub(super) fn heads(&self, node: usize) -> bool {
        self.node(node).heading().is_some()
            || self.is_section_word(node)
            || self.is_headline(node)
            || self.is_bold(node)
            || self.heads_items(node)
    }

    /// Whether a question's line is a title over numbered items, which ask each for itself: `Write a query for each of the
    /// following:`, or what is only done before them.
    pub(super) fn heads_items(&self, node: usize) -> bool {
        const SEVERAL: usize = 2;
        let children = self.node(node).children.iter().copied();
        let items = children.filter(|&child| {
            let child = self.node(child);
            child.is_item && child.is_numbered()
        });
        let items: Vec<usize> = items.collect();
        if items.len() < SEVERAL || !self.is_line_alone(node) {
            return false;
        }
        let leaving = items.iter().filter(|&&item| self.leaves(item));
        let said = self.passages.own(self.outline, node);
        (!self.hands_in(node) || leads_each(&said)) && leaving.count() * 2 > items.len()
    }

    /// Whether a question's label stands on a line of its own, with no more than a title.
    fn is_line_alone(&self, node: usize) -> bool {
        let own = self.node(node);
        let Some(at) = own
            .block
            .filter(|_| own.word() == Some(Announces::Question))
        else {
            return false;
        };
        let blocks = &self.document.blocks;
        let next = blocks.get(at + 1);
        let is_alone = next.is_none_or(|next| next.group != blocks[at].group);
        let title = self.passages.title(own);
        own.heading().is_some() || is_alone && !own.is_item && !title.ends_with(['.', '?', '!'])
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

/// Whether a text ends by leading to each of what follows it.
fn leads_each(text: &str) -> bool {
    let last = text.trim_end().strip_suffix(':');
    let sentence = last.and_then(|text| text.rsplit(['.', '?', '!', '\n']).next());
    sentence.is_some_and(|said| {
        let words = asks::words(said);
        words.iter().any(|word| among(word, |words| words.each))
    })
}
