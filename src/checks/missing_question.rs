//! Questions that the report doesn't hold at all, each at the place where it belongs.

use super::Check;
use crate::catalogue::{Catalogue, Counting};
use crate::finding::{Finding, Message, Severity};
use crate::inspection::{Inspection, Status};

pub(super) const ID: &str = "missing-question";

pub(super) static CHECK: Check = Check::new(ID, Severity::Error, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for (question, answer) in inspection.each(catalogue) {
        if answer.status != Status::Missing || question.counting() != Counting::Counted {
            continue;
        }
        let (key, span) = match answer.swallowed {
            Some(fence) => ("missing-in-fence", fence),
            None => ("missing-question", answer.place),
        };
        let message = Message::new(key)
            .text("question", &question.id)
            .with("label", question.label())
            .text(
                "side",
                if answer.belongs_above {
                    "above"
                } else {
                    "below"
                },
            )
            .with("expects", question.expected());
        found.push(Finding::of(ID, span, message).about(&question.id));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{THREE, expecting, findings, found, lab};
    use crate::finding::Argument;

    #[test]
    fn a_question_that_is_not_there_is_told_where_it_belongs() {
        let report = "# Exercice 1\n\n## Question 1.a\n\nIl relie nos postes.\n\n## Question 1.c\n\nElles diffèrent par le masque.\n";
        assert_eq!(
            found(&lab("", THREE), report),
            ["missing-question 1.b: Il relie nos postes."]
        );
    }

    #[test]
    fn the_first_question_belongs_above_the_next_that_is_there() {
        let two = format!(
            "{THREE}\n[[section]]\nid = '2'\ntitle = 'Images'\n[[section.question]]\nid = '2.a'\nprompt = 'Construisez une image minimale.'\n[[section.question]]\nid = '2.b'\nprompt = 'Mesurez la taille des couches.'\n"
        );
        let report = "# TP\n\n## 1.b\n\nTout tient sur une machine.\n\n## 1.c\n\nElles diffèrent par le masque.\n\n## 2.b\n\nSept mégaoctets.\n";
        assert_eq!(
            found(&lab("", &two), report),
            [
                "missing-question 1.a: ## 1.b",
                "missing-question 2.a: ## 2.b"
            ]
        );
    }

    #[test]
    fn an_empty_report_misses_every_question_at_its_end() {
        let missing = [
            "missing-question 1.a: ",
            "missing-question 1.b: ",
            "missing-question 1.c: ",
        ];
        assert_eq!(found(&lab("", THREE), ""), missing);
        assert_eq!(found(&lab("", THREE), "\n\n\n"), missing);
    }

    #[test]
    fn a_missing_question_does_not_miss_its_evidence_too() {
        assert_eq!(
            found(&expecting("'screenshot', 'terminal', 'text'"), "Bonjour."),
            ["missing-question 1.a: Bonjour."]
        );
    }

    #[test]
    fn questions_that_a_block_swallows_are_told_where_it_begins() {
        let lab = lab("", THREE);
        let report = "# Exercice 1\n\n## Question 1.a\n\nUn routeur.\n\n```console\n$ ip a\n\n## Question 1.b\n\nUn pont.\n\n## Question 1.c\n\n```\n";
        assert_eq!(
            found(&lab, report),
            [
                "missing-question 1.b: ```console",
                "missing-question 1.c: ```console"
            ]
        );
        // A program's comments number things too.
        let code = "# Exercice 1\n\n## Question 1.a\n\n```python\n# 1. lire\n# 1.2 ou plus\nx = 1\n```\n\nFait.\n";
        assert!(
            found(&lab, code)
                .iter()
                .all(|line| !line.ends_with("```python"))
        );
    }

    #[test]
    fn what_to_write_is_what_the_handout_prints() {
        let label = |question: &str| {
            let one = format!("[[section.question]]\n{question}\nprompt = 'Say where it ends.'\n");
            let findings = findings(&lab("", &one), "");
            let arguments = findings[0].message.arguments.iter();
            let label = arguments.clone().find(|(name, _)| *name == "label");
            label.map(|(_, label)| label.clone())
        };
        let text = |text: &str| Some(Argument::Text(text.to_owned()));
        let numbered = |number: &str| Some(Argument::Label(number.to_owned()));
        assert_eq!(
            label("id = 'limits'\ntitle = 'What it cannot do'"),
            text("What it cannot do")
        );
        assert_eq!(
            label("id = 'limits'\nlabel = '🌞 Limits'"),
            text("🌞 Limits")
        );
        assert_eq!(label("id = 'Q3'\ntitle = 'Limits'"), text("Q3"));
        assert_eq!(label("id = '1.c'\ntitle = 'Limits'"), numbered("1.c"));
        assert_eq!(label("id = 'II.4'"), numbered("II.4"));
    }
}
