//! What the report says of one question.

use super::details::Incomplete;
use crate::align::LabelIs;
use crate::catalogue::Question;
use crate::evidence::Evidence;
use crate::finding::Edit;
use crate::source::Span;
use serde::{Deserialize, Serialize};

/// Whether a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Its label is there with an answer.
    Answered,
    /// Its label is there, with nothing but the statement, white space or a placeholder.
    Unanswered,
    /// An answer is there without a label.
    Unlabelled,
    /// Neither is there.
    Missing,
}

/// Why a labelled question is unanswered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Why {
    /// Nothing stands under the label.
    Empty,
    /// Only the statement does.
    Statement,
    /// Only a placeholder does.
    Placeholder,
    /// Something else does that answers nothing: a title, a `?`, an empty table, words that refer elsewhere.
    Hollow,
}

/// A question's label in the report.
#[derive(Clone, Debug)]
pub struct InspectedLabel {
    /// The line that it stands on, white space around it left out.
    pub span: Span,
    /// How it announces the question.
    pub is: LabelIs,
    /// Whether anything but its place tells whose it is, where its number is another's.
    pub is_sure: bool,
    /// What makes its number the question's, where it is another's or badly written, and can be told from the words around it.
    pub right: Option<Edit>,
}

/// What the report says of one question.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Whether it is answered.
    pub status: Status,
    /// Why not, where the label is there.
    pub why: Why,
    /// The placeholder that stands where the answer should, as it is written.
    pub placeholder: Option<String>,
    /// Its label.
    pub label: Option<InspectedLabel>,
    /// Its further labels of the same number, where an answer stands under each.
    pub again: Vec<Span>,
    /// Where its answer stands, in order; what follows the label on its line included.
    pub passages: Vec<Span>,
    /// What the answer holds.
    pub evidence: Evidence,
    /// Per entry of `expects`, whether it is met.
    pub satisfied: Vec<bool>,
    /// Per entry of `expects`, whether it would be met if every picture of the answer were seen.
    pub met_if_seen: Vec<bool>,
    /// The kinds that are there without all that was asked of them.
    pub incomplete: Vec<Incomplete>,
    /// Its pictures that it shows before, where several are asked for.
    pub(crate) repeated: Vec<Span>,
    /// The links of the answer that lead to the file of a picture, which would show it with a `!` before them.
    pub(crate) linked_pictures: Vec<LinkedPicture>,
    /// Files that a `file` expectation names and that don't lie under the root.
    pub absent_files: Vec<String>,
    /// The first line of the block of code in which its label stands, which was not closed where it should be.
    pub swallowed: Option<Span>,
    /// Whether it may stand in what a comment hides that is never closed.
    pub hidden: bool,
    /// What stands right above an answer without a label: a label with a number that the lab lacks.
    pub mislabelled: Option<Span>,
    /// Where it belongs, or would: its label, the end of what comes before it, or the line that it belongs above.
    pub place: Span,
    /// Whether it is missing, and belongs above the line of its place, not below.
    pub belongs_above: bool,
}

/// A picture that is linked and not shown.
#[derive(Clone, Debug)]
pub(crate) struct LinkedPicture {
    pub(crate) span: Span,
    /// What would show it.
    pub(crate) right: String,
}

impl Answer {
    /// Whether an answer is there, labelled or not.
    pub fn is_found(&self) -> bool {
        matches!(self.status, Status::Answered | Status::Unlabelled)
    }

    /// Whether it is answered, every expectation is met, nothing lacks in what meets it, and each of its pictures is seen.
    pub fn is_complete(&self) -> bool {
        self.is_found()
            && self.satisfied.iter().all(|&met| met)
            && self.incomplete.is_empty()
            && self.evidence.unseen_pictures == 0
    }

    /// The share of its question's points that the expectations met have earned; none where it has no points.
    pub fn earned(&self, question: &Question) -> Option<f64> {
        let of = question.points?;
        let met = self.satisfied.iter().filter(|&&met| met).count() as f64;
        Some(match self.satisfied.len() {
            _ if !self.is_found() => 0.0,
            0 => of,
            all => of * met / all as f64,
        })
    }
}
