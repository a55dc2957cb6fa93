//! Numbers as people write them: `1.b`, `1-a)`, `II`, `1O`, keycaps.
//!
//! Enters: a line and a place in it. Leaves: the parts of the number there, and where it ends. Refuses to know which numbers the
//! lab has.

use super::joint::joint;
use super::part::Part;
use super::roman::roman;
use crate::language;

/// A number at `start`: its parts, and where it ends.
pub(super) fn number(
    text: &str,
    start: usize,
    worded: bool,
    lettered: bool,
) -> Option<(Vec<Part>, usize)> {
    let letter = || glued_letter(text, start).filter(|_| lettered);
    let (first, mut end) = letter().or_else(|| part(text, start, None, worded))?;
    let outer = &text[start..end];
    let mut path = Vec::with_capacity(2);
    path.push(first);
    while path.len() < 4 {
        let rest = &text[end..];
        let mut after = rest;
        let direct = after.starts_with(|c: char| c.is_alphanumeric());
        if !direct {
            let trimmed = after.trim_start_matches(' ');
            let marks = trimmed.len()
                - trimmed
                    .trim_start_matches(['.', '-', '_', ')', '(', '/', '\u{2011}', '–', ',', '°'])
                    .len();
            // `1 a` says no more.
            let is_last = trimmed.trim_end().len() == 1 && path.len() == 1;
            if marks == 0 && !((worded || is_last) && trimmed.len() < after.len())
                || trimmed[..marks].chars().count() > 3
            {
                break;
            }
            let spaced = trimmed.len() < after.len();
            // `13/03` is a day.
            let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
            if trimmed.starts_with('/') && digits(&trimmed[1..]) > 1 {
                break;
            }
            after = &trimmed[marks..];
            // `1.a-1.b` are two numbers, not one of four parts.
            let dashed = trimmed.starts_with(['-', '–', '\u{2011}']);
            let again = after
                .strip_prefix(outer)
                .filter(|_| dashed && path.len() > 1);
            if again.is_some_and(|rest| rest.starts_with(['.', '-', '_'])) {
                break;
            }
            let spaced = spaced || after.starts_with(' ');
            let next = after.trim_start_matches(' ');
            // Past a space only a single letter goes on, set off itself: `1. a)`, `Question 1 a :`; and a number after a Roman one
            // and a dash, `II - 1 :`.
            let goes_on = dashed && roman(outer).is_some() && is_set_off_number(next);
            if spaced && !goes_on && !is_set_off_letter(next, worded) {
                break;
            }
            after = next;
        }
        let at = text.len() - after.len();
        let Some((next, next_end)) = part(text, at, path.last(), worded) else {
            if direct {
                return None;
            }
            break;
        };
        path.push(next);
        end = next_end;
    }
    Some((path, end))
}

/// Whether a text begins with a single letter that a sign ends. `worded`: whether a word announces it.
fn is_set_off_letter(text: &str, worded: bool) -> bool {
    let mut chars = text.chars();
    let letter = chars.next().is_some_and(|c| c.is_ascii_lowercase());
    letter
        && match chars.next() {
            None | Some(')') => true,
            Some(':') => worded,
            Some('.') => worded && chars.next().is_none_or(char::is_whitespace),
            Some(' ') => worded && text[1..].trim_start().starts_with(':'),
            Some(_) => false,
        }
}

/// Whether a text begins with a number that a sign ends, or another number.
fn is_set_off_number(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    let ends = rest.trim_start().is_empty() || rest.trim_start().starts_with(':');
    matches!(digits, 1 | 2) && (ends || rest.starts_with([')', '.']) || joint(rest).is_some())
}

/// The letter right before a number, `A1`, or a mark before it, `A.1`; what may be a Roman number is none.
fn glued_letter(text: &str, start: usize) -> Option<(Part, usize)> {
    let rest = text.get(start..)?;
    let letter = rest.chars().next().filter(char::is_ascii_alphabetic)?;
    // `Q1` says question, and 1.
    let lower = letter.to_ascii_lowercase();
    if language::announces(lower.encode_utf8(&mut [0; 4])).is_some() {
        return None;
    }
    let marked = !matches!(letter, 'I' | 'V' | 'X') && rest[1..].starts_with(['.', '-', '_']);
    let number = &rest[1 + usize::from(marked)..];
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let ends = !number[digits..].starts_with(char::is_alphanumeric);
    (digits > 0 && ends).then_some((Part::Letter(lower), start + 1))
}

/// One part of a number: digits, a letter by itself, a Roman number.
fn part(text: &str, start: usize, before: Option<&Part>, worded: bool) -> Option<(Part, usize)> {
    let rest = text.get(start..)?;
    if let Some((number, length)) = keycaps(rest) {
        return Some((Part::Number(number), start + length));
    }
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        if digits > 3 {
            return None;
        }
        // A letter O for a zero: `1O`.
        let zero = rest[digits..].starts_with('O')
            && !rest[digits + 1..].starts_with(char::is_alphanumeric);
        let number: u32 = rest[..digits].parse().ok()?;
        return Some(match zero {
            true => (Part::Number(number * 10), start + digits + 1),
            false => (Part::Number(number), start + digits),
        });
    }
    let letters = rest
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(rest.len());
    let word = &rest[..letters];
    if before.is_none()
        && !word.is_empty()
        && word.len() <= 4
        && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
    {
        return roman(word).map(|number| (Part::Number(number), start + letters));
    }
    let mut chars = word.chars();
    let letter = chars.next().filter(char::is_ascii_alphabetic)?;
    if chars.next().is_some() {
        return None;
    }
    let after = rest[letters..].chars().next();
    let lower = letter.to_ascii_lowercase();
    let stands = match before {
        // A letter right after digits or a mark; a capital only where something sets it off: `3D printing` is no number.
        Some(Part::Number(_)) => {
            letter.is_ascii_lowercase()
                || after.is_none_or(|c| matches!(c, ')' | '.' | ':'))
                || worded
        }
        Some(_) => return None,
        None if worded => true,
        // `b- It rings`
        None if after == Some('-') => {
            let behind = rest[letters + 1..].chars().next();
            letter.is_ascii_lowercase() && behind.is_none_or(char::is_whitespace)
        }
        None => matches!(after, Some(')' | '.')) || after.is_none() || after == Some(']'),
    };
    let dotted_word = after == Some('.') && rest[letters + 1..].starts_with(char::is_alphanumeric);
    (stands && !(before.is_none() && !worded && dotted_word))
        .then_some((Part::Letter(lower), start + letters))
}

/// A number in a sign of its own: `①`, `❶`, `🔟`.
pub(super) fn enclosed(c: char) -> Option<u32> {
    let from = |first: char, number: u32| u32::from(c) - u32::from(first) + number;
    match c {
        '①'..='⑳' => Some(from('①', 1)),
        '⓪' => Some(0),
        '❶'..='❿' => Some(from('❶', 1)),
        '➀'..='➉' => Some(from('➀', 1)),
        '➊'..='➓' => Some(from('➊', 1)),
        '🔟' => Some(10),
        _ => None,
    }
}

/// The sign that makes a keycap of the digit before it: `1️⃣`.
pub(crate) const KEYCAP: char = '\u{20e3}';

/// Whether a sign ends a number that is set off by being enclosed.
pub(super) fn encloses(c: char) -> bool {
    c == KEYCAP || enclosed(c).is_some()
}

/// The number of enclosed signs at the start of a text, and how many bytes they take: `1️⃣2️⃣` is 12.
pub(crate) fn keycaps(text: &str) -> Option<(u32, usize)> {
    if let Some(c) = text.chars().next().filter(|c| !c.is_ascii()) {
        return enclosed(c).map(|number| (number, c.len_utf8()));
    }
    let mut number = 0;
    let mut length = 0;
    let mut signs = 0;
    while let Some(digit) = text[length..].chars().next().and_then(|c| c.to_digit(10)) {
        let after = &text[length + 1..];
        let bare = after.strip_prefix('\u{fe0f}').unwrap_or(after);
        let Some(rest) = bare.strip_prefix(KEYCAP) else {
            break;
        };
        number = number * 10 + digit;
        length = text.len() - rest.len();
        signs += 1;
        if signs == 3 {
            break;
        }
    }
    (signs > 0).then_some((number, length))
}
