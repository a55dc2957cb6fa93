//! What the template of the normal form sees of a report: the catalogue's order and headings, and what stands under each.

use super::MARK;
use super::arrange::arrange;
use super::arrangement::Arrangement;
use super::asked::Asked;
use super::markdown::{Writer, plain};
use super::view::{Form, FormQuestion, FormSection};
use crate::Reading;
use crate::align::Owner;
use crate::catalogue::{Catalogue, Counting};
use crate::source::Source;

/// What the template sees of a report.
pub(super) fn form(asked: &Asked, source: &Source, reading: &Reading) -> Form {
    let Asked {
        catalogue,
        messages,
        wording,
        ..
    } = asked;
    let arrangement = arrange(asked, source, reading);
    let word = |key| messages.text(key, None).unwrap_or_default();
    let appendix = titled("#", &word("page-appendix"));
    let title = titled("#", catalogue.lab.title.trim());
    let sections = (0..catalogue.sections.len()).map(|at| {
        let (number, title) = wording.section(catalogue, at);
        titled("##", &wording.line(&(number, written(catalogue, title))))
    });
    let sections: Vec<String> = sections.collect();
    let and = word("page-and");
    let questions =
        (0..catalogue.questions.len()).map(|at| announced(asked, &arrangement, &and, at));
    let questions: Vec<String> = questions.collect();
    let ours = [MARK, &title, &appendix];
    let announced = sections.iter().chain(&questions).map(String::as_str);
    let writer = Writer::new(source, &arrangement, ours.into_iter().chain(announced));
    let lead = if title.is_empty() { 1 } else { 2 };
    let last = writer.place(Owner::Appendix, 2);
    let sections = sections.iter().enumerate().map(|(at, heading)| {
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
        made_by_markdown: MARK,
        heading_markdown: title.clone(),
        lead_markdown: writer.place(Owner::Lead, lead),
        sections,
        appendix_heading_markdown: match last.is_empty() {
            true => String::new(),
            false => appendix.clone(),
        },
        appendix_markdown: last,
    }
}

/// How a question is announced, with those that its answer answers too.
fn announced(asked: &Asked, arrangement: &Arrangement<'_>, and: &str, question: usize) -> String {
    let Asked {
        catalogue, wording, ..
    } = asked;
    let here = Some(Owner::Question(question));
    let also = (0..catalogue.questions.len()).filter(|&other| arrangement.elsewhere[other] == here);
    let also: Vec<&str> = also
        .map(|other| catalogue.questions[other].id.as_str())
        .collect();
    let (number, title) = wording.question(&catalogue.questions[question]);
    match also.as_slice() {
        [] => titled("###", &wording.line(&(number, written(catalogue, title)))),
        [between @ .., last] => {
            let between: String = between.iter().map(|id| format!(", {id}")).collect();
            format!("### {number}{between} {and} {last}")
        }
    }
}

/// A title as Markdown: a catalogue's is written as its author wrote it, a report's own is what Markdown made of it.
fn written(catalogue: &Catalogue, title: String) -> String {
    match catalogue.derived {
        true => plain(&title),
        false => title,
    }
}

fn titled(level: &str, line: &str) -> String {
    match line {
        "" => String::new(),
        line => format!("{level} {line}"),
    }
}
