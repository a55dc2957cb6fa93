//! Where on its line a label ends and the answer begins.
//!
//! Enters: a report with what its lab asks, and a block whose text begins with a label. Leaves: the [`Cut`], none where it
//! isn't sure: an answer is never cut into.

use super::arrangement::Place;
use super::asked::Asked;
use crate::document::{Block, BlockKind, Document};
use crate::source::Source;

/// What a comment begins with.
const COMMENT: &str = "<!--";

/// What of a label's line is its label; and what that says besides what its place says.
pub(super) enum Cut {
    /// It can't be told from the answer: all is kept.
    Keep,
    /// All of the line.
    Whole(Option<String>),
    /// Up to a place in the text.
    At(usize, Option<String>),
}

/// Cuts the lines of a report.
#[derive(Clone, Copy)]
pub(super) struct Cutter<'a> {
    pub(super) asked: &'a Asked,
    pub(super) source: &'a Source,
    pub(super) document: &'a Document,
}

impl Cutter<'_> {
    /// Whether a label is words and no more.
    fn is_plain(&self, at: usize) -> bool {
        let line = self.source.line(self.document.blocks[at].span.start);
        let line = self.source.slice(line);
        self.document.pictures_in(at..at + 1).is_empty()
            && self.document.links_in(at..at + 1).is_empty()
            && !line.contains("[^")
            && !line.contains(COMMENT)
    }

    /// What of a label's line is its label.
    pub(super) fn cut(&self, at: usize, place: Place, taken: usize) -> Cut {
        let block = &self.document.blocks[at];
        let plain = self.document.text(block);
        let label = plain.get(..taken).unwrap_or(plain);
        let rest = plain.get(taken..).unwrap_or_default();
        let signs = |c: char| c.is_whitespace() || matches!(c, ':' | '.' | ')' | '-' | '–' | '—');
        let rest = rest.trim_start_matches(signs).trim_end();
        let unsaid = |label| self.asked.unsaid(place, label);
        // Half a block of code is none: what follows the label in it would be shown nowhere.
        if !rest.is_empty() && matches!(block.kind, BlockKind::Fence | BlockKind::Indented) {
            return Cut::Keep;
        }
        if !rest.is_empty() {
            let start = self.answer_start(block, label, rest);
            return start.map_or(Cut::Keep, |start| Cut::At(start, unsaid(label)));
        }
        match self.is_plain(at) {
            true => Cut::Whole(unsaid(plain)),
            false => self
                .picture_start(at)
                .or_else(|| self.comment_start(at))
                .map_or(Cut::Keep, |start| Cut::At(start, unsaid(plain))),
        }
    }

    /// Where in the text the rest of a label's line begins, if that is sure.
    fn answer_start(&self, block: &Block, label: &str, rest: &str) -> Option<usize> {
        let line = self.source.slice(block.span);
        let word = rest.split_whitespace().next()?;
        // What stands before it says the label, which may be short and the line long; a list's marker may come first.
        const MARKER: usize = 12;
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        let most = letters(label) + MARKER;
        let (mut counted, mut before) = (0, 0);
        let mut matches = line
            .match_indices(word)
            .map(|(at, _)| at)
            .take_while(|&at| {
                counted += letters(&line[before..at]);
                before = at;
                counted <= most
            });
        let at = matches.find(|&at| says(&line[..at], label))?;
        // The signs that open what the word stands in belong to it.
        let before = line[..at].trim_end_matches(['*', '_', '`', '[', '!', '~', '<']);
        let opened = before.is_empty() || before.ends_with(char::is_whitespace);
        let at = if opened { before.len() } else { at };
        self.closed_before(block.span.start + at)
    }

    /// A place at which nothing is open that began on its line.
    pub(super) fn closed_before(&self, at: usize) -> Option<usize> {
        let before = &self.source.text()[self.source.line(at).start..at];
        let even = |sign: &str| before.matches(sign).count().is_multiple_of(2);
        let whole =
            even("`") && even("**") && even("__") && even("~~") && !before.contains(['[', '<']);
        whole.then_some(at)
    }

    /// Where the picture begins that is all that stands after a label on its line.
    fn picture_start(&self, at: usize) -> Option<usize> {
        let block = &self.document.blocks[at];
        let first = self.document.pictures_in(at..at + 1).first()?.span;
        let before = self.source.text().get(block.span.start..first.start)?;
        let same = says(before, self.document.text(block));
        let free = block.heading().is_none() && self.document.links_in(at..at + 1).is_empty();
        self.closed_before(first.start).filter(|_| same && free)
    }

    /// Where the comment begins that is all that stands after a label on its line.
    fn comment_start(&self, at: usize) -> Option<usize> {
        let block = &self.document.blocks[at];
        let line = self.source.line(block.span.start);
        let before = self.source.slice(line).find(COMMENT)? + line.start;
        let label = self.source.text().get(block.span.start..before)?;
        let same = says(label, self.document.text(block));
        let lone = self.document.pictures_in(at..at + 1).is_empty()
            && self.document.links_in(at..at + 1).is_empty();
        self.closed_before(before).filter(|_| same && lone)
    }

    /// The end of a label's own lines: its line, and the one that underlines a title.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let text = self.source.text();
        let block = &self.document.blocks[at];
        let end = self.source.line(block.span.end.max(block.span.start)).end;
        let next_start = self
            .document
            .blocks
            .get(at + 1)
            .map_or(text.len(), |next| next.span.start);
        let after = &text[end..];
        let line_break = after.len() - after.trim_start_matches(['\r', '\n']).len();
        let is_heading = block.heading().is_some();
        if is_heading && line_break > 0 && line_break <= 2 && end + line_break < text.len() {
            let next = self.source.line(end + line_break);
            let signs = self.source.slice(next).trim_matches([' ', '>', '\t']);
            let underline = !signs.is_empty()
                && (signs.chars().all(|c| c == '=') || signs.chars().all(|c| c == '-'));
            if underline && next.end <= next_start {
                return next.end;
            }
        }
        end
    }
}

/// Whether a piece of the text is a label's, the marker of its list item aside.
fn says(text: &str, label: &str) -> bool {
    let words = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
    };
    let bare = text.trim_start_matches(|c: char| c.is_ascii_digit() || "-*+.) ".contains(c));
    words(text) == words(label) || words(bare) == words(label)
}
