//! Fenced and indented blocks: a terminal looks like one, what was typed told apart from what was printed.

use super::highlight::Highlighter;
use super::safe::escaped;
use crate::document::{self, Nature};
use crate::language::messages::Messages;

/// A block as HTML; its fence says a language, and maybe more.
pub(super) fn block(
    (language, info): (&str, &str),
    text: &str,
    nature: Nature,
    messages: &Messages,
    highlighter: &Highlighter,
) -> String {
    let word = |key| messages.text(key, None).unwrap_or_default();
    let text = text.trim_end_matches(['\n', '\r']);
    let size = size(text);
    if nature == Nature::Terminal {
        let lines: Vec<String> = text.split('\n').map(line).collect();
        let name = escaped(&word("page-terminal"));
        return format!(
            "{}<pre class=\"terminal{size}\" tabindex=\"0\" role=\"group\" aria-label=\"{name}\"><code>{}</code></pre>",
            said(info.strip_prefix(language).unwrap_or(info)),
            lines.join("\n")
        );
    }
    let class = if nature == Nature::Prose {
        "code prose"
    } else {
        "code"
    };
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '+' | '-' | '#' | '.' | '_');
    let language: String = language
        .chars()
        .take_while(|&c| is_name(c))
        .take(20)
        .collect();
    let shown = match language.as_str() {
        "" => String::new(),
        name => format!(" data-language=\"{}\"", escaped(name)),
    };
    format!(
        "{}<pre class=\"{class}{size}\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"{shown}><code>{}</code></pre>",
        said(info.strip_prefix(language.as_str()).unwrap_or(info)),
        escaped(format!("{} {language}", word("page-code")).trim()),
        highlighter
            .html(&language, text)
            .unwrap_or_else(|| escaped(text))
    )
}

/// What a fence says besides its language, as the name of a file.
fn said(rest: &str) -> String {
    match rest.trim() {
        "" => String::new(),
        rest => format!("<span class=\"info\">{}</span>", escaped(rest)),
    }
}

/// What the style has to know of a block's size: on a wide screen a long line gets more of it, and a tall block may break
/// where a page of paper ends.
fn size(text: &str) -> String {
    /// What fits in the column of a desk's screen.
    const WIDE: usize = 84;
    /// What a page's end may leave empty.
    const TALL: usize = 8;
    let wide = text.lines().any(|line| line.chars().count() > WIDE);
    let tall = text.lines().count() > TALL;
    let classes = [(wide, " wide"), (tall, " tall")];
    classes
        .iter()
        .filter_map(|(is, class)| is.then_some(*class))
        .collect()
}

/// A line of a terminal: after its prompt stands what was typed.
fn line(line: &str) -> String {
    let start = document::typed(line).map(|typed| line.len() - typed.len());
    match start {
        Some(at) => format!(
            "<i>{}</i><kbd>{}</kbd>",
            escaped(&line[..at]),
            escaped(&line[at..])
        ),
        None => escaped(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_told_from_what_was_printed() {
        assert_eq!(
            line("moi@pc:~$ ls <a>"),
            "<i>moi@pc:~$</i><kbd> ls &lt;a&gt;</kbd>"
        );
        assert_eq!(line("total 4 & more"), "total 4 &amp; more");
    }
}
