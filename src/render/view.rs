//! All that a template sees. These comments are the manual of whoever writes one: `docs/templates.md` is made from them.
//!
//! Texts are plain, and escaped by a template of HTML; what ends in `_html` is safe HTML, and stands there as it is. What ends
//! in `_markdown` is Markdown without blank lines around it. What may be empty or none is falsy: `{% if … %}`.

use super::safe::Html;
use serde::Serialize;
use std::collections::BTreeMap;

/// A rendered report.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    /// The comment by which tpreport knows its own files; put it right after the `<!doctype>`.
    pub(super) made_by_html: Html,
    /// The language of the page: `fr` or `en`.
    pub(super) language: String,
    /// The lab's title; without a catalogue, the report's file name.
    pub(super) title: String,
    /// The course, if the catalogue names it.
    pub(super) course: Option<String>,
    /// The report's path.
    pub(super) path: String,
    /// Who wrote the report, as far as it says.
    pub(super) authors: Vec<String>,
    /// How many questions count: optional ones and those that ask for nothing don't.
    pub(super) counted: usize,
    /// How many of these have an answer, labelled or not.
    pub(super) answered: usize,
    /// Answered questions that lack something: `2 incomplete`; empty where none does.
    pub(super) lacking: String,
    /// The first question that lacks something.
    pub(super) first_lacking: Option<LinkView>,
    /// Points: what all questions are worth; empty where the catalogue doesn't say.
    pub(super) points: String,
    /// The points that the evidence earns, which is no grade; empty as `points`.
    pub(super) earned: String,
    /// The points that the teacher gave; empty where there are none.
    pub(super) given: String,
    /// The class that the report is one of.
    pub(super) class: Option<ClassView>,
    /// The states of the questions, each once.
    pub(super) legend: Vec<StateView>,
    /// The report's front matter.
    pub(super) front: Vec<RunView>,
    /// What stands before the first section.
    pub(super) lead: Vec<RunView>,
    /// The sections, in the catalogue's order.
    pub(super) sections: Vec<SectionView>,
    /// What belongs nowhere else.
    pub(super) appendix: Vec<RunView>,
    /// The footnotes.
    pub(super) notes_html: Html,
    /// Findings about the report as a whole.
    pub(super) findings: Vec<FindingView>,
    /// The page's own words in its language, by name: `words.contents`.
    pub(super) words: BTreeMap<&'static str, String>,
    /// The style sheet.
    pub(super) style_html: Html,
    /// What a browser may load: the value of a `Content-Security-Policy`.
    pub(super) policy: String,
}

/// A section.
#[derive(Debug, Serialize)]
pub(super) struct SectionView {
    /// Its id in the page.
    pub(super) anchor: String,
    /// How it is announced: `Exercise 1`; may be empty.
    pub(super) number: String,
    /// Its title; may be empty.
    pub(super) title: String,
    /// What stands in it, but under no question.
    pub(super) intro: Vec<RunView>,
    /// Its questions; where the section itself is one, that one first, with `is_section`.
    pub(super) questions: Vec<QuestionView>,
}

/// A question.
#[derive(Debug, Serialize)]
pub(super) struct QuestionView {
    /// Its id in the page.
    pub(super) anchor: String,
    /// Whether it is its section: then the section's title is its own.
    pub(super) is_section: bool,
    /// How it is announced: `Question 1.b`; may be empty.
    pub(super) number: String,
    /// The shortest name: its id in the catalogue.
    pub(super) id: String,
    /// Its title; may be empty.
    pub(super) title: String,
    /// What it asks; may be empty.
    pub(super) prompt_html: Html,
    /// Whether the prompt is long enough to be folded.
    pub(super) long_prompt: bool,
    /// How it stands: `done`, `lacking`, `unlabelled`, `empty`, `missing`, `optional`, `free`.
    pub(super) state: &'static str,
    /// The state as a sign that needs no colour.
    pub(super) sign: char,
    /// The state in words.
    pub(super) state_words: String,
    /// Its pictures that nobody sees: `1 picture doesn't show`; empty where all do.
    pub(super) unseen_pictures: String,
    /// Points: what it is worth; empty where the catalogue doesn't say.
    pub(super) points: String,
    /// The points that its evidence earns, which is no grade; empty as `points`.
    pub(super) earned: String,
    /// What the teacher gave and wrote.
    pub(super) marks: Vec<MarkView>,
    /// The answer.
    pub(super) answer: Vec<RunView>,
    /// Where its answer stands: under another question, where two share one, or in its section, in a table of several.
    pub(super) shared_with: Option<LinkView>,
    /// What is missing, a line each.
    pub(super) missing: Vec<String>,
    /// What is found in the answer, but for what `missing` says.
    pub(super) findings: Vec<FindingView>,
    /// The next question that lacks something: an answer, a label, evidence, or a picture that shows.
    pub(super) next_lacking: Option<LinkView>,
}

/// The way through a class, a report after the other.
#[derive(Debug, Serialize)]
pub(super) struct ClassView {
    /// The address of the class's page.
    pub(super) table: Option<String>,
    /// The report before.
    pub(super) previous: Option<StudentView>,
    /// The report after.
    pub(super) next: Option<StudentView>,
}

/// A link to another student's report.
#[derive(Debug, Serialize)]
pub(super) struct StudentView {
    /// The address of its page.
    pub(super) href: String,
    /// The student.
    pub(super) student: String,
}

/// What the teacher gave for an answer.
#[derive(Debug, Serialize)]
pub(super) struct MarkView {
    /// Whom, where the authors of a report were given different marks; else empty.
    pub(super) student: String,
    /// The points; may be empty.
    pub(super) points: String,
    /// The comment; may be empty.
    pub(super) comment: String,
}

/// A link to another question, or to a section.
#[derive(Debug, Serialize)]
pub(super) struct LinkView {
    /// Its id in the page.
    pub(super) anchor: String,
    /// How it is announced.
    pub(super) number: String,
}

/// A state of questions.
#[derive(Debug, Serialize)]
pub(super) struct StateView {
    /// The state, as a question has it.
    pub(super) state: &'static str,
    /// The state as a sign that needs no colour.
    pub(super) sign: char,
    /// The state in words.
    pub(super) state_words: String,
    /// How many questions stand so.
    pub(super) count: usize,
}

/// A part of what stands in one place: one of the three.
#[derive(Debug, Default, Serialize)]
pub(super) struct RunView {
    /// The student's.
    pub(super) own_html: Option<Html>,
    /// The lab's text copied.
    pub(super) statement_html: Option<Html>,
    /// What a label says more than the page's: plain text.
    pub(super) label: Option<String>,
}

/// A finding.
#[derive(Debug, Serialize)]
pub(super) struct FindingView {
    /// `error`, `warning` or `hint`.
    pub(super) severity: &'static str,
    /// The severity in words.
    pub(super) severity_words: String,
    /// Its line in the report.
    pub(super) line: usize,
    /// What is wrong; what it quotes stands as code.
    pub(super) message_html: Html,
    /// What to do next.
    pub(super) help_html: Option<Html>,
}

/// A report in its normal form, as `report.md` sees it.
#[derive(Debug, Serialize)]
pub(super) struct Form {
    /// The report's front matter.
    pub(super) front_markdown: String,
    /// The comment by which tpreport knows its own files; put it right after the front matter.
    pub(super) made_by_markdown: &'static str,
    /// The lab's title as a heading; empty where the catalogue has none.
    pub(super) heading_markdown: String,
    /// What stands before the first section.
    pub(super) lead_markdown: String,
    /// The sections, in the catalogue's order.
    pub(super) sections: Vec<FormSection>,
    /// The appendix as a heading; empty where there is nothing to put there.
    pub(super) appendix_heading_markdown: String,
    /// What belongs nowhere else.
    pub(super) appendix_markdown: String,
}

/// A section of the normal form.
#[derive(Debug, Serialize)]
pub(super) struct FormSection {
    /// Its announcement as a heading.
    pub(super) heading_markdown: String,
    /// What stands in it, but under no question.
    pub(super) intro_markdown: String,
    /// Its questions, but for optional ones without an answer and those that share another one's.
    pub(super) questions: Vec<FormQuestion>,
}

/// A question of the normal form.
#[derive(Debug, Serialize)]
pub(super) struct FormQuestion {
    /// Its announcement as a heading; empty where the question is its section.
    pub(super) heading_markdown: String,
    /// The answer; empty where there is none.
    pub(super) answer_markdown: String,
}

/// A report that is still to be written, as `skeleton.md` sees it.
#[derive(Debug, Serialize)]
pub(crate) struct Skeleton {
    /// The lab's title as a heading.
    pub(crate) heading_markdown: String,
    /// The line for who writes it.
    pub(crate) author_markdown: String,
    /// The sections, in the catalogue's order.
    pub(crate) sections: Vec<SkeletonSection>,
}

/// A section of a skeleton.
#[derive(Debug, Serialize)]
pub(crate) struct SkeletonSection {
    /// Its announcement as a heading.
    pub(crate) heading_markdown: String,
    /// Its questions; where the section itself is one, that one first, without a heading.
    pub(crate) questions: Vec<Stub>,
}

/// A question without its answer.
#[derive(Debug, Serialize)]
pub(crate) struct Stub {
    /// Its announcement as a heading; empty where the question is its section.
    pub(crate) heading_markdown: String,
    /// What it asks, as a quote; empty where prompts are left out.
    pub(crate) prompt_markdown: String,
    /// What is expected, as a comment.
    pub(crate) guide_markdown: String,
    /// A place for all that is expected; empty where nothing is.
    pub(crate) places_markdown: String,
}
