//! Labels inside blocks of code: a block whose end was forgotten takes all that follows for code, questions included.
//!
//! Enters: the alignment. Leaves: per question that is nowhere else, the block in which its label stands. Whole numbers and a
//! question's word only: a program's comments hold numbers too.

use super::alignment::{Alignment, Placement};
use crate::catalogue::Catalogue;
use crate::document::{BlockKind, Document};
use crate::label as announcement;
use crate::language::Announces;

/// Finds the block, by index, that swallows each question without a label or an answer.
pub(super) fn find(
    catalogue: &Catalogue,
    document: &Document,
    alignment: &Alignment,
) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let nowhere =
        |placement: &Placement| placement.label.is_none() && placement.passages.is_empty();
    if !alignment.placements.iter().any(nowhere) {
        return found;
    }
    // The section that was last begun.
    let mut section = None;
    for (at, block) in document.blocks.iter().enumerate() {
        section = alignment.owners[at].owner.section(catalogue).or(section);
        if block.kind != BlockKind::Fence {
            continue;
        }
        // Titles and bold lines only: nothing else in a block looks like a label.
        let titles = document
            .text(block)
            .lines()
            .map(str::trim)
            .filter(|line| line.starts_with('#') || line.starts_with("**"));
        for title in titles {
            let title = title.trim_start_matches(['#', '*', ' ']);
            let Some(said) = announcement::read(title, &catalogue.wording) else {
                continue;
            };
            let asks = said.word == Some(Announces::Question) || said.path.len() > 1 && said.closed;
            let in_section = || {
                let ordinal = said.path.last()?.ordinal()?;
                let mut own = catalogue.sections[section?].questions.clone();
                own.find(|&question| catalogue.last_ordinal(question) == Some(ordinal))
            };
            let question = match said.path.len() {
                1 => in_section(),
                _ => catalogue.numbers.question(&said.path),
            };
            let Some(question) = question.filter(|_| asks) else {
                continue;
            };
            let placement = &alignment.placements[question];
            if nowhere(placement) && found.iter().all(|&(known, _)| known != question) {
                found.push((question, at));
            }
        }
    }
    found
}
