//! What only sets a prompt apart on its page: tags around it, rules, the numbers of pages.
//!
//! Enters: a prompt as its author wrote it. Leaves: the same without such lines. Refuses to know what it asks.

use crate::document::is_fence;

/// A prompt without the lines that only set it apart on a page: tags that hold others, alone on their line, and rules at its end.
pub(super) fn without_frame(text: &str) -> String {
    const FRAMES: [&str; 5] = ["div", "aside", "section", "center", "article"];
    let is_frame = |line: &str| {
        let inner = line
            .strip_prefix('<')
            .and_then(|rest| rest.strip_suffix('>'));
        inner.is_some_and(|inner| {
            let name = inner.trim_start_matches('/');
            let end = name.find(|c: char| !c.is_ascii_alphanumeric());
            !inner.contains(['<', '>']) && FRAMES.contains(&&name[..end.unwrap_or(name.len())])
        })
    };
    let is_rule = |line: &str| {
        let signs = line.replace(' ', "");
        signs.len() > 2
            && ['-', '*', '_']
                .iter()
                .any(|&sign| signs.chars().all(|c| c == sign))
    };
    let mut fenced = false;
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines() {
        let bare = line.trim();
        fenced ^= is_fence(bare);
        if fenced || !is_frame(bare) {
            lines.push(line);
        }
    }
    // The number of a page stands alone where a page was cut.
    let is_page = |line: &str| line.len() <= 3 && line.bytes().all(|byte| byte.is_ascii_digit());
    let is_frame = |line: &str| is_rule(line) || is_page(line);
    // What a colon announces is the prompt's, be it a number.
    let is_announced = |lines: &[&str]| {
        let mut said = lines.iter().rev().filter(|line| !line.trim().is_empty());
        said.nth(1)
            .is_some_and(|line| line.trim_end().ends_with(':'))
    };
    while lines.last().is_some_and(|line| {
        let may_be_frame = !fenced && lines.len() > 1 && !is_announced(&lines);
        line.trim().is_empty() || may_be_frame && is_frame(line.trim())
    }) {
        lines.pop();
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::without_frame;

    #[test]
    fn a_number_that_is_announced_is_no_pages() {
        assert_eq!(without_frame("Fire the kiln.\n\n12\n"), "Fire the kiln.");
        let asked = "Write in binary:\n\n255";
        assert_eq!(without_frame(asked), asked);
    }
}
