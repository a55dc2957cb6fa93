//! What a text of a handout asks for, by its words.
//!
//! Enters: a text. Leaves: whether it asks at all, and what an answer seems to hold. Says how sure it is: the author of the
//! catalogue looks through what was guessed.

use crate::label::Part;
use crate::language::{self, Language, among, ends_as_order};
use crate::text::fold::fold;

/// What an answer seems to hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Guess {
    /// Entries of `expects`, as the catalogue writes them.
    pub(crate) expects: Vec<&'static str>,
    /// The word that spoke for each.
    pub(crate) by: Vec<String>,
    /// Whether nothing spoke for it: it was taken as what most questions are.
    pub(crate) unsure: bool,
    /// The least number of words.
    pub(crate) min_words: Option<usize>,
}

/// The words of a text, folded; an apostrophe is part of a word.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let parts = folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let parts = parts.map(|word| word.trim_matches('\''));
    parts
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The sentences of a text.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| matches!(c, '.' | '?' | '!' | ':' | ';' | '\n' | '(');
    text.split_inclusive(ends)
        .filter(|sentence| sentence.contains(char::is_alphanumeric))
}

/// Whether a text asks for anything: a question, or an order to whoever reads it.
pub(super) fn asks(text: &str) -> bool {
    sentences(text).any(|sentence| sentence.trim_end().ends_with('?') || orders(sentence))
}

/// Whether a sentence tells its reader to do something.
fn orders(sentence: &str) -> bool {
    let words = words(sentence);
    let first = words
        .iter()
        .position(|word| !among(word, |words| words.joints));
    let begins = first.is_some_and(|at| is_order(&words[at]));
    // `In your own words, describe …`.
    let clauses = || sentence.split(',').skip(1).map(self::words);
    let leads = sentence
        .split(',')
        .next()
        .is_some_and(|lead| self::words(lead).len() > 1);
    let after_comma = leads && clauses().any(|words| words.len() > 2 && is_order(&words[0]));
    // `…, then run it`, but not `what you run`.
    begins
        || after_comma
        || words.windows(2).any(|pair| {
            let joint = among(&pair[0], |words| words.joints);
            ends_as_order(&pair[1]) && !among(&pair[0], |words| words.no_orders)
                || joint && is_order(&pair[1]) && words.len() > 3
        })
}

fn is_order(word: &str) -> bool {
    let is_statement = || among(word, |words| words.no_orders);
    ends_as_order(word) || among(word, |words| words.orders) && !is_statement()
}

/// Whether a title names a part of the handout that asks nothing of its own.
pub(super) fn is_framing(title: &str) -> bool {
    let said = words(title).join(" ");
    let said = said.replace("d'", "").replace("l'", "");
    language::all(|words| words.framing).any(|known| {
        said.strip_prefix(known)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// Whether a title or the beginning of a prompt says that its question may be left out.
pub(super) fn is_optional(text: &str) -> bool {
    const NEAR: usize = 12;
    let words = words(text);
    words
        .iter()
        .take(NEAR)
        .any(|word| among(word, |words| words.optional))
}

/// Whether a title says no more than that.
pub(super) fn is_only_optional(title: &str) -> bool {
    let words = words(title);
    !words.is_empty() && words.iter().all(|word| among(word, |words| words.optional))
}

/// The points that a text gives, and where it says so, with the emphasis around: `(2 points)`, `**[1,5 pt, bonus]**`.
pub(super) fn points(text: &str) -> Option<(f64, std::ops::Range<usize>)> {
    const LONGEST: usize = 32;
    // As far is its end looked for, spaces around it included: a line may hold any number of such signs.
    const FAR: usize = 2 * LONGEST;
    let opens = text.match_indices(['(', '[', '/', '—', '–']);
    opens.into_iter().find_map(|(start, sign)| {
        let inner = &text[start + sign.len()..];
        let mut near = inner.char_indices().take(FAR);
        let end = near.find(|(_, c)| matches!(c, ')' | ']'));
        let end = end.map_or(inner.len(), |(end, _)| end);
        let said = inner[..end].trim();
        if said.len() > LONGEST {
            return None;
        }
        let value = worth(said)?;
        let close = start + sign.len() + end;
        let mut range = start..close + usize::from(text[close..].starts_with([')', ']']));
        while let Some(sign) = text[..range.start].chars().next_back()
            && matches!(sign, '*' | '_')
            && text[range.end..].starts_with(sign)
        {
            range = range.start - 1..range.end + 1;
        }
        Some((value, range))
    })
}

/// The points that a remark says, if it says nothing more than that its question may be left out: `2 pts`, `bonus, 1,5 point`.
fn worth(said: &str) -> Option<f64> {
    let digits = said.find(|c: char| c.is_ascii_digit())?;
    let (before, rest) = said.split_at(digits);
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',');
    let (number, rest) = rest.split_at(end.unwrap_or(rest.len()));
    let value: f64 = number.replace(',', ".").parse().ok()?;
    let mut after = words(rest).into_iter();
    // `(/3)` says it by its sign.
    let is_unit = match after.next() {
        Some(unit) => among(&unit, |words| words.points),
        None => before.trim() == "/",
    };
    let more = words(before).into_iter().chain(after);
    let is_more =
        |word: String| among(&word, |known| known.optional) || among(&word, |known| known.stop);
    (is_unit && value < 1000.0 && more.into_iter().all(is_more)).then_some(value)
}

/// The least length that a text asks for, in words: `5 à 8 lignes` is fifty. The most, as `at most 50 words`, asks for none.
fn min_words(text: &str) -> Option<usize> {
    const NEAR: usize = 3;
    // Between a limit and its length stand a number and two small words at most.
    const FAR: usize = 6;
    let words = words(text);
    let number = |word: &str| word.parse::<usize>().ok().or_else(|| cardinal(word));
    let lengths = || language::ALL.iter().flat_map(|words| words.lengths);
    words.iter().enumerate().find_map(|(at, word)| {
        let (_, each) = lengths().find(|(known, _)| known == word)?;
        let before = &words[at.saturating_sub(NEAR)..at];
        // Of a range, the lesser.
        let numbers = before.iter().filter_map(|word| number(word));
        let least = numbers.min().filter(|&least| least > 0 && least <= 1000)?;
        let around = &words[at.saturating_sub(FAR)..words.len().min(at + NEAR)];
        let around = format!(" {} ", around.join(" "));
        let is_limit = |limit: &str| around.contains(&format!(" {limit} "));
        if language::all(|words| words.limits).any(is_limit) {
            return None;
        }
        Some(least * each)
    })
}

/// A number in words; `un` and `a` are articles more often.
fn cardinal(word: &str) -> Option<usize> {
    let number = language::cardinal(word)? as usize;
    (number > 1).then_some(number)
}

/// What a prompt asks for. `holes`: whether it hands out code, or a table, to fill in.
pub(super) fn guess(text: &str, code_to_fill: bool, table_to_fill: bool) -> Guess {
    let said = format!(" {} ", words(text).join(" "));
    let cue = |kind: &str| {
        let cues = language::ALL.iter().flat_map(|words| words.cues);
        let mut phrases = cues
            .filter(|(of, _)| *of == kind)
            .flat_map(|(_, phrases)| *phrases);
        let found = phrases.find(|phrase| said.contains(&format!(" {phrase} ")));
        found.copied()
    };
    let mut guess = Guess {
        min_words: min_words(text),
        ..Guess::default()
    };
    let mut add = |entry: &'static str, by: &str| {
        if !guess.expects.contains(&entry) {
            guess.expects.push(entry);
            guess.by.push(by.to_owned());
        }
    };
    let table = cue("table").or(Some("| … |").filter(|_| table_to_fill));
    let code = cue("code").or(Some("____").filter(|_| code_to_fill));
    let screenshot = cue("screenshot");
    if let Some(by) = table {
        add("table", by);
    }
    if let Some(by) = code {
        add("code", by);
    }
    if let Some(by) = screenshot {
        add("screenshot | terminal", by);
    }
    if let Some(by) = cue("link") {
        add("link", by);
    }
    let text_cue = cue("text");
    if let Some(by) =
        cue("terminal").filter(|_| screenshot.is_none() && code.is_none() && table.is_none())
    {
        add("terminal | screenshot", by);
    }
    if let Some(by) = text_cue.filter(|_| table.is_none()) {
        add("text", by);
    }
    if guess.min_words.is_some() && !guess.expects.contains(&"text") {
        guess.expects.push("text");
        guess.by.push(String::new());
    }
    if guess.expects.is_empty() {
        guess.unsure = true;
        match cue("nothing").filter(|_| !text.contains('?')) {
            Some(by) => guess.by.push(by.to_string()),
            None => guess.expects.push("text"),
        }
    }
    guess
}

/// The language that a text is written in.
pub(super) fn language_of(text: &str) -> Language {
    Language::of_words(&words(text))
}

/// A number as an id writes it.
pub(super) fn id_of(path: &[Part]) -> String {
    let parts = path.iter().map(|part| match part {
        Part::Number(number) => number.to_string(),
        Part::Letter(letter) => letter.to_string(),
        Part::Word(word) => word.clone(),
    });
    parts.collect::<Vec<_>>().join(".")
}

/// A title as an id: its first words.
pub(super) fn slug(title: &str) -> String {
    const WORDS: usize = 4;
    let words = words(title);
    let words = words.iter().flat_map(|word| word.split('\''));
    let telling = words.filter(|word| !word.is_empty() && !among(word, |words| words.stop));
    let ascii = telling.filter(|word| word.is_ascii()).take(WORDS);
    ascii.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_no_least_length() {
        for text in [
            "Why is the sky blue? At most 50 words.",
            "Explain the tides in no more than 3 sentences.",
            "Expliquez en 200 mots maximum.",
            "Expliquez en moins de 100 mots (5 lignes max).",
            "Décrivez-le, sans dépasser 4 phrases.",
        ] {
            assert_eq!(min_words(text), None, "{text}");
        }
        for text in [
            "At least 50 words.",
            "More than 50 words.",
            "En 5 à 8 lignes.",
            "Au moins 50 mots.",
        ] {
            assert_eq!(min_words(text), Some(50), "{text}");
        }
    }

    #[test]
    fn orders_and_questions_ask_and_statements_do_not() {
        for text in [
            "Pourquoi le ballon monte-t-il ?",
            "Gonflez le ballon.",
            "Puis gonfler le ballon, et expliquer.",
            "Ajoute une nacelle",
            "Why does it rise?",
            "Fill the balloon, then weigh it.",
            "Une fois en l’air, mesurez la hauteur.",
        ] {
            assert!(asks(text), "{text}");
        }
        for text in [
            "Vous aurez besoin d’un ballon.",
            "Ce que vous gonflez est fragile.",
            "Docker est installé.",
            "You need a balloon.",
            "The balloon is full of air.",
            "Le ballon",
        ] {
            assert!(!asks(text), "{text}");
        }
    }

    #[test]
    fn kinds_are_guessed_from_the_wording() {
        let said = |text| guess(text, false, false).expects;
        assert_eq!(
            said("Joignez une capture d’écran."),
            ["screenshot | terminal"]
        );
        assert_eq!(
            said("Paste the output of the command."),
            ["terminal | screenshot"]
        );
        assert_eq!(said("Expliquez en 5 à 8 lignes."), ["text"]);
        assert_eq!(said("Implement a sieve, and explain it."), ["code", "text"]);
        assert_eq!(said("Installez le compilateur."), [""; 0]);
        assert_eq!(guess("Complétez.", true, false).expects, ["code"]);
    }

    #[test]
    fn lengths_and_points_are_read() {
        assert_eq!(min_words("en 5 à 8 lignes"), Some(50));
        assert_eq!(min_words("in three to six sentences"), Some(39));
        assert_eq!(min_words("at least 100 words"), Some(100));
        assert_eq!(min_words("quelques lignes"), None);
        assert_eq!(
            points("Le ballon (1,5 pt)").map(|(points, _)| points),
            Some(1.5)
        );
        assert_eq!(
            points("The balloon [2 points]").map(|(points, _)| points),
            Some(2.0)
        );
        for (text, worth, rest) in [
            ("Le ballon (2 pts, bonus)", 2.0, "Le ballon "),
            ("Le ballon *(bonus, 1,5 pt)* monte", 1.5, "Le ballon  monte"),
            ("The balloon **[3 pts.]**", 3.0, "The balloon "),
            ("The balloon (optional: 1 mark)", 1.0, "The balloon "),
            ("The balloon (/3)", 3.0, "The balloon "),
        ] {
            let (found, range) = points(text).expect(text);
            assert_eq!(found, worth, "{text}");
            assert_eq!(
                format!("{}{}", &text[..range.start], &text[range.end..]),
                rest
            );
        }
        for text in [
            "Le ballon (2 mètres)",
            "(2 points de mesure)",
            "(see 2 points)",
        ] {
            assert_eq!(points(text), None, "{text}");
        }
    }
}
