//! Answers without their screenshot, where the catalogue expects it first of all ways.

use super::{Check, expectation};
use crate::catalogue::Kind;
use crate::finding::Severity;

const ID: &str = "missing-screenshot";

pub(super) static CHECK: Check = Check::new(ID, Severity::Error, |catalogue, inspection, found| {
    expectation::unmet(catalogue, inspection, ID, Kind::Screenshot, found);
});

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, answer, expecting, found, found_beside, lab};
    use crate::evidence::Sight;
    use crate::evidence::memory::{Memory, there};

    #[test]
    fn words_alone_are_no_screenshot() {
        let lab = expecting("'screenshot'");
        assert_eq!(
            found(&lab, &answer("Il tourne.")),
            ["missing-screenshot 1.a: ## Question 1.a"]
        );
        for picture in [
            "![le serveur](serveur.png)",
            "<img src=\"serveur.png\">",
            "![[serveur.png]]",
            "Voici : ![](https://example.org/serveur.png)",
        ] {
            assert_eq!(found(&lab, &answer(picture)), NONE, "{picture}");
        }
    }

    #[test]
    fn as_many_screenshots_as_asked_are_asked_for() {
        let two = "[[section.question]]\nid = '1.a'\nprompt = 'Lancez.'\nexpects = ['screenshot']\nscreenshot = { min = 2 }";
        let lab = lab("", two);
        assert_eq!(
            found(&lab, &answer("![](a.png)")),
            ["missing-screenshot 1.a: ## Question 1.a"]
        );
        assert_eq!(found(&lab, &answer("![](a.png)\n\n![](b.png)")), NONE);
    }

    #[test]
    fn the_same_picture_twice_is_one_screenshot() {
        let two = "[[section.question]]\nid = '1.a'\nprompt = 'Lancez.'\nexpects = ['screenshot']\nscreenshot = { min = 2 }";
        let lab = lab("", two);
        let found = |text: &str| {
            let beside = Memory {
                sights: ["a.png", "b.png", "c.png"]
                    .map(|name| (name, Sight::File(there(name))))
                    .to_vec(),
                bytes: vec![("a.png", 1), ("b.png", 1), ("c.png", 2)],
                ..Memory::default()
            };
            found_beside(&lab, &answer(text), &beside)
        };
        assert_eq!(
            found("![avant](a.png)\n\n![après](b.png)"),
            ["missing-screenshot 1.a: ![après](b.png)"]
        );
        assert_eq!(
            found("![avant](a.png)\n\n![après](a.png)"),
            ["missing-screenshot 1.a: ![après](a.png)"]
        );
        assert_eq!(found("![](a.png) ![](b.png)\n\n![](c.png)"), NONE);
    }
}
