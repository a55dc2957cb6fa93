//! Pictures whose name is spelt in other cases than on the disk: Windows and macOS show them, the forge and the teacher do not.

use super::{Check, pictures};
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::Inspection;

const ID: &str = "picture-wrong-case";

pub(super) static CHECK: Check = Check::new(ID, Severity::Warning, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for (picture, seen) in pictures::files(inspection) {
        let Some(right) = &seen.right_case else {
            continue;
        };
        let message = Message::new("picture-wrong-case")
            .text("address", pictures::shown(&picture.address))
            .text("right", pictures::shown(right))
            .text("written", pictures::written(picture, right));
        found.push(pictures::misspelt(catalogue, ID, picture, message));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{answer, expecting, found_beside};
    use crate::evidence::memory::{Memory, there};
    use crate::evidence::{Seen, Sight};

    #[test]
    fn another_case_is_told_at_each_place_and_the_screenshot_counts() {
        let wrong = Seen {
            right_case: Some("Img/A.PNG".to_owned()),
            ..there("Img/A.PNG")
        };
        let beside = Memory {
            sights: vec![
                ("img/a.png", Sight::File(wrong)),
                ("Img/A.PNG", Sight::File(there("Img/A.PNG"))),
            ],
            ..Memory::default()
        };
        let report = answer("![](img/a.png) ![](Img/A.PNG) ![x](img/a.png)");
        assert_eq!(
            found_beside(&expecting("'screenshot'"), &report, &beside),
            [
                "picture-wrong-case 1.a: ![](img/a.png)",
                "picture-wrong-case 1.a: ![x](img/a.png)",
            ]
        );
    }
}
