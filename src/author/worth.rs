//! What speaks for the parts of a handout's part as its questions, and what for the whole as one.
//!
//! Enters: nodes of the outline. Leaves: numbers that are weighed against each other. Refuses to decide.

use super::asks;
use super::pick::{Pick, Reader};
use crate::language::{self, Announces};

impl Reader<'_> {
    /// Whether titles under a node are more than the parts of one question.
    pub(super) fn titles_win(&self, node: usize, picks: &[Pick]) -> bool {
        let own = self.node(node);
        let found = picks.iter().filter(|pick| pick.asks()).count();
        let whole = own.path.len() > 1
            || own.word() == Some(Announces::Step) && own.heading().is_some_and(|level| level > 2);
        let numbered = own.children.iter().any(|&child| {
            let child = self.node(child);
            child.heading().is_some() && child.is_numbered()
        });
        !whole || numbered || found > 2
    }

    /// The groups of parts that look the same under a node, titles aside.
    pub(super) fn families(&self, node: usize) -> Vec<Vec<usize>> {
        let mut families: Vec<Vec<usize>> = Vec::new();
        for &child in &self.node(node).children {
            let own = self.node(child);
            if own.heading().is_some() || own.is_extra() || own.is_handed() {
                continue;
            }
            let family = &own.family;
            match families
                .iter_mut()
                .find(|known| self.node(known[0]).family == *family)
            {
                Some(known) => known.push(child),
                None => families.push(vec![child]),
            }
        }
        for family in &mut families {
            self.keep_asking_paragraphs(family);
        }
        families.retain(|family| !family.is_empty());
        families
    }

    /// Of paragraphs, those count that leave something, where several do: else they are one question with what stands above.
    fn keep_asking_paragraphs(&self, family: &mut Vec<usize>) {
        const SEVERAL: usize = 2;
        if self.node(family[0]).is_paragraph() {
            family.retain(|&paragraph| self.leaves(paragraph));
            if family.len() < SEVERAL {
                family.clear();
            }
        }
    }

    /// Whether each of several parts says what it is worth.
    fn all_give_points(&self, family: &[usize]) -> bool {
        let gives = |&part: &usize| {
            let (title, text) = self.passages.asked(self.node(part));
            self.points(part, &title, &text).is_some()
        };
        family.len() > 1 && !self.is_report && family.iter().all(gives)
    }

    /// The share of a family that asks.
    fn share(&self, family: &[usize]) -> f64 {
        let asks = |node: usize| {
            self.asks_under(node) || self.is_report && self.node(node).label.is_some()
        };
        let asking = family.iter().filter(|&&child| asks(child)).count();
        asking as f64 / family.len() as f64
    }

    /// How much speaks for parts as questions: how surely they are numbered, and how many ask.
    pub(super) fn worth(&self, family: &[usize]) -> f64 {
        let share = self.share(family);
        let first = self.node(family[0]);
        let kind = match (first.label.is_some(), first.is_item) {
            (true, _) if self.is_report => 1.5,
            _ if self.is_report => 0.0,
            (true, _) if first.path.len() > 1 || self.is_section_word(family[0]) => 3.2,
            (true, _) => 2.2,
            (false, true) if first.is_numbered() => 2.0,
            (false, true) => 1.0,
            (false, false) => 1.2,
        };
        // What each is worth says that each is answered.
        let kind = match self.all_give_points(family) {
            true => kind + 2.0,
            false => kind,
        };
        // One item alone is no list of questions.
        let few = if family.len() < 2 { 0.5 } else { 1.0 };
        if share < 0.5 { 0.0 } else { kind * share * few }
    }

    /// How much speaks for a node as one question, whatever its parts.
    pub(super) fn claim(&self, node: usize, depth: usize) -> f64 {
        let own = self.node(node);
        if own.block.is_none() {
            return 0.0;
        }
        // What is a title by its words heads what is numbered below, and a step those of its parts that hand in something.
        if self.is_headline(node) || self.is_mixed(node) {
            return 0.0;
        }
        let intro = self.passages.own(self.outline, node);
        let leads = intro.trim_end().ends_with(':') && !self.shows_code(node);
        // `Answer the following questions:` asks nothing besides these.
        let only_leads = leads && !intro.contains('?') && {
            let words = asks::words(&intro);
            words
                .iter()
                .any(|word| language::announces(word) == Some(Announces::Question))
        };
        let lead = match (self.asks[node], leads) {
            _ if only_leads || self.asks_each[node] => 0.0,
            (true, true) => 0.9,
            // What is only done leads on to what is asked below.
            (true, false) if !self.hands_in(node) => 0.2,
            (true, false) => 0.7,
            (false, _) => 0.0,
        };
        let kind = match (own.heading(), own.path.len()) {
            (_, 2..) if self.hands_in(node) || self.is_report => 3.0,
            (_, 2..) if self.asks[node] => 1.9,
            (_, 2..) => 1.6,
            _ if own.word() == Some(Announces::Section) => 0.0,
            (None, _) if own.is_item && own.is_numbered() && is_title(&intro) => 0.4,
            (None, _) if self.asks[node] || self.is_report => 1.6,
            (None, _) => 1.2,
            _ if own.word() == Some(Announces::Step) && depth > 1 => 2.0,
            _ if depth > 1 => 1.2,
            _ => 0.4,
        };
        // A colon leads to lettered parts that ask, not to steps.
        const LED: f64 = 2.0;
        let children = own.children.iter();
        let lettered = children.filter(|&&child| self.node(child).is_lettered());
        match leads && lettered.count() > 1 {
            true => LED.min(kind + lead),
            false => kind + lead,
        }
    }

    /// Whether code stands right before the parts of a node.
    fn shows_code(&self, node: usize) -> bool {
        let first = self.outline.first_part(self.node(node));
        let before = first.and_then(|at| at.checked_sub(1));
        before.is_some_and(|at| self.document.blocks[at].is_code_block())
    }

    /// Whether so many of a family ask that those do whose words don't say so.
    pub(super) fn asks_as_a_whole(&self, family: &[usize]) -> bool {
        const MOST: f64 = 0.74;
        self.share(family) > MOST
    }
}

/// Whether the line of an item is a title: a few words that no sign ends.
fn is_title(line: &str) -> bool {
    const MOST: usize = 6;
    let line = line.trim();
    !line.contains('\n')
        && line.ends_with(char::is_alphanumeric)
        && line.split_whitespace().count() <= MOST
}
