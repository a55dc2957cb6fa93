//! Whatever ids a lab has, a report that labels by them is read: each family of ids in each form of label.
//!
//! Enters: nothing. A new family is one line in `FAMILIES`, a new form one in `FORMS`.

use tpreport::catalogue::{self, Catalogue};
use tpreport::evidence::NoSurroundings;
use tpreport::source::Source;
use tpreport::{LabelIs, inspect};

/// Three sections of three questions: what each section is called, and what each asks.
const LAB: [(&str, [&str; 3]); 3] = [
    (
        "Le vent",
        [
            "D'où vient le vent ?",
            "Mesurez sa vitesse au mât.",
            "Donnez sa direction moyenne.",
        ],
    ),
    (
        "La pluie",
        [
            "Tracez la pluie du mois.",
            "Combien de millimètres en mai ?",
            "Décrivez le pluviomètre.",
        ],
    ),
    (
        "Le sol",
        [
            "Relevez la température du sol.",
            "Comparez avec celle de l'air.",
            "Expliquez l'écart nocturne.",
        ],
    ),
];

const LETTERS: [&str; 3] = ["a", "b", "c"];
const CAPITALS: [&str; 3] = ["A", "B", "C"];
const ROMAN: [&str; 3] = ["I", "II", "III"];

/// The ids of a section and of one of its questions, each from 0.
type Family = fn(usize, usize) -> (String, String);

const FAMILIES: &[(&str, Family)] = &[
    ("1.a", |s, q| {
        (format!("{}", s + 1), format!("{}.{}", s + 1, LETTERS[q]))
    }),
    ("1.1", |s, q| {
        (format!("{}", s + 1), format!("{}.{}", s + 1, q + 1))
    }),
    ("0.0", |s, q| (format!("{s}"), format!("{s}.{q}"))),
    ("A.1", |s, q| {
        (CAPITALS[s].into(), format!("{}.{}", CAPITALS[s], q + 1))
    }),
    ("A1", |s, q| {
        (CAPITALS[s].into(), format!("{}{}", CAPITALS[s], q + 1))
    }),
    ("A.a", |s, q| {
        (
            CAPITALS[s].into(),
            format!("{}.{}", CAPITALS[s], LETTERS[q]),
        )
    }),
    ("I.1", |s, q| {
        (ROMAN[s].into(), format!("{}.{}", ROMAN[s], q + 1))
    }),
    ("I-1", |s, q| {
        (ROMAN[s].into(), format!("{}-{}", ROMAN[s], q + 1))
    }),
    ("I.a", |s, q| {
        (ROMAN[s].into(), format!("{}.{}", ROMAN[s], LETTERS[q]))
    }),
    ("I, 1 on", |s, q| {
        (ROMAN[s].into(), format!("{}", 3 * s + q + 1))
    }),
    ("1 on", |s, q| {
        (format!("p{s}"), format!("{}", 3 * s + q + 1))
    }),
    ("Q1 on", |s, q| {
        (format!("p{s}"), format!("Q{}", 3 * s + q + 1))
    }),
    ("1.1.1", |s, q| {
        (format!("1.{}", s + 1), format!("1.{}.{}", s + 1, q + 1))
    }),
    ("ex1-q1", |s, q| {
        (format!("ex{}", s + 1), format!("ex{}-q{}", s + 1, q + 1))
    }),
    ("E1.Q1", |s, q| {
        (format!("E{}", s + 1), format!("E{}.Q{}", s + 1, q + 1))
    }),
];

const FORMS: &[&str] = &[
    "## ID",
    "### ID.",
    "### ID)",
    "### ID :",
    "### ID Mon titre",
    "### ID - Mon titre",
    "### Question ID",
    "### Question ID :",
    "**ID**",
    "**Question ID**",
    "**ID** Une réponse.",
    "**ID :** Une réponse.",
    "ID) Une réponse.",
    "ID : une réponse.",
    "ID",
    "Question ID : une réponse.",
    "- ID : une réponse.",
];

fn lab(family: Family) -> (Catalogue, Vec<String>) {
    let mut toml =
        String::from("schema = 1\n[lab]\nid = 'meteo'\ntitle = 'Météo'\nlanguage = 'fr'\n");
    let mut ids = Vec::new();
    for (s, (title, prompts)) in LAB.iter().enumerate() {
        toml += &format!(
            "[[section]]\nid = '{}'\ntitle = '{title}'\n",
            family(s, 0).0
        );
        for (q, prompt) in prompts.iter().enumerate() {
            ids.push(family(s, q).1);
            toml += &format!(
                "[[section.question]]\nid = '{}'\nprompt = \"{prompt}\"\n",
                family(s, q).1
            );
        }
    }
    let catalogue = catalogue::read(&Source::from_text("questions.toml", toml), &[]);
    (catalogue.expect("the lab is right"), ids)
}

#[test]
fn a_report_that_labels_by_the_ids_is_read_whatever_they_are() {
    let mut wrong = Vec::new();
    for (name, family) in FAMILIES {
        let (lab, ids) = lab(*family);
        for form in FORMS {
            let mut report = String::from("# Météo\n\n");
            for (at, id) in ids.iter().enumerate() {
                if at % 3 == 0 {
                    report += &format!("# {}\n\n", LAB[at / 3].0);
                }
                report += &format!(
                    "{}\n\nUne bonne réponse, la {at}e.\n\n",
                    form.replace("ID", id)
                );
            }
            let source = Source::from_text("report.md", report);
            let inspection = inspect(&lab, &source, &NoSurroundings).inspection;
            let each = inspection.each(&lab).zip(&ids);
            for ((_, answer), id) in each {
                let label = answer.label.as_ref();
                let line = label.map(|label| source.slice(label.span).trim());
                let is_own = line == Some(form.replace("ID", id).as_str());
                if !is_own || label.is_none_or(|label| label.is != LabelIs::Right) {
                    wrong.push(format!("{name}, {form:?}: {id} is read as {line:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
