//! Holes still to fill: `TODO`, `...`, `à compléter`, `____`, `type your answer here`.
//!
//! Enters: a line in any dress, its markup taken off. Leaves: whether it stands where an answer is still to be written.

use super::blank::{
    has_blank, is_before_unit, is_hollow_mark, is_unset, is_unticked, is_without_value,
    waits_for_points,
};
use crate::language::{self, among};
use crate::text::fold::{fold, fold_char, words};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Whether a line stands where an answer is still to be written. `own`: how the lab marks such places, folded.
pub(crate) fn is_placeholder(line: &str, own: &[String]) -> bool {
    let line = undressed(line);
    // A box that nobody ticked is the handout's, whatever stands beside it.
    let is_blank = || {
        is_unticked(line)
            || has_blank(line)
            || is_unset(line)
            || is_without_value(line)
            || is_hollow_mark(line)
            || waits_for_points(line)
    };
    !line.is_empty() && (is_usual(line) || is_blank() || is_own(line, own))
}

/// A line without the signs of a comment, a quote or a command of LaTeX around it.
pub(super) fn undressed(line: &str) -> &str {
    let line = line.trim();
    let command = line
        .strip_prefix('\\')
        .and_then(|rest| rest.split_once('{'));
    let letters = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphabetic());
    if let Some((_, inner)) = command.filter(|(name, _)| letters(name)) {
        return inner.trim_end_matches('}').trim();
    }
    ["<!--", "/*", "//", "--", "#", ">", "%", ";"]
        .iter()
        .find_map(|sign| line.strip_prefix(sign))
        .map_or(line, |rest| {
            let rest = rest.trim_start_matches(['#', '/', '*', '>', ' ']);
            rest.trim_end_matches("-->").trim_end_matches("*/").trim()
        })
}

/// Whether a line begins with words by which the lab marks its holes.
pub(super) fn is_own(line: &str, own: &[String]) -> bool {
    const LONG: usize = 400;
    if own.is_empty() || line.len() > LONG {
        return false;
    }
    let folded = fold(line);
    let bare = bare(&folded);
    let begins = |words: &String| {
        let rest = bare.strip_prefix(self::bare(words));
        !words.is_empty() && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    own.iter().any(begins)
}

/// Whether a line begins a text that printers fill pages with.
pub(super) fn is_filling(line: &str) -> bool {
    const BEGINNINGS: [&str; 5] = [
        "lorem ipsum",
        "ipsum dolor",
        "dolor sit amet",
        "consectetur adipiscing",
        "sed ut perspiciatis",
    ];
    BEGINNINGS.iter().any(|beginning| {
        let near = line.get(..beginning.len());
        near.is_some_and(|near| near.eq_ignore_ascii_case(beginning))
    })
}

/// How many bytes stand before a copied prompt and are none of it: `Question: `, `(2 pts) `.
pub(super) fn lead(line: &str) -> usize {
    const LONGEST: usize = 28;
    let start = line.len() - line.trim_start().len();
    let rest = &line[start..];
    let end = match rest.strip_prefix('(') {
        Some(inner) => inner.find(')').map(|end| end + 2),
        None => rest.find(':').map(|end| end + 1),
    };
    let announces = |end: usize| {
        let folded = fold(&rest[..end]);
        language::among(bare(&folded), |words| words.statement)
    };
    end.filter(|&end| end <= LONGEST && (rest.starts_with('(') || announces(end)))
        .map_or(0, |end| start + end)
}

/// Whether a line begins a hint of the handout: `Hint: close the other windows first.`
pub(super) fn is_hint(line: &str) -> bool {
    const LONGEST: usize = 20;
    let Some((word, _)) = line.split_once(':') else {
        return false;
    };
    word.len() <= LONGEST && {
        let folded = fold(word);
        let bare = bare(&folded);
        among(bare, |words| words.hint)
    }
}

/// Whether a line begins with a mark that programmers leave.
pub(super) fn is_marked(line: &str) -> bool {
    let mut marks = ["TODO", "FIXME", "TBD"].iter();
    marks.any(|mark| line.starts_with(mark))
}

/// Whether a line marks a hole as most labs do.
fn is_usual(line: &str) -> bool {
    const LONG: usize = 120;
    if line.len() > LONG {
        return false;
    }
    if is_marked(line) || line.eq_ignore_ascii_case("n/a") {
        return true;
    }
    let signs = line
        .chars()
        .filter(|c| !c.is_whitespace())
        .all(|c| "._…?-*[]()<>".contains(c));
    if signs {
        return line.contains(['.', '_', '…', '?']) && line.len() > 1;
    }
    if names_a_hole(line) {
        return true;
    }
    if !begins_like_one(line) {
        return false;
    }
    let folded = fold(line);
    let bare = bare(&folded);
    if is_alone(bare) {
        return true;
    }
    let Some(&first) = bare.as_bytes().first() else {
        return false;
    };
    if is_undone(bare) {
        return true;
    }
    // `Write your answer here: it blows` is filled in.
    let behind = line.split_once(':').map_or("", |(_, behind)| behind);
    let is_filled = behind.split_whitespace().count() > 1 && !is_usual(behind.trim());
    let verb = bare.split(|c: char| !c.is_alphanumeric()).next();
    let calls = || verb.is_some_and(|verb| among(verb, |words| words.fill));
    if is_filled && calls() {
        return false;
    }
    if is_call(bare) {
        return true;
    }
    // `À RENDRE : le programme de tracé`: a mark in capitals is no sentence's beginning.
    let shouts = line.split(':').next().is_some_and(|mark| {
        let letters = mark.chars().filter(|c| c.is_alphabetic()).count();
        letters > 2 && !mark.contains(char::is_lowercase)
    });
    BY_LETTER
        .get(usize::from(first))
        .into_iter()
        .flatten()
        .any(|phrase| {
            let Some(rest) = bare.strip_prefix(phrase) else {
                return false;
            };
            let more = rest.split_whitespace().count();
            // `TODO: capture`, `à compléter avec la commande`, but no sentence that happens to begin so.
            let why = rest.trim_start_matches([',', '.', ';', ':', '-', '–', '—', '(', ' ']);
            // `à faire (il n'est pas installé)`
            const REASON: usize = 4;
            let is_enclosed = rest.trim_start().starts_with('(') && line.trim_end().ends_with(')');
            more == 0
                || is_enclosed && more >= REASON
                || rest.starts_with([',', '.', ';', ' ']) && is_undone(why)
                || shouts && rest.trim_start().starts_with(':')
                || more <= 5
                    && !rest.starts_with(char::is_alphanumeric)
                    && (more <= 2 || folded.contains(['<', '[', '(', ':']))
        })
}

/// Whether a line is nothing but what is to stand in its place, between brackets: `<the output>`, `[image]`.
fn names_a_hole(line: &str) -> bool {
    const FEW: usize = 4;
    let inner = [('<', '>'), ('[', ']'), ('{', '}')]
        .iter()
        .find_map(|&(opens, closes)| line.strip_prefix(opens)?.strip_suffix(closes));
    inner.is_some_and(|inner| {
        let folded = fold(inner);
        // `[photo of the scope]`: a picture is to come.
        let first = folded.split_whitespace().next().unwrap_or_default();
        if line.starts_with('[') && among(first, |words| words.picture) {
            return folded.split_whitespace().count() <= FEW + 2;
        }
        let words = || folded.split([' ', '\'', '’', '_', '-']);
        let fills = |word: &str| among(word, |words| words.filling);
        let links = |word: &str| among(word, |words| words.filling_links);
        words().count() <= FEW
            && words().any(fills)
            && words().all(|word| fills(word) || links(word))
    })
}

/// Whether a folded text is words of who had no time, and nothing that was found all the same: `no time to test it, but it rings`.
fn is_undone(folded: &str) -> bool {
    const SAYS: usize = 3;
    let begins =
        |text: &str| language::all(|words| words.not_done).any(|phrase| text.starts_with(phrase));
    if !begins(folded) {
        return false;
    }
    let mut rest = folded.split(['.', '!', '?', ';']).skip(1).map(bare);
    let excuses = |text: &str| begins(text) || is_alone(text) || words(text).count() < SAYS;
    !words(folded).any(|word| among(word, |words| words.but)) && rest.all(excuses)
}

/// Whether a folded text is nothing but words of who answers nothing.
fn is_alone(folded: &str) -> bool {
    language::among(folded, |words| words.alone)
}

/// Whether any phrase begins with the first two letters of a line: few lines do.
fn begins_like_one(line: &str) -> bool {
    static BEGINNINGS: LazyLock<FxHashSet<[u8; 2]>> = LazyLock::new(|| {
        let placeholders = language::all(|words| words.placeholder);
        let calls = language::all(|words| words.fill).chain(language::all(|words| words.filling));
        let calls = calls.chain(language::all(|words| words.click));
        let calls = calls.chain(language::all(|words| words.here));
        let links = language::all(|words| words.filling_links);
        let placeholders = placeholders.chain(language::all(|words| words.alone));
        let phrases = placeholders.chain(language::all(|words| words.not_done));
        let phrases = phrases.chain(calls).chain(links);
        phrases
            .filter_map(|phrase| phrase.as_bytes().first_chunk().copied())
            .collect()
    });
    let mut first = [0; 2];
    let mut taken = 0;
    for c in line
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .chars()
    {
        fold_char(c, |c| {
            if let Some(place) = first.get_mut(taken) {
                *place = u8::try_from(c).unwrap_or(b'?');
                taken += 1;
            }
        });
        if taken == first.len() {
            break;
        }
    }
    BEGINNINGS.contains(&first)
}

/// The phrases by their first letter.
static BY_LETTER: LazyLock<[Vec<&'static str>; 128]> = LazyLock::new(|| {
    let mut phrases = [const { Vec::new() }; 128];
    for phrase in language::all(|words| words.placeholder) {
        phrases[usize::from(phrase.as_bytes()[0] & 127)].push(phrase);
    }
    phrases
});

/// Whether a folded line tells its reader to write something here: `insert your screenshot here`, `write your answer`, `the
/// answer goes here`.
pub(super) fn is_call(line: &str) -> bool {
    const LONG: usize = 14;
    const FEW: usize = 6;
    let words: Vec<&str> = words(line).take(LONG + 1).collect();
    if words.len() > LONG {
        return false;
    }
    let here = || {
        let mut words = words.iter();
        words.position(|word| among(word, |words| words.here))
    };
    let links = |words: &[&str]| {
        let mut rest = words.iter();
        rest.all(|word| {
            among(word, |words| words.filling_links)
                || among(word, |words| words.filling)
                || among(word, |words| words.here)
        }) && words.iter().any(|word| among(word, |words| words.filling))
    };
    match words.first() {
        Some(first) if among(first, |words| words.fill) => {
            // `Type here is a name`: a sentence goes on.
            let calls = here().is_some_and(|here| {
                words
                    .get(here + 1)
                    .is_none_or(|next| !among(next, |words| words.to_be))
            });
            calls || words.len() <= FEW && links(&words[1..])
        }
        // `Double-click to write your answer`
        Some(first) if among(first, |words| words.click) => {
            let mut fills = words.iter();
            let fills = fills.position(|word| among(word, |words| words.fill));
            fills.is_some_and(|at| at + 1 == words.len() || links(&words[at + 1..]))
        }
        // `[image à insérer]`
        _ if words.len() <= FEW
            && words
                .last()
                .is_some_and(|last| among(last, |words| words.fill)) =>
        {
            links(&words[..words.len() - 1])
        }
        _ => words.len() <= FEW + 2 && here().is_some() && links(&words),
    }
}

/// What stands after a few words and a colon or an arrow, if that can be nothing but a hole: `Wind: ...`.
pub(crate) fn is_after_colon(line: &str) -> bool {
    const WORDS: usize = 5;
    // All arrows hold one of two bytes in UTF-8.
    let arrows: &[&str] = match memchr::memchr2(b'>', 0xE2, line.as_bytes()) {
        Some(_) => &["->", "=>", "→"],
        None => &[],
    };
    let behind = |joint: &&str| line.split_once(*joint);
    let found = line
        .split_once(':')
        .or_else(|| arrows.iter().find_map(behind));
    let Some((before, after)) = found else {
        return false;
    };
    let after = after.trim();
    let signs =
        || after.chars().all(|c| "._…? <>[]()".contains(c)) && after.contains(['.', '_', '…']);
    // `Plot: not done`
    const FEW: usize = 3;
    let undone = || after.split_whitespace().count() <= FEW && is_usual(after);
    let is_short = before.split_whitespace().count() <= WORDS;
    // `Q: type your answer here`
    let calls = || begins_like_one(after) && is_call(bare(&fold(after)));
    let is_hole = || signs() || is_marked(after) || is_before_unit(after) || undone() || calls();
    after.len() > 1 && is_short && is_hole()
}

/// Whether a line only shows what follows it: `Voici mon script :`.
pub(super) fn presents(line: &str) -> bool {
    let line = line.trim();
    line.ends_with(':') && {
        let first = line.split_whitespace().next().unwrap_or_default();
        among(&fold(first), |words| words.presents)
    }
}

/// What stands after the words that announce an answer: `Réponse : à compléter`.
pub(crate) fn announced(line: &str) -> Option<&str> {
    const LONG: usize = 24;
    let near = &line.as_bytes()[..line.len().min(LONG + 1)];
    let (before, after) = line.split_at(memchr::memchr(b':', near)? + 1);
    (!after.trim().is_empty() && only_announces(before)).then_some(after)
}

/// Whether a line only announces an answer: `Réponse :`.
pub(super) fn only_announces(line: &str) -> bool {
    const LONG: usize = 40;
    let line = line.trim();
    if line.len() > LONG {
        return false;
    }
    let folded = fold(line);
    let bare = bare(&folded);
    let is_number = |word: &str| {
        let is_letter = word.chars().count() == 1;
        word.len() <= 6 && (is_letter || word.contains(|c: char| c.is_ascii_digit()))
    };
    let links = |word: &str| {
        among(word, |words| words.filling_links) || among(word, |words| words.statement)
    };
    language::all(|words| words.answer).any(|announces| {
        // `Answer to question 1.b`
        let rest = bare.strip_prefix(announces);
        let rest = rest.filter(|rest| !rest.starts_with(char::is_alphanumeric));
        rest.is_some_and(|rest| {
            let mut words = rest.split([' ', '\u{a0}']).filter(|word| !word.is_empty());
            // `Result 42` is one.
            let is_closed = folded.trim_end().ends_with(':') || words.clone().any(links);
            words.all(|word| is_closed && is_number(word) || links(word))
        })
    })
}

fn bare(folded: &str) -> &str {
    folded.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_are_seen_and_sentences_are_not() {
        for line in [
            "TODO",
            "…",
            "...",
            "____",
            "à compléter",
            "(À compléter)",
            "[votre réponse ici]",
            "<capture ici>",
            "TODO : capture",
            "Your answer here...",
            "insert screenshot",
            "À RENDRE : votre texte ici...",
            "À RENDRE : le programme de tracé et ses trois essais",
            "Write your text here, then delete this line.",
            "# rédigez ici votre réponse",
            "Answer goes here",
            "type your answer here",
            "Placeholder",
            "Replace this text with your answer",
            "Remplacez ce texte par votre réponse",
            "Insérez ici la capture des ailes.",
            "/* votre code ici */",
            "<!-- la capture d’écran vient ici -->",
            "Vitesse : ____ tours par minute",
            "Vitesse : ........ tours",
            "[ ] capture",
            "Écrivez votre réponse",
            "\\textit{à compléter}",
            "[image à insérer]",
            "À faire quand la 4.2 marchera",
            "Ici votre réponse",
            "Type something",
            "Double-click to edit",
            "Double-cliquez pour modifier",
            "x = ?",
            "( ) oui ( ) non",
        ] {
            assert!(is_placeholder(line, &[]), "{line}");
        }
        for line in [
            "",
            "-",
            "à faire tourner sur le serveur de production ensuite",
            "En cours d'exécution, on voit deux conteneurs",
            "ok",
            "inserted 3 rows",
            "Type here is the name of a class",
            "The server runs here",
            "The result is shown here",
            "Add two spoons of sugar",
            "Placeholder images come from one host",
            "Replace this text with the one that the lab gives, then restart",
            "Écrire dans le fichier demande les droits",
            "def __init__(self):",
            "and so on...",
            "( ) oui (x) non",
            "Ici la réponse du serveur est vide",
            "Something is wrong",
            "42",
        ] {
            assert!(!is_placeholder(line, &[]), "{line}");
        }
        let own = ["par vous".to_owned(), "?? ici ??".to_owned()];
        assert!(is_placeholder(
            "**PAR VOUS** : la conclusion, en trois lignes",
            &own
        ));
        assert!(is_placeholder("?? ici ??", &own));
        assert!(!is_placeholder("Par vousoyer", &own));
        assert!(is_after_colon("Vent du jour : ..."));
        assert!(!is_after_colon("Vent du jour : 3..."));
        assert!(is_after_colon("Le vent : pas fait"));
        assert!(!is_after_colon("Le vent : nord"));
        assert!(is_after_colon("Vent : … km/h"));
        assert!(is_after_colon("Q: type your answer here"));
        assert!(is_filling("Sed ut perspiciatis unde omnis"));
        assert!(is_hint("💡 Conseil : fermez la fenêtre."));
        assert!(!is_hint("Je conseille : fermez la fenêtre."));
        assert!(only_announces("Réponse :"));
        assert!(only_announces("**Answer:**"));
        assert!(!only_announces("Réponse : 42"));
    }
}
