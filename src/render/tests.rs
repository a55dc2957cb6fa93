//! Nothing is lost, nothing unsafe comes through, and the normal form is one.
#![allow(clippy::disallowed_methods, reason = "reading cases are files")]

mod changed;
mod copied;
mod hostile;
mod manual;
mod sanitised;

use super::promise::{self, TEMPLATES as BUILT_IN, options, reading as read};
use crate::catalogue::{self, Catalogue};
use crate::inspection::{Answer, Status};
use crate::language::Language;
use crate::language::messages::Messages;
use crate::output::Told;
use crate::source::Source;
use crate::{LabelIs, checks, own_catalogue};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

fn lab_of(text: impl Into<String>) -> Arc<Catalogue> {
    let source = Source::from_text("questions.toml", text);
    Arc::new(catalogue::read(&source, &checks::ids()).unwrap())
}

fn lab(path: &Path) -> Arc<Catalogue> {
    lab_of(fs::read_to_string(path).unwrap())
}

/// A lab of one section, its questions left to whoever asks them.
const KNITTING: &str = "
[lab]
id = 'wool'
title = 'Knitting'
language = 'en'

[[section]]
id = '1'
title = 'Wool'
";

static EXAMPLE: LazyLock<Arc<Catalogue>> =
    LazyLock::new(|| lab(&Path::new(env!("CARGO_MANIFEST_DIR")).join("questions.toml")));

static FRENCH: LazyLock<Arc<Messages>> =
    LazyLock::new(|| Arc::new(Messages::new(Language::FRENCH)));

fn told(catalogue: &Arc<Catalogue>, text: &str) -> Told {
    promise::told(catalogue, Source::from_text("rapport.md", text), &FRENCH)
}

fn markdown(told: &Told) -> String {
    promise::form(told).unwrap()
}

/// A normal form without its seal, as if somebody had changed it.
fn unsealed(form: &str) -> String {
    let lines = form.split_inclusive('\n');
    let lines = lines.filter(|line| !line.starts_with("<!-- sealed by tpreport: "));
    lines.collect()
}

/// A normal form without its mark and its seal.
fn unmarked(form: &str) -> String {
    let (before, rest) = form.split_once("<!-- made by tpreport -->").unwrap();
    let (_, after) = rest.split_once("\n\n").unwrap();
    format!("{before}{after}")
}

fn nothing_is_lost(catalogue: &Arc<Catalogue>, text: &str) -> Result<(), String> {
    promise::nothing_is_lost(&told(catalogue, text))
}

fn reports() -> Vec<(PathBuf, Arc<Catalogue>, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join("tests/reading")];
    let example = lab(&root.join("questions.toml"));
    let mut catalogues = vec![(root.join("examples/reports"), example)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else if entry.file_name() == "questions.toml" {
                catalogues.push((folder.clone(), lab(&entry.path())));
            }
        }
    }
    for (folder, catalogue) in catalogues {
        let mut inside = vec![folder];
        while let Some(folder) = inside.pop() {
            for entry in fs::read_dir(&folder).unwrap().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    inside.push(path);
                } else if path.extension().is_some_and(|ending| ending == "md") {
                    let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
                    found.push((path, Arc::clone(&catalogue), text));
                }
            }
        }
    }
    assert!(found.len() > 30);
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

#[test]
fn of_the_reading_cases_nothing_is_lost() {
    let mut wrong = Vec::new();
    for (path, catalogue, text) in reports() {
        if let Err(error) = nothing_is_lost(&catalogue, &text) {
            wrong.push(format!(
                "{}: {}",
                path.display(),
                &error[..error.len().min(300)]
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_normal_form_of_the_reading_cases_is_one() {
    let (mut wrong, mut rewritten) = (Vec::new(), Vec::new());
    let reports = reports();
    for (path, catalogue, text) in &reports {
        let form = markdown(&told(catalogue, text));
        let again = markdown(&told(catalogue, &form));
        if form != again {
            let line = form.lines().zip(again.lines()).position(|(a, b)| a != b);
            wrong.push(format!("{}: line {line:?}", path.display()));
        }
        if markdown(&told(catalogue, &unsealed(&form))) != form {
            rewritten.push(path.display().to_string());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // A copied statement in a label has yet a place of its own only when it is read in one.
    const ONE_IN: usize = 25;
    assert!(
        rewritten.len() * ONE_IN <= reports.len(),
        "{}",
        rewritten.join("\n")
    );
}

#[test]
fn the_normal_form_of_the_reading_cases_is_read_as_it_is_written() {
    let (mut changed, mut misread) = (Vec::new(), Vec::new());
    let mut questions = 0;
    for (path, catalogue, text) in reports() {
        questions += catalogue.questions.len();
        let before = told(&catalogue, &text);
        let form = markdown(&before);
        let edited = unsealed(&form);
        for (form, is_sealed) in [(form, true), (edited, false)] {
            let after = told(&catalogue, &form);
            let answers = |told: &Told| told.checked.inspection.answers.clone();
            let pairs = answers(&before).into_iter().zip(answers(&after));
            for ((a, b), question) in pairs.zip(&catalogue.questions) {
                let place = format!("{} {}", path.display(), question.id);
                // What the report lacks has a heading in the form, with nothing below.
                let written = match a.status {
                    Status::Unlabelled => Status::Answered,
                    Status::Missing => b.status,
                    status => status,
                };
                let is_new = is_sealed && a.status == Status::Missing && b.is_found();
                if b.status != written || is_new {
                    changed.push(format!("{place}: {:?} is {:?}", a.status, b.status));
                }
                let right = b.label.as_ref();
                let right = right.is_some_and(|label| label.is != LabelIs::Misnumbered);
                let held = |answer: &Answer| {
                    let held = &answer.evidence;
                    [held.screenshots, held.terminals, held.code, held.tables]
                };
                // What shares a label is parted where it can be.
                let is_shared = a
                    .label
                    .as_ref()
                    .is_some_and(|label| label.is == LabelIs::Shared);
                if a.is_found() && !right || held(&a) != held(&b) && !is_shared {
                    misread.push(format!("{place}: {:?} is {:?}", held(&a), held(&b)));
                }
            }
        }
    }
    // What stands on one line is never torn, so of two labels on it the second's question has the line. Two labels whose answers
    // overlap are not told apart yet, either. It is held to a share, as there are ever more reports.
    const CHANGED_IN: usize = 5000;
    assert!(
        changed.len() * CHANGED_IN <= 2 * questions,
        "{}",
        changed.join("\n")
    );
    const ONE_IN: usize = 1300;
    assert!(
        misread.len() * ONE_IN <= 2 * questions,
        "{}\n{} in all",
        misread.join("\n"),
        misread.len()
    );
}

/// Pieces of Markdown, put together in any order.
fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        "[a-zé ]{0,12}",
        "\n{1,3}",
        prop::sample::select(vec![
            "# ",
            "## Exercice 2 : Un serveur web prêt à l’emploi\n",
            "### Question 2.a\n",
            "2.b) ",
            "**Question 1.a** ",
            "- ",
            "  - ",
            "1. ",
            "> ",
            "```\n",
            "~~~sh\n",
            "    ",
            "| a | b |\n|---|--:|\n| c | d |\n",
            "[^1]",
            "\n[^1]: note\n",
            "[x]: https://a.org\n",
            "![a](b.png)",
            "![a](b c.png)",
            "<img src=d.png>",
            "<details>\n",
            "</details>",
            "<b>",
            "<script>",
            "<!-- ",
            " -->",
            "---\n",
            "===\n",
            "- [ ] ",
            "*",
            "`",
            "\\",
            "&amp;",
            "\t",
            "\r\n",
            "Question 1.a et 1.b\n",
            "a: b\n",
            "https://a.org ",
            "<capture ici>",
            "Comparez image et conteneur dans un tableau d’au moins trois critères.\n",
            "$ docker ps\n",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

#[test]
fn a_comment_on_a_labels_line_is_kept() {
    let catalogue = Arc::clone(&EXAMPLE);
    nothing_is_lost(&catalogue, "\n\n2.b) <!-- z").unwrap();
    // What an entity of HTML stands for is what is said.
    for text in [
        "<table>\n<tr><td>2.1</td><td>it ri&nbsp;ngs</td></tr>\n</table>\n",
        "<d>\ncoll&lt;e\n",
        "<table><img\n\nSunk.\n",
        "<script>\nSunk.\n",
        "<script><n\nt>Q1 cki",
    ] {
        nothing_is_lost(&catalogue, text).unwrap();
    }
    for text in [
        "### Question 2.a <!-- zzz -->\n\nOui.\n",
        "**Question 2.a** <!-- zzz -->\n\nOui.\n",
        "2.a) <!-- zzz -->\nOui.\n",
    ] {
        let told = told(&catalogue, text);
        let form = markdown(&told);
        assert_eq!(form.matches("<!-- zzz -->").count(), 1, "{form}");
        let page = BUILT_IN
            .html(&told, &read(&told), "r.md", &options())
            .unwrap();
        assert_eq!(page.matches("&lt;!-- zzz --&gt;").count(), 1, "{page}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn of_any_text_nothing_is_lost(text in any_text()) {
        let catalogue = Arc::clone(&EXAMPLE);
        if let Err(error) = nothing_is_lost(&catalogue, &text) {
            return Err(TestCaseError::fail(error));
        }
    }

    #[test]
    fn of_any_text_the_normal_form_is_one(text in any_text()) {
        let of = |text: &str| told(&EXAMPLE, text);
        if let Err(error) = promise::the_form_is_one(&of(&text), of) {
            return Err(TestCaseError::fail(error));
        }
    }

    #[test]
    fn of_any_text_a_sanitiser_takes_nothing_off(text in any_text()) {
        if let Err(error) = promise::nothing_is_to_take_off(&told(&EXAMPLE, &text)) {
            return Err(TestCaseError::fail(error));
        }
    }

    #[test]
    fn any_text_makes_a_page_without_scripts(text in any_text()) {
        let catalogue = Arc::new(own_catalogue(&Source::from_text("r.md", text.as_str())));
        let told = told(&catalogue, &text);
        let page = BUILT_IN.html(&told, &read(&told), "r.md", &options()).unwrap();
        prop_assert!(!page.contains("<script"));
        prop_assert!(!page.contains("src=\"http"));
    }
}
