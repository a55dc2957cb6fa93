//! The names by which links of a report reach its own titles, as forges make them: `## Mon titre !` is `#mon-titre-`.

use super::report::Document;
use rustc_hash::{FxHashMap, FxHashSet};

/// The titles of a report as blocks by index, each with its name.
pub(crate) fn anchors(document: &Document) -> Vec<(usize, String)> {
    let mut taken = FxHashSet::default();
    // How often each name was met: thousands of titles may have the same.
    let mut met = FxHashMap::default();
    let blocks = document.blocks.iter().enumerate();
    let titles = blocks.filter(|(_, block)| block.heading().is_some());
    titles
        .map(|(at, block)| {
            let first = name(document.text(block).trim());
            let mut named = first.clone();
            let times = met.entry(first.clone()).or_insert(0);
            while !taken.insert(named.clone()) {
                *times += 1;
                named = format!("{first}-{times}");
            }
            (at, named)
        })
        .filter(|(_, name)| !name.is_empty())
        .collect()
}

/// A title without its punctuation, in small letters, spaces as dashes.
fn name(title: &str) -> String {
    let said = title
        .chars()
        .filter(|&c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    said.flat_map(char::to_lowercase)
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn titles_are_named_as_forges_do() {
        let text = "# Étape 1.b : voir *tout*\n\n## fin\n\n## Fin\n\n### !\n\n## fin\n";
        let document = crate::document::parse(&Source::from_text("r.md", text));
        let names: Vec<String> = anchors(&document)
            .into_iter()
            .map(|(_, name)| name)
            .collect();
        assert_eq!(names, ["étape-1b--voir-tout", "fin", "fin-1", "fin-2"]);
    }
}
