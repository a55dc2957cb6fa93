//! The Markdown parser's events, with blocks of code ended where a reader ends them.
//!
//! Enters: a report's text. Leaves: events, each with its place in the text. A fence whose second line was forgotten takes all
//! that follows for code; here it ends before the next title, and the parser begins anew. Refuses to know the lab.

use super::parse::{front_matter, is_closed, options};
use super::readable::readable;
use crate::language::{self, Announces};
use crate::text::fold::fold;
use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, LinkType, OffsetIter, Options, Parser, Tag, TagEnd,
};
use std::ops::Range;

/// The most fences that are ended anew, so that the cost stays linear.
const MOST: usize = 8;

/// The events of a report, front matter left out.
pub(super) struct Events<'t> {
    text: &'t str,
    options: Options,
    /// Where the part that is being parsed begins.
    start: usize,
    parser: OffsetIter<'t>,
    /// How many containers are open.
    depth: usize,
    /// The fence that ends before its time: where it begins and ends.
    cut: Option<Range<usize>>,
    left: usize,
    /// The addresses that were defined so far.
    definitions: Vec<Definition>,
}

/// An address that a report names for its links: `[label]: address`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Definition {
    /// Where it stands.
    pub(super) at: usize,
    /// Its label; case makes no difference.
    pub(super) label: String,
    pub(super) address: String,
}

/// The definitions of a part of the text.
fn definitions<'a>(
    parser: &'a OffsetIter<'_>,
    start: usize,
) -> impl Iterator<Item = Definition> + 'a {
    let all = parser.reference_definitions().iter();
    all.map(move |(label, to)| Definition {
        at: start + to.span.start,
        label: label.to_owned(),
        address: to.dest.to_string(),
    })
}

impl<'t> Events<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let start = front_matter(text);
        let options = options(text);
        let parser = Parser::new_ext(&text[start..], options).into_offset_iter();
        Self {
            definitions: definitions(&parser, start).collect(),
            text,
            options,
            start,
            parser,
            depth: 0,
            cut: None,
            left: MOST,
        }
    }

    /// The addresses that the events so far define, in order, each once: parts that are parsed anew may tell one again.
    pub(super) fn into_definitions(mut self) -> Vec<Definition> {
        self.definitions.sort_unstable();
        self.definitions.dedup();
        self.definitions
    }

    /// `[[1]]` is a link in brackets where `1` is defined, and no other page's name.
    fn defined(&self, event: Event<'t>) -> Event<'t> {
        let Event::Start(Tag::Link {
            link_type: LinkType::WikiLink { has_pothole: false },
            dest_url,
            ..
        }) = &event
        else {
            return event;
        };
        match self.parser.reference_definitions().get(dest_url) {
            Some(to) => Event::Start(Tag::Link {
                link_type: LinkType::Shortcut,
                dest_url: to.dest.to_string().into(),
                title: to.title.as_deref().unwrap_or_default().to_owned().into(),
                id: dest_url.clone(),
            }),
            None => event,
        }
    }

    /// What is left of the fence that ends before its time.
    fn rest(&mut self, cut: Range<usize>) -> (Event<'t>, Range<usize>) {
        if let Some((Event::Text(text), range)) = self.parser.next() {
            let range = self.start + range.start..self.start + range.end;
            if range.end <= cut.end {
                self.cut = Some(cut);
                return (Event::Text(text), range);
            }
            if range.start < cut.end {
                let range = range.start..cut.end;
                let text = CowStr::from(&self.text[range.clone()]);
                self.cut = Some(cut);
                return (Event::Text(text), range);
            }
        }
        self.start = cut.end;
        self.parser = Parser::new_ext(&self.text[cut.end..], self.options).into_offset_iter();
        self.definitions.extend(definitions(&self.parser, cut.end));
        self.depth = 0;
        (Event::End(TagEnd::CodeBlock), cut)
    }
}

impl<'t> Iterator for Events<'t> {
    type Item = (Event<'t>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(cut) = self.cut.take() {
            return Some(self.rest(cut));
        }
        let (event, range) = self.parser.next()?;
        let mut range = self.start + range.start..self.start + range.end;
        match &event {
            Event::Start(tag) => {
                let fenced = matches!(tag, Tag::CodeBlock(CodeBlockKind::Fenced(_)));
                if fenced
                    && self.depth == 0
                    && self.left > 0
                    && let Some(end) = forgotten_end(&self.text[range.clone()])
                {
                    range.end = range.start + end;
                    self.cut = Some(range.clone());
                    self.left -= 1;
                }
                self.depth += 1;
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        Some((self.defined(event), range))
    }
}

/// Where the addresses of a report's definitions begin, each with what it says.
pub(crate) fn addresses(text: &str) -> Vec<(usize, String)> {
    let text = &*readable(text);
    let mut events = Events::new(text);
    events.by_ref().for_each(drop);
    events
        .into_definitions()
        .into_iter()
        .filter_map(|definition| {
            let after = definition.at + text[definition.at..].find("]:")? + 2;
            let blank = |c: char| c.is_whitespace() || c == '<';
            let address = text[after..].trim_start_matches(blank);
            Some((text.len() - address.len(), definition.address))
        })
        .collect()
}

/// Where the addresses of a report's links begin that stand in the links themselves, each with what it says.
pub(crate) fn link_addresses(text: &str) -> Vec<(usize, String)> {
    let text = &*readable(text);
    let mut found = Vec::new();
    let mut open = None;
    // Where what was last read ends: the address of a link stands after its words.
    let mut read = 0;
    for (event, range) in Events::new(text) {
        match event {
            Event::Start(Tag::Link {
                link_type: LinkType::Inline,
                dest_url,
                ..
            }) => {
                open = Some(dest_url.into_string());
                read = range.start + 1;
            }
            Event::End(TagEnd::Link) => {
                let end = text.get(read..range.end).unwrap_or_default();
                if let (Some(address), Some(place)) = (open.take(), super::pictures::address(end)) {
                    let bare = end[place.clone()].trim_start_matches(['<', ' ', '\t', '\n']);
                    found.push((read + place.end - bare.len(), address));
                }
            }
            Event::Start(_) => {}
            _ => read = range.end,
        }
    }
    found
}

/// Where a reader ends a fence whose end was forgotten: before the first title after a blank line; where another fence begins
/// inside it, there at the latest.
fn forgotten_end(fence: &str) -> Option<usize> {
    let sign = fence.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let opening = fence.bytes().take_while(|&b| b == sign as u8).count();
    let open = !is_closed(fence);
    let signs = &fence[..opening];
    let inside = fence[opening..].trim_end().trim_end_matches(sign);
    if !open && memchr::memmem::find(inside.as_bytes(), signs.as_bytes()).is_none() {
        return None;
    }
    let mut lines = fence.split_inclusive('\n');
    let mut at = lines.next()?.len();
    let tag = fence[opening..at].trim();
    if ["md", "markdown"].contains(&tag) {
        return None;
    }
    let begins = |line: &str| {
        let info = line.trim_start_matches(sign);
        line.starts_with(signs)
            && !info.trim_end().is_empty()
            && info.trim_end().bytes().all(is_tag)
    };
    let mut lines = lines.peekable();
    let mut blank = false;
    let mut title = None;
    while let Some(line) = lines.next() {
        let alone = lines.peek().is_none_or(|next| next.trim().is_empty());
        if title.is_none() && blank && is_title(line, alone) {
            title = Some(at);
            if open {
                return title;
            }
        }
        if begins(line) {
            return title.or(Some(at));
        }
        blank = line.trim().is_empty();
        at += line.len();
    }
    None
}

fn is_tag(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'_' | b'#')
}

/// Whether a line after a blank one is a title or shows a picture: no program has such. `alone`: a blank line follows, too,
/// which tells a title from a comment.
fn is_title(line: &str, alone: bool) -> bool {
    let line = line.trim_end();
    let hashes = line.len() - line.trim_start_matches('#').len();
    if hashes > 0 {
        return line[hashes..].starts_with(' ') && (hashes > 1 || alone) && hashes <= 6;
    }
    let mut markers = ["- ", "* ", "+ "].iter();
    let item = markers.find_map(|marker| line.strip_prefix(marker));
    let bold = item.unwrap_or(line).strip_prefix("**");
    bold.is_some_and(|bold| bold.contains("**"))
        || ["![", "<img "].iter().any(|sign| line.starts_with(sign))
        || announces(line)
}

/// Whether a line begins with a section's or a question's word and a number.
fn announces(line: &str) -> bool {
    const SHORT: usize = 4;
    let word = line.find(|c: char| !c.is_alphabetic()).unwrap_or(0);
    let number = line[word..].trim_start_matches([' ', 'n', '°']);
    word >= SHORT
        && number.len() < line.len() - word
        && number.starts_with(|c: char| c.is_ascii_digit())
        && matches!(
            language::announces(&fold(&line[..word])),
            Some(Announces::Question | Announces::Section)
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(fence: &str) -> Option<&str> {
        forgotten_end(fence).map(|end| &fence[end..])
    }

    #[test]
    fn a_forgotten_end_stands_before_the_next_title() {
        assert_eq!(
            end("```c\nint a;\n\n## Next\n\nwords\n"),
            Some("## Next\n\nwords\n")
        );
        assert_eq!(
            end("```\n$ ls\n\n**Question 2:** x\n"),
            Some("**Question 2:** x\n")
        );
        assert_eq!(end("```\n$ ls\n\n- **Q2** x\n"), Some("- **Q2** x\n"));
        assert_eq!(end("```\n$ ls\n\nExercice 2\n"), Some("Exercice 2\n"));
        assert_eq!(end("```\n$ ls\n\n![](a.png)\n"), Some("![](a.png)\n"));
        assert_eq!(
            end("```sh\nls\n\n# Next\n\ntext\n"),
            Some("# Next\n\ntext\n")
        );
    }

    #[test]
    fn where_another_fence_begins_the_first_has_ended() {
        let two = "```console\n$ ls\n\n```python\nx = 1\n```\n";
        assert_eq!(end(two), Some("```python\nx = 1\n```\n"));
        let letter = "```console\n$ ls\n\n```c\nint x;\n```\n";
        assert_eq!(end(letter), Some("```c\nint x;\n```\n"));
        let titled = "```console\n$ ls\n\n## Next\n\n```python\nx = 1\n```\n";
        assert_eq!(end(titled), Some("## Next\n\n```python\nx = 1\n```\n"));
    }

    #[test]
    fn what_is_closed_or_looks_like_code_goes_on() {
        for fence in [
            "```\n\n## a\n```\n",
            "```sh\nls\n\n# list them\nls -l\n",
            "```py\nf(\n\n**rest)\n",
            "````\n\n```c\nx\n```\n````\n",
            "```md\n\n## a\n\n```c\nx\n```\n",
            "```\nx\n",
            "```",
        ] {
            assert_eq!(end(fence), None, "{fence}");
        }
    }
}
