//! Mends every report of the labs there, as it is and with numbers that are off: what was right is never made wrong, what is mended
//! is read as the question that it was read as before, and a second mending finds nothing to do.
//!
//! `cargo test --test mending -- --nocapture` prints how many numbers that are off by one are found and put right.

#![allow(missing_docs, reason = "tests and benches are read, not linked to")]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may touch files, print and fail"
)]

#[allow(dead_code, reason = "how well they are read is asked elsewhere")]
mod labs;

use labs::{Lab, at, lab, labs};
use tpreport::catalogue::{Catalogue, Question};
use tpreport::evidence::NoSurroundings;
use tpreport::fix::{self, Mended};
use tpreport::inspection::Answer;
use tpreport::source::Source;
use tpreport::{Checked, LabelIs};

fn check(catalogue: &Catalogue, source: &Source) -> Checked {
    tpreport::inspect(catalogue, source, &NoSurroundings)
}

fn mend(catalogue: &Catalogue, source: &Source) -> Mended {
    let again = |source: &Source| check(catalogue, source);
    fix::mend(source, &check(catalogue, source), &again)
}

/// Each question's label's line, none where it has none.
fn lines(catalogue: &Catalogue, source: &Source) -> Vec<Option<usize>> {
    let checked = check(catalogue, source);
    let answers = checked.inspection.answers.iter();
    let labels = answers.map(|answer| answer.label.as_ref());
    labels
        .map(|label| label.map(|label| source.position(label.span.start).line))
        .collect()
}

fn all() -> Vec<Lab> {
    let mut all = labs("tests/reading");
    all.extend(labs("tests/kinds"));
    let examples = lab("examples", &at("questions.toml"), &at("examples/reports"));
    all.push(examples);
    all
}

#[test]
fn what_is_mended_is_read_as_before_and_is_mended_once() {
    for lab in all() {
        for report in &lab.reports {
            let name = format!("{}/{}", lab.name, report.name());
            let mended = mend(&lab.catalogue, report);
            let Some(after) = mended.source() else {
                assert_eq!(mended.done, [], "{name}");
                continue;
            };
            let (before, then) = (lines(&lab.catalogue, report), lines(&lab.catalogue, after));
            assert_eq!(before, then, "{name}: {:?}", mended.done);
            let again = mend(&lab.catalogue, after);
            assert_eq!((again.done, again.left), (vec![], mended.left), "{name}");
        }
    }
}

/// In each report each label in turn bears the number of the question before. Many such labels can't be told from the other's: of
/// those that are told, nearly all are put right.
#[test]
fn a_number_that_is_off_is_put_right_or_left_alone() {
    let (mut off, mut told, mut right) = (0, 0, 0);
    for lab in all() {
        for report in &lab.reports {
            let own = mend(&lab.catalogue, report);
            let whole = own.source().unwrap_or(report);
            let checked = check(&lab.catalogue, report);
            for (id, slipped) in slips(&lab.catalogue, report, &checked) {
                let mended = mend(&lab.catalogue, &slipped);
                let found = check(&lab.catalogue, &slipped).findings;
                let is_told = |id: &str| {
                    let mut found = found.iter();
                    found.any(|one| one.fix.is_some() && one.question.as_deref() == Some(id))
                };
                off += 1;
                told += usize::from(is_told(&id));
                let after = mended.source().unwrap_or(&slipped);
                right += usize::from(after.text() == whole.text());
                // Nothing else than the number that is off is touched.
                let wrong = one_less(&id);
                // Of two labels with one number the other may be mended once this one has another.
                let stands_twice = report.text().matches(&id).count() > 1;
                let done = mended.done.iter();
                let done = done.filter(|done| !(stands_twice && done.before == id));
                let new: Vec<_> = done
                    .filter(|done| {
                        wrong
                            .as_ref()
                            .is_none_or(|wrong| !wrong.ends_with(&done.before))
                    })
                    .filter(|done| !own.done.contains(done))
                    .collect();
                let name = format!("{}/{}: {id}", lab.name, report.name());
                assert!(new.is_empty(), "{name}: {new:?}");
            }
        }
    }
    println!("of {off} numbers that are off {told} are told, and {right} put right");
    assert!(right * 10 >= told * 9, "{right} of {told}");
}

/// The report with the number of one label off, for each label that has its question's number, with the question.
fn slips(catalogue: &Catalogue, report: &Source, checked: &Checked) -> Vec<(String, Source)> {
    let slip = |(question, answer): (&Question, &Answer)| {
        let label = answer.label.as_ref()?;
        let (line, text) = (report.slice(label.span), report.text());
        let wrong = one_less(&question.id).filter(|_| label.is == LabelIs::Right)?;
        let slipped = line
            .contains(&question.id)
            .then(|| line.replacen(&question.id, &wrong, 1))?;
        let (before, after) = (&text[..label.span.start], &text[label.span.end..]);
        let slipped = Source::from_text(report.name(), format!("{before}{slipped}{after}"));
        Some((question.id.clone(), slipped))
    };
    let asked = checked.inspection.each(catalogue);
    asked.filter_map(slip).collect()
}

/// The number before: `1.b` of `1.c`, `3` of `4`.
fn one_less(id: &str) -> Option<String> {
    let (start, last) = id.split_at(id.len().checked_sub(1)?);
    let last = last.chars().next()?;
    let before = char::from_u32(u32::from(last).checked_sub(1)?)?;
    let is_number = before.is_ascii_digit() && before != '0' || before.is_ascii_lowercase();
    is_number.then(|| format!("{start}{before}"))
}
