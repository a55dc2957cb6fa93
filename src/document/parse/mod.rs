//! Markdown to blocks: one pass over pulldown-cmark's events.
//!
//! Follows CommonMark 0.31 with GitHub's tables, task lists, footnotes and strikethrough, and wiki embeds; then takes back
//! what Markdown reads into plain text against a reader's eye: a line above `---` that is a sentence is no title.

mod html;
mod items;
mod lines;
mod markup;
mod pictures;
mod wrapped;

use super::events::Events;
use super::pictures::is_of_picture;
use super::readable::readable;
use super::{BlockKind, Document, Link, Marker, Syntax, nature, tables};
use crate::source::{Source, Span};
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Tag, TagEnd};
use std::ops::Range;

/// The options are fixed here, once; they differ only for a text whose tables can't be read.
pub(super) fn options(text: &str) -> Options {
    let mut options = Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_WIKILINKS;
    options.set(Options::ENABLE_TABLES, tables::are_filled(text));
    options
}

/// Reads a report.
pub(crate) fn parse(source: &Source) -> Document {
    let text = &*readable(source.text());
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
    wrapped::find(&mut document, text);
    nature::settle_headings(&mut document, text);
    nature::settle_formulas(&mut document);
    document
}

/// Where the report begins after its front matter: YAML between `---` lines, or TOML between `+++` lines, at the very start. Not
/// left to the parser, which takes what stands between any two rules for front matter.
pub(super) fn front_matter(text: &str) -> usize {
    const LONG: usize = 60;
    let toml = text.starts_with("+++");
    let (fence, names) = if toml { ("+++", '=') } else { ("---", ':') };
    let mut at = 0;
    let mut named = false;
    for (number, line) in text.split_inclusive('\n').enumerate().take(LONG) {
        let trimmed = line.trim_end();
        at += line.len();
        match number {
            0 if trimmed != fence => return 0,
            0 => {}
            _ if trimmed == fence || !toml && trimmed == "..." => {
                return if named { at } else { 0 };
            }
            _ if !toml && (trimmed.starts_with('#') || trimmed.is_empty()) => return 0,
            _ => named |= trimmed.contains(names),
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
    html: super::html::State,
    markup: markup::Markup,
    /// Where the last attributes end: what stands in them is no text.
    attributes_end: usize,
    /// Whether the paragraph's next line goes on with a formula that is set apart.
    in_formula: bool,
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
            html: super::html::State::default(),
            markup: markup::Markup::default(),
            attributes_end: 0,
            in_formula: false,
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
            Event::Text(text) if self.may_hold_attributes(&text, &range) => {
                for part in self.shown(range.clone()) {
                    let start = html::offset(self.text, part);
                    self.text(part, start..start + part.len());
                }
                self.open_line(&range);
            }
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
                self.html = super::html::State::default();
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
                if link_type != LinkType::Email {
                    let block = self.document.blocks.len() as u32;
                    let to_picture = is_of_picture(&dest_url).then(|| range.into());
                    self.document.links.push(Link { block, to_picture });
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
                    self.pictures_in_text(span, plain);
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
    use crate::document::Picture;

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
    fn a_mark_with_a_slip_may_be_wrapped() {
        for (text, told) in [
            (
                "So ![the tug\nat sea](my tug.png) is.",
                "Unseen(Spaces) ![the tug\nat sea](my tug.png) = my tug.png (my tug.png) the tug at sea",
            ),
            (
                "> ![the tug\n> at sea](a.png =300x)",
                "Unseen(After) ![the tug\n> at sea](a.png =300x) = a.png (a.png) the tug at sea",
            ),
            (
                "![the tug](\nmy tug.png)",
                "Unseen(Spaces) ![the tug](\nmy tug.png) = my tug.png (my tug.png) the tug",
            ),
            (
                "![the tug]\n(tug.png)",
                "Unseen(Blank) ![the tug]\n(tug.png) = tug.png (tug.png) the tug",
            ),
        ] {
            assert_eq!(pictures(text), [told]);
        }
        let text = "So ![the tug\nat sea](my tug.png) it is.";
        let document = parse(&Source::from_text("r.md", text));
        let lines: Vec<&str> = document
            .blocks
            .iter()
            .map(|block| document.text(block))
            .collect();
        assert_eq!(lines, ["So ", " it is."]);
        for text in [
            "`![the tug\nat sea](my tug.png)`",
            "![the tug\n\nat sea](my tug.png)",
        ] {
            assert_eq!(pictures(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn pictures_of_tags_and_with_spaces_are_read_from_the_source() {
        let text = "**a** ![b](c d_e_.png) `![f](g h.png)` ![i](j.png) <img alt=k src='l m.png'>\n\n<div>\n  <img\n  src=\"n&#233;.png\">\n![o](p.png)\n</div>\n";
        assert_eq!(
            pictures(text),
            [
                "Unseen(Spaces) ![b](c d_e_.png) = c d_e_.png (c d_e_.png) b",
                "Inline ![i](j.png) = j.png (j.png) i",
                "Tag <img alt=k src='l m.png'> = l m.png (l m.png) k",
                "Tag <img\n  src=\"n&#233;.png\"> = né.png (n&#233;.png) ",
                "Unseen(Place) ![o](p.png) = p.png (p.png) o",
            ]
        );
    }

    #[test]
    fn markdown_in_a_row_of_html_shows_no_picture() {
        let text = "<table>\n<tr><td>![a](b.png)</td>\n<td><img src=\"c.png\"> ![](d e.png)</td></tr></table>\n\n\
                    <pre>![](f.png)</pre>\n";
        assert_eq!(
            pictures(text),
            [
                "Unseen(Place) ![a](b.png) = b.png (b.png) a",
                "Tag <img src=\"c.png\"> = c.png (c.png) ",
                "Unseen(Spaces) ![](d e.png) = d e.png (d e.png) ",
            ]
        );
    }

    #[test]
    fn pictures_in_a_row_of_a_table_are_read_with_their_bars() {
        let text = "| a | b |\n|---|---|\n| ![[c.png\\|30]] | ![](d e.png) |\n| ![[f.png|30]] | `![](g h.png)` |\n";
        assert_eq!(
            pictures(text),
            [
                "Wiki ![[c.png\\|30]] = c.png (c.png) 30",
                "Unseen(Spaces) ![](d e.png) = d e.png (d e.png) ",
                "Unseen(Bar) ![[f.png|30]] = f.png (f.png) ",
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
