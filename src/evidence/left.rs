//! Places that are still to be filled beside an answer.
//!
//! Enters: a line that is a hole, or a table that somebody began to fill. Leaves: whether a place surely waits there. Words that
//! may be part of an answer (`pas fait`, `aucune idée`, `...`) are none here.

use super::blank::has_blank;
use super::placeholder::{is_call, is_marked, is_own, undressed};
use super::signs::is_box;
use crate::document::Document;
use crate::language::among;
use crate::source::Span;
use crate::text::fold::fold;
use std::ops::Range;

/// A place that is still to be filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Left {
    /// Where it stands in the report.
    pub(crate) span: Span,
    /// What marks it; none: cells of a table are empty.
    pub(crate) mark: Option<String>,
}

/// What marks a place that waits for somebody, if a line or a cell is that. `own`: how the lab marks such places, folded.
pub(super) fn mark(line: &str, own: &[String]) -> Option<String> {
    const LONG: usize = 40;
    let line = undressed(line);
    let waits = || {
        let folded = fold(line);
        let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
        // `à compléter`
        let is_to_do = bare.split_once(' ').is_some_and(|(link, verb)| {
            among(link, |words| words.filling_links) && among(verb, |words| words.fill)
        });
        is_to_do || is_call(bare)
    };
    let is_left = !line.is_empty()
        && line.len() <= 2 * LONG
        && !has_blank(line)
        && (is_marked(line) || waits() || is_own(line, own));
    is_left.then(|| match line.char_indices().nth(LONG) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line.to_owned(),
    })
}

/// The rows of the table that begins here, its head first.
pub(super) fn rows(document: &Document, head: usize) -> Range<usize> {
    let group = document.blocks[head].group;
    let rows = document.blocks[head..].iter();
    head..head + rows.take_while(|row| row.group == group).count()
}

/// Whether the table that begins here is as an editor makes it: `Column 1`, `Text`. Numbers alone are measures.
pub(super) fn is_new(document: &Document, head: usize) -> bool {
    let mut rows = document.blocks[rows(document, head)].iter();
    rows.all(|row| {
        let folded = fold(document.text(row));
        let mut words = folded.split('|').flat_map(str::split_whitespace);
        let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        folded.contains(char::is_alphabetic)
            && words.all(|word| is_number(word) || among(word, |words| words.new_cells))
    })
}

/// Whether at least half of the rows of the table that begins here have a name, and nothing else.
pub(super) fn is_half_empty(document: &Document, head: usize) -> bool {
    let (mut all, mut empty) = (0, 0);
    for row in rows(document, head).skip(1) {
        let text = document.text(&document.blocks[row]);
        let mut cells = text.split('|').map(str::trim);
        // What stands right below a table is taken for a row: the frame of its box.
        if is_box(text.trim_matches(['|', ' '])) {
            continue;
        }
        let is_named = cells.next().is_some_and(|name| !name.is_empty());
        let mut rest = cells.filter(|cell| !cell.is_empty());
        all += 1;
        let is_empty = is_named && rest.all(|cell| cell == "?");
        empty += usize::from(is_empty && document.pictures_in(row..row + 1).is_empty());
    }
    let width = document.text(&document.blocks[head]).split('|');
    let is_wide = width.filter(|cell| !cell.trim().is_empty()).count() > 1;
    is_wide && all > 1 && empty * 2 >= all
}
