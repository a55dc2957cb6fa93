//! What the checks look for: a list, or each at length; on a terminal and as the documentation's page.

use super::paint::{Ink, Look};
use super::shown::{Lines, shown};
use crate::checks::Check;
use crate::finding::{Message, Severity};
use crate::language::messages::Messages;
use crate::text::fold::one_line;
use std::io::{self, Write};

/// Writes a line a check.
pub(crate) fn list(
    checks: &[&Check],
    messages: &Messages,
    look: &Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut out = Lines::new(out);
    let width = checks
        .iter()
        .map(|check| check.rule.id.len())
        .max()
        .unwrap_or(0);
    for check in checks {
        let severity = severity(check.rule.severity, messages);
        let ink = check.rule.severity.map_or(Ink::Dim, Ink::of);
        let id = look.paint(Ink::Title, format!("{:width$}", check.rule.id));
        let severity = look.paint(ink, format!("{severity:13}"));
        out.line(shown!(id, "  ", severity, " ", summary(check, messages)))?;
    }
    Ok(())
}

/// Writes each check at length.
pub(crate) fn each(
    checks: &[&Check],
    messages: &Messages,
    look: &Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut out = Lines::new(out);
    for (at, check) in checks.iter().enumerate() {
        if at > 0 {
            out.gap()?;
        }
        let severity = severity(check.rule.severity, messages);
        let ink = check.rule.severity.map_or(Ink::Dim, Ink::of);
        let id = look.paint(Ink::Title, check.rule.id);
        out.line(shown!(id, " (", look.paint(ink, severity), ")"))?;
        out.line(summary(check, messages))?;
        out.gap()?;
        for (at, paragraph) in explanation(check, messages).split("\n\n").enumerate() {
            if at > 0 {
                out.gap()?;
            }
            for line in textwrap::wrap(&one_line(paragraph), look.width.saturating_sub(2)) {
                out.line(shown!("  ", &*line))?;
            }
        }
    }
    Ok(())
}

fn severity(severity: Option<Severity>, messages: &Messages) -> String {
    let key = match severity {
        Some(Severity::Error) => "severity-error",
        Some(Severity::Warning) => "severity-warning",
        Some(Severity::Hint) => "severity-hint",
        None => "severity-off",
    };
    messages.message(&Message::new(key))
}

pub(super) fn summary(check: &Check, messages: &Messages) -> String {
    let key = format!("check-{}", check.rule.id);
    messages.text(&key, None).unwrap_or_default()
}

pub(super) fn explanation(check: &Check, messages: &Messages) -> String {
    messages
        .text(&format!("check-{}", check.rule.id), Some("explanation"))
        .unwrap_or_default()
}

/// The documentation's page of checks.
#[cfg(test)]
fn page(checks: &[&Check], messages: &Messages) -> String {
    let mut page = String::from(
        "# Checks\n\n<!-- Made from the messages of the checks; `cargo test` says when it is out of date. -->\n\n\
        What `tpreport check` looks for. `tpreport explain CHECK` says the same in a terminal; a lab's catalogue sets the severity \
        of each in its table `[checks]`.\n\n| check | severity | finds |\n|---|---|---|\n",
    );
    for check in checks {
        let (id, severity) = (check.rule.id, severity(check.rule.severity, messages));
        page.push_str(&format!(
            "| [`{id}`](#{id}) | {severity} | {} |\n",
            summary(check, messages)
        ));
    }
    for check in checks {
        page.push_str(&format!(
            "\n## {}\n\n{}\n",
            check.rule.id,
            explanation(check, messages)
        ));
    }
    page
}

#[cfg(test)]
#[allow(
    clippy::disallowed_methods,
    reason = "the page is a file of the documentation"
)]
mod tests {
    use super::*;
    use crate::checks::ALL;
    use crate::language::Language;

    #[test]
    fn the_page_of_checks_is_up_to_date() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/checks.md");
        let page = page(ALL, &Messages::with_help(Language::ENGLISH));
        // `UPDATE=1 cargo test` writes it anew.
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path, &page).expect("the documentation can be written");
        }
        let written = std::fs::read_to_string(path).unwrap_or_default();
        assert_eq!(written.replace("\r\n", "\n"), page);
    }

    #[test]
    fn every_check_is_explained_in_both_languages() {
        for language in [Language::FRENCH, Language::ENGLISH] {
            let messages = Messages::with_help(language);
            for check in ALL {
                let key = format!("check-{}", check.rule.id);
                let summary = summary(check, &messages);
                let in_one_line = !summary.is_empty() && !summary.contains('\n');
                assert!(
                    in_one_line && !summary.ends_with('.'),
                    "{language:?}: {key}"
                );
                assert!(
                    !explanation(check, &messages).is_empty(),
                    "{language:?}: {key}"
                );
            }
        }
    }
}
