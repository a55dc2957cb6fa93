//! Whether a picture's alternative text says anything to who can't see the picture.

use crate::language;
use crate::text::fold::fold;

/// Whether an alternative text says nothing: it is empty, names a picture as such, or repeats the file's name.
pub(crate) fn says_nothing(alt: &str, address: &str) -> bool {
    let alt = fold(alt);
    let letters = |c: char| c.is_alphanumeric() || c == '\'';
    // `image-1`, `Capture d'écran (3)`: numbers tell pictures apart, not what they show.
    let words = alt
        .split(|c: char| !letters(c))
        .filter(|word| word.contains(char::is_alphabetic));
    let words: Vec<&str> = words.collect();
    let said = words.join(" ");
    if said.is_empty() || language::among(&said, |words| words.picture) {
        return true;
    }
    let name = fold(&super::decoded(address));
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    alt.trim() == name
        || name
            .rsplit_once('.')
            .is_some_and(|(stem, _)| alt.trim() == stem)
}

#[cfg(test)]
mod tests {
    use super::says_nothing;

    #[test]
    fn words_that_any_picture_could_bear_say_nothing() {
        for alt in [
            "",
            "image",
            "Image-1.png",
            "alt text",
            "Capture d’écran",
            "screenshot 3",
            "12",
        ] {
            assert!(says_nothing(alt, "image-1.png"), "{alt}");
        }
        assert!(says_nothing("compose", "img/Compose.png"));
        for alt in ["docker compose ps", "la capture des conteneurs", "état"] {
            assert!(!says_nothing(alt, "img/a.png"), "{alt}");
        }
    }
}
