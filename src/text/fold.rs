//! One spelling for what a reader takes as the same: case, accents and typography folded away.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Calls `each` with the folded characters of one character: lower case, no accent, plain quotes, dashes and spaces.
pub(crate) fn fold_char(character: char, mut each: impl FnMut(char)) {
    match character {
        c if c.is_ascii() => each(c.to_ascii_lowercase()),
        // The accented letters of French stand for most of what is not ASCII in reports.
        'à' | 'â' | 'ä' | 'À' | 'Â' | 'Ä' => each('a'),
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => each('e'),
        'î' | 'ï' | 'Î' | 'Ï' => each('i'),
        'ô' | 'ö' | 'Ô' | 'Ö' => each('o'),
        'ù' | 'û' | 'ü' | 'Ù' | 'Û' | 'Ü' => each('u'),
        'ç' | 'Ç' => each('c'),
        'œ' | 'Œ' => "oe".chars().for_each(each),
        'æ' | 'Æ' => "ae".chars().for_each(each),
        '’' | '‘' | 'ʼ' | '´' | '′' => each('\''),
        '“' | '”' | '«' | '»' | '„' => each('"'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => each('-'),
        '\u{a0}' | '\u{202f}' | '\u{2000}'..='\u{200a}' | '\u{3000}' => each(' '),
        // Marks that no reader sees: soft hyphen, zero widths, variation selectors.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => {}
        other => std::iter::once(other)
            .nfkd()
            .filter(|&c| !is_combining_mark(c))
            .flat_map(char::to_lowercase)
            .for_each(each),
    }
}

/// The folded form of a text.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        fold_char(character, |c| folded.push(c));
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_case_and_typography_fold_away() {
        assert_eq!(fold("L’ÉTÉ — « cœur »"), "l'ete - \" coeur \"");
        assert_eq!(fold("multi\u{2011}étapes"), "multi-etapes");
        assert_eq!(fold("e\u{301}\u{200b}"), "e");
    }
}
