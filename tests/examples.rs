//! What is said of the example reports, word for word: a change of reading or of words shows here first.
#![allow(
    missing_docs,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test may touch files and fail"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

/// Every report but one: what is said of a report without labels is a guess, which gets better.
const REPORTS: &[&str] = &[
    "bare-letters",
    "complete",
    "plain-lines",
    "statement-copied",
    "unfinished",
];

fn said(report: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/reports");
    let run = Command::new(env!("CARGO_BIN_EXE_tpreport"))
        .args(["check", "--lang", "en", "--output-format", "concise"])
        // Whether git has the pictures is not what is tested.
        .args(["--ignore", "picture-untracked"])
        .arg(format!("{report}.md"))
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(run.stderr.is_empty(), "{run:?}");
    String::from_utf8(run.stdout).unwrap()
}

#[test]
fn the_example_reports_get_what_a_careful_reader_would_say() {
    for report in REPORTS {
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/examples/{report}.txt"));
        let said = said(report);
        // `UPDATE=1 cargo test` writes them anew; read what has changed.
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &said).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
        assert_eq!(said, expected, "{report}");
    }
}
