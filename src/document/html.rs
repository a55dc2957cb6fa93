//! What a reader sees of raw HTML: pictures and text. Not a parser of HTML: a scanner that any text passes through.

use super::{addresses, tags};
use std::ops::Range;

/// A piece of a line of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'h> {
    /// An `<img>`, and at which byte of the line it begins.
    Picture(usize),
    /// `<br>`.
    Break,
    /// A title's opening tag, with its level.
    Heading(u8),
    /// Text that a reader sees; a tag that HTML doesn't know, such as `<screenshot here>`, is a student's words.
    Text(&'h str),
    /// An `<a>` with an address.
    Link,
    /// A tag of a table or of preformatted text, opening or closing, and at which bytes of the line it stands.
    Part(Part, bool, Range<usize>),
    /// A tag around what names a box, a figure or a table, opening or closing: `<summary>`, `<figcaption>`, `<caption>`.
    Caption(bool),
    /// A known tag, or a comment.
    Hidden,
}

/// What tags make of a run of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// `<table>`.
    Table,
    /// `<tr>`.
    Row,
    /// `<td>` and `<th>`.
    Cell,
    /// `<pre>`.
    Preformatted,
}

/// Tags whose contents stand as they are: what CommonMark ends by such a tag's end, and not by a blank line.
pub(super) const AS_IT_STANDS: [&str; 4] = ["pre", "script", "style", "textarea"];

/// The name of such a tag, where a block of HTML begins with it and none is ever closed.
pub(super) fn left_open(html: &str) -> Option<&'static str> {
    let begins = |text: &str, name: &str| {
        let said = text.get(..name.len());
        let after = text.as_bytes().get(name.len());
        said.is_some_and(|said| said.eq_ignore_ascii_case(name))
            && after.is_none_or(|byte| !byte.is_ascii_alphanumeric())
    };
    let tag = html.trim_start().strip_prefix('<')?;
    let name = AS_IT_STANDS.into_iter().find(|name| begins(tag, name))?;
    let mut ends = tag.match_indices("</").map(|(at, _)| &tag[at + 2..]);
    (!ends.any(|end| AS_IT_STANDS.iter().any(|name| begins(end, name)))).then_some(name)
}

/// What goes on from line to line.
#[derive(Default)]
pub(super) struct State {
    comment: bool,
    /// What is open in a tag that goes on.
    tag: Option<Within>,
}

impl State {
    /// Whether a comment is open.
    pub(super) fn is_in_comment(&self) -> bool {
        self.comment
    }

    /// Ends a tag that was left open: what follows is Markdown again.
    pub(super) fn end_tag(&mut self) {
        self.tag = None;
    }
}

/// The pieces of one line, in order.
pub(super) fn pieces<'h>(line: &'h str, state: &mut State) -> Vec<Piece<'h>> {
    let mut found = Vec::new();
    let mut rest = line;
    while !rest.is_empty() {
        if state.comment {
            found.push(Piece::Hidden);
            match rest.find("-->") {
                Some(end) => {
                    state.comment = false;
                    rest = &rest[end + 3..];
                }
                None => break,
            }
            continue;
        }
        if let Some(within) = state.tag {
            found.push(Piece::Hidden);
            let end = tag_end(rest, within);
            state.tag = end.err();
            let Ok(end) = end else { break };
            rest = &rest[end..];
            continue;
        }
        let Some(open) = rest.find('<') else {
            push_text(&mut found, rest);
            break;
        };
        push_text(&mut found, &rest[..open]);
        rest = &rest[open..];
        if let Some(after) = rest.strip_prefix("<!--") {
            state.comment = true;
            rest = after;
            continue;
        }
        match tag(rest) {
            Some((piece, length, open)) => {
                state.tag = open;
                let at = line.len() - rest.len();
                found.push(match piece {
                    Piece::Picture(_) => Piece::Picture(at),
                    Piece::Part(part, opens, _) => Piece::Part(part, opens, at..at + length),
                    piece => piece,
                });
                let after = &rest[length..];
                rest = unseen(&rest[..length], after).map_or(after, |end| &after[end..]);
            }
            None => {
                // Not a tag: the sign itself, and on from there.
                push_text(&mut found, &rest[..1]);
                rest = &rest[1..];
            }
        }
    }
    found
}

/// Where an element ends of which no reader sees anything, if its tag says so and it is closed in what follows on the line.
fn unseen(tag: &str, after: &str) -> Option<usize> {
    /// What hides more is no page.
    const LONGEST: usize = 400;
    let body = tag.strip_prefix('<')?.strip_suffix('>')?;
    let name = body.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    let attributes = &body[name.len()..];
    let mut programs = ["script", "style", "template"].iter();
    let is_program = programs.any(|known| known.eq_ignore_ascii_case(name));
    if name.is_empty() || !is_program && !hides(attributes) {
        return None;
    }
    let near = &after.as_bytes()[..after.len().min(LONGEST)];
    let is_name = |at: usize| {
        let said = near.get(at..at + name.len());
        let ends = near.get(at + name.len());
        said.is_some_and(|said| said.eq_ignore_ascii_case(name.as_bytes()))
            && ends.is_none_or(|byte| !byte.is_ascii_alphanumeric())
    };
    // One of the same name may stand in it.
    let mut open = 1;
    memchr::memchr_iter(b'<', near).find(|&at| {
        match near.get(at + 1) == Some(&b'/') {
            true if is_name(at + 2) => open -= 1,
            false if is_name(at + 1) => open += 1,
            _ => {}
        }
        open == 0
    })
}

/// Whether attributes hide what they stand at: `hidden`, `style="display: none"`.
fn hides(attributes: &str) -> bool {
    // Every other piece is a value.
    let mut bare = attributes.split(['"', '\'']).step_by(2);
    let says = |piece: &str| {
        let mut words = piece.split(|c: char| c.is_whitespace() || c == '=');
        words.any(|word| word.eq_ignore_ascii_case("hidden"))
    };
    let lower = attributes.to_ascii_lowercase().replace(' ', "");
    bare.any(says)
        || lower.contains("style=\"display:none")
        || lower.contains("style='display:none")
}

fn push_text<'h>(found: &mut Vec<Piece<'h>>, text: &'h str) {
    let mut said = text.split("&nbsp;");
    if said.any(|part| !part.trim().is_empty()) {
        found.push(Piece::Text(text));
    }
}

/// A tag at the start of `text`, its length, and what is open in it where it goes on in the next line.
fn tag(text: &str) -> Option<(Piece<'_>, usize, Option<Within>)> {
    let body = text[1..].trim_start_matches('/');
    let name_end = body
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(body.len());
    // The sign alone is no tag, and no tag has a long name.
    const LONG: usize = 20;
    if name_end == 0 || name_end > LONG {
        return None;
    }
    let name = body[..name_end].to_ascii_lowercase();
    let ends = || tag_end(text, Within::default());
    if name == "img" {
        let length = picture(text).length.min(text.len());
        // It may have ended at another tag's sign.
        let open = (length == text.len()).then(|| ends().err()).flatten();
        return Some((Piece::Picture(0), length, open));
    }
    let ends = ends();
    let end = ends.unwrap_or(text.len());
    let closing = text[1..].starts_with('/');
    let piece = match name.as_str() {
        "br" => Piece::Break,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if !closing => {
            Piece::Heading(name.as_bytes()[1] - b'0')
        }
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Piece::Hidden,
        "table" => Piece::Part(Part::Table, !closing, 0..0),
        "tr" => Piece::Part(Part::Row, !closing, 0..0),
        "td" | "th" => Piece::Part(Part::Cell, !closing, 0..0),
        "pre" => Piece::Part(Part::Preformatted, !closing, 0..0),
        "summary" | "figcaption" | "caption" => Piece::Caption(!closing),
        "a" if !closing && leads_out(&text[..end]) => Piece::Link,
        known if tags::find(known).is_some() => Piece::Hidden,
        _ => Piece::Text(&text[..end]),
    };
    Some((piece, end, ends.err()))
}

/// What is open within a tag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Within {
    /// The sign that ends the value, if one is quoted.
    quote: Option<u8>,
    /// Whether a value follows.
    equals: bool,
}

/// Where a tag ends that goes on in `text`: behind the first `>` that stands in no quoted value, as browsers read it; or what is
/// open in it where it goes on in the next line.
fn tag_end(text: &str, mut within: Within) -> Result<usize, Within> {
    for (at, byte) in text.bytes().enumerate() {
        match (byte, within.quote) {
            (_, Some(quote)) if byte == quote => within.quote = None,
            (_, Some(_)) => {}
            (b'>', None) => return Ok(at + 1),
            (b'"' | b'\'', None) if within.equals => within.quote = Some(byte),
            _ => {}
        }
        within.equals = byte == b'=' || within.equals && byte.is_ascii_whitespace();
    }
    Err(within)
}

/// Whether a tag has an address that isn't a place of the report itself.
fn leads_out(tag: &str) -> bool {
    let address = tag.split_once("href").map(|(_, address)| address);
    let is_sign = |c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\'');
    address.is_some_and(|address| {
        let address = address.trim_start_matches(is_sign);
        let end = address.find(|c: char| is_sign(c) || c == '>');
        addresses::leads(&address[..end.unwrap_or(address.len())])
    })
}

/// What an `<img>` says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Img {
    /// Where its address stands, by bytes from its `<`.
    pub(super) address: Option<Range<usize>>,
    /// Where its alternative text stands.
    pub(super) alt: Option<Range<usize>>,
    /// Where its title stands.
    pub(super) title: Option<Range<usize>>,
    /// How long the tag is; all of the text where it has no end.
    pub(super) length: usize,
}

/// Reads the `<img>` at the start of `text`. Another `<` ends it: then a quote was left open, and values are taken as far
/// as they may go.
pub(super) fn picture(text: &str) -> Img {
    let mut picture = Img::default();
    let bytes = text.as_bytes();
    let until = |at: usize, ends: fn(u8) -> bool| {
        let end = bytes[at..].iter().position(|&byte| ends(byte));
        at + end.unwrap_or(bytes.len() - at)
    };
    let space = |byte: u8| byte.is_ascii_whitespace();
    let mut at = "<img".len().min(bytes.len());
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'>' => {
                return Img {
                    length: at + 1,
                    ..picture
                };
            }
            b'<' => {
                return Img {
                    length: at,
                    ..picture
                };
            }
            _ if space(byte) || matches!(byte, b'/' | b'=' | b'"' | b'\'') => {
                at += 1;
                continue;
            }
            _ => {}
        }
        let name = at..until(at, |byte| {
            byte.is_ascii_whitespace() || matches!(byte, b'=' | b'>' | b'/' | b'<')
        });
        at = until(name.end, |byte| !byte.is_ascii_whitespace());
        if bytes.get(at) != Some(&b'=') {
            continue;
        }
        at = until(at + 1, |byte| !byte.is_ascii_whitespace());
        let (start, end) = match bytes.get(at) {
            Some(&quote @ (b'"' | b'\'')) => {
                let closed: fn(u8) -> bool = match quote {
                    b'"' => |byte| matches!(byte, b'"' | b'<'),
                    _ => |byte| matches!(byte, b'\'' | b'<'),
                };
                let end = until(at + 1, closed);
                let short = |end| until(at + 1, |byte| matches!(byte, b'>' | b'\n')).min(end);
                let open = bytes.get(end) != Some(&quote);
                (at + 1, if open { short(end) } else { end })
            }
            _ => {
                let end = until(at, |byte| byte.is_ascii_whitespace() || byte == b'>');
                let closing = text[..end].ends_with('/') && bytes.get(end) == Some(&b'>');
                (at, end - usize::from(closing))
            }
        };
        at = end;
        let value = Some(start..end);
        match text.get(name) {
            Some(name) if name.eq_ignore_ascii_case("src") => picture.address = value,
            Some(name) if name.eq_ignore_ascii_case("alt") => picture.alt = value,
            Some(name) if name.eq_ignore_ascii_case("title") => picture.title = value,
            _ => {}
        }
    }
    Img {
        length: bytes.len(),
        ..picture
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Vec<Piece<'_>> {
        pieces(line, &mut State::default())
    }

    #[test]
    fn a_tag_ends_outside_its_values() {
        for tag in ["<p g=\">\"1>", "<p g= '>'>", "<p \">"] {
            assert_eq!(
                tag_end(&format!("{tag} a>"), Within::default()),
                Ok(tag.len())
            );
        }
        let mut state = State::default();
        assert_eq!(pieces("<table r=\">", &mut state).len(), 1);
        assert_eq!(
            pieces("h\">so", &mut state),
            [Piece::Hidden, Piece::Text("so")]
        );
    }

    #[test]
    fn pictures_and_text_are_seen_tags_and_comments_are_not() {
        assert_eq!(
            read("<img src='a.png'> done"),
            [Piece::Picture(0), Piece::Text(" done")]
        );
        assert_eq!(
            read("<div align=center>x</div>"),
            [Piece::Hidden, Piece::Text("x"), Piece::Hidden]
        );
        assert_eq!(read("<!-- a --> b"), [Piece::Hidden, Piece::Text(" b")]);
        assert_eq!(read("<h2>Q1</h2>")[0], Piece::Heading(2));
        assert_eq!(read("<cite>")[0], Piece::Hidden);
    }

    #[test]
    fn a_tag_that_html_does_not_know_is_words() {
        assert_eq!(read("<capture ici>"), [Piece::Text("<capture ici>")]);
        assert_eq!(
            read("a < b"),
            [Piece::Text("a "), Piece::Text("<"), Piece::Text(" b")]
        );
    }

    #[test]
    fn a_tag_goes_on_over_lines() {
        let mut state = State::default();
        assert_eq!(pieces("a <img", &mut state)[1], Piece::Picture(2));
        assert_eq!(
            pieces("src='a.png'> b", &mut state),
            [Piece::Hidden, Piece::Text(" b")]
        );
    }

    #[test]
    fn a_comment_goes_on_over_lines() {
        let mut state = State::default();
        assert_eq!(pieces("<!-- a", &mut state), [Piece::Hidden]);
        assert_eq!(
            pieces("b --> c", &mut state),
            [Piece::Hidden, Piece::Text(" c")]
        );
    }

    #[test]
    fn what_an_element_hides_is_unseen() {
        for line in [
            "<script>a < b</script> c",
            "<style>a</style> c",
            "<div hidden>a <b>b</b></div> c",
            "<p style=\"display: none\">a</p> c",
            "<div hidden><div>a</div> b</div> c",
            "<p hidden>a <pre>b</pre></p> c",
        ] {
            let seen: Vec<_> = read(line)
                .into_iter()
                .filter(|piece| *piece != Piece::Hidden)
                .collect();
            assert_eq!(seen, [Piece::Text(" c")], "{line}");
        }
        for seen in [
            "<p class=\"hidden-box\">a</p>",
            "<p title=\"a hidden sign\">a</p>",
        ] {
            assert!(read(seen).contains(&Piece::Text("a")), "{seen}");
        }
        // What isn't closed hides nothing that can be known.
        assert!(read("<script>a").contains(&Piece::Text("a")));
    }

    #[test]
    fn an_img_says_where_its_picture_is() {
        let said = |text: &'static str| {
            let picture = picture(text);
            let part = |range: Option<Range<usize>>| range.map_or("-", |range| &text[range]);
            (
                part(picture.address),
                part(picture.alt),
                &text[..picture.length],
            )
        };
        assert_eq!(
            said("<img alt='a > b' SRC = \"c d.png\" width=50%> e"),
            (
                "c d.png",
                "a > b",
                "<img alt='a > b' SRC = \"c d.png\" width=50%>"
            )
        );
        assert_eq!(
            said("<img src=a.png/>b"),
            ("a.png", "-", "<img src=a.png/>")
        );
        assert_eq!(
            said("<img src=\"a.png> <img src=\"b.png\">"),
            ("a.png", "-", "<img src=\"a.png>"),
            "a quote that was left open"
        );
        assert_eq!(said("<img\nsrc=é"), ("é", "-", "<img\nsrc=é"));
    }
}
