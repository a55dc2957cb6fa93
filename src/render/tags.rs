//! Tags of a report's own HTML: those that it may use are written anew, with the attributes that it may use; all else is the
//! text that its author typed.
//!
//! What leaves has whole tags only, so none swallows what comes after it, and few enough inside one another for any reader.

use crate::document::tags;

/// Tags that nothing stands in, or that end by themselves where the next one begins.
const SELF_ENDING: &[&str] = &[
    "br", "hr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption",
];

/// How many tags may stand open in one another.
const DEEPEST_NESTING: usize = 60;

/// How many bytes a tag may have.
const LONGEST_TAG: usize = 2048;

/// Reads the HTML of one place, in as many parts as it comes.
#[derive(Default)]
pub(super) struct Reader {
    /// The names of the tags that are open.
    open: Vec<&'static str>,
}

impl Reader {
    /// HTML of a report's author, with every tag that isn't allowed turned to text. `comment` says what stands for a comment, by
    /// its text and whether it stands on lines of its own.
    pub(super) fn told_apart(
        &mut self,
        html: &str,
        mut comment: impl FnMut(&str, bool) -> String,
    ) -> String {
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
            let tag = Tag::read(rest);
            let length = tag.as_ref().map_or(1, |tag| tag.length);
            match tag.filter(|tag| self.has_room(tag)) {
                Some(tag) => tag.write(&mut kept),
                // No tag stands in another.
                None => kept.push_str(&rest[..length].replace('<', "&lt;")),
            }
            rest = &rest[length..];
        }
        kept.push_str(rest);
        kept
    }

    /// Counts a tag in, unless it isn't allowed or stands too deep.
    fn has_room(&mut self, tag: &Tag<'_>) -> bool {
        if tag.name.is_empty() {
            return false;
        }
        match (SELF_ENDING.contains(&tag.name), tag.closes) {
            (true, _) => true,
            (false, true) => {
                // One that closes nothing makes no room.
                if let Some(last) = self.open.iter().rposition(|open| *open == tag.name) {
                    self.open.remove(last);
                }
                true
            }
            (false, false) => {
                let room = self.open.len() < DEEPEST_NESTING;
                if room {
                    self.open.push(tag.name);
                }
                room
            }
        }
    }
}

/// A tag.
struct Tag<'h> {
    /// Empty for one that no report may use.
    name: &'static str,
    closes: bool,
    attributes: Vec<(&'static str, &'h str)>,
    /// How long it is as written.
    length: usize,
}

impl<'h> Tag<'h> {
    /// The tag that a text begins with, as browsers read it.
    fn read(html: &'h str) -> Option<Self> {
        let end = (0..=LONGEST_TAG.min(html.len())).rev();
        let end = end.into_iter().find(|&end| html.is_char_boundary(end))?;
        let mut at = Cursor {
            html: &html[..end],
            at: 1,
        };
        let closes = at.next_is('/');
        at.at += usize::from(closes);
        let written = at.skip(|c| !ends_name(c));
        let known = tags::find(written);
        let (name, allowed) = match known.and_then(|known| Some((known.name, known.allowed?))) {
            Some(known) => known,
            None if written.starts_with(|c: char| c.is_ascii_alphabetic()) => ("", &[][..]),
            None => return None,
        };
        let mut attributes = Vec::new();
        loop {
            at.skip(|c| is_space(c) || c == '/');
            if at.next_is('>') {
                let length = at.at + 1;
                return Some(Self {
                    name,
                    closes,
                    attributes,
                    length,
                });
            }
            let (attribute, value) = at.attribute()?;
            let known = allowed.iter().chain(&["id"]).copied();
            // Links were once led to by a link's name.
            let meant = match (name, attribute) {
                ("a", named) if named.eq_ignore_ascii_case("name") => "id",
                (_, other) => other,
            };
            let known = known
                .into_iter()
                .find(|one| meant.eq_ignore_ascii_case(one));
            if let Some(known) = known.filter(|_| !closes)
                && attributes.iter().all(|(before, _)| *before != known)
            {
                attributes.push((known, value));
            }
        }
    }
}

impl Tag<'_> {
    fn write(&self, html: &mut String) {
        html.push_str(if self.closes { "</" } else { "<" });
        html.push_str(self.name);
        for (name, value) in &self.attributes {
            // The entities of a value are its author's.
            html.push_str(&format!(" {name}=\"{}\"", value.replace('"', "&quot;")));
        }
        html.push('>');
    }
}

/// A place in HTML.
struct Cursor<'h> {
    html: &'h str,
    at: usize,
}

impl<'h> Cursor<'h> {
    fn rest(&self) -> &'h str {
        self.html.get(self.at..).unwrap_or_default()
    }

    fn next_is(&self, sign: char) -> bool {
        self.rest().starts_with(sign)
    }

    /// Goes on while something holds; what was passed.
    fn skip(&mut self, holds: impl Fn(char) -> bool) -> &'h str {
        let rest = self.rest();
        let end = rest.find(|c| !holds(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// An attribute with its value; none where the text ends in it.
    fn attribute(&mut self) -> Option<(&'h str, &'h str)> {
        let start = self.at;
        // Even `=` may begin a name.
        self.at += self.rest().chars().next()?.len_utf8();
        self.skip(|c| !ends_name(c) && c != '=');
        let name = &self.html[start..self.at];
        self.skip(is_space);
        if !self.next_is('=') {
            return Some((name, ""));
        }
        self.at += 1;
        self.skip(is_space);
        let quote = self.rest().chars().next()?;
        if !matches!(quote, '"' | '\'') {
            return Some((name, self.skip(|c| !is_space(c) && c != '>')));
        }
        self.at += 1;
        let value = self.skip(|c| c != quote);
        self.next_is(quote).then(|| self.at += 1)?;
        Some((name, value))
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}

fn ends_name(c: char) -> bool {
    is_space(c) || matches!(c, '/' | '>')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(html: &str) -> String {
        Reader::default().told_apart(html, |comment, _| format!("({comment})"))
    }

    #[test]
    fn what_is_not_allowed_is_text() {
        for (html, shown) in [
            ("<id> et <capture ici>", "&lt;id> et &lt;capture ici>"),
            ("a < b <b>c</b>", "a &lt; b <b>c</b>"),
            ("<b-x>", "&lt;b-x>"),
            ("<//b>", "&lt;//b>"),
            ("<img src=x>", "&lt;img src=x>"),
            ("<e<td>", "&lt;e&lt;td>"),
            ("<capture <b> ici>", "&lt;capture &lt;b> ici>"),
            ("<capture <b>ici</b>", "&lt;capture &lt;b>ici</b>"),
            ("x <!-- y --> z", "x ( y ) z"),
            ("a <!-- <b> --", "a ( <b> --)"),
        ] {
            assert_eq!(told(html), shown, "{html}");
        }
    }

    #[test]
    fn a_tag_without_an_end_swallows_nothing() {
        for html in [
            "<div title='x",
            "<a href=\"https://a.org",
            "<b a",
            "<b",
            "<b =",
            "</p ",
        ] {
            let shown = html.replace('<', "&lt;");
            assert_eq!(told(html), shown);
        }
        assert_eq!(told("<b title='>' x=\"'>\">y</b>"), "<b>y</b>");
        let long = format!("<b {}>", "é".repeat(LONGEST_TAG));
        assert!(told(&long).starts_with("&lt;b "));
    }

    #[test]
    fn tags_are_written_with_what_they_may_have() {
        for (html, written) in [
            ("<B ONCLICK=x STYLE='y' id=z>", "<b id=\"z\">"),
            (
                "<a name=x href='a\"b' href=c target=_top>",
                "<a id=\"x\" href=\"a&quot;b\">",
            ),
            ("<td/colspan='2'/onclick=x>", "<td colspan=\"2\">"),
            ("<td colspan=2/onclick=x>", "<td colspan=\"2/onclick=x\">"),
            ("<details open>", "<details open=\"\">"),
            ("</b id=x>", "</b>"),
            ("<h1>a</H1>", "<h1>a</h1>"),
        ] {
            assert_eq!(told(html), written, "{html}");
        }
    }

    #[test]
    fn nothing_stands_too_deep() {
        let deep = told(&"<div>".repeat(1000));
        assert_eq!(deep.matches("<div>").count(), DEEPEST_NESTING);
        assert_eq!(deep.matches("&lt;div>").count(), 1000 - DEEPEST_NESTING);
        let unlike = told(&"<div></b>".repeat(1000));
        assert_eq!(unlike.matches("<div>").count(), DEEPEST_NESTING);
        assert!(!told(&"<ul><li>a</ul>".repeat(1000)).contains("&lt;"));
        assert!(!told(&"<li>".repeat(1000)).contains("&lt;"));
    }
}
