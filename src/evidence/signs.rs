//! Lines that say nothing by themselves: they lay out the page, send the reader elsewhere, or tell what to do.
//!
//! Enters: a line, its markup taken off. Leaves: whether it is such a line. Holes that still want filling are `placeholder`'s.

use crate::label::{self, Wording};
use crate::language::{self, among, ends_as_order};
use crate::text::fold::{fold, words};
use crate::text::tokens::count_words;

/// Whether a line frames a box or calls a piece of a page's template, as HedgeDoc, Docusaurus, MkDocs, GitBook and Hugo write
/// them: `:::info`, `!!! note "Title"`, `{% hint style="info" %}`. What stands in a box stands in lines of its own.
pub(super) fn is_box(line: &str) -> bool {
    let line = line.trim();
    let encloses = |opens: &str, closes: &str| line.starts_with(opens) && line.ends_with(closes);
    let is_opened = || {
        let rest = ["!!! ", "??? ", "???+ "];
        let rest = rest.iter().find_map(|sign| line.strip_prefix(sign))?;
        let named = rest.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '-');
        let titled = named.trim_start();
        Some(named.len() < rest.len() && (titled.is_empty() || titled.ends_with('"')))
    };
    // `::: the answer :::` says it between its signs.
    line.starts_with(":::") && !line.trim_start_matches(':').ends_with(":::")
        || encloses("{%", "%}")
        || encloses("{{<", ">}}")
        || is_opened().unwrap_or_default()
}

/// Whether a text is a value, or one and its unit, which says something wherever it stands: `900`, `3.5 V`.
pub(super) fn is_value(text: &str) -> bool {
    const UNIT: usize = 6;
    let (value, unit) = text.trim().split_once(' ').unwrap_or((text.trim(), ""));
    let value = value.trim_start_matches(['-', '+', '~', '=', '≈']);
    let is_number = |c: char| c.is_ascii_digit() || ".,e-".contains(c);
    value.starts_with(|c: char| c.is_ascii_digit())
        && value.chars().all(is_number)
        && unit.len() <= UNIT
        && !unit.contains(char::is_whitespace)
}

/// Whether a line says nothing but which question or section it is of: `Question 3`, `Q1.b`, `Part 2`. `Answer B` chooses one.
pub(super) fn is_label(line: &str) -> bool {
    const LONGEST: usize = 20;
    let line = line.trim();
    let may_count = || line.bytes().any(|byte| byte.is_ascii_digit());
    line.len() <= LONGEST && line.starts_with(char::is_alphabetic) && may_count() && {
        let read = label::read(line, &Wording::default());
        read.is_some_and(|found| {
            found.word.is_some()
                && found.end >= line.len()
                && !among(&found.lemma, |words| words.answer)
        })
    }
}

/// Whether a line tells who wrote or made the page, as below its last rule: `Rédigé par A. Roy`, `Made with Pandoc`, `© 2026`.
pub(super) fn credits(line: &str) -> bool {
    const LONGEST: usize = 160;
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    line.len() <= LONGEST
        && (line.starts_with('©') || {
            let folded = fold(line);
            language::all(|words| words.credits).any(|phrase| {
                let rest = folded.strip_prefix(phrase);
                rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            })
        })
}

/// Whether a line is a command to whatever lays out the page: `[TOC]`, `[[_TOC_]]`, `{:toc}`, `\newpage`.
pub(super) fn is_layout(line: &str) -> bool {
    const COMMANDS: [&str; 9] = [
        "newpage",
        "clearpage",
        "pagebreak",
        "vspace",
        "hspace",
        "bigskip",
        "medskip",
        "smallskip",
        "tableofcontents",
    ];
    let line = line.trim();
    if let Some(command) = line.strip_prefix('\\') {
        let end = command.find(|c: char| !c.is_ascii_alphabetic());
        let (name, rest) = command.split_at(end.unwrap_or(command.len()));
        let is_measure = rest.starts_with('{') && rest.find('}') == Some(rest.len() - 1);
        return COMMANDS.contains(&name) && (rest.is_empty() || is_measure);
    }
    let inner = line.trim_matches(['[', ']', '{', '}', '_', ':', ' ']);
    // A wiki's brackets may have gone with its markup.
    let enclosed = line.starts_with(['[', '{']) || inner == "TOC";
    enclosed && (inner.eq_ignore_ascii_case("toc") || inner.eq_ignore_ascii_case("pagebreak"))
}

/// Whether a line is the head of a box, or a mark of a footnote that isn't there: `Note`, `[!TIP]`, `[^1]`.
pub(super) fn is_note(line: &str) -> bool {
    let line = line.trim();
    let mark = line.strip_prefix("[^").or_else(|| line.strip_prefix("[!"));
    let mark = mark.and_then(|mark| mark.strip_suffix(']'));
    let is_mark = |mark: &str| !mark.is_empty() && mark.chars().all(char::is_alphanumeric);
    // `Warning` by itself may be the level that a log shows.
    let is_head = || among(&fold(line.trim_end_matches(':')), |words| words.boxes);
    const LONGEST: usize = 12;
    mark.is_some_and(is_mark) || line.len() <= LONGEST && is_head()
}

/// A line without the letter or number that counts it, as text after `b.` or `2)` that Markdown takes for no list.
pub(super) fn behind_item(line: &str) -> &str {
    const LONGEST: usize = 2;
    let line = line.trim_start();
    let mut near = line.bytes().take(LONGEST + 1);
    let end = near.position(|byte| !byte.is_ascii_alphanumeric());
    let rest = end.filter(|&end| end > 0).map(|end| &line[end..]);
    let rest = rest.and_then(|rest| rest.strip_prefix(['.', ')']));
    rest.filter(|rest| rest.starts_with(' '))
        .map_or(line, str::trim_start)
}

/// How many words at a line's end say in brackets what a question is worth: `(1 point, optional)`, `[2 pts]`.
pub(super) fn worth(line: &str) -> usize {
    let line = line.trim_end_matches(|c: char| c.is_whitespace() || c == '*' || c == '_');
    let aside = [('(', ')'), ('[', ']')]
        .iter()
        .find_map(|&(opens, closes)| line.strip_suffix(closes)?.rsplit_once(opens));
    let Some((_, aside)) = aside else {
        return 0;
    };
    let folded = fold(aside);
    match words(&folded).any(|word| among(word, |words| words.points)) {
        true => count_words(aside),
        false => 0,
    }
}

/// Whether a line only sends its reader elsewhere: `See below.`, `cf. capture`, `Figure 1`.
pub(super) fn refers(line: &str) -> bool {
    const FEW: usize = 5;
    const LONGEST: usize = 60;
    if line.len() > LONGEST {
        return false;
    }
    let folded = fold(line);
    let words = || words(&folded);
    let Some(first) = words().next() else {
        return false;
    };
    let is_picture = |word: &str| among(word, |words| words.picture);
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let count = || words().count();
    // `See question 2` says where the answer stands.
    let is_near = || words().any(|word| among(word, |words| words.beside));
    match among(first, |words| words.refers) {
        true => {
            (2..=FEW).contains(&count())
                && words().skip(1).all(|word| {
                    is_picture(word)
                        || is_number(word)
                        || among(word, |words| words.beside)
                        || among(word, |words| words.filling_links)
                        || among(word, |words| words.question) && is_near()
                })
        }
        // `Figure 1.2`
        false => is_picture(first) && (2..=3).contains(&count()) && words().skip(1).all(is_number),
    }
}

/// Whether a line does nothing but tell its reader what to do, which a handout does: `Lancez la commande, puis notez la valeur.`
pub(super) fn only_orders(line: &str) -> bool {
    let orders = |sentence: &str| {
        let words = sentence.split(|c: char| !c.is_alphabetic());
        let mut words = words.filter(|word| !word.is_empty()).map(fold);
        let first = words.find(|word| !among(word, |words| words.joints));
        first.is_some_and(|first| ends_as_order(&first))
    };
    // Behind a colon stands what was found.
    let goes_on = line
        .split_once(':')
        .is_some_and(|(_, found)| !found.trim().is_empty());
    let mut sentences = line
        .split_inclusive(['.', '!', '?'])
        .filter(|sentence| sentence.contains(char::is_alphanumeric))
        .peekable();
    !goes_on && sentences.peek().is_some() && sentences.all(orders)
}

/// Whether a line does nothing but ask, which a handout does: `Which port does it use? Why?` Who isn't sure writes `port 80?`.
pub(super) fn only_asks(line: &str) -> bool {
    let asks = |sentence: &str| {
        let folded = fold(sentence);
        // `On which`, `Sur quel`, `Then say: which`: further on such a word joins clauses.
        let asked = folded.rsplit(':').next().unwrap_or_default();
        let mut begins = words(asked).take(2);
        sentence.ends_with('?') && begins.any(|word| among(word, |words| words.interrogatives))
    };
    let line = line.trim_end();
    let mut sentences = line
        .split_inclusive(['.', '!', '?'])
        .filter(|sentence| sentence.contains(char::is_alphanumeric));
    line.ends_with('?') && sentences.all(asks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_asks_is_no_answer() {
        for line in [
            "Why does it listen on this port?",
            "Sur quel port ? On which one does the other listen?",
            "Quel port est ouvert ? Pourquoi ?",
        ] {
            assert!(only_asks(line), "{line}");
        }
        for line in [
            "port 80?",
            "A router, which forwards packets?",
            "Pourquoi ? Parce que le port est occupé.",
            "It is what we call a hub.",
            "Je crois que c'est un switch ?",
        ] {
            assert!(!only_asks(line), "{line}");
        }
    }

    #[test]
    fn what_lays_out_the_page_is_no_answer() {
        for line in [
            "[TOC]",
            "[[_TOC_]]",
            "{:toc}",
            "\\newpage",
            "\\vspace{1cm}",
            "{pagebreak}",
        ] {
            assert!(is_layout(line), "{line}");
        }
        for line in [
            "toc",
            "[3]",
            "\\",
            "\\o/ 3",
            "C:\\temp",
            "[tug]",
            "\\frac{U}{I} = 3",
            "\\textbf{The bell}",
        ] {
            assert!(!is_layout(line), "{line}");
        }
    }

    #[test]
    fn the_frame_of_a_box_is_no_answer() {
        for line in [
            ":::",
            ":::info",
            "::: tip A title",
            "!!! note",
            "!!! warning \"A title\"",
            "??? question",
            "{% hint style=\"info\" %}",
            "{{< notice >}}",
        ] {
            assert!(is_box(line), "{line}");
        }
        for line in [
            "::: the bell :::",
            "!!! It rings",
            "!!!",
            "??? what now",
            "{a} % {b}",
        ] {
            assert!(!is_box(line), "{line}");
        }
    }

    #[test]
    fn a_label_alone_and_a_line_of_credits_answer_nothing() {
        assert!(is_label("Question 3") && is_label("Q1.b"));
        assert!(!is_label("Réponse B") && !is_label("Question 3 rings") && !is_label("3"));
        assert!(credits("*Rédigé par A. Roy*") && credits("© 2026") && credits("Made with Pandoc"));
        assert!(!credits("Made of clay") && !credits("The author rings"));
    }

    #[test]
    fn a_line_that_sends_elsewhere_is_no_answer_by_itself() {
        for line in [
            "See below.",
            "Voir ci-dessous",
            "cf. capture",
            "Voir la capture 3",
            "Figure 1",
            "Fig. 1.2",
            "See the attached file",
            "Voir fichier joint",
            "See the screenshot above",
            "Voir question précédente",
            "See the previous question.",
        ] {
            assert!(refers(line), "{line}");
        }
        for line in [
            "Voir 1.b",
            "Voir question 2",
            "Figure 1: the bell rings",
            "See",
            "Capture",
            "See the tug below",
            "Figure",
        ] {
            assert!(!refers(line), "{line}");
        }
    }

    #[test]
    fn an_order_is_the_handouts() {
        for line in [
            "Lancez la commande.",
            "Notez la valeur. Puis comparez-la à la vôtre !",
        ] {
            assert!(only_orders(line), "{line}");
        }
        for line in [
            "Lancez la commande : on lit 3.  La cloche sonne.",
            "Assez de bruit.",
            "Notez la valeur. 900",
            "Notez la valeur : elle est de 900.",
            "Lancez la commande. Fait.",
            "Vous voyez 3",
            "Nez",
        ] {
            assert!(!only_orders(line), "{line}");
        }
    }
}
