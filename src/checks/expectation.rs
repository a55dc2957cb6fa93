//! What the checks of expectations share. The seven `missing-*`: one finding per entry of `expects` that isn't met, told by
//! the check of the entry's first kind, with all the ways that would do. The two `incomplete-*`: one finding per question
//! whose blocks are there and lack what was asked of them.

use super::pictures;
use crate::catalogue::{Catalogue, Kind, Question};
use crate::finding::{Argument, Finding, Message};
use crate::inspection::{Answer, Inspection, Status};

/// Finds the entries that begin with a kind and aren't met. A question without an answer misses nothing more; where an answer
/// without a label begins and ends is a guess: `unlabelled-answer` says what isn't seen in it, as a warning.
pub(super) fn unmet(
    catalogue: &Catalogue,
    inspection: &Inspection,
    check: &'static str,
    kind: Kind,
    found: &mut Vec<Finding>,
) {
    for (question, answer) in inspection
        .each(catalogue)
        .filter(|(_, answer)| answer.status == Status::Answered)
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
                    let message = Message::new("picture-only-linked")
                        .text("question", &question.id)
                        .text("right", pictures::shown(&linked.right));
                    Finding::of(check, linked.span, message).about(&question.id)
                }));
                continue;
            }
            let way = |&kind: &Kind| (kind.name(), have(answer, kind), question.details.min(kind));
            // The picture that stands there again is where another one belongs.
            let again = answer.repeated.first().filter(|_| {
                let shown = answer.evidence.screenshots;
                entry.any_of.contains(&Kind::Screenshot)
                    && shown >= question.details.min(Kind::Screenshot)
            });
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
                let key = match (pictured, again) {
                    (true, _) => "missing-but-pictured",
                    (false, Some(_)) => "missing-as-repeated",
                    (false, None) => "missing-evidence",
                };
                Message::new(key)
                    .text("question", &question.id)
                    .text("kind", kind.name())
                    .with(
                        "kinds",
                        Argument::Lacking(entry.any_of.iter().map(way).collect()),
                    )
            };
            let span = again.copied().unwrap_or(answer.place);
            found.push(Finding::of(check, span, message).about(&question.id));
        }
    }
}

/// How much of a kind an answer has, a picture that it shows again left out.
fn have(answer: &Answer, kind: Kind) -> usize {
    let repeated = match kind {
        Kind::Screenshot => answer.repeated.len(),
        _ => 0,
    };
    answer.evidence.count(kind).saturating_sub(repeated)
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
        let message = Message::new(check)
            .text("question", &question.id)
            .number("count", lacks.len())
            .text("lacks", lacks.join(", "));
        found.push(Finding::of(check, answer.place, message).about(&question.id));
    }
}

/// How many screenshots an answer lacks; where links show them all, that is what to mend.
fn lacking_screenshots(question: &Question, answer: &Answer) -> usize {
    let wanted = question.details.min(Kind::Screenshot);
    wanted.saturating_sub(have(answer, Kind::Screenshot))
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, answer, expecting, findings, found};
    use crate::finding::Argument;

    #[test]
    fn an_alternative_names_all_its_ways_once() {
        let lab = expecting("'screenshot | terminal'");
        let findings = findings(&lab, &answer("Il tourne."));
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
    fn what_an_answer_without_a_label_lacks_is_not_told() {
        let lab = expecting("'text', 'screenshot'");
        let report = "# Exercice 1\n\nDécrivez le routeur de la salle :\n\n![](a.png)\n";
        let found = found(&lab, report);
        assert!(
            !found.iter().any(|found| found.starts_with("missing-text")),
            "{found:?}"
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
