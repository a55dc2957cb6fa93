//! `gitlab`: findings as a merge request shows them, in the form of a code quality report.
//!
//! Enters: checked reports. Leaves: a list of issues. Their fingerprints hold no lines: GitLab tells by them what is new.

use super::fingerprint::Fingerprints;
use super::paint::Look;
use super::told::NOT_CHECKED;
use super::{Outcome, Reported, escaped};
use crate::finding::Severity;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// Writes every finding of a run, and every report that could not be read.
pub(crate) fn write(reports: &[Reported], look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let mut prints = Fingerprints::default();
    let mut issues = Vec::new();
    for report in reports {
        let path = report.path.as_str();
        let told = match &report.outcome {
            Outcome::Checked(told) => told,
            Outcome::Unreadable(error) => {
                issues.push(Issue {
                    description: error.to_string(),
                    check_name: NOT_CHECKED,
                    fingerprint: prints.of(path, NOT_CHECKED, None),
                    severity: "blocker",
                    location: Location {
                        path,
                        lines: Lines { begin: 1, end: 1 },
                    },
                });
                continue;
            }
        };
        for finding in told.shown(look) {
            issues.push(Issue {
                description: told.says(finding),
                check_name: finding.check,
                fingerprint: prints.next(path, finding),
                severity: match finding.severity {
                    Severity::Error => "major",
                    Severity::Warning => "minor",
                    Severity::Hint => "info",
                },
                location: Location {
                    path,
                    lines: Lines {
                        begin: told.source.position(finding.span.start).line,
                        end: told.source.position(finding.span.end).line,
                    },
                },
            });
        }
    }
    escaped::pretty(&issues, out)
}
