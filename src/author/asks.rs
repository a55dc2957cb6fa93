//! What a text of a handout asks for, by its words.
//!
//! Enters: a text. Leaves: whether it asks at all, and what an answer seems to hold. Says how sure it is: the author of the
//! catalogue looks through what was guessed.

use crate::document::is_fence;
use crate::label::Part;
use crate::language::{self, Language, among, ends_as_order};
use crate::text::fold::fold;

/// The words of a text, folded; an apostrophe is part of a word.
pub(super) fn words(text: &str) -> Vec<String> {
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

/// Whether the first sentence of a text asks.
pub(super) fn begins(text: &str) -> bool {
    sentences(text).next().is_some_and(asks)
}

/// Whether a sentence tells its reader to do something.
fn orders(sentence: &str) -> bool {
    let words = words(sentence);
    // What a question is worth may stand before it: `(4 points) Weigh it.`
    let is_worth = |word: &str| is_points(word) || word.bytes().all(|byte| byte.is_ascii_digit());
    let first = words
        .iter()
        .position(|word| !among(word, |words| words.joints) && !is_worth(word));
    let begins = first.is_some_and(|at| is_order(&words[at]) || acts(&words[at..]));
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

/// Whether words begin as an order does whose verb isn't known: no small word, and then a thing.
fn acts(words: &[String]) -> bool {
    const SHORTEST: usize = 4;
    let [verb, of, thing, ..] = words else {
        return false;
    };
    let elided = of.contains('\'') && of.len() > SHORTEST;
    let is_small = |word: &str| {
        among(word, |words| words.stop)
            || among(word, |words| words.grammar)
            || among(word, |words| words.to_be)
    };
    let is_determined = among(of, |words| words.determiners);
    (is_determined || elided)
        && verb.len() >= SHORTEST
        && verb.chars().all(char::is_alphabetic)
        && !is_small(verb)
        && !among(verb, |words| words.no_orders)
        && !language::all(|words| words.thing_endings).any(|ending| verb.ends_with(ending))
        && !among(verb, |words| words.framing)
        && !among(thing, |words| words.determiners)
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

/// Whether a title says no more than that what stands under it is done.
pub(super) fn is_bench(title: &str) -> bool {
    let said = words(title).join(" ");
    among(&said, |words| words.bench)
}

/// Whether a title or the beginning of a prompt says that its question may be left out.
pub(super) fn is_optional(text: &str) -> bool {
    const NEAR: usize = 12;
    let words = words(text);
    (0..words.len().min(NEAR)).any(|at| optional_at(&words[at..]).is_some())
}

/// How many of the words that something begins with say that it may be left out.
fn optional_at(words: &[String]) -> Option<usize> {
    language::all(|known| known.optional).find_map(|known| {
        let count = known.split(' ').count();
        let said = words.get(..count)?;
        said.iter().eq(known.split(' ')).then_some(count)
    })
}

/// Whether a word says what a question is worth.
pub(super) fn is_points(word: &str) -> bool {
    among(word, |words| words.points)
}

/// Whether a title says no more than that.
pub(super) fn is_only_optional(title: &str) -> bool {
    let words = words(title);
    let mut rest = words.as_slice();
    while let Some(count) = optional_at(rest) {
        rest = &rest[count..];
    }
    !words.is_empty() && rest.is_empty()
}

/// A title without the remark that its question may be left out: `The tide (bonus)`, `Bonus: the tide`, `The tide – optional`.
pub(super) fn without_optional(title: &str) -> String {
    let marks = |c: char| !c.is_alphanumeric() && !"`\"«“$<&".contains(c);
    let opens = ['(', '[', '–', '—'];
    let mut found = title.match_indices(opens);
    let cut = found.find_map(|(start, sign)| {
        let said = remark(&title[start + sign.len()..])?;
        let close = start + sign.len() + said.len();
        let end = close + usize::from(title[close..].starts_with([')', ']']));
        is_only_optional(said).then_some((start, end))
    });
    if let Some((start, end)) = cut {
        let before = title[..start].trim_end_matches([' ', '*', '_', ':']);
        let after = title[end..].trim_start_matches(['*', '_']);
        let rest = format!("{before}{after}");
        return rest.trim_matches([' ', ':', '–', '—', '-']).to_owned();
    }
    match title.split_once(':') {
        Some((lead, rest)) if is_only_optional(lead) => rest.trim_start_matches(marks).to_owned(),
        _ => title.to_owned(),
    }
}

/// What stands behind an opening sign up to the one that closes it, if it is short.
fn remark(inner: &str) -> Option<&str> {
    const LONGEST: usize = 32;
    // As far is its end looked for, spaces around it included: a line may hold any number of such signs.
    const FAR: usize = 2 * LONGEST;
    let mut near = inner.char_indices().take(FAR);
    let end = near.find(|(_, c)| matches!(c, ')' | ']'));
    let said = &inner[..end.map_or(inner.len(), |(end, _)| end)];
    (said.trim().len() <= LONGEST).then_some(said)
}

/// The points that a text gives, and where it says so, with the emphasis around: `(2 points)`, `**[1,5 pt, bonus]**`.
pub(super) fn points(text: &str) -> Option<(f64, std::ops::Range<usize>)> {
    let opens = text.match_indices(['(', '[', '/', '—', '–']);
    opens.into_iter().find_map(|(start, sign)| {
        let said = remark(&text[start + sign.len()..])?;
        let value = worth(said.trim())?;
        let close = start + sign.len() + said.len();
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

/// The points with which a question ends: `[4]`, `/3`, or a last line of its own that gives them.
pub(super) fn points_at_end(title: &str, prompt: &str) -> Option<f64> {
    const MOST: f64 = 100.0;
    let below = last_line(prompt);
    if let Some((value, range)) = points(below)
        && !below[..range.start].contains(char::is_alphanumeric)
    {
        return Some(value);
    }
    let line = match below.is_empty() {
        true => last_line(title),
        false => below,
    };
    let bracketed = || {
        let (before, value) = line.strip_suffix(']')?.rsplit_once('[')?;
        Some((before, value.trim_end_matches(['%', ' '])))
    };
    let (before, value) = bracketed().or_else(|| line.rsplit_once(" /"))?;
    // What is cited stands within its sentence: `see [4].`
    let is_said = before.trim_end().ends_with(['.', '?', '!', ':', '*', ')']);
    let value: f64 = value.replace(',', ".").parse().ok()?;
    (is_said && value > 0.0 && value <= MOST).then_some(value)
}

/// The points that the lines of a question give, together: `Fit it. [2]`, then `Test it. [4]`. What follows may be
/// a hint; items and code give none.
pub(super) fn points_by_line(title: &str, prompt: &str) -> Option<f64> {
    let mut fenced = false;
    let lines = std::iter::once(title).chain(prompt.lines());
    let said = lines.enumerate().filter(|(_, line)| {
        let line = line.trim_start();
        fenced ^= is_fence(line);
        !fenced && !line.starts_with(['-', '*', '+', '|', '`'])
    });
    let worth_of =
        |line: &str| points(line).map_or_else(|| points_at_end(line, ""), |(worth, _)| Some(worth));
    let given: Vec<(usize, &str, f64)> = said
        .filter_map(|(at, line)| Some((at, line, worth_of(line)?)))
        .collect();
    let sum: f64 = given.iter().map(|(.., worth)| worth).sum();
    // Beside its parts the whole may be given: `Weigh it. [6]`, then `Once wet. [2]` and `Once dry. [4]`; or at the end, alone.
    let first = given.first().filter(|(at, ..)| *at == 0);
    let is_alone = |line: &str| words(line).len() <= 2;
    let last = given.last().filter(|(_, line, _)| is_alone(line));
    let ends = first.into_iter().chain(last);
    let whole = ends
        .map(|(.., worth)| *worth)
        .find(|whole| given.len() > 2 && (whole * 2.0 - sum).abs() < 1e-6);
    (!given.is_empty()).then(|| whole.unwrap_or(sum))
}

/// The last line of a text that says anything.
fn last_line(text: &str) -> &str {
    let line = text.trim_end().lines().last();
    line.unwrap_or_default().trim()
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
        Some(unit) => is_points(&unit),
        None => before.trim() == "/",
    };
    let more = words(before).into_iter().chain(after);
    let is_more =
        |word: String| among(&word, |known| known.optional) || among(&word, |known| known.stop);
    (is_unit && value < 1000.0 && more.into_iter().all(is_more)).then_some(value)
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
    fn what_may_be_left_out_says_so_in_several_words_too() {
        for text in [
            "(pour aller plus loin)",
            "*Extra credit:* explain.",
            "Bonus",
            "Going further",
        ] {
            assert!(is_optional(text), "{text}");
        }
        assert!(is_only_optional("Pour aller plus loin"));
        assert!(!is_optional("Pour aller à la page"));
    }

    #[test]
    fn points_stand_at_the_end_too() {
        for (title, prompt, worth) in [
            ("Derive it. [4]", "", Some(4.0)),
            ("Say where it stops. /3", "", Some(3.0)),
            ("Say how. [5%]", "", Some(5.0)),
            ("Fill it", "Your index must:\n- sort\n\n(8 pts)", Some(8.0)),
            ("Explain the idea of [4]", "", None),
            ("Compare it with [4].", "", None),
            ("Open the folder /3", "", None),
            ("Fill it", "- sort (2 pts)\n- search", None),
        ] {
            assert_eq!(points_at_end(title, prompt), worth, "{title} {prompt}");
        }
    }

    #[test]
    fn points_are_read() {
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
