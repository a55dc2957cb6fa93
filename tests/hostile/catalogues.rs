//! Catalogues at their worst: huge, deep, with ids and numbers that nobody writes, and patterns that blow up.

use super::{Case, LAB};

/// A lab with one question more.
fn with(question: &str) -> String {
    format!("{LAB}[[section.question]]\nid = '1.c'\nprompt = 'p'\n{question}\n")
}

/// All cases.
pub(super) fn all() -> Vec<Case> {
    let deep =
        |open: &str, close: &str| format!("a = {}{}\n", open.repeat(20_000), close.repeat(20_000));
    let questions = |count: usize| -> String {
        (0..count)
            .map(|at| format!("[[section.question]]\nid = 'x{at}'\nprompt = 'p{at}'\n"))
            .collect()
    };
    let long = "a".repeat(100_000);
    vec![
        Case::catalogue("nothing", "", 2, "questions.toml"),
        Case::catalogue("no TOML", "\u{1}\u{2}{{{{", 2, "questions.toml"),
        Case::catalogue("bytes", [0xff, 0xfe, 0x00, 0x9f], 2, "questions.toml"),
        Case::catalogue("a picture", b"\x89PNG\r\n\x1a\n", 2, "questions.toml"),
        Case::catalogue("arrays in one another", deep("[", "]"), 2, "questions.toml"),
        Case::catalogue(
            "tables in one another",
            deep("{a=", "}"),
            2,
            "questions.toml",
        ),
        Case::catalogue(
            "names in one another",
            format!("{}a = 1\n", "a.".repeat(20_000)),
            2,
            "questions.toml",
        ),
        Case::catalogue(
            "a text without an end",
            "[lab]\nid = 'a\n",
            2,
            "questions.toml",
        ),
        Case::catalogue(
            "2,000 questions",
            format!("{LAB}{}", questions(2000)),
            1,
            "1.b",
        ),
        Case::catalogue(
            "1,000 questions of one title",
            format!(
                "{LAB}{}",
                questions(1000).replace("prompt =", "title = 'Result'\nprompt =")
            ),
            1,
            "1.b",
        )
        .with(
            "rapport.md",
            "### Result\n\nIt is so and so.\n\n".repeat(1000),
        ),
        Case::catalogue(
            "2,000 mistakes",
            format!(
                "{LAB}{}",
                "[[section.question]]\nid = '1.a'\nx = 1\n".repeat(2000)
            ),
            2,
            "mistakes",
        ),
        Case::catalogue(
            "a prompt of 1 MB",
            with(&format!("title = '{}'", "mot ".repeat(250_000))),
            1,
            "1.b",
        ),
        Case::catalogue("ids of spaces", with("").replace("'1.c'", "'   '"), 2, "id"),
        Case::catalogue(
            "ids of controls",
            with("").replace("'1.c'", "\"\\u0007\\u001b\""),
            2,
            "id",
        ),
        Case::catalogue(
            "ids of 100,000 letters",
            with("").replace("1.c", &long),
            1,
            "1.b",
        ),
        Case::catalogue("points without end", with("points = inf"), 2, "points"),
        Case::catalogue("no number of points", with("points = nan"), 2, "points"),
        Case::catalogue(
            "more points than there are",
            with("points = 1e20"),
            2,
            "points",
        ),
        Case::catalogue("fewer points than none", with("points = -1"), 2, "points"),
        Case::catalogue(
            "the largest number",
            with("expects = ['screenshot']\nscreenshot = { min = 18446744073709551615 }"),
            2,
            "999999",
        ),
        Case::catalogue(
            "a large number",
            with("expects = ['screenshot']\nscreenshot = { min = 9223372036854775807 }"),
            2,
            "999999",
        ),
        Case::catalogue(
            "words without end",
            with("text = { min-words = 9223372036854775807 }"),
            2,
            "999999",
        ),
        Case::catalogue(
            "a pattern that blows up",
            with(
                "expects = ['code']\ncode = { matches = ['((((a{1,100}){1,100}){1,100}){1,100}'] }",
            ),
            2,
            "matches",
        ),
        Case::catalogue(
            "300 patterns that blow up",
            with(&format!(
                "expects = ['code']\ncode = {{ matches = [{}] }}",
                r"'((a{1,100}){1,100}){1,100}',".repeat(300)
            )),
            2,
            "matches",
        ),
        Case::catalogue(
            "300 patterns that nearly do",
            with(&format!(
                "expects = ['code']\ncode = {{ matches = [{}] }}",
                r"'\w{90}',".repeat(300)
            )),
            2,
            "memory",
        ),
        Case::catalogue(
            "a pattern that goes back",
            with("expects = ['code']\ncode = { matches = ['(a+)+$', '(x*)*y'] }"),
            1,
            "1.c",
        ),
        Case::catalogue(
            "a pattern of 100,000 brackets",
            with(&format!(
                "expects = ['code']\ncode = {{ matches = ['{}'] }}",
                "(".repeat(100_000)
            )),
            2,
            "matches",
        ),
        Case::catalogue(
            "a pattern of 100,000 letters",
            with(&format!(
                "expects = ['code']\ncode = {{ matches = ['{long}['] }}"
            )),
            2,
            "matches",
        ),
        Case::catalogue(
            "100,000 files",
            with(&format!(
                "expects = ['file']\nfile = {{ paths = [{}] }}",
                "'a',".repeat(20_000)
            )),
            1,
            "1.c",
        ),
        Case::catalogue(
            "files out of the lab",
            with("expects = ['file']\nfile = { paths = ['../../etc/passwd', '/etc/passwd'] }"),
            2,
            "paths",
        ),
        Case::catalogue(
            "globs",
            LAB.replace(
                "[[section]]",
                &format!("reports = ['{}']\n[[section]]", "**/{a,b}*".repeat(500)),
            ),
            2,
            "report",
        ),
        Case::catalogue(
            "a statement out of the lab",
            LAB.replace(
                "[[section]]",
                "statement = '../../../etc/passwd'\n[[section]]",
            ),
            2,
            "statement",
        ),
        Case::catalogue(
            "a statement that is the catalogue",
            LAB.replace("[[section]]", "statement = 'questions.toml'\n[[section]]"),
            1,
            "1.b",
        ),
    ]
}
