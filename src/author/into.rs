//! The stubs that a report lacks, each in its place and announced as the report announces the others.
//!
//! Enters: a report, and what its lab asks. Leaves: the report with the stubs, all else byte for byte as it was and read as it
//! was; or why nothing can be added. Decides nothing about the report: what it lacks, and where that belongs, `report` tells.

use super::report::{Form, Report, Unclosed};
use super::skeleton::Author;
use super::stitch::{Piece, Stitched, stitch};
use crate::inspection::{Answer, Status};
use crate::source::Source;
use std::collections::BTreeMap;

/// A report with the stubs that it lacks.
#[derive(Debug)]
pub(crate) struct Completed {
    /// The new text.
    pub(crate) text: String,
    /// The ids of the questions that were added, in order.
    pub(crate) added: Vec<String>,
    /// Those that may be left out, or hand in nothing, and were left out.
    pub(crate) left: Vec<String>,
    /// Those that are there, but not surely: without their labels, or under another number.
    pub(crate) unsure: Vec<String>,
    /// Whether all stands at the report's end, as nothing in its place would be read rightly.
    pub(crate) at_end: bool,
}

/// Why nothing is added.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// Something is never closed.
    Unclosed(Unclosed),
    /// A line, from 1, may announce a question that it isn't read as, with its id.
    Announced(usize, String),
    /// Wherever it is added, something of the report is read otherwise.
    Misread,
}

/// Adds a stub for each question that is missing and counts.
///
/// # Errors
///
/// Why nothing can be added, if the report lacks anything.
pub(crate) fn into(author: &Author<'_>, source: &Source) -> Result<Completed, Refused> {
    let before = Report::new(author, source);
    let missing: Vec<usize> = before.missing().collect();
    if !missing.is_empty() {
        if let Some(unclosed) = before.unclosed() {
            return Err(Refused::Unclosed(unclosed));
        }
        if let Some((line, question)) = before.announced(&missing) {
            return Err(Refused::Announced(line, question));
        }
    }
    // The report's own labels may be such that a stub under them would be taken for something else; and where a question between
    // others lacks, numbers may seem to be off.
    let left: Vec<usize> = before.left_out().collect();
    let mut all: Vec<usize> = missing.iter().chain(&left).copied().collect();
    all.sort_unstable();
    let whole = Some(&all).filter(|all| !missing.is_empty() && all.len() > missing.len());
    let sets = [&missing].into_iter().chain(whole);
    let bare = author.without_prompts();
    let way = |author, form, place| Way {
        author,
        form,
        place,
    };
    let ways = [
        way(author, Form::Own, None),
        way(author, Form::Plain, None),
        way(author, Form::Title, None),
        // A copied prompt may look like a label.
        way(&bare, Form::Own, None),
        way(&bare, Form::Title, None),
        way(author, Form::Title, Some(source.text().len())),
    ];
    let mut tries = ways
        .iter()
        .flat_map(|way| sets.clone().map(move |set| (way, set)));
    let found = tries.find_map(|(way, set)| {
        let stitched = with(&before, set, way);
        let after = Source::from_text(source.name(), stitched.text.as_str());
        let is_right = is_read(&before, &stitched, &Report::new(author, &after), set);
        is_right.then(|| (stitched.text, way.place.is_some(), set.clone()))
    });
    let (text, at_end, added) = found.ok_or(Refused::Misread)?;
    let left = left.into_iter().filter(|at| !added.contains(at)).collect();
    let ids = |questions: Vec<usize>| {
        let ids = questions.into_iter();
        ids.map(|at| author.catalogue.questions[at].id.clone())
            .collect()
    };
    Ok(Completed {
        text,
        at_end,
        left: ids(left),
        unsure: ids(before.unsure().collect()),
        added: ids(added),
    })
}

/// A way to add stubs.
struct Way<'a> {
    /// What they say.
    author: &'a Author<'a>,
    /// How they are announced.
    form: Form,
    /// Where all of them go; none: each in its place.
    place: Option<usize>,
}

/// A report with stubs.
fn with(report: &Report<'_>, missing: &[usize], way: &Way<'_>) -> Stitched {
    let &Way {
        author,
        form,
        place,
    } = way;
    let mut stubs: BTreeMap<usize, Vec<Piece>> = BTreeMap::new();
    let mut headed = vec![false; author.catalogue.sections.len()];
    for &at in missing {
        let section = author.catalogue.questions[at].section;
        let pieces = stubs
            .entry(place.unwrap_or_else(|| report.place(at)))
            .or_default();
        let stub = author.stub(at);
        let is_section = stub.heading_markdown.is_empty();
        if !report.has_section(section) && !std::mem::replace(&mut headed[section], true) {
            pieces.push(Piece {
                text: report.section(section, form),
                announces: is_section.then_some(at),
            });
        }
        if !is_section {
            pieces.push(Piece {
                text: report.question(at, form),
                announces: Some(at),
            });
        }
        pieces.push(Piece {
            text: stub.body(),
            announces: None,
        });
    }
    stitch(report.source.text(), &stubs)
}

/// Whether all that was in a report is read where it was, and each stub as its question's.
fn is_read(
    before: &Report<'_>,
    stitched: &Stitched,
    after: &Report<'_>,
    missing: &[usize],
) -> bool {
    let label = |answer: &Answer| answer.label.as_ref().map(|label| label.span.start);
    let said = |report: &Report<'_>, answer: &Answer| {
        let passages = answer.passages.iter();
        let said = passages.map(|&span| report.source.slice(span).trim_end().to_owned());
        said.collect::<Vec<_>>()
    };
    let is_kept = |(at, (new, old)): (usize, (&Answer, &Answer))| {
        if missing.contains(&at) {
            let stub = stitched.label(at);
            return new.status == Status::Unanswered && (stub.is_none() || label(new) == stub);
        }
        new.status == old.status
            && label(new) == label(old).map(|start| stitched.moved(start))
            && said(after, new) == said(before, old)
    };
    let answers = after.inspection.answers.iter();
    let mut answers = answers.zip(&before.inspection.answers).enumerate();
    answers.all(is_kept)
}
