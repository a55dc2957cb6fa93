//! `json` and `jsonl`: what was found, for programs. Frozen as version 1; readers accept new keys.

use super::ends::Ends;
use super::reading::{self, Role};
use super::told::Explained;
use super::{Outcome, Reported, Told, escaped};
use crate::LabelIs;
use crate::catalogue::{Counting, Question};
use crate::evidence::Evidence;
use crate::finding::{Finding, Severity};
use crate::inspection::{Answer, Status, Totals, Why};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::{self, Write};

/// The version of the format.
pub(crate) const VERSION: u8 = 1;

#[derive(Serialize)]
struct Run<'a> {
    version: u8,
    reports: Vec<Report<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Line<'a> {
    version: u8,
    #[serde(flatten)]
    report: Report<'a>,
}

#[derive(Serialize)]
struct Report<'a> {
    path: &'a str,
    error: Option<String>,
    /// What of the error says what to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    lab: Option<Lab<'a>>,
    catalogue: Option<&'a str>,
    authors: Option<&'a [String]>,
    other_catalogue: Option<&'a str>,
    questions: Vec<QuestionView<'a>>,
    pictures: Vec<PictureView<'a>>,
    findings: Vec<FindingView<'a>>,
    summary: ReportSummary,
}

#[derive(Serialize)]
struct Lab<'a> {
    id: &'a str,
    title: &'a str,
}

#[derive(Serialize)]
struct QuestionView<'a> {
    id: &'a str,
    section: &'a str,
    title: Option<&'a str>,
    kind: Counting,
    status: Status,
    why: Option<Why>,
    line: Option<usize>,
    label: Option<&'a str>,
    label_is: Option<LabelIs>,
    answer: Vec<Ends>,
    evidence: &'a Evidence,
    expects: Vec<Entry>,
    complete: bool,
    points: Option<Points>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reading: Option<Vec<CandidateView<'a>>>,
}

#[derive(Serialize)]
struct PictureView<'a> {
    path: &'a str,
    question: Option<&'a str>,
    length: u64,
    sha256: Option<&'a str>,
}

#[derive(Serialize)]
struct CandidateView<'a> {
    line: usize,
    text: &'a str,
    taken: bool,
    opens: Option<&'a str>,
    score: f64,
    #[serde(rename = "for")]
    speaks_for: Vec<ReasonView>,
    against: Vec<ReasonView>,
}

#[derive(Serialize)]
struct ReasonView {
    reason: &'static str,
    says: String,
    weight: f64,
}

#[derive(Serialize)]
struct Entry {
    any_of: Vec<&'static str>,
    satisfied: bool,
}

#[derive(Serialize)]
struct Points {
    earned: f64,
    of: f64,
}

#[derive(Serialize)]
struct FindingView<'a> {
    check: &'a str,
    severity: Severity,
    question: Option<&'a str>,
    message: String,
    help: Option<String>,
    suppressed: bool,
    #[serde(flatten)]
    place: Ends,
    fix: Option<FixView<'a>>,
}

#[derive(Serialize)]
struct FixView<'a> {
    title: String,
    edits: Vec<EditView<'a>>,
}

#[derive(Serialize)]
struct EditView<'a> {
    #[serde(flatten)]
    place: Ends,
    text: &'a str,
}

#[derive(Serialize, Default, Clone, Copy)]
struct ReportSummary {
    #[serde(flatten)]
    totals: Totals,
    errors: usize,
    warnings: usize,
    hints: usize,
    suppressed: usize,
}

#[derive(Serialize, Default)]
struct Summary {
    reports: usize,
    #[serde(flatten)]
    all: ReportSummary,
}

/// Writes a run as one object.
pub(crate) fn write(reports: &[Reported], out: &mut dyn Write) -> io::Result<()> {
    let reports: Vec<Report<'_>> = reports.iter().map(report).collect();
    let mut summary = Summary {
        reports: reports.len(),
        ..Summary::default()
    };
    for report in &reports {
        summary.all.add(report.summary);
    }
    let run = Run {
        version: VERSION,
        reports,
        summary,
    };
    escaped::pretty(&run, out)
}

/// Writes a report as one object on a line.
pub(crate) fn write_line(reported: &Reported, out: &mut dyn Write) -> io::Result<()> {
    let line = Line {
        version: VERSION,
        report: report(reported),
    };
    escaped::on_a_line(&line, out)
}

/// Writes anything else as one object.
pub(crate) fn write_object(object: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    escaped::pretty(object, out)
}

/// Reads what [`write_line`] writes, as far as `T` asks for it.
///
/// # Errors
///
/// What is wrong, as the parser says it.
pub(crate) fn read_line<T: DeserializeOwned>(line: &str) -> Result<T, String> {
    serde_json::from_str(line).map_err(|error| error.to_string())
}

impl ReportSummary {
    fn add(&mut self, other: Self) {
        self.totals.add(other.totals);
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.hints += other.hints;
        self.suppressed += other.suppressed;
    }
}

fn report(reported: &Reported) -> Report<'_> {
    let path = reported.path.as_str();
    let told = match &reported.outcome {
        Outcome::Checked(told) => told,
        Outcome::Unreadable(error) => {
            return Report {
                path,
                error: Some(error.to_string()),
                help: error.help.as_deref(),
                lab: None,
                catalogue: None,
                authors: None,
                other_catalogue: None,
                questions: Vec::new(),
                pictures: Vec::new(),
                findings: Vec::new(),
                summary: ReportSummary::default(),
            };
        }
    };
    let count = |severity| {
        told.checked
            .findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    };
    Report {
        path,
        error: None,
        help: None,
        lab: (!told.catalogue.derived).then(|| Lab {
            id: &told.catalogue.lab.id,
            title: &told.catalogue.lab.title,
        }),
        catalogue: told.catalogue_path.as_deref(),
        authors: told.checked.inspection.authors.as_deref(),
        other_catalogue: told
            .beside
            .as_ref()
            .and_then(|beside| beside.other_catalogue.as_deref()),
        pictures: pictures(told),
        questions: told
            .checked
            .inspection
            .each(&told.catalogue)
            .enumerate()
            .map(|(at, (asked, answer))| question(told, at, asked, answer))
            .collect(),
        findings: findings(told),
        summary: ReportSummary {
            totals: told.checked.inspection.totals(&told.catalogue),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            hints: count(Severity::Hint),
            suppressed: told.checked.suppressed.len(),
        },
    }
}

fn question<'a>(
    told: &'a Told,
    at: usize,
    question: &'a Question,
    answer: &'a Answer,
) -> QuestionView<'a> {
    let source = &told.source;
    let label = answer.label.as_ref();
    QuestionView {
        id: &question.id,
        section: &told.catalogue.sections[question.section].id,
        title: question.title.as_deref(),
        kind: question.counting(),
        status: answer.status,
        why: (answer.status == Status::Unanswered).then_some(answer.why),
        line: label.map(|label| source.position(label.span.start).line),
        label: label.map(|label| source.slice(label.span)),
        label_is: label.map(|label| label.is),
        answer: answer
            .passages
            .iter()
            .map(|&span| Ends::of(source, span))
            .collect(),
        evidence: &answer.evidence,
        expects: entries(question, answer),
        complete: answer.is_complete(),
        points: question
            .points
            .zip(answer.earned(question))
            .map(|(of, earned)| Points { earned, of }),
        reading: told
            .explained
            .as_ref()
            .filter(|explained| explained.is_about(at))
            .map(|explained| candidates(told, explained, at)),
    }
}

/// The files of the pictures that are seen.
fn pictures(told: &Told) -> Vec<PictureView<'_>> {
    let digests = told.beside.as_ref().map(|beside| &beside.digests);
    let pictures = told.checked.inspection.pictures.iter();
    let seen = pictures.filter_map(|picture| {
        let seen = picture.file()?;
        let digest = digests.and_then(|digests| digests.get(&seen.path));
        let question = picture.question.map(|at| &told.catalogue.questions[at]);
        Some(PictureView {
            path: &seen.path,
            question: question.map(|question| question.id.as_str()),
            length: seen.length,
            sha256: digest.map(String::as_str),
        })
    });
    seen.collect()
}

fn candidates<'a>(told: &'a Told, explained: &'a Explained, at: usize) -> Vec<CandidateView<'a>> {
    let rounded = |value: f32| (f64::from(value) * 100.0).round() / 100.0;
    let own = told.catalogue.questions[at].id.as_str();
    let candidates = reading::candidates(told, explained, at).into_iter();
    let view = |candidate: reading::Candidate<'a>| {
        let reasons = candidate.tried.reasons().into_iter();
        let reasons = reasons.map(|(reason, value)| ReasonView {
            reason: reason.key().trim_start_matches("reason-"),
            says: reading::says(told, reason),
            weight: rounded(value),
        });
        let (speaks_for, against) = reasons.partition(|reason| reason.weight > 0.0);
        CandidateView {
            line: candidate.line,
            text: candidate.text,
            taken: candidate.role == Role::Label,
            opens: match candidate.role {
                Role::Label | Role::Also => Some(own),
                Role::Question(id) | Role::Section(id) => Some(id),
                Role::Nothing => None,
            },
            score: rounded(candidate.tried.score),
            speaks_for,
            against,
        }
    };
    candidates.map(view).collect()
}

fn entries(question: &Question, answer: &Answer) -> Vec<Entry> {
    let entries = question.expects.iter().zip(&answer.satisfied);
    entries
        .map(|(entry, &satisfied)| Entry {
            any_of: entry.any_of.iter().map(|kind| kind.name()).collect(),
            satisfied,
        })
        .collect()
}

fn findings(told: &Told) -> Vec<FindingView<'_>> {
    let checked = &told.checked;
    let loud = checked.findings.iter().map(|finding| (finding, false));
    let silent = checked.suppressed.iter().map(|finding| (finding, true));
    let mut all: Vec<_> = loud.chain(silent).collect();
    all.sort_by_key(|(finding, _)| (finding.span, finding.check));
    all.into_iter()
        .map(|(finding, suppressed)| view(told, finding, suppressed))
        .collect()
}

fn view<'a>(told: &Told, finding: &'a Finding, suppressed: bool) -> FindingView<'a> {
    let fix = finding.fix.as_ref().map(|fix| FixView {
        title: told.messages.help(&finding.message).unwrap_or_default(),
        edits: fix
            .edits
            .iter()
            .map(|edit| EditView {
                place: Ends::of(&told.source, edit.span),
                text: &edit.text,
            })
            .collect(),
    });
    FindingView {
        check: finding.check,
        severity: finding.severity,
        question: finding.question.as_deref(),
        message: told.messages.message(&finding.message),
        help: told.messages.help(&finding.message),
        suppressed,
        place: Ends::of(&told.source, finding.span),
        fix,
    }
}
