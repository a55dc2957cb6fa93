//! Numbered titles that are underlined: Markdown takes the number for a list's and the line below for another thing.
//!
//! Enters: a document whose blocks are all there. Leaves: `2. Title` right above a line of `-` or `=` as the title that its author
//! sees. Refuses to know what a title asks.

use crate::document::report::Document;
use crate::document::{Block, BlockKind, Marker, Nature};
use crate::text::tokens::count_words;
use rustc_hash::FxHashSet;

/// Finds them. A line of `-` may part answers as well: it underlines titles only in a report that has no `#` of these levels, and
/// in which each such title has something below it.
pub(super) fn find(document: &mut Document, text: &str) {
    let found = (1..document.blocks.len()).map(|below| below - 1);
    let found = found.filter_map(|at| Some((at, level(document, text, at)?)));
    let mut found: Vec<(usize, u8)> = found.collect();
    if found.is_empty() {
        return;
    }
    let shown = document.pictures.iter().map(|picture| picture.block);
    let shown: FxHashSet<u32> = shown.collect();
    found.retain(|(at, _)| !shown.contains(&(*at as u32)));
    let signed = |block: &Block| {
        block.heading().is_some_and(|level| level <= 2)
            && text[..block.span.start]
                .trim_end_matches([' ', '\t'])
                .ends_with('#')
    };
    let says = |&(at, _): &(usize, u8)| {
        let below = document.blocks.get(at + 2);
        let is_title = found.binary_search_by_key(&(at + 2), |&(at, _)| at).is_ok();
        below.is_some_and(|below| below.heading().is_none_or(|level| level > 2)) && !is_title
    };
    let mut by_dashes = found.iter().filter(|(_, level)| *level == 2);
    if document.blocks.iter().any(signed) || !by_dashes.all(says) {
        found.retain(|(_, level)| *level == 1);
    }
    for (at, level) in found {
        document.blocks[at].kind = BlockKind::Heading { level };
        document.blocks[at].nature = Nature::Prose;
        document.blocks[at + 1].kind = BlockKind::Rule;
        document.blocks[at + 1].nature = Nature::Blank;
    }
}

/// Whether words above an underline are a title: one short line that is no sentence. `---` right under a paragraph is a
/// forgotten blank line.
pub(super) fn is_title(words: &str, sign: char) -> bool {
    const LONG: usize = 14;
    let sentence = words.trim_end().ends_with(['.', ';', ',', '!']);
    !sentence && (sign == '=' || count_words(words) <= LONG)
}

/// The level of the title that a block is, by the line below it; none if it is no title.
fn level(document: &Document, text: &str, at: usize) -> Option<u8> {
    let (title, below) = (&document.blocks[at], &document.blocks[at + 1]);
    let numbered = matches!(title.marker, Some(Marker::Number(..)));
    if !numbered || title.kind != BlockKind::Line || !is_right_above(title, below, text) {
        return None;
    }
    let underline = text.get(below.span.start..below.span.end)?.trim();
    let sign = underline.chars().next()?;
    let level = match (below.kind, sign) {
        (BlockKind::Rule, '-') => 2,
        (BlockKind::Line, '=') => 1,
        _ => return None,
    };
    // An item of a list that a line ends is no title: that one stands alone.
    let above = at.checked_sub(1).map(|at| &document.blocks[at]);
    let alone = above.is_none_or(|above| !is_right_above(above, title, text));
    let words = document.text(title);
    let says = alone && !words.trim().is_empty() && is_title(words, sign);
    (says && underline.chars().all(|c| c == sign)).then_some(level)
}

/// Whether a block's last line is the one above another's first.
fn is_right_above(block: &Block, below: &Block, text: &str) -> bool {
    // Some end behind the end of their line.
    let written = text.get(block.span.start..block.span.end);
    let end = block.span.start + written.map_or(0, |written| written.trim_end().len());
    let between = text.get(end..below.span.start);
    between.is_some_and(|between| {
        between.trim().is_empty() && between.bytes().filter(|&byte| byte == b'\n').count() == 1
    })
}
