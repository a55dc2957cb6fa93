//! Questions copied one right after the other, and answered below the last.
//!
//! Enters: the stretches between openings. Leaves: passages, one for each question of such a row. Whether a copy opens its
//! question was decided before.

use super::alignment::Passage;
use super::passages::{Laid, Stretch};
use super::piece::{Piece, may_answer, pieces};
use super::place::Places;
use crate::catalogue::Kind;
use crate::document::Document;

/// Gives what stands under the last of several questions in a row to each of them, in order: they were copied one after the
/// other, and then answered. Only where each is shown what it asks for, and as many pieces stand there as questions.
pub(super) fn answer(places: &Places<'_>, document: &Document, laid: &mut Laid) {
    let asked = |stretch: &Stretch| {
        let question = places.list[stretch.place?].question?;
        stretch.is_copied.then_some(question)
    };
    // Each with the block of its copy.
    let mut row: Vec<(usize, usize)> = Vec::new();
    for at in 0..laid.stretches.len() {
        let stretch = laid.stretches[at].clone();
        let Some(question) = asked(&stretch) else {
            row.clear();
            continue;
        };
        let below = stretch.own.start + 1..stretch.own.end;
        let is_hollow = !document.blocks[below.clone()].iter().any(may_answer);
        if is_hollow && stretch.rest.is_empty() {
            row.push((question, stretch.own.start));
            continue;
        }
        if row.is_empty() {
            continue;
        }
        let pieces = pieces(places, document, below.clone());
        let mut asking = std::mem::take(&mut row);
        asking.push((question, stretch.own.start));
        let answered: Vec<&Piece> = pieces
            .iter()
            .filter(|piece| piece.shows.is_some() || piece.says)
            .collect();
        let fits = |(&(at, _), piece): (&(usize, usize), &&Piece)| {
            places.catalogue.questions[at].accepts(piece.shows.unwrap_or(Kind::Text))
        };
        if asking.len() != answered.len()
            || !asking.windows(2).all(|pair| pair[0].0 < pair[1].0)
            || !asking.iter().zip(&answered).all(fits)
        {
            continue;
        }
        let starts: Vec<usize> = answered.iter().map(|piece| piece.blocks.start).collect();
        for (turn, &(question, copy)) in asking.iter().enumerate() {
            // What stands above the first piece goes with it.
            let start = match turn {
                0 => below.start,
                turn => starts[turn],
            };
            let end = starts.get(turn + 1).copied().unwrap_or(below.end);
            let passages = &mut laid.placements[question].passages;
            let copied = passages
                .iter_mut()
                .find(|passage| passage.blocks.start == copy);
            if let Some(copied) = copied {
                copied.blocks.end = copy + 1;
            }
            passages.push(Passage {
                blocks: start..end,
                taken: 0,
            });
        }
        // It is given away.
        laid.stretches[at].own.end = below.start;
    }
}
