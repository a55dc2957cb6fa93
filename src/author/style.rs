//! How a report announces its questions, learnt from one label: `### Question 1.a`, `**1-a)**`, `a)`.
//!
//! Enters: a line that announces a question. Leaves: the same line for another question. Refuses what it can't write likewise,
//! such as Roman numbers and numbers in words.

use crate::catalogue::Question;
use crate::label::{self, Part, Wording};
use crate::language::Announces;

/// A label with a hole for its number.
#[derive(Debug)]
pub(super) struct Style<'a> {
    /// The number that it bears.
    pub(super) path: Vec<Part>,
    /// Whether the number alone is a question's: a digit alone may count anything.
    pub(super) is_question: bool,
    /// What stands before the number.
    before: &'a str,
    /// Each part as it is written, and what parts it from the next.
    parts: Vec<(&'a str, &'a str)>,
    /// The mark that sets the number off.
    mark: &'a str,
    /// Whether a title follows on the line.
    titled: bool,
}

impl<'a> Style<'a> {
    /// The style of a label's line.
    pub(super) fn of(line: &'a str, wording: &Wording) -> Option<Self> {
        // What is bold ends with stars, which end no number: `**Question 1.a**`.
        let bold = || label::read(bold_beginning(line)?, wording);
        let found = label::read(line, wording).or_else(bold)?;
        let single = found.shared.is_empty() && found.section.is_none();
        if !single {
            return None;
        }
        let is_mark = |c: char| !c.is_alphanumeric();
        let mut end = line[..found.end].trim_end_matches(is_mark).len();
        let (number_end, mut parts) = (end, Vec::new());
        for part in found.path.iter().rev() {
            let start = end.checked_sub(written(part)?.len())?;
            let own = line.get(start..end)?;
            if !own.eq_ignore_ascii_case(&written(part)?) {
                return None;
            }
            parts.push((own, start));
            end = line[..start].trim_end_matches(is_mark).len();
        }
        parts.reverse();
        let before = &line[..parts.first()?.1];
        let ends = parts.iter().skip(1).map(|(_, start)| *start);
        let ends: Vec<usize> = ends.chain([number_end]).collect();
        let parts = parts.iter().zip(ends);
        let parts = parts.map(|((own, start), end)| (*own, &line[start + own.len()..end]));
        let parts: Vec<_> = parts.collect();
        let rest = &line[number_end..];
        let mark = &rest[..rest.len() - rest.trim_start_matches(is_mark).len()];
        // A picture that follows is no part of it.
        let mark = mark.split("![").next().unwrap_or_default();
        let is_digit = matches!(found.path[..], [Part::Number(_)]);
        Some(Self {
            is_question: !is_digit || found.word == Some(Announces::Question),
            path: found.path,
            before,
            parts,
            mark,
            titled: mark.len() < rest.len(),
        })
    }

    /// The label of another question.
    pub(super) fn announce(&self, question: &Question) -> Option<String> {
        let path = Part::path(&question.id);
        let from = path.len().checked_sub(self.parts.len())?;
        let mut line = self.before.to_owned();
        for (part, (own, after)) in path[from..].iter().zip(&self.parts) {
            line += &alike(part, own)?;
            line += after;
        }
        let title = question.title.as_deref().map(str::trim);
        match title.filter(|title| self.titled && self.is_heading() && !title.is_empty()) {
            Some(title) => {
                line += self.mark;
                line += title;
            }
            None if self.is_heading() && self.titled => {}
            None => {
                line += self
                    .mark
                    .trim_end_matches([' ', '(', '[', '«', '"', '\u{a0}']);
            }
        }
        // Emphasis that goes on over a title ends behind it.
        for sign in ["**", "__"] {
            if line.matches(sign).count() % 2 == 1 {
                line += sign;
            }
        }
        Some(line.trim_end().to_owned())
    }

    /// Whether two labels differ by their numbers alone.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let signs = |style: &Self| {
            style
                .parts
                .iter()
                .map(|(_, after)| *after)
                .collect::<Vec<_>>()
        };
        self.before == other.before
            && self.mark.trim() == other.mark.trim()
            && signs(self) == signs(other)
    }

    fn is_heading(&self) -> bool {
        self.before.starts_with('#')
    }
}

/// A line up to where its bold beginning ends.
fn bold_beginning(line: &str) -> Option<&str> {
    ["**", "__"].iter().find_map(|sign| {
        let start = line.find(sign)? + sign.len();
        let end = start + line[start..].find(sign)?;
        Some(&line[..end])
    })
}

/// A part as most people write it.
fn written(part: &Part) -> Option<String> {
    match part {
        Part::Number(number) => Some(number.to_string()),
        Part::Letter(letter) => Some(letter.to_string()),
        Part::Word(_) => None,
    }
}

/// A part written as another is: a letter for a letter, in its case.
fn alike(part: &Part, own: &str) -> Option<String> {
    let ordinal = part.ordinal()?;
    let first = own.chars().next()?;
    if first.is_ascii_digit() {
        return Some(ordinal.to_string());
    }
    let letter = u8::try_from(ordinal)
        .ok()
        .filter(|at| (1..=26).contains(at))?
        - 1;
    let base = if first.is_ascii_uppercase() {
        b'A'
    } else {
        b'a'
    };
    Some(char::from(base + letter).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(id: &str, title: Option<&str>) -> Question {
        let mut question = Question::new(id.to_owned(), 0);
        question.title = title.map(str::to_owned);
        question
    }

    #[test]
    fn labels_are_written_as_the_report_writes_them() {
        for (line, id, expected) in [
            ("### Question 1.a", "2.c", Some("### Question 2.c")),
            ("### Question 1-A :", "2.c", Some("### Question 2-C :")),
            (
                "**Question 1.a : Bonjour**",
                "1.b",
                Some("**Question 1.b :**"),
            ),
            ("**1.a)** c’est fait", "1.b", Some("**1.b)**")),
            ("**Question 1.a**", "1.b", Some("**Question 1.b**")),
            ("**Question 1-a** :", "1.b", Some("**Question 1-b** :")),
            ("**a.** Bonjour", "1.b", Some("**b.**")),
            ("a) ![vue](a.png)", "1.b", Some("b)")),
            ("a) Bonjour", "1.b", Some("b)")),
            ("- 1a. Bonjour", "1.b", Some("- 1b.")),
            ("## Q3", "1.4", Some("## Q4")),
            ("Question 1.1", "1.b", Some("Question 1.2")),
            ("### 1.a Le premier", "1.b", Some("### 1.b Le relais")),
            ("### Question II", "1.b", None),
            ("### Question 1.a", "bilan", None),
        ] {
            let style = Style::of(line, &Wording::default());
            let said = style.and_then(|style| style.announce(&question(id, Some("Le relais"))));
            assert_eq!(said.as_deref(), expected, "{line}");
        }
    }
}
