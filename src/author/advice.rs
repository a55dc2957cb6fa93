//! What of a handout stands in a box of advice: `> **Note**`, `!!! warning`, `:::info`. It asks nothing of what stands around it.
//!
//! Enters: a document. Leaves: which of its blocks stand in such a box. Refuses to know what advice says.

use super::admonition;
use crate::document::{Block, Document};
use crate::language::among;
use crate::source::Source;
use crate::text::fold::fold;

/// Per block, whether it stands in a box of advice.
pub(super) fn advice(source: &Source, document: &Document) -> Vec<bool> {
    let mut all = vec![false; document.blocks.len()];
    for at in 0..all.len() {
        let block = &document.blocks[at];
        let before = at
            .checked_sub(1)
            .map(|before| (&document.blocks[before], all[before]));
        // A quote goes on over its paragraphs, any other box to the end of the paragraph that opens it.
        let goes_on = before.filter(|(other, _)| match block.quoted {
            true => other.quoted,
            false => other.group == block.group,
        });
        all[at] = match goes_on {
            Some((_, is_advice)) => is_advice,
            None => opens(source, document, block),
        };
    }
    all
}

/// Whether a line opens a box of advice.
fn opens(source: &Source, document: &Document, block: &Block) -> bool {
    let text = document.text(block).trim_start();
    let marked = || {
        let line = source.slice(block.span).trim_start_matches(['>', ' ']);
        let (mark, _) = line.strip_prefix("[!")?.split_once(']')?;
        Some(mark.to_owned())
    };
    let bold = || text.get(..block.bold_lead as usize).map(str::to_owned);
    let word = match (admonition::read(text), text.strip_prefix(":::")) {
        (Some(boxed), _) => Some(boxed.kind.to_owned()),
        (None, Some(rest)) => rest.split_whitespace().next().map(str::to_owned),
        (None, None) if block.quoted => marked().or_else(bold),
        (None, None) => None,
    };
    let word = word.map(|word| fold(word.trim_matches(|c: char| !c.is_alphanumeric())));
    word.is_some_and(|word| {
        among(&word, |words| words.hint)
            || among(&word, |words| words.boxes)
            || among(&word, |words| words.framing)
    })
}
