//! Pictures whose address leads to no file, with the file that may be meant.

use super::{Check, pictures};
use crate::catalogue::Catalogue;
use crate::evidence::Sight;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::Inspection;
use rustc_hash::{FxHashMap, FxHashSet};

const ID: &str = "picture-not-found";

pub(super) static CHECK: Check = Check::new(ID, Severity::Error, run);

/// From so many pictures on, a folder of which none is there is one cause.
const FOLDER: usize = 3;

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    let folders = absent_folders(inspection);
    let mut told: FxHashSet<&str> = FxHashSet::default();
    for picture in &inspection.pictures {
        let Some(Sight::Nowhere { near }) = &picture.sight else {
            continue;
        };
        let folder = folder_of(&picture.address);
        if let Some(&count) = folders.get(folder) {
            if told.insert(folder) {
                let message = Message::new("picture-folder-not-found").number("count", count);
                let shown = if folder.is_empty() { "here" } else { folder };
                let message = message.text("folder", pictures::shown(shown));
                let one = pictures::at(catalogue, ID, picture, message);
                found.push(Finding {
                    question: None,
                    ..one
                });
            }
            continue;
        }
        let address = pictures::shown(&picture.address);
        let message = match near {
            _ if address.trim().is_empty() => Message::new("picture-no-address"),
            Some(near) => Message::new("picture-not-found-near")
                .text("address", address)
                .text("near", pictures::written(picture, near)),
            None => Message::new("picture-not-found").text("address", address),
        };
        found.push(pictures::at(catalogue, ID, picture, message));
    }
}

/// The folders, as addresses have them, of which several pictures are shown and none is there, with how many.
fn absent_folders(inspection: &Inspection) -> FxHashMap<&str, usize> {
    let mut folders: FxHashMap<&str, Option<usize>> = FxHashMap::default();
    for picture in &inspection.pictures {
        let count = folders
            .entry(folder_of(&picture.address))
            .or_insert(Some(0));
        *count = match picture.sight {
            Some(Sight::Nowhere { near: None }) => count.map(|count| count + 1),
            _ => None,
        };
    }
    let absent = folders
        .into_iter()
        .filter_map(|(folder, count)| Some((folder, count?)));
    absent.filter(|(_, count)| *count >= FOLDER).collect()
}

fn folder_of(address: &str) -> &str {
    address.rfind(['/', '\\']).map_or("", |at| &address[..at])
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
    #[test]
    fn a_folder_of_which_nothing_is_there_is_told_once() {
        let report =
            answer("![](captures/a.png) ![](captures/b.png) ![](captures/c.png) ![](d.png)");
        let lab = expecting("'screenshot'");
        assert_eq!(
            found_beside(&lab, &report, &Memory::default()),
            [
                "picture-not-found -: ![](captures/a.png)",
                "picture-not-found 1.a: ![](d.png)",
            ]
        );
        // One that is there says that the folder is.
        let beside = Memory {
            sights: vec![("captures/a.png", Sight::File(there("captures/a.png")))],
            ..Memory::default()
        };
        assert_eq!(found_beside(&lab, &report, &beside).len(), 3);
    }
}
