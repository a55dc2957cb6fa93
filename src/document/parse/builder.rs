//! A document in the making: what is open, and what each event of the parser makes of it.
//!
//! Lines, items, pictures and HTML have their steps in files of their own, beside this one.

use crate::document::block::{BlockKind, Marker};
use crate::document::fence::is_closed;
use crate::document::pictures::{Syntax, is_of_picture};
use crate::document::report::{Document, Link};
use crate::document::{addresses, html, nature};
use crate::source::Span;
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};
use std::ops::Range;

/// Where a part of a line begins in it.
pub(super) fn offset(line: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(line.as_ptr() as usize)
}

/// Whether something is set apart within a line.
fn is_mark(tag: TagEnd) -> bool {
    use TagEnd::{Emphasis, Image, Link, Strikethrough, Strong, Subscript, Superscript};
    matches!(
        tag,
        Strong | Emphasis | Strikethrough | Superscript | Subscript | Link | Image
    )
}

/// What is open.
#[derive(Default)]
pub(super) struct Markup {
    /// The table: the group of its rows, and whether one has ended.
    pub(super) table: Option<(u32, bool)>,
    /// Where the row begins, in the report and in the plain text.
    pub(super) row: Option<(usize, usize)>,
    /// Where the preformatted text begins, likewise.
    pub(super) preformatted: Option<(usize, usize)>,
}

impl Markup {
    pub(super) fn is_open(&self) -> bool {
        self.row.is_some() || self.preformatted.is_some()
    }
}

/// The line that is being read.
pub(super) struct Open {
    pub(super) kind: BlockKind,
    /// Whether it names a box, a figure or a table.
    pub(super) caption: bool,
    /// Where its first inline stands, and where the last one ends.
    pub(super) span: Option<Span>,
    pub(super) plain: usize,
    /// Bytes of plain text that are bold, and whether only bold ones came so far.
    pub(super) bold: usize,
    pub(super) bold_lead: usize,
    /// Bytes of plain text that are an emphasised beginning.
    pub(super) italic_lead: usize,
    pub(super) in_lead: bool,
    /// Whether some of it is set as code.
    pub(super) coded: bool,
}

pub(super) struct Builder<'t> {
    pub(super) text: &'t str,
    pub(super) document: Document,
    pub(super) line: Option<Open>,
    /// What the next line of plain inlines will be.
    pub(super) kind: BlockKind,
    /// The current heading is underlined, or its lines are more than one.
    pub(super) marker: Option<(Marker, usize)>,
    pub(super) task: Option<bool>,
    pub(super) lists: Vec<Option<u64>>,
    pub(super) quotes: u32,
    pub(super) strong: u32,
    pub(super) emphasis: u32,
    /// Where the marks begin that are open around what is read, the outermost first.
    pub(super) marks: Vec<usize>,
    /// The pictures that are open, by index: their alternative text is not the report's text.
    pub(super) open_pictures: Vec<usize>,
    /// Where what was last read ends.
    pub(super) read: usize,
    /// The line holds a link into the report.
    pub(super) anchored: bool,
    pub(super) group: u32,
    pub(super) code: Option<(BlockKind, Range<usize>, usize, Span)>,
    pub(super) in_table: bool,
    /// The row of a table: where it stands, where its plain text begins, whether it is the head.
    pub(super) row: Option<(Range<usize>, usize, bool)>,
    pub(super) html: html::State,
    /// Whether what is read names a box, a figure or a table.
    pub(super) caption: bool,
    pub(super) markup: Markup,
    /// Where the last attributes end: what stands in them is no text.
    pub(super) attributes_end: usize,
    /// Whether the paragraph's next line goes on with a formula that is set apart.
    pub(super) in_formula: bool,
}

impl<'t> Builder<'t> {
    pub(super) fn new(text: &'t str) -> Self {
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
            emphasis: 0,
            marks: Vec::new(),
            open_pictures: Vec::new(),
            read: 0,
            anchored: false,
            group: 0,
            code: None,
            in_table: false,
            row: None,
            html: html::State::default(),
            caption: false,
            markup: Markup::default(),
            attributes_end: 0,
            in_formula: false,
        }
    }

    /// Whether a text is blanks before all else of a line.
    fn is_indent(&self, text: &str) -> bool {
        let is_blank = text.bytes().all(|byte| matches!(byte, b' ' | b'\t'));
        is_blank && self.line.is_none() && self.code.is_none() && !self.in_table
    }

    pub(super) fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        let read = match event {
            Event::Start(_) => range.start,
            _ => range.end,
        };
        match event {
            Event::Start(tag) => {
                if is_mark(tag.to_end()) {
                    self.marks.push(range.start);
                }
                self.start(tag, range);
            }
            Event::End(tag) => {
                self.end(tag, range.clone());
                if is_mark(tag) {
                    self.end_mark(range);
                }
            }
            Event::Text(text) if self.may_hold_attributes(&text, &range) => {
                for part in self.shown(range.clone()) {
                    let start = offset(self.text, part);
                    self.text(part, start..start + part.len());
                }
                self.open_line(&range);
            }
            // What indents HTML right below code is told as text, and is none.
            Event::Text(text) if self.is_indent(&text) => {}
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.marks.push(range.start);
                // A span of several lines is a paragraph's lines to a reader; one line of plain text serves as well.
                match text.contains('\n') {
                    true => self.text(&text.replace('\n', " "), range.clone()),
                    false => self.text(&text, range.clone()),
                }
                self.end_mark(range);
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
                if !self.open_pictures.is_empty() {
                    // What wraps in a picture's alternative text begins no line of the report's.
                    self.text(" ", range);
                } else if !self.in_table {
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

    fn end_mark(&mut self, range: Range<usize>) {
        self.marks.pop();
        if self.marks.is_empty() {
            self.document.marks.push(range.into());
        }
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
                title,
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
                let mut address = dest_url.into_string();
                if syntax == Syntax::Wiki {
                    // In a row of a table the bar has a backslash before it.
                    address.truncate(address.trim_end_matches('\\').len());
                }
                self.picture(syntax, range.into(), address);
                if let Some(picture) = self.document.pictures.last_mut() {
                    picture.title = title.into_string();
                }
            }
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => {
                self.open_line(&range);
                self.anchored |=
                    dest_url.starts_with('#') && !matches!(self.kind, BlockKind::Heading { .. });
                if link_type != LinkType::Email && addresses::leads(&dest_url) {
                    let block = self.document.blocks.len() as u32;
                    let to_picture = is_of_picture(&dest_url).then(|| range.into());
                    let is_beside = !dest_url.starts_with('/') && !dest_url.contains(':');
                    self.document.links.push(Link {
                        block,
                        to_picture,
                        is_beside,
                    });
                }
            }
            Tag::FootnoteDefinition(_) => self.begin(BlockKind::Line),
            Tag::TableHead => self.row = Some((range, self.document.plain.len(), true)),
            Tag::TableRow => self.row = Some((range, self.document.plain.len(), false)),
            Tag::TableCell => {}
            Tag::DefinitionList | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {}
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph | TagEnd::FootnoteDefinition => self.close_line(),
            TagEnd::HtmlBlock => self.end_html(&range),
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
                    let span = (range.start..end).into();
                    self.push(BlockKind::Row { head }, span, plain);
                    self.bare_addresses(plain);
                    self.pictures_in_text(plain);
                    self.document.plain.push('\n');
                }
            }
            TagEnd::Table => self.in_table = false,
            TagEnd::MetadataBlock(_) => {}
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Image => self.end_picture(range),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Link | TagEnd::Strikethrough => {}
            TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition => {}
        }
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
        (block.nature, block.doubt) = nature::of_block(text, tag);
        block.mistagged = nature::contradicts(block.nature, text, tag);
    }
}
