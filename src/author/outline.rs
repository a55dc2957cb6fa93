//! A handout as a tree: its titles, labels and list items, each under what it stands under.
//!
//! Enters: a document. Leaves: nodes, each with its lines. A line's family is how it looks and what it announces; a family that
//! was first seen under another stays under it. Refuses to know what is asked.

use super::line::nodes;
use super::marks::Marks;
use super::node::{Family, Node};
use super::printed;
use crate::document::{BlockKind, Document};
use rustc_hash::FxHashMap;

/// The handout as a tree; the root is the first node.
#[derive(Debug)]
pub(super) struct Outline {
    pub(super) nodes: Vec<Node>,
}

impl Outline {
    pub(super) fn of(document: &Document) -> Self {
        let marks = Marks::of(document);
        let wording = printed::wording(document);
        let mut outline = Self {
            nodes: vec![Node {
                block: None,
                family: Family {
                    rank: 0,
                    word: String::new(),
                    parts: 0,
                },
                label: None,
                is_question: false,
                is_item: false,
                path: Vec::new(),
                children: Vec::new(),
                blocks: 0..document.blocks.len(),
            }],
        };
        let mut stack = vec![0];
        let mut homes: FxHashMap<Family, Family> = FxHashMap::default();
        for (at, block) in document.blocks.iter().enumerate() {
            for node in nodes(document, &marks, &wording, at, block) {
                outline.unwind(&mut stack, &mut homes, &node.family, at);
                let parent = *stack.last().unwrap_or(&0);
                let index = outline.nodes.len();
                outline.nodes[parent].children.push(index);
                outline.nodes.push(node);
                stack.push(index);
            }
        }
        let end = document.blocks.len();
        stack
            .iter()
            .for_each(|&open| outline.nodes[open].blocks.end = end);
        outline.trim_last_items(document);
        outline
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
                let home = homes.get(family);
                let under = home.and_then(|home| {
                    stack
                        .iter()
                        .rposition(|&open| self.nodes[open].family == *home)
                });
                let above = |&&open: &&usize| self.nodes[open].family.rank < family.rank;
                let ranked = stack.iter().rposition(|open| above(&open));
                under.or(ranked).map_or(1, |under| under + 1)
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

    /// What follows the last item of a list, outside of it and not shown by it, is no part of that item.
    fn trim_last_items(&mut self, document: &Document) {
        for node in &mut self.nodes {
            if !node.is_item {
                continue;
            }
            let blocks = &document.blocks;
            let outside = |at: &usize| {
                let block = &blocks[*at];
                block.depth == 0 && matches!(block.kind, BlockKind::Line | BlockKind::Rule)
            };
            let mut after = node.blocks.clone().skip(1);
            if let Some(end) = after.find(outside) {
                node.blocks.end = end;
            }
        }
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
