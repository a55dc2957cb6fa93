//! What an answer seems to hold, by the words of what asks for it.
//!
//! Enters: a prompt, and the language that its handout is in. Leaves: what is expected, the words that spoke for each, and the
//! least length. Says how sure it is: the author of the catalogue looks through what was guessed.

use super::asks::words;
use super::said::Said;
use crate::language::{self, Language, among};

/// What an answer seems to hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Guess {
    /// Entries of `expects`, as the catalogue writes them.
    pub(crate) expects: Vec<&'static str>,
    /// The word that spoke for each.
    pub(crate) by: Vec<String>,
    /// Whether nothing spoke for it: it was taken as what most questions are.
    pub(crate) unsure: bool,
    /// The files that are asked for, where they are named.
    pub(crate) files: Vec<String>,
    /// The least number of words.
    pub(crate) min_words: Option<usize>,
}

/// What a prompt asks for. `code_to_fill`, `table_to_fill`: whether it hands out code, or a table, to fill in.
pub(super) fn guess(
    prompt: &str,
    language: Language,
    code_to_fill: bool,
    table_to_fill: bool,
) -> Guess {
    let holes = [code_to_fill, table_to_fill];
    let guess = by_words(prompt, language, holes);
    if !guess.unsure || !guess.by.is_empty() {
        return guess;
    }
    // Handouts borrow words of other languages.
    let others = Language::all().filter(|other| *other != language);
    let mut others = others.map(|other| by_words(prompt, other, holes));
    others.find(|other| !other.unsure).unwrap_or(guess)
}

/// Whether a prompt asks for something to hand in: a question, a blank, a picture, a text; not only for something to be done.
pub(super) fn hands_in(prompt: &str, language: Language) -> bool {
    const BLANK: &str = "___";
    // Neither code nor what is run: steps lead on by both, and nobody hands them in.
    const KINDS: [&str; 9] = [
        "table",
        "file",
        "link",
        "page",
        "screenshot",
        "drawing",
        "terminal",
        "seen",
        "text",
    ];
    let mut said = Said::new(prompt, language);
    let _aside = said.take("aside");
    prompt.contains('?')
        || prompt.contains(BLANK)
        || KINDS.iter().any(|kind| said.take(kind).by.is_some())
}

fn by_words(prompt: &str, language: Language, [code_to_fill, table_to_fill]: [bool; 2]) -> Guess {
    let mut said = Said::new(prompt, language);
    // Whoever is said first leaves no word to those after it.
    let mut cue = |kind: &str| said.take(kind);
    let seen = cue("seen").by;
    let aside = cue("aside").by;
    let telling = cue("telling").by;
    let table = cue("table")
        .by
        .or(table_to_fill.then(|| "| … |".to_owned()));
    let file = cue("file");
    let link = cue("link").by;
    let page = cue("page").by;
    let screenshot = cue("screenshot");
    let order = cue("order").by;
    let command = cue("command").by;
    let terminal = cue("terminal").by;
    let code = cue("code").by.or(code_to_fill.then(|| "____".to_owned()));
    let run = cue("run").by;
    let drawing = cue("drawing").by;
    let pasted = cue("pasted").by;
    let text = cue("text").by.or(telling).or(seen.clone());
    let nothing = cue("nothing").by.or(aside);
    let text = text.or_else(|| said.asks_more().then(|| "?".to_owned()));
    let drawing = drawing.or(page);
    let shown = screenshot.by.is_some() || drawing.is_some();
    // What is run may be seen in what it made.
    let made = code.is_some() || table.is_some() || shown;
    // What is asked of it after it ran is what is wanted.
    let asked = prompt.contains('?');
    let terminal = terminal.or(run.filter(|_| !made && !asked && seen.is_none()));
    let terminal = terminal.filter(|_| screenshot.by.is_none());
    // A command that is run is shown with what it says.
    let is_run = terminal.is_some();
    let console = match screenshot.denied {
        true => "terminal",
        false => "terminal | screenshot",
    };
    let text = text.filter(|_| table.is_none());
    let pasted = pasted.filter(|_| !made && terminal.is_none() && text.is_none());
    let is_code = code.is_some();
    let found = [
        ("table", table),
        ("code", code),
        ("screenshot | terminal", screenshot.by),
        ("screenshot", drawing),
        ("link", link),
        ("file", file.by),
        (console, terminal),
        ("code | text | terminal", order.filter(|_| !is_code)),
        ("text | terminal", command.filter(|_| !is_run)),
        ("code | terminal | text", pasted),
        ("text", text),
    ];
    let mut guess = Guess {
        min_words: min_words(prompt),
        files: file.files,
        ..Guess::default()
    };
    for (entry, by) in found {
        if let Some(by) = by {
            guess.expects.push(entry);
            guess.by.push(by);
        }
    }
    if guess.min_words.is_some() && !guess.expects.contains(&"text") {
        guess.expects.push("text");
        guess.by.push(String::new());
    }
    if guess.expects.is_empty() {
        guess.unsure = true;
        match nothing.filter(|_| !prompt.contains('?')) {
            Some(by) => guess.by.push(by),
            None => guess.expects.push("text"),
        }
    }
    guess
}

/// The least length that a text asks for, in words: `5 à 8 lignes` is fifty. The most, as `at most 50 words`, asks for none.
fn min_words(text: &str) -> Option<usize> {
    const NEAR: usize = 3;
    // A range begins so far before its end: `5 à 8`.
    const RANGE: usize = 2;
    // Between a limit and its length stand a number and two small words at most.
    const FAR: usize = 6;
    let words = words(text);
    let number = |word: &str| word.parse::<usize>().ok().or_else(|| cardinal(word));
    let lengths = || language::ALL.iter().flat_map(|words| words.lengths);
    words.iter().enumerate().find_map(|(at, word)| {
        let (_, each) = lengths().find(|(known, _)| known == word)?;
        // The number stands right before its length, or one word before.
        let last = (1..NEAR)
            .filter_map(|back| at.checked_sub(back))
            .find(|&before| number(&words[before]).is_some())?;
        let is_determined = |at: usize| among(&words[at], |known| known.determiners);
        let first = (1..=RANGE)
            .filter_map(|back| last.checked_sub(back))
            .find(|&before| number(&words[before]).is_some())
            .unwrap_or(last);
        // `les 10 lignes`, `two lines of the log`: these are there already.
        let is_there = (last + 1..at).any(is_determined)
            || first.checked_sub(1).is_some_and(is_determined)
            || words
                .get(at + 1)
                .is_some_and(|next| among(next, |known| known.of));
        // Of a range, the lesser.
        let numbers = words[first..=last].iter().filter_map(|word| number(word));
        let least = numbers.min().filter(|&least| least > 0 && least <= 1000)?;
        if is_there {
            return None;
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::author::asks;

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
    fn kinds_are_guessed_from_the_wording() {
        let said = |text| guess(text, asks::language_of(text), false, false).expects;
        assert_eq!(
            said("Joignez une capture d’écran."),
            ["screenshot | terminal"]
        );
        assert_eq!(
            said("Paste the output of the command."),
            ["terminal | screenshot"]
        );
        for picture in [
            "Faites une capture d'écran de la page d'accueil dans votre navigateur.",
            "Add a screenshot of the home page in your browser.",
        ] {
            assert_eq!(said(picture), ["screenshot"], "{picture}");
        }
        for (command, language) in [
            ("Quelle commande vous l'apprend ?", Language::FRENCH),
            ("Quelle commande liste les ports ?", Language::FRENCH),
            ("Which command tells you?", Language::ENGLISH),
        ] {
            let said = guess(command, language, false, false).expects;
            assert_eq!(said, ["text | terminal"], "{command}");
        }
        let script = "Écrivez un script bash `mesure.sh` qui relance la mesure toutes les minutes.";
        assert_eq!(said(script), ["code"]);
        assert_eq!(said("Mesure la tension."), ["text"]);
        assert_eq!(said("Expliquez en 5 à 8 lignes."), ["text"]);
        assert_eq!(said("Implement a sieve, and explain it."), ["code", "text"]);
        assert_eq!(said("Installez le compilateur."), [""; 0]);
        assert_eq!(
            guess("Complétez.", Language::ENGLISH, true, false).expects,
            ["code"]
        );
    }

    #[test]
    fn lengths_are_read() {
        assert_eq!(min_words("en 5 à 8 lignes"), Some(50));
        assert_eq!(min_words("in three to six sentences"), Some(24));
        assert_eq!(min_words("at least 100 words"), Some(100));
        assert_eq!(min_words("quelques lignes"), None);
        let two = "Relevez deux lignes du journal et expliquez-les, en 8 à 10 lignes.";
        assert_eq!(min_words(two), Some(80));
        for there in [
            "Lisez les 10 lignes du fichier.",
            "Modifiez tous les deux la première ligne du fichier.",
            "Show the last 5 lines of the log.",
            "Copiez trois lignes de la sortie.",
        ] {
            assert_eq!(min_words(there), None, "{there}");
        }
    }
}
