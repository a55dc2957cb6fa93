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

/// Labels that write the section and the question apart.
const PARTED: &[&str] = &[
    "## SECTION – QUESTION",
    "## SECTION - QUESTION",
    "## SECTION. QUESTION)",
    "## SECTION° QUESTION)",
    "## SECTION / QUESTION",
    "## SECTION QUESTION",
    "**SECTION.QUESTION**",
    "### Exercice SECTION, question QUESTION",
    "### Exercice SECTION – question QUESTION",
    "### Exercice SECTION : question QUESTION",
    "### Partie SECTION, question QUESTION :",
    "**Exercice SECTION, question QUESTION**",
    "Exercice SECTION, question QUESTION : une réponse.",
];

/// Labels that leave the section to the title above.
const INNER: &[&str] = &[
    "### QUESTION)",
    "### Question QUESTION",
    "**QUESTION)**",
    "**QUESTION)** Une réponse.",
    "**Question QUESTION** : une réponse.",
    "QUESTION) Une réponse.",
    "QUESTION- Une réponse.",
    "Question QUESTION : une réponse.",
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

/// What is read otherwise of a report that labels by `label`, under titles that `head` makes.
fn misread(
    lab: &Catalogue,
    ids: &[String],
    head: impl Fn(usize) -> String,
    label: impl Fn(usize) -> String,
) -> Vec<String> {
    let mut report = String::from("# Météo\n\n");
    for at in 0..ids.len() {
        if at % 3 == 0 {
            report += &format!("# {}\n\n", head(at / 3));
        }
        report += &format!("{}\n\nUne bonne réponse, la {at}e.\n\n", label(at));
    }
    let source = Source::from_text("report.md", report);
    let inspection = inspect(lab, &source, &NoSurroundings).inspection;
    let each = inspection.each(lab).enumerate();
    each.filter_map(|(at, (_, answer))| {
        let found = answer.label.as_ref();
        let line = found.map(|label| source.slice(label.span).trim());
        let is_own = line == Some(label(at).as_str());
        let is_right = found.is_some_and(|label| label.is == LabelIs::Right);
        let (id, label) = (&ids[at], label(at));
        (!is_own || !is_right).then(|| format!("{id} by {label:?} is read as {line:?}"))
    })
    .collect()
}

#[test]
fn a_report_that_labels_by_the_ids_is_read_whatever_they_are() {
    let mut wrong = Vec::new();
    for (name, family) in FAMILIES {
        let (lab, ids) = lab(*family);
        for form in FORMS {
            let head = |section: usize| LAB[section].0.to_owned();
            let found = misread(&lab, &ids, head, |at| form.replace("ID", &ids[at]));
            wrong.extend(found.iter().map(|found| format!("{name}: {found}")));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_label_may_write_the_section_and_the_question_apart() {
    let mut wrong = Vec::new();
    for (name, family) in FAMILIES {
        let (lab, ids) = lab(*family);
        let parts = |at: usize| {
            let section = family(at / 3, 0).0;
            let question = ids[at].strip_prefix(&section)?;
            let question = question.strip_prefix('.')?.to_owned();
            // `Exercice E1, question Q1` says both words twice.
            let is_part = question.len() == 1 && question.chars().all(char::is_alphanumeric);
            is_part.then_some((section, question))
        };
        let letters = |question: &str| question.starts_with(char::is_alphabetic);
        for form in PARTED.iter().chain(INNER) {
            // Only a letter goes on past a space, and after a number: neither `## 1 2` nor `## A – b` is a label.
            let is_row = form.starts_with("## SECTION") || form.starts_with("QUESTION-");
            let is_pair = |(section, question): &(String, String)| {
                letters(question) && (!letters(section) || section == "I")
            };
            if parts(0).is_none_or(|parts| is_row && !is_pair(&parts)) {
                continue;
            }
            let label = |at: usize| {
                let (section, question) = parts(at).unwrap_or_default();
                form.replace("SECTION", &section)
                    .replace("QUESTION", &question)
            };
            let head =
                |section: usize| format!("Exercice {} : {}", family(section, 0).0, LAB[section].0);
            let found = misread(&lab, &ids, head, label);
            wrong.extend(found.iter().map(|found| format!("{name}: {found}")));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
