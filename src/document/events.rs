//! The Markdown parser's events, with blocks ended where a reader ends them.
//!
//! Enters: a report's text. Leaves: events, each with its place in the text. A fence whose second line was forgotten takes all
//! that follows for code, and a tag all up to a blank line for HTML, fences too; here the one ends before the next title, the
//! other where a fence begins, and the parser begins anew. Refuses to know the lab.

use super::fence::{begins_in_html, forgotten_end};
use super::front_matter::front_matter;
use super::readable::readable;
use super::tables;
use pulldown_cmark::{
    BrokenLink, CodeBlockKind, CowStr, Event, LinkType, OffsetIter, Options, Parser, Tag, TagEnd,
};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How many times its own length a text may be parsed anew, so that the cost stays linear; a short one oftener.
const TIMES: usize = 8;
const SHORT: usize = 1 << 20;

/// The options are fixed here, once; they differ only for a text whose tables can't be read.
fn options(text: &str) -> Options {
    let mut options = Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_WIKILINKS;
    options.set(Options::ENABLE_TABLES, tables::are_filled(text));
    options
}

/// Gives the address and the title of a link whose definition stands above the part that is being parsed.
type Above<'t> = Box<dyn FnMut(BrokenLink<'t>) -> Option<(CowStr<'t>, CowStr<'t>)> + 't>;

/// The events of a report, front matter left out.
pub(super) struct Events<'t> {
    text: &'t str,
    options: Options,
    /// Where the part that is being parsed begins.
    start: usize,
    parser: OffsetIter<'t, Above<'t>>,
    /// How many containers are open.
    depth: usize,
    /// The block that ends before its time: where it begins and ends.
    cut: Option<(Range<usize>, TagEnd)>,
    /// How many bytes may yet be parsed anew.
    left: usize,
    /// The addresses that were defined so far.
    definitions: Vec<Definition>,
}

/// An address that a report names for its links: `[label]: address`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Definition {
    /// Where it stands.
    pub(super) at: usize,
    /// Its label; case makes no difference.
    pub(super) label: String,
    pub(super) address: String,
    title: String,
}

/// The definitions of a part of the text.
fn definitions<'a, 't>(
    parser: &'a OffsetIter<'t, Above<'t>>,
    start: usize,
) -> impl Iterator<Item = Definition> + use<'a, 't> {
    let all = parser.reference_definitions().iter();
    all.map(move |(label, to)| Definition {
        at: start + to.span.start,
        label: label.to_owned(),
        address: to.dest.to_string(),
        title: to.title.as_deref().unwrap_or_default().to_owned(),
    })
}

/// What is defined above a place, for the part that begins there.
fn above<'t>(known: &[Definition], place: usize) -> Option<Above<'t>> {
    // The first of several is the one that counts.
    let mut defined = FxHashMap::default();
    for one in known.iter().filter(|one| one.at < place) {
        let to = (one.address.clone(), one.title.clone());
        defined.entry(one.label.to_lowercase()).or_insert(to);
    }
    (!defined.is_empty()).then(|| {
        let above: Above<'t> = Box::new(move |link| {
            let (address, title) = defined.get(&link.reference.to_lowercase())?;
            Some((address.clone().into(), title.clone().into()))
        });
        above
    })
}

/// Begins to parse a part of a text.
fn parser<'t>(
    part: &'t str,
    options: Options,
    above: Option<Above<'t>>,
) -> OffsetIter<'t, Above<'t>> {
    Parser::new_with_broken_link_callback(part, options, above).into_offset_iter()
}

impl<'t> Events<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let start = front_matter(text);
        let options = options(text);
        let parser = parser(&text[start..], options, None);
        Self {
            definitions: definitions(&parser, start).collect(),
            text,
            options,
            start,
            parser,
            depth: 0,
            cut: None,
            left: (text.len() * TIMES).max(SHORT),
        }
    }

    /// The addresses that the events so far define, in order, each once: parts that are parsed anew may tell one again.
    pub(super) fn into_definitions(mut self) -> Vec<Definition> {
        self.definitions.sort_unstable();
        self.definitions.dedup();
        self.definitions
    }

    /// `[[1]]` is a link in brackets where `1` is defined, and no other page's name.
    fn defined(&self, event: Event<'t>) -> Event<'t> {
        let Event::Start(Tag::Link {
            link_type: LinkType::WikiLink { has_pothole: false },
            dest_url,
            ..
        }) = &event
        else {
            return event;
        };
        match self.parser.reference_definitions().get(dest_url) {
            Some(to) => Event::Start(Tag::Link {
                link_type: LinkType::Shortcut,
                dest_url: to.dest.to_string().into(),
                title: to.title.as_deref().unwrap_or_default().to_owned().into(),
                id: dest_url.clone(),
            }),
            None => event,
        }
    }

    /// Where a block that begins ends before its time, if it does, as its last event.
    fn cut(&mut self, tag: &Tag<'_>, range: &Range<usize>) -> Option<(Range<usize>, TagEnd)> {
        let block = &self.text[range.clone()];
        let (end, last) = match tag {
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => (forgotten_end(block)?, TagEnd::CodeBlock),
            Tag::HtmlBlock => (begins_in_html(block)?, TagEnd::HtmlBlock),
            _ => return None,
        };
        let end = range.start + end;
        self.left = self.left.checked_sub(self.text.len() - end)?;
        Some((range.start..end, last))
    }

    /// What is left of the block that ends before its time.
    fn rest(&mut self, (cut, last): (Range<usize>, TagEnd)) -> (Event<'t>, Range<usize>) {
        if let Some((event @ (Event::Text(_) | Event::Html(_)), range)) = self.parser.next() {
            let range = self.start + range.start..self.start + range.end;
            if range.end <= cut.end {
                self.cut = Some((cut, last));
                return (event, range);
            }
            if range.start < cut.end {
                let range = range.start..cut.end;
                let text = CowStr::from(&self.text[range.clone()]);
                self.cut = Some((cut, last));
                let event = match event {
                    Event::Html(_) => Event::Html(text),
                    _ => Event::Text(text),
                };
                return (event, range);
            }
        }
        self.start = cut.end;
        let above = above(&self.definitions, cut.end);
        self.parser = parser(&self.text[cut.end..], self.options, above);
        self.definitions.extend(definitions(&self.parser, cut.end));
        self.depth = 0;
        (Event::End(last), cut)
    }
}

impl<'t> Iterator for Events<'t> {
    type Item = (Event<'t>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(cut) = self.cut.take() {
            return Some(self.rest(cut));
        }
        let (event, range) = self.parser.next()?;
        let mut range = self.start + range.start..self.start + range.end;
        match &event {
            Event::Start(tag) => {
                if self.depth == 0
                    && let Some(cut) = self.cut(tag, &range)
                {
                    range = cut.0.clone();
                    self.cut = Some(cut);
                }
                self.depth += 1;
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        Some((self.defined(event), range))
    }
}

/// Where the addresses of a report's definitions begin, each with what it says.
pub(crate) fn addresses(text: &str) -> Vec<(usize, String)> {
    let text = &*readable(text);
    let mut events = Events::new(text);
    events.by_ref().for_each(drop);
    events
        .into_definitions()
        .into_iter()
        .filter_map(|definition| {
            let after = definition.at + text[definition.at..].find("]:")? + 2;
            let blank = |c: char| c.is_whitespace() || c == '<';
            let address = text[after..].trim_start_matches(blank);
            Some((text.len() - address.len(), definition.address))
        })
        .collect()
}

/// Where the addresses of a report's links begin that stand in the links themselves, each with what it says.
pub(crate) fn link_addresses(text: &str) -> Vec<(usize, String)> {
    let text = &*readable(text);
    let mut found = Vec::new();
    let mut open = None;
    // Where what was last read ends: the address of a link stands after its words.
    let mut read = 0;
    for (event, range) in Events::new(text) {
        match event {
            Event::Start(Tag::Link {
                link_type: LinkType::Inline,
                dest_url,
                ..
            }) => {
                open = Some(dest_url.into_string());
                read = range.start + 1;
            }
            Event::End(TagEnd::Link) => {
                let end = text.get(read..range.end).unwrap_or_default();
                if let (Some(address), Some(place)) = (open.take(), super::pictures::address(end)) {
                    let bare = end[place.clone()].trim_start_matches(['<', ' ', '\t', '\n']);
                    found.push((read + place.end - bare.len(), address));
                }
            }
            Event::Start(_) => {}
            _ => read = range.end,
        }
    }
    found
}
