//! `path:line:col: severity[check] message`, a line a finding. The form is frozen: editors match it.

use super::paint::Look;
use super::shown::{Lines, shown};
use super::{Outcome, Reported};
use std::io::{self, Write};

/// Writes every finding of a run.
pub(crate) fn write(reports: &[Reported], look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let mut out = Lines::new(out);
    for report in reports {
        // What could not be read was told on standard error.
        let Outcome::Checked(told) = &report.outcome else {
            continue;
        };
        for finding in told.shown(look) {
            let place = told.source.position(finding.span.start);
            let message = told.messages.message(&finding.message);
            let severity = finding.severity.name();
            let place = shown!(&report.path, ":", place.line, ":", place.column);
            out.line(shown!(
                place,
                ": ",
                severity,
                "[",
                finding.check,
                "] ",
                message
            ))?;
        }
    }
    Ok(())
}
