//! Text in lines: code and short quotations are never broken over two, and no line begins with a sign of punctuation.
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

/// A text whose spaces are ties where no line may end: in code and short quotations, before French punctuation.
pub(super) fn tied(text: &str) -> String {
    let mut tied = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = unbroken(rest);
        let (piece, after) = rest.split_at(length.unwrap_or(c.len_utf8()));
        let before_sign = after.starts_with([':', ';', '?', '!', '»']);
        match length {
            None if piece == " " && before_sign => tied.push(TIE),
            None => tied.push_str(piece),
            Some(_) => tied.extend(piece.chars().map(|c| if c == ' ' { TIE } else { c })),
        }
        rest = after;
    }
    tied
}

/// How long what stands on one line is, where a text begins with such a thing: code, or a short quotation.
fn unbroken(text: &str) -> Option<usize> {
    const SHORT: usize = 40;
    let (opening, closing) = [("`", '`'), ("«", '»'), ("“", '”')]
        .into_iter()
        .find(|(opening, _)| text.starts_with(opening))?;
    let near = match closing {
        '`' => text.len(),
        _ => text
            .char_indices()
            .nth(SHORT)
            .map_or(text.len(), |(at, _)| at),
    };
    let end = text.get(opening.len()..near)?.find(closing)?;
    Some(opening.len() + end + closing.len_utf8())
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
            lines("elle contient encore « à compléter » ici", 24),
            ["elle contient encore", "« à compléter » ici"]
        );
        assert_eq!(
            lines("ajoutez --output-format concise", 20),
            ["ajoutez", "--output-format", "concise"]
        );
    }
}
