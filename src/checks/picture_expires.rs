//! Pictures on the web whose addresses are signed for some time: whoever reads the report later sees none.

use super::{Check, pictures};
use crate::catalogue::Catalogue;
use crate::evidence::Sight;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::Inspection;

const ID: &str = "picture-expires";

pub(super) static CHECK: Check = Check::new(ID, Severity::Warning, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for picture in &inspection.pictures {
        if picture.sight == Some(Sight::Web { expires: true }) {
            found.push(pictures::at(catalogue, ID, picture, Message::new(ID)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{answer, expecting, found_beside};
    use crate::evidence::Sight;
    use crate::evidence::memory::Memory;

    #[test]
    fn each_such_picture_is_told_and_counts_as_a_screenshot() {
        let beside = Memory {
            sights: vec![
                ("https://a.org/a.png?sig=b", Sight::Web { expires: true }),
                ("https://a.org/b.png", Sight::Web { expires: false }),
            ],
            ..Memory::default()
        };
        let report = answer("![](https://a.org/a.png?sig=b) ![](https://a.org/b.png)");
        assert_eq!(
            found_beside(&expecting("'screenshot'"), &report, &beside),
            [
                "picture-expires 1.a: ![](https://a.org/a.png?sig=b)",
                "picture-remote -: ![](https://a.org/b.png)",
            ]
        );
    }
}
