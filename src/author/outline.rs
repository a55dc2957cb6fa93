//! A handout as a tree: its titles, labels and list items, each under what it stands under.
//!
//! Enters: a document. Leaves: nodes, each with its lines. A line's family is how it looks and what it announces; a family that
//! was first seen under another stays under it. Refuses to know what is asked.

use crate::document::{Block, BlockKind, Document, Marker};
use crate::label::{self, Announcement, Part, Wording};
use crate::language::{self, Announces};
use crate::text::fold::fold;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How a line looks and what it announces.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Family {
    /// The lesser stands above the greater.
    pub(super) rank: u16,
    /// The word before the number, the sign before the line.
    pub(super) word: String,
    /// How many parts its number has.
    pub(super) parts: usize,
}

/// A line that begins a part of a handout, and what stands under it.
#[derive(Debug)]
pub(super) struct Node {
    /// Its block, by index; the root has none of its own.
    pub(super) block: Option<usize>,
    pub(super) family: Family,
    /// What the line announces.
    pub(super) label: Option<Announcement>,
    /// Whether it says that it is a question, by a word or by a sign that the handout has for them.
    pub(super) is_question: bool,
    /// Whether it is an item of a list, with no label besides.
    pub(super) is_item: bool,
    /// Its number, the one of a list included.
    pub(super) path: Vec<Part>,
    pub(super) children: Vec<usize>,
    /// Its blocks, its own line first, those of its children last.
    pub(super) blocks: Range<usize>,
}

impl Node {
    /// The level of a title.
    pub(super) fn heading(&self) -> Option<u16> {
        (self.family.rank < BOLD).then_some(self.family.rank / 10)
    }

    /// Whether it has a number, or a letter.
    pub(super) fn is_numbered(&self) -> bool {
        !self.path.is_empty()
    }

    pub(super) fn word(&self) -> Option<Announces> {
        self.label.as_ref().and_then(|label| label.word)
    }
}

/// The handout as a tree; the root is the first node.
#[derive(Debug)]
pub(super) struct Outline {
    pub(super) nodes: Vec<Node>,
}

const BOLD: u16 = 100;
const SECTION: u16 = 130;
const STEP: u16 = 140;
const QUESTION: u16 = 150;
const WHOLE: u16 = 155;
const ROMAN: u16 = 160;
const CAPITAL: u16 = 165;
const SIGN: u16 = 168;
const NUMBER: u16 = 170;
const LETTER: u16 = 180;
/// Lists, by ten for each level.
const LIST: u16 = 200;

impl Outline {
    pub(super) fn of(document: &Document) -> Self {
        let signs = recurring_signs(document);
        let mut outline = Self {
            nodes: vec![Node {
                block: None,
                family: Family { rank: 0, word: String::new(), parts: 0 },
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
            let Some(node) = node(document, &signs, at, block) else {
                continue;
            };
            outline.unwind(&mut stack, &mut homes, &node.family, at);
            let parent = *stack.last().unwrap_or(&0);
            let index = outline.nodes.len();
            outline.nodes[parent].children.push(index);
            outline.nodes.push(node);
            stack.push(index);
        }
        let end = document.blocks.len();
        stack.iter().for_each(|&open| outline.nodes[open].blocks.end = end);
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
            stack.iter().rposition(|&open| nodes[open].family == *family)
        };
        let keep = match known(&self.nodes, stack) {
            Some(same) => same,
            None => {
                let home = homes.get(family);
                let under = home.and_then(|home| {
                    stack.iter().rposition(|&open| self.nodes[open].family == *home)
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

/// The node that a line begins.
fn node(document: &Document, signs: &[char], at: usize, block: &Block) -> Option<Node> {
    let text = document.text(block);
    let heading = block.heading();
    let readable = matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Line);
    if !readable || text.trim().is_empty() || block.toc {
        return None;
    }
    let wording = Wording::default();
    let label = label::read(text, &wording).or_else(|| heading.and_then(|_| label::read_second(text)));
    let label = label.or_else(|| heading.and_then(|_| label::read_capital(text)));
    let label = label.or_else(|| lettered(text));
    let first_of_group = at == 0 || document.blocks[at - 1].group != block.group;
    let last_of_group = document.blocks.get(at + 1).is_none_or(|next| next.group != block.group);
    let titled = heading.is_some() || block.bold || block.bold_lead > 0;
    let label = label.filter(|label| {
        // A number in running text counts nothing.
        label.word.is_some() && (label.closed || titled || first_of_group)
            || (label.path.len() > 1 || titled || first_of_group || label.closed) && (label.closed || heading.is_some())
    });
    let spoken = spoken(text);
    let sign = text.trim_start().chars().next().filter(|sign| signs.contains(sign));
    let word = label.as_ref().and_then(|label| label.word);
    let is_question = word == Some(Announces::Question) || spoken.is_some() || sign.is_some();
    let deep = u16::from(block.depth) * 20;
    let path = label.as_ref().map(|label| label.path.clone()).unwrap_or_default();
    let family = |rank: u16| Family {
        rank,
        word: label.as_ref().map(|label| label.lemma.clone()).unwrap_or_default(),
        parts: path.len(),
    };
    let alone = first_of_group && last_of_group && block.marker.is_none();
    const LONGEST_TITLE: usize = 120;
    let made = |family: Family, is_item: bool, path: Vec<Part>| {
        Some(Node {
            block: Some(at),
            family,
            label: label.clone(),
            is_question,
            is_item,
            path,
            children: Vec::new(),
            blocks: at..at,
        })
    };
    if let Some(level) = heading {
        return made(Family { rank: u16::from(level) * 10, word: String::new(), parts: 0 }, false, path);
    }
    if let Some(label) = &label {
        let roman = || text[..label.end].contains(['I', 'V', 'X']);
        let rank = match (label.word, label.path.as_slice()) {
            (Some(Announces::Section), _) => SECTION,
            (Some(Announces::Step), _) => STEP,
            (Some(Announces::Question), _) => QUESTION,
            (None, [_, _, ..]) => WHOLE,
            (None, [Part::Number(_)]) if roman() => ROMAN,
            (None, [Part::Letter(_)]) if text[..label.end].contains(char::is_uppercase) => CAPITAL,
            (None, [Part::Number(_)]) => NUMBER,
            (None, _) => LETTER,
        };
        let rank = if rank >= NUMBER && deep > 0 { LIST + deep } else { rank };
        return made(family(rank), false, path);
    }
    if let Some(word) = spoken.or(sign.map(String::from)) {
        return made(Family { rank: SIGN, word, parts: 0 }, false, path);
    }
    match block.marker {
        Some(Marker::Number(number, sign)) => {
            let path = u32::try_from(number).map_or_else(|_| Vec::new(), |number| vec![Part::Number(number)]);
            let rank = match block.depth {
                0 | 1 => NUMBER,
                _ => LIST + deep - 10,
            };
            made(Family { rank, word: sign.to_string(), parts: 1 }, true, path)
        }
        Some(Marker::Bullet) => made(Family { rank: LIST + deep - 10, word: "-".to_owned(), parts: 0 }, true, path),
        None if block.bold && alone && text.len() < LONGEST_TITLE => {
            made(Family { rank: BOLD, word: String::new(), parts: 0 }, false, path)
        }
        None => None,
    }
}

/// A capital letter and a number: `A.1`, `B-2`.
pub(super) fn lettered(text: &str) -> Option<Announcement> {
    let start = text.len() - text.trim_start_matches(['*', '_', ' ']).len();
    let mut chars = text[start..].chars();
    let letter = chars.next().filter(char::is_ascii_uppercase)?;
    chars.next().filter(|sign| matches!(sign, '.' | '-'))?;
    let rest = chars.as_str();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number = rest[..digits].parse().ok().filter(|_| digits < 3)?;
    let after = rest[digits..].trim_start_matches(['*', '_']);
    let closes = after.is_empty() || after.starts_with([' ', ':', ')', '.']);
    closes.then(|| Announcement {
        word: None,
        lemma: String::new(),
        section: None,
        path: vec![Part::Letter(letter.to_ascii_lowercase()), Part::Number(number)],
        shared: Vec::new(),
        closed: true,
        end: text.len() - after.trim_start_matches([' ', ':', ')', '.', '–', '—']).len(),
    })
}

/// The word for a question that a line begins with, without a number: `Question : …`.
fn spoken(text: &str) -> Option<String> {
    const NEAR: usize = 24;
    let start = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let length = start.find(|c: char| !c.is_alphabetic()).unwrap_or(start.len());
    let word = fold(&start[..length]);
    let after = start[length..].trim_start();
    let asks = language::announces(&word) == Some(Announces::Question);
    let answers = language::all(|words| words.answer).any(|known| known == word);
    (word.len() > 2 && word.len() < NEAR && asks && !answers && after.starts_with([':', '–', '—'])).then_some(word)
}

/// The signs, such as emoji, with which several lines begin.
fn recurring_signs(document: &Document) -> Vec<char> {
    let mut counts: FxHashMap<char, usize> = FxHashMap::default();
    let blocks = document.blocks.iter();
    for block in blocks.filter(|block| matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Line)) {
        let first = document.text(block).trim_start().chars().next();
        // Pictures among the signs, not what Latin texts are written with.
        let is_picture = |c: &char| matches!(*c, '\u{2190}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
        if let Some(sign) = first.filter(is_picture) {
            *counts.entry(sign).or_default() += 1;
        }
    }
    let mut signs: Vec<char> = counts.into_iter().filter(|(_, count)| *count > 1).map(|(sign, _)| sign).collect();
    signs.sort_unstable();
    signs
}
