//! Keeps `docs/dependencies.md` true: every crate of `Cargo.toml` stands in it, with what it is for.
#![allow(clippy::disallowed_methods)] // The files that are tested are read as they are.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(path).expect("it is text")
}

#[test]
fn every_dependency_is_told_with_what_it_is_for() {
    let manifest: toml::Table = toml::from_str(&read("Cargo.toml")).expect("it is TOML");
    let names = |table: &str| {
        manifest[table]
            .as_table()
            .expect("it is a table")
            .keys()
            .cloned()
    };
    let needed: BTreeSet<String> = names("dependencies").collect();
    let page = read("docs/dependencies.md");
    let rows = page
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    let told: BTreeSet<String> = rows.map(|(name, _)| name.to_owned()).collect();
    assert_eq!(told, needed);
    for name in names("dev-dependencies") {
        assert!(page.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn every_promise_names_a_test_that_is_there() {
    let page = read("docs/promises.md");
    let mut named = 0;
    let tests = page
        .split('`')
        .skip(1)
        .step_by(2)
        .filter_map(|code| code.split_once("::"));
    for (file, test) in tests {
        let text = read(file);
        assert!(
            text.contains(&format!("fn {test}()")) || text.contains(&format!("test(\"{test}")),
            "{file}::{test}"
        );
        named += 1;
    }
    assert!(named > 20, "{named}");
}
