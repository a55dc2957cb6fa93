//! `sarif`: findings in the Static Analysis Results Interchange Format, version 2.1.0, which code scanners exchange.
//!
//! Enters: checked reports, and the messages that explain the checks. Leaves: one log of one run. Of the format only what a
//! report's findings have something to say to.

use super::fingerprint::Fingerprints;
use super::paint::Look;
use super::{Outcome, Reported, Told, escaped, explain};
use crate::checks::ALL;
use crate::finding::{Edit, Finding, Fix, Severity};
use crate::language::Language;
use crate::language::messages::Messages;
use crate::source::Span;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use std::io::{self, Write};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// What may stand in a path of a URI as it is (RFC 3986), beside letters and digits.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    language: Language,
    column_kind: &'static str,
    invocations: [Invocation; 1],
    results: Vec<Finished<'a>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Driver {
    name: &'static str,
    version: &'static str,
    language: Language,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Text,
    full_description: Text,
    help: Text,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    enabled: bool,
    level: &'static str,
}

#[derive(Serialize)]
struct Text {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Text,
    locations: [Location; 1],
}

/// A result, as the format calls a finding.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finished<'a> {
    rule_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Text,
    locations: [Location; 1],
    partial_fingerprints: Prints,
    suppressions: Vec<Suppression>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Mend>,
}

/// A fix, as the format calls it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Mend {
    description: Text,
    artifact_changes: [Change; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change {
    artifact_location: Artifact,
    replacements: Vec<Replacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: Region,
    inserted_content: Text,
}

#[derive(Serialize)]
struct Prints {
    #[serde(rename = "checkReportQuestion/v1")]
    own: String,
}

#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: Physical,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// Writes a run. `language`: that of the rules, and of what is said of the run.
pub(crate) fn write(
    reports: &[Reported],
    language: Language,
    look: &Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut prints = Fingerprints::default();
    let mut results = Vec::new();
    let mut notifications = Vec::new();
    for report in reports {
        match &report.outcome {
            Outcome::Checked(told) => {
                let silent = told
                    .checked
                    .suppressed
                    .iter()
                    .map(|finding| (finding, true));
                let mut all: Vec<_> = told.shown(look).map(|finding| (finding, false)).collect();
                all.extend(silent.filter(|(finding, _)| look.shows(finding.severity)));
                all.sort_by_key(|(finding, _)| (finding.span, finding.check));
                for (finding, suppressed) in all {
                    let print = prints.next(&report.path, finding);
                    results.push(result(&report.path, told, finding, suppressed, print));
                }
            }
            Outcome::Unreadable(error) => notifications.push(Notification {
                level: "error",
                message: plain(error.to_string()),
                locations: [location(&report.path, None)],
            }),
        }
    }
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: env!("CARGO_PKG_NAME"),
                    version: env!("CARGO_PKG_VERSION"),
                    language,
                    rules: rules(&Messages::with_help(language)),
                },
            },
            language,
            // A column is a character, not a half of one.
            column_kind: "unicodeCodePoints",
            invocations: [Invocation {
                execution_successful: notifications.is_empty(),
                tool_execution_notifications: notifications,
            }],
            results,
        }],
    };
    escaped::pretty(&log, out)
}

fn rules(messages: &Messages) -> Vec<Rule> {
    let of = |check: &&'static crate::checks::Check| {
        let (summary, explanation) = (
            explain::summary(check, messages),
            explain::explanation(check, messages),
        );
        Rule {
            id: check.rule.id,
            short_description: plain(summary.clone()),
            full_description: plain(summary),
            help: Text {
                text: explanation.clone(),
                markdown: Some(explanation),
            },
            default_configuration: Configuration {
                enabled: check.rule.severity.is_some(),
                level: check.rule.severity.map_or("warning", level),
            },
        }
    };
    ALL.iter().map(of).collect()
}

fn result<'a>(
    path: &str,
    told: &Told,
    finding: &'a Finding,
    suppressed: bool,
    print: String,
) -> Finished<'a> {
    let silenced = suppressed.then_some(Suppression { kind: "inSource" });
    Finished {
        rule_id: finding.check,
        rule_index: ALL.iter().position(|check| check.rule.id == finding.check),
        level: level(finding.severity),
        message: plain(told.says(finding)),
        locations: [location(path, Some(region(told, finding.span)))],
        partial_fingerprints: Prints { own: print },
        suppressions: silenced.into_iter().collect(),
        fixes: finding
            .fix
            .iter()
            .map(|fix| mend(path, told, finding, fix))
            .collect(),
    }
}

fn mend(path: &str, told: &Told, finding: &Finding, fix: &Fix) -> Mend {
    let replacement = |edit: &Edit| Replacement {
        deleted_region: region(told, edit.span),
        inserted_content: plain(edit.text.clone()),
    };
    Mend {
        description: plain(told.messages.help(&finding.message).unwrap_or_default()),
        artifact_changes: [Change {
            artifact_location: Artifact { uri: uri(path) },
            replacements: fix.edits.iter().map(replacement).collect(),
        }],
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

fn plain(text: String) -> Text {
    Text {
        text,
        markdown: None,
    }
}

fn location(path: &str, region: Option<Region>) -> Location {
    Location {
        physical_location: Physical {
            artifact_location: Artifact { uri: uri(path) },
            region,
        },
    }
}

fn region(told: &Told, span: Span) -> Region {
    let (start, end) = (
        told.source.position(span.start),
        told.source.position(span.end),
    );
    Region {
        start_line: start.line,
        start_column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}

/// A path as a URI: relative to the working folder, which is the repository's where code is scanned; else from the disk's root.
fn uri(path: &str) -> String {
    let encoded = utf8_percent_encode(path, ENCODED);
    let has_drive = path.as_bytes().get(1) == Some(&b':') && path.as_bytes().get(2) == Some(&b'/');
    match (path.starts_with('/'), has_drive) {
        (true, _) => format!("file://{encoded}"),
        (_, true) => format!(
            "file:///{}:{}",
            &path[..1],
            utf8_percent_encode(&path[2..], ENCODED)
        ),
        (false, false) => encoded.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_become_uris() {
        assert_eq!(
            uri("tp 1/compte-rendu_é.md"),
            "tp%201/compte-rendu_%C3%A9.md"
        );
        assert_eq!(uri("a:b.md"), "a%3Ab.md");
        assert_eq!(uri("/tmp/r.md"), "file:///tmp/r.md");
        assert_eq!(uri("C:/r é.md"), "file:///C:/r%20%C3%A9.md");
        assert_eq!(uri("a?b#c%d.md"), "a%3Fb%23c%25d.md");
    }
}
