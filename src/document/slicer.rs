//! Puts each event of the parser into the slice where it is shown.
//!
//! Enters: events and slices. Leaves: per slice its events, with a mark for each part that the reader writes. Refuses to know
//! HTML, but for the marks and the frame of a note.

mod tags;

use super::block::{BlockKind, Nature};
use super::nesting::Nesting;
use super::part::{MARK, Part, Slice};
use super::pictures::Syntax;
use super::report::Document;
use crate::source::Span;
use pulldown_cmark::{CowStr, Event, LinkType, Tag};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Puts events into slices.
pub(super) struct Slicer<'t> {
    text: &'t str,
    document: &'t Document,
    anchors: &'t [(usize, String)],
    slices: &'t [Slice],
    pictures: Vec<(Span, usize)>,
    /// Where a text may have to be cut, sorted.
    bounds: Vec<usize>,
    shown: Vec<bool>,
    nesting: Nesting<'t>,
    /// The slice that is being written; `nesting` knows what is open in it.
    current: Option<usize>,
    /// The numbers of footnotes by their names, in the order in which they are met.
    notes: FxHashMap<String, usize>,
    in_note: usize,
    /// What its fence says, where it begins, what stands in it.
    code: Option<(String, usize, String)>,
    /// Where the last cell of a table ends.
    cell_end: usize,
    parts: Vec<Part>,
    events: Vec<Vec<Event<'t>>>,
}

impl<'t> Slicer<'t> {
    pub(super) fn new(
        text: &'t str,
        document: &'t Document,
        anchors: &'t [(usize, String)],
        slices: &'t [Slice],
    ) -> Self {
        let pictures = picture_spans(document);
        let cut = slices.iter().map(|slice| slice.span);
        let cut = cut.chain(pictures.iter().map(|(span, _)| *span));
        let mut bounds: Vec<usize> = cut.flat_map(|span| [span.start, span.end]).collect();
        bounds.sort_unstable();
        bounds.dedup();
        Self {
            text,
            document,
            anchors,
            slices,
            pictures,
            bounds,
            shown: vec![false; document.pictures.len()],
            nesting: Nesting::default(),
            current: None,
            notes: FxHashMap::default(),
            in_note: 0,
            code: None,
            cell_end: 0,
            parts: Vec::new(),
            events: (0..=slices.len()).map(|_| Vec::new()).collect(),
        }
    }

    /// Per slice its events, with marks for parts, and at the end those of the notes; and the parts.
    pub(super) fn into_events(self) -> (Vec<Vec<Event<'t>>>, Vec<Part>) {
        (self.events, self.parts)
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

    /// What the parser met.
    pub(super) fn event(&mut self, event: Event<'t>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, &range),
            Event::End(tag) => self.end(tag, &range),
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
    pub(super) fn definition(&mut self, label: &str, address: &str) {
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
        if self.nesting.is_hidden() {
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
        self.nesting.enter(shift, &mut self.events[slice]);
    }

    /// How far the titles of a slice are moved; those of notes stand under the notes' own.
    fn shift(&self, slice: usize) -> i8 {
        self.slices.get(slice).map_or(2, |slice| slice.shift)
    }

    /// Closes in the current slice what is open.
    fn leave(&mut self) {
        if let Some(slice) = self.current.take() {
            let shift = self.shift(slice);
            self.nesting.leave(shift, &mut self.events[slice]);
        }
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
}

/// The spans of pictures, by their starts; a picture that can't be told from its line's text stays text.
fn picture_spans(document: &Document) -> Vec<(Span, usize)> {
    let pictures = document.pictures.iter().enumerate();
    let mut spans: Vec<_> = pictures
        .filter(|(_, picture)| {
            !matches!(picture.syntax, Syntax::Unseen(_)) || picture.written.is_some()
        })
        .map(|(number, picture)| (picture.span, number))
        .collect();
    spans.sort_unstable();
    spans
}
