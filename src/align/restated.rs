//! Whether what stands behind a label's number says the question again, and is no answer.
//!
//! Enters: a line that labels a question. Leaves: whether the rest of it is the question's own words, in their order.

use super::line::Line;
use crate::catalogue::Catalogue;
use crate::document::Document;

/// Whether what follows a label's number says the question again; `alone`: nothing else follows.
pub(super) fn restates(
    catalogue: &Catalogue,
    document: &Document,
    line: &Line,
    question: usize,
    alone: bool,
) -> bool {
    let block = &document.blocks[line.block];
    let start = line.announcement.as_ref().map_or(0, |found| found.end);
    let whole = block.plain.end - block.plain.start;
    let vocabulary = &catalogue.vocabulary;
    let words: Vec<_> = document.words(block, start..whole, vocabulary).collect();
    let set = vocabulary.set_of(words.iter().copied());
    let text = &catalogue.questions[question].text;
    if text.is_filled_in(&words) {
        return false;
    }
    let contained = set.common(&text.all, vocabulary) / set.weight().max(f32::EPSILON);
    let enough = if alone { 0.95 } else { 0.65 };
    // An answer may say the question's words, but in an order of its own.
    let held = words
        .windows(2)
        .filter(|pair| text.pairs.binary_search(&(pair[0], pair[1])).is_ok());
    let copied = words.len() < 4 || held.count() * 5 >= (words.len() - 1) * 2;
    contained >= enough && set.weight() > 0.0 && copied
}
