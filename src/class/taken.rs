//! Texts that a spreadsheet takes for something else: formulas, numbers, dates.
//!
//! Enters: a text. Leaves: whether one does, in any language that is known; the text with a sign before it that keeps it, and
//! without. Refuses to know numbers that are meant as such: whoever writes them keeps them as they are.

use crate::language::among;
use crate::text::fold::fold;

/// The sign that keeps a cell a text.
const GUARD: char = '\'';

/// A text as a cell that stays one.
pub(super) fn guarded(cell: &str) -> String {
    match is_taken(cell) {
        true => format!("{GUARD}{cell}"),
        false => cell.to_owned(),
    }
}

/// A cell without the sign that keeps it a text.
pub(super) fn unguarded(cell: &str) -> String {
    let bare = cell.strip_prefix(GUARD);
    let bare = bare.filter(|bare| is_taken(bare));
    bare.unwrap_or(cell).to_owned()
}

/// Whether a spreadsheet would take a text for something else. A whole number stays what it is, and is left.
fn is_taken(cell: &str) -> bool {
    // More digits than these are rounded.
    const EXACT: usize = 15;
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let bare = cell.trim();
    let is_whole = bare.bytes().all(|byte| byte.is_ascii_digit())
        && (bare == "0" || !bare.starts_with('0'))
        && bare.len() <= EXACT;
    is_formula || !is_whole && (is_number(bare) || is_month(bare))
}

/// Whether a text is made of digits and of the signs of numbers, dates, times and amounts alone: `1.10`, `3/4`, `12:30`, `2E1`.
fn is_number(cell: &str) -> bool {
    // Longer ones are none.
    const LONGEST: usize = 40;
    let signs = |c: char| c.is_ascii_digit() || " \u{a0}\u{202f}.,/:-%$€£eE".contains(c);
    let digits = cell.trim_start_matches(['$', '€', '£', ' ', '.', ',']);
    cell.len() <= LONGEST
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && cell.chars().all(signs)
}

/// Whether a text is a month and a number or two: `mars-1`, `3 May 2026`, `DEC2`.
fn is_month(cell: &str) -> bool {
    const LONGEST: usize = 40;
    if cell.len() > LONGEST {
        return false;
    }
    let folded = fold(cell);
    let between = |c: char| " .,-/".contains(c);
    let mut months = 0;
    let mut numbers = 0;
    for part in folded.split(between).filter(|part| !part.is_empty()) {
        let rest = part.trim_matches(|c: char| c.is_ascii_digit());
        let before = part.starts_with(|c: char| c.is_ascii_digit());
        let after = part.ends_with(|c: char| c.is_ascii_digit());
        numbers += match rest.is_empty() {
            true => 1,
            false => usize::from(before) + usize::from(after),
        };
        match rest {
            "" => {}
            word if among(word, |words| words.months) => months += 1,
            _ => return false,
        }
    }
    months == 1 && (1..=2).contains(&numbers)
}

#[cfg(test)]
mod tests {
    use super::{guarded, unguarded};

    #[test]
    fn what_a_spreadsheet_takes_for_something_else_is_kept_and_read_back() {
        for cell in [
            "=1+1",
            "@ada",
            "-ada",
            "-1.5",
            "+33 6",
            "\t=1",
            "1.10",
            "1.2.3",
            "1-2",
            "3/4",
            "3/4/2026",
            "2E1",
            "007",
            "12:30",
            "5%",
            "$3",
            "5-",
            "1 000",
            "2026-05-01",
            "1234567890123456",
            "mars-1",
            "MAR1",
            "jan 5",
            "3 mai 2026",
        ] {
            let wanted = format!("'{cell}");
            assert_eq!(guarded(cell), wanted);
            assert_eq!(unguarded(&wanted), cell);
        }
        for cell in [
            "",
            "Ada",
            "1.a",
            "8",
            "0",
            "TP2",
            "L3",
            "Mai",
            "1er mai",
            "April",
            "2 May Hart",
            "e1@example.org",
            "l'eau",
        ] {
            assert_eq!(guarded(cell), cell);
        }
        // Whoever writes the sign means it.
        assert_eq!(unguarded("'Ada"), "'Ada");
    }
}
