//! What a block looks like, whatever its syntax says: prose, terminal, code, blank.
//!
//! Students tag transcripts as `yaml`, put prose in fences and paste programs as paragraphs; so the signs of the lines
//! decide, and a fence's tag only where these are silent.

mod code;
mod prose;
mod terminal;

use super::{BlockKind, Document};

/// What a block looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nature {
    /// Sentences, titles, words.
    Prose,
    /// Commands typed, or what programs printed.
    Terminal,
    /// Source or configuration.
    Code,
    /// Nothing to read.
    Blank,
}

/// The nature of a line of running text: prose, unless it is clearly something else.
pub(super) fn of_line(text: &str) -> Nature {
    let text = text.trim();
    if text.is_empty() {
        return Nature::Blank;
    }
    if prose::is_plain(text) {
        return Nature::Prose;
    }
    if terminal::prompt(text).is_some() {
        return Nature::Terminal;
    }
    if prose::is_sentence(text) {
        return Nature::Prose;
    }
    if terminal::is_command(text) || terminal::output(text) >= terminal::SURE {
        return Nature::Terminal;
    }
    if code::sign(text) >= code::SURE {
        Nature::Code
    } else {
        Nature::Prose
    }
}

/// The nature of a fenced or indented block.
pub(super) fn of_block(text: &str, tag: &str) -> Nature {
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
            return Nature::Terminal;
        }
    }
    signs.decide(&Tag::of(tag))
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
    let outputs = lines()
        .filter(|line| terminal::output(line) >= terminal::SURE || terminal::is_command(line));
    let written = lines()
        .filter(|line| code::sign(line) >= code::SURE)
        .count();
    let (outputs, all) = (outputs.count(), lines().count());
    written == 0 && outputs >= 2 && outputs * 2 > all
}

/// Whether a fence's tag is the name of a language, data formats included.
fn names_language(tag: &str) -> bool {
    let name = Tag::name(tag);
    matches!(
        name.as_str(),
        "yaml"
            | "yml"
            | "json"
            | "xml"
            | "html"
            | "css"
            | "toml"
            | "ini"
            | "csv"
            | "python"
            | "py"
            | "java"
            | "javascript"
            | "js"
            | "typescript"
            | "ts"
            | "c"
            | "cpp"
            | "c++"
            | "csharp"
            | "cs"
            | "go"
            | "rust"
            | "php"
            | "ruby"
            | "kotlin"
            | "scala"
            | "swift"
            | "dockerfile"
            | "docker"
            | "makefile"
            | "make"
    )
}

/// What a fence's tag claims.
#[derive(Debug, PartialEq, Eq)]
enum Tag {
    Terminal,
    Shell,
    Code,
    Data,
    None,
}

impl Tag {
    /// The first word of an info string, without the marks that some tools write around it.
    fn name(info: &str) -> String {
        let word = info
            .split([' ', ',', '{', '}', ':'])
            .find(|word| !word.is_empty());
        let word = word.unwrap_or_default().trim_start_matches('.');
        word.to_ascii_lowercase()
    }

    fn of(info: &str) -> Self {
        match Self::name(info).as_str() {
            "console" | "terminal" | "terminaloutput" | "output" | "log" | "logs"
            | "shell-session" | "session" => Self::Terminal,
            "bash" | "sh" | "shell" | "zsh" | "fish" | "powershell" | "ps1" | "ps" | "cmd"
            | "bat" | "batch" | "pwsh" => Self::Shell,
            "json" | "csv" | "xml" => Self::Data,
            "" | "text" | "txt" | "plaintext" | "plain" | "markdown" | "md" | "none" => Self::None,
            _ => Self::Code,
        }
    }
}

/// How many lines bear which sign.
#[derive(Debug, Default)]
struct Signs {
    lines: usize,
    prompts: usize,
    /// `# ls`: a root's prompt, or a comment.
    hashes: usize,
    commands: usize,
    outputs: usize,
    sure_outputs: usize,
    code: usize,
    sure_code: usize,
    script: usize,
    prose: usize,
    comments: usize,
    /// What the line before gave a number.
    name: String,
}

impl Signs {
    fn read(&mut self, line: &str) {
        let trimmed = line.trim();
        self.lines += 1;
        if terminal::prompt(trimmed).is_some() {
            if trimmed.starts_with('#') {
                self.hashes += 1;
                self.comments += 1;
            } else {
                self.prompts += 1;
            }
            return;
        }
        let output = terminal::output(line);
        let again = self.is_printed_again(trimmed);
        let code = if again { 0 } else { code::sign(line) };
        self.sure_outputs += usize::from(output >= terminal::SURE);
        self.sure_code += usize::from(code >= code::SURE);
        self.script += usize::from(code::is_script(trimmed));
        if trimmed.starts_with('#') && !trimmed.starts_with("#include") || trimmed.starts_with("//")
        {
            self.comments += 1;
        } else if terminal::is_command(trimmed) {
            self.commands += 1;
        } else if output >= terminal::SURE || again {
            self.outputs += 1;
        } else if prose::is_sentence(trimmed) {
            self.prose += 1;
        } else if output >= code && output > 0 {
            self.outputs += 1;
        } else if code > 0 {
            self.code += 1;
        }
    }

    /// Whether a line gives another number to the name that the line before gave one, as programs do that print what they
    /// measure.
    fn is_printed_again(&mut self, line: &str) -> bool {
        let name = code::numbered(line).map_or("", |(name, _)| name);
        let again = !name.is_empty() && name == self.name;
        name.clone_into(&mut self.name);
        again
    }

    fn decide(&self, tag: &Tag) -> Nature {
        if self.lines == 0 {
            return Nature::Blank;
        }
        if self.hashes > 0 && self.code == 0 {
            return Nature::Terminal;
        }
        let lines = self.lines - self.comments.min(self.lines - 1);
        let terminal = self.commands + self.outputs;
        let unsure = lines - (terminal + self.code + self.prose).min(lines);
        if self.script > 0 && self.script * 6 >= lines && self.sure_outputs == 0 {
            return Nature::Code;
        }
        // A loop reads like a sentence; where a language is named, the program has it.
        let code = self.sure_code + usize::from(*tag == Tag::Code);
        if self.prose * 2 > lines && self.commands <= self.prose && code <= self.prose {
            return Nature::Prose;
        }
        match tag {
            Tag::Terminal => Nature::Terminal,
            Tag::Shell if self.code > terminal + unsure => Nature::Code,
            Tag::Shell => Nature::Terminal,
            Tag::Code if self.commands > self.code || self.sure_outputs > self.code => {
                Nature::Terminal
            }
            Tag::Code if self.prose > self.code.max(self.sure_code) => Nature::Prose,
            Tag::Code if self.code == 0 && self.outputs > 0 => Nature::Terminal,
            Tag::Code
                if self.code == 0 && unsure > 0 && self.sure_code == 0 && !self.looks_written() =>
            {
                Nature::Prose
            }
            Tag::Code => Nature::Code,
            Tag::Data if self.sure_outputs * 2 > lines => Nature::Terminal,
            // What a program answered in one line; a file has many.
            Tag::Data if self.lines == 1 => Nature::Terminal,
            Tag::Data => Nature::Code,
            Tag::None if self.code > terminal && self.code + self.comments >= unsure => {
                Nature::Code
            }
            Tag::None if self.prose > terminal + self.code => Nature::Prose,
            Tag::None if terminal == 0 && self.sure_code > 0 => Nature::Code,
            Tag::None => Nature::Terminal,
        }
    }

    /// Whether comments or odd lines of a language that the signs don't know make up a block.
    fn looks_written(&self) -> bool {
        self.comments > 0 || self.prose == 0
    }
}

/// Takes back titles that are comments of code pasted without a fence: `# TODO` glued to lines of code.
pub(super) fn settle_headings(document: &mut Document, text: &str) {
    // With a blank line between too: scripts have them.
    let glued = |a: usize, b: usize| {
        const LINES: usize = 2;
        text.get(a..b).is_some_and(|between| {
            between.trim().is_empty() && between.matches('\n').count() <= LINES
        })
    };
    let mut after: Option<(usize, bool)> = None;
    // Backwards, as a comment may stand above a comment above the code.
    for at in (0..document.blocks.len()).rev() {
        let block = &document.blocks[at];
        let coded =
            matches!(block.nature, Nature::Code | Nature::Terminal) && !block.is_code_block();
        let mut is_code = coded;
        if block.kind == (BlockKind::Heading { level: 1 }) && document.blocks.len() > 1 {
            let below = after.is_some_and(|(start, code)| code && glued(block.span.end, start));
            let above = at > 0 && {
                let above = &document.blocks[at - 1];
                !above.is_code_block()
                    && matches!(above.nature, Nature::Code | Nature::Terminal)
                    && glued(above.span.end, block.span.start)
            };
            let path = document.text(block).starts_with('/');
            is_code = below || above || path;
        }
        let start = block.span.start;
        if is_code && !coded {
            let block = &mut document.blocks[at];
            block.kind = BlockKind::Line;
            block.nature = Nature::Code;
        }
        after = Some((start, is_code));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(text: &str, tag: &str) -> Nature {
        of_block(text, tag)
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
        assert_eq!(
            of_line("make sure that the server is running"),
            Nature::Prose
        );
        assert_eq!(
            of_line("docker ps -a affiche tous les conteneurs de la machine"),
            Nature::Prose
        );
        assert_eq!(of_line("docker ps -a"), Nature::Terminal);
        assert_eq!(of_line("from fastapi import FastAPI"), Nature::Code);
        assert_eq!(of_line("    return {\"status\": \"ok\"}"), Nature::Code);
        assert_eq!(of_line("├── api/"), Nature::Terminal);
    }
}
