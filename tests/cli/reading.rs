//! Why a report was read as it was: what a teacher is told who would have read it otherwise.

use super::*;

const REPORT: &str = "\
# Exercise 1

## Question 1.a

![hello](hello.png)

Its container stops at once, as I understand it.

## Question 1.b

Its only process ends.
";
/// No line is like a label.
const UNLABELLED: &str = "\
# Exercise 1

![hello](hello.png)

The container stops at once, as its only process ends.
";

fn explained(language: &str, report: &str, question: &str) -> Vec<String> {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", report)]);
    folder.write("hello.png", PNG);
    let arguments = [
        "check",
        "--lang",
        language,
        "rapport.md",
        "--explain-reading",
    ];
    let mut command = folder.command(&[&arguments[..], &[question]].concat());
    let output = command.env("COLUMNS", "80").output();
    let run = told(output.expect("the program runs"));
    assert_eq!(run.err, "");
    let lines = run.out.lines().map(str::to_owned);
    // What the report lacks is told as ever, above.
    let lines = lines
        .skip_while(|line| !line.starts_with("rapport.md: ") && !line.starts_with("rapport.md : "));
    lines.collect()
}

#[test]
fn the_label_comes_first_with_what_spoke_for_it() {
    let english = explained("en", REPORT, "1.a");
    assert_eq!(english[0], "rapport.md: why each question was read so");
    assert_eq!(english[2], "1.a: Hello");
    assert_eq!(english[3], "  line 3, its label: Question 1.a");
    assert!(
        english[4].starts_with("    for: its number is the question's,"),
        "{english:#?}"
    );
    assert!(
        !english.iter().any(|line| line.starts_with("1.b")),
        "{english:#?}"
    );
    let french = explained("fr", REPORT, "1.a");
    assert_eq!(french[3], "  ligne 3, son titre : Question 1.a");
    assert!(
        french[4].starts_with("    pour : son numéro est celui de la question,"),
        "{french:#?}"
    );
}

#[test]
fn a_question_without_a_label_says_where_its_answer_is_taken_to_stand() {
    let text = explained("en", UNLABELLED, "1.b").join(" ");
    assert!(
        text.contains("No line was taken for its label. Line 5 is read as its answer."),
        "{text}"
    );
    let missing = explained("en", "# Exercise 1\n", "1.b").join(" ");
    assert!(
        missing.contains("No line was taken for its label."),
        "{missing}"
    );
    assert!(!missing.contains("read as its answer"), "{missing}");
}

#[test]
fn a_line_that_competed_says_what_it_was_taken_for() {
    let report =
        "# Exercise 1\n\n## Question 1.a\n\n![hello](hello.png)\n\n## Hello\n\nIt said hello.\n";
    let text = explained("en", report, "1.a");
    let at = |begins: &str| text.iter().position(|line| line.starts_with(begins));
    let (label, other) = (at("  line 3, its label:"), at("  line 7, "));
    assert!(label.is_some() && label < other, "{text:#?}");
    assert!(
        text.iter()
            .any(|line| line.contains("the question's title")),
        "{text:#?}"
    );
}

#[test]
fn a_label_of_two_questions_is_the_label_of_each() {
    let report =
        "# Exercise 1\n\n## Questions 1.a and 1.b\n\n![hello](hello.png)\n\nIts process ends.\n";
    for question in ["1.a", "1.b"] {
        let text = explained("en", report, question);
        assert!(
            text[3].starts_with("  line 3, its label: Questions 1.a and 1.b"),
            "{text:#?}"
        );
    }
}

#[test]
fn all_questions_are_told_where_none_is_named_and_fit_the_terminal() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for language in ["en", "fr"] {
        for name in ["bare-letters", "no-labels", "statement-copied"] {
            let report = root.join(format!("examples/reports/{name}.md"));
            let folder = Folder::new(&[]);
            let report = report.to_str().expect("a path is text");
            let mut command =
                folder.command(&["check", "--lang", language, report, "--explain-reading"]);
            let run = told(command.env("COLUMNS", "80").output().expect("it runs"));
            let own = run
                .out
                .lines()
                .skip_while(|line| !line.contains("why each") && !line.contains("pourquoi chaque"));
            let own: Vec<&str> = own.skip(1).collect();
            for id in ["1.a", "3.c", "8.a"] {
                let starts = |line: &&&str| line.starts_with(id);
                assert_eq!(own.iter().filter(starts).count(), 1, "{id}: {}", run.out);
            }
            let competing = own.split(|line| line.is_empty());
            for question in competing {
                let lines = question
                    .iter()
                    .filter(|line| line.starts_with("  line") || line.starts_with("  ligne"));
                assert!(lines.count() <= 4, "{question:#?}");
            }
            for line in own {
                assert!(line.chars().count() <= 80, "{line}");
            }
        }
    }
}

#[test]
fn json_has_the_reasons_only_where_they_are_asked_for() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", REPORT)]);
    folder.write("hello.png", PNG);
    let plain = folder.json(&["rapport.md"]);
    for question in plain["reports"][0]["questions"].as_array().expect("a list") {
        assert!(question.get("reading").is_none(), "{question}");
    }
    let one = folder.json(&["rapport.md", "--explain-reading", "1.b"]);
    let questions = &one["reports"][0]["questions"];
    assert!(questions[0].get("reading").is_none(), "{questions}");
    let label = &questions[1]["reading"][0];
    holds_keys(
        label,
        &["line", "text", "taken", "opens", "score", "for", "against"],
    );
    assert_eq!(
        (&label["line"], &label["taken"], &label["opens"]),
        (&questions[1]["line"], &true.into(), &"1.b".into())
    );
    holds_keys(&label["for"][0], &["reason", "says", "weight"]);
    let weights = |side: &str| {
        let all = label[side].as_array().expect("a list").iter();
        all.map(|reason| reason["weight"].as_f64().expect("a number"))
            .sum::<f64>()
    };
    let score = label["score"].as_f64().expect("a number");
    assert!(
        (weights("for") + weights("against") - score).abs() < 0.2,
        "{label}"
    );
    let all = folder.json(&["rapport.md", "--explain-reading"]);
    let questions = all["reports"][0]["questions"].as_array().expect("a list");
    assert!(
        questions
            .iter()
            .all(|question| question["reading"].is_array())
    );
}

#[test]
fn what_was_found_counts_as_ever() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", BAD)]);
    let plain = folder.run(&["check", "rapport.md"]);
    let run = folder.run(&["check", "rapport.md", "--explain-reading"]);
    assert_eq!((plain.code, run.code), (Some(1), Some(1)));
    assert!(run.out.starts_with(&plain.out), "{run:?}");
    let quiet = folder.run(&["check", "-q", "rapport.md", "--explain-reading", "1.b"]);
    assert!(quiet.out.contains("line 7, its label"), "{quiet:?}");
}

#[test]
fn other_formats_refuse_in_words() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", REPORT)]);
    let mut others = values_of("--output-format");
    others.retain(|format| !["human", "json"].contains(&format.as_str()));
    for format in others {
        let run = folder.run(&[
            "check",
            "--output-format",
            &format,
            "rapport.md",
            "--explain-reading",
        ]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{format}");
        assert!(run.err.contains("human and json"), "{run:?}");
    }
    let mut command = folder.command(&["check", "rapport.md", "--explain-reading"]);
    let output = command.env("TPREPORT_OUTPUT_FORMAT", "junit").output();
    assert_eq!(told(output.expect("it runs")).code, Some(2));
    let run = folder.run(&["check", "rapport.md", "--summary", "--explain-reading"]);
    assert_eq!(run.code, Some(2), "{run:?}");
}

#[test]
fn a_question_that_is_none_is_2_and_says_the_nearest() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", REPORT)]);
    for (id, said) in [
        ("1b", "did you mean `1.b`?"),
        ("1.B", "did you mean `1.b`?"),
        ("summary", "--explain-reading alone tells of all"),
        // As if the report followed the flag.
        ("rapport.md", "name reports before --explain-reading"),
    ] {
        let run = folder.run(&["check", ".", "--explain-reading", id]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
        assert!(
            run.err.contains(said) && run.err.contains(&format!("`{id}`")),
            "{run:?}"
        );
    }
    let french = folder.run(&[
        "check",
        "--lang",
        "fr",
        "rapport.md",
        "--explain-reading",
        "1b",
    ]);
    assert!(
        french.err.contains("vouliez-vous dire `1.b` ?"),
        "{french:?}"
    );
}

#[test]
fn of_several_labs_one_may_have_the_question() {
    let other = LAB.replace("'1", "'2").replace("docker", "podman");
    let folder = Folder::new(&[
        ("a/questions.toml", LAB),
        ("a/rapport.md", REPORT),
        ("b/questions.toml", &other),
        ("b/rapport.md", REPORT),
    ]);
    let run = folder.json(&["a/rapport.md", "b/rapport.md", "--explain-reading", "2.b"]);
    assert_eq!(paths(&run), ["a/rapport.md", "b/rapport.md"]);
    let told = |report: &Value| {
        let questions = report["questions"].as_array().expect("a list");
        questions
            .iter()
            .any(|question| question.get("reading").is_some())
    };
    assert!(
        !told(&run["reports"][0]) && told(&run["reports"][1]),
        "{run}"
    );
}

#[test]
fn students_are_not_shown_the_flag() {
    let folder = Folder::new(&[]);
    for (language, title) in [
        ("en", "For teachers:"),
        ("fr", "Pour les enseignants\u{a0}:"),
    ] {
        let short = folder.run(&["check", "--lang", language, "-h"]).out;
        assert!(
            !short.contains("--explain-reading") && !short.contains(title),
            "{short}"
        );
        let long = folder.run(&["check", "--lang", language, "--help"]).out;
        assert!(
            long.contains("--explain-reading") && long.contains(title),
            "{long}"
        );
    }
}

#[test]
fn what_a_report_says_does_not_steer_the_terminal() {
    let report = REPORT.replace("## Question 1.b", "## Question 1.b \u{1b}[31mred");
    let text = explained("en", &report, "1.b").join("\n");
    assert!(
        text.contains("line 9, its label") && !text.contains('\u{1b}'),
        "{text:?}"
    );
}
