//! Marks of pictures with a slip, so that Markdown shows none: a space in the address, a size behind it, other brackets,
//! backslashes between folders.
//!
//! A picture that isn't there either is told by the check of its file.

use super::{Check, pictures};
use crate::catalogue::Catalogue;
use crate::document::Slip;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::{Inspection, Misspelt, Picture};

const ID: &str = "picture-malformed";

pub(super) static CHECK: Check = Check::new(ID, Severity::Warning, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    let seen = inspection
        .pictures
        .iter()
        .filter(|picture| Picture::is_seen(picture));
    for (picture, mended) in seen.filter_map(|picture| Some((picture, picture.slip.as_ref()?))) {
        let key = match mended.slip {
            Slip::Spaces => "picture-spaces",
            Slip::After => "picture-more-in-brackets",
            Slip::Blank => "picture-parted",
            Slip::Brackets | Slip::Wiki => "picture-brackets",
            Slip::Bar => "picture-bar",
            Slip::Place => "picture-out-of-place",
        };
        let message = Message::new(key).text("right", pictures::shown(&mended.right));
        found.push(pictures::misspelt(catalogue, ID, picture, message));
    }
    for (picture, seen) in pictures::files(inspection) {
        // Where its cases are wrong too, that is told, with the same mend.
        let respelt = picture.respelt.as_ref();
        let respelt = respelt.filter(|_| seen.right_case.is_none());
        let Some((respelt, why)) = respelt.and_then(|respelt| Some((respelt, respelt.why?))) else {
            continue;
        };
        let key = match why {
            Misspelt::Backslashes => "picture-backslashes",
            Misspelt::Signs => "picture-signs",
        };
        let message = Message::new(key).text("right", pictures::shown(&respelt.edit.text));
        found.push(pictures::misspelt(catalogue, ID, picture, message));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{answer, expecting, found_beside};
    use crate::evidence::Sight;
    use crate::evidence::memory::{Memory, there};

    fn beside() -> Memory {
        let names = ["a.png", "a b.png"];
        let sights = names.map(|name| (name, Sight::File(there(name))));
        Memory {
            sights: sights.to_vec(),
            ..Memory::default()
        }
    }

    #[test]
    fn a_slip_is_told_at_the_mark_and_the_picture_counts() {
        for mark in [
            "![x](a b.png)",
            "![x](a.png =300x)",
            "![x] (a.png)",
            "![x][a.png]",
            "!(x)[a.png]",
            "![[a.png]",
        ] {
            let report = answer(&format!("Voici la page. {mark}"));
            assert_eq!(
                found_beside(&expecting("'screenshot'"), &report, &beside()),
                [format!("picture-malformed 1.a: {mark}")]
            );
        }
    }

    #[test]
    fn what_is_not_there_is_told_as_that() {
        let report = answer("Voici la page. ![x] (c.png)");
        assert_eq!(
            found_beside(&expecting("'screenshot'"), &report, &beside()),
            ["picture-not-found 1.a: ![x] (c.png)"]
        );
    }

    #[test]
    fn right_marks_and_shown_ones_are_silent() {
        for mark in [
            "![x](<a b.png>)",
            "![x](a.png \"t\")",
            "![[a b.png]]",
            "`![x] (a.png)` ![](a.png)",
        ] {
            let report = answer(&format!("Voici la page. {mark}"));
            assert_eq!(
                found_beside(&expecting("'screenshot'"), &report, &beside()),
                [""; 0],
                "{mark}"
            );
        }
    }
}
