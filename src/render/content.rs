//! The pieces of a place as safe HTML.
//!
//! What the report's author wrote passes through [`super::safe`]; what this room writes itself (pictures, terminals, notes)
//! is put in after that, at marks that nobody can forge.

use super::anchors::{self, Anchors};
use super::arrangement::Arrangement;
use super::highlight::Highlighter;
use super::safe::{self, Gate};
use super::sound::{self, Tag, Token};
use super::tags::Reader;
use super::{Options, terminal};
use crate::align::{Owner, Role};
use crate::document::{self, Part, Slice};
use crate::finding::Message;
use crate::output::Told;
use crate::source::Span;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::{Cell, OnceCell};
use std::hash::{BuildHasher, RandomState};

/// A run of what stands in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Run {
    /// The student's, as HTML.
    Own(String),
    /// The lab's text, copied, as HTML.
    Statement(String),
    /// A label as it is written, where it says more than its place: plain text.
    Label(String),
}

/// What this room writes into clean HTML.
enum Ours {
    Part(Part),
    Html(String),
}

/// Writes the pieces of a report as HTML.
pub(super) struct Writer<'a> {
    pub(super) told: &'a Told,
    places: &'a Anchors,
    pub(super) arrangement: &'a Arrangement<'a>,
    pub(super) options: &'a Options<'a>,
    highlighter: Highlighter,
    /// What a mark begins with: a number that nobody knows before.
    mark: String,
    /// The report's titles with their names.
    anchors: Vec<(usize, String)>,
    gate: OnceCell<Gate>,
    /// Whether a picture was linked where it lies.
    pub(super) links_pictures: Cell<bool>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        told: &'a Told,
        places: &'a Anchors,
        arrangement: &'a Arrangement<'a>,
        options: &'a Options<'a>,
    ) -> Self {
        let secret = RandomState::new().hash_one(told.source.name());
        let mark = format!("\u{e000}{secret:016x}-");
        let anchors = document::anchors(arrangement.document);
        Self {
            told,
            places,
            arrangement,
            options,
            highlighter: Highlighter::default(),
            mark,
            anchors,
            gate: OnceCell::new(),
            links_pictures: Cell::new(false),
        }
    }

    fn gate(&self) -> &Gate {
        self.gate.get_or_init(|| {
            let places = anchors::of_labels(self.places, self.arrangement, &self.anchors);
            Gate::new(&self.mark, places, self.options.ways.clone())
        })
    }

    pub(super) fn message(&self, message: &Message) -> String {
        self.told.messages.message(message)
    }

    /// The runs of every place, in the text's order; and the footnotes.
    pub(super) fn runs(&self) -> (Vec<(Owner, Run)>, String) {
        let arrangement = self.arrangement;
        let highest = self.highest();
        let slices: Vec<Slice> = arrangement
            .pieces
            .iter()
            .map(|piece| Slice {
                span: match piece.role {
                    Role::Own | Role::Statement if piece.owner != Owner::Front => piece.span,
                    // What isn't shown as it is has no slice, but its place in the order.
                    _ => Span {
                        start: piece.span.start,
                        end: piece.span.start,
                    },
                },
                shift: self.shift(piece.owner, &highest),
            })
            .collect();
        let text = self.told.source.text();
        let parts = document::slices(text, arrangement.document, &self.anchors, &slices);
        let mut parts = parts.into_iter();
        let mut runs = Vec::new();
        let mut levels = FxHashMap::default();
        for piece in &arrangement.pieces {
            let floor = self.floor(piece.owner);
            let level = levels.entry(piece.owner).or_insert(floor - 1);
            let html = self.html(parts.next().unwrap_or_default(), floor, level);
            match piece.role {
                Role::Own if piece.owner == Owner::Front => {
                    let matter = safe::escaped(self.told.source.slice(piece.span).trim());
                    runs.push((
                        piece.owner,
                        Run::Own(format!("<pre class=\"code\" tabindex=\"0\">{matter}</pre>")),
                    ));
                }
                Role::Label | Role::Border => {
                    runs.extend(
                        piece
                            .says
                            .clone()
                            .map(|says| (piece.owner, Run::Label(says))),
                    );
                }
                _ if html.trim().is_empty() => {}
                Role::Own => runs.push((piece.owner, Run::Own(html))),
                Role::Statement => runs.push((piece.owner, Run::Statement(html))),
            }
        }
        (runs, self.html(parts.next().unwrap_or_default(), 3, &mut 2))
    }

    /// The highest title of every place that has one.
    fn highest(&self) -> FxHashMap<Owner, u8> {
        let mut highest = FxHashMap::default();
        let pieces = self.arrangement.pieces.iter();
        for piece in pieces.filter(|piece| piece.role == Role::Own) {
            let blocks = &self.arrangement.document.blocks[piece.blocks.clone()];
            for level in blocks.iter().filter_map(document::Block::heading) {
                let known = highest.entry(piece.owner).or_insert(level);
                *known = level.min(*known);
            }
        }
        highest
    }

    /// The level right under a place's own title.
    fn floor(&self, place: Owner) -> u8 {
        match place {
            Owner::Question(question) if !self.told.catalogue.questions[question].is_section => 4,
            _ => 3,
        }
    }

    /// How far the titles of a place are moved, so that the highest stands right under the place's own.
    fn shift(&self, place: Owner, highest: &FxHashMap<Owner, u8>) -> i8 {
        let floor = self.floor(place) as i8;
        highest
            .get(&place)
            .map_or(0, |&highest| floor - highest as i8)
    }

    /// A comment: no browser shows it, but its author wrote it, at times the answer itself. A long one is folded.
    fn comment(&self, text: &str, is_block: bool) -> String {
        /// What reads at a glance.
        const SHORT: usize = 120;
        let said = safe::escaped(text.trim());
        if said.is_empty() {
            return String::new();
        }
        if !is_block || said.len() <= SHORT && !said.contains('\n') {
            return format!("<span class=\"unseen\">&lt;!-- {said} --&gt;</span>");
        }
        let name = safe::escaped(&self.message(&Message::new("page-comment")));
        format!(
            "<details class=\"unseen\"><summary>{name}</summary><pre class=\"prose\">{said}</pre></details>"
        )
    }

    /// The HTML of some parts. Titles stand under `floor`, each at most one level below the one before it, whose `level` is
    /// known.
    fn html(&self, parts: Vec<Part>, floor: u8, level: &mut u8) -> String {
        let parts = aligned(parts);
        match is_sound(&parts) {
            true => self.sound(&parts, floor, level),
            false => self.cleaned(parts, floor, level),
        }
    }

    /// The HTML of parts that are sound.
    pub(super) fn sound(&self, parts: &[Part], floor: u8, level: &mut u8) -> String {
        let mut html = String::new();
        let mut linked = false;
        let mut noted = FxHashSet::default();
        for part in parts {
            match part {
                Part::Html(text) => {
                    for token in sound::tokens(text).flatten() {
                        match token {
                            Token::Text(text) => html.push_str(text),
                            Token::Tag(tag) => {
                                linked = if tag.name == "a" { !tag.closes } else { linked };
                                self.tag(tag, floor, level, &mut html);
                            }
                        }
                    }
                }
                Part::NoteNumber(number) if !noted.insert(*number) => {
                    html.push_str(&second_note(*number));
                }
                part => html.push_str(&self.ours(part, linked)),
            }
        }
        html
    }

    /// A tag of sound HTML.
    fn tag(&self, tag: Tag<'_>, floor: u8, level: &mut u8, html: &mut String) {
        let start = html.len();
        if tag.is_empty() {
            html.push_str(&format!("<{}>", tag.name));
        } else if tag.is_bare() {
            html.push_str(tag.written);
        } else {
            let clean = self.gate().clean(tag.written);
            let opening = clean.strip_suffix(&format!("</{}>", tag.name));
            html.push_str(opening.unwrap_or_default());
        }
        if matches!(tag.name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6") {
            let title = levelled(html.split_off(start), floor, level);
            html.push_str(&title);
        }
    }

    /// The HTML of any parts, sanitised.
    pub(super) fn cleaned(&self, parts: Vec<Part>, floor: u8, level: &mut u8) -> String {
        let mut html = String::new();
        let mut reader = Reader::default();
        let mut ours = Vec::new();
        let mut noted = FxHashSet::default();
        let mut keep = |one: Ours| {
            ours.push(one);
            format!("{}{}\u{e001}", self.mark, ours.len() - 1)
        };
        // Whether a block may begin here.
        let mut parted = true;
        for part in parts {
            let before = parted;
            parted = match &part {
                Part::Html(text) if text.is_empty() => before,
                Part::Html(text) => text.ends_with('\n') || text.ends_with("<li>"),
                Part::Raw(text) => text.ends_with('\n'),
                part => matches!(part, Part::Code { .. }),
            };
            match part {
                Part::Html(text) => html.push_str(&text),
                Part::Raw(text) => html.push_str(&reader.told_apart(&text, |comment, is_block| {
                    keep(Ours::Html(self.comment(comment, is_block && before)))
                })),
                Part::NoteNumber(number) if !noted.insert(number) => {
                    html.push_str(&keep(Ours::Html(second_note(number))));
                }
                part => html.push_str(&keep(Ours::Part(part))),
            }
        }
        let clean = levelled(self.gate().clean(&html), floor, level);
        let mut pieces = clean.split(self.mark.as_str());
        let mut html = pieces.next().unwrap_or_default().to_owned();
        let mut linked = in_link(&html, false);
        for piece in pieces {
            let (number, rest) = piece.split_once('\u{e001}').unwrap_or(("", piece));
            let one = number.parse().ok().and_then(|at: usize| ours.get(at));
            match one {
                Some(Ours::Html(written)) => html.push_str(written),
                Some(Ours::Part(part)) => html.push_str(&self.ours(part, linked)),
                None => {}
            }
            html.push_str(rest);
            linked = in_link(rest, linked);
        }
        html
    }

    /// A part that this room writes; within a link there is no other.
    fn ours(&self, part: &Part, linked: bool) -> String {
        match part {
            Part::Html(_) | Part::Raw(_) => String::new(),
            Part::Picture(number) => self.picture(*number, linked),
            Part::Code {
                language,
                info,
                text,
                nature,
            } => terminal::block(
                (language, info),
                text,
                *nature,
                &self.told.messages,
                &self.highlighter,
            ),
            Part::Task(ticked) => {
                let key = if *ticked { "page-ticked" } else { "page-open" };
                let said = safe::escaped(&self.message(&Message::new(key)));
                let sign = if *ticked { '☑' } else { '☐' };
                format!("<span class=\"task\" role=\"img\" aria-label=\"{said}\">{sign}</span> ")
            }
            Part::NoteReference(number) if linked => format!("<sup>{number}</sup>"),
            Part::NoteReference(number) => {
                format!("<sup><a class=\"note\" href=\"#note-{number}\">{number}</a></sup>")
            }
            Part::NoteNumber(number) => {
                format!("<span class=\"note-number\" id=\"note-{number}\">{number}</span>")
            }
        }
    }
}

/// The number of a note that is written twice, which is led to where it stands first.
fn second_note(number: usize) -> String {
    format!("<span class=\"note-number\">{number}</span>")
}

/// Clean HTML with its titles at levels that follow one another: who listens to a page goes from title to title.
fn levelled(html: String, floor: u8, level: &mut u8) -> String {
    let mut bytes = html.into_bytes();
    for at in 0..bytes.len().saturating_sub(2) {
        let (digit, opens) = match &bytes[at..] {
            [b'<', b'h', b'1'..=b'6', ..] => (at + 2, true),
            [b'<', b'/', b'h', b'1'..=b'6', ..] => (at + 3, false),
            _ => continue,
        };
        if opens {
            let written = bytes[digit] - b'0';
            *level = written.max(floor).min(*level + 1).min(6);
        }
        bytes[digit] = b'0' + *level;
    }
    String::from_utf8(bytes).unwrap_or_default()
}

/// Whether a link is open at the end of clean HTML.
fn in_link(html: &str, before: bool) -> bool {
    match (html.rfind("<a "), html.rfind("</a>")) {
        (None, None) => before,
        (opened, closed) => opened > closed,
    }
}

/// Whether parts need no sanitiser.
pub(super) fn is_sound(parts: &[Part]) -> bool {
    let written = parts.iter().map(|part| match part {
        Part::Html(text) => Some(text.as_str()),
        _ => None,
    });
    !parts.iter().any(|part| matches!(part, Part::Raw(_))) && sound::is_sound(written)
}

/// The parser aligns cells by styles, which the page forbids; and a head of nothing is no head, whoever wrote it. In text it
/// escapes `<`, so that only tags are found.
pub(super) fn aligned(mut parts: Vec<Part>) -> Vec<Part> {
    for part in &mut parts {
        let is_parsers = matches!(part, Part::Html(_));
        let (Part::Html(html) | Part::Raw(html)) = part else {
            continue;
        };
        if !html.contains("<th") {
            continue;
        }
        for cell in ["<td", "<th"].iter().filter(|_| is_parsers) {
            let styled = format!("{cell} style=\"text-align: ");
            *html = html.replace(&styled, &format!("{cell} align=\""));
        }
        for side in sound::ALIGNED {
            *html = html.replace(&format!("<th{side}></th>"), "<td></td>");
        }
    }
    parts
}
