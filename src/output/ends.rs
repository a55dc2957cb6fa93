//! Where something stands, as JSON tells it.
//!
//! Enters: a span of a text. Leaves: its ends, each as line, column and byte. Columns count characters from 1, as lines do; bytes
//! count from 0; the end is the first place that is no part of it.

use crate::source::{Source, Span};
use serde::Serialize;

/// A span's ends.
#[derive(Serialize)]
pub(super) struct Ends {
    pub(super) start: Point,
    end: Point,
}

/// A place between two characters.
#[derive(Serialize)]
pub(super) struct Point {
    pub(super) line: usize,
    pub(super) column: usize,
    byte: usize,
}

impl Ends {
    pub(super) fn of(source: &Source, span: Span) -> Self {
        let point = |byte: usize| {
            let position = source.position(byte);
            Point {
                line: position.line,
                column: position.column,
                byte,
            }
        };
        Self {
            start: point(span.start),
            end: point(span.end),
        }
    }
}
