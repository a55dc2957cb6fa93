//! Answers without their link, where the catalogue expects it first of all ways.

use super::{Check, expectation};
use crate::catalogue::Kind;
use crate::finding::Severity;

const ID: &str = "missing-link";

pub(super) static CHECK: Check = Check::new(ID, Severity::Error, |catalogue, inspection, found| {
    expectation::unmet(catalogue, inspection, ID, Kind::Link, found);
});

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, answer, expecting, found};

    #[test]
    fn a_picture_is_no_link() {
        let lab = expecting("'link'");
        assert_eq!(
            found(&lab, &answer("Ici : ![](https://example.org/a.png)")),
            ["missing-link 1.a: ## Question 1.a"]
        );
        for link in [
            "[le dépôt](https://example.org/depot)",
            "Voir <https://example.org/depot>.",
        ] {
            assert_eq!(found(&lab, &answer(link)), NONE, "{link}");
        }
    }
}
