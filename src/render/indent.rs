//! Blanks at the beginning of a line, as Markdown counts them.
//!
//! Enters: a line. Leaves: the same, so many columns further left.

/// How many columns blanks take: a tab goes on to the next fourth one.
pub(super) fn columns(blanks: &str) -> usize {
    let next = |at: usize, blank: char| match blank {
        '\t' => at / 4 * 4 + 4,
        _ => at + 1,
    };
    blanks.chars().fold(0, next)
}

/// Takes as many columns of blanks off a line, if it has them; what is left of a tab is spaces.
pub(super) fn shift(line: &mut String, by: usize) {
    let bytes = line.len() - line.trim_start_matches([' ', '\t']).len();
    let taken = (0..=bytes).find(|&end| columns(&line[..end]) >= by);
    let taken = taken.unwrap_or(bytes);
    let left = columns(&line[..taken]).saturating_sub(by);
    line.replace_range(..taken, &" ".repeat(left));
}

#[cfg(test)]
mod tests {
    use super::shift;

    #[test]
    fn tabs_are_taken_off_as_they_are_shown() {
        for (line, by, left) in [
            ("    a", 2, "  a"),
            ("\ta", 4, "a"),
            ("\ta", 2, "  a"),
            (" \t\ta", 6, "  a"),
            ("a", 4, "a"),
        ] {
            let mut text = line.to_owned();
            shift(&mut text, by);
            assert_eq!(text, left, "{line:?} by {by}");
        }
    }
}
