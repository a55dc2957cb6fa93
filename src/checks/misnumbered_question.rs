//! Labels that bear another question's number, or write a letter for a zero of their own. A whole section that is off is one finding.

use super::Check;
use crate::LabelIs;
use crate::catalogue::{Catalogue, Counting};
use crate::finding::{Argument, Edit, Finding, Fix, Message, Severity};
use crate::inspection::Inspection;

const ID: &str = "misnumbered-question";

/// What is said where nothing but its place speaks for the question.
const UNSURE: &str = "misnumbered-unsure";

pub(super) static CHECK: Check = Check::new(ID, Severity::Warning, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    let mut last: Option<usize> = None;
    for (at, (question, answer)) in inspection.each(catalogue).enumerate() {
        let label = answer.label.as_ref();
        let Some(label) = label.filter(|_| question.counting() != Counting::Nothing) else {
            continue;
        };
        match (label.is, &label.right) {
            (LabelIs::Misnumbered, _) => {}
            (LabelIs::Right, Some(right)) => {
                let message = Message::new("miswritten-number").text("right", &right.text);
                found.push(Finding {
                    fix: Some(Fix::of(right)),
                    ..Finding::of(ID, label.span, message).about(&question.id)
                });
                continue;
            }
            _ => continue,
        }
        // The neighbour in the same section is off too: one cause, told once.
        let goes_on = last.is_some_and(|last| {
            last + 1 == at && catalogue.questions[last].section == question.section
        });
        last = Some(at);
        if goes_on {
            if let Some(first) = found.last_mut() {
                first.fix = join(first.fix.take(), label.right.as_ref());
                if !label.is_sure {
                    first.message.key = UNSURE;
                }
                if let Some((_, Argument::Number(others))) = first.message.arguments.last_mut() {
                    *others += 1;
                }
            }
            continue;
        }
        let right = label
            .right
            .as_ref()
            .map_or(&question.id, |right| &right.text);
        let key = if label.is_sure { ID } else { UNSURE };
        let message = Message::new(key)
            .text("question", &question.id)
            .text("right", right)
            .number("others", 0);
        found.push(Finding {
            fix: label.right.as_ref().map(Fix::of),
            ..Finding::of(ID, label.span, message).about(&question.id)
        });
    }
    for title in &inspection.misnumbered_sections {
        let section = &catalogue.sections[title.section];
        let message = Message::new("misnumbered-section").text("section", &section.id);
        found.push(Finding {
            fix: title.right.as_ref().map(Fix::of),
            ..Finding::of(ID, title.span, message)
        });
    }
}

/// Numbers that are off together are mended together: one alone would stand twice.
fn join(fix: Option<Fix>, edit: Option<&Edit>) -> Option<Fix> {
    let (mut fix, edit) = (fix?, edit?);
    if !fix.edits.contains(edit) {
        fix.edits.push(edit.clone());
        fix.edits.sort_by_key(|edit| edit.span);
    }
    Some(fix)
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, THREE, findings, found, found_beside, lab};
    use crate::evidence::NoSurroundings;
    use crate::finding::Argument;
    use crate::source::Source;

    #[test]
    fn a_letter_for_a_zero_is_told_though_the_number_is_read() {
        let lab = lab(
            "",
            "[[section.question]]\nid = '10'\nprompt = 'Décrivez le routeur.'",
        );
        let report =
            |number: &str| format!("## Question {number} : Il relie nos postes.\n\nOui.\n");
        assert_eq!(
            found_beside(&lab, &report("1O"), &NoSurroundings),
            ["misnumbered-question 10: ## Question 1O : Il relie nos postes."]
        );
        assert_eq!(found_beside(&lab, &report("10"), &NoSurroundings), [""; 0]);
    }

    /// The questions of a second section.
    const TWO: &str = "
        [[section.question]]
        id = '2.a'
        prompt = 'Construisez une image minimale.'
        [[section.question]]
        id = '2.b'
        prompt = 'Mesurez la taille des couches.'
    ";

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
    fn a_section_that_bears_the_number_of_another_is_told_and_its_questions_are_not() {
        let two = format!("{THREE}\n[[section]]\nid = '2'\ntitle = 'Images'\n{TWO}");
        let report = |second: &str| {
            format!(
                "# Exercice 1\n\n## Question 1.a\n\nIl relie nos postes.\n\n## Question 1.b\n\nTout tient sur une machine.\n\n## Question 1.c\n\nElles diffèrent par le masque.\n\n# {second}\n\n## Question 2.a\n\nOn part de scratch.\n\n## Question 2.b\n\nSept mégaoctets.\n"
            )
        };
        let lab = lab("", &two);
        let said = found(&lab, &report("Exercice 1 : Images"));
        assert_eq!(said, ["misnumbered-question -: # Exercice 1 : Images"]);
        for title in ["Exercice 2 : Images", "Images", "4. Images"] {
            assert_eq!(found(&lab, &report(title)), NONE, "{title}");
        }
    }

    /// The first finding of a report as it is told: where, what, and what the mend would write.
    fn told(text: &str) -> (Vec<(&'static str, Argument)>, Vec<String>) {
        let source = Source::from_text("rapport.md", text);
        let mut findings = crate::inspect(&lab("", THREE), &source, &NoSurroundings).findings;
        findings.retain(|finding| finding.check == "misnumbered-question");
        let Some(first) = findings.into_iter().next() else {
            return (Vec::new(), Vec::new());
        };
        let edits = first.fix.into_iter().flat_map(|fix| fix.edits);
        let edits = edits.map(|edit| edit.text).collect();
        (first.message.arguments, edits)
    }

    #[test]
    fn the_message_names_what_the_mend_writes_and_how_many_more_it_mends() {
        let report = "# Exercice 1\n\n## 2.a : Décrivez le routeur de la salle\n\nIl relie nos postes.\n\n## 2.b : Pourquoi un pont logiciel suffit-il ici ?\n\nTout tient sur une machine.\n\n## 2.c : Comparez les deux adresses obtenues par le serveur\n\nElles diffèrent par le masque.\n";
        let (message, edits) = told(report);
        assert_eq!(edits, ["1.a", "1.b", "1.c"]);
        let right = ("right", Argument::Text("1.a".to_owned()));
        assert!(message.contains(&right), "{message:?}");
        assert!(
            message.contains(&("others", Argument::Number(2))),
            "{message:?}"
        );
    }

    #[test]
    fn a_number_that_another_label_bears_rightly_is_written_in_no_second_one() {
        let report = "# Exercice 1\n\n## 1.a\n\nComparez les deux adresses obtenues par le serveur.\n\n## 1.b\n\nTout tient sur une machine.\n\n## 1.c\n\nElles diffèrent par le masque.\n";
        assert_eq!(told(report).1, [""; 0]);
    }

    #[test]
    fn what_only_its_place_tells_is_asked_and_never_mended() {
        // A question of the student's own, under a number that the lab has and under one that it lacks.
        for own in ["2.b", "5.b", "1.d"] {
            let report = format!(
                "# Exercice 1\n\n## Question 1.a\n\nIl relie nos postes.\n\n## Question {own}\n\nLe banc du groupe voisin est tombé en panne.\n\n## Question 1.c\n\nElles diffèrent par le masque.\n"
            );
            assert_eq!(told(&report).1, [""; 0], "{own}");
            let findings = findings(&lab("", THREE), &report);
            let mut keys = findings.iter().map(|finding| finding.message.key);
            assert!(keys.all(|key| key != "misnumbered-question"), "{own}");
        }
        // By an answer that holds what is expected beside words, it is told.
        let shown = THREE.replace(
            "suffit-il ici ?'",
            "suffit-il ici ?'\nexpects = ['terminal']",
        );
        assert_ne!(shown, THREE);
        let report = "# Exercice 1\n\n## Question 1.a\n\nIl relie nos postes.\n\n## Question 1.a\n\n```console\n$ brctl show\nbr0\n```\n\n## Question 1.c\n\nElles diffèrent par le masque.\n";
        let findings = findings(&lab("", &shown), report);
        let slip = findings.iter().find(|finding| finding.check == super::ID);
        assert!(slip.is_some_and(|slip| slip.fix.is_some()), "{findings:?}");
    }

    #[test]
    fn a_number_is_mended_only_where_the_labels_around_it_count_likewise() {
        let report = "# Exercice 1\n\n## 1.a\n\nIl relie nos postes.\n\n## 1.c\n\nElles diffèrent par le masque.\n\n## 3.b : Pourquoi un pont logiciel suffit-il ici ?\n\nTout tient sur une machine.\n";
        assert_eq!(told(report).1, [""; 0]);
    }

    #[test]
    fn a_number_that_stands_twice_is_the_question_between_its_neighbours() {
        let report = "# Exercice 1\n\n## Question 1.a\n\nIl relie nos postes.\n\n## Question 1.a : Pourquoi un pont logiciel suffit-il ici ?\n\nTout tient sur une machine.\n\n## Question 1.c\n\nElles diffèrent par le masque.\n";
        assert_eq!(
            found(&lab("", THREE), report),
            [
                "misnumbered-question 1.b: ## Question 1.a : Pourquoi un pont logiciel suffit-il ici ?"
            ]
        );
    }

    #[test]
    fn other_ways_to_write_the_right_number_are_right() {
        let report = "# Exercice 1\n\n**1-a.**\n\nIl relie nos postes.\n\n**1b**\n\nTout tient sur une machine.\n\n**Q1.c :**\n\nElles diffèrent par le masque.\n";
        assert_eq!(found(&lab("", THREE), report), NONE);
    }
}
