//! Answers beside which a place is still to be filled: a mark that was left, or a table that is half empty.

use super::Check;
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::Inspection;
use rustc_hash::FxHashSet;

const ID: &str = "placeholder-left";

pub(super) static CHECK: Check = Check::new(ID, Severity::Warning, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    // Questions may share an answer.
    let mut told = FxHashSet::default();
    for (question, answer) in inspection.each(catalogue) {
        let Some(left) = &answer.evidence.left else {
            continue;
        };
        if !answer.is_found() || !told.insert(left.span.start) {
            continue;
        }
        let message = match &left.mark {
            Some(mark) => Message::new(ID).text("hole", mark.as_str()),
            None => Message::new("table-half-empty"),
        };
        let message = message.text("question", &question.id);
        found.push(Finding::of(ID, left.span, message).about(&question.id));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, answer, expecting, found};

    #[test]
    fn a_place_that_waits_beside_an_answer_is_told_once() {
        for (part, left) in [
            ("TODO\n\nle pont", "TODO"),
            ("a. Il relie nos postes.\n\nb. TODO", "b. TODO"),
            (
                "Il relie nos postes.\n\nÉcrivez votre réponse ici.",
                "Écrivez votre réponse ici.",
            ),
            (
                "It joins them.\n\n*Insert your screenshot here*\n\nTODO",
                "Insert your screenshot here",
            ),
            (
                "| pont | rôle |\n|---|---|\n| br0 | à compléter |\n| br1 | relie |",
                "| br0 | à compléter |",
            ),
            (
                "| pont | rôle |\n|---|---|\n| br0 | relie |\n| br1 | |\n| br2 | |",
                "| pont | rôle |",
            ),
            (
                "| pont | rôle |\n|---|---|\n| br0 | relie |\n| br1 | ? |",
                "| pont | rôle |",
            ),
        ] {
            let told = format!("placeholder-left 1.a: {left}");
            assert_eq!(
                found(&expecting("'text | table'"), &answer(part)),
                [told],
                "{part}"
            );
        }
    }

    #[test]
    fn what_may_be_said_beside_an_answer_is_no_such_place() {
        for part in [
            "Il relie nos postes...",
            "Il relie nos postes.\n\n...",
            "Il relie nos postes.\n\nAucune réponse",
            "Il relie nos postes.\n\nPour le reste, aucune idée.",
            "Il relie nos postes.\n\n- [ ] br0\n- [x] br1",
            "Le fichier todo.txt est vide.",
            "| pont | rôle |\n|---|---|\n| br0 | relie |\n| br1 | - |",
            "| pont | rôle |\n|---|---|\n| br0 | relie |\n| br1 | isole |\n| br2 | |",
            "| pont | image |\n|---|---|\n| br0 | ![br0](a.png) |\n| br1 | ![br1](b.png) |",
            "| ponts |\n|---|\n| br0 |\n| br1 |",
        ] {
            assert_eq!(
                found(&expecting("'text | table'"), &answer(part)),
                NONE,
                "{part}"
            );
        }
    }
}
