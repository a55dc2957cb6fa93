//! Labs and reports for the tests that stand beside the checks, and what no check answers for alone: that the table of checks and
//! the files of this folder are the same list, the order of findings, odd input.
//!
//! A case is a catalogue's questions in TOML, a report, and the findings as `check question: text of the place`.

use crate::catalogue;
use crate::evidence::{NoSurroundings, Surroundings};
use crate::finding::{Argument, Finding, Severity};
use crate::source::Source;
use std::fs;
use std::path::Path;

/// A lab of one section with these questions, and what else the file says.
pub(super) fn lab(before: &str, questions: &str) -> catalogue::Catalogue {
    let text = format!(
        "[lab]\nid = 'lab'\n{before}\n[[section]]\nid = '1'\ntitle = 'Réseaux'\n{questions}"
    );
    let source = Source::from_text("questions.toml", text);
    catalogue::read(&source, &super::ids()).expect("the case's catalogue is right")
}

/// What is found in a report, as `check question: text of the place`.
pub(super) fn found(lab: &catalogue::Catalogue, report: &str) -> Vec<String> {
    found_beside(lab, report, &NoSurroundings)
}

pub(super) fn found_beside(
    lab: &catalogue::Catalogue,
    report: &str,
    surroundings: &dyn Surroundings,
) -> Vec<String> {
    let source = Source::from_text("rapport.md", report);
    let findings = crate::inspect(lab, &source, surroundings).findings;
    let line = |finding: &Finding| {
        let question = finding.question.as_deref().unwrap_or("-");
        format!(
            "{} {question}: {}",
            finding.check,
            source.slice(finding.span)
        )
    };
    findings.iter().map(line).collect()
}

/// What is found in a report with nothing around it, as it is.
pub(super) fn findings(lab: &catalogue::Catalogue, report: &str) -> Vec<Finding> {
    let source = Source::from_text("rapport.md", report);
    crate::inspect(lab, &source, &NoSurroundings).findings
}

pub(super) fn severities(
    lab: &catalogue::Catalogue,
    report: &str,
) -> Vec<(&'static str, Severity)> {
    findings(lab, report)
        .iter()
        .map(|finding| (finding.check, finding.severity))
        .collect()
}

/// Three questions that expect text.
pub(super) const THREE: &str = "
    [[section.question]]
    id = '1.a'
    prompt = 'Décrivez le routeur de la salle.'
    [[section.question]]
    id = '1.b'
    prompt = 'Pourquoi un pont logiciel suffit-il ici ?'
    [[section.question]]
    id = '1.c'
    prompt = 'Comparez les deux adresses obtenues par le serveur.'
";

/// One question that expects these.
pub(super) fn expecting(expects: &str) -> catalogue::Catalogue {
    let question = format!(
        "[[section.question]]\nid = '1.a'\nprompt = 'Lancez le serveur.'\nexpects = [{expects}]"
    );
    lab("", &question)
}

/// A report that answers question 1.a so.
pub(super) fn answer(text: &str) -> String {
    format!("# Exercice 1\n\n## Question 1.a\n\n{text}\n")
}

pub(super) const NONE: [&str; 0] = [];

#[test]
fn a_check_is_a_file_of_this_folder_and_a_line_of_the_table() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/checks");
    let shared = [
        "mod",
        "check",
        "policy",
        "causes",
        "expectation",
        "form",
        "pictures",
        "tests",
    ];
    let files = fs::read_dir(folder).expect("the folder is there").flatten();
    let stems = files.filter_map(|file| {
        let name = file.file_name().into_string().expect("names are UTF-8");
        name.strip_suffix(".rs").map(str::to_owned)
    });
    let mut files: Vec<String> = stems
        .filter(|stem| !shared.contains(&stem.as_str()))
        .map(|stem| stem.replace('_', "-"))
        .collect();
    let mut table = super::ids();
    files.sort();
    table.sort_unstable();
    assert_eq!(table, files);
}

#[test]
fn a_whole_report_finds_nothing() {
    let report = "# Exercice 1\n\n## Question 1.a\n\nIl relie nos postes.\n\n## Question 1.b\n\nTout tient sur une machine.\n\n## Question 1.c\n\nElles diffèrent par le masque.\n";
    assert_eq!(found(&lab("", THREE), report), NONE);
}

#[test]
fn findings_come_in_the_order_of_the_report() {
    let report = "# Exercice 1\n\n## Question 1.a\n\n## Question 1.b\n\nTODO\n\n## Question 1.c\n";
    assert_eq!(
        found(&lab("", THREE), report),
        [
            "unanswered-question 1.a: ## Question 1.a",
            "unanswered-question 1.b: ## Question 1.b",
            "unanswered-question 1.c: ## Question 1.c",
        ]
    );
}

/// One question that expects these, with details.
pub(super) fn detailed(expects: &str, details: &str) -> catalogue::Catalogue {
    let question = format!(
        "[[section.question]]\nid = '1.a'\nprompt = 'Lancez le serveur.'\nexpects = [{expects}]\n{details}"
    );
    lab("", &question)
}

/// What the blocks of question 1.a lack, as the finding says it.
pub(super) fn lacks(lab: &catalogue::Catalogue, text: &str) -> Vec<String> {
    let findings = findings(lab, &answer(text));
    let arguments = findings
        .iter()
        .flat_map(|finding| &finding.message.arguments);
    let lacks = arguments.filter(|(name, _)| *name == "lacks");
    lacks
        .map(|(_, argument)| match argument {
            Argument::Text(text) => text.clone(),
            _ => String::new(),
        })
        .collect()
}

#[test]
fn a_word_that_nobody_knows_may_announce_a_whole_number() {
    let lab = lab("", THREE);
    let report = "# Réseaux\n\n## Mission 1.a\n\nUn routeur gris.\n\n## Mission 1.b\n\nPour relier.\n\n## Mission 1.c\n\nElles diffèrent.\n";
    assert_eq!(found(&lab, report), NONE);
}

#[test]
fn front_matter_in_toml_is_no_label() {
    let report =
        "+++\ntitle = \"Lab\"\n# 1.a is below\n\n[params]\n+++\n\n## Question 1.a\n\nIt runs.\n";
    assert_eq!(found(&expecting("'text'"), report), NONE);
}

#[test]
fn a_fence_that_closes_with_a_tab_is_closed() {
    let text = "```console\n$ ls\ntotal 0\n``` \t \n\nNothing is there.";
    assert_eq!(found(&expecting("'terminal', 'text'"), &answer(text)), NONE);
}
