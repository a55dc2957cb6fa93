//! The narrow waist: per question its status, label, answer, evidence and the expectations met. Decided here and nowhere
//! else; checks, outputs and the rendered report read it and decide nothing.

mod answer;
mod authors;
mod closing;
mod details;
mod emails;
mod fit;
mod holes;
mod labels;
mod mends;
mod names;
mod pictures;
mod places;
mod renumber;
mod respelling;
mod sections;
mod silences;
mod slips;
mod standing;
mod totals;

pub(crate) use answer::LinkedPicture;
pub use answer::{Answer, InspectedLabel, Status, Why};
pub use details::Incomplete;
pub use fit::Stranger;
pub use pictures::Picture;
pub(crate) use respelling::Misspelt;
pub use sections::MisnumberedSection;
pub use silences::Silence;
pub(crate) use standing::Standing;
pub use totals::Totals;

use crate::align::Alignment;
use crate::catalogue::{Catalogue, Counting, Kind, Question, Statement, total};
use crate::document::Document;
use crate::evidence::{self, Asked, Evidence, Handout, Surroundings};
use crate::finding::Edit;
use crate::source::{Encoding, Source, Span, Strays};
use places::{line_of, place_of, span_of};
use rustc_hash::FxHashMap;

/// What the report says of every question, and what it is made of.
#[derive(Debug)]
pub struct Inspection {
    /// Per question, in the catalogue's order.
    pub answers: Vec<Answer>,
    /// Where the report's comments ask for silence.
    pub silences: Vec<Silence>,
    /// Its pictures, in order.
    pub pictures: Vec<Picture>,
    /// The picture files beside the report that no Markdown file shows, by their paths from the root.
    pub unshown: Vec<String>,
    /// The fences that are never closed.
    pub unclosed: Vec<Unclosed>,
    /// The line on which a comment begins that is never closed.
    pub unclosed_comment: Option<Span>,
    /// What the report's bytes were read as.
    pub encoding: Encoding,
    /// What of its bytes is no character.
    pub strays: Strays,
    /// Its first line that says something: the place of what is about the report as a whole.
    pub first_line: Span,
    /// Labels that bear a number of no question.
    pub unknown_labels: Vec<Span>,
    /// Titles of sections with another section's number.
    pub misnumbered_sections: Vec<MisnumberedSection>,
    /// Where it is another lab's.
    pub stranger: Option<Stranger>,
    /// Fences whose tag names a language that their content contradicts.
    pub mistagged: Vec<Mistagged>,
    /// Who wrote it, as its top says; none: no name was found.
    pub authors: Option<Vec<String>>,
}

/// A fence that is never closed.
#[derive(Clone, Debug)]
pub struct Unclosed {
    /// The opening line.
    pub span: Span,
    /// The line that closes it, where it ends with the report.
    pub closing: Option<Edit>,
}

/// A fence with the wrong tag.
#[derive(Clone, Debug)]
pub struct Mistagged {
    /// The opening line.
    pub span: Span,
    /// The tag.
    pub tag: String,
}

impl Inspection {
    /// Every question with what the report says of it.
    pub fn each<'a>(
        &'a self,
        catalogue: &'a Catalogue,
    ) -> impl Iterator<Item = (&'a Question, &'a Answer)> {
        catalogue.questions.iter().zip(&self.answers)
    }

    /// The points that all answers have earned; none where no question has any.
    pub fn earned(&self, catalogue: &Catalogue) -> Option<f64> {
        total(
            self.each(catalogue)
                .map(|(question, answer)| answer.earned(question)),
        )
    }

    /// The totals over counted questions.
    pub fn totals(&self, catalogue: &Catalogue) -> Totals {
        let mut totals = Totals::default();
        for (question, answer) in self.each(catalogue) {
            if question.counting() != Counting::Counted {
                continue;
            }
            totals.counted += 1;
            totals.satisfied += usize::from(answer.is_complete());
            *match answer.status {
                Status::Answered => &mut totals.answered,
                Status::Unanswered => &mut totals.unanswered,
                Status::Unlabelled => &mut totals.unlabelled,
                Status::Missing => &mut totals.missing,
            } += 1;
        }
        totals
    }
}

/// Inspects an aligned report.
pub(crate) fn inspect(
    catalogue: &Catalogue,
    source: &Source,
    document: &Document,
    alignment: &Alignment,
    surroundings: &dyn Surroundings,
) -> Inspection {
    let mut pictures = pictures::look(document, &alignment.owners, source, surroundings);
    pictures::find_copies(&mut pictures, surroundings);
    let is_seen: Vec<bool> = pictures.iter().map(Picture::is_seen).collect();
    let unknown = alignment.unknown.iter();
    let unknown_labels: Vec<Span> = unknown.map(|&span| line_of(source, span)).collect();
    let mut answers: Vec<Answer> = Vec::with_capacity(catalogue.questions.len());
    let swallowed: FxHashMap<usize, Span> = alignment
        .swallowed
        .iter()
        .map(|&(question, block)| (question, line_of(source, document.blocks[block].span)))
        .collect();
    // What the prompts hand out, and which of it is whose.
    let mut handouts = Vec::new();
    let mut own_handouts = Vec::with_capacity(catalogue.questions.len());
    for question in &catalogue.questions {
        let own = Handout::of(&question.prompt);
        own_handouts.push(own.as_ref().map(|_| handouts.len()));
        handouts.extend(own);
    }
    let mut last_end: Option<(usize, usize)> = None;
    let placed = catalogue.questions.iter().zip(&alignment.placements);
    for (number, (question, placement)) in placed.enumerate() {
        let asked = Asked {
            statement: Statement::new(&catalogue.vocabulary, &question.text),
            copied: &alignment.copied,
            kinds: question
                .expects
                .iter()
                .flat_map(|entry| entry.any_of.iter().copied())
                .collect(),
            placeholders: &catalogue.wording.placeholders,
            handouts: &handouts,
            own: own_handouts[number],
        };
        let passages = &placement.passages;
        let evidence = evidence::gather(document, passages, &asked, &is_seen);
        let label = placement.label.as_ref();
        let again = labels::again(source, document, placement, &asked, &is_seen);
        let absent_files = absent(question, surroundings);
        // A question that asks for files alone is answered by them.
        let files_only = !question.expects.is_empty()
            && question
                .expects
                .iter()
                .all(|entry| entry.any_of == [Kind::File]);
        let handed_in = label.is_some() && files_only && absent_files.is_empty();
        let found = evidence.is_answer() || handed_in;
        let status = match (label.is_some(), found) {
            (true, true) => Status::Answered,
            (true, false) => Status::Unanswered,
            (false, true) => Status::Unlabelled,
            (false, false) => Status::Missing,
        };
        let label = label.map(|label| InspectedLabel {
            span: line_of(source, label.span),
            is: label.is,
            is_sure: true,
            right: labels::right(catalogue, source, document, number, placement),
        });
        let spans: Vec<Span> = passages
            .iter()
            .filter_map(|passage| span_of(document, passage))
            .collect();
        // A line of underscores alone is a rule to Markdown, and a blank to whoever typed it.
        let may_wait = evidence.placeholders > 0 || evidence.statement_lines == 0;
        let placeholder = (may_wait && !found)
            .then(|| holes::placeholder(source, &spans, asked.placeholders))
            .flatten();
        let why = if evidence.placeholders > 0 || placeholder.is_some() {
            Why::Placeholder
        } else if evidence.statement_lines > 0 {
            Why::Statement
        } else if !found && holes::stands(source, &spans) {
            Why::Hollow
        } else {
            Why::Empty
        };
        let head = alignment.sections.get(question.section).copied().flatten();
        let before = last_end
            .filter(|&(section, _)| section == question.section)
            .map(|(_, end)| end);
        let before = before.or_else(|| head.map(|block| document.blocks[block].span.end));
        let is_missing = label.is_none() && spans.is_empty();
        let after = match before {
            None if is_missing => labels::next(catalogue, document, alignment, number),
            _ => None,
        };
        let place = match (&label, spans.first()) {
            (Some(label), _) => label.span,
            (None, Some(first)) => *first,
            (None, None) => {
                let at = after.or(before).unwrap_or(source.text().trim_end().len());
                place_of(source, at)
            }
        };
        if let Some(end) = spans
            .iter()
            .map(|span| span.end)
            .max()
            .or(label.as_ref().map(|label| label.span.end))
        {
            last_end = Some((question.section, end));
        }
        let meets = |kind, screenshots: usize| {
            found && is_met(kind, question, &evidence, screenshots, &absent_files)
        };
        let met = |screenshots: usize| -> Vec<bool> {
            let expects = question.expects.iter();
            expects
                .map(|entry| entry.any_of.iter().any(|&kind| meets(kind, screenshots)))
                .collect()
        };
        // Of several that are asked for, the same one twice is one.
        let repeated = match question.details.min(Kind::Screenshot) {
            0 | 1 => Vec::new(),
            _ => pictures::repeated(&pictures, number),
        };
        let shown = evidence.screenshots.saturating_sub(repeated.len());
        let seen = shown.saturating_sub(evidence.unseen_pictures);
        let linked_pictures = passages
            .iter()
            .flat_map(|passage| document.links_in(passage.blocks.clone()))
            .filter_map(|link| link.to_picture)
            .map(|span| LinkedPicture {
                span,
                right: mends::shown(source.slice(span)),
            });
        let linked_pictures = linked_pictures.collect();
        let satisfied = met(seen);
        let met_if_seen = met(shown);
        // Where an answer without a label begins and ends is a guess: too little to say that something lacks in it.
        let incomplete = match status {
            Status::Answered => {
                details::judge(document, question, &evidence, |kind| meets(kind, seen))
            }
            _ => Vec::new(),
        };
        let mislabelled = match status {
            Status::Unlabelled => labels::unknown_above(source, &unknown_labels, place),
            _ => None,
        };
        let hidden = document.unclosed_comment.is_some_and(|start| {
            !found && (place.start >= start || spans.iter().any(|span| span.end > start))
        });
        answers.push(Answer {
            status,
            why,
            placeholder,
            label,
            again,
            passages: spans,
            evidence,
            satisfied,
            met_if_seen,
            incomplete,
            repeated,
            linked_pictures,
            absent_files,
            swallowed: swallowed.get(&number).copied(),
            hidden,
            mislabelled,
            place,
            belongs_above: after.is_some(),
        });
    }
    slips::settle(
        catalogue,
        source,
        document,
        alignment,
        &unknown_labels,
        &mut answers,
    );
    let unclosed = document.unclosed.iter();
    let text = source.text();
    let mut odd = alignment.unknown.clone();
    odd.extend(answers.iter().flat_map(|answer| &answer.again));
    let stranger = fit::stranger(catalogue, document, &odd, &answers);
    let mistagged = document.blocks.iter().filter(|block| block.mistagged);
    Inspection {
        answers,
        stranger: stranger.map(|stranger| match stranger {
            Stranger::Part(span) => Stranger::Part(line_of(source, span)),
            Stranger::Whole => Stranger::Whole,
        }),
        unknown_labels,
        misnumbered_sections: sections::misnumbered(catalogue, source, document, alignment),
        mistagged: mistagged
            .map(|block| Mistagged {
                span: line_of(source, block.span),
                tag: document.tag(block).trim().to_owned(),
            })
            .collect(),
        authors: authors::find(
            catalogue,
            source,
            document,
            labels::top(document, alignment),
        ),
        silences: silences::read(document, source),
        unshown: pictures::unshown(&pictures, surroundings),
        pictures,
        unclosed: unclosed
            .map(|&block| &document.blocks[block as usize])
            .map(|block| Unclosed {
                span: place_of(source, block.span.start),
                closing: closing::line(source, document, block),
            })
            .collect(),
        unclosed_comment: document.unclosed_comment.map(|at| place_of(source, at)),
        encoding: source.encoding(),
        strays: source.strays(),
        first_line: place_of(source, text.len() - text.trim_start().len()),
    }
}

fn absent(question: &Question, surroundings: &dyn Surroundings) -> Vec<String> {
    question
        .details
        .file
        .paths
        .iter()
        .filter(|path| surroundings.holds(path) == Some(false))
        .cloned()
        .collect()
}

/// Whether there is as much of a kind as is asked for.
fn is_met(
    kind: Kind,
    question: &Question,
    evidence: &Evidence,
    screenshots: usize,
    absent_files: &[String],
) -> bool {
    let count = match kind {
        Kind::Screenshot => screenshots,
        Kind::File => return absent_files.is_empty(),
        kind => evidence.count(kind),
    };
    count >= question.details.min(kind)
}
