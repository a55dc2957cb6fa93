//! Hostile files: what a report or a catalogue may be at its worst, each with its right outcome beside it.
//!
//! Every case is made here, and given to the real program in a folder of its own, by an ordinary user's means: no case may take
//! longer than a few seconds or more than a gigabyte, end by a signal or a panic, or say more than a page of what is wrong.
//! A new case is one entry in `reports`, `catalogues`, `names` or `statements`.
#![cfg(unix)]
#![allow(clippy::disallowed_methods)] // Files are what these tests are about.

mod catalogues;
mod names;
mod reports;
mod statements;

use rayon::prelude::*;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// A program as it is handed out, which `.ci/run` names; else the one that is being developed.
static HANDED_OUT: LazyLock<Option<OsString>> = LazyLock::new(|| std::env::var_os("TPREPORT"));
/// As it is developed the program is many times slower, and so many times less is enough.
static SCALE: LazyLock<usize> = LazyLock::new(|| if HANDED_OUT.is_some() { 1 } else { 20 });
/// What a user waits for.
static PATIENCE: LazyLock<Duration> =
    LazyLock::new(|| Duration::from_secs(if HANDED_OUT.is_some() { 5 } else { 30 }));
/// How much a run may take, in kilobytes.
const MEMORY: u32 = 1024 * 1024;
/// How much is said of what is wrong: a few dozen mistakes with their lines.
const PAGE: usize = 24 * 1024;

/// A lab of two questions.
const LAB: &str = "[lab]\nid = 'l'\ntitle = 'L'\nlanguage = 'en'\n[[section]]\nid = '1'\ntitle = 'S'\n\
    [[section.question]]\nid = '1.a'\nprompt = 'Why?'\n[[section.question]]\nid = '1.b'\nprompt = 'How?'\nexpects = ['screenshot']\n";

/// A case: its files, and what is right.
struct Case {
    name: String,
    files: Vec<(Vec<u8>, Vec<u8>)>,
    /// The exit code of `check`.
    code: i32,
    /// What is said of it, on either stream.
    says: &'static str,
}

impl Case {
    /// A report of the lab.
    fn report(name: &str, report: impl Into<Vec<u8>>, code: i32, says: &'static str) -> Self {
        Self {
            name: name.to_owned(),
            files: vec![
                (b"questions.toml".to_vec(), LAB.into()),
                (b"rapport.md".to_vec(), report.into()),
            ],
            code,
            says,
        }
    }

    /// A catalogue, with an honest report beside it.
    fn catalogue(name: &str, catalogue: impl Into<Vec<u8>>, code: i32, says: &'static str) -> Self {
        Self {
            name: name.to_owned(),
            files: vec![
                (b"questions.toml".to_vec(), catalogue.into()),
                (
                    b"rapport.md".to_vec(),
                    b"## Question 1.a\n\nBecause it is so.\n".to_vec(),
                ),
            ],
            code,
            says,
        }
    }

    /// One more file.
    fn with(mut self, path: impl Into<Vec<u8>>, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.push((path.into(), bytes.into()));
        self
    }
}

/// What came of a run.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
    took: Duration,
}

fn run(folder: &Path, arguments: &[&str]) -> Run {
    let streams = tempfile::tempdir().expect("a folder can be made");
    let stream =
        |name: &str| fs::File::create(streams.path().join(name)).expect("a file can be made");
    let limited = format!("ulimit -v {MEMORY}; ulimit -c 0; exec \"$@\"");
    let mut child = Command::new("sh")
        .args(["-c", &limited, "sh"])
        .arg(
            HANDED_OUT
                .as_deref()
                .unwrap_or(env!("CARGO_BIN_EXE_tpreport").as_ref()),
        )
        .args(["-j", "2", "--lang", "en"])
        .args(arguments)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .env_remove("RUST_BACKTRACE")
        .stdin(Stdio::null())
        .stdout(stream("out"))
        .stderr(stream("err"))
        .spawn()
        .expect("the program runs");
    let since = Instant::now();
    let status = loop {
        match child.try_wait().expect("it can be asked") {
            Some(status) => break Some(status),
            None if since.elapsed() > *PATIENCE => {
                child.kill().expect("it can be ended");
                break None;
            }
            None => std::thread::sleep(Duration::from_millis(2)),
        }
    };
    let said = |name: &str| {
        let bytes = fs::read(streams.path().join(name)).unwrap_or_default();
        String::from_utf8(bytes).expect("what is said is UTF-8")
    };
    Run {
        code: status.and_then(|status| status.code()),
        out: said("out"),
        err: said("err"),
        took: since.elapsed(),
    }
}

/// What is wrong with what came of a case.
fn wrong(case: &Case) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::create_dir(folder.path().join(".git")).expect("a folder can be made");
    for (path, bytes) in &case.files {
        let path = folder.path().join(OsStr::from_bytes(path));
        fs::create_dir_all(path.parent().expect("a file has a folder"))
            .expect("a folder can be made");
        fs::write(path, bytes).expect("a file can be written");
    }
    let mut wrong = Vec::new();
    for arguments in [
        &["check", "."][..],
        &["check", "-v", "--output-format", "json", "."],
        &["render", ".", "-o", "pages"],
        &["render", ".", "--markdown", "-o", "forms"],
    ] {
        let Run {
            code,
            out,
            err,
            took,
        } = run(folder.path(), arguments);
        let mut tell = |what: &str| {
            let err: String = err.chars().take(300).collect();
            wrong.push(format!(
                "{} {arguments:?}: {what} (code {code:?}, {took:?}): {err}",
                case.name
            ));
        };
        match code {
            None if took > *PATIENCE => tell("it takes too long"),
            None => tell("it ended by a signal"),
            Some(code) if !(0..=2).contains(&code) => tell("another code"),
            Some(_) if err.contains("panicked") => tell("it panicked"),
            Some(2) if err.trim().is_empty() => tell("it doesn't say why"),
            Some(code) if arguments[0] == "check" && code != case.code => tell("another code"),
            Some(code) if arguments[0] == "render" && (code == 2) != (case.code == 2) => {
                tell("another code");
            }
            Some(_) if err.len() > PAGE => tell("it says more than a page"),
            Some(_) if arguments.len() == 2 && !format!("{out}{err}").contains(case.says) => {
                let out: String = out.chars().take(600).collect();
                tell(&format!("it doesn't say {:?} but {out}", case.says));
            }
            Some(_) => {}
        }
    }
    wrong
}

fn all_right(cases: &[Case]) {
    let wrong: Vec<String> = cases.par_iter().flat_map_iter(wrong).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn reports_at_their_worst_are_read() {
    all_right(&reports::all());
}

#[test]
fn catalogues_at_their_worst_are_told() {
    all_right(&catalogues::all());
}

#[test]
fn names_at_their_worst_are_names() {
    all_right(&names::all());
}

#[test]
fn statements_at_their_worst_are_derived_from_or_refused() {
    for (name, statement) in statements::all() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        fs::write(folder.path().join("lab.md"), statement).expect("a file can be written");
        let run = run(folder.path(), &["catalogue", "derive", "lab.md"]);
        let is_right = matches!(run.code, Some(0 | 2)) && !run.err.contains("panicked");
        assert!(
            is_right,
            "{name}: {:?}, {:?}: {}",
            run.code, run.took, run.err
        );
    }
}
