//! Pictures that Markdown doesn't see as such, since their address holds spaces.

/// Takes `![alt](address with spaces)` out of a line's plain text: what is left, and how many there were.
pub(super) fn in_text(text: &str) -> (String, usize) {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    let mut pictures = 0;
    while let Some(start) = rest.find("![") {
        let Some(length) = picture(&rest[start..]) else {
            kept.push_str(&rest[..start + 2]);
            rest = &rest[start + 2..];
            continue;
        };
        kept.push_str(&rest[..start]);
        rest = &rest[start + length..];
        pictures += 1;
    }
    kept.push_str(rest);
    (kept, pictures)
}

/// The length of a picture at the start of `text`; its address ends with the ending of a picture's file name.
fn picture(text: &str) -> Option<usize> {
    const ENDINGS: &[&str] = &[
        "png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "heic", "avif", "tif", "tiff", "pdf",
    ];
    const LONGEST: usize = 1000;
    let near = text
        .char_indices()
        .nth(LONGEST)
        .map_or(text.len(), |(at, _)| at);
    let alt = text[..near].find("](")?;
    let address = &text[alt + 2..];
    let mut end = 0;
    for (at, c) in address.char_indices().take(LONGEST) {
        if c == ')' {
            let name = address[..at].trim_end_matches(['>', '"', ' ']);
            let ending = name.rsplit('.').next().unwrap_or_default();
            if ENDINGS
                .iter()
                .any(|known| ending.eq_ignore_ascii_case(known))
            {
                end = at;
                break;
            }
        }
    }
    (end > 0).then_some(alt + 2 + end + 1)
}

#[cfg(test)]
mod tests {
    use super::in_text;

    #[test]
    fn an_address_with_spaces_is_a_picture() {
        assert_eq!(in_text("a ![x](my shot (2).png) b"), ("a  b".to_owned(), 1));
        assert_eq!(
            in_text("![x](not closed"),
            ("![x](not closed".to_owned(), 0)
        );
        assert_eq!(in_text("![x](a b.txt)"), ("![x](a b.txt)".to_owned(), 0));
    }
}
