//! What a reader sees of raw HTML: pictures and text. Not a parser of HTML: a scanner that any text passes through.

/// A piece of a line of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'h> {
    /// An `<img>`.
    Picture,
    /// `<br>`.
    Break,
    /// A title's opening tag, with its level.
    Heading(u8),
    /// Text that a reader sees; a tag that HTML doesn't know, such as `<screenshot here>`, is a student's words.
    Text(&'h str),
    /// An `<a>` with an address.
    Link,
    /// A known tag, or a comment.
    Hidden,
}

/// What goes on from line to line.
#[derive(Default)]
pub(super) struct State {
    comment: bool,
    tag: bool,
}

/// Tags that a reader doesn't see, besides those with a meaning of their own.
const KNOWN: &[&str] = &[
    "a",
    "abbr",
    "article",
    "aside",
    "audio",
    "b",
    "big",
    "blockquote",
    "body",
    "button",
    "caption",
    "center",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "input",
    "ins",
    "kbd",
    "label",
    "li",
    "link",
    "main",
    "mark",
    "meta",
    "nav",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "s",
    "samp",
    "script",
    "section",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
];

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
        if state.tag {
            found.push(Piece::Hidden);
            let Some(end) = rest.find('>') else { break };
            state.tag = false;
            rest = &rest[end + 1..];
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
            Some((piece, length)) => {
                state.tag = !rest[..length].ends_with('>');
                found.push(piece);
                rest = &rest[length..];
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

fn push_text<'h>(found: &mut Vec<Piece<'h>>, text: &'h str) {
    if !text.trim().is_empty() {
        found.push(Piece::Text(text));
    }
}

/// A tag at the start of `text`, and its length.
fn tag(text: &str) -> Option<(Piece<'_>, usize)> {
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
    let end = text.find('>').map_or(text.len(), |end| end + 1);
    let closing = text[1..].starts_with('/');
    let piece = match name.as_str() {
        "img" => Piece::Picture,
        "br" => Piece::Break,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if !closing => {
            Piece::Heading(name.as_bytes()[1] - b'0')
        }
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Piece::Hidden,
        "a" if !closing && text[..end].contains("href") => Piece::Link,
        known if KNOWN.contains(&known) => Piece::Hidden,
        _ => Piece::Text(&text[..end]),
    };
    Some((piece, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Vec<Piece<'_>> {
        pieces(line, &mut State::default())
    }

    #[test]
    fn pictures_and_text_are_seen_tags_and_comments_are_not() {
        assert_eq!(
            read("<img src='a.png'> done"),
            [Piece::Picture, Piece::Text(" done")]
        );
        assert_eq!(
            read("<div align=center>x</div>"),
            [Piece::Hidden, Piece::Text("x"), Piece::Hidden]
        );
        assert_eq!(read("<!-- a --> b"), [Piece::Hidden, Piece::Text(" b")]);
        assert_eq!(read("<h2>Q1</h2>")[0], Piece::Heading(2));
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
        assert_eq!(pieces("<img", &mut state), [Piece::Picture]);
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
}
