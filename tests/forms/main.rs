//! A report's form, changed so that no careful reader would notice, changes nothing of how it is read.
//!
//! Enters: the reports of `tests/reading`, `tests/kinds` and `examples/reports`, each in every form of `changes`. A question whose
//! status, number of screenshots, or terminal or code (held or not) differs from the reading of the original has flipped.
//!
//! The aim is that at most 1 status in 2,000 flips. `flips.json` holds how many do today, form by form: more fail.
//! `cargo test --test forms -- --nocapture` prints them, `UPDATE=1` writes the table anew.

#![allow(missing_docs, reason = "tests and benches are read, not linked to")]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may touch files, print and fail"
)]

mod changes;
#[path = "../labs/mod.rs"]
mod labs;

use changes::FORMS;
use labs::Lab;
use labs::table::{self, Table};
use rayon::prelude::*;
use tpreport::catalogue::Catalogue;
use tpreport::evidence::NoSurroundings;
use tpreport::inspection::Status;
use tpreport::source::Source;

/// What is read of a question: its status, the screenshots, whether there is a terminal, and code.
#[derive(Debug, PartialEq)]
struct Read(Status, usize, bool, bool);

/// How often a report flips in a form.
struct Flips {
    form: &'static str,
    questions: usize,
    statuses: usize,
    readings: usize,
    told: Vec<String>,
}

#[test]
fn a_change_of_form_flips_no_reading() {
    let mut labs = labs::labs("tests/reading");
    labs.extend(labs::labs("tests/kinds"));
    let examples = labs::at("examples/reports");
    labs.push(labs::lab(
        "examples",
        &labs::at("questions.toml"),
        &examples,
    ));
    let reports: Vec<(&Lab, &Source)> = labs
        .iter()
        .flat_map(|lab| lab.reports.iter().map(move |report| (lab, report)))
        .collect();
    let flips: Vec<Flips> = reports
        .par_iter()
        .flat_map_iter(|(lab, report)| flips(lab, report))
        .collect();
    let mut counts = Table::new();
    for flips in &flips {
        for name in ["*", flips.form] {
            let row = counts.entry(name.to_owned()).or_default();
            for (figure, flipped) in [("statuses", flips.statuses), ("readings", flips.readings)] {
                let [count, of] = row.entry(figure.to_owned()).or_default();
                *count += flipped;
                *of += flips.questions;
            }
        }
    }
    for (form, row) in &counts {
        let ([statuses, of], [readings, _]) = (row["statuses"], row["readings"]);
        println!("{form:24} {statuses:3} statuses, {readings:3} readings of {of:5} flip");
    }
    for (form, _) in FORMS {
        assert!(counts.contains_key(*form), "no report is changed by {form}");
    }
    let path = labs::at("tests/forms/flips.json");
    let worse = table::hold(&path, &counts, |flipped, most| flipped > most);
    let told: String = worse
        .iter()
        .map(|worse| {
            let of_form = flips.iter().filter(|flips| flips.form == worse.row);
            worse.told(of_form.flat_map(|flips| &flips.told))
        })
        .collect();
    assert!(worse.is_empty(), "more flips than in flips.json:{told}");
}

/// A report in every form that changes it, held against its own.
fn flips(lab: &Lab, report: &Source) -> Vec<Flips> {
    let text = report.text().replace("\r\n", "\n");
    let original = read(&lab.catalogue, report);
    let mut all = Vec::new();
    for &(form, change) in FORMS {
        let Some(changed) = change(&text).filter(|changed| *changed != text) else {
            continue;
        };
        let changed = Source::from_bytes(report.name(), changed.into_bytes());
        let mut flips = Flips {
            form,
            questions: original.len(),
            statuses: 0,
            readings: 0,
            told: Vec::new(),
        };
        let questions = lab.catalogue.questions.iter();
        for ((question, was), is) in questions.zip(&original).zip(read(&lab.catalogue, &changed)) {
            flips.statuses += usize::from(was.0 != is.0);
            if *was != is {
                flips.readings += 1;
                flips.told.push(format!(
                    "{}/{} {}: {was:?} becomes {is:?}",
                    lab.name,
                    report.name(),
                    question.id
                ));
            }
        }
        all.push(flips);
    }
    all
}

fn read(catalogue: &Catalogue, source: &Source) -> Vec<Read> {
    let checked = tpreport::inspect(catalogue, source, &NoSurroundings);
    let questions = checked.inspection.each(catalogue);
    questions
        .map(|(_, answer)| {
            let held = &answer.evidence;
            Read(
                answer.status,
                held.screenshots,
                held.terminals > 0,
                held.code > 0,
            )
        })
        .collect()
}
