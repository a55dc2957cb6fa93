//! What every check finds, what it leaves alone, and the odd cases, on small labs and reports read as the program reads
//! them; and that the table of checks and the files of this folder are the same list.
//!
//! A case is a catalogue's questions in TOML, a report, and the findings as `check question: text of the place`.

use crate::catalogue;
use crate::evidence::{NoSurroundings, Reference, Sight, Surroundings};
use crate::finding::{Argument, Severity};
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
fn found(lab: &catalogue::Catalogue, report: &str) -> Vec<String> {
    found_beside(lab, report, &NoSurroundings)
}

pub(super) fn found_beside(
    lab: &catalogue::Catalogue,
    report: &str,
    surroundings: &dyn Surroundings,
) -> Vec<String> {
    let source = Source::from_text("rapport.md", report);
    let findings = crate::inspect(lab, &source, surroundings).findings;
    let line = |finding: &crate::finding::Finding| {
        let question = finding.question.as_deref().unwrap_or("-");
        format!(
            "{} {question}: {}",
            finding.check,
            source.slice(finding.span)
        )
    };
    findings.iter().map(line).collect()
}

fn severities(lab: &catalogue::Catalogue, report: &str) -> Vec<(&'static str, Severity)> {
    let source = Source::from_text("rapport.md", report);
    let findings = crate::inspect(lab, &source, &NoSurroundings).findings;
    findings
        .iter()
        .map(|finding| (finding.check, finding.severity))
        .collect()
}

/// Three questions that expect text.
const THREE: &str = "
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

/// The questions of a second section.
const TWO: &str = "
    [[section.question]]
    id = '2.a'
    prompt = 'Construisez une image minimale.'
    [[section.question]]
    id = '2.b'
    prompt = 'Mesurez la taille des couches.'
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

const NONE: [&str; 0] = [];

// The table and the folder.

#[test]
fn a_check_is_a_file_of_this_folder_and_a_line_of_the_table() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/checks");
    let shared = [
        "mod",
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

// unanswered-question

fn why(report: &str) -> Vec<&'static str> {
    let source = Source::from_text("rapport.md", report);
    let findings = crate::inspect(&lab("", THREE), &source, &NoSurroundings).findings;
    let unanswered = findings
        .iter()
        .filter(|finding| finding.check == "unanswered-question");
    unanswered.map(|finding| finding.message.key).collect()
}

#[test]
fn an_empty_question_says_why_it_counts_as_empty() {
    let report = "# Exercice 1\n\n## Question 1.a\n\n## Question 1.b\n\nPourquoi un pont logiciel suffit-il ici ?\n\n## Question 1.c\n\nà compléter\n";
    assert_eq!(
        why(report),
        [
            "unanswered-empty",
            "unanswered-statement",
            "unanswered-placeholder"
        ]
    );
}

#[test]
fn a_placeholder_above_an_answer_is_no_hole() {
    let report = "# Exercice 1\n\n## Question 1.a\n\nTODO\n\nIl relie nos postes.\n\n## Question 1.b\n\nPourquoi un pont logiciel suffit-il ici ?\n\nTout tient sur une machine.\n\n## Question 1.c\n\nOui, par le masque.\n";
    assert_eq!(found(&lab("", THREE), report), NONE);
}

#[test]
fn a_label_with_its_answer_on_the_same_line_is_answered() {
    let report = "# Exercice 1\n\n1.a) Il relie nos postes.\n\n1.b) Tout tient sur une machine.\n\n1.c) Elles diffèrent par le masque.\n";
    assert_eq!(found(&lab("", THREE), report), NONE);
}

// missing-question

#[test]
fn a_question_that_is_not_there_is_told_where_it_belongs() {
    let report = "# Exercice 1\n\n## Question 1.a\n\nIl relie nos postes.\n\n## Question 1.c\n\nElles diffèrent par le masque.\n";
    assert_eq!(
        found(&lab("", THREE), report),
        ["missing-question 1.b: Il relie nos postes."]
    );
}

#[test]
fn an_empty_report_misses_every_question_at_its_end() {
    let missing = [
        "missing-question 1.a: ",
        "missing-question 1.b: ",
        "missing-question 1.c: ",
    ];
    assert_eq!(found(&lab("", THREE), ""), missing);
    assert_eq!(found(&lab("", THREE), "\n\n\n"), missing);
}

#[test]
fn a_missing_question_does_not_miss_its_evidence_too() {
    assert_eq!(
        found(&expecting("'screenshot', 'terminal', 'text'"), "Bonjour."),
        ["missing-question 1.a: Bonjour."]
    );
}

// unlabelled-answer

#[test]
fn an_answer_without_its_label_is_told_where_it_stands() {
    let report = "# Exercice 1\n\nLe routeur de la salle relie tous nos postes.\n\n## Question 1.b\n\nTout tient sur une machine.\n\n## Question 1.c\n\nElles diffèrent par le masque.\n";
    assert_eq!(
        found(&lab("", THREE), report),
        ["unlabelled-answer 1.a: Le routeur de la salle relie tous nos postes."]
    );
}

#[test]
fn a_title_in_the_words_of_the_prompt_is_a_label() {
    let report = "# Exercice 1\n\n## Question 1.a\n\nIl relie nos postes.\n\n## Pont logiciel\n\nIl suffit, car tout tient sur une machine.\n\n## Question 1.c\n\nElles diffèrent par le masque.\n";
    assert_eq!(found(&lab("", THREE), report), NONE);
}

#[test]
fn the_only_question_of_a_section_is_found_without_a_label_and_a_warning() {
    let one = "[[section.question]]\nid = '1.a'\nprompt = 'Décrivez le routeur de la salle.'";
    let report =
        "# Exercice 1\n\nLe routeur de la salle relie tous nos postes au reste du bâtiment.\n";
    assert_eq!(
        severities(&lab("", one), report),
        [("unlabelled-answer", Severity::Warning)]
    );
}

// misnumbered-question

#[test]
fn a_section_that_is_one_off_is_told_once() {
    let two = format!("{THREE}\n[[section]]\nid = '2'\ntitle = 'Images'\n{TWO}");
    let report = "# Exercice 1\n\n## Question 2.a : Décrivez le routeur de la salle\n\nIl relie nos postes.\n\n## Question 2.b : Pourquoi un pont logiciel suffit-il ici ?\n\nTout tient sur une machine.\n\n## Question 2.c : Comparez les deux adresses obtenues par le serveur\n\nElles diffèrent par le masque.\n\n# Exercice 2\n\n## Question 2.a : Construisez une image minimale\n\nOn part de scratch.\n\n## Question 2.b : Mesurez la taille des couches\n\nSept mégaoctets.\n";
    assert_eq!(
        found(&lab("", &two), report),
        ["misnumbered-question 1.a: ## Question 2.a : Décrivez le routeur de la salle"]
    );
}

#[test]
fn a_number_that_stands_twice_is_the_question_between_its_neighbours() {
    let report = "# Exercice 1\n\n## Question 1.a\n\nIl relie nos postes.\n\n## Question 1.a : Pourquoi un pont logiciel suffit-il ici ?\n\nTout tient sur une machine.\n\n## Question 1.c\n\nElles diffèrent par le masque.\n";
    assert_eq!(
        found(&lab("", THREE), report),
        ["misnumbered-question 1.b: ## Question 1.a : Pourquoi un pont logiciel suffit-il ici ?"]
    );
}

#[test]
fn other_ways_to_write_the_right_number_are_right() {
    let report = "# Exercice 1\n\n**1-a.**\n\nIl relie nos postes.\n\n**1b**\n\nTout tient sur une machine.\n\n**Q1.c :**\n\nElles diffèrent par le masque.\n";
    assert_eq!(found(&lab("", THREE), report), NONE);
}

// duplicate-question

#[test]
fn a_second_label_with_an_answer_of_its_own_is_told() {
    let report = |first: &str, second: &str| {
        format!(
            "# Exercice 1\n\n## Question 1.a\n\n{first}\n\n## Question 1.b\n\nTout tient sur une machine.\n\n## Question 1.c\n\nElles diffèrent par le masque.\n\n## Question 1.a\n\n{second}\n"
        )
    };
    let lab = lab("", THREE);
    assert_eq!(
        found(&lab, &report("Il relie nos postes.", "Il a huit ports.")),
        ["duplicate-question 1.a: ## Question 1.a"]
    );
    assert_eq!(found(&lab, &report("Il relie nos postes.", "")), NONE);
    assert_eq!(found(&lab, &report("", "Il relie nos postes.")), NONE);
    assert_eq!(
        found(
            &lab,
            &report("Décrivez le routeur de la salle.", "Il a huit ports.")
        ),
        NONE,
        "a statement is no answer"
    );
    let thrice = report(
        "Il relie nos postes.",
        "Il a huit ports.\n\n## Question 1.a\n\nEt une prise.",
    );
    assert_eq!(
        found(&lab, &thrice),
        [
            "duplicate-question 1.a: ## Question 1.a",
            "duplicate-question 1.a: ## Question 1.a"
        ]
    );
}

#[test]
fn a_title_above_the_number_is_one_label_in_two_lines() {
    let report = "# Exercice 1\n\n## Question 1.a : le routeur\n\n**1.a)**\n\nIl relie nos postes.\n\n## Question 1.b\n\nTout tient sur une machine.\n\n## Question 1.c\n\nElles diffèrent par le masque.\n";
    assert_eq!(found(&lab("", THREE), report), NONE);
}

// unknown-question

#[test]
fn a_number_that_no_question_has_is_a_hint() {
    let report = |more: &str| {
        format!(
            "# Exercice 1\n\n## Question 1.a\n\nIl relie nos postes.\n\n## Question 1.b\n\nTout tient sur une machine.\n\n## Question 1.c\n\nElles diffèrent par le masque.\n\n{more}\n\nLe reste.\n"
        )
    };
    let lab = lab("", THREE);
    assert_eq!(
        found(&lab, &report("## Question 1.z")),
        ["unknown-question -: ## Question 1.z"]
    );
    assert_eq!(
        severities(&lab, &report("## Question 1.z")),
        [("unknown-question", Severity::Hint)]
    );
    for title in [
        "## Conclusion",
        "## Question ouverte",
        "## Question 1",
        "### Question 1.c.2",
    ] {
        assert_eq!(found(&lab, &report(title)), NONE, "{title}");
    }
}

#[test]
fn without_a_catalogue_no_number_is_unknown() {
    let report = "# Exercice 1\n\n## Question 1\n\nOui.\n\n## Question 40\n\nNon.\n";
    let source = Source::from_text("rapport.md", report);
    assert_eq!(found(&crate::own_catalogue(&source), report), NONE);
}

// missing-text, -screenshot, -terminal, -code, -table, -link, -file

#[test]
fn a_picture_alone_is_no_text() {
    let lab = expecting("'text'");
    assert_eq!(
        found(&lab, &answer("![le serveur](serveur.png)")),
        ["missing-text 1.a: ## Question 1.a"]
    );
    assert_eq!(found(&lab, &answer("Il tourne.")), NONE);
    let table = "| port | état |\n|---|---|\n| 80 | ouvert |";
    assert_eq!(found(&lab, &answer(table)), NONE, "a table is text");
}

#[test]
fn words_alone_are_no_screenshot() {
    let lab = expecting("'screenshot'");
    assert_eq!(
        found(&lab, &answer("Il tourne.")),
        ["missing-screenshot 1.a: ## Question 1.a"]
    );
    for picture in [
        "![le serveur](serveur.png)",
        "<img src=\"serveur.png\">",
        "![[serveur.png]]",
        "Voici : ![](https://example.org/serveur.png)",
    ] {
        assert_eq!(found(&lab, &answer(picture)), NONE, "{picture}");
    }
}

#[test]
fn as_many_screenshots_as_asked_are_asked_for() {
    let two = "[[section.question]]\nid = '1.a'\nprompt = 'Lancez.'\nexpects = ['screenshot']\nscreenshot = { min = 2 }";
    let lab = lab("", two);
    assert_eq!(
        found(&lab, &answer("![](a.png)")),
        ["missing-screenshot 1.a: ## Question 1.a"]
    );
    assert_eq!(found(&lab, &answer("![](a.png)\n\n![](b.png)")), NONE);
}

#[test]
fn code_is_no_terminal_and_a_copied_command_alone_is_none() {
    let lab = lab(
        "",
        "[[section.question]]\nid = '1.a'\nprompt = 'Lancez `docker run -d nginx`.'\nexpects = ['terminal']",
    );
    let missing = ["missing-terminal 1.a: ## Question 1.a"];
    let code = "Voici.\n\n```python\nimport os\n\ndef main():\n    return os.getcwd()\n```";
    assert_eq!(found(&lab, &answer(code)), missing);
    let copied = "Voici.\n\n```bash\ndocker run -d nginx\n```";
    assert_eq!(found(&lab, &answer(copied)), missing);
    let run = "```console\n$ docker run -d nginx\n8f4e2c1a9b3d8f4e2c1a9b3d\n```";
    assert_eq!(found(&lab, &answer(run)), NONE);
}

#[test]
fn terminal_text_outside_a_fence_is_terminal_text() {
    let loose = "$ docker ps\nCONTAINER ID   IMAGE   COMMAND   CREATED   STATUS   PORTS   NAMES\n8f4e2c1a9b3d   nginx   \"/docker-entrypoint.…\"   2 minutes ago   Up 2 minutes   80/tcp   web";
    let found = found(&expecting("'terminal'"), &answer(loose));
    assert_eq!(found, [format!("loose-terminal 1.a: {loose}")]);
}

#[test]
fn a_transcript_is_no_code() {
    let lab = expecting("'code'");
    let run =
        "```\n$ docker ps\nCONTAINER ID   IMAGE   COMMAND\n8f4e2c1a9b3d   nginx   \"nginx\"\n```";
    assert_eq!(
        found(&lab, &answer(run)),
        ["missing-code 1.a: ## Question 1.a"]
    );
    let code = "```dockerfile\nFROM python:3.12\nCOPY . /app\nCMD [\"python\", \"app.py\"]\n```";
    assert_eq!(found(&lab, &answer(code)), NONE);
}

#[test]
fn a_list_is_no_table() {
    let lab = expecting("'table'");
    assert_eq!(
        found(&lab, &answer("- port 80 : ouvert\n- port 81 : fermé")),
        ["missing-table 1.a: ## Question 1.a"]
    );
    let table = "| port | état |\n|---|---|\n| 80 | ouvert |";
    assert_eq!(found(&lab, &answer(table)), NONE);
}

#[test]
fn a_picture_is_no_link() {
    let lab = expecting("'link'");
    assert_eq!(
        found(&lab, &answer("Ici : ![](https://example.org/a.png)")),
        ["missing-link 1.a: ## Question 1.a"]
    );
    for link in [
        "[le dépôt](https://example.org/depot)",
        "Voir <https://example.org/depot>.",
    ] {
        assert_eq!(found(&lab, &answer(link)), NONE, "{link}");
    }
}

/// A root that holds one file.
struct Holds(&'static str);

impl Surroundings for Holds {
    fn holds(&self, path: &str) -> Option<bool> {
        Some(path == self.0)
    }

    fn look(&self, _picture: &Reference<'_>) -> Option<Sight> {
        None
    }

    fn unshown(&self, _shown: &[&str]) -> Vec<String> {
        Vec::new()
    }

    fn digest(&self, _path: &str) -> Option<[u8; 32]> {
        None
    }
}

#[test]
fn a_file_that_does_not_lie_there_is_named() {
    let files = "[[section.question]]\nid = '1.a'\nprompt = 'Rendez.'\nexpects = ['file']\nfile = { paths = ['Dockerfile', 'src/app.py'] }";
    let lab = lab("", files);
    let report = answer("Voici les deux fichiers.");
    let source = Source::from_text("rapport.md", report.as_str());
    let findings = crate::inspect(&lab, &source, &Holds("Dockerfile")).findings;
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].check, "missing-file");
    let files = ("files", Argument::Text("src/app.py".to_owned()));
    assert!(
        findings[0].message.arguments.contains(&files),
        "{:?}",
        findings[0].message
    );
}

#[test]
fn a_file_that_lies_there_is_enough() {
    let files = "[[section.question]]\nid = '1.a'\nprompt = 'Rendez.'\nexpects = ['file']\nfile = { paths = ['Dockerfile'] }";
    let report = answer("Voici.");
    assert_eq!(
        found_beside(&lab("", files), &report, &Holds("Dockerfile")),
        NONE
    );
}

#[test]
fn an_alternative_names_all_its_ways_once() {
    let lab = expecting("'screenshot | terminal'");
    let report = answer("Il tourne.");
    let source = Source::from_text("rapport.md", report.as_str());
    let findings = crate::inspect(&lab, &source, &NoSurroundings).findings;
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].check, "missing-screenshot");
    let ways = vec![("screenshot", 0, 1), ("terminal", 0, 1)];
    let kinds = ("kinds", Argument::Lacking(ways));
    assert!(
        findings[0].message.arguments.contains(&kinds),
        "{:?}",
        findings[0].message
    );
    assert_eq!(found(&lab, &answer("![](a.png)")), NONE);
    assert_eq!(
        found(&lab, &answer("```console\n$ ls -l\ntotal 0\n```")),
        NONE
    );
}

#[test]
fn each_entry_of_expects_is_judged_by_itself() {
    let lab = expecting("'code', 'text', 'screenshot'");
    let mut found = found(&lab, &answer("![](a.png)"));
    found.sort();
    assert_eq!(
        found,
        [
            "missing-code 1.a: ## Question 1.a",
            "missing-text 1.a: ## Question 1.a"
        ]
    );
}

// short-answer, incomplete-terminal, incomplete-code

/// One question that expects these, with details.
fn detailed(expects: &str, details: &str) -> catalogue::Catalogue {
    let question = format!(
        "[[section.question]]\nid = '1.a'\nprompt = 'Lancez le serveur.'\nexpects = [{expects}]\n{details}"
    );
    lab("", &question)
}

/// What the blocks of question 1.a lack, as the finding says it.
fn lacks(lab: &catalogue::Catalogue, text: &str) -> Vec<String> {
    let source = Source::from_text("rapport.md", answer(text));
    let findings = crate::inspect(lab, &source, &NoSurroundings).findings;
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
fn an_answer_of_few_words_is_short() {
    let lab = detailed("'text'", "text = { min-words = 5 }");
    assert_eq!(
        found(&lab, &answer("Il tourne bien.")),
        ["short-answer 1.a: ## Question 1.a"]
    );
    assert_eq!(found(&lab, &answer("Il tourne bien sur ma machine.")), NONE);
    assert_eq!(
        found(&lab, &answer("")),
        ["unanswered-question 1.a: ## Question 1.a"],
        "one cause, one finding"
    );
    assert_eq!(
        found(&lab, &answer("![](a.png)")),
        ["missing-text 1.a: ## Question 1.a"]
    );
}

#[test]
fn words_are_not_counted_where_a_screenshot_is_enough() {
    let lab = detailed("'text | screenshot'", "text = { min-words = 5 }");
    assert_eq!(found(&lab, &answer("Il tourne.\n\n![](a.png)")), NONE);
    assert_eq!(
        found(&lab, &answer("Il tourne.")),
        ["short-answer 1.a: ## Question 1.a"]
    );
}

#[test]
fn a_terminal_block_lacks_what_it_does_not_show_all_in_one_finding() {
    let lab = detailed(
        "'terminal | screenshot'",
        "terminal = { commands = ['docker version', 'docker ps <id>'], contains = ['Server:', 'Client'], matches = ['\\d+ MB'] }",
    );
    let part = "```console\n$ docker version\nClient: Engine\n```";
    assert_eq!(
        found(&lab, &answer(part)),
        ["incomplete-terminal 1.a: ## Question 1.a"]
    );
    assert_eq!(
        lacks(&lab, part),
        ["`docker ps <id>`, `Server:`, `\\d+ MB`"]
    );
    let whole = "```console\n$ docker  version\nClient: Engine\nServer: Engine\n$ docker ps 12ab\n12ab 7 MB\n```";
    assert_eq!(found(&lab, &answer(whole)), NONE);
    let pictured = format!("{part}\n\n![le reste](a.png)");
    assert_eq!(
        found(&lab, &answer(&pictured)),
        NONE,
        "a picture may show it"
    );
}

#[test]
fn a_command_in_a_sentence_above_what_it_printed_is_shown() {
    let lab = detailed("'terminal'", "terminal = { commands = ['docker ps -a'] }");
    let report = "On a lancé `docker ps -a` :\n\n```\nCONTAINER ID   IMAGE   COMMAND   CREATED   STATUS\n8f4e2c1a9b3d   nginx   \"nginx\"   2 minutes ago   Up\n```";
    assert_eq!(found(&lab, &answer(report)), NONE);
}

#[test]
fn what_several_blocks_show_counts_together() {
    let lab = detailed(
        "'terminal'",
        "terminal = { contains = ['Hello', '\"status\"'] }",
    );
    let report = "```console\n$ docker run hello\nHello from Docker!\n```\n\n```json\n{\n  \"status\": \"ok\",\n  \"code\": 3\n}\n```";
    assert_eq!(found(&lab, &answer(report)), NONE);
}

#[test]
fn code_lacks_what_it_does_not_hold() {
    let lab = detailed(
        "'code'",
        "code = { language = 'dockerfile', contains = ['FROM', 'WORKDIR /app'], matches = ['(?m)^CMD '] }",
    );
    let part = "```dockerfile\nfrom alpine:3\nCMD [\"sh\"]\n```";
    assert_eq!(
        found(&lab, &answer(part)),
        ["incomplete-code 1.a: ## Question 1.a"]
    );
    assert_eq!(lacks(&lab, part), ["`WORKDIR /app`"]);
    assert_eq!(
        found(&lab, &answer("Pas fini.")),
        ["missing-code 1.a: ## Question 1.a"]
    );
}

#[test]
fn an_answer_without_a_label_lacks_no_details() {
    let question = "[[section.question]]\nid = '1.a'\nprompt = 'Décrivez le routeur de la salle.'\ntext = { min-words = 50 }";
    let lab = lab("", question);
    let report =
        "# Exercice 1\n\nLe routeur de la salle relie tous nos postes au reste du bâtiment.\n";
    assert_eq!(
        severities(&lab, report),
        [("unlabelled-answer", Severity::Warning)]
    );
}

// prose-in-fence, loose-terminal, loose-code

const SENTENCES: &str = "La commande affiche tous les conteneurs de la machine.\nCeux qui sont arrêtés restent là, avec leur code de sortie.";

#[test]
fn sentences_in_a_fence_are_told_once() {
    let lab = expecting("'text'");
    let fenced = |tag: &str, text: &str| answer(&format!("```{tag}\n{text}\n```"));
    let whole = format!("prose-in-fence 1.a: ```\n{SENTENCES}\n```");
    assert_eq!(found(&lab, &fenced("", SENTENCES)), [whole]);
    for tag in ["text", "md", "console", "python"] {
        assert_eq!(found(&lab, &fenced(tag, SENTENCES)), NONE, "{tag}");
    }
    assert_eq!(
        found(&lab, &fenced("", "C'est la commande vue en cours.")),
        NONE
    );
    assert_eq!(found(&lab, &answer(SENTENCES)), NONE);
}

#[test]
fn what_programs_print_in_sentences_is_no_prose() {
    let lab = expecting("'text'");
    let hello = "Ça marche.\n\n```\nHello from Docker!\nThis message shows that your installation appears to be working correctly.\nTo generate this message, the daemon took the following steps.\n```";
    assert_eq!(found(&lab, &answer(hello)), NONE);
    let shown = format!("Le fichier contient :\n\n```\n{SENTENCES}\n```");
    assert_eq!(found(&lab, &answer(&shown)), NONE);
}

#[test]
fn a_copied_statement_in_a_fence_is_no_prose() {
    let prompt = "Affichez tous les conteneurs de la machine et expliquez pourquoi certains restent là avec leur code de sortie.";
    let lab = lab(
        "",
        &format!("[[section.question]]\nid = '1.a'\nprompt = '{prompt}'"),
    );
    let report = format!("```\n{prompt}\n```\n\nIls gardent leur état.");
    assert_eq!(found(&lab, &answer(&report)), NONE);
}

#[test]
fn a_paste_outside_any_block_is_one_finding_from_its_first_line_to_its_last() {
    let lab = expecting("'terminal | code'");
    let paste = "moi@vm:~$ cat /etc/os-release\nPRETTY_NAME=\"Ubuntu 22.04\"\nID=ubuntu\nmoi@vm:~$ uname -r\n5.15.0-91-generic\nmoi@vm:~$ ./sauvegarde.sh";
    assert_eq!(
        found(&lab, &answer(paste)),
        [format!("loose-terminal 1.a: {paste}")]
    );
    let code = "from math import pi\n\ndef aire(r):\n    return carre(r);";
    assert_eq!(
        found(&lab, &answer(code)),
        [format!("loose-code 1.a: {code}")]
    );
}

#[test]
fn a_command_on_a_line_of_its_own_is_loose_only_after_a_prompt() {
    let lab = expecting("'terminal | text'");
    let around = |line: &str| {
        answer(&format!(
            "On lance ceci sur la machine.\n\n{line}\n\nTout va bien."
        ))
    };
    for line in [
        "docker ps -a",
        "`docker ps -a`",
        "- docker ps -a\n- docker images -q",
        "malloc = allouer\ncalloc = allouer et vider",
    ] {
        assert_eq!(found(&lab, &around(line)), NONE, "{line}");
    }
    assert_eq!(
        found(&lab, &around("$ docker ps -a")),
        ["loose-terminal 1.a: $ docker ps -a"]
    );
}

#[test]
fn a_paste_that_answers_two_questions_is_told_once() {
    let report = "# Exercice 1\n\n## Questions 1.a et 1.b\n\nVoici.\n\n$ docker ps -a\n$ docker images\n\n## Question 1.c\n\nElles diffèrent.\n";
    assert_eq!(
        found(&lab("", THREE), report),
        ["loose-terminal 1.a: $ docker ps -a\n$ docker images"]
    );
}

// mistagged-fence

#[test]
fn a_language_on_a_transcript_is_told_once_a_report() {
    let lab = expecting("'terminal'");
    let run =
        |tag: &str| format!("```{tag}\nmoi@vm:~$ docker ps\nCONTAINER ID   IMAGE   COMMAND\n```");
    let twice = format!("{}\n\n{}", run("yaml"), run("python"));
    assert_eq!(
        found(&lab, &answer(&twice)),
        ["mistagged-fence -: ```yaml"],
        "the first place, with the count"
    );
    for tag in [
        "",
        "text",
        "bash",
        "sh",
        "console",
        "terminal",
        "output",
        "terminaloutput",
        "zsh",
    ] {
        assert_eq!(found(&lab, &answer(&run(tag))), NONE, "{tag}");
    }
}

#[test]
fn a_tag_that_may_be_right_is_left_alone() {
    let lab = expecting("'terminal | code'");
    for block in [
        "```python\n>>> 1 + 1\n2\n```",
        "```sql\nshop=# SELECT 1;\n 1\n(1 row)\n```",
        "```json\n{\"status\": \"ok\"}\n```",
        "```yaml\nservices:\n  web:\n    image: nginx\n```",
        "```http\nHTTP/1.1 200 OK\nServer: nginx\n```",
    ] {
        assert_eq!(found(&lab, &answer(block)), NONE, "{block}");
    }
}

// missing-author

#[test]
fn an_author_is_asked_for_only_where_the_catalogue_does() {
    let report = "# Compte rendu\n\n## Exercice 1\n\n### Question 1.a\n\nIl relie nos postes.\n\n### Question 1.b\n\nTout tient sur une machine.\n\n### Question 1.c\n\nElles diffèrent par le masque.\n\nAuteur : Jean Dupont\n";
    assert_eq!(found(&lab("", THREE), report), NONE);
    let asked = lab("[checks]\nmissing-author = 'warning'", THREE);
    assert_eq!(
        found(&asked, report),
        ["missing-author -: # Compte rendu"],
        "a name at the end is no author's"
    );
    let named = report.replace("# Compte rendu\n", "# Compte rendu\n\nAutrice : Inès Ba\n");
    assert_eq!(found(&asked, &named), NONE);
}

// The policy.

#[test]
fn a_step_with_nothing_to_hand_in_makes_no_finding() {
    let lab = expecting("");
    assert_eq!(found(&lab, ""), NONE);
    assert_eq!(found(&lab, &answer("")), NONE);
    assert_eq!(found(&lab, &answer("Fait.")), NONE);
}

#[test]
fn an_optional_question_may_be_left_out_and_warns_when_begun() {
    let optional = "[[section.question]]\nid = '1.a'\nprompt = 'Lancez.'\nexpects = ['screenshot']\noptional = true";
    let lab = lab("", optional);
    assert_eq!(severities(&lab, ""), []);
    assert_eq!(severities(&lab, &answer("")), []);
    assert_eq!(
        severities(&lab, &answer("Il tourne.")),
        [("missing-screenshot", Severity::Warning)]
    );
}

#[test]
fn a_catalogue_says_how_grave_a_check_is() {
    let question = "[[section.question]]\nid = '1.a'\nprompt = 'Lancez.'\nexpects = ['screenshot']";
    let with = |severity: &str| {
        lab(
            &format!("[checks]\nmissing-screenshot = '{severity}'"),
            question,
        )
    };
    let report = answer("Il tourne.");
    assert_eq!(severities(&with("off"), &report), []);
    assert_eq!(
        severities(&with("hint"), &report),
        [("missing-screenshot", Severity::Hint)]
    );
    assert_eq!(
        severities(&with("error"), &report),
        [("missing-screenshot", Severity::Error)]
    );
}

// The policy.

fn under(policy: &super::Policy, lab: &catalogue::Catalogue, report: &str) -> crate::Checked {
    let source = Source::from_text("rapport.md", report);
    crate::inspect_under(
        lab,
        &source,
        &crate::read(lab, &source),
        &NoSurroundings,
        policy,
    )
}

fn ids(findings: &[crate::finding::Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.check).collect()
}

fn policy(select: &[&str], ignore: &[&str]) -> Result<super::Policy, super::UnknownCheck> {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    super::Policy::new(owned(select), owned(ignore), false)
}

#[test]
fn selected_and_ignored_checks_go_by_name_or_its_beginning() {
    let lab = lab("", THREE);
    let report = "# Exercice 1\n\n## Question 1.a\n\n## Question 1.b\n\nUn pont suffit ici.\n";
    let found = |select: &[&str], ignore: &[&str]| {
        let policy = policy(select, ignore).expect("the names are right");
        let findings = under(&policy, &lab, report).findings;
        findings
            .iter()
            .map(|finding| finding.check)
            .collect::<Vec<_>>()
    };
    assert_eq!(found(&[], &[]), ["unanswered-question", "missing-question"]);
    assert_eq!(found(&["missing"], &[]), ["missing-question"]);
    assert_eq!(found(&[], &["missing"]), ["unanswered-question"]);
    assert_eq!(found(&["missing"], &["missing-question"]), NONE);
}

#[test]
fn an_unknown_name_is_told_with_the_nearest() {
    let error = policy(&["mising-text"], &[]).expect_err("no check has this name");
    assert_eq!(error.near, Some("missing-text"));
    // A beginning ends at a dash.
    assert!(policy(&[], &["miss"]).is_err());
    assert_eq!(policy(&[], &["zzz"]).expect_err("nor this").near, None);
}

#[test]
fn comments_silence_warnings_and_errors_only_where_the_catalogue_lets_them() {
    let report = |comment: &str| format!("# Exercice 1\n\n{comment}\n\n## Question 1.a\n");
    let strict = expecting("'text'");
    let policy = super::Policy::default();
    let next = report("<!-- tpreport-disable-next-line unanswered-question -->");
    assert_eq!(
        ids(&under(&policy, &strict, &next).findings),
        ["unanswered-question"]
    );
    let question = "[[section.question]]\nid = '1.a'\nprompt = 'Lancez le serveur.'\n";
    let lenient = lab("suppressions = true", question);
    let checked = under(&policy, &lenient, &next);
    assert_eq!(ids(&checked.findings), NONE);
    assert_eq!(ids(&checked.suppressed), ["unanswered-question"]);
    let other = report("<!-- tpreport-disable-next-line picture -->");
    assert_eq!(
        ids(&under(&policy, &lenient, &other).findings),
        ["unanswered-question"]
    );
    let all = report("<!-- tpreport-disable -->");
    assert_eq!(
        ids(&under(&policy, &lenient, &all).suppressed),
        ["unanswered-question"]
    );
    let ended = report("<!-- tpreport-disable -->\n\ntexte\n\n<!-- tpreport-enable -->");
    assert_eq!(
        ids(&under(&policy, &lenient, &ended).findings),
        ["unanswered-question"]
    );
    // In a block of code it is code.
    let code = report("```html\n<!-- tpreport-disable -->\n```");
    assert_eq!(
        ids(&under(&policy, &lenient, &code).findings),
        ["unanswered-question"]
    );
}

#[test]
fn a_one_word_answer_under_its_label_is_an_answer() {
    let lab = lab("", THREE);
    let report = "# Exercice 1\n\n**Question 1.a**\nDocker.\n\n**Question 1.b**\nfait\n\n**Question 1.c**\noui\n";
    assert_eq!(found(&lab, report), NONE);
}

#[test]
fn a_word_that_nobody_knows_may_announce_a_whole_number() {
    let lab = lab("", THREE);
    let report = "# Réseaux\n\n## Mission 1.a\n\nUn routeur gris.\n\n## Mission 1.b\n\nPour relier.\n\n## Mission 1.c\n\nElles diffèrent.\n";
    assert_eq!(found(&lab, report), NONE);
}

#[test]
fn questions_that_a_block_swallows_are_told_where_it_begins() {
    let lab = lab("", THREE);
    let report = "# Exercice 1\n\n## Question 1.a\n\nUn routeur.\n\n```console\n$ ip a\n\n## Question 1.b\n\nUn pont.\n\n## Question 1.c\n\n```\n";
    assert_eq!(
        found(&lab, report),
        [
            "missing-question 1.b: ```console",
            "missing-question 1.c: ```console"
        ]
    );
    // A program's comments number things too.
    let code = "# Exercice 1\n\n## Question 1.a\n\n```python\n# 1. lire\n# 1.2 ou plus\nx = 1\n```\n\nFait.\n";
    assert!(
        found(&lab, code)
            .iter()
            .all(|line| !line.ends_with("```python"))
    );
}

#[test]
fn the_next_line_ends_where_lines_end_in_the_report() {
    let question = "[[section.question]]\nid = '1.a'\nprompt = 'Lancez.'\n[[section.question]]\nid = '1.b'\nprompt = 'Arrêtez.'\n";
    let lab = lab("suppressions = true", question);
    let report = "# Exercice 1\n\n<!-- tpreport-disable-next-line unanswered -->\n\n## Question 1.a\n\n## Question 1.b\n";
    for end in ["\n", "\r\n", "\r"] {
        let checked = under(&super::Policy::default(), &lab, &report.replace('\n', end));
        assert_eq!(ids(&checked.findings), ["unanswered-question"], "{end:?}");
        assert_eq!(ids(&checked.suppressed), ["unanswered-question"], "{end:?}");
    }
}

// Odd input.

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
