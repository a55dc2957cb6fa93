//! What of a handout looks like a question and is none of the catalogue's: its author is told, as nobody else would miss it.
//!
//! Enters: the handout's outline, and which of its parts are questions. Leaves: lines, with what they say.

use super::asks;
use super::pick::Reader;
use crate::document::BlockKind;
use crate::label::{self, Wording};
use crate::language::{self, Announces};
use crate::text::fold::fold;
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
        // What stands above others comes before them.
        for node in 1..nodes.len() {
            let own = self.node(node);
            let parent = self.parents[node];
            is_told[node] |= self.is_passed_over(node) || is_told[parent];
            if is_told[node] || holds[node] {
                continue;
            }
            let is_title = own.heading().is_some() || own.word() == Some(Announces::Question);
            if (is_title || own.is_numbered() || heads[parent]) && self.asks_under(node) {
                is_told[node] = true;
                left.push((self.passages.line(own), self.passages.plain(own)));
            }
        }
        left.extend(self.tables());
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
            let is_line = matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Line);
            let is_read = is_line && !block.toc && !known.contains(at);
            is_read && is_announced(self.document.text(block))
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
        own.heading().is_some() && asks::is_framing(&self.passages.title(own))
    }

    /// The tables whose rows bear numbers and sentences, of which one asks at least.
    fn tables(&self) -> Vec<(usize, String)> {
        const SEVERAL: usize = 2;
        let blocks = &self.document.blocks;
        let is_row = |at: &usize| matches!(blocks[*at].kind, BlockKind::Row { .. });
        let rows: Vec<usize> = (0..blocks.len()).filter(is_row).collect();
        let is_head = |at: usize| matches!(blocks[at].kind, BlockKind::Row { head: true });
        let tables = rows.chunk_by(|a, b| a + 1 == *b && !is_head(*b));
        let asking = tables.filter_map(|rows| {
            let numbered = rows.iter().filter_map(|&at| self.numbered_row(at));
            let (numbers, asks): (Vec<&str>, Vec<bool>) = numbered.unzip();
            let line = self.passages.line_of(blocks[rows[0]].span.start);
            (numbers.len() >= SEVERAL && asks.contains(&true)).then(|| (line, numbers.join(", ")))
        });
        asking.collect()
    }

    /// The number that a row of a table begins with, if the rest of it says something, and whether it asks.
    fn numbered_row(&self, at: usize) -> Option<(&str, bool)> {
        const SAYS: usize = 3;
        let text = self.document.text(&self.document.blocks[at]);
        let cells = text.split('|').map(str::trim);
        let mut cells = cells.filter(|cell| !cell.is_empty());
        let first = cells.next()?;
        let read = label::read(first, &Wording::default());
        let is_label = read.is_some_and(|label| first[label.end..].trim().is_empty());
        let is_number = is_label || first.bytes().all(|byte| byte.is_ascii_digit());
        let rest: Vec<&str> = cells.collect();
        let asks = rest.iter().any(|cell| asks::asks(cell));
        let says = rest
            .iter()
            .any(|cell| cell.split_whitespace().count() >= SAYS);
        (is_number && (asks || says)).then_some((first, asks))
    }
}

/// Whether a line begins with a word for questions and a number.
fn is_announced(text: &str) -> bool {
    let said = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = said.find(|c: char| !c.is_alphabetic());
    let (word, rest) = said.split_at(end.unwrap_or(said.len()));
    let is_word = language::announces(&fold(word)) == Some(Announces::Question);
    is_word && rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
}
