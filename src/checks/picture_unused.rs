//! Picture files that no Markdown file shows: one may be the screenshot that an answer lacks.

use super::{Check, pictures};
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::Inspection;

const ID: &str = "picture-unused";

pub(super) static CHECK: Check = Check::new(ID, Severity::Hint, run);

fn run(_catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    const SHOWN: usize = 3;
    let Some(more) = inspection.unshown.len().checked_sub(1) else {
        return;
    };
    let first = inspection.unshown.iter().take(SHOWN);
    let mut files = first
        .map(|path| pictures::shown(path))
        .collect::<Vec<_>>()
        .join(", ");
    if more >= SHOWN {
        files.push_str(", …");
    }
    let message = Message::new(ID).number("count", more + 1);
    let message = message.text("files", files);
    found.push(Finding::of(ID, inspection.first_line, message));
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{answer, expecting, found_beside};
    use crate::evidence::Sight;
    use crate::evidence::memory::{Memory, there};

    #[test]
    fn files_that_nothing_shows_are_one_hint() {
        let beside = Memory {
            sights: vec![("a.png", Sight::File(there("a.png")))],
            unshown: vec!["a.png", "b.png", "c.png"],
            ..Memory::default()
        };
        let report = answer("![](a.png)");
        assert_eq!(
            found_beside(&expecting("'screenshot'"), &report, &beside),
            ["picture-unused -: # Exercice 1"]
        );
    }

    #[test]
    fn a_report_that_shows_them_all_is_silent() {
        let beside = Memory {
            sights: vec![("a.png", Sight::File(there("a.png")))],
            unshown: vec!["a.png"],
            ..Memory::default()
        };
        let report = answer("![](a.png)");
        assert_eq!(
            found_beside(&expecting("'screenshot'"), &report, &beside),
            [""; 0]
        );
    }
}
