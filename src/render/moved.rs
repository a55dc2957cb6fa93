//! A normal form that is written into another folder than the report's: its pictures are found from there too.

use crate::document::{self, Picture};
use crate::evidence::encoded;
use crate::source::{Source, Span};

/// The form with the addresses of its pictures as they are seen from another folder; `way` leads from there to the report's.
pub(crate) fn moved(form: &str, way: &str) -> String {
    let source = Source::from_text("", form);
    let document = document::parse(&source);
    let pictures = document
        .pictures
        .iter()
        .filter(|picture| is_relative(picture));
    let definitions = document::addresses(form);
    let mut places: Vec<usize> = pictures
        .flat_map(|picture| places(&source, picture, &definitions))
        .collect();
    places.sort_unstable();
    // Several pictures may share the definition of one address.
    places.dedup();
    let way = format!("{}/", encoded(way));
    let mut moved = String::with_capacity(form.len() + places.len() * way.len());
    let mut done = 0;
    for place in places {
        moved.push_str(&form[done..place]);
        moved.push_str(&way);
        done = place;
    }
    moved + &form[done..]
}

/// Whether a picture is looked for from the report's own folder. `![[name]]` is found by its name, wherever it lies.
fn is_relative(picture: &Picture) -> bool {
    let address = picture.address.trim();
    let before_path = address.split(['/', '?', '#']).next().unwrap_or_default();
    !address.is_empty()
        && !address.starts_with(['/', '\\', '#', '~'])
        && !before_path.contains(':')
        && picture.syntax != document::Syntax::Wiki
}

/// Where a picture's address begins; where it stands in a definition, in all that say the same.
fn places(source: &Source, picture: &Picture, definitions: &[(usize, String)]) -> Vec<usize> {
    match picture.written {
        Some(Span { start, end }) => {
            let written = source.text().get(start..end).unwrap_or_default();
            let bare = written.trim_start_matches(|c: char| c == '<' || c.is_whitespace());
            vec![start + written.len() - bare.len()]
        }
        None => {
            let same = definitions
                .iter()
                .filter(|(_, address)| *address == picture.address);
            same.map(|(at, _)| *at).collect()
        }
    }
}
