//! Files that are there, but that no browser shows as a picture: each once, as the file is to be mended.

use super::{Check, pictures};
use crate::catalogue::Catalogue;
use crate::document::is_of_picture;
use crate::evidence::Trouble;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::Inspection;

const ID: &str = "picture-unreadable";

pub(super) static CHECK: Check = Check::new(ID, Severity::Error, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for (picture, seen) in pictures::files_once(catalogue, inspection) {
        let message = match &seen.trouble {
            None => continue,
            Some(Trouble::Empty) => Message::new("picture-empty"),
            Some(Trouble::CutShort) => Message::new("picture-cut-short"),
            Some(Trouble::Format("HEIC")) => Message::new("picture-heic"),
            Some(Trouble::Format(format)) => Message::new("picture-format").text("format", *format),
            Some(Trouble::NoPicture("pointer")) => Message::new("picture-pointer"),
            Some(Trouble::NoPicture("text")) if !is_of_picture(&seen.path) => {
                Message::new("picture-is-text")
                    .text("address", pictures::written(picture, &picture.address))
            }
            Some(Trouble::NoPicture(what)) => {
                Message::new("picture-no-picture").text("what", *what)
            }
            Some(Trouble::Denied(error)) => {
                Message::new("picture-denied").text("error", error.as_str())
            }
        };
        let message = message.text("file", pictures::shown(&seen.path));
        found.push(pictures::at(catalogue, ID, picture, message));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{answer, expecting, found_beside};
    use crate::evidence::memory::{Memory, there};
    use crate::evidence::{NO_PICTURES, Seen, Sight, Trouble};
    use crate::finding::Message;
    use crate::language::Language;
    use crate::language::messages::Messages;

    fn beside(trouble: Option<Trouble>) -> Memory {
        let seen = Seen {
            trouble,
            ..there("a.png")
        };
        Memory {
            sights: vec![("a.png", Sight::File(seen))],
            ..Memory::default()
        }
    }

    #[test]
    fn a_file_that_no_browser_shows_is_told_once_and_is_no_missing_screenshot_too() {
        let report = answer("![](a.png)\n\nEncore : ![](a.png)");
        for trouble in [
            Trouble::Empty,
            Trouble::CutShort,
            Trouble::Format("HEIC"),
            Trouble::Denied("no".to_owned()),
        ] {
            assert_eq!(
                found_beside(&expecting("'screenshot'"), &report, &beside(Some(trouble))),
                ["picture-unreadable 1.a: ![](a.png)"]
            );
        }
    }

    #[test]
    fn a_picture_that_browsers_show_is_silent() {
        let report = answer("![](a.png)");
        assert_eq!(
            found_beside(&expecting("'screenshot'"), &report, &beside(None)),
            [""; 0]
        );
    }

    #[test]
    fn what_is_no_picture_is_named_in_each_language() {
        for language in [Language::FRENCH, Language::ENGLISH] {
            let said = |what: &str| {
                let message = Message::new("picture-no-picture")
                    .text("file", "a")
                    .text("what", what);
                Messages::new(language).message(&message)
            };
            let kinds = NO_PICTURES
                .iter()
                .filter(|what| !matches!(**what, "unknown" | "pointer"));
            for what in kinds {
                assert_ne!(said(what), said("unknown"), "{what}");
            }
        }
    }
}
