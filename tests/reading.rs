//! Reads the reports of the labs there and compares with what a careful reader saw; see `tests/reading/README.md`.
//!
//! Fails below the floors. `cargo test --test reading -- --nocapture` prints the figures.

#![allow(missing_docs, reason = "tests and benches are read, not linked to")]
#![allow(
    clippy::disallowed_methods,
    clippy::needless_pass_by_value,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may touch files, print and fail"
)]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use tpreport::catalogue;
use tpreport::evidence::NoSurroundings;
use tpreport::inspection::Status;
use tpreport::source::Source;

/// The figures, in this order, in thousandths.
const FIGURES: [&str; 5] = ["status", "label", "pictures", "terminal", "code"];

#[derive(Default)]
struct Score {
    right: [usize; 5],
    total: [usize; 5],
    differing: Vec<String>,
}

impl Score {
    fn mark(&mut self, figure: usize, right: bool, place: &str) {
        self.total[figure] += 1;
        self.right[figure] += usize::from(right);
        if !right {
            self.differing.push(format!("{place}: {}", FIGURES[figure]));
        }
    }

    fn thousandths(&self, figure: usize) -> usize {
        self.right[figure] * 1000 / self.total[figure].max(1)
    }
}

fn read(path: &Path) -> Source {
    Source::from_bytes(path.display().to_string(), fs::read(path).unwrap())
}

fn labs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reading");
    let mut labs: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    labs.sort();
    labs
}

fn score() -> Score {
    let mut score = Score::default();
    for lab in labs() {
        let catalogue =
            catalogue::read(&read(&lab.join("questions.toml")), &tpreport::checks::ids()).unwrap();
        let gold: Value =
            serde_json::from_str(&fs::read_to_string(lab.join("gold.json")).unwrap()).unwrap();
        for (name, report) in gold["reports"].as_object().unwrap() {
            let source = read(&lab.join(name));
            let checked = tpreport::inspect(&catalogue, &source, &NoSurroundings);
            for (question, answer) in checked.inspection.each(&catalogue) {
                let want = &report["questions"][&question.id];
                let place = format!(
                    "{}/{name} {}",
                    lab.file_name().unwrap().to_string_lossy(),
                    question.id
                );
                let status = match answer.status {
                    Status::Answered => "answered",
                    Status::Unanswered => "empty",
                    Status::Unlabelled => "unlabelled",
                    Status::Missing => "missing",
                };
                let also = want["status_ok"]
                    .as_array()
                    .is_some_and(|all| all.iter().any(|one| one == status));
                score.mark(0, want["status"] == status || also, &place);
                let line = answer
                    .label
                    .as_ref()
                    .map(|label| source.position(label.span.start).line as u64);
                score.mark(1, want["line"].as_u64() == line, &place);
                if want["status"] != "answered" && want["status"] != "empty" {
                    continue;
                }
                let pictures = answer.evidence.screenshots as u64;
                let also = want["pictures_ok"]
                    .as_array()
                    .is_some_and(|all| all.iter().any(|one| *one == pictures));
                score.mark(2, want["screenshots"] == pictures || also, &place);
                // None where either can be defended.
                if !want["terminal"].is_null() {
                    let found = answer.evidence.terminals > 0;
                    score.mark(3, want["terminal"] == found, &place);
                }
                if !want["code"].is_null() {
                    score.mark(4, want["code"] == (answer.evidence.code > 0), &place);
                }
            }
        }
    }
    score
}

#[test]
fn reports_are_read_as_a_careful_reader_reads_them() {
    const FLOORS: [usize; 5] = [970, 982, 990, 987, 987];
    let score = score();
    for (figure, name) in FIGURES.iter().enumerate() {
        println!(
            "{:9} {}/{} = {:.3}",
            name,
            score.right[figure],
            score.total[figure],
            score.thousandths(figure) as f64 / 1000.0
        );
    }
    for (figure, name) in FIGURES.iter().enumerate() {
        assert!(
            score.thousandths(figure) >= FLOORS[figure],
            "{name} fell below {}: {:#?}",
            FLOORS[figure],
            score.differing
        );
    }
}
