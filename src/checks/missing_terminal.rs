//! Answers without their terminal, where the catalogue expects it first of all ways.

use super::{Check, expectation};
use crate::catalogue::Kind;
use crate::finding::Severity;

const ID: &str = "missing-terminal";

pub(super) static CHECK: Check = Check::new(ID, Severity::Error, |catalogue, inspection, found| {
    expectation::unmet(catalogue, inspection, ID, Kind::Terminal, found);
});

#[cfg(test)]
mod tests {
    use crate::checks::tests::{NONE, answer, found, lab};

    #[test]
    fn code_is_no_terminal_and_a_copied_command_alone_is_none() {
        let lab = lab(
            "",
            "[[section.question]]\nid = '1.a'\nprompt = 'Lancez `docker run -d nginx`.'\nexpects = ['terminal']",
        );
        let missing = ["missing-terminal 1.a: ## Question 1.a"];
        let code = "Voici.\n\n```python\nimport os\n\ndef main():\n    return os.getcwd()\n```";
        assert_eq!(found(&lab, &answer(code)), missing);
        let copied = "Voici.\n\n```bash\ndocker run -d nginx\n```";
        assert_eq!(found(&lab, &answer(copied)), missing);
        for prompt in ["$", "user@host:~$", "root@a:~#", "PS C:\\Users\\x>"] {
            let copied = format!("Voici.\n\n```\n{prompt} docker run -d nginx\n```");
            assert_eq!(found(&lab, &answer(&copied)), missing, "{prompt}");
        }
        // The prompt came back.
        let silent = "Voici.\n\n```\nroot@a:~# docker run -d nginx\nroot@a:~#\n```";
        assert_eq!(found(&lab, &answer(silent)), NONE);
        let run = "```console\n$ docker run -d nginx\n8f4e2c1a9b3d8f4e2c1a9b3d\n```";
        assert_eq!(found(&lab, &answer(run)), NONE);
    }
}
