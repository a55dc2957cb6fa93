//! The picture files of a repository, which of them its Markdown files name, and which belong to a report.
//!
//! A file is taken for shown when any Markdown file says its name, in whatever syntax: better no hint than a wrong one.

use super::folders::{Folders, caseless};
use super::{read, walk};
use crate::source::Source;
use rustc_hash::{FxHashMap, FxHashSet};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The endings of pictures' names.
const ENDINGS: &[&str] = &[
    "png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "heic", "avif", "tif", "tiff",
];

/// The pictures under a folder.
#[derive(Default)]
pub(super) struct Gallery {
    /// Their paths from the folder, with `/`, sorted.
    pub(super) pictures: Vec<String>,
    markdown: Vec<PathBuf>,
    /// The names of pictures that the Markdown files say, without their case.
    said: OnceLock<FxHashSet<String>>,
    by_letters: OnceLock<FxHashMap<String, Vec<usize>>>,
}

impl Gallery {
    /// Walks a folder; one that is too large is taken for empty.
    pub(super) fn of(folder: &Path) -> Self {
        const MOST: usize = 20_000;
        let mut gallery = Self::default();
        for (number, path) in walk::files(folder).enumerate() {
            if number > MOST {
                return Self::default();
            }
            let Some(inside) = path.strip_prefix(folder).ok().and_then(slashed) else {
                continue;
            };
            if walk::is_markdown(&path) {
                gallery.markdown.push(path);
            } else if is_picture(&inside) {
                gallery.pictures.push(inside);
            }
        }
        gallery.pictures.sort();
        gallery
    }

    /// Whether any Markdown file says the name of a picture. Of so many files that it would take long, one may.
    pub(super) fn is_said(&self, picture: &str) -> bool {
        const MOST: usize = 2000;
        if self.markdown.len() > MOST {
            return true;
        }
        let said = self.said.get_or_init(|| {
            let mut names = FxHashSet::default();
            for source in self.markdown.iter().filter_map(|path| read(path).ok()) {
                said(&source, &mut names);
            }
            names
        });
        said.contains(&caseless(name_of(picture)))
    }

    /// The picture that may be meant by a name: of the same letters elsewhere, else of nearly the same under a folder.
    pub(super) fn near(&self, name: &str, folder: &str) -> Option<&str> {
        const ALIKE: f64 = 0.75;
        const MOST: usize = 500;
        // Comparing long names takes long, and nobody types them.
        const LONGEST: usize = 80;
        if name.len() > LONGEST {
            return None;
        }
        let wanted = letters(name);
        if let Some(&first) = self.by_letters().get(&wanted).and_then(|same| same.first()) {
            return Some(&self.pictures[first]);
        }
        let digits = |text: &str| {
            text.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        };
        let number = digits(&wanted);
        let below = if folder.is_empty() {
            String::new()
        } else {
            format!("{folder}/")
        };
        let start = self.pictures.partition_point(|path| *path < below);
        let below = self.pictures[start..]
            .iter()
            .take_while(|path| path.starts_with(&below));
        let alike = |path: &str| {
            let name = letters(name_of(path));
            let (short, long) = (wanted.len().min(name.len()), wanted.len().max(name.len()));
            // `capture2` is no slip for `capture1`, and names of other lengths aren't alike.
            if long > LONGEST || digits(&name) != number || (short as f64) < long as f64 * ALIKE {
                return None;
            }
            let alike = strsim::normalized_damerau_levenshtein(&wanted, &name);
            (alike >= ALIKE).then_some(alike)
        };
        let scored = below
            .take(MOST)
            .filter_map(|path| Some((alike(path)?, path.as_str())));
        // Of equals, the first.
        let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best });
        best.map(|(_, path)| path)
    }

    /// The only picture of a name, in whatever folder.
    pub(super) fn only(&self, name: &str) -> Option<&str> {
        let alike = self.by_letters().get(&letters(name)).into_iter().flatten();
        let wanted = caseless(name);
        let mut named = alike
            .map(|&picture| self.pictures[picture].as_str())
            .filter(|path| caseless(name_of(path)) == wanted);
        named.next().filter(|_| named.next().is_none())
    }

    /// The pictures by the letters of their names, where these have any.
    fn by_letters(&self) -> &FxHashMap<String, Vec<usize>> {
        self.by_letters.get_or_init(|| {
            let mut by_letters: FxHashMap<String, Vec<usize>> = FxHashMap::default();
            for (number, path) in self.pictures.iter().enumerate() {
                let letters = letters(name_of(path));
                if !letters.is_empty() {
                    by_letters.entry(letters).or_default().push(number);
                }
            }
            by_letters
        })
    }
}

/// The picture files that belong to a report in this folder and that it doesn't show, sorted: beside the report, beside what it
/// shows, or in folders below it that hold pictures and Markdown alone, as those of a program have pictures of their own. Paths
/// are from the root, with `/`. Nothing where the folders are too many to belong to a report.
pub(super) fn left_over(
    folders: &Folders,
    root: &Path,
    folder: &str,
    shown: &[&str],
) -> Vec<String> {
    const MOST: usize = 200;
    let known: FxHashSet<&str> = shown.iter().copied().collect();
    let mut entered: FxHashSet<String> = FxHashSet::default();
    let mut left = Vec::new();
    // What is shown may lie anywhere; from the report's folder alone more are entered, and that first.
    let beside: FxHashSet<&str> = shown.iter().map(|path| folder_of(path)).collect();
    let shown = beside.iter().map(|&folder| (folder.to_owned(), false));
    let mut next: Vec<(String, bool)> = shown.chain([(folder.to_owned(), true)]).collect();
    while let Some((path, below)) = next.pop() {
        if !entered.insert(path.clone()) {
            continue;
        }
        if entered.len() > MOST {
            return Vec::new();
        }
        let listed = folders.list(&root.join(&path));
        let joined = |name: &str| match path.as_str() {
            "" => name.to_owned(),
            folder => format!("{folder}/{name}"),
        };
        let entries = || listed.entries().filter(|(name, _)| !name.starts_with('.'));
        let files = || {
            entries()
                .filter(|(_, kind)| kind.is_file())
                .map(|(name, _)| name)
        };
        let own = |name| is_picture(name) || walk::is_markdown(Path::new(name));
        if path == folder || beside.contains(path.as_str()) || files().all(own) {
            let pictures = files().filter(|name| is_picture(name)).map(joined);
            left.extend(pictures.filter(|path| !known.contains(path.as_str())));
            let inside = entries().filter(|(_, kind)| below && kind.is_dir());
            next.extend(inside.map(|(name, _)| (joined(name), true)));
        }
    }
    left.sort();
    left
}

/// The pictures that lie beside a catalogue, or in folders there that are no student's. Nothing where they are too many to be
/// a lab's.
pub(crate) fn of_lab(folder: &Path, is_students: &dyn Fn(&Path) -> bool) -> Vec<PathBuf> {
    const DEPTH: usize = 3;
    const MOST: usize = 2000;
    let mut next = vec![(folder.to_owned(), 0)];
    let mut found = Vec::new();
    let mut entered = 0;
    while let Some((folder, depth)) = next.pop() {
        entered += 1;
        if entered > MOST || found.len() > MOST {
            return Vec::new();
        }
        for (name, kind) in Folders::default().list(&folder).entries() {
            let path = folder.join(name);
            if name.starts_with('.') || is_students(&path) {
                continue;
            }
            if kind.is_dir() && depth < DEPTH {
                next.push((path, depth + 1));
            } else if kind.is_file() && is_picture(name) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A path from a folder with `/`; none where it isn't Unicode.
pub(super) fn slashed(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}

/// The folder in a path with `/`.
fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The name in a path with `/`.
pub(super) fn name_of(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// The letters and digits of a name without its ending.
fn letters(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let folded = crate::text::fold::fold(stem);
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether a file is called as a picture.
pub(crate) fn is_picture(path: &str) -> bool {
    let ending = name_of(path).rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(is_ending)
}

/// Whether pictures' names end so.
fn is_ending(ending: &str) -> bool {
    let mut known = ENDINGS.iter();
    known.any(|known| ending.eq_ignore_ascii_case(known))
}

/// The names of pictures in a text. A name may hold spaces and brackets, so every beginning that a name may have is one.
fn said(source: &Source, names: &mut FxHashSet<String>) {
    const LONGEST: usize = 255;
    const BEGINNINGS: usize = 8;
    let text = source.text();
    for dot in memchr::memchr_iter(b'.', text.as_bytes()) {
        let after = &text[dot + 1..];
        let length = after.bytes().take_while(u8::is_ascii_alphanumeric).count();
        if !is_ending(&after[..length]) {
            continue;
        }
        let end = dot + 1 + length;
        let mut start = dot;
        let mut beginnings = 0;
        for (at, c) in text[..dot].char_indices().rev() {
            let parts = matches!(c, '/' | '\\' | '\n' | '\r' | '"' | '<' | '|');
            if parts || matches!(c, '(' | '[' | '\'' | '=' | ' ' | '`') {
                names.insert(name_from(&text[start..end]));
                beginnings += 1;
            }
            if parts || dot - at > LONGEST || beginnings > BEGINNINGS {
                break;
            }
            start = at;
        }
        names.insert(name_from(&text[start..end]));
    }
}

/// A name as it is on the disk, from how a text says it.
fn name_from(said: &str) -> String {
    caseless(&crate::evidence::decoded(said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_every_syntax() {
        let names = |text: &str| {
            let mut names = FxHashSet::default();
            said(&Source::from_text("r.md", text), &mut names);
            names
        };
        for (text, name) in [
            ("![](a/B.png)", "b.png"),
            ("![x](mon image (2).png)", "mon image (2).png"),
            ("![[c d.jpg|200]]", "c d.jpg"),
            ("<img src='e%20f.PNG'>", "e f.png"),
            ("voir g.svg.", "g.svg"),
            ("h.png", "h.png"),
        ] {
            assert!(names(text).contains(name), "{text}: {:?}", names(text));
        }
        assert!(!names("i.pngx").iter().any(|name| name.contains("png")));
    }

    #[test]
    fn more_files_than_are_read_may_say_anything() {
        let of = |count: usize| Gallery {
            markdown: (0..count)
                .map(|at| PathBuf::from(format!("absent-{at}.md")))
                .collect(),
            ..Gallery::default()
        };
        assert!(!of(20).is_said("a.png"));
        assert!(of(2001).is_said("a.png"));
    }

    #[test]
    fn a_slip_is_near_and_another_number_is_not() {
        let gallery = Gallery {
            pictures: vec!["img/Capture_écran-1.PNG".to_owned(), "img/b.png".to_owned()],
            ..Gallery::default()
        };
        let near = Some("img/Capture_écran-1.PNG");
        for name in ["capture ecran 1.jpg", "captre-ecran-1.png"] {
            assert_eq!(gallery.near(name, "img"), near, "{name}");
        }
        for name in ["capture ecran 2.png", "autre.png", ".png"] {
            assert_eq!(gallery.near(name, "img"), None, "{name}");
        }
    }
}
