//! What one line of a handout begins: a title, a labelled part, an item, or nothing.
//!
//! Enters: a line, the marks that the handout has for its questions, and the numbers of its own. Leaves: nodes of the outline, with
//! how they rank. Refuses to know what they stand under.

use super::admonition;
use super::asks;
use super::beside::SMALL;
use super::besides::{before_dash, between, extra, lettered, running, spoken};
use super::lead;
use super::marks::Marks;
use super::node::{
    BOLD, CAPITAL, EXTRA, Family, HANDED, LEAD, LETTER, LIST, NUMBER, Node, PLAIN, QUESTION, ROMAN,
    ROW, SECTION, SIGN, SMALL_ROMAN, STEP, WHOLE,
};
use crate::document::{Block, BlockKind, Document, Marker};
use crate::label::{self, Announcement, Part, Wording};
use crate::language::{self, Announces};
use crate::text::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};

/// What the whole handout says of its lines.
pub(super) struct Known {
    pub(super) marks: Marks,
    pub(super) wording: Wording,
    /// The rows that are questions, by their blocks.
    pub(super) rows: FxHashMap<usize, Announcement>,
    /// What lines announce that say so only side by side, by their blocks.
    pub(super) rowed: FxHashMap<usize, Announcement>,
    /// The paragraphs that are parts by themselves.
    pub(super) paragraphs: FxHashSet<usize>,
}

/// The nodes that a line begins: `3. a) …` begins two.
pub(super) fn nodes(
    document: &Document,
    known: &Known,
    at: usize,
    block: &Block,
) -> impl Iterator<Item = Node> {
    let node = node(document, known, at, block);
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

/// Whether a line only points into the handout, as those of a table of contents: one that says more besides is a sentence.
pub(super) fn only_points(block: &Block, text: &str) -> bool {
    let text = text.trim();
    let says_more = text.ends_with('.') || [". ", "? ", "; "].iter().any(|end| text.contains(end));
    block.toc && (block.caption || !says_more)
}

/// Where the numbered items of a list stand.
fn list_rank(block: &Block) -> u16 {
    match block.depth {
        0 | 1 => NUMBER,
        depth => LIST + u16::from(depth) * 20 - 10,
    }
}

/// The node that a line begins, the number of a list around its label aside.
fn node(document: &Document, known: &Known, at: usize, block: &Block) -> Option<Node> {
    let (text, wording) = (document.text(block), &known.wording);
    if let Some(label) = known.rows.get(&at) {
        return Some(Node {
            block: Some(at),
            family: Family {
                rank: ROW,
                word: String::new(),
                parts: label.path.len(),
            },
            path: label.path.clone(),
            label: Some(label.clone()),
            is_question: false,
            is_item: false,
            children: Vec::new(),
            blocks: at..at + 1,
        });
    }
    let heading = block.heading();
    let readable = matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Line);
    if !readable || text.trim().is_empty() || only_points(block, text) {
        return None;
    }
    let boxed = admonition::read(text);
    let label = boxed.as_ref().and_then(|boxed| {
        let title = boxed.title.clone()?;
        let mut label = label::read(&text[title.clone()], wording)?;
        label.end += title.start;
        label.closed = true;
        Some(label)
    });
    let label = label.or_else(|| known.rowed.get(&at).cloned());
    let label = label.or_else(|| between(text));
    let label = label.or_else(|| label::read(text, wording));
    let label = label.or_else(|| before_dash(text, wording));
    let label = label.or_else(|| heading.and_then(|_| label::read_second(text)));
    let label = label.or_else(|| heading.and_then(|_| label::read_capital(text)));
    let label = label.or_else(|| lettered(text)).or_else(|| running(text));
    // What a line is worth may stand before it: `(4 points) Weigh it.`
    let worth = asks::points(text)
        .filter(|(_, range)| !text[..range.start].contains(char::is_alphanumeric))
        .map_or(0, |(_, range)| range.end);
    let label = label.filter(|label| label.end > worth);
    let apart = heading.is_none() && block.marker.is_none();
    let extra = label
        .as_ref()
        .map_or_else(|| extra(text, block.bold_lead as usize), |_| None);
    let first_of_group = at == 0 || document.blocks[at - 1].group != block.group;
    let last_of_group = document
        .blocks
        .get(at + 1)
        .is_none_or(|next| next.group != block.group);
    let extra = extra.filter(|_| apart && first_of_group);
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
    let boxed = boxed.map(|boxed| fold(boxed.kind));
    let boxed = boxed.filter(|kind| language::announces(kind) == Some(Announces::Question));
    let spoken = spoken(text).or(boxed.filter(|_| label.is_none()));
    let sign = known.marks.of_line(document, block);
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
    if let Some(label) = extra {
        return Some(Node {
            block: Some(at),
            family: Family {
                rank: EXTRA,
                word: label.lemma.clone(),
                parts: 0,
            },
            path: label.path.clone(),
            label: Some(label),
            is_question: false,
            is_item: false,
            children: Vec::new(),
            blocks: at..at,
        });
    }
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
    let is_bullet = block.marker == Some(Marker::Bullet);
    let begins = is_bullet || block.marker.is_none() && first_of_group;
    let may_name = label.is_none() && sign.is_none() && begins;
    if let Some(label) = may_name.then(|| lead::named(text)).flatten() {
        let rank = if deep > 0 { LIST + deep } else { LEAD };
        let word = HANDED.to_owned();
        let mut node = made(
            Family {
                rank,
                word,
                parts: 0,
            },
            false,
            path,
        )?;
        let same = |block: &&Block| block.group == document.blocks[at].group;
        let lines = document.blocks[at..].iter().take_while(same).count();
        node.blocks = at..at + lines;
        node.label = Some(label);
        return Some(node);
    }
    if let Some(label) = &label {
        let roman = || text[..label.end].contains(['I', 'V', 'X']);
        let rank = match (label.word, label.path.as_slice()) {
            (Some(Announces::Section), _) => SECTION,
            (Some(Announces::Step), _) => STEP,
            (Some(Announces::Question), _) => QUESTION,
            (None, [_, _, ..]) => WHOLE,
            (None, [Part::Number(_)]) if roman() => ROMAN,
            (None, _) if label.lemma == SMALL => SMALL_ROMAN,
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
        None if last_of_group && first_of_group && lead::leads(text, block.bold) => made(
            Family {
                rank: LEAD,
                word: String::new(),
                parts: 0,
            },
            false,
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
        None if known.paragraphs.contains(&at) => made(
            Family {
                rank: PLAIN,
                word: String::new(),
                parts: 0,
            },
            false,
            path,
        ),
        None => None,
    }
}
