//! Slices of a report as HTML: each as it reads in the whole report, whatever list, quote or paragraph it is cut out of.
//!
//! Enters: a report and slices of its text. Leaves: per slice its [`Part`]s. The whole is parsed once, so that reference
//! definitions are known to every slice; what a cut goes through is closed before it and opened again after it. What
//! nobody may trust or what needs the disk (raw HTML, pictures, code) is left to the reader as parts.

use super::events::{Definition, Events};
use super::{BlockKind, Document, Nature, Syntax};
use crate::source::Span;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd, html};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// A run of the text that is shown in one place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slice {
    /// Where it stands.
    pub(crate) span: Span,
    /// How many levels its titles are moved down, or up.
    pub(crate) shift: i8,
}

/// A piece of a slice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// HTML that the Markdown parser wrote; its links lead wherever the report says.
    Html(String),
    /// HTML that the report's author wrote.
    Raw(String),
    /// A picture, by its place in [`Document::pictures`].
    Picture(usize),
    /// A fenced or indented block.
    Code {
        /// The first word after the opening fence.
        language: String,
        /// What stands in it.
        text: String,
        /// What it looks like.
        nature: Nature,
    },
    /// A task box, ticked or not.
    Task(bool),
    /// A reference to a footnote, by its number.
    NoteReference(usize),
    /// The number of a footnote, where it is written.
    NoteNumber(usize),
}

/// What stands for a part in the HTML until the end; the parser writes no tag of this name, and the report's own tags are
/// never written by it.
const MARK: &str = "<tpreport-part ";

/// How deep quotes and lists stand in one another; what stands deeper is shown at this depth.
const DEEPEST: usize = 60;

/// The slices, in the order of the text and without overlap, and after them the report's footnotes, and the addresses that it
/// defines but links from nowhere: often its sources. Titles get the `anchors` as their ids.
pub(crate) fn slices(
    text: &str,
    document: &Document,
    anchors: &[(usize, String)],
    slices: &[Slice],
) -> Vec<Vec<Part>> {
    let mut cutter = Cutter {
        text,
        document,
        anchors,
        slices,
        pictures: picture_spans(document),
        bounds: Vec::new(),
        shown: vec![false; document.pictures.len()],
        open: Vec::new(),
        hidden: 0,
        settled: 0,
        current: None,
        notes: FxHashMap::default(),
        in_note: 0,
        code: None,
        parts: Vec::new(),
        events: (0..=slices.len()).map(|_| Vec::new()).collect(),
    };
    cutter.find_bounds();
    let mut events = Events::new(text);
    let mut used = FxHashSet::default();
    for (event, range) in events.by_ref() {
        if let Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) = &event {
            used.insert(id.to_lowercase());
        }
        cutter.event(event, range);
    }
    for Definition { label, address, .. } in events.into_definitions() {
        if !used.contains(&label.to_lowercase()) {
            cutter.definition(&label, &address);
        }
    }
    let events = std::mem::take(&mut cutter.events);
    events
        .into_iter()
        .map(|events| written(events, &cutter.parts))
        .collect()
}

/// The spans of pictures, by their starts; a picture that can't be told from its line's text stays text.
fn picture_spans(document: &Document) -> Vec<(Span, usize)> {
    let pictures = document.pictures.iter().enumerate();
    let mut spans: Vec<_> = pictures
        .filter(|(_, picture)| picture.syntax != Syntax::Unseen || picture.written.is_some())
        .map(|(number, picture)| (picture.span, number))
        .collect();
    spans.sort_unstable();
    spans
}

/// The HTML of some events, parted at the marks.
fn written(events: Vec<Event<'_>>, parts: &[Part]) -> Vec<Part> {
    let mut text = String::new();
    html::push_html(&mut text, events.into_iter());
    let mut found = Vec::new();
    let mut pieces = text.split(MARK);
    let first = pieces.next().unwrap_or_default();
    found.push(Part::Html(first.to_owned()));
    for piece in pieces {
        let (number, rest) = piece.split_once('>').unwrap_or((piece, ""));
        found.extend(
            number
                .parse()
                .ok()
                .and_then(|at: usize| parts.get(at))
                .cloned(),
        );
        found.push(Part::Html(rest.to_owned()));
    }
    found.retain(|part| !matches!(part, Part::Html(text) if text.is_empty()));
    found
}

/// A container that is open in the report.
struct Open<'t> {
    tag: Tag<'t>,
    /// Whether its opening tag stands in the current slice.
    written: bool,
    /// It stands in a picture, and is not shown.
    hidden: bool,
    /// The number of a list's next item.
    next: Option<u64>,
}

struct Cutter<'t> {
    text: &'t str,
    document: &'t Document,
    anchors: &'t [(usize, String)],
    slices: &'t [Slice],
    pictures: Vec<(Span, usize)>,
    /// Where a text may have to be cut, sorted.
    bounds: Vec<usize>,
    shown: Vec<bool>,
    open: Vec<Open<'t>>,
    /// How many of these are hidden, and how many from the outermost on need no writing in the current slice: nesting may be
    /// as deep as the text is long.
    hidden: usize,
    settled: usize,
    current: Option<usize>,
    /// The numbers of footnotes by their names, in the order in which they are met.
    notes: FxHashMap<String, usize>,
    in_note: usize,
    code: Option<(String, usize, String)>,
    parts: Vec<Part>,
    events: Vec<Vec<Event<'t>>>,
}

impl<'t> Cutter<'t> {
    fn find_bounds(&mut self) {
        let slices = self.slices.iter().map(|slice| slice.span);
        let pictures = self.pictures.iter().map(|(span, _)| *span);
        self.bounds = slices
            .chain(pictures)
            .flat_map(|span| [span.start, span.end])
            .collect();
        self.bounds.sort_unstable();
        self.bounds.dedup();
    }

    /// The slice that holds a place.
    fn slice_at(&self, at: usize) -> Option<usize> {
        if self.in_note > 0 {
            return Some(self.slices.len());
        }
        let after = self.slices.partition_point(|slice| slice.span.start <= at);
        let slice = after.checked_sub(1)?;
        (at < self.slices[slice].span.end).then_some(slice)
    }

    /// The picture that holds a place.
    fn picture_at(&self, at: usize) -> Option<usize> {
        let after = self.pictures.partition_point(|(span, _)| span.start <= at);
        let (span, number) = self.pictures.get(after.checked_sub(1)?)?;
        (at < span.end).then_some(*number)
    }

    fn event(&mut self, event: Event<'t>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, &range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => {
                if let Some((_, _, code)) = &mut self.code {
                    code.push_str(&text);
                } else {
                    self.cut(&text, &range, Event::Text);
                }
            }
            Event::Html(text) | Event::InlineHtml(text) => {
                self.cut(&text, &range, Event::InlineHtml);
            }
            Event::SoftBreak => {
                // Lines of a terminal that nobody put between fences stay lines.
                let kept = matches!(
                    self.block_at(range.start)
                        .map(|block| self.document.blocks[block].nature),
                    Some(Nature::Terminal | Nature::Code)
                );
                let event = if kept {
                    Event::HardBreak
                } else {
                    Event::SoftBreak
                };
                self.leaf(event, range.start);
            }
            Event::TaskListMarker(ticked) => self.part(Part::Task(ticked), range.start),
            Event::FootnoteReference(name) => {
                let number = self.note(&name);
                self.part(Part::NoteReference(number), range.start);
            }
            event => self.leaf(event, range.start),
        }
    }

    /// The last block that begins before a place or at it.
    fn block_at(&self, at: usize) -> Option<usize> {
        let blocks = &self.document.blocks;
        blocks
            .partition_point(|block| block.span.start <= at)
            .checked_sub(1)
    }

    /// The name of the title that stands at a place.
    fn anchor(&self, at: usize) -> Option<CowStr<'t>> {
        let block = self.block_at(at)?;
        let found = self.anchors.binary_search_by_key(&block, |(at, _)| *at);
        found.ok().map(|at| self.anchors[at].1.as_str().into())
    }

    fn note(&mut self, name: &str) -> usize {
        let next = self.notes.len() + 1;
        *self.notes.entry(name.to_owned()).or_insert(next)
    }

    /// A text, in as many pieces as slices and pictures cut it into.
    fn cut(&mut self, text: &str, range: &Range<usize>, make: fn(CowStr<'t>) -> Event<'t>) {
        let literal = self.text.get(range.clone()) == Some(text);
        let first = self.bounds.partition_point(|&bound| bound <= range.start);
        let within = self.bounds[first..].iter().copied();
        let mut ends: Vec<usize> = within
            .take_while(|&bound| bound < range.end && literal)
            .collect();
        ends.push(range.end);
        let mut start = range.start;
        for end in ends {
            let piece = if literal {
                &self.text[start..end]
            } else {
                text
            };
            match (self.picture_at(start), make(CowStr::Borrowed(""))) {
                (Some(picture), _) => self.picture(picture, start),
                (None, Event::InlineHtml(_)) => self.raw(piece, start),
                (None, _) => self.leaf(make(CowStr::from(piece.to_owned())), start),
            }
            start = end;
        }
    }

    /// Raw HTML; pieces that follow one another are one.
    fn raw(&mut self, text: &str, at: usize) {
        let Some(slice) = self.slice_at(at) else {
            return;
        };
        let last = self.parts.len().checked_sub(1);
        let follows = self.current == Some(slice)
            && last.is_some_and(|last| {
                let mark = format!("{MARK}{last}>");
                matches!(self.events[slice].last(), Some(Event::Html(html)) if **html == *mark)
            });
        if follows && let Some(Part::Raw(before)) = self.parts.last_mut() {
            before.push_str(text);
            return;
        }
        self.part(Part::Raw(text.to_owned()), at);
    }

    fn picture(&mut self, number: usize, at: usize) {
        if !self.shown[number] && self.slice_at(at).is_some() {
            self.shown[number] = true;
            self.part(Part::Picture(number), at);
        }
    }

    fn part(&mut self, part: Part, at: usize) {
        let mark = format!("{MARK}{}>", self.parts.len());
        self.parts.push(part);
        self.leaf(Event::Html(mark.into()), at);
    }

    /// An address that nothing links to stands after the notes.
    fn definition(&mut self, label: &str, address: &str) {
        let paragraph = Tag::Paragraph;
        let link = Tag::Link {
            link_type: LinkType::Autolink,
            dest_url: address.to_owned().into(),
            title: "".into(),
            id: "".into(),
        };
        let ends = [Event::End(link.to_end()), Event::End(paragraph.to_end())];
        let notes = &mut self.events[self.slices.len()];
        notes.push(Event::Start(paragraph));
        notes.push(Event::Text(format!("[{label}]: ").into()));
        notes.push(Event::Start(link));
        notes.push(Event::Text(address.to_owned().into()));
        notes.extend(ends);
    }

    /// What is shown itself: everything that is open around it is opened in its slice.
    fn leaf(&mut self, event: Event<'t>, at: usize) {
        if self.hidden > 0 {
            return;
        }
        let picture = self.picture_at(at);
        let is_mark = matches!(&event, Event::Html(html) if html.starts_with(MARK));
        if let Some(picture) = picture.filter(|_| !is_mark) {
            return self.picture(picture, at);
        }
        let Some(slice) = self.slice_at(at) else {
            return;
        };
        // A break says nothing where nothing stands before it.
        let starts = self.current != Some(slice);
        if starts && matches!(event, Event::SoftBreak | Event::HardBreak) {
            return;
        }
        self.enter(slice);
        self.events[slice].push(event);
    }

    /// Opens in a slice what is open around it.
    fn enter(&mut self, slice: usize) {
        if self.current != Some(slice) {
            self.leave();
            self.current = Some(slice);
        }
        let shift = self.shift(slice);
        let events = &mut self.events[slice];
        let shown = self.open.iter_mut().enumerate().skip(self.settled);
        for (depth, open) in shown.filter(|(_, open)| !open.written && !open.hidden) {
            let nests = matches!(open.tag, Tag::BlockQuote(_) | Tag::List(_) | Tag::Item);
            if nests && depth >= DEEPEST {
                continue;
            }
            open.written = true;
            events.push(match &open.tag {
                Tag::List(Some(_)) => Event::Start(Tag::List(open.next)),
                Tag::Heading { level, id, .. } => {
                    Event::Start(heading(shifted(*level, shift), id.clone()))
                }
                tag => Event::Start(tag.clone()),
            });
        }
        self.settled = self.open.len();
    }

    /// How far the titles of a slice are moved; those of notes stand under the notes' own.
    fn shift(&self, slice: usize) -> i8 {
        self.slices.get(slice).map_or(2, |slice| slice.shift)
    }

    /// Closes in the current slice what is open.
    fn leave(&mut self) {
        self.settled = 0;
        let Some(slice) = self.current else { return };
        for at in (0..self.open.len()).rev() {
            if self.open[at].written {
                self.open[at].written = false;
                let end = self.end_of(&self.open[at].tag, slice);
                self.events[slice].push(end);
            }
        }
    }

    fn end_of(&self, tag: &Tag<'t>, slice: usize) -> Event<'t> {
        match tag {
            Tag::Heading { level, .. } => {
                Event::End(TagEnd::Heading(shifted(*level, self.shift(slice))))
            }
            tag => Event::End(tag.to_end()),
        }
    }

    fn start(&mut self, tag: Tag<'t>, range: &Range<usize>) {
        // After a blank line an item's range begins with the line end before it.
        let inside = self.text.get(range.clone()).unwrap_or_default();
        let at = range.start + (inside.len() - inside.trim_start().len());
        let mut next = None;
        let mut eager = false;
        let tag = match tag {
            Tag::CodeBlock(kind) => {
                let language = match &kind {
                    CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or(""),
                    CodeBlockKind::Indented => "",
                };
                self.code = Some((language.to_owned(), range.start, String::new()));
                return;
            }
            Tag::FootnoteDefinition(name) => {
                let number = self.note(&name);
                self.in_note += 1;
                self.leave();
                self.current = None;
                let html = "<div>";
                let notes = self.slices.len();
                self.events[notes].push(Event::Html(html.into()));
                self.part(Part::NoteNumber(number), range.start);
                Tag::FootnoteDefinition(name)
            }
            // The lines that a document takes back from titles are text.
            Tag::Heading { .. } if !self.is_title(at) => Tag::Paragraph,
            Tag::Heading { level, .. } => heading(level, self.anchor(at)),
            // Its events are shown as they are.
            Tag::HtmlBlock => Tag::HtmlBlock,
            Tag::List(number) => {
                next = number;
                Tag::List(number)
            }
            Tag::Item => {
                eager = true;
                Tag::Item
            }
            Tag::TableCell => {
                eager = true;
                Tag::TableCell
            }
            tag => tag,
        };
        let is_note = matches!(tag, Tag::FootnoteDefinition(_));
        let is_item = matches!(tag, Tag::Item);
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
            && self.hidden == 0
        {
            self.picture(picture, at);
        }
        self.hidden += usize::from(hidden);
        self.open.push(Open {
            tag,
            written: is_note,
            hidden,
            next,
        });
        if eager && let Some(slice) = self.slice_at(at) {
            self.enter(slice);
        }
        if is_item {
            let mut outwards = self.open.iter_mut().rev();
            let list = outwards.find(|open| matches!(open.tag, Tag::List(_)));
            if let Some(list) = list {
                list.next = list.next.map(|number| number.saturating_add(1));
            }
        }
    }

    fn pop(&mut self) -> Option<Open<'t>> {
        let open = self.open.pop()?;
        self.hidden -= usize::from(open.hidden);
        self.settled = self.settled.min(self.open.len());
        Some(open)
    }

    fn is_title(&self, at: usize) -> bool {
        let blocks = &self.document.blocks;
        let after = blocks.partition_point(|block| block.span.start <= at);
        let near = [after.checked_sub(1), Some(after)];
        let mut near = near
            .into_iter()
            .flatten()
            .filter_map(|block| blocks.get(block));
        let own = near.find(|block| {
            let span = block.span;
            span.start > at || at < span.end.max(span.start + 1)
        });
        own.is_none_or(|block| matches!(block.kind, BlockKind::Heading { .. }))
    }

    fn end(&mut self, tag: TagEnd) {
        if tag == TagEnd::CodeBlock {
            if let Some((language, start, text)) = self.code.take() {
                let block = self
                    .block_at(start + 3)
                    .map(|block| &self.document.blocks[block]);
                let nature = block.map_or(Nature::Code, |block| block.nature);
                self.part(
                    Part::Code {
                        language,
                        text,
                        nature,
                    },
                    start,
                );
            }
            return;
        }
        if matches!(tag, TagEnd::FootnoteDefinition) {
            while let Some(open) = self.pop() {
                if matches!(open.tag, Tag::FootnoteDefinition(_)) {
                    break;
                }
                if open.written {
                    let end = self.end_of(&open.tag, self.slices.len());
                    self.events[self.slices.len()].push(end);
                }
            }
            self.events[self.slices.len()].push(Event::Html("</div>\n".into()));
            self.current = None;
            self.in_note = self.in_note.saturating_sub(1);
            return;
        }
        let is_own = |open: &Open<'_>| {
            open.tag.to_end() == tag
                || matches!((&open.tag, tag), (Tag::Paragraph, TagEnd::Heading(_)))
        };
        let Some(at) = self.open.iter().rposition(is_own) else {
            return;
        };
        while self.open.len() > at {
            let Some(open) = self.pop() else { return };
            if let (true, Some(slice)) = (open.written, self.current) {
                let end = self.end_of(&open.tag, slice);
                self.events[slice].push(end);
            }
        }
    }
}

fn heading<'t>(level: HeadingLevel, id: Option<CowStr<'t>>) -> Tag<'t> {
    Tag::Heading {
        level,
        id,
        classes: Vec::new(),
        attrs: Vec::new(),
    }
}

fn shifted(level: HeadingLevel, by: i8) -> HeadingLevel {
    let moved = (level as i8).saturating_add(by).clamp(1, 6);
    HeadingLevel::try_from(moved as usize).unwrap_or(level)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str, slices_of: &[Slice]) -> Vec<String> {
        let document = Document::default();
        let slices = slices(text, &document, &[], slices_of);
        let text = |parts: Vec<Part>| {
            let html = parts.into_iter().map(|part| match part {
                Part::Html(html) => html,
                other => format!("{other:?}"),
            });
            html.collect()
        };
        slices.into_iter().map(text).collect()
    }

    #[test]
    fn a_list_that_is_cut_goes_on_with_its_own_numbers() {
        let text = "1. a\n   - x\n   - y\n2. b\n";
        let cut = text.find("2.").expect("it is there");
        let slice = |span: Range<usize>| Slice {
            span: span.into(),
            shift: 0,
        };
        let html = html(text, &[slice(0..cut), slice(cut..text.len())]);
        assert!(html[1].contains("<ol start=\"2\">\n<li>b</li>"), "{html:?}");
    }
}
