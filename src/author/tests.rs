//! Skeletons of every lab in the repository: they answer nothing, and filled in they lack nothing.
#![allow(clippy::disallowed_methods, reason = "catalogues are files")]

mod handouts;
mod models;
mod printed;
mod shapes;
mod stubs;
mod wordings;

use super::{Author, into};
use crate::catalogue::{self, Catalogue, Kind, Question};
use crate::checks;
use crate::evidence::memory::there;
use crate::evidence::{NoSurroundings, Reference, Sight, Surroundings};
use crate::finding::Finding;
use crate::inspection::Status;
use crate::language::Language;
use crate::language::messages::Messages;
use crate::render::Templates;
use crate::source::Source;
use std::path::{Path, PathBuf};

/// A folder in which everything lies that a report names.
struct Everything;

impl Surroundings for Everything {
    fn holds(&self, _: &str) -> Option<bool> {
        Some(true)
    }

    fn look(&self, picture: &Reference<'_>) -> Option<Sight> {
        Some(Sight::File(there(picture.address)))
    }

    fn unshown(&self, _: &[&str]) -> Vec<String> {
        Vec::new()
    }

    fn digest(&self, _: &str) -> Option<[u8; 32]> {
        None
    }
}

/// Every catalogue of the repository, by path.
fn labs() -> Vec<(PathBuf, Catalogue)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![root.join("questions.toml")];
    for folder in ["examples", "tests"] {
        let entries = walkdir::WalkDir::new(root.join(folder)).sort_by_file_name();
        let entries = entries
            .into_iter()
            .flatten()
            .map(walkdir::DirEntry::into_path);
        files.extend(entries.filter(|path| path.ends_with("questions.toml")));
    }
    let read = |path: PathBuf| {
        let source = Source::from_bytes("questions.toml", std::fs::read(&path).ok()?);
        let catalogue = catalogue::read(&source, &checks::ids()).ok()?;
        Some((path, catalogue))
    };
    let labs: Vec<_> = files.into_iter().filter_map(read).collect();
    assert!(labs.len() > 70, "{} labs", labs.len());
    labs
}

fn messages(catalogue: &Catalogue) -> Messages {
    Messages::new(catalogue.lab.language.unwrap_or(Language::ENGLISH))
}

fn skeleton(catalogue: &Catalogue, prompts: bool) -> String {
    let messages = messages(catalogue);
    let author = Author::new(catalogue, &messages, prompts);
    let templates = Templates::new(Vec::new()).expect("the built-in templates are right");
    templates
        .skeleton(&author.skeleton())
        .expect("it is filled in")
}

/// Whether a finding is about the number of a question such as `II.1`, whose Roman part is read as another number.
fn is_roman(finding: &Finding) -> bool {
    let id = finding.question.as_deref().unwrap_or_default();
    finding.check == "misnumbered-question" && id.starts_with(['I', 'V', 'X'])
}

/// What an answer may be made of, as much of it as is asked for.
fn answer(question: &Question, number: usize) -> String {
    const WORDS: &str = "Our own windmill turned for nine hours, because the gust that we had waited for came at noon and stayed.";
    let mut parts = Vec::new();
    for entry in &question.expects {
        let kind = entry.any_of[0];
        for again in 0..question.details.min(kind) {
            parts.push(match kind {
                Kind::Text => {
                    let least = question.details.min_words.unwrap_or(1);
                    // An answer speaks of what is asked, in another order.
                    let mut words: Vec<&str> = question.prompt.split_whitespace().collect();
                    words.reverse();
                    let words = words.join(" ").replace(['`', '<', '*', '_', '['], "");
                    let more = vec![WORDS; least.div_ceil(15)].join(" ");
                    format!("{more} This is about: {}", words.replace(':', ""))
                }
                Kind::Screenshot => format!("![the mill at noon](shot-{number}-{again}.png)"),
                Kind::Terminal => {
                    let commands = &question.details.terminal.commands;
                    let typed: Vec<String> = commands.iter().map(|c| format!("$ {c}\n")).collect();
                    let texts = question.details.terminal.contains.join("\n");
                    format!("```console\n{}$ mill --turn 9\nturned {again} times\n{texts}\n```", typed.concat())
                }
                Kind::Code => {
                    let texts = question.details.code.contains.join("\n");
                    format!("```\ndef turn_{again}(mill):\n    return mill.speed * {number}\n{texts}\n```")
                }
                Kind::Table => "| wind | turns |\n|---|---|\n| north | 9 |\n| south | 4 |".to_owned(),
                Kind::Link => "<https://example.org/mill>".to_owned(),
                Kind::File => String::new(),
            });
        }
    }
    parts.join("\n\n")
}

/// A skeleton with each place filled in.
fn filled(catalogue: &Catalogue, prompts: bool) -> String {
    let messages = messages(catalogue);
    let author = Author::new(catalogue, &messages, prompts);
    let mut skeleton = author.skeleton();
    skeleton.author_markdown = skeleton.author_markdown.replace("____", "Ada Moulin");
    let stubs = skeleton
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.questions);
    for (number, (stub, question)) in stubs.zip(&catalogue.questions).enumerate() {
        stub.places_markdown = answer(question, number);
    }
    let templates = Templates::new(Vec::new()).expect("the built-in templates are right");
    templates.skeleton(&skeleton).expect("it is filled in")
}

#[test]
fn a_skeleton_answers_nothing() {
    let mut wrong = Vec::new();
    for (path, catalogue) in labs() {
        for prompts in [true, false] {
            let text = skeleton(&catalogue, prompts);
            let source = Source::from_text("r.md", text.as_str());
            let checked = crate::inspect(&catalogue, &source, &NoSurroundings);
            let each = checked.inspection.each(&catalogue);
            for (question, answer) in each.filter(|(_, answer)| answer.status != Status::Unanswered)
            {
                wrong.push(format!(
                    "{} {prompts}: {} {:?}",
                    path.display(),
                    question.id,
                    answer.status
                ));
            }
            let others = checked
                .findings
                .iter()
                .filter(|f| f.check != "unanswered-question" && !is_roman(f));
            for finding in others {
                let line = source.position(finding.span.start).line;
                wrong.push(format!(
                    "{} {prompts}:{line} {}",
                    path.display(),
                    finding.check
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn a_skeleton_that_is_filled_in_lacks_nothing() {
    let mut wrong = Vec::new();
    for (path, catalogue) in labs() {
        for prompts in [true, false] {
            let text = filled(&catalogue, prompts);
            let source = Source::from_text("r.md", text.as_str());
            let checked = crate::inspect(&catalogue, &source, &Everything);
            for finding in &checked.findings {
                // What a pattern wants can't be made up.
                let id = finding.question.as_deref();
                let question = catalogue
                    .questions
                    .iter()
                    .find(|q| Some(q.id.as_str()) == id);
                let details = question.map(|question| &question.details);
                let pattern = details.is_some_and(|details| {
                    !details.terminal.matches.is_empty() || !details.code.matches.is_empty()
                });
                let is_made_up = pattern && finding.check.starts_with("incomplete-");
                if !is_made_up && !is_roman(finding) {
                    let line = source.position(finding.span.start).line;
                    wrong.push(format!(
                        "{} {prompts}:{line} {} {id:?}",
                        path.display(),
                        finding.check
                    ));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// A lab with two sections, in which a question is its section.
const LAB: &str = "[lab]\nid = 'mills'\nlanguage = 'en'\n[[section]]\nid = '1'\ntitle = 'Wind'\n\
    [[section.question]]\nid = '1.a'\nprompt = 'Where does the wind come from?'\n\
    [[section.question]]\nid = '1.b'\ntitle = 'Sails'\nprompt = 'Show the sails at work.'\nexpects = ['screenshot']\n\
    [[section.question]]\nid = '1.c'\nprompt = 'Why do they turn?'\n\
    [[section]]\nid = '2'\ntitle = 'Flour'\n\
    [[section.question]]\nid = '2.a'\nprompt = 'Weigh the flour and say how much it is.'\n\
    [[section]]\nid = 'end'\ntitle = 'What you learnt'\nexpects = ['text']\n";

/// The report with the stubs that it lacks, without prompts, and which they are.
fn completed(report: &str) -> (String, String) {
    let source = Source::from_text("questions.toml", LAB);
    let catalogue = catalogue::read(&source, &checks::ids()).expect("the lab is right");
    let messages = messages(&catalogue);
    let author = Author::new(&catalogue, &messages, false);
    let completed = into(&author, &Source::from_text("r.md", report)).expect("all is closed");
    (completed.text, completed.added.join(" "))
}

#[test]
fn what_a_report_lacks_is_added_in_its_place_and_style() {
    let report = "# Mills\n\n## 1. Wind\n\n**1.a)** From the sea.\n\n**1.c)** They are bent.\n\n## 2. Flour\n\n**2.a)** It is 3 kg.\n\n\
        ## What you learnt\n\nMuch.\n\n## Thanks\n\nTo the miller.\n";
    let (text, added) = completed(report);
    assert_eq!(added, "1.b");
    let stub = "**1.b)**\n\n<!-- expected: a screenshot -->\n\nInsert your screenshot here.\n\n";
    assert_eq!(text, report.replace("**1.c)**", &format!("{stub}**1.c)**")));
}

#[test]
fn what_was_there_stays_byte_for_byte() {
    let report = "# Mills\r\n\r\n### Question 1.a\r\n\r\nFrom the sea.  \r\n\r\n### Question 2.a\r\n\r\nIt is 3 kg.";
    let (text, added) = completed(report);
    assert_eq!(added, "1.b 1.c end");
    assert!(!text.replace("\r\n", "").contains('\n'), "{text:?}");
    let mut rest = text.as_str();
    for line in report.split("\r\n") {
        let at = rest.find(line);
        rest = &rest[at.expect("each line is there, in order") + line.len()..];
    }
    assert!(
        text.contains("### Question 1.b: Sails\r\n") || text.contains("### Question 1.b\r\n"),
        "{text}"
    );
    assert_eq!(
        completed(&text),
        (text.clone(), String::new()),
        "a second run adds nothing"
    );
}

#[test]
fn an_empty_report_gets_all() {
    let (text, added) = completed("");
    assert_eq!(added, "1.a 1.b 1.c 2.a end");
    assert!(
        text.starts_with("## Exercise 1: Wind\n\n### Question 1.a\n"),
        "{text}"
    );
    assert_eq!(completed(&text).1, "");
}

#[test]
fn stubs_leave_every_example_as_it_was_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read =
        |path: PathBuf| Source::from_bytes("r.md", std::fs::read(path).expect("it is there"));
    let catalogue = catalogue::read(&read(root.join("questions.toml")), &checks::ids());
    let catalogue = catalogue.expect("the example is right");
    let messages = messages(&catalogue);
    let author = Author::new(&catalogue, &messages, true);
    for entry in std::fs::read_dir(root.join("examples/reports"))
        .expect("there are examples")
        .flatten()
    {
        let path = entry.path();
        // A stub among answers without any label may be taken for one more of them.
        if path.extension().is_none_or(|ending| ending != "md") || path.ends_with("no-labels.md") {
            continue;
        }
        let source = read(path.clone());
        let before = crate::inspect(&catalogue, &source, &NoSurroundings).inspection;
        let completed = into(&author, &source).expect("all is closed");
        let after = Source::from_text("r.md", completed.text.as_str());
        let after = crate::inspect(&catalogue, &after, &NoSurroundings).inspection;
        for (at, question) in catalogue.questions.iter().enumerate() {
            let expected = match completed.added.contains(&question.id) {
                true => Status::Unanswered,
                false => before.answers[at].status,
            };
            assert_eq!(
                after.answers[at].status,
                expected,
                "{} {}",
                path.display(),
                question.id
            );
        }
    }
}
