//! Questions whose label is there with nothing under it. Whether an answer is empty, and why, was decided in `inspection`.

use super::Check;
use crate::catalogue::{Catalogue, Counting};
use crate::finding::{Finding, Message, Severity};
use crate::inspection::{Inspection, Status, Why};

pub(super) const ID: &str = "unanswered-question";

pub(super) static CHECK: Check = Check::new(ID, Severity::Error, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for (question, answer) in inspection.each(catalogue) {
        // An optional question may be left empty.
        if answer.status != Status::Unanswered || question.counting() != Counting::Counted {
            continue;
        }
        let message = Message::new(match answer.why {
            Why::Empty => "unanswered-empty",
            Why::Statement => "unanswered-statement",
            Why::Placeholder if answer.placeholder.is_some() => "unanswered-placeholder",
            // What is no short text to replace isn't shown as one.
            Why::Placeholder | Why::Hollow => "unanswered-hollow",
        });
        let message = message
            .text("question", &question.id)
            .text("hole", answer.placeholder.as_deref().unwrap_or_default())
            .with("expects", question.expected());
        found.push(Finding::of(ID, answer.place, message).about(&question.id));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, THREE, findings, found, found_beside, lab};
    use crate::evidence::memory::Memory;

    fn why(report: &str) -> Vec<&'static str> {
        let findings = findings(&lab("", THREE), report);
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
    fn what_stands_there_and_answers_nothing_is_not_called_nothing() {
        for text in [
            "?",
            "voir ci-dessus",
            "| a | b |\n|---|---|",
            "Nous n'avons pas eu le temps de traiter cette question, désolé.",
        ] {
            let report = format!(
                "# Exercice 1\n\n## Question 1.a\n\n{text}\n\n## Question 1.b\n\nTout tient sur une machine.\n\n## Question 1.c\n\nOui, par le masque.\n"
            );
            assert_eq!(why(&report), ["unanswered-hollow"], "{text}");
        }
    }

    #[test]
    fn a_picture_without_an_address_is_the_only_thing_told_of_its_answer() {
        let report = "# Exercice 1\n\n## Question 1.a\n\n![capture]()\n\n## Question 1.b\n\nTout tient sur une machine.\n\n## Question 1.c\n\nOui, par le masque.\n";
        assert_eq!(
            found_beside(&lab("", THREE), report, &Memory::default()),
            ["picture-not-found 1.a: ![capture]()"]
        );
    }

    #[test]
    fn a_placeholder_above_an_answer_is_no_hole() {
        let report = "# Exercice 1\n\n## Question 1.a\n\nTODO\n\nIl relie nos postes.\n\n## Question 1.b\n\nPourquoi un pont logiciel suffit-il ici ?\n\nTout tient sur une machine.\n\n## Question 1.c\n\nOui, par le masque.\n";
        assert_eq!(
            found(&lab("", THREE), report),
            ["placeholder-left 1.a: TODO"]
        );
    }

    #[test]
    fn a_label_with_its_answer_on_the_same_line_is_answered() {
        let report = "# Exercice 1\n\n1.a) Il relie nos postes.\n\n1.b) Tout tient sur une machine.\n\n1.c) Elles diffèrent par le masque.\n";
        assert_eq!(found(&lab("", THREE), report), NONE);
    }

    #[test]
    fn a_one_word_answer_under_its_label_is_an_answer() {
        let lab = lab("", THREE);
        let report = "# Exercice 1\n\n**Question 1.a**\nDocker.\n\n**Question 1.b**\nfait\n\n**Question 1.c**\noui\n";
        assert_eq!(found(&lab, report), NONE);
    }
}
