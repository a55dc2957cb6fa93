//! What one line of a handout begins: a title, a labelled part, an item, or nothing.
//!
//! Enters: a line, the marks that the handout has for its questions, and the numbers of its own. Leaves: nodes of the outline, with
//! how they rank. Refuses to know what they stand under.

use super::admonition::{self, Admonition};
use super::asks;
use super::beside::SMALL;
use super::besides::{before_dash, between, extra, lettered, running, spoken};
use super::lead;
use super::marks::Marks;
use super::node::{
    BOLD, CAPITAL, EXTRA, Family, HANDED, LEAD, LETTER, LIST, NUMBER, Node, PLAIN, QUESTION, ROMAN,
    ROW, SECTION, SIGN, SMALL_ROMAN, STEP, WHOLE,
};
use crate::document::{Block, Document, Marker};
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
        family: Family::new(list_rank(block), &sign.to_string(), 1),
        is_item: true,
        path: vec![Part::Number(number)],
        blocks: at..at,
        ..Node::default()
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
            family: Family::new(ROW, "", label.path.len()),
            path: label.path.clone(),
            label: Some(label.clone()),
            blocks: at..at + 1,
            ..Node::default()
        });
    }
    if !block.is_line() || text.trim().is_empty() || only_points(block, text) {
        return None;
    }
    let heading = block.heading();
    let blocks = &document.blocks;
    let first_of_group = at == 0 || blocks[at - 1].group != block.group;
    let next = blocks.get(at + 1);
    let last_of_group = next.is_none_or(|next| next.group != block.group);
    let starts_paragraph = block.marker.is_none() && first_of_group;
    let boxed = admonition::read(text);
    let rowed = known.rowed.get(&at);
    let label = announced(text, boxed.as_ref(), rowed, block, wording);
    let worth = worth_before(text);
    let label = label.filter(|label| label.end > worth);
    if label.is_none()
        && heading.is_none()
        && starts_paragraph
        && let Some(label) = extra(text, block.bold_lead as usize)
    {
        return Some(Node {
            block: Some(at),
            family: Family::new(EXTRA, &label.lemma, 0),
            path: label.path.clone(),
            label: Some(label),
            blocks: at..at,
            ..Node::default()
        });
    }
    let label = label.filter(|label| is_set_off(label, text, block, first_of_group));
    let boxed = boxed.map(|boxed| fold(boxed.kind));
    let boxed = boxed.filter(|kind| language::announces(kind) == Some(Announces::Question));
    let spoken = spoken(text).or(boxed.filter(|_| label.is_none()));
    let sign = known.marks.of_line(document, block);
    let word = label.as_ref().and_then(|label| label.word);
    let is_question = word == Some(Announces::Question) || spoken.is_some() || sign.is_some();
    let path = label.as_ref().map(|label| label.path.clone());
    let mut node = Node {
        block: Some(at),
        is_question,
        path: path.unwrap_or_default(),
        blocks: at..at,
        ..Node::default()
    };
    let deep = u16::from(block.depth) * 20;
    let begins = block.marker == Some(Marker::Bullet) || starts_paragraph;
    let may_name = heading.is_none() && label.is_none() && sign.is_none() && begins;
    let alone = starts_paragraph && last_of_group;
    const LONGEST_TITLE: usize = 120;
    if let Some(level) = heading {
        node.family.rank = u16::from(level) * 10;
        node.label = label;
    } else if let Some(named) = may_name.then(|| lead::named(text)).flatten() {
        let rank = if deep > 0 { LIST + deep } else { LEAD };
        node.family = Family::new(rank, HANDED, 0);
        let same = |other: &&Block| other.group == block.group;
        node.blocks.end += blocks[at..].iter().take_while(same).count();
        node.label = Some(named);
    } else if let Some(label) = label {
        let rank = match rank(&label, text) {
            rank if rank >= NUMBER && deep > 0 => LIST + deep,
            rank => rank,
        };
        node.family = Family::new(rank, &label.lemma, label.path.len());
        node.label = Some(label);
    } else if let Some(word) = spoken.or(sign) {
        node.family = Family::new(SIGN, &word, 0);
    } else {
        node.is_item = block.marker.is_some();
        node.family = match block.marker {
            Some(Marker::Number(number, sign)) => {
                let number = u32::try_from(number).ok();
                node.path = number.map(Part::Number).into_iter().collect();
                Family::new(list_rank(block), &sign.to_string(), 1)
            }
            Some(Marker::Bullet) => Family::new(LIST + deep - 10, "-", 0),
            None if alone && lead::leads(text, block.bold) => Family::new(LEAD, "", 0),
            None if alone && block.bold && text.len() < LONGEST_TITLE => Family::new(BOLD, "", 0),
            None if known.paragraphs.contains(&at) => Family::new(PLAIN, "", 0),
            None => return None,
        };
    }
    Some(node)
}

/// What a line announces, in whichever way handouts do.
fn announced(
    text: &str,
    boxed: Option<&Admonition<'_>>,
    rowed: Option<&Announcement>,
    block: &Block,
    wording: &Wording,
) -> Option<Announcement> {
    let in_title = || {
        let title = boxed?.title.clone()?;
        let mut label = label::read(&text[title.clone()], wording)?;
        label.end += title.start;
        label.closed = true;
        Some(label)
    };
    let of_heading = || {
        block.heading()?;
        label::read_second(text).or_else(|| label::read_capital(text))
    };
    in_title()
        .or_else(|| rowed.cloned())
        .or_else(|| between(text))
        .or_else(|| label::read(text, wording))
        .or_else(|| before_dash(text, wording))
        .or_else(of_heading)
        .or_else(|| lettered(text))
        .or_else(|| running(text))
}

/// Where what a line is worth ends, if that stands before it: `(4 points) Weigh it.`
fn worth_before(text: &str) -> usize {
    asks::points(text)
        .filter(|(_, range)| !text[..range.start].contains(char::is_alphanumeric))
        .map_or(0, |(_, range)| range.end)
}

/// Whether a label counts: a number in running text does not, but where a mark sets it off, or bold does, or a paragraph begins
/// with it.
fn is_set_off(label: &Announcement, text: &str, block: &Block, first_of_group: bool) -> bool {
    let bold_lead = block.bold_lead as usize;
    let is_bold = block.bold || label.end <= bold_lead + 1 && bold_lead > 0;
    let rest = text[label.end..].trim_start();
    let begins = first_of_group && rest.starts_with(char::is_uppercase);
    label.closed
        || block.heading().is_some()
        || is_bold
        || begins && label.path.len() > 1
        || label.word.is_some() && first_of_group
}

/// How a label ranks, wherever it stands.
fn rank(label: &Announcement, text: &str) -> u16 {
    let said = &text[..label.end];
    match (label.word, label.path.as_slice()) {
        (Some(Announces::Section), _) => SECTION,
        (Some(Announces::Step), _) => STEP,
        (Some(Announces::Question), _) => QUESTION,
        (None, [_, _, ..]) => WHOLE,
        (None, [Part::Number(_)]) if said.contains(['I', 'V', 'X']) => ROMAN,
        (None, _) if label.lemma == SMALL => SMALL_ROMAN,
        (None, [Part::Letter(_)]) if said.contains(char::is_uppercase) => CAPITAL,
        (None, [Part::Number(_)]) => NUMBER,
        (None, _) => LETTER,
    }
}
