//! Addresses that stand in running text: a reader takes them for links, as forges do.
//!
//! Enters: events. Leaves: the same, with `https://a.org/b_c` as a link (GitHub's autolinks, by `linkify`); whether an
//! address leads anywhere.

use crate::language::among;
use crate::text::fold::fold;
use linkify::{LinkFinder, LinkKind};
use memchr::memmem::Finder;
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd, TextMergeStream};
use std::sync::LazyLock;

/// Whether a link leads anywhere: within the report it shows nothing that isn't there, and `[capture]()`, `[capture](url)` and
/// `https://...` wait for an address.
pub(super) fn leads(address: &str) -> bool {
    let begins = |c: char| c.is_alphanumeric() || c == '[';
    if address.starts_with('#') {
        return false;
    }
    match address.split_once("://") {
        Some((scheme, host)) if scheme.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
            host.starts_with(begins)
        }
        _ => {
            address.contains(char::is_alphanumeric)
                && !among(&fold(address), |words| words.addresses)
        }
    }
}

/// Whether a text holds an address of the web, which is a link to a reader: forges make one of `www.a.org` as well.
pub(super) fn holds_one(text: &str) -> bool {
    static WWW: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("www."));
    let bytes = text.as_bytes();
    let is_host = |host: Option<&u8>| {
        host.is_some_and(|&byte| byte.is_ascii_alphanumeric() || byte == b'[' || byte >= 0x80)
    };
    let is_scheme = |at: usize| {
        let after = &bytes[at + 1..];
        after.starts_with(b"//")
            && is_host(after.get(2))
            && bytes[..at]
                .last()
                .is_some_and(|letter| b"psPS".contains(letter))
    };
    let begins = |at: usize| at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
    let is_named = |at: usize| begins(at) && is_host(bytes.get(at + "www.".len()));
    memchr::memchr_iter(b':', bytes).any(is_scheme) || WWW.find_iter(bytes).any(is_named)
}

/// Makes links of the web addresses in texts that stand in no link yet.
pub(super) fn linked<'t>(
    events: impl Iterator<Item = Event<'t>>,
) -> impl Iterator<Item = Event<'t>> {
    let mut finder = LinkFinder::new();
    let _ = finder.kinds(&[LinkKind::Url]);
    let mut links = 0usize;
    // The parser ends a text at every sign that might have meant something, such as `_`.
    TextMergeStream::new(events).flat_map(move |event| {
        match &event {
            Event::Start(Tag::Link { .. }) => links += 1,
            Event::End(TagEnd::Link) => links = links.saturating_sub(1),
            Event::Text(text) if links == 0 && text.contains("://") => {
                return None.into_iter().chain(parted(&finder, text));
            }
            _ => {}
        }
        Some(event).into_iter().chain(Vec::new())
    })
}

/// A text with the addresses in it as links.
fn parted<'t>(finder: &LinkFinder, text: &str) -> Vec<Event<'t>> {
    let owned = |text: &str| CowStr::from(text.to_owned());
    let mut events = Vec::new();
    for span in finder.spans(text) {
        let said = Event::Text(owned(span.as_str()));
        let web = ["http://", "https://"]
            .iter()
            .any(|scheme| span.as_str().starts_with(scheme));
        if span.kind().is_none() || !web {
            events.push(said);
            continue;
        }
        let link = Tag::Link {
            link_type: LinkType::Autolink,
            dest_url: owned(span.as_str()),
            title: CowStr::Borrowed(""),
            id: CowStr::Borrowed(""),
        };
        events.extend([Event::Start(link), said, Event::End(TagEnd::Link)]);
    }
    events
}

#[cfg(test)]
mod tests {
    use super::linked;
    use pulldown_cmark::{Parser, html};

    fn html(text: &str) -> String {
        let mut html = String::new();
        html::push_html(&mut html, linked(Parser::new(text)));
        html
    }

    #[test]
    fn addresses_in_text_are_links_and_links_stay_what_they_are() {
        assert_eq!(
            html("See https://a.org/b_c_d?e=1, or (http://f.org)."),
            "<p>See <a href=\"https://a.org/b_c_d?e=1\">https://a.org/b_c_d?e=1</a>, or (<a href=\"http://f.org\">http://f.org</a>).</p>\n"
        );
        let link = "<p><a href=\"http://a.org\">at http://a.org</a></p>\n";
        assert_eq!(html("[at http://a.org](http://a.org)"), link);
        let code = "<p><code>http://a.org</code> and ftp: x</p>\n";
        assert_eq!(html("`http://a.org` and ftp: x"), code);
    }
}
