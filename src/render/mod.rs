//! The normalised report: HTML for whoever reads forty of them, Markdown for whoever hands in.
//!
//! Enters: a checked report, and through a small function the bytes of its pictures. Leaves: text. Refuses to know files,
//! and to decide: statuses, expectations and findings come from the inspection. The only room that names `minijinja` and
//! `ammonia`.
//!
//! 1. [`asked`]: what a lab asks, once for all of its reports: what announces a section or question ([`heading`]), and which
//!    words of a report's own [`label`] it doesn't say.
//! 2. [`arrange`]: which part of the text stands where: every byte of the report in one place; [`cut`]: where on a line.
//! 3. [`content`]: a part as safe HTML ([`sound`], [`tags`], [`safe`], [`anchors`], [`picture`], [`terminal`], [`highlight`]);
//!    [`mod@markdown`]: as Markdown.
//! 4. [`view`]: all that a template sees; [`mod@page`] and [`mod@form`] fill it in.
//! 5. [`mod@class`]: the page of a class, whose links lead to these.
//! 6. [`templates`]: what comes of it; [`mod@moved`] to another folder, and [`mod@seal`]ed.

mod anchors;
mod arrange;
mod asked;
mod class;
mod content;
mod cut;
mod form;
mod heading;
mod highlight;
mod label;
mod markdown;
mod moved;
mod page;
mod picture;
mod safe;
mod seal;
mod sound;
mod tags;
mod templates;
mod terminal;
#[cfg(test)]
mod tests;
mod view;

use crate::class::Mark;
pub(crate) use class::class;
pub(crate) use heading::Wording;
pub(crate) use moved::moved;
pub(crate) use seal::{is_whole, sealed};
pub(crate) use templates::{BUILT_IN, Mistake, Templates};
pub(crate) use view::{Skeleton, SkeletonSection, Stub};

/// A sign that tpreport writes into what it makes, and by which it knows its own files.
pub(crate) const MARK: &str = "<!-- made by tpreport -->";

/// A picture that may be shown.
pub(crate) enum Picture {
    /// Its media type, by its first bytes, and its bytes: it stands in the page.
    Embedded(&'static str, Vec<u8>),
    /// Its address as seen from the page.
    Linked(String),
}

/// Gives a picture by its file's path from the root; none where it is no picture, isn't there any more, or lies outside.
pub(crate) type Pictures<'a> = dyn Fn(&str) -> Option<Picture> + Sync + 'a;

/// How a report is rendered.
pub(crate) struct Options<'a> {
    /// Whether findings are shown.
    pub(crate) findings: bool,
    /// The pictures that lie beside reports.
    pub(crate) pictures: &'a Pictures<'a>,
    /// Whether a page shows pictures of the web, which asks them of their hosts.
    pub(crate) remote_pictures: bool,
    /// Where files are that the report links to.
    pub(crate) ways: Ways,
    /// The class that the report is one of.
    pub(crate) class: Option<&'a InClass>,
}

/// The ways from the page's folder, with `/`; nothing where it is the folder itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ways {
    /// To the report's folder.
    pub(crate) to_report: String,
    /// To the root, from which an address with a leading `/` is followed, as a forge does.
    pub(crate) to_root: String,
}

/// A report's place in its class.
#[derive(Default)]
pub(crate) struct InClass {
    /// The address of the class's page.
    pub(crate) table: Option<String>,
    /// The address of the page before, and its student; the same of the page after.
    pub(crate) previous: Option<(String, String)>,
    pub(crate) next: Option<(String, String)>,
    /// What the teacher gave, per student and question.
    pub(crate) marks: Vec<(String, Vec<Option<Mark>>)>,
}
