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
    let lines = || text.lines().take(FIRST);
    // For people a report's page begins with its path and its lab, and counts the answers.
    let is_titled = lines().any(|line| line.contains(" · "));
    text.trim().is_empty()
        || is_drawn(text)
        || FORMATS.iter().any(is_format)
        || lines().any(is_line)
        || is_titled && lines().any(|line| line.split_whitespace().next().is_some_and(is_count))
}

/// Whether a text is a report's page for people, which with `-q` counts nothing: its title, then its first finding, whose help
/// ends with its check's name.
fn is_drawn(text: &str) -> bool {
    const SIGNS: [&str; 3] = ["  × ", "  ⚠ ", "  ☞ "];
    let mut lines = text.lines().skip(1);
    let begins = lines.next() == Some("")
        && (lines.next()).is_some_and(|line| SIGNS.iter().any(|sign| line.starts_with(sign)));
    let named = |line: &str| {
        let name = line
            .strip_suffix(')')
            .and_then(|line| line.rsplit_once('('));
        name.is_some_and(|(_, name)| checks::ids().contains(&name))
    };
    begins && lines.take(FIRST).any(named)
}

/// Whether a word counts answers: `3/4`.
fn is_count(word: &str) -> bool {
    let counted = word.split_once('/');
    counted.is_some_and(|(some, all)| some.parse::<u32>().is_ok() && all.parse::<u32>().is_ok())
}

/// Whether a line is one of the formats for logs, or of a report among many.
fn is_line(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let is_one_of_many = matches!(words.next(), Some("✓" | "!" | "×")) && words.any(is_count);
    is_one_of_many || names_a_check(line)
}

/// Whether a line names a check where a log does: after the place and how grave it is.
fn names_a_check(line: &str) -> bool {
    let grave = ["error", "warning", "hint"];
    checks::ids().into_iter().any(|id| {
        let of_log = |grave: &&str| line.contains(&format!(": {grave}[{id}] "));
        let of_forge = line.starts_with("::") && line.contains(&format!("title={id}::"));
        of_forge || grave.iter().any(of_log)
    })
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
            "r.md\n\n  × question 1 has no answer\n    ╭────\n  → write it (unanswered-question)\n",
        ] {
            assert!(is_ours(ours), "{ours}");
        }
        for other in [
            "# TP 1\n\n## Question 1.a\n\n3 réponses\n",
            "[1]\n",
            "# Notes\n\n12/20 Ada Roy\n3/4 réunion\n",
            "- the check [missing-text] is clearer (missing-text)\n",
            "{\"version\": 1}",
            "Notes\n\n  × question 1 has no answer\n  → write it (by Monday)\n",
            "<?xml version='1.0'?><a/>",
        ] {
            assert!(!is_ours(other), "{other}");
        }
    }
}
