//! Who wrote the report, as its top says.
//!
//! Enters: the blocks before the first section or label. Leaves: names as written, each with the e-mail address that is given for
//! it (`Ada Roy <ada@x.fr>`), or nothing: no name is better than a wrong one. In this order: front matter; lines that say so
//! (`Nom : …`, `by …`); names that stand alone on a line.

use super::emails;
use super::names::{after, bare, is_one_of, leading_names, with_email};
use crate::catalogue::Catalogue;
use crate::document::{Block, BlockKind, Document};
use crate::language;
use crate::source::Source;
use crate::text::fold::{fold, words};
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
        names = said(source, document, &seen);
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
        for part in parts.filter(|part| is_filled_in(part)) {
            match leading_names(part, 2) {
                (several, "") if several.len() > 1 => names.extend(several),
                _ => names.push(with_own_email(part)),
            }
        }
    }
    names
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
fn said(source: &Source, document: &Document, seen: &[&Block]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for rows in seen.chunk_by(|a, b| is_row(a) && is_row(b) && a.group == b.group) {
        if is_row(rows[0]) {
            let rows = rows.iter().map(|row| cells(source, document, row));
            let rows: Vec<Vec<String>> = rows.collect();
            match by_columns(&rows) {
                found if found.is_empty() => by_rows(&rows, &mut names),
                found => names.extend(found),
            }
        }
    }
    for (at, block) in seen.iter().enumerate() {
        let text = document.text(block);
        if block.heading().is_some() || is_row(block) {
            continue;
        }
        let by = language::all(|words| words.by).find_map(|phrase| after(text, phrase));
        if let Some(by) = by {
            names.extend(leading_names(by, 2).0);
            continue;
        }
        let Some((key, value)) = text.split_once(':') else {
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
        add(&mut names, key, found);
    }
    names
}

/// Adds the names that stand after a key; a first name belongs to the last name before it.
fn add(names: &mut Vec<String>, key: &str, found: Vec<String>) {
    match (names.last_mut(), found.as_slice()) {
        (Some(last), [first]) if is_first_name(key) && !last.contains(' ') => {
            *last = format!("{first} {last}");
        }
        _ => names.extend(found),
    }
}

fn is_row(block: &Block) -> bool {
    block.is_row()
}

/// The cells of a row; lines of one cell, which its plain text joins, are parted by commas.
fn cells(source: &Source, document: &Document, row: &Block) -> Vec<String> {
    let written = source.slice(row.span).trim();
    let broken = match written.starts_with('|') {
        true => written.split("<br").collect(),
        false => Vec::new(),
    };
    if broken.len() < 2 {
        let text = document.text(row).trim_end();
        let text = text.strip_suffix('|').unwrap_or(text);
        return text
            .split(" | ")
            .map(|cell| cell.trim().to_owned())
            .collect();
    }
    let lines = broken
        .iter()
        .map(|line| line.trim_start_matches([' ', '/', '>']));
    let text = lines.collect::<Vec<_>>().join(", ").replace(['*', '_'], "");
    let cells = text.trim_matches('|').split('|');
    cells.map(|cell| cell.trim().to_owned()).collect()
}

/// A table whose rows begin as lines do: a key, then names; below it, names under no key.
fn by_rows(rows: &[Vec<String>], names: &mut Vec<String>) {
    let mut key = None;
    for row in rows {
        if row.first().is_some_and(|first| !first.is_empty()) {
            key = None;
        }
        let mut least = if key.is_some() { 2 } else { 1 };
        for (at, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            if says_author(cell) && (at == 0 || key.is_some()) {
                (key, least) = (Some(cell.as_str()), 1);
                continue;
            }
            let (found, _) = leading_names(cell, least);
            match key {
                Some(own) if !found.is_empty() => add(names, own, found),
                _ => {
                    key = None;
                    break;
                }
            }
            least = 2;
        }
    }
}

/// A table whose columns have titles: full names under one that says author, or a last name and a first name.
fn by_columns(rows: &[Vec<String>]) -> Vec<String> {
    let Some((head, rows)) = rows.split_first() else {
        return Vec::new();
    };
    let is_key = |at: &usize| says_author(&head[*at]);
    let keys: Vec<usize> = (0..head.len()).filter(is_key).collect();
    let is_first = |at: &usize| is_first_name(&head[*at]);
    let is_other = |text: &String| !says_author(text) && !leading_names(text, 2).0.is_empty();
    // Machines have names too: people have another column of theirs, a group or an address.
    let is_of_people = |at: usize| language::column(&head[at]).is_some();
    let of_things = |key: usize| {
        head.len() > 1
            && is_of_people(key)
            && !(0..head.len()).any(|at| at != key && is_of_people(at))
    };
    // A row of its own.
    if head.iter().any(is_other) || matches!(keys.as_slice(), [key] if of_things(*key)) {
        return Vec::new();
    }
    let cell = |row: &[String], at: usize| {
        let cell = row.get(at).map_or("", String::as_str);
        leading_names(cell, 1).0
    };
    let of_row = |row: &Vec<String>| match keys.as_slice() {
        [a, b] if is_first(a) != is_first(b) => {
            let (first, last) = if is_first(a) { (*a, *b) } else { (*b, *a) };
            match (cell(row, first).as_slice(), cell(row, last).as_slice()) {
                ([first], [last]) => vec![format!("{first} {last}")],
                _ => Vec::new(),
            }
        }
        keys => {
            let full = |name: &String| name.contains(' ');
            let cells = keys.iter().flat_map(|&at| cell(row, at));
            cells.filter(full).collect()
        }
    };
    rows.iter().flat_map(of_row).collect()
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
        let text = document.text(block).trim();
        let (names, rest) = leading_names(text, 2);
        let near = (1..=UNDER_THE_TITLE).contains(&at);
        // What dashes part may be titles.
        let said = text.strip_suffix(rest).unwrap_or(text).trim_end();
        let joined =
            names.len() > 1 && ![" – ", " — ", " - "].iter().any(|dash| said.contains(dash));
        let enough = joined || !names.is_empty() && near;
        if enough && rest.split_whitespace().count() <= SHORT && names.iter().all(foreign) {
            return names;
        }
    }
    Vec::new()
}

/// Whether the words before a colon announce an author: `Nom et prénom`, `Membres du binôme`, `Étudiant 2`.
fn says_author(key: &str) -> bool {
    const LONG: usize = 40;
    if key.len() > LONG {
        return false;
    }
    let column = language::column(key.trim_matches(|c: char| !c.is_alphanumeric()));
    if column.is_some_and(|column| matches!(column, "first name" | "last name")) {
        return true;
    }
    let mut says = false;
    let folded = fold(key).replace("(e)", "").replace("(s)", "");
    let is_head = words(&folded).all(|word| {
        let author = language::among(word, |words| words.author);
        says |= author;
        let number = word.chars().all(|c| c.is_ascii_digit());
        author || number || language::among(word, |words| words.grammar)
    });
    is_head && says
}

fn is_first_name(key: &str) -> bool {
    language::among(fold(key).trim(), |words| words.first_name)
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
    fn tables_say_who_wrote() {
        const TWO: [&str; 2] = ["Alice Martin", "Bob Durand"];
        for table in [
            "| Auteurs | Alice Martin, Bob Durand |\n|---|---|\n| Groupe | B2 |",
            "| Auteurs | Alice Martin | Bob Durand |\n|---|---|---|\n| Groupe | B2 | |",
            "| Auteurs | Alice Martin |\n|---|---|\n| | Bob Durand |\n| | Sauvegarde |\n| Groupe | B2 |",
            "| | |\n|---|---|\n| Auteur | Alice Martin |\n| Binôme | Bob Durand |\n| Sujet | Docker |",
            "| Étudiant 1 | Alice Martin |\n|---|---|\n| Étudiant 2 | Bob Durand |\n| Date | lundi |",
            "| Étudiant 1 | Étudiant 2 |\n|---|---|\n| Alice Martin | Bob Durand |",
            "| Nom | Prénom | Groupe |\n|---|---|---|\n| Martin | Alice | B2 |\n| Durand | Bob | B2 |",
            "| First name | Last name |\n|---|---|\n| Alice | Martin |\n| Bob | Durand |",
            "| Étudiant | Groupe |\n|---|---|\n| Alice Martin | B2 |\n| Bob Durand | B2 |",
            "<table><tr><td>Auteurs</td><td>Alice Martin, Bob Durand</td></tr></table>",
            "| Auteurs | Alice Martin<br>Bob Durand |\n|---|---|\n| Groupe | B2 |",
        ] {
            assert_eq!(names(&format!("# TP\n\n{table}\n")), TWO, "{table}");
        }
        for table in [
            "| Nom | Martin | Prénom | Alice | Groupe | B2 |\n|---|---|---|---|---|---|",
            "| Auteur | Groupe | Sujet |\n|---|---|---|\n| Alice Martin | B2 | Docker Compose |",
            "| Auteur | Alice Martin |\n|---|---|\n| Titre Long | Docker Compose |",
            "| Auteur | Alice Martin | RT A |\n|---|---|---|",
        ] {
            assert_eq!(names(&format!("# TP\n\n{table}\n")), TWO[..1], "{table}");
        }
        let machines = "| Machine | Nom |\n|---|---|\n| 1 | Debian |\n| 2 | Nom | Rocky Linux |";
        assert_eq!(names(&format!("# TP\n\n{machines}\n")), NOBODY);
    }

    #[test]
    fn a_dash_parts_two_full_names_and_nothing_else() {
        const TWO: [&str; 2] = ["Alice Martin", "Bob Durand"];
        for top in [
            "# TP\n\nAlice Martin – Bob Durand\n",
            "# TP\n\nAlice Martin - Bob Durand — groupe B2\n",
            "# TP\n\nBinôme : Alice Martin — Bob Durand\n",
            "# TP\n\nPar Alice Martin – Bob Durand\n",
            "---\nauthor: Alice Martin – Bob Durand\n---\n\n# TP\n",
            "---\nauthor: Alice Martin et Bob Durand\n---\n\n# TP\n",
        ] {
            assert_eq!(names(top), TWO, "{top}");
        }
        for (line, name) in [
            ("Nom : Alice Martin – B2", "Alice Martin"),
            ("Nom : Alice Martin – Groupe Bleu", "Alice Martin"),
            ("Nom : Alice Martin – RT A", "Alice Martin"),
            ("Nom : Marie-Claude Martin", "Marie-Claude Martin"),
            ("Nom : Marie - Claude Martin", "Marie"),
            ("Nom : Alice Martin-Durand", "Alice Martin-Durand"),
        ] {
            assert_eq!(names(&format!("# TP\n\n{line}\n")), [name], "{line}");
        }
        assert_eq!(
            names("Alice Martin & Bob Durand — M1 — TP YOLO\n\n# Casques\n"),
            TWO
        );
        let course = "# TP\n\n**Alice Martin** – Computer Networks, Fall\n";
        assert_eq!(names(course), TWO[..1]);
        // Further down a dash parts titles.
        let titles = "# TP\n\nun\n\ndeux\n\ntrois\n\nNetwork Security – Packet Analysis\n";
        assert_eq!(names(titles), NOBODY);
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
