//! Alternative texts that say nothing to who cannot see the picture. Off, as four of five real ones are such.

use super::{Check, pictures};
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Message};
use crate::inspection::Inspection;

const ID: &str = "picture-alt";

pub(super) static CHECK: Check = Check::off(ID, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for picture in inspection
        .pictures
        .iter()
        .filter(|picture| picture.says_nothing)
    {
        found.push(pictures::at(catalogue, ID, picture, Message::new(ID)));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{answer, found_beside, lab};
    use crate::evidence::NoSurroundings;

    fn found(before: &str) -> Vec<String> {
        let question = "[[section.question]]\nid = '1.a'\nprompt = 'Lancez le serveur.'";
        let report = answer("Oui. ![](a.png) ![capture](b.png) ![le serveur](c.png)");
        found_beside(&lab(before, question), &report, &NoSurroundings)
    }

    #[test]
    fn texts_that_say_nothing_are_told_where_a_lab_asks_for_it() {
        assert_eq!(
            found("[checks]\npicture-alt = 'hint'"),
            [
                "picture-alt 1.a: ![](a.png)",
                "picture-alt 1.a: ![capture](b.png)"
            ]
        );
        assert_eq!(found(""), [""; 0]);
    }
}
