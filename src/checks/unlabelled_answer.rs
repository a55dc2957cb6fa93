//! Answers that a reader finds though no label announces them.

use super::Check;
use crate::catalogue::{Catalogue, Counting};
use crate::finding::{Finding, Message, Rule, Severity};
use crate::inspection::{Inspection, Status};

const ID: &str = "unlabelled-answer";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: Some(Severity::Warning),
    },
    run,
};

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for (question, answer) in inspection.each(catalogue) {
        if answer.status != Status::Unlabelled || question.counting() == Counting::Nothing {
            continue;
        }
        let message = Message::new("unlabelled-answer").text("question", &question.id);
        let id = Some(question.id.clone());
        found.push(Finding {
            check: ID,
            severity: Severity::Warning,
            question: id,
            span: answer.place,
            message,
            fix: None,
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, THREE, found, lab, severities};
    use crate::finding::Severity;

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
}
