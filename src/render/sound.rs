//! HTML that needs no sanitiser: as the Markdown parser writes it where its author wrote no tags, whole tags that stand in one
//! another as browsers want them. A sanitiser would give back what it is given, at many times the cost.
//!
//! Enters: HTML. Leaves: its tokens, and whether it is sound. Trusts nobody: only the tags that the parser writes, bare or with what a cell
//! may have, pass as they are; one with attributes passes alone through [`super::safe`]; all else isn't sound.

use crate::document::tags::{self, BLOCK, CELL, Kinds, TEXT};

/// What a cell may have.
pub(super) const ALIGNED: [&str; 4] = [
    "",
    " align=\"left\"",
    " align=\"center\"",
    " align=\"right\"",
];

/// A piece of HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'h> {
    Text(&'h str),
    Tag(Tag<'h>),
}

/// A tag as it is written, up to the next `>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'h> {
    pub(super) written: &'h str,
    pub(super) name: &'h str,
    pub(super) closes: bool,
    /// What stands after its name.
    rest: &'h str,
}

impl Tag<'_> {
    /// Whether it is safe as it is written.
    pub(super) fn is_bare(&self) -> bool {
        match self.name {
            "td" | "th" => true,
            // A sanitiser adds to it.
            "table" => self.closes,
            _ => self.rest.is_empty(),
        }
    }

    /// Whether nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self.name, "br" | "hr")
    }
}

/// The tokens of some HTML; none in place of a tag that doesn't end.
pub(super) fn tokens(html: &str) -> impl Iterator<Item = Option<Token<'_>>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some(inside) = rest.strip_prefix('<') {
            let Some(end) = inside.find('>') else {
                rest = "";
                return Some(None);
            };
            let (written, after) = rest.split_at(end + 2);
            rest = after;
            let inside = &inside[..end];
            let (closes, inside) = match inside.strip_prefix('/') {
                Some(inside) => (true, inside),
                None => (false, inside),
            };
            let name = inside.find(' ').unwrap_or(inside.len());
            let (name, rest) = inside.split_at(name);
            return Some(Some(Token::Tag(Tag {
                written,
                name,
                closes,
                rest,
            })));
        }
        let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        rest = after;
        Some(Some(Token::Text(text)))
    })
}

/// Whether pieces of HTML are sound one after the other; none stands for what is put between them, which is like text.
pub(super) fn is_sound<'h>(pieces: impl Iterator<Item = Option<&'h str>>) -> bool {
    let mut open = Open(Vec::new());
    for piece in pieces {
        let sound = match piece {
            None => open.holds(TEXT),
            Some(html) => tokens(html).all(|token| match token {
                None => false,
                Some(Token::Text(text)) => open.takes(text),
                Some(Token::Tag(tag)) => open.passes(tag).is_some(),
            }),
        };
        if !sound {
            return false;
        }
    }
    open.0.is_empty()
}

/// The tags that are open, each with what it holds.
struct Open<'h>(Vec<(&'h str, Kinds)>);

impl<'h> Open<'h> {
    fn holds(&self, kind: Kinds) -> bool {
        let inner = self.0.last().map_or(TEXT | BLOCK, |(_, holds)| *holds);
        inner & kind != 0
    }

    fn takes(&self, text: &str) -> bool {
        let is_blank = |text: &str| {
            text.bytes()
                .all(|byte| matches!(byte, b' ' | b'\t' | b'\n'))
        };
        // Of these a browser makes something else.
        let stays = !text.bytes().any(|byte| matches!(byte, b'\r' | b'\0'));
        stays && (self.holds(TEXT) || is_blank(text))
    }

    /// Opens or closes a tag, if it may stand here.
    fn passes(&mut self, tag: Tag<'h>) -> Option<()> {
        let known = tags::find(tag.name).filter(|known| known.name == tag.name)?;
        let (name, (kind, holds)) = (known.name, known.nests?);
        if tag.closes {
            let closed = self.0.pop().is_some_and(|(last, _)| last == name);
            return (closed && tag.rest.is_empty()).then_some(());
        }
        let has = match (name, kind) {
            (_, CELL) => ALIGNED.contains(&tag.rest),
            ("br" | "hr", _) => tag.rest == " /",
            _ => !tag.rest.contains(['<', '\r', '\0']),
        };
        // A link ends where another begins.
        let linked = name == "a" && self.0.iter().any(|(open, _)| *open == "a");
        if !self.holds(kind) || !has || linked {
            return None;
        }
        if !tag.is_empty() {
            self.0.push((name, holds));
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::is_sound;

    #[test]
    fn what_the_parser_writes_is_sound() {
        for html in [
            "<p>a <em>b <strong>c</strong></em><br />\n<code>&lt;d&gt;</code></p>\n",
            "<ul>\n<li>a\n<ol start=\"3\">\n<li>\n<p>b</p>\n</li>\n</ol>\n</li>\n</ul>\n",
            "<table><thead><tr><th align=\"left\">a</th><td></td></tr></thead><tbody>\n<tr><td>b</td></tr>\n</tbody></table>",
            "<blockquote class=\"markdown-alert-note\">\n<h4 id=\"a\">a</h4>\n<hr />\n</blockquote>",
            "<p><a href=\"https://a.org\" title=\"b\">c</a></p>",
        ] {
            assert!(is_sound([Some(html)].into_iter()), "{html}");
        }
    }

    #[test]
    fn what_browsers_would_mend_is_not() {
        for html in [
            "<script>a</script>",
            "<img src=\"a\" />",
            "<p>a",
            "a</p>",
            "<p",
            "<em><p>a</p></em>",
            "<p><p>a</p></p>",
            "<em>a<strong>b</em></strong>",
            "<a href=\"b\">a<a href=\"c\">b</a></a>",
            "<table><tr><td>a</td></tr></table>",
            "<table><thead><tr>a</tr></thead></table>",
            "<table><tbody><tr><td onclick=\"a\">b</td></tr></tbody></table>",
            "<ul>a</ul>",
            "<li>a</li>",
            "</p onclick=a>",
            "<b>a</b>",
            "<p>a\r\nb</p>",
            "a\0",
        ] {
            assert!(!is_sound([Some(html)].into_iter()), "{html}");
        }
        let torn = [
            Some("<table><thead><tr>"),
            None,
            Some("</tr></thead></table>"),
        ];
        assert!(!is_sound(torn.into_iter()));
    }
}
