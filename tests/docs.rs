//! The pages for newcomers, followed step by step: each file that they show is written, each command run, each output compared.
//!
//! A block whose first line names a file (```` ```markdown statement.md ````) is that file; in a `console` block, what follows
//! `$ tpreport …` is what the program says, and `…` alone is whatever it says.
#![allow(
    missing_docs,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test may touch files and fail"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

/// The blocks of a page between fences: what stands behind the first fence, and the lines.
fn blocks(page: &str) -> Vec<(String, Vec<String>)> {
    let mut blocks: Vec<(String, Vec<String>)> = Vec::new();
    let mut is_open = false;
    for line in page.lines() {
        match line.strip_prefix("```") {
            Some(_) if is_open => is_open = false,
            Some(info) => {
                is_open = true;
                blocks.push((info.to_owned(), Vec::new()));
            }
            None if is_open => blocks.last_mut().unwrap().1.push(line.to_owned()),
            None => {}
        }
    }
    blocks
}

/// What a command says, on both streams.
fn said(command: &str, folder: &Path, locale: &str) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_tpreport"))
        .args(command.split_whitespace().skip(1))
        .current_dir(folder)
        .env_clear()
        .env("LC_ALL", locale)
        .output()
        .unwrap();
    String::from_utf8([run.stdout, run.stderr].concat()).unwrap()
}

fn follow(page: &str, locale: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs")
        .join(page);
    let page = fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    for (info, lines) in blocks(&page) {
        if let Some((_, file)) = info.split_once(' ') {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, lines.join("\n") + "\n").unwrap();
        }
        if info != "console" {
            continue;
        }
        let text = lines.join("\n");
        for step in text.split("$ ").filter(|step| !step.is_empty()) {
            let (command, expected) = step.split_once('\n').unwrap_or((step, ""));
            let said = said(command, folder.path(), locale);
            if expected.trim() != "…" {
                assert_eq!(said.trim(), expected.trim(), "$ {command}");
            }
        }
    }
}

#[test]
fn the_teachers_page_can_be_followed() {
    follow("teacher.md", "en_GB.UTF-8");
}

#[test]
fn the_students_page_can_be_followed() {
    follow("etudiant.md", "fr_FR.UTF-8");
}
