//! Pictures on the web, which are not looked at: one hint for all of a report.

use super::{Check, pictures};
use crate::catalogue::Catalogue;
use crate::evidence::Sight;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::Inspection;

const ID: &str = "picture-remote";

pub(super) static CHECK: Check = Check::new(ID, Severity::Hint, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    let remote = inspection.pictures.iter();
    let mut remote = remote.filter(|picture| picture.sight == Some(Sight::Web { expires: false }));
    if let Some(first) = remote.next() {
        let message = Message::new(ID).number("count", remote.count() + 1);
        // It is about the report, whichever question shows the first.
        found.push(Finding {
            question: None,
            ..pictures::at(catalogue, ID, first, message)
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{answer, expecting, found_beside};
    use crate::evidence::Sight;
    use crate::evidence::memory::Memory;

    #[test]
    fn pictures_on_the_web_are_one_hint_and_count_as_screenshots() {
        let beside = Memory {
            sights: vec![
                ("https://a.org/a.png", Sight::Web { expires: false }),
                ("//b.org/b", Sight::Web { expires: false }),
            ],
            ..Memory::default()
        };
        let found = |text: &str| found_beside(&expecting("'screenshot'"), &answer(text), &beside);
        assert_eq!(
            found("![](https://a.org/a.png) ![](//b.org/b)"),
            ["picture-remote -: ![](https://a.org/a.png)"]
        );
        assert_eq!(found("![](https://a.org/a.png) [b](//b.org/b)").len(), 1);
    }
}
