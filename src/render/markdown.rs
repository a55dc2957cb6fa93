//! What stands in one place of a report as Markdown: the student's words as they are written, one blank line between blocks.
//!
//! It is written so that its own headings are found again (`align`'s `exact`): no other line of it is one.

use super::arrangement::{Arrangement, Piece};
use super::asked::Asked;
use super::indent::{columns, shift};
use super::label;
use super::lines::{self, Line, fence, joined, keep_number, retitle, with};
use crate::align::{Owner, Role};
use crate::catalogue::{BEYOND, is_announced, plain};
use crate::document::{Block, BlockKind, Doubt, Nature, is_fence};
use crate::source::{Source, seal};
use rustc_hash::FxHashSet;

/// Writes the places of a report.
pub(super) struct Writer<'a> {
    asked: &'a Asked,
    source: &'a Source,
    arrangement: &'a Arrangement<'a>,
    /// The lines that the normal form writes by itself, bare.
    ours: FxHashSet<&'a str>,
}

impl<'a> Writer<'a> {
    /// A writer that knows the lines that the normal form writes by itself.
    pub(super) fn new(
        asked: &'a Asked,
        source: &'a Source,
        arrangement: &'a Arrangement<'a>,
        ours: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self {
            asked,
            source,
            arrangement,
            ours: ours.into_iter().map(bare).collect(),
        }
    }

    /// A heading of the normal form with what the labels under it say besides: `### Question 2.b — my own title`. So it is
    /// read as part of the label again, and never as an answer.
    pub(super) fn heading(&self, ours: &str, places: &[Owner]) -> String {
        let labels = places.iter().flat_map(|&place| {
            let pieces = self.arrangement.at(place).map(|(_, piece)| piece);
            pieces.take_while(|piece| !is_kept(piece))
        });
        let mut heading = ours.to_owned();
        for label in labels {
            let says = label.says.as_deref().map(|says| label::beyond(ours, says));
            let Some(says) = says.filter(|says| !says.is_empty()) else {
                continue;
            };
            if heading.is_empty() {
                heading = format!("**{}**", plain(says));
                continue;
            }
            // Without its number it may say no more than the heading.
            let whole = format!("{ours}{BEYOND}{says}");
            if self.asked.unsaid(label.owner, &whole).is_some() {
                heading.push_str(&format!("{BEYOND}{}", plain(says)));
            }
        }
        heading
    }

    /// What stands in one place; its titles begin at a level. The labels that it begins with are its heading's.
    pub(super) fn place(&self, place: Owner, floor: u8) -> String {
        let mut chunks: Vec<String> = Vec::new();
        let pieces = self.arrangement.at(place);
        let pieces: Vec<(usize, &Piece)> =
            pieces.skip_while(|(_, piece)| !is_kept(piece)).collect();
        let kept = |piece: &&Piece| is_kept(piece);
        let blocks = pieces.iter().map(|(_, piece)| *piece).filter(kept);
        let blocks =
            blocks.flat_map(|piece| &self.arrangement.document.blocks[piece.blocks.clone()]);
        let highest = blocks
            .filter(|block| block.heading().is_some() && !self.is_ours(block))
            .filter_map(Block::heading)
            .min();
        let shift = highest.map_or(0, |highest| floor.saturating_sub(highest));
        let mut at = 0;
        while let Some((number, piece)) = pieces.get(at) {
            at += 1;
            if !is_kept(piece) {
                let says = piece.says.as_deref().map(label::without_number);
                // A title is no text of an answer, as the label was none.
                let level = "#".repeat(usize::from(floor.max(4)));
                chunks.extend(
                    says.filter(|says| !says.is_empty())
                        .map(|says| format!("{level} {}", plain(says))),
                );
                continue;
            }
            let mut whole = (*piece).clone();
            while let Some((_, next)) = pieces
                .get(at)
                .filter(|(_, next)| kept(next) && next.span.start == whole.span.end)
            {
                whole.span.end = next.span.end;
                whole.blocks.end = next.blocks.end;
                at += 1;
            }
            let label = number
                .checked_sub(1)
                .map(|before| &self.arrangement.pieces[before]);
            let label = label
                .filter(|label| label.role == Role::Label && label.span.end == whole.span.start);
            chunks.push(self.text(&whole, label, shift));
        }
        chunks.retain(|chunk| !chunk.is_empty());
        chunks.join("\n\n")
    }

    /// Whether a block is one of the lines that the normal form writes.
    fn is_ours(&self, block: &Block) -> bool {
        let line = bare(self.source.slice(self.source.line(block.span.start)));
        !line.is_empty() && (self.ours.contains(line) || seal::is_seal(line))
    }

    /// Whether a line that is kept would be taken for a heading of the normal form.
    fn is_like_ours(&self, line: &str) -> bool {
        let (catalogue, headings) = (&self.asked.catalogue, &self.asked.headings);
        let all = 0..catalogue.questions.len();
        let mut sections = headings.sections.iter();
        sections.any(|heading| is_announced(heading, line))
            || headings.announced(catalogue, line, all).is_some()
    }

    fn text(&self, piece: &Piece, label: Option<&Piece>, shift: u8) -> String {
        let document = &self.arrangement.document;
        let mut lines = lines::of(self.source, piece.span);
        let blocks = &document.blocks[piece.blocks.clone()];
        let lifted = self.dedent(&mut lines, piece, label);
        // What opened no comment, title, fence or quote behind its label would open one at the beginning of a line.
        if let (Some(line), Some(block)) = (lines.first_mut(), blocks.first())
            && (line.text.starts_with("<!--") && document.text(block).contains("<!--")
                || begins_block(&line.text) && !block.quoted && block.kind == BlockKind::Line)
        {
            line.text.insert(0, '\\');
        }
        let is_tail = label.is_some_and(begins_a_line);
        let depth = |number: usize| {
            let block: &Block = &blocks[number];
            match lifted {
                Some((depth, end)) if block.span.start < end => {
                    // An item beside the label's own stays one.
                    let is_item = block.marker.is_some() && !(is_tail && number == 0);
                    block.depth.saturating_sub(depth).max(u8::from(is_item))
                }
                _ => block.depth,
            }
        };
        // The lines that close open fences, each with the line that it stands before.
        let mut closing = Vec::new();
        for (number, block) in blocks.iter().enumerate() {
            let at = lines
                .partition_point(|line| line.start <= block.span.start)
                .saturating_sub(1);
            let free = depth(number) == 0 && !block.quoted;
            let before = number.checked_sub(1).map(|before| &blocks[before]);
            let Some(line) = lines.get_mut(at) else {
                continue;
            };
            if number == 0 && free && block.kind == BlockKind::Line && block.marker.is_none() {
                keep_number(&mut line.text);
            }
            // The title that a statement began in is its first line.
            let begins = |before: &Block| {
                number == 1 && piece.role == Role::Statement && before.heading().is_some()
            };
            // A blank line would end a block of HTML, and make code of what is indented in it.
            let is_markup = |block: &Block| block.kind == BlockKind::Unseen;
            line.parted |= before.is_some_and(|before| {
                before.group != block.group
                    && !is_markup(before)
                    && !is_markup(block)
                    && !begins(before)
                    && !before.quoted
                    && !block.quoted
                    && (free || depth(number - 1) == 0)
            });
            // In an answer it is a comment of code.
            let is_answer = piece.role == Role::Own && matches!(piece.owner, Owner::Question(_));
            let is_title = block.heading().is_some() || !is_answer && is_title(&line.text);
            if (is_title || block.kind == BlockKind::Unseen) && self.is_ours(block) {
                line.dropped = true;
                continue;
            }
            match block.kind {
                BlockKind::Heading { level } if free => {
                    retitle(&mut lines, at, (level + shift).min(6));
                    if self.is_like_ours(&lines[at].text) {
                        retitle(&mut lines, at, 4);
                    }
                }
                BlockKind::Fence => {
                    let is_unclosed = document
                        .unclosed
                        .contains(&((piece.blocks.start + number) as u32));
                    // What may be something else is not called one thing.
                    let is_sure = block.nature == Nature::Terminal && block.doubt == Doubt::None;
                    let tag = (is_sure && block.info.is_empty()).then_some("console");
                    let closes = fence(&mut lines, at, block.span.end, tag);
                    closing.extend(closes.filter(|_| is_unclosed));
                }
                BlockKind::Indented => {
                    let first = lines.partition_point(|line| line.start < block.span.start);
                    let last = lines.partition_point(|line| line.start < block.span.end);
                    for line in &mut lines[first..last] {
                        line.code = true;
                    }
                }
                _ => {}
            }
        }
        let mut text = joined(&with(lines, closing));
        if self.ends_in_comment(piece) {
            text.push_str("\n-->");
        }
        let tag = document
            .unclosed_tag
            .filter(|(start, _)| piece.span.start <= *start && *start < piece.span.end);
        if let Some((_, name)) = tag {
            text.push_str(&format!("\n</{name}>"));
        }
        text
    }

    /// Whether a comment is open where a piece ends.
    fn ends_in_comment(&self, piece: &Piece) -> bool {
        let document = self.arrangement.document;
        // Front matter shows nothing either, and in it a comment's signs are text.
        let matter = piece.blocks.start == 0 && document.has_front_matter;
        let blocks = &document.blocks[piece.blocks.clone()][usize::from(matter)..];
        let is_seen = |block: &Block| block.kind != BlockKind::Unseen;
        let first = blocks.iter().rposition(is_seen).map_or(0, |at| at + 1);
        let Some(first) = blocks.get(first) else {
            return false;
        };
        let hidden = self.source.slice((first.span.start..piece.span.end).into());
        let comment = hidden.rsplit_once("<!--");
        comment.is_some_and(|(_, tail)| !tail.contains("-->"))
    }

    /// What stood in a list item whose label is taken off stands by itself: out of how many lists, and up to where.
    fn dedent(
        &self,
        lines: &mut [Line],
        piece: &Piece,
        label: Option<&Piece>,
    ) -> Option<(u8, usize)> {
        let document = &self.arrangement.document;
        let blocks = &document.blocks[piece.blocks.clone()];
        let label_block = label.and_then(|label| {
            let at = match begins_a_line(label) {
                true => piece.blocks.start,
                false => label.blocks.start,
            };
            document.blocks.get(at)
        });
        let indent_of = |block: &Block| {
            let line = self.source.line(block.span.start);
            let text = self.source.slice(line);
            let bytes = text.len() - text.trim_start_matches([' ', '\t']).len();
            let blank = columns(&text[..bytes]);
            let marker = match block.marker {
                None => 0,
                Some(_) => {
                    let item = text[bytes..].trim_start_matches(|c: char| c.is_ascii_digit());
                    let digits = text.len() - bytes - item.len();
                    let after = item.get(1..).unwrap_or_default();
                    let spaces = after.len() - after.trim_start_matches(' ').len();
                    digits + 1 + spaces.clamp(1, 4)
                }
            };
            (blank, blank + marker)
        };
        let cut_out = blocks
            .first()
            .filter(|first| first.depth > 0 && !first.quoted);
        let (indent, depth, first_too) = match (label_block, cut_out) {
            (Some(label), _) if label.depth > 0 && !label.quoted => {
                (indent_of(label).1, label.depth, false)
            }
            (None, Some(first)) if first.kind != BlockKind::Indented => {
                let own = u8::from(first.marker.is_some());
                (indent_of(first).0, first.depth - own, true)
            }
            _ => return None,
        };
        // From the first block outside of any list on, indentation means something else.
        let end = blocks
            .iter()
            .find(|block| block.depth == 0)
            .map_or(usize::MAX, |block| block.span.start);
        let is_tail = label.is_some_and(begins_a_line);
        for (number, line) in lines.iter_mut().enumerate() {
            if line.start >= end && !(is_tail && number == 0) {
                break;
            }
            if number == 0 && is_tail && !first_too {
                continue;
            }
            shift(&mut line.text, indent);
        }
        Some((depth, end))
    }
}

/// Whether a label is only the beginning of its line.
fn begins_a_line(label: &Piece) -> bool {
    label.blocks.is_empty()
}

/// Whether a line is a title by its signs.
fn is_title(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    rest.len() < line.len() && (rest.is_empty() || rest.starts_with(' '))
}

/// Whether a line opens a fence: one of backticks has no further ones, as those would end code within the line.
fn opens_fence(line: &str) -> bool {
    is_fence(line) && (line.starts_with('~') || !line.trim_start_matches('`').contains('`'))
}

/// Whether a line begins a title, a fence or a quote.
fn begins_block(line: &str) -> bool {
    is_title(line) || opens_fence(line) || line.starts_with('>')
}

/// A line without the signs of its title or quote.
fn bare(line: &str) -> &str {
    line.trim_start_matches(['#', ' ', '>']).trim_end()
}

/// Whether a piece stands in the normal form as it is written.
fn is_kept(piece: &Piece) -> bool {
    matches!(piece.role, Role::Own | Role::Statement)
}
