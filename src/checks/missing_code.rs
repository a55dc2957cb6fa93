//! Answers without their code, where the catalogue expects it first of all ways.

use super::{Check, expectation};
use crate::catalogue::Kind;
use crate::finding::Severity;

const ID: &str = "missing-code";

pub(super) static CHECK: Check = Check::new(ID, Severity::Error, |catalogue, inspection, found| {
    expectation::unmet(catalogue, inspection, ID, Kind::Code, found);
});

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, answer, expecting, found};

    #[test]
    fn a_transcript_is_no_code() {
        let lab = expecting("'code'");
        let run = "```\n$ docker ps\nCONTAINER ID   IMAGE   COMMAND\n8f4e2c1a9b3d   nginx   \"nginx\"\n```";
        assert_eq!(
            found(&lab, &answer(run)),
            ["missing-code 1.a: ## Question 1.a"]
        );
        let code =
            "```dockerfile\nFROM python:3.12\nCOPY . /app\nCMD [\"python\", \"app.py\"]\n```";
        assert_eq!(found(&lab, &answer(code)), NONE);
    }
}
