//! The pieces of a place as safe HTML.
//!
//! What the report's author wrote passes through [`super::safe`]; what this room writes itself (pictures, terminals, notes)
//! is put in after that, at marks that nobody can forge.

use super::arrange::{Arrangement, Is, Place};
use super::highlight::Highlighter;
use super::{Options, safe, terminal};
use crate::document::{self, Part, Slice};
use crate::finding::Message;
use crate::output::Told;
use crate::source::Span;
use rustc_hash::FxHashMap;
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

/// Writes the pieces of a report as HTML.
pub(super) struct Writer<'a> {
    pub(super) told: &'a Told,
    pub(super) arrangement: &'a Arrangement<'a>,
    pub(super) options: &'a Options<'a>,
    highlighter: Highlighter,
    /// What a mark begins with: a number that nobody knows before.
    mark: String,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        told: &'a Told,
        arrangement: &'a Arrangement<'a>,
        options: &'a Options<'a>,
    ) -> Self {
        let secret = RandomState::new().hash_one(told.source.name());
        Self {
            told,
            arrangement,
            options,
            highlighter: Highlighter::default(),
            mark: format!("\u{e000}{secret:016x}-"),
        }
    }

    pub(super) fn message(&self, message: &Message) -> String {
        self.told.messages.message(message)
    }

    /// The runs of every place, in the text's order; and the footnotes.
    pub(super) fn runs(&self) -> (Vec<(Place, Run)>, String) {
        let arrangement = self.arrangement;
        let highest = self.highest();
        let slices: Vec<Slice> = arrangement
            .pieces
            .iter()
            .map(|piece| Slice {
                span: match piece.is {
                    Is::Own | Is::Statement if piece.place != Place::Front => piece.span,
                    // What isn't shown as it is has no slice, but its place in the order.
                    _ => Span {
                        start: piece.span.start,
                        end: piece.span.start,
                    },
                },
                shift: self.shift(piece.place, &highest),
            })
            .collect();
        let text = self.told.source.text();
        let mut parts = document::slices(text, arrangement.document, &slices).into_iter();
        let mut runs = Vec::new();
        for piece in &arrangement.pieces {
            let html = self.html(parts.next().unwrap_or_default());
            match piece.is {
                Is::Own if piece.place == Place::Front => {
                    let matter = safe::escaped(self.told.source.slice(piece.span).trim());
                    runs.push((
                        piece.place,
                        Run::Own(format!("<pre class=\"code\">{matter}</pre>")),
                    ));
                }
                Is::Label | Is::Border => {
                    runs.extend(
                        piece
                            .says
                            .clone()
                            .map(|says| (piece.place, Run::Label(says))),
                    );
                }
                _ if html.trim().is_empty() => {}
                Is::Own => runs.push((piece.place, Run::Own(html))),
                Is::Statement => runs.push((piece.place, Run::Statement(html))),
            }
        }
        (runs, self.html(parts.next().unwrap_or_default()))
    }

    /// The highest title of every place that has one.
    fn highest(&self) -> FxHashMap<Place, u8> {
        let mut highest = FxHashMap::default();
        let pieces = self.arrangement.pieces.iter();
        for piece in pieces.filter(|piece| piece.is == Is::Own) {
            let blocks = &self.arrangement.document.blocks[piece.blocks.clone()];
            for level in blocks.iter().filter_map(document::Block::heading) {
                let known = highest.entry(piece.place).or_insert(level);
                *known = level.min(*known);
            }
        }
        highest
    }

    /// How far the titles of a place are moved, so that the highest stands right under the place's own.
    fn shift(&self, place: Place, highest: &FxHashMap<Place, u8>) -> i8 {
        let floor = match place {
            Place::Question(question) if !self.told.catalogue.questions[question].is_section => 4,
            _ => 3,
        };
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

    /// The HTML of some parts.
    fn html(&self, parts: Vec<Part>) -> String {
        let mut html = String::new();
        let mut own = Vec::new();
        for part in parts {
            let written = match part {
                Part::Html(text) => {
                    html.push_str(&aligned(&text));
                    continue;
                }
                Part::Raw(text) => {
                    let text = safe::told_apart(&text, |comment, is_block| {
                        own.push(self.comment(comment, is_block));
                        format!("{}{}\u{e001}", self.mark, own.len() - 1)
                    });
                    html.push_str(&text);
                    continue;
                }
                Part::Picture(number) => self.picture(number),
                Part::Code {
                    language,
                    text,
                    nature,
                } => terminal::block(
                    &language,
                    &text,
                    nature,
                    &self.told.messages,
                    &self.highlighter,
                ),
                Part::Task(ticked) => {
                    let key = if ticked { "page-ticked" } else { "page-open" };
                    let (said, sign) = (
                        self.message(&Message::new(key)),
                        if ticked { '☑' } else { '☐' },
                    );
                    format!(
                        "<span class=\"task\" role=\"img\" aria-label=\"{}\">{sign}</span> ",
                        safe::escaped(&said)
                    )
                }
                Part::NoteReference(number) => {
                    format!("<sup><a class=\"note\" href=\"#note-{number}\">{number}</a></sup>")
                }
                Part::NoteNumber(number) => {
                    format!("<span class=\"note-number\" id=\"note-{number}\">{number}</span>")
                }
            };
            html.push_str(&format!("{}{}\u{e001}", self.mark, own.len()));
            own.push(written);
        }
        let clean = safe::clean(&html, &self.mark);
        let mut pieces = clean.split(self.mark.as_str());
        let mut html = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (number, rest) = piece.split_once('\u{e001}').unwrap_or(("", piece));
            let written = number
                .parse()
                .ok()
                .and_then(|number: usize| own.get_mut(number));
            html.push_str(&written.map(std::mem::take).unwrap_or_default());
            html.push_str(rest);
        }
        html
    }
}

/// A prompt of the catalogue, which is Markdown too, as HTML.
pub(super) fn prompt(text: &str) -> String {
    let whole = Slice {
        span: (0..text.len()).into(),
        shift: 5,
    };
    let parts = document::slices(text, &document::Document::default(), &[whole]);
    let mut html = String::new();
    for part in parts.into_iter().flatten() {
        match part {
            Part::Html(text) => html.push_str(&text),
            Part::Raw(text) => html.push_str(&safe::escaped(&text)),
            Part::Code { text, .. } => {
                html.push_str(&format!("<pre>{}</pre>", safe::escaped(&text)));
            }
            Part::Picture(_) | Part::Task(_) | Part::NoteReference(_) | Part::NoteNumber(_) => {}
        }
    }
    safe::clean(&html, "\u{e000}")
}

/// The parser aligns cells by styles, which the page forbids.
fn aligned(html: &str) -> String {
    let mut html = html.to_owned();
    for side in ["left", "center", "right"] {
        let style = format!(" style=\"text-align: {side}\"");
        if html.contains(&style) {
            html = html.replace(&style, &format!(" align=\"{side}\""));
        }
    }
    html
}
