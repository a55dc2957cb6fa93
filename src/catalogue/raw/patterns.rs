//! A catalogue's patterns, compiled within a bound for all of them together.
//!
//! Enters: patterns, one after the other. Leaves: each compiled, or why it isn't. What a repetition multiplies is only known by
//! compiling it, so each is compiled within what is left, and charged what it takes; one that is too large is charged the most.

use crate::catalogue::pattern::{Compiler, NoPattern, Pattern};

/// How much one pattern may take in memory.
const LARGEST: usize = 10 << 20;
/// How much all of them may.
const ALL: usize = 64 << 20;

/// What compiles a catalogue's patterns.
pub(super) struct Room {
    /// The room that is left; none: there was too little for one.
    left: Option<usize>,
    compiler: Compiler,
}

/// Why a pattern isn't compiled.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// It is none, in the parser's words.
    Wrong(String),
    TooLarge,
    /// Those before it take all the room; it is the first that has none.
    NoRoom,
    /// It stands below such a one, and isn't looked at.
    Passed,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            left: Some(ALL),
            compiler: Compiler::new(),
        }
    }
}

impl Room {
    pub(super) fn compile(&mut self, pattern: &str) -> Result<Pattern, Refused> {
        let Some(left) = self.left else {
            return Err(Refused::Passed);
        };
        match self.compiler.compile(pattern, LARGEST.min(left)) {
            Ok(pattern) => {
                self.left = Some(left.saturating_sub(pattern.size()));
                Ok(pattern)
            }
            Err(NoPattern::Wrong(why)) => Err(Refused::Wrong(why)),
            Err(NoPattern::TooLarge) => {
                self.left = left.checked_sub(LARGEST);
                Err(match self.left {
                    Some(_) => Refused::TooLarge,
                    None => Refused::NoRoom,
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_small_patterns_fit_and_a_few_large_ones() {
        let mut room = Room::default();
        for _ in 0..300 {
            assert!(room.compile(r"(?m)^CMD\s+\S+ .* (one|two|three)$").is_ok());
        }
        let mut room = Room::default();
        assert!((0..1000).all(|_| room.compile("a|kettle").is_ok()));
        let mut room = Room::default();
        assert!((0..100).all(|_| room.compile(r"^(\w+) (\w+) (\w+)$").is_ok()));
        assert!(room.compile(r"\w{1,100}@[a-z]+").is_ok());
        assert!(matches!(room.compile("("), Err(Refused::Wrong(_))));
    }

    #[test]
    fn what_blows_up_takes_no_more_than_all_may() {
        let blows_up = "((a{1,100}){1,100}){1,100}";
        let mut room = Room::default();
        let refused = (0..300).map(|_| room.compile(blows_up).err());
        let refused: Vec<Option<Refused>> = refused.collect();
        assert_eq!(refused[0], Some(Refused::TooLarge));
        let first = |wanted: &Refused| refused.iter().position(|one| one.as_ref() == Some(wanted));
        let passed = first(&Refused::Passed).expect("some are passed over");
        assert_eq!(first(&Refused::NoRoom), Some(passed - 1));
        assert_eq!(refused[299], Some(Refused::Passed));
        let large = r"\w{90}";
        let mut room = Room::default();
        let kept = (0..300).filter_map(|_| room.compile(large).ok()).count();
        assert!((5..60).contains(&kept), "{kept}");
    }
}
