//! The table of a class, of three texts between lines of `=`: what was handed in, a list of students, a list of marks. A line that isn't
//! `check`'s own JSON is short for one: a path, authors, and a state for each question, parted by `|`.
#![no_main]

use serde_json::{Value, json};
use tpreport_fuzz::{BORDER, SMALL};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let mut texts = text.splitn(3, BORDER);
    let [handed, roster, marks] = [(); 3].map(|()| texts.next().unwrap_or_default());
    let lines: Vec<String> = handed.lines().map(line).collect();
    tpreport::fuzzing::tables(&SMALL, &lines.join("\n"), roster, marks);
});

fn line(written: &str) -> String {
    if written.starts_with('{') {
        return written.to_owned();
    }
    let mut parts = written.split('|');
    let path = parts.next().unwrap_or_default();
    let authors: Vec<&str> = parts.next().unwrap_or_default().split('&').collect();
    let questions = ["1.a", "1.b"].map(|id| {
        let (status, complete) = match parts.next().unwrap_or_default() {
            "" => ("missing", false),
            "?" => ("unlabelled", false),
            "-" => ("unanswered", false),
            state => ("answered", state == "+"),
        };
        let label = (status != "missing").then_some(id);
        json!({ "id": id, "status": status, "label": label, "complete": complete, "points": { "earned": 1 } })
    });
    let pictures: Vec<Value> = parts
        .map(|digest| json!({ "path": format!("{digest}.png"), "question": "1.a", "length": digest.len(), "sha256": digest }))
        .collect();
    let line = json!({
        "version": 1,
        "path": path,
        "lab": { "id": "l" },
        "authors": authors,
        "questions": questions,
        "pictures": pictures,
        "findings": [],
    });
    line.to_string()
}
