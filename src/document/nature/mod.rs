//! What a block looks like, whatever its syntax says: prose, terminal, code, blank.
//!
//! Students tag transcripts as `yaml`, put prose in fences and paste programs as paragraphs; so the signs of the lines
//! decide, and a fence's tag only where these are silent.

mod code;
mod data;
mod drawing;
mod formula;
mod prose;
mod terminal;

pub(super) use formula::{is_formula, settle_formulas};

use super::{BlockKind, Document};
use crate::language;

/// What a block looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nature {
    /// Sentences, titles, words.
    Prose,
    /// Commands typed, or what programs printed.
    Terminal,
    /// Source or configuration.
    Code,
    /// Boxes and arrows drawn with characters.
    Drawing,
    /// Nothing to read.
    Blank,
}

/// What else a block may be than it most likely is. Whoever knows what its question expects decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// Nothing else.
    None,
    /// Printed by a program or written for one: terminal or code.
    Data,
    /// Commands alone: typed in a terminal, or a script.
    Commands,
    /// A transcript in which a file is shown: what stands in that is code as well.
    Shown,
    /// A short text that a program could have printed: terminal, or prose.
    Words,
    /// An equation: code, or prose.
    Formula,
}

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
    } else if terminal::is_command(text) || terminal::output(text) >= terminal::SURE {
        Nature::Terminal
    } else if code::sign(text) >= code::SURE {
        Nature::Code
    } else {
        Nature::Prose
    };
    let is_equation = nature == Nature::Code && formula::is_equation(text);
    let doubt = if is_equation {
        Doubt::Formula
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
        let shows = words
            .next()
            .is_some_and(|word| SHOWING.contains(&word.to_ascii_lowercase().as_str()));
        let writes = typed.contains("<<");
        let mut content = String::new();
        while let Some(line) = lines.next_if(|line| self::typed(line).is_none()) {
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

    /// Whether nothing in a block speaks of a terminal but that it is a block.
    fn is_said(&self, tag: &Tag) -> bool {
        matches!(tag, Tag::None | Tag::Shell)
            && self.commands + self.hashes + self.sure_outputs + self.sure_code == 0
    }

    /// What else a block without a prompt may be.
    fn doubt(&self, tag: &Tag, text: &str, info: &str) -> Doubt {
        let is_yaml = matches!(Tag::name(info).as_str(), "yaml" | "yml");
        if *tag == Tag::Code && !is_yaml || self.script > 0 {
            return Doubt::None;
        }
        if data::is_data(text, is_yaml) && self.commands == 0 {
            return Doubt::Data;
        }
        let is_typed = self.commands > 0 && self.outputs == 0 || *tag == Tag::Shell;
        if is_typed && self.sure_outputs == 0 && !is_yaml {
            return Doubt::Commands;
        }
        // Nothing says what it is.
        match *tag == Tag::None && self.is_said(tag) && self.code == 0 {
            true => Doubt::Data,
            false => Doubt::None,
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
        assert_eq!(doubt("model: K-4\nheat: 81\n", ""), Doubt::Data);
        assert_eq!(doubt("model: K-4\nheat: 81\n", "yaml"), Doubt::Data);
        assert_eq!(doubt("model: K-4\nheat: 81\n", "toml"), Doubt::None);
        assert_eq!(doubt("docker ps\n", "bash"), Doubt::Commands);
        assert_eq!(doubt("$ docker ps\n", "bash"), Doubt::None);
        assert_eq!(doubt("allow door from all (key: 7;)\n", ""), Doubt::Data);
        assert_eq!(doubt("Two minutes at most.\n", ""), Doubt::Words);
        assert_eq!(of_line("F = 12").1, Doubt::Formula);
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
