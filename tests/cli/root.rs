//! Where a lab ends, outside any repository: what is looked at beside a report, and what never is.

use super::{Folder, PNG, Run, told};
use std::fs;

const LAB: &str = "
[lab]
id = 'harbour'
title = 'The harbour'
language = 'en'

[[section]]
id = '1'
title = 'Boats'

[[section.question]]
id = '1.a'
prompt = 'Show the tug and the ferry.'
expects = ['screenshot']
";

const REPORT: &str =
    "# Boats\n\n## Question 1.a\n\n![tug](img/tug.png)\n\n![ferry](../../ferry.png)\n";

/// A lab two folders down, with a picture above it and one that isn't there.
fn harbour() -> Folder {
    let folder = unversioned(&[
        ("class/lab/questions.toml", LAB),
        ("class/lab/report.md", REPORT),
    ]);
    folder.write("ferry.png", PNG);
    folder
}

fn unversioned(files: &[(&str, &str)]) -> Folder {
    let folder = Folder::new(files);
    fs::remove_dir(folder.path().join(".git")).expect("it is empty");
    folder
}

/// Runs the program in a folder below.
fn run_in(folder: &Folder, below: &str, arguments: &[&str]) -> Run {
    let mut command = folder.command(arguments);
    command.current_dir(folder.path().join(below));
    told(command.output().expect("the program runs"))
}

fn checks(run: &Run) -> Vec<&str> {
    let ids = run
        .out
        .lines()
        .filter_map(|line| line.split(['[', ']']).nth(1));
    ids.collect()
}

#[test]
fn a_catalogue_named_in_any_way_leaves_the_lab_as_large_as_it_is() {
    let folder = harbour();
    let whole = folder.path().join("class/lab/questions.toml");
    let whole = whole.to_string_lossy();
    let lab = "class/lab";
    for (from, report, catalogue) in [
        (lab, "report.md", None),
        (lab, "report.md", Some("questions.toml")),
        (lab, "./report.md", Some("./questions.toml")),
        (lab, "../lab/report.md", Some("../lab/questions.toml")),
        (lab, "report.md", Some(&*whole)),
        ("class", "lab/report.md", Some("lab/questions.toml")),
        ("class", "lab", Some("lab/../lab/questions.toml")),
        ("", "class/lab/report.md", None),
    ] {
        let named = catalogue.map(|catalogue| ["--catalogue", catalogue]);
        let arguments = |command: &[&'static str]| {
            let mut all: Vec<String> = command.iter().map(|&word| word.to_owned()).collect();
            all.extend(named.iter().flatten().map(|&word| word.to_owned()));
            all.push(report.to_owned());
            all
        };
        let run = |command: &[&'static str]| {
            let arguments = arguments(command);
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            run_in(&folder, from, &arguments)
        };
        let said = run(&["check", "--output-format", "concise"]);
        assert_eq!(
            said.code,
            Some(1),
            "{from} {report} {catalogue:?}: {said:?}"
        );
        assert_eq!(
            checks(&said),
            ["picture-not-found", "picture-outside"],
            "{from} {report} {catalogue:?}: {said:?}"
        );
        let page = run(&["render", "-o", "-"]);
        assert_eq!(page.code, Some(0), "{page:?}");
        assert!(
            !page.out.contains("data:image"),
            "{from} {report} {catalogue:?}"
        );
    }
}

#[test]
fn without_a_catalogue_the_working_folder_or_the_one_above_is_the_lab() {
    let folder = harbour();
    fs::remove_file(folder.path().join("class/lab/questions.toml")).expect("it is there");
    for (from, report, outside) in [
        ("class/lab", "report.md", true),
        ("class", "lab/report.md", true),
        ("", "class/lab/report.md", false),
    ] {
        let said = run_in(&folder, from, &["check", "--format", "concise", report]);
        assert_eq!(
            checks(&said).contains(&"picture-outside"),
            outside,
            "{from}: {said:?}"
        );
    }
    // From a folder beside it, the report's own and the one above it are the lab.
    folder.write("elsewhere/notes.txt", b"");
    let said = run_in(
        &folder,
        "elsewhere",
        &["check", "--format", "concise", "../class/lab/report.md"],
    );
    assert!(checks(&said).contains(&"picture-outside"), "{said:?}");
}

#[test]
fn a_home_folder_is_no_lab() {
    let folder = harbour();
    fs::remove_file(folder.path().join("class/lab/questions.toml")).expect("it is there");
    folder.write("questions.toml", LAB.as_bytes());
    let mut command = folder.command(&["check", "--format", "concise", "class/lab/report.md"]);
    command
        .env("HOME", folder.path())
        .env("USERPROFILE", folder.path());
    let said = told(command.output().expect("the program runs"));
    assert_eq!(
        checks(&said),
        ["picture-not-found", "picture-outside"],
        "{said:?}"
    );
}

#[test]
fn a_root_that_is_no_folder_is_refused() {
    let folder = harbour();
    for root in ["gone", "class/lab/report.md"] {
        for command in ["check", "render"] {
            let run = folder.run(&[command, "class/lab/report.md", "--root", root]);
            assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
            assert!(run.err.contains(root), "{run:?}");
        }
    }
}

#[test]
fn a_report_whose_folder_is_not_there_lacks_its_pictures_all_the_same() {
    let folder = harbour();
    let arguments = [
        "check",
        "--format",
        "concise",
        "-",
        "--stdin-filename",
        "gone/report.md",
        "--catalogue",
        "class/lab/questions.toml",
    ];
    let said = folder.stdin(&arguments, REPORT.as_bytes());
    assert_eq!(checks(&said)[0], "picture-not-found", "{said:?}");
}

#[test]
fn in_a_class_each_student_hands_in_files_of_their_own() {
    let asks = LAB.replace(
        "['screenshot']",
        "['file']\nfile = { paths = ['src/Tug.java'] }",
    );
    let report = "# Boats\n\n## Question 1.a\n\nIt is in the folder.\n";
    let folder = unversioned(&[
        ("questions.toml", &asks),
        ("src/Tug.java", "class Tug {}"),
        ("class/src/Tug.java", "class Tug {}"),
        ("class/ann/report.md", report),
        ("class/ann/src/Tug.java", "class Tug {}"),
        ("class/bob/report.md", report),
        ("class/cleo/hand-in/report.md", report),
        ("class/cleo/src/Tug.java", "class Tug {}"),
    ]);
    let lacks = |arguments: &[&str]| {
        let said = folder.check(arguments);
        let lines = said
            .out
            .lines()
            .filter(|line| line.contains("[missing-file]"));
        let reports = lines.filter_map(|line| line.split(':').next());
        reports.map(str::to_owned).collect::<Vec<_>>()
    };
    let bob = ["class/bob/report.md"];
    assert_eq!(lacks(&["class", "--catalogue", "questions.toml"]), bob);
    assert_eq!(lacks(&["class/"]), bob);
    assert_eq!(lacks(&["."]), bob);
    assert_eq!(lacks(&["class/ann/report.md", "class/bob/report.md"]), bob);
    // Where each hands in a README, one student's files are no other's either.
    let folder = unversioned(&[
        ("questions.toml", &asks),
        ("src/Tug.java", "class Tug {}"),
        ("ann/README.md", report),
        ("ann/src/Tug.java", "class Tug {}"),
        ("bob/README.md", report),
    ]);
    for arguments in [&["."][..], &["ann", "bob"]] {
        let said = folder.check(arguments);
        let lines = said.out.lines();
        let lacking: Vec<&str> = lines
            .filter(|line| line.contains("[missing-file]"))
            .collect();
        assert!(
            matches!(lacking.as_slice(), [bob] if bob.starts_with("bob/README.md")),
            "{arguments:?}: {said:?}"
        );
    }
    // In one student's lab, where the report has a folder to itself, the lab's own files count.
    let folder = unversioned(&[
        ("questions.toml", &asks),
        ("src/Tug.java", "class Tug {}"),
        ("hand-in/report.md", report),
        ("doc/notes.md", "# Notes\n"),
        ("src/README.md", "# The tug\n"),
        ("doc/pictures/README.md", "# Where they come from\n"),
    ]);
    for arguments in [&[][..], &["hand-in/report.md"], &["hand-in"]] {
        let said = folder.check(arguments);
        assert_eq!(said.code, Some(0), "{arguments:?}: {said:?}");
    }
}

#[test]
fn in_a_repository_a_class_hands_in_files_of_their_own_and_one_student_any() {
    let asks = LAB.replace(
        "['screenshot']",
        "['file']\nfile = { paths = ['src/Tug.java'] }",
    );
    let report = "# Boats\n\n## Question 1.a\n\nIt is in the folder.\n";
    let folder = Folder::new(&[
        ("questions.toml", &asks),
        ("src/Tug.java", "class Tug {}"),
        ("class/ann/report.md", report),
        ("class/ann/src/Tug.java", "class Tug {}"),
        ("class/bob/report.md", report),
    ]);
    for arguments in [
        &["class"][..],
        &["."],
        &["class", "--catalogue", "questions.toml"],
        &["class/ann/report.md", "class/bob/report.md"],
    ] {
        let said = folder.check(arguments);
        let mut lacking = said
            .out
            .lines()
            .filter(|line| line.contains("[missing-file]"));
        let bob = lacking.next().unwrap_or_default();
        assert!(bob.starts_with("class/bob/report.md"), "{said:?}");
        assert_eq!(lacking.next(), None, "{arguments:?}: {said:?}");
    }
    // One student's repository is handed in whole, wherever in it the report and other Markdown lie.
    let folder = Folder::new(&[
        ("questions.toml", &asks),
        ("src/Tug.java", "class Tug {}"),
        ("docs/hand-in/report.md", report),
        ("docs/notes.md", "# Notes\n"),
        ("src/README.md", "# The tug\n"),
    ]);
    for arguments in [
        &["docs"][..],
        &[],
        &["docs/hand-in/report.md"],
        &["docs/hand-in/report.md", "docs/notes.md"],
    ] {
        let said = folder.check(arguments);
        assert!(
            !said.out.contains("missing-file"),
            "{arguments:?}: {said:?}"
        );
    }
}
