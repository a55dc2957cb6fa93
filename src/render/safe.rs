//! HTML that a report may show: an allow-list, and everything else as the text that its author typed.
//!
//! Enters: HTML of the Markdown parser, and HTML of a report's author. Leaves: HTML without scripts, styles, classes, ids,
//! addresses of other schemes than a few, and requests to anywhere.

use ammonia::Builder;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// The tags that a report may use. `<img>` is none: pictures are read, looked at and written by [`super::picture`].
const TAGS: &[&str] = &[
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "br",
    "caption",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
];

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
pub(super) fn link(address: &str) -> Option<&str> {
    let plain: String = address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    let before_path = plain.split(['/', '?', '#']).next().unwrap_or_default();
    match before_path.split_once(':') {
        None => Some(address),
        Some((scheme, _)) => {
            let known = SCHEMES
                .iter()
                .any(|known| scheme.eq_ignore_ascii_case(known));
            known.then_some(address)
        }
    }
}

/// HTML of a report's author, with every tag that isn't allowed turned to text. `comment` says what stands for a comment, by its
/// text and whether it stands on lines of its own.
pub(super) fn told_apart(html: &str, mut comment: impl FnMut(&str, bool) -> String) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        kept.push_str(&rest[..open]);
        rest = &rest[open..];
        if let Some(inside) = rest.strip_prefix("<!--") {
            let end = inside.find("-->").unwrap_or(inside.len());
            let after = inside.get(end + 3..).unwrap_or_default();
            let alone = open == 0 || html[..html.len() - rest.len()].ends_with('\n');
            let ends = after.is_empty() || after.starts_with('\n');
            kept.push_str(&comment(&inside[..end], alone && ends));
            rest = after;
            continue;
        }
        let body = rest[1..].trim_start_matches('/');
        let name_end = body
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(body.len());
        let name = body[..name_end].to_ascii_lowercase();
        match rest.find('>') {
            Some(end) if TAGS.contains(&name.as_str()) => {
                kept.push_str(&rest[..=end]);
                rest = &rest[end + 1..];
            }
            _ => {
                kept.push_str("&lt;");
                rest = &rest[1..];
            }
        }
    }
    kept.push_str(rest);
    kept
}

/// What an HTML parser may be trusted with: only allowed tags, with no more than the attributes that they need. An attribute
/// that holds `mark` is dropped.
pub(super) fn clean(html: &str, mark: &str) -> String {
    let attributes = HashMap::from([
        ("a", HashSet::from(["href"])),
        ("td", HashSet::from(["colspan", "rowspan", "align"])),
        ("th", HashSet::from(["colspan", "rowspan", "align"])),
        ("ol", HashSet::from(["start"])),
        ("details", HashSet::from(["open"])),
    ]);
    let mark = mark.to_owned();
    let mut builder = Builder::empty();
    builder
        .tags(TAGS.iter().copied().collect())
        .tag_attributes(attributes)
        .url_schemes(SCHEMES.into_iter().collect())
        .link_rel(Some("noopener noreferrer"))
        .attribute_filter(move |_, name, value| {
            let fits = !value.contains(&mark) && (name != "href" || link(value).is_some());
            fits.then_some(Cow::Borrowed(value))
        });
    builder.clean(html).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn safe(html: &str) -> String {
        clean(&told_apart(html, |_, _| String::new()), "\u{e000}")
    }

    #[test]
    fn what_is_not_allowed_is_shown_as_text() {
        assert_eq!(
            safe("<id> et <capture ici>"),
            "&lt;id&gt; et &lt;capture ici&gt;"
        );
        assert_eq!(
            safe("<script>alert(1)</script>"),
            "&lt;script&gt;alert(1)&lt;/script&gt;"
        );
        assert_eq!(safe("a < b <b>c</b>"), "a &lt; b <b>c</b>");
    }

    #[test]
    fn nothing_runs_covers_or_asks() {
        for html in [
            "<b onclick='x()'>a</b>",
            "<div style='position:fixed' class='page' id='top'>a</div>",
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
                "id=",
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
        ] {
            assert!(!safe(html).contains('<'), "{}", safe(html));
        }
    }

    #[test]
    fn links_lead_to_the_web_to_mail_and_near() {
        for address in [
            "https://a.org",
            "mailto:a@b.c",
            "#top",
            "a/b.md",
            "?x:y",
            "a/b:c",
        ] {
            assert_eq!(link(address), Some(address));
        }
        for address in [
            "javascript:x",
            "file:///etc",
            "\tjava\tscript:x",
            "vbscript:x",
            "C:\\a",
        ] {
            assert_eq!(link(address), None, "{address}");
        }
    }
}
