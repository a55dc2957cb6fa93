//! Nothing is lost, nothing unsafe comes through, and the normal form is one.
#![allow(clippy::disallowed_methods, reason = "reading cases are files")]

mod copied;
mod hostile;
mod manual;
mod sanitised;

use super::anchors::Anchors;
use super::arrange::arrange;
use super::arrangement::{Arrangement, Is};
use super::asked::Asked;
use super::content::{Run, Writer};
use super::{Options, Templates, Ways};
use crate::catalogue::{self, Catalogue};
use crate::document;
use crate::evidence::NoSurroundings;
use crate::language::Language;
use crate::language::messages::Messages;
use crate::output::Told;
use crate::source::Source;
use crate::{Reading, checks, own_catalogue};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

fn lab(path: &Path) -> Arc<Catalogue> {
    let source = Source::from_text("questions.toml", fs::read_to_string(path).unwrap());
    Arc::new(catalogue::read(&source, &checks::ids()).unwrap())
}

static EXAMPLE: LazyLock<Arc<Catalogue>> =
    LazyLock::new(|| lab(&Path::new(env!("CARGO_MANIFEST_DIR")).join("questions.toml")));

fn told(catalogue: &Arc<Catalogue>, text: &str) -> Told {
    let source = Source::from_text("rapport.md", text);
    let checked = crate::inspect(catalogue, &source, &NoSurroundings);
    Told {
        source,
        catalogue: Arc::clone(catalogue),
        catalogue_path: None,
        checked,
        explained: None,
        beside: None,
        messages: Arc::new(Messages::new(Language::FRENCH)),
    }
}

static BUILT_IN: LazyLock<Templates> = LazyLock::new(|| Templates::new(Vec::new()).unwrap());

fn options() -> Options<'static> {
    Options {
        findings: true,
        pictures: &|_| None,
        remote_pictures: false,
        ways: Ways::default(),
        class: None,
    }
}

fn read(told: &Told) -> Reading {
    crate::read(&told.catalogue, &told.source)
}

fn markdown(told: &Told) -> String {
    BUILT_IN.markdown(told, &read(told)).unwrap()
}

/// How often each letter and digit stands in a text.
type Letters = BTreeMap<char, i64>;

fn add(letters: &mut Letters, text: &str, times: i64) {
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        *letters.entry(c).or_default() += times;
    }
}

/// What the report says, the labels that its places repeat left out.
fn said(told: &Told, arrangement: &Arrangement<'_>) -> Letters {
    let document = arrangement.document;
    let mut letters = Letters::new();
    for block in &document.blocks {
        add(&mut letters, document.text(block), 1);
    }
    for piece in arrangement
        .pieces
        .iter()
        .filter(|piece| piece.is == Is::Label)
    {
        let label = told.source.slice(piece.span);
        let label = Source::from_text("label", label);
        add(&mut letters, label.text(), -1);
    }
    letters
}

/// The text of HTML, pictures left out.
fn seen(html: &str) -> String {
    let picture =
        regex::Regex::new("(?s)<span class=\"(no-picture|shot)\".*?</span>(</span>)?").unwrap();
    let tag = regex::Regex::new("(?s)<[^>]*>").unwrap();
    let html = picture.replace_all(html, " ");
    let text = tag.replace_all(&html, "");
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"");
    // A raw `&amp;` stays as it is: what is looked for is what is lost.
    text.replace("&#39;", "'").replace("&nbsp;", "\u{a0}")
}

fn shown(told: &Told, arrangement: &Arrangement<'_>) -> Letters {
    let options = options();
    let places = Anchors::new(&told.catalogue);
    let writer = Writer::new(told, &places, arrangement, &options);
    let (runs, notes) = writer.runs();
    let mut letters = Letters::new();
    for (_, run) in runs {
        match run {
            Run::Own(html) | Run::Statement(html) => add(&mut letters, &seen(&html), 1),
            Run::Label(_) => {}
        }
    }
    add(&mut letters, &seen(&notes), 1);
    letters
}

/// The letters that stand less often in the second than in the first.
fn lost(before: &Letters, after: &Letters) -> Vec<(char, i64)> {
    let less = |(c, count): (&char, &i64)| {
        let left = after.get(c).copied().unwrap_or_default();
        (left < *count).then_some((*c, count - left))
    };
    before.iter().filter_map(less).collect()
}

fn nothing_is_lost(catalogue: &Arc<Catalogue>, text: &str) -> Result<(), String> {
    let told = told(catalogue, text);
    let reading = read(&told);
    let asked = Asked::new(catalogue, &told.messages);
    let arrangement = arrange(&asked, &told.source, &reading);
    let mut at = 0;
    for piece in &arrangement.pieces {
        if piece.span.start != at && !piece.span.is_empty() {
            return Err(format!("a gap before {:?}", piece.span));
        }
        at = at.max(piece.span.end);
    }
    if at != text.len() {
        return Err(format!("the end is left out: {at} of {}", text.len()));
    }
    let before = said(&told, &arrangement);
    let gone = lost(&before, &shown(&told, &arrangement));
    if !gone.is_empty() {
        return Err(format!("lost in HTML: {gone:?}"));
    }
    let form = markdown(&told);
    let again = document::parse(&Source::from_text("form.md", form.as_str()));
    let mut after = Letters::new();
    for block in &again.blocks {
        add(&mut after, again.text(block), 1);
    }
    // A title that says word for word what the normal form's says stands there once.
    let titles = |document: &document::Document| -> Vec<String> {
        let headings = document
            .blocks
            .iter()
            .filter(|block| block.heading().is_some());
        headings
            .map(|block| document.text(block).trim().to_owned())
            .collect()
    };
    let mut before = before;
    let known = titles(&again);
    for title in titles(arrangement.document)
        .iter()
        .filter(|title| known.contains(title))
    {
        add(&mut before, title, -1);
    }
    let gone = lost(&before, &after);
    if !gone.is_empty() {
        return Err(format!("lost in Markdown: {gone:?}\n{form}"));
    }
    Ok(())
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
    let mut wrong = Vec::new();
    for (path, catalogue, text) in reports() {
        let form = markdown(&told(&catalogue, &text));
        let again = markdown(&told(&catalogue, &form));
        if form != again {
            let line = form.lines().zip(again.lines()).position(|(a, b)| a != b);
            wrong.push(format!("{}: line {line:?}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_normal_form_of_the_reading_cases_is_labelled() {
    let mut wrong = Vec::new();
    let mut questions = 0;
    for (path, catalogue, text) in reports() {
        questions += catalogue.questions.len();
        let before = told(&catalogue, &text);
        let form = markdown(&before);
        let after = told(&catalogue, &form);
        let pairs = before
            .checked
            .inspection
            .answers
            .iter()
            .zip(&after.checked.inspection.answers);
        for ((a, b), question) in pairs.zip(&catalogue.questions) {
            let labelled = b.status == crate::inspection::Status::Answered;
            let right = b
                .label
                .as_ref()
                .is_some_and(|label| label.is != crate::LabelIs::Misnumbered);
            if a.is_found() && !(labelled && right) {
                wrong.push(format!(
                    "{} {}: {:?} is {:?}",
                    path.display(),
                    question.id,
                    a.status,
                    b.status
                ));
            }
            let same = (
                a.evidence.screenshots,
                a.evidence.terminals,
                a.evidence.code,
                a.evidence.tables,
            ) == (
                b.evidence.screenshots,
                b.evidence.terminals,
                b.evidence.code,
                b.evidence.tables,
            );
            // What shares a label is parted where it can be.
            let is_shared = a
                .label
                .as_ref()
                .is_some_and(|label| label.is == crate::LabelIs::Shared);
            if !same && !is_shared {
                wrong.push(format!("{} {}: evidence", path.display(), question.id));
            }
        }
    }
    // Two labels whose answers overlap are not told apart yet, and a title of the report may be taken for a question's.
    // It is held to a share, as there are ever more reports.
    const ONE_IN: usize = 1300;
    assert!(
        wrong.len() * ONE_IN <= questions,
        "{}\n{} in all",
        wrong.join("\n"),
        wrong.len()
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
        let catalogue = Arc::clone(&EXAMPLE);
        let form = markdown(&told(&catalogue, &text));
        prop_assert_eq!(&form, &markdown(&told(&catalogue, &form)));
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
