//! A handout as a tree: its titles, labels and list items, each under what it stands under.
//!
//! Enters: a document. Leaves: nodes, each with its lines. A line's family is how it looks and what it announces; a family that
//! was first seen under another stays under it. Refuses to know what is asked.

use super::asks;
use super::beside;
use super::line::{Known, nodes};
use super::marks::Marks;
use super::node::{BOLD, Family, Node, SMALL_ROMAN};
use super::printed;
use super::row::{self, Table};
use crate::document::{BlockKind, Document};
use crate::language::Announces;
use rustc_hash::{FxHashMap, FxHashSet};

/// The handout as a tree; the root is the first node.
#[derive(Debug)]
pub(super) struct Outline {
    pub(super) nodes: Vec<Node>,
    /// The tables that look like lists of questions.
    pub(super) tables: Vec<Table>,
}

impl Outline {
    pub(super) fn of(document: &Document) -> Self {
        let wording = printed::wording(document);
        let tables = row::tables(document, &wording);
        let mut known = Known {
            marks: Marks::of(document),
            rows: row::asking(document, &tables),
            rowed: beside::labels(document),
            paragraphs: FxHashSet::default(),
            wording,
        };
        let outline = Self::by(document, &known, tables);
        if !outline.is_plain(document) {
            return outline;
        }
        known.paragraphs = paragraphs(document);
        Self::by(document, &known, outline.tables)
    }

    fn by(document: &Document, known: &Known, tables: Vec<Table>) -> Self {
        let blocks = document.blocks.iter();
        let asking: Vec<bool> = blocks
            .map(|block| !block.is_code_block() && asks::asks(document.text(block)))
            .collect();
        let mut outline = Self {
            nodes: vec![Node {
                blocks: 0..document.blocks.len(),
                ..Node::default()
            }],
            tables,
        };
        let mut stack = vec![0];
        let mut homes: FxHashMap<Family, Family> = FxHashMap::default();
        for (at, block) in document.blocks.iter().enumerate() {
            for mut node in nodes(document, known, at, block) {
                match node.is_extra() {
                    true => outline.unwind_extra(&asking, &mut stack, at),
                    false => outline.unwind(&mut stack, &mut homes, &node.family, at),
                }
                let parent = *stack.last().unwrap_or(&0);
                let index = outline.nodes.len();
                if let Some(number) = outline.running(&node, parent) {
                    node.count(number);
                }
                outline.nodes[parent].children.push(index);
                // Nothing stands under a row, nor under what is to be handed in.
                if !node.is_row() && !node.is_handed() {
                    stack.push(index);
                }
                outline.nodes.push(node);
            }
        }
        let end = document.blocks.len();
        stack
            .iter()
            .for_each(|&open| outline.nodes[open].blocks.end = end);
        outline.trim_last_items(document);
        outline.trim_extra(&asking);
        outline
    }

    /// Whether nothing but titles, and signs without numbers, sets its parts off.
    fn is_plain(&self, document: &Document) -> bool {
        let mut parts = self.nodes.iter().skip(1);
        !parts.any(|node| match node.heading() {
            Some(_) => node.word() == Some(Announces::Question),
            None => {
                let said = node.block.map(|at| document.text(&document.blocks[at]));
                node.is_numbered()
                    || node.is_row()
                    || node.is_lead()
                    || node.is_handed()
                    || node.is_item && asks::asks(said.unwrap_or_default())
            }
        })
    }

    /// The number of a line whose number stands nowhere: `(@)` counts all of them, `#.` those beside it.
    fn running(&self, node: &Node, parent: usize) -> Option<u32> {
        let alike = |other: &&Node| other.family == node.family;
        let before = match node.label.as_ref()?.lemma.as_str() {
            "@" => self.nodes.iter().filter(alike).count(),
            "#" => {
                let beside = self.nodes[parent].children.iter();
                let beside = beside.map(|&child| &self.nodes[child]);
                beside.filter(alike).count()
            }
            _ => return None,
        };
        u32::try_from(before + 1).ok()
    }

    /// Closes what a line of a family does not stand under.
    fn unwind(
        &mut self,
        stack: &mut Vec<usize>,
        homes: &mut FxHashMap<Family, Family>,
        family: &Family,
        at: usize,
    ) {
        let known = |nodes: &[Node], stack: &[usize]| {
            stack
                .iter()
                .rposition(|&open| nodes[open].family == *family)
        };
        let keep = match known(&self.nodes, stack) {
            Some(same) => same,
            None => {
                // Small Roman numbers count within letters, too.
                let home = homes.get(family).filter(|_| family.rank != SMALL_ROMAN);
                let under = home.and_then(|home| {
                    stack
                        .iter()
                        .rposition(|&open| self.nodes[open].family == *home)
                });
                let above = |&&open: &&usize| self.nodes[open].family.rank < family.rank;
                let ranked = stack.iter().rposition(|open| above(&open));
                // What is no title closes none.
                let title = stack
                    .iter()
                    .rposition(|&open| open > 0 && self.nodes[open].heading().is_some());
                let title = title.filter(|_| family.rank >= BOLD);
                under.or(ranked).max(title).map_or(1, |under| under + 1)
            }
        };
        for open in stack.split_off(keep.max(1)) {
            self.nodes[open].blocks.end = at;
        }
        if let Some(&top) = stack.last() {
            let home = self.nodes[top].family.clone();
            homes.entry(family.clone()).or_insert(home);
        }
    }

    /// Closes what stands beside a question that is asked for besides: the one before it, and no section. `asking`: per block,
    /// whether it asks.
    fn unwind_extra(&mut self, asking: &[bool], stack: &mut Vec<usize>, at: usize) {
        // A title of this level and higher heads a section.
        const HIGH: u16 = 3;
        while let Some(&top) = stack.last().filter(|_| stack.len() > 1) {
            let own = &self.nodes[top];
            let begin = own.block.unwrap_or(own.blocks.start);
            let asks = || asking[begin..at].contains(&true);
            let is_title = own.heading().is_some() || own.family.rank == BOLD;
            let is_whole = own.word() == Some(Announces::Question) || own.path.len() > 1;
            let is_high = own.heading().is_some_and(|level| level < HIGH);
            let holds = !is_whole && (is_high || !own.children.is_empty());
            let is_section = own.word() == Some(Announces::Section) || is_title && holds;
            if is_section || is_title && !asks() {
                return;
            }
            self.nodes[top].blocks.end = at;
            stack.pop();
            // It stands beside a whole list, or a whole question with its parts.
            if is_title {
                return;
            }
        }
    }

    /// What follows the last item of a list, outside of it and not shown by it, is no part of that item.
    fn trim_last_items(&mut self, document: &Document) {
        for node in &mut self.nodes {
            let blocks = &document.blocks;
            let Some(own) = node.block.filter(|_| node.is_item || node.is_paragraph()) else {
                continue;
            };
            let outside = |at: &usize| {
                let block = &blocks[*at];
                block.depth == 0
                    && block.group != blocks[own].group
                    && matches!(block.kind, BlockKind::Line | BlockKind::Rule)
            };
            let mut after = node.blocks.clone().skip(1);
            if let Some(end) = after.find(outside) {
                node.blocks.end = end;
            }
        }
    }

    /// What is asked for besides is no part of what asks before it.
    fn trim_extra(&mut self, asking: &[bool]) {
        for node in 1..self.nodes.len() {
            let own = &self.nodes[node];
            let children = own.children.iter().map(|&child| &self.nodes[child]);
            let extra = children
                .filter(|child| child.is_extra())
                .find_map(|child| child.block);
            if let (Some(begin), Some(extra)) = (own.block, extra)
                && asking[begin..extra].contains(&true)
            {
                self.nodes[node].blocks.end = extra;
            }
        }
    }

    /// The block that the first part of a node begins with.
    pub(super) fn first_part(&self, node: &Node) -> Option<usize> {
        let parts = node.children.iter();
        parts.filter_map(|&part| self.nodes[part].block).min()
    }

    /// Every node under one, itself included.
    pub(super) fn under(&self, node: usize) -> Vec<usize> {
        let mut all = vec![node];
        let mut at = 0;
        while let Some(&next) = all.get(at) {
            all.extend(&self.nodes[next].children);
            at += 1;
        }
        all
    }
}

/// The paragraphs whose first sentence asks.
fn paragraphs(document: &Document) -> FxHashSet<usize> {
    let blocks = document.blocks.iter().enumerate();
    let first = blocks.filter(|(at, block)| {
        let begins = *at == 0 || document.blocks[at - 1].group != block.group;
        begins
            && block.kind == BlockKind::Line
            && block.depth == 0
            && !block.quoted
            && asks::begins(document.text(block))
    });
    first.map(|(at, _)| at).collect()
}
