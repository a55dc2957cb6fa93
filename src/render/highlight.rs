//! Code with its parts marked by class, so that the style sheet can colour them in both themes.
//!
//! Enters: a language's name as a fence bears it, and code. Leaves: safe HTML; none where the language isn't known. The only
//! file that names `syntect`.

use super::safe::escaped;
use std::cell::Cell;
use std::sync::LazyLock;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

/// How much code of a page is marked, in bytes: far above any report, and what a hostile one may cost.
const LARGEST_CODE: usize = 512 * 1024;
/// A longer line is no code that anybody reads.
const LONGEST_LINE: usize = 2000;

/// What languages are called after a fence, where the grammars know them by file endings alone.
const ALSO_CALLED: &[(&str, &str)] = &[
    ("assembly", "asm"),
    ("c#", "cs"),
    ("csharp", "cs"),
    ("golang", "go"),
    ("nasm", "asm"),
    ("octave", "m"),
    ("shell", "sh"),
    ("vhdl", "vhd"),
    ("zsh", "sh"),
];

/// The grammars, unpacked where the first block asks for one.
static GRAMMARS: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

/// Which scopes bear which class: the first that fits. An empty class ends the search in the scopes around.
/// Names are those of Sublime Text's scopes.
static CLASSES: LazyLock<Vec<(Scope, &str)>> = LazyLock::new(|| {
    const NAMES: &[(&str, &str)] = &[
        ("comment", "comment"),
        ("meta.interpolation", ""),
        ("constant.character.escape", "value"),
        ("string", "string"),
        ("keyword.operator", ""),
        ("keyword", "word"),
        ("storage", "word"),
        ("constant.numeric", "value"),
        ("constant.language", "value"),
        ("variable.language", "value"),
        ("entity.name.function", "name"),
        ("variable.function", "name"),
        ("support.function", "name"),
        ("entity.name.tag", "word"),
        ("entity.other.attribute-name", "name"),
        ("entity.name", "name"),
        ("support.type", "name"),
        ("support.class", "name"),
        ("markup.inserted", "string"),
        ("markup.deleted", "value"),
        ("markup.heading", "word"),
    ];
    let scopes = NAMES.iter();
    scopes
        .filter_map(|(name, class)| Some((Scope::new(name).ok()?, *class)))
        .collect()
});

/// Marks code, up to a page's worth.
#[derive(Debug, Default)]
pub(super) struct Highlighter {
    spent: Cell<usize>,
}

impl Highlighter {
    /// Code as HTML; none: its language isn't known, or it is too much.
    pub(super) fn html(&self, language: &str, code: &str) -> Option<String> {
        let spent = self.spent.get() + code.len();
        let too_much = spent > LARGEST_CODE || code.lines().any(|line| line.len() > LONGEST_LINE);
        if language.is_empty() || too_much {
            return None;
        }
        let grammar = grammar(language)?;
        self.spent.set(spent);
        let mut state = ParseState::new(grammar);
        let mut scopes = ScopeStack::new();
        let mut html = String::with_capacity(code.len() * 2);
        let mut run = Run::default();
        // The grammars want each line with its end.
        for line in format!("{code}\n").split_inclusive('\n') {
            let changes = state.parse_line(line, &GRAMMARS).ok()?;
            let mut start = 0;
            for (at, change) in changes {
                run.push(line.get(start..at)?, class(&scopes), &mut html);
                start = at;
                scopes.apply(&change).ok()?;
            }
            run.push(line.get(start..)?, class(&scopes), &mut html);
        }
        run.end(&mut html);
        html.truncate(html.trim_end_matches('\n').len());
        Some(html)
    }
}

/// The grammar of a language, by its name, a file's ending, or what else it is called.
fn grammar(language: &str) -> Option<&'static SyntaxReference> {
    let bare = language.trim_end_matches(|c: char| c.is_ascii_digit());
    let called = |(name, _): &&(&str, &str)| language.eq_ignore_ascii_case(name);
    let also = ALSO_CALLED.iter().find(called).map(|(_, token)| *token);
    let mut names = [Some(language), Some(bare), also].into_iter().flatten();
    names.find_map(|name| GRAMMARS.find_syntax_by_token(name))
}

/// The class of what stands in some scopes.
fn class(scopes: &ScopeStack) -> &'static str {
    let inner_first = scopes.as_slice().iter().rev();
    let mut classes = inner_first.filter_map(|scope| {
        let fits = |(name, _): &&(Scope, &'static str)| name.is_prefix_of(*scope);
        CLASSES.iter().find(fits).map(|(_, class)| *class)
    });
    classes.next().unwrap_or_default()
}

/// Text of one class that is being gathered.
#[derive(Default)]
struct Run {
    class: &'static str,
    text: String,
}

impl Run {
    fn push(&mut self, text: &str, class: &'static str, html: &mut String) {
        // Blanks look the same in every class.
        if class != self.class && !text.trim().is_empty() {
            self.end(html);
            self.class = class;
        }
        self.text.push_str(text);
    }

    fn end(&mut self, html: &mut String) {
        let text = std::mem::take(&mut self.text);
        let body = text.trim_end();
        match self.class {
            _ if body.is_empty() => html.push_str(&text),
            "" => html.push_str(&escaped(&text)),
            class => {
                let (body, blank) = text.split_at(body.len());
                html.push_str(&format!(
                    "<i class=\"{class}\">{}</i>{blank}",
                    escaped(body)
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_code_are_marked() {
        let html = Highlighter::default().html("python", "def f(x):  # <b>\n    return 'a'");
        let expected = "<i class=\"word\">def</i> <i class=\"name\">f</i>(x):  <i class=\"comment\"># &lt;b&gt;</i>\n    \
            <i class=\"word\">return</i> <i class=\"string\">&#39;a&#39;</i>";
        assert_eq!(html.as_deref(), Some(expected));
    }

    #[test]
    fn what_students_write_after_a_fence_is_known() {
        for language in [
            "c",
            "C++",
            "java",
            "py",
            "python3",
            "js",
            "javascript",
            "ts",
            "bash",
            "sh",
            "sql",
            "yaml",
            "yml",
            "json",
            "dockerfile",
            "Dockerfile",
            "html",
            "css",
            "xml",
            "rust",
            "go",
            "php",
            "toml",
            "ini",
            "makefile",
            "diff",
            "kotlin",
            "r",
            "matlab",
            "tex",
            "nginx",
            "terraform",
            "cs",
            "csharp",
            "golang",
            "octave",
            "shell",
            "haskell",
            "asm",
        ] {
            assert!(grammar(language).is_some(), "{language}");
        }
        assert_eq!(Highlighter::default().html("capture", "a"), None);
    }

    #[test]
    fn too_much_code_stays_plain() {
        let highlighter = Highlighter::default();
        assert_eq!(highlighter.html("c", &"x".repeat(LONGEST_LINE + 1)), None);
        let block = "int x;\n".repeat(LARGEST_CODE / 7);
        assert!(highlighter.html("c", "int x;").is_some());
        assert_eq!(highlighter.html("c", &block), None);
    }
}
