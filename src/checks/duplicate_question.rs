//! Labels that bear the number of a question which is labelled and answered already.

use super::Check;
use crate::catalogue::{Catalogue, Counting};
use crate::finding::{Finding, Message, Severity};
use crate::inspection::Inspection;

const ID: &str = "duplicate-question";

pub(super) static CHECK: Check = Check::new(ID, Severity::Warning, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for (question, answer) in inspection.each(catalogue) {
        if question.counting() == Counting::Nothing {
            continue;
        }
        for &span in &answer.again {
            let message = Message::new(ID).text("question", &question.id);
            found.push(Finding::of(ID, span, message).about(&question.id));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, THREE, found, lab};

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
}
