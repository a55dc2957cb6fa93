//! The forms: each writes a report's text anew, with nothing in it that a careful reader would notice.
//!
//! Enters: text with `\n` at its line ends. Leaves: the text in that form, or nothing where the form doesn't fit. What stands in
//! fences or indented as code, and front matter, stays as it is; encoding and line ends are of the whole file.

use pulldown_cmark::{Event, Options, Parser, Tag};
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

type Change = fn(&str) -> Option<String>;

pub(crate) const FORMS: &[(&str, Change)] = &[
    ("headings deeper", deeper),
    ("headings shallower", shallower),
    ("headings closed", closed),
    ("headings underlined", underlined),
    ("bold with underscores", bold),
    ("bullets as stars", bullets),
    ("no-break spaces", no_break_spaces),
    ("curly apostrophes", apostrophes),
    ("letters decomposed", decomposed),
    ("line ends CRLF", crlf),
    ("trailing blanks", trailing_blanks),
    ("front matter", front_matter),
    ("blank lines doubled", blank_lines),
    ("long lines wrapped", wrapped),
    ("pictures by reference", references),
    ("pictures in HTML", html_pictures),
    ("byte order mark", byte_order_mark),
];

macro_rules! pattern {
    ($name:ident, $pattern:literal) => {
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($pattern).unwrap());
    };
}

pattern!(HEADING, r"^( {0,3})(#{1,6})([ \t]+\S.*)$");
// A heading whose level no `#` says, or that only some readers take for one.
pattern!(OTHER_HEADING, r"^\s*<[hH][1-6]|^ {0,3}#{1,6}[^#\s]");
// What begins as something else than a paragraph.
pattern!(BLOCK, r"^\s*([-*+>#=|<`~\[!:]|\d+[.)]|$)");
pattern!(NUMBERED, r"^\d{1,9}[.)]\s");
pattern!(BOLD, r"\*\*([^\s*_](?:[^*_]*[^\s*_])?)\*\*");
pattern!(BULLET, r"^(\s*)- (\s*[^\s-].*)$");
pattern!(SPACED_SIGN, r"(\w) ([:?!])(\s|$)");
pattern!(APOSTROPHE, r"(\w)'(\w)");
pattern!(PICTURE, r#"!\[([^\[\]"]*)\]\(([^()\s<>"]+)\)"#);

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
}

/// Changes each line that isn't code.
fn outside(text: &str, mut change: impl FnMut(&str) -> Option<String>) -> String {
    let code: Vec<Range<usize>> = Parser::new_ext(text, options())
        .into_offset_iter()
        .filter(|(event, _)| {
            matches!(
                event,
                Event::Start(Tag::CodeBlock(_) | Tag::MetadataBlock(_))
            )
        })
        .map(|(_, range)| range)
        .collect();
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let end = start + line.len();
        // A block in a list or quote begins within its first line.
        let is_code = code
            .iter()
            .any(|code| code.start <= end && start < code.end);
        let changed = if is_code { None } else { change(line) };
        lines.push(changed.unwrap_or_else(|| line.to_owned()));
        start = end + 1;
    }
    lines.join("\n")
}

/// Changes what of a line isn't a code span.
fn beside_spans(line: &str, change: impl Fn(&str) -> String) -> String {
    let parts: Vec<String> = line
        .split('`')
        .enumerate()
        .map(|(at, part)| {
            if at % 2 == 0 {
                change(part)
            } else {
                part.to_owned()
            }
        })
        .collect();
    parts.join("`")
}

fn deeper(text: &str) -> Option<String> {
    let levels = levels(text)?;
    (*levels.iter().max()? < 6).then(|| {
        outside(text, |line| {
            HEADING
                .is_match(line)
                .then(|| HEADING.replace(line, "$1#$2$3").into_owned())
        })
    })
}

fn shallower(text: &str) -> Option<String> {
    let levels = levels(text)?;
    (*levels.iter().min()? > 1).then(|| {
        outside(text, |line| {
            let hit = HEADING.captures(line)?;
            Some(format!("{}{}{}", &hit[1], &hit[2][1..], &hit[3]))
        })
    })
}

/// The levels of the headings, or nothing if one couldn't be moved with the others.
fn levels(text: &str) -> Option<Vec<usize>> {
    let mut levels = Vec::new();
    let mut others = Parser::new_ext(text, options())
        .into_offset_iter()
        .filter(|(event, _)| matches!(event, Event::Start(Tag::Heading { .. })))
        .any(|(_, range)| {
            let line = text[..range.start].rfind('\n').map_or(0, |end| end + 1);
            let line = text[line..].lines().next().unwrap_or_default();
            !line.trim_start().starts_with('#')
        });
    outside(text, |line| {
        others |= OTHER_HEADING.is_match(line);
        levels.extend(HEADING.captures(line).map(|hit| hit[2].len()));
        None
    });
    (!others).then_some(levels)
}

fn closed(text: &str) -> Option<String> {
    Some(outside(text, |line| {
        let hit = HEADING.captures(line)?;
        let line = line.trim_end();
        (!line.ends_with('#')).then(|| format!("{line} {}", &hit[2]))
    }))
}

fn underlined(text: &str) -> Option<String> {
    Some(outside(text, |line| {
        let hit = HEADING.captures(line)?;
        let title = hit[3].trim_end_matches([' ', '#']).trim();
        let under = match hit[2].len() {
            1 => "=====",
            2 => "-----",
            _ => return None,
        };
        // To Markdown "1. Title" above a line is a list, to a reader a title.
        (NUMBERED.is_match(title) || !BLOCK.is_match(title))
            .then(|| format!("\n{title}\n{under}\n"))
    }))
}

fn bold(text: &str) -> Option<String> {
    // Underscores within a word or beside another mark are letters.
    let can_touch = |letter: Option<char>| {
        !letter.is_some_and(|letter| letter.is_alphanumeric() || "*_".contains(letter))
    };
    Some(outside(text, |line| {
        Some(beside_spans(line, |part| {
            let change = |hit: &Captures<'_>| {
                let whole = hit.get(0).unwrap();
                let before = part[..whole.start()].chars().next_back();
                let after = part[whole.end()..].chars().next();
                if can_touch(before) && can_touch(after) {
                    format!("__{}__", &hit[1])
                } else {
                    hit[0].to_owned()
                }
            };
            BOLD.replace_all(part, change).into_owned()
        }))
    }))
}

fn bullets(text: &str) -> Option<String> {
    Some(outside(text, |line| {
        Some(BULLET.replace(line, "$1* $2").into_owned())
    }))
}

fn no_break_spaces(text: &str) -> Option<String> {
    Some(outside(text, |line| {
        let change = |part: &str| SPACED_SIGN.replace_all(part, "$1\u{a0}$2$3").into_owned();
        (!line.starts_with('|')).then(|| beside_spans(line, change))
    }))
}

fn apostrophes(text: &str) -> Option<String> {
    Some(outside(text, |line| {
        let is_address = line.contains("](") || line.contains('<') || line.contains("]:");
        let change = |part: &str| APOSTROPHE.replace_all(part, "$1’$2").into_owned();
        (!is_address).then(|| beside_spans(line, change))
    }))
}

fn decomposed(text: &str) -> Option<String> {
    Some(text.nfd().collect())
}

fn crlf(text: &str) -> Option<String> {
    Some(text.replace('\n', "\r\n"))
}

/// One blank at a line's end: two are a break.
fn trailing_blanks(text: &str) -> Option<String> {
    Some(outside(text, |line| {
        let can_end = !line.trim().is_empty() && !line.ends_with([' ', '\t', '\\']);
        can_end.then(|| format!("{line} "))
    }))
}

fn front_matter(text: &str) -> Option<String> {
    (!text.starts_with("---")).then(|| format!("---\ntitle: x\n---\n\n{text}"))
}

fn blank_lines(text: &str) -> Option<String> {
    Some(outside(text, |line| {
        line.trim().is_empty().then(|| "\n".to_owned())
    }))
}

/// Long lines of prose in rows, as an editor wraps them.
fn wrapped(text: &str) -> Option<String> {
    const WIDTH: usize = 78;
    let options = textwrap::Options::new(WIDTH)
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    Some(outside(text, |line| {
        let is_prose = !BLOCK.is_match(line)
            && !line.starts_with([' ', '\t'])
            && !line.ends_with("  ")
            && !line.contains('|')
            && !line.contains("![");
        if !is_prose || line.chars().count() <= WIDTH {
            return None;
        }
        let rows = textwrap::wrap(line, &options);
        // No row may begin a list, heading or quote by chance.
        (!rows.iter().any(|row| BLOCK.is_match(row))).then(|| rows.join("\n"))
    }))
}

fn references(text: &str) -> Option<String> {
    let mut addresses = Vec::new();
    let changed = outside(text, |line| {
        let change = |hit: &Captures<'_>| {
            addresses.push(hit[2].to_owned());
            format!("![{}][pic{}]", &hit[1], addresses.len())
        };
        (!line.contains('`')).then(|| PICTURE.replace_all(line, change).into_owned())
    });
    let definitions: Vec<String> = addresses
        .iter()
        .enumerate()
        .map(|(at, address)| format!("[pic{}]: {address}\n", at + 1))
        .collect();
    (!definitions.is_empty()).then(|| format!("{changed}\n\n{}", definitions.concat()))
}

fn html_pictures(text: &str) -> Option<String> {
    Some(outside(text, |line| {
        let change = |part: &str| {
            PICTURE
                .replace_all(part, r#"<img src="$2" alt="$1">"#)
                .into_owned()
        };
        (!line.contains('`')).then(|| change(line))
    }))
}

fn byte_order_mark(text: &str) -> Option<String> {
    Some(format!("\u{feff}{text}"))
}

#[test]
fn code_stays_as_it_is_in_every_form() {
    let code = "```sh\n# l'essai : **non**\n- ![a](b.png)\n\n```";
    let text = format!("# L'essai : **oui** ?\n\n- ![a](b.png)\n\n{code}\n");
    for (form, change) in FORMS {
        let changed = change(&text).map(|changed| changed.replace("\r\n", "\n"));
        assert!(
            changed.is_none_or(|changed| changed.contains(code)),
            "{form}"
        );
    }
}
