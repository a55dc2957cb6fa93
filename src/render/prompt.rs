//! A prompt of the catalogue, which is Markdown too, as safe HTML.

use super::options::Ways;
use super::safe::{self, Gate};
use crate::document::{self, Part, Slice};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A prompt of the catalogue, which is Markdown too, as HTML.
pub(super) fn prompt(text: &str) -> String {
    let whole = Slice {
        span: (0..text.len()).into(),
        shift: 5,
    };
    let parts = document::slices(text, &document::Document::default(), &[], &[whole]);
    let mut html = String::new();
    for part in parts.into_iter().flatten() {
        match part {
            Part::Html(text) => html.push_str(&text),
            Part::Raw(text) => html.push_str(&safe::escaped(&text)),
            Part::Code { text, .. } => {
                html.push_str(&format!("<pre>{}</pre>", safe::escaped(&text)));
            }
            Part::Picture(_) | Part::Task(_) | Part::NoteReference(_) | Part::NoteNumber(_) => {}
        }
    }
    PROMPTS.clean(&html)
}

/// Prompts have no ids, and the next page's are the same.
static PROMPTS: LazyLock<Gate> =
    LazyLock::new(|| Gate::new("\u{e000}", FxHashMap::default(), Ways::default()));
