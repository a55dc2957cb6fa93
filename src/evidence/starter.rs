//! Starter code whose blanks nobody filled: it was handed out, and answers nothing.
//!
//! Enters: the text of a block of code. Leaves: whether a blank (`____`) or a `# TODO` with nothing after it is left in it, or all
//! its bodies are empty.

use super::placeholder::has_blank;

/// Whether a block of code is still to be filled in. A `TODO` above a line that does something is no hole.
pub(super) fn is_unfilled(text: &str) -> bool {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    if lines().any(|line| has_blank(line) && !prints(line)) {
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
            } else if is_unset(written) {
                return true;
            }
        }
    }
    false
}

/// Whether a block only opens bodies, and puts nothing into any: `def ring(n):` and `pass`.
fn is_frame(text: &str) -> bool {
    let opens = |line: &str| line.ends_with([':', '{']) && line.contains('(');
    let is_given = |line: &str| {
        let signs = ["#", "//", "/*", "*", "--", "import ", "using "];
        signs.iter().any(|sign| line.starts_with(sign))
    };
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_filler = |line: &str| is_filler(line) && !line.contains("TODO");
    let is_whole = |mut bodies: usize, line: &str| {
        bodies += usize::from(opens(line));
        (is_filler(line) || opens(line) || is_given(line)).then_some(bodies)
    };
    let bodies = lines().try_fold(0, is_whole);
    // Braces by themselves are what a program printed.
    let is_filled = |line: &str| is_filler(line) && line.contains(char::is_alphabetic);
    bodies.is_some_and(|bodies| lines().any(is_filler) && (bodies > 0 || lines().all(is_filled)))
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
fn is_unset(code: &str) -> bool {
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
        ] {
            assert!(!is_unfilled(text), "{text}");
        }
    }
}
