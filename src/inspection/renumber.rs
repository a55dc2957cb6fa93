//! What to write in place of a label's number, where it is another question's, or written with a letter O for a zero.
//!
//! Enters: the line of a label, and the question that it was read as. Leaves: the number alone, in the form in which it is
//! written: `2-a)` keeps its dash and its letter, `ii.3` its Roman part. Refuses to know why the label was read as that question's.

use crate::catalogue::{Catalogue, Question};
use crate::finding::Edit;
use crate::label::{self, Announcement, Part};
use crate::language::Announces;
use crate::source::Span;
use std::ops::Range;

/// The longest number, in bytes: `XVIII - b)`.
const LONGEST: usize = 12;

/// The signs of what is set apart in a line.
const EMPHASIS: [char; 4] = ['*', '_', '`', '~'];

/// Writes the question's number into its label; none where that can't be told from the words around it, where the question has
/// no number of this form, or where the label wouldn't say the question when read again. `start`: where the line begins.
pub(super) fn right(
    catalogue: &Catalogue,
    number: usize,
    line: &str,
    start: usize,
) -> Option<Edit> {
    let edit = proposed(catalogue, number, line, start)?;
    says(catalogue, number, &mended(line, start, &edit)).then_some(edit)
}

/// Whether a line bears a question's own number, whole or as its section's questions are counted.
pub(super) fn says(catalogue: &Catalogue, number: usize, line: &str) -> bool {
    let Some((question, found)) = catalogue
        .questions
        .get(number)
        .zip(announced(catalogue, line))
    else {
        return false;
    };
    let own = number_of(catalogue, question, &found);
    let is_place = || matches!(found.path[..], [Part::Number(said)] if found.closed && catalogue.place(number) == Some(said));
    // A whole number may write a letter as a digit: `3.2` for `3.b`.
    let ordinals = |path: &[Part]| path.iter().map(Part::ordinal).collect::<Vec<_>>();
    let is_own = own.ends_with(&found.path) || ordinals(&own) == ordinals(&found.path);
    let is_own = is_own || is_place();
    is_own && found.shared.is_empty() && !goes_on(line, &found, &own)
}

/// How far the number on a line is from a question's own, part by part from the last; none where it bears none.
pub(super) fn shift(catalogue: &Catalogue, number: usize, line: &str) -> Option<Vec<i64>> {
    let found = announced(catalogue, line)?;
    let own = number_of(catalogue, catalogue.questions.get(number)?, &found);
    let parts = own.iter().rev().zip(found.path.iter().rev());
    let off =
        |(own, said): (&Part, &Part)| Some(i64::from(said.ordinal()?) - i64::from(own.ordinal()?));
    parts.map(off).collect()
}

/// Whether what follows a number may be more of it, as in `1 – b`: then the whole is not what was read.
fn goes_on(line: &str, found: &Announcement, own: &[Part]) -> bool {
    let bare = line.replace(EMPHASIS, "");
    let rest = bare.get(found.end..).filter(|_| found.end > 0);
    let rest = rest
        .unwrap_or_default()
        .trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = rest.find(|c: char| !c.is_alphanumeric());
    let (sign, after) = rest.split_at(end.unwrap_or(rest.len()));
    let is_last = || {
        own.last()
            .is_some_and(|part| self::sign(sign, part) == Some(sign.len()))
    };
    let is_short = found.path.len() < own.len();
    sign.len() == 1 && (is_last() || is_short && !after.starts_with(' '))
}

/// A line with an edit made in it.
fn mended(line: &str, start: usize, edit: &Edit) -> String {
    let (first, last) = (edit.span.start - start, edit.span.end - start);
    format!("{}{}{}", &line[..first], edit.text, &line[last..])
}

/// The question's number in the form of the one that its label bears.
fn proposed(catalogue: &Catalogue, number: usize, line: &str, start: usize) -> Option<Edit> {
    let question = catalogue.questions.get(number)?;
    let (found, signs) = number_in(catalogue, line)?;
    if found.section.is_some() || !found.shared.is_empty() || goes_on(line, &found, &question.path)
    {
        return None;
    }
    let own = number_of(catalogue, question, &found);
    // `Part B` says no question of a lab that numbers them.
    let is_letter = |path: &[Part]| matches!(path, [Part::Letter(_)]);
    if found.word == Some(Announces::Section) && is_letter(&found.path) && !is_letter(&own) {
        return None;
    }
    let (first, last) = (signs.first()?.start, signs.last()?.end);
    let text = match found.path[..] {
        // A digit alone may count in the section or through the lab: only the whole number is sure.
        [Part::Number(_)] if own.len() > 1 && found.word.is_some() => whole(question, &own)?,
        [ref sign @ Part::Number(_)] if own.len() > 1 => {
            let place = own.last()?.ordinal().filter(|_| found.closed)?;
            let is_place = catalogue.place(number) == Some(place);
            written(&line[first..last], sign, place).filter(|_| is_place)?
        }
        _ => in_its_form(line, &found, &signs, &own)?,
    };
    (text != line[first..last]).then(|| edit(start, &signs, text))?
}

/// What is written in place of the signs of a number, which stand in a line that begins at `start`.
fn edit(start: usize, signs: &[Range<usize>], text: String) -> Option<Edit> {
    let (first, last) = (signs.first()?.start, signs.last()?.end);
    let span = Span {
        start: start + first,
        end: start + last,
    };
    Some(Edit { span, text })
}

/// Writes the section's number into its title, if that bears another section's after a word for sections.
pub(super) fn right_section(
    catalogue: &Catalogue,
    number: usize,
    line: &str,
    start: usize,
) -> Option<Edit> {
    let (found, signs) = number_in(catalogue, line)?;
    let own = &catalogue.sections.get(number)?.path;
    let text = in_its_form(line, &found, &signs, own)?;
    let edit = edit(start, &signs, text)?;
    let again = announced(catalogue, &mended(line, start, &edit))?;
    (again.path == own[own.len() - signs.len()..]).then_some(edit)
}

/// A number in the form of the one that a label bears, whose `signs` are given.
fn in_its_form(
    line: &str,
    found: &Announcement,
    signs: &[Range<usize>],
    own: &[Part],
) -> Option<String> {
    let own = own.get(own.len().checked_sub(signs.len())?..)?;
    let mut text = String::new();
    let mut at = signs.first()?.start;
    for ((sign, part), own) in signs.iter().zip(&found.path).zip(own) {
        text.push_str(&line[at..sign.start]);
        text.push_str(&written(&line[sign.clone()], part, own.ordinal()?)?);
        at = sign.end;
    }
    Some(text)
}

/// Writes a zero for each letter O in a label's number, which is right as it is read; none where there is none.
pub(super) fn zeros(catalogue: &Catalogue, line: &str, start: usize) -> Option<Edit> {
    // Few lines hold one.
    if !line.contains('O') {
        return None;
    }
    let (_, signs) = number_in(catalogue, line)?;
    let (first, last) = (signs.first()?.start, signs.last()?.end);
    let is_digit =
        |sign: &Range<usize>| line[sign.clone()].starts_with(|c: char| c.is_ascii_digit());
    let number = line[first..last].replace('O', "0");
    (number != line[first..last] && signs.iter().all(is_digit))
        .then(|| edit(start, &signs, number))?
}

/// What a label's line announces: at its start, else at its end, where its place is 0.
fn announced(catalogue: &Catalogue, line: &str) -> Option<Announcement> {
    // What is bold ends with stars, which end no number.
    let bare = line.replace(EMPHASIS, "");
    label::read(&bare, &catalogue.wording)
        .or_else(|| label::read_second(&bare))
        .or_else(|| label::read_end(&bare, &catalogue.wording))
}

/// What a label's line announces, and where each part of its number stands.
fn number_in(catalogue: &Catalogue, line: &str) -> Option<(Announcement, Vec<Range<usize>>)> {
    let found = announced(catalogue, line)?;
    let mut places = line.char_indices().map(|(at, _)| at);
    let signs = match found.end {
        // The number at a title's end: the last one.
        0 => places
            .rev()
            .find_map(|at| signs_at(line, at, line.len(), &found.path))?,
        _ => {
            let emphasis = line.matches(EMPHASIS).count();
            places.find_map(|at| signs_at(line, at, found.end + emphasis, &found.path))?
        }
    };
    Some((found, signs))
}

/// The question's number as the label would say it: by the handout's word where the label has that, else as the id has it.
fn number_of(catalogue: &Catalogue, question: &Question, found: &Announcement) -> Vec<Part> {
    let labels = question.labels.iter();
    let mut printed = labels.filter_map(|label| label::read(label, &catalogue.wording));
    let same = printed.find(|printed| printed.word.is_some() && printed.lemma == found.lemma);
    same.map_or_else(|| question.path.clone(), |printed| printed.path)
}

/// A number as catalogues write it: `3.b`; the question's own as its id is.
fn whole(question: &Question, path: &[Part]) -> Option<String> {
    let parts = path.iter().map(|part| match part {
        Part::Number(number) => Some(number.to_string()),
        Part::Letter(letter) => Some(letter.to_string()),
        Part::Word(_) => None,
    });
    let parts: Vec<String> = parts.collect::<Option<_>>()?;
    Some(match path == question.path {
        true => question.id.clone(),
        false => parts.join("."),
    })
}

/// An ordinal in the form of what it takes the place of, which says `part`: digits, Roman signs or a letter in their case.
fn written(before: &str, part: &Part, ordinal: u32) -> Option<String> {
    if before.starts_with(|c: char| c.is_ascii_digit()) {
        let width = if before.starts_with('0') {
            before.len()
        } else {
            1
        };
        return Some(format!("{ordinal:0width$}"));
    }
    let signs = match part {
        Part::Number(_) => label::in_roman(ordinal)?.to_owned(),
        _ => {
            let letter = ordinal.checked_sub(1).filter(|&at| at < 26)?;
            char::from(b'A' + u8::try_from(letter).ok()?).to_string()
        }
    };
    Some(match before.starts_with(|c: char| c.is_ascii_uppercase()) {
        true => signs,
        false => signs.to_ascii_lowercase(),
    })
}

/// Where each part of a number stands, if the number begins at a place and is set off from letters and digits around it.
fn signs_at(line: &str, at: usize, end: usize, path: &[Part]) -> Option<Vec<Range<usize>>> {
    let first = line[at..]
        .chars()
        .next()
        .filter(char::is_ascii_alphanumeric)?;
    let before = line[..at].chars().next_back();
    // `Q2`: a word may stand right before a digit.
    let glued = before.is_some_and(char::is_alphabetic) && first.is_ascii_digit();
    if before.is_some_and(char::is_alphanumeric) && !glued {
        return None;
    }
    let mut signs: Vec<Range<usize>> = Vec::with_capacity(path.len());
    let mut next = at;
    for part in path {
        let gap = line[next..].find(|c: char| c.is_ascii_alphanumeric())?;
        if line[next..next + gap].contains(char::is_alphanumeric) {
            return None;
        }
        let start = next + gap;
        let length = sign(&line[start..], part)?;
        next = start + length;
        signs.push(start..next);
    }
    let ends = !line[next..].starts_with(char::is_alphanumeric);
    (ends && next <= end && next - at <= LONGEST).then_some(signs)
}

/// How many bytes at the start of a text say a part of a number.
fn sign(text: &str, part: &Part) -> Option<usize> {
    match part {
        Part::Number(number) => {
            let digits = text.bytes().take_while(u8::is_ascii_digit).count();
            if digits == 0 {
                let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
                let said = label::roman(&text[..letters].to_ascii_uppercase());
                return (said == Some(*number)).then_some(letters);
            }
            let said: u32 = text[..digits].parse().ok()?;
            // A letter O for a zero: `1O`.
            let zero = text[digits..].starts_with('O') && said.checked_mul(10) == Some(*number);
            (zero || said == *number).then_some(digits + usize::from(zero))
        }
        Part::Letter(letter) => {
            let said = text.chars().next()?;
            (said.to_ascii_lowercase() == *letter).then_some(1)
        }
        Part::Word(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks;
    use crate::source::Source;

    fn lab(id: &str) -> Catalogue {
        let lab = format!(
            "[lab]\nid = 'lab'\n[[section]]\nid = 's'\n[[section.question]]\nid = '{id}'\n\
             label = 'Étape 7'\nprompt = 'Dites pourquoi.'\n"
        );
        let lab = Source::from_text("questions.toml", lab);
        crate::catalogue::read(&lab, &checks::ids()).expect("the lab is right")
    }

    fn mended(id: &str, line: &str) -> String {
        let edit = right(&lab(id), 0, line, 0);
        edit.map_or("none".to_owned(), |edit| super::mended(line, 0, &edit))
    }

    #[test]
    fn a_letter_for_a_zero_is_written_as_one() {
        let mended = |line: &str| {
            let edit = zeros(&lab("10"), line, 0)?;
            Some(format!("{}{}", edit.text, &line[edit.span.end..]))
        };
        let right = mended("**Question 1O** : Oui, 2O fois");
        assert_eq!(right.as_deref(), Some("10** : Oui, 2O fois"));
        for line in [
            "Question 10 : Oui",
            "O) Oui",
            "Question A.O",
            "Question II : 4294967295O",
            "Oui",
        ] {
            assert_eq!(mended(line), None, "{line}");
        }
    }

    #[test]
    fn only_the_number_changes_and_it_keeps_its_form() {
        for (line, right) in [
            (
                "## Question 2.a : 2.a, vraiment",
                "## Question 3.b : 2.a, vraiment",
            ),
            ("### **Question 2-A**", "### **Question 3-B**"),
            ("Q2a)", "Q3b)"),
            ("2.1 Réseau", "3.2 Réseau"),
            ("a) 2 machines", "b) 2 machines"),
            ("> - **a)** oui", "> - **b)** oui"),
            ("Question n°1 : 1 fois", "Question n°3.b : 1 fois"),
            ("2. Lancez le serveur", "none"),
            ("Exercice 02-a", "Exercice 03-b"),
            ("1. Question 2.a", "1. Question 3.b"),
            ("## Question 1O", "## Question 3.b"),
            ("## Étape 2 : lancer", "## Étape 7 : lancer"),
            ("## Lancer (2.a)", "## Lancer (3.b)"),
            ("## Mission 2.a", "## Mission 3.b"),
            ("## Question 3.b", "none"),
            ("## Question II.a", "## Question III.b"),
            ("## **II-1** : lancer", "## **III-2** : lancer"),
            ("## Question II", "## Question 3.b"),
            ("Exercice 2 – Question 1", "none"),
            ("## 1 – b", "## 3 – b"),
            ("## **1** – b", "## **3** – b"),
            ("## I - b", "## III - b"),
            ("## 1° b)", "## 3° b)"),
            ("## 1° c)", "## 3° b)"),
            ("## Question 1 – c", "## Question 3 – b"),
            ("## 1️⃣ b", "## 3️⃣ b"),
            ("## 1 - b Lancez le serveur", "none"),
            (
                "## Question 1 – b : Lancez le serveur",
                "## Question 3 – b : Lancez le serveur",
            ),
            (
                "## Question 1 : a dog barks",
                "## Question 3.b : a dog barks",
            ),
            ("Questions 1.a et 2.a", "none"),
            ("1️⃣ Fait", "none"),
            ("## Question 1.2.3.4", "none"),
            ("Pourquoi ?", "none"),
        ] {
            assert_eq!(mended("3.b", line), right, "{line}");
        }
        assert_eq!(mended("bilan", "## Question 2"), "none");
        assert_eq!(mended("30.a", "Q9z"), "Q30a");
        for (line, right) in [
            ("## II.2", "## III.4"),
            ("## Question 3", "## Question III.4"),
            ("## Question 3.2", "## Question 3.4"),
            ("## III.4", "none"),
        ] {
            assert_eq!(mended("III.4", line), right, "{line}");
        }
        assert_eq!(
            mended("30.a", "## II.b"),
            "none",
            "no Roman number is so great"
        );
    }
}
