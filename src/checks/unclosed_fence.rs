//! Fences that are never closed: all that follows is taken for code, by every reader.

use super::Check;
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Fix, Message, Severity};
use crate::inspection::Inspection;

const ID: &str = "unclosed-fence";

pub(super) static CHECK: Check = Check::new(ID, Severity::Warning, run);

fn run(_catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    // Where it swallows questions, these are told, with the same mend.
    let answers = inspection.answers.iter();
    let told: Vec<_> = answers.filter_map(|answer| answer.swallowed).collect();
    let unclosed = inspection.unclosed.iter();
    for unclosed in unclosed.filter(|unclosed| !told.contains(&unclosed.span)) {
        found.push(Finding {
            fix: unclosed.closing.as_ref().map(Fix::of),
            ..Finding::of(ID, unclosed.span, Message::new(ID))
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{answer, expecting, found_beside};
    use crate::evidence::NoSurroundings;

    fn found(text: &str) -> Vec<String> {
        found_beside(&expecting("'terminal'"), &answer(text), &NoSurroundings)
    }

    #[test]
    fn a_fence_without_its_end_is_told_where_it_begins() {
        let open = "```console\n$ ls -l\ntotal 0\n";
        assert_eq!(found(open), ["unclosed-fence -: ```console"]);
        assert_eq!(found(&format!("{open}```")), [""; 0]);
    }

    #[test]
    fn a_fence_that_ends_with_its_list_is_not_closed() {
        assert_eq!(
            found("- ```console\n  $ ls -l\n  total 0\n\nFini.")[0],
            "unclosed-fence -: - ```console"
        );
    }
}
