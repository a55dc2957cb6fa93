//! The report in its normal form: the catalogue's order and headings, one blank line between blocks, the student's words as
//! they are written.
//!
//! Writing it again changes nothing: what this file writes itself is known when it is read, and what a second reading places
//! better is placed so at once.

use super::MARK;
use super::arrange::{Arrangement, Is, Piece, Place, arrange};
use super::heading::{self, Wording};
use crate::catalogue::{Catalogue, Counting};
use crate::document::{Block, BlockKind, Nature};
use crate::language::messages::Messages;
use crate::output::Told;
use crate::source::{Source, Span};

/// The normal form of a report.
pub(crate) fn markdown(told: &Told) -> String {
    /// Nearly every report needs two.
    const READINGS: usize = 6;
    let mut form = once(&told.catalogue, &told.messages, &told.source);
    for _ in 1..READINGS {
        let source = Source::from_text(told.source.name(), form.as_str());
        let again = once(&told.catalogue, &told.messages, &source);
        if again == form {
            break;
        }
        form = again;
    }
    form
}

fn once(catalogue: &Catalogue, messages: &Messages, source: &Source) -> String {
    let arrangement = arrange(catalogue, source);
    let wording = Wording::new(catalogue, messages);
    let appendix = format!(
        "# {}",
        messages.text("page-appendix", None).unwrap_or_default()
    );
    let and = messages.text("page-and", None).unwrap_or_default();
    let title = match catalogue.lab.title.trim() {
        "" => String::new(),
        title => format!("# {title}"),
    };
    let sections: Vec<String> = (0..catalogue.sections.len())
        .map(|at| titled("##", &wording.line(&wording.section(catalogue, at))))
        .collect();
    let questions = (0..catalogue.questions.len())
        .map(|at| announced(catalogue, &wording, &arrangement, &and, at));
    let questions: Vec<String> = questions.collect();
    let writer = Writer {
        source,
        arrangement: &arrangement,
        own: [
            vec![MARK.to_owned(), title.clone(), appendix.clone()],
            sections.clone(),
            questions.clone(),
        ]
        .concat(),
    };
    let mut chunks = Vec::new();
    writer.place(Place::Front, 1, &mut chunks);
    chunks.push(MARK.to_owned());
    chunks.push(title);
    writer.place(
        Place::Lead,
        if catalogue.lab.title.is_empty() { 1 } else { 2 },
        &mut chunks,
    );
    for (at, section) in catalogue.sections.iter().enumerate() {
        chunks.push(sections[at].clone());
        writer.place(Place::Section(at), 3, &mut chunks);
        for question in section.questions.clone() {
            let asked = &catalogue.questions[question];
            if arrangement.shared[question].is_some() {
                continue;
            }
            let place = Place::Question(question);
            let found = arrangement.at(place).next().is_some();
            if !found && asked.counting() != Counting::Counted {
                continue;
            }
            if !asked.is_section {
                chunks.push(questions[question].clone());
            }
            writer.place(place, if asked.is_section { 3 } else { 4 }, &mut chunks);
        }
    }
    let before = chunks.len();
    writer.place(Place::Appendix, 2, &mut chunks);
    if chunks.len() > before {
        chunks.insert(before, appendix);
    }
    chunks.retain(|chunk| !chunk.is_empty());
    chunks.join("\n\n") + "\n"
}

/// How a question is announced, with those that its answer answers too.
fn announced(
    catalogue: &Catalogue,
    wording: &Wording,
    arrangement: &Arrangement,
    and: &str,
    question: usize,
) -> String {
    let also =
        (0..catalogue.questions.len()).filter(|&other| arrangement.shared[other] == Some(question));
    let also: Vec<&str> = also
        .map(|other| catalogue.questions[other].id.as_str())
        .collect();
    let (number, title) = wording.question(&catalogue.questions[question]);
    match also.as_slice() {
        [] => titled("###", &wording.line(&(number, title))),
        [between @ .., last] => {
            let between: String = between.iter().map(|id| format!(", {id}")).collect();
            format!("### {number}{between} {and} {last}")
        }
    }
}

fn titled(level: &str, line: &str) -> String {
    match line {
        "" => String::new(),
        line => format!("{level} {line}"),
    }
}

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

struct Writer<'a> {
    source: &'a Source,
    arrangement: &'a Arrangement,
    /// The lines that the normal form writes by itself.
    own: Vec<String>,
}

impl Writer<'_> {
    /// What stands in one place; its titles begin at a level.
    fn place(&self, place: Place, floor: u8, chunks: &mut Vec<String>) {
        let pieces: Vec<(usize, &Piece)> = self.arrangement.at(place).collect();
        let kept = |piece: &&Piece| matches!(piece.is, Is::Own | Is::Statement);
        let blocks = pieces.iter().map(|(_, piece)| *piece).filter(kept);
        let blocks =
            blocks.flat_map(|piece| &self.arrangement.document.blocks[piece.blocks.clone()]);
        let highest = blocks
            .filter(|block| !self.is_own(block))
            .filter_map(Block::heading)
            .min();
        let shift = highest.map_or(0, |highest| floor.saturating_sub(highest));
        let mut at = 0;
        while let Some((number, piece)) = pieces.get(at) {
            at += 1;
            if !kept(piece) {
                let says = piece.says.as_deref().map(heading::without_number);
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
            let text = self.text(&whole, label, shift);
            chunks.push(text);
        }
    }

    /// Whether a block is one of the lines that the normal form writes.
    fn is_own(&self, block: &Block) -> bool {
        let bare = |line: &str| {
            line.trim_start_matches(['#', ' ', '>'])
                .trim_end()
                .to_owned()
        };
        let line = bare(self.source.slice(self.source.line(block.span.start)));
        !line.is_empty() && self.own.iter().any(|own| bare(own) == line)
    }

    fn text(&self, piece: &Piece, label: Option<&Piece>, shift: u8) -> String {
        let document = &self.arrangement.document;
        let mut lines = self.lines(piece.span);
        let blocks = &document.blocks[piece.blocks.clone()];
        self.dedent(&mut lines, piece, label);
        for (number, block) in blocks.iter().enumerate() {
            let at = lines
                .partition_point(|line| line.start <= block.span.start)
                .saturating_sub(1);
            let free = block.depth == 0 && !block.quoted;
            let before = number.checked_sub(1).map(|before| &blocks[before]);
            let Some(line) = lines.get_mut(at) else {
                continue;
            };
            line.parted |= before.is_some_and(|before| {
                before.group != block.group
                    && !before.quoted
                    && !block.quoted
                    && (free || before.depth == 0)
            });
            if (block.heading().is_some() || block.kind == BlockKind::Unseen) && self.is_own(block)
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
                    let tag = (block.nature == Nature::Terminal && block.info.is_empty())
                        .then_some("console");
                    fence(&mut lines, at, block.span.end, tag, is_unclosed);
                }
                BlockKind::Indented => {
                    for line in lines
                        .iter_mut()
                        .filter(|line| (block.span.start..block.span.end).contains(&line.start))
                    {
                        line.code = true;
                    }
                }
                _ => {}
            }
        }
        let ends_in_comment = blocks
            .last()
            .is_some_and(|last| last.kind == BlockKind::Unseen)
            && self
                .source
                .slice(piece.span)
                .rsplit("<!--")
                .next()
                .is_some_and(|tail| !tail.contains("-->"))
            && self.source.slice(piece.span).contains("<!--");
        let mut text = joined(&lines);
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
            let blank = text.len() - text.trim_start_matches(' ').len();
            let marker = match block.marker {
                None => 0,
                Some(_) => {
                    let item = text[blank..].trim_start_matches(|c: char| c.is_ascii_digit());
                    let digits = text.len() - blank - item.len();
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
            let blank = line.text.len() - line.text.trim_start_matches(' ').len();
            line.text.drain(..blank.min(indent));
        }
    }
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

/// Names the language of a fence that has no tag, and closes one that is open.
fn fence(lines: &mut Vec<Line>, at: usize, end: usize, tag: Option<&str>, is_unclosed: bool) {
    let last = lines.partition_point(|line| line.start < end);
    for line in &mut lines[at..last] {
        line.code = true;
    }
    let opening = &mut lines[at].text;
    let bare = opening.trim_end().to_owned();
    let sign = bare.chars().next_back().unwrap_or('`');
    if !matches!(sign, '`' | '~') {
        if is_unclosed {
            let start = bare.find(['`', '~']).unwrap_or(0);
            let sign = bare[start..].chars().next().unwrap_or('`');
            let signs: String = bare[start..].chars().take_while(|&c| c == sign).collect();
            close(lines, last, &bare[..start], &signs);
        }
        return;
    }
    let signs: String = bare.chars().rev().take_while(|&c| c == sign).collect();
    let before = bare[..bare.len() - signs.len()].to_owned();
    if let Some(tag) = tag {
        *opening = format!("{bare}{tag}");
    }
    if is_unclosed {
        close(lines, last, &before, &signs);
    }
}

fn close(lines: &mut Vec<Line>, mut last: usize, before: &str, signs: &str) {
    while last > 1
        && lines
            .get(last - 1)
            .is_some_and(|line| line.text.trim().is_empty())
    {
        last -= 1;
    }
    // A list's marker opens an item once; what goes on in it is indented.
    let indent: String = before
        .chars()
        .map(|c| if c == '>' { '>' } else { ' ' })
        .collect();
    let start = lines.get(last - 1).map_or(0, |line| line.start);
    let line = Line {
        start,
        text: format!("{indent}{signs}"),
        code: true,
        parted: false,
        dropped: false,
    };
    lines.insert(last, line);
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
fn plain(text: &str) -> String {
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
