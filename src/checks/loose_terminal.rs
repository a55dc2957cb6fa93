//! Terminal text outside any block: the page runs its lines together.

use super::{Check, form};
use crate::document::Nature;
use crate::finding::Severity;

const ID: &str = "loose-terminal";

pub(super) static CHECK: Check =
    Check::new(ID, Severity::Warning, |catalogue, inspection, found| {
        form::hard_to_read(catalogue, inspection, ID, Nature::Terminal, true, found);
    });

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, THREE, answer, expecting, found, lab};

    #[test]
    fn terminal_text_outside_a_fence_is_terminal_text() {
        let loose = "$ docker ps\nCONTAINER ID   IMAGE   COMMAND   CREATED   STATUS   PORTS   NAMES\n8f4e2c1a9b3d   nginx   \"/docker-entrypoint.…\"   2 minutes ago   Up 2 minutes   80/tcp   web";
        let found = found(&expecting("'terminal'"), &answer(loose));
        assert_eq!(found, [format!("loose-terminal 1.a: {loose}")]);
    }

    #[test]
    fn a_command_on_a_line_of_its_own_is_loose_only_after_a_prompt() {
        let lab = expecting("'terminal | text'");
        let around = |line: &str| {
            answer(&format!(
                "On lance ceci sur la machine.\n\n{line}\n\nTout va bien."
            ))
        };
        for line in [
            "docker ps -a",
            "`docker ps -a`",
            "- docker ps -a\n- docker images -q",
            "malloc = allouer\ncalloc = allouer et vider",
        ] {
            assert_eq!(found(&lab, &around(line)), NONE, "{line}");
        }
        assert_eq!(
            found(&lab, &around("$ docker ps -a")),
            ["loose-terminal 1.a: $ docker ps -a"]
        );
    }

    #[test]
    fn a_paste_that_answers_two_questions_is_told_once() {
        let report = "# Exercice 1\n\n## Questions 1.a et 1.b\n\nVoici.\n\n$ docker ps -a\n$ docker images\n\n## Question 1.c\n\nElles diffèrent.\n";
        assert_eq!(
            found(&lab("", THREE), report),
            ["loose-terminal 1.a: $ docker ps -a\n$ docker images"]
        );
    }
}
