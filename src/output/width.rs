//! How many columns a text takes on a terminal: a letter of Chinese or an emoji takes two, an accent set behind its letter none.
//!
//! Enters: a text without colours. Leaves: columns, or as much of the text as they hold.

/// The columns of a text.
pub(crate) fn columns(text: &str) -> usize {
    textwrap::core::display_width(text)
}

/// As much of a text's beginning as so many columns hold.
pub(super) fn beginning(text: &str, room: usize) -> &str {
    let mut left = room;
    let mut letter = [0; 4];
    let end = text.char_indices().find(|(_, c)| {
        let width = columns(c.encode_utf8(&mut letter));
        let holds = width <= left;
        left = left.saturating_sub(width);
        !holds
    });
    &text[..end.map_or(text.len(), |(at, _)| at)]
}
