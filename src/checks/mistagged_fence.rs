//! Fences whose tag names a language that their content contradicts: one finding a report, at the first of them.

use super::Check;
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Message, Severity};
use crate::inspection::Inspection;

const ID: &str = "mistagged-fence";

pub(super) static CHECK: Check = Check::new(ID, Severity::Hint, run);

fn run(_: &Catalogue, inspection: &Inspection, found: &mut Vec<Finding>) {
    let Some(first) = inspection.mistagged.first() else {
        return;
    };
    let message = Message::new(ID)
        .text("tag", &first.tag)
        .number("others", inspection.mistagged.len() - 1);
    found.push(Finding::of(ID, first.span, message));
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, answer, expecting, found};

    #[test]
    fn a_language_on_a_transcript_is_told_once_a_report() {
        let lab = expecting("'terminal'");
        let run = |tag: &str| {
            format!("```{tag}\nmoi@vm:~$ docker ps\nCONTAINER ID   IMAGE   COMMAND\n```")
        };
        let twice = format!("{}\n\n{}", run("yaml"), run("python"));
        assert_eq!(
            found(&lab, &answer(&twice)),
            ["mistagged-fence -: ```yaml"],
            "the first place, with the count"
        );
        for tag in [
            "",
            "text",
            "bash",
            "sh",
            "console",
            "terminal",
            "output",
            "terminaloutput",
            "zsh",
        ] {
            assert_eq!(found(&lab, &answer(&run(tag))), NONE, "{tag}");
        }
    }

    #[test]
    fn a_tag_that_may_be_right_is_left_alone() {
        let lab = expecting("'terminal | code'");
        for block in [
            "```python\n>>> 1 + 1\n2\n```",
            "```sql\nshop=# SELECT 1;\n 1\n(1 row)\n```",
            "```json\n{\"status\": \"ok\"}\n```",
            "```yaml\nservices:\n  web:\n    image: nginx\n```",
            "```http\nHTTP/1.1 200 OK\nServer: nginx\n```",
        ] {
            assert_eq!(found(&lab, &answer(block)), NONE, "{block}");
        }
    }
}
