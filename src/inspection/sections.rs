//! Titles of sections that bear another section's number: `Exercise 1` twice.
//!
//! Enters: where sections begin. Leaves: those whose number is another's, in a report that otherwise numbers them as the lab does.

use super::places::line_of;
use super::renumber;
use crate::align::Alignment;
use crate::catalogue::Catalogue;
use crate::document::Document;
use crate::finding::Edit;
use crate::label::{self, Part};
use crate::language::Announces;
use crate::source::{Source, Span};

/// A section's title with another section's number.
#[derive(Clone, Debug)]
pub struct MisnumberedSection {
    /// Which section it is, by index.
    pub section: usize,
    /// The title's line.
    pub span: Span,
    /// The number that should stand there.
    pub right: Option<Edit>,
}

/// The sections whose titles bear others' numbers.
pub(super) fn misnumbered(
    catalogue: &Catalogue,
    source: &Source,
    document: &Document,
    alignment: &Alignment,
) -> Vec<MisnumberedSection> {
    let mut right = 0;
    let mut wrong = Vec::new();
    // What each section is called by: its id, and what the handout prints.
    let sections = catalogue.sections.iter().map(|section| {
        let labels = section.labels.iter();
        let printed = labels.filter_map(|label| label::read(label, &catalogue.wording));
        let printed = printed.map(|printed| printed.path);
        std::iter::once(section.path.clone())
            .chain(printed)
            .collect()
    });
    let numbers: Vec<Vec<Vec<Part>>> = sections.collect();
    let begun = alignment.sections.iter().enumerate();
    for (section, block) in begun.filter_map(|(section, block)| Some((section, (*block)?))) {
        let span = line_of(source, document.blocks[block].span);
        let line = source.slice(span);
        let read = label::read(document.text(&document.blocks[block]), &catalogue.wording);
        let worded = |word| matches!(word, Some(Announces::Section | Announces::Step));
        let Some(read) = read.filter(|read| worded(read.word) && read.shared.is_empty()) else {
            continue;
        };
        let is_of = |numbers: &Vec<Vec<Part>>| numbers.contains(&read.path);
        if is_of(&numbers[section]) {
            right += 1;
        } else if numbers.iter().any(is_of) {
            wrong.push(MisnumberedSection {
                section,
                span,
                right: renumber::right_section(catalogue, section, line, span.start),
            });
        }
    }
    // A report may count its parts in a way of its own.
    if wrong.len() > right {
        return Vec::new();
    }
    wrong
}
