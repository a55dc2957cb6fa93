//! Numbers that are the student's own: a diary's `Step 1` to `Step 23`, in a lab whose exercises have five questions each.
//!
//! Enters: candidates and where the sections are. Leaves: the candidates, such numbers taken off, so that words and answers say
//! what is labelled; or, where they count the lab's questions from the first to the last, each with its question's number.
//! Looks at rows of titles that bear numbers which the lab lacks, and believes only answers that say clearly something else.

use super::candidates::{Candidate, Candidates, Form, Strength};
use super::numbering::meant;
use super::scores::Scores;
use super::sections::Sections;
use super::titles::piece;
use crate::catalogue::Catalogue;
use crate::document::Document;
use crate::label::Part;
use rustc_hash::FxHashMap;

/// The work of one row is bounded: past it, its numbers stay.
const MOST: usize = 1_000_000;

/// What a row's numbers mean.
enum Meaning {
    /// What the lab's numbers do.
    Labs,
    /// Nothing to the lab.
    Own,
    /// The place among all questions.
    Places,
}

/// Takes off the numbers that are the student's own; whether there were any.
pub(super) fn settle(
    catalogue: &Catalogue,
    document: &Document,
    candidates: &mut Candidates,
    sections: &Sections,
) -> bool {
    let asked: Vec<usize> = (0..catalogue.questions.len())
        .filter(|&question| !catalogue.questions[question].is_section)
        .collect();
    if asked.is_empty() {
        return false;
    }
    let mut settled = false;
    for row in rows(&candidates.list, sections) {
        if row.len() * row.len() * asked.len() > MOST
            || !is_strange(catalogue, &candidates.list, sections, &row)
        {
            continue;
        }
        let list = &mut candidates.list;
        match meaning(catalogue, document, list, sections, &row, &asked) {
            Meaning::Labs => continue,
            Meaning::Own => row.iter().for_each(|&at| {
                let block = &document.blocks[list[at].block];
                list[at].forget_number(block.plain.end - block.plain.start);
            }),
            Meaning::Places => row.iter().for_each(|&at| {
                let question = place(&list[at]).and_then(|place| asked.get(place));
                if let (Some(found), Some(&question)) = (&mut list[at].announcement, question) {
                    found.path.clone_from(&catalogue.questions[question].path);
                    list[at].heads_section = false;
                }
            }),
        }
        settled = true;
    }
    settled
}

/// The titles that bear a number of one part, by their word and form, in the order of the report.
fn rows(list: &[Candidate], sections: &Sections) -> Vec<Vec<usize>> {
    const FEW: usize = 4;
    let mut rows: FxHashMap<(&str, Option<u8>), Vec<usize>> = FxHashMap::default();
    for (at, candidate) in list.iter().enumerate() {
        let Some(found) = &candidate.announcement else {
            continue;
        };
        let form = match candidate.form {
            Form::Heading(level) => Some(level),
            Form::Bold | Form::BoldLead => None,
            _ => continue,
        };
        if found.word.is_none() && sections.is_head(at) {
            continue;
        }
        let single = found.path.len() == 1 && found.section.is_none();
        if single && candidate.strength == Strength::Strong {
            rows.entry((&found.lemma, form)).or_default().push(at);
        }
    }
    let mut rows: Vec<_> = rows.into_values().filter(|row| row.len() >= FEW).collect();
    rows.sort_unstable();
    rows
}

/// The questions that a candidate's number means, as the lab has it.
fn questions_of(catalogue: &Catalogue, candidate: &Candidate, sections: &Sections) -> Vec<usize> {
    let Some(found) = &candidate.announcement else {
        return Vec::new();
    };
    if candidate.heads_section {
        let ordinal = found.path[0].ordinal();
        let named = ordinal.and_then(|ordinal| catalogue.numbers.sections.get(&ordinal));
        let named = named.into_iter().flatten();
        return named
            .flat_map(|&section| catalogue.sections[section].questions.clone())
            .collect();
    }
    let section = sections.of(candidate.block);
    let meant = meant(catalogue, candidate, &found.path, section);
    meant.into_iter().map(|(question, _)| question).collect()
}

/// Whether so many of a row's numbers mean nothing to the lab, or start again where no section does, that the row may be the
/// student's own.
fn is_strange(
    catalogue: &Catalogue,
    list: &[Candidate],
    sections: &Sections,
    row: &[usize],
) -> bool {
    let mut last: Option<(Option<usize>, Option<u32>)> = None;
    let mut strange = 0;
    for &at in row {
        let candidate = &list[at];
        let section = sections.of(candidate.block);
        let here = (section, candidate.single().and_then(Part::ordinal));
        let again = last.is_some_and(|last| last.0 == here.0 && here.1 < last.1);
        let again = again && !candidate.heads_section;
        last = Some(here);
        let unknown = questions_of(catalogue, candidate, sections).is_empty();
        strange += usize::from(again || unknown);
    }
    strange >= 2 && strange * 6 >= row.len()
}

/// What the answers say of a row's numbers.
fn meaning(
    catalogue: &Catalogue,
    document: &Document,
    list: &[Candidate],
    sections: &Sections,
    row: &[usize],
    asked: &[usize],
) -> Meaning {
    const CLEARLY: f32 = 5.0;
    let ends = row.iter().skip(1).map(|&next| list[next].block);
    let ends = ends.chain([document.blocks.len()]);
    let pieces: Vec<_> = row
        .iter()
        .zip(ends)
        .map(|(&at, end)| piece(catalogue, document, list[at].block..end))
        .collect();
    let scores = Scores::new(catalogue, asked, &pieces, |_, _| 1.0);
    let said = |may: &dyn Fn(&Candidate, usize) -> bool| {
        let mut scores = scores.clone();
        scores.keep(|piece, question| may(&list[row[piece]], question));
        let assigned = scores.in_order().into_iter().enumerate();
        let said = assigned.filter_map(|(at, place)| Some(scores.of(at, place?)));
        said.sum::<f32>()
    };
    let best = said(&|_, _| true);
    let labs = said(&|candidate, question| {
        questions_of(catalogue, candidate, sections).contains(&question)
    });
    if best < labs * 1.5 + CLEARLY {
        return Meaning::Labs;
    }
    let places = said(&|candidate, question| {
        place(candidate).and_then(|place| asked.get(place)) == Some(&question)
    });
    if best < places * 1.5 + CLEARLY {
        return Meaning::Places;
    }
    Meaning::Own
}

/// The place, from 0, that a candidate's number counts to.
fn place(candidate: &Candidate) -> Option<usize> {
    let ordinal = candidate.single().and_then(Part::ordinal)?;
    usize::try_from(ordinal).ok()?.checked_sub(1)
}
