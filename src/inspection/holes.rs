//! The placeholder that stands where an answer should, as the student sees it.

use crate::evidence;
use crate::source::{Source, Span};

/// The first line of some passages that is a placeholder, without what dresses it. `own`: how the lab marks such places, folded.
pub(super) fn placeholder(source: &Source, passages: &[Span], own: &[String]) -> Option<String> {
    let lines = passages.iter().flat_map(|span| source.slice(*span).lines());
    // The fence of a box says what it is, and a rule of three parts what stands above from below: neither waits for anybody.
    let mut lines = lines.filter(|line| !line.starts_with(":::") && line.trim() != "___");
    let hole = lines.find_map(|line| {
        let line = undressed(untagged(line.trim()));
        let line = undressed(evidence::announced(line).unwrap_or(line));
        let is_hole = evidence::is_placeholder(line, own) || evidence::is_after_colon(line);
        is_hole.then_some(line)
    })?;
    shortened(hole.replace("**", "").trim())
}

/// A line without the signs of lists, quotes, titles and emphasis around it; underscores alone are the hole itself.
fn undressed(line: &str) -> &str {
    let dress = |c: char| c.is_whitespace() || matches!(c, '*' | '>' | '-' | '#' | '/' | '`' | '|');
    // The sign that opens a quote ends a hole in angle brackets.
    let line = line.trim_start_matches(dress);
    let line = line.trim_end_matches(|c| c != '>' && dress(c));
    let rest = line.trim_start_matches('_');
    let inner = rest.trim_end_matches('_');
    match (line.len() - rest.len(), rest.len() - inner.len()) {
        _ if rest.is_empty() => line,
        (before, after) if before == after => inner,
        (1 | 2, _) => rest,
        _ => line,
    }
}

/// A line without the tag around it: `<mark>TODO</mark>`.
fn untagged(line: &str) -> &str {
    let inner = || {
        let (tag, rest) = line.strip_prefix('<')?.split_once('>')?;
        let name = tag.split(' ').next()?;
        let end = rest.strip_suffix('>')?.strip_suffix(name)?;
        end.strip_suffix("</")
    };
    inner().unwrap_or(line)
}

/// The part of a hole that has room in a message: all of it, or what stands around its blank. Long words without one, as of who had
/// no time, are quoted nowhere.
fn shortened(hole: &str) -> Option<String> {
    const LONG: usize = 40;
    const BEFORE: usize = 20;
    let count = hole.chars().count();
    if count <= LONG {
        return Some(hole.to_owned());
    }
    let blank = hole[..hole.find("__")?].chars().count();
    let start = match blank + BEFORE > LONG {
        true => blank - BEFORE,
        false => 0,
    };
    let shown: String = hole.chars().skip(start).take(LONG).collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if start + LONG < count { "…" } else { "" };
    Some(format!("{before}{}{after}", shown.trim()))
}

/// Whether more than signs that lay out a text, and comments, stands in some passages.
pub(super) fn stands(source: &Source, passages: &[Span]) -> bool {
    let lays_out = |c: char| c.is_whitespace() || "*_>-#+=|~`:".contains(c);
    passages.iter().any(|span| {
        let mut rest = source.slice(*span);
        while let Some((before, hidden)) = rest.split_once("<!--") {
            if !before.chars().all(lays_out) {
                return true;
            }
            rest = hidden.split_once("-->").map_or("", |(_, after)| after);
        }
        !rest.chars().all(lays_out)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_signs_alone_are_nothing() {
        let stands = |text: &str| {
            let source = Source::from_text("r.md", text);
            stands(&source, &[(0..text.len()).into()])
        };
        for text in ["", "---", "- ", "<!-- ici -->\n\n> ", "<!-- oubliée"] {
            assert!(!stands(text), "{text}");
        }
        for text in [
            "?",
            "<!-- ici --> voir plus haut",
            "### Parce que",
            "| a |\n|---|",
        ] {
            assert!(stands(text), "{text}");
        }
    }

    fn hole(text: &str) -> Option<String> {
        let source = Source::from_text("r.md", text);
        let whole = Span {
            start: 0,
            end: text.len(),
        };
        placeholder(&source, &[whole], &["your turn".to_owned()])
    }

    #[test]
    fn the_placeholder_is_shown_as_it_stands() {
        assert_eq!(
            hole("Listez les pages.\n\n**TODO**\n").as_deref(),
            Some("TODO")
        );
        assert_eq!(hole("> à compléter\n").as_deref(), Some("à compléter"));
        assert_eq!(hole("Réponse : ...\n").as_deref(), Some("..."));
        assert_eq!(hole("```\n# TODO\n```\n").as_deref(), Some("TODO"));
        assert_eq!(
            hole("> **Your turn:** the end\n").as_deref(),
            Some("Your turn: the end")
        );
        assert_eq!(
            hole("- Débit : ____ l/s\n").as_deref(),
            Some("Débit : ____ l/s")
        );
        assert_eq!(
            hole("> <votre réponse>\n").as_deref(),
            Some("<votre réponse>")
        );
        assert_eq!(hole("Deux conteneurs tournent.\n"), None);
        for (text, shown) in [
            ("____", "____"),
            ("___\n\nTODO", "TODO"),
            ("**Réponse :** ___", "___"),
            ("_Your answer:_ ____", "____"),
            ("_à compléter_", "à compléter"),
            ("Justification : ...", "Justification : ..."),
            ("x = ____", "x = ____"),
            ("<mark>TODO</mark>", "TODO"),
            ("{{answer}}", "{{answer}}"),
            (
                "Le port est **80** et l'adresse est ______.",
                "Le port est 80 et l'adresse est ______.",
            ),
            (
                "Le port du serveur est **80**, et l'adresse qu'il écoute est ______.",
                "…se qu'il écoute est ______.",
            ),
        ] {
            assert_eq!(hole(text).as_deref(), Some(shown), "{text}");
        }
    }
}
