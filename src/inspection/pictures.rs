//! What became of a report's pictures: each is looked at once, and what checks need of it is kept.

use super::mends;
use super::respelling::{self, Respelt};
use crate::align::Owned;
use crate::document::{Document, Slip, Syntax};
use crate::evidence::{Reference, Seen, Sight, Surroundings, says_nothing};
use crate::source::{Source, Span};
use rustc_hash::{FxHashMap, FxHashSet};

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
    /// Whether it is a wiki embed, whose address may hold spaces.
    pub is_wiki: bool,
    /// Another picture of the report, by its path from the root, whose file holds the same bytes: the first such.
    pub copy_of: Option<String>,
    /// Why Markdown doesn't see it.
    pub(crate) slip: Option<MendedMark>,
    /// How its address should be written, where only some programs find its file as it is.
    pub(crate) respelt: Option<Respelt>,
}

/// A mark of a picture in which there is a slip.
#[derive(Clone, Debug)]
pub(crate) struct MendedMark {
    pub(crate) slip: Slip,
    /// What to write.
    pub(crate) right: String,
}

impl Picture {
    /// Whether a reader sees it, as far as is known.
    pub fn is_seen(&self) -> bool {
        self.sight.as_ref().is_none_or(Sight::is_seen)
    }
}

/// Looks at every picture of a report. `owners`: whose each block is.
pub(super) fn look(
    document: &Document,
    owners: &[Owned],
    source: &Source,
    surroundings: &dyn Surroundings,
) -> Vec<Picture> {
    let looked = document.pictures.iter().map(|picture| {
        let slip = match picture.syntax {
            Syntax::Unseen(slip) => Some(slip),
            _ => None,
        };
        let is_wiki =
            picture.syntax == Syntax::Wiki || matches!(slip, Some(Slip::Wiki | Slip::Bar));
        let sight = surroundings.look(&Reference {
            address: &picture.address,
            written: picture.written.map(|span| source.slice(span)),
            wiki: is_wiki,
        });
        let respelt = match &sight {
            Some(Sight::File(seen)) => respelling::address(picture, source, seen),
            _ => None,
        };
        Picture {
            span: picture.span,
            question: owners
                .get(picture.block as usize)
                .and_then(|owned| owned.owner.question()),
            address: picture.address.clone(),
            sight,
            respelt,
            says_nothing: says_nothing(&picture.alt, &picture.address),
            is_wiki,
            copy_of: None,
            slip: slip.map(|slip| MendedMark {
                slip,
                right: mends::mark(picture, slip),
            }),
        }
    });
    looked.collect()
}

/// Finds the pictures of questions whose files are others and hold the same bytes. Only what is of one length is read.
pub(super) fn find_copies(pictures: &mut [Picture], surroundings: &dyn Surroundings) {
    let mut lengths: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (number, picture) in pictures.iter().enumerate() {
        if let (Some(_), Some(seen)) = (picture.question, picture.file()) {
            lengths.entry(seen.length).or_default().push(number);
        }
    }
    for alike in lengths.into_values() {
        let path = |number: usize| {
            pictures[number]
                .file()
                .map_or("", |seen| seen.path.as_str())
        };
        let first = path(alike[0]);
        if alike.iter().all(|&number| path(number) == first) {
            continue;
        }
        let mut read: FxHashMap<&str, Option<[u8; 32]>> = FxHashMap::default();
        let mut firsts: FxHashMap<[u8; 32], &str> = FxHashMap::default();
        let mut copies: Vec<(usize, String)> = Vec::new();
        for &number in &alike {
            let path = path(number);
            let digest = read
                .entry(path)
                .or_insert_with(|| surroundings.digest(path));
            let Some(digest) = *digest else { continue };
            let first = *firsts.entry(digest).or_insert(path);
            if first != path {
                copies.push((number, first.to_owned()));
            }
        }
        for (number, first) in copies {
            pictures[number].copy_of = Some(first);
        }
    }
}

/// The pictures of a question that it shows before.
pub(super) fn repeated(pictures: &[Picture], question: usize) -> Vec<Span> {
    let mut shown: FxHashSet<&str> = FxHashSet::default();
    let own = pictures
        .iter()
        .filter(|picture| picture.question == Some(question));
    let again = own.filter(|picture| picture.content().is_some_and(|one| !shown.insert(one)));
    again.map(|picture| picture.span).collect()
}

impl Picture {
    /// What tells that two pictures are one: the file, the first that holds the same bytes, or the address.
    pub(crate) fn content(&self) -> Option<&str> {
        match self.sight.as_ref()? {
            Sight::File(seen) => Some(self.copy_of.as_ref().unwrap_or(&seen.path)),
            Sight::Web { .. } => Some(&self.address),
            Sight::Embedded | Sight::Computer | Sight::Outside | Sight::Nowhere { .. } => None,
        }
    }

    /// Its file, where a reader sees it.
    pub(crate) fn file(&self) -> Option<&Seen> {
        match &self.sight {
            Some(Sight::File(seen)) if seen.trouble.is_none() => Some(seen),
            _ => None,
        }
    }
}

/// The picture files that are left over.
pub(super) fn unshown(pictures: &[Picture], surroundings: &dyn Surroundings) -> Vec<String> {
    let shown = pictures.iter().filter_map(|picture| match &picture.sight {
        Some(Sight::File(seen)) => Some(seen.path.as_str()),
        _ => None,
    });
    surroundings.unshown(&shown.collect::<Vec<_>>())
}
