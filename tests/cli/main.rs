//! The wires of the command line: arguments, standard input, files and folders in; text, JSON and exit codes out.
//!
//! Each test builds a folder of its own, with a `.git` folder so that nothing above it is looked at, and runs the program in
//! it with an environment that says nothing of languages or colours.
#![allow(clippy::disallowed_methods)] // Files are what these tests are about.

mod author;
mod class;
mod flags;
mod formats;
mod hooks;
mod human;
mod mend;
mod pages;
mod reading;
mod render;
mod root;
#[cfg(unix)]
mod strangers;
mod terminal;
mod watch;
mod whole_class;
mod words;
#[cfg(unix)]
mod writes;

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

const LAB: &str = "
[lab]
id = 'docker'
title = 'TP1 : Docker'
language = 'en'

[[section]]
id = '1'
title = 'Installation'

[[section.question]]
id = '1.a'
title = 'Hello'
prompt = 'Run hello-world and show it.'
expects = ['screenshot | terminal']
points = 2

[[section.question]]
id = '1.b'
prompt = 'Why does the container stop at once?'
";

const GOOD: &str = "# Exercise 1\n\n## Question 1.a\n\n![hello](hello.png)\n\n## Question 1.b\n\nIts only process ends.\n";
/// A picture that browsers show.
const PNG: &[u8] = include_bytes!("../../examples/reports/captures/carte-avant.png");
const BAD: &str = "# Exercise 1\n\n## Question 1.a\n\nIt works.\n\n## Question 1.b\n";

/// A folder to run the program in.
struct Folder(tempfile::TempDir);

/// What came of a run.
#[derive(Debug, PartialEq)]
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Folder {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder can be made"));
        fs::create_dir(folder.path().join(".git")).expect("a folder can be made");
        for (path, text) in files {
            folder.write(path, text.as_bytes());
        }
        folder
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder"))
            .expect("a folder can be made");
        fs::write(path, bytes).expect("a file can be written");
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tpreport"));
        command
            .args(arguments)
            .current_dir(self.path())
            .stdin(Stdio::null());
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy().into_owned();
            let speaks = [
                "TPREPORT_",
                "LC_",
                "LANG",
                "CLICOLOR",
                "FORCE_COLOR",
                "GIT_",
                "CI",
                "GITHUB_",
                "GITLAB_",
            ];
            if speaks.iter().any(|start| name.starts_with(start)) {
                command.env_remove(name);
            }
        }
        command.env("LANG", "C").env("NO_COLOR", "1");
        command
    }

    fn run(&self, arguments: &[&str]) -> Run {
        told(self.command(arguments).output().expect("the program runs"))
    }

    /// `check` in the frozen form of a line a finding.
    fn check(&self, arguments: &[&str]) -> Run {
        self.run(&[&["check", "--output-format", "concise"], arguments].concat())
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let run = self.run(&[&["check", "--output-format", "json"], arguments].concat());
        serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:?}"))
    }

    fn stdin(&self, arguments: &[&str], text: &[u8]) -> Run {
        let mut command = self.command(arguments);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        child
            .stdin
            .take()
            .expect("it has an input")
            .write_all(text)
            .expect("it reads its input");
        told(child.wait_with_output().expect("the program ends"))
    }
}

fn told(output: std::process::Output) -> Run {
    let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
    Run {
        code: output.status.code(),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

/// All values that an option of `check` takes, as the program says: what is tried with each is tried with one more by itself.
fn values_of(option: &str) -> Vec<String> {
    let run = Folder::new(&[]).run(&["check", option, "?"]);
    let values = run.err.split("possible values: ").nth(1);
    let values = values.and_then(|values| values.split(']').next());
    let values = values.unwrap_or_else(|| panic!("{run:?}")).split(", ");
    values.map(str::to_owned).collect()
}

/// The paths of the reports of a run, in its order.
fn paths(run: &Value) -> Vec<String> {
    let reports = run["reports"].as_array().expect("reports are a list");
    reports
        .iter()
        .map(|report| report["path"].as_str().expect("a path is text").to_owned())
        .collect()
}

fn holds_keys(value: &Value, keys: &[&str]) {
    let object = value
        .as_object()
        .unwrap_or_else(|| panic!("no object: {value}"));
    for key in keys {
        assert!(object.contains_key(*key), "`{key}` is missing in {value}");
    }
}

// Exit codes and the form of a line.

#[test]
fn a_good_report_is_silent_and_0() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", GOOD)]);
    folder.write("hello.png", PNG);
    let run = folder.check(&["rapport.md"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert!(!run.out.contains("error["), "{}", run.out);
}

#[test]
fn errors_are_1_and_each_is_a_line_that_editors_match() {
    let folder = Folder::new(&[("questions.toml", LAB), ("labs/rapport.md", BAD)]);
    let run = folder.check(&["./labs/rapport.md"]);
    assert_eq!(run.code, Some(1));
    let starts = [
        "labs/rapport.md:3:1: error[missing-screenshot] ",
        "labs/rapport.md:7:1: error[unanswered-question] ",
    ];
    assert_eq!(run.out.lines().count(), starts.len(), "{run:?}");
    for ((line, start), id) in run.out.lines().zip(starts).zip(["1.a", "1.b"]) {
        let message = line.strip_prefix(start).unwrap_or_else(|| panic!("{line}"));
        assert!(message.contains(id), "{line}");
        assert!(
            message.starts_with(char::is_lowercase) && !message.ends_with('.'),
            "{line}"
        );
    }
}

#[test]
fn warnings_alone_are_0() {
    let lab =
        format!("{LAB}\n[checks]\nmissing-screenshot = 'warning'\nunanswered-question = 'hint'\n");
    let folder = Folder::new(&[("questions.toml", &lab), ("rapport.md", BAD)]);
    let run = folder.check(&["rapport.md"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.out.contains("warning[missing-screenshot]"), "{run:?}");
}

#[test]
fn a_wrong_argument_is_2() {
    let folder = Folder::new(&[]);
    for arguments in [
        &["check", "--no-such-flag"][..],
        &["chekc"],
        &["check", "--lang", "de", "x.md"],
        &["check", "-j", "0"],
    ] {
        let run = folder.run(arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(!run.err.is_empty());
    }
}

#[test]
fn help_and_version_are_0() {
    let folder = Folder::new(&[]);
    for arguments in [&["--help"][..], &["check", "--help"], &["--version"]] {
        let run = folder.run(arguments);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{arguments:?}");
        assert!(run.out.contains("tpreport"), "{run:?}");
    }
}

#[test]
fn nothing_to_check_is_2_and_says_so() {
    let folder = Folder::new(&[("questions.toml", LAB), ("cours.txt", "x")]);
    let run = folder.check(&[]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("nothing to check"), "{run:?}");
}

#[test]
fn whoever_has_read_enough_is_no_failure() {
    let folder = Folder::new(&[("questions.toml", LAB)]);
    for at in 0..200 {
        folder.write(&format!("rapport{at}.md"), BAD.as_bytes());
    }
    let mut command = folder.command(&["check", "--output-format", "json", "."]);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    drop(child.stdout.take());
    let run = told(child.wait_with_output().expect("the program ends"));
    assert_ne!(run.code, Some(101), "{run:?}");
    assert_ne!(run.code, Some(2), "{run:?}");
    assert!(!run.err.contains("panicked"), "{run:?}");
}

// JSON.

#[test]
fn json_holds_every_key_that_is_promised() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", BAD)]);
    folder.write("hello.png", PNG);
    let run = folder.json(&["rapport.md"]);
    holds_keys(&run, &["version", "reports", "summary"]);
    assert_eq!(run["version"], 1);
    let totals = [
        "counted",
        "answered",
        "unlabelled",
        "unanswered",
        "missing",
        "satisfied",
        "errors",
        "warnings",
        "hints",
        "suppressed",
    ];
    holds_keys(&run["summary"], &totals);
    assert_eq!(run["summary"]["reports"], 1);
    let report = &run["reports"][0];
    holds_keys(
        report,
        &[
            "path",
            "error",
            "lab",
            "catalogue",
            "authors",
            "questions",
            "findings",
            "summary",
        ],
    );
    holds_keys(&report["summary"], &totals);
    assert_eq!(
        report["lab"],
        serde_json::json!({"id": "docker", "title": "TP1 : Docker"})
    );
    assert_eq!(
        (&report["path"], &report["catalogue"], &report["error"]),
        (&"rapport.md".into(), &"questions.toml".into(), &Value::Null)
    );
    let question = &report["questions"][0];
    let keys = [
        "id", "section", "title", "kind", "status", "why", "line", "label", "label_is", "answer",
        "evidence", "expects", "points",
    ];
    holds_keys(question, &keys);
    holds_keys(
        &question["evidence"],
        &[
            "words",
            "screenshots",
            "terminals",
            "code",
            "tables",
            "links",
        ],
    );
    let finding = &report["findings"][0];
    holds_keys(
        finding,
        &[
            "check",
            "severity",
            "question",
            "message",
            "help",
            "suppressed",
            "start",
            "end",
            "fix",
        ],
    );
    for place in [
        &finding["start"],
        &finding["end"],
        &question["answer"][0]["start"],
        &question["answer"][0]["end"],
    ] {
        holds_keys(place, &["line", "column", "byte"]);
    }
}

#[test]
fn json_says_what_each_question_holds() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", BAD)]);
    let run = folder.json(&["rapport.md"]);
    let questions = &run["reports"][0]["questions"];
    let first = &questions[0];
    assert_eq!(
        (&first["id"], &first["section"], &first["title"]),
        (&"1.a".into(), &"1".into(), &"Hello".into())
    );
    assert_eq!(
        (&first["kind"], &first["status"], &first["line"]),
        (&"counted".into(), &"answered".into(), &3.into())
    );
    assert_eq!(
        (&first["label"], &first["label_is"]),
        (&"## Question 1.a".into(), &"right".into())
    );
    assert_eq!(
        first["expects"],
        serde_json::json!([{"any_of": ["screenshot", "terminal"], "satisfied": false}])
    );
    assert_eq!(first["evidence"]["words"], 2);
    assert_eq!(
        first["points"],
        serde_json::json!({"earned": 0.0, "of": 2.0})
    );
    let start = BAD.find("It works").expect("it is there");
    assert_eq!(
        first["answer"][0]["start"],
        serde_json::json!({"line": 5, "column": 1, "byte": start})
    );
    let second = &questions[1];
    assert_eq!(
        (&second["status"], &second["answer"], &second["points"]),
        (&"unanswered".into(), &serde_json::json!([]), &Value::Null)
    );
    assert_eq!(second["title"], Value::Null);
    let summary = &run["reports"][0]["summary"];
    assert_eq!(
        (
            &summary["counted"],
            &summary["answered"],
            &summary["unanswered"]
        ),
        (&2.into(), &1.into(), &1.into())
    );
    assert_eq!(
        (&summary["satisfied"], &summary["errors"]),
        (&0.into(), &2.into())
    );
}

#[test]
fn a_label_that_is_not_there_has_no_line() {
    let folder = Folder::new(&[
        ("questions.toml", LAB),
        (
            "rapport.md",
            "# Exercise 1\n\n## Question 1.a\n\n![](hello.png)\n",
        ),
    ]);
    let run = folder.json(&["rapport.md"]);
    let second = &run["reports"][0]["questions"][1];
    assert_eq!(
        (
            &second["status"],
            &second["line"],
            &second["label"],
            &second["label_is"]
        ),
        (&"missing".into(), &Value::Null, &Value::Null, &Value::Null)
    );
}

#[test]
fn places_count_characters_and_bytes_of_the_decoded_text() {
    let report = "\u{feff}# Exercise 1\r\n\r\nÉté.\r\n\r\n> **Question 1.a**\r\n\r\nÇa marche.\r\n\r\n## Question 1.b\r\n";
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", report)]);
    let run = folder.json(&["rapport.md"]);
    let decoded = &report['\u{feff}'.len_utf8()..];
    let finding = &run["reports"][0]["findings"][1];
    let start = decoded.find("## Question 1.b").expect("it is there");
    assert_eq!(
        finding["start"],
        serde_json::json!({"line": 9, "column": 1, "byte": start})
    );
    assert_eq!(
        finding["end"],
        serde_json::json!({"line": 9, "column": 16, "byte": start + 15})
    );
}

#[test]
fn jsonl_is_a_line_a_report_with_its_version() {
    let folder = Folder::new(&[("questions.toml", LAB), ("a.md", GOOD), ("b.md", BAD)]);
    let run = folder.run(&["check", "--output-format", "jsonl", "a.md", "b.md", "no.md"]);
    assert_eq!(run.code, Some(2));
    let lines: Vec<Value> = run
        .out
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line is JSON"))
        .collect();
    assert_eq!(lines.len(), 3);
    for line in &lines {
        holds_keys(
            line,
            &[
                "version",
                "path",
                "error",
                "lab",
                "catalogue",
                "authors",
                "questions",
                "findings",
                "summary",
            ],
        );
        assert_eq!(line["version"], 1);
    }
    assert_eq!(
        [&lines[0]["path"], &lines[1]["path"], &lines[2]["path"]],
        ["a.md", "b.md", "no.md"]
    );
}

#[test]
fn the_short_name_of_the_flag_serves_too() {
    let folder = Folder::new(&[("questions.toml", LAB), ("a.md", BAD)]);
    assert_eq!(
        folder.run(&["check", "--format", "json", "a.md"]),
        folder.run(&["check", "--output-format", "json", "a.md"])
    );
}

// What is read.

#[test]
fn standard_input_is_a_report() {
    let folder = Folder::new(&[("questions.toml", LAB)]);
    let run = folder.stdin(
        &["check", "--output-format", "concise", "-"],
        BAD.as_bytes(),
    );
    assert_eq!(run.code, Some(1), "{run:?}");
    assert!(
        run.out.starts_with("-:3:1: error[missing-screenshot]"),
        "{run:?}"
    );
    folder.write("hello.png", PNG);
    let run = folder.stdin(&["check", "--output-format", "json", "-"], GOOD.as_bytes());
    let json: Value = serde_json::from_str(&run.out).expect("it is JSON");
    assert_eq!((run.code, paths(&json)), (Some(0), vec!["-".to_owned()]));
}

#[test]
fn a_file_that_is_not_there_is_2_and_hides_no_other_report() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", BAD)]);
    let run = folder.check(&["no.md", "rapport.md"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("no.md"), "{run:?}");
    assert_eq!(run.out.lines().count(), 2, "{run:?}");
    let json = folder.json(&["no.md", "rapport.md"]);
    assert_eq!(paths(&json), ["no.md", "rapport.md"]);
    assert!(json["reports"][0]["error"].is_string());
    assert_eq!(json["reports"][1]["error"], Value::Null);
}

#[test]
fn a_report_in_utf16_is_read() {
    let folder = Folder::new(&[("questions.toml", LAB)]);
    let utf16: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(BAD.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    folder.write("rapport.md", &utf16);
    let run = folder.check(&["rapport.md"]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.out
            .contains("rapport.md:7:1: error[unanswered-question]"),
        "{run:?}"
    );
}

#[test]
fn a_folder_gives_its_reports_but_no_hidden_and_no_ignored_ones() {
    let folder = Folder::new(&[
        (
            "questions.toml",
            &LAB.replace("[[section]]", "reports = ['*.md']\n[[section]]"),
        ),
        (".gitignore", "node_modules/\n/build\n*.tmp.md\n"),
        ("b/rapport.md", GOOD),
        ("a/rapport.MD", GOOD),
        ("a/notes.txt", GOOD),
        (".venv/rapport.md", BAD),
        ("b/.rapport.md", BAD),
        ("node_modules/x/rapport.md", BAD),
        ("build/rapport.md", BAD),
        ("b/build/rapport.md", GOOD),
        ("rapport.tmp.md", BAD),
        ("c/.gitignore", "!rapport.tmp.md\n"),
        ("c/rapport.tmp.md", GOOD),
    ]);
    let expected = [
        "a/rapport.MD",
        "b/build/rapport.md",
        "b/rapport.md",
        "c/rapport.tmp.md",
    ];
    assert_eq!(paths(&folder.json(&[])), expected);
    assert_eq!(paths(&folder.json(&["."])), expected);
    assert_eq!(paths(&folder.json(&["b"])), expected[1..3]);
}

#[test]
fn a_report_that_is_named_in_several_ways_is_checked_once() {
    let folder = Folder::new(&[("questions.toml", LAB), ("tp1/rapport.md", GOOD)]);
    let absolute = folder.path().join("tp1/rapport.md");
    let absolute = absolute.to_str().expect("the path is UTF-8");
    for arguments in [
        &[".", "tp1/rapport.md"][..],
        &["tp1", "./tp1"],
        &["tp1/rapport.md", "./tp1/rapport.md"],
        &["tp1/rapport.md", absolute],
    ] {
        assert_eq!(
            paths(&folder.json(arguments)),
            ["tp1/rapport.md"],
            "{arguments:?}"
        );
    }
}

#[test]
fn a_folder_named_like_a_report_is_a_folder() {
    let folder = Folder::new(&[
        ("questions.toml", LAB),
        ("x.md/rapport.md", GOOD),
        ("rapport.md", GOOD),
    ]);
    assert_eq!(paths(&folder.json(&[])), ["rapport.md", "x.md/rapport.md"]);
    assert_eq!(paths(&folder.json(&["x.md"])), ["x.md/rapport.md"]);
}

#[test]
fn in_a_folder_what_is_no_report_is_passed_over_but_a_path_by_name_is_checked() {
    let folder = Folder::new(&[
        ("questions.toml", LAB),
        ("README.md", "# The lab\n\nHow to start.\n"),
        ("cours.md", "# Course\n"),
        ("rapport.md", GOOD),
        ("tp.md", GOOD),
    ]);
    assert_eq!(paths(&folder.json(&[])), ["rapport.md", "tp.md"]);
    let run = folder.check(&["cours.md"]);
    assert_eq!((run.code, run.out.lines().count()), (Some(1), 2), "{run:?}");
}

#[test]
fn output_is_the_same_with_any_number_of_threads() {
    let folder = Folder::new(&[("questions.toml", LAB)]);
    for at in 0..40 {
        let report = if at % 3 == 0 { GOOD } else { BAD };
        folder.write(&format!("g{}/rapport{at}.md", at % 7), report.as_bytes());
    }
    for format in ["concise", "json", "jsonl"] {
        let one = folder.run(&["check", "--output-format", format, "-j", "1"]);
        let four = folder.run(&["check", "--output-format", format, "-j", "4"]);
        assert_eq!(one, four);
        assert_eq!(one.code, Some(1));
        assert_eq!(four, folder.run(&["check", "--output-format", format]));
    }
}

// Catalogues.

#[test]
fn all_mistakes_of_a_catalogue_are_told_in_one_run() {
    let lab = LAB
        .replace("language = 'en'", "langage = 'en'\nsuppressions = 'no'")
        .replace("points = 2", "points = 'two'");
    let folder = Folder::new(&[("questions.toml", &lab), ("rapport.md", GOOD)]);
    let run = folder.check(&["rapport.md"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    for told in [
        "questions.toml:5:1",
        "catalogue-unknown-key",
        "questions.toml:6:",
        "`suppressions`",
        "questions.toml:17:",
        "`points`",
        "tell your teacher",
    ] {
        assert!(run.err.contains(told), "`{told}` isn't told:\n{}", run.err);
    }
    assert!(run.err.contains("3 mistakes"), "{}", run.err);
    let json = folder.json(&["rapport.md"]);
    assert!(
        json["reports"][0]["error"]
            .as_str()
            .is_some_and(|error| error.contains("questions.toml")),
        "{json}"
    );
}

#[test]
fn a_broken_catalogue_is_told_once_for_all_its_reports() {
    let folder = Folder::new(&[
        ("questions.toml", "[lab]\n"),
        ("rapport1.md", GOOD),
        ("rapport2.md", GOOD),
    ]);
    let run = folder.check(&["rapport1.md", "rapport2.md"]);
    assert_eq!(run.code, Some(2));
    assert_eq!(
        run.err.matches("tell your teacher").count(),
        1,
        "{}",
        run.err
    );
}

#[test]
fn a_broken_catalogue_hides_no_report_of_another() {
    let folder = Folder::new(&[
        ("a/questions.toml", "[lab"),
        ("a/rapport.md", GOOD),
        ("b/questions.toml", LAB),
        ("b/rapport.md", BAD),
    ]);
    let run = folder.check(&["a/rapport.md", "b/rapport.md"]);
    assert_eq!(run.code, Some(2));
    assert_eq!(run.out.matches("b/rapport.md:").count(), 2, "{run:?}");
    assert!(run.err.contains("a/questions.toml:1:"), "{run:?}");
}

#[test]
fn a_catalogue_named_on_the_command_line_serves() {
    let folder = Folder::new(&[
        ("elsewhere/lab.toml", LAB),
        ("rapport.md", BAD),
        ("questions.toml", "[lab"),
    ]);
    let run = folder.check(&["--catalogue", "elsewhere/lab.toml", "rapport.md"]);
    assert_eq!(
        (run.code, run.out.lines().count(), run.err.as_str()),
        (Some(1), 2, "")
    );
    let run = folder.check(&["--catalogue", "no.toml", "rapport.md"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("no.toml"), "{run:?}");
}

#[test]
fn the_catalogue_of_the_nearest_folder_above_serves() {
    let other = LAB.replace("'docker'", "'other'");
    let folder = Folder::new(&[
        ("questions.toml", LAB),
        ("tp2/questions.toml", &other),
        ("tp2/src/rapport.md", GOOD),
        ("tp1/rapport.md", GOOD),
    ]);
    let run = folder.json(&["tp1/rapport.md", "tp2/src/rapport.md"]);
    assert_eq!(run["reports"][0]["lab"]["id"], "docker");
    assert_eq!(run["reports"][1]["lab"]["id"], "other");
    assert_eq!(run["reports"][1]["catalogue"], "tp2/questions.toml");
}

/// Two labs in one folder, each with its report's name.
fn two_labs(first: &str, second: &str) -> Folder {
    let lab = |id: &str, glob: &str| {
        LAB.replace("'docker'", &format!("'{id}'")).replace(
            "language = 'en'",
            &format!("language = 'en'\nreports = ['{glob}']"),
        )
    };
    Folder::new(&[
        ("questions/tp1.toml", &lab("tp1", first)),
        ("tp2.questions.toml", &lab("tp2", second)),
        ("Rapport_TP1.md", GOOD),
        ("labs/rapport_tp2.md", GOOD),
        ("notes.md", "# Notes\n"),
    ])
}

#[test]
fn of_several_catalogues_the_one_whose_globs_name_the_report_serves() {
    let folder = two_labs("rapport_tp1.md", "labs/*tp2.md");
    let run = folder.json(&[]);
    assert_eq!(paths(&run), ["Rapport_TP1.md", "labs/rapport_tp2.md"]);
    assert_eq!(run["reports"][0]["lab"]["id"], "tp1");
    assert_eq!(run["reports"][1]["lab"]["id"], "tp2");
}

#[test]
fn of_several_catalogues_that_name_a_report_each_is_named_and_none_serves() {
    let folder = two_labs("*.md", "*.md");
    let run = folder.check(&["notes.md"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(
        run.err.contains("questions/tp1.toml") && run.err.contains("tp2.questions.toml"),
        "{run:?}"
    );
    let none = two_labs("a.md", "b.md").check(&["notes.md"]);
    assert_eq!(none.code, Some(2));
    assert!(
        none.err.contains("questions/tp1.toml") && none.err.contains("tp2.questions.toml"),
        "{none:?}"
    );
}

#[test]
fn what_no_catalogue_names_is_passed_over_without_a_word_for_a_hook() {
    let folder = two_labs("rapport_tp1.md", "labs/*tp2.md");
    let run = folder.check(&["--skip-unmatched", "notes.md"]);
    assert_eq!(
        run,
        Run {
            code: Some(0),
            out: String::new(),
            err: String::new()
        }
    );
    let lone = Folder::new(&[("notes.md", "# Notes\n\nBuy milk.\n")]);
    let run = lone.check(&["--skip-unmatched", "notes.md"]);
    assert_eq!(
        run,
        Run {
            code: Some(0),
            out: String::new(),
            err: String::new()
        }
    );
    let one = Folder::new(&[
        ("questions.toml", LAB),
        ("notes.md", "# Notes\n"),
        ("rapport.md", BAD),
    ]);
    let run = one.check(&["--skip-unmatched", "notes.md", "rapport.md"]);
    assert_eq!(
        (run.code, run.out.matches("rapport.md").count()),
        (Some(1), 2),
        "{run:?}"
    );
}

#[test]
fn a_hook_in_a_repository_without_a_lab_says_nothing() {
    let folder = Folder::new(&[("rapport.md", "# Exercise 1\n\n## Question 1.a\n")]);
    let run = folder.check(&["--skip-unmatched", "rapport.md"]);
    assert_eq!(
        run,
        Run {
            code: Some(0),
            out: String::new(),
            err: String::new()
        }
    );
}

#[test]
fn without_a_catalogue_the_labels_of_the_report_serve_and_a_line_says_so() {
    let folder = Folder::new(&[(
        "rapport.md",
        "# Exercise 1\n\n## Question 1.a\n\nDone.\n\n## Question 1.b\n\n## Question 1.d\n\nDone too.\n",
    )]);
    let run = folder.check(&["rapport.md"]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.out
            .contains("rapport.md:7:1: error[unanswered-question]"),
        "{run:?}"
    );
    assert!(
        run.out.contains("error[missing-question] question 1.c"),
        "a gap is found: {run:?}"
    );
    assert_eq!(
        run.err
            .lines()
            .filter(|line| line.contains("questions.toml"))
            .count(),
        1,
        "{run:?}"
    );
    let json = folder.json(&["rapport.md"]);
    assert_eq!(
        (&json["reports"][0]["lab"], &json["reports"][0]["catalogue"]),
        (&Value::Null, &Value::Null)
    );
}

#[test]
fn optional_questions_and_steps_with_nothing_to_hand_in_make_no_error() {
    let lab = format!(
        "{LAB}optional = true\n[[section.question]]\nid = '1.c'\nprompt = 'Restart the daemon.'\nexpects = []\n"
    );
    let report =
        "# Exercise 1\n\n## Question 1.a\n\n![](hello.png)\n\n## Question 1.b\n\n## Question 1.c\n";
    let folder = Folder::new(&[("questions.toml", &lab), ("rapport.md", report)]);
    folder.write("hello.png", PNG);
    let run = folder.check(&["rapport.md"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let json = folder.json(&["rapport.md"]);
    let questions = &json["reports"][0]["questions"];
    assert_eq!(
        [
            &questions[0]["kind"],
            &questions[1]["kind"],
            &questions[2]["kind"]
        ],
        ["counted", "optional", "nothing"]
    );
    assert_eq!(json["summary"]["counted"], 1);
}

// Languages.

#[test]
fn messages_are_in_the_language_that_is_asked_for() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", BAD)]);
    let french = "une capture d’écran ou un bloc de terminal";
    let english = "a screenshot or a terminal block";
    assert!(
        folder
            .check(&["--lang", "fr", "rapport.md"])
            .out
            .contains(french)
    );
    assert!(
        folder
            .check(&["--lang", "en", "rapport.md"])
            .out
            .contains(english)
    );
    assert!(
        folder.check(&["rapport.md"]).out.contains(english),
        "the lab's language"
    );
    let lab = LAB.replace("language = 'en'", "language = 'fr'");
    folder.write("questions.toml", lab.as_bytes());
    assert!(
        folder.check(&["rapport.md"]).out.contains(french),
        "the lab's language"
    );
    let mut command = folder.command(&["check", "--output-format", "concise", "rapport.md"]);
    let run = told(
        command
            .env("TPREPORT_LANG", "en")
            .output()
            .expect("the program runs"),
    );
    assert!(run.out.contains(english), "{run:?}");
}

#[test]
fn where_no_lab_says_a_language_the_locale_does() {
    let lab = LAB.replace("language = 'en'\n", "");
    let folder = Folder::new(&[("questions.toml", &lab), ("rapport.md", BAD)]);
    let mut command = folder.command(&["check", "--output-format", "concise", "rapport.md"]);
    let run = told(
        command
            .env("LANG", "fr_FR.UTF-8")
            .output()
            .expect("the program runs"),
    );
    assert!(run.out.contains("il manque une capture"), "{run:?}");
    assert!(
        folder
            .check(&["rapport.md"])
            .out
            .contains("lacks a screenshot"),
        "C is English"
    );
}

#[test]
fn the_french_of_a_broken_catalogue_is_french() {
    let folder = Folder::new(&[("questions.toml", "[lab]\n"), ("rapport.md", GOOD)]);
    let run = folder.check(&["--lang", "fr", "rapport.md"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("prévenez votre enseignant"), "{run:?}");
}

#[test]
fn what_the_statement_says_is_no_answer() {
    const STATEMENT: &str = "# Docker\n\nEvery container ends with the process that it was started for.\n\n![layers](img/layers.png)\n";
    let lab = LAB.replace(
        "language = 'en'",
        "language = 'en'\nstatement = 'handout/statement.md'",
    );
    let report = format!(
        "# Exercise 1\n\n## Question 1.a\n\n{}\n## Question 1.b\n\nEvery container ends with the process that it was started\nfor.\n",
        &STATEMENT[STATEMENT.find("![").unwrap_or_default()..]
    );
    let folder = Folder::new(&[
        ("questions.toml", &lab),
        ("handout/statement.md", STATEMENT),
        ("rapport.md", &report),
        ("good.md", GOOD),
    ]);
    folder.write("hello.png", PNG);
    folder.write("img/layers.png", PNG);
    assert_eq!(folder.run(&["catalogue", "check"]).code, Some(0));
    let json = folder.json(&["rapport.md"]);
    for question in json["reports"][0]["questions"]
        .as_array()
        .into_iter()
        .flatten()
    {
        assert_eq!(question["status"], "unanswered", "{question}");
    }
    assert_eq!(json["reports"][0]["questions"][1]["why"], "statement");
    assert_eq!(folder.check(&["good.md"]).code, Some(0));
}

#[test]
fn a_statement_that_cannot_be_read_is_a_mistake_of_the_catalogue() {
    let folder = Folder::new(&[("rapport.md", GOOD), ("labs/handout/a.md", "# Docker\n")]);
    folder.write("secret.md", b"# Not the lab's\n");
    folder.write("labs/handout/b.md", b"PK\x03\x04\x00\x00word/document.xml");
    for (named, told) in [
        ("'handout/c.md'", "no file `handout/c.md`"),
        ("['handout/a.md', 'handout']", "is a folder"),
        ("'handout/b.md'", "is no text"),
        ("'../secret.md'", "can't be `../secret.md`"),
        ("'/secret.md'", "can't be `/secret.md`"),
    ] {
        let key = format!("language = 'en'\nstatement = {named}");
        let lab = LAB.replace("language = 'en'", &key);
        folder.write("labs/questions.toml", lab.as_bytes());
        let catalogue = ["--catalogue", "labs/questions.toml", "rapport.md"];
        for run in [
            folder.check(&catalogue),
            folder.run(&["catalogue", "check", "labs"]),
        ] {
            assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{named}");
            assert!(run.err.contains("labs/questions.toml:6:"), "{}", run.err);
            assert!(run.err.contains(told), "`{told}` isn't told:\n{}", run.err);
        }
    }
}
