//! Markdown to blocks: one pass over pulldown-cmark's events.
//!
//! Follows CommonMark 0.31 with GitHub's tables, task lists, footnotes and strikethrough, and wiki embeds; then takes back
//! what Markdown reads into plain text against a reader's eye: a line above `---` that is a sentence is no title.

mod builder;
mod html;
mod items;
mod lines;
mod markup;
mod pictures;
mod underlined;
mod wrapped;

use super::block::BlockKind;
use super::events::Events;
use super::front_matter::front_matter;
use super::nature;
use super::readable::readable;
use super::report::Document;
use crate::source::{Source, Span};
use builder::Builder;

/// Reads a report.
pub(crate) fn parse(source: &Source) -> Document {
    let text = &*readable(source.text());
    let mut builder = Builder::new(text);
    let start = front_matter(text);
    if start > 0 {
        builder.document.has_front_matter = true;
        builder.push(
            BlockKind::Unseen,
            Span {
                start: 0,
                end: text[..start].trim_end().len(),
            },
            0,
        );
    }
    for (event, range) in Events::new(text) {
        builder.event(event, range);
    }
    builder.close_line();
    let mut document = builder.document;
    wrapped::find(&mut document, text);
    underlined::find(&mut document, text);
    nature::settle_headings(&mut document, text);
    nature::settle_formulas(&mut document);
    document
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Picture;

    fn pictures(text: &str) -> Vec<String> {
        let source = Source::from_text("r.md", text);
        let document = parse(&source);
        let told = |picture: &Picture| {
            let written = picture.written.map_or("-", |span| source.slice(span));
            let (syntax, span) = (picture.syntax, source.slice(picture.span));
            format!(
                "{syntax:?} {span} = {} ({written}) {}",
                picture.address, picture.alt
            )
        };
        document.pictures.iter().map(told).collect()
    }

    #[test]
    fn a_picture_says_where_it_stands_and_where_it_leads() {
        let text = "é ![a *b*](c\\_d&amp;e.png \"t\") et ![f][g]\n\n[g]: <h i.png>\n\n![[j k.png|200]] ![](l%20m.png)\n";
        assert_eq!(
            pictures(text),
            [
                "Inline ![a *b*](c\\_d&amp;e.png \"t\") = c_d&e.png (c\\_d&amp;e.png) a b",
                "Reference ![f][g] = h i.png (-) f",
                "Wiki ![[j k.png|200]] = j k.png (j k.png) 200",
                "Inline ![](l%20m.png) = l%20m.png (l%20m.png) ",
            ]
        );
    }

    #[test]
    fn an_address_that_is_defined_above_is_known_below_what_ends_early() {
        for early in [
            "<img src=\"a.png\">\n```sh\nls\n```\n",
            "```sh\nls\n\n## Next\n",
        ] {
            let text = format!("[K]: kettle.png \"T\"\n\n{early}\n![the kettle][k] ![it][K]\n");
            let found = pictures(&text);
            let found = found.iter().filter(|told| told.contains("Reference"));
            let told = |told: &String| told.contains("= kettle.png");
            assert_eq!(found.filter(|&found| told(found)).count(), 2, "{text}");
        }
    }

    #[test]
    fn a_mark_with_a_slip_may_be_wrapped() {
        for (text, told) in [
            (
                "So ![the tug\nat sea](my tug.png) is.",
                "Unseen(Spaces) ![the tug\nat sea](my tug.png) = my tug.png (my tug.png) the tug at sea",
            ),
            (
                "> ![the tug\n> at sea](a.png =300x)",
                "Unseen(After) ![the tug\n> at sea](a.png =300x) = a.png (a.png) the tug at sea",
            ),
            (
                "![the tug](\nmy tug.png)",
                "Unseen(Spaces) ![the tug](\nmy tug.png) = my tug.png (my tug.png) the tug",
            ),
            (
                "![the tug]\n(tug.png)",
                "Unseen(Blank) ![the tug]\n(tug.png) = tug.png (tug.png) the tug",
            ),
        ] {
            assert_eq!(pictures(text), [told]);
        }
        let text = "So ![the tug\nat sea](my tug.png) it is.";
        let document = parse(&Source::from_text("r.md", text));
        let lines: Vec<&str> = document
            .blocks
            .iter()
            .map(|block| document.text(block))
            .collect();
        assert_eq!(lines, ["So ", " it is."]);
        for text in [
            "`![the tug\nat sea](my tug.png)`",
            "![the tug\n\nat sea](my tug.png)",
        ] {
            assert_eq!(pictures(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn pictures_of_tags_and_with_spaces_are_read_from_the_source() {
        let text = "**a** ![b](c d_e_.png) `![f](g h.png)` ![i](j.png) <img alt=k src='l m.png'>\n\n<div>\n  <img\n  src=\"n&#233;.png\">\n![o](p.png)\n</div>\n";
        assert_eq!(
            pictures(text),
            [
                "Unseen(Spaces) ![b](c d_e_.png) = c d_e_.png (c d_e_.png) b",
                "Inline ![i](j.png) = j.png (j.png) i",
                "Tag <img alt=k src='l m.png'> = l m.png (l m.png) k",
                "Tag <img\n  src=\"n&#233;.png\"> = né.png (n&#233;.png) ",
                "Unseen(Place) ![o](p.png) = p.png (p.png) o",
            ]
        );
    }

    #[test]
    fn markdown_in_a_row_of_html_shows_no_picture() {
        let text = "<table>\n<tr><td>![a](b.png)</td>\n<td><img src=\"c.png\"> ![](d e.png)</td></tr></table>\n\n\
                    <pre>![](f.png)</pre>\n";
        assert_eq!(
            pictures(text),
            [
                "Unseen(Place) ![a](b.png) = b.png (b.png) a",
                "Tag <img src=\"c.png\"> = c.png (c.png) ",
                "Unseen(Spaces) ![](d e.png) = d e.png (d e.png) ",
            ]
        );
    }

    #[test]
    fn pictures_in_a_row_of_a_table_are_read_with_their_bars() {
        let text = "| a | b |\n|---|---|\n| ![[c.png\\|30]] | ![](d e.png) |\n| ![[f.png|30]] | `![](g h.png)` |\n";
        assert_eq!(
            pictures(text),
            [
                "Wiki ![[c.png\\|30]] = c.png (c.png) 30",
                "Unseen(Spaces) ![](d e.png) = d e.png (d e.png) ",
                "Unseen(Bar) ![[f.png|30]] = f.png (f.png) ",
            ]
        );
    }

    fn titles(text: &str) -> Vec<String> {
        let document = parse(&Source::from_text("r.md", text));
        let blocks = document.blocks.iter();
        let titles = blocks.filter_map(|block| Some((block.heading()?, document.text(block))));
        titles
            .map(|(level, text)| format!("{level} {text}"))
            .collect()
    }

    #[test]
    fn a_tag_that_is_left_open_ends_at_the_next_blank_line() {
        for tag in ["<p><img", "<table><img src=\"b.png", "<div\nclass="] {
            let text = format!("{tag}\n\n## Two\n\n![a](b.png)\n\n<p>three</p>\n");
            let document = parse(&Source::from_text("r.md", &*text));
            let last = document.blocks.last().map(|block| document.text(block));
            assert_eq!(
                (titles(&text), last),
                (vec!["2 Two".to_owned()], Some("three")),
                "{tag}"
            );
            let pictures = pictures(&text);
            let last = pictures.last().map(String::as_str);
            assert_eq!(last, Some("Inline ![a](b.png) = b.png (b.png) a"), "{tag}");
        }
    }

    #[test]
    fn entities_of_html_are_read_as_what_they_stand_for() {
        let said = |text: &str| {
            let document = parse(&Source::from_text("r.md", text));
            let lines = document.blocks.iter().map(|block| document.text(block));
            let lines = lines.filter(|line| !line.is_empty());
            lines.map(str::to_owned).collect::<Vec<String>>()
        };
        assert_eq!(
            titles("<h3>2.b Pr&eacute;paration</h3>\n"),
            ["3 2.b Préparation"]
        );
        assert_eq!(
            said("<div>\n<p>coll&lt;e &amp; d&#233;tache</p>\n</div>\n"),
            ["coll<e & détache"]
        );
        assert_eq!(
            said("<div>\na&amp;b&#233;&#xe9;&x;&\n</div>\n"),
            ["a&béé&x;&"]
        );
        assert_eq!(
            said("<table>\n<tr><td>7 &micro;m</td></tr>\n</table>\n"),
            ["7 µm | "]
        );
        assert_eq!(
            pictures("<img alt=\"le ch&ecirc;ne\" src=\"a.png?b=1&amp;c=2\">\n"),
            [
                "Tag <img alt=\"le ch&ecirc;ne\" src=\"a.png?b=1&amp;c=2\"> = a.png?b=1&c=2 (a.png?b=1&amp;c=2) le chêne"
            ]
        );
    }

    #[test]
    fn a_comment_of_code_without_a_fence_is_no_title() {
        for text in [
            "# read it\nrows = load(\"a.csv\")\n",
            "# count them\n\n\n$ ls | wc -l\n",
            "# 3. count them\n$ ls | wc -l\n",
            "# 0.5 for half\nhalf = 0.5\n",
        ] {
            assert_eq!(titles(text), [""; 0], "{text}");
        }
        for text in [
            "# 1.2 Kettles\n$ ls -l\n",
            "# 2. Kettles\n\n\\>\\>\\> len(rows)\n",
            "$ ls -l\n\n# Part 3\n\n$ cat kettle.txt\n",
        ] {
            assert_eq!(titles(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_numbered_title_may_be_underlined() {
        let text = "1. Start\n=====\nwords\n\n2. Go on\n---\nmore\n";
        assert_eq!(titles(text), ["1 Start", "2 Go on"]);
        for text in [
            "1. yes\n2. no\n---\n",
            "## Question 1\n\n1. 42 degrees\n---\nin all\n",
            "1. 42 degrees\n---\n\n2. red\n---\n\n3. here\n",
            "Question 1\n---\n\n1. 42 degrees\n---\n\nQuestion 2\n---\n\nred\n",
            "1. It is cold.\n---\n",
            "1. yes\n\n---\n",
            "1. yes\n***\n",
            "1. ![ice](ice.png)\n---\n",
            "- ice\n---\n",
            "1. a\n   = b\n",
        ] {
            let numbered = |title: &&String| title[2..].starts_with(|c: char| c.is_ascii_digit());
            let titles = titles(text);
            assert_eq!(titles.iter().find(numbered), None, "{text}");
            assert!(!titles.iter().any(|title| title.contains("42")), "{text}");
        }
    }

    #[test]
    fn a_comment_or_code_shows_no_picture() {
        assert_eq!(pictures("<!-- ![](a.png) <img src=b.png> -->\n"), [""; 0]);
        assert_eq!(pictures("```\n![](a.png)\n```\n`![](b.png)`\n"), [""; 0]);
    }

    #[test]
    fn a_fence_without_its_end_is_known() {
        let unclosed = |text: &str| {
            let source = Source::from_text("r.md", text);
            parse(&source).unclosed.len()
        };
        assert_eq!(unclosed("```\na\n"), 1);
        assert_eq!(unclosed("````\na\n```\n"), 1);
        assert_eq!(unclosed("```"), 1);
        assert_eq!(unclosed("- ~~~ sh\n  a\n\nb\n"), 1);
        assert_eq!(unclosed("```\na\n```\n"), 0);
        assert_eq!(unclosed("```\r\na\r\n`````  \r\n"), 0);
        assert_eq!(unclosed("> ```\n> a\n> ```\n\n    code\n"), 0);
        assert_eq!(unclosed("- ~~~\n  a\n  ~~~\n"), 0);
    }
}
