//! Roman numbers, as far as labs count.
//!
//! Enters: a word. Leaves: its number, if it is one in capitals.

/// The number that a word of Roman signs is.
pub(super) fn roman(word: &str) -> Option<u32> {
    const NUMBERS: [&str; 20] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
        "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
    ];
    NUMBERS
        .iter()
        .position(|known| *known == word)
        .map(|at| at as u32 + 1)
}
