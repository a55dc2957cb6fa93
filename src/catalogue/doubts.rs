//! What is right in a catalogue and will hurt all the same: questions that no report can tell apart, prompts that say nothing,
//! patterns that nothing fits.
//!
//! Enters: a catalogue, its text for the places, and which of its globs name no file where there are some. Leaves: warnings.

use super::model::Catalogue;
use super::pattern::can_match;
use super::question::Question;
use crate::finding::{Finding, Message, Severity};
use crate::label::Part;
use crate::source::{Source, Span};
use crate::text::fold::fold;
use crate::text::tokens::count_words;

/// A glob that names no file, though there is one that none names.
#[derive(Debug)]
pub(crate) struct Idle {
    pub(crate) glob: String,
    /// A file that may be meant.
    pub(crate) other: String,
}

/// Everything about a catalogue that is worth a second look, in the order of its places.
pub(crate) fn doubts(catalogue: &Catalogue, source: &Source, idle: &[Idle]) -> Vec<Finding> {
    let mut found = globs(catalogue, source, idle);
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
            found.extend(unmet(question, source));
        }
    }
    found
}

/// The globs that name nothing: by how they are written, or by what lies there.
fn globs(catalogue: &Catalogue, source: &Source, idle: &[Idle]) -> Vec<Finding> {
    let globs = &catalogue.lab.reports;
    let only_taken_away = globs.iter().all(|glob| glob.starts_with('!'));
    let doubted = globs.iter().filter_map(|glob| {
        let bare = glob.trim_start_matches('!');
        let written = bare.starts_with("./") || bare.starts_with("../") || bare.ends_with('/');
        let other = idle.iter().find(|idle| idle.glob == *glob);
        let message = match (other, only_taken_away) {
            _ if written => Message::new("catalogue-doubt-glob"),
            (_, true) => Message::new("catalogue-doubt-only-not"),
            (Some(idle), _) => Message::new("catalogue-doubt-idle").text("other", &idle.other),
            (None, _) => return None,
        };
        let from = source.text().find("reports").unwrap_or_default();
        Some(Finding {
            check: "catalogue-idle-glob",
            severity: Severity::Warning,
            question: None,
            span: written_at(source, from, glob),
            message: message.text("glob", glob),
            fix: None,
        })
    });
    doubted.collect()
}

/// What no answer to a question can meet: patterns that match nothing, files that are named by a pattern.
fn unmet(question: &Question, source: &Source) -> Vec<Finding> {
    let details = &question.details;
    let patterns = details.terminal.matches.iter().chain(&details.code.matches);
    let patterns = patterns.map(regex::Regex::as_str);
    let dead = patterns.filter(|pattern| !can_match(pattern));
    let dead = dead.map(|pattern| ("catalogue-dead-pattern", "catalogue-doubt-dead", pattern));
    let paths = details.file.paths.iter().map(String::as_str);
    let globs = paths.filter(|path| path.contains(['*', '?', '[']));
    let globs = globs.map(|path| ("catalogue-path-is-glob", "catalogue-doubt-path", path));
    let from = place(source.text(), &question.id).start;
    let told = dead.chain(globs).map(|(check, key, said)| {
        let message = Message::new(key).text("said", said);
        Finding {
            span: written_at(source, from, said),
            ..doubt(check, source, question, message)
        }
    });
    told.collect()
}

/// Where a text is written in a catalogue, behind a place; where it is written otherwise, the line of that place.
fn written_at(source: &Source, from: usize, said: &str) -> Span {
    let text = source.text();
    match text[from..].find(said).filter(|_| !said.is_empty()) {
        Some(at) => Span {
            start: from + at,
            end: from + at + said.len(),
        },
        None => source.line(from),
    }
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
        let found = doubts(&catalogue, &source, &[]);
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
        let wants = |details: &str| {
            let question = question("1.a", "Why does it stop?");
            said(&format!(
                "{question}expects = ['terminal', 'file']\n{details}"
            ))
        };
        let right = "terminal = { matches = ['(?m)MB$', 'a'] }\nfile = { paths = ['a.py'] }\n";
        assert_eq!(wants(right), []);
        let dead = "terminal = { matches = ['a', 'MB$'] }\nfile = { paths = ['src/*.py'] }\n";
        assert_eq!(
            wants(dead),
            [
                ("catalogue-dead-pattern", 10),
                ("catalogue-path-is-glob", 11)
            ]
        );
    }

    #[test]
    fn globs_that_name_nothing_are_doubted() {
        let said = |globs: &str, idle: &[Idle]| {
            let text = format!(
                "[lab]\nid = 'l'\nreports = [{globs}]\n[[section]]\nid = '1'\ntitle = 'S'\nexpects = ['text']\n"
            );
            let source = Source::from_text("questions.toml", text);
            let catalogue = crate::catalogue::read(&source, &[]).expect("it is right");
            let found = doubts(&catalogue, &source, idle);
            let said = found
                .iter()
                .map(|doubt| source.slice(doubt.span).to_owned());
            said.collect::<Vec<_>>()
        };
        assert_eq!(said("'rapport*.md', '!README.md', 'lab2/**'", &[]), [""; 0]);
        assert_eq!(
            said("'./rapport.md', 'lab2/', 'a.md'", &[]),
            ["./rapport.md", "lab2/"]
        );
        assert_eq!(said("'!README.md'", &[]), ["!README.md"]);
        let idle = Idle {
            glob: "raport*.md".to_owned(),
            other: "rapport.md".to_owned(),
        };
        assert_eq!(said("'raport*.md'", &[idle]), ["raport*.md"]);
    }
}
