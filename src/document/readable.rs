//! A report's text as the parser reads it right: as long as before, so that every place stays where it was.
//!
//! Enters: a text. Leaves: the same, its lines all ended by line feeds, and no tab after the signs that close a fence. CommonMark
//! takes a lone carriage return for a line's end, and lets a tab follow a closing fence; the parser does neither everywhere.

use std::borrow::Cow;

/// A text that the parser reads as CommonMark has it.
pub(super) fn readable(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let returns = memchr::memchr_iter(b'\r', bytes);
    let lone = returns.filter(|&at| bytes.get(at + 1) != Some(&b'\n'));
    let tabs = memchr::memchr_iter(b'\t', bytes).filter(|&at| follows_a_fence(bytes, at));
    let mut changes = lone.chain(tabs).peekable();
    if changes.peek().is_none() {
        return Cow::Borrowed(text);
    }
    let mut changed = bytes.to_vec();
    for at in changes {
        changed[at] = if bytes[at] == b'\r' { b'\n' } else { b' ' };
    }
    String::from_utf8(changed).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Whether before a tab stand the signs of a fence alone, and after it nothing.
fn follows_a_fence(text: &[u8], tab: usize) -> bool {
    // No line that closes a fence is longer; so a page of tabs costs little.
    const LONG: usize = 200;
    let blank = |byte: &u8| matches!(byte, b' ' | b'\t');
    let after = text[tab..].iter().take(LONG).find(|byte| !blank(byte));
    if !after.is_none_or(|byte| matches!(byte, b'\n' | b'\r')) {
        return false;
    }
    let before = &text[tab.saturating_sub(LONG)..tab];
    let signs = before.iter().rev().skip_while(|byte| blank(byte));
    let mut line = signs.take_while(|byte| !matches!(byte, b'\n' | b'\r'));
    let fence = |sign: u8| matches!(sign, b'`' | b'~');
    let Some(&sign) = line.next().filter(|&&byte| fence(byte)) else {
        return false;
    };
    line.skip_while(|&&byte| byte == sign)
        .all(|byte| blank(byte) || *byte == b'>')
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn a_tab_after_a_closing_fence_is_a_blank() {
        assert_eq!(readable("```\nx\n``` \t \n\ty"), "```\nx\n```   \n\ty");
        assert_eq!(readable("> ~~~~\t"), "> ~~~~ ");
        for same in ["```\ta\n", "x```\t\n", "\t```\n", "a\tb\r\n"] {
            assert_eq!(readable(same), same);
        }
    }

    #[test]
    fn a_lone_carriage_return_ends_a_line() {
        assert_eq!(readable("a\rb\r\nc\r"), "a\nb\r\nc\n");
    }
}
