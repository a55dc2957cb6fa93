//! Starter code whose blanks nobody filled: it was handed out, and answers nothing.
//!
//! Enters: the text of a block of code. Leaves: whether a blank (`____`) or a `# TODO` with nothing after it is left in it, or all
//! its bodies are empty.

use super::blank::has_blank;
use super::placeholder::is_placeholder;

/// Whether a line of code has a blank that is to be filled.
pub(super) fn has_hole(line: &str) -> bool {
    has_blank(line) && !prints(line)
}

/// Whether a block of code is still to be filled in. A `TODO` above a line that does something is no hole.
pub(super) fn is_unfilled(text: &str) -> bool {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    if lines().any(has_hole) {
        return true;
    }
    if is_frame(text) {
        return true;
    }
    let mut lines = lines().peekable();
    while let Some(line) = lines.next() {
        if let Some((before, _)) = line
            .split_once("TODO")
            .filter(|(before, _)| is_comment(before))
        {
            let written =
                before.trim_end_matches(['#', '/', '*', '-', ';', '%', '<', '!', ' ', '\t']);
            if written.trim().is_empty() {
                // The words of a `TODO` may go on in further comments; a line of code that is one of them was taken out on purpose.
                while lines
                    .next_if(|next| goes_on(next) && !is_taken_out(next))
                    .is_some()
                {}
                if lines.peek().is_some_and(|next| is_taken_out(next)) {
                    continue;
                }
                if lines
                    .peek()
                    .is_none_or(|next| is_filler(next) || indent(next) < indent(line))
                {
                    return true;
                }
            } else if lacks_value(written) {
                return true;
            }
        }
    }
    false
}

/// Whether a block only opens bodies, and puts nothing into any: `def ring(n):` and `pass`.
fn is_frame(text: &str) -> bool {
    let (mut bodies, mut fillers, mut closings) = (0, 0, 0);
    let mut quote: Option<&str> = None;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        // What a docstring says was given.
        if let Some(sign) = quote {
            quote = quote.filter(|_| !line.ends_with(sign));
            continue;
        }
        if let Some(sign) = ["\"\"\"", "'''"]
            .into_iter()
            .find(|sign| line.starts_with(sign))
        {
            let is_closed = line.len() > sign.len() && line.ends_with(sign);
            quote = (!is_closed).then_some(sign);
            continue;
        }
        let line = line
            .trim_start_matches("<?php")
            .trim_end_matches("?>")
            .trim();
        for part in parts(line) {
            let Some(part) = Part::of(part) else {
                return false;
            };
            bodies += usize::from(part == Part::Opening);
            fillers += usize::from(part == Part::Filler);
            closings += usize::from(part == Part::Closing);
        }
    }
    fillers > 0 || bodies > 0 && closings > 0
}

/// A line, or one that is a body as a whole in its parts: `fn ring() {` and `todo!() }`.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    let opens = || {
        let (at, _) = line
            .match_indices('{')
            .next()
            .or(line.match_indices("):").next())?;
        let at = at + if line[at..].starts_with('{') { 1 } else { 2 };
        line[..at].contains('(').then(|| line.split_at(at))
    };
    let (first, rest) = opens().unwrap_or((line, ""));
    [first, rest]
        .into_iter()
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// What a part of a line is that nobody has filled.
#[derive(PartialEq, Eq)]
enum Part {
    /// It opens a body.
    Opening,
    /// It ends one.
    Closing,
    /// It stands in the place of what is to be written.
    Filler,
    /// It says or takes in what is given: a comment, an import, a key above others.
    Given,
}

impl Part {
    fn of(part: &str) -> Option<Self> {
        const COMMENTS: [&str; 5] = ["#", "//", "/*", "*", "--"];
        const GIVEN: [&str; 3] = ["import ", "using ", "@"];
        let begins = |signs: &[&str]| signs.iter().any(|sign| part.starts_with(sign));
        let is_comment = begins(&COMMENTS);
        let is_key = || part.ends_with(':') && !part.contains([' ', '(']);
        let code = without_mark(part);
        let alphabetic = part.contains(char::is_alphabetic);
        Some(match () {
            () if part.ends_with([':', '{']) && part.contains('(') => Self::Opening,
            () if is_filler(code) && !code.contains("TODO") => match alphabetic {
                true => Self::Filler,
                false => Self::Closing,
            },
            () if waits(code) || part.contains("TODO") && is_constant(code) => Self::Filler,
            () if is_comment && !part.contains("TODO") && is_placeholder(part, &[]) => Self::Filler,
            () if is_comment || begins(&GIVEN) || is_key() => Self::Given,
            () => return None,
        })
    }
}

/// A part of a line without the comment around it that says `TODO`, and the brace that ends it.
fn without_mark(part: &str) -> &str {
    let code = match part.split_once("*/") {
        Some((comment, code)) if comment.starts_with("/*") && comment.contains("TODO") => code,
        _ => part,
    };
    let comment = ["#", "//", "/*", "--"].iter().filter_map(|sign| {
        let (code, comment) = code.split_once(sign)?;
        (comment.contains("TODO") && !code.trim().is_empty()).then_some(code)
    });
    let code = comment.min_by_key(|code| code.len()).unwrap_or(code).trim();
    match code.strip_suffix('}').map(str::trim_end) {
        Some(code) if !code.is_empty() => code,
        _ => code,
    }
}

/// Whether a line of code says that a value or a body is still to be given: `image: TODO`, `FROM ...`, `throw new Error("TODO")`.
fn waits(code: &str) -> bool {
    let code = code.trim_end_matches([';', ',']);
    let dots = |value: &str| {
        let inner = value.trim_matches(['[', ']', '(', ')', '"', '\'', '<', '>']);
        matches!(inner, "..." | "…" | "....")
    };
    if let Some(thrown) = ["throw ", "raise ", "panic!(", "error("]
        .iter()
        .find_map(|word| code.strip_prefix(word))
    {
        let quoted = thrown.split(['"', '\'']).nth(1).unwrap_or_default();
        return thrown.contains("NotImplemented") || is_placeholder(quoted, &[]);
    }
    let value = code.rsplit_once([':', '=']).map(|(_, value)| value.trim());
    let is_marked =
        value.is_some_and(|value| matches!(value, "TODO" | "FIXME" | "TBD") || dots(value));
    is_marked
        || code
            .split_once(' ')
            .is_some_and(|(_, value)| dots(value.trim()))
}

/// `return 0`: what a body returns that doesn't do anything yet.
fn is_constant(code: &str) -> bool {
    let value = code.trim_end_matches(';').strip_prefix("return ");
    value.is_some_and(|value| value.len() <= 5 && !value.contains(['(', '.']))
}

/// Whether a comment has begun in what stands before a word.
fn is_comment(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\t', '(', '[', '@', ':']);
    ["#", "//", "/*", "*", "--", ";", "%", "<!--"]
        .iter()
        .any(|sign| before.ends_with(sign))
}

fn goes_on(line: &str) -> bool {
    let line = line.trim_start();
    let mark = ["#", "//", "*", "--"]
        .iter()
        .any(|sign| line.starts_with(sign));
    mark && !line.contains("TODO") && !line.starts_with("#include") && !line.starts_with("#!")
}

/// Whether a comment is a line of code that doesn't count for now: `# build: ./bell`, `// ring();`.
fn is_taken_out(line: &str) -> bool {
    let Some(code) = line.trim_start().strip_prefix(['#', '/', '*', '-']) else {
        return false;
    };
    let code = code.trim_start_matches(['#', '/', '-']).trim();
    let key = code.split(':').next().unwrap_or_default();
    !code.contains("TODO")
        && (code.contains(['=', '{', ';'])
            || code.starts_with("- ")
            || code.ends_with(')')
            || key.len() < code.len() && !key.contains(' ') && !key.is_empty())
}

/// What stands in the place of something that is still to be written.
fn is_filler(line: &str) -> bool {
    let line = line.trim().trim_end_matches(';');
    matches!(
        line,
        "pass"
            | "..."
            | "…"
            | "}"
            | "end"
            | "})"
            | "return"
            | "return None"
            | "todo!()"
            | "unimplemented!()"
    ) || line.starts_with("raise NotImplementedError")
        || line.starts_with("throw new UnsupportedOperationException")
        || line.contains("TODO")
}

/// `total = None`, `total =`, `total = ...`: nothing is given.
fn lacks_value(code: &str) -> bool {
    let value = code
        .rsplit_once('=')
        .map(|(_, value)| value.trim().trim_end_matches(';'));
    matches!(
        value,
        Some("" | "None" | "null" | "nil" | "..." | "…" | "\"\"" | "''")
    )
}

/// A rule that a program draws is no blank.
fn prints(line: &str) -> bool {
    ["print", "echo", "log"]
        .iter()
        .any(|word| line.contains(word))
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// A command line without the comment at its end.
pub(super) fn without_comment(line: &str) -> &str {
    let sign = |c: char| c.is_whitespace() || matches!(c, '$' | '#' | '>' | '%');
    let begins = line.len() - line.trim_start_matches(sign).len();
    let comment = line[begins..].find(" #");
    &line[..comment.map_or(line.len(), |at| begins + at)]
}

#[cfg(test)]
mod tests {
    use super::is_unfilled;

    #[test]
    fn blanks_are_holes() {
        for text in [
            "x = ____\n",
            "def ring(n):\n    # TODO: ring n times\n    pass\n",
            "int ring(int n) {\n    // TODO\n}\n",
            "import bell\n# TODO: ring it\n",
            "# TODO: ring it\n# as often as asked\n",
            "FROM bell\n# TODO: copy\n\n# TODO: install\nRUN ring\n",
            "count = None  # TODO: how often?\n",
            "def a():\n    # TODO\ndef b():\n    ring()\n",
            "def ring(n):\n    pass\n",
            "#include <bell.h>\nint main(void) {\n}\n",
            "pass\n",
            "def f(x):\n    pass  # TODO\n",
            "def f(x):\n    \"\"\"Rings.\n\n    Twice.\"\"\"\n    # YOUR CODE HERE\n    raise NotImplementedError()\n",
            "fn f() { todo!() }\n",
            "int f(int n) { /* TODO */ return 0; }\n",
            "/* TODO */ return 0;\n",
            "def f(x): pass\n",
            "result = ...\n",
            "FROM ...\nWORKDIR ...\nCMD [...]\n",
            "services:\n  bell:\n    image: TODO\n",
            "function f() {\n  throw new Error('TODO');\n}\n",
            "<?php // à compléter ?>\n",
            "<?php\n// à compléter\n?>\n",
        ] {
            assert!(is_unfilled(text), "{text}");
        }
        for text in [
            "# TODO: ring n times\nring(n)\n",
            "def ring(n):\n    # TODO: ring\n    # n times\n    bell.ring(n)\n",
            "def __init__(self):\n    self.n = 3\n",
            "count = 3  # TODO: check\n",
            "bell:\n  # TODO: from here\n  # build: ./bell\nvolumes:\n",
            "print(\"____\")\n",
            "TODO = 3\n",
            "{\n}\n",
            "class Bell:\n    rings = 3\n",
            "services:\n  bell:\n",
            "app.get(\"/boom\", (a, b) => {\n  throw new Error(\"boom\");\n});\n",
            "int f(int n) {\n    return 0;\n}\n",
            "config = ...\napp.listen(3000)\n",
            "FROM bell:3\nCMD [\"ring\"]\n",
            "int main(void) { ring(); }\n",
            "int f(int n) { return 0; }\n",
        ] {
            assert!(!is_unfilled(text), "{text}");
        }
    }
}
