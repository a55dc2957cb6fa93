//! Labels that bear another question's number, or write a letter for a zero of their own. A whole section that is off is one finding.

use super::Check;
use crate::LabelIs;
use crate::catalogue::{Catalogue, Counting};
use crate::finding::{Edit, Finding, Fix, Message, Rule, Severity};
use crate::inspection::Inspection;

const ID: &str = "misnumbered-question";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: Some(Severity::Warning),
    },
    run,
};

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
                    check: ID,
                    severity: Severity::Warning,
                    question: Some(question.id.clone()),
                    span: label.span,
                    message,
                    fix: Some(Fix::of(right)),
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
            }
            continue;
        }
        let message = Message::new("misnumbered-question").text("question", &question.id);
        let id = Some(question.id.clone());
        found.push(Finding {
            check: ID,
            severity: Severity::Warning,
            question: id,
            span: label.span,
            message,
            fix: label.right.as_ref().map(Fix::of),
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
    use crate::checks::tests::{NONE, THREE, found, found_beside, lab};
    use crate::evidence::NoSurroundings;

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
