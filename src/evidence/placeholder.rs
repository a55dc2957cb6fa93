//! Holes still to fill: `TODO`, `...`, `à compléter`, `____`.

use crate::language;
use crate::text::fold::{fold, fold_char};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Whether a line stands where an answer is still to be written.
pub(crate) fn is_placeholder(line: &str) -> bool {
    const LONG: usize = 90;
    let line = line.trim();
    if line.is_empty() || line.len() > LONG {
        return false;
    }
    if ["TODO", "FIXME", "TBD"]
        .iter()
        .any(|mark| line.starts_with(mark))
    {
        return true;
    }
    let signs = line
        .chars()
        .filter(|c| !c.is_whitespace())
        .all(|c| "._…?-*[]()<>".contains(c));
    if signs {
        return line.contains(['.', '_', '…', '?']) && line.len() > 1;
    }
    if !begins_like_one(line) {
        return false;
    }
    let folded = fold(line);
    let bare = bare(&folded);
    let Some(&first) = bare.as_bytes().first() else {
        return false;
    };
    let undone = language::all(|words| words.not_done).any(|phrase| bare.starts_with(phrase));
    if undone {
        return true;
    }
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
            more == 0
                || more <= 5
                    && !rest.starts_with(char::is_alphanumeric)
                    && (more <= 2 || folded.contains(['<', '[', '(', ':']))
        })
}

/// Whether any phrase begins with the first two letters of a line: few lines do.
fn begins_like_one(line: &str) -> bool {
    static BEGINNINGS: LazyLock<FxHashSet<[u8; 2]>> = LazyLock::new(|| {
        let placeholders = language::all(|words| words.placeholder);
        let phrases = placeholders.chain(language::all(|words| words.not_done));
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
    let line_ends = folded.trim_end().ends_with(':') || folded.starts_with(['*', '#', '[', '(']);
    language::all(|words| words.answer).any(|announces| {
        bare == announces && (line_ends || announces == "reponse" || announces == "answer")
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
        ] {
            assert!(is_placeholder(line), "{line}");
        }
        for line in [
            "",
            "-",
            "à faire tourner sur le serveur de production ensuite",
            "En cours d'exécution, on voit deux conteneurs",
            "ok",
            "inserted 3 rows",
            "42",
        ] {
            assert!(!is_placeholder(line), "{line}");
        }
        assert!(only_announces("Réponse :"));
        assert!(only_announces("**Answer:**"));
        assert!(!only_announces("Réponse : 42"));
    }
}
