//! Answers without their text, where the catalogue expects it first of all ways.

use super::{Check, expectation};
use crate::catalogue::Kind;
use crate::finding::Severity;

const ID: &str = "missing-text";

pub(super) static CHECK: Check = Check::new(ID, Severity::Error, |catalogue, inspection, found| {
    expectation::unmet(catalogue, inspection, ID, Kind::Text, found);
});

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, answer, expecting, found};

    #[test]
    fn a_picture_alone_is_no_text() {
        let lab = expecting("'text'");
        assert_eq!(
            found(&lab, &answer("![le serveur](serveur.png)")),
            ["missing-text 1.a: ## Question 1.a"]
        );
        assert_eq!(found(&lab, &answer("Il tourne.")), NONE);
        let table = "| port | état |\n|---|---|\n| 80 | ouvert |";
        assert_eq!(found(&lab, &answer(table)), NONE, "a table is text");
    }
}
