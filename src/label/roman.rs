//! Roman numbers, as far as labs count.
//!
//! Enters: a word. Leaves: its number, if it is one in capitals; and the other way round.

const NUMBERS: [&str; 20] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII", "XVIII", "XIX", "XX",
];

/// The number that a word of Roman signs is.
pub(crate) fn roman(word: &str) -> Option<u32> {
    NUMBERS
        .iter()
        .position(|known| *known == word)
        .map(|at| at as u32 + 1)
}

/// A number in Roman signs.
pub(crate) fn in_roman(number: u32) -> Option<&'static str> {
    NUMBERS.get(number.checked_sub(1)? as usize).copied()
}
