//! Lines of running text: where each begins and ends, whether it is a title, what of it is bold.
//!
//! Enters: texts, one after the other. Leaves: a block a line, with its nature.

use super::builder::{Builder, Open};
use super::underlined;
use crate::document::origins::Origin;
use crate::document::{Block, BlockKind, Doubt, Link, Nature, addresses, attributes, nature};
use crate::language;
use crate::source::Span;
use crate::text::fold::fold;
use std::ops::Range;

/// Whether a line is one link and nothing else, which leads nowhere: `[⬆ Back to top](#top)`, `[capture](url)`.
fn is_idle_link(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| c != '[' && !c.is_alphanumeric());
    let link = line
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(')'));
    let mut parts = link.into_iter().flat_map(|link| link.split("]("));
    let (_, address, more) = (parts.next(), parts.next(), parts.next());
    let is_one = |address: &&str| !address.contains([')', ' ']);
    more.is_none()
        && address
            .filter(is_one)
            .is_some_and(|address| !addresses::leads(address))
}

impl<'t> Builder<'t> {
    pub(super) fn begin(&mut self, kind: BlockKind) {
        self.close_line();
        self.group += 1;
        self.kind = kind;
        self.in_formula = false;
    }

    /// Whether some of a text may be attributes; few texts hold a brace.
    pub(super) fn may_hold_attributes(&self, text: &str, range: &Range<usize>) -> bool {
        (range.start < self.attributes_end || memchr::memchr(b'{', text.as_bytes()).is_some())
            && self.text.get(range.clone()) == Some(text)
    }

    /// What a reader sees of a stretch of the report: attributes are left out.
    pub(super) fn shown(&mut self, range: Range<usize>) -> Vec<&'t str> {
        let text = self.text;
        let mut shown = Vec::new();
        let mut from = range.start.max(self.attributes_end).min(range.end);
        if self.code.is_some() || !self.open_pictures.is_empty() {
            return vec![&text[range]];
        }
        let is_title = matches!(self.kind, BlockKind::Heading { .. });
        let mut looked = from;
        while let Some(at) = memchr::memchr(b'{', &text.as_bytes()[looked..range.end]) {
            let at = looked + at;
            looked = at + 1;
            if let Some(length) = attributes::length(text, at, is_title) {
                shown.push(text[from..at].trim_end_matches([' ', '\t']));
                self.attributes_end = at + length;
                from = self.attributes_end.min(range.end);
                looked = from;
            }
        }
        shown.push(&text[from..range.end]);
        shown
    }

    pub(super) fn open_line(&mut self, range: &Range<usize>) {
        if self.in_table || self.code.is_some() {
            return;
        }
        let plain = self.document.plain.len();
        let kind = self.kind;
        let open = self.line.get_or_insert(Open {
            kind,
            caption: self.caption,
            span: None,
            plain,
            bold: 0,
            bold_lead: 0,
            italic_lead: 0,
            in_lead: true,
            coded: false,
        });
        let span = open.span.get_or_insert(range.clone().into());
        span.start = span.start.min(range.start);
        span.end = span.end.max(range.end);
    }

    pub(super) fn text(&mut self, text: &str, range: Range<usize>) {
        self.open_line(&range);
        if let Some((&picture, around)) = self.open_pictures.split_last() {
            self.document.pictures[picture].alt.push_str(text);
            // Of pictures in one another only the outermost is shown.
            if let Some(&outermost) = around.first() {
                self.document.pictures[outermost].alt.push_str(text);
            }
            return;
        }
        self.push_plain(text, &range);
        if let Some(line) = &mut self.line {
            let length = self.document.plain.len() - line.plain;
            if self.strong > 0 {
                line.bold += text.len();
                if line.in_lead {
                    line.bold_lead = length;
                }
            } else if self.emphasis > 0 {
                if line.bold == 0 && line.italic_lead + text.len() == length {
                    line.italic_lead = length;
                }
                line.in_lead = false;
            } else if !text.trim().is_empty() {
                line.in_lead = false;
            }
        }
    }

    /// Plain text, with where it stands: where its letters lie in the report or, where it isn't written so, in a range of that.
    pub(super) fn push_plain(&mut self, text: &str, range: &Range<usize>) {
        let start = self.document.plain.len();
        self.document.plain.push_str(text);
        let at = (text.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize);
        let within = at.filter(|at| at + text.len() <= self.text.len());
        let source = within.map_or(range.clone(), |at| at..at + text.len());
        let signs = |at: &usize| self.text.as_bytes()[*at] == b'`';
        self.document.origins.push(Origin {
            plain: start..start + text.len(),
            source,
            is_code: self.marks.last().is_some_and(signs),
        });
    }

    /// Takes stretches out of the plain text, which stand apart and in order.
    pub(super) fn cut_plain(&mut self, out: &[Range<usize>]) {
        let Some(first) = out.first() else { return };
        let mut at = first.start;
        let after = self.document.plain.split_off(at);
        for cut in out {
            let kept = at - first.start..cut.start - first.start;
            self.document.plain.push_str(&after[kept]);
            at = cut.end;
        }
        self.document.plain.push_str(&after[at - first.start..]);
        self.document.origins.cut(out);
    }

    pub(super) fn close_line(&mut self) {
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
        let written = self.text.get(Range::from(block.span));
        let is_idle = block.kind == BlockKind::Line && written.is_some_and(is_idle_link);
        block.caption = open.caption || is_idle;
        block.italic_lead = open.italic_lead as u32;
        block.bold_lead = if bold {
            length as u32
        } else {
            open.bold_lead as u32
        };
        let span = block.span;
        if BlockKind::Line == block.kind && !block.caption {
            let written = self.text.get(Range::from(span)).unwrap_or_default();
            (block.nature, block.doubt) = match nature::is_formula(written, &mut self.in_formula) {
                true => (Nature::Prose, Doubt::Formula),
                false => nature::of_line(text),
            };
        }
        self.bare_addresses(open.plain);
        self.pictures_in_text(open.plain);
        self.document.plain.push('\n');
    }

    /// A bare address in the block that ends here is a link to a reader, unless a link of Markdown was kept for it.
    pub(super) fn bare_addresses(&mut self, plain: usize) {
        if addresses::holds_one(&self.document.plain[plain..]) {
            let block = self.document.blocks.len() as u32 - 1;
            let links = &mut self.document.links;
            if links.last().is_none_or(|link| link.block != block) {
                links.push(Link::plain(block));
            }
        }
    }

    /// `> [!question] A title`: the mark says how the quote looks, and what follows is set as its title. A mark that says that
    /// something is still to do stays.
    pub(super) fn callout(&mut self, open: &mut Open) {
        let line = &self.document.plain[open.plain..];
        let Some((mark, title)) = line
            .strip_prefix("[!")
            .and_then(|rest| rest.split_once(']'))
        else {
            return;
        };
        let is_mark = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '|' | ' ');
        let hole = language::among(&fold(mark), |words| words.placeholder);
        if hole || !mark.chars().all(is_mark) {
            return;
        }
        let title = title.trim_start_matches(['+', '-']).trim_start();
        open.bold = title.len();
        let taken = line.len() - title.len();
        self.cut_plain(std::slice::from_ref(&(open.plain..open.plain + taken)));
    }

    pub(super) fn push(&mut self, kind: BlockKind, span: Span, plain: usize) {
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
            doubt: Doubt::None,
            marker: marker.map(|(marker, _)| marker),
            task,
            depth: u8::try_from(self.lists.len()).unwrap_or(u8::MAX),
            quoted: self.quotes > 0,
            caption: false,
            tagged: false,
            group: self.group,
            bold: false,
            coded: false,
            bold_lead: 0,
            italic_lead: 0,
            toc: std::mem::take(&mut self.anchored),
            info: Span::default(),
            mistagged: false,
        });
    }

    pub(super) fn end_heading(&mut self, range: &Range<usize>) {
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
                (block.nature, block.doubt) = nature::of_line(
                    self.document
                        .plain
                        .get(block.plain.start..block.plain.end)
                        .unwrap_or_default(),
                );
            }
        }
        self.group += 1;
    }

    /// Whether an underlined paragraph is a title.
    pub(super) fn is_title(&self, lines: Range<usize>, range: &Range<usize>) -> bool {
        let [line] = &self.document.blocks[lines] else {
            return false;
        };
        let underline = self.text[range.clone()].trim_end().chars().next_back();
        let pictures = self
            .document
            .pictures
            .last()
            .is_some_and(|picture| picture.span.start >= line.span.start);
        !pictures && underlined::is_title(self.document.text(line), underline.unwrap_or('-'))
    }
}
