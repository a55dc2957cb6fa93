//! Markdown to blocks: one pass over pulldown-cmark's events.
//!
//! Follows CommonMark 0.31 with GitHub's tables, task lists, footnotes and strikethrough, and wiki embeds; then takes back
//! what Markdown reads into plain text against a reader's eye: a line above `---` that is a sentence is no title.

use super::directives;
use super::events::Events;
use super::html::{self, Piece};
use super::nature;
use super::pictures;
use super::{Block, BlockKind, Document, Link, Marker, Nature, Picture, Syntax};
use crate::language;
use crate::source::{Source, Span};
use crate::text::fold::fold;
use crate::text::tokens::count_words;
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Tag, TagEnd};
use std::borrow::Cow;
use std::ops::Range;

/// The options are fixed here, once.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_WIKILINKS
}

/// Reads a report.
pub(crate) fn parse(source: &Source) -> Document {
    let text = &*with_line_feeds(source.text());
    let mut builder = Builder::new(text);
    let start = front_matter(text);
    if start > 0 {
        builder.push(
            BlockKind::Unseen,
            Span {
                start: 0,
                end: text[..start].trim_end().len(),
            },
            0,
        );
    }
    for (event, range) in Events::new(text) {
        builder.event(event, range);
    }
    builder.close_line();
    let mut document = builder.document;
    nature::settle_headings(&mut document, text);
    document
}

/// A text whose lines all end with a line feed, as long as before. CommonMark takes a lone carriage return for a line's end too,
/// but the parser doesn't in HTML.
fn with_line_feeds(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let returns = memchr::memchr_iter(b'\r', bytes);
    let mut lone = returns
        .filter(|&at| bytes.get(at + 1) != Some(&b'\n'))
        .peekable();
    if lone.peek().is_none() {
        return Cow::Borrowed(text);
    }
    let mut fed = bytes.to_vec();
    lone.for_each(|at| fed[at] = b'\n');
    String::from_utf8(fed).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Where the report begins after its front matter (YAML between `---` lines at the very start). Not left to the parser, which
/// takes what stands between any two rules for front matter.
pub(super) fn front_matter(text: &str) -> usize {
    const LONG: usize = 60;
    let mut at = 0;
    let mut named = false;
    for (number, line) in text.split_inclusive('\n').enumerate().take(LONG) {
        let trimmed = line.trim_end();
        at += line.len();
        match number {
            0 if trimmed != "---" => return 0,
            0 => {}
            _ if trimmed == "---" || trimmed == "..." => return if named { at } else { 0 },
            _ if trimmed.starts_with('#') || trimmed.is_empty() => return 0,
            _ => named |= trimmed.contains(':'),
        }
    }
    0
}

/// The line that is being read.
struct Open {
    kind: BlockKind,
    /// Where its first inline stands, and where the last one ends.
    span: Option<Span>,
    plain: usize,
    /// Bytes of plain text that are bold, and whether only bold ones came so far.
    bold: usize,
    bold_lead: usize,
    in_lead: bool,
    /// Whether some of it is set as code.
    coded: bool,
}

struct Builder<'t> {
    text: &'t str,
    document: Document,
    line: Option<Open>,
    /// What the next line of plain inlines will be.
    kind: BlockKind,
    /// The current heading is underlined, or its lines are more than one.
    marker: Option<(Marker, usize)>,
    task: Option<bool>,
    lists: Vec<Option<u64>>,
    quotes: u32,
    strong: u32,
    /// The pictures that are open, by index: their alternative text is not the report's text.
    open_pictures: Vec<usize>,
    /// Where what was last read ends.
    read: usize,
    /// The line holds a link into the report.
    anchored: bool,
    group: u32,
    code: Option<(BlockKind, Range<usize>, usize, Span)>,
    in_table: bool,
    /// The row of a table: where it stands, where its plain text begins, whether it is the head.
    row: Option<(Range<usize>, usize, bool)>,
    html: html::State,
}

impl<'t> Builder<'t> {
    fn new(text: &'t str) -> Self {
        let blocks = Vec::with_capacity(text.len() / 48);
        let plain = String::with_capacity(text.len());
        Self {
            text,
            document: Document {
                blocks,
                plain,
                ..Document::default()
            },
            line: None,
            kind: BlockKind::Line,
            marker: None,
            task: None,
            lists: Vec::new(),
            quotes: 0,
            strong: 0,
            open_pictures: Vec::new(),
            read: 0,
            anchored: false,
            group: 0,
            code: None,
            in_table: false,
            row: None,
            html: html::State::default(),
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        let read = match event {
            Event::Start(_) => range.start,
            _ => range.end,
        };
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                // A span of several lines is a paragraph's lines to a reader; one line of plain text serves as well.
                self.text(&text.replace('\n', " "), range);
                if let Some(line) = &mut self.line {
                    line.coded = true;
                }
            }
            Event::InlineHtml(html) => {
                self.directives(&html, range.start);
                self.inline_html(&html, range);
            }
            Event::Html(html) => {
                self.directives(&html, range.start);
                self.html_line(&html, range);
            }
            Event::SoftBreak | Event::HardBreak => {
                if !self.in_table {
                    self.close_line();
                }
            }
            Event::Rule => {
                self.close_line();
                self.group += 1;
                self.push(BlockKind::Rule, range.into(), self.document.plain.len());
            }
            Event::TaskListMarker(ticked) => self.task = Some(ticked),
            Event::FootnoteReference(_) => {}
        }
        self.read = read;
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.begin(BlockKind::Line),
            Tag::Heading { level, .. } => self.begin(BlockKind::Heading { level: level as u8 }),
            Tag::BlockQuote(_) => {
                self.close_line();
                self.quotes += 1;
            }
            Tag::CodeBlock(kind) => {
                self.close_line();
                self.group += 1;
                let info_start = self.document.plain.len();
                let kind = match kind {
                    CodeBlockKind::Fenced(info) => {
                        self.document.plain.push_str(&info);
                        BlockKind::Fence
                    }
                    CodeBlockKind::Indented => BlockKind::Indented,
                };
                let info = Span {
                    start: info_start,
                    end: self.document.plain.len(),
                };
                self.document.plain.push('\n');
                self.code = Some((kind, range, self.document.plain.len(), info));
            }
            Tag::HtmlBlock => {
                self.begin(BlockKind::Line);
                self.html = html::State::default();
            }
            Tag::List(start) => {
                self.close_line();
                self.empty_item(range.start);
                self.lists.push(start);
            }
            Tag::Item => {
                self.close_line();
                self.begin(BlockKind::Line);
                // After a blank line an item's range begins with the line end before it.
                let item = &self.text[range.clone()];
                let start = range.start + (item.len() - item.trim_start().len());
                self.marker = Some((self.marker_at(start), start));
            }
            Tag::Table(_) => {
                self.close_line();
                self.group += 1;
                self.in_table = true;
            }
            Tag::MetadataBlock(_) => {}
            Tag::Strong => self.strong += 1,
            Tag::Image {
                link_type,
                dest_url,
                ..
            } => {
                self.open_line(&range);
                let syntax = match link_type {
                    LinkType::Inline => Syntax::Inline,
                    LinkType::WikiLink { .. } => Syntax::Wiki,
                    _ => Syntax::Reference,
                };
                // A wiki embed's text is its target; a picture's is its alternative text: neither is the report's.
                self.open_pictures.push(self.document.pictures.len());
                self.picture(syntax, range.into(), dest_url.into_string());
            }
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => {
                self.open_line(&range);
                self.anchored |=
                    dest_url.starts_with('#') && !matches!(self.kind, BlockKind::Heading { .. });
                if link_type != LinkType::Email {
                    let block = self.document.blocks.len() as u32;
                    self.document.links.push(Link { block });
                }
            }
            Tag::FootnoteDefinition(_) => self.begin(BlockKind::Line),
            Tag::TableHead => self.row = Some((range, self.document.plain.len(), true)),
            Tag::TableRow => self.row = Some((range, self.document.plain.len(), false)),
            Tag::TableCell => {}
            Tag::DefinitionList | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {}
            Tag::Emphasis | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock | TagEnd::FootnoteDefinition => self.close_line(),
            TagEnd::Heading(_) => self.end_heading(&range),
            TagEnd::BlockQuote(_) => {
                self.close_line();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::List(_) => {
                self.close_line();
                self.lists.pop();
            }
            TagEnd::Item => self.end_item(),
            TagEnd::TableCell => self.document.plain.push_str(" | "),
            TagEnd::TableHead | TagEnd::TableRow => {
                if let Some((range, plain, head)) = self.row.take() {
                    let end = range.start + self.text[range.clone()].trim_end().len();
                    self.push(BlockKind::Row { head }, (range.start..end).into(), plain);
                    self.document.plain.push('\n');
                }
            }
            TagEnd::Table => self.in_table = false,
            TagEnd::MetadataBlock(_) => {}
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Image => self.end_picture(range),
            TagEnd::Link | TagEnd::Emphasis | TagEnd::Strikethrough => {}
            TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition => {}
        }
    }

    fn begin(&mut self, kind: BlockKind) {
        self.close_line();
        self.group += 1;
        self.kind = kind;
    }

    fn open_line(&mut self, range: &Range<usize>) {
        if self.in_table || self.code.is_some() {
            return;
        }
        let plain = self.document.plain.len();
        let kind = self.kind;
        let open = self.line.get_or_insert(Open {
            kind,
            span: None,
            plain,
            bold: 0,
            bold_lead: 0,
            in_lead: true,
            coded: false,
        });
        let span = open.span.get_or_insert(range.clone().into());
        span.start = span.start.min(range.start);
        span.end = span.end.max(range.end);
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        self.open_line(&range);
        if let Some(&picture) = self.open_pictures.last() {
            self.document.pictures[picture].alt.push_str(text);
            return;
        }
        self.document.plain.push_str(text);
        if let Some(line) = &mut self.line {
            if self.strong > 0 {
                line.bold += text.len();
                if line.in_lead {
                    line.bold_lead = self.document.plain.len() - line.plain;
                }
            } else if !text.trim().is_empty() {
                line.in_lead = false;
            }
        }
    }

    fn picture(&mut self, syntax: Syntax, span: Span, address: String) {
        self.document.pictures.push(Picture {
            block: self.document.blocks.len() as u32,
            span,
            syntax,
            address,
            written: None,
            alt: String::new(),
        });
    }

    fn end_picture(&mut self, range: Range<usize>) {
        let Some(number) = self.open_pictures.pop() else {
            return;
        };
        let picture = &mut self.document.pictures[number];
        let (start, written) = match picture.syntax {
            Syntax::Inline => (
                self.read,
                pictures::address(&self.text[self.read..range.end]),
            ),
            Syntax::Wiki => (
                range.start,
                pictures::wiki_address(&self.text[range.clone()]),
            ),
            _ => return,
        };
        picture.written =
            written.map(|written| (start + written.start..start + written.end).into());
    }

    /// An `<img>`; what stands from its start up to `limit` may belong to it.
    fn tag(&mut self, start: usize, limit: usize) {
        let limit = (start..=limit.min(self.text.len()))
            .rev()
            .find(|&end| self.text.is_char_boundary(end));
        let text = self.text.get(start..limit.unwrap_or(start));
        let text = text.unwrap_or_default();
        let tag = html::picture(text);
        let address = tag
            .address
            .as_ref()
            .map(|range| html::value(&text[range.clone()]));
        let span = Span {
            start,
            end: start + tag.length,
        };
        self.picture(Syntax::Tag, span, address.unwrap_or_default());
        if let Some(picture) = self.document.pictures.last_mut() {
            picture.alt = tag
                .alt
                .map_or(String::new(), |range| html::value(&text[range]));
            picture.written = tag
                .address
                .map(|range| (start + range.start..start + range.end).into());
        }
    }

    fn directives(&mut self, html: &str, start: usize) {
        // More than any report has, so that the cost stays linear.
        const MOST: usize = 500;
        let left = MOST.saturating_sub(self.document.directives.len());
        self.document
            .directives
            .extend(directives::read(html, start).take(left));
    }

    fn inline_html(&mut self, html: &str, range: Range<usize>) {
        self.open_line(&range);
        for piece in html::pieces(html, &mut html::State::default()) {
            match piece {
                Piece::Picture(at) => self.tag(range.start + at, range.end),
                Piece::Break => self.close_line(),
                Piece::Text(text) => self.text(text, range.clone()),
                Piece::Link => {
                    let block = self.document.blocks.len() as u32;
                    self.document.links.push(Link { block });
                }
                Piece::Hidden | Piece::Heading(_) => {}
            }
        }
    }

    /// A line of an HTML block: the text and pictures that a reader sees in it.
    fn html_line(&mut self, html: &str, range: Range<usize>) {
        let line = html.trim_end();
        let end = range.start + line.len();
        let span = range.start + (line.len() - line.trim_start().len())..end.max(range.start);
        let mut kind = BlockKind::Line;
        let pieces = html::pieces(line, &mut self.html);
        let seen = pieces
            .iter()
            .any(|piece| matches!(piece, Piece::Picture(_) | Piece::Text(_)));
        if !seen {
            if !line.trim().is_empty() {
                self.push(BlockKind::Unseen, span.into(), self.document.plain.len());
            }
            return;
        }
        self.kind = BlockKind::Line;
        for piece in pieces {
            match piece {
                Piece::Picture(at) => {
                    // Its attributes may stand on the lines that follow.
                    const LONG: usize = 2000;
                    self.open_line(&span);
                    self.tag(range.start + at, end + LONG);
                }
                Piece::Heading(level) => kind = BlockKind::Heading { level },
                Piece::Text(text) => {
                    // Markdown doesn't read Markdown in an HTML block; students expect that it does.
                    let hashes = text.len() - text.trim_start_matches('#').len();
                    let title = text[hashes..]
                        .strip_prefix(' ')
                        .filter(|_| (1..=6).contains(&hashes));
                    if let Some(title) = title.filter(|_| line.starts_with('#')) {
                        kind = BlockKind::Heading {
                            level: hashes as u8,
                        };
                        self.text(title, span.clone());
                    } else {
                        self.text(text, span.clone());
                    }
                }
                Piece::Link => {
                    let block = self.document.blocks.len() as u32;
                    self.document.links.push(Link { block });
                }
                Piece::Break | Piece::Hidden => {}
            }
        }
        if let Some(line) = &mut self.line {
            line.kind = kind;
        }
        self.close_line();
    }

    fn end_item(&mut self) {
        self.close_line();
        self.empty_item(self.text.len());
        self.task = None;
    }

    /// An item with nothing in it, or nothing but a list from `limit` on, still shows its marker: a number without an answer.
    fn empty_item(&mut self, limit: usize) {
        if let Some((_, start)) = self.marker {
            let within = &self.text[start..limit.max(start)];
            let end = start + within.find(['\n', '\r']).unwrap_or(within.len());
            let plain = self.document.plain.len();
            self.group += 1;
            self.push(BlockKind::Line, Span { start, end }, plain);
        }
    }

    /// The marker of the item that starts here. Its number is the one written, which a list of several items need not follow.
    fn marker_at(&mut self, start: usize) -> Marker {
        let Some(Some(next)) = self.lists.last_mut() else {
            return Marker::Bullet;
        };
        let number = *next;
        *next = number.saturating_add(1);
        let written = &self.text[start..];
        let digits = written.bytes().take_while(u8::is_ascii_digit).count();
        let mark = written[digits..].chars().next().unwrap_or('.');
        Marker::Number(written[..digits].parse().unwrap_or(number), mark)
    }

    fn end_heading(&mut self, range: &Range<usize>) {
        let first = self.document.blocks.len();
        let empty = self.line.is_none();
        self.close_line();
        if empty
            && self
                .document
                .blocks
                .last()
                .is_none_or(|block| block.span.start < range.start)
        {
            let end = range.start + self.text[range.clone()].trim_end().len();
            self.push(
                self.kind,
                Span {
                    start: range.start,
                    end,
                },
                self.document.plain.len(),
            );
        }
        self.kind = BlockKind::Line;
        let group = self.group;
        let underlined = !self.text[range.start..].starts_with('#');
        let start = self.document.blocks[..first]
            .iter()
            .rposition(|block| block.group != group);
        let lines = start.map_or(0, |n| n + 1)..self.document.blocks.len();
        if underlined && !self.is_title(lines.clone(), range) {
            for block in &mut self.document.blocks[lines] {
                block.kind = BlockKind::Line;
                block.nature = nature::of_line(
                    self.document
                        .plain
                        .get(block.plain.start..block.plain.end)
                        .unwrap_or_default(),
                );
            }
        }
        self.group += 1;
    }

    /// A title is one short line that is no sentence: `---` right under a paragraph is a forgotten blank line.
    fn is_title(&self, lines: Range<usize>, range: &Range<usize>) -> bool {
        const LONG: usize = 14;
        let [line] = &self.document.blocks[lines] else {
            return false;
        };
        let text = self.document.text(line);
        let sentence = text.trim_end().ends_with(['.', ';', ',', '!']);
        let underline = self.text[range.clone()].trim_end().chars().next_back();
        let pictures = self
            .document
            .pictures
            .last()
            .is_some_and(|picture| picture.span.start >= line.span.start);
        !sentence && !pictures && (underline == Some('=') || count_words(text) <= LONG)
    }

    fn end_code(&mut self) {
        let Some((kind, range, plain, info)) = self.code.take() else {
            return;
        };
        self.group += 1;
        if kind == BlockKind::Fence && !is_closed(&self.text[range.clone()]) {
            let block = self.document.blocks.len() as u32;
            self.document.unclosed.push(block);
        }
        self.push(kind, range.into(), plain);
        let Some(block) = self.document.blocks.last_mut() else {
            return;
        };
        block.info = info;
        let text = self.document.plain.get(plain..).unwrap_or_default();
        let tag = self
            .document
            .plain
            .get(info.start..info.end)
            .unwrap_or_default();
        block.nature = nature::of_block(text, tag);
        block.mistagged = nature::contradicts(block.nature, text, tag);
    }

    fn close_line(&mut self) {
        let Some(mut open) = self.line.take() else {
            return;
        };
        let Some(span) = open.span else { return };
        if self.quotes > 0 {
            self.callout(&mut open);
        }
        let length = self.document.plain.len() - open.plain;
        self.push(open.kind, span, open.plain);
        let Some(block) = self.document.blocks.last_mut() else {
            return;
        };
        let text = self.document.plain.get(open.plain..).unwrap_or_default();
        let bold = open.bold > 0 && text.trim().len() <= open.bold;
        block.bold = bold;
        block.coded = open.coded;
        block.bold_lead = if bold {
            length as u32
        } else {
            open.bold_lead as u32
        };
        if let BlockKind::Line = block.kind {
            block.nature = nature::of_line(text);
        }
        let span = block.span;
        // A bare address is a link to a reader.
        let bytes = text.as_bytes();
        for _ in memchr::memchr_iter(b':', bytes).filter(|&at| {
            bytes[at + 1..].starts_with(b"//") && matches!(bytes[..at].last(), Some(b'p' | b's'))
        }) {
            let block = self.document.blocks.len() as u32 - 1;
            if self
                .document
                .links
                .last()
                .is_none_or(|link| link.block != block)
            {
                self.document.links.push(Link { block });
            }
        }
        if memchr::memchr_iter(b'!', bytes).any(|at| bytes.get(at + 1) == Some(&b'[')) {
            self.pictures_in_text(span, open.plain);
        }
        self.document.plain.push('\n');
    }

    /// `> [!question] A title`: the mark says how the quote looks, and what follows is set as its title. A mark that says that
    /// something is still to do stays.
    fn callout(&mut self, open: &mut Open) {
        let line = &self.document.plain[open.plain..];
        let Some((mark, title)) = line
            .strip_prefix("[!")
            .and_then(|rest| rest.split_once(']'))
        else {
            return;
        };
        let is_mark = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '|' | ' ');
        let hole = language::all(|words| words.placeholder).any(|word| word == fold(mark));
        if hole || !mark.chars().all(is_mark) {
            return;
        }
        let title = title.trim_start_matches(['+', '-']).trim_start();
        open.bold = title.len();
        let taken = line.len() - title.len();
        self.document
            .plain
            .replace_range(open.plain..open.plain + taken, "");
    }

    /// `![alt](a picture.png)`: the space keeps Markdown from seeing a picture; a reader sees one meant.
    fn pictures_in_text(&mut self, span: Span, plain: usize) {
        let line = &self.document.plain[plain..];
        let mut found = pictures::in_text(line);
        let known = &self.document.pictures;
        let is_known = |start: usize| {
            let next = known.partition_point(|picture| picture.span.start < start);
            known
                .get(next)
                .is_some_and(|picture| picture.span.start == start)
        };
        let source = &self.text[Range::from(span)];
        let mut written = pictures::in_text(source);
        written.retain(|picture| !is_known(span.start + picture.range.start));
        // The plain text has no backticks: what is code is told by the source.
        if found.len() == written.len() {
            let mut code = written.iter().map(|picture| picture.in_code);
            found.retain(|_| code.next() == Some(false));
        }
        written.retain(|picture| !picture.in_code);
        if found.is_empty() {
            return;
        }
        let block = self.document.blocks.len() as u32 - 1;
        let same = found.len() == written.len();
        let mut meant = Vec::with_capacity(found.len());
        for (number, picture) in found.iter().enumerate() {
            let mut meant_one = Picture {
                block,
                span,
                syntax: Syntax::Unseen,
                address: line[picture.address.clone()].to_owned(),
                written: None,
                alt: line[picture.alt.clone()].to_owned(),
            };
            if let Some(written) = written.get(number).filter(|_| same) {
                let at = |range: &Range<usize>| Span {
                    start: span.start + range.start,
                    end: span.start + range.end,
                };
                meant_one.span = at(&written.range);
                meant_one.written = Some(at(&written.address));
                source[written.address.clone()].clone_into(&mut meant_one.address);
            }
            meant.push(meant_one);
        }
        // What stands before the end of the bold beginning keeps its length, less the pictures in it.
        let lead = self
            .document
            .blocks
            .last()
            .map_or(0, |block| block.bold_lead as usize);
        let within = found.iter().take_while(|picture| picture.range.end <= lead);
        let taken: usize = within.map(|picture| picture.range.len()).sum();
        let kept = pictures::without(line, &found);
        let lead = lead.saturating_sub(taken).min(kept.len());
        let lead = if kept.is_char_boundary(lead) { lead } else { 0 };
        self.document.plain.truncate(plain);
        self.document.plain.push_str(&kept);
        self.document.pictures.extend(meant);
        // A picture that is open is known by its place.
        if self.open_pictures.is_empty() {
            let pictures = &mut self.document.pictures;
            let first = pictures.partition_point(|picture| picture.block < block);
            pictures[first..].sort_by_key(|picture| picture.span.start);
        }
        if let Some(block) = self.document.blocks.last_mut() {
            block.plain.end = plain + kept.len();
            block.bold_lead = lead as u32;
            block.nature = nature::of_line(&kept);
        }
    }

    fn push(&mut self, kind: BlockKind, span: Span, plain: usize) {
        let marker = self.marker.take();
        let span = Span {
            start: marker.map_or(span.start, |(_, start)| start.min(span.start)),
            ..span
        };
        let task = self.task.take();
        let nature = match kind {
            BlockKind::Rule | BlockKind::Unseen => Nature::Blank,
            _ => Nature::Prose,
        };
        self.document.blocks.push(Block {
            kind,
            span,
            plain: Span {
                start: plain,
                end: self.document.plain.len(),
            },
            nature,
            marker: marker.map(|(marker, _)| marker),
            task,
            depth: u8::try_from(self.lists.len()).unwrap_or(u8::MAX),
            quoted: self.quotes > 0,
            group: self.group,
            bold: false,
            coded: false,
            bold_lead: 0,
            toc: std::mem::take(&mut self.anchored),
            info: Span::default(),
            mistagged: false,
        });
    }
}

/// Whether a fence has its second line of signs.
pub(super) fn is_closed(fence: &str) -> bool {
    let fence = fence.trim();
    let sign = fence.chars().next().unwrap_or('`');
    let opening = fence.chars().take_while(|&c| c == sign).count();
    let last = fence.rsplit_once(['\n', '\r']).map_or("", |(_, last)| last);
    let signs = last.trim_start_matches(['>', ' ', '\t']);
    signs.len() >= opening && signs.chars().all(|c| c == sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pictures(text: &str) -> Vec<String> {
        let source = Source::from_text("r.md", text);
        let document = parse(&source);
        let told = |picture: &Picture| {
            let written = picture.written.map_or("-", |span| source.slice(span));
            let (syntax, span) = (picture.syntax, source.slice(picture.span));
            format!(
                "{syntax:?} {span} = {} ({written}) {}",
                picture.address, picture.alt
            )
        };
        document.pictures.iter().map(told).collect()
    }

    #[test]
    fn a_picture_says_where_it_stands_and_where_it_leads() {
        let text = "é ![a *b*](c\\_d&amp;e.png \"t\") et ![f][g]\n\n[g]: <h i.png>\n\n![[j k.png|200]] ![](l%20m.png)\n";
        assert_eq!(
            pictures(text),
            [
                "Inline ![a *b*](c\\_d&amp;e.png \"t\") = c_d&e.png (c\\_d&amp;e.png) a b",
                "Reference ![f][g] = h i.png (-) f",
                "Wiki ![[j k.png|200]] = j k.png (j k.png) 200",
                "Inline ![](l%20m.png) = l%20m.png (l%20m.png) ",
            ]
        );
    }

    #[test]
    fn pictures_of_tags_and_with_spaces_are_read_from_the_source() {
        let text = "**a** ![b](c d_e_.png) `![f](g h.png)` ![i](j.png) <img alt=k src='l m.png'>\n\n<div>\n  <img\n  src=\"n&#233;.png\">\n![o](p.png)\n</div>\n";
        assert_eq!(
            pictures(text),
            [
                "Unseen ![b](c d_e_.png) = c d_e_.png (c d_e_.png) b",
                "Inline ![i](j.png) = j.png (j.png) i",
                "Tag <img alt=k src='l m.png'> = l m.png (l m.png) k",
                "Tag <img\n  src=\"n&#233;.png\"> = né.png (n&#233;.png) ",
                "Unseen ![o](p.png) = p.png (p.png) o",
            ]
        );
    }

    #[test]
    fn a_comment_or_code_shows_no_picture() {
        assert_eq!(pictures("<!-- ![](a.png) <img src=b.png> -->\n"), [""; 0]);
        assert_eq!(pictures("```\n![](a.png)\n```\n`![](b.png)`\n"), [""; 0]);
    }

    #[test]
    fn a_fence_without_its_end_is_known() {
        let unclosed = |text: &str| {
            let source = Source::from_text("r.md", text);
            parse(&source).unclosed.len()
        };
        assert_eq!(unclosed("```\na\n"), 1);
        assert_eq!(unclosed("````\na\n```\n"), 1);
        assert_eq!(unclosed("```"), 1);
        assert_eq!(unclosed("- ~~~ sh\n  a\n\nb\n"), 1);
        assert_eq!(unclosed("```\na\n```\n"), 0);
        assert_eq!(unclosed("```\r\na\r\n`````  \r\n"), 0);
        assert_eq!(unclosed("> ```\n> a\n> ```\n\n    code\n"), 0);
        assert_eq!(unclosed("- ~~~\n  a\n  ~~~\n"), 0);
    }
}
