//! `github`: annotations at the lines of a pull request, by the commands that a workflow's log may hold.
//!
//! Enters: checked reports. Leaves: a command a finding. A report's words may look like commands: here they are escaped as the
//! runner undoes it, and every other line that goes into such a log passes through [`unheeded`].

use super::paint::Look;
use super::{Outcome, Reported};
use crate::finding::Severity;
use crate::text::steer::harmless;
use std::borrow::Cow;
use std::io::{self, Write};

/// Writes every finding of a run, and every report that could not be read.
pub(crate) fn write(reports: &[Reported], look: &Look, out: &mut dyn Write) -> io::Result<()> {
    for report in reports {
        let path = property(&report.path);
        let told = match &report.outcome {
            Outcome::Checked(told) => told,
            Outcome::Unreadable(error) => {
                writeln!(
                    out,
                    "::error file={path},title=tpreport::{}",
                    data(&error.to_string())
                )?;
                continue;
            }
        };
        for finding in told.shown(look) {
            let place = told.source.position(finding.span.start);
            let command = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Hint => "notice",
            };
            writeln!(
                out,
                "::{command} file={path},line={},col={},title={}::{}",
                place.line,
                place.column,
                property(finding.check),
                data(&told.says(finding))
            )?;
        }
    }
    Ok(())
}

/// What follows the last `::` of a command.
fn data(text: &str) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D");
    harmless(&text.replace('\n', "%0A")).into_owned()
}

/// A value before it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// Lines that a runner takes for no commands: of both forms that it knows, `::name::` begins a line, and `##[name]` stands
/// anywhere in it, as others write it (`##vso[name]`). Where one would be read, a joiner without width parts it.
pub(crate) fn unheeded(text: &str) -> Cow<'_, str> {
    const JOINER: char = '\u{2060}';
    let is_command =
        |line: &str| line.trim_start().starts_with("::") || bracketed(line).next().is_some();
    // A lone CR may end a line too.
    if !text.split(['\n', '\r']).any(is_command) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for line in text.split_inclusive(['\n', '\r']) {
        if line.trim_start().starts_with("::") {
            safe.push(JOINER);
        }
        let mut from = 0;
        for at in bracketed(line) {
            safe.push_str(&line[from..at]);
            safe.push(JOINER);
            from = at;
        }
        safe.push_str(&line[from..]);
    }
    Cow::Owned(safe)
}

/// Where commands in brackets begin that runners take anywhere in a line (`##[error]`, `##vso[task…]`, `##teamcity[…]`): behind
/// the signs.
fn bracketed(line: &str) -> impl Iterator<Item = usize> {
    line.match_indices('[').filter_map(|(at, _)| {
        let signs = line[..at].trim_end_matches(|c: char| c.is_ascii_alphanumeric());
        signs.ends_with("##").then_some(signs.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_runner_reads_as_syntax_is_escaped() {
        assert_eq!(data("100 %\r\n::error::x"), "100 %25%0D%0A::error::x");
        assert_eq!(property("a,b:c%\n"), "a%2Cb%3Ac%25%0A");
    }

    #[test]
    fn other_lines_are_no_commands() {
        assert_eq!(unheeded("a :: b\n# [x]"), "a :: b\n# [x]");
        let text = "one\n \t::stop-commands::x\rtwo ##[error]y ##vso[task.x]z\n###teamcity[a]\n";
        let safe = unheeded(text);
        assert_eq!(safe.replace('\u{2060}', ""), text);
        for line in safe.split(['\n', '\r']) {
            assert!(!line.trim_start().starts_with("::"), "{line}");
            for command in ["##[", "##vso[", "##teamcity["] {
                assert!(!line.contains(command), "{line}");
            }
        }
    }
}
