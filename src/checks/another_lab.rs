//! A report that is another lab's, or a part of it that is: told once, in place of all that follows from it. Whether it is was
//! decided in `inspection`.

use super::Check;
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Message, Rule, Severity};
use crate::inspection::{Inspection, Stranger};

pub(crate) const ID: &str = "another-lab";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        severity: Some(Severity::Error),
    },
    run,
};

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    let (key, span) = match inspection.stranger {
        Some(Stranger::Whole) => ("another-lab", inspection.first_line),
        Some(Stranger::Part(title)) => ("another-lab-part", title),
        None => return,
    };
    found.push(Finding {
        check: ID,
        severity: Severity::Error,
        question: None,
        span,
        message: Message::new(key).text("lab", &catalogue.lab.title),
        fix: None,
    });
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{found_beside, lab};
    use crate::evidence::NoSurroundings;
    use std::fmt::Write as _;

    /// A lab on bread.
    const BREAD: &[(&str, &str)] = &[
        (
            "Knead the dough for twelve minutes and describe its surface.",
            "The dough is smooth and its surface shines after twelve minutes.",
        ),
        (
            "Why does the yeast need warm water?",
            "Cold water makes the yeast sleep, warm water wakes the yeast.",
        ),
        (
            "Bake the loaf and measure the crust.",
            "We baked the loaf; the crust measures four millimetres.",
        ),
        (
            "Compare flour of wheat with flour of rye.",
            "Rye flour makes a dense crumb, wheat flour a light one.",
        ),
    ];
    /// One on bicycles.
    const BICYCLE: &[(&str, &str)] = &[
        (
            "",
            "Tightening the chain took a wrench, and the derailleur hanger was bent towards the spokes of the rear wheel.",
        ),
        (
            "",
            "Brake pads wear unevenly: the left caliper drags, so the cable was shortened and the lever travel adjusted.",
        ),
        (
            "",
            "The headset bearings felt notchy; fresh grease and a new crown race cured the steering completely.",
        ),
        (
            "",
            "Tubeless tyres hold pressure with sealant, and the valve core came out before seating the bead.",
        ),
        (
            "",
            "Saddle height follows from the inseam, and cleats sit under the ball of each foot for power.",
        ),
    ];

    fn bread() -> crate::catalogue::Catalogue {
        let mut questions = String::new();
        for (number, (prompt, _)) in BREAD.iter().enumerate() {
            let _ = write!(
                questions,
                "[[section.question]]\nid = '1.{}'\nprompt = \"{prompt}\"\n",
                number + 1
            );
        }
        lab("title = 'Bread'", &questions)
    }

    fn report(title: &str, section: usize, answers: &[(&str, &str)]) -> String {
        let mut text = format!("# {title}\n\n");
        for (number, (_, answer)) in answers.iter().enumerate() {
            let _ = write!(
                text,
                "## Question {section}.{}\n\n{answer} {answer} {answer}\n\n",
                number + 1
            );
        }
        text
    }

    fn found(text: &str) -> Vec<String> {
        let found = found_beside(&bread(), text, &NoSurroundings);
        found
            .into_iter()
            .filter(|told| !told.starts_with("missing-question"))
            .collect()
    }

    #[test]
    fn a_report_of_another_lab_is_told_once_and_at_the_top() {
        for section in [1, 4] {
            let found = found(&report("Repairing a bicycle", section, BICYCLE));
            let told = found.iter().filter(|told| told.starts_with("another-lab"));
            assert_eq!(told.count(), 1, "{found:?}");
            assert!(
                !found
                    .iter()
                    .any(|told| told.starts_with("unknown-question")),
                "{found:?}"
            );
        }
    }

    #[test]
    fn two_labs_in_one_file_are_told_where_the_other_begins() {
        let own = report("Bread", 1, BREAD);
        let other = report("Repairing a bicycle", 4, BICYCLE);
        let told = "another-lab -: # Repairing a bicycle";
        assert!(found(&format!("{own}{other}")).contains(&told.to_owned()));
        assert!(found(&format!("{other}{own}")).contains(&told.to_owned()));
    }

    #[test]
    fn a_report_of_the_lab_is_its_own_however_short() {
        let own = report("Bread", 1, BREAD);
        assert_eq!(found(&own), [""; 0]);
        let begun: String = own
            .lines()
            .take(6)
            .map(|line| format!("{line}\n"))
            .collect();
        assert!(
            !found(&begun)
                .iter()
                .any(|told| told.starts_with("another-lab"))
        );
    }
}
