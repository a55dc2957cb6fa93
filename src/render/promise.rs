//! What must hold of every report's page and normal form, whatever it says: for the tests, and for fuzzers.
//!
//! Enters: a checked report. Leaves: nothing, or what was broken. Trusts nothing of this room but its parts: words are counted
//! before and after, and a sanitiser of its own looks at what comes out.

use super::anchors::Anchors;
use super::arrange::arrange;
use super::arrangement::Arrangement;
use super::asked::Asked;
use super::content::{Run, Writer, aligned, is_sound};
use super::{Options, Templates, Ways};
use crate::Reading;
use crate::align::Role;
use crate::catalogue::Catalogue;
use crate::document::{self, Document, Slice, tags};
use crate::evidence::NoSurroundings;
use crate::language::messages::Messages;
use crate::output::Told;
use crate::source::Source;
use ammonia::Builder;
use regex::Regex;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, LazyLock};

/// The built-in templates.
pub(crate) static TEMPLATES: LazyLock<Templates> =
    LazyLock::new(|| Templates::new(Vec::new()).expect("the built-in templates are right"));

/// A page of what the report itself holds.
pub(crate) fn options() -> Options<'static> {
    Options {
        findings: true,
        pictures: &|_| None,
        remote_pictures: false,
        ways: Ways::default(),
        class: None,
    }
}

/// How often each thing stands in a text.
type Counts<T> = BTreeMap<T, i64>;

fn add(letters: &mut Counts<char>, text: &str, times: i64) {
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        *letters.entry(c).or_default() += times;
    }
}

/// What stands less often in the second than in the first.
fn lost<T: Ord + Clone>(before: &Counts<T>, after: &Counts<T>) -> Vec<(T, i64)> {
    let less = |(one, count): (&T, &i64)| {
        let left = after.get(one).copied().unwrap_or_default();
        (left < *count).then(|| (one.clone(), count - left))
    };
    before.iter().filter_map(less).collect()
}

/// A report, checked with nothing around it.
pub(crate) fn told(catalogue: &Arc<Catalogue>, source: Source, messages: &Arc<Messages>) -> Told {
    let checked = crate::inspect(catalogue, &source, &NoSurroundings);
    Told {
        source,
        catalogue: Arc::clone(catalogue),
        catalogue_path: None,
        checked,
        explained: None,
        beside: None,
        messages: Arc::clone(messages),
    }
}

/// What is read of it.
pub(crate) fn reading(told: &Told) -> Reading {
    crate::read(&told.catalogue, &told.source)
}

/// The normal form.
///
/// # Errors
///
/// What the template gets wrong.
pub(crate) fn form(told: &Told) -> Result<String, String> {
    let form = TEMPLATES.markdown(told, &reading(told), "");
    form.map_err(|mistake| format!("{:?}", mistake.finding))
}

/// No letter of a report is lost, neither in its page nor in its normal form.
///
/// # Errors
///
/// The letters that are.
pub(crate) fn nothing_is_lost(told: &Told) -> Result<(), String> {
    let reading = reading(told);
    let asked = Asked::new(&told.catalogue, &told.messages);
    let arrangement = arrange(&asked, &told.source, &reading);
    let mut at = 0;
    for piece in &arrangement.pieces {
        if piece.span.start != at && !piece.span.is_empty() {
            return Err(format!("a gap before {:?}", piece.span));
        }
        at = at.max(piece.span.end);
    }
    let length = told.source.text().len();
    if at != length {
        return Err(format!("the end is left out: {at} of {length}"));
    }
    let mut before = said(told, &arrangement);
    let mut shown = Counts::new();
    for html in runs(told, &asked.anchors, &arrangement) {
        add(&mut shown, &seen(&html), 1);
    }
    let gone = lost(&before, &shown);
    if !gone.is_empty() {
        return Err(format!("lost in HTML: {gone:?}"));
    }
    let form = TEMPLATES.markdown(told, &reading, "");
    let form = form.map_err(|mistake| format!("{:?}", mistake.finding))?;
    let again = document::parse(&Source::from_text("form.md", form.as_str()));
    let mut after = Counts::new();
    for block in &again.blocks {
        add(&mut after, again.text(block), 1);
    }
    // A title that says word for word what the normal form's says stands there once.
    let known = titles(&again);
    for title in titles(arrangement.document) {
        if known.contains(&title) {
            add(&mut before, &title, -1);
        }
    }
    match lost(&before, &after) {
        gone if gone.is_empty() => Ok(()),
        gone => Err(format!("lost in Markdown: {gone:?}\n{form}")),
    }
}

/// What the report says, the labels that its places repeat left out.
fn said(told: &Told, arrangement: &Arrangement<'_>) -> Counts<char> {
    let document = arrangement.document;
    let mut letters = Counts::new();
    for block in &document.blocks {
        add(&mut letters, document.text(block), 1);
    }
    // A box that ticks nothing is text where the report ends with it, and a box where a line's end follows.
    let last = document.blocks.last().map(|block| document.text(block));
    if let Some(text) = last.filter(|text| matches!(text.trim(), "[x]" | "[X]")) {
        add(&mut letters, text, -1);
    }
    add_labels(&mut letters, &told.source, arrangement, -1);
    letters
}

fn add_labels(
    letters: &mut Counts<char>,
    source: &Source,
    arrangement: &Arrangement<'_>,
    times: i64,
) {
    let pieces = arrangement.pieces.iter();
    for piece in pieces.filter(|piece| piece.role == Role::Label) {
        add(letters, source.slice(piece.span), times);
    }
}

fn titles(document: &Document) -> Vec<String> {
    let headings = document.blocks.iter();
    let headings = headings.filter(|block| block.heading().is_some());
    headings
        .map(|block| document.text(block).trim().to_owned())
        .collect()
}

/// What a page shows of a report, its labels left out.
fn runs(told: &Told, places: &Anchors, arrangement: &Arrangement<'_>) -> Vec<String> {
    let options = options();
    let (runs, notes) = Writer::new(told, places, arrangement, &options).runs();
    let html = runs.into_iter().filter_map(|(_, run)| match run {
        Run::Own(html) | Run::Statement(html) => Some(html),
        Run::Label(_) => None,
    });
    html.chain([notes]).collect()
}

/// The text of HTML, pictures left out.
fn seen(html: &str) -> String {
    static PICTURE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new("(?s)<span class=\"(no-picture|shot)\".*?</span>(</span>)?")
            .expect("it is a pattern")
    });
    static ANY_TAG: LazyLock<Regex> =
        LazyLock::new(|| Regex::new("(?s)<[^>]*>").expect("it is a pattern"));
    let html = PICTURE.replace_all(html, " ");
    // A raw `&amp;` stays as it is: what is looked for is what is lost.
    unescaped(&ANY_TAG.replace_all(&html, ""))
}

fn unescaped(html: &str) -> String {
    let html = html.replace("&lt;", "<").replace("&gt;", ">");
    let html = html.replace("&quot;", "\"").replace("&#39;", "'");
    html.replace("&nbsp;", "\u{a0}")
}

/// The normal form of a normal form is the same again. `told` tells of another text as of this one.
///
/// # Errors
///
/// Both, where they differ.
pub(crate) fn the_form_is_one(told: &Told, again: impl FnOnce(&str) -> Told) -> Result<(), String> {
    let first = form(told)?;
    let second = form(&again(&first))?;
    match first == second {
        true => Ok(()),
        false => Err(format!("{first}\n---- is not ----\n{second}")),
    }
}

/// A sanitiser finds no tag and no attribute to take off a page's content: neither of what this room let through, nor of what
/// it wrote. No picture is at hand, and so there is none to load.
///
/// # Errors
///
/// The tags that it takes off.
pub(crate) fn nothing_is_to_take_off(told: &Told) -> Result<(), String> {
    const ATTRIBUTES: [&str; 9] = [
        "aria-hidden",
        "aria-label",
        "class",
        "data-language",
        "id",
        "rel",
        "role",
        "tabindex",
        "title",
    ];
    let attributes = tags::allowed().map(|(tag, all)| (tag, all.iter().copied().collect()));
    let attributes: HashMap<&str, HashSet<&str>> = attributes.collect();
    let mut sanitiser = Builder::empty();
    sanitiser
        .tags(tags::allowed().map(|(tag, _)| tag).collect())
        .tag_attributes(attributes)
        .generic_attributes(HashSet::from(ATTRIBUTES))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .link_rel(None);
    let reading = reading(told);
    let asked = Asked::new(&told.catalogue, &told.messages);
    let arrangement = arrange(&asked, &told.source, &reading);
    for html in runs(told, &asked.anchors, &arrangement) {
        let clean = sanitiser.clean(&html).to_string();
        let gone = lost(&tags(&html), &tags(&clean));
        if !gone.is_empty() {
            return Err(format!("{gone:?} of {html}\nis {clean}"));
        }
    }
    Ok(())
}

/// How often each tag stands in HTML, with its attributes.
fn tags(html: &str) -> Counts<String> {
    static TAG: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new("<[A-Za-z][^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>").expect("it is a pattern")
    });
    let mut tags = Counts::new();
    for tag in TAG.find_iter(html) {
        let tag = unescaped(tag.as_str()).replace("=\"\"", "");
        *tags.entry(tag).or_default() += 1;
    }
    tags
}

/// What passes by the sanitiser is what the sanitiser would leave of it, in either half of a text and in its notes. Leaves how
/// many of these passed by.
///
/// # Errors
///
/// Both, where they differ.
pub(crate) fn what_passes_by_is_clean(told: &Told) -> Result<usize, String> {
    let reading = reading(told);
    let asked = Asked::new(&told.catalogue, &told.messages);
    let arrangement = arrange(&asked, &told.source, &reading);
    let anchors = document::anchors(&reading.document);
    let text = told.source.text();
    let middle = (0..=text.len() / 2).rev();
    let middle = middle.into_iter().find(|&at| text.is_char_boundary(at));
    let middle = middle.unwrap_or_default();
    let halves = [0..middle, middle..text.len()].map(|span| Slice {
        span: span.into(),
        shift: 2,
    });
    let options = options();
    // An id is given once a page.
    let [one, other] = [(); 2].map(|()| Writer::new(told, &asked.anchors, &arrangement, &options));
    let mut passed = 0;
    for parts in document::slices(text, &reading.document, &anchors, &halves) {
        let parts = aligned(parts);
        if !is_sound(&parts) {
            continue;
        }
        passed += 1;
        let sound = one.sound(&parts, 3, &mut 2);
        // Both are the same sign.
        let cleaned = other.cleaned(parts, 3, &mut 2).replace("&nbsp;", "\u{a0}");
        if sound != cleaned {
            return Err(format!("{sound}\n---- is not ----\n{cleaned}"));
        }
    }
    Ok(passed)
}
