//! The characters that a terminal obeys instead of showing them: controls, and what turns the direction of writing.
//!
//! Enters: text of anybody. Leaves: the same with a sign in their stead. The one place that knows which they are.

use std::borrow::Cow;

/// Stands where a character was that isn't shown.
const UNSHOWN: char = '\u{fffd}';

/// Whether a character is not shown but obeyed.
pub(crate) fn steers(c: char) -> bool {
    c.is_control() || turns(c) || parts_lines(c)
}

/// Whether a character turns the direction in which what follows is written.
fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character ends a line or a paragraph where no control does.
fn parts_lines(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// One line, of which nothing is obeyed.
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    without(text, steers)
}

/// Lines, of which nothing else is obeyed.
pub(crate) fn harmless_lines(text: &str) -> Cow<'_, str> {
    without(text, |c| steers(c) && c != '\n')
}

/// A line as many bytes long, its tabs kept: places in it stay where they are.
pub(crate) fn harmless_as_long(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if !steers(c) || c == '\t' => shown.push(c),
            c if c.len_utf8() == UNSHOWN.len_utf8() => shown.push(UNSHOWN),
            c => shown.extend(std::iter::repeat_n('?', c.len_utf8())),
        }
    }
    shown
}

fn without(text: &str, is_out: impl Fn(char) -> bool) -> Cow<'_, str> {
    match find(text, &is_out) {
        Some(_) => Cow::Owned(text.replace(is_out, "\u{fffd}")),
        None => Cow::Borrowed(text),
    }
}

/// The first character of a text that steers and is meant, with where it stands.
fn find(text: &str, is_meant: impl Fn(char) -> bool) -> Option<(usize, char)> {
    let bytes = text.as_bytes().iter().enumerate();
    let mut begun = bytes.filter(|(_, byte)| BEGIN[usize::from(**byte)]);
    begun.find_map(|(at, _)| {
        let c = text[at..].chars().next()?;
        is_meant(c).then_some((at, c))
    })
}

/// The characters of a text that steer, those below a blank left out, in order and with where they stand.
pub(crate) fn above_blanks(text: &str) -> Vec<(usize, char)> {
    let bytes = text.as_bytes();
    let [first, second, third] = LEADS;
    let begun = memchr::memchr3_iter(first, second, third, bytes);
    let begun = begun.chain(memchr::memchr_iter(DELETE, bytes));
    let found = begun.filter_map(|at| Some((at, text[at..].chars().next()?)));
    let mut found: Vec<(usize, char)> = found.filter(|(_, c)| steers(*c)).collect();
    found.sort_unstable();
    found
}

/// The first bytes of U+0080 to U+00BF, U+0600 to U+063F, U+2000 to U+2FFF.
const LEADS: [u8; 3] = [0xc2, 0xd8, 0xe2];

/// The only one between a blank and U+0080.
const DELETE: u8 = 0x7f;

/// The bytes with which a character that steers may begin. Of most characters the first byte tells that they don't.
static BEGIN: [bool; 256] = {
    let mut begin = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        begin[byte] = true;
        byte += 1;
    }
    begin[DELETE as usize] = true;
    let mut lead = 0;
    while lead < LEADS.len() {
        begin[LEADS[lead] as usize] = true;
        lead += 1;
    }
    begin
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_that_steers_is_found() {
        for c in '\0'..=char::MAX {
            let text = format!("é{c}");
            let found = find(&text, steers);
            assert_eq!(found, steers(c).then_some((2, c)), "{c:?}");
            let above = above_blanks(&text).first().copied();
            assert_eq!(above, found.filter(|_| c >= ' '), "{c:?}");
        }
    }

    #[test]
    fn what_steers_is_replaced_and_what_people_write_is_kept() {
        let kept = "é 👩\u{200d}💻 e\u{301} \u{a0}« ok »";
        assert_eq!(harmless(kept), kept);
        assert_eq!(
            harmless("a\u{1b}[2J\u{9b}\u{202e}b\nc"),
            "a\u{fffd}[2J\u{fffd}\u{fffd}b\u{fffd}c"
        );
        assert_eq!(harmless_lines("a\r\nb\u{7f}"), "a\u{fffd}\nb\u{fffd}");
        let odd = "a\t\u{1b}\u{9b}\u{202e}é";
        assert_eq!(harmless_as_long(odd), "a\t???\u{fffd}é");
        assert_eq!(harmless_as_long(odd).len(), odd.len());
    }
}
