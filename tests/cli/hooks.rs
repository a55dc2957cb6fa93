//! What a hook runs: how it ends, and what it says to who is stopped by it.

use super::*;

#[test]
fn who_is_stopped_by_a_hook_learns_the_way_out() {
    let folder = Folder::new(&[("questions.toml", LAB), ("rapport.md", BAD)]);
    let run = folder.run(&["check", "--skip-unmatched", "rapport.md"]);
    assert_eq!(run.code, Some(1), "{run:?}");
    assert_eq!(run.err, "commit anyway: `git commit --no-verify`\n");
    let mut command = folder.command(&["check", "--skip-unmatched", "rapport.md"]);
    command.env("PRE_COMMIT_REMOTE_NAME", "origin");
    let run = told(command.output().expect("the program runs"));
    assert_eq!(run.err, "push anyway: `git push --no-verify`\n");
    // Neither who isn't stopped, nor programs, nor who runs it by hand.
    for arguments in [
        &["--skip-unmatched", "--exit-zero"][..],
        &["--skip-unmatched", "--format", "json"],
        &[],
    ] {
        let run = folder.run(&[&["check", "rapport.md"], arguments].concat());
        assert_eq!(run.err, "", "{arguments:?}");
    }
}

#[test]
fn a_broken_catalogue_stops_with_the_teacher_and_the_way_out() {
    let folder = Folder::new(&[("questions.toml", "[lab"), ("rapport.md", BAD)]);
    let run = folder.run(&["check", "--skip-unmatched", "rapport.md"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains("tell your teacher"), "{run:?}");
    assert!(run.err.ends_with("--no-verify`\n"), "{run:?}");
}

#[test]
fn a_catalogue_is_checked_alone() {
    let folder = Folder::new(&[
        ("questions.toml", LAB),
        ("tp2/questions.toml", "[lab]\nid = 'x'\ncolour = 'red'\n"),
        ("tp3/rapport.md", BAD),
    ]);
    let run = folder.run(&["catalogue", "check"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert_eq!(
        run.out,
        "questions.toml: no mistakes, 2 questions in 1 section, 2 points\n"
    );
    // A folder means the catalogue that serves its reports.
    assert_eq!(folder.run(&["catalogue", "check", "tp3"]), run);
    assert_eq!(folder.run(&["catalogue", "check", "-q"]).out, "");
    let both = ["catalogue", "check", "questions.toml", "tp2/questions.toml"];
    let run = folder.run(&both);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(
        run.out.starts_with("questions.toml: no mistakes"),
        "{run:?}"
    );
    assert!(
        run.err
            .contains("tp2/questions.toml:3:1: [catalogue-unknown-key]"),
        "{run:?}"
    );
    let run = folder.run(&["catalogue", "check", "no.toml"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains("no.toml: no such file"), "{run:?}");
    let empty = Folder::new(&[]);
    let run = empty.run(&["catalogue", "check"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains("no questions.toml"), "{run:?}");
}
