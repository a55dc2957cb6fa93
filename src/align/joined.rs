//! Titles that name several questions at once, by their words: `Opening and closing`, `Cleaning + duplicates`.
//!
//! Enters: a name, and what it is like. Leaves: the questions that it says together. Refuses to know numbers.

use super::likeness::{Alike, Likeness};
use super::place::Places;
use crate::language;
use crate::text::fold::fold;
use crate::text::vocabulary::WordSet;

/// A title of more words says one thing.
const WORDS: usize = 12;

/// The questions that a name says together: by their whole names, or a title's part by part. `alike`: what it is like.
pub(super) fn questions(
    places: &Places<'_>,
    finder: &mut Alike<'_, '_>,
    (name, words): (&str, &WordSet),
    alike: &[(usize, Likeness)],
    is_title: bool,
) -> Vec<usize> {
    if name.split_whitespace().count() > WORDS {
        return Vec::new();
    }
    match by_names(places, words, alike) {
        found if found.is_empty() && is_title => by_parts(places, finder, name),
        found => found,
    }
}

/// The questions of one section whose names a short line holds whole, each with words of its own: `Opening and closing`.
fn by_names(places: &Places<'_>, line: &WordSet, alike: &[(usize, Likeness)]) -> Vec<usize> {
    let whole = alike.iter().filter(|(_, likeness)| likeness.holds > 0.99);
    let mut held: Vec<usize> = whole.map(|(place, _)| *place).collect();
    held.retain(|&place| !places.list[place].heads);
    if held.len() < 2 {
        return Vec::new();
    }
    held.sort_unstable();
    let catalogue = places.catalogue;
    let of = |place: usize| {
        places.list[place]
            .question
            .map(|at| &catalogue.questions[at].text)
    };
    let section = places.list[held[0]].section;
    let mut said: Vec<u32> = Vec::new();
    let mut own = 0;
    for &place in &held {
        let Some(text) = of(place) else { continue };
        let held_name = text.names.iter().filter(|name| {
            name.words
                .iter()
                .all(|word| line.words.binary_search(word).is_ok())
        });
        let Some(name) = held_name.max_by_key(|name| name.words.len()) else {
            continue;
        };
        own += usize::from(name.words.iter().any(|word| !said.contains(word)));
        said.extend(&name.words);
    }
    let one_section = held
        .iter()
        .all(|&place| places.list[place].section == section);
    let all = line.words.iter().all(|word| said.contains(word)) && line.unknown <= 0.0;
    match one_section && all && own == held.len() {
        true => held,
        false => Vec::new(),
    }
}

/// The questions of one section, one after the other, that the parts of a title name one by one.
fn by_parts(places: &Places<'_>, alike: &mut Alike<'_, '_>, title: &str) -> Vec<usize> {
    const LIKE: f32 = 0.6;
    let vocabulary = &places.catalogue.vocabulary;
    let parts = parts(title);
    // `Clean tables, logs`: what the first begins with is meant of all.
    let begins = parts
        .first()
        .map(|first| first.trim_end_matches([',', ' ']));
    let begins = begins.and_then(|first| first.rsplit_once(' '));
    let mut found: Vec<usize> = Vec::new();
    for part in parts {
        let mut named = |part: &str| {
            let named = alike.to(&vocabulary.set(part), LIKE);
            let follows = |place: usize| match found.last() {
                Some(&last) => {
                    place == last + 1 && places.list[place].section == places.list[last].section
                }
                None => !places.list[place].heads,
            };
            let (place, likeness) = *named.first()?;
            (likeness.title >= LIKE && follows(place)).then_some(place)
        };
        let meant = || begins.map(|(begins, _)| format!("{begins} {part}"));
        let place = named(part).or_else(|| named(&meant()?));
        let Some(place) = place else {
            return Vec::new();
        };
        found.push(place);
    }
    match found.len() {
        0 | 1 => Vec::new(),
        _ => found,
    }
}

/// The parts of a title between `+`, `&`, `/`, a comma, and words such as `and`.
fn parts(title: &str) -> Vec<&str> {
    let joins = |word: &str| {
        matches!(word, "+" | "&" | "/") || language::among(&fold(word), |words| words.and)
    };
    let mut parts = Vec::new();
    let mut start = 0;
    for word in title.split_whitespace() {
        let at = word.as_ptr() as usize - title.as_ptr() as usize;
        let end = at + word.len();
        if joins(word) {
            parts.push(&title[start..at]);
            start = end;
        } else if word.ends_with(',') {
            parts.push(&title[start..end]);
            start = end;
        }
    }
    parts.push(&title[start..]);
    parts.retain(|part| !part.trim().is_empty());
    parts
}
