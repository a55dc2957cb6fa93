//! What joins the numbers of one label: `et`, `à`, `/`, a dash.
//!
//! Enters: what follows a number. Leaves: how it is joined to the next, and where that may begin. Refuses to know the numbers.

use crate::language;
use crate::text::fold::{fold, is_of_word};

/// How two numbers are joined.
#[derive(Clone, Copy)]
pub(super) enum Joint {
    And,
    Slash,
    To,
    Dash,
}

/// What joins two numbers at the start of a text, and how many bytes it takes.
pub(super) fn joint(rest: &str) -> Option<(Joint, usize)> {
    // `Q7. / Q8.`: the dot ends the first number.
    let dotted = rest.strip_prefix(". ").map(str::trim_start);
    let dotted = dotted.filter(|after| {
        let word = after.find(|c: char| !is_of_word(c)).unwrap_or(0);
        let joins = |word: &str| language::among(word, |words| words.and);
        after.starts_with(['/', '&', '+']) || word > 0 && joins(&fold(&after[..word]))
    });
    let trimmed = dotted.unwrap_or_else(|| rest.trim_start_matches([' ', '\u{a0}', ')']));
    let skipped = rest.len() - trimmed.len();
    let mark = trimmed.chars().next()?;
    let (joint, length) = match mark {
        '/' if dotted.is_none() => (Joint::Slash, 1),
        '&' | '+' | ',' | '/' => (Joint::And, 1),
        '-' | '–' | '—' | '→' => (Joint::Dash, mark.len_utf8()),
        _ => {
            let word = trimmed.find(|c: char| !is_of_word(c))?;
            // `2) A4` is no `à 4`.
            if !trimmed[word..].starts_with(char::is_whitespace) {
                return None;
            }
            let folded = fold(&trimmed[..word]);
            if language::among(&folded, |words| words.and) {
                (Joint::And, word)
            } else if language::among(&folded, |words| words.to) {
                (Joint::To, word)
            } else {
                return None;
            }
        }
    };
    let after = &trimmed[length..];
    let spaces = after.len() - after.trim_start_matches([' ', '\u{a0}']).len();
    Some((joint, skipped + length + spaces))
}
