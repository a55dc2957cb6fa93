//! What is right in a catalogue and will hurt all the same: questions that no report can tell apart, prompts that say nothing,
//! patterns that nothing fits.
//!
//! Enters: a catalogue, its text for the places, and which of its globs name no file where there are some. Leaves: warnings.

use super::dead::can_match;
use super::model::Catalogue;
use super::pattern::Pattern;
use super::question::Question;
use crate::finding::{Finding, Message, Severity};
use crate::label::Part;
use crate::source::{Source, Span};
use crate::text::fold::{fold, one_line};
use crate::text::tokens::count_words;
use rustc_hash::FxHashMap;

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
    let places = Places::of(source);
    let mut numbered: FxHashMap<&[Part], &str> = FxHashMap::default();
    for section in &catalogue.sections {
        let mut met: FxHashMap<String, &str> = FxHashMap::default();
        for question in &catalogue.questions[section.questions.clone()] {
            let twin = *met.entry(said(question)).or_insert(&question.id);
            if twin != question.id {
                let message = Message::new("catalogue-doubt-twins").text("other", twin);
                found.push(places.doubt("catalogue-twin-questions", question, message));
            } else if says_little(question) {
                let message = Message::new("catalogue-doubt-short");
                found.push(places.doubt("catalogue-short-prompt", question, message));
            }
            if is_known_by_number(question) {
                let other = *numbered.entry(&question.path).or_insert(&question.id);
                if other != question.id {
                    let message = Message::new("catalogue-doubt-same-number").text("other", other);
                    found.push(places.doubt("catalogue-twin-questions", question, message));
                }
            }
            found.extend(unmet(question, &places));
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
        let span = written_at(source, from, glob);
        let message = message.text("glob", glob);
        Some(Finding {
            severity: Severity::Warning,
            ..Finding::of("catalogue-idle-glob", span, message)
        })
    });
    doubted.collect()
}

/// What no answer to a question can meet: patterns that match nothing, files that are named by a pattern.
fn unmet(question: &Question, places: &Places<'_>) -> Vec<Finding> {
    let details = &question.details;
    let patterns = details.terminal.matches.iter().chain(&details.code.matches);
    let patterns = patterns.map(Pattern::as_str);
    let dead = patterns.filter(|pattern| !can_match(pattern));
    let dead = dead.map(|pattern| ("catalogue-dead-pattern", "catalogue-doubt-dead", pattern));
    let paths = details.file.paths.iter().map(String::as_str);
    let globs = paths.filter(|path| path.contains(['*', '?', '[']));
    let globs = globs.map(|path| ("catalogue-path-is-glob", "catalogue-doubt-path", path));
    let from = places.of_id(&question.id).start;
    let told = dead.chain(globs).map(|(check, key, said)| {
        let message = Message::new(key).text("said", said);
        Finding {
            span: written_at(places.source, from, said),
            ..places.doubt(check, question, message)
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

/// What a question says besides its number, whatever its spaces and letters' case.
fn said(question: &Question) -> String {
    let title = question.title.as_deref().unwrap_or_default();
    let labels = question.labels.join(" ");
    let whole = fold(&format!("{title} {labels} {}", question.prompt));
    one_line(&whole)
}

/// Whether nothing but its number announces a question: one whose id is read as the same, `1.a` and `1a`, can't be told from it.
fn is_known_by_number(question: &Question) -> bool {
    !question.path.is_empty() && !question.is_section && question.labels.is_empty()
}

/// Whether a question has neither a number nor enough words to be known by.
fn says_little(question: &Question) -> bool {
    const FEW: usize = 3;
    let is_word = |part: &Part| matches!(part, Part::Word(_));
    let named = question.title.is_some() || !question.labels.is_empty();
    let numbered = !question.path.iter().any(is_word) && question.prompt.is_empty();
    !question.is_section && !named && !numbered && count_words(&question.prompt) < FEW
}

/// Where a catalogue writes its ids.
struct Places<'a> {
    source: &'a Source,
    ids: FxHashMap<&'a str, Span>,
}

impl<'a> Places<'a> {
    fn of(source: &'a Source) -> Self {
        let mut ids = FxHashMap::default();
        let mut start = 0;
        for line in source.text().split_inclusive('\n') {
            let end = start + line.trim_end().len();
            if let Some(id) = id(line) {
                ids.entry(id).or_insert(Span { start, end });
            }
            start += line.len();
        }
        Self { source, ids }
    }

    fn of_id(&self, id: &str) -> Span {
        self.ids.get(id).copied().unwrap_or_default()
    }

    fn doubt(&self, check: &'static str, question: &Question, message: Message) -> Finding {
        let (id, span) = (&question.id, self.of_id(&question.id));
        Finding {
            severity: Severity::Warning,
            ..Finding::of(check, span, message.text("question", id)).about(id)
        }
    }
}

/// The id that a line of a catalogue gives.
fn id(line: &str) -> Option<&str> {
    let value = line.trim_start().strip_prefix("id")?.trim_start();
    let value = value.strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (id, _) = value.trim_start_matches(quote).split_once(quote)?;
    Some(id)
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
    fn ids_that_are_read_as_one_number_are_doubted() {
        let questions = |other: &str, label: &str| {
            format!(
                "[[section.question]]\nid = '1.a'\nprompt = 'Why does it stop?'\n[[section.question]]\nid = '{other}'\nprompt = 'How does it start?'\n{label}"
            )
        };
        for other in ["1.A", "1-a", "1a", "01.a"] {
            assert_eq!(
                said(&questions(other, "")),
                [("catalogue-twin-questions", 10)],
                "{other}"
            );
        }
        assert_eq!(said(&questions("1.b", "")), []);
        assert_eq!(said(&questions("1a", "label = 'Step 2'\n")), []);
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
