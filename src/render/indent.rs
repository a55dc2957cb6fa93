//! Blanks at the beginning of a line, as Markdown counts them.
//!
//! Enters: a line. Leaves: the same, so many columns further left.

/// How many columns blanks take.
pub(super) fn columns(blanks: &str) -> usize {
    blanks.chars().fold(0, after)
}

/// The column after a blank at one: a tab goes on to the next fourth.
fn after(at: usize, blank: char) -> usize {
    match blank {
        '\t' => at / 4 * 4 + 4,
        _ => at + 1,
    }
}

/// Takes as many columns of blanks off a line, if it has them; what is left of a tab is spaces.
pub(super) fn shift(line: &mut String, by: usize) {
    let (mut taken, mut at) = (0, 0);
    for blank in line.chars().take_while(|c| matches!(c, ' ' | '\t')) {
        if at >= by {
            break;
        }
        at = after(at, blank);
        taken += 1;
    }
    line.replace_range(..taken, &" ".repeat(at.saturating_sub(by)));
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
