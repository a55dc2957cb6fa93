//! What a block looks like, whatever its syntax says: prose, terminal, code, blank.
//!
//! Students tag transcripts as `yaml`, put prose in fences and paste programs as paragraphs; so the signs of the lines
//! decide, and a fence's tag only where these are silent.

mod code;
mod data;
mod drawing;
mod formula;
mod output;
mod prose;
mod settle;
mod signs;
mod tag;
mod terminal;

pub(super) use formula::is_formula;
pub(super) use settle::{settle_formulas, settle_headings};

use super::block::{Doubt, Nature};
use crate::language;
use signs::Signs;
use tag::{Tag, names_language};

/// The nature of a line of running text, and how sure it is: prose, unless it is clearly something else.
pub(super) fn of_line(text: &str) -> (Nature, Doubt) {
    let text = text.trim();
    if text.is_empty() {
        return (Nature::Blank, Doubt::None);
    }
    let nature = if prose::is_plain(text) {
        Nature::Prose
    } else if terminal::prompt(text).is_some() {
        Nature::Terminal
    } else if prose::is_sentence(text) {
        Nature::Prose
    } else if terminal::is_command(text) || output::sign(text) >= output::SURE {
        Nature::Terminal
    } else if code::sign(text) >= code::SURE {
        Nature::Code
    } else {
        Nature::Prose
    };
    let is_equation = nature == Nature::Code && formula::is_equation(text);
    let doubt = if is_equation {
        Doubt::Formula
    } else if text.starts_with("=> ") {
        // An arrow sets a result off from how it was found, too.
        Doubt::Words
    } else {
        Doubt::None
    };
    (nature, doubt)
}

/// The nature of a fenced or indented block, and how sure it is.
pub(super) fn of_block(text: &str, tag: &str) -> (Nature, Doubt) {
    if drawing::is_drawing(text) {
        return (Nature::Drawing, Doubt::None);
    }
    let mut signs = Signs::default();
    // A long dump says what it is in its first lines.
    const ENOUGH: usize = 80;
    for line in text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(ENOUGH)
    {
        signs.read(line);
        // Nobody prompts in prose or programs; but quotes and changes begin with the same sign.
        let quoted =
            line.starts_with('>') && matches!(Tag::name(tag).as_str(), "markdown" | "md" | "diff");
        if signs.prompts > 0 && !quoted {
            let shown = if shows_a_file(text) {
                Doubt::Shown
            } else {
                Doubt::None
            };
            return (Nature::Terminal, shown);
        }
    }
    // Whoever sets a formula so says something by it.
    if matches!(Tag::name(tag).as_str(), "math" | "katex" | "mathjax") {
        return (Nature::Code, Doubt::Formula);
    }
    let claimed = Tag::of(tag);
    match signs.decide(&claimed) {
        Nature::Terminal if signs.is_said(&claimed) => match all_sentences(text) {
            true if language::is_by_a_person(text) => (Nature::Prose, Doubt::None),
            true => (Nature::Terminal, Doubt::Words),
            false => (Nature::Terminal, signs.doubt(&claimed, text, tag)),
        },
        nature @ (Nature::Terminal | Nature::Code) => (nature, signs.doubt(&claimed, text, tag)),
        nature => (nature, Doubt::None),
    }
}

/// Whether every line of a block is a sentence, long or short.
fn all_sentences(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.all(|line| prose::is_sentence(line) || prose::is_short_sentence(line))
}

/// Whether a transcript shows what stands in a file, or writes one, and that is code or settings.
fn shows_a_file(text: &str) -> bool {
    const SHOWING: &[&str] = &[
        "cat",
        "bat",
        "batcat",
        "less",
        "more",
        "head",
        "tail",
        "nl",
        "type",
        "get-content",
        "gc",
    ];
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(typed) = typed(line) else { continue };
        let mut words = typed.split_whitespace().filter(|word| *word != "sudo");
        let program = words.next().unwrap_or_default();
        let shows = SHOWING.contains(&program.to_ascii_lowercase().as_str());
        let writes = typed.contains("<<");
        let mut content = String::new();
        while let Some(line) = lines.next_if(|line| self::typed(line).is_none()) {
            // `cat: notes: No such file` is what it says of itself.
            let said = line.trim_start().strip_prefix(program);
            if said.is_some_and(|said| said.trim_start().starts_with(':')) {
                continue;
            }
            content.push_str(line);
            content.push('\n');
        }
        if (shows && words.next().is_some() && !typed.contains('|') || writes)
            && matches!(of_block(&content, ""), (Nature::Code, _) | (_, Doubt::Data))
        {
            return true;
        }
    }
    false
}

/// What was typed on a line after its prompt, if it has one.
pub(crate) fn typed(line: &str) -> Option<&str> {
    let line = line.trim_start();
    terminal::prompt(line).and_then(|at| line.get(at..))
}

/// Whether a tag names a language that a block surely isn't in: a transcript tagged as `yaml`. Interactive sessions and
/// protocols have tags of their own, and nobody is told off for tags that claim less.
pub(super) fn contradicts(nature: Nature, text: &str, tag: &str) -> bool {
    const FEW: usize = 40;
    if nature != Nature::Terminal || tag.is_empty() || !names_language(tag) {
        return false;
    }
    let lines = || {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.take(FEW)
    };
    let shell = |line: &str| {
        let prompt = terminal::prompt(line).and_then(|at| line.get(..at));
        // `>>>` and `db=#` are prompts of languages.
        prompt.is_some_and(|prompt| prompt.contains(['$', '%', '~', '@', '\\', '❯', '➜']))
    };
    if lines().any(shell) {
        return true;
    }
    let outputs =
        lines().filter(|line| output::sign(line) >= output::SURE || terminal::is_command(line));
    let written = lines()
        .filter(|line| code::sign(line) >= code::SURE)
        .count();
    let (outputs, all) = (outputs.count(), lines().count());
    written == 0 && outputs >= 2 && outputs * 2 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(text: &str, tag: &str) -> Nature {
        of_block(text, tag).0
    }

    fn doubt(text: &str, tag: &str) -> Doubt {
        of_block(text, tag).1
    }

    fn line(text: &str) -> Nature {
        of_line(text).0
    }

    #[test]
    fn what_may_be_something_else_is_said() {
        let shown = "$ cat /etc/kiln.conf\n[heat]\nlimit = 900\n";
        assert_eq!(doubt(shown, ""), Doubt::Shown);
        assert_eq!(
            doubt("$ cat notes\nThe kiln is hot and the clay is dry.\n", ""),
            Doubt::None
        );
        assert_eq!(
            doubt(
                "$ cat /etc/kiln\ncat: /etc/kiln: No such file or directory\n",
                ""
            ),
            Doubt::None
        );
        assert_eq!(doubt("model: K-4\nheat: 81\n", ""), Doubt::Data);
        assert_eq!(doubt("model: K-4\nheat: 81\n", "yaml"), Doubt::Data);
        assert_eq!(doubt("model: K-4\nheat: 81\n", "toml"), Doubt::None);
        assert_eq!(doubt("docker ps\n", "bash"), Doubt::Commands);
        assert_eq!(doubt("$ docker ps\n", "bash"), Doubt::None);
        assert_eq!(doubt("allow door from all (key: 7;)\n", ""), Doubt::Data);
        assert_eq!(doubt("Two minutes at most.\n", ""), Doubt::Words);
        assert_eq!(of_line("F = 12").1, Doubt::Formula);
        assert_eq!(doubt("x = 3\n", "math"), Doubt::Formula);
        assert_eq!(doubt("Oui.\n", ""), Doubt::Words);
        assert_eq!(of_line("app.get = \"x\"").1, Doubt::None);
    }

    #[test]
    fn short_sentences_that_no_program_prints_are_prose() {
        assert_eq!(
            block("Deux minutes au plus, et la tasse.\n", ""),
            Nature::Prose
        );
        assert_eq!(block("I waited for two minutes.\n", "bash"), Nature::Prose);
    }

    #[test]
    fn transcripts_are_terminal_whatever_the_tag() {
        let transcript = "user@host:~$ docker version\nClient: Engine\n Version: 28.5\n";
        for tag in ["", "yaml", "python", "terminaloutput", "bash"] {
            assert_eq!(block(transcript, tag), Nature::Terminal, "{tag}");
        }
        assert_eq!(block("PS C:\\Users\\me> dir\n", "c"), Nature::Terminal);
        assert_eq!(block("shop=# SELECT 1;\n", "sql"), Nature::Terminal);
        assert_eq!(
            block("NAME      STATE    AGE\nweb-1     Running  3m\n", "yaml"),
            Nature::Terminal
        );
        assert_eq!(
            block("docker compose up -d\ndocker ps\n", "bash"),
            Nature::Terminal
        );
        assert_eq!(block("3 passed in 0.02s\n", ""), Nature::Terminal);
    }

    #[test]
    fn values_that_a_program_prints_are_no_program() {
        let measured = "level = 3\nlevel = 14\nlevel = 9\n";
        assert_eq!(block(measured, ""), Nature::Terminal);
        let tested = "\tOne-way test\n\ndata:  a and b\nF = 3.2, df = 12, p-value = 0.08\n";
        assert_eq!(block(tested, ""), Nature::Terminal);
        assert_eq!(
            block("> x <- mean(cars$speed)\n> x\n", ""),
            Nature::Terminal
        );
        assert_eq!(block("level = 3\nspeed = 14\n", ""), Nature::Code);
        assert_eq!(block("total = 0\ntotal = 2 * total\n", ""), Nature::Code);
        assert_eq!(block("a = 1, b = 2;\n", "c"), Nature::Code);
        assert_eq!(block("x <- read.csv(\"a.csv\")\n", ""), Nature::Code);
    }

    #[test]
    fn programs_are_code_whatever_the_tag() {
        let python = "# TODO: import\nimport math\n\ndef area(r):\n    return math.pi * r ** 2\n";
        for tag in ["", "yaml", "python", "text"] {
            assert_eq!(block(python, tag), Nature::Code, "{tag}");
        }
        let script = "#!/bin/bash\nfor f in *.txt; do\n  echo \"$f\"\ndone\n";
        assert_eq!(block(script, "bash"), Nature::Code);
        let looped = "for f in *; do echo $f; done\n";
        assert_eq!(block(looped, "bash"), Nature::Code);
        assert_eq!(
            block(
                "services:\n  web:\n    image: nginx\n    ports:\n      - \"80:80\"\n",
                "yml"
            ),
            Nature::Code
        );
        assert_eq!(
            block("FROM alpine:3\nRUN apk add curl\nCMD [\"sh\"]\n", ""),
            Nature::Code
        );
        assert_eq!(
            block("SELECT name FROM clients WHERE id = 3;\n", "sql"),
            Nature::Code
        );
        let loops = "def save(rows, path):\n    with open(path, \"w\") as file:\n        json.dump([row.name for row in rows], file)\n";
        assert_eq!(block(loops, "python"), Nature::Code);
        assert_eq!(block("30 2 * * 1-5 /opt/save.sh\n", ""), Nature::Code);
    }

    #[test]
    fn sentences_in_a_fence_are_prose() {
        let prose = "Une image est un modèle figé qui ne change pas.\nUn conteneur est une instance de cette image.\n";
        assert_eq!(block(prose, ""), Nature::Prose);
        assert_eq!(block(prose, "yaml"), Nature::Prose);
        assert_eq!(block("\n \n", "bash"), Nature::Blank);
    }

    #[test]
    fn lines_of_running_text_are_prose_unless_sure() {
        assert_eq!(line("make sure that the server is running"), Nature::Prose);
        assert_eq!(
            line("docker ps -a affiche tous les conteneurs de la machine"),
            Nature::Prose
        );
        assert_eq!(line("docker ps -a"), Nature::Terminal);
        assert_eq!(line("from fastapi import FastAPI"), Nature::Code);
        assert_eq!(line("    return {\"status\": \"ok\"}"), Nature::Code);
        assert_eq!(line("├── api/"), Nature::Terminal);
    }
}
