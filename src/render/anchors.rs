//! The ids of places in the page, and which of the report's own links lead there.

use super::arrange::{Arrangement, Is, Place};
use rustc_hash::FxHashMap;

/// A place's id.
pub(super) fn of(place: Place) -> String {
    match place {
        Place::Front | Place::Lead => "lead".to_owned(),
        Place::Section(section) => format!("section-{}", section + 1),
        Place::Question(question) => format!("question-{}", question + 1),
        Place::Appendix => "appendix".to_owned(),
    }
}

/// By the names of the titles that are labels, the places that stand for them: the titles themselves aren't in the page.
pub(super) fn of_labels(
    arrangement: &Arrangement,
    anchors: &[(usize, String)],
) -> FxHashMap<String, String> {
    let labels = arrangement
        .pieces
        .iter()
        .filter(|piece| piece.is == Is::Label);
    labels
        .flat_map(|piece| {
            let first = anchors.partition_point(|(block, _)| *block < piece.blocks.start);
            let titles = anchors[first..].iter();
            let titles = titles.take_while(|(block, _)| *block < piece.blocks.end);
            titles.map(|(_, name)| (name.clone(), of(piece.place)))
        })
        .collect()
}
