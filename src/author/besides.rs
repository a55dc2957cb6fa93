//! What lines of handouts announce besides labels as reports have them: letters before numbers, bonuses, questions put in between.
//!
//! Enters: the text of a line. Leaves: what it announces. Refuses to know how the line looks.

use crate::label::{self, Announcement, Part, Wording};
use crate::language::{self, Announces};
use crate::text::fold::{first_word, fold};

/// A label before a dash and a title whose first letter is no part of its number: `Exercice 1 - L'hélice`.
pub(super) fn before_dash(text: &str, wording: &Wording) -> Option<Announcement> {
    let at = [" - ", " – ", " — "]
        .iter()
        .find_map(|dash| text.find(dash))?;
    let label = label::read(&text[..at], wording)?;
    (label.word.is_some() && label.end >= at).then_some(label)
}

/// A capital letter and a number: `A.1`, `B-2`, and `A1.` where a sign closes it.
pub(super) fn lettered(text: &str) -> Option<Announcement> {
    let start = text.len() - text.trim_start_matches(['*', '_', ' ']).len();
    let mut chars = text[start..].chars();
    let letter = chars.next().filter(char::is_ascii_uppercase)?;
    let rest = chars.as_str();
    let parted = rest.strip_prefix(['.', '-']);
    let rest = parted.unwrap_or(rest);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number = rest[..digits].parse().ok().filter(|_| digits < 3)?;
    let after = rest[digits..].trim_start_matches(['*', '_']);
    let closes = match parted {
        Some(_) => after.is_empty() || after.starts_with([' ', ':', ')', '.']),
        None => rest[digits..].starts_with([':', ')', '.']),
    };
    let path = vec![
        Part::Letter(letter.to_ascii_lowercase()),
        Part::Number(number),
    ];
    let said = after.trim_start_matches([' ', ':', ')', '.', '–', '—']);
    closes.then(|| Announcement::bare(path, text.len() - said.len()))
}

/// What is asked for besides, by its word: `🎁 Bonus: …`, `(Optional) …`, `Question bonus n° 2 –`.
pub(super) fn extra(text: &str, bold: usize) -> Option<Announcement> {
    const WORDS: usize = 3;
    // Bold words and a sign before them set it off as a colon does: `⭐ Bonus Sift it`.
    let is_set = |end: usize, rest: &str| {
        let is_apart = bold > 0 && end <= bold + 1 || !text.starts_with(char::is_alphanumeric);
        is_apart && rest.starts_with(char::is_uppercase)
    };
    let opens = |c: char| !c.is_alphanumeric();
    let mut rest = text.trim_start_matches(opens);
    let mut lemma = None;
    let mut count = String::new();
    for _ in 0..WORDS {
        let (word, after) = rest.split_at(word_end(rest));
        let word = fold(word);
        let is_optional = language::among(&word, |words| words.optional);
        let is_count = lemma.is_some() && word.bytes().all(|byte| byte.is_ascii_digit());
        match (is_optional, is_count) {
            (true, _) => lemma = Some(word.clone()),
            (_, true) => count.clone_from(&word),
            _ if language::announces(&word) == Some(Announces::Question) => {}
            _ => return None,
        }
        rest = after.trim_start_matches(['*', '_', ' ', '\u{a0}', '°', '#']);
        if lemma.is_some()
            && (rest.is_empty()
                || rest.starts_with([':', '–', '—', '-', '.', ')', ']', '!'])
                || is_set(text.len() - rest.len(), rest))
        {
            let lemma = lemma?;
            let path = vec![Part::Word(format!("{lemma}{count}"))];
            return Some(Announcement {
                lemma,
                ..Announcement::bare(path, text.len() - rest.len())
            });
        }
    }
    None
}

/// A number that whatever converts the handout counts: `(@)`, `(@dough)` and `#.` of Pandoc. Which one it is depends on those before.
pub(super) fn running(text: &str) -> Option<Announcement> {
    let named = || {
        let (name, rest) = text.strip_prefix("(@")?.split_once(')')?;
        let signs = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        (name.chars().all(signs)).then_some(rest)
    };
    let (lemma, rest) = match text.strip_prefix("#.") {
        Some(rest) => ("#", rest),
        None => ("@", named()?),
    };
    rest.starts_with(' ').then(|| Announcement {
        lemma: lemma.to_owned(),
        ..Announcement::bare(vec![Part::Number(0)], text.len() - rest.len())
    })
}

/// Where the word ends that a text begins with.
fn word_end(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric())
        .unwrap_or(text.len())
}

/// The word for a question that a line begins with, without a number: `Question : …`.
pub(super) fn spoken(text: &str) -> Option<String> {
    const NEAR: usize = 24;
    let (word, after) = first_word(text);
    let (word, after) = (fold(word), after.trim_start());
    let asks = language::announces(&word) == Some(Announces::Question);
    let answers = language::among(&word, |words| words.answer);
    (word.len() > 2 && word.len() < NEAR && asks && !answers && after.starts_with([':', '–', '—']))
        .then_some(word)
}

/// A question put in between: `Q4bis`, `Question 1.2 ter`.
pub(super) fn between(text: &str) -> Option<Announcement> {
    const NEAR: usize = 12;
    let (word, rest) = first_word(text);
    let lemma = fold(word);
    let announced = language::announces(&lemma);
    if !word.is_empty() && announced != Some(Announces::Question) {
        return None;
    }
    let number = rest.trim_start();
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | ' ' | '\u{a0}');
    let digits = number.find(|c: char| !is_number(c))?;
    let letters = number[digits..].find(|c: char| !c.is_alphabetic());
    let end = letters.map_or(number.len(), |letters| digits + letters);
    let suffix = fold(&number[digits..end]);
    let is_suffix = language::among(&suffix, |words| words.between);
    let closed = number[end..]
        .chars()
        .next()
        .is_none_or(|c| !c.is_alphanumeric());
    let parts = number[..digits].split(|c: char| !c.is_ascii_digit());
    let parts: Result<Vec<u32>, _> = parts
        .filter(|part| !part.is_empty())
        .map(str::parse)
        .collect();
    let mut parts = parts.ok()?;
    let last = parts.pop()?;
    let mut path: Vec<Part> = parts.into_iter().map(Part::Number).collect();
    path.push(Part::Word(format!("{last}{suffix}")));
    (is_suffix && closed && end < NEAR).then(|| Announcement {
        word: Some(Announces::Question),
        lemma,
        ..Announcement::bare(path, text.len() - number.len() + end)
    })
}
