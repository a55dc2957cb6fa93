//! Whether a file holds what an earlier run wrote into it: another's may not be overwritten unasked.
//!
//! Enters: the file's text. Leaves: whether any of the formats writes such. Where it can't be told, it is another's.

use crate::checks;

/// How the formats of programs begin, and what else stands in them.
const FORMATS: &[(&str, &str)] = &[
    ("{\n  \"version\": 1,\n  \"reports\": [", "\"summary\""),
    ("{\"version\":1,\"path\":", "\"summary\""),
    ("{\n  \"$schema\":", "\"name\": \"tpreport\""),
    ("[\n  {\n    \"description\":", "\"check_name\""),
    ("[]\n", ""),
    ("<?xml", "<testsuites name=\"tpreport\""),
];

/// Among so many lines one of ours tells itself.
const FIRST: usize = 500;

/// Whether a text is an output of a check.
pub(crate) fn is_ours(text: &str) -> bool {
    let is_format = |(start, holds): &(&str, &str)| text.starts_with(start) && text.contains(holds);
    let mut lines = text.lines().take(FIRST);
    text.trim().is_empty() || FORMATS.iter().any(is_format) || lines.any(is_line)
}

/// Whether a line is one of the formats for people and logs: it bears a check's name, or counts answers.
fn is_line(line: &str) -> bool {
    let is_count = |word: &str| {
        let counted = word.split_once('/');
        counted.is_some_and(|(some, all)| some.parse::<u32>().is_ok() && all.parse::<u32>().is_ok())
    };
    let mut words = line.split_whitespace();
    let counts = match words.next() {
        Some("✓" | "!" | "×") => words.any(is_count),
        first => first.is_some_and(is_count),
    };
    counts || names_a_check(line)
}

fn names_a_check(line: &str) -> bool {
    let is_named = |id: &str| {
        let around = [("[", "]"), ("(", ")"), ("title=", "::")];
        let mut around = around.iter();
        around.any(|(before, after)| line.contains(&format!("{before}{id}{after}")))
    };
    checks::ids().into_iter().any(is_named)
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn what_a_student_wrote_is_not_ours() {
        for ours in [
            "",
            "[]\n",
            "r.md:3:1: error[missing-text] question 1.a lacks an explanation\n",
            "::error file=r.md,line=3,col=1,title=missing-text::question 1.a\n",
            "r.md · TP\n\n    ✓ 1\n\n1/1 question answered\n",
            "✓ a/r.md      4/5\n",
        ] {
            assert!(is_ours(ours), "{ours}");
        }
        for other in [
            "# TP 1\n\n## Question 1.a\n\n3 réponses\n",
            "[1]\n",
            "{\"version\": 1}",
            "<?xml version='1.0'?><a/>",
        ] {
            assert!(!is_ours(other), "{other}");
        }
    }
}
