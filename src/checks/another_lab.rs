//! A report that is another lab's, or a part of it that is: told once, in place of all that follows from it. Whether it is was
//! decided in `inspection`.

use super::Check;
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::{Inspection, Stranger};

pub(crate) const ID: &str = "another-lab";

pub(super) static CHECK: Check = Check::new(ID, Severity::Error, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    let (key, span) = match inspection.stranger {
        Some(Stranger::Whole) => ("another-lab", inspection.first_line),
        Some(Stranger::Part(title)) => ("another-lab-part", title),
        None => return,
    };
    let message = Message::new(key).text("lab", &catalogue.lab.title);
    found.push(Finding::of(ID, span, message));
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
    fn answers_that_fit_by_their_turn_alone_are_another_labs() {
        let of = |answers: &[(&str, &str)]| {
            let texts = answers.iter().map(|(_, answer)| format!("{answer}\n\n"));
            let titled = texts.enumerate();
            titled.fold(String::new(), |text, (at, answer)| {
                let sign = ["Setting out", "Going on", "Half way", "Nearly", "The end"][at];
                format!("{text}## {sign}\n\n{answer}")
            })
        };
        let told = |text: &str| {
            let found = found(text);
            found.iter().any(|told| told.starts_with("another-lab"))
        };
        assert!(told(&of(BICYCLE)));
        assert!(!told(&of(BREAD)));
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
    fn few_words_do_where_the_numbers_are_another_labs_too() {
        let own = "# Bread\n\n## Question 1.1\n\nIt shines.\n\n## Question 1.2\n\nIt wakes.\n\n## Question 1.3\n\nFour.\n\n## Question 1.4\n\nDense.\n\n";
        let other = "# Repairing a bicycle\n\n## Question 3.a\n\nThe left caliper drags on its pads.\n\n## Question 3.b\n\nFresh grease cured the notchy steering.\n\n## Question 4.a\n\nSealant holds the pressure.\n";
        let told = "another-lab -: # Repairing a bicycle".to_owned();
        assert!(found(&format!("{own}{other}")).contains(&told));
        let more = other
            .replace("bicycle", "loaf")
            .replace("caliper drags on its pads", "crust of the dough is flour");
        assert!(
            !found(&format!("{own}{more}"))
                .iter()
                .any(|found| found.starts_with("another-lab"))
        );
    }

    #[test]
    fn a_few_words_are_told_too_where_the_numbers_happen_to_fit() {
        let told = |answers: &[&str]| {
            let answers = answers.iter().enumerate();
            let text = answers.fold(String::from("# A report\n\n"), |text, (at, answer)| {
                format!("{text}## Question 1.{}\n\n{answer}\n\n", at + 1)
            });
            let found = found(&text);
            found.iter().any(|told| told.starts_with("another-lab"))
        };
        let bicycle: Vec<&str> = BICYCLE.iter().map(|(_, answer)| *answer).take(4).collect();
        assert!(told(&bicycle));
        let bread: Vec<&str> = BREAD.iter().map(|(_, answer)| *answer).collect();
        assert!(!told(&bread));
        // Who titles as the lab is called hands in that lab.
        let titled = |title: &str| {
            let answers: String = (1..)
                .zip(&bicycle)
                .fold(String::new(), |text, (at, answer)| {
                    format!("{text}## Question 1.{at}\n\n{answer}\n\n")
                });
            let found = found(&format!("# {title}\n\n{answers}"));
            found.iter().any(|told| told.starts_with("another-lab"))
        };
        assert!(titled("Report: cheese") && titled("Cheese and bread"));
        assert!(!titled("Bread") && !titled("Report 3: bread"));
        // What a terminal says has words of its own, and so few others tell nothing.
        let pasted = format!("Here:\n\n```console\n$ ride\n{}\n```", bicycle.join("\n"));
        assert!(!told(&[&pasted, "It wakes.", "Four.", "Dense."]));
    }

    #[test]
    fn a_report_with_the_labs_section_titles_is_never_another_labs() {
        let sections = ["Kneading by hand", "Waking the yeast", "Baking the loaf"];
        let mut questions = String::new();
        let mut report = String::from("# A report\n\n");
        for (number, (title, (prompt, _))) in sections.iter().zip(BREAD).enumerate() {
            let number = number + 1;
            let _ = write!(
                questions,
                "[[section]]\nid = '{number}0'\ntitle = '{title}'\n[[section.question]]\nid = '{number}0.1'\nprompt = '{prompt}'\n"
            );
            let (_, answer) = BICYCLE[number];
            let _ = write!(
                report,
                "## {number}0. {title}\n\n### {number}0.1\n\n{answer} {answer} {answer}\n\n"
            );
        }
        let text = format!("[lab]\nid = 'bread'\ntitle = 'Bread'\n{questions}");
        let source = crate::source::Source::from_text("questions.toml", text.as_str());
        let bread = crate::catalogue::read(&source, &crate::checks::ids()).expect("it is right");
        let told = |report: &str| {
            let found = found_beside(&bread, report, &NoSurroundings);
            found.iter().any(|told| told.starts_with("another-lab"))
        };
        assert!(!told(&report));
        assert!(told(
            &report
                .replace("Kneading by hand", "Oiling")
                .replace("Waking the yeast", "Pumping")
        ));
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
