//! Answers without their file, where the catalogue expects it first of all ways.

use super::{Check, expectation};
use crate::catalogue::Kind;
use crate::finding::Severity;

const ID: &str = "missing-file";

pub(super) static CHECK: Check = Check::new(ID, Severity::Error, |catalogue, inspection, found| {
    expectation::unmet(catalogue, inspection, ID, Kind::File, found);
});

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, answer, found_beside, lab};
    use crate::evidence::Sight;
    use crate::evidence::memory::{Memory, there};
    use crate::finding::Argument;
    use crate::source::Source;

    /// Surroundings that hold one file.
    fn beside(path: &'static str) -> Memory {
        Memory {
            sights: vec![(path, Sight::File(there(path)))],
            ..Memory::default()
        }
    }

    #[test]
    fn a_file_that_does_not_lie_there_is_named() {
        let files = "[[section.question]]\nid = '1.a'\nprompt = 'Rendez.'\nexpects = ['file']\nfile = { paths = ['Dockerfile', 'src/app.py'] }";
        let lab = lab("", files);
        let report = answer("Voici les deux fichiers.");
        let source = Source::from_text("rapport.md", report.as_str());
        let findings = crate::inspect(&lab, &source, &beside("Dockerfile")).findings;
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].check, "missing-file");
        let files = ("files", Argument::Text("src/app.py".to_owned()));
        assert!(
            findings[0].message.arguments.contains(&files),
            "{:?}",
            findings[0].message
        );
    }

    #[test]
    fn a_file_that_lies_there_is_enough() {
        let files = "[[section.question]]\nid = '1.a'\nprompt = 'Rendez.'\nexpects = ['file']\nfile = { paths = ['Dockerfile'] }";
        let report = answer("Voici.");
        assert_eq!(
            found_beside(&lab("", files), &report, &beside("Dockerfile")),
            NONE
        );
    }
}
