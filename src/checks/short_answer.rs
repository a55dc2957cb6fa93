//! Answers in fewer words than the question asks for.

use super::Check;
use crate::catalogue::{Catalogue, Kind};
use crate::finding::{Finding, Message, Severity};
use crate::inspection::Inspection;

const ID: &str = "short-answer";

pub(super) static CHECK: Check = Check::new(ID, Severity::Warning, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for (question, answer) in inspection.each(catalogue) {
        let mut kinds = answer.incomplete.iter().map(|incomplete| incomplete.kind);
        let asked = question.details.min_words;
        let Some(asked) = asked.filter(|_| kinds.any(|kind| kind == Kind::Text)) else {
            continue;
        };
        let words = answer.evidence.count(Kind::Text);
        let message = Message::new(ID)
            .text("question", &question.id)
            .number("words", words)
            .number("asked", asked)
            .number("more", asked.saturating_sub(words));
        found.push(Finding::of(ID, answer.place, message).about(&question.id));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, answer, detailed, found};

    #[test]
    fn an_answer_of_few_words_is_short() {
        let lab = detailed("'text'", "text = { min-words = 5 }");
        assert_eq!(
            found(&lab, &answer("Il tourne bien.")),
            ["short-answer 1.a: ## Question 1.a"]
        );
        assert_eq!(found(&lab, &answer("Il tourne bien sur ma machine.")), NONE);
        assert_eq!(
            found(&lab, &answer("")),
            ["unanswered-question 1.a: ## Question 1.a"],
            "one cause, one finding"
        );
        assert_eq!(
            found(&lab, &answer("![](a.png)")),
            ["missing-text 1.a: ## Question 1.a"]
        );
    }

    #[test]
    fn words_are_not_counted_where_a_screenshot_is_enough() {
        let lab = detailed("'text | screenshot'", "text = { min-words = 5 }");
        assert_eq!(found(&lab, &answer("Il tourne.\n\n![](a.png)")), NONE);
        assert_eq!(
            found(&lab, &answer("Il tourne.")),
            ["short-answer 1.a: ## Question 1.a"]
        );
    }
}
