//! A normal form, read as it was written: by its headings, letter by letter.
//!
//! Enters: a report with tpreport's mark. Leaves: its [`Alignment`], nothing scored; none where its headings aren't all those of
//! the lab in their order, or where an answer stands in a table under another's. What has nothing below its heading may stand in a
//! row of a table that is nobody's. Whoever changed a form may have written below another label, so there a reading that finds an
//! answer where the headings have none outdoes it.

use super::alignment::{Alignment, Label, LabelIs, Passage, Placement};
use super::copies;
use super::habit;
use super::line::{Form, Line};
use super::lines;
use super::owner::{Owned, Owner};
use super::place::Places;
use super::restated::restates;
use super::swallowed;
use super::unknown::is_unknown;
use crate::catalogue::{Catalogue, Counting, HeadingWords, Headings, is_announced};
use crate::document::{Block, Document};
use crate::label::{self, Part};
use crate::language::Language;
use crate::language::messages::Messages;
use crate::source::{Source, seal};

/// A line of the normal form's own.
struct Heading {
    block: usize,
    owner: Owner,
    /// Further questions that are answered under it.
    also: Vec<usize>,
}

/// Reads a normal form.
pub(super) fn read(
    catalogue: &Catalogue,
    document: &Document,
    source: &Source,
) -> Option<Alignment> {
    source.text().contains(seal::MARK).then_some(())?;
    let headings = Language::all().find_map(|language| {
        let messages = Messages::new(language);
        let words = HeadingWords::new(catalogue, &messages);
        let known = Headings::new(catalogue, &words, &messages);
        find(catalogue, document, source, &known)
    })?;
    Some(lay(catalogue, document, &headings))
}

/// Finds the headings of a normal form, if they are all there.
fn find(
    catalogue: &Catalogue,
    document: &Document,
    source: &Source,
    known: &Headings,
) -> Option<Vec<Heading>> {
    let mut found: Vec<Heading> = Vec::new();
    // How many sections are open yet, and the first question that may be next.
    let (mut sections, mut next) = (0, 0);
    let mut is_answered: Vec<bool> = catalogue
        .questions
        .iter()
        .map(|question| question.is_section)
        .collect();
    for (block, title) in document.blocks.iter().enumerate() {
        let line = source.slice(source.line(title.span.start)).trim_end();
        let is_free = title.depth == 0 && !title.quoted && line.starts_with('#');
        let mut add = |owner, also| found.push(Heading { block, owner, also });
        match title.heading().filter(|_| is_free) {
            Some(1) if sections > 0 && line == known.appendix => {
                add(Owner::Appendix, Vec::new());
                break;
            }
            Some(2) => match catalogue.sections.get(sections) {
                Some(section) if is_announced(&known.sections[sections], line) => {
                    let owner = match section.asks {
                        true => Owner::Question(section.questions.start),
                        false => Owner::Section(sections),
                    };
                    add(owner, Vec::new());
                    next = section.questions.start;
                    sections += 1;
                }
                _ if sections == 0 => {}
                _ => return None,
            },
            Some(3) if sections > 0 => {
                let some = next..catalogue.sections[sections - 1].questions.end;
                if let Some(mut questions) = known.announced(catalogue, line, some) {
                    questions.iter().for_each(|&at| is_answered[at] = true);
                    let question = questions.remove(0);
                    next = question + 1;
                    add(Owner::Question(question), questions);
                } else if next > catalogue.sections[sections - 1].questions.start {
                    // What is the student's stands lower under a question.
                    return None;
                }
            }
            _ => {}
        }
    }
    let mut all = catalogue.questions.iter().zip(is_answered);
    let is_whole = sections == catalogue.sections.len()
        && all.all(|(question, is)| is || question.counting() != Counting::Counted);
    (is_whole && !is_in_rows(catalogue, document, &found)).then_some(found)
}

/// Whether a row answers a question that has a heading with nothing below it, by a number that says it beyond doubt.
fn is_in_rows(catalogue: &Catalogue, document: &Document, headings: &[Heading]) -> bool {
    let empty = headings
        .windows(2)
        .filter(|two| two[0].block + 1 == two[1].block);
    let empty: Vec<Owner> = empty.map(|two| two[0].owner).collect();
    let mut rows = document.blocks.iter().filter(|block| block.is_row());
    rows.any(|row| {
        let said = numbered(catalogue, document.text(row));
        said.is_some_and(|(question, _)| empty.contains(&Owner::Question(question)))
    })
}

/// The row whose bare number is a question's, and where that ends: what is in a table stays in it. A table in an answer counts
/// what it likes; one above all headings, or right below a section that asks nothing, counts questions.
fn row_of(
    places: &Places<'_>,
    document: &Document,
    headings: &[Heading],
    lines: &[Line],
    question: usize,
) -> Option<(usize, usize)> {
    let own = &places.catalogue.questions[question];
    let says = |row: &Line| {
        let ordinal = row.single().and_then(Part::ordinal)?;
        let above = headings.iter().rfind(|heading| heading.block < row.block);
        let is_said = match above.map(|above| above.owner) {
            None => row.announcement.as_ref()?.path == own.path,
            Some(Owner::Section(section)) => {
                let local = places.local(section, ordinal);
                local == Some(places.of_question[question])
            }
            Some(_) => false,
        };
        Some(is_said)
    };
    let is_row = |line: &&Line| line.form == Form::Row && line.word().is_none();
    let row = lines
        .iter()
        .filter(is_row)
        .find(|row| says(row) == Some(true))?;
    let block = &document.blocks[row.block];
    let taken = match restates(places.catalogue, document, row, question, true) {
        true => block.plain.end - block.plain.start,
        false => row.announcement.as_ref()?.end,
    };
    Some((row.block, taken))
}

/// The question whose whole number a line begins with beyond doubt, and where that ends.
fn numbered(catalogue: &Catalogue, text: &str) -> Option<(usize, usize)> {
    let found = label::read(text, &catalogue.wording);
    let found = found.filter(|found| found.word.is_some() || found.path.len() > 1)?;
    let question = catalogue.numbers.whole.get(&found.path)?;
    Some((*question, found.end))
}

/// Whether another reading finds, by a label of its own, the answer to a question that has nothing below its heading.
pub(super) fn is_outdone(exact: &Alignment, other: &Alignment) -> bool {
    let is_heading = |label: &Label| {
        let mut own = exact.placements.iter().flat_map(|own| &own.label);
        own.any(|own| own.span == label.span)
    };
    let mut pairs = exact.placements.iter().zip(&other.placements);
    pairs.any(|(own, other)| {
        let blocks = own.passages.iter().map(|passage| passage.blocks.len());
        blocks.sum::<usize>() <= 1 && other.label.as_ref().is_some_and(|label| !is_heading(label))
    })
}

/// What stands under each heading is its owner's.
fn lay(catalogue: &Catalogue, document: &Document, headings: &[Heading]) -> Alignment {
    let blocks = &document.blocks;
    let whole = |block: &Block| document.text(block).len();
    let mut alignment = Alignment {
        placements: vec![Placement::default(); catalogue.questions.len()],
        sections: vec![None; catalogue.sections.len()],
        owners: vec![Owned::own(Owner::Lead); blocks.len()],
        copied: catalogue.lab_text.copied_in(document),
        ..Alignment::default()
    };
    if let Some(first) = alignment
        .owners
        .first_mut()
        .filter(|_| document.has_front_matter)
    {
        *first = Owned::own(Owner::Front);
    }
    let places = habit::places(catalogue, document);
    let lines = lines::collect(&places, document);
    for (at, heading) in headings.iter().enumerate() {
        let Heading { block, owner, also } = heading;
        let end = headings.get(at + 1).map_or(blocks.len(), |next| next.block);
        alignment.owners[*block..end].fill(Owned::own(*owner));
        if *owner == Owner::Appendix {
            continue;
        }
        let title = &blocks[*block];
        alignment.owners[*block] = Owned::label(*owner, whole(title));
        let is_section = |question: usize| catalogue.questions[question].is_section;
        if let Some(section) = owner
            .section(catalogue)
            .filter(|_| owner.question().is_none_or(is_section))
        {
            alignment.sections[section] = Some(*block);
        }
        let is = match label::read(document.text(title), &catalogue.wording) {
            _ if !also.is_empty() => LabelIs::Shared,
            Some(_) => LabelIs::Right,
            None => LabelIs::Named,
        };
        for question in owner.question().into_iter().chain(also.iter().copied()) {
            let passage = |blocks, taken| Passage { blocks, taken };
            let mut passages = vec![passage(*block..end, whole(title))];
            // A statement that is set in one with its number has stayed so.
            let below = block + 1;
            let next = blocks.get(below).filter(|_| below < end);
            let next = next.filter(|next| !next.is_code_block());
            if let Some((said, taken)) =
                next.and_then(|next| numbered(catalogue, document.text(next)))
                && said == question
            {
                passages = vec![
                    passage(*block..below, whole(title)),
                    passage(below..end, taken),
                ];
            }
            let row = || row_of(&places, document, headings, &lines, question);
            if let Some((row, taken)) = (end == below).then(row).flatten() {
                passages.push(passage(row..row + 1, taken));
                passages.sort_by_key(|passage| passage.blocks.start);
            }
            let label = Some(Label {
                span: title.span,
                is,
            });
            alignment.placements[question] = Placement {
                label,
                passages,
                ..Placement::default()
            };
        }
    }
    copies::tell(
        catalogue,
        document,
        &alignment.copied,
        &mut alignment.owners,
    );
    let first = headings.first().map_or(0, |first| first.block);
    let is_new = |line: &&Line| line.block > first && is_unknown(&places, line);
    let unknown = lines.iter().filter(is_new);
    alignment.unknown = unknown.map(|line| blocks[line.block].span).collect();
    alignment.swallowed = swallowed::find(catalogue, document, &alignment);
    alignment
}
