//! What became of a report's pictures: each is looked at once, and what checks need of it is kept.

use crate::document::{Document, Syntax};
use crate::evidence::{Reference, Sight, Surroundings, says_nothing};
use crate::source::{Source, Span};

/// A picture of a report.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Where it stands.
    pub span: Span,
    /// The question whose answer it stands in, by its place in the catalogue.
    pub question: Option<usize>,
    /// Its address, the syntax's escapes read.
    pub address: String,
    /// What the address leads to; none: not known.
    pub sight: Option<Sight>,
    /// Whether its alternative text says nothing.
    pub says_nothing: bool,
}

impl Picture {
    /// Whether a reader sees it, as far as is known.
    pub fn is_seen(&self) -> bool {
        self.sight.as_ref().is_none_or(Sight::is_seen)
    }
}

/// Looks at every picture of a report.
pub(super) fn look(
    document: &Document,
    source: &Source,
    surroundings: &dyn Surroundings,
) -> Vec<Picture> {
    let looked = document.pictures.iter().map(|picture| Picture {
        span: picture.span,
        question: None,
        address: picture.address.clone(),
        sight: surroundings.look(&Reference {
            address: &picture.address,
            written: picture.written.map(|span| source.slice(span)),
            wiki: picture.syntax == Syntax::Wiki,
        }),
        says_nothing: says_nothing(&picture.alt, &picture.address),
    });
    looked.collect()
}

/// The picture files that are left over.
pub(super) fn unshown(pictures: &[Picture], surroundings: &dyn Surroundings) -> Vec<String> {
    let shown = pictures.iter().filter_map(|picture| match &picture.sight {
        Some(Sight::File(seen)) => Some(seen.path.as_str()),
        _ => None,
    });
    surroundings.unshown(&shown.collect::<Vec<_>>())
}
