//! The tags of HTML that a report may hold: what a page shows of each, and where those that Markdown makes may stand.
//!
//! One table for whoever reads, lets through or checks tags. What it lacks is no tag but words, as `<your answer>`.

/// What may stand somewhere: text and what stands in a line of it, blocks, and the parts of lists and tables.
pub(crate) type Kinds = u8;
pub(crate) const TEXT: Kinds = 1;
pub(crate) const BLOCK: Kinds = 2;
pub(crate) const ITEM: Kinds = 4;
pub(crate) const GROUP: Kinds = 8;
pub(crate) const ROW: Kinds = 16;
pub(crate) const CELL: Kinds = 32;
pub(crate) const NOTHING: Kinds = 0;

/// A tag.
#[derive(Debug)]
pub(crate) struct HtmlTag {
    pub(crate) name: &'static str,
    /// The attributes that it may have in a page besides `id`; none: a page shows the tag as its author typed it.
    pub(crate) allowed: Option<&'static [&'static str]>,
    /// Of a tag that the Markdown parser writes: what it is, and what it holds.
    pub(crate) nests: Option<(Kinds, Kinds)>,
}

impl HtmlTag {
    const fn nests(mut self, is: Kinds, holds: Kinds) -> Self {
        self.nests = Some((is, holds));
        self
    }
}

const fn shown(name: &'static str, allowed: &'static [&'static str]) -> HtmlTag {
    HtmlTag {
        name,
        allowed: Some(allowed),
        nests: None,
    }
}

const fn hidden(name: &'static str) -> HtmlTag {
    HtmlTag {
        name,
        allowed: None,
        nests: None,
    }
}

/// All of them, by their names. `<img>` is not shown as a tag: pictures are read, looked at and written one by one.
#[rustfmt::skip]
const TAGS: &[HtmlTag] = &[
    shown("a", &["href", "title"]).nests(TEXT, TEXT),
    shown("abbr", &["title"]),
    hidden("article"),
    hidden("aside"),
    hidden("audio"),
    shown("b", &[]),
    shown("big", &[]),
    shown("blockquote", &[]).nests(BLOCK, TEXT | BLOCK),
    hidden("body"),
    shown("br", &[]).nests(TEXT, NOTHING),
    hidden("button"),
    shown("caption", &[]),
    shown("center", &[]),
    shown("cite", &[]),
    shown("code", &[]).nests(TEXT, TEXT),
    hidden("col"),
    hidden("colgroup"),
    shown("dd", &[]),
    shown("del", &[]).nests(TEXT, TEXT),
    shown("details", &["open"]),
    shown("div", &[]).nests(BLOCK, TEXT | BLOCK),
    shown("dl", &[]),
    shown("dt", &[]),
    shown("em", &[]).nests(TEXT, TEXT),
    hidden("fieldset"),
    shown("figcaption", &[]),
    shown("figure", &[]),
    hidden("font"),
    hidden("footer"),
    hidden("form"),
    shown("h1", &[]).nests(BLOCK, TEXT),
    shown("h2", &[]).nests(BLOCK, TEXT),
    shown("h3", &[]).nests(BLOCK, TEXT),
    shown("h4", &[]).nests(BLOCK, TEXT),
    shown("h5", &[]).nests(BLOCK, TEXT),
    shown("h6", &[]).nests(BLOCK, TEXT),
    hidden("head"),
    hidden("header"),
    shown("hr", &[]).nests(BLOCK, NOTHING),
    hidden("html"),
    shown("i", &[]),
    hidden("iframe"),
    hidden("img"),
    hidden("input"),
    shown("ins", &[]),
    shown("kbd", &[]),
    hidden("label"),
    shown("li", &[]).nests(ITEM, TEXT | BLOCK),
    hidden("link"),
    hidden("main"),
    shown("mark", &[]),
    hidden("meta"),
    hidden("nav"),
    shown("ol", &["start"]).nests(BLOCK, ITEM),
    shown("p", &[]).nests(BLOCK, TEXT),
    hidden("picture"),
    shown("pre", &[]),
    shown("q", &[]),
    shown("s", &[]),
    shown("samp", &[]),
    hidden("script"),
    hidden("section"),
    shown("small", &[]),
    hidden("source"),
    shown("span", &[]),
    shown("strike", &[]),
    shown("strong", &[]).nests(TEXT, TEXT),
    hidden("style"),
    shown("sub", &[]),
    shown("summary", &[]),
    shown("sup", &[]).nests(TEXT, TEXT),
    hidden("svg"),
    shown("table", &[]).nests(BLOCK, GROUP),
    shown("tbody", &[]).nests(GROUP, ROW),
    shown("td", &["colspan", "rowspan", "align"]).nests(CELL, TEXT | BLOCK),
    shown("tfoot", &[]),
    shown("th", &["colspan", "rowspan", "align"]).nests(CELL, TEXT | BLOCK),
    shown("thead", &[]).nests(GROUP, ROW),
    hidden("title"),
    shown("tr", &[]).nests(ROW, CELL),
    shown("tt", &[]),
    shown("u", &[]),
    shown("ul", &[]).nests(BLOCK, ITEM),
    shown("var", &[]),
    hidden("video"),
    hidden("wbr"),
];

/// The tag of a name, in whatever case.
pub(crate) fn find(name: &str) -> Option<&'static HtmlTag> {
    let lower = || name.bytes().map(|byte| byte.to_ascii_lowercase());
    let found = TAGS.binary_search_by(|known| known.name.bytes().cmp(lower()));
    found.ok().map(|at| &TAGS[at])
}

/// The tags that a page shows, with the attributes that they may have.
pub(crate) fn allowed() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    TAGS.iter()
        .filter_map(|known| Some((known.name, known.allowed?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_tag_is_found_in_any_case() {
        assert!(TAGS.is_sorted_by(|one, other| one.name < other.name));
        for known in TAGS {
            let found = find(&known.name.to_ascii_uppercase());
            assert_eq!(found.map(|found| found.name), Some(known.name));
            // What the parser writes is shown.
            assert!(
                known.nests.is_none() || known.allowed.is_some(),
                "{}",
                known.name
            );
        }
        assert!(find("").is_none() && find("capture").is_none());
    }
}
