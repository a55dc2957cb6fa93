//! Keeps the house in order: data flows one way, no two files name each other, each vendor and each language has one home, and
//! files are short.
//!
//! Enters: the files of `src/`, as words (comments and `#[cfg(test)]` items left out). Leaves: every import that goes
//! against the stream, at its file and line. A new room is one line in `ROOMS`, at its place.
#![allow(clippy::disallowed_methods)] // The files that are tested are read as they are.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms in the order of the data's flow: each imports only rooms above it.
const ROOMS: &[&str] = &[
    "source",
    "text",
    "finding",
    "language",
    "label",
    "document",
    "catalogue",
    "align",
    "evidence",
    "inspection",
    "fit",
    "checks",
    "fix",
    "output",
    "class",
    "render",
    "author",
    "fuzzing",
    "disk",
    "cli",
    "lib",
    "main",
];

/// What `lib.rs` offers at the root of the crate, and the last room that it needs.
const ROOT_ITEMS: &[(&str, &str)] = &[
    ("LabelIs", "align"),
    ("own_catalogue", "align"),
    ("Reading", "align"),
    ("read", "align"),
    ("Checked", "checks"),
    ("inspect", "checks"),
    ("inspect_under", "checks"),
];

/// Crates that one room alone may name, so that another can take their place.
const VENDORS: &[(&str, &str)] = &[
    ("linkify", "document"),
    ("pulldown_cmark", "document"),
    ("encoding_rs", "source"),
    ("fluent_bundle", "language"),
    ("toml", "catalogue"),
    ("csv", "class"),
    ("miette", "output"),
    ("serde_json", "output"),
    ("quick_xml", "output"),
    ("similar", "output"),
    ("minijinja", "render"),
    ("ammonia", "render"),
    ("syntect", "render"),
    ("toml_writer", "author"),
    ("walkdir", "disk"),
    ("notify", "disk"),
    ("fs", "disk"),
    ("clap", "cli"),
    ("ctrlc", "cli"),
    ("clap_complete", "cli"),
    ("clap_mangen", "cli"),
];

/// How languages are called in code, and what is a word of one: in their own room alone, so that one more is data.
const LANGUAGES: &[&str] = &["fr", "en", "french", "english", "rapport"];

/// The most lines of a file, tests left out.
const MOST_LINES: usize = 400;

/// Files that may be longer, each with the reason.
const LONG_FILES: &[(&str, &str)] = &[
    ("src/language/en.rs", "a table of words"),
    ("src/language/fr.rs", "a table of words"),
];

#[test]
fn no_two_files_need_each_other() {
    let files = files();
    let house = House::new(&files);
    let wrong: Vec<String> = house
        .circles()
        .map(|(from, to, line)| format!("{}:{line}: needs {}", files[from].shown, files[to].shown))
        .collect();
    assert!(
        wrong.is_empty(),
        "these files need each other in a circle: move what they share to a file of its own, named by what it is, that both \
         import (a `mod.rs` may give it on by `pub use`):\n{}",
        wrong.join("\n")
    );
}

#[test]
fn a_file_is_short() {
    let files = files();
    let long: Vec<&File> = files
        .iter()
        .filter(|file| file.lines > MOST_LINES)
        .collect();
    let is_known = |file: &File| LONG_FILES.iter().any(|(shown, _)| *shown == file.shown);
    let wrong: Vec<String> = long
        .iter()
        .filter(|file| !is_known(file))
        .map(|file| format!("{}: {} lines without its tests", file.shown, file.lines))
        .collect();
    assert!(
        wrong.is_empty(),
        "a file has {MOST_LINES} lines at most: part it by what it does, or name a table of data in LONG_FILES:\n{}",
        wrong.join("\n")
    );
    for (shown, _) in LONG_FILES {
        assert!(
            long.iter().any(|file| file.shown == *shown),
            "{shown} is short: take it out of LONG_FILES"
        );
    }
}

#[test]
fn a_room_imports_only_rooms_above_it() {
    let mut wrong = Vec::new();
    for file in files() {
        for (line, name) in file.root_paths() {
            let needs = ROOT_ITEMS
                .iter()
                .find(|(item, _)| *item == name)
                .map_or(name.as_str(), |(_, room)| room);
            match rank(needs) {
                Some(rank_of_needed) if rank_of_needed <= file.rank() => {}
                Some(_) => wrong.push(format!(
                    "{}:{line}: `{name}` is below `{}`",
                    file.shown, file.room
                )),
                None => wrong.push(format!(
                    "{}:{line}: `{name}` is neither in ROOMS nor in ROOT_ITEMS",
                    file.shown
                )),
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "data flows one way (see ROOMS):\n{}",
        wrong.join("\n")
    );
}

#[test]
fn every_room_has_its_place_in_the_order() {
    let files = files();
    for file in &files {
        assert!(
            rank(&file.room).is_some(),
            "{}: the room `{}` is missing in ROOMS",
            file.shown,
            file.room
        );
    }
    for room in ROOMS {
        assert!(
            files.iter().any(|file| file.room == *room),
            "`{room}` of ROOMS is no room"
        );
    }
}

#[test]
fn a_vendor_is_named_in_its_home_alone() {
    let mut wrong = Vec::new();
    for file in files() {
        for (line, name) in file.vendors() {
            let home = VENDORS
                .iter()
                .find(|(vendor, _)| *vendor == name)
                .map_or("", |(_, home)| home);
            if home != file.room {
                wrong.push(format!(
                    "{}:{line}: `{name}` is at home in `{home}`",
                    file.shown
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_language_is_named_outside_its_room() {
    let mut wrong = Vec::new();
    for file in files() {
        let named = file.languages();
        let named = named.iter().filter(|_| file.room != "language");
        wrong.extend(named.map(|(line, name)| format!("{}:{line}: {name}", file.shown)));
    }
    assert!(
        wrong.is_empty(),
        "what differs from language to language is a field of `Words`, or a message: ask for that, not for the language:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn every_file_says_first_what_it_is_for() {
    for file in files() {
        let says = file
            .text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("//! "))
            .is_some_and(|says| !says.is_empty());
        // A module of tests that nobody has written yet is empty.
        assert!(
            says || file.text.is_empty(),
            "{}: the first line is no `//!`",
            file.shown
        );
    }
}

#[test]
fn the_reader_of_this_test_sees_every_form_of_import() {
    let text = r##"
        //! crate::comment::X
        use crate::a::X;
        use crate::{b, c::{Y, d::Z}, self as whole};
        use super::super::e::W;
        use super::near::V;
        fn f() -> crate::g::T { let _ = r#"crate::text::X"#; '"'; let _: &'static str = "crate::h::\"X"; crate::i::f() }
        #[cfg(test)]
        mod tests { use crate::tested::X; }
        #[cfg(test)]
        mod tests;
        /* crate::j::X /* nested */ */
        use pulldown_cmark::Parser;
        #[derive(clap::Args)]
        struct S { toml: u8 }
        use std::{fs, io};
        pub(crate) fn last() { crate::k::f(toml::de::X, self.clap) }
    "##;
    let file = File::new("room", "src/room/part.rs", 1, text.to_owned());
    let names =
        |found: Vec<(usize, String)>| found.into_iter().map(|(_, name)| name).collect::<Vec<_>>();
    assert_eq!(
        names(file.root_paths()),
        ["a", "b", "c", "self", "e", "g", "i", "k"]
    );
    assert_eq!(
        names(file.vendors()),
        ["pulldown_cmark", "clap", "fs", "toml"]
    );
    assert_eq!(file.root_paths()[0].0, 3, "lines are told");
    let text = r##"
        //! French
        mod french;
        fn f(language: Language) { match language { Language::Fr => in_english(), _ => say("en", r"rapport.md", "fren") } }
        fn opened(en_bas: u8, frost: &str) {}
    "##;
    let file = File::new("room", "src/room/part.rs", 1, text.to_owned());
    let found = [
        "french",
        "Fr",
        "in_english",
        "\"en",
        "\"rapport.md",
        "en_bas",
    ];
    assert_eq!(names(file.languages()), found);
}

#[test]
fn circles_are_seen_through_what_a_room_gives_on() {
    let file = |shown: &str, depth, text: &str| {
        let room = shown["src/".len()..].split(['/', '.']).next();
        File::new(room.unwrap_or_default(), shown, depth, text.to_owned())
    };
    let files = [
        file("src/lib.rs", 0, "mod room; pub use room::Shape;"),
        file(
            "src/room/mod.rs",
            1,
            "mod near; mod shape; pub(crate) use shape::Shape; fn drive() { near::draw() }",
        ),
        file(
            "src/room/near.rs",
            1,
            "use super::Shape; use super::deep; fn draw() { deep::dig() }",
        ),
        file(
            "src/room/shape.rs",
            1,
            "pub struct Shape; #[cfg(test)] mod tests { use super::super::near; }",
        ),
        file(
            "src/room/deep.rs",
            1,
            "use crate::room::{drive as d, shape::*};",
        ),
    ];
    let names = |(from, to, _): (usize, usize, usize)| {
        let stem = |at: usize| files[at].module.last().cloned().unwrap_or_default();
        format!("{} {}", stem(from), stem(to))
    };
    let circles: Vec<String> = House::new(&files).circles().map(names).collect();
    assert_eq!(circles, ["room near", "near deep", "deep room"]);
    assert_eq!(
        file("src/a.rs", 0, "fn a() {}\n#[cfg(test)]\nmod tests {\n\n}\n").lines,
        1
    );
}

fn rank(room: &str) -> Option<usize> {
    ROOMS.iter().position(|known| *known == room)
}

/// A file of `src/`.
struct File {
    room: String,
    /// The path that messages show.
    shown: String,
    /// Its path from the root of the crate.
    module: Vec<String>,
    /// How many `super` lead from this file's module to the root of the crate.
    depth: usize,
    text: String,
    /// How many lines it has without its tests.
    lines: usize,
    words: Vec<Word>,
}

/// A word or sign of Rust, with its line.
#[derive(Clone, Debug)]
struct Word {
    line: usize,
    text: String,
}

impl File {
    fn new(room: &str, shown: &str, depth: usize, text: String) -> Self {
        let (words, tested) = without_tests(words(&text));
        let inside = shown.trim_start_matches("src/").trim_end_matches(".rs");
        let module = inside
            .split('/')
            .filter(|part| !matches!(*part, "mod" | "lib"));
        // `src/room/part.rs` is `crate::room::part`, `src/room/mod.rs` and `src/room.rs` are `crate::room`.
        Self {
            room: room.to_owned(),
            shown: shown.to_owned(),
            module: module.map(str::to_owned).collect(),
            depth: depth + 1,
            lines: text.lines().count() - tested,
            text,
            words,
        }
    }

    fn rank(&self) -> usize {
        rank(&self.room).unwrap_or(usize::MAX)
    }

    fn is(&self, at: usize, text: &str) -> bool {
        self.words.get(at).is_some_and(|word| word.text == text)
    }

    /// What every path from the root of the crate names first: by `crate::`, or by as many `super::` as lead there.
    fn root_paths(&self) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let mut supers = 0;
            let start = at;
            while self.is(at, "super") && self.is(at + 1, "::") {
                supers += 1;
                at += 2;
            }
            let from_root = supers >= self.depth;
            if supers == 0 && self.is(at, "crate") && self.is(at + 1, "::") {
                at += 2;
                self.firsts(at, &mut found);
            } else if from_root {
                self.firsts(at, &mut found);
            }
            at = at.max(start + 1);
        }
        found
    }

    /// The first names of a path, or of each path of a group.
    fn firsts(&self, at: usize, found: &mut Vec<(usize, String)>) {
        let mut take = |at: usize| {
            found.extend(
                self.words
                    .get(at)
                    .map(|word| (word.line, word.text.clone())),
            );
        };
        if !self.is(at, "{") {
            return take(at);
        }
        let mut depth = 0;
        for at in at..self.words.len() {
            match self.words[at].text.as_str() {
                "{" => depth += 1,
                "}" => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return;
            }
            if depth == 1 && (self.is(at, "{") || self.is(at, ",")) && !self.is(at + 1, "}") {
                take(at + 1);
            }
        }
    }

    /// Every name of a language, or text that is one or holds a word of one.
    fn languages(&self) -> Vec<(usize, String)> {
        let is_one = |part: &str| LANGUAGES.contains(&part.to_lowercase().as_str());
        let named = |word: &&Word| {
            let mut parts = word.text.split(|c: char| !c.is_alphanumeric());
            match word.text.strip_prefix('"') {
                Some(text) => is_one(text) || parts.any(|part| part == "rapport"),
                None => parts.any(is_one),
            }
        };
        let named = self.words.iter().filter(named);
        named.map(|word| (word.line, word.text.clone())).collect()
    }

    /// Every vendor that the file names, as the head of a path or in `use std::{..}`.
    fn vendors(&self) -> Vec<(usize, String)> {
        let named = |at: &usize| {
            let at = *at;
            if !VENDORS.iter().any(|(vendor, _)| self.is(at, vendor)) {
                return false;
            }
            let before = |text: &str| at > 0 && self.is(at - 1, text);
            let is_path = self.is(at + 1, "::");
            if self.is(at, "fs") {
                let grouped = (before("{") || before(","))
                    && (self.is(at + 1, ",") || self.is(at + 1, "}") || is_path);
                return before("::") && at > 1 && self.is(at - 2, "std")
                    || grouped && self.in_std_group(at);
            }
            !before("::") && !before(".") && (is_path || before("use"))
        };
        (0..self.words.len())
            .filter(named)
            .map(|at| (self.words[at].line, self.words[at].text.clone()))
            .collect()
    }

    /// Every path of two names or more, with its line; and what `use` brings in, by the name that it has here.
    fn paths(&self) -> (Vec<(usize, Names)>, BTreeMap<String, Names>) {
        let (mut all, mut names) = (Vec::new(), BTreeMap::new());
        let mut at = 0;
        while at < self.words.len() {
            let line = self.words[at].line;
            if self.is(at, "use") {
                let mut leaves = Vec::new();
                at = self.leaves(at + 1, &Vec::new(), &mut leaves);
                for (name, path) in leaves {
                    all.push((line, path.clone()));
                    names.insert(name, path);
                }
            } else if self.is(at + 1, "::") && (at == 0 || !self.is(at - 1, "::")) {
                let (path, end) = self.path(at);
                all.push((line, path));
                // `<[u8]>::len` begins with no name.
                at = end.max(at + 1);
            } else {
                at += 1;
            }
        }
        (all, names)
    }

    /// The names that `::` joins, and where they end.
    fn path(&self, mut at: usize) -> (Names, usize) {
        let is_name = |at: usize| {
            let word = self.words.get(at);
            word.is_some_and(|word| word.text.chars().all(|c| c.is_alphanumeric() || c == '_'))
        };
        let mut path = Vec::new();
        while is_name(at) {
            path.push(self.words[at].text.clone());
            if !self.is(at + 1, "::") {
                return (path, at + 1);
            }
            at += 2;
        }
        (path, at.max(1))
    }

    /// The paths of a tree after `use`, each with its name here.
    fn leaves(&self, at: usize, before: &Names, found: &mut Vec<(String, Names)>) -> usize {
        let (path, mut at) = self.path(at);
        let mut whole = [before.as_slice(), &path].concat();
        if self.is(at, "{") {
            at += 1;
            while at < self.words.len() && !self.is(at, "}") {
                at = self.leaves(at, &whole, found);
                at += usize::from(self.is(at, ","));
            }
            return at + 1;
        }
        if whole.last().is_some_and(|last| last == "self") && whole.len() > 1 {
            whole.pop();
        }
        let mut name = whole.last().cloned().unwrap_or_default();
        if self.is(at, "as") {
            name.clone_from(&self.words[at + 1].text);
            at += 2;
        }
        // `*` is a name too: that of whatever it brings in.
        if self.is(at, "*") {
            whole.push("*".to_owned());
            at += 1;
        }
        found.push((name, whole));
        at
    }

    fn in_std_group(&self, at: usize) -> bool {
        let statement = self.words[..at]
            .iter()
            .rposition(|word| word.text == ";")
            .map_or(0, |end| end + 1);
        self.words[statement..at]
            .iter()
            .any(|word| word.text == "std")
    }
}

/// A path by its names.
type Names = Vec<String>;

/// Which file needs which, through whatever a `mod.rs` gives on.
struct House {
    /// Per file the files that it needs, each with the line.
    needs: Vec<BTreeMap<usize, usize>>,
}

impl House {
    fn new(files: &[File]) -> Self {
        let modules: BTreeMap<&[String], usize> = files
            .iter()
            .enumerate()
            .map(|(at, file)| (file.module.as_slice(), at))
            .collect();
        let (paths, names): (Vec<_>, Vec<_>) = files.iter().map(File::paths).unzip();
        let streets = Streets {
            files,
            modules,
            names,
        };
        let needs = paths.iter().enumerate().map(|(from, paths)| {
            let mut needs = BTreeMap::new();
            for (line, path) in paths {
                let home = streets.home(from, path, 0).filter(|&to| to != from);
                if let Some(to) = home {
                    needs.entry(to).or_insert(*line);
                }
            }
            needs
        });
        Self {
            needs: needs.collect(),
        }
    }

    /// All files that a file needs, by others too.
    fn reach(&self, from: usize) -> BTreeSet<usize> {
        let mut reached = BTreeSet::new();
        let mut next: Vec<usize> = self.needs[from].keys().copied().collect();
        while let Some(file) = next.pop() {
            if reached.insert(file) {
                next.extend(self.needs[file].keys());
            }
        }
        reached
    }

    /// Every need that is a part of a circle: who needs whom, and the line.
    fn circles(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        let reach: Vec<_> = (0..self.needs.len()).map(|from| self.reach(from)).collect();
        let needs = self.needs.iter().enumerate();
        let all =
            needs.flat_map(|(from, needs)| needs.iter().map(move |(&to, &line)| (from, to, line)));
        all.filter(move |(from, to, _)| reach[*to].contains(from))
    }
}

/// Where names lead.
struct Streets<'f> {
    files: &'f [File],
    modules: BTreeMap<&'f [String], usize>,
    /// Per file what `use` brings in.
    names: Vec<BTreeMap<String, Names>>,
}

impl Streets<'_> {
    /// The file in which what a path names is written; none where that is a module itself, or of another crate.
    fn home(&self, from: usize, path: &Names, depth: usize) -> Option<usize> {
        // A name may be given on from room to room, and never so often.
        const DEEPEST: usize = 8;
        let whole = self.whole(from, path)?;
        let length = (0..=whole.len())
            .rev()
            .find(|&n| self.modules.contains_key(&whole[..n]))?;
        let home = self.modules[&whole[..length]];
        let name = whole.get(length)?;
        match self.names[home].get(name).filter(|_| depth < DEEPEST) {
            Some(given) => {
                let rest = whole[length + 1..].to_vec();
                self.home(home, &[given.clone(), rest].concat(), depth + 1)
            }
            None => Some(home),
        }
    }

    /// A path from the root of the crate; none where it leads out of it.
    fn whole(&self, from: usize, path: &Names) -> Option<Names> {
        let own = &self.files[from].module;
        let (first, rest) = path.split_first()?;
        let child = [own.as_slice(), std::slice::from_ref(first)].concat();
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => Some([own.as_slice(), rest].concat()),
            "super" => {
                let supers = path.iter().take_while(|name| *name == "super").count();
                let above = &own[..own.len().checked_sub(supers)?];
                Some([above, &path[supers..]].concat())
            }
            _ if self.modules.contains_key(child.as_slice()) => {
                Some([own.as_slice(), path].concat())
            }
            name => {
                let given = self.names[from]
                    .get(name)
                    .filter(|given| *given != path && given[0] != *first)?;
                let whole = [given.as_slice(), rest].concat();
                self.whole(from, &whole)
            }
        }
    }
}

/// Every Rust file of `src/`, sorted.
fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    gather(&root, &mut paths);
    paths.sort();
    assert!(!paths.is_empty(), "src/ holds no file");
    let read = |path: &PathBuf| {
        let inside = path.strip_prefix(&root).expect("it lies under src");
        let parts: Vec<String> = inside
            .with_extension("")
            .iter()
            .map(|part| part.to_string_lossy().into_owned())
            .collect();
        let is_mod = parts.last().is_some_and(|last| last == "mod");
        let depth = parts.len() - 1 - usize::from(is_mod);
        let text = fs::read_to_string(path).expect("a source file is UTF-8");
        File::new(&parts[0], &format!("src/{}", inside.display()), depth, text)
    };
    // A file of tests may import whatever it tests.
    let tests = |path: &PathBuf| {
        let inside = path.strip_prefix(env!("CARGO_MANIFEST_DIR"));
        inside
            .unwrap_or(path)
            .with_extension("")
            .components()
            .any(|part| part.as_os_str() == "tests")
    };
    paths.iter().filter(|path| !tests(path)).map(read).collect()
}

fn gather(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("src can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
}

/// Reads Rust as far as this test needs it: names, `::`, single signs, and texts behind a `"`; comments and characters left out.
fn words(text: &str) -> Vec<Word> {
    let chars: Vec<char> = text.chars().collect();
    let is_name = |c: &char| c.is_alphanumeric() || *c == '_';
    let mut words = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let start = at;
        let rest = &chars[at..];
        let word = match rest {
            ['/', '/', ..] => {
                at += rest.iter().take_while(|c| **c != '\n').count();
                None
            }
            ['/', '*', ..] => {
                at += comment(rest);
                None
            }
            ['r', '#' | '"', ..] | ['b' | 'c', 'r', '#' | '"', ..] if raw(rest).is_some() => {
                at += raw(rest).unwrap_or(1);
                Some(text_of(&rest[..at - start]))
            }
            ['"', ..] => {
                at += quoted(rest, '"');
                Some(text_of(&rest[..(at - start).min(rest.len())]))
            }
            // A lifetime has no second quote.
            ['\'', '\\', ..] | ['\'', _, '\'', ..] => {
                at += quoted(rest, '\'');
                None
            }
            [':', ':', ..] => {
                at += 2;
                Some("::".to_owned())
            }
            [c, ..] if is_name(c) => {
                let name: String = rest.iter().take_while(|c| is_name(c)).collect();
                at += name.chars().count();
                Some(name)
            }
            [c, ..] => {
                at += 1;
                Some(c.to_string()).filter(|c| !c.trim().is_empty())
            }
            [] => break,
        };
        words.extend(word.map(|text| Word { line, text }));
        line += chars[start..at.min(chars.len())]
            .iter()
            .filter(|c| **c == '\n')
            .count();
    }
    words
}

/// A text behind a `"`, without its signs.
fn text_of(quoted: &[char]) -> String {
    let text: String = quoted.iter().collect();
    let text = text.trim_start_matches(['b', 'c', 'r', '#']);
    format!("\"{}", text.trim_matches(['"', '#']))
}

fn comment(rest: &[char]) -> usize {
    let (mut at, mut depth) = (0, 0);
    while at < rest.len() {
        match rest[at..] {
            ['/', '*', ..] => (at, depth) = (at + 2, depth + 1),
            ['*', '/', ..] => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn quoted(rest: &[char], quote: char) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != quote {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// The length of a raw text, if one begins here.
fn raw(rest: &[char]) -> Option<usize> {
    let start = rest.iter().position(|c| *c == 'r')? + 1;
    let hashes = rest[start..].iter().take_while(|c| **c == '#').count();
    if rest.get(start + hashes) != Some(&'"') {
        return None;
    }
    let body = start + hashes + 1;
    let ends = |at: &usize| {
        rest[*at] == '"' && rest[at + 1..].iter().take_while(|c| **c == '#').count() >= hashes
    };
    Some(
        (body..rest.len())
            .find(ends)
            .map_or(rest.len(), |end| end + 1 + hashes),
    )
}

/// Leaves out every item under `#[cfg(test)]`, and says how many lines these have.
#[expect(clippy::needless_pass_by_value, reason = "the words are used up")]
fn without_tests(words: Vec<Word>) -> (Vec<Word>, usize) {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut lines = 0;
    let mut at = 0;
    while at < words.len() {
        let marked = MARK
            .iter()
            .enumerate()
            .all(|(n, mark)| words.get(at + n).is_some_and(|word| word.text == *mark));
        if !marked {
            kept.push(words[at].clone());
            at += 1;
            continue;
        }
        let first = words[at].line;
        at += MARK.len();
        let mut depth = 0;
        while let Some(word) = words.get(at) {
            at += 1;
            match word.text.as_str() {
                "{" | "(" | "[" => depth += 1,
                "}" | ")" | "]" => depth -= 1,
                _ => {}
            }
            if depth == 0 && matches!(word.text.as_str(), "}" | ";") {
                lines += word.line + 1 - first;
                break;
            }
        }
    }
    (kept, lines)
}
