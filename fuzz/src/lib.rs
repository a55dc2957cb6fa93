//! What all fuzzers share: what must hold, the lab that reports answer, and how one text is several.

use std::sync::{Arc, LazyLock};
use tpreport::catalogue::{self, Catalogue};
use tpreport::checks;
use tpreport::source::Source;

/// What must hold.
#[path = "../../tests/oracles/mod.rs"]
pub mod oracles;

/// The lab of the examples.
pub static LAB: LazyLock<Arc<Catalogue>> =
    LazyLock::new(|| lab(include_str!("../../questions.toml")));

/// A lab of two questions with points.
pub static SMALL: LazyLock<Arc<Catalogue>> = LazyLock::new(|| {
    lab(
        "[lab]\nid = 'l'\ntitle = 'L'\n[[section]]\nid = '1'\ntitle = 'S'\n[[section.question]]\nid = '1.a'\nprompt = 'Why?'\n\
        points = 2\n[[section.question]]\nid = '1.b'\nprompt = 'How?'\npoints = 1.5\n",
    )
});

/// A report that the lab of the examples is content with.
pub const REPORT: &str = include_str!("../../examples/reports/complete.md");

fn lab(text: &str) -> Arc<Catalogue> {
    let source = Source::from_text("questions.toml", text);
    Arc::new(catalogue::read(&source, &checks::ids()).expect("the lab is right"))
}

/// The lab of a report by its own labels.
pub fn own(text: &str) -> Arc<Catalogue> {
    Arc::new(tpreport::own_catalogue(&Source::from_text("r.md", text)))
}

/// The line that parts the texts of one input.
pub const BORDER: &str = "\n=====\n";
