//! How a picture's address is written; and pictures that Markdown doesn't see as such, since their address holds spaces.

use std::ops::Range;

/// A picture that Markdown doesn't see, in bytes of the text that was searched.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) range: Range<usize>,
    pub(super) alt: Range<usize>,
    pub(super) address: Range<usize>,
    /// Between backticks: shown, not meant.
    pub(super) in_code: bool,
}

/// Finds each `![alt](address with spaces)` of a line.
pub(super) fn in_text(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut ticks = 0;
    let mut counted = 0;
    while let Some(next) = text[at..].find("![") {
        let start = at + next;
        let Some(picture) = picture(&text[start..]) else {
            at = start + 2;
            continue;
        };
        ticks += text[counted..start].matches('`').count();
        counted = start;
        let moved = |range: Range<usize>| start + range.start..start + range.end;
        at = start + picture.range.end;
        found.push(Found {
            range: moved(picture.range),
            alt: moved(picture.alt),
            address: moved(picture.address),
            in_code: ticks % 2 == 1,
        });
    }
    found
}

/// A text without these pictures.
pub(super) fn without(text: &str, pictures: &[Found]) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    for picture in pictures {
        kept.push_str(&text[at..picture.range.start]);
        at = picture.range.end;
    }
    kept.push_str(&text[at..]);
    kept
}

/// The picture at the start of `text`; its address ends with the ending of a picture's file name.
fn picture(text: &str) -> Option<Found> {
    const ENDINGS: &[&str] = &[
        "png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "heic", "avif", "tif", "tiff", "pdf",
    ];
    const LONGEST: usize = 1000;
    let near = text
        .char_indices()
        .nth(LONGEST)
        .map_or(text.len(), |(at, _)| at);
    let alt = text[..near].find("](")?;
    let address = &text[alt + 2..];
    for (at, c) in address.char_indices().take(LONGEST) {
        if c != ')' {
            continue;
        }
        let name = address[..at].trim_end_matches(['>', '"', ' ']);
        let ending = name.rsplit('.').next().unwrap_or_default();
        if ENDINGS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
        {
            let start = alt + 2 + (name.len() - name.trim_start_matches(['<', ' ']).len());
            return Some(Found {
                range: 0..alt + 2 + at + 1,
                alt: 2..alt,
                address: start..alt + 2 + name.len(),
                in_code: false,
            });
        }
    }
    None
}

/// Where the address stands in the end of an inline picture, `](address "title")`.
pub(super) fn address(end: &str) -> Option<Range<usize>> {
    let open = end.find("](")? + 2;
    let rest = &end[open..];
    let start = open + (rest.len() - rest.trim_start().len());
    let rest = &end[start..];
    if let Some(inside) = rest.strip_prefix('<') {
        return Some(start + 1..start + 1 + inside.find('>')?);
    }
    let space = rest.find(char::is_whitespace);
    Some(start..start + space.unwrap_or(rest.trim_end_matches(')').len().max(rest.len() - 1)))
}

/// Where the address stands in `![[address|text]]`.
pub(super) fn wiki_address(picture: &str) -> Option<Range<usize>> {
    let start = "![[".len();
    let inside = picture.get(start..)?;
    Some(start..start + inside.find(['|', ']'])?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(text: &str) -> (String, Vec<&str>) {
        let found = in_text(text);
        let addresses = found.iter().map(|found| &text[found.address.clone()]);
        (without(text, &found), addresses.collect())
    }

    #[test]
    fn an_address_with_spaces_is_a_picture() {
        assert_eq!(
            taken("a ![x](my shot (2).png) b ![](< c d.jpg >)"),
            ("a  b ".to_owned(), vec!["my shot (2).png", "c d.jpg"])
        );
        assert_eq!(
            taken("![x](not closed"),
            ("![x](not closed".to_owned(), vec![])
        );
        assert_eq!(taken("![x](a b.txt)"), ("![x](a b.txt)".to_owned(), vec![]));
        assert!(in_text("`![x](a b.png)`")[0].in_code);
    }

    #[test]
    fn the_address_is_found_as_written() {
        let written = |end: &'static str| address(end).map(|range| &end[range]);
        assert_eq!(written("](a.png)"), Some("a.png"));
        assert_eq!(written("](  a(1).png \"x\")"), Some("a(1).png"));
        assert_eq!(written("](<a b.png>)"), Some("a b.png"));
        assert_eq!(written("](a(1))"), Some("a(1)"));
        assert_eq!(written("][b]"), None);
        let wiki = "![[a b.png|200]]";
        assert_eq!(
            wiki_address(wiki).map(|range| &wiki[range]),
            Some("a b.png")
        );
    }
}
