//! What the checks of expectations share. The seven `missing-*`: one finding per entry of `expects` that isn't met, told by
//! the check of the entry's first kind, with all the ways that would do. The two `incomplete-*`: one finding per question
//! whose blocks are there and lack what was asked of them.

use super::pictures;
use crate::catalogue::{Catalogue, Expectation, Kind, Question};
use crate::finding::{Argument, Finding, Message, Severity};
use crate::inspection::{Answer, Inspection};

/// Finds the entries that begin with a kind and aren't met. A question without an answer misses nothing more.
pub(super) fn unmet(
    catalogue: &Catalogue,
    inspection: &Inspection,
    check: &'static str,
    kind: Kind,
    found: &mut Vec<Finding>,
) {
    for (question, answer) in inspection
        .each(catalogue)
        .filter(|(_, answer)| answer.is_found())
    {
        // Where only a picture that isn't seen is at fault, the picture's own finding says so.
        for (entry, _) in question
            .expects
            .iter()
            .zip(&answer.met_if_seen)
            .filter(|(_, met)| !**met)
        {
            if entry.any_of.first() != Some(&kind) {
                continue;
            }
            let linked = answer.linked_pictures.as_slice();
            if entry.any_of.contains(&Kind::Screenshot)
                && let lacking = lacking_screenshots(question, answer)
                && let Some(linked) = linked.get(..lacking)
            {
                found.extend(linked.iter().map(|linked| {
                    Finding {
                        check,
                        severity: Severity::Error,
                        question: Some(question.id.clone()),
                        span: linked.span,
                        message: Message::new("picture-only-linked")
                            .text("question", &question.id)
                            .text("right", pictures::shown(&linked.right)),
                        fix: None,
                    }
                }));
                continue;
            }
            let way = |&kind: &Kind| {
                let have = answer.evidence.count(kind);
                (kind.name(), have, question.details.min(kind))
            };
            // What is on a picture can't be read: its text is what was asked for.
            let of_text = matches!(kind, Kind::Terminal | Kind::Code | Kind::Table);
            let pictured = of_text
                && answer.evidence.count(kind) == 0
                && answer.evidence.screenshots > 0
                && !entry.any_of.contains(&Kind::Screenshot);
            let message = if kind == Kind::File {
                Message::new("missing-file")
                    .text("question", &question.id)
                    .text("files", answer.absent_files.join(", "))
            } else {
                let key = match pictured {
                    true => "missing-but-pictured",
                    false => "missing-evidence",
                };
                Message::new(key)
                    .text("question", &question.id)
                    .text("kind", kind.name())
                    .with(
                        "kinds",
                        Argument::Lacking(entry.any_of.iter().map(way).collect()),
                    )
            };
            found.push(Finding {
                check,
                severity: Severity::Error,
                question: Some(question.id.clone()),
                span: answer.place,
                message,
                fix: None,
            });
        }
    }
}

/// Finds the answers whose blocks of a kind lack something, and names all that they lack.
pub(super) fn incomplete(
    catalogue: &Catalogue,
    inspection: &Inspection,
    check: &'static str,
    kind: Kind,
    found: &mut Vec<Finding>,
) {
    for (question, answer) in inspection.each(catalogue) {
        let Some(incomplete) = answer
            .incomplete
            .iter()
            .find(|incomplete| incomplete.kind == kind)
        else {
            continue;
        };
        let quoted = |text: &String| format!("`{text}`");
        let lacks: Vec<String> = incomplete.lacks.iter().map(quoted).collect();
        found.push(Finding {
            check,
            severity: Severity::Warning,
            question: Some(question.id.clone()),
            span: answer.place,
            message: Message::new(check)
                .text("question", &question.id)
                .number("count", lacks.len())
                .text("lacks", lacks.join(", ")),
            fix: None,
        });
    }
}

/// What a question expects, for its messages.
pub(super) fn all_of(question: &Question) -> Argument {
    let names = |entry: &Expectation| entry.any_of.iter().map(|kind| kind.name()).collect();
    Argument::AllOf(question.expects.iter().map(names).collect())
}

/// How many screenshots an answer lacks; where links show them all, that is what to mend.
fn lacking_screenshots(question: &Question, answer: &Answer) -> usize {
    let wanted = question.details.min(Kind::Screenshot);
    wanted.saturating_sub(answer.evidence.screenshots)
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, answer, expecting, found};
    use crate::evidence::NoSurroundings;
    use crate::finding::Argument;
    use crate::source::Source;

    #[test]
    fn an_alternative_names_all_its_ways_once() {
        let lab = expecting("'screenshot | terminal'");
        let report = answer("Il tourne.");
        let source = Source::from_text("rapport.md", report.as_str());
        let findings = crate::inspect(&lab, &source, &NoSurroundings).findings;
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].check, "missing-screenshot");
        let ways = vec![("screenshot", 0, 1), ("terminal", 0, 1)];
        let kinds = ("kinds", Argument::Lacking(ways));
        assert!(
            findings[0].message.arguments.contains(&kinds),
            "{:?}",
            findings[0].message
        );
        assert_eq!(found(&lab, &answer("![](a.png)")), NONE);
        assert_eq!(
            found(&lab, &answer("```console\n$ ls -l\ntotal 0\n```")),
            NONE
        );
    }

    #[test]
    fn each_entry_of_expects_is_judged_by_itself() {
        let lab = expecting("'code', 'text', 'screenshot'");
        let mut found = found(&lab, &answer("![](a.png)"));
        found.sort();
        assert_eq!(
            found,
            [
                "missing-code 1.a: ## Question 1.a",
                "missing-text 1.a: ## Question 1.a"
            ]
        );
    }
}
