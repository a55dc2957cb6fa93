//! The placeholder that stands where an answer should, as the student sees it.

use crate::evidence;
use crate::source::{Source, Span};

/// The first line of some passages that is a placeholder, without what dresses it. `own`: how the lab marks such places, folded.
pub(super) fn placeholder(source: &Source, passages: &[Span], own: &[String]) -> Option<String> {
    const LONG: usize = 40;
    let lines = passages.iter().flat_map(|span| source.slice(*span).lines());
    let dress =
        |c: char| c.is_whitespace() || matches!(c, '*' | '_' | '>' | '-' | '#' | '/' | '`' | '|');
    let hole = lines
        .map(|line| line.trim_start_matches(dress))
        .find_map(|line| {
            let line = evidence::announced(line).unwrap_or(line);
            let bare = line.trim_start_matches(dress);
            // The sign that opens a quote ends a hole in angle brackets.
            let bare = bare.trim_end_matches(|c| c != '>' && dress(c));
            evidence::is_placeholder(line.trim_matches(dress), own).then_some(bare)
        })?;
    (hole.chars().count() <= LONG).then(|| hole.replace("**", ""))
}

#[cfg(test)]
mod tests {
    use super::*;

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
    }
}
