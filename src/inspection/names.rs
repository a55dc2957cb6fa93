//! The grammar of people's names, as lines at the top of a report have them.
//!
//! Enters: a text. Leaves: the names that it begins with, each with the e-mail address behind it. Refuses to know who of them wrote
//! the report. No name is better than a wrong one.

use super::emails;
use crate::language;
use crate::text::fold::fold;

/// The names that a text begins with, each of so many words at least, and what follows them.
pub(super) fn leading_names(text: &str, least: usize) -> (Vec<String>, &str) {
    let mut names = Vec::new();
    let mut rest = text.trim();
    let mut least = least;
    while let Some((name, mut next)) = leading_name(rest, least) {
        names.push(match emails::leading(next) {
            Some((email, after)) => {
                next = after;
                with_email(name, email)
            }
            None => name.to_owned(),
        });
        if let Some(joined) = joined(next) {
            rest = joined;
        } else if let Some(other) = beyond_dash(name, next) {
            (rest, least) = (other, 2);
        } else {
            return (names, next);
        }
    }
    (names, rest)
}

/// What follows a sign or a word that joins two names.
fn joined(text: &str) -> Option<&str> {
    let text = text.trim_start();
    if let Some(rest) = text.strip_prefix([',', ';', '&', '/', '+']) {
        return Some(rest.trim_start());
    }
    language::all(|words| words.and).find_map(|and| after(text, and))
}

/// What follows a dash between two full names: behind one there may as well be a group (`Ada Roy – B2`, `Ada Roy – RT A`), and within
/// a double name one that somebody spaced.
fn beyond_dash<'t>(name: &str, text: &'t str) -> Option<&'t str> {
    let rest = text.strip_prefix(['-', '–', '—'])?;
    let rest = rest.strip_prefix(char::is_whitespace)?.trim_start();
    let (other, _) = leading_name(rest, 2)?;
    let is_small = |name: &str| name.contains(char::is_lowercase);
    (name.contains(' ') && (is_small(other) || !is_small(name))).then_some(rest)
}

/// Capitalised words, particles between them; what follows must be set off from the name.
fn leading_name(text: &str, least: usize) -> Option<(&str, &str)> {
    const MOST: usize = 4;
    let (mut words, mut end, mut at) = (0, 0, 0);
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        let closing = bare.ends_with([',', ';']);
        let bare = bare.trim_end_matches([',', ';']);
        if is_name(bare) {
            words += 1;
            end = at + bare.len();
        } else if words == 0 || !is_particle(bare) {
            break;
        }
        at += word.len();
        if closing {
            break;
        }
    }
    let rest = text[end..].trim_start();
    let set_off = rest.is_empty()
        || rest.starts_with(|c: char| !c.is_alphanumeric())
        || language::all(|words| words.and).any(|and| after(rest, and).is_some())
        || rest.split_whitespace().next().is_some_and(is_no_name)
        || emails::leading(rest).is_some();
    ((least..=MOST).contains(&words) && set_off).then(|| (&text[..end], rest))
}

/// Whether a word may be part of a name: `Inès`, `LACOMBE`, `Lemoine-Roy`, `O'Neil`, `O.`; no abbreviation, no brand.
fn is_name(word: &str) -> bool {
    let letters = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.');
    let parts = || {
        word.split(['-', '\'', '’', '.'])
            .filter(|part| !part.is_empty())
    };
    let written = |part: &str| {
        let mut chars = part.chars();
        let first = chars.next().is_some_and(char::is_uppercase);
        let rest = chars.as_str();
        let upper = rest.chars().all(char::is_uppercase);
        first && (rest.chars().all(char::is_lowercase) || upper && rest.chars().count() >= 2)
    };
    word.chars().all(letters)
        && parts().next().is_some()
        && parts().all(written)
        && !is_no_name(word)
}

/// Whether a word is of some other line at the top of a report: a school, a group, a title.
fn is_no_name(word: &str) -> bool {
    let word = bare(word);
    let kinds: [fn(&language::Words) -> &'static [&'static str]; 5] = [
        |words| words.no_name,
        |words| words.author,
        |words| words.section,
        |words| words.step,
        |words| words.question,
    ];
    kinds.into_iter().any(|kind| is_one_of(word, kind))
}

pub(super) fn is_one_of(word: &str, kind: fn(&language::Words) -> &'static [&'static str]) -> bool {
    language::among(&fold(word), kind)
}

pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_particle(word: &str) -> bool {
    [
        "de", "du", "des", "la", "le", "van", "von", "der", "den", "el", "al", "da", "dos", "di",
        "ben", "bin",
    ]
    .contains(&word)
}

/// What follows a phrase at the start of a text, however it is written.
pub(super) fn after<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
    let mut rest = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    for wanted in phrase.split(' ') {
        let (word, next) = rest.split_once(char::is_whitespace)?;
        if fold(word) != wanted {
            return None;
        }
        rest = next.trim_start();
    }
    Some(rest)
}

/// A name with an address, in one form.
pub(super) fn with_email(name: &str, email: &str) -> String {
    format!("{name} <{email}>")
}
