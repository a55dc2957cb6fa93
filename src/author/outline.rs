//! A handout as a tree: its titles, labels and list items, each under what it stands under.
//!
//! Enters: a document. Leaves: nodes, each with its lines. A line's family is how it looks and what it announces; a family that
//! was first seen under another stays under it. Refuses to know what is asked.

use super::asks;
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

    /// Whether a sign alone says that it is a question.
    pub(super) fn is_question_sign(&self) -> bool {
        self.family.rank == SIGN && !self.family.word.contains(char::is_alphabetic)
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
        let marks = Marks::of(document);
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
            for node in nodes(document, &marks, at, block) {
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

/// The nodes that a line begins: `3. a) …` begins two.
fn nodes(
    document: &Document,
    marks: &Marks,
    at: usize,
    block: &Block,
) -> impl Iterator<Item = Node> {
    let node = node(document, marks, at, block);
    let outer = node
        .as_ref()
        .and_then(|node| match (block.marker, node.path.as_slice()) {
            (Some(Marker::Number(number, sign)), [Part::Letter(_)]) => {
                Some((u32::try_from(number).ok()?, sign))
            }
            _ => None,
        });
    let outer = outer.map(|(number, sign)| Node {
        block: Some(at),
        family: Family {
            rank: list_rank(block),
            word: sign.to_string(),
            parts: 1,
        },
        label: None,
        is_question: false,
        is_item: true,
        path: vec![Part::Number(number)],
        children: Vec::new(),
        blocks: at..at,
    });
    outer.into_iter().chain(node)
}

/// Where the numbered items of a list stand.
fn list_rank(block: &Block) -> u16 {
    match block.depth {
        0 | 1 => NUMBER,
        depth => LIST + u16::from(depth) * 20 - 10,
    }
}

/// The node that a line begins, the number of a list around its label aside.
fn node(document: &Document, marks: &Marks, at: usize, block: &Block) -> Option<Node> {
    let text = document.text(block);
    let heading = block.heading();
    let readable = matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Line);
    if !readable || text.trim().is_empty() || block.toc {
        return None;
    }
    let wording = Wording::default();
    let label =
        label::read(text, &wording).or_else(|| heading.and_then(|_| label::read_second(text)));
    let label = label.or_else(|| heading.and_then(|_| label::read_capital(text)));
    let label = label.or_else(|| lettered(text));
    let first_of_group = at == 0 || document.blocks[at - 1].group != block.group;
    let last_of_group = document
        .blocks
        .get(at + 1)
        .is_none_or(|next| next.group != block.group);
    let label = label.filter(|label| {
        // A number in running text counts nothing: a mark sets a label off, or bold does, or that a paragraph begins with it.
        let is_bold =
            block.bold || label.end <= block.bold_lead as usize + 1 && block.bold_lead > 0;
        let begins = first_of_group
            && text[label.end..]
                .trim_start()
                .starts_with(char::is_uppercase);
        let closed = label.closed || heading.is_some() || is_bold || begins && label.path.len() > 1;
        closed || label.word.is_some() && first_of_group
    });
    let spoken = spoken(text);
    let sign = marks.of_line(document, block);
    let word = label.as_ref().and_then(|label| label.word);
    let is_question = word == Some(Announces::Question) || spoken.is_some() || sign.is_some();
    let deep = u16::from(block.depth) * 20;
    let path = label
        .as_ref()
        .map(|label| label.path.clone())
        .unwrap_or_default();
    let family = |rank: u16| Family {
        rank,
        word: label
            .as_ref()
            .map(|label| label.lemma.clone())
            .unwrap_or_default(),
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
        return made(
            Family {
                rank: u16::from(level) * 10,
                word: String::new(),
                parts: 0,
            },
            false,
            path,
        );
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
        let rank = if rank >= NUMBER && deep > 0 {
            LIST + deep
        } else {
            rank
        };
        return made(family(rank), false, path);
    }
    if let Some(word) = spoken.or(sign) {
        return made(
            Family {
                rank: SIGN,
                word,
                parts: 0,
            },
            false,
            path,
        );
    }
    match block.marker {
        Some(Marker::Number(number, sign)) => {
            let path = u32::try_from(number)
                .map_or_else(|_| Vec::new(), |number| vec![Part::Number(number)]);
            made(
                Family {
                    rank: list_rank(block),
                    word: sign.to_string(),
                    parts: 1,
                },
                true,
                path,
            )
        }
        Some(Marker::Bullet) => made(
            Family {
                rank: LIST + deep - 10,
                word: "-".to_owned(),
                parts: 0,
            },
            true,
            path,
        ),
        None if block.bold && alone && text.len() < LONGEST_TITLE => made(
            Family {
                rank: BOLD,
                word: String::new(),
                parts: 0,
            },
            false,
            path,
        ),
        None => None,
    }
}

/// A capital letter and a number: `A.1`, `B-2`.
fn lettered(text: &str) -> Option<Announcement> {
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
        path: vec![
            Part::Letter(letter.to_ascii_lowercase()),
            Part::Number(number),
        ],
        shared: Vec::new(),
        closed: true,
        end: text.len()
            - after
                .trim_start_matches([' ', ':', ')', '.', '–', '—'])
                .len(),
    })
}

/// The word for a question that a line begins with, without a number: `Question : …`.
fn spoken(text: &str) -> Option<String> {
    const NEAR: usize = 24;
    let start = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let length = start
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(start.len());
    let word = fold(&start[..length]);
    let after = start[length..].trim_start();
    let asks = language::announces(&word) == Some(Announces::Question);
    let answers = language::all(|words| words.answer).any(|known| known == word);
    (word.len() > 2 && word.len() < NEAR && asks && !answers && after.starts_with([':', '–', '—']))
        .then_some(word)
}

/// The marks that a handout has for its questions: a sign such as an emoji, or a bold `To do:`, again and again before what asks.
struct Marks(Vec<String>);

impl Marks {
    fn of(document: &Document) -> Self {
        // The mark with how often it was seen, and how often before what asks.
        let mut counts: FxHashMap<String, (usize, usize)> = FxHashMap::default();
        for block in &document.blocks {
            if let Some(mark) = Self::candidate(document, block) {
                let (all, asking) = counts.entry(mark.clone()).or_default();
                let rest = document.text(block).trim_start();
                let rest = rest.get(mark.len()..).unwrap_or_default();
                *all += 1;
                *asking += usize::from(asks::asks(rest));
            }
        }
        let known = counts.into_iter().filter(|(mark, (all, asking))| {
            // What stands under a line with a sign may be what asks.
            let sign = mark.chars().count() == 1;
            *all > 1 && (sign || asking * 4 > all * 3)
        });
        Self(known.map(|(mark, _)| mark).collect())
    }

    /// What may be a mark at the beginning of a line.
    fn candidate(document: &Document, block: &Block) -> Option<String> {
        const LONGEST: usize = 30;
        if !matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Line) {
            return None;
        }
        let text = document.text(block).trim_start();
        let first = text.chars().next()?;
        let is_picture = matches!(first, '\u{2190}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
        if is_picture {
            return (!ADVICE.contains(&first)).then(|| first.to_string());
        }
        let lead = text.get(..block.bold_lead as usize)?.trim_end();
        let named = lead.ends_with(':') || text[lead.len()..].trim_start().starts_with(':');
        (named && lead.len() > 2 && lead.len() < LONGEST && !asks::is_framing(lead))
            .then(|| lead.to_owned())
    }

    fn of_line(&self, document: &Document, block: &Block) -> Option<String> {
        Self::candidate(document, block).filter(|mark| self.0.contains(mark))
    }
}

/// Signs before advice, which asks nothing.
const ADVICE: &[char] = &[
    '⚠', '💡', 'ℹ', '📌', '❗', '🚨', '📚', '🔗', '✅', '❌', '📝', '🎯', '📖', '👉', '→', '➡',
    '⏱', '⌛',
];
