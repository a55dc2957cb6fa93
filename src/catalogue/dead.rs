//! Whether a pattern can match at all in what an answer shows.
//!
//! Enters: a pattern. Leaves: yes, or surely not. What is searched are whole lines, each with its end: so `$` without `(?m)` stands
//! behind the last line's end, and `total$` asks for what is never there. Refuses to prove more than ends and empty sets of
//! characters show.

use regex_syntax::hir::{Class, Hir, HirKind, Look};

/// Whether some answer can match a pattern; one that isn't understood can.
pub(super) fn can_match(pattern: &str) -> bool {
    let nothing = Beside::default();
    regex_syntax::parse(pattern).map_or(true, |hir| can(&hir, nothing, nothing))
}

/// What surely stands beside a part of a pattern, on one side.
#[derive(Clone, Copy, Debug, Default)]
struct Beside {
    /// Whether anything does.
    some: bool,
    /// Whether the nearest character of it may end a line.
    may_break: bool,
}

impl Beside {
    /// What stands there, and a part nearer than that.
    fn then(self, near: &Hir, breaks: bool) -> Self {
        let surely = near.properties().minimum_len() != Some(0);
        Self {
            some: self.some || surely,
            may_break: breaks || !surely && self.may_break,
        }
    }
}

fn can(hir: &Hir, before: Beside, after: Beside) -> bool {
    match hir.kind() {
        HirKind::Empty | HirKind::Literal(_) => true,
        // No character at all, as in `[a&&b]`.
        HirKind::Class(_) => hir.properties().minimum_len().is_some(),
        HirKind::Look(look) => match look {
            Look::Start => !before.some,
            Look::StartLF | Look::StartCRLF => !before.some || before.may_break,
            Look::End => !after.some && (!before.some || before.may_break),
            Look::EndLF | Look::EndCRLF => !after.some || after.may_break,
            _ => true,
        },
        HirKind::Repetition(again) => again.min == 0 || can(&again.sub, before, after),
        HirKind::Capture(group) => can(&group.sub, before, after),
        HirKind::Alternation(ways) => ways.iter().any(|way| can(way, before, after)),
        HirKind::Concat(parts) => parts.iter().enumerate().all(|(at, part)| {
            let before = parts[..at].iter().fold(before, |beside, part| {
                beside.then(part, may_break(part, true))
            });
            let after = parts[at + 1..].iter().rev().fold(after, |beside, part| {
                beside.then(part, may_break(part, false))
            });
            can(part, before, after)
        }),
    }
}

/// Whether the last character that a part matches, or the first, may end a line.
fn may_break(hir: &Hir, last: bool) -> bool {
    let is_end = |byte: u8| matches!(byte, b'\n' | b'\r');
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => false,
        HirKind::Literal(text) => {
            let near = if last { text.0.last() } else { text.0.first() };
            near.is_some_and(|&byte| is_end(byte))
        }
        HirKind::Class(Class::Unicode(class)) => {
            let mut ranges = class.ranges().iter();
            ranges.any(|range| range.start() <= '\r' && range.end() >= '\n')
        }
        HirKind::Class(Class::Bytes(class)) => {
            let mut ranges = class.ranges().iter();
            ranges.any(|range| range.start() <= b'\r' && range.end() >= b'\n')
        }
        HirKind::Repetition(again) => may_break(&again.sub, last),
        HirKind::Capture(group) => may_break(&group.sub, last),
        HirKind::Alternation(ways) => ways.iter().any(|way| may_break(way, last)),
        HirKind::Concat(parts) => {
            let near = |at: usize| match last {
                true => &parts[parts.len() - 1 - at],
                false => &parts[at],
            };
            let surely = |part: &Hir| part.properties().minimum_len() != Some(0);
            let end = (0..parts.len()).find(|&at| surely(near(at)));
            (0..=end.unwrap_or(parts.len() - 1)).any(|at| may_break(near(at), last))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::can_match;
    use regex::Regex;

    #[test]
    fn what_no_answer_can_hold_is_known() {
        for pattern in [
            "a^b",
            "(?m)a^b",
            "a$b",
            "(?m)a$b",
            "[a&&b]",
            r"[^\s\S]",
            r"\d+ MB$",
            "^total$",
            "(a|b)$",
            "(a^b|[a&&b]c)",
            "(?i)x(^y)+",
        ] {
            assert!(!can_match(pattern), "{pattern}");
            let pattern = Regex::new(pattern).expect("it compiles");
            for text in ["a\nb\n", "5 MB\n", "total\n", "b\n", "x\ny\n"] {
                assert!(!pattern.is_match(text), "{pattern}");
            }
        }
    }

    #[test]
    fn what_some_answer_holds_is_left() {
        for (pattern, text) in [
            (r"\d+ MB", "5 MB\n"),
            (r"(?m)^CMD .*$", "FROM a\nCMD b\n"),
            (r"^FROM", "FROM a\n"),
            (r"(?m)a\n^b", "a\nb\n"),
            (r"a\s+$", "a\n"),
            (r"a\n$", "a\n"),
            (r"a?^b", "b\n"),
            (r"(^|\s)x(\s|$)", "x\n"),
            (r"(?s)a.*$", "a b\n"),
            (r"^$|b", "b\n"),
            (r"[^a]\bb", "x b\n"),
            (r"(?x) a # a comment", "a\n"),
        ] {
            assert!(can_match(pattern), "{pattern}");
            let matched = Regex::new(pattern).expect("it compiles").is_match(text);
            assert!(matched, "{pattern}");
        }
    }
}
