//! Formulas: `$$ … $$`, `\[ … \]`, `x = 3`. An answer in words is sometimes nothing else.
//!
//! Enters: lines as they were written. Leaves: whether they are formulas, or may be.

/// Whether a line is set as a formula. `goes_on`: the paragraph's line before is one that isn't closed yet.
pub(in crate::document) fn is_formula(written: &str, goes_on: &mut bool) -> bool {
    let line = written.trim();
    if !*goes_on && !line.starts_with(['$', '\\']) {
        return false;
    }
    if *goes_on {
        *goes_on = !line.contains("$$") && !line.contains("\\]") && !line.starts_with("\\end{");
        return true;
    }
    if let Some(inside) = line.strip_prefix("$$") {
        *goes_on = !inside.contains("$$");
        return true;
    }
    if line.starts_with("\\[") || line.starts_with("\\begin{") {
        *goes_on = !line.contains("\\]") && !line.contains("\\end{");
        return true;
    }
    let bracketed = line
        .strip_prefix("\\(")
        .and_then(|rest| rest.strip_suffix("\\)"));
    if bracketed.is_some_and(|inside| !inside.contains("\\(")) {
        return true;
    }
    let inside = line
        .strip_prefix('$')
        .and_then(|rest| rest.strip_suffix('$'));
    inside.is_some_and(|inside| {
        !inside.is_empty() && !inside.contains('$') && !inside.starts_with(char::is_whitespace)
    })
}

/// Whether a line that looks like code is an equation as well.
pub(super) fn is_equation(line: &str) -> bool {
    const SIGNS: &[char] = &[
        ';', '"', '\'', '{', '}', '[', ']', '@', '$', '#', '|', '&', '`', ':',
    ];
    const JOINED: [&str; 8] = ["==", "+=", "-=", "*=", "/=", "<-", "=>", "!="];
    line.contains('=')
        && !line.contains(SIGNS)
        && !JOINED.iter().any(|sign| line.contains(sign))
        && !line.trim_end().ends_with('=')
}

#[cfg(test)]
mod tests {
    use super::is_formula;

    #[test]
    fn a_line_in_the_brackets_of_a_formula_is_one() {
        for line in ["\\(x = 3\\)", "$x = 3$", "\\[ x = 3 \\]", "$$x = 3$$"] {
            assert!(is_formula(line, &mut false), "{line}");
        }
        for line in ["\\(x\\) is \\(y\\)", "(x = 3)", "\\(x"] {
            assert!(!is_formula(line, &mut false), "{line}");
        }
    }
}
