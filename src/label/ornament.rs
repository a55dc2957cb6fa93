//! What stands around a label and says nothing: bullets, emoji, `n°`, the marks between two labels and after one.
//!
//! Enters: a line's text, and a place in it. Leaves: where the text goes on.

use super::number::enclosed;
use crate::language;

/// Past `n°`, where no word stands before it.
pub(super) fn skip_number_sign(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    let sign = language::all(|words| words.number_signs).find(|sign| begins(rest, sign));
    sign.map_or(start, |sign| {
        let after = &rest[sign.len()..];
        text.len() - after.trim_start_matches([' ', '\u{a0}']).len()
    })
}

/// Whether a text begins with a sign or word, in small letters or capitals.
pub(super) fn begins(text: &str, with: &str) -> bool {
    let head = text.get(..with.len());
    head.is_some_and(|head| head.eq_ignore_ascii_case(with))
}

/// Past bullets, emphasis, emoji: what stands before a label and says nothing. An option or a path is no label.
pub(super) fn skip_ornaments(text: &str) -> Option<usize> {
    const MANY: usize = 12;
    let mut before = ' ';
    // `:pencil:` is an emoji by its name, `==…==` marks.
    let named = shortcodes(text);
    let marked = text[named..].trim_start().strip_prefix("==");
    let first = marked.map_or(named, |rest| text.len() - rest.len());
    for (count, (at, c)) in text[first..]
        .char_indices()
        .map(|(at, c)| (first + at, c))
        .enumerate()
    {
        if c.is_alphanumeric() || enclosed(c).is_some() {
            return (!matches!(
                before,
                '-' | '/' | '.' | '$' | '<' | '{' | '=' | '@' | '\\' | '"' | '\''
            ))
            .then_some(at);
        }
        if count > MANY || matches!(c, '$' | '<' | '{' | '=' | '@' | '/' | '\\') {
            return None;
        }
        before = c;
    }
    None
}

/// Where a text goes on after emoji by name: `:rocket: Run the server`.
pub(crate) fn shortcodes(text: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = text[at..].trim_start();
        let code = rest.strip_prefix(':').and_then(|code| code.split_once(':'));
        let sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+');
        match code {
            Some((code, after)) if !code.is_empty() && code.chars().all(sign) => {
                at = text.len() - after.len();
            }
            _ => return at,
        }
    }
}

pub(super) fn skip_joint(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    end + rest.len()
        - rest
            .trim_start_matches([
                ' ', '\u{a0}', '-', '–', '—', ':', '.', ')', ',', '/', '|', '(', '*',
            ])
            .len()
}

/// Past the mark that sets a label off.
pub(super) fn skip_mark(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    let after = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let after = after.trim_start_matches([')', '.', ':', '-', '–', '—', ']', '|', '°', '/']);
    end + rest.len()
        - after
            .trim_start_matches([' ', '\u{a0}', '\u{202f}', ':', '-', '–', '—'])
            .len()
}
