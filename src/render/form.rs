//! What the template of the normal form sees of a report: the catalogue's order and headings, and what stands under each.

use super::arrange::arrange;
use super::asked::Asked;
use super::markdown::Writer;
use super::view::{Form, FormQuestion, FormSection};
use crate::Reading;
use crate::align::Owner;
use crate::catalogue::Counting;
use crate::source::{Source, seal};

/// What the template sees of a report.
pub(super) fn form(asked: &Asked, source: &Source, reading: &Reading) -> Form {
    let (catalogue, headings) = (&asked.catalogue, &asked.headings);
    let arrangement = arrange(asked, source, reading);
    let all = 0..catalogue.questions.len();
    let questions: Vec<String> = all
        .clone()
        .map(|question| {
            let here = Some(Owner::Question(question));
            let also = all
                .clone()
                .filter(|&other| arrangement.elsewhere[other] == here);
            headings.joint(catalogue, question, &also.collect::<Vec<_>>())
        })
        .collect();
    let ours = headings.others().chain([seal::MARK]);
    let ours = ours.chain(questions.iter().map(String::as_str));
    let writer = Writer::new(asked, source, &arrangement, ours);
    let lead = if headings.title.is_empty() { 1 } else { 2 };
    let last = writer.place(Owner::Appendix, 2);
    let sections = headings.sections.iter().enumerate().map(|(at, heading)| {
        let questions_in = catalogue.sections[at].questions.clone();
        let shown = questions_in.filter(|&question| {
            let found = arrangement.at(Owner::Question(question)).next().is_some();
            let counted = catalogue.questions[question].counting() == Counting::Counted;
            arrangement.elsewhere[question].is_none() && (found || counted)
        });
        let shown = shown.map(|question| {
            let is_section = catalogue.questions[question].is_section;
            FormQuestion {
                heading_markdown: match is_section {
                    true => String::new(),
                    false => writer.heading(&questions[question], &[Owner::Question(question)]),
                },
                answer_markdown: writer
                    .place(Owner::Question(question), if is_section { 3 } else { 4 }),
            }
        });
        let own = catalogue.sections[at].questions.clone();
        let own = own.filter(|&question| catalogue.questions[question].is_section);
        let places = std::iter::once(Owner::Section(at)).chain(own.map(Owner::Question));
        FormSection {
            heading_markdown: writer.heading(heading, &places.collect::<Vec<_>>()),
            intro_markdown: writer.place(Owner::Section(at), 3),
            questions: shown.collect(),
        }
    });
    let sections = sections.collect();
    Form {
        front_markdown: writer.place(Owner::Front, 1),
        made_by_markdown: seal::MARK,
        heading_markdown: headings.title.clone(),
        lead_markdown: writer.place(Owner::Lead, lead),
        sections,
        appendix_heading_markdown: match last.is_empty() {
            true => String::new(),
            false => headings.appendix.clone(),
        },
        appendix_markdown: last,
    }
}
