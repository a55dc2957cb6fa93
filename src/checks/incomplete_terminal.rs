//! Terminal blocks that lack a command, a text or a pattern that the question asks for.

use super::{Check, expectation};
use crate::catalogue::Kind;
use crate::finding::Severity;

const ID: &str = "incomplete-terminal";

pub(super) static CHECK: Check =
    Check::new(ID, Severity::Warning, |catalogue, inspection, found| {
        expectation::incomplete(catalogue, inspection, ID, Kind::Terminal, found);
    });

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, answer, detailed, found, lacks};

    #[test]
    fn a_terminal_block_lacks_what_it_does_not_show_all_in_one_finding() {
        let lab = detailed(
            "'terminal | screenshot'",
            "terminal = { commands = ['docker version', 'docker ps <id>'], contains = ['Server:', 'Client'], matches = ['\\d+ MB'] }",
        );
        let part = "```console\n$ docker version\nClient: Engine\n```";
        assert_eq!(
            found(&lab, &answer(part)),
            ["incomplete-terminal 1.a: ## Question 1.a"]
        );
        assert_eq!(
            lacks(&lab, part),
            ["`docker ps <id>`, `Server:`, `\\d+ MB`"]
        );
        let whole = "```console\n$ docker  version\nClient: Engine\nServer: Engine\n$ docker ps 12ab\n12ab 7 MB\n```";
        assert_eq!(found(&lab, &answer(whole)), NONE);
        let pictured = format!("{part}\n\n![le reste](a.png)");
        assert_eq!(
            found(&lab, &answer(&pictured)),
            NONE,
            "a picture may show it"
        );
    }

    #[test]
    fn a_command_in_a_sentence_above_what_it_printed_is_shown() {
        let lab = detailed("'terminal'", "terminal = { commands = ['docker ps -a'] }");
        let report = "On a lancé `docker ps -a` :\n\n```\nCONTAINER ID   IMAGE   COMMAND   CREATED   STATUS\n8f4e2c1a9b3d   nginx   \"nginx\"   2 minutes ago   Up\n```";
        assert_eq!(found(&lab, &answer(report)), NONE);
    }

    #[test]
    fn what_several_blocks_show_counts_together() {
        let lab = detailed(
            "'terminal'",
            "terminal = { contains = ['Hello', '\"status\"'] }",
        );
        let report = "```console\n$ docker run hello\nHello from Docker!\n```\n\n```json\n{\n  \"status\": \"ok\",\n  \"code\": 3\n}\n```";
        assert_eq!(found(&lab, &answer(report)), NONE);
    }
}
