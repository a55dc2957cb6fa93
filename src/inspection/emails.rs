//! The e-mail address that a report gives beside a name, by which two of one name are told apart.
//!
//! Enters: texts. Leaves: the address that one begins with, or is. Refuses to know whose it is.

use crate::language;

/// What parts an address from the name before it, and closes it.
const SIGNS: [char; 13] = [
    ' ', '\u{a0}', '<', '>', '(', ')', '[', ']', ':', '-', '–', '—', '|',
];

/// The address that a text begins with, and what follows it.
pub(super) fn leading(text: &str) -> Option<(&str, &str)> {
    let start = text
        .trim_start_matches(SIGNS)
        .trim_start_matches([',', ' ']);
    let end = start.find(|c: char| c.is_whitespace() || "<>()[],;|".contains(c));
    let (address, rest) = start.split_at(end.unwrap_or(start.len()));
    let address = address.trim_end_matches(['.', ':']);
    let rest = rest.trim_start_matches(['>', ')', ']']);
    is_address(address).then_some((address, rest))
}

/// The address that a line gives and nothing else: alone, or after a word for it.
pub(super) fn of_line(line: &str) -> Option<&str> {
    let said = match line.split_once([':', '=', '|']) {
        Some((key, value)) if is_key(key) => value,
        _ => line,
    };
    let (address, rest) = leading(said.trim_matches(['"', '\'', ' ']))?;
    let ends = !rest.contains(char::is_alphanumeric);
    ends.then_some(address)
}

fn is_key(key: &str) -> bool {
    let key = key.trim_matches(|c: char| !c.is_alphanumeric());
    language::column(key) == Some("email")
}

/// Whether a word is one.
fn is_address(word: &str) -> bool {
    let of_name = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    word.split_once('@').is_some_and(|(local, domain)| {
        let mut parts = domain.split('.');
        !local.is_empty()
            && local.chars().all(of_name)
            && domain.contains('.')
            && parts.all(|part| !part.is_empty() && part.chars().all(of_name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_known_by_its_form() {
        for (text, said) in [
            ("<ada2@x.fr>, Ben", Some(("ada2@x.fr", ", Ben"))),
            (
                " (ada.roy@ecole.example.fr)",
                Some(("ada.roy@ecole.example.fr", "")),
            ),
            (", ada2@x.fr et", Some(("ada2@x.fr", " et"))),
            (" — ada2@x.fr.", Some(("ada2@x.fr", ""))),
            ("@ada", None),
            ("ada@x", None),
            ("root@host:~$ ls", None),
            ("groupe 2", None),
        ] {
            assert_eq!(leading(text), said, "{text}");
        }
        for (line, said) in [
            ("E-mail : ada2@x.fr", Some("ada2@x.fr")),
            ("email: \"ada2@x.fr\"", Some("ada2@x.fr")),
            ("ada2@x.fr", Some("ada2@x.fr")),
            ("Encadrant : m.s@x.fr", None),
            ("ada2@x.fr ou Ben", None),
        ] {
            assert_eq!(of_line(line), said, "{line}");
        }
    }
}
