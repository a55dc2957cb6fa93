//! Answers that a reader finds though no label announces them. What isn't seen in one is told with it: whose text it is isn't
//! sure enough for findings of their own.

use super::Check;
use crate::catalogue::{Catalogue, Counting, Question};
use crate::finding::{Argument, Finding, Message, Severity};
use crate::inspection::{Answer, Inspection, Status};

const ID: &str = "unlabelled-answer";

pub(super) static CHECK: Check = Check::new(ID, Severity::Warning, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for (question, answer) in inspection.each(catalogue) {
        if answer.status != Status::Unlabelled || question.counting() == Counting::Nothing {
            continue;
        }
        // A slip in its number says more than that there is none.
        let (key, span) = match answer.mislabelled {
            Some(span) => ("unlabelled-misnumbered", span),
            None => ("unlabelled-answer", answer.place),
        };
        let unmet = unmet(question, answer);
        let message = Message::new(key)
            .text("question", &question.id)
            .with("label", question.label())
            .number("lacks", unmet.len())
            .with("kinds", Argument::AllOf(unmet));
        found.push(Finding::of(ID, span, message).about(&question.id));
    }
}

/// Per entry of what is expected that isn't met, its ways; where a picture that can't be seen is at fault, its own finding says so.
fn unmet(question: &Question, answer: &Answer) -> Vec<Vec<(&'static str, usize)>> {
    let entries = question.expects.iter().zip(&answer.met_if_seen);
    entries
        .filter(|(_, met)| !**met)
        .map(|(entry, _)| question.asked(entry).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, THREE, expecting, findings, found, lab, severities};
    use crate::finding::{Argument, Severity};

    #[test]
    fn what_isn_t_seen_in_it_is_said_with_it() {
        let kinds = |text: &str| {
            let lab = expecting("'text', 'screenshot | terminal'");
            let report = format!("# Exercice 1\n\nNous lançons le serveur de la salle.\n\n{text}");
            let findings = findings(&lab, &report);
            let [only] = findings.as_slice() else {
                panic!("{findings:?}");
            };
            assert_eq!(
                (only.check, only.severity),
                ("unlabelled-answer", Severity::Warning)
            );
            let arguments = only.message.arguments.iter();
            let kinds = arguments.filter(|(name, _)| *name == "kinds");
            kinds.map(|(_, kinds)| kinds.clone()).next()
        };
        let lacking = vec![vec![("screenshot", 1), ("terminal", 1)]];
        assert_eq!(kinds(""), Some(Argument::AllOf(lacking)));
        assert_eq!(kinds("![](a.png)"), Some(Argument::AllOf(Vec::new())));
    }

    #[test]
    fn an_answer_without_its_label_is_told_where_it_stands() {
        let report = "# Exercice 1\n\nLe routeur de la salle relie tous nos postes.\n\n## Question 1.b\n\nTout tient sur une machine.\n\n## Question 1.c\n\nElles diffèrent par le masque.\n";
        assert_eq!(
            found(&lab("", THREE), report),
            ["unlabelled-answer 1.a: Le routeur de la salle relie tous nos postes."]
        );
    }

    #[test]
    fn a_number_that_the_lab_lacks_above_it_is_what_to_correct() {
        let report = "# Exercice 1\n\n## Question 1.a\n\nIl relie nos postes.\n\n## Question 1.d\n\nUn pont logiciel suffit, car tout tient sur une machine.\n\n## Question 1.c\n\nElles diffèrent par le masque.\n";
        assert_eq!(
            found(&lab("", THREE), report),
            ["unlabelled-answer 1.b: ## Question 1.d"]
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
