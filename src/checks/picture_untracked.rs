//! Pictures that git will not hand in: neither committed nor staged, or ignored. Graver in a hook, which is the last place to say so.

use super::{Check, pictures};
use crate::catalogue::Catalogue;
use crate::evidence::Git;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::Inspection;

pub(crate) const ID: &str = "picture-untracked";

pub(super) static CHECK: Check = Check::new(ID, Severity::Warning, run);

fn run(catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    for (picture, seen) in pictures::files_once(catalogue, inspection) {
        let message = match seen.git {
            Some(Git::Untracked) => Message::new("picture-untracked"),
            Some(Git::Ignored) => Message::new("picture-ignored"),
            Some(Git::Tracked) | None => continue,
        };
        let message = message.text("file", pictures::shown(&seen.path));
        found.push(pictures::at(catalogue, ID, picture, message));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::Policy;
    use crate::checks::tests::{answer, expecting, found_beside, lab};
    use crate::evidence::memory::{Memory, there};
    use crate::evidence::{Seen, Sight};
    use crate::source::Source;

    fn beside(git: Option<Git>) -> Memory {
        let seen = Seen {
            git,
            ..there("a.png")
        };
        Memory {
            sights: vec![("a.png", Sight::File(seen))],
            ..Memory::default()
        }
    }

    #[test]
    fn a_picture_that_git_lacks_is_told_once() {
        let report = answer("![](a.png) ![](a.png)");
        for git in [Git::Untracked, Git::Ignored] {
            assert_eq!(
                found_beside(&expecting("'screenshot'"), &report, &beside(Some(git))),
                ["picture-untracked 1.a: ![](a.png)"]
            );
        }
    }

    #[test]
    fn what_git_has_or_cannot_know_is_silent() {
        let report = answer("![](a.png)");
        for git in [Some(Git::Tracked), None] {
            assert_eq!(
                found_beside(&expecting("'screenshot'"), &report, &beside(git)),
                [""; 0]
            );
        }
    }

    #[test]
    fn in_a_hook_it_is_an_error_unless_the_catalogue_decides() {
        let question =
            "[[section.question]]\nid = '1.a'\nprompt = 'Lancez.'\nexpects = ['screenshot']";
        let severity = |before: &str, after: &str| {
            let lab = lab(before, &format!("{question}\n{after}"));
            let source = Source::from_text("r.md", answer("![](a.png)"));
            let beside = beside(Some(Git::Untracked));
            let policy = Policy::default().in_hook(true);
            let found =
                crate::inspect_under(&lab, &source, &crate::read(&lab, &source), &beside, &policy)
                    .findings;
            found[0].severity
        };
        assert_eq!(severity("", ""), Severity::Error);
        assert_eq!(severity("", "optional = true"), Severity::Warning);
        let said = "[checks]\npicture-untracked = 'hint'";
        assert_eq!(severity(said, ""), Severity::Hint);
    }
}
