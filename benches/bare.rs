//! The bare passes that `check` and `render` are measured against: walk, read, run pulldown-cmark's offset iterator and count
//! events; with `--html FOLDER`, write each report there as its own `push_html` has it.
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

use std::path::PathBuf;

fn main() {
    let mut arguments = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench");
    let mut folder = None;
    let mut paths = Vec::new();
    while let Some(argument) = arguments.next() {
        if argument == "--html" {
            folder = arguments.next().map(PathBuf::from);
        } else {
            paths.push(argument);
        }
    }
    let entries = paths.iter().flat_map(walkdir::WalkDir::new).flatten();
    let markdown = entries.filter(|entry| {
        let ending = entry.path().extension();
        ending.is_some_and(|ending| ending == "md")
    });
    let mut counted = 0usize;
    for entry in markdown {
        let Ok(text) = std::fs::read_to_string(entry.path()) else {
            continue;
        };
        let events = pulldown_cmark::Parser::new_ext(&text, pulldown_cmark::Options::all());
        if let Some(folder) = &folder {
            let mut html = String::new();
            pulldown_cmark::html::push_html(&mut html, events);
            let name = entry.path().with_extension("html");
            let file = folder.join(name.file_name().unwrap());
            std::fs::write(file, html).unwrap();
            counted += 1;
        } else {
            counted += events.into_offset_iter().count();
        }
    }
    println!("{counted}");
}
