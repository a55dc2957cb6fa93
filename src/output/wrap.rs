//! Text in lines: code is never broken over two, nor is a sign of punctuation left alone at a line's start.
//!
//! Enters: a text and how many columns there are. Leaves: its lines.

use textwrap::{Options, WordSeparator, WordSplitter};

/// Stands for a space at which no line ends.
const TIE: char = '\u{a0}';

/// The lines of a text.
pub(super) fn wrap(text: &str, columns: usize) -> Vec<String> {
    const NARROWEST: usize = 20;
    let options = Options::new(columns.max(NARROWEST))
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    let lines = textwrap::wrap(text, options);
    lines.iter().map(|line| untied(line)).collect()
}

/// A text whose spaces are ties where no line may end: in code between backticks, before French punctuation, in quotes.
pub(super) fn tied(text: &str) -> String {
    let mut tied = String::with_capacity(text.len());
    let mut in_code = false;
    let mut left = text.matches('`').count();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c == '`' {
            // The last one opens nothing.
            left -= 1;
            in_code = !in_code && left > 0;
        }
        let next = rest.peek().copied();
        let is_tie = c == ' '
            && (in_code
                || tied.ends_with('«')
                || next.is_some_and(|next| matches!(next, ':' | ';' | '?' | '!' | '»')));
        tied.push(if is_tie { TIE } else { c });
    }
    tied
}

/// A text with spaces where ties were.
pub(super) fn untied(text: &str) -> String {
    text.replace(TIE, " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, columns: usize) -> Vec<String> {
        wrap(&tied(text), columns)
    }

    #[test]
    fn code_stands_on_one_line() {
        assert_eq!(
            lines("lancez `git add -f \"ma capture.png\"`, puis validez", 24),
            ["lancez", "`git add -f \"ma capture.png\"`,", "puis validez"]
        );
        assert_eq!(
            lines("a ` alone is no code at all, it is a sign", 24).len(),
            2
        );
    }

    #[test]
    fn no_line_begins_with_a_colon() {
        assert_eq!(
            lines("écrivez la réponse ici : « Question 1 »", 23),
            ["écrivez la réponse", "ici : « Question 1 »"]
        );
        assert_eq!(
            lines("ajoutez --output-format concise", 20),
            ["ajoutez", "--output-format", "concise"]
        );
    }
}
