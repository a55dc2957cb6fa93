//! Handouts of many shapes, in `tests/handouts`: each `NAME.md` with `NAME.txt`, which says on a line each the id of a question
//! and words that it must hold, and may say behind `=>` what an answer to it holds.
#![allow(clippy::disallowed_methods, reason = "handouts are files")]

use super::super::{derive, written};
use crate::catalogue::{self, Catalogue};
use crate::checks;
use crate::evidence::NoSurroundings;
use crate::finding::Severity;
use crate::inspection::Status;
use crate::language::Language;
use crate::language::messages::Messages;
use crate::source::Source;
use std::path::{Path, PathBuf};

/// A handout: its name, its text, and the ids and words that are expected.
pub(super) type Handout = (String, Source, Vec<(String, String)>);

pub(super) fn handouts() -> Vec<Handout> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/handouts");
    let entries = std::fs::read_dir(folder).expect("there are handouts");
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    paths.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read(&path).expect("a handout can be read");
        let expected =
            std::fs::read_to_string(path.with_extension("txt")).expect("its questions are said");
        let expected = expected.lines().filter_map(|line| line.split_once(' '));
        let words = |said: &str| said.split(" => ").next().unwrap_or_default().to_owned();
        let expected = expected.map(|(id, said)| (id.to_owned(), words(said)));
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        (
            name,
            Source::from_bytes("handout.md", text),
            expected.collect(),
        )
    };
    paths.into_iter().map(read).collect()
}

/// The catalogue that is derived, and its text.
pub(super) fn derived(handout: &Source) -> (Catalogue, String) {
    let derived = derive(handout);
    let text = written(
        &derived,
        Some("handout.md"),
        &Messages::new(Language::ENGLISH),
    );
    let source = Source::from_text("questions.toml", text.as_str());
    let catalogue = catalogue::read(&source, &checks::ids());
    let catalogue = catalogue.unwrap_or_else(|mistakes| panic!("{mistakes:?}\n{text}"));
    let again = Source::from_text("handout.md", handout.text());
    let read = |_: &str| Ok(Source::from_text("handout.md", again.text()));
    match catalogue.lab.statement.is_empty() {
        true => (catalogue, text),
        false => (
            catalogue
                .with_statement(read)
                .expect("the statement is there"),
            text,
        ),
    }
}

#[test]
fn each_question_of_a_handout_is_found_once() {
    let mut wrong = Vec::new();
    for (name, handout, expected) in handouts() {
        let (catalogue, text) = derived(&handout);
        let found: Vec<String> = catalogue
            .questions
            .iter()
            .map(|question| question.id.clone())
            .collect();
        let wanted: Vec<String> = expected.iter().map(|(id, _)| id.clone()).collect();
        if found != wanted {
            wrong.push(format!("{name}: {found:?} for {wanted:?}\n{text}"));
            continue;
        }
        for (question, (id, words)) in catalogue.questions.iter().zip(&expected) {
            let said = format!(
                "{}\n{}",
                question.title.clone().unwrap_or_default(),
                question.prompt
            );
            if !said.contains(words.as_str()) {
                wrong.push(format!("{name} {id}: no “{words}” in {said:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_an_answer_holds_is_guessed_as_a_teacher_would_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/handouts");
    let mut wrong = Vec::new();
    let mut said = 0;
    for (name, handout, _) in handouts() {
        let text =
            std::fs::read_to_string(folder.join(format!("{name}.txt"))).expect("it is there");
        let derived = derive(&handout);
        let sections = derived.sections.iter();
        let found = sections.flat_map(|section| section.own.iter().chain(&section.questions));
        for (question, line) in found.zip(text.lines()) {
            let Some((_, kinds)) = line.split_once(" => ") else {
                continue;
            };
            said += 1;
            let guessed = question.guess.expects.join(", ");
            if guessed != kinds {
                wrong.push(format!(
                    "{name} {line}: {guessed} by {:?}",
                    question.guess.by
                ));
            }
        }
    }
    assert!(said > 90);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_handout_answers_none_of_its_questions() {
    let mut wrong = Vec::new();
    for (name, handout, _) in handouts() {
        let (catalogue, _) = derived(&handout);
        let inspection = crate::inspect(&catalogue, &handout, &NoSurroundings).inspection;
        let each = inspection.each(&catalogue);
        for (question, answer) in each.filter(|(_, answer)| answer.status != Status::Unanswered) {
            let said = answer.passages.first().map(|span| handout.slice(*span));
            wrong.push(format!(
                "{name} {}: {:?} {said:?}",
                question.id, answer.status
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn any_text_makes_a_catalogue_that_loads() {
    for text in [
        "",
        "\n",
        "#",
        "# \n\n## \n",
        "- \n- \n",
        "1.\n2.\n",
        "Question 1\nQuestion 1\n",
        "'''\n## \"Why\\?\" '''\n\nWhy ''' \u{7}?",
        "```\nWhy?",
        "| a |\n|---|\n| Why? |",
        "> > 1. a) Why?",
        "Question 1.\n\nQuestion 1.a?\n\nQuestion 1.a?",
        "# Partie I\n\n## Question I.1 : Why?\n\n## Question I.1 : Why?\n\n# Partie 1\n\n## Question 1.1 : Why?\n",
        "### ex1-q1\n\nWhy?\n\n### ex1-q2\n\nWhy?\n\n### ex1-q1\n\nHow?\n\n### EX1.Q1\n\nHow?\n",
        "**A.a** Why?\n\n**A.b** How?\n\n**A.a** Why?\n\n**A.1** Why?\n\n**A1** Why?\n\n**A2** Why?\n",
    ] {
        let text = Source::from_text("a.md", text);
        if derive(&text).questions() > 0 {
            let _ = derived(&text);
        }
    }
}

#[test]
fn a_model_report_makes_a_catalogue_that_finds_nothing_wrong_with_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/reports/complete.md");
    let model = Source::from_bytes("r.md", std::fs::read(path).expect("it is there"));
    let (catalogue, text) = derived(&model);
    assert_eq!(catalogue.questions.len(), 30, "{text}");
    assert!(
        catalogue.lab.statement.is_empty(),
        "its answers are not the lab's text"
    );
    let findings = crate::inspect(&catalogue, &model, &NoSurroundings).findings;
    let count = |severity| {
        findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    };
    assert_eq!(count(Severity::Error), 0, "{findings:?}");
    assert!(count(Severity::Warning) <= 3, "{findings:?}");
}

#[test]
fn points_and_tags_leave_no_signs_behind() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/handouts/sluice.md");
    let handout = Source::from_bytes("a.md", std::fs::read(path).expect("it is there"));
    let (catalogue, text) = derived(&handout);
    let points = catalogue.questions.iter().map(|question| question.points);
    let expected = [2.0, 1.5, 1.0, 3.0, 2.0].map(Some);
    assert_eq!(points.collect::<Vec<_>>(), expected, "{text}");
    let optional = catalogue
        .questions
        .iter()
        .filter(|question| question.optional);
    assert_eq!(optional.count(), 2, "{text}");
    let titles = catalogue
        .questions
        .iter()
        .map(|question| question.title.as_deref());
    let expected = [None, None, None, Some("le niveau"), Some("le temps")];
    assert_eq!(titles.collect::<Vec<_>>(), expected);
    assert!(!text.contains("<h"), "{text}");
    // So of a section's title, whose questions may all be left out.
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/handouts/barn.md");
    let barn = Source::from_bytes("a.md", std::fs::read(path).expect("it is there"));
    let (catalogue, text) = derived(&barn);
    let titles = catalogue
        .sections
        .iter()
        .map(|section| section.title.as_str());
    assert_eq!(
        titles.collect::<Vec<_>>(),
        ["Hay", "Owls", "Roof"],
        "{text}"
    );
    assert_eq!(text.matches("optional = true").count(), 2, "{text}");
}

#[test]
fn no_prompt_begins_or_ends_with_a_sign_that_set_off_something_else() {
    for (name, handout, _) in handouts() {
        for question in derived(&handout).0.questions {
            let title = question.title.unwrap_or_default();
            for said in [title.as_str(), &question.prompt] {
                let odd = said.starts_with(['–', '—', ':', '*'])
                    && !said.starts_with("**")
                    && !said.starts_with("* ");
                let is_cut = said.starts_with("* —") || said.starts_with("* –");
                assert!(!odd && !is_cut, "{name} {}: {said}", question.id);
            }
        }
    }
}

#[test]
fn what_looks_like_a_question_and_is_left_out_is_told() {
    for (name, handout, _) in handouts() {
        let left = match name.as_str() {
            // What is to be prepared stands before the first of questions that are counted through.
            "weaver" => vec![(5, "Préparation".to_owned())],
            // What is done stands beside what is asked by numbers of its own.
            "tortoise" => vec![(3, "Protocol".to_owned())],
            "orchestra" => vec![(3, "1, 2, 3".to_owned())],
            _ => Vec::new(),
        };
        assert_eq!(derive(&handout).left, left, "{name}");
    }
    for (text, left) in [
        (
            "# Lab\n\n| Question | Text |\n|---|---|\n| Q1 | Flour in a bowl |\n| Q2 | Why is it white? |\n| Q3 | Salt in a bowl |\n",
            &[(3, "Q1, Q2, Q3")][..],
        ),
        (
            "# Lab\n\n## Exercise 1\n\n### 1.a Weigh it\n\nWhat does it weigh?\n\n### Grinding\n\n\
            Explain what is left, and why.\n\n### 1.b Sift it\n\nWhat is left?\n",
            &[(9, "Grinding")],
        ),
        // What is none of a question's own parts, though it stands among them.
        (
            "# Lab\n\n### Question 1\n\nWhy?\n\n> **Question 2**: Explain.\n\n### Question 3\n\nQ3' - How?\n\nHow many?\n",
            &[(7, "Question 2: Explain."), (11, "Q3' - How?")],
        ),
        // A table of points or of words asks nothing.
        (
            "# Lab\n\n| Question | Points |\n|---|---|\n| Q1 | 2 |\n| Q2 | 1 |\n\n## Question 1\n\nWhy?\n\n## Question 2\n\nHow?\n",
            &[],
        ),
    ] {
        let found = derive(&Source::from_text("a.md", text)).left;
        let found: Vec<(usize, &str)> = found
            .iter()
            .map(|(at, said)| (*at, said.as_str()))
            .collect();
        assert_eq!(found, left, "{text}");
    }
}

#[test]
fn parts_share_the_points_and_the_pictures_of_their_question() {
    let text = "# Lab\n\n## Question 1 (4 pts)\n\nLook at ![the sail][sail], then at ![sail] and <img src=\"img\\mast.png\">.\n\n\
        a) Why?\n\nb) (3 pts) How?\n\n## Question 2 (3 points)\n\n**a)** Who?\n\n**b)** When?\n\n\
        ## Question 3\n\na) (1 pt) Where?\n\nb) What?\n\n[sail]: img/sail.png \"torn\"\n";
    let (catalogue, text) = derived(&Source::from_text("a.md", text));
    let points = catalogue.questions.iter().map(|question| question.points);
    let expected = [Some(1.0), Some(3.0), Some(1.5), Some(1.5), Some(1.0), None];
    assert_eq!(points.collect::<Vec<_>>(), expected, "{text}");
    let first = "Look at ![the sail](img/sail.png \"torn\"), then at ![sail](img/sail.png \"torn\") and <img src=\"img\\mast.png\">.\nWhy?";
    assert_eq!(catalogue.questions[0].prompt, first);
    assert_eq!(text.matches("its share of the").count(), 3, "{text}");
}

#[test]
fn how_the_whole_is_handed_in_is_no_list_of_questions() {
    let text = "# Lab\n\n## Questions\n\n1. Why does it fly?\n2. How high?\n\n## Deliverables\n\n- the report\n- the kite\n\n## To hand in\n\n- by Friday\n- as one file\n";
    for text in [text, &text[..text.find("## To").expect("it is there")]] {
        let derived = derive(&Source::from_text("a.md", text));
        assert_eq!(derived.questions(), 2, "{derived:?}");
    }
}

#[test]
fn a_number_before_a_title_takes_no_letter_of_it() {
    let text = "# Lab\n\n## 1. Building\n\n1. Build it, and explain how.\n2. Why does it fly?\n\n## 2) Flying\n\n1. Explain the wind.\n2. How high?\n";
    let derived = derive(&Source::from_text("a.md", text));
    let titles = derived
        .sections
        .iter()
        .map(|section| section.title.as_str());
    assert_eq!(titles.collect::<Vec<_>>(), ["Building", "Flying"]);
    let prompts = derived
        .sections
        .iter()
        .flat_map(|section| &section.questions);
    let first = prompts.map(|question| question.prompt.as_str()).next();
    assert_eq!(first, Some("Build it, and explain how."));
}
