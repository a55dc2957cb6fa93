//! What people read in a terminal: findings in place, the same thing once, the questions at a glance, the next act.

use super::*;

/// A lab of two sections with five questions.
const FIVE: &str = "
[lab]
id = 'five'
title = 'Five questions'
language = 'en'
[[section]]
id = '1'
title = 'First'
[[section.question]]
id = '1.a'
prompt = 'Why does the container stop at once?'
[[section.question]]
id = '1.b'
prompt = 'Start the web server and show its page.'
expects = ['screenshot']
[[section]]
id = '2'
title = 'Second'
[[section.question]]
id = '2.a'
prompt = 'Compare volumes and bind mounts.'
[[section.question]]
id = '2.b'
prompt = 'Name the three networks.'
[[section.question]]
id = '2.c'
prompt = 'Measure the size of every layer.'
";

const BEGUN: &str = "# Exercise 1\n\n## Question 1.a\n\nIts only process ends.\n\n## Question 1.b\n\nIt shows the page.\n";

fn human(folder: &Folder, arguments: &[&str]) -> Run {
    folder.run(&[&["check"], arguments].concat())
}

fn begun() -> Folder {
    Folder::new(&[("questions.toml", FIVE), ("rapport.md", BEGUN)])
}

#[test]
fn one_finding_stands_at_its_line_with_what_the_question_asks() {
    let run = human(&begun(), &["rapport.md"]);
    assert_eq!(run.code, Some(1));
    for part in [
        "question 1.b lacks a screenshot",
        "rapport.md:7:1",
        "## Question 1.b",
        "Start the web server and show its page.",
        "add a screenshot to the answer (missing-screenshot)",
    ] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
}

#[test]
fn the_same_thing_is_told_once_with_each_question() {
    let run = human(&begun(), &["rapport.md"]);
    assert!(
        run.out
            .contains("3 questions are not in the report: 2.a to 2.c"),
        "{}",
        run.out
    );
    assert!(
        run.out.contains("2.b  Name the three networks."),
        "{}",
        run.out
    );
    assert_eq!(
        run.out.matches("missing-question").count(),
        1,
        "{}",
        run.out
    );
}

#[test]
fn the_end_says_how_much_is_done_and_what_comes_next() {
    let run = human(&begun(), &["rapport.md"]);
    assert!(run.out.contains("1  First   ✓ 1.a  ~ 1.b"), "{}", run.out);
    assert!(
        run.out.contains("2  Second  - 2.a  - 2.b  - 2.c"),
        "{}",
        run.out
    );
    assert!(
        run.out
            .contains("2/5 questions answered, 1 of them not complete"),
        "{}",
        run.out
    );
    let last = run.out.lines().last().expect("there is a last line");
    assert!(
        last.starts_with("Next: rapport.md:7: add a screenshot"),
        "{last}"
    );
}

#[test]
fn a_complete_report_says_that_nothing_is_left() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", GOOD)]);
    folder.write("hello.png", PNG);
    let run = human(&folder, &["rapport.md"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let end = run.out.trim_end();
    assert!(end.ends_with("the report can be handed in."), "{run:?}");
    let quiet = human(&folder, &["-q", "rapport.md"]);
    assert_eq!((quiet.out.as_str(), quiet.err.as_str()), ("", ""));
}

#[test]
fn lines_fit_a_narrow_terminal() {
    let folder = begun();
    let mut command = folder.command(&["check", "rapport.md"]);
    let run = told(
        command
            .env("COLUMNS", "60")
            .output()
            .expect("the program runs"),
    );
    for line in run.out.lines() {
        assert!(line.chars().count() <= 60, "{line}");
    }
}

#[test]
fn colours_come_when_they_are_asked_for() {
    let folder = begun();
    let colored = |arguments: &[&str], name: &str, value: &str| {
        let mut command = folder.command(&[&["check", "rapport.md"], arguments].concat());
        command.env_remove("NO_COLOR").env(name, value);
        told(command.output().expect("the program runs"))
            .out
            .contains('\u{1b}')
    };
    assert!(!colored(&[], "X", "1"), "a pipe has none");
    assert!(colored(&[], "FORCE_COLOR", "1"));
    assert!(colored(&[], "CLICOLOR_FORCE", "1"));
    assert!(
        colored(&["--color", "always"], "NO_COLOR", "1"),
        "the flag is first"
    );
    assert!(
        !colored(&["--color", "never"], "FORCE_COLOR", "1"),
        "the flag is first"
    );
}

#[test]
fn a_reports_own_text_does_not_steer_the_terminal() {
    let report = "# Exercise 1\n\n## Question 1.a \u{1b}[31mred\u{7}\n\nTODO\n";
    let folder = Folder::new(&[("questions.toml", FIVE), ("rapport.md", report)]);
    let run = human(&folder, &["rapport.md"]);
    assert!(run.out.contains("Question 1.a"), "{run:?}");
    assert!(!run.out.contains(['\u{1b}', '\u{7}']), "{run:?}");
}

#[test]
fn more_than_ten_reports_get_a_line_each() {
    let folder = Folder::new(&[("questions.toml", FIVE)]);
    for number in 0..12 {
        folder.write(&format!("rapport{number:02}.md"), BEGUN.as_bytes());
    }
    let run = human(&folder, &["."]);
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(
        lines[0],
        "× rapport00.md      2/5  1 of them not complete, 4 errors"
    );
    assert_eq!(lines.len(), 14, "{}", run.out);
    assert_eq!(
        lines[13],
        "12 reports, none without errors; 24/60 questions answered, 12 of them not complete"
    );
}

#[test]
fn hints_are_counted_and_shown_when_asked_for() {
    let lab = format!("{FIVE}\n[checks]\nmissing-screenshot = 'hint'\n");
    let folder = Folder::new(&[("questions.toml", &lab), ("rapport.md", BEGUN)]);
    let run = human(&folder, &["rapport.md"]);
    assert!(run.out.contains("1 hint (shown with -v)"), "{}", run.out);
    assert!(!run.out.contains("lacks a screenshot"), "{}", run.out);
    let run = human(&folder, &["-v", "rapport.md"]);
    assert!(run.out.contains("lacks a screenshot"), "{}", run.out);
}

#[test]
fn what_one_check_says_has_an_end() {
    let mut report = String::from(BEGUN);
    for number in 20..50 {
        report.push_str(&format!("\n## Question 1.{number}\n\nTexte.\n"));
    }
    let folder = Folder::new(&[("questions.toml", FIVE), ("rapport.md", &report)]);
    let run = human(
        &folder,
        &["-v", "--select", "unknown-question", "rapport.md"],
    );
    assert!(
        run.out.contains("… and 18 more (unknown-question)"),
        "{}",
        run.out
    );
}

#[test]
fn an_empty_report_is_not_ready() {
    let folder = Folder::new(&[("r.md", "")]);
    let run = folder.run(&["check", "r.md"]);
    assert!(run.out.contains("No question found"), "{run:?}");
    assert!(run.out.contains("the report is empty"), "{run:?}");
    assert!(!run.out.contains("handed in"), "{run:?}");
    // Of no question there is nothing to see at a glance.
    assert!(run.out.starts_with("r.md\n\n0/0 "), "{run:?}");
    let folder = Folder::new(&[("questions.toml", FIVE), ("r.md", "Some words.\n")]);
    let run = folder.run(&["check", "r.md"]);
    assert!(run.out.contains("No question found"), "{run:?}");
}

#[test]
fn without_a_catalogue_nobody_knows_what_is_left_to_do() {
    let folder = Folder::new(&[("r.md", "## Question 1\n\nTwelve minutes.\n")]);
    let run = folder.run(&["check", "r.md"]);
    assert!(!run.out.contains("can be handed in"), "{run:?}");
    assert!(run.out.contains("--catalogue"), "{run:?}");
}

#[test]
fn an_answer_that_lacks_something_is_incomplete_in_every_total() {
    let lab = "[lab]\nid = 'kiln'\n[[section]]\nid = '1'\ntitle = 'The kiln'\n[[section.question]]\nid = '1.a'\n\
               prompt = 'Fire it.'\nexpects = ['text']\ntext = { min-words = 9 }\n";
    let report = "# The kiln\n\n## Question 1.a\n\nIt is hot.\n";
    let folder = Folder::new(&[("questions.toml", lab), ("r.md", report)]);
    let run = human(&folder, &["r.md"]);
    assert!(run.out.contains("~ 1.a"), "{}", run.out);
    assert!(
        run.out
            .contains("1/1 question answered, 1 of them not complete"),
        "{}",
        run.out
    );
    let run = folder.run(&["check", "r.md", "--output-format", "json"]);
    assert!(run.out.contains("\"satisfied\": 0"), "{}", run.out);
}

#[test]
fn whole_classes_are_told() {
    let folder = Folder::new(&[]);
    let labs = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reading");
    for lab in std::fs::read_dir(labs).expect("it is there").flatten() {
        let lab = lab.path();
        let catalogue = lab.join("questions.toml");
        if let (true, Some(catalogue), Some(lab)) =
            (catalogue.exists(), catalogue.to_str(), lab.to_str())
        {
            let run = folder.run(&["check", "--catalogue", catalogue, lab]);
            assert_eq!(run.code, Some(1), "{lab}: {}", run.err);
        }
    }
}

#[test]
fn an_id_that_is_a_book_takes_no_more_than_its_place() {
    let lab = LAB.replace("'1.a'", &format!("'{}'", "a".repeat(100_000)));
    let folder = Folder::new(&[("questions.toml", lab.as_str()), ("rapport.md", BAD)]);
    let run = folder.run(&["check", "rapport.md"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.out.contains("aaaa…"), "{}", run.out);
    assert!(run.out.len() < 4000, "{}", run.out.len());
    let title = LAB.replace("TP1 : Docker", &"t ".repeat(100_000));
    folder.write("questions.toml", title.as_bytes());
    folder.write("class/ada/rapport.md", BAD.as_bytes());
    let run = folder.run(&["class", "class", "--catalogue", "questions.toml"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.len() < 4000, "{}", run.out.len());
}
