//! Pictures outside the root, by `..` or by a symbolic link: whoever gets the repository does not get them.

use super::{Check, pictures};
use crate::evidence::Sight;
use crate::finding::Severity;

const ID: &str = "picture-outside";

pub(super) static CHECK: Check =
    Check::new(ID, Severity::Warning, |catalogue, inspection, found| {
        pictures::elsewhere(catalogue, inspection, ID, &Sight::Outside, found);
    });

#[cfg(test)]
mod tests {
    use crate::checks::tests::{answer, expecting, found_beside};
    use crate::evidence::Sight;
    use crate::evidence::memory::Memory;

    #[test]
    fn such_a_picture_is_told_and_is_no_missing_screenshot_too() {
        let beside = |sight| Memory {
            sights: vec![("a.png", sight)],
            ..Memory::default()
        };
        let found = |sight| {
            let report = answer("![](a.png)");
            found_beside(&expecting("'screenshot'"), &report, &beside(sight))
        };
        assert_eq!(found(Sight::Outside), ["picture-outside 1.a: ![](a.png)"]);
        assert_eq!(found(Sight::Embedded), [""; 0]);
        assert!(!found(Sight::Computer)[0].starts_with("picture-outside"));
    }
}
