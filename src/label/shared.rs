//! Further numbers of one label: `1.a et 1.b`, `3.b à 3.d`; and texts that are nothing but numbers.
//!
//! Enters: a line, and where its first number ends. Leaves: the numbers that share the label, each whole.

use super::announcement::Announcement;
use super::joint::{Joint, joint};
use super::number::number;
use super::ornament::{skip_mark, skip_ornaments};
use super::part::Part;
use super::word::skip_to_number;
use crate::language::{self, Announces};
use crate::text::fold::{fold, is_of_word};

/// The most numbers of one label.
const MOST: usize = 26;

/// Reads `et 4)` at the start of an item whose marker is a number: the further numbers, and where they end.
pub(crate) fn read_further(text: &str, marker: &Part) -> (Vec<Vec<Part>>, usize) {
    let first = [marker.clone()];
    let (shared, end) = further(text, 0, &first, Some(Announces::Question), &[]);
    let closed = text[end..].starts_with([')', ':']) || text[end..].trim().is_empty();
    let rises = shared.iter().all(|path| path.as_slice() > first.as_slice());
    match shared.is_empty() || !closed || !rises {
        true => (Vec::new(), 0),
        false => (shared, skip_mark(text, end)),
    }
}

/// Reads a bold beginning, or a title, that is nothing but numbers: `b, c et d.`, `d (optionnel)`.
pub(crate) fn read_whole(text: &str) -> Option<Announcement> {
    const LONGEST: usize = 40;
    let (said, aside) = text.split_once('(').unwrap_or((text, ""));
    let aside = aside.trim_end().trim_end_matches([')', '.', ':', ' ']);
    let is_aside = aside.is_empty() || language::among(&fold(aside), |words| words.optional);
    let start = skip_ornaments(said)?;
    let (path, end) = number(said, start, true, false)
        .filter(|(path, _)| text.len() <= LONGEST && is_aside && path.len() == 1)?;
    let (shared, end) = further(said, end, &path, Some(Announces::Question), &[]);
    let is_whole = said[end..]
        .trim_matches([' ', '\u{a0}', '.', ')', ':', ','])
        .is_empty();
    let rises = shared.iter().all(|other| *other > path);
    let is_sure = !shared.is_empty() || !aside.is_empty();
    (is_whole && rises && is_sure).then(|| Announcement {
        shared,
        ..Announcement::bare(path, text.len())
    })
}

/// Whether a text begins with what the report puts before its numbers, and a number where nothing parts the two: `E2`, no `Et`.
pub(super) fn is_before(prefix: &str, text: &str) -> bool {
    let digit = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    text.strip_prefix(prefix)
        .is_some_and(|rest| !prefix.ends_with(char::is_alphabetic) || digit(rest))
}

/// Further numbers of one label: `1.a et 1.b`, `2.a, b & c`, `3.b à 3.d`. `word`: what announces the first; `prefixes`: what the
/// report puts before each.
pub(super) fn further(
    text: &str,
    end: usize,
    first: &[Part],
    word: Option<Announces>,
    prefixes: &[String],
) -> (Vec<Vec<Part>>, usize) {
    let lettered = matches!(first, [Part::Letter(_), Part::Number(_)]);
    let mut shared: Vec<Vec<Part>> = Vec::new();
    // `2) + 3)`, `3. et 4.`: the same mark after both.
    let mark = text[end..].chars().next();
    let mark = mark.filter(|mark| matches!(mark, ')' | '.'));
    let mut end = end;
    while shared.len() < MOST {
        let Some((joined, at)) = joint(&text[end..]) else {
            break;
        };
        let mut at = end + at;
        let mut is_asked = false;
        if !matches!(joined, Joint::Dash) {
            // `Questions 1.a et question 1.b`
            let rest = &text[at..];
            let length = rest.find(|c: char| !is_of_word(c)).unwrap_or(rest.len());
            let said = language::announces(&fold(&rest[..length]));
            is_asked = length > 0 && said == Some(Announces::Question);
            if is_asked {
                at += skip_to_number(rest, length);
            }
        }
        let again = prefixes
            .iter()
            .find(|prefix| is_before(prefix, &text[at..]));
        at += again.map_or(0, String::len);
        let worded = word.is_some() || again.is_some();
        let Some((mut path, next)) = number(text, at, worded, lettered) else {
            break;
        };
        let whole = path.len() == first.len();
        // `Exercise 1, question b` is one.
        if is_asked && path.len() == 1 && word == Some(Announces::Section) {
            break;
        }
        // `1.b /2` is worth two points.
        let kind = |part: Option<&Part>| matches!(part, Some(Part::Letter(_)));
        let is_alike = kind(path.last()) == kind(first.last());
        if path.len() + 1 == first.len() && is_alike {
            path.insert(0, first[0].clone());
        } else if !whole {
            break;
        }
        let mut signs = text[next..].chars();
        let marked = mark.is_some()
            && signs.next() == mark
            && signs.next().is_none_or(char::is_whitespace)
            && !matches!(joined, Joint::Dash);
        // Bare numbers are joined by much that is no label: only whole ones, or after a word, or with marks of their own.
        // `1.a, a été` goes on in words: a letter by itself must be set off.
        let after = text[next..].trim_start();
        let set_off = after.is_empty()
            || after.starts_with([',', '&', ':', ')', '.', '-', '–', '—', '/', '+'])
            || joint(&text[next..]).is_some();
        // `Q (L/s)` has a unit.
        let is_unit = matches!(joined, Joint::Slash) && !are_near(first.last(), path.last());
        let sure = worded || first.len() > 1 && (whole || set_off) || whole && marked;
        let stands = text[next..]
            .chars()
            .next()
            .is_none_or(|c| !c.is_alphanumeric())
            && (whole || set_off);
        if !sure || !stands || is_unit {
            break;
        }
        let last = shared.last().map_or(first, Vec::as_slice);
        match joined {
            Joint::And | Joint::Slash => shared.push(path),
            Joint::To | Joint::Dash => {
                let Some(range) = between(last, &path) else {
                    break;
                };
                shared.extend(range);
            }
        }
        end = next;
    }
    shared.truncate(MOST);
    (shared, end)
}

/// Whether two letters follow each other closely, as those of a lab's questions do; numbers always do.
fn are_near(first: Option<&Part>, second: Option<&Part>) -> bool {
    const FAR: u32 = 3;
    match (first, second) {
        (Some(Part::Letter(first)), Some(Part::Letter(second))) => {
            let (first, second) = (u32::from(*first), u32::from(*second));
            (first + 1..=first + FAR).contains(&second)
        }
        _ => true,
    }
}

/// The numbers after `first` up to `last`, which differ in their last part only.
fn between(first: &[Part], last: &[Part]) -> Option<Vec<Vec<Part>>> {
    let (from, to) = (first.last()?.ordinal()?, last.last()?.ordinal()?);
    if first.len() != last.len()
        || first[..first.len() - 1] != last[..last.len() - 1]
        || from >= to
        || (to - from) as usize > MOST
    {
        return None;
    }
    let letters = matches!(last.last(), Some(Part::Letter(_)));
    let range = (from + 1..=to).map(|ordinal| {
        let mut path = last.to_vec();
        path.pop();
        path.push(if letters {
            Part::Letter(char::from(
                b'a' + u8::try_from(ordinal - 1).unwrap_or(0).min(25),
            ))
        } else {
            Part::Number(ordinal)
        });
        path
    });
    Some(range.collect())
}
