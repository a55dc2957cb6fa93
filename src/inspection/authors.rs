//! Who wrote the report, as its top says.
//!
//! Enters: the blocks before the first section or label. Leaves: names as written, each with the e-mail address that is given for
//! it (`Ada Roy <ada@x.fr>`), or nothing: no name is better than a wrong one. In this order: front matter; lines that say so
//! (`Nom : …`, `by …`); names that stand alone on a line.

use super::emails;
use crate::catalogue::Catalogue;
use crate::document::{Block, BlockKind, Document};
use crate::language;
use crate::source::Source;
use crate::text::fold::fold;
use std::ops::Range;

/// Looks for names in the blocks at the top of a report.
pub(super) fn find(
    catalogue: &Catalogue,
    source: &Source,
    document: &Document,
    top: Range<usize>,
) -> Option<Vec<String>> {
    let blocks = document.blocks.get(top).unwrap_or_default();
    let front = blocks
        .first()
        .filter(|block| block.kind == BlockKind::Unseen);
    let mut names = front.map_or_else(Vec::new, |block| in_front_matter(source.slice(block.span)));
    // Names stand on short lines.
    const LONG: usize = 240;
    let seen = blocks.iter().filter(|block| {
        let text = document.text(block);
        text.len() <= LONG && !text.trim().is_empty()
    });
    let seen: Vec<&Block> = seen.collect();
    if names.is_empty() {
        names = said(document, &seen);
    }
    if names.is_empty() {
        names = alone(catalogue, document, &seen);
    }
    names.dedup();
    if let [only] = names.as_mut_slice()
        && !only.contains('@')
    {
        let front = front.map_or("", |block| source.slice(block.span)).lines();
        let lines = seen.iter().map(|block| document.text(block));
        let mut emails = front.chain(lines).filter_map(emails::of_line);
        let email = emails.next();
        if let Some(email) = email.filter(|email| emails.all(|other| other == *email)) {
            *only = with_email(only, email);
        }
    }
    (!names.is_empty()).then_some(names)
}

/// `author: …`, in TOML `author = …`, between the lines of front matter, or a list under it.
fn in_front_matter(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut listed = false;
    let sign = if text.starts_with("+++") { '=' } else { ':' };
    for line in text.lines() {
        let value = match line.split_once(sign) {
            Some((key, value)) => {
                listed = says_author(key) && value.trim().is_empty();
                says_author(key).then_some(value)
            }
            None => line.trim().strip_prefix("- ").filter(|_| listed),
        };
        let value = value.unwrap_or_default();
        let parts = value
            .split([',', ';', '[', ']'])
            .map(|part| part.trim().trim_matches(['"', '\'']));
        names.extend(parts.filter(|part| is_filled_in(part)).map(with_own_email));
    }
    names
}

fn with_email(name: &str, email: &str) -> String {
    format!("{name} <{email}>")
}

/// A name with the address that stands behind it, in one form.
fn with_own_email(value: &str) -> String {
    let at = value.find(['<', '(']).filter(|at| *at > 0);
    let own = at.and_then(|at| Some((value[..at].trim_end(), emails::leading(&value[at..])?.0)));
    own.map_or_else(|| value.to_owned(), |(name, email)| with_email(name, email))
}

/// Whether a value is a name and no hint to write one, such as `Prénom NOM`.
fn is_filled_in(value: &str) -> bool {
    let mut words = value.split_whitespace().map(bare);
    value.contains(char::is_alphabetic) && !words.any(|word| is_one_of(word, |words| words.author))
}

/// Lines that say who the author is; a last name and a first name on lines of their own are one name.
fn said(document: &Document, seen: &[&Block]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (at, block) in seen.iter().enumerate() {
        let text = document.text(block);
        if block.heading().is_some() {
            continue;
        }
        let by = language::all(|words| words.by).find_map(|phrase| after(text, phrase));
        if let Some(by) = by {
            names.extend(leading_names(by, 2).0);
            continue;
        }
        let Some((key, value)) = text.split_once(':').or_else(|| text.split_once(" | ")) else {
            continue;
        };
        if !says_author(key) {
            continue;
        }
        let (mut found, _) = leading_names(value, 1);
        if !value.contains(char::is_alphanumeric) {
            let items = seen[at + 1..]
                .iter()
                .take_while(|block| block.marker.is_some());
            found.extend(items.flat_map(|item| leading_names(document.text(item), 1).0));
        }
        match (names.last_mut(), found.as_slice()) {
            (Some(last), [first]) if is_first_name(key) && !last.contains(' ') => {
                *last = format!("{first} {last}");
            }
            _ => names.extend(found),
        }
    }
    names
}

/// Names alone on a line: two or more joined, or one right under the title, with no word that the lab knows.
fn alone(catalogue: &Catalogue, document: &Document, seen: &[&Block]) -> Vec<String> {
    const FAR: usize = 8;
    const UNDER_THE_TITLE: usize = 2;
    const SHORT: usize = 6;
    // Titles in capitals begin with an article, or say what the lab says.
    let foreign = |name: &String| {
        let first = name.split_whitespace().next().unwrap_or_default();
        let name = name.split(" <").next().unwrap_or_default();
        catalogue.vocabulary.set(name).words.is_empty()
            && !is_one_of(first, |words| words.grammar)
            && !is_one_of(first, |words| words.stop)
    };
    for (at, block) in seen.iter().take(FAR).enumerate() {
        if block.heading().is_some() || block.marker.is_some() || block.is_code_block() {
            continue;
        }
        let (names, rest) = leading_names(document.text(block), 2);
        let near = (1..=UNDER_THE_TITLE).contains(&at);
        let enough = names.len() > 1 || names.len() == 1 && near;
        if enough && rest.split_whitespace().count() <= SHORT && names.iter().all(foreign) {
            return names;
        }
    }
    Vec::new()
}

/// What follows a phrase at the start of a text, however it is written.
fn after<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
    let mut rest = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    for wanted in phrase.split(' ') {
        let (word, next) = rest.split_once(char::is_whitespace)?;
        if fold(word) != wanted {
            return None;
        }
        rest = next.trim_start();
    }
    Some(rest)
}

/// Whether the words before a colon announce an author: `Nom et prénom`, `Membres du binôme`.
fn says_author(key: &str) -> bool {
    const LONG: usize = 40;
    if key.len() > LONG {
        return false;
    }
    let mut says = false;
    let folded = fold(key).replace("(e)", "").replace("(s)", "");
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(|word| {
            let author = language::among(word, |words| words.author);
            says |= author;
            author || language::among(word, |words| words.grammar)
        })
        && says
}

fn is_first_name(key: &str) -> bool {
    let key = fold(key);
    language::all(|words| words.first_name).any(|word| key.trim() == word)
}

/// The names that a text begins with, each of so many words at least, and what follows them.
fn leading_names(text: &str, least: usize) -> (Vec<String>, &str) {
    let mut names = Vec::new();
    let mut rest = text.trim();
    while let Some((name, mut next)) = leading_name(rest, least) {
        names.push(match emails::leading(next) {
            Some((email, after)) => {
                next = after;
                with_email(name, email)
            }
            None => name.to_owned(),
        });
        let Some(joined) = joined(next) else {
            return (names, next);
        };
        rest = joined;
    }
    (names, rest)
}

/// What follows a sign or a word that joins two names.
fn joined(text: &str) -> Option<&str> {
    let text = text.trim_start();
    if let Some(rest) = text.strip_prefix([',', ';', '&', '/', '+']) {
        return Some(rest.trim_start());
    }
    language::all(|words| words.and).find_map(|and| after(text, and))
}

/// Capitalised words, particles between them; what follows must be set off from the name.
fn leading_name(text: &str, least: usize) -> Option<(&str, &str)> {
    const MOST: usize = 4;
    let (mut words, mut end, mut at) = (0, 0, 0);
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        let closing = bare.ends_with([',', ';']);
        let bare = bare.trim_end_matches([',', ';']);
        if is_name(bare) {
            words += 1;
            end = at + bare.len();
        } else if words == 0 || !is_particle(bare) {
            break;
        }
        at += word.len();
        if closing {
            break;
        }
    }
    let rest = text[end..].trim_start();
    let set_off = rest.is_empty()
        || rest.starts_with(|c: char| !c.is_alphanumeric())
        || language::all(|words| words.and).any(|and| after(rest, and).is_some())
        || rest.split_whitespace().next().is_some_and(is_no_name)
        || emails::leading(rest).is_some();
    ((least..=MOST).contains(&words) && set_off).then(|| (&text[..end], rest))
}

/// Whether a word may be part of a name: `Inès`, `LACOMBE`, `Lemoine-Roy`, `O'Neil`, `O.`; no abbreviation, no brand.
fn is_name(word: &str) -> bool {
    let letters = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.');
    let parts = || {
        word.split(['-', '\'', '’', '.'])
            .filter(|part| !part.is_empty())
    };
    let written = |part: &str| {
        let mut chars = part.chars();
        let first = chars.next().is_some_and(char::is_uppercase);
        let rest = chars.as_str();
        let upper = rest.chars().all(char::is_uppercase);
        first && (rest.chars().all(char::is_lowercase) || upper && rest.chars().count() >= 2)
    };
    word.chars().all(letters)
        && parts().next().is_some()
        && parts().all(written)
        && !is_no_name(word)
}

/// Whether a word is of some other line at the top of a report: a school, a group, a title.
fn is_no_name(word: &str) -> bool {
    let word = bare(word);
    let kinds: [fn(&language::Words) -> &'static [&'static str]; 5] = [
        |words| words.no_name,
        |words| words.author,
        |words| words.section,
        |words| words.step,
        |words| words.question,
    ];
    kinds.into_iter().any(|kind| is_one_of(word, kind))
}

fn is_one_of(word: &str, kind: fn(&language::Words) -> &'static [&'static str]) -> bool {
    let folded = fold(word);
    language::all(kind).any(|known| known == folded)
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_particle(word: &str) -> bool {
    [
        "de", "du", "des", "la", "le", "van", "von", "der", "den", "el", "al", "da", "dos", "di",
        "ben", "bin",
    ]
    .contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names in a report without a lab.
    fn names(text: &str) -> Vec<String> {
        let catalogue = Catalogue::default().ready();
        let source = Source::from_text("r.md", text);
        let document = crate::document::parse(&source);
        let top = 0..document.blocks.len();
        find(&catalogue, &source, &document, top).unwrap_or_default()
    }

    const NOBODY: [&str; 0] = [];

    #[test]
    fn front_matter_names_authors() {
        assert_eq!(
            names("---\ntitle: TP\nauthor: \"Nora Eklund\"\n---\n\n# TP\n"),
            ["Nora Eklund"]
        );
        assert_eq!(
            names("---\nauthors:\n  - A. Ba\n  - C. Do\ndate: x\n---\n"),
            ["A. Ba", "C. Do"]
        );
        assert_eq!(
            names("---\nauthors: [A. Ba, C. Do]\n---\n"),
            ["A. Ba", "C. Do"]
        );
        assert_eq!(names("---\nauthor: Prénom NOM\n---\n"), NOBODY);
    }

    #[test]
    fn lines_say_who_wrote() {
        for (line, name) in [
            ("Nom : Yanis Delcambre", "Yanis Delcambre"),
            (
                "**Étudiante :** Solène Abgrall-Touré (groupe B2)",
                "Solène Abgrall-Touré",
            ),
            (
                "Nom : **Héloïse Marchetti** / Groupe : **A3**",
                "Héloïse Marchetti",
            ),
            ("Name: Bilal O.", "Bilal O."),
            (
                "*par Nolwenn Pérez-Haddad — vendredi 17 janvier*",
                "Nolwenn Pérez-Haddad",
            ),
            (
                "Compte rendu de Théo Vasseur-Lamy, groupe 3",
                "Théo Vasseur-Lamy",
            ),
            ("Nom et prénom : DUPONT Jean", "DUPONT Jean"),
        ] {
            assert_eq!(names(&format!("# TP\n\n{line}\n")), [name], "{line}");
        }
        assert_eq!(
            names("Nom : Fabre-Lacaze\nPrénom : Inès\n"),
            ["Inès Fabre-Lacaze"]
        );
        assert_eq!(
            names("Membres du binôme :\n\n- Jean Ba\n- Lou Do\n"),
            ["Jean Ba", "Lou Do"]
        );
        assert_eq!(
            names("Auteurs : Jean Ba, Lou Do et Max Le Goff\n"),
            ["Jean Ba", "Lou Do", "Max Le Goff"]
        );
    }

    #[test]
    fn an_address_beside_a_name_goes_with_it() {
        for top in [
            "---\nauthor: Ada Roy <ada2@x.fr>\n---\n\n# TP\n",
            "---\nauthor: Ada Roy (ada2@x.fr)\n---\n\n# TP\n",
            "---\nauthor: Ada Roy\nemail: ada2@x.fr\n---\n\n# TP\n",
            "# TP\n\nAuteur : Ada Roy <ada2@x.fr>\n",
            "# TP\n\nAuteur : Ada Roy (ada2@x.fr), groupe B\n",
            "# TP\n\nAuteur : Ada Roy, ada2@x.fr\n",
            "# TP\n\nNom : Ada Roy\nE-mail : ada2@x.fr\n",
            "# TP\n\nNom : Roy\nPrénom : Ada\nCourriel : ada2@x.fr\n",
            "# TP\n\nAda Roy <ada2@x.fr>\n",
            "# TP\n\nAda Roy\nada2@x.fr\n",
        ] {
            assert_eq!(names(top), ["Ada Roy <ada2@x.fr>"], "{top}");
        }
        let two = "# TP\n\nAuteurs : Ada Roy (ada2@x.fr) et Ben Ali <ben@x.fr>\n";
        assert_eq!(names(two), ["Ada Roy <ada2@x.fr>", "Ben Ali <ben@x.fr>"]);
        // Whose is it?
        let two = "# TP\n\nAuteurs : Ada Roy et Ben Ali\nE-mail : ben@x.fr\n";
        assert_eq!(names(two), ["Ada Roy", "Ben Ali"]);
        let teacher = "# TP\n\nNom : Ada Roy\nEncadrant : M. Sauvignac (m.s@x.fr)\n";
        assert_eq!(names(teacher), ["Ada Roy"]);
    }

    #[test]
    fn names_stand_alone_under_the_title() {
        assert_eq!(names("# TP\n\nLou-Anne Quéméner\n"), ["Lou-Anne Quéméner"]);
        assert_eq!(
            names("TP2 : la mémoire\nGaspard Roy\nTD2\n"),
            ["Gaspard Roy"]
        );
        assert_eq!(
            names("# TP\n\nThéo Ba & Aïssata Diop, BUT R&T 1ère année\n"),
            ["Théo Ba", "Aïssata Diop"]
        );
        assert_eq!(
            names("# Lab\n\n**Leila Haddad** and **Tom Vermeer**, group B2, 14 March\n"),
            ["Leila Haddad", "Tom Vermeer"]
        );
    }

    #[test]
    fn no_name_is_better_than_a_wrong_one() {
        for line in [
            "Prénom NOM",
            "**Auteur :** Prénom NOM",
            "Binôme : aucun",
            "Encadrant : M. Sauvignac",
            "Nom de la machine : Debian Bookworm",
            "Télécom SudParis",
            "Université Gustave Eiffel",
            "Master Informatique",
            "Travaux Pratiques",
            "Nous avons travaillé avec Jean Dupont sur ce TP.",
            "Voici Jean Dupont",
            "Les Conteneurs",
            "Rapport de TP Réseau",
            "Nom : ____",
        ] {
            assert_eq!(names(&format!("# TP\n\n{line}\n")), NOBODY, "{line}");
        }
    }
}
