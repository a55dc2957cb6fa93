//! Whose a path is: the student's folder below the class's, and the name that it says.
//!
//! Enters: paths with `/`. Leaves: per path its owner. Refuses to know files.

use super::given::Other;
use crate::text::fold::one_line;
use rustc_hash::{FxHashMap, FxHashSet};

/// Who handed something in, as far as its path says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Owner {
    /// The student's folder; of a report that lies in none, its own path.
    pub(crate) place: String,
    /// The name that the folder or the file bears.
    pub(crate) name: String,
    /// The folder of the group that it lies in.
    pub(crate) group: String,
    /// Who it is by the platform that the folder was downloaded from: one student may have a folder for files and one for text.
    pub(super) participant: Option<String>,
    /// The files in it of which nothing says that they are reports, their paths from the folder.
    pub(super) others: Vec<Other>,
}

/// How the paths of a class are parted.
pub(super) struct Layout<'a> {
    base: &'a str,
    /// The folders of groups.
    groups: FxHashSet<&'a str>,
}

impl<'a> Layout<'a> {
    /// Of the paths of reports below a folder. `is_student`: whether a list has somebody of that name.
    pub(super) fn of(base: &'a str, paths: &[&'a str], is_student: &dyn Fn(&str) -> bool) -> Self {
        let mut below: FxHashMap<&str, FxHashSet<&str>> = FxHashMap::default();
        let mut holds_report: FxHashSet<&str> = FxHashSet::default();
        let mut above: FxHashMap<&str, FxHashSet<&str>> = FxHashMap::default();
        for path in paths {
            let mut parts = inside(base, path).split('/');
            match (parts.next(), parts.next(), parts.next()) {
                (Some(first), Some(second), Some(_)) => {
                    below.entry(first).or_default().insert(second);
                    above.entry(second).or_default().insert(first);
                }
                (Some(first), Some(_), None) => _ = holds_report.insert(first),
                _ => {}
            }
        }
        let is_listed = |folder: &str| is_student(&spoken(folder));
        let is_persons = |folder: &str| is_listed(folder) || is_like_name(&spoken(folder));
        // Where every folder holds one of the same name, that is no student's: `tp1`, `docs`. Two students may bear one name.
        let is_group = |first: &&str| {
            let inside = &below[first];
            let alone = inside.iter().filter(|second| above[**second].len() == 1);
            let alone = alone.count();
            let others = inside.iter().filter(|second| above[**second].len() > 1);
            let is_named = |second: &&str| match alone * 2 >= inside.len() {
                true => is_persons(second),
                false => is_listed(second),
            };
            // A student's own folder has names of drafts in it, and lies among such folders.
            let holds_nobody = !inside.iter().any(|second| is_persons(second));
            let among_students = holds_report.len() > below.len();
            let is_students = platform(first).is_some()
                || is_listed(first) && !inside.iter().any(|one| is_listed(one))
                || holds_nobody && among_students;
            inside.len() > 1
                && !holds_report.contains(first)
                && !is_students
                && others.into_iter().all(is_named)
        };
        let groups = below.keys().copied().filter(is_group).collect();
        Self { base, groups }
    }

    /// Whose a file is.
    pub(super) fn owner(&self, path: &str) -> Owner {
        let way = inside(self.base, path);
        let (folder, name) = way.rsplit_once('/').unwrap_or(("", way));
        match folder {
            "" => Owner {
                place: path.to_owned(),
                name: spoken(stem_of(name)),
                ..Owner::default()
            },
            folder => self.folder(folder),
        }
    }

    /// Whose a folder is that holds no report; none where it is a group's, or too far down to be a student's.
    pub(super) fn of_empty(&self, folder: &str) -> Option<Owner> {
        let way = inside(self.base, folder);
        let owner = self.folder(way);
        (owner.place == folder && !self.groups.contains(way)).then_some(owner)
    }

    /// Whose a file is that is no report; none where it lies in no student's folder.
    pub(super) fn of_other(&self, path: &str) -> Option<Owner> {
        let (folder, _) = inside(self.base, path).rsplit_once('/')?;
        let is_students = !self.groups.contains(folder);
        is_students.then(|| self.folder(folder))
    }

    /// The owner of the folder that is the first below the class's, or its group's.
    fn folder(&self, way: &str) -> Owner {
        let (first, rest) = way.split_once('/').unwrap_or((way, ""));
        let (group, own) = match self.groups.contains(first) {
            true if !rest.is_empty() => (first, rest.split('/').next().unwrap_or(rest)),
            _ => ("", first),
        };
        let place = [self.base, group, own];
        let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
        Owner {
            place: place.join("/"),
            name: spoken(own),
            group: group.to_owned(),
            participant: platform(own).map(|(participant, _)| format!("{group}/{participant}")),
            ..Owner::default()
        }
    }
}

/// The folder that holds all students' folders, where nobody said which it is.
pub(crate) fn common<'p>(mut paths: impl Iterator<Item = &'p str>) -> String {
    let folder = |path: &'p str| path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let Some(first) = paths.next() else {
        return String::new();
    };
    let (mut common, mut count) = (folder(first), 1);
    for path in paths {
        count += 1;
        while !common.is_empty() && !is_below(common, path) {
            common = folder(common);
        }
    }
    // The only report lies in a student's folder.
    let alone = if count == 1 { folder(common) } else { common };
    alone.to_owned()
}

fn is_below(folder: &str, path: &str) -> bool {
    path.strip_prefix(folder)
        .is_some_and(|rest| rest.starts_with('/'))
}

/// A path from a folder above it; one that lies elsewhere stays as it is.
pub(super) fn inside<'p>(base: &str, path: &'p str) -> &'p str {
    match is_below(base, path) {
        true => path[base.len()..].trim_start_matches('/'),
        // What keeps a name from being read as a command is no folder.
        false => path.strip_prefix("./").unwrap_or(path),
    }
}

/// A name as people say it, without what learning platforms write around it: `Ada Roy_12345_assignsubmission_file_`.
fn spoken(name: &str) -> String {
    let own = platform(name).map_or(name, |(_, own)| own);
    one_line(&own.replace('_', " "))
}

/// Whether a name may be a person's: two words or more, without a number.
fn is_like_name(name: &str) -> bool {
    let words = name.split(|c: char| !c.is_alphabetic());
    words.filter(|word| !word.is_empty()).count() > 1 && !name.contains(char::is_numeric)
}

/// The participant that a platform's folder is of, with the number, and the name alone.
fn platform(name: &str) -> Option<(&str, &str)> {
    const MARK: &str = "_assignsubmission";
    let participant = &name[..name.find(MARK)?];
    let is_number =
        |number: &str| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let named = participant.rsplit_once('_');
    let named = named.filter(|(own, number)| !own.is_empty() && is_number(number));
    let own = named.map_or(participant, |(own, _)| own);
    (!participant.is_empty()).then_some((participant, own))
}

/// A file's name without its ending.
pub(super) fn stem_of(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owners(base: &str, paths: &[&str]) -> Vec<(String, String, String)> {
        let layout = Layout::of(base, paths, &|_| false);
        let owners = paths.iter().map(|path| layout.owner(path));
        owners
            .map(|owner| (owner.place, owner.name, owner.group))
            .collect()
    }

    #[test]
    fn what_a_platform_adds_to_a_name_is_taken_off() {
        for (folder, name) in [
            ("Ada Roy_12345_assignsubmission_file_", "Ada Roy"),
            ("Ada Roy_12345_assignsubmission_file", "Ada Roy"),
            (
                "Lou-Anne N'Diaye_7_assignsubmission_onlinetext",
                "Lou-Anne N'Diaye",
            ),
            ("Ada_Roy", "Ada Roy"),
            ("tp3-ada-roy", "tp3-ada-roy"),
            ("_assignsubmission_file_", "assignsubmission file"),
        ] {
            assert_eq!(spoken(folder), name);
        }
    }

    #[test]
    fn the_first_folder_below_the_class_is_a_students_or_a_groups() {
        let told = owners(
            "c",
            &["c/ada/rapport.md", "c/ben/docs/rapport.md", "c/cem.md"],
        );
        let expected = [("c/ada", "ada"), ("c/ben", "ben"), ("c/cem.md", "cem")];
        for (own, (place, name)) in told.iter().zip(expected) {
            assert_eq!(
                (own.0.as_str(), own.1.as_str(), own.2.as_str()),
                (place, name, "")
            );
        }
        let grouped = owners("c", &["c/A/ada/r.md", "c/A/ben/r.md", "c/B/cem/r.md"]);
        assert_eq!(grouped[1], ("c/A/ben".into(), "ben".into(), "A".into()));
        // Two students of one name don't make students of their groups.
        let named = owners(
            "c",
            &[
                "c/A/ada-roy/r.md",
                "c/A/ben/r.md",
                "c/B/ada-roy/r.md",
                "c/B/cem/r.md",
            ],
        );
        assert_eq!(
            named[2],
            ("c/B/ada-roy".into(), "ada-roy".into(), "B".into())
        );
        // Two labs of each student are no groups.
        let labs = owners(
            "",
            &[
                "ada/tp1/r.md",
                "ada/tp2/r.md",
                "ben/tp1/r.md",
                "ben/tp2/r.md",
            ],
        );
        assert_eq!(labs[1], ("ada".into(), "ada".into(), String::new()));
    }

    #[test]
    fn the_folder_of_a_class_is_guessed_from_its_reports() {
        let of = |paths: &[&str]| common(paths.iter().copied());
        assert_eq!(of(&["x/c/ada/r.md", "x/c/ben/docs/r.md"]), "x/c");
        assert_eq!(of(&["x/ca/r.md", "x/cb/r.md"]), "x");
        assert_eq!(of(&["c/ada/r.md"]), "c");
        assert_eq!(of(&["ada.md", "ben.md"]), "");
    }
}
