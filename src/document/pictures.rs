//! What a picture is, and how its address is written; and marks of pictures that Markdown doesn't see, since there is a slip in
//! them.
//!
//! Enters: a line, or two over which a mark was wrapped. Leaves: what a reader takes for a picture in it, with the slip. Refuses to
//! know files.

use crate::source::Span;
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Syntax {
    /// `![alt](address)`.
    Inline,
    /// `![alt][label]`, its address elsewhere.
    Reference,
    /// `<img src="address">`.
    Tag,
    /// `![[address]]`.
    Wiki,
    /// A mark that a reader takes for a picture, and Markdown doesn't, with what is wrong.
    Unseen(Slip),
}

/// Why Markdown sees no picture in a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slip {
    /// The address holds spaces: `![alt](my picture.png)`.
    Spaces,
    /// Something follows the address, as a size: `![alt](a.png =300x)`.
    After,
    /// A blank stands between the brackets: `![alt] (a.png)`.
    Blank,
    /// The brackets are others, or one is missing: `![alt][a.png]`, `!(alt)[a.png]`.
    Brackets,
    /// A bracket of a wiki embed is missing: `![[a.png]`.
    Wiki,
    /// In a row of a table a wiki embed holds a bar that parts cells: `![[a.png|300]]`.
    Bar,
    /// The mark is right, but stands where Markdown isn't read, as in HTML.
    Place,
}

/// A picture, in whatever syntax.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// The block that it stands in, by index.
    pub(crate) block: u32,
    /// Where it stands: all of its syntax, and nothing else.
    pub(crate) span: Span,
    /// How it is written.
    pub(crate) syntax: Syntax,
    /// Its address, escapes and entities of the syntax read; percent signs are as written.
    pub(crate) address: String,
    /// Where the address stands as written; none where it stands elsewhere.
    pub(crate) written: Option<Span>,
    /// What stands for it where it can't be seen.
    pub(crate) alt: String,
    /// What shows where a pointer rests on it.
    pub(crate) title: String,
    /// What follows the address in a mark with a slip, as a size.
    pub(crate) rest: String,
}

/// A picture that Markdown doesn't see, in bytes of the text that was searched.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) range: Range<usize>,
    pub(super) alt: Range<usize>,
    pub(super) address: Range<usize>,
    /// What follows the address inside the brackets, such as a size.
    pub(super) rest: Range<usize>,
    pub(super) slip: Slip,
}

/// The endings of pictures' names.
const ENDINGS: &[&str] = &[
    "png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "heic", "avif", "tif", "tiff",
];

/// A mark with whatever brackets; one bracket that holds an address; one that isn't closed before the address.
static MARK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let endings = ENDINGS.join("|");
    let bare = format!(r#"[^\s()\[\]{{}}<>|"]* \.(?i:{endings})"#);
    let mark = format!(
        r#"(?x)
          !(?: \[ (?<alt> (?: [^\[\]] | \[[^\[\]]*\] )* ) \] | \( (?<round> [^()\[\]]* ) \)
            | \{{ (?<curly> [^{{}}\[\]\n]* ) \}} )
          (?<gap> :? [\t\x20\n]* ) (?<open> [(\[{{<] ) [<\x20\n]*
          (?<address> [^\n\[\]|"]*? \.(?i:{endings}|pdf) (?: [?\#][^\s)\]}}>"]* )? )
          (?: \x20*> )? (?<rest> [\t\x20][^\n\])}}>]* )? (?<close> [\])}}>] | $ )
        | !(?: (?<square> \[{{1,2}} ) | \( ) \x20* (?<alone> {bare} ) \x20*
          (?<bar> \| [^\[\]\n]* )? (?: \]{{1,2}} | \) | $ )
        | !\[ (?<unclosed> [^()\[\]\n]* ) \( (?<caught> {bare} ) [\])]
        | !\[ (?<loose> [^()\[\]\n]* ) \] :? \x20? (?<naked> {bare} )"#
    );
    Regex::new(&mark).ok()
});

/// Finds each mark of a line that a reader takes for a picture; what stands between backticks or behind a backslash is shown,
/// not meant.
pub(super) fn in_text(text: &str) -> Vec<Found> {
    let Some(mark) = MARK.as_ref() else {
        return Vec::new();
    };
    let (mut ticks, mut counted) = (0, 0);
    let found = mark.captures_iter(text).filter_map(|captures| {
        let range = captures.get(0)?.range();
        ticks += text[counted..range.start].matches('`').count();
        counted = range.start;
        let is_shown = ticks % 2 == 1 || text[..range.start].ends_with('\\');
        (!is_shown).then(|| read(&captures, range))
    });
    found.collect()
}

/// What a mark says, and what is wrong with it.
fn read(captures: &Captures<'_>, range: Range<usize>) -> Found {
    let part = |name: &str| captures.name(name);
    let text = |name: &str| part(name).map_or("", |part| part.as_str());
    let none = range.end..range.end;
    let of = |names: &[&str]| {
        let mut parts = names.iter().filter_map(|name| part(name));
        parts.next().map_or(none.clone(), |part| part.range())
    };
    let address = of(&["address", "alone", "caught", "naked"]);
    let rest = text("rest").trim();
    let between = |open, close| rest.len() > 1 && rest.starts_with(open) && rest.ends_with(close);
    let is_title = between('"', '"') || between('\'', '\'') || between('(', ')');
    let usual = part("alt").is_some() && text("open") == "(" && text("close") == ")";
    let slip = if part("address").is_none() {
        match (text("square"), part("bar")) {
            ("[[", Some(_)) => Slip::Bar,
            ("[[", None) => Slip::Wiki,
            _ => Slip::Brackets,
        }
    } else if !usual || text("gap").starts_with(':') {
        Slip::Brackets
    } else if !text("gap").is_empty() {
        Slip::Blank
    } else if !rest.is_empty() && !is_title {
        Slip::After
    } else if text("address").contains(char::is_whitespace) {
        Slip::Spaces
    } else {
        Slip::Place
    };
    Found {
        range,
        alt: of(&["alt", "round", "curly", "unclosed", "loose"]),
        address,
        rest: of(&["rest", "bar"]),
        slip,
    }
}

/// Whether an address leads to a picture, by the ending of its path.
pub(crate) fn is_of_picture(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let mut known = ENDINGS.iter();
    known.any(|known| ending.eq_ignore_ascii_case(known))
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
    // In a row of a table the bar has a backslash before it.
    let address = inside[..inside.find(['|', ']'])?].trim_end_matches('\\');
    Some(start..start + address.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slips(text: &str) -> Vec<(Slip, &str, &str)> {
        let found = in_text(text);
        let told = |found: &Found| {
            (
                found.slip,
                &text[found.alt.clone()],
                &text[found.address.clone()],
            )
        };
        found.iter().map(told).collect()
    }

    #[test]
    fn what_was_meant_is_read_and_what_is_wrong_is_known() {
        for (mark, slip, alt, address) in [
            ("![x](a b.png)", Slip::Spaces, "x", "a b.png"),
            (
                "![x [y]](a (2) b.PNG \"t\")",
                Slip::Spaces,
                "x [y]",
                "a (2) b.PNG",
            ),
            ("![x](a.png =300x)", Slip::After, "x", "a.png"),
            (
                "![](img/a b.jpeg width=50%)",
                Slip::After,
                "",
                "img/a b.jpeg",
            ),
            ("![x](a.png \"t)", Slip::After, "x", "a.png"),
            ("![x] (a.png)", Slip::Blank, "x", "a.png"),
            ("![x][img/a.png]", Slip::Brackets, "x", "img/a.png"),
            ("!(x)[a.webp]", Slip::Brackets, "x", "a.webp"),
            ("!(x)(a.png)", Slip::Brackets, "x", "a.png"),
            ("![x]{a.png}", Slip::Brackets, "x", "a.png"),
            ("![x](a.png", Slip::Brackets, "x", "a.png"),
            ("![x](a.png]", Slip::Brackets, "x", "a.png"),
            ("!(img/a.png)", Slip::Brackets, "", "img/a.png"),
            ("![img/a.png]", Slip::Brackets, "", "img/a.png"),
            ("![x(a.png)", Slip::Brackets, "x", "a.png"),
            ("![x]a.png", Slip::Brackets, "x", "a.png"),
            ("!{x}(a.png)", Slip::Brackets, "x", "a.png"),
            ("![x]:(a.png)", Slip::Brackets, "x", "a.png"),
            ("![[a.png]", Slip::Wiki, "", "a.png"),
            ("![[a.png | 300]]", Slip::Bar, "", "a.png"),
            ("![x](a.png)", Slip::Place, "x", "a.png"),
        ] {
            assert_eq!(slips(mark), [(slip, alt, address)], "{mark}");
        }
        for text in [
            "![x](not closed",
            "![x](a b.txt)",
            "Wow! (a.png)",
            "! [x](a.png)",
            "![x] and (a.png)",
        ] {
            assert_eq!(slips(text), [], "{text}");
        }
        assert!(in_text("`![x](a b.png)`").is_empty());
        assert!(in_text("\\![x](a b.png)").is_empty());
    }

    #[test]
    fn a_picture_is_known_by_the_ending_of_its_path() {
        for address in ["a.png", "img/B.JPEG?raw=true#x", "https://a.org/b.tiff"] {
            assert!(is_of_picture(address), "{address}");
        }
        for address in ["a.pdf", "png", "https://a.org/?b=a.md", ""] {
            assert!(!is_of_picture(address), "{address}");
        }
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
        let wiki = r"![[a b.png\|200]]";
        assert_eq!(
            wiki_address(wiki).map(|range| &wiki[range]),
            Some("a b.png")
        );
    }
}
