//! What stands in one place of a report as Markdown: the student's words as they are written, one blank line between blocks.
//!
//! Writing it again changes nothing: what the normal form writes itself is known when it is read, and what a second reading
//! places better is placed so at once.

use super::arrangement::{Arrangement, Is, Piece, Place};
use super::indent::{columns, shift};
use super::label;
use super::seal;
use crate::document::{Block, BlockKind, Doubt, Nature};
use crate::source::{Source, Span};
use rustc_hash::FxHashSet;

/// A line of the text, without its end.
struct Line {
    start: usize,
    text: String,
    /// It stands in a fenced or indented block.
    code: bool,
    /// A blank line must stand before it.
    parted: bool,
    dropped: bool,
}

/// Writes the places of a report.
pub(super) struct Writer<'a> {
    source: &'a Source,
    arrangement: &'a Arrangement<'a>,
    /// The lines that the normal form writes by itself, bare.
    ours: FxHashSet<&'a str>,
}

impl<'a> Writer<'a> {
    /// A writer that knows the lines that the normal form writes by itself.
    pub(super) fn new(
        source: &'a Source,
        arrangement: &'a Arrangement<'a>,
        ours: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self {
            source,
            arrangement,
            ours: ours.into_iter().map(bare).collect(),
        }
    }

    /// A heading of the normal form with what the labels under it say besides: `### Question 2.b — my own title`. So it is
    /// read as part of the label again, and never as an answer.
    pub(super) fn heading(&self, ours: &str, places: &[Place]) -> String {
        let labels = places.iter().flat_map(|&place| {
            let pieces = self.arrangement.at(place).map(|(_, piece)| piece);
            pieces.take_while(|piece| !is_kept(piece))
        });
        let mut heading = ours.to_owned();
        for says in labels.filter_map(|piece| piece.says.as_deref()) {
            let says = label::beyond(ours, says);
            match (heading.is_empty(), says.is_empty()) {
                (_, true) => {}
                (true, _) => heading = format!("**{}**", plain(says)),
                (false, _) => heading.push_str(&format!("{}{}", label::BEYOND, plain(says))),
            }
        }
        heading
    }

    /// What stands in one place; its titles begin at a level. The labels that it begins with are its heading's.
    pub(super) fn place(&self, place: Place, floor: u8) -> String {
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
                chunks.extend(
                    says.filter(|says| !says.is_empty())
                        .map(|says| format!("**{}**", plain(says))),
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
            let label =
                label.filter(|label| label.is == Is::Label && label.span.end == whole.span.start);
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

    fn text(&self, piece: &Piece, label: Option<&Piece>, shift: u8) -> String {
        let document = &self.arrangement.document;
        let mut lines = self.lines(piece.span);
        let blocks = &document.blocks[piece.blocks.clone()];
        self.dedent(&mut lines, piece, label);
        // What opened no comment behind its label would open one at the beginning of a line.
        if let (Some(line), Some(block)) = (lines.first_mut(), blocks.first())
            && line.text.starts_with("<!--")
            && document.text(block).contains("<!--")
        {
            line.text.insert(0, '\\');
        }
        // The lines that close open fences, each with the line that it stands before.
        let mut closing = Vec::new();
        for (number, block) in blocks.iter().enumerate() {
            let at = lines
                .partition_point(|line| line.start <= block.span.start)
                .saturating_sub(1);
            let free = block.depth == 0 && !block.quoted;
            let before = number.checked_sub(1).map(|before| &blocks[before]);
            let Some(line) = lines.get_mut(at) else {
                continue;
            };
            if number == 0 && free && block.kind == BlockKind::Line && block.marker.is_none() {
                keep_number(&mut line.text);
            }
            // The title that a statement began in is its first line.
            let begins = |before: &Block| {
                number == 1 && piece.is == Is::Statement && before.heading().is_some()
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
                    && (free || before.depth == 0)
            });
            if (block.heading().is_some() || block.kind == BlockKind::Unseen) && self.is_ours(block)
            {
                line.dropped = true;
                continue;
            }
            match block.kind {
                BlockKind::Heading { level } if free => {
                    retitle(&mut lines, at, (level + shift).min(6));
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
        // Front matter shows nothing either, and in it a comment's signs are text.
        let last = blocks.last().filter(|_| piece.place != Place::Front);
        let ends_in_comment = last.is_some_and(|last| last.kind == BlockKind::Unseen)
            && self
                .source
                .slice(piece.span)
                .rsplit_once("<!--")
                .is_some_and(|(_, tail)| !tail.contains("-->"));
        let mut text = joined(&with(lines, closing));
        if ends_in_comment {
            text.push_str("\n-->");
        }
        text
    }

    fn lines(&self, span: Span) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut at = span.start;
        while at < span.end {
            let whole = self.source.line(at);
            let end = whole.end.min(span.end).max(at);
            lines.push(Line {
                start: at,
                text: self.source.text()[at..end].to_owned(),
                code: false,
                parted: false,
                dropped: false,
            });
            let rest = &self.source.text()[end..span.end];
            at = end
                + match rest.as_bytes() {
                    [b'\r', b'\n', ..] => 2,
                    [_, ..] => 1,
                    [] => break,
                };
        }
        lines
    }

    /// What stood in a list item whose label is taken off stands by itself.
    fn dedent(&self, lines: &mut [Line], piece: &Piece, label: Option<&Piece>) {
        let document = &self.arrangement.document;
        let blocks = &document.blocks[piece.blocks.clone()];
        let label_block = label.and_then(|label| {
            let at = if label.blocks.is_empty() {
                piece.blocks.start
            } else {
                label.blocks.start
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
        let (indent, first_too) = match (label_block, cut_out) {
            (Some(label), _) if label.depth > 0 && !label.quoted => (indent_of(label).1, false),
            (None, Some(first)) if first.kind != BlockKind::Indented => (indent_of(first).0, true),
            _ => return,
        };
        // From the first block outside of any list on, indentation means something else.
        let end = blocks
            .iter()
            .find(|block| block.depth == 0)
            .map_or(usize::MAX, |block| block.span.start);
        let is_tail = label.is_some_and(|label| label.blocks.is_empty());
        for (number, line) in lines.iter_mut().enumerate() {
            if line.start >= end && !(is_tail && number == 0) {
                break;
            }
            if number == 0 && is_tail && !first_too {
                continue;
            }
            shift(&mut line.text, indent);
        }
    }
}

/// A line without the signs of its title or quote.
fn bare(line: &str) -> &str {
    line.trim_start_matches(['#', ' ', '>']).trim_end()
}

/// Whether a piece stands in the normal form as it is written.
fn is_kept(piece: &Piece) -> bool {
    matches!(piece.is, Is::Own | Is::Statement)
}

/// Writes a title at a level, its underline left out.
fn retitle(lines: &mut [Line], at: usize, level: u8) {
    let signs = "#".repeat(usize::from(level));
    let text = lines[at].text.trim().to_owned();
    if text.starts_with('#') {
        let title = text.trim_start_matches('#').trim();
        lines[at].text = format!("{signs} {title}").trim_end().to_owned();
        return;
    }
    let underline = |line: &Line| {
        let signs = line.text.trim();
        !signs.is_empty() && (signs.chars().all(|c| c == '=') || signs.chars().all(|c| c == '-'))
    };
    if lines.get(at + 1).is_some_and(underline) {
        lines[at].text = format!("{signs} {text}");
        lines[at + 1].dropped = true;
    }
}

/// Keeps a number at a line's start text: in the middle of a paragraph `2770. Then` was no item.
fn keep_number(text: &mut String) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    if digits > 0 && [". ", ") "].iter().any(|mark| rest.starts_with(mark)) {
        text.insert(digits, '\\');
    }
}

/// Names the language of a fence that has no tag. Leaves the line that closes it, with the line that it stands before.
fn fence(lines: &mut [Line], at: usize, end: usize, tag: Option<&str>) -> Option<(usize, Line)> {
    let mut last = lines.partition_point(|line| line.start < end);
    while last > at + 1 && lines[last - 1].text.trim().is_empty() {
        last -= 1;
    }
    for line in &mut lines[at..last] {
        line.code = true;
    }
    let opening = &mut lines[at].text;
    let bare = opening.trim_end().to_owned();
    // The first signs open it: what is said behind them may end with some too.
    let start = ["```", "~~~"].iter().filter_map(|signs| bare.find(signs));
    let (before, rest) = bare.split_at(start.min()?);
    let info = rest.trim_start_matches(&rest[..1]);
    let signs = &rest[..rest.len() - info.len()];
    if let Some(tag) = tag {
        *opening = format!("{bare}{tag}");
    }
    // A list's marker opens an item once; what goes on in it is indented.
    let indent = before.chars().map(|c| if c == '>' { '>' } else { ' ' });
    let line = Line {
        start: lines[at].start,
        text: indent.chain(signs.chars()).collect(),
        code: true,
        parted: false,
        dropped: false,
    };
    Some((last, line))
}

/// Lines with others put in, each before the line of a number.
fn with(lines: Vec<Line>, others: Vec<(usize, Line)>) -> Vec<Line> {
    let mut others = others.into_iter().peekable();
    let mut all = Vec::with_capacity(lines.len() + others.len());
    for (number, line) in lines.into_iter().enumerate() {
        while let Some((_, other)) = others.next_if(|(before, _)| *before <= number) {
            all.push(other);
        }
        all.push(line);
    }
    all.extend(others.map(|(_, other)| other));
    all
}

/// The lines, blank ones at both ends left out, of several one kept.
fn joined(lines: &[Line]) -> String {
    let mut text = String::new();
    let mut blank = false;
    for line in lines.iter().filter(|line| !line.dropped) {
        if line.text.trim().is_empty() && !line.code {
            blank = true;
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
            if blank || line.parted {
                text.push('\n');
            }
        }
        blank = false;
        text.push_str(&line.text);
    }
    text.trim_end_matches(['\n', ' ', '\t']).to_owned()
}

/// Plain text as Markdown that says the same.
pub(super) fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(
            character,
            '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '&' | '~' | '|' | '!' | '#'
        ) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
