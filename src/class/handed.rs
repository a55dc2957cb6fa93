//! What a student handed in as a report, as far as the table of a class tells of it.

use crate::catalogue::Counting;
use crate::checks::ANOTHER_LAB;
use crate::finding::Severity;
use crate::inspection::{Standing, Status};
use crate::output::{Outcome, Reported, Told, Unread};

/// A file that was handed in as a report.
#[derive(Clone, Debug)]
pub(crate) struct Handed {
    /// Its path as messages show it.
    pub(crate) path: String,
    /// The lab that it answers, by its place among those of the class; none: not known.
    pub(crate) lab: Option<usize>,
    /// What was read of it, or why nothing was.
    pub(crate) read: Result<Read, Unread>,
}

/// What was read of a report.
#[derive(Clone, Debug)]
pub(crate) struct Read {
    /// Who wrote it, as it says.
    pub(crate) authors: Vec<String>,
    /// Per question, in the catalogue's order.
    pub(crate) answers: Vec<Answered>,
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    /// How many findings its own comments silence.
    pub(crate) suppressed: usize,
    /// Whether it seems to be another lab's.
    pub(crate) is_of_another_lab: bool,
    /// A catalogue of its own that differs from the one that served.
    pub(crate) other_catalogue: Option<String>,
    /// The files of its pictures.
    pub(crate) pictures: Vec<Shown>,
}

/// How a question stands in a report.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answered {
    pub(crate) status: Status,
    pub(crate) is_complete: bool,
    pub(crate) is_labelled: bool,
    pub(crate) standing: Standing,
    /// The points that its evidence earns.
    pub(crate) earned: Option<f64>,
}

/// The file of a picture.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    /// Its path from the report's root.
    pub(crate) path: String,
    /// The question that shows it, by its place in the catalogue.
    pub(crate) question: Option<usize>,
    pub(crate) length: u64,
    /// What tells its bytes from all others; none where nobody asked.
    pub(crate) digest: Option<String>,
}

impl Answered {
    pub(super) fn new(
        counting: Counting,
        (status, is_complete, is_labelled): (Status, bool, bool),
        earned: Option<f64>,
    ) -> Self {
        Self {
            status,
            is_complete,
            is_labelled,
            standing: Standing::of(counting, status, is_complete),
            earned,
        }
    }
}

impl Handed {
    /// What a report gives to a class.
    pub(crate) fn of(report: &Reported, lab: Option<usize>) -> Self {
        Self {
            path: report.path.clone(),
            lab,
            read: match &report.outcome {
                Outcome::Checked(told) => Ok(Read::of(told)),
                Outcome::Unreadable(error) => Err(error.clone()),
            },
        }
    }
}

impl Read {
    fn of(told: &Told) -> Self {
        let inspection = &told.checked.inspection;
        let answers = inspection.each(&told.catalogue).map(|(question, answer)| {
            let found = (answer.status, answer.is_complete(), answer.label.is_some());
            Answered::new(question.counting(), found, answer.earned(question))
        });
        let pictures = inspection.pictures.iter();
        let pictures = pictures.filter_map(|picture| {
            let seen = picture.file()?;
            Some(Shown {
                path: seen.path.clone(),
                question: picture.question,
                length: seen.length,
                digest: None,
            })
        });
        Self {
            authors: inspection.authors.clone().unwrap_or_default(),
            answers: answers.collect(),
            errors: told.count(Severity::Error),
            warnings: told.count(Severity::Warning),
            suppressed: told.checked.suppressed.len(),
            is_of_another_lab: {
                let said = told.checked.findings.iter();
                let mut said = said.chain(&told.checked.suppressed);
                said.any(|finding| finding.check == ANOTHER_LAB)
            },
            other_catalogue: told
                .beside
                .as_ref()
                .and_then(|beside| beside.other_catalogue.clone()),
            pictures: pictures.collect(),
        }
    }
}
