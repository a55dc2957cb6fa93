//! Findings' edits to new text: what can be mended without a word of the student's being touched.
//!
//! Enters: a checked report, and a way to check another text in its stead. Leaves: the mended text, and what was done. Refuses to
//! know files, and what any finding means.
//!
//! Edits are proposals. They are taken where the mended text is read as the report was: each question with its status, its label's
//! line and its evidence, no new finding, and fewer that can be mended than before. All that are proposed are tried together, as
//! labels that are off lean on one another; where that fails, check by check. What is left when nothing more is taken is left by
//! a second run too.

use crate::Checked;
use crate::evidence::Evidence;
use crate::finding::{Edit, Finding};
use crate::inspection::{Answer, Inspection};
use crate::source::{Source, Span};
use std::collections::BTreeMap;

/// A report after its mending.
#[derive(Debug)]
pub struct Mended {
    /// The new text, and how it is checked; none where nothing changed.
    pub after: Option<(Source, Checked)>,
    /// What was done, in the order of the text.
    pub done: Vec<Done>,
    /// How many findings have an edit that wasn't taken, as the report would be read otherwise.
    pub left: usize,
}

impl Mended {
    /// The new text; none where nothing changed.
    pub fn source(&self) -> Option<&Source> {
        self.after.as_ref().map(|(source, _)| source)
    }

    /// Takes from a report's findings the edits that mending would leave, so that what is proposed is what would be done.
    pub fn withdraw(&self, source: &Source, findings: &mut [Finding]) {
        if self.left == 0 {
            return;
        }
        let Some((other, then)) = &self.after else {
            findings.iter_mut().for_each(|finding| finding.fix = None);
            return;
        };
        // Lines that were added stand at the report's end: what is left is known by its check, its question and its text.
        for left in then.findings.iter().filter(|left| left.fix.is_some()) {
            let same = findings.iter_mut().find(|finding| {
                finding.fix.is_some()
                    && finding.check == left.check
                    && finding.question == left.question
                    && source.slice(finding.span) == other.slice(left.span)
            });
            if let Some(same) = same {
                same.fix = None;
            }
        }
    }
}

/// An edit that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The check whose finding it mends.
    pub check: &'static str,
    /// The line, from 1.
    pub line: usize,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// Mends a report. `again` checks another text in its stead.
pub fn mend(source: &Source, checked: &Checked, again: &dyn Fn(&Source) -> Checked) -> Mended {
    let mut done = Vec::new();
    let mut mended: Option<(Source, Checked)> = None;
    loop {
        let (source, checked) = match &mended {
            Some((source, checked)) => (source, checked),
            None => (source, checked),
        };
        let taken = trials(&checked.findings).into_iter().find_map(|trial| {
            let (text, made) = apply(source, &trial);
            let other = source.with_text(text);
            let then = again(&other);
            keeps(source, checked, &other, &then).then_some((other, then, made))
        });
        let Some((other, then, made)) = taken else {
            let left = mendable(&checked.findings);
            done.sort_by_key(|done: &Done| done.line);
            return Mended {
                after: mended,
                done,
                left,
            };
        };
        done.extend(made);
        mended = Some((other, then));
    }
}

/// How many findings have a fix.
pub fn mendable(findings: &[Finding]) -> usize {
    let fixes = findings.iter().filter(|finding| finding.fix.is_some());
    fixes.count()
}

/// What is tried, each if the one before fails: all that can be mended, then the findings of each check.
fn trials(findings: &[Finding]) -> Vec<Vec<&Finding>> {
    let all: Vec<&Finding> = findings.iter().filter(|one| one.fix.is_some()).collect();
    let mut by_check: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for &finding in &all {
        by_check.entry(finding.check).or_default().push(finding);
    }
    if all.is_empty() {
        return Vec::new();
    }
    let several = by_check.len() > 1;
    let each = by_check.into_values().filter(|_| several);
    std::iter::once(all).chain(each).collect()
}

/// The text with the edits of findings, in their order: of two that overlap the first is made, and the other's finding stays for
/// the next round.
fn apply(source: &Source, findings: &[&Finding]) -> (String, Vec<Done>) {
    let mut taken: BTreeMap<Span, (&Edit, &Finding)> = BTreeMap::new();
    for finding in findings {
        let edits = finding.fix.iter().flat_map(|fix| &fix.edits);
        let is_known = |edit: &&Edit| {
            taken
                .get(&edit.span)
                .is_some_and(|(known, _)| known == edit)
        };
        let new: Vec<&Edit> = edits.filter(|edit| !is_known(edit)).collect();
        let before = |edit: &Edit| taken.range(..=edit.span).next_back();
        let after = |edit: &Edit| taken.range(edit.span..).next();
        let free = |edit: &&Edit| {
            let mut beside = before(edit).into_iter().chain(after(edit));
            !beside.any(|(_, (known, _))| overlap(known, edit))
        };
        if new.iter().all(free) {
            taken.extend(new.into_iter().map(|edit| (edit.span, (edit, *finding))));
        }
    }
    let old = source.text();
    let mut text = String::with_capacity(old.len());
    let mut at = 0;
    let mut done = Vec::with_capacity(taken.len());
    for (edit, finding) in taken.into_values() {
        text.push_str(old.get(at..edit.span.start).unwrap_or_default());
        text.push_str(&edit.text);
        at = edit.span.end;
        let added = edit.text.len() - edit.text.trim_start_matches(['\r', '\n']).len();
        done.push(Done {
            check: finding.check,
            line: source.position(edit.span.start).line + usize::from(added > 0),
            before: source.slice(edit.span).to_owned(),
            after: edit.text[added..].to_owned(),
        });
    }
    text.push_str(old.get(at..).unwrap_or_default());
    (text, done)
}

/// Whether two edits concern one piece of the text.
fn overlap(one: &Edit, other: &Edit) -> bool {
    let (one, other) = (one.span, other.span);
    one.start < other.end && other.start < one.end || one.start == other.start
}

/// Whether a report is read after its mending as before, with fewer findings that can be mended, and none more of any check.
fn keeps(source: &Source, before: &Checked, other: &Source, after: &Checked) -> bool {
    let fewer = mendable(&after.findings) < mendable(&before.findings);
    fewer
        && reads_same(source, &before.inspection, other, &after.inspection)
        && no_more(&before.findings, &after.findings)
}

fn reads_same(source: &Source, before: &Inspection, other: &Source, after: &Inspection) -> bool {
    let line = |source: &Source, answer: &Answer| {
        let label = answer.label.as_ref();
        label.map(|label| source.position(label.span.start).line)
    };
    let same = |(one, two): (&Answer, &Answer)| {
        one.status == two.status
            && line(source, one) == line(other, two)
            && counts(&one.evidence) == counts(&two.evidence)
            && one.passages.len() == two.passages.len()
            && one.satisfied == two.satisfied
    };
    let mut answers = before.answers.iter().zip(&after.answers);
    before.answers.len() == after.answers.len() && answers.all(same)
}

/// What an answer holds, wherever it stands.
fn counts(evidence: &Evidence) -> Evidence {
    Evidence {
        pieces: Vec::new(),
        left: None,
        shown: Vec::new(),
        ..evidence.clone()
    }
}

/// Whether no check finds more than before.
fn no_more(before: &[Finding], after: &[Finding]) -> bool {
    let count = |findings: &[Finding]| {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for finding in findings {
            *counts.entry(finding.check).or_default() += 1;
        }
        counts
    };
    let known = count(before);
    let more = |(check, count): (&str, usize)| known.get(check).is_none_or(|&known| known < count);
    !count(after).into_iter().any(more)
}
