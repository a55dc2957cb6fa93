//! Answers without their table, where the catalogue expects it first of all ways.

use super::{Check, expectation};
use crate::catalogue::Kind;
use crate::finding::Severity;

const ID: &str = "missing-table";

pub(super) static CHECK: Check = Check::new(ID, Severity::Error, |catalogue, inspection, found| {
    expectation::unmet(catalogue, inspection, ID, Kind::Table, found);
});

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, answer, expecting, found};

    #[test]
    fn a_list_is_no_table() {
        let lab = expecting("'table'");
        assert_eq!(
            found(&lab, &answer("- port 80 : ouvert\n- port 81 : fermé")),
            ["missing-table 1.a: ## Question 1.a"]
        );
        let table = "| port | état |\n|---|---|\n| 80 | ouvert |";
        assert_eq!(found(&lab, &answer(table)), NONE);
    }
}
