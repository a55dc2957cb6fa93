//! The containers that stand open at a place of a report: quotes, lists, items, emphasis.
//!
//! Enters: starts and ends as the parser meets them. Leaves: the events that open or close them in a slice which shows what
//! stands in them. Refuses to know which slice that is.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd};

/// How deep quotes and lists stand in one another; what stands deeper is shown at this depth.
const DEEPEST_NESTING: usize = 60;

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

/// All containers that are open, the outermost first.
#[derive(Default)]
pub(super) struct Nesting<'t> {
    open: Vec<Open<'t>>,
    /// How many of these are hidden, and how many from the outermost on need no writing in the current slice: nesting may be
    /// as deep as the text is long.
    hidden: usize,
    settled: usize,
}

impl<'t> Nesting<'t> {
    /// Whether what stands here is not shown.
    pub(super) fn is_hidden(&self) -> bool {
        self.hidden > 0
    }

    /// A container begins; `hidden`: it stands in a picture. An item counts once it is shown: see [`Self::count_item`].
    pub(super) fn push(&mut self, tag: Tag<'t>, hidden: bool) {
        let next = match tag {
            Tag::List(first) => first,
            _ => None,
        };
        // A note's frame is written where the note begins.
        let written = matches!(tag, Tag::FootnoteDefinition(_));
        self.hidden += usize::from(hidden);
        self.open.push(Open {
            tag,
            written,
            hidden,
            next,
        });
    }

    /// Where the link leads that ends here, if nothing of it is shown.
    pub(super) fn unsaid_address(&self) -> Option<CowStr<'t>> {
        match self.open.last()? {
            Open {
                tag: Tag::Link { dest_url, .. },
                written: false,
                hidden: false,
                ..
            } if !dest_url.is_empty() => Some(dest_url.clone()),
            _ => None,
        }
    }

    /// The innermost list goes on with its next number.
    pub(super) fn count_item(&mut self) {
        let mut outwards = self.open.iter_mut().rev();
        let list = outwards.find(|open| matches!(open.tag, Tag::List(_)));
        if let Some(list) = list {
            list.next = list.next.map(|number| number.saturating_add(1));
        }
    }

    /// Opens what isn't open in the current slice yet; titles are moved by `shift`.
    pub(super) fn enter(&mut self, shift: i8, events: &mut Vec<Event<'t>>) {
        let shown = self.open.iter_mut().enumerate().skip(self.settled);
        for (depth, open) in shown.filter(|(_, open)| !open.written && !open.hidden) {
            let nests = matches!(open.tag, Tag::BlockQuote(_) | Tag::List(_) | Tag::Item);
            if nests && depth >= DEEPEST_NESTING {
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

    /// Closes what is open in the current slice, as another one follows.
    pub(super) fn leave(&mut self, shift: i8, events: &mut Vec<Event<'t>>) {
        self.settled = 0;
        for open in self.open.iter_mut().rev().filter(|open| open.written) {
            open.written = false;
            events.push(end_of(&open.tag, shift));
        }
    }

    /// A container ends, and what was not ended in it.
    pub(super) fn end(&mut self, tag: TagEnd, shift: i8, events: &mut Vec<Event<'t>>) {
        let is_own = |open: &Open<'_>| {
            open.tag.to_end() == tag
                || matches!((&open.tag, tag), (Tag::Paragraph, TagEnd::Heading(_)))
        };
        let Some(at) = self.open.iter().rposition(is_own) else {
            return;
        };
        while self.open.len() > at {
            let Some(open) = self.pop() else { return };
            if open.written {
                events.push(end_of(&open.tag, shift));
            }
        }
    }

    /// A note ends, and what was not ended in it; the slice after it is another one.
    pub(super) fn end_note(&mut self, shift: i8, events: &mut Vec<Event<'t>>) {
        while let Some(open) = self.pop() {
            if matches!(open.tag, Tag::FootnoteDefinition(_)) {
                break;
            }
            if open.written {
                events.push(end_of(&open.tag, shift));
            }
        }
        self.settled = 0;
    }

    fn pop(&mut self) -> Option<Open<'t>> {
        let open = self.open.pop()?;
        self.hidden -= usize::from(open.hidden);
        self.settled = self.settled.min(self.open.len());
        Some(open)
    }
}

fn end_of<'t>(tag: &Tag<'_>, shift: i8) -> Event<'t> {
    match tag {
        Tag::Heading { level, .. } => Event::End(TagEnd::Heading(shifted(*level, shift))),
        tag => Event::End(tag.to_end()),
    }
}

/// The start of a title.
pub(super) fn heading<'t>(level: HeadingLevel, id: Option<CowStr<'t>>) -> Tag<'t> {
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
