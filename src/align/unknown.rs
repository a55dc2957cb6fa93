//! Labels that bear a number which no question has.
//!
//! Enters: a line. Leaves: whether it says question and a number that the lab lacks. Refuses to know what it opens.

use super::line::Line;
use super::place::Places;
use crate::language::{self, Announces};

/// Whether a line says question and a number that the lab lacks: neither a part of one of its questions nor a section's.
pub(super) fn is_unknown(places: &Places<'_>, line: &Line) -> bool {
    let catalogue = places.catalogue;
    let Some(found) = &line.announcement else {
        return false;
    };
    let answers = language::among(&found.lemma, |words| words.answer);
    let asks = found.word == Some(Announces::Question) && !answers;
    let path = &found.path;
    let single = || {
        let ordinal = line.single().and_then(crate::label::Part::ordinal);
        ordinal.is_some_and(|ordinal| places.have_local(ordinal))
    };
    asks && !catalogue.derived
        && catalogue.numbers.question(path).is_none()
        && !single()
        && !(1..=path.len()).any(|end| catalogue.numbers.whole.contains_key(&path[..end]))
        && !catalogue
            .sections
            .iter()
            .any(|section| section.path == *path)
}
