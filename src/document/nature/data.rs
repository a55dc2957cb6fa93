//! Data: what programs print and what is written for them alike, such as JSON, `key: value` lines, listings, rows of numbers.
//!
//! Enters: a block's text. Leaves: whether every line of it is data. Nothing in it says whether it was printed or written.

use super::{code, output, prose};

/// Whether a block is nothing but data. `is_yaml`: its tag says that it was written.
pub(super) fn is_data(text: &str, is_yaml: bool) -> bool {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let is_json =
        text.trim_start().starts_with(['{', '[']) && text.trim_end().ends_with(['}', ']']);
    let all = match is_json {
        true => lines().all(|line| is_of_json(line) || is_line(line)),
        false => lines().all(is_line) && !is_nested(text, is_yaml),
    };
    all && lines().next().is_some()
}

/// A line of JSON that a program laid out.
fn is_of_json(line: &str) -> bool {
    let line = line.trim().trim_end_matches(',');
    let is_sign = line.chars().all(|c| "{}[]".contains(c));
    is_sign
        || line.starts_with(['"', '{', '['])
        || line.parse::<f64>().is_ok()
        || matches!(line, "true" | "false" | "null")
}

/// Keys without a value of their own, in small letters and with more indented lines below: a file that somebody wrote.
fn is_nested(text: &str, is_yaml: bool) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut lines = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .peekable();
    let mut nested = false;
    while let Some(line) = lines.next() {
        let key = line.trim().trim_start_matches("- ").strip_suffix(':');
        let deeper = lines
            .peek()
            .is_some_and(|next| indent(next) > indent(line) || next.trim_start().starts_with("- "));
        nested |= deeper
            && key.is_some_and(|key| is_yaml || key.starts_with(|c: char| c.is_ascii_lowercase()));
    }
    nested
}

/// Whether a line is data by itself.
fn is_line(line: &str) -> bool {
    let trimmed = line.trim();
    if trimmed.starts_with('#') {
        return !trimmed.starts_with("#!") && !trimmed.starts_with("#include");
    }
    if trimmed.starts_with("//")
        || trimmed.ends_with([';', '{', '\\'])
        || prose::is_sentence(trimmed)
    {
        return false;
    }
    is_pair(trimmed)
        || is_row(trimmed)
        || is_metric(trimmed)
        || is_entry(trimmed)
        || output::sign(line) > 0 && !trimmed.contains('(')
}

/// `uptime: 14 s`, `Server Version: 28`, `heat = 24`, `- step: 3`.
fn is_pair(line: &str) -> bool {
    const WORDS: usize = 4;
    let line = line.strip_prefix("- ").unwrap_or(line);
    let split = |sign: char| line.split_once(sign);
    let Some((key, value)) = split(':')
        .filter(|(key, _)| !key.contains('='))
        .or_else(|| split('='))
    else {
        return false;
    };
    let key = key.trim().trim_matches(['"', '\'']);
    let is_key = |c: char| c.is_alphanumeric() || " _-./%".contains(c);
    let words = key.split_whitespace().count();
    let value = value.trim();
    (1..=WORDS).contains(&words)
        && key.chars().all(is_key)
        && !value.starts_with('=')
        && !value.contains(['(', '{', '<', '$'])
        && !value.ends_with('.')
        && !["export", "let", "const", "var", "else", "try"]
            .contains(&key.split(' ').next().unwrap_or_default())
}

/// A row of numbers, or columns of words and numbers: `10:00  19.5  3.1`, `a,b,c`.
fn is_row(line: &str) -> bool {
    let is_number = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'))
            && word.contains(|c: char| c.is_ascii_digit())
    };
    let mut words = line
        .split([' ', '\t', ',', ';', '|'])
        .filter(|word| !word.is_empty());
    let numbers = words.clone().filter(|word| is_number(word)).count();
    let plain = |word: &str| !word.contains(['(', ')', '{', '}', '=', '"', '$', '`']);
    let all = words.clone().count();
    let columns = line.contains("  ") || line.contains('\t') || line.matches(',').count() > 1;
    words.all(plain) && (numbers * 2 >= all || columns && all > 1)
}

/// `requests_total{code="200"} 34`.
fn is_metric(line: &str) -> bool {
    let Some((name, value)) = line.rsplit_once(' ') else {
        return false;
    };
    let name = name.split('{').next().unwrap_or_default();
    value.parse::<f64>().is_ok()
        && !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | ':'))
}

/// A line of a listing: one name alone, or the name of a section of settings.
fn is_entry(line: &str) -> bool {
    let name = line.trim_start_matches('[').trim_end_matches(']');
    let name = name.strip_prefix("- ").unwrap_or(name);
    !name.is_empty()
        && !code::is_script(line)
        && !matches!(
            line,
            "try:" | "else:" | "finally:" | "pass" | "break" | "continue" | "return"
        )
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '/' | ':' | '@' | '%'))
}

#[cfg(test)]
mod tests {
    use super::is_data;

    #[test]
    fn data_is_told_from_programs() {
        for text in [
            "model: WS-4\nbattery: 81 %\n",
            "{\n  \"level\": 3,\n  \"names\": [\n    \"a\",\n    4\n  ]\n}\n",
            "{\"ok\": true}\n",
            "requests_total{code=\"200\"} 34\n# HELP up\nup 1\n",
            "notes.md\nsrc\ncaptures/\n",
            "3 4 5\n6 7 8\n",
            "time   temp\n10:00  19.5\n",
            "[air]\nheat = 24\n",
            "name,year,price\nIda,1999,3\n",
            "Client:\n  Version: 3\n",
        ] {
            assert!(is_data(text, false), "{text}");
        }
        for text in [
            "def f():\n    return 3\n",
            "x = load(3)\nprint(x)\n",
            "services:\n  web:\n    image: shop\n",
            "#!/bin/sh\nring\n",
            "let x = 3\n",
            "a = b(c);\n",
            "It stays hot because the pot is warm.\n",
            "",
        ] {
            assert!(!is_data(text, false), "{text}");
        }
        assert!(!is_data("Client:\n  name: a\n", true));
        assert!(is_data("name: a\nage: 3\n", true));
    }
}
