//! A class that one catalogue serves: which folder is each report's own.
//!
//! Enters: where reports lie, and which folders the command line names. Leaves: per report the outermost folder in which the
//! files that the lab asks for may lie. Refuses to know files.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A report that shares its catalogue with others.
pub(super) struct Member {
    pub(super) root: PathBuf,
    /// Whether the root was said: a repository may be one student's whole work, a guess never is.
    pub(super) is_said: bool,
    pub(super) folder: PathBuf,
    /// The folder of the command line that it was found in.
    pub(super) given: Option<PathBuf>,
    /// Whether it surely is a report: any Markdown file of a folder may be one.
    pub(super) is_sure: bool,
}

/// Per member its own folder: the first below the one that the command line names, or that holds them all. Where that parts
/// nobody from anybody, as in one student's lab, the root; in a repository also where one report's folder would hold another's.
pub(super) fn own_folders(members: &[Member]) -> Vec<PathBuf> {
    let sure: Vec<&Member> = members.iter().filter(|member| member.is_sure).collect();
    let common = common_folder(sure.iter().map(|member| member.folder.as_path()));
    let below_all = sure.iter().all(|member| member.folder != common);
    let own = |member: &Member| {
        let given = member.given.as_deref().unwrap_or(&common);
        let base = if below_all { &common } else { given };
        let base = Some(base).filter(|base| base.starts_with(&member.root));
        if base.is_none() && member.is_said {
            return member.root.clone();
        }
        first_below(base.unwrap_or(&member.root), &member.folder)
    };
    let firsts: BTreeSet<PathBuf> = sure.iter().map(|member| own(member)).collect();
    let apart = firsts.len() > 1;
    // What a folder holds stands right after it.
    let mut pairs = firsts.iter().zip(firsts.iter().skip(1));
    let nested = pairs.any(|(above, own)| own.starts_with(above));
    let owns = |member: &Member| {
        let folder = own(member);
        let is_class = match member.is_said {
            // One student's report may lie anywhere in their repository: there it takes several to be a class.
            true => apart && !nested,
            false => {
                apart
                    || member.given.as_ref().is_some_and(|given| {
                        *given != member.root && given.starts_with(&member.root) && folder != *given
                    })
            }
        };
        if is_class {
            folder
        } else {
            member.root.clone()
        }
    };
    members.iter().map(owns).collect()
}

/// The innermost folder that holds some folders.
pub(super) fn common_folder<'p>(mut folders: impl Iterator<Item = &'p Path>) -> PathBuf {
    let first = folders.next().unwrap_or(Path::new("")).to_owned();
    folders.fold(first, |common, folder| {
        let holds = |above: &&Path| folder.starts_with(above);
        let above = common.ancestors().find(holds);
        above.map_or_else(|| common.clone(), Path::to_owned)
    })
}

/// The first folder on the way from one down to another; where that doesn't lie below, itself.
fn first_below(base: &Path, folder: &Path) -> PathBuf {
    match folder.strip_prefix(base).map(|way| way.iter().next()) {
        Ok(Some(first)) => base.join(first),
        Ok(None) | Err(_) => folder.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(given: Option<&str>, folders: &[&str]) -> Vec<PathBuf> {
        own_within(false, given, folders)
    }

    fn own_within(is_said: bool, given: Option<&str>, folders: &[&str]) -> Vec<PathBuf> {
        let member = |folder: &&str| Member {
            root: PathBuf::from("/w"),
            is_said,
            folder: PathBuf::from(folder),
            given: given.map(PathBuf::from),
            is_sure: !folder.ends_with("notes"),
        };
        own_folders(&folders.iter().map(member).collect::<Vec<_>>())
    }

    #[test]
    fn the_first_folder_below_the_class_is_a_students_own() {
        let class = Some("/w/class");
        for (given, folders, owned) in [
            (
                class,
                &["/w/class/a", "/w/class/b/lab"][..],
                &["/w/class/a", "/w/class/b"][..],
            ),
            (class, &["/w/class/a/x"], &["/w/class/a"]),
            (
                class,
                &["/w/class/a", "/w/class"],
                &["/w/class/a", "/w/class"],
            ),
            (
                class,
                &["/w/class/2/a", "/w/class/2/b"],
                &["/w/class/2/a", "/w/class/2/b"],
            ),
            (
                class,
                &["/w/class/a", "/w/class/a/x"],
                &["/w/class/a", "/w/class/a"],
            ),
            (Some("/w"), &["/w/a", "/w/b"], &["/w/a", "/w/b"]),
            (None, &["/w/c/a", "/w/c/b"], &["/w/c/a", "/w/c/b"]),
            (Some("/"), &["/w/a", "/w/b"], &["/w/a", "/w/b"]),
        ] {
            let owned: Vec<PathBuf> = owned.iter().map(PathBuf::from).collect();
            assert_eq!(own(given, folders), owned, "{given:?} {folders:?}");
        }
    }

    #[test]
    fn one_students_lab_is_no_class() {
        for (given, folders) in [
            (Some("/w"), &["/w/report"][..]),
            (Some("/w/report"), &["/w/report"]),
            (None, &["/w/report"]),
            (Some("/w"), &["/w/report", "/w/notes"]),
        ] {
            assert_eq!(
                own(given, folders)[0],
                Path::new("/w"),
                "{given:?} {folders:?}"
            );
        }
    }

    #[test]
    fn a_repository_holds_a_class_only_where_several_lie_apart() {
        let class = &["/w/class/a", "/w/class/b/x"];
        let owned = ["/w/class/a", "/w/class/b"].map(PathBuf::from);
        for given in [None, Some("/w"), Some("/w/class")] {
            assert_eq!(own_within(true, given, class), owned, "{given:?}");
        }
        for (given, folders) in [
            (Some("/w/docs"), &["/w/docs/report"][..]),
            (Some("/w"), &["/w", "/w/annex"]),
            (Some("/w"), &["/w/docs", "/w/docs"]),
        ] {
            for own in own_within(true, given, folders) {
                assert_eq!(own, Path::new("/w"), "{given:?} {folders:?}");
            }
        }
    }
}
