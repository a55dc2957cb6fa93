//! The students of a class as a list has them, and whom a name means.

use super::records::{Records, Wrong};
use crate::finding::Message;
use crate::source::Source;
use crate::text::fold::fold;
use rustc_hash::FxHashMap;

/// A list of students.
pub(crate) struct Roster {
    pub(super) people: Vec<Person>,
    /// Who bears each word in a name.
    by_word: FxHashMap<String, Vec<usize>>,
    by_email: FxHashMap<String, usize>,
}

/// A student on the list.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) group: String,
    pub(super) email: String,
    words: Vec<String>,
}

impl Roster {
    /// Reads a list of students.
    ///
    /// # Errors
    ///
    /// What is wrong with it, at its line.
    pub(crate) fn read(source: &Source) -> Result<Self, Wrong> {
        let records = Records::read(source)?;
        let is_split = records.has("first name") && records.has("last name");
        if !is_split && !records.has("student") && !records.has("last name") {
            return Err(Wrong {
                line: 1,
                message: Message::new("class-roster-without-names"),
            });
        }
        let people = records.entries.iter().map(|entry| {
            let cell = |column| records.cell(entry, column);
            let name = match (is_split, cell("student")) {
                (true, "") => format!("{} {}", cell("first name"), cell("last name")),
                (false, "") => cell("last name").to_owned(),
                (_, name) => name.to_owned(),
            };
            Person {
                words: words(&name),
                name: name.trim().to_owned(),
                group: cell("group").to_owned(),
                email: cell("email").to_owned(),
            }
        });
        let people = people.filter(|person| !person.name.is_empty());
        Ok(Self::of(people.collect()))
    }

    fn of(people: Vec<Person>) -> Self {
        let mut by_word: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        let mut by_email = FxHashMap::default();
        for (at, person) in people.iter().enumerate() {
            for word in person.words.chunk_by(|a, b| a == b).map(|same| &same[0]) {
                by_word.entry(word.clone()).or_default().push(at);
            }
            let email = fold(&person.email);
            if let Some((local, _)) = email.split_once('@') {
                by_email.entry(local.to_owned()).or_insert(at);
            }
            if !email.is_empty() {
                by_email.entry(email).or_insert(at);
            }
        }
        Self {
            people,
            by_word,
            by_email,
        }
    }

    /// Of names alone.
    pub(super) fn of_names<'n>(names: impl Iterator<Item = (&'n str, &'n str)>) -> Self {
        let people = names.map(|(name, email)| Person {
            words: words(name),
            name: name.to_owned(),
            group: String::new(),
            email: email.to_owned(),
        });
        Self::of(people.collect())
    }

    /// Whom a name means: one of these words in any order, all whose names it holds, or the only one whose name holds it.
    pub(super) fn find(&self, name: &str) -> Vec<usize> {
        /// A single word is shared by too many.
        const FEW: usize = 2;
        if let Some(&person) = self.by_email.get(&fold(name)) {
            return vec![person];
        }
        let wanted = words(name);
        let mut shared: FxHashMap<usize, usize> = FxHashMap::default();
        for word in wanted.chunk_by(|a, b| a == b).map(|same| &same[0]) {
            for &person in self.by_word.get(word).into_iter().flatten() {
                *shared.entry(person).or_default() += 1;
            }
        }
        let matching = |is: &dyn Fn(usize, usize) -> bool| {
            let found = shared
                .iter()
                .filter(|(person, count)| is(**person, **count));
            let mut found: Vec<usize> = found.map(|(person, _)| *person).collect();
            found.sort_unstable();
            found
        };
        let all = |person: usize| self.people[person].words.len();
        let same = matching(&|person, _| self.people[person].words == wanted);
        if !same.is_empty() {
            return same;
        }
        let held = matching(&|person, count| count >= FEW && count == all(person));
        if !held.is_empty() {
            return held;
        }
        let holding = matching(&|_, count| count >= FEW && count == wanted.len());
        if holding.len() == 1 {
            holding
        } else {
            Vec::new()
        }
    }
}

/// The words of a name, whatever their order.
fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let mut words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.sort();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roster(text: &str) -> Roster {
        Roster::read(&Source::from_text("r.csv", text)).expect("the list is right")
    }

    #[test]
    fn lists_of_platforms_and_spreadsheets_are_read() {
        for text in [
            "Prénom;Nom de famille;Adresse de courriel;Groupes\nAda;Roy;ada@x.fr;B\n",
            "student,email,group\nAda Roy,ada@x.fr,B\n",
            "group\temail\tname\nB\tada@x.fr\tAda Roy\n",
        ] {
            let roster = roster(text);
            let [person] = &roster.people[..] else {
                panic!("{text}")
            };
            assert_eq!(person.name, "Ada Roy");
            assert_eq!(
                (person.group.as_str(), person.email.as_str()),
                ("B", "ada@x.fr")
            );
        }
        assert_eq!(roster("Ada Roy\nBen Ali\n").people.len(), 2);
        assert!(Roster::read(&Source::from_text("r.csv", "a,b\n1,2\n")).is_err());
    }

    #[test]
    fn a_name_means_whom_a_reader_takes_it_for() {
        let roster =
            roster("name,email\nAda Roy,ada.roy@x.fr\nBen Ali,b@x.fr\nLou Le Goff,l@x.fr\n");
        for (name, people) in [
            ("ROY Ada", &[0][..]),
            ("ada-roy", &[0]),
            ("b", &[1]),
            ("Ada Roy et Ben Ali", &[0, 1]),
            ("Ada Roy-Roy", &[0]),
            ("Le Goff", &[2]),
            ("Ali", &[]),
            ("Zoé Roy", &[]),
        ] {
            assert_eq!(roster.find(name), people, "{name}");
        }
    }
}
