//! What is right in a catalogue and will hurt all the same: questions that no report can tell apart, prompts that say nothing.
//!
//! Enters: a catalogue, and its text for the places. Leaves: warnings.

use super::model::Catalogue;
use super::question::Question;
use crate::finding::{Finding, Message, Severity};
use crate::label::Part;
use crate::source::{Source, Span};
use crate::text::fold::fold;
use crate::text::tokens::count_words;

/// Everything about a catalogue that is worth a second look, in the order of its places.
pub(crate) fn doubts(catalogue: &Catalogue, source: &Source) -> Vec<Finding> {
    let mut found = Vec::new();
    for section in &catalogue.sections {
        let questions = &catalogue.questions[section.questions.clone()];
        for (at, question) in questions.iter().enumerate() {
            let twin = questions[..at]
                .iter()
                .find(|other| are_alike(question, other));
            if let Some(twin) = twin {
                let message = Message::new("catalogue-doubt-twins").text("other", twin.id.as_str());
                found.push(doubt("catalogue-twin-questions", source, question, message));
            } else if says_little(question) {
                let message = Message::new("catalogue-doubt-short");
                found.push(doubt("catalogue-short-prompt", source, question, message));
            }
        }
    }
    found
}

fn doubt(check: &'static str, source: &Source, question: &Question, message: Message) -> Finding {
    Finding {
        check,
        severity: Severity::Warning,
        question: Some(question.id.clone()),
        span: place(source.text(), &question.id),
        message: message.text("question", question.id.as_str()),
        fix: None,
    }
}

/// Whether two questions say the same, so that only their numbers tell them apart.
fn are_alike(one: &Question, other: &Question) -> bool {
    let said = |question: &Question| {
        let title = question.title.as_deref().unwrap_or_default();
        let whole = fold(&format!(
            "{title} {} {}",
            question.labels.join(" "),
            question.prompt
        ));
        whole.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    said(one) == said(other)
}

/// Whether a question has neither a number nor enough words to be known by.
fn says_little(question: &Question) -> bool {
    const FEW: usize = 3;
    let is_word = |part: &Part| matches!(part, Part::Word(_));
    let named = question.title.is_some() || !question.labels.is_empty();
    let numbered = !question.path.iter().any(is_word) && question.prompt.is_empty();
    !question.is_section && !named && !numbered && count_words(&question.prompt) < FEW
}

/// Where a catalogue writes an id.
fn place(text: &str, id: &str) -> Span {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let value = line.trim_start().strip_prefix("id").map(str::trim_start);
        let value = value
            .and_then(|rest| rest.strip_prefix('='))
            .map(str::trim_start);
        let is_it = value.is_some_and(|value| {
            let quoted = value.trim_start_matches(['"', '\'']);
            let rest = quoted
                .strip_prefix(id)
                .filter(|_| quoted.len() < value.len());
            rest.is_some_and(|rest| rest.starts_with(['"', '\'']))
        });
        if is_it {
            let end = start + line.trim_end().len();
            return Span { start, end };
        }
        start += line.len();
    }
    Span::default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(questions: &str) -> Vec<(&'static str, usize)> {
        let text = format!("[lab]\nid = 'l'\n[[section]]\nid = '1'\ntitle = 'S'\n{questions}");
        let source = Source::from_text("questions.toml", text);
        let catalogue = crate::catalogue::read(&source, &[]).expect("it is right");
        let found = doubts(&catalogue, &source);
        found
            .iter()
            .map(|doubt| (doubt.check, source.position(doubt.span.start).line))
            .collect()
    }

    #[test]
    fn twins_and_short_prompts_are_doubted() {
        let question = |id: &str, prompt: &str| {
            format!("[[section.question]]\nid = '{id}'\nprompt = '{prompt}'\n")
        };
        let twins = [
            question("1.a", "Run it again."),
            question("1.b", "Run  it AGAIN."),
        ]
        .concat();
        assert_eq!(said(&twins), [("catalogue-twin-questions", 10)]);
        assert_eq!(
            said(&question("1.a", "Why?")),
            [("catalogue-short-prompt", 7)]
        );
        assert_eq!(said(&question("1.a", "Why does it stop?")), []);
    }
}
