//! Blanks to write on: `____`, `speed: … km/h`, `x = ?`, boxes of which none is ticked.
//!
//! Enters: a line, its markup taken off. Leaves: whether a place in it waits for a value. Refuses to know any word.

/// Whether a line holds a blank to write on: `speed: ____ km/h`, `speed: ........ km/h`.
pub(super) fn has_blank(line: &str) -> bool {
    const SHORT: usize = 3;
    const DOTS: usize = 5;
    const RULE: usize = 40;
    const LONGEST: usize = 120;
    // `____ a title ____`, as programs draw them.
    let trimmed = line.trim();
    if trimmed.starts_with("__") && trimmed.ends_with("__") && trimmed.len() > RULE {
        return false;
    }
    let runs = |sign: u8, least: usize| {
        let bytes = line.as_bytes();
        let starts =
            memchr::memchr_iter(sign, bytes).filter(move |&at| at == 0 || bytes[at - 1] != sign);
        starts
            .map(move |at| at..at + bytes[at..].iter().take_while(|&&byte| byte == sign).count())
            .any(|run| {
                let letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
                let before = run
                    .start
                    .checked_sub(1)
                    .and_then(|before| bytes.get(before));
                (least..=LONGEST).contains(&run.len())
                    && !letter(before)
                    && !letter(bytes.get(run.end))
            })
    };
    runs(b'_', SHORT) || line.contains(':') && runs(b'.', DOTS)
}

/// Whether a line gives a name a value that waits: `x = ...`, `x = ?`, `x = … km/h`.
pub(super) fn is_unset(line: &str) -> bool {
    named(line).is_some_and(|value| {
        matches!(value, "..." | "…" | "?" | "??" | "[...]" | "(...)") || is_before_unit(value)
    })
}

/// Whether a line gives a name no value, `x =`: in a sentence it waits for one, `PASSWORD=` in code may be meant so.
pub(super) fn is_without_value(line: &str) -> bool {
    named(line).is_some_and(str::is_empty)
}

/// The value that a line gives a name, if it does no more.
fn named(line: &str) -> Option<&str> {
    const LONG: usize = 40;
    const FEW: usize = 3;
    let (name, value) = line.split_once('=').filter(|_| line.len() <= LONG)?;
    let is_name = |c: char| c.is_alphanumeric() || "_ ().,".contains(c);
    let is_named = name.contains(char::is_alphabetic)
        && name.chars().all(is_name)
        && name.split_whitespace().count() <= FEW;
    is_named.then(|| value.trim().trim_end_matches(';'))
}

/// Whether nothing but dots or an empty box stands before a unit: `… km/h`, `[    ] km/h`.
pub(super) fn is_before_unit(value: &str) -> bool {
    const LONG: usize = 6;
    let value = value.trim();
    let dots = value.trim_start_matches(['.', '…', '_']);
    let boxed = || {
        let (inner, rest) = value.strip_prefix(['[', '('])?.split_once([']', ')'])?;
        inner.trim().is_empty().then_some(rest)
    };
    let is_hole = dots.len() + 1 < value.len();
    let rest = if is_hole { Some(dots) } else { boxed() };
    rest.and_then(|rest| rest.strip_prefix(' '))
        .is_some_and(|unit| {
            let sign = |c: char| c.is_alphabetic() || "/%°²³·^-12".contains(c);
            !unit.is_empty() && unit.len() <= LONG && unit.chars().all(sign)
        })
}

/// Whether a line is a place for points, `... / 20`; `/24` alone is a mask.
pub(super) fn waits_for_points(line: &str) -> bool {
    const DIGITS: usize = 3;
    let rest = line.trim_start_matches(['.', '…', '_', '[', '(', ' ']);
    let most = rest
        .strip_prefix('/')
        .map(|most| most.trim_matches([']', ')', ' ']));
    line.starts_with(['.', '…', '_', '[', '('])
        && most.is_some_and(|most| {
            (1..=DIGITS).contains(&most.len()) && most.bytes().all(|byte| byte.is_ascii_digit())
        })
}

/// Whether a text holds a sign that ticks something off.
pub(super) fn has_tick(text: &str) -> bool {
    // All of them begin with one of two bytes in UTF-8.
    memchr::memchr2_iter(0xE2, 0xF0, text.as_bytes())
        .any(|at| text[at..].starts_with(['☑', '✅', '✔', '✓', '🗹']))
}

/// Whether a line begins with a box, and none in it is ticked: `[ ] yes`, `( ) yes ( ) no`.
pub(super) fn is_unticked(line: &str) -> bool {
    const TICKED: [&str; 8] = ["[x]", "[X]", "(x)", "(X)", "☑", "☒", "✅", "✔"];
    let begins = ["[ ]", "( )", "☐"]
        .iter()
        .any(|empty| line.starts_with(empty));
    begins && !TICKED.iter().any(|ticked| line.contains(ticked))
}

/// Whether a line is a formula of dots, a mark of a template, or an address that lacks its host: `$ \ldots $`, `{{answer}}`,
/// `https://...`.
pub(super) fn is_hollow_mark(line: &str) -> bool {
    let formula = line.trim_matches(['$', ' ']);
    let template = line
        .strip_prefix("{{")
        .and_then(|line| line.strip_suffix("}}"));
    let host = line
        .strip_prefix("http")
        .and_then(|rest| rest.trim_start_matches('s').strip_prefix("://"));
    matches!(formula, "\\ldots" | "\\dots" | "\\cdots")
        || host.is_some_and(|host| !host.contains(char::is_alphanumeric))
        || template.is_some_and(|name| !name.contains(['{', '}', '|', '(']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_waits_is_told_from_one_that_is_given() {
        for line in ["x = ...", "x = ?", "F (N) = …"] {
            assert!(is_unset(line), "{line}");
        }
        for line in ["x = 3", "x = y ? 1 : 2", "curl a/b?c=...", "x == ...a"] {
            assert!(!is_unset(line), "{line}");
        }
        for line in ["... / 20", "__/2", "[ /2]"] {
            assert!(waits_for_points(line), "{line}");
        }
        for line in ["/24", "1 / 2", "... /etc", "/"] {
            assert!(!waits_for_points(line), "{line}");
        }
        for value in ["… km/h", "... %", "[    ] km/h", "( ) m²"] {
            assert!(is_before_unit(value), "{value}");
        }
        for value in [
            "3 km/h",
            "... then it stops",
            "km/h",
            "[3] km/h",
            "…",
            "[ ]",
        ] {
            assert!(!is_before_unit(value), "{value}");
        }
        for blank in [3, 24, 48, 90] {
            let blank = "_".repeat(blank);
            assert!(has_blank(&format!("Speed {blank}.")), "{blank}");
            assert!(has_blank(&format!("It is {blank} km/h")), "{blank}");
        }
        let rule = "_".repeat(30);
        assert!(!has_blank(&format!("{rule} test session {rule}")));
        assert!(is_unticked("( ) oui ( ) non"));
        assert!(is_unticked("[ ] capture"));
        assert!(!is_unticked("( ) oui (x) non"));
        assert!(is_hollow_mark("$ \\ldots $"));
        assert!(is_hollow_mark("{{answer}}"));
        assert!(!is_hollow_mark("{{ name | upper }}"));
        assert!(!is_hollow_mark("$ x, \\ldots $"));
    }
}
