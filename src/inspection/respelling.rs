//! How a picture's address should be written, so that everybody finds the file that this disk has found.
//!
//! Enters: a picture, and its file. Leaves: the address in the file's own cases, `/` between its folders, and as numbers what means
//! something else in an address; folders that are right stay as they are written. Refuses to know the disk.

use crate::document::{Picture, Slip, Syntax};
use crate::evidence::{Seen, decoded, encoded};
use crate::finding::Edit;
use crate::source::Source;
use crate::text::fold::fold;
use unicode_normalization::UnicodeNormalization;

/// An address that should be written otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Respelt {
    /// What to write, in the address's place.
    pub(crate) edit: Edit,
    /// What is wrong with it besides its cases.
    pub(crate) why: Option<Misspelt>,
}

/// Why only some programs find the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Misspelt {
    /// Backslashes stand between the folders.
    Backslashes,
    /// A sign of the name means something else in an address: `#`, `?`, `%`.
    Signs,
}

/// What parts the folders of a path, on whatever system it was written.
const BETWEEN: [char; 2] = ['/', '\\'];

/// The address of a picture as it should be written; none where it is right, or that isn't sure.
pub(super) fn address(picture: &Picture, source: &Source, seen: &Seen) -> Option<Respelt> {
    let written = source.slice(picture.written?);
    let address = picture.address.as_str();
    let spaced = picture.syntax == Syntax::Unseen(Slip::Spaces);
    let is_marked = matches!(picture.syntax, Syntax::Inline | Syntax::Tag | Syntax::Wiki);
    // Where entities stand in it, what is written isn't what is read.
    let entities = written.contains('&') && written != address;
    if !(spaced || is_marked) || entities || written.trim() != written {
        return None;
    }
    let end = |text: &str| text.find(['?', '#']).unwrap_or(text.len());
    let cut = decoded(&address[..end(address)]);
    let readings = [
        (cut.as_str(), &written[..end(written)]),
        (address, written),
        (written, written),
    ];
    let mut parted = readings.into_iter().enumerate();
    let (number, raw, names) =
        parted.find_map(|(at, (read, raw))| Some((at, raw, names(read, seen)?)))?;
    let read = readings[number].0;
    let why = match picture.syntax {
        Syntax::Inline if read.contains('\\') => Some(Misspelt::Backslashes),
        Syntax::Inline | Syntax::Tag if number > 0 => Some(Misspelt::Signs),
        _ => None,
    };
    if why.is_none() && seen.right_case.is_none() && !spaced {
        return None;
    }
    let is_wiki = picture.syntax == Syntax::Wiki;
    let raw_names: Vec<&str> = raw.split(BETWEEN).collect();
    let same_count = raw_names.len() == names.len();
    let parts = names.iter().enumerate().map(|(at, name)| {
        let raw = raw_names.get(at).filter(|_| same_count);
        let stays = |raw: &&&str| {
            let free = !spaced || !raw.contains([' ', '(', ')', '<', '>', '\t']);
            number == 0 && free && decoded(raw) == *name
        };
        match raw.filter(stays) {
            Some(raw) => (*raw).to_owned(),
            None if is_wiki => name.clone(),
            None => encoded(name),
        }
    });
    let mut text = parts.collect::<Vec<_>>().join("/");
    if number == 0 {
        text.push_str(&written[raw.len()..]);
    }
    // What ends the mark, or a cell of a table.
    let breaks = text.contains(['|', '\n', '&']) || is_wiki && text.contains([']', '[', '^']);
    (text != written && !breaks).then(|| Respelt {
        edit: Edit {
            span: picture.written.unwrap_or_default(),
            text,
        },
        why,
    })
}

/// The names of a path, those that are the file's and its folders' as the disk spells them; none where the path, so read, doesn't
/// lead to the file.
fn names(path: &str, seen: &Seen) -> Option<Vec<String>> {
    let mut names: Vec<String> = path.split(BETWEEN).map(str::to_owned).collect();
    let target = seen.right_case.as_ref().unwrap_or(&seen.path);
    let is_step = |name: &str| matches!(name, "" | "." | "..");
    let mut known = target.rsplit('/').filter(|name| !is_step(name));
    let mut said = names.iter_mut().rev();
    let mut matched = 0;
    while let Some(name) = said.next() {
        if is_step(name) {
            // Only steps may stand before what is known.
            let rest = said.all(|name| is_step(name));
            return (rest && matched > 0).then_some(names);
        }
        let Some(known) = known.next() else { break };
        // An accent is one sign or two: whoever looks for a file takes them as the same.
        if !name.nfc().eq(known.nfc()) {
            if seen.right_case.is_none() || fold(name) != fold(known) {
                return None;
            }
            known.clone_into(name);
        }
        matched += 1;
    }
    (matched > 0).then_some(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;
    use crate::evidence::memory::there;

    fn mended(mark: &str, path: &str, right_case: Option<&str>) -> String {
        let source = Source::from_text("r.md", mark);
        let document = parse(&source);
        let seen = Seen {
            right_case: right_case.map(str::to_owned),
            ..there(path)
        };
        match address(&document.pictures[0], &source, &seen) {
            Some(Respelt { edit, why }) => {
                let why = why.map_or(String::new(), |why| format!(" {why:?}"));
                format!("{}{why}", edit.text)
            }
            None => "none".to_owned(),
        }
    }

    #[test]
    fn cases_are_the_files_and_all_else_stays() {
        for (mark, right, mended_address) in [
            ("![x](img/a.png)", "Img/a.PNG", "Img/a.PNG"),
            (
                "![x](./img/a.png?raw=true#x)",
                "Img/a.png",
                "./Img/a.png?raw=true#x",
            ),
            ("![x](/docs/img/A.png)", "img/a.png", "/docs/img/a.png"),
            (
                "![x](../Img/%41.png \"t\")",
                "../img/A.png",
                "../img/%41.png",
            ),
            (
                "![x](<my shot/a b.PNG>)",
                "my shot/A b.png",
                "my shot/A%20b.png",
            ),
            ("<img src=\"a%20b.png\">", "A b.png", "A%20b.png"),
            ("![[été.PNG]]", "captures/Été.png", "Été.png"),
            ("![x](a b.png)", "A b.png", "A%20b.png"),
            ("![x](img\\a.png)", "Img/a.png", "Img/a.png Backslashes"),
            ("![x](/Docs/img/a.png)", "img/a.png", "none"),
        ] {
            let path = format!("docs/{}", right.trim_start_matches("../"));
            assert_eq!(mended(mark, &path, Some(right)), mended_address, "{mark}");
        }
    }

    #[test]
    fn backslashes_and_signs_are_written_as_everybody_reads_them() {
        for (mark, path, mended_address) in [
            ("![x](img\\a.png)", "img/a.png", "img/a.png Backslashes"),
            ("![x](.\\img\\_a b.png)", "img/_a b.png", "./img/_a%20b.png"),
            (
                "![x](images\\_1.png)",
                "images/_1.png",
                "images/_1.png Backslashes",
            ),
            ("![x](images\\_1.png)", "images_1.png", "none"),
            ("![x](a#1.png)", "a#1.png", "a%231.png Signs"),
            ("<img src='a?.png'>", "docs/a?.png", "a%3F.png Signs"),
            ("![x](a (2).png)", "a (2).png", "a%20%282%29.png"),
            ("![x](100%.png)", "100%.png", "none"),
            ("![x](a.png)", "docs/a.png", "none"),
            ("![x](a%20b.png?raw=1)", "a b.png", "none"),
            ("<img src=\"img\\a.png\">", "img/a.png", "none"),
            ("![[img\\a.png]]", "img/a.png", "none"),
            (
                "![x](img\\é.png)",
                "img/e\u{301}.png",
                "img/é.png Backslashes",
            ),
            ("![x](b.png)", "a.png", "none"),
            ("![x][img/a.png]", "img/a.png", "none"),
        ] {
            assert_eq!(mended(mark, path, None), mended_address, "{mark}");
        }
    }
}
