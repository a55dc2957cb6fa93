//! Who sits where in a table: which student of the list each folder is, and which of its files is the report.
//!
//! Enters: owners with what they handed in, the list of students. Leaves: seats, in the list's order, each with its folders.

use super::folders::Owner;
use super::folders::inside;
use super::handed::{Answered, Read};
use super::stem_of;
use super::table::{Given, Lab, State};
use crate::catalogue::Counting;
use crate::language;
use crate::text::fold::fold;
use rustc_hash::FxHashSet;

/// What a student's folder holds of a lab.
#[derive(Default)]
pub(super) struct Holding {
    /// Where each stands among what was handed in, the best first.
    pub(super) reports: Vec<usize>,
    pub(super) unreadable: Vec<usize>,
    /// Whether there are files of which nothing shows that they are reports.
    has_others: bool,
}

/// What an owner holds of a lab.
pub(super) fn holding(lab: usize, given: &Given<'_>, owner: &Owner, files: &[usize]) -> Holding {
    const FEW: usize = 2;
    let mut holding = Holding::default();
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
    holding.has_others = holding.reports.is_empty() && !unsure.is_empty();
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
        let answered = count(&|one| one.mark.is_answered());
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
        _ if holdings.iter().any(|one| one.has_others) => State::NoReport,
        _ => State::Nothing,
    }
}

/// A row to be.
pub(super) struct Seat {
    pub(super) student: String,
    pub(super) group: String,
    pub(super) email: String,
    pub(super) owners: Vec<usize>,
    /// Whether there is a list, and the student isn't on it.
    pub(super) is_stranger: bool,
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
            email: String::new(),
            owners: vec![at],
            is_stranger: given.roster.is_some(),
        }
    };
    let Some(roster) = given.roster else {
        let mut seats: Vec<Seat> = (0..owners.len()).map(seat).collect();
        seats.sort_by_cached_key(|seat| (fold(&seat.student), seat.owners[0]));
        return seats;
    };
    let mut seats: Vec<Seat> = roster
        .people
        .iter()
        .map(|person| Seat {
            student: person.name.clone(),
            group: person.group.clone(),
            email: person.email.clone(),
            owners: Vec::new(),
            is_stranger: false,
        })
        .collect();
    let mut strangers = Vec::new();
    // A folder of one's own goes before a report that names one.
    for is_by_author in [false, true] {
        for (at, (owner, _)) in owners.iter().enumerate() {
            let people = match is_by_author {
                false => roster.find(&owner.name),
                true => {
                    let reports = holdings[at].reports.iter();
                    let read = reports.filter_map(|&one| given.handed[one].read.as_ref().ok());
                    let authors = read.flat_map(|read| &read.authors);
                    authors.flat_map(|author| roster.find(author)).collect()
                }
            };
            for person in people {
                let seat = &mut seats[person];
                if !seat.owners.contains(&at) {
                    seat.owners.push(at);
                }
                if seat.group.is_empty() {
                    seat.group.clone_from(&owner.group);
                }
            }
        }
    }
    let taken: FxHashSet<usize> = seats
        .iter()
        .flat_map(|seat| &seat.owners)
        .copied()
        .collect();
    // A folder without a report, such as one of pictures, is nobody's.
    let is_anybodys = |at: &usize| !taken.contains(at) && !owners[*at].1.is_empty();
    strangers.extend((0..owners.len()).filter(is_anybodys).map(seat));
    strangers.sort_by_cached_key(|seat| (fold(&seat.student), seat.owners[0]));
    seats.extend(strangers);
    seats
}
