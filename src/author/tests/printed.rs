//! Handouts that number in every way of `FAMILIES`: what is derived bears the numbers that the handout prints, and a report that
//! labels as the handout does is read without a word to say.

use super::Everything;
use super::handouts::derived;
use crate::inspection::Status;
use crate::source::Source;

/// Two sections of three questions: what each section is called, and what each asks.
const LAB: [(&str, [&str; 3]); 2] = [
    (
        "Le vent",
        [
            "D'où vient le vent ce matin ?",
            "Expliquez pourquoi il tourne à midi.",
            "Comparez sa force avec celle de la veille.",
        ],
    ),
    (
        "La pluie",
        [
            "Combien de millimètres tombent en mai ?",
            "Expliquez le rôle du pluviomètre.",
            "Pourquoi la grêle fond-elle si vite ?",
        ],
    ),
];

/// An answer to each.
const ANSWERS: [[&str; 3]; 2] = [
    [
        "Il arrive de la mer, car la terre se réchauffe plus tôt qu'elle.",
        "Le soleil passe derrière la colline et l'air redescend par la vallée.",
        "Elle a doublé depuis hier, d'après les drapeaux du port.",
    ],
    [
        "Nous en avons relevé quarante, soit un peu moins que l'an dernier.",
        "C'est un bocal gradué : on y lit la hauteur d'eau sans calcul.",
        "Les grains sont petits et le sol garde la chaleur de la journée.",
    ],
];

const LETTERS: [&str; 3] = ["a", "b", "c"];
const CAPITALS: [&str; 2] = ["A", "B"];
const ROMAN: [&str; 3] = ["I", "II", "III"];

/// How a section's title begins, the section's id, and a question's, each from 0.
type Family = fn(usize, usize) -> (String, String, String);

const FAMILIES: &[(&str, Family)] = &[
    ("1.a", |s, q| {
        let section = format!("{}", s + 1);
        let id = format!("{section}.{}", LETTERS[q]);
        (format!("Exercice {section} : "), section, id)
    }),
    ("1-a", |s, q| {
        let section = format!("{}", s + 1);
        let id = format!("{section}-{}", LETTERS[q]);
        (format!("{section}. "), section, id)
    }),
    ("1a", |s, q| {
        let section = format!("{}", s + 1);
        let id = format!("{section}{}", LETTERS[q]);
        (format!("Exercice {section} : "), section, id)
    }),
    ("1.1", |s, q| {
        let section = format!("{}", s + 1);
        let id = format!("{section}.{}", q + 1);
        (format!("{section} "), section, id)
    }),
    ("I.1", |s, q| {
        let section = ROMAN[s].to_owned();
        let id = format!("{section}.{}", q + 1);
        (format!("Partie {section} : "), section, id)
    }),
    ("I-1", |s, q| {
        let section = ROMAN[s].to_owned();
        let id = format!("{section}-{}", q + 1);
        (format!("{section}. "), section, id)
    }),
    ("I.a", |s, q| {
        let section = ROMAN[s].to_owned();
        let id = format!("{section}.{}", LETTERS[q]);
        (format!("Partie {section} - "), section, id)
    }),
    ("A.1", |s, q| {
        let section = CAPITALS[s].to_owned();
        let id = format!("{section}.{}", q + 1);
        (format!("Partie {section} : "), section, id)
    }),
    ("A1", |s, q| {
        let section = CAPITALS[s].to_owned();
        let id = format!("{section}{}", q + 1);
        (format!("Partie {section} : "), section, id)
    }),
    ("A.a", |s, q| {
        let section = CAPITALS[s].to_owned();
        let id = format!("{section}.{}", LETTERS[q]);
        (format!("{section} - "), section, id)
    }),
    ("ex1-q1", |s, q| {
        let section = format!("{}", s + 1);
        let id = format!("ex{section}-q{}", q + 1);
        (format!("Exercice {section} : "), section, id)
    }),
    ("E1.Q1", |s, q| {
        let section = format!("{}", s + 1);
        let id = format!("E{section}.Q{}", q + 1);
        (format!("Exercice {section} : "), section, id)
    }),
    ("1.1.1", |s, q| {
        let section = format!("1.{}", s + 1);
        let id = format!("{section}.{}", q + 1);
        (format!("{section} "), section, id)
    }),
];

/// How a question begins, `ID` for its number and `ASKS` for its prompt.
const FORMS: &[&str] = &[
    "### Question ID\n\nASKS",
    "### Question ID : ASKS",
    "### ID\n\nASKS",
    "### ID. ASKS",
    "**ID** ASKS",
    "**Question ID :** ASKS",
    "**ID.** ASKS",
    "ID) ASKS",
];

#[test]
fn rows_with_room_for_answers_and_items_within_a_title_ask_each_for_itself() {
    let handout = "# TP Forge\n\n## Partie A\n\n| N° | Question | Points | Réponse |\n|---|---|---|---|\n| A1 | Combien de marteaux y a-t-il ? | 1 | |\n| A2 | Pourquoi une enclume ? | 2 | |\n\n## Partie B\n\n1. Le feu\n    1. Quelle différence y a-t-il entre le charbon et le coke ?\n    2. Pourquoi souffle-t-on ?\n2. Pour finir\n    1. Qui éteint le feu ?\n    2. Relevez deux lignes du carnet et expliquez-les, en 8 à 10 lignes.\n";
    let (lab, _) = derived(&Source::from_text("smithy.md", handout));
    let ids: Vec<&str> = lab
        .questions
        .iter()
        .map(|question| question.id.as_str())
        .collect();
    assert_eq!(ids, ["A1", "A2", "B.1.1", "B.1.2", "B.2.1", "B.2.2"]);
    for question in &lab.questions {
        let kinds: Vec<_> = question
            .expects
            .iter()
            .map(|entry| entry.any_of.clone())
            .collect();
        assert_eq!(kinds, [[crate::catalogue::Kind::Text]], "{}", question.id);
    }
    assert_eq!(lab.questions[5].details.min_words, Some(80));
}

#[test]
fn what_only_sets_a_prompt_apart_on_a_page_is_no_part_of_it() {
    let handout = "# TP Moulin\n\n## Préparation {#préparation .unnumbered}\n\n<div class=\"box\">\n\nQuestion 1. Pourquoi tourne-t-il ?\n\n</div>\n\n---\n\nQuestion 2. Qui le garde ?\n\n**Question 3 (bonus).** Que moud-on ?\n";
    let (lab, _) = derived(&Source::from_text("moulin.md", handout));
    let titles = lab.sections.iter().map(|section| &section.title);
    let prompts = lab.questions.iter().map(|question| &question.prompt);
    let said: Vec<&String> = titles.chain(prompts).collect();
    for odd in ["div", "---", "unnumbered", ". Que"] {
        assert!(
            !said.iter().any(|said| said.contains(odd)),
            "{odd}: {said:?}"
        );
    }
}

#[test]
fn ids_are_the_numbers_that_the_handout_prints_and_its_labels_are_read() {
    let mut wrong = Vec::new();
    for (name, family) in FAMILIES {
        for form in FORMS {
            let mut handout = String::from("# TP 2 : La météo\n");
            let mut report = format!("{handout}\nAuteur : Ada Moulin\n");
            let mut wanted = Vec::new();
            for (s, (title, prompts)) in LAB.iter().enumerate() {
                let (lead, section, _) = family(s, 0);
                let head = format!("\n## {lead}{title}\n");
                handout += &head;
                report += &head;
                for (q, prompt) in prompts.iter().enumerate() {
                    let (.., id) = family(s, q);
                    let asks = form.replace("ID", &id).replace("ASKS", prompt);
                    handout += &format!("\n{asks}\n");
                    report += &format!("\n{asks}\n\n{}\n", ANSWERS[s][q]);
                    wanted.push((section.clone(), id));
                }
            }
            let handout = Source::from_text("handout.md", handout.as_str());
            let (catalogue, _) = derived(&handout);
            let found = catalogue.questions.iter().map(|question| {
                let section = &catalogue.sections[question.section];
                (section.id.clone(), question.id.clone())
            });
            let found: Vec<_> = found.collect();
            if found != wanted {
                wrong.push(format!("{name}, {form:?}: {found:?}"));
                continue;
            }
            let report = Source::from_text("r.md", report.as_str());
            let checked = crate::inspect(&catalogue, &report, &Everything);
            for (question, answer) in checked.inspection.each(&catalogue) {
                if answer.status != Status::Answered {
                    wrong.push(format!(
                        "{name}, {form:?}: {} is {:?}",
                        question.id, answer.status
                    ));
                }
            }
            for finding in &checked.findings {
                wrong.push(format!(
                    "{name}, {form:?}: {} {:?}",
                    finding.check, finding.question
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
