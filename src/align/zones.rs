//! What labels look like in each section of a report, and whether its numbers are off.
//!
//! Enters: candidates and where the sections are. Leaves: per section a [`Zone`]: how strongly its labels announce, and by
//! how much they all miss the lab's numbers. Matches nothing: that is `questions`' work.

use super::candidates::{Candidate, Strength};
use super::sections::Sections;
use crate::catalogue::{Catalogue, last_ordinal};
use crate::document::Document;
use crate::label as announcement;
use crate::label::Part;

/// Sections with more questions than this are not compared with their neighbours: a numbering that long isn't one off.
const MOST: usize = 40;

/// What labels look like in one section of the report.
#[derive(Clone, Copy, Default)]
pub(super) struct Zone {
    pub(super) strong: usize,
    pub(super) letters: usize,
    /// The first letter's place in the alphabet: a list inside an answer begins with `a)`.
    pub(super) first_letter: u32,
    /// The sign after the bare numbers that label here, `.` or `)`, or the keycap around them.
    pub(super) row: Option<char>,
    /// Whole numbers that begin with this section's own, and those that begin with another's.
    own: usize,
    other: usize,
    /// The other section's number, while they all have one and the same.
    off: Option<u32>,
    /// By how much the questions' own numbers are off, as their answers show.
    pub(super) shift: i32,
}

impl Zone {
    /// Whether every label bears one other section's number: the whole section is off.
    pub(super) fn is_off(&self, catalogue: &Catalogue, sections: &Sections) -> bool {
        // Where that other section is not found, its heading is what is missing.
        let found = |number: &u32| {
            let named = catalogue.numbers.sections.get(number);
            named.is_none_or(|all| all.iter().any(|&section| sections.heads[section].is_some()))
        };
        // Between labels of one part each, they part an answer.
        let most = self.other * 2 > self.strong;
        self.own == 0 && self.other > 1 && most && self.off.as_ref().is_some_and(found)
    }
}

/// Section numbers shifted by one, so that blocks before any section have a zone too.
pub(super) fn zones(list: &[Candidate], sections: &Sections, catalogue: &Catalogue) -> Vec<Zone> {
    let mut zones = vec![Zone::default(); catalogue.sections.len() + 1];
    for (at, candidate) in list.iter().enumerate() {
        let Some(announcement) = candidate
            .announcement
            .as_ref()
            .filter(|_| !sections.is_head(at))
        else {
            continue;
        };
        let section = sections.of(candidate.block);
        let zone = &mut zones[section.map_or(0, |section| section + 1)];
        match candidate.strength {
            Strength::Strong if candidate.heads_section => {}
            Strength::Strong => {
                zone.strong += 1;
                if let [first, _] = announcement.path.as_slice()
                    && let Some(section) = section
                {
                    let said = first.ordinal();
                    if catalogue.sections[section]
                        .path
                        .first()
                        .and_then(Part::ordinal)
                        == said
                    {
                        zone.own += 1;
                    } else {
                        zone.off = if zone.other == 0 {
                            said
                        } else {
                            zone.off.filter(|off| said == Some(*off))
                        };
                        zone.other += 1;
                    }
                }
            }
            Strength::Letter => {
                if zone.letters == 0 {
                    zone.first_letter = announcement.path[0].ordinal().unwrap_or(0);
                }
                zone.letters += 1;
            }
            Strength::Weak => {}
        }
    }
    find_rows(list, sections, catalogue, &mut zones);
    zones
}

/// A row of bare numbers with one sign after them.
#[derive(Clone, Copy, Default)]
struct Row {
    length: usize,
    last: u32,
    /// What comes before its first number, where the lab's numbers run on from section to section.
    offset: u32,
    /// The numbers so far, one bit each.
    seen: u128,
    /// Numbers that don't go on from the one before.
    breaks: usize,
}

impl Row {
    /// `before`: how many of the lab's questions come before this section's, if its numbers run on.
    fn add(&mut self, number: u32, before: u32) {
        if self.length == 0 && number > before {
            self.offset = before;
        }
        let number = number.saturating_sub(self.offset);
        let bit = 1u128.checked_shl(number).unwrap_or(0);
        // A number that stands twice or is left out breaks no row, nor do two that are swapped; one that starts again does, as
        // lists in answers do.
        let swapped = number + 1 == self.last && self.seen & bit == 0;
        if !swapped && !(self.last..=self.last + 2).contains(&number) {
            self.breaks += 1;
        }
        self.seen |= bit;
        self.length += 1;
        self.last = self.last.max(number);
    }

    /// Whether its numbers may be those of so many questions.
    fn fits(&self, asked: usize) -> bool {
        self.breaks == 0
            && self.length > 0
            && self.length <= asked + 1
            && self.last as usize <= asked
    }
}

/// Finds the bare numbers that label: per section, the row of one sign that fits the number of questions best. Where they
/// do so in most of a report, a short row of the same sign labels too.
fn find_rows(list: &[Candidate], sections: &Sections, catalogue: &Catalogue, zones: &mut [Zone]) {
    const SIGNS: [char; 3] = ['.', ')', announcement::KEYCAP];
    let mut rows = vec![[Row::default(); SIGNS.len()]; zones.len()];
    let before = numbers_before(catalogue);
    for candidate in list {
        let sign = SIGNS.iter().position(|sign| candidate.sign == Some(*sign));
        let number = candidate.single().and_then(Part::ordinal);
        if let (Strength::Weak, Some(sign), Some(number)) = (candidate.strength, sign, number) {
            let zone = sections
                .of(candidate.block)
                .map_or(0, |section| section + 1);
            rows[zone][sign].add(number, before[zone]);
        }
    }
    let asked = |zone: usize| match zone.checked_sub(1) {
        Some(section) => catalogue.sections[section].questions.len(),
        None => catalogue.questions.len(),
    };
    let whole =
        |zone: usize, row: &Row| row.fits(asked(zone)) && row.length * 10 >= asked(zone) * 6;
    let sure = [0, 1, 2].map(|sign| {
        let rows = rows.iter().enumerate();
        rows.filter(|(zone, row)| whole(*zone, &row[sign])).count()
    });
    for (at, zone) in zones.iter_mut().enumerate() {
        let fits = |sign: &usize| {
            let row = &rows[at][*sign];
            whole(at, row) || sure[*sign] >= 2 && row.fits(asked(at))
        };
        let best = (0..SIGNS.len()).filter(fits);
        zone.row = best
            .max_by_key(|&sign| (sure[sign], rows[at][sign].length))
            .map(|sign| SIGNS[sign]);
    }
}

/// Per zone the number before its section's first, where the lab's numbers run on from section to section.
fn numbers_before(catalogue: &Catalogue) -> Vec<u32> {
    let runs_on = |section: &crate::catalogue::Section| {
        let first = section.questions.start + usize::from(section.asks);
        let path = &catalogue.questions.get(first)?.path;
        match path.as_slice() {
            [Part::Number(number)] => number.checked_sub(1),
            _ => None,
        }
    };
    let sections = catalogue.sections.iter().map(runs_on);
    let sections = sections.map(Option::unwrap_or_default);
    std::iter::once(0).chain(sections).collect()
}

/// A part of a number, one more or less.
pub(super) fn shifted(part: &Part, by: i32) -> Option<Part> {
    match part {
        Part::Number(number) => number.checked_add_signed(by).map(Part::Number),
        Part::Letter(letter) => {
            let moved = u32::from(*letter)
                .checked_add_signed(by)
                .and_then(char::from_u32);
            moved.filter(char::is_ascii_lowercase).map(Part::Letter)
        }
        Part::Word(_) => None,
    }
}

/// Finds sections whose numbers are all one off: the answers name what the neighbours ask.
pub(super) fn find_shifts(
    catalogue: &Catalogue,
    document: &Document,
    list: &[Candidate],
    sections: &Sections,
    zones: &mut [Zone],
) {
    let mut start = 0;
    while start < list.len() {
        let section = sections.of(list[start].block);
        let length = list[start..]
            .iter()
            .take_while(|other| sections.of(other.block) == section)
            .count();
        if let Some(section) = section {
            let bare: Vec<usize> = (start..start + length)
                .filter(|&at| {
                    let candidate = &list[at];
                    candidate.strength == Strength::Strong
                        && !sections.is_head(at)
                        && !candidate.heads_section
                        && candidate.announcement.is_some()
                })
                .collect();
            if bare.len() > 1 {
                zones[section + 1].shift = shift_of(catalogue, document, list, section, &bare);
            }
        }
        start += length;
    }
}

/// By how much a section's wordless numbers are off: 0 unless the answers say so clearly.
fn shift_of(
    catalogue: &Catalogue,
    document: &Document,
    list: &[Candidate],
    section: usize,
    bare: &[usize],
) -> i32 {
    const BLOCKS: usize = 25;
    let asked = catalogue.sections[section].questions.clone();
    if asked.len() > MOST {
        return 0;
    }
    // Where the lab's numbers run on, these are its own.
    let own = |&at: &usize| {
        let path = list[at].announcement.as_ref().map(|found| &found.path);
        let whole = path
            .filter(|path| path.len() == 1)
            .and_then(|path| catalogue.numbers.whole.get(path));
        whole.is_some_and(|question| asked.contains(question))
    };
    if bare.iter().all(own) {
        return 0;
    }
    let ordinal = |at: usize| {
        let found = list[at].announcement.as_ref()?;
        found.path.last().and_then(Part::ordinal)
    };
    let question = |at: usize, shift: i32| {
        let number = ordinal(at)?.checked_add_signed(shift)?;
        let mut asked = asked.clone();
        asked.find(|&question| last_ordinal(catalogue, question) == Some(number))
    };
    // Numbers that are off leave a number of the lab without a question to answer for.
    let whole = [-1, 0, 1].map(|shift| bare.iter().all(|&at| question(at, shift).is_some()));
    if !whole[0] && !whole[2] {
        return 0;
    }
    let mut sums = [0.0f32; 3];
    let mut words = Vec::new();
    for (place, &at) in bare.iter().enumerate() {
        let from = list[at].block;
        let to = bare
            .get(place + 1)
            .map_or(document.blocks.len(), |&next| list[next].block);
        words.clear();
        for block in &document.blocks[from.min(to)..to.min(from + BLOCKS)] {
            let whole = 0..block.plain.end - block.plain.start;
            words.extend(document.words(block, whole, &catalogue.vocabulary));
        }
        let content = catalogue.vocabulary.set_of(words.iter().copied());
        for (sum, shift) in sums.iter_mut().zip(-1..) {
            let Some(question) = question(at, shift) else {
                continue;
            };
            // Only what no neighbour asks tells them apart.
            let own = |word: &u32| {
                let others = asked.clone().filter(|&other| other != question);
                !others.into_iter().any(|other| {
                    catalogue.questions[other]
                        .text
                        .all
                        .words
                        .binary_search(word)
                        .is_ok()
                })
            };
            let all = &catalogue.questions[question].text.all.words;
            let common = content
                .words
                .iter()
                .filter(|word| all.binary_search(word).is_ok() && own(word));
            *sum += common
                .map(|&word| catalogue.vocabulary.weight(word))
                .sum::<f32>();
        }
    }
    const CLEARLY: f32 = 5.0;
    let best = if sums[0] > sums[2] { 0 } else { 2 };
    if whole[best] && sums[best] > sums[1] * 2.0 + CLEARLY {
        best as i32 - 1
    } else {
        0
    }
}
