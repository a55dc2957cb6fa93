//! Signs of what programs print.

use super::code;
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// The strength from which an output's sign suffices outside a fence.
pub(super) const SURE: u8 = 2;

/// How much a line looks printed by a program: 0 not at all, 1 maybe, `SURE` surely.
pub(super) fn sign(line: &str) -> u8 {
    let trimmed = line.trim();
    let Some(first) = trimmed.chars().next() else {
        return 0;
    };
    if matches!(first, '├' | '└' | '│' | '✔' | '✓' | '✗' | '┌') {
        return SURE;
    }
    let rule = trimmed.len() >= 5
        && trimmed
            .bytes()
            .all(|b| matches!(b, b'-' | b'+' | b'=' | b' ' | b'|'));
    if rule && trimmed.contains("---") && trimmed.contains(['+', '|'])
        || trimmed.starts_with("=====")
    {
        return SURE;
    }
    const STARTS: &[&str] = &[
        "[+] ",
        "=> ",
        "#0 ",
        "#1 ",
        "INFO",
        "WARN",
        "ERROR",
        "DEBUG",
        "Traceback (most recent",
        "File \"",
        "drwx",
        "-rw",
        "lrwx",
        "-r-x",
        "HTTP/1",
        "HTTP/2",
        "Get:",
        "Hit:",
        "Reading package",
        "Building dependency",
        "Setting up ",
        "Unpacking ",
        "Successfully ",
        "Collecting ",
        "Requirement already",
        "inet ",
        "inet6 ",
        "PING ",
        "rtt min",
        "round-trip",
        "fatal: ",
        "error: ",
        "error[",
        "warning: ",
        "bash: ",
        "zsh: ",
        "sh: ",
        "ls: ",
        "cat: ",
        "curl: (",
        "npm ",
        "Compiling ",
        "Finished ",
        "Running `",
        "Cloning into",
        "remote: ",
        "Receiving objects",
        "Resolving deltas",
        "Already up to date",
        "On branch ",
        "commit ",
        "Segmentation fault",
        "Process finished",
        "Loaded: ",
        "Active: ",
        "Main PID: ",
        "test result:",
        "Ran ",
        "FAILED",
        "PASSED",
        "collected ",
        "platform linux",
        "Exception in thread",
        "AssertionError",
        "NameError",
        "TypeError:",
        "ValueError:",
        "KeyError:",
        "IndexError:",
        "SyntaxError:",
        "ModuleNotFoundError",
        "ImportError",
        "Error: ",
        "Caused by:",
        "QUERY PLAN",
        "INSERT 0 ",
        "UPDATE 1",
        "DELETE 1",
        "Query OK",
        "Planning Time",
        "Execution Time",
        "Seq Scan",
        "Index Scan",
        "->  ",
        "Generating public",
        "The key fingerprint",
        "Epoch ",
    ];
    let byte = trimmed.as_bytes()[0];
    if STARTS
        .iter()
        .any(|start| start.as_bytes()[0] == byte && trimmed.starts_with(start))
    {
        return SURE;
    }
    static INSIDE: LazyLock<[Finder<'static>; 3]> =
        LazyLock::new(|| [" bytes from ", " packets transmitted", " passed in "].map(Finder::new));
    if trimmed.ends_with(" rows)")
        || trimmed == "(1 row)"
        || INSIDE
            .iter()
            .any(|text| text.find(trimmed.as_bytes()).is_some())
    {
        return SURE;
    }
    if starts_with_time(trimmed) || is_access(trimmed) || columns(trimmed) {
        return SURE;
    }
    if first == '['
        && trimmed[1..].starts_with(|c: char| c.is_ascii_digit())
        && trimmed.contains(']')
    {
        return 1;
    }
    if first == '{' && trimmed.ends_with('}') && trimmed.contains("\":") {
        return 1;
    }
    u8::from(is_named_value(trimmed) || code::is_values(trimmed))
}

/// Two gaps of spaces or more: a table that a program laid out.
fn columns(line: &str) -> bool {
    let bytes = line.as_bytes();
    // Few lines hold a gap at all.
    if !memchr::memchr_iter(b' ', bytes).any(|at| bytes[at..].starts_with(b"   ")) {
        return false;
    }
    let gaps = line
        .split("   ")
        .filter(|cell| !cell.trim().is_empty())
        .count();
    let words = line.split_whitespace().count();
    gaps >= 3 && words >= 3 && !line.ends_with([';', '{', '\\', ',', '('])
}

/// A date or time in front, as logs have it.
fn starts_with_time(line: &str) -> bool {
    const FAR: usize = 16;
    let line = line.trim_start_matches('[');
    let far = line.char_indices().nth(FAR);
    let near = &line[..far.map_or(line.len(), |(at, _)| at)];
    // A nine stands for any digit.
    let begins = |text: &str, shape: &str| {
        let alike = |(byte, sign): (u8, u8)| match sign {
            b'9' => byte.is_ascii_digit(),
            sign => byte == sign,
        };
        text.len() >= shape.len() && text.bytes().zip(shape.bytes()).all(alike)
    };
    // `nov. 12 14:02:10 host …`, as system logs have it.
    let after_month = match near.split_once(' ') {
        Some((month, rest)) if (3..=6).contains(&month.len()) => rest.trim_start(),
        _ => "",
    };
    ["9999-99-99", "99:99:99", "9999/99/99"]
        .iter()
        .any(|time| begins(near, time))
        || ["9 99:99:99", "99 99:99:99"]
            .iter()
            .any(|time| begins(after_month, time))
}

/// `127.0.0.1 - - [`, as access logs have it.
fn is_access(line: &str) -> bool {
    let (host, rest) = line.split_once(' ').unwrap_or_default();
    rest.starts_with("- ") && host.starts_with(|c: char| c.is_ascii_digit()) && rest.contains(" [")
}

/// `Server Version: 28.5.1`: a capital, words with spaces, a value.
fn is_named_value(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_uppercase())
        && line.split_once(": ").is_some_and(|(name, value)| {
            name.len() < 40 && !value.is_empty() && !value.ends_with('.')
        })
}
