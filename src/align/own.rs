//! The report's own labels as a catalogue, where there is none.
//!
//! Enters: a document. Leaves: a catalogue of the sections and questions that it announces, with the numbers that are
//! missing between them, so that empty answers and gaps are found without a teacher's file.

use super::line::{Form, Line};
use super::lines;
use super::place::Places;
use crate::catalogue::{Catalogue, Expectation, Kind, Lab, Question, Section, Text};
use crate::document::Document;
use crate::label::Part;
use crate::language::Announces;
use rustc_hash::FxHashMap;

/// The most questions that gaps may add between two labels: past that the numbers mean something else.
const LONGEST_GAP: u32 = 5;

struct Found {
    path: Vec<Part>,
    title: String,
    questions: Vec<(Part, String)>,
}

/// Makes a catalogue of a report's own labels.
pub(crate) fn catalogue(document: &Document) -> Catalogue {
    let nothing = Catalogue::default();
    let lines = lines::collect(&Places::new(&nothing), document);
    let heads = heading_words(&lines);
    let mut sections: Vec<Found> = Vec::new();
    for line in &lines {
        let Some(announcement) = line.announcement.as_ref().filter(|_| is_sure(line)) else {
            continue;
        };
        let heads_section = heads.get(&announcement.lemma).copied().unwrap_or(false);
        let text = document.text(&document.blocks[line.block]);
        // On a title's line stands the title; on another, what follows the number may be the answer.
        let title = match line.form.is_title() {
            true => text.get(announcement.end..).unwrap_or_default().trim(),
            false => "",
        };
        let title = title.to_owned();
        let mut paths = vec![announcement.path.clone()];
        paths.extend(announcement.shared.iter().cloned());
        for path in paths {
            match (path.as_slice(), &announcement.section) {
                ([_], None) if heads_section => {
                    let known = sections.iter().any(|section| section.path == path);
                    if !known {
                        sections.push(Found {
                            path,
                            title: title.clone(),
                            questions: Vec::new(),
                        });
                    }
                }
                ([part], section) if announcement.word == Some(Announces::Question) => {
                    let own = section.as_ref().map(|part| vec![part.clone()]);
                    let own = own
                        .or_else(|| sections.last().map(|section| section.path.clone()))
                        .unwrap_or_default();
                    add(&mut sections, own, part.clone(), &title);
                }
                ([section, part], _) if announcement.word.is_some() || line.form.is_title() => {
                    add(&mut sections, vec![section.clone()], part.clone(), &title);
                }
                _ => {}
            }
        }
    }
    build(sections)
}

/// Whether a line's number is a label's beyond doubt: after a word, of two parts, or set as a title.
fn is_sure(line: &Line) -> bool {
    let titled = line.form.is_title() || line.form == Form::Lead;
    let glued = |path: &[Part]| matches!(path, [Part::Letter(_), Part::Number(_)]);
    line.announcement.as_ref().is_some_and(|found| {
        found.word.is_some() || titled || found.path.len() > 1 && !glued(&found.path)
    })
}

/// Whether each word that precedes numbers heads sections here: a word whose numbers start again and again counts questions,
/// and so does one that stands under another.
fn heading_words(lines: &[Line]) -> FxHashMap<&String, bool> {
    struct Use<'l> {
        word: Announces,
        descents: usize,
        count: usize,
        last: Option<u32>,
        under: Option<&'l String>,
        level: Option<u8>,
    }
    let mut uses: FxHashMap<&String, Use<'_>> = FxHashMap::default();
    let mut outer: Option<&String> = None;
    for line in lines {
        let Some(found) = &line.announcement else {
            continue;
        };
        let Some(word) = found.word.filter(|word| *word != Announces::Question) else {
            continue;
        };
        let [part] = found.path.as_slice() else {
            continue;
        };
        let level = match line.form {
            Form::Heading(level) => Some(level),
            _ => None,
        };
        let used = uses.entry(&found.lemma).or_insert(Use {
            word,
            descents: 0,
            count: 0,
            last: None,
            under: outer,
            level,
        });
        used.count += 1;
        let ordinal = part.ordinal();
        if used.last.is_some() && ordinal < used.last {
            used.descents += 1;
        }
        used.last = ordinal;
        outer.get_or_insert(&found.lemma);
    }
    let heads = uses.iter().map(|(lemma, used)| {
        let under = used.under.and_then(|outer| uses.get(outer));
        let deeper = under.is_some_and(|outer| match (outer.level, used.level) {
            (Some(outer), Some(inner)) => inner > outer,
            (Some(_), None) => true,
            (None, Some(_)) => false,
            (None, None) => used.descents > outer.descents,
        });
        let again = used.descents > 0 && used.descents * 6 >= used.count;
        let heads = !again && !deeper && (used.word == Announces::Section || under.is_none());
        (*lemma, heads)
    });
    heads.collect()
}

fn add(sections: &mut Vec<Found>, path: Vec<Part>, part: Part, title: &str) {
    let at = match sections.iter().position(|section| section.path == path) {
        Some(at) => at,
        None => {
            sections.push(Found {
                path,
                title: String::new(),
                questions: Vec::new(),
            });
            sections.len() - 1
        }
    };
    let questions = &mut sections[at].questions;
    if questions.iter().any(|(own, _)| *own == part) {
        return;
    }
    if let (Some(last), Some(this)) = (
        questions.last().and_then(|(own, _)| own.ordinal()),
        part.ordinal(),
    ) && this > last + 1
        && this - last <= LONGEST_GAP
    {
        for ordinal in last + 1..this {
            let gap = match part {
                Part::Letter(_) => Part::Letter(char::from(
                    b'a' + u8::try_from(ordinal - 1).unwrap_or(0).min(25),
                )),
                Part::Number(_) | Part::Word(_) => Part::Number(ordinal),
            };
            questions.push((gap, String::new()));
        }
    }
    questions.push((part, title.to_owned()));
}

fn build(sections: Vec<Found>) -> Catalogue {
    let any = || {
        // A file lies beside the report, whoever answers.
        let held = Kind::ALL.into_iter().filter(|kind| *kind != Kind::File);
        vec![Expectation {
            any_of: held.collect(),
        }]
    };
    let mut catalogue = Catalogue {
        lab: Lab {
            title: String::new(),
            ..Lab::default()
        },
        derived: true,
        ..Catalogue::default()
    };
    for (index, found) in sections.into_iter().enumerate() {
        let first = catalogue.questions.len();
        let id = written(&found.path);
        let asks = found.questions.is_empty();
        if asks {
            let mut question = Question::new(id.clone(), index);
            question.is_section = true;
            question.expects = any();
            catalogue.questions.push(question);
        }
        for (part, title) in found.questions {
            let mut path = found.path.clone();
            path.push(part);
            let mut question = Question::new(written(&path), index);
            question.expects = any();
            question.title = Some(title).filter(|title| !title.is_empty());
            catalogue.questions.push(question);
        }
        catalogue.sections.push(Section {
            id,
            title: found.title,
            labels: Vec::new(),
            questions: first..catalogue.questions.len(),
            asks,
            path: found.path,
            text: Text::default(),
        });
    }
    catalogue.ready()
}

fn written(path: &[Part]) -> String {
    let parts = path.iter().map(|part| match part {
        Part::Number(number) => number.to_string(),
        Part::Letter(letter) => letter.to_string(),
        Part::Word(word) => word.clone(),
    });
    parts.collect::<Vec<_>>().join(".")
}
