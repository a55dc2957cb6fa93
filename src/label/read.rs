//! Reads what a line announces: at its start, at its end, after a word that nobody knows.
//!
//! Enters: a line's text, the words that announce. Leaves: an [`Announcement`], or nothing. Refuses to know which questions there
//! are.

use super::announcement::Announcement;
use super::number::{encloses, number};
use super::ornament::{skip_joint, skip_mark, skip_number_sign, skip_ornaments};
use super::part::{Part, Wording};
use super::shared::{further, is_before};
use super::word::{announcing, announcing_word, letters, skip_to_number};
use super::{literal, spelt};
use crate::language::{self, Announces};
use crate::text::fold::fold;

/// Reads the announcement at the start of a line.
pub(crate) fn read(text: &str, wording: &Wording) -> Option<Announcement> {
    let start = skip_ornaments(text)?;
    let start = skip_number_sign(text, start);
    if let Some(found) = announced(text, start, wording) {
        return Some(found);
    }
    if let Some(spelt) = spelt::read(text, start, wording) {
        return Some(spelt);
    }
    // `#1 Driving around` lacks a space to be a title.
    let is_title = text[..start].ends_with('#');
    let found = read_from(text, start, wording)?;
    let closed = found.closed || is_title;
    Some(Announcement { closed, ..found })
}

/// Reads the announcement of a line that begins as the report's labels do.
fn announced(text: &str, start: usize, wording: &Wording) -> Option<Announcement> {
    wording.prefixes.iter().find_map(|prefix| {
        is_before(prefix, text.get(start..)?).then_some(())?;
        let mut found = read_from(text, start + prefix.len(), wording)?;
        if found.word.is_none() {
            found.word = Some(Announces::Step);
            found.lemma = fold(prefix.trim_end());
        }
        Some(found)
    })
}

/// Reads the announcement at a place in a line.
pub(super) fn read_from(text: &str, start: usize, wording: &Wording) -> Option<Announcement> {
    // `Question Q1` says its word twice.
    let twice = || {
        let length = letters(&text[start..]);
        announcing(&text[start..start + length], wording)?;
        let again = start + skip_to_number(&text[start..], length);
        read_at(text, again, wording).filter(|found| found.word.is_some())
    };
    let mut outer = read_at(text, start, wording).or_else(twice)?;
    // `Exercice 2 – Question 3`, `1. Question 8.a`: the inner one speaks of the question.
    let inner_at = skip_joint(text, outer.end);
    if let Some(inner) = read_at(text, inner_at, wording) {
        // `4️⃣ 1.d`: a sign before the whole number.
        let sign =
            outer.word.is_none() && text[..outer.end].chars().next_back().is_some_and(encloses);
        let inner_asks = inner.word == Some(Announces::Question)
            || sign && inner.path.len() > 1
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

/// Reads a whole number at the end of a title: `Se connecter (1.a)`, `Clé privée — 3.b`, `(1.e + 1.f)`; and those before it
/// in brackets of their own, `Relevés (3.a) et courbe (3.b)`.
pub(crate) fn read_end(text: &str, wording: &Wording) -> Option<Announcement> {
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
    let mut found = read_at(text, inner_start, wording)?;
    let rest = text[found.end..].trim_matches([' ', ')', ']', '.', ':', '*']);
    let whole = found.path.len() > 1 || found.word == Some(Announces::Question);
    if !whole || !rest.is_empty() {
        return None;
    }
    let mut numbers = enclosed_before(&text[..start], wording);
    numbers.push(found.path);
    numbers.append(&mut found.shared);
    found.path = numbers.remove(0);
    found.shared = numbers;
    // The title's own words stand before it.
    found.end = 0;
    Some(found)
}

/// The whole numbers that stand in brackets, each by itself.
fn enclosed_before(text: &str, wording: &Wording) -> Vec<Vec<Part>> {
    let brackets = text.match_indices('(').map(|(at, _)| at + 1);
    let numbers = brackets.filter_map(|at| {
        let found = read_at(text, at, wording).filter(|found| found.shared.is_empty())?;
        let closes = text[found.end..].starts_with(')');
        (closes && found.path.len() > 1).then_some(found.path)
    });
    numbers.collect()
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
    // `Q: why` says question, and no number.
    let folded = letter.to_ascii_lowercase();
    if language::announces(folded.encode_utf8(&mut [0; 4])).is_some() {
        return None;
    }
    let after = text[start + 1..].trim_start_matches([' ', '\u{a0}']);
    let mark = after
        .chars()
        .next()
        .filter(|c| matches!(c, '-' | '–' | '—' | ':'))?;
    let spaced = after[mark.len_utf8()..].starts_with([' ', '\u{a0}']);
    spaced.then(|| Announcement::bare(vec![Part::Letter(folded)], skip_mark(text, start + 1)))
}

fn read_at(text: &str, start: usize, wording: &Wording) -> Option<Announcement> {
    let rest = text.get(start..)?;
    let word_length = letters(rest);
    let after_word = || start + skip_to_number(rest, word_length);
    // What begins as a word, `ex1-q1`, may be an id; and an id may follow a word.
    let literal = literal::number(text, start, wording);
    let mut found_word = None;
    let may_follow = !wording.ids.is_empty();
    let literal = literal.or_else(|| {
        let found = may_follow.then(|| literal::number(text, after_word(), wording))??;
        found_word = Some(announcing(&rest[..word_length], wording)?);
        Some(found)
    });
    if literal.is_none() {
        found_word = announcing_word(rest, word_length, wording);
    }
    let (word, lemma, number_at) = match found_word {
        Some((announces, lemma)) => (Some(announces), lemma, after_word()),
        None => (None, String::new(), start),
    };
    let worded = word.is_some();
    // A word of letters is a number only as a letter by itself or in Roman signs.
    let roman = |word: &str| word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    if literal.is_none() && !worded && word_length > 1 && !roman(&rest[..word_length]) {
        return None;
    }
    let (path, end) = literal
        .or_else(|| number(text, number_at, worded, worded || wording.lettered))
        .or_else(|| lettered_number(text, start, word_length))?;
    let (shared, end) = further(text, end, &path, word, &wording.prefixes);
    let after = text[end..].trim_start();
    let spaced = text[end..].starts_with(char::is_whitespace) || after.is_empty();
    let mark = after.chars().next();
    let is_enclosed = text[..end].chars().next_back().is_some_and(encloses);
    let closed = match mark {
        _ if is_enclosed => true,
        None => true,
        Some(')' | ']') => true,
        Some('=') => after.starts_with("=="),
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
    // `Answer: B`, `Réponse : 42`: what follows the colon is the answer. `Question : a été` goes on in words.
    if worded && text[start + word_length..number_at].contains(':') {
        let answers = language::among(&lemma, |words| words.answer);
        let spelt = text[number_at..].starts_with(char::is_alphabetic) && path.len() == 1;
        if answers || spelt && !closed {
            return None;
        }
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

/// Reads a whole number that a capital letter of the writer's own precedes: `T1.2` for 1.2.
fn lettered_number(text: &str, start: usize, letters: usize) -> Option<(Vec<Part>, usize)> {
    let letter = text[start..].starts_with(|c: char| c.is_ascii_uppercase());
    let digit = || text[start + 1..].starts_with(|c: char| c.is_ascii_digit());
    if letters != 1 || !letter || !digit() {
        return None;
    }
    number(text, start + 1, false, false).filter(|(path, _)| path.len() > 1)
}
