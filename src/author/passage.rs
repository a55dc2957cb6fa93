//! The parts of a handout as their author wrote them: titles without their numbers, prompts word for word.
//!
//! Enters: a node of the outline. Leaves: Markdown, without the marks by which the handout sets it apart: number, list, quote.

use super::admonition;
use super::advice::advice;
use super::frame::without_frame;
use super::front;
use super::node::Node;
use super::outline::Outline;
use super::picture::inline;
use super::row;
use crate::document::{BlockKind, Document, Picture, Syntax};
use crate::source::{Source, Span};
use std::ops::Range;

/// The text of a handout by its parts.
pub(super) struct Passages<'a> {
    source: &'a Source,
    document: &'a Document,
    /// The pictures whose address stands elsewhere.
    pictures: Vec<&'a Picture>,
    /// Per block, whether it stands in a box of advice.
    advice: Vec<bool>,
}

impl<'a> Passages<'a> {
    pub(super) fn new(source: &'a Source, document: &'a Document) -> Self {
        let pictures = document.pictures.iter();
        Self {
            source,
            document,
            pictures: pictures
                .filter(|picture| picture.syntax == Syntax::Reference)
                .collect(),
            advice: advice(source, document),
        }
    }

    /// The line that names the lab, without marks.
    pub(super) fn first_line(&self) -> String {
        front::first_line(self.document)
    }

    /// The title that stands before the text.
    pub(super) fn front_title(&self) -> Option<String> {
        let first = self.document.blocks.first()?;
        front::title(
            self.source.slice(first.span),
            self.document.has_front_matter,
        )
    }

    /// The line of the handout on which a node begins, from 1.
    pub(super) fn line(&self, node: &Node) -> usize {
        let block = node.block.map(|at| self.document.blocks[at].span.start);
        self.line_of(block.unwrap_or_default())
    }

    /// The line of the handout that a place is on, from 1.
    pub(super) fn line_of(&self, at: usize) -> usize {
        self.source.position(at).line
    }

    /// What a node's own line says, and what stands under it before its parts; plain, and without code.
    pub(super) fn own(&self, outline: &Outline, node: usize) -> String {
        let node = &outline.nodes[node];
        let end = outline.first_part(node).unwrap_or(node.blocks.end);
        let start = node.block.unwrap_or(node.blocks.start);
        let blocks = self.document.blocks[start..end.max(start)].iter();
        let is_within = self.advice.get(start) == Some(&true);
        let texts = blocks
            .zip(&self.advice[start..])
            .filter(|(_, is_advice)| is_within || !**is_advice)
            .map(|(block, _)| block)
            .filter(|block| !block.is_code_block() && block.kind != BlockKind::Unseen)
            .map(|block| self.document.text(block));
        // The number before a text is no word of it.
        let texts = texts.enumerate().map(|(at, text)| match (at, &node.label) {
            (0, Some(label)) => text.get(label.end..).unwrap_or(text),
            _ => text,
        });
        let texts: Vec<&str> = texts.collect();
        // A title is a sentence of its own.
        match texts.split_first() {
            Some((title, rest)) if node.heading().is_some() && !rest.is_empty() => {
                format!("{title}\n\n{}", rest.join("\n"))
            }
            _ => texts.join("\n"),
        }
    }

    /// What a node's line says besides its number, as one line.
    pub(super) fn title(&self, node: &Node) -> String {
        let own = node.block.unwrap_or_default();
        self.asked_up_to(node, own + 1).0
    }

    /// The number of a node and the word before it, as the handout has them.
    pub(super) fn label(&self, node: &Node) -> String {
        let Some(block) = node.block.map(|at| &self.document.blocks[at]) else {
            return String::new();
        };
        let text = self.document.text(block);
        let end = node.label.as_ref().map_or(text.len(), |label| label.end);
        let said = text.get(..end).unwrap_or(text);
        said.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
    }

    /// What a node's line says besides its number, and all that stands under it.
    pub(super) fn asked(&self, node: &Node) -> (String, String) {
        self.asked_up_to(node, node.blocks.end)
    }

    /// The same, as far as it stands before the node's parts.
    pub(super) fn before_parts(&self, outline: &Outline, node: usize) -> (String, String) {
        let own = &outline.nodes[node];
        let end = outline.first_part(own).unwrap_or(own.blocks.end);
        self.asked_up_to(own, end)
    }

    fn asked_up_to(&self, node: &Node, end: usize) -> (String, String) {
        let Some(at) = node.block else {
            return (String::new(), String::new());
        };
        let block = &self.document.blocks[at];
        let whole = self.written(self.to_line_ends(block.span));
        let (line, below) = whole.split_once('\n').unwrap_or((&whole, ""));
        if let BlockKind::Row { .. } = block.kind {
            return (row::said(line), String::new());
        }
        let text = self.document.text(block);
        let begins_with_digit = text.trim_start().starts_with(|c: char| c.is_ascii_digit());
        let (line, below) = match unmarked(line.trim()) {
            // A line in HTML has tags around its words, which are read without them.
            _ if is_tag(line.trim_start()) => (text.trim(), ""),
            own if begins_with_digit => (own, below),
            // `3. ` of a list is no part of what the item says; the number of a title is its label's.
            own => (uncounted(own), below),
        };
        let rest = match &node.label {
            Some(label) => past(line, text.get(..label.end).unwrap_or_default()),
            None => line,
        };
        let rest = match admonition::read(line) {
            Some(boxed) if node.label.is_none() => &line[boxed.title.unwrap_or(0..0)],
            Some(_) => rest.strip_suffix('"').unwrap_or(rest),
            None => rest,
        };
        let rest = rest.trim_start_matches([' ', ':', '–', '—', '.', ')', '\u{a0}']);
        let rest = match block.heading() {
            Some(_) => without_attributes(rest.trim()),
            None => rest.trim(),
        };
        let title = balanced(rest.trim_end_matches('#').trim_end());
        let end = end.max(at + 1);
        let under = self.text_of(at + 1..end);
        let below = self.without_setext(block.heading().is_some(), below);
        let parts = [below, under];
        let parts: Vec<&str> = parts
            .iter()
            .map(|part| part.trim_end())
            .filter(|part| !part.trim().is_empty())
            .collect();
        (title, dedented(&without_frame(&parts.join("\n"))))
    }

    /// A title's second line may underline it.
    fn without_setext(&self, is_heading: bool, below: &str) -> String {
        let underlines =
            |line: &&str| is_heading && line.trim().chars().all(|c| c == '=' || c == '-');
        below
            .lines()
            .filter(|line| !underlines(line))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// A span up to the end of its last line, as emphasis may close behind it.
    fn to_line_ends(&self, span: Span) -> Span {
        let last = self.source.line(span.end.saturating_sub(1).max(span.start));
        Span {
            start: span.start,
            end: last.end.max(span.end),
        }
    }

    /// What a node's own line says, without marks.
    pub(super) fn plain(&self, node: &Node) -> String {
        let block = node.block.map(|at| &self.document.blocks[at]);
        let text = block.map(|block| self.document.text(block).trim());
        text.unwrap_or_default().to_owned()
    }

    /// A part of the handout as it is written, but for pictures whose address stands elsewhere: it is said in their place.
    fn written(&self, span: Span) -> String {
        let mut text = String::new();
        let mut from = span.start;
        for picture in &self.pictures {
            if picture.span.start < from || picture.span.end > span.end {
                continue;
            }
            text.push_str(self.source.slice((from..picture.span.start).into()));
            text.push_str(&inline(picture));
            from = picture.span.end;
        }
        text.push_str(self.source.slice((from..span.end).into()));
        text
    }

    /// The lines of a run of blocks, as they are written.
    fn text_of(&self, blocks: Range<usize>) -> String {
        let blocks = self.document.blocks.get(blocks).unwrap_or_default();
        let [first, ..] = blocks else {
            return String::new();
        };
        let last = blocks.last().unwrap_or(first);
        let start = self.source.line(first.span.start).start;
        let end = self.to_line_ends(last.span).end.max(start);
        let text = self.written(Span { start, end });
        text.replace('\r', "").trim_matches('\n').to_owned()
    }

    /// What of an answer quotes the question.
    pub(super) fn quoted(&self, node: &Node) -> String {
        let blocks = &self.document.blocks[node.blocks.clone()];
        let quotes = blocks
            .iter()
            .skip(1)
            .take_while(|block| block.quoted || self.document.text(block).trim().is_empty());
        let texts = quotes.map(|block| self.document.text(block).trim());
        texts.collect::<Vec<_>>().join("\n").trim().to_owned()
    }
}

/// A title without what only a converter reads: `Setup {#setup .unnumbered}`.
fn without_attributes(title: &str) -> &str {
    let inner = title
        .strip_suffix('}')
        .and_then(|rest| rest.rsplit_once('{'));
    match inner {
        Some((said, inner)) if inner.starts_with(['#', '.', '-']) => said.trim_end(),
        _ => title,
    }
}

/// Whether a line begins with a tag, and not with an address.
fn is_tag(line: &str) -> bool {
    let name = line.strip_prefix('<').unwrap_or_default();
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    end.is_some_and(|end| end > 0 && name[end..].starts_with([' ', '>', '/']))
}

/// What of a line follows a label, whose plain text is given: its letters and digits are counted, as marks differ.
fn past<'a>(line: &'a str, label: &str) -> &'a str {
    let count = label.chars().filter(|c| c.is_alphanumeric()).count();
    let mut signs = line.char_indices().filter(|(_, c)| c.is_alphanumeric());
    // `(@)` has none.
    let line = match count {
        0 => line.strip_prefix(label.trim()).unwrap_or(line),
        _ => line,
    };
    let last = count.checked_sub(1).and_then(|last| signs.nth(last));
    let rest = last.map_or(line, |(at, c)| &line[at + c.len_utf8()..]);
    let marks = |c: char| !c.is_alphanumeric() && !"`\"«“([<$_".contains(c);
    rest.trim_start_matches(marks)
}

/// A line without the marks of titles, lists and quotes.
fn unmarked(line: &str) -> &str {
    let line = line.trim_start_matches(['>', ' ']);
    let line = line.trim_start_matches('#').trim_start();
    let bullet = ["- ", "* ", "+ "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark));
    let line = bullet.unwrap_or(line).trim_start();
    let boxed = ["[ ] ", "[x] "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark));
    boxed.unwrap_or(line)
}

/// An item of a list without its number.
fn uncounted(line: &str) -> &str {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let item = line[digits..]
        .strip_prefix(['.', ')'])
        .filter(|rest| digits > 0 && rest.starts_with(' '));
    item.map_or(line, str::trim_start)
}

/// A text without emphasis that only begins or only ends in it.
fn balanced(text: &str) -> String {
    let mut text = text.to_owned();
    for sign in ["**", "__"] {
        if text.matches(sign).count() % 2 == 1 {
            text = text.replacen(sign, "", 1);
        }
        // A title that is bold as a whole says no more so.
        let inner = text
            .strip_prefix(sign)
            .and_then(|rest| rest.strip_suffix(sign));
        if let Some(inner) = inner.filter(|inner| !inner.contains(sign)) {
            text = inner.to_owned();
        }
    }
    // The emphasis of a number may go on over its text.
    let signs = |text: &str, sign: char| text.matches(sign).count();
    if let Some(sign) = text.chars().next_back().filter(|c| matches!(c, '*' | '_'))
        && signs(&text, sign) == 1
    {
        text.pop();
    }
    text.trim_matches([' ', ':', '\u{a0}', '–', '—']).to_owned()
}

/// Lines without what all of them are indented by, and without the mark of a quote that all are in.
fn dedented(text: &str) -> String {
    let full = |text: &str| {
        text.lines()
            .filter(|line| !line.trim().is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let mut text = text.to_owned();
    // The sign of a definition stands where its text is indented.
    if text.starts_with(": ") {
        text.replace_range(..1, " ");
    }
    if full(&text)
        .iter()
        .all(|line| line.trim_start().starts_with('>'))
    {
        let lines = text
            .lines()
            .map(|line| line.trim_start().trim_start_matches('>'));
        text = lines.collect::<Vec<_>>().join("\n");
    }
    let indent = |line: &String| line.len() - line.trim_start_matches(' ').len();
    let least = full(&text).iter().map(indent).min().unwrap_or(0);
    let lines = text.lines().map(|line| {
        line.get(least.min(line.len() - line.trim_start().len())..)
            .unwrap_or_default()
            .trim_end()
    });
    lines
        .collect::<Vec<_>>()
        .join("\n")
        .trim_matches('\n')
        .to_owned()
}
