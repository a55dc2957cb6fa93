//! Formats for forges and test tools: what each shows of a run, and that no report can make more of it.

use super::*;
use std::collections::BTreeSet;

/// Names and words that would be commands, markup or the end of an element where they are not escaped.
const HOSTILE: &str = "# Exercise 1\n\n## Question 1.a\n\n![x](<a%0A::error::b|c,d:e.png>) ![y](<img><script>x</script>@me.png) \
                       ![z](##[stop-commands]x.png)\n\n## Question 1.b\n\nIts only process ends.\n";

fn folder(report: &str) -> Folder {
    Folder::new(&[("questions.toml", LAB), ("tp 1/rapport.md", report)])
}

fn format(folder: &Folder, format: &str, arguments: &[&str]) -> Run {
    folder.run(&[&["check", "--output-format", format], arguments].concat())
}

fn parsed(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:?}"))
}

/// Runs with a file for the job's summary; what came, and what the file holds.
fn github(folder: &Folder, arguments: &[&str]) -> (Run, String) {
    let summary = folder.path().join("summary");
    fs::write(&summary, "before\n").expect("a file can be written");
    let mut command = folder.command(&[&["check", "--format", "github"], arguments].concat());
    command
        .env("GITHUB_ACTIONS", "true")
        .env("GITHUB_STEP_SUMMARY", &summary);
    let run = told(command.output().expect("the program runs"));
    (run, fs::read_to_string(summary).expect("it is there"))
}

#[test]
fn a_finding_is_an_annotation_at_its_line() {
    let (run, summary) = github(&folder(BAD), &["tp 1/rapport.md"]);
    assert_eq!(run.code, Some(1), "{run:?}");
    assert_eq!(
        run.out,
        "::error file=tp 1/rapport.md,line=3,col=1,title=missing-screenshot::question 1.a lacks a screenshot or a terminal \
         block → add a screenshot or a terminal block to the answer\n\
         ::error file=tp 1/rapport.md,line=7,col=1,title=unanswered-question::question 1.b has no answer: nothing stands under its \
         label → write the answer under this line; expected: an explanation in words\n"
    );
    assert!(summary.starts_with("before\n"), "{summary}");
    assert!(
        summary.contains("\n| × | tp 1/rapport.md | 1/2 | 1 | 2 | 0 |\n"),
        "{summary}"
    );
    assert!(
        summary.contains("\n| × | 3 | question 1.a lacks a screenshot"),
        "{summary}"
    );
}

#[test]
fn without_a_summary_to_write_there_are_annotations_all_the_same() {
    let folder = folder(BAD);
    let run = format(&folder, "github", &["tp 1/rapport.md"]);
    assert_eq!(run.out.lines().count(), 2, "{run:?}");
    let mut command = folder.command(&["check", "--format", "github", "tp 1/rapport.md"]);
    command.env("GITHUB_STEP_SUMMARY", "");
    assert_eq!(told(command.output().expect("the program runs")), run);
}

#[test]
fn a_report_cannot_speak_to_the_runner_nor_write_the_summary() {
    let (run, summary) = github(&folder(HOSTILE), &["."]);
    assert!(run.out.lines().count() >= 2, "{run:?}");
    for line in run.out.lines() {
        assert!(
            line.starts_with("::error file=tp 1/rapport.md,line="),
            "{line}"
        );
    }
    for sign in ["<", "@me", "![", "##["] {
        let own = summary.replace("#### ", "").replace("### ", "");
        assert!(!own.contains(sign), "{sign}: {summary}");
    }
    for row in summary.lines().filter(|line| line.starts_with("| × | ")) {
        assert!([4, 7].contains(&row.matches('|').count()), "{row}");
    }
}

#[cfg(unix)]
#[test]
fn nor_can_the_name_of_a_file() {
    let name = "::stop-commands::x, ##[error]y";
    let folder = Folder::new(&[
        ("questions.toml", LAB),
        (&format!("{name}/rapport.md"), BAD),
    ]);
    for format in ["github", "human", "concise"] {
        let mut command = folder.command(&[
            "check",
            "--format",
            format,
            &format!("./{name}/rapport.md"),
            &format!("./{name}/gone.md"),
        ]);
        command.env("GITHUB_ACTIONS", "true");
        let run = told(command.output().expect("the program runs"));
        assert_eq!(run.code, Some(2), "{run:?}");
        let is_ours =
            |line: &str| line.starts_with("::error file=./%3A%3Astop-commands%3A%3Ax%2C ");
        for line in run.out.lines().chain(run.err.lines()) {
            let is_command = line.trim_start().starts_with("::") || line.contains("##[");
            assert!(!is_command || is_ours(line), "{line}");
        }
    }
}

#[test]
fn a_report_that_cannot_be_read_is_told_in_every_format() {
    let folder = folder(BAD);
    for name in ["github", "gitlab", "sarif", "junit"] {
        let run = format(&folder, name, &["gone.md", "tp 1/rapport.md"]);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.out.contains("gone.md"), "{run:?}");
        assert!(run.out.contains("missing-screenshot"), "{run:?}");
        assert!(run.err.contains("gone.md: no such file"), "{run:?}");
    }
    let sarif = parsed(&format(&folder, "sarif", &["gone.md"]));
    assert_eq!(
        sarif["runs"][0]["invocations"][0]["executionSuccessful"],
        false
    );
}

fn fingerprints(issues: &Value) -> Vec<&str> {
    let issues = issues.as_array().expect("a list");
    let prints = issues.iter().map(|issue| issue["fingerprint"].as_str());
    prints.map(|print| print.expect("it is text")).collect()
}

#[test]
fn a_fingerprint_outlives_edits_above_it() {
    let before = parsed(&format(&folder(BAD), "gitlab", &["tp 1/rapport.md"]));
    let moved = BAD.replace("# Exercise 1\n", "# Exercise 1\n\nA word before.\n\n");
    let after = parsed(&format(&folder(&moved), "gitlab", &["tp 1/rapport.md"]));
    assert_eq!(fingerprints(&before), fingerprints(&after));
    assert_ne!(
        before[0]["location"]["lines"],
        after[0]["location"]["lines"]
    );
    assert_eq!(before[0]["location"]["path"], "tp 1/rapport.md");
    assert_eq!(before[0]["severity"], "major");
    assert_eq!(before[0]["check_name"], "missing-screenshot");
    let prints = fingerprints(&before);
    assert_eq!(prints.len(), prints.iter().collect::<BTreeSet<_>>().len());
    // What is mended leaves the others as they were.
    let mended = BAD.replace(
        "It works.",
        "```console\n$ docker run hello-world\nHello\n```",
    );
    let mended = parsed(&format(&folder(&mended), "gitlab", &["tp 1/rapport.md"]));
    assert_eq!(fingerprints(&mended), fingerprints(&before)[1..]);
}

#[test]
fn nothing_found_is_a_valid_empty_log() {
    let folder = folder(GOOD);
    folder.write("tp 1/hello.png", PNG);
    assert_eq!(format(&folder, "gitlab", &["tp 1/rapport.md"]).out, "[]\n");
    assert_eq!(format(&folder, "github", &["tp 1/rapport.md"]).out, "");
    let sarif = parsed(&format(&folder, "sarif", &["tp 1/rapport.md"]));
    assert_eq!(sarif["runs"][0]["results"], Value::Array(Vec::new()));
    let junit = format(&folder, "junit", &["tp 1/rapport.md"]).out;
    assert!(
        junit.contains("tests=\"2\" failures=\"0\" errors=\"0\""),
        "{junit}"
    );
}

#[test]
fn sarif_names_rules_places_and_what_is_silenced() {
    let lab = LAB.replace("language = 'en'", "language = 'en'\nsuppressions = true");
    let report = BAD.replace(
        "## Question 1.b",
        "<!-- tpreport-disable-next-line unanswered -->\n\n## Question 1.b",
    );
    let folder = Folder::new(&[("questions.toml", &lab), ("tp 1/ràpport.md", &report)]);
    let log = parsed(&format(&folder, "sarif", &["tp 1/ràpport.md"]));
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    assert_eq!(run["language"], "en");
    let results = run["results"].as_array().expect("a list");
    assert_eq!(results.len(), 2, "{results:?}");
    for result in results {
        let index = result["ruleIndex"].as_u64().expect("a number");
        let rule = &run["tool"]["driver"]["rules"][usize::try_from(index).expect("small")];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(
            rule["help"]["text"]
                .as_str()
                .is_some_and(|help| help.len() > 40)
        );
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "tp%201/r%C3%A0pport.md");
    }
    let region = &results[0]["locations"][0]["physicalLocation"]["region"];
    assert_eq!(
        (&region["startLine"], &region["endColumn"]),
        (&3.into(), &16.into())
    );
    assert_eq!(results[0]["suppressions"], Value::Array(Vec::new()));
    assert_eq!(results[1]["suppressions"][0]["kind"], "inSource");
}

#[test]
fn junit_has_a_suite_a_report_and_a_case_a_question() {
    let folder = Folder::new(&[
        ("questions.toml", LAB),
        ("a&'.md", BAD),
        ("b.md", &GOOD.replace("![hello](hello.png)", "It runs.")),
    ]);
    let run = format(&folder, "junit", &["a&'.md", "b.md"]);
    assert_eq!(run.code, Some(1), "{run:?}");
    assert!(
        run.out
            .contains("<testsuites name=\"tpreport\" tests=\"4\" failures=\"3\" errors=\"0\">"),
        "{}",
        run.out
    );
    assert!(run.out.contains("name=\"a&amp;&apos;.md\""), "{}", run.out);
    assert!(
        run.out
            .contains("<testcase name=\"1.a Hello\" classname=\"b.md\">"),
        "{}",
        run.out
    );
    assert!(
        run.out
            .contains("<testcase name=\"1.b\" classname=\"b.md\"/>"),
        "{}",
        run.out
    );
    assert!(
        run.out
            .contains("<failure type=\"missing-screenshot\" message=\"question 1.a lacks"),
        "{}",
        run.out
    );
}

#[test]
fn a_case_fails_by_what_fails_the_run() {
    let lab =
        format!("{LAB}\n[checks]\nmissing-screenshot = 'warning'\nunanswered-question = 'off'\n");
    let folder = Folder::new(&[("questions.toml", &lab), ("rapport.md", BAD)]);
    let run = format(&folder, "junit", &["rapport.md"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(
        run.out.contains("failures=\"0\"") && run.out.contains("<system-out>"),
        "{}",
        run.out
    );
    let run = format(&folder, "junit", &["--strict", "rapport.md"]);
    assert_eq!(run.code, Some(1), "{run:?}");
    assert!(run.out.contains("failures=\"1\""), "{}", run.out);
}
