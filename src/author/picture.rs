//! A handout's picture as one mark.
//!
//! Enters: a picture, whose address may stand elsewhere. Leaves: Markdown that says it in place.

use crate::document::Picture;

/// A picture with its address.
pub(super) fn inline(picture: &Picture) -> String {
    let Picture {
        alt,
        address,
        title,
        ..
    } = picture;
    let address = match address.contains(char::is_whitespace) {
        true => format!("<{address}>"),
        false => address.clone(),
    };
    let title = match title.is_empty() {
        true => String::new(),
        false => format!(" \"{}\"", title.replace('"', "\\\"")),
    };
    format!("![{alt}]({address}{title})")
}
