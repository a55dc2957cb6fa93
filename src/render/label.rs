//! What the label of a section or a question says besides what its place says already.

use crate::catalogue::BEYOND;
use crate::language;
use crate::text::fold::{fold, words};

/// What of a label is neither the number nor the title of its place: `Q3.c) Mon service` under `Question 3.c` is `Mon service`.
pub(super) fn differing<'a>((number, title): &(String, String), label: &'a str) -> &'a str {
    const SIGNS: &[char] = &[' ', ':', '.', ')', '-', '–', '—', '\u{a0}', '\u{202f}'];
    /// What is longer is no title.
    const LONGEST: usize = 500;
    let label = label.trim();
    if label.len() > LONGEST {
        return label;
    }
    let (number, title) = (fold(number), fold(title));
    let known = |word: &str| words(&number).any(|known| known == word);
    let rest = without_number(label);
    let before = label.strip_suffix(rest).unwrap_or_default();
    let folded = fold(before);
    let glued = |word: &str| word.strip_prefix('q').is_some_and(known);
    let mut announced = words(&folded).peekable();
    // Signs before a title say more than its number does.
    let same = announced.peek().is_some()
        && announced.all(|word| known(word) || language::announces(word).is_some() || glued(word));
    let rest = if same { rest } else { label };
    let bare = |text: &'a str| text.trim_start_matches(SIGNS);
    let is_title = |text: &str| !title.is_empty() && words(&fold(text)).eq(words(&title));
    let places = || {
        let inner = rest.char_indices().map(|(at, _)| at);
        inner.filter(|&at| at > 0 && !rest[..at].ends_with(char::is_alphanumeric))
    };
    let ends =
        places().find(|&at| is_title(&rest[at..]) && rest[at..].starts_with(char::is_alphanumeric));
    let begins = || places().rfind(|&at| is_title(&rest[..at]));
    let said = match ends {
        Some(at) => &rest[..at],
        None => begins().map_or(rest, |at| bare(&rest[at..])),
    };
    match said.trim_end_matches([' ', ':', '–', '—']) {
        "" => label,
        said => said,
    }
}

/// What a label says besides a heading: after the heading's own words, or after its number.
pub(super) fn beyond<'a>(heading: &str, label: &'a str) -> &'a str {
    let own = fold(heading);
    let ends = label.match_indices(BEYOND);
    let mut same = ends.filter(|(at, _)| words(&fold(&label[..*at])).eq(words(&own)));
    let says = match same.next() {
        Some((at, _)) => label[at + BEYOND.len()..].trim(),
        None => without_number(label),
    };
    // A number in words of its own may hide that the rest is the heading's.
    let said = fold(says);
    let (own, said): (Vec<&str>, Vec<&str>) = (words(&own).collect(), words(&said).collect());
    match !said.is_empty() && own.ends_with(&said) {
        true => "",
        false => says,
    }
}

/// What a label says after its number: `3.c) Mon service` is `Mon service`.
pub(super) fn without_number(label: &str) -> &str {
    let mut rest = label;
    let mut after_word = true;
    loop {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric() && !"<«\"'(`".contains(c));
        let end = rest
            .find(|c: char| c.is_whitespace() || ":)–—".contains(c))
            .unwrap_or(rest.len());
        let word = fold(rest[..end].trim_matches(|c: char| !c.is_alphanumeric()));
        let is_number =
            |word: &str| word.chars().any(|c| c.is_ascii_digit()) && word.chars().count() <= 6;
        let next = rest[end..].split_whitespace().next().unwrap_or_default();
        let joins = language::all(|words| words.and).chain(language::all(|words| words.to));
        let announces = language::announces(&word).is_some();
        // `I forgot it`: a letter among words is one of them.
        let is_set_off = after_word
            || !rest[..end].ends_with(char::is_alphabetic)
            || !rest[end..].starts_with(char::is_whitespace);
        let is_letter = word.chars().count() == 1 && word.chars().all(|c| c.is_ascii_alphabetic());
        let number = is_number(&word)
            || joins.into_iter().any(|known| known == word) && is_number(next)
            || is_letter && is_set_off
            || announces;
        if !number || word.is_empty() {
            return rest.trim();
        }
        after_word = announces;
        rest = &rest[end..];
    }
}

#[cfg(test)]
mod tests {
    use super::differing;

    #[test]
    fn only_what_differs_is_quoted() {
        let cases = [
            ("Question 3.c", "", "3.c) Mon service", "Mon service"),
            (
                "Question 3.c",
                "Relais",
                "Question 3.c : Relais en verre",
                "en verre",
            ),
            ("Question 3.c", "Relais", "Q3.c Le relais", "Le"),
            ("Question 3.c", "Relais", "☀️ Relais", "☀️"),
            ("Exercice 1", "Bases", "I. Bases", "I."),
            // Another number is another number.
            ("Question 8.a", "", "Question 8.1 :", "Question 8.1"),
            (
                "Question 8.a",
                "Relais",
                "Question 8.1 : Relais",
                "Question 8.1",
            ),
            (
                "Question 6.a",
                "",
                "-U demo : une option",
                "-U demo : une option",
            ),
            ("Question 6.a", "Un", "Un", "Un"),
        ];
        for (number, title, label, expected) in cases {
            let heading = (number.to_owned(), title.to_owned());
            assert_eq!(differing(&heading, label), expected, "{label}");
        }
    }
}
