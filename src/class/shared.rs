//! A picture that most of a class hands in.
//!
//! It may have been handed out with the lab or copied from one to the next: whoever knows the class knows which, so it is told
//! once, and not in each row.

use crate::finding::Message;

/// A picture that more than half of the reports show, and six at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SharedPicture {
    /// The question at which most show it.
    pub(crate) question: Option<String>,
    /// Whose reports show it.
    pub(crate) students: Vec<String>,
    /// Its path in the first of these reports.
    pub(crate) path: String,
    /// How many reports show it, and of how many.
    pub(crate) reports: usize,
    pub(crate) of: usize,
}

impl SharedPicture {
    /// What it says.
    pub(crate) fn message(&self) -> Message {
        let name = self.path.rsplit('/').next();
        Message::new("class-shared-picture")
            .text("question", self.question.as_deref().unwrap_or("none"))
            .text("name", name.unwrap_or(&self.path))
            .text("student", self.students.first().map_or("", String::as_str))
            .number("reports", self.reports)
            .number("of", self.of)
    }
}
