//! A comment that is never closed: no reader sees what follows. Questions that it may hide are not told one by one.

use super::Check;
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::Inspection;

pub(super) const ID: &str = "unclosed-comment";

pub(super) static CHECK: Check = Check::new(ID, Severity::Error, run);

fn run(_catalogue: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    let span = inspection.unclosed_comment;
    found.extend(span.map(|span| Finding::of(ID, span, Message::new(ID))));
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{expecting, found_beside};
    use crate::evidence::NoSurroundings;

    fn found(text: &str) -> Vec<String> {
        found_beside(&expecting("'text'"), text, &NoSurroundings)
    }

    #[test]
    fn a_comment_without_its_end_is_the_only_thing_told() {
        let hidden = "# Lab\n\n<!-- to do: ask\n\n## Question 1.a\n\nTwelve minutes.\n";
        assert_eq!(found(hidden), ["unclosed-comment -: <!-- to do: ask"]);
        let labelled = "# Lab\n\n## Question 1.a\n\n<!-- ask\n\nTwelve minutes.\n";
        assert_eq!(found(labelled), ["unclosed-comment -: <!-- ask"]);
    }

    #[test]
    fn what_stands_before_it_is_told_all_the_same() {
        let text = "## Question 1.a\n\n## Question 1.b\n\nIt rests.\n\n<!-- ask\n";
        let found = found(text);
        assert!(
            found
                .iter()
                .any(|told| told.starts_with("unanswered-question 1.a")),
            "{found:?}"
        );
    }

    #[test]
    fn a_comment_that_ends_is_none() {
        let text = "## Question 1.a\n\nTwelve.\n\n<!-- a\n\nb -->\n\n`<!--` opens one.\n";
        assert_eq!(found(text), [""; 0]);
    }
}
