//! The students of a class as a list has them, and whom a name means.

use super::records::{Records, Wrong};
use crate::finding::Message;
use crate::source::Source;
use crate::text::fold::{self, fold};
use rustc_hash::{FxHashMap, FxHashSet};

/// A list of students.
pub(crate) struct Roster {
    pub(super) people: Vec<Person>,
    /// Who bears each word in a name.
    by_word: FxHashMap<String, Vec<usize>>,
    /// Who has each address, and each part of one before the `@`.
    by_email: FxHashMap<String, Vec<usize>>,
}

/// A student on the list.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) group: String,
    pub(super) email: String,
    words: Vec<String>,
}

impl Person {
    /// The name, with what tells it from another's of the same name.
    pub(super) fn spoken(&self) -> String {
        let more = [&self.email, &self.group];
        match more.into_iter().find(|more| !more.is_empty()) {
            Some(more) => format!("{} ({more})", self.name),
            None => self.name.clone(),
        }
    }
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
        let mut met = FxHashSet::default();
        // Two lines of one name and address are one student.
        let people = people.filter(|person| {
            let key = (person.words.clone(), fold(&person.email));
            !person.name.is_empty() && (person.email.is_empty() || met.insert(key))
        });
        Ok(Self::of(people.collect()))
    }

    fn of(people: Vec<Person>) -> Self {
        let mut by_word: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        let mut by_email: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, person) in people.iter().enumerate() {
            for word in person.words.chunk_by(|a, b| a == b).map(|same| &same[0]) {
                by_word.entry(word.clone()).or_default().push(at);
            }
            let email = fold(&person.email);
            let local = email.split_once('@').map(|(local, _)| local.to_owned());
            for key in local.into_iter().chain([email]) {
                if !key.is_empty() {
                    by_email.entry(key).or_default().push(at);
                }
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

    /// Whom a name means: one of these words in any order, all whose names it holds, or the only one whose name holds it. Each is
    /// one student, or several of one name, whom it doesn't tell apart.
    pub(super) fn find(&self, name: &str) -> Vec<Vec<usize>> {
        /// A single word is shared by too many.
        const FEW: usize = 2;
        if let Some(people) = self.by_email.get(&fold(name)) {
            return vec![people.clone()];
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
            self.by_name(&found)
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

    /// Whom a report's author means: by the name, else by the address beside it.
    pub(super) fn of_author(&self, author: &str) -> Vec<Vec<usize>> {
        let Some((name, email)) = author.split_once('<') else {
            return self.find(author);
        };
        let found = self.find(name.trim());
        match found.is_empty() {
            true => self.find(email.trim_end_matches('>')),
            false => found,
        }
    }

    /// People, those of one name together.
    fn by_name(&self, people: &[usize]) -> Vec<Vec<usize>> {
        let mut names: Vec<Vec<usize>> = Vec::new();
        for &person in people {
            let words = &self.people[person].words;
            let known = names.iter_mut();
            match known
                .into_iter()
                .find(|known| self.people[known[0]].words == *words)
            {
                Some(known) => known.push(person),
                None => names.push(vec![person]),
            }
        }
        names
    }

    /// Which of several of one name is meant by a text that says an address too, or by who is of a group.
    pub(super) fn told_apart(&self, several: &[usize], said: &str, group: &str) -> Option<usize> {
        let said = fold(said);
        let email = |person: &&usize| {
            let person = &self.people[**person];
            let email = fold(&person.email);
            let local = email.split('@').next().unwrap_or_default();
            // `roy` tells nobody apart who is called so.
            let is_name = person.words.iter().any(|word| word == local);
            !local.is_empty() && (holds(&said, &email) || !is_name && holds(&said, local))
        };
        let group = words(group);
        let of_group = |person: &&usize| {
            let own = words(&self.people[**person].group);
            !group.is_empty() && group.iter().all(|word| own.contains(word))
        };
        let only = |is: &dyn Fn(&&usize) -> bool| {
            let mut found = several.iter().filter(is);
            found.next().copied().filter(|_| found.next().is_none())
        };
        only(&email).or_else(|| only(&of_group))
    }
}

/// Whether a text holds another that ends where a word ends.
fn holds(text: &str, part: &str) -> bool {
    let is_end = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(part).any(|(at, _)| {
        let rest = &text[at + part.len()..];
        is_end(text[..at].chars().next_back()) && is_end(rest.chars().next())
    })
}

/// The words of a name, whatever their order.
pub(super) fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let mut words: Vec<String> = fold::words(&folded).map(str::to_owned).collect();
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
            "sep=;\r\nname;email;group\r\nAda Roy;ada@x.fr;B\r\n",
            "\n\n\"Surname\",\"Forename\",\"email\",\"group\"\n\"Roy\",\"Ada\",\"ada@x.fr\",\"B\"\n",
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
            assert_eq!(roster.find(name).concat(), people, "{name}");
        }
    }

    #[test]
    fn those_of_one_name_are_told_apart_or_not_at_all() {
        let roster = roster(
            "name,email,group\nAda Roy,ada.roy@x.fr,A\nROY Ada,ada.roy2@x.fr,B\nada roy,ADA.ROY@x.fr,A\nBen Ali,b@x.fr,\n",
        );
        assert_eq!(
            roster.people.len(),
            3,
            "a line that stands twice is one student"
        );
        assert_eq!(roster.find("ada-roy"), [vec![0, 1]]);
        assert_eq!(roster.find("Ben Ali, Ada Roy"), [vec![0, 1], vec![2]]);
        for (said, group, person) in [
            ("ada roy", "", None),
            ("ada roy", "B", Some(1)),
            ("ada roy", "C", None),
            ("ada roy ada.roy2", "A", Some(1)),
            ("Ada Roy <ada.roy@x.fr>", "", Some(0)),
        ] {
            assert_eq!(
                roster.told_apart(&[0, 1], said, group),
                person,
                "{said} {group}"
            );
        }
        assert_eq!(roster.find("ada.roy2"), [vec![1]]);
        // The words of an address are no names.
        assert_eq!(roster.of_author("Ada Roy <ben.ali@x.fr>"), [vec![0, 1]]);
        assert_eq!(roster.of_author("A. Roy <ada.roy2@x.fr>"), [vec![1]]);
    }
}
