//! HTML that a report may show.
//!
//! Enters: HTML of the Markdown parser, and of a report's author as [`super::tags`] leaves it. Leaves: HTML without scripts,
//! styles, classes, ids that are the page's own, addresses of other schemes than a few, and requests to anywhere.

use super::Ways;
use crate::document::tags;
use crate::evidence::{decoded, encoded};
use ammonia::Builder;
use minijinja::Value;
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Mutex;

/// Safe HTML as templates have it: none escapes it, and its text is shared, not copied.
pub(super) type Html = Value;

/// Text that is safe HTML.
pub(super) fn html(text: impl Into<String>) -> Html {
    Value::from_safe_string(text.into())
}

/// What a link may lead to.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// Text as HTML shows it.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\0' => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

/// An address that a link may have; none: it may not be one.
pub(super) fn link(address: &str) -> Option<Cow<'_, str>> {
    // Browsers read an address without what can't be seen in it.
    let plain: String = address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    let mut signs = plain.chars();
    match (signs.next(), signs.next()) {
        // The page is a file: there such an address would be a computer on the network.
        (Some('/'), Some('/')) => return Some(format!("https:{plain}").into()),
        (Some('/' | '\\'), Some('/' | '\\')) => return None,
        _ => {}
    }
    let before_path = plain.split(['/', '?', '#']).next().unwrap_or_default();
    match before_path.split_once(':') {
        None => Some(address.into()),
        // Browsers take nothing else for a scheme.
        Some((scheme, _)) if !is_scheme(scheme) => Some(address.into()),
        Some((scheme, _)) => {
            let known = SCHEMES
                .iter()
                .any(|known| scheme.eq_ignore_ascii_case(known));
            known.then_some(address.into())
        }
    }
}

/// An address that a link may have, as it is seen from the page.
fn led(address: &str, ways: &Ways) -> String {
    let address = address.trim();
    let is_absolute = has_scheme(address);
    let (way, rest) = match address.strip_prefix('/') {
        _ if is_absolute || address.is_empty() || address.starts_with(['#', '?']) => {
            return address.to_owned();
        }
        Some(rest) => (&ways.to_root, rest),
        None if ways.to_report.is_empty() => return address.to_owned(),
        None => (&ways.to_report, address),
    };
    match way.as_str() {
        // What follows may not begin as a scheme does.
        "" => format!("./{rest}"),
        way => format!("{}/{rest}", encoded(way)),
    }
}

/// Whether an address begins with a scheme, as `https:` or a disk's letter.
pub(super) fn has_scheme(address: &str) -> bool {
    let before_path = address.split(['/', '?', '#']).next().unwrap_or_default();
    before_path
        .split_once(':')
        .is_some_and(|(scheme, _)| is_scheme(scheme))
}

/// Whether a text may be the scheme of an address (RFC 3986).
fn is_scheme(text: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(is_sign)
}

/// Lets through what an HTML parser may be trusted with: only allowed tags, with no more than the attributes that they need.
pub(super) struct Gate(Builder<'static>);

impl Gate {
    /// A gate for one page. An attribute that holds `mark` is dropped; a link within the report that has one of the names of
    /// `places` leads to that id of the page; one to a file leads there from the page.
    pub(super) fn new(mark: &str, places: FxHashMap<String, String>, ways: Ways) -> Self {
        let mark = mark.to_owned();
        let given = Mutex::new(FxHashSet::default());
        let attributes = tags::allowed().filter(|(_, attributes)| !attributes.is_empty());
        let attributes = attributes.map(|(tag, all)| (tag, all.iter().copied().collect()));
        let mut builder = Builder::empty();
        builder
            .tags(tags::allowed().map(|(tag, _)| tag).collect())
            .tag_attributes(attributes.collect())
            .generic_attributes(HashSet::from(["id"]))
            .url_schemes(SCHEMES.into_iter().collect())
            // What is wide scrolls, by the keyboard too.
            .set_tag_attribute_values(HashMap::from(
                ["table", "pre"].map(|wide| (wide, HashMap::from([("tabindex", "0")]))),
            ))
            .link_rel(Some("noopener noreferrer"))
            .attribute_filter(move |_, name, value| match name {
                _ if value.contains(&mark) => None,
                "id" => report_id(value).filter(|id| {
                    // An id that is given twice leads to where it stands first.
                    given
                        .lock()
                        .is_ok_and(|mut given| given.insert(id.to_string()))
                }),
                "href" => match value.strip_prefix('#') {
                    Some(name) => Some(within(name, &places).into()),
                    None => link(value).map(|address| led(&address, &ways).into()),
                },
                _ => Some(value.into()),
            });
        Self(builder)
    }

    pub(super) fn clean(&self, html: &str) -> String {
        self.0.clean(html).to_string()
    }
}

/// What the ids of a report begin with, so that none is the page's own, nor a name that browsers know.
const REPORT: &str = "report-";

/// A report's id as it stands in the page.
fn report_id(id: &str) -> Option<Cow<'static, str>> {
    let fits = !id.is_empty() && !id.contains(|c: char| c.is_control() || c.is_whitespace());
    fits.then(|| format!("{REPORT}{id}").into())
}

/// Where a link within the report leads to in the page.
fn within(name: &str, places: &FxHashMap<String, String>) -> String {
    match places.get(&decoded(name)) {
        _ if matches!(name, "" | "top") => "#".to_owned(),
        Some(place) => format!("#{place}"),
        None => format!("#{REPORT}{name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tags::Reader;
    use super::*;

    fn safe(html: &str) -> String {
        let places = [("question-1a".to_owned(), "question-1".to_owned())];
        let gate = Gate::new("\u{e000}", places.into_iter().collect(), Ways::default());
        gate.clean(&Reader::default().told_apart(html, |_, _| String::new()))
    }

    #[test]
    fn nothing_runs_covers_or_asks() {
        for html in [
            "<b onclick='x()'>a</b>",
            "<div style='position:fixed' class='page'>a</div>",
            "<a href='javascript:alert(1)'>a</a>",
            "<a href='java\nscript:alert(1)'>a</a>",
            "<a href='data:text/html,x'>a</a>",
            "<a href=' JaVaScRiPt:alert(1)'>a</a>",
            "<table background='https://x/y'><tr><td style='x'>a</td></tr></table>",
        ] {
            let safe = safe(html);
            for bad in [
                "onclick",
                "style",
                "class",
                "script:",
                "data:",
                "background",
            ] {
                assert!(!safe.to_lowercase().contains(bad), "{html} is {safe}");
            }
            assert!(safe.contains('a'), "{html} is {safe}");
        }
        for html in [
            "<img src=x onerror=y>",
            "<svg/onload=y>",
            "<iframe src=x>",
            "<style>a{}</style>",
            "<math><mi>",
            "<script>alert(1)</script>",
        ] {
            let shown = html.replace('<', "&lt;").replace('>', "&gt;");
            assert_eq!(safe(html), shown);
        }
    }

    #[test]
    fn links_lead_to_the_web_to_mail_and_near() {
        for address in [
            "https://a.org",
            "mailto:a@b.c",
            "a/b.md",
            "?x:y",
            "a/b:c",
            "/a",
            "foo):",
        ] {
            assert_eq!(link(address).as_deref(), Some(address));
        }
        assert_eq!(link("/\t/a.org/b").as_deref(), Some("https://a.org/b"));
        for address in [
            "javascript:x",
            "file:///etc",
            "\tjava\tscript:x",
            "vbscript:x",
            "C:\\a",
            "\\\\server\\a",
            "/\\server/a",
        ] {
            assert_eq!(link(address), None, "{address}");
        }
    }

    #[test]
    fn links_to_files_lead_there_from_the_page() {
        let ways = Ways {
            to_report: "../a b".to_owned(),
            to_root: "..".to_owned(),
        };
        for (address, from_page, from_report) in [
            ("c/d.md", "../a%20b/c/d.md", "c/d.md"),
            ("/c/d.md#e", "../c/d.md#e", "./c/d.md#e"),
            ("/javascript:x", "../javascript:x", "./javascript:x"),
            ("foo):", "../a%20b/foo):", "foo):"),
            ("?q", "?q", "?q"),
            ("https://a.org/b", "https://a.org/b", "https://a.org/b"),
            ("mailto:a@b.c", "mailto:a@b.c", "mailto:a@b.c"),
        ] {
            assert_eq!(led(address, &ways), from_page);
            assert_eq!(led(address, &Ways::default()), from_report);
        }
    }

    #[test]
    fn links_within_a_report_keep_leading_where_they_led() {
        let rel = "rel=\"noopener noreferrer\"";
        for (html, shown) in [
            ("<b id=fig1>a</b>", "<b id=\"report-fig1\">a</b>".to_owned()),
            (
                "<a href='#fig1'>a</a>",
                format!("<a href=\"#report-fig1\" {rel}>a</a>"),
            ),
            (
                "<a href='#question-1a'>a</a>",
                format!("<a href=\"#question-1\" {rel}>a</a>"),
            ),
            (
                "<a href='#%71uestion-1a'>a</a>",
                format!("<a href=\"#question-1\" {rel}>a</a>"),
            ),
            ("<a href='#'>a</a>", format!("<a href=\"#\" {rel}>a</a>")),
            ("<b id='a b'>a</b>", "<b>a</b>".to_owned()),
            (
                "<i><b id=x>a</b></i><b id=x>a</b>",
                "<i><b id=\"report-x\">a</b></i><b>a</b>".to_owned(),
            ),
        ] {
            assert_eq!(safe(html), shown);
        }
    }
}
