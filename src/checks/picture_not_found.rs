//! Pictures whose address leads to no file, with the file that may be meant.

use super::{Check, pictures};
use crate::catalogue::Catalogue;
use crate::evidence::Sight;
use crate::finding::{Finding, Message, Rule, Severity};
use crate::inspection::Inspection;

const ID: &str = "picture-not-found";

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: ID,
        summary: "a picture's address leads to no file",
        severity: Some(Severity::Error),
    },
    run,
};

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for picture in &inspection.pictures {
        let Some(Sight::Nowhere { near }) = &picture.sight else {
            continue;
        };
        let address = pictures::shown(&picture.address);
        let message = match near {
            _ if address.trim().is_empty() => Message::new("picture-no-address"),
            Some(near) => Message::new("picture-not-found-near")
                .text("address", address)
                .text("near", near.as_str()),
            None => Message::new("picture-not-found").text("address", address),
        };
        found.push(pictures::at(catalogue, ID, picture, message));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{answer, expecting, found_beside};
    use crate::evidence::memory::{Memory, there};
    use crate::evidence::{NoSurroundings, Sight};

    #[test]
    fn a_picture_that_is_not_there_is_told_where_it_is_shown_and_is_no_missing_screenshot_too() {
        let lab = expecting("'screenshot'");
        let report = answer("Voici : ![le serveur](serveur.png)");
        assert_eq!(
            found_beside(&lab, &report, &Memory::default()),
            ["picture-not-found 1.a: ![le serveur](serveur.png)"]
        );
        assert_eq!(found_beside(&lab, &report, &NoSurroundings), [""; 0]);
    }

    #[test]
    fn a_picture_that_is_there_is_silent() {
        let beside = Memory {
            sights: vec![("serveur.png", Sight::File(there("serveur.png")))],
            ..Memory::default()
        };
        let report = answer("![](serveur.png)");
        assert_eq!(
            found_beside(&expecting("'screenshot'"), &report, &beside),
            [""; 0]
        );
    }

    #[test]
    fn each_place_is_told_and_only_what_else_lacks_is_missing() {
        let lab = expecting("'screenshot', 'terminal'");
        let report = answer("![](a.png) ![]()");
        assert_eq!(
            found_beside(&lab, &report, &Memory::default()),
            [
                "missing-terminal 1.a: ## Question 1.a",
                "picture-not-found 1.a: ![](a.png)",
                "picture-not-found 1.a: ![]()",
            ]
        );
    }
}
