//! What holds for every text, however broken: the pipeline never panics, every place that it tells lies in the text, no
//! block answers two questions, and the same text is read the same way twice.
//!
//! Texts are made of what students write (labels, fences, lists, pictures, every line end), of any characters at all, and
//! of good reports that a bad editor got hold of.
#![allow(clippy::disallowed_methods)] // The files that are tested are read as they are.

mod oracles;

use oracles::{asks, mends, reads, text_of};
use proptest::prelude::*;
use std::fs;
use std::path::Path;
use tpreport::catalogue::{self, Catalogue};
use tpreport::checks;
use tpreport::source::Source;

const LAB: &str = r#"
schema = 1

[lab]
id = "docker"
title = "TP1 : Docker"
language = "fr"

[wording]
section = ["Étape"]
question = ["Tâche"]

[[section]]
id = "1"
title = "Installation de Docker"

[[section.question]]
id = "1.a"
prompt = "Vérifiez votre installation : `docker run hello-world`. Ajoutez une capture d'écran."
expects = ["screenshot | terminal"]

[[section.question]]
id = "1.b"
label = ["Premier conteneur", "☕"]
prompt = "Expliquez ce que fait la commande."

[[section.question]]
id = "1.c"
prompt = "Relancez tout"
expects = []

[[section]]
id = "2"
title = "Images"
label = "Exercice sur les images"

[[section.question]]
id = "2.a"
title = "Le Dockerfile"
prompt = "Complétez le Dockerfile ; expliquez vos choix."
expects = ["code", "text"]
code = { language = "dockerfile", matches = ['(?m)^CMD '] }

[[section.question]]
id = "2.b"
prompt = "Comparez les tailles dans une table ?"
expects = ["table", "link | file"]
file = { paths = ["Dockerfile"] }
optional = true

[[section]]
id = "bilan"
title = "Bilan du TP"
expects = ["text"]

[[section.question]]
id = "bilan.1"
prompt = "Qu'avez-vous appris ?"
"#;

const REPORT: &str = "# TP1 : Docker\r\n\r\n**Auteur :** Zoé 👩‍💻\r\n\r\n## Exercice 1 : Installation de Docker\n\n\
    ### Question 1.a et 1.b\n\n![capture d'écran](images/été%201.png)\n\n```console\n$ docker run hello-world\nHello from Docker!\n```\n\n\
    Question 1.c : on relance tout.\n\n## Execice 2\n\na) Le Dockerfile\n\n```dockerfile\nFROM python:3.12\nCMD [\"app\"]\n```\n\n\
    - choix : l'image est petite\n  1. et sûre\n\n> b. Comparez les tailles\n\n| image | taille |\n|---|---|\n| alpine | 7 Mo |\n\n\
    # Bilan du TP\n\n<p>J'ai appris <b>Docker</b>.</p><br>\n<img src=\"a b.png\" />\n\nTODO\n";

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_report_is_read_and_every_place_lies_in_it(text in any_text()) {
        reads(&lab(), &text);
    }

    #[test]
    fn a_report_that_a_bad_editor_got_hold_of_is_read(text in mutated(reports())) {
        reads(&lab(), &text);
    }

    #[test]
    fn a_report_serves_as_its_own_catalogue(text in prop_oneof![any_text(), mutated(reports())]) {
        let source = Source::from_text("r.md", text.as_str());
        reads(&tpreport::own_catalogue(&source), &text);
    }

    #[test]
    fn any_bytes_are_text(bytes in any_bytes()) {
        reads(&lab(), &text_of(&bytes));
    }

    #[test]
    fn mending_touches_no_word_and_a_second_time_nothing(text in prop_oneof![any_text(), mutated(misspelt())]) {
        let own = tpreport::own_catalogue(&Source::from_text("r.md", text.as_str()));
        for catalogue in [&lab(), &own] {
            mends(catalogue, &text);
        }
    }

    #[test]
    fn any_catalogue_is_read_or_its_mistakes_lie_in_it(text in prop_oneof![any_toml(), any_text(), mutated(catalogues())]) {
        asks(&text, REPORT);
    }
}

/// The reports with slips that can be mended: numbers that stand twice, paths of other systems.
fn misspelt() -> Vec<String> {
    let slips = [
        ("Question 2.a", "Question 1.a"),
        ("Question 1.c", "Question 1.b"),
        ("\n## Question 3", "\n## Question 2"),
        ("](captures/", "](captures\\"),
        ("été%201.png", "été 1.png"),
        ("a b.png", "X.png"),
    ];
    let all = reports().into_iter().flat_map(|report| {
        let slipped = slips.map(|(right, wrong)| report.replace(right, wrong));
        slipped.into_iter().chain([report])
    });
    all.collect()
}

/// Texts that were read wrongly once, as small as they get.
const ONCE_WRONG: &[&str] = &[
    // A title without words: a catalogue of nothing, and a division by its questions.
    "# \n",
    "1-a.\n",
    // The parser lets an indented item begin at the line end before it, so its label stood on an empty line.
    "- Question 1.a\n\n\n\t- **Question 1.a** réponse\n",
    "- [ ] Question 1.a\n\n\t- `1.a` Tâche 1\n",
    // A picture with spaces in its address, taken out of a bold beginning that kept its old length.
    "**voir ![x](mon images.png) aa** éééé et encore du texte ici\n",
    // An item with nothing but a list in it, on one line.
    "Tâche 1\n- - Étape 3 **1.c**\n",
    // An alternative text on two lines, of which the second was a line of the picture's too.
    "![\nn]()top p",
    "# Étape 2\n![\ns]()\n# Images\n~$",
    // Numbers of the student's own, in a lab of sections that ask for nothing.
    "# 1\n\n![x](y.png)\n# 1\n\nx\n# 1\n\nx\n# 1\n\nx\n# 1\n\nx\n",
    "# a\n\n![x](y.png)\n# a\n\n![x](y.png)\n# a\n\n![x](y.png)\n# a\n\n![x](y.png)\n# a\n\n![x](y.png)\n",
];

#[test]
fn what_was_read_wrongly_once_is_read() {
    for text in ONCE_WRONG {
        let own = tpreport::own_catalogue(&Source::from_text("r.md", *text));
        for catalogue in [&lab(), &own] {
            reads(catalogue, text);
        }
    }
}

fn lab() -> Catalogue {
    catalogue::read(&Source::from_text("questions.toml", LAB), &checks::ids())
        .expect("the lab is right")
}

/// Lines as students write them, with whatever line ends, and any characters between.
fn any_text() -> impl Strategy<Value = String> {
    let written = prop::collection::vec((prefix(), words(), line_end()), 0..30);
    let written = written.prop_map(|lines| {
        lines
            .into_iter()
            .flat_map(|(prefix, words, end)| [prefix, words, end])
            .collect()
    });
    prop_oneof![4 => written, 1 => any_characters(300)]
}

fn any_characters(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 0..most).prop_map(|chars| chars.into_iter().collect())
}

fn line_end() -> impl Strategy<Value = String> {
    prop_oneof![8 => Just("\n"), 4 => Just("\n\n"), 2 => Just("\r\n"), 1 => Just("\r"), 1 => Just(""), 1 => Just("\n\r\n"), 1 => Just("\u{2028}"), 1 => Just("\0\n")]
        .prop_map(str::to_owned)
}

fn prefix() -> impl Strategy<Value = String> {
    let one = prop::sample::select(vec![
        "",
        "",
        "",
        "# ",
        "## ",
        "### ",
        "####",
        "> ",
        "> > ",
        "- ",
        "* ",
        "1. ",
        "2) ",
        "  - ",
        "    ",
        "\t",
        "- [ ] ",
        "- [x] ",
        "**",
        "| ",
        "```\n",
        "~~~ yaml\n",
        "<!-- ",
        "<p>",
        "[^1]: ",
        "\u{a0}",
        "☑ ",
    ]);
    prop::collection::vec(one, 0..3).prop_map(|prefixes| prefixes.concat())
}

fn words() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Question 1.a",
        "Question 1.b :",
        "**1.c**",
        "1-a.",
        "Q1",
        "1a",
        "1O",
        "a)",
        "b.",
        "c",
        "Exercice 1",
        "Execice 2 : Images",
        "## Exercice 2",
        "Question 2.a et 2.b",
        "Questions 1.a à 2.b",
        "2.z",
        "99999999999999999999.a",
        "Étape 3",
        "Tâche 1",
        "Bilan du TP",
        "bilan.1",
        "Le Dockerfile",
        "☕",
        "Premier conteneur",
        "Installation de Docker",
        "Vérifiez votre installation : `docker run hello-world`. Ajoutez une capture d'écran.",
        "Complétez le Dockerfile ; expliquez vos choix.",
        "Relancez tout",
        "Qu'avez-vous appris ?",
        "Réponse :",
        "TODO",
        "…",
        "____",
        "à compléter",
        "<capture ici>",
        "voici la réponse, avec l'image.",
        "👩‍💻",
        "e\u{301}te\u{301}",
        "İstanbul ǅ ﬁn ß",
        "\0",
        "![capture](images/a b.png)",
        "![[capture écran.png]]",
        "![](C:\\x.png)",
        "![](images\\été 1.png)",
        "![](./Images/a%20b.png \"t\")",
        "![](a#1.png)",
        "<img src='x.png' alt=\"é\">",
        "<img",
        "<br/>",
        "</details>",
        "<details><summary>1.a</summary>",
        "[lien](https://example.org)",
        "<https://example.org>",
        "[a]: b.png",
        "![x][a]",
        "$ docker ps -a",
        "user@host:~$ ls",
        "CONTAINER ID   IMAGE",
        "FROM python:3.12",
        "CMD [\"a\"]",
        "import os",
        "def f(x): return x",
        "{\"a\": 1}",
        "```",
        "````md",
        "~~~",
        "```console",
        "---",
        "***",
        "===",
        "| a | b |\n|---|---|\n| 1.a | x |\n",
        "|---|",
        "-->",
        "<!-- tpreport-disable-next-line missing-text -->",
        "&nbsp;&eacute;&#0;",
        "`1.a`",
        "*1.a",
        "**Question 1.a** réponse",
        "**Question** 1.b réponse",
        "~~1.a~~",
        "\\1.a",
        "1\\.a",
        "[1.a](#1a)",
        "[^1]",
        "$x$",
        "---\ntitle: a\n---\n",
        "<script>alert(1)</script>",
        "\u{feff}",
        "\u{202e}",
    ]);
    let piece = prop_oneof![6 => known.prop_map(str::to_owned), 1 => any_characters(12), 1 => "[ -~]{0,20}"];
    prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.join(" "))
}

fn any_bytes() -> impl Strategy<Value = Vec<u8>> {
    let utf16 = any_text()
        .prop_map(|text| {
            text.encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect::<Vec<u8>>()
        })
        .boxed();
    let marked = (
        prop::sample::select(vec![&b"\xEF\xBB\xBF"[..], b"\xFF\xFE", b"\xFE\xFF", b"\0"]),
        utf16.clone(),
    );
    let marked = marked.prop_map(|(mark, bytes)| [mark, &bytes].concat());
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..400),
        utf16,
        marked,
        any_text().prop_map(String::into_bytes)
    ]
}

/// Lines of catalogues in any order, right and wrong.
fn any_toml() -> impl Strategy<Value = String> {
    let line = prop::sample::select(vec![
        "schema = 1",
        "schema = 2",
        "schema = \"é\"",
        "[lab]",
        "[[lab]]",
        "id = \"1\"",
        "id = \"1.a\"",
        "id = \"\"",
        "id = 1",
        "title = \"Été\"",
        "language = \"de\"",
        "reports = [\"*.md\"]",
        "reports = [\"{a\"]",
        "reports = \"r.md\"",
        "suppressions = 1",
        "[wording]",
        "section = [\"Étape\"]",
        "question = [1, \"é\", []]",
        "[checks]",
        "missing-text = \"off\"",
        "missing-txt = \"hint\"",
        "missing-code = \"loud\"",
        "[defaults]",
        "expects = []",
        "expects = [\"text | screenshot\"]",
        "expects = [\"é|\", \"|\"]",
        "expects = \"text\"",
        "optional = true",
        "points = -1.5",
        "points = nan",
        "points = 0x10",
        "points = 9_9.9_9e400",
        "[[section]]",
        "[section]",
        "[[section.question]]",
        "[section.defaults]",
        "prompt = \"Dites « bonjour » ?\"",
        "prompt = '''",
        "label = [\"Étape 2\", \"\"]",
        "label = 2",
        "terminal = { min = 0 }",
        "terminal = { matches = ['(é'] }",
        "text = { min-words = 99999999999999999999 }",
        "code = { langauge = \"c\" }",
        "file = { paths = [] }",
        "file = 1979-05-27",
        "é = 1",
        "\"é\" = 1",
        "a.b.c = 1",
        "= 1",
        "x = \"\\u00e",
        "\u{feff}",
        "#é\r",
        "section = []",
        "section = 1",
        "question = 1",
        "[[section.question.text]]",
        "\0",
    ]);
    let end = prop::sample::select(vec!["\n", "\n", "\n", "\r\n", "", "\r"]);
    prop::collection::vec((line, end), 0..30).prop_map(|lines| {
        lines
            .into_iter()
            .flat_map(|(line, end)| [line, end])
            .collect()
    })
}

/// A text with lines deleted, doubled and swapped, cut somewhere.
fn mutated(texts: Vec<String>) -> impl Strategy<Value = String> {
    let edit = (
        0..5u8,
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
    );
    let edits = prop::collection::vec(edit, 0..12);
    (
        prop::sample::select(texts),
        edits,
        prop::option::of(any::<prop::sample::Index>()),
    )
        .prop_map(|(text, edits, cut)| {
            let mut lines: Vec<Vec<u8>> = text
                .split_inclusive('\n')
                .map(|line| line.as_bytes().to_vec())
                .collect();
            for (kind, one, other) in edits {
                if lines.is_empty() {
                    break;
                }
                let (one, other) = (one.index(lines.len()), other.index(lines.len()));
                match kind {
                    0 => drop(lines.remove(one)),
                    1 => lines.insert(other, lines[one].clone()),
                    2 => lines.swap(one, other),
                    3 => {
                        let middle = lines[one].len() / 2;
                        lines[one].truncate(middle);
                    }
                    _ => lines[one].retain(|byte| *byte != b'\n'),
                }
            }
            let mut bytes = lines.concat();
            if let Some(cut) = cut.filter(|_| !bytes.is_empty()) {
                bytes.truncate(cut.index(bytes.len()));
            }
            String::from_utf8_lossy(&bytes).into_owned()
        })
}

/// The report above, and the examples where they are.
fn reports() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/reports");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    paths.sort();
    let examples = paths.iter().filter_map(|path| fs::read(path).ok());
    let examples = examples.map(|bytes| Source::from_bytes("r.md", bytes).text().to_owned());
    std::iter::once(REPORT.to_owned()).chain(examples).collect()
}

/// The lab above, and the example lab where it is.
fn catalogues() -> Vec<String> {
    let example = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("questions.toml"));
    std::iter::once(LAB.to_owned()).chain(example).collect()
}
