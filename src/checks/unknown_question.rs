//! Labels with a number that the lab lacks. Headings in words are nobody's number.

use super::Check;
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::Inspection;
use crate::source::Span;
use rustc_hash::FxHashSet;

pub(super) const ID: &str = "unknown-question";

pub(super) static CHECK: Check = Check::new(ID, Severity::Hint, run);

fn run(_: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    // Where it is told what the number should be, no more is said.
    let answers = inspection.answers.iter();
    let told: FxHashSet<Span> = answers.filter_map(|answer| answer.mislabelled).collect();
    let unknown = inspection.unknown_labels.iter();
    for &span in unknown.filter(|&span| !told.contains(span)) {
        found.push(Finding::of(ID, span, Message::new(ID)));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, THREE, found, lab, severities};
    use crate::finding::Severity;
    use crate::source::Source;

    #[test]
    fn a_number_that_no_question_has_is_a_hint() {
        let report = |more: &str| {
            format!(
                "# Exercice 1\n\n## Question 1.a\n\nIl relie nos postes.\n\n## Question 1.b\n\nTout tient sur une machine.\n\n## Question 1.c\n\nElles diffèrent par le masque.\n\n{more}\n\nLe reste.\n"
            )
        };
        let lab = lab("", THREE);
        assert_eq!(
            found(&lab, &report("## Question 1.z")),
            ["unknown-question -: ## Question 1.z"]
        );
        assert_eq!(
            severities(&lab, &report("## Question 1.z")),
            [("unknown-question", Severity::Hint)]
        );
        for title in [
            "## Conclusion",
            "## Question ouverte",
            "## Question 1",
            "### Question 1.c.2",
        ] {
            assert_eq!(found(&lab, &report(title)), NONE, "{title}");
        }
    }

    #[test]
    fn without_a_catalogue_no_number_is_unknown() {
        let report = "# Exercice 1\n\n## Question 1\n\nOui.\n\n## Question 40\n\nNon.\n";
        let source = Source::from_text("rapport.md", report);
        assert_eq!(found(&crate::own_catalogue(&source), report), NONE);
    }
}
