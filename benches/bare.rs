//! The bare pass that `check` is measured against: walk, read, run pulldown-cmark's offset iterator, count events.
//!
//! As a process: `cargo bench --bench bare -- PATH...` prints the count, and its CPU time is the floor. Nothing of tpreport
//! is linked in, so start-up is the floor's too.

#![allow(missing_docs, reason = "tests and benches are read, not linked to")]
#![allow(
    clippy::disallowed_methods,
    clippy::needless_pass_by_value,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may touch files, print and fail"
)]

use std::path::Path;

fn main() {
    let mut events = 0usize;
    for path in std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
    {
        for entry in walkdir::WalkDir::new(Path::new(&path))
            .into_iter()
            .flatten()
        {
            let markdown = entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "md");
            if markdown && let Ok(text) = std::fs::read_to_string(entry.path()) {
                events += pulldown_cmark::Parser::new_ext(&text, pulldown_cmark::Options::all())
                    .into_offset_iter()
                    .count();
            }
        }
    }
    println!("{events}");
}
