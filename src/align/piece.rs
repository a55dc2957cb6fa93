//! What may answer by itself where no label says whose it is: a paragraph, a block of code, a table, a picture.
//!
//! Enters: a run of blocks. Leaves: its pieces, each with its words and the kind of evidence that it shows.

use super::place::Places;
use crate::catalogue::Kind;
use crate::document::{Block, BlockKind, Document, Nature};
use crate::text::tokens::count_words;
use crate::text::vocabulary::WordSet;
use crate::text::words::WordId;
use std::ops::Range;

/// A paragraph, a block of code, a table, a picture: what may answer by itself.
pub(super) struct Piece {
    pub(super) blocks: Range<usize>,
    pub(super) words: WordSet,
    pub(super) shows: Option<Kind>,
    /// Whether it says anything in words.
    pub(super) says: bool,
    /// Whether it shows what the line right above it announces by a colon.
    pub(super) is_announced: bool,
}

/// Whether a block may answer anything: a title does not.
pub(super) fn may_answer(block: &Block) -> bool {
    !matches!(
        block.kind,
        BlockKind::Rule | BlockKind::Unseen | BlockKind::Heading { .. }
    )
}

/// The pieces of a run of blocks.
pub(super) fn pieces(places: &Places<'_>, document: &Document, blocks: Range<usize>) -> Vec<Piece> {
    /// Bytes of a block that are read: a long dump says what it is at once.
    const ENOUGH: usize = 1500;
    let vocabulary = &places.catalogue.vocabulary;
    let mut found: Vec<Piece> = Vec::new();
    let mut at = blocks.start;
    while at < blocks.end {
        let block = &document.blocks[at];
        if !may_answer(block) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        let mut pictures = !document.pictures_in(at..at + 1).is_empty();
        // The lines of a paragraph up to its first picture.
        while end < blocks.end
            && document.blocks[end].group == block.group
            && (!pictures || block.is_row())
        {
            pictures = !document.pictures_in(end..end + 1).is_empty();
            end += 1;
        }
        let mut ids: Vec<WordId> = Vec::new();
        /// Fewer words say too little by themselves.
        const FEW: usize = 5;
        let mut words = 0;
        for inside in at..end {
            let inner = &document.blocks[inside];
            let text = document.text(inner);
            words += count_words(text);
            let mut start = 0;
            for line in text.split_inclusive('\n') {
                let end = start + line.len();
                // Of a transcript, what was typed says what it answers; what was printed names everything.
                let typed = inner.nature != Nature::Terminal
                    || ["$ ", "% ", "# ", "> "]
                        .iter()
                        .any(|sign| line.contains(sign));
                if start == 0 || typed {
                    ids.extend(document.words(inner, start..end, vocabulary));
                }
                start = end;
                if start > ENOUGH {
                    break;
                }
            }
        }
        // What a picture shows is said in its place, or by the name of its file.
        for picture in document.pictures_in(at..end) {
            ids.extend(vocabulary.words(&picture.alt));
            let file = picture.address.rsplit(['/', '\\']).next();
            let name = file.and_then(|file| file.rsplit_once('.'));
            let name = name.map_or("", |(name, _)| name);
            ids.extend(vocabulary.words(name));
        }
        let is_title = block.heading().is_some();
        let shows = match block.nature {
            _ if pictures => Some(Kind::Screenshot),
            _ if block.is_row() => Some(Kind::Table),
            Nature::Terminal => Some(Kind::Terminal),
            Nature::Code => Some(Kind::Code),
            Nature::Prose | Nature::Blank | Nature::Drawing => None,
        };
        let above = at.checked_sub(1).filter(|&above| above >= blocks.start);
        let is_announced = above.is_some_and(|above| {
            let block = &document.blocks[above];
            block.kind == BlockKind::Line && document.text(block).trim_end().ends_with(':')
        });
        found.push(Piece {
            blocks: at..end,
            words: vocabulary.set_of(ids.into_iter()),
            shows,
            says: words >= FEW && !is_title,
            is_announced: is_announced && shows.is_some(),
        });
        at = end;
    }
    found
}
