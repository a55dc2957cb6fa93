//! The normalised report: HTML for whoever reads forty of them, Markdown for whoever hands in.
//!
//! Enters: a checked report, and through a small function the bytes of its pictures. Leaves: text. Refuses to know files,
//! and to decide: statuses, expectations and findings come from the inspection. The only room that names `minijinja` and
//! `ammonia`.
//!
//! 1. [`asked`]: what a lab asks, once for all of its reports, and which words of a report's own [`label`] it doesn't say.
//! 2. [`arrange`]: which part of the text stands where: every byte of the report in one place, as its [`arrangement`] says;
//!    [`cut`]: where on a line.
//! 3. [`content`]: a part as safe HTML ([`sound`], [`tags`], [`safe`], [`anchors`], [`picture`], [`terminal`], [`highlight`]);
//!    [`mod@markdown`]: as Markdown.
//! 4. [`view`]: all that a template sees; [`mod@page`] and [`mod@form`] fill it in.
//! 5. [`mod@class`]: the page of a class, whose links lead to these.
//! 6. [`templates`]: what comes of it; [`mod@moved`] to another folder.

mod anchors;
mod arrange;
mod arrangement;
mod asked;
mod class;
mod content;
mod cut;
mod findings;
mod form;
mod highlight;
mod indent;
mod label;
mod lines;
mod markdown;
mod moved;
mod options;
mod page;
mod picture;
#[cfg(any(test, fuzzing))]
pub(crate) mod promise;
mod prompt;
mod safe;
mod sound;
mod tags;
mod templates;
mod terminal;
#[cfg(test)]
mod tests;
mod view;

pub(crate) use class::class;
pub(crate) use options::{InClass, Options, Pictures, ShownPicture, Ways};
pub(crate) use templates::{BUILT_IN, Mistake, Templates};
pub(crate) use view::{Skeleton, SkeletonSection, Stub};
