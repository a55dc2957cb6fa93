//! What was written: a report as a flat run of blocks with spans and nature.
//!
//! Enters: a source. Leaves: a [`Document`]; any text is one, so reading cannot fail. Refuses to know questions.
//! The only room that names `pulldown_cmark`.
//!
//! The one idea: the smallest block is a **line**, not a paragraph. Students put labels on lines of their own in the middle
//! of what Markdown takes for one paragraph, one list item or one title, so a paragraph is a run of lines with one group.

mod addresses;
mod anchors;
mod attributes;
mod block;
mod directives;
mod events;
mod fence;
mod front_matter;
mod html;
mod nature;
mod nesting;
mod origins;
mod parse;
mod part;
mod pictures;
mod readable;
mod report;
mod slicer;
mod slices;
mod tables;
pub(crate) mod tags;

pub(crate) use anchors::anchors;
pub(crate) use block::{Block, BlockKind, Doubt, Marker, Nature};
pub(crate) use directives::Order;
pub(crate) use events::{addresses, link_addresses};
pub(crate) use fence::is_fence;
pub(crate) use nature::typed;
pub(crate) use parse::parse;
pub(crate) use part::{Part, Slice};
pub(crate) use pictures::{Picture, Slip, Syntax, is_of_picture};
pub(crate) use report::{Document, Link};
pub(crate) use slices::slices;
