//! Slices of a report as HTML: each as it reads in the whole report, whatever list, quote or paragraph it is cut out of.
//!
//! Enters: a report and slices of its text. Leaves: per slice its [`Part`]s. The whole is parsed once, so that reference
//! definitions are known to every slice; what a cut goes through is closed before it and opened again after it. What
//! nobody may trust or what needs the disk (raw HTML, pictures, code) is left to the reader as parts.

use super::addresses::linked;
use super::events::{Definition, Events};
use super::part::{MARK, Part, Slice};
use super::readable::readable;
use super::report::Document;
use super::slicer::Slicer;
use pulldown_cmark::{Event, Tag, html};
use rustc_hash::FxHashSet;

/// The slices, in the order of the text and without overlap, and after them the report's footnotes, and the addresses that it
/// defines but links from nowhere: often its sources. Titles get the `anchors` as their ids.
pub(crate) fn slices(
    text: &str,
    document: &Document,
    anchors: &[(usize, String)],
    slices: &[Slice],
) -> Vec<Vec<Part>> {
    let text = &*readable(text);
    let mut slicer = Slicer::new(text, document, anchors, slices);
    let mut events = Events::new(text);
    let mut used = FxHashSet::default();
    for (event, range) in events.by_ref() {
        if let Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) = &event {
            used.insert(id.to_lowercase());
        }
        slicer.event(event, range);
    }
    for Definition { label, address, .. } in events.into_definitions() {
        if !used.contains(&label.to_lowercase()) {
            slicer.definition(&label, &address);
        }
    }
    let (events, parts) = slicer.into_events();
    events
        .into_iter()
        .map(|events| written(events, &parts))
        .collect()
}

/// The HTML of some events, parted at the marks.
fn written(events: Vec<Event<'_>>, parts: &[Part]) -> Vec<Part> {
    let mut text = String::new();
    // What the author tagged as a link or as code stays so.
    let is_tagged = |event: &Event<'_>| {
        let mark = match event {
            Event::Html(html) => html.strip_prefix(MARK),
            _ => None,
        };
        let part = mark.and_then(|mark| marked(mark.strip_suffix('>')?, parts));
        let tags = ["<a", "<A", "<code"];
        matches!(part, Some(Part::Raw(raw)) if tags.iter().any(|tag| raw.starts_with(tag)))
    };
    match events.iter().any(is_tagged) {
        true => html::push_html(&mut text, events.into_iter()),
        false => html::push_html(&mut text, linked(events.into_iter())),
    }
    let mut found = Vec::new();
    let mut pieces = text.split(MARK);
    let first = pieces.next().unwrap_or_default();
    found.push(Part::Html(first.to_owned()));
    for piece in pieces {
        let (number, rest) = piece.split_once('>').unwrap_or((piece, ""));
        found.extend(marked(number, parts).cloned());
        found.push(Part::Html(rest.to_owned()));
    }
    found.retain(|part| !matches!(part, Part::Html(text) if text.is_empty()));
    found
}

/// The part that a mark stands for.
fn marked<'p>(number: &str, parts: &'p [Part]) -> Option<&'p Part> {
    parts.get(number.parse::<usize>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ops::Range;

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
    fn an_address_in_the_authors_own_link_is_no_second_one() {
        let slice = |text: &str| Slice {
            span: (0..text.len()).into(),
            shift: 0,
        };
        let bare = "at https://a.org/b\n";
        assert!(html(bare, &[slice(bare)])[0].contains("<a href=\"https://a.org/b\">"));
        let tagged = "<a href=\"https://c.org\">https://a.org/b</a>\n";
        assert!(!html(tagged, &[slice(tagged)])[0].contains("<a href=\"https://a.org/b\">"));
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

    fn whole(text: &str) -> String {
        let slice = Slice {
            span: (0..text.len()).into(),
            shift: 0,
        };
        html(text, &[slice]).concat()
    }

    #[test]
    fn a_link_of_no_words_says_where_it_leads() {
        assert_eq!(
            whole("See [](notes.md)."),
            "<p>See <a href=\"notes.md\">notes.md</a>.</p>\n"
        );
        assert_eq!(whole("[](<>)"), "");
    }

    #[test]
    fn a_row_keeps_what_stands_beyond_its_tables_columns() {
        let head = "| what | how |\n|---|---|\n";
        let html = whole(&format!("{head}| look | `ps aux | grep sh` | twice |\n"));
        assert!(html.contains("<td>grep sh` | twice</td></tr>"), "{html}");
        let html = whole(&format!("{head}| a | b | |\n"));
        assert_eq!(html.matches("<td>").count(), 2, "{html}");
    }
}
