//! The parts of a report in which its own comments silence checks. Which of them are heard is decided in `checks::policy`.

use crate::document::{Document, Order};
use crate::source::{Source, Span};

/// A part of a report in which its own comments silence checks.
#[derive(Clone, Debug)]
pub struct Silence {
    /// The checks or their prefixes; none: all of them.
    pub checks: Vec<String>,
    /// The part.
    pub span: Span,
}

/// Reads where the report's comments ask for silence.
pub(super) fn read(document: &Document, source: &Source) -> Vec<Silence> {
    let text = source.text();
    let mut found: Vec<Silence> = Vec::new();
    // Of each `disable` that no `enable` has ended yet, its place in what is found.
    let mut open: Vec<usize> = Vec::new();
    for directive in &document.directives {
        let after = directive.span.end;
        let end = match directive.order {
            Order::Enable => {
                open.retain(|&at| {
                    let ended = directive.checks.is_empty() || found[at].checks == directive.checks;
                    if ended {
                        found[at].span.end = directive.span.start;
                    }
                    !ended
                });
                continue;
            }
            Order::Disable => {
                open.push(found.len());
                text.len() + 1
            }
            Order::NextLine => {
                let line_end = source.line(after).end;
                let blank = text[line_end..].len() - text[line_end..].trim_start().len();
                source.line(line_end + blank).end + 1
            }
        };
        found.push(Silence {
            checks: directive.checks.clone(),
            span: (after..end).into(),
        });
    }
    found
}
