//! Reads the reports of the labs there and compares with what a careful reader saw; see `tests/reading/README.md`.
//!
//! Each report has floors of its own in `floors.json`: one that is read worse fails with the questions that differ, however well
//! the others are read. `cargo test --test reading -- --nocapture` prints the figures, `UPDATE=1` writes the floors anew.

#![allow(missing_docs, reason = "tests and benches are read, not linked to")]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may touch files, print and fail"
)]

mod labs;

use labs::table::{self, Row, Table};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use tpreport::catalogue::Catalogue;
use tpreport::evidence::NoSurroundings;
use tpreport::inspection::Status;
use tpreport::source::Source;

/// The figures, in the order in which they are printed.
const FIGURES: [&str; 5] = ["status", "label", "pictures", "terminal", "code"];

#[test]
fn reports_are_read_as_a_careful_reader_reads_them() {
    hold("tests/reading");
}

#[test]
fn each_kind_of_trap_is_read_as_a_careful_reader_reads_it() {
    hold("tests/kinds");
}

/// Holds each report of a folder's labs to its floors, each lab to the sum of its reports, and the folder to all.
fn hold(folder: &str) {
    let mut counts = Table::new();
    let mut differing: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for lab in labs::labs(folder) {
        let path = labs::at(folder).join(&lab.name).join("gold.json");
        let gold: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let of_lab = format!("{}/*", lab.name);
        for report in &lab.reports {
            let name = format!("{}/{}", lab.name, report.name());
            let gold = &gold["reports"][report.name()];
            assert!(gold.is_object(), "gold.json says nothing of {name}");
            for mark in marks(&lab.catalogue, report, &gold["questions"]) {
                for row in ["*", &of_lab, &name] {
                    count(counts.entry(row.to_owned()).or_default(), &mark);
                }
                if let Some(wrong) = mark.wrong {
                    differing.entry(name.clone()).or_default().push(wrong);
                }
            }
        }
    }
    for (name, row) in counts.iter().filter(|(name, _)| name.ends_with('*')) {
        let told = FIGURES.iter().filter_map(|&figure| {
            let [right, of] = row.get(figure)?;
            let share = *right as f64 / *of as f64;
            Some(format!("{figure} {right}/{of} = {share:.3}"))
        });
        println!(
            "{folder}/{name:<40} {}",
            told.collect::<Vec<_>>().join("  ")
        );
    }
    let worse = table::hold(
        &labs::at(folder).join("floors.json"),
        &counts,
        |right, floor| right < floor,
    );
    let told: String = worse
        .iter()
        .map(|worse| worse.told(differing.get(&worse.row).into_iter().flatten()))
        .collect();
    assert!(worse.is_empty(), "below the floors of {folder}:{told}");
}

/// Whether a figure of a question is right.
struct Mark {
    figure: &'static str,
    /// What was wanted and what was read, where they differ.
    wrong: Option<String>,
}

fn count(row: &mut Row, mark: &Mark) {
    let [right, of] = row.entry(mark.figure.to_owned()).or_default();
    *right += usize::from(mark.wrong.is_none());
    *of += 1;
}

fn marks(catalogue: &Catalogue, source: &Source, gold: &Value) -> Vec<Mark> {
    let checked = tpreport::inspect(catalogue, source, &NoSurroundings);
    let mut marks = Vec::new();
    for (question, answer) in checked.inspection.each(catalogue) {
        let want = &gold[&question.id];
        assert!(
            want.is_object(),
            "gold.json says nothing of {}",
            question.id
        );
        let mut mark = |figure, wanted: Vec<&Value>, read: Value| {
            let wrong = (!wanted.contains(&&read)).then(|| {
                let wanted: Vec<String> = wanted.iter().map(ToString::to_string).collect();
                format!(
                    "{} {figure}: {}, read as {read}",
                    question.id,
                    wanted.join(" or ")
                )
            });
            marks.push(Mark { figure, wrong });
        };
        let status = match answer.status {
            Status::Answered => "answered",
            Status::Unanswered => "empty",
            Status::Unlabelled => "unlabelled",
            Status::Missing => "missing",
        };
        mark(
            "status",
            defended(want, "status", "status_ok"),
            status.into(),
        );
        let label = answer.label.as_ref();
        let line = label.map(|label| source.position(label.span.start).line);
        mark("label", defended(want, "line", "line_ok"), line.into());
        if want["status"] != "answered" && want["status"] != "empty" {
            continue;
        }
        let held = &answer.evidence;
        let (terminal, code) = (held.terminals > 0, held.code > 0);
        // Where a block may be taken for either, any block will do; and null is whatever is read.
        let is_either = want["either"] == true && (terminal || code);
        for (figure, key, read) in [
            ("pictures", "screenshots", Value::from(held.screenshots)),
            ("terminal", "terminal", terminal.into()),
            ("code", "code", code.into()),
        ] {
            if is_either && figure != "pictures" {
                mark(figure, vec![&read], read.clone());
            } else if !want[key].is_null() {
                mark(figure, defended(want, key, &format!("{figure}_ok")), read);
            }
        }
    }
    marks
}

/// The reading of `gold.json`, and every other that could be defended.
fn defended<'a>(want: &'a Value, key: &str, also: &str) -> Vec<&'a Value> {
    let also = want[also].as_array().into_iter().flatten();
    std::iter::once(&want[key]).chain(also).collect()
}
