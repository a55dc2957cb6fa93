//! What may be told of a student besides the questions, in words.

use crate::finding::Message;

/// What is to be told of a row besides its questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Remark {
    /// Other files that are reports too.
    Others(Vec<String>),
    /// The report is called as no report is.
    OddName(String),
    /// A catalogue of the student's own that says something else.
    OtherCatalogue(String),
    /// So many findings are silenced.
    Suppressed(usize),
    AnotherLab,
    /// The list has no such student.
    NotOnRoster,
    /// Another student bears the same name; by what this one is told from the other.
    SameName(Option<String>),
    /// It may be any of these students, who bear one name.
    OneOfSeveral(Vec<String>),
    /// Folders that may be this student's, or another's of the same name.
    Unclear(Vec<String>),
    /// A picture that others show too.
    SamePicture {
        question: Option<String>,
        others: Vec<(String, Option<String>)>,
    },
}

impl Remark {
    /// What it says.
    pub(crate) fn message(&self) -> Message {
        match self {
            Self::Others(paths) => Message::new("class-others")
                .number("count", paths.len())
                .text("paths", paths.join(", ")),
            Self::OddName(name) => Message::new("class-odd-name").text("name", name),
            Self::OtherCatalogue(path) => Message::new("class-other-catalogue").text("path", path),
            Self::Suppressed(count) => Message::new("class-suppressed").number("count", *count),
            Self::AnotherLab => Message::new("class-another-lab"),
            Self::NotOnRoster => Message::new("class-not-on-roster"),
            Self::SameName(key) => {
                Message::new("class-same-name").text("key", key.as_deref().unwrap_or("none"))
            }
            Self::OneOfSeveral(students) => {
                Message::new("class-one-of-several").text("students", students.join(", "))
            }
            Self::Unclear(folders) => unclear(folders),
            Self::SamePicture { question, others } => {
                const NAMED: usize = 3;
                let other = |(student, question): &(String, Option<String>)| match question {
                    Some(question) => format!("{student} ({question})"),
                    None => student.clone(),
                };
                let named: Vec<String> = others.iter().take(NAMED).map(other).collect();
                Message::new("class-same-picture")
                    .text("question", question.as_deref().unwrap_or("none"))
                    .text("others", named.join(", "))
                    .number("more", others.len().saturating_sub(NAMED))
            }
        }
    }

    /// Its name for programs.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Others(_) => "several-reports",
            Self::OddName(_) => "odd-name",
            Self::OtherCatalogue(_) => "other-catalogue",
            Self::Suppressed(_) => "suppressed",
            Self::AnotherLab => "another-lab",
            Self::NotOnRoster => "not-on-roster",
            Self::SameName(_) => "same-name",
            Self::OneOfSeveral(_) => "one-of-several",
            Self::Unclear(_) => "unclear",
            Self::SamePicture { .. } => "same-picture",
        }
    }
}

/// That folders may be of several students of one name.
pub(super) fn unclear(folders: &[String]) -> Message {
    Message::new("class-unclear").text("folders", folders.join(", "))
}
