//! A normal form that is written into another folder than the report's: its pictures and what it links to are found from there
//! too.

use super::safe;
use crate::document::{self, Picture};
use crate::evidence::encoded;
use crate::source::{Source, Span};

/// The form with the addresses of its pictures and links as they are seen from another folder; `way` leads from there to the report's.
pub(super) fn moved(form: &str, way: &str) -> String {
    let source = Source::from_text("", form);
    let document = document::parse(&source);
    let pictures = document
        .pictures
        .iter()
        .filter(|picture| picture.syntax != document::Syntax::Wiki);
    let pictures =
        pictures.filter_map(|picture| Some((written(&source, picture)?, &picture.address)));
    // What a report defines it may show or link to, from one place or several.
    let links = document::addresses(form)
        .into_iter()
        .chain(document::link_addresses(form));
    let links = links.filter(|(_, address)| is_relative(address));
    let pictures = pictures.filter(|(_, address)| is_relative(address));
    let mut places: Vec<usize> = pictures
        .map(|(at, _)| at)
        .chain(links.map(|(at, _)| at))
        .collect();
    places.sort_unstable();
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

/// Whether an address is followed from the report's own folder.
fn is_relative(address: &str) -> bool {
    let address = address.trim();
    !address.is_empty()
        && !address.starts_with(['/', '\\', '#', '?', '~'])
        && !safe::has_scheme(address)
}

/// Where a picture's address begins, where it stands in its mark. `![[name]]` is found by its name, wherever it lies.
fn written(source: &Source, picture: &Picture) -> Option<usize> {
    let Span { start, end } = picture.written?;
    let written = source.text().get(start..end).unwrap_or_default();
    let bare = written.trim_start_matches(|c: char| c == '<' || c.is_whitespace());
    Some(start + written.len() - bare.len())
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn what_a_form_shows_and_links_to_is_found_from_another_folder() {
        for (form, from_there) in [
            (
                "![a](b.png) [c](d.md#e)",
                "![a](../x/b.png) [c](../x/d.md#e)",
            ),
            (
                "[![a](b.png)](<c d.md> \"t\")",
                "[![a](../x/b.png)](<../x/c d.md> \"t\")",
            ),
            (
                "[a][b] ![c][b]\n\n[b]: d.md\n",
                "[a][b] ![c][b]\n\n[b]: ../x/d.md\n",
            ),
            ("[a]( foo\\)\\: )", "[a]( ../x/foo\\)\\: )"),
        ] {
            assert_eq!(moved(form, "../x"), from_there);
        }
        for still in [
            "[a](#b) [c](https://d.e) [f](/g) [h](mailto:i@j.k) <https://l.m> [n]()",
            "`[a](b)`\n",
            "![[a.png]]",
        ] {
            assert_eq!(moved(still, "../x"), still);
        }
    }
}
