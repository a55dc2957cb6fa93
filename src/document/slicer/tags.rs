//! What opens and closes around what is shown: titles, quotes, code, tables, notes.

use super::Slicer;
use crate::document::block::Nature;
use crate::document::nesting::heading;
use crate::document::part::Part;
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use std::ops::Range;

impl<'t> Slicer<'t> {
    pub(super) fn start(&mut self, tag: Tag<'t>, range: &Range<usize>) {
        // After a blank line an item's range begins with the line end before it.
        let inside = self.text.get(range.clone()).unwrap_or_default();
        let at = range.start + (inside.len() - inside.trim_start().len());
        let eager = matches!(tag, Tag::Item | Tag::TableCell);
        let tag = match tag {
            Tag::CodeBlock(kind) => {
                let info = match &kind {
                    CodeBlockKind::Fenced(info) => info.trim(),
                    CodeBlockKind::Indented => "",
                };
                self.code = Some((info.to_owned(), range.start, String::new()));
                return;
            }
            Tag::FootnoteDefinition(name) => {
                let number = self.note(&name);
                self.in_note += 1;
                self.leave();
                let html = "<div>";
                let notes = self.slices.len();
                self.events[notes].push(Event::Html(html.into()));
                self.part(Part::NoteNumber(number), range.start);
                Tag::FootnoteDefinition(name)
            }
            // The lines that a document takes back from titles are text.
            Tag::Heading { .. } if !self.is_title(at) => Tag::Paragraph,
            Tag::Heading { level, .. } => heading(level, self.anchor(at)),
            tag => tag,
        };
        let is_item = matches!(tag, Tag::Item);
        let callout = matches!(tag, Tag::BlockQuote(Some(_)));
        let hidden = self.picture_at(at).is_some()
            && !matches!(
                tag,
                Tag::Paragraph
                    | Tag::HtmlBlock
                    | Tag::Item
                    | Tag::List(_)
                    | Tag::TableCell
                    | Tag::Heading { .. }
                    | Tag::BlockQuote(_)
                    | Tag::Table(_)
                    | Tag::TableHead
                    | Tag::TableRow
            );
        if hidden
            && let Some(picture) = self.picture_at(at)
            && !self.nesting.is_hidden()
        {
            self.picture(picture, at);
        }
        self.nesting.push(tag, hidden);
        if eager && let Some(slice) = self.slice_at(at) {
            self.enter(slice);
        }
        if is_item {
            self.nesting.count_item();
        }
        if callout {
            self.callout(range);
        }
    }

    /// The word of `> [!NOTE]`, which the parser takes for a class of the quote.
    fn callout(&mut self, range: &Range<usize>) {
        let inside = self.text.get(range.clone()).unwrap_or_default();
        let word = inside
            .split_once("[!")
            .and_then(|(_, rest)| rest.split_once(']'));
        let Some((word, _)) = word else {
            return;
        };
        for tag in [Tag::Paragraph, Tag::Strong] {
            self.start(tag, range);
        }
        self.leaf(Event::Text(word.to_owned().into()), range.start);
        for tag in [TagEnd::Strong, TagEnd::Paragraph] {
            self.end(tag, range);
        }
    }

    /// What a row holds beyond its table's columns, where the parser drops it: a sign of a pipeline parts cells too.
    fn beyond_the_columns(&mut self, end: usize) {
        let range = self.cell_end..end;
        let rest = self.text.get(range.clone()).unwrap_or_default();
        let rest = rest.trim_matches(|c: char| c == '|' || c.is_whitespace());
        if !rest.is_empty() {
            self.start(Tag::TableCell, &range);
            self.leaf(Event::Text(rest.to_owned().into()), range.start);
            self.end(TagEnd::TableCell, &range);
        }
    }

    pub(super) fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        if tag == TagEnd::CodeBlock {
            if let Some((info, start, text)) = self.code.take() {
                let language = info.split_whitespace().next().unwrap_or_default();
                let block = self
                    .block_at(start + 3)
                    .map(|block| &self.document.blocks[block]);
                let nature = block.map_or(Nature::Code, |block| block.nature);
                self.part(
                    Part::Code {
                        language: language.to_owned(),
                        info,
                        text,
                        nature,
                    },
                    start,
                );
            }
            return;
        }
        if matches!(tag, TagEnd::FootnoteDefinition) {
            let notes = self.slices.len();
            let shift = self.shift(notes);
            self.nesting.end_note(shift, &mut self.events[notes]);
            self.events[notes].push(Event::Html("</div>\n".into()));
            self.current = None;
            self.in_note = self.in_note.saturating_sub(1);
            return;
        }
        match tag {
            // A link of no words says where it leads.
            TagEnd::Link => {
                if let Some(address) = self.nesting.unsaid_address() {
                    self.leaf(Event::Text(address), range.start);
                }
            }
            TagEnd::TableCell => self.cell_end = range.end,
            TagEnd::TableRow => self.beyond_the_columns(range.end),
            _ => {}
        }
        // Before anything is shown nothing is open in a slice: its end is written nowhere.
        let slice = self.current.unwrap_or(0);
        let shift = self.shift(slice);
        self.nesting.end(tag, shift, &mut self.events[slice]);
    }
}
