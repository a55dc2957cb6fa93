//! What the template of the normal form sees of a report: the catalogue's order and headings, and what stands under each.

use super::MARK;
use super::arrange::{Arrangement, Place, arrange};
use super::heading::Wording;
use super::markdown::{Writer, plain};
use super::view::{Form, FormQuestion, FormSection};
use crate::Reading;
use crate::catalogue::{Catalogue, Counting};
use crate::language::messages::Messages;
use crate::source::Source;

/// What the template sees of a report.
pub(super) fn form(
    catalogue: &Catalogue,
    messages: &Messages,
    source: &Source,
    reading: &Reading,
) -> Form {
    let arrangement = arrange(catalogue, source, reading);
    let wording = Wording::new(catalogue, messages);
    let word = |key| messages.text(key, None).unwrap_or_default();
    let appendix = titled("#", &word("page-appendix"));
    let title = titled("#", catalogue.lab.title.trim());
    let sections = (0..catalogue.sections.len()).map(|at| {
        let (number, title) = wording.section(catalogue, at);
        titled("##", &wording.line(&(number, written(catalogue, title))))
    });
    let sections: Vec<String> = sections.collect();
    let and = word("page-and");
    let questions = (0..catalogue.questions.len())
        .map(|at| announced(catalogue, &wording, &arrangement, &and, at));
    let questions: Vec<String> = questions.collect();
    let own = [MARK, &title, &appendix];
    let announced = sections.iter().chain(&questions).map(String::as_str);
    let writer = Writer::new(source, &arrangement, own.into_iter().chain(announced));
    let lead = if title.is_empty() { 1 } else { 2 };
    let last = writer.place(Place::Appendix, 2);
    let sections = sections.iter().enumerate().map(|(at, heading)| {
        let asked = catalogue.sections[at].questions.clone();
        let asked = asked.filter(|&question| {
            let found = arrangement.at(Place::Question(question)).next().is_some();
            let counted = catalogue.questions[question].counting() == Counting::Counted;
            arrangement.elsewhere[question].is_none() && (found || counted)
        });
        let asked = asked.map(|question| {
            let is_section = catalogue.questions[question].is_section;
            FormQuestion {
                heading_markdown: match is_section {
                    true => String::new(),
                    false => writer.heading(&questions[question], &[Place::Question(question)]),
                },
                answer_markdown: writer
                    .place(Place::Question(question), if is_section { 3 } else { 4 }),
            }
        });
        let own = catalogue.sections[at].questions.clone();
        let own = own.filter(|&question| catalogue.questions[question].is_section);
        let places = std::iter::once(Place::Section(at)).chain(own.map(Place::Question));
        FormSection {
            heading_markdown: writer.heading(heading, &places.collect::<Vec<_>>()),
            intro_markdown: writer.place(Place::Section(at), 3),
            questions: asked.collect(),
        }
    });
    let sections = sections.collect();
    Form {
        front_markdown: writer.place(Place::Front, 1),
        made_by_markdown: MARK,
        heading_markdown: title.clone(),
        lead_markdown: writer.place(Place::Lead, lead),
        sections,
        appendix_heading_markdown: match last.is_empty() {
            true => String::new(),
            false => appendix.clone(),
        },
        appendix_markdown: last,
    }
}

/// How a question is announced, with those that its answer answers too.
fn announced(
    catalogue: &Catalogue,
    wording: &Wording,
    arrangement: &Arrangement<'_>,
    and: &str,
    question: usize,
) -> String {
    let here = Some(Place::Question(question));
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
