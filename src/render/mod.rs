//! The normalised report: HTML for whoever reads forty of them, Markdown for whoever hands in.
//!
//! Enters: a checked report, and through a small function the bytes of its pictures. Leaves: text. Refuses to know files,
//! and to decide: statuses, expectations and findings come from the inspection. The only room that names `minijinja` and
//! `ammonia`.
//!
//! 1. [`arrange`]: which part of the text stands where: every byte of the report in one place.
//! 2. [`heading`]: what announces a section or question, and which of a label's words it doesn't say.
//! 3. [`content`]: a part as safe HTML ([`safe`], [`picture`], [`terminal`]); [`mod@markdown`]: as Markdown.
//! 4. [`view`]: all that a template sees; [`page`]: the template filled in.

mod arrange;
mod content;
mod heading;
mod markdown;
mod page;
mod picture;
mod safe;
mod terminal;
#[cfg(test)]
mod tests;
mod view;

pub(crate) use markdown::markdown;
pub(crate) use page::html;

/// A sign that tpreport writes into what it makes, and by which it knows its own files.
pub(crate) const MARK: &str = "<!-- made by tpreport -->";

/// A picture's file, ready to stand in a page.
pub(crate) struct Embedded {
    /// Its media type, by its bytes.
    pub(crate) media: &'static str,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
}

/// Why a picture's file can't stand in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotEmbedded {
    /// It is no picture, isn't there any more, or lies outside the root.
    Unreadable,
    /// It is larger than what a page embeds.
    TooLarge,
}

/// Gives a picture's file by its path from the root.
pub(crate) type Files<'a> = dyn Fn(&str) -> Result<Embedded, NotEmbedded> + Sync + 'a;

/// How a report is rendered.
pub(crate) struct Options<'a> {
    /// Whether findings are shown.
    pub(crate) findings: bool,
    /// The bytes of pictures.
    pub(crate) files: &'a Files<'a>,
}
