//! Who sits where in a table: which student of the list each folder is, and which of its files is the report.
//!
//! Enters: owners with what they handed in, the list of students. Leaves: seats, in the list's order, each with its folders.

use super::folders::{Owner, inside, stem_of};
use super::given::{Given, Lab};
use super::handed::{Answered, Read};
use super::roster::Roster;
use super::sheet::State;
use crate::catalogue::Counting;
use crate::language;
use crate::text::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::hash_map::Entry;

/// What a student's folder holds of a lab.
#[derive(Default)]
pub(super) struct Holding {
    /// Where each stands among what was handed in, the best first.
    pub(super) reports: Vec<usize>,
    pub(super) unreadable: Vec<usize>,
    /// Whether it is a link, which wasn't followed.
    is_link: bool,
    /// The files of which nothing shows that they are reports.
    others: Vec<String>,
}

/// What an owner holds of a lab.
pub(super) fn holding(lab: usize, given: &Given<'_>, owner: &Owner, files: &[usize]) -> Holding {
    const FEW: usize = 2;
    let mut holding = Holding {
        is_link: given.links.contains(&owner.place),
        ..Holding::default()
    };
    let mut unsure = Vec::new();
    for &at in files {
        let handed = &given.handed[at];
        if handed.lab.is_some_and(|own| own != lab) {
            continue;
        }
        let Ok(read) = &handed.read else {
            holding.unreadable.push(at);
            continue;
        };
        let stem = stem_of(&handed.path);
        let is_alone = handed.path == owner.place;
        let is_named = (given.names)(lab, inside(&owner.place, &handed.path))
            || language::is_report_name(stem) && !stem.eq_ignore_ascii_case("readme");
        let labelled = labelled(read, &given.labs[lab]);
        let counted = given.labs[lab].catalogue.counted().count();
        if is_alone || is_named || labelled > 0 && labelled * 3 >= counted {
            holding.reports.push(at);
        } else {
            unsure.push((at, labelled));
        }
    }
    // The only file of a folder is what was handed in, if it answers anything.
    if let ([], [(only, labelled)]) = (holding.reports.as_slice(), unsure.as_slice())
        && *labelled >= FEW
    {
        holding.reports.push(*only);
    }
    let unsure = unsure.iter().map(|(at, _)| &given.handed[*at].path);
    let unsure = unsure.map(|path| inside(&owner.place, path).to_owned());
    holding.others.extend(unsure);
    // What lies beside another lab's report is that one's, but for reports that no lab names.
    let told = owner.others.iter();
    let told = told.filter(|other| files.is_empty() || other.is_markdown);
    holding.others.extend(told.map(|other| other.path.clone()));
    holding
}

fn labelled(read: &Read, lab: &Lab) -> usize {
    let questions = lab.catalogue.questions.iter().zip(&read.answers);
    let labelled = questions.filter(|(question, answer)| {
        question.counting() == Counting::Counted && answer.is_labelled
    });
    labelled.count()
}

/// Reports, the one that answers the most first.
pub(super) fn best<'h>(given: &Given<'_>, reports: impl Iterator<Item = &'h usize>) -> Vec<usize> {
    let mut reports: Vec<usize> = reports.copied().collect();
    reports.sort_unstable();
    reports.dedup();
    reports.sort_by_cached_key(|&at| {
        let handed = &given.handed[at];
        let answers = handed.read.as_ref().map_or(&[][..], |read| &read.answers);
        let count = |is: &dyn Fn(&Answered) -> bool| answers.iter().filter(|one| is(one)).count();
        let answered = count(&|one| one.standing.is_answered());
        let complete = count(&|one| one.is_complete);
        (std::cmp::Reverse((answered, complete)), handed.path.clone())
    });
    reports
}

/// Why there is no report.
pub(super) fn no_report(given: &Given<'_>, holdings: &[&Holding]) -> State {
    let unreadable = holdings.iter().flat_map(|one| &one.unreadable).min();
    match unreadable.map(|&at| &given.handed[at].read) {
        Some(Err(error)) => State::Unreadable(error.clone()),
        _ if holdings.iter().any(|one| one.is_link) => State::Link,
        _ => {
            let others = holdings.iter().flat_map(|one| one.others.clone());
            let others: Vec<String> = others.collect();
            match others.is_empty() {
                true => State::Nothing,
                false => State::NoReport(others),
            }
        }
    }
}

/// A row to be.
#[derive(Default)]
pub(super) struct Seat {
    pub(super) student: String,
    pub(super) group: String,
    pub(super) email: String,
    pub(super) owners: Vec<usize>,
    /// What may be the student's, or another's of the same name.
    pub(super) unclear: Vec<usize>,
    /// Whether there is a list, and the student isn't on it.
    pub(super) is_stranger: bool,
    /// Whose of the list it may be, where these bear one name.
    pub(super) may_be: Vec<String>,
}

/// Who sits where: in the order of the list, else by name.
pub(super) fn seats(
    given: &Given<'_>,
    owners: &[(Owner, Vec<usize>)],
    holdings: &[Holding],
) -> Vec<Seat> {
    let seat = |at: usize| {
        let owner = &owners[at].0;
        Seat {
            student: owner.name.clone(),
            group: owner.group.clone(),
            owners: vec![at],
            is_stranger: given.roster.is_some(),
            ..Seat::default()
        }
    };
    let by_name = |mut seats: Vec<Seat>| {
        seats.sort_by_cached_key(|seat| (fold(&seat.student), seat.owners[0]));
        of_participants(seats, owners)
    };
    let Some(roster) = given.roster else {
        return by_name((0..owners.len()).map(seat).collect());
    };
    let mut seats: Vec<Seat> = roster
        .people
        .iter()
        .map(|person| Seat {
            student: person.name.clone(),
            group: person.group.clone(),
            email: person.email.clone(),
            ..Seat::default()
        })
        .collect();
    let unclear = take(&mut seats, roster, given, owners, holdings);
    let taken: FxHashSet<usize> = seats
        .iter()
        .flat_map(|seat| &seat.owners)
        .copied()
        .collect();
    // An empty folder is nobody's, nor is one of pictures.
    let holds = |at: usize| {
        let (owner, files) = &owners[at];
        let mut others = owner.others.iter();
        !files.is_empty() || holdings[at].is_link || others.any(|other| !other.is_picture)
    };
    let is_anybodys = |at: &usize| !taken.contains(at) && holds(*at);
    let strangers = (0..owners.len()).filter(is_anybodys).map(seat);
    let mut strangers = by_name(strangers.collect());
    for (at, several) in unclear {
        for &person in &several {
            let own = &mut seats[person].unclear;
            if !own.contains(&at) {
                own.push(at);
            }
        }
        let stranger = strangers.iter_mut().find(|seat| seat.owners[0] == at);
        if let Some(stranger) = stranger.filter(|seat| seat.may_be.is_empty()) {
            let named = several.iter().map(|&person| roster.people[person].spoken());
            stranger.may_be = named.collect();
        }
    }
    seats.extend(strangers);
    seats
}

/// Seats, those of one participant together: a platform makes a folder of files and one of text.
fn of_participants(seats: Vec<Seat>, owners: &[(Owner, Vec<usize>)]) -> Vec<Seat> {
    let mut known: FxHashMap<&str, usize> = FxHashMap::default();
    let mut all: Vec<Seat> = Vec::with_capacity(seats.len());
    for seat in seats {
        let participant = owners[seat.owners[0]].0.participant.as_deref();
        match participant.map(|participant| known.entry(participant)) {
            Some(Entry::Occupied(first)) => all[*first.get()].owners.extend(seat.owners),
            Some(Entry::Vacant(free)) => {
                free.insert(all.len());
                all.push(seat);
            }
            None => all.push(seat),
        }
    }
    all
}

/// Gives each student on the list what is theirs. What may be of several of one name is nobody's: which, and whose it may be.
fn take(
    seats: &mut [Seat],
    roster: &Roster,
    given: &Given<'_>,
    owners: &[(Owner, Vec<usize>)],
    holdings: &[Holding],
) -> Vec<(usize, Vec<usize>)> {
    let way = |at: usize| inside(&given.base, &owners[at].0.place);
    let mut unclear = Vec::new();
    // A folder of one's own goes before a report that names one.
    for is_by_author in [false, true] {
        for (at, (owner, _)) in owners.iter().enumerate() {
            let people: Vec<(&str, Vec<usize>)> = match is_by_author {
                false => {
                    let people = roster.find(&owner.name).into_iter();
                    people.map(|people| (way(at), people)).collect()
                }
                true => {
                    let reports = holdings[at].reports.iter();
                    let read = reports.filter_map(|&one| given.handed[one].read.as_ref().ok());
                    let authors = read.flat_map(|read| &read.authors);
                    let found = authors.flat_map(|author| {
                        let people = roster.of_author(author).into_iter();
                        people.map(|people| (author.as_str(), people))
                    });
                    found.collect()
                }
            };
            for (said, several) in people {
                let person = match several[..] {
                    [only] => Some(only),
                    _ => roster.told_apart(&several, said, group_of(owner)),
                };
                match person {
                    Some(person) => seats[person].take(at, owner),
                    None => unclear.push((at, several)),
                }
            }
        }
        // Of two folders of one name, a student's is the one of the student's group.
        for (person, seat) in seats.iter_mut().enumerate() {
            if !is_by_author && seat.owners.len() > 1 {
                let is_own = |at: &&usize| {
                    let said = roster.told_apart(&[person], way(**at), group_of(&owners[**at].0));
                    said.is_some()
                };
                let own: Vec<usize> = seat.owners.iter().filter(is_own).copied().collect();
                if !own.is_empty() {
                    seat.owners = own;
                }
            }
        }
    }
    let is_known = |at: usize, several: &[usize]| {
        let mut several = several.iter();
        several.any(|&person| seats[person].owners.contains(&at))
    };
    unclear.retain(|(at, several)| !is_known(*at, several));
    unclear
}

/// The group that a folder lies in; of a folder that nobody's name fits, it may be the folder itself.
fn group_of(owner: &Owner) -> &str {
    match owner.group.as_str() {
        "" => &owner.name,
        group => group,
    }
}

impl Seat {
    fn take(&mut self, at: usize, owner: &Owner) {
        if !self.owners.contains(&at) {
            self.owners.push(at);
        }
        if self.group.is_empty() {
            self.group.clone_from(&owner.group);
        }
    }
}
