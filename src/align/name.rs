//! Where a line's name ends, if it is called something: with a title, with a bold or emphasised beginning, before a colon, in the
//! first cell of a row.
//!
//! Enters: a line's text, and how it is set. Leaves: how many bytes of it may be a name. Refuses to know which names there are.

use super::line::Form;
use crate::document::Block;
use crate::language;
use crate::text::fold::fold;

/// Where the name of a line without a number ends: with its bold beginning, or with its question mark.
pub(super) fn name_end(text: &str, start: usize, block: &Block, form: Form) -> usize {
    match form {
        // `**Question :** why …` says what it asks behind the bold word.
        Form::Lead => match (block.bold_lead as usize).min(text.len()) {
            lead if announces_alone(text.get(..lead).unwrap_or_default()) => text.len(),
            lead => lead,
        },
        Form::Heading(_) | Form::Bold => text.len(),
        Form::Row => text.find(" | ").unwrap_or(text.len()),
        _ => {
            let asked = text.get(start..).and_then(|rest| rest.find('?'));
            asked.map_or(text.len(), |at| start + at + 1)
        }
    }
}

/// Where a text goes on after a word that announces and a colon: `Q: why …`.
pub(super) fn word_end(text: &str) -> usize {
    match text.split_once([':', '.']) {
        Some((word, rest)) if announces_alone(word) => text.len() - rest.len(),
        _ => 0,
    }
}

/// Whether a text is a word that announces, and nothing else.
fn announces_alone(text: &str) -> bool {
    let word = text.trim_matches(|c: char| !c.is_alphanumeric());
    word.len() <= 16 && language::announces(&fold(word)).is_some()
}

/// Where a name ends that is set off at the beginning of a line of running text: `*Map.* See below`, `The map: see below`.
pub(super) fn run_in(text: &str, block: &Block) -> Option<usize> {
    const LONG: usize = 70;
    const WORDS: usize = 8;
    let italic = block.italic_lead as usize;
    let end = match 0 < italic && italic < text.len() {
        true => italic,
        false => {
            let mut near = (0..=LONG.min(text.len())).rev();
            let near = near.find(|&at| text.is_char_boundary(at))?;
            let signs = [": ", " — ", " – ", " - ", "\u{a0}:"];
            let ends = signs
                .iter()
                .filter_map(|sign| Some(text[..near].find(sign)? + sign.len()));
            ends.min()?
        }
    };
    let name = text.get(..end)?;
    (1..=WORDS).contains(&count(name)).then_some(end)
}

/// Whether a line's bold beginning is set off as a title is.
pub(super) fn leads(text: &str, block: &Block) -> bool {
    const WORDS: usize = 6;
    let Some((lead, rest)) = text.split_at_checked(block.bold_lead as usize) else {
        return false;
    };
    let rest = rest.trim_start();
    let is_set_off = lead.trim_end().ends_with(['.', ':', '?', '—', '–'])
        || rest.starts_with([':', '—', '–', '-'])
        || rest.is_empty();
    is_set_off && count(lead) <= WORDS
}

/// Whether the first cell of a table's row may name a question: words, and something beside them.
pub(super) fn row_names(row: &str) -> bool {
    const LONG: usize = 120;
    let Some((cell, rest)) = row.split_once(" | ") else {
        return false;
    };
    let is_word = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 2;
    cell.len() <= LONG && cell.split(' ').any(is_word) && rest.contains(char::is_alphabetic)
}

/// How many words a text has, nearly.
pub(super) fn count(text: &str) -> usize {
    text.split(' ').filter(|word| !word.is_empty()).count()
}
