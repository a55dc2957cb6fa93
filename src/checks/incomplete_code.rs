//! Code that lacks a text or a pattern that the question asks for.

use super::{Check, expectation};
use crate::catalogue::Kind;
use crate::finding::Severity;

const ID: &str = "incomplete-code";

pub(super) static CHECK: Check =
    Check::new(ID, Severity::Warning, |catalogue, inspection, found| {
        expectation::incomplete(catalogue, inspection, ID, Kind::Code, found);
    });

#[cfg(test)]
mod tests {
    use crate::checks::tests::{answer, detailed, found, lacks};

    #[test]
    fn code_lacks_what_it_does_not_hold() {
        let lab = detailed(
            "'code'",
            "code = { language = 'dockerfile', contains = ['FROM', 'WORKDIR /app'], matches = ['(?m)^CMD '] }",
        );
        let part = "```dockerfile\nfrom alpine:3\nCMD [\"sh\"]\n```";
        assert_eq!(
            found(&lab, &answer(part)),
            ["incomplete-code 1.a: ## Question 1.a"]
        );
        assert_eq!(lacks(&lab, part), ["`WORKDIR /app`"]);
        assert_eq!(
            found(&lab, &answer("Le fichier arrive.")),
            ["missing-code 1.a: ## Question 1.a"]
        );
    }
}
