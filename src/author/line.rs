//! What one line of a handout begins: a title, a labelled part, an item, or nothing.
//!
//! Enters: a line, the marks that the handout has for its questions, and the numbers of its own. Leaves: nodes of the outline, with
//! how they rank. Refuses to know what they stand under.

use super::marks::Marks;
use super::node::{
    BOLD, CAPITAL, Family, LETTER, LIST, NUMBER, Node, QUESTION, ROMAN, SECTION, SIGN, STEP, WHOLE,
};
use crate::document::{Block, BlockKind, Document, Marker};
use crate::label::{self, Announcement, Part, Wording};
use crate::language::{self, Announces};
use crate::text::fold::fold;

/// The nodes that a line begins: `3. a) …` begins two.
pub(super) fn nodes(
    document: &Document,
    marks: &Marks,
    wording: &Wording,
    at: usize,
    block: &Block,
) -> impl Iterator<Item = Node> {
    let node = node(document, marks, wording, at, block);
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
fn node(
    document: &Document,
    marks: &Marks,
    wording: &Wording,
    at: usize,
    block: &Block,
) -> Option<Node> {
    let text = document.text(block);
    let heading = block.heading();
    let readable = matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Line);
    if !readable || text.trim().is_empty() || block.toc {
        return None;
    }
    let label = between(text).or_else(|| label::read(text, wording));
    let label = label.or_else(|| heading.and_then(|_| label::read_second(text)));
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

/// A capital letter and a number: `A.1`, `B-2`, and `A1.` where a sign closes it.
fn lettered(text: &str) -> Option<Announcement> {
    let start = text.len() - text.trim_start_matches(['*', '_', ' ']).len();
    let mut chars = text[start..].chars();
    let letter = chars.next().filter(char::is_ascii_uppercase)?;
    let rest = chars.as_str();
    let parted = rest.strip_prefix(['.', '-']);
    let rest = parted.unwrap_or(rest);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number = rest[..digits].parse().ok().filter(|_| digits < 3)?;
    let after = rest[digits..].trim_start_matches(['*', '_']);
    let closes = match parted {
        Some(_) => after.is_empty() || after.starts_with([' ', ':', ')', '.']),
        None => rest[digits..].starts_with([':', ')', '.']),
    };
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
    let answers = language::among(&word, |words| words.answer);
    (word.len() > 2 && word.len() < NEAR && asks && !answers && after.starts_with([':', '–', '—']))
        .then_some(word)
}

/// A question put in between: `Q4bis`, `Question 1.2 ter`.
fn between(text: &str) -> Option<Announcement> {
    const NEAR: usize = 12;
    let start = text.len()
        - text
            .trim_start_matches(|c: char| !c.is_alphanumeric())
            .len();
    let said = &text[start..];
    let word = said.find(|c: char| !c.is_alphabetic())?;
    let lemma = fold(&said[..word]);
    let announced = language::announces(&lemma);
    if word > 0 && announced != Some(Announces::Question) {
        return None;
    }
    let number = said[word..].trim_start();
    let number_at = said.len() - number.len();
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | ' ' | '\u{a0}');
    let digits = number.find(|c: char| !is_number(c))?;
    let letters = number[digits..].find(|c: char| !c.is_alphabetic());
    let end = letters.map_or(number.len(), |letters| digits + letters);
    let suffix = fold(&number[digits..end]);
    let is_suffix = language::all(|words| words.between).any(|known| known == suffix);
    let closed = number[end..]
        .chars()
        .next()
        .is_none_or(|c| !c.is_alphanumeric());
    let parts = number[..digits].split(|c: char| !c.is_ascii_digit());
    let parts: Result<Vec<u32>, _> = parts
        .filter(|part| !part.is_empty())
        .map(str::parse)
        .collect();
    let mut parts = parts.ok()?;
    let last = parts.pop()?;
    let mut path: Vec<Part> = parts.into_iter().map(Part::Number).collect();
    path.push(Part::Word(format!("{last}{suffix}")));
    (is_suffix && closed && end < NEAR).then(|| Announcement {
        word: Some(Announces::Question),
        lemma,
        section: None,
        path,
        shared: Vec::new(),
        closed: true,
        end: start + number_at + end,
    })
}
