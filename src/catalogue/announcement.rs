//! What a line says at its start about where it belongs: a word, a number, a letter.
//!
//! Enters: a line's plain text. Leaves: an [`Announcement`], or nothing. Refuses to know which questions there are: it reads
//! the lab's own prompts and titles as it reads the lines of reports.
//!
//! `Question 1.b : …`, `Exercice 2 – Question 3`, `1-a)`, `a)`, `Q3`, `Étape 4`, `II.`, `Questions 1.a et 1.b`, `1O` for 10.

use super::model::{Part, Wording};
use crate::language::{self, Announces};
use crate::text::fold::fold;

/// What a line announces.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Announcement {
    /// The word before the number.
    pub(crate) word: Option<Announces>,
    /// That word, folded; empty without one.
    pub(crate) lemma: String,
    /// The section's number where the line says both: `Exercice 2 – Question 3`.
    pub(crate) section: Option<Part>,
    /// The number: `1.b` is 1 and b.
    pub(crate) path: Vec<Part>,
    /// Further numbers that share the label, each whole.
    pub(crate) shared: Vec<Vec<Part>>,
    /// Whether a mark sets the number off from what follows: `3)`, `3. `, `3 :`, or nothing follows.
    pub(crate) closed: bool,
    /// How many bytes of the text it takes.
    pub(crate) end: usize,
}

/// The most parts of one number, and numbers of one label.
const MOST: usize = 26;

/// Reads the announcement at the start of a line.
pub(crate) fn read(text: &str, wording: &Wording) -> Option<Announcement> {
    let start = skip_ornaments(text)?;
    let mut outer = read_at(text, start, wording)?;
    // `Exercice 2 – Question 3`, `1. Question 8.a`: the inner one speaks of the question.
    let inner_at = skip_joint(text, outer.end);
    if let Some(inner) = read_at(text, inner_at, wording) {
        let inner_asks = inner.word == Some(Announces::Question)
            || inner.word == Some(Announces::Step) && outer.word == Some(Announces::Section)
            || inner.word == Some(Announces::Section)
                && outer.word == Some(Announces::Section)
                && inner.lemma != outer.lemma;
        if inner_asks {
            let section = match (outer.word, outer.path.as_slice()) {
                (Some(_), [part]) if inner.path.len() == 1 => Some(part.clone()),
                _ => None,
            };
            let end = skip_mark(text, inner.end);
            return Some(Announcement {
                section,
                end,
                ..inner
            });
        }
    }
    outer.end = skip_mark(text, outer.end);
    Some(outer)
}

/// Reads a whole number at the end of a title: `Se connecter (1.a)`, `Clé privée — 3.b`, `(1.e + 1.f)`.
pub(crate) fn read_end(text: &str) -> Option<Announcement> {
    let trimmed = text.trim_end_matches([' ', ')', ']', '.', ':', '*']);
    let start = trimmed
        .rfind(['(', '[', '—', '–', '|', '#'])
        .or_else(|| trimmed.rfind(" - "))?;
    let inner = text.get(start..)?;
    let inner_start = start
        + (inner.len()
            - inner
                .trim_start_matches(|c: char| !c.is_alphanumeric())
                .len());
    let mut found = read_at(text, inner_start, &Wording::default())?;
    let rest = text[found.end..].trim_matches([' ', ')', ']', '.', ':', '*']);
    let whole = found.path.len() > 1 || found.word == Some(Announces::Question);
    // The title's own words stand before it.
    found.end = 0;
    (whole && rest.is_empty()).then_some(found)
}

/// Reads a whole number after a word that nobody knows, as titles have it: `Mission 1.b`.
pub(crate) fn read_second(text: &str) -> Option<Announcement> {
    const LONGEST: usize = 16;
    let start = skip_ornaments(text)?;
    let length = letters(&text[start..]);
    let number_at = start + length + 1;
    if !(3..=LONGEST).contains(&length) || !text[start + length..].starts_with(' ') {
        return None;
    }
    let mut found = read_at(text, number_at, &Wording::default())?;
    found.end = skip_mark(text, found.end);
    let lettered = matches!(found.path[..], [Part::Number(_), Part::Letter(_)]);
    // `Version 1.2` is no number of a question, but `Mission 1.b` and a title that is nothing else are.
    (found.word.is_none()
        && found.path.len() == 2
        && found.closed
        && (lettered || found.end >= text.trim_end().len()))
    .then_some(found)
}

/// Reads a capital letter that a title sets off by a dash or a colon: `B - Réseau`.
pub(crate) fn read_capital(text: &str) -> Option<Announcement> {
    let start = skip_ornaments(text)?;
    let letter = text[start..]
        .chars()
        .next()
        .filter(char::is_ascii_uppercase)?;
    let after = text[start + 1..].trim_start_matches([' ', '\u{a0}']);
    let mark = after
        .chars()
        .next()
        .filter(|c| matches!(c, '-' | '–' | '—' | ':'))?;
    let spaced = after[mark.len_utf8()..].starts_with([' ', '\u{a0}']);
    spaced.then(|| Announcement {
        word: None,
        lemma: String::new(),
        section: None,
        path: vec![Part::Letter(letter.to_ascii_lowercase())],
        shared: Vec::new(),
        closed: true,
        end: skip_mark(text, start + 1),
    })
}

/// Past bullets, emphasis, emoji: what stands before a label and says nothing. An option or a path is no label.
fn skip_ornaments(text: &str) -> Option<usize> {
    const MANY: usize = 12;
    let mut before = ' ';
    for (count, (at, c)) in text.char_indices().enumerate() {
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

fn read_at(text: &str, start: usize, wording: &Wording) -> Option<Announcement> {
    let rest = text.get(start..)?;
    let word_length = letters(rest);
    let (word, lemma, number_at) = match announcing_word(rest, word_length, wording) {
        Some((announces, lemma)) => (
            Some(announces),
            lemma,
            start + skip_to_number(rest, word_length),
        ),
        None => (None, String::new(), start),
    };
    let worded = word.is_some();
    // A word of letters is a number only as a letter by itself or in Roman signs.
    let roman = |word: &str| word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    if !worded && word_length > 1 && !roman(&rest[..word_length]) {
        return None;
    }
    let (path, end) = number(text, number_at, worded)?;
    let (shared, end) = further(text, end, &path, worded);
    let after = text[end..].trim_start();
    let spaced = text[end..].starts_with(char::is_whitespace) || after.is_empty();
    let mark = after.chars().next();
    let is_enclosed = text[..end].chars().next_back().is_some_and(encloses);
    let closed = match mark {
        _ if is_enclosed => true,
        None => true,
        Some(')' | ']') => true,
        Some('.' | ':' | '-' | '–' | '—' | '/' | '°' | '|' | '•' | ',') => {
            let next = after.chars().nth(1);
            next.is_none_or(|c| c.is_whitespace() || mark == Some(':') && !c.is_ascii_digit())
        }
        Some(_) => false,
    };
    if !closed && !spaced && !after.starts_with(['(', '«', '"', '☑', '✅', '✔', '→', '✓'])
    {
        return None;
    }
    if !worded && !closed && path.len() == 1 && !matches!(path[0], Part::Number(_)) {
        return None;
    }
    Some(Announcement {
        word,
        lemma,
        section: None,
        path,
        shared,
        closed,
        end,
    })
}

/// How many bytes of letters a text begins with.
fn letters(text: &str) -> usize {
    let ascii = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    match text.as_bytes().get(ascii) {
        Some(byte) if !byte.is_ascii() => {
            let rest = &text[ascii..];
            ascii
                + rest
                    .find(|c: char| !c.is_alphabetic())
                    .unwrap_or(rest.len())
        }
        _ => ascii,
    }
}

/// The word's meaning before a number, the lab's own words first.
fn announcing_word(rest: &str, length: usize, wording: &Wording) -> Option<(Announces, String)> {
    let word = &rest[..length];
    const LONGEST: usize = 24;
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    // Most lines begin with a word that no number follows.
    let next = rest[length..]
        .trim_start_matches(|c: char| !c.is_alphanumeric() && c != '\n')
        .chars()
        .next()?;
    let number = next.is_ascii_digit()
        || next.is_ascii_alphabetic() && rest.len() - length < 200 && begins_alone(&rest[length..]);
    let number = number || next == 'n' || next == 'N';
    if !number {
        return None;
    }
    let folded = fold(word);
    // One name for a word and its plural.
    let stem = folded
        .strip_suffix('s')
        .filter(|stem| stem.len() > 2)
        .unwrap_or(&folded);
    let own = |words: &[String]| {
        let is = |word: &&String| **word == folded || *word == stem;
        let swapped = |word: &&String| next.is_ascii_digit() && swapped(word, &folded);
        let word = words.iter().find(is).or(words.iter().find(swapped));
        word.map(|word| word.strip_suffix('s').unwrap_or(word).to_owned())
    };
    if let Some(lemma) = own(&wording.section) {
        return Some((Announces::Section, lemma));
    }
    if let Some(lemma) = own(&wording.question) {
        return Some((Announces::Question, lemma));
    }
    let known = language::announces(&folded).or_else(|| language::announces(stem));
    let announces = if next.is_ascii_digit() {
        known.or_else(|| language::announces_misspelt(&folded))?
    } else {
        known?
    };
    Some((announces, stem.to_owned()))
}

/// Whether two neighbouring letters of a word are swapped: `Tsak`.
fn swapped(known: &str, word: &str) -> bool {
    let (known, word) = (known.as_bytes(), word.as_bytes());
    let differ = |at: &usize| known[*at] != word[*at];
    known.len() == word.len()
        && known.len() >= 4
        && matches!((0..known.len()).filter(differ).collect::<Vec<_>>()[..], [a, b]
            if a > 0 && b == a + 1 && known[a] == word[b] && known[b] == word[a])
}

/// Whether the next word is one letter or a Roman number.
fn begins_alone(text: &str) -> bool {
    let next = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let length = next.bytes().take_while(u8::is_ascii_alphanumeric).count();
    length == 1
        || length <= 4
            && next
                .bytes()
                .take(length)
                .all(|b| matches!(b, b'I' | b'V' | b'X'))
        || next.as_bytes().get(1).is_some_and(u8::is_ascii_digit)
}

/// Between word and number: spaces, `n°`, `#`, `no.`, `:`.
fn skip_to_number(rest: &str, from: usize) -> usize {
    let after = &rest[from..];
    let trimmed = after.trim_start_matches([
        ' ', '\u{a0}', '.', '-', ':', '#', '(', '[', '_', '\u{202f}', '*',
    ]);
    let head = trimmed.get(..4.min(trimmed.len())).unwrap_or_default();
    let begins = |prefix: &&&str| {
        let head = head.get(..prefix.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(prefix))
    };
    let skipped = ["n°", "nº", "no.", "no "].iter().find(begins);
    let trimmed = match skipped {
        Some(prefix) => trimmed[prefix.len()..].trim_start(),
        None => trimmed,
    };
    rest.len() - trimmed.len()
}

/// A number at `start`: its parts, and where it ends.
fn number(text: &str, start: usize, worded: bool) -> Option<(Vec<Part>, usize)> {
    let (first, mut end) = part(text, start, None, worded)?;
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
                    .trim_start_matches(['.', '-', '_', ')', '(', '/', '\u{2011}', '–', ','])
                    .len();
            if marks == 0 && !(worded && trimmed.len() < after.len())
                || trimmed[..marks].chars().count() > 3
            {
                break;
            }
            let spaced = trimmed.len() < after.len();
            after = &trimmed[marks..];
            let spaced = spaced || after.starts_with(' ');
            let next = after.trim_start_matches(' ');
            // Past a space only a single letter goes on, set off itself: `1. a)`, `Question 1 a :`.
            if spaced {
                let mut chars = next.chars();
                let letter = chars.next().is_some_and(|c| c.is_ascii_lowercase());
                let close = chars.next();
                let set_off = letter
                    && match close {
                        Some(')') => true,
                        None | Some(':') => worded,
                        Some('.') => worded && chars.next().is_none_or(char::is_whitespace),
                        Some(' ') => worded && next[1..].trim_start().starts_with(':'),
                        Some(_) => false,
                    };
                if !set_off {
                    break;
                }
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
        return Some(if zero {
            (Part::Number(number * 10), start + digits + 1)
        } else {
            (Part::Number(number), start + digits)
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
        None => matches!(after, Some(')' | '.')) || after.is_none() || after == Some(']'),
    };
    let dotted_word = after == Some('.') && rest[letters + 1..].starts_with(char::is_alphanumeric);
    (stands && !(before.is_none() && !worded && dotted_word))
        .then_some((Part::Letter(lower), start + letters))
}

/// A number in a sign of its own: `①`, `❶`, `🔟`.
fn enclosed(c: char) -> Option<u32> {
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
fn encloses(c: char) -> bool {
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

fn roman(word: &str) -> Option<u32> {
    const NUMBERS: [&str; 20] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
        "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
    ];
    NUMBERS
        .iter()
        .position(|known| *known == word)
        .map(|at| at as u32 + 1)
}

/// Reads `et 4)` at the start of an item whose marker is a number: the further numbers, and where they end.
pub(crate) fn read_further(text: &str, marker: &Part) -> (Vec<Vec<Part>>, usize) {
    let first = [marker.clone()];
    let (shared, end) = further(text, 0, &first, true);
    let closed = text[end..].starts_with([')', ':']) || text[end..].trim().is_empty();
    let rises = shared.iter().all(|path| path.as_slice() > first.as_slice());
    match shared.is_empty() || !closed || !rises {
        true => (Vec::new(), 0),
        false => (shared, skip_mark(text, end)),
    }
}

/// Further numbers of one label: `1.a et 1.b`, `2.a, b & c`, `3.b à 3.d`.
fn further(text: &str, end: usize, first: &[Part], worded: bool) -> (Vec<Vec<Part>>, usize) {
    let mut shared: Vec<Vec<Part>> = Vec::new();
    let mut end = end;
    while shared.len() < MOST {
        let Some((joint, at)) = joint(&text[end..]) else {
            break;
        };
        let mut at = end + at;
        if !matches!(joint, Joint::Dash) {
            // `Questions 1.a et question 1.b`
            let rest = &text[at..];
            let word = rest
                .find(|c: char| !c.is_alphabetic())
                .unwrap_or(rest.len());
            if word > 0 && language::announces(&fold(&rest[..word])) == Some(Announces::Question) {
                at += skip_to_number(rest, word);
            }
        }
        let Some((mut path, next)) = number(text, at, worded) else {
            break;
        };
        let whole = path.len() == first.len();
        if path.len() + 1 == first.len() {
            path.insert(0, first[0].clone());
        } else if !whole {
            break;
        }
        // Bare numbers are joined by much that is no label: only whole ones, or after a word.
        let sure = worded || first.len() > 1 && whole;
        // `1.a, a été` goes on in words: a letter by itself must be set off.
        let after = text[next..].trim_start();
        let set_off = after.is_empty()
            || after.starts_with([',', '&', ':', ')', '.', '-', '–', '—', '/', '+'])
            || self::joint(&text[next..]).is_some();
        let stands = text[next..]
            .chars()
            .next()
            .is_none_or(|c| !c.is_alphanumeric())
            && (whole || set_off);
        if !sure || !stands {
            break;
        }
        let last = shared.last().map_or(first, Vec::as_slice);
        match joint {
            Joint::And => shared.push(path),
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

#[derive(Clone, Copy)]
enum Joint {
    And,
    To,
    Dash,
}

fn joint(rest: &str) -> Option<(Joint, usize)> {
    // `Q7. / Q8.`: the dot ends the first number.
    let dotted = rest.strip_prefix(". ").map(str::trim_start);
    let dotted = dotted.filter(|after| after.starts_with(['/', '&', '+']));
    let trimmed = dotted.unwrap_or_else(|| rest.trim_start_matches([' ', '\u{a0}', ')']));
    let skipped = rest.len() - trimmed.len();
    let mark = trimmed.chars().next()?;
    let (joint, length) = match mark {
        '&' | '+' | ',' | '/' => (Joint::And, 1),
        '-' | '–' | '—' | '→' => (Joint::Dash, mark.len_utf8()),
        _ => {
            let word = trimmed.find(|c: char| !c.is_alphabetic())?;
            let folded = fold(&trimmed[..word]);
            if language::all(|words| words.and).any(|known| known == folded) {
                (Joint::And, word)
            } else if language::all(|words| words.to).any(|known| known == folded) {
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

fn skip_joint(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    end + rest.len()
        - rest
            .trim_start_matches([
                ' ', '\u{a0}', '-', '–', '—', ':', '.', ')', ',', '/', '|', '(', '*',
            ])
            .len()
}

/// Past the mark that sets a label off.
fn skip_mark(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    let after = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let after = after.trim_start_matches([')', '.', ':', '-', '–', '—', ']', '|', '°', '/']);
    end + rest.len()
        - after
            .trim_start_matches([' ', '\u{a0}', '\u{202f}', ':', '-', '–', '—'])
            .len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `word path [+ shared] @ rest`
    fn say(text: &str) -> String {
        let Some(found) = read(text, &Wording::default()) else {
            return "none".to_owned();
        };
        let path = |path: &[Part]| -> String {
            let parts: Vec<String> = path
                .iter()
                .map(|part| match part {
                    Part::Number(number) => number.to_string(),
                    Part::Letter(letter) => letter.to_string(),
                    Part::Word(word) => word.clone(),
                })
                .collect();
            parts.join(".")
        };
        let mut said = String::new();
        if let Some(section) = &found.section {
            said += &format!("{}/", path(std::slice::from_ref(section)));
        }
        said += &path(&found.path);
        for shared in &found.shared {
            said += &format!("+{}", path(shared));
        }
        format!("{} {said} @{}", found.lemma, &text[found.end..])
    }

    #[test]
    fn the_ways_in_which_students_write_numbers() {
        for (text, said) in [
            ("Question 1.b : la suite", "question 1.b @la suite"),
            ("Question 1-a", "question 1.a @"),
            ("Q1.b", "q 1.b @"),
            ("Q3:", "q 3 @"),
            ("1.c.", " 1.c @"),
            ("1d", " 1.d @"),
            ("1. a) Réponse", " 1.a @Réponse"),
            ("Question 1 a : x", "question 1.a @x"),
            ("a) ☑", " a @☑"),
            ("b)docker compose", " b @docker compose"),
            ("(c) text", " c @text"),
            ("Exercice 6:Interagir", "exercice 6 @Interagir"),
            ("Execice 7: ", "execice 7 @"),
            ("Étape 1 — Lancer", "etape 1 @Lancer"),
            ("Etape 1:se connecter", "etape 1 @se connecter"),
            ("🚀 Étape 2 – Images", "etape 2 @Images"),
            ("1. Question 8.a:", "question 8.a @"),
            ("Exercice 2 – Question 3", "question 2/3 @"),
            ("Part 2 - Question 1", "question 2/1 @"),
            ("Question n°4", "question 4 @"),
            ("Question 1O", "question 10 @"),
            ("Partie II - Réseau", "partie 2 @Réseau"),
            ("3.1 API", " 3.1 @API"),
            ("3.b — titre", " 3.b @titre"),
            ("Questions 1.a et 1.b", "question 1.a+1.b @"),
            ("Questions 2.a, b & c", "question 2.a+2.b+2.c @"),
            ("Question 3.b à 3.d", "question 3.b+3.c+3.d @"),
            ("Exercice 1.a", "exercice 1.a @"),
            ("Q7. / Q8.", "q 7+8 @"),
            ("1️⃣ Fait.", " 1 @Fait."),
            ("1️⃣2️⃣", " 12 @"),
            ("2️⃣.1️⃣ Suite", " 2.1 @Suite"),
            ("② Suite", " 2 @Suite"),
            ("🔟 Suite", " 10 @Suite"),
            ("Question 3️⃣ : x", "question 3 @x"),
        ] {
            assert_eq!(say(text), said, "{text}");
        }
    }

    #[test]
    fn a_number_at_the_end_of_a_title() {
        let path = |text: &str| read_end(text).map(|found| (found.path.len(), found.shared.len()));
        assert_eq!(path("Se connecter (1.a)"), Some((2, 0)));
        assert_eq!(path("Le script et ses essais (1.e + 1.f)"), Some((2, 1)));
        assert_eq!(path("Clé privée — 3.b"), Some((2, 0)));
        assert_eq!(path("Python (3)"), None);
        assert_eq!(path("Version 3.11"), None);
    }

    #[test]
    fn what_is_no_number() {
        for text in [
            "Question : pourquoi ?",
            "-v supprime",
            "a été lancé",
            "2025-12-05",
            "10h30",
            "1er essai",
            "3D printing",
            "$ ls",
            "C:\\Users",
            "e.g. this",
            "./run",
        ] {
            assert_eq!(say(text), "none", "{text}");
        }
        assert!(
            !read("3 conteneurs tournent", &Wording::default()).is_some_and(|found| found.closed)
        );
    }
}
