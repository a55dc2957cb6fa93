//! What a line says at its start about where it belongs: a word, a number, a letter.
//!
//! Enters: a line's plain text. Leaves: an [`Announcement`], or nothing. Refuses to know which questions there are: it reads
//! the lab's own prompts and titles as it reads the lines of reports.
//!
//! `Question 1.b : …`, `Exercice 2 – Question 3`, `1-a)`, `a)`, `Q3`, `Étape 4`, `II.`, `Questions 1.a et 1.b`, `1O` for 10.

mod announcement;
mod literal;
mod number;
mod ornament;
mod part;
mod roman;
mod shared;
mod spelt;
mod word;

pub(crate) use announcement::Announcement;
pub(crate) use literal::spellings;
pub(crate) use number::{KEYCAP, keycaps};
pub(crate) use ornament::shortcodes;
pub(crate) use part::{Part, Wording};
pub(crate) use roman::{in_roman, roman};
pub(crate) use shared::read_further;
pub(crate) use word::counted;

use crate::language::{self, Announces};
use number::{encloses, number};
use ornament::{skip_joint, skip_mark, skip_number_sign, skip_ornaments};
use shared::further;
use word::{announcing, announcing_word, letters, skip_to_number};

/// Reads the announcement at the start of a line.
pub(crate) fn read(text: &str, wording: &Wording) -> Option<Announcement> {
    let start = skip_ornaments(text)?;
    let start = skip_number_sign(text, start);
    if let Some(spelt) = spelt::read(text, start, wording) {
        return Some(spelt);
    }
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

/// Reads a whole number at the end of a title: `Se connecter (1.a)`, `Clé privée — 3.b`, `(1.e + 1.f)`.
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

fn read_at(text: &str, start: usize, wording: &Wording) -> Option<Announcement> {
    let rest = text.get(start..)?;
    let word_length = letters(rest);
    let after_word = || start + skip_to_number(rest, word_length);
    // What begins as a word, `ex1-q1`, may be an id; and an id may follow a word.
    let literal = literal::number(text, start, wording);
    let mut found_word = None;
    let literal = literal.or_else(|| {
        let found = literal::number(text, after_word(), wording)?;
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
    let (shared, end) = further(text, end, &path, worded);
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
        let answers = language::all(|words| words.answer).any(|word| word == lemma);
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
            ("T1.2 Trier", " 1.2 @Trier"),
            ("T2 Trier", "none"),
            ("Question 1 a : x", "question 1.a @x"),
            ("a) ☑", " a @☑"),
            ("b)docker compose", " b @docker compose"),
            ("(c) text", " c @text"),
            ("Exercice 6:Interagir", "exercice 6 @Interagir"),
            ("Execice 7: ", "execice 7 @"),
            ("Étape 1 — Lancer", "etape 1 @Lancer"),
            ("E\u{301}tape 1 — Lancer", "etape 1 @Lancer"),
            ("Questions 1.a a\u{300} 1.c", "question 1.a+1.b+1.c @"),
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
            ("Question C2 : x", "question c.2 @x"),
            ("Questions C2 et C3", "question c.2+c.3 @"),
            ("2) + 3) les courbes", " 2+3 @les courbes"),
            ("4. et 5. Le bouton", " 4+5 @Le bouton"),
            ("a) and b) Both", " a+b @Both"),
            ("Question : B", "question b @"),
            ("Question n°\u{a0}4", "question 4 @"),
        ] {
            assert_eq!(say(text), said, "{text}");
        }
    }

    #[test]
    fn numbers_in_words_and_signs_before_numbers() {
        for (text, said) in [
            ("Première question", "question 1 @"),
            ("Second exercice", "exercice 2 @"),
            ("3rd task: the loop", "task 3 @the loop"),
            ("2e question", "question 2 @"),
            ("Step Three: Run it", "step 3 @Run it"),
            ("Question deux :", "question 2 @"),
            (":pencil2: 1.a", " 1.a @"),
            ("n°1.b", " 1.b @"),
            ("N° 1.e", " 1.e @"),
            ("==1.c==", " 1.c @=="),
            ("4️⃣ 1.d", " 1.d @"),
            ("5.a/c", " 5.a+5.c @"),
        ] {
            assert_eq!(say(text), said, "{text}");
        }
        assert_eq!(say("Step one of the way"), "none");
        assert_eq!(say("Premier essai"), "none");
    }

    #[test]
    fn a_number_at_the_end_of_a_title() {
        let path = |text: &str| {
            read_end(text, &Wording::default()).map(|found| (found.path.len(), found.shared.len()))
        };
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
            "C2 : x",
            "Answer: I did both",
            "Answer: B",
            "Answer: A4",
            "Réponse : 42",
            "Question : a été lancé",
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
