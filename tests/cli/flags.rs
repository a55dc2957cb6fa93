//! Which checks are run, where reports come from and where findings go.

use super::*;

fn lab_and(report: &str) -> Folder {
    Folder::new(&[("questions.toml", LAB), ("rapport.md", report)])
}

#[test]
fn checks_are_selected_and_ignored_by_name_or_beginning() {
    let folder = lab_and(BAD);
    let run = folder.check(&["--select", "missing", "rapport.md"]);
    assert!(run.out.contains("[missing-screenshot]"), "{run:?}");
    assert!(!run.out.contains("[unanswered-question]"), "{run:?}");
    let run = folder.check(&["--ignore", "missing-screenshot,unanswered", "rapport.md"]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""));
}

#[test]
fn a_check_that_is_none_is_2_and_says_the_nearest() {
    let folder = lab_and(BAD);
    let run = folder.check(&["--select", "missing-screenshots", "rapport.md"]);
    assert_eq!(run.code, Some(2));
    assert!(
        run.err.contains("did you mean `missing-screenshot`"),
        "{run:?}"
    );
    let run = folder.run(&["explain", "nothing-like-it"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("tpreport explain"), "{run:?}");
}

#[test]
fn strict_lets_warnings_fail_and_exit_zero_nothing() {
    let lab =
        format!("{LAB}\n[checks]\nmissing-screenshot = 'warning'\nunanswered-question = 'off'\n");
    let folder = Folder::new(&[("questions.toml", &lab), ("rapport.md", BAD)]);
    assert_eq!(folder.check(&["rapport.md"]).code, Some(0));
    assert_eq!(folder.check(&["--strict", "rapport.md"]).code, Some(1));
    let both = folder.check(&["--strict", "--exit-zero", "rapport.md"]);
    assert_eq!(both.code, Some(0));
    assert!(both.out.contains("warning[missing-screenshot]"), "{both:?}");
    // What could not be read at all is still told.
    assert_eq!(folder.check(&["--exit-zero", "no.md"]).code, Some(2));
}

#[test]
fn paths_come_from_a_list() {
    let folder = Folder::new(&[
        ("questions.toml", LAB),
        ("a.md", GOOD),
        ("b c.md", BAD),
        ("list.txt", "a.md\r\nb c.md\r\n\r\n"),
    ]);
    let run = folder.json(&["--files-from", "list.txt"]);
    assert_eq!(paths(&run), ["a.md", "b c.md"]);
    let run = folder.stdin(
        &["check", "--format", "json", "--files-from", "-"],
        b"b c.md\0a.md\0",
    );
    let run: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(paths(&run), ["a.md", "b c.md"]);
    assert_eq!(folder.check(&["--files-from", "no.txt"]).code, Some(2));
}

#[test]
fn standard_input_may_have_a_name_that_finds_its_catalogue() {
    let folder = Folder::new(&[("labs/questions.toml", LAB)]);
    let arguments = [
        "check",
        "--format",
        "concise",
        "--stdin-filename",
        "labs/rapport.md",
        "-",
    ];
    let run = folder.stdin(&arguments, BAD.as_bytes());
    assert_eq!(run.code, Some(1));
    assert!(
        run.out
            .starts_with("labs/rapport.md:3:1: error[missing-screenshot]"),
        "{run:?}"
    );
}

#[test]
fn findings_go_into_a_file_whole() {
    let folder = lab_and(BAD);
    let run = folder.check(&["--output-file", "out.txt", "rapport.md"]);
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    let written = fs::read_to_string(folder.path().join("out.txt")).expect("it is there");
    assert_eq!(written, folder.check(&["rapport.md"]).out);
    let run = folder.check(&["--output-file", "no/such/folder/out.txt", "rapport.md"]);
    assert_eq!(run.code, Some(2), "{run:?}");
}

#[cfg(unix)]
#[test]
fn an_output_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let folder = lab_and(BAD);
    folder.write("out.txt", b"old");
    let out = folder.path().join("out.txt");
    fs::set_permissions(&out, fs::Permissions::from_mode(0o640)).expect("it is ours");
    let _ = folder.check(&["--output-file", "out.txt", "--force", "rapport.md"]);
    let mode = fs::metadata(&out)
        .expect("it is there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o640);
    assert!(
        fs::read_to_string(&out)
            .expect("it is text")
            .contains("rapport.md:3:1")
    );
}

#[test]
fn a_mistyped_path_says_the_nearest() {
    let folder = lab_and(BAD);
    let run = folder.check(&["raport.md"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("did you mean rapport.md"), "{run:?}");
}

#[test]
fn comments_in_a_report_silence_what_the_catalogue_lets_them() {
    let lab = LAB.replace("language = 'en'", "language = 'en'\nsuppressions = true");
    let report = BAD.replace(
        "## Question 1.b",
        "<!-- tpreport-disable-next-line unanswered -->\n\n## Question 1.b",
    );
    let folder = Folder::new(&[("questions.toml", &lab), ("rapport.md", &report)]);
    let run = folder.json(&["rapport.md"]);
    let findings = run["reports"][0]["findings"].as_array().expect("a list");
    let silenced = findings
        .iter()
        .find(|finding| finding["check"] == "unanswered-question");
    assert_eq!(silenced.expect("it stays in the JSON")["suppressed"], true);
    assert_eq!(run["reports"][0]["summary"]["suppressed"], 1);
    assert_eq!(run["reports"][0]["summary"]["errors"], 1);
}

#[test]
fn every_check_can_be_explained() {
    let folder = Folder::new(&[]);
    let list = folder.run(&["explain"]);
    assert_eq!(list.code, Some(0));
    for line in list.out.lines() {
        let id = line
            .split_whitespace()
            .next()
            .expect("a line begins with an id");
        let run = folder.run(&["explain", id]);
        assert!(
            run.out.starts_with(id) && run.out.lines().count() > 3,
            "{run:?}"
        );
    }
    let french = folder.run(&["explain", "missing-text", "--lang", "fr"]);
    assert!(french.out.contains("(erreur)"), "{french:?}");
}

#[test]
fn help_is_french_for_who_asks_in_french() {
    let folder = Folder::new(&[]);
    let run = folder.run(&["--lang", "fr", "check", "--help"]);
    assert_eq!(run.code, Some(0));
    assert!(run.out.contains("Utilisation : tpreport check"), "{run:?}");
    assert!(
        run.out.contains("Échouer aussi sur les avertissements"),
        "{run:?}"
    );
    assert!(
        folder
            .run(&["check", "--help"])
            .out
            .contains("Let warnings fail too")
    );
}

#[test]
fn what_force_overwrites_is_said() {
    let folder = Folder::new(&[]);
    for (language, command, said) in [
        ("en", "render", ["didn't write", "changed since"]),
        (
            "fr",
            "render",
            ["ne vient pas de tpreport", "modifié depuis"],
        ),
        ("en", "templates", ["Overwrite templates", "are there"]),
        ("fr", "templates", ["Écraser les modèles", "s’y trouvent"]),
    ] {
        let help = folder.run(&["--lang", language, command, "--help"]).out;
        let words: Vec<&str> = help.split_whitespace().collect();
        for part in said {
            assert!(words.join(" ").contains(part), "{part}: {help}");
        }
    }
}

#[test]
fn a_broken_catalogue_speaks_its_own_language() {
    let lab = "[lab]\nid = 'x'\nlanguage = 'fr'\ntitel = 'TP'\n[[section]]\nid = '1'\n";
    let folder = Folder::new(&[("questions.toml", lab), ("rapport.md", GOOD)]);
    let run = folder.check(&["rapport.md"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("prévenez votre enseignant"), "{run:?}");
}

#[test]
fn an_output_never_takes_the_place_of_an_input() {
    let folder = lab_and(BAD);
    for input in ["rapport.md", "./rapport.md", "questions.toml"] {
        let before = fs::read(folder.path().join(input)).expect("it is there");
        let run = folder.check(&["--output-file", input, "rapport.md"]);
        assert_eq!(run.code, Some(2), "{input}: {run:?}");
        assert!(run.err.contains("nothing done"), "{run:?}");
        assert_eq!(
            fs::read(folder.path().join(input)).expect("it is there"),
            before
        );
    }
}

#[test]
fn one_file_by_two_paths_is_checked_once() {
    let folder = lab_and(BAD);
    folder.write("labs/x.txt", b"");
    let run = folder.json(&["rapport.md", "labs/../rapport.md"]);
    assert_eq!(paths(&run).len(), 1);
}

#[test]
fn standard_input_is_read_once() {
    let folder = lab_and(BAD);
    let run = folder.stdin(&["check", "-", "--files-from", "-"], b"rapport.md\n");
    assert_eq!(run.code, Some(2), "{run:?}");
    let run = folder.check(&["--stdin-filename", "a.md", "rapport.md"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    let named = ["check", "--format", "concise", "--stdin-filename", "a.md"];
    let run = folder.stdin(&named, BAD.as_bytes());
    assert!(run.out.starts_with("a.md:3:1"), "{run:?}");
}

#[test]
fn a_hook_tells_of_labs_that_it_cannot_choose_between() {
    let folder = Folder::new(&[
        ("a.questions.toml", LAB),
        ("b.questions.toml", LAB),
        ("rapport.md", BAD),
    ]);
    let run = folder.check(&["--skip-unmatched", "rapport.md"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(
        run.err.contains("a.questions.toml, b.questions.toml"),
        "{run:?}"
    );
}

#[cfg(unix)]
#[test]
fn a_files_name_does_not_steer_the_terminal() {
    let folder = lab_and(BAD);
    folder.write("x\u{1b}[31m.md", BAD.as_bytes());
    let run = folder.check(&["x\u{1b}[31m.md"]);
    assert!(!run.out.contains('\u{1b}'), "{run:?}");
}

#[test]
fn a_report_is_not_called_done_by_checks_that_did_not_run() {
    let folder = lab_and(BAD);
    let run = folder.run(&["check", "--select", "picture", "rapport.md"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(!run.out.contains("handed in"), "{run:?}");
}

#[test]
fn an_output_file_of_somebody_else_is_left_alone() {
    let folder = lab_and(BAD);
    folder.write("notes.txt", b"mine\n");
    let run = folder.check(&["--output-file", "notes.txt", "rapport.md"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(
        run.err.contains("notes.txt was not written by tpreport"),
        "{run:?}"
    );
    let notes = || fs::read_to_string(folder.path().join("notes.txt")).expect("it is there");
    assert_eq!(notes(), "mine\n");
    let run = folder.check(&["--output-file", "notes.txt", "--force", "rapport.md"]);
    assert_eq!(run.code, Some(1), "{run:?}");
    // From now on it is tpreport's own, in whatever format.
    let formats = values_of("--output-format");
    for format in formats.iter().chain(&formats) {
        let run = folder.run(&[
            "check",
            "--output-format",
            format,
            "--output-file",
            "notes.txt",
            "rapport.md",
        ]);
        assert_eq!(run.code, Some(1), "{format}: {run:?}");
        assert!(!notes().is_empty(), "{format}");
    }
    for _ in 0..2 {
        let run = folder.run(&["check", "-q", "--output-file", "notes.txt", "rapport.md"]);
        assert_eq!(run.code, Some(1), "{run:?}");
    }
}
