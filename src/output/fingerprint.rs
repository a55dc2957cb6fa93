//! Fingerprints: what tells a finding from another on any day, so that a forge sees which are new and which are mended.
//!
//! Enters: the findings of a run, in order. Leaves: a text for each, made of its check, its report, its question and which of
//! its kind it is there. Refuses to know lines: those change with every edit above.

use crate::finding::Finding;
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

/// How many of each kind were met so far.
#[derive(Default)]
pub(super) struct Fingerprints<'a> {
    met: FxHashMap<(&'a str, &'a str, Option<&'a str>), usize>,
}

impl<'a> Fingerprints<'a> {
    /// The fingerprint of the next finding of a report.
    pub(super) fn next(&mut self, path: &'a str, finding: &'a Finding) -> String {
        self.of(path, finding.check, finding.question.as_deref())
    }

    /// The fingerprint of what is told of a report as a whole.
    pub(super) fn of(
        &mut self,
        path: &'a str,
        check: &'a str,
        question: Option<&'a str>,
    ) -> String {
        let nth = self.met.entry((path, check, question)).or_default();
        *nth += 1;
        let mut hash = Sha256::new();
        // None of them holds a NUL: where one ends is sure.
        for part in [check, path, question.unwrap_or_default(), &nth.to_string()] {
            hash.update(part);
            hash.update([0]);
        }
        let bytes = hash.finalize();
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprints;

    #[test]
    fn findings_of_a_kind_are_told_apart_and_the_same_on_every_run() {
        let run = || {
            let mut prints = Fingerprints::default();
            let kinds = [
                ("a.md", "missing-text", Some("1.a")),
                ("a.md", "missing-text", Some("1.a")),
                ("a.md", "missing-text", Some("1.b")),
                ("b.md", "missing-text", Some("1.a")),
                ("a.md", "missing-text", None),
                ("a.md", "missing-code", Some("1.a")),
            ];
            kinds.map(|(path, check, question)| prints.of(path, check, question))
        };
        let mut all = run().to_vec();
        assert_eq!(all, run());
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 6);
    }
}
