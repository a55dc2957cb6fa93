//! The messages of all languages are whole: none is missing, none is unused.
#![allow(
    missing_docs,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test may touch files and fail"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Keys that are put together at run time, by what they begin with.
const MADE_UP: &[&str] = &[
    "kind-",
    "check-",
    "argument-",
    "command-",
    "value-",
    "title-",
    "examples-",
    "exit-status-",
    "environment-",
    "help-name-",
];
/// Keys of the command line's help, which the program's code and clap say in English.
const HELP: &[&str] = &["help-", "argument-", "command-", "value-"];

/// The languages that have files.
fn languages() -> Vec<String> {
    let files = fs::read_dir(root().join("locales")).unwrap().flatten();
    let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    let stems = names.filter_map(|name| Some(name.strip_suffix(".ftl")?.to_owned()));
    stems.filter(|stem| !stem.ends_with("-help")).collect()
}

/// Per key of a Fluent file its attributes, and the variables that the whole entry names.
fn entries(language: &str) -> BTreeMap<String, (Vec<String>, Vec<String>)> {
    let read = |name: String| fs::read_to_string(root().join("locales").join(name)).unwrap();
    let text = read(format!("{language}.ftl")) + &read(format!("{language}-help.ftl"));
    let mut found: BTreeMap<String, (Vec<String>, Vec<String>)> = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            key = line.split(" =").next().unwrap().to_owned();
            assert!(!found.contains_key(&key), "{language}: {key} stands twice");
            found.insert(key.clone(), (Vec::new(), Vec::new()));
        }
        let Some((attributes, variables)) = found.get_mut(&key) else {
            continue;
        };
        if let Some(attribute) = line
            .trim_start()
            .strip_prefix('.')
            .filter(|_| line.starts_with("    ."))
        {
            attributes.push(attribute.split(" =").next().unwrap().to_owned());
        }
        for part in line.split('$').skip(1) {
            let end = part
                .find(|c: char| !c.is_alphanumeric() && c != '-')
                .unwrap_or(part.len());
            variables.push(part[..end].to_owned());
        }
    }
    for (attributes, variables) in found.values_mut() {
        attributes.sort();
        variables.sort();
        variables.dedup();
    }
    found
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn sources(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, text);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

fn begins(key: &str, with: &[&str]) -> bool {
    with.iter().any(|beginning| key.starts_with(beginning))
}

#[test]
fn all_languages_say_the_same_things() {
    let keys = |entries: &BTreeMap<String, _>| entries.keys().cloned().collect::<Vec<_>>();
    let (english, french) = (entries("en"), entries("fr"));
    for language in languages() {
        let mut own = entries(&language);
        if language != "en" {
            let help = |entries: &BTreeMap<String, _>| {
                let mut keys = keys(entries);
                keys.retain(|key| begins(key, HELP));
                keys
            };
            assert_eq!(help(&own), help(&french), "{language}: help");
        }
        own.retain(|key, _| english.contains_key(key) || !begins(key, HELP));
        assert_eq!(keys(&own), keys(&english), "{language}");
        for (key, said) in &english {
            assert_eq!(
                &own[key], said,
                "{language}, {key}: attributes and variables"
            );
        }
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let mut text = String::new();
    sources(&root().join("src"), &mut text);
    for key in entries("fr").keys().filter(|key| !begins(key, MADE_UP)) {
        assert!(text.contains(&format!("\"{key}\"")), "nothing says `{key}`");
    }
}

#[test]
fn every_message_that_is_said_has_its_words() {
    let mut text = String::new();
    sources(&root().join("src"), &mut text);
    let known = entries("fr");
    for said in text.split("Message::new(\"").skip(1) {
        let key = said.split('"').next().unwrap();
        assert!(known.contains_key(key), "`{key}` has no words");
    }
}
