//! Attributes as Pandoc and kramdown write them: `{width="6in"}`, `{#id .class}`, `{: .center }`.
//!
//! Enters: a report's text and a place in it. Leaves: how long the attributes are that stand there. They say how something is
//! shown; no reader of the page sees them as words.

use unicode_normalization::char::is_combining_mark;

/// How long the attributes are that stand at a place of the text, if some do. After a picture, a link or code, in a title and
/// with a mark of their own any will do; elsewhere braces are a student's.
pub(super) fn length(text: &str, at: usize, is_title: bool) -> Option<usize> {
    const LONG: usize = 400;
    let inside = text.get(at..)?.strip_prefix('{')?;
    let near = &inside.as_bytes()[..inside.len().min(LONG)];
    let end = closing(near)?;
    let written = inside.get(..end)?;
    let marked = written.starts_with([':', '#', '.']);
    let before = text[..at].trim_end_matches([' ', '\t']);
    let follows = before.ends_with([')', ']', '>', '`']);
    let is_last = || {
        text[at + end + 2..]
            .lines()
            .next()
            // A title may be closed by its signs.
            .is_none_or(|rest| {
                let rest = rest.trim();
                rest.is_empty() || is_title && rest.bytes().all(|byte| byte == b'#')
            })
    };
    let stands = follows || marked && (at == 0 || text[..at].ends_with(['\n', '\r']) || is_last());
    (stands || is_title && is_last())
        .then(|| are_attributes(written))?
        .then_some(end + 2)
}

/// Where the braces close; one in quotes doesn't.
fn closing(inside: &[u8]) -> Option<usize> {
    let mut quoted = false;
    for (at, &byte) in inside.iter().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'}' if !quoted => return Some(at),
            b'{' if !quoted => return None,
            _ => {}
        }
    }
    None
}

/// Whether a text is a list of names (`#id`, `.class`) and values (`width=50%`, `alt="two words"`), and of nothing else.
fn are_attributes(written: &str) -> bool {
    let mut rest = written.strip_prefix(':').unwrap_or(written).trim();
    let mut any = false;
    while !rest.is_empty() {
        let name = rest
            .find(|c: char| c.is_whitespace() || c == '=')
            .unwrap_or(rest.len());
        let (word, after) = rest.split_at(name);
        let is_name = |name: &str| {
            let is_letter = |c: char| c.is_alphanumeric() || is_combining_mark(c);
            name.starts_with(char::is_alphabetic)
                && name
                    .chars()
                    .all(|c| is_letter(c) || matches!(c, '-' | '_' | ':' | '.'))
        };
        let named = |sign: char| word.strip_prefix(sign).is_some_and(is_name);
        rest = if let Some(value) = after.strip_prefix('=') {
            if !is_name(word) {
                return false;
            }
            match value.strip_prefix(['"', '\'']) {
                Some(quoted) => match quoted.split_once(&value[..1]) {
                    Some((_, rest)) => rest,
                    None => return false,
                },
                None => value.trim_start_matches(|c: char| !c.is_whitespace()),
            }
        } else if named('#') || named('.') || matches!(word, "-") {
            after
        } else {
            return false;
        };
        any = true;
        rest = rest.trim_start();
    }
    any
}

#[cfg(test)]
mod tests {
    use super::length;

    fn taken(text: &str) -> Option<&str> {
        let at = text.find('{')?;
        length(text, at, text.starts_with('#')).map(|length| &text[at..at + length])
    }

    #[test]
    fn attributes_are_told_from_braces() {
        for (text, attributes) in [
            ("![](a.png){width=\"6.3in\" height='3}in'} x", None),
            (
                "![](a.png){width=\"6.3in\" height='3in'} x",
                Some("{width=\"6.3in\" height='3in'}"),
            ),
            (
                "![](a.png) {: .center width=50% }",
                Some("{: .center width=50% }"),
            ),
            ("![](a.png){width=3\nheight=4}", Some("{width=3\nheight=4}")),
            (
                "## The kiln {#kiln .unnumbered}",
                Some("{#kiln .unnumbered}"),
            ),
            ("## The kiln {-}", Some("{-}")),
            ("## The kiln {#kiln} ##", Some("{#kiln}")),
            ("## Séchage {#se\u{301}chage}", Some("{#se\u{301}chage}")),
            ("x\n{: .note}\ny", Some("{: .note}")),
            ("[a](b){target=\"_blank\"}", Some("{target=\"_blank\"}")),
            ("the set {a=1}", None),
            ("![](a.png) {see below}", None),
            ("f(x) {return x;}", None),
            ("a {#one} of them", None),
            ("![](a.png){", None),
        ] {
            assert_eq!(taken(text), attributes, "{text}");
        }
    }
}
