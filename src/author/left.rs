//! What of a handout looks like a question and is none of the catalogue's: its author is told, as nobody else would miss it.
//!
//! Enters: the handout's outline, and which of its parts are questions. Leaves: lines, with what they say.

use super::beside::is_announced;
use super::line::only_points;
use super::pick::Reader;
use crate::document::BlockKind;
use crate::language::Announces;
use rustc_hash::FxHashSet;

impl Reader<'_> {
    /// The lines that look like questions, beside those that were picked: each with its number, from 1.
    pub(super) fn left(&self, picked: &[usize]) -> Vec<(usize, String)> {
        if self.is_report {
            return Vec::new();
        }
        let nodes = &self.outline.nodes;
        let mut is_told = vec![false; nodes.len()];
        // Whether a question is in it, and whether one stands right under it.
        let mut holds = is_told.clone();
        let mut heads = is_told.clone();
        for &node in picked {
            let under = self.outline.under(node);
            under.iter().for_each(|&under| is_told[under] = true);
            heads[self.parents[node]] = true;
            let mut above = node;
            while !std::mem::replace(&mut holds[above], true) {
                above = self.parents[above];
            }
        }
        let mut left = self.announced(&holds);
        // The lab's own title may stand beside its sections, over what to do with all questions.
        let (_, title) = self.top();
        let first = nodes[0].children.first().copied();
        let first = first.filter(|&node| self.passages.plain(self.node(node)) == title);
        if let Some(first) = first.filter(|&node| self.node(node).children.is_empty()) {
            is_told[first] = true;
        }
        // What stands above others comes before them.
        for node in 1..nodes.len() {
            let own = self.node(node);
            let parent = self.parents[node];
            is_told[node] |= self.is_passed_over(node) || self.is_of_all(node) || is_told[parent];
            // Where questions stand below steps, a step by itself only leads on.
            let beside = self.node(parent).children.iter();
            let mut alike = beside.filter(|&&other| self.node(other).family == own.family);
            is_told[node] |= own.word() == Some(Announces::Step) && alike.any(|&step| holds[step]);
            // A paragraph by itself may be told only to be done.
            let is_told_to = own.is_paragraph() && !self.passages.plain(own).contains('?');
            if is_told[node] || holds[node] || is_told_to {
                continue;
            }
            let is_title = own.heading().is_some() || own.word() == Some(Announces::Question);
            if (is_title || own.is_numbered() || heads[parent]) && self.asks_under(node) {
                is_told[node] = true;
                left.push((self.passages.line(own), self.passages.plain(own)));
            }
        }
        let rows = nodes.iter().zip(&holds).filter(|(_, holds)| **holds);
        let rows: FxHashSet<usize> = rows.filter_map(|(node, _)| node.block).collect();
        left.extend(self.tables(|at| rows.contains(&at)));
        left.sort();
        left.dedup_by_key(|(line, _)| *line);
        left
    }

    /// The lines that begin as a question does, with its word and a number, whatever they are taken for. `holds`: the parts in
    /// which a question is.
    fn announced(&self, holds: &[bool]) -> Vec<(usize, String)> {
        let nodes = self.outline.nodes.iter().zip(holds);
        let known: FxHashSet<usize> = nodes
            .filter(|(_, holds)| **holds)
            .filter_map(|(node, _)| node.block)
            .collect();
        let blocks = self.document.blocks.iter().enumerate();
        let lines = blocks.filter(|(at, block)| {
            let text = self.document.text(block);
            let is_read = block.is_line() && !only_points(block, text) && !known.contains(at);
            is_read && is_announced(text)
        });
        let said = lines.map(|(_, block)| {
            let line = self.passages.line_of(block.span.start);
            (line, self.document.text(block).trim().to_owned())
        });
        said.collect()
    }

    /// Whether a part asks nothing for the report, whatever its words: what to prepare, how to hand in.
    fn is_passed_over(&self, node: usize) -> bool {
        let own = self.node(node);
        (own.heading().is_some() || self.is_headline(node)) && self.is_framed(node)
    }

    /// The tables that look like lists of questions, beside those of which rows are known.
    fn tables(&self, is_known: impl Fn(usize) -> bool) -> Vec<(usize, String)> {
        let tables = self.outline.tables.iter();
        let others = tables.filter(|rows| !rows.iter().any(|(at, _)| is_known(*at)));
        let told = others.map(|rows| {
            // The head is told, where there is one.
            let first = rows[0].0;
            let head = first.checked_sub(1).map(|at| &self.document.blocks[at]);
            let head = head.filter(|block| matches!(block.kind, BlockKind::Row { head: true }));
            let start = head.unwrap_or(&self.document.blocks[first]).span.start;
            let numbers = rows.iter().map(|(at, row)| {
                let text = self.document.text(&self.document.blocks[*at]);
                text[..row.label.end].trim_matches(['|', ' '])
            });
            let numbers = numbers.collect::<Vec<_>>().join(", ");
            (self.passages.line_of(start), numbers)
        });
        told.collect()
    }
}
