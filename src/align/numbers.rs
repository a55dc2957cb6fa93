//! Which places a line's number may speak for.
//!
//! Enters: lines, and how this report's numbers are to be taken. Leaves: per line [`Spoken`]: the places that its number says
//! wherever it stands; and, with the place that is open, the places that a line is tried for. Weighs nothing.

use super::line::{Form, Line};
use super::place::{FRONT, Places};
use super::relation::Relation;
use super::scheme::{Numbers, Scheme, shape};
use crate::catalogue::ordinals;
use crate::label::Part;
use crate::language::Announces;
use std::borrow::Cow;

/// What a line's number says.
#[derive(Clone, Debug, Default)]
pub(super) struct Spoken {
    /// The places that it says, and how.
    pub(super) places: Vec<(usize, Relation)>,
    /// A single number or letter, which says a question of the open section.
    pub(super) ordinal: Option<u32>,
    /// The last part of a longer number.
    last: Option<u32>,
    /// The question whose first part it says, where the lab parts none: `4.a` of a question 4.
    part: Option<usize>,
    /// All places that a label of several numbers says; empty for one.
    shared: Vec<usize>,
    /// The last parts of a label of several single numbers.
    shared_ordinals: Vec<u32>,
    /// Whether the line has a number that is looked at.
    numbered: bool,
}

impl Spoken {
    /// Whether it says a section, by the lab's own word for sections where it has one.
    pub(super) fn says_section(&self, places: &Places<'_>, line: &Line) -> bool {
        let lemma = line.announcement.as_ref().map(|found| &found.lemma);
        let heads = lemma.and_then(|lemma| places.catalogue.numbers.heads.get(lemma));
        let mut said = self.places.iter();
        heads != Some(&false) && said.any(|&(place, _)| places.is_section(place))
    }

    /// The question that it says where a place is open.
    pub(super) fn says_question(&self, places: &Places<'_>, open: usize) -> Option<usize> {
        let section = places.section(open).unwrap_or(0);
        let said = self.places.iter().map(|&(place, _)| place);
        let local = self
            .ordinal
            .and_then(|ordinal| places.local(section, ordinal));
        said.chain(local).find(|&place| !places.list[place].heads)
    }

    /// How the number speaks for a place, wherever it stands.
    pub(super) fn relation(&self, place: usize, line: &Line) -> Relation {
        match self.places.iter().find(|(known, _)| *known == place) {
            Some((_, relation)) => *relation,
            None if self.numbered && line.announcement.is_some() => Relation::Wrong,
            None => Relation::None,
        }
    }
}

/// What each line's number says.
pub(super) fn spoken(places: &Places<'_>, lines: &[Line], numbers: Numbers) -> Vec<Spoken> {
    lines.iter().map(|line| of(places, line, numbers)).collect()
}

fn of(places: &Places<'_>, line: &Line, numbers: Numbers) -> Spoken {
    let Some(found) = line
        .announcement
        .as_ref()
        .filter(|_| numbers != Numbers::Own)
    else {
        return Spoken::default();
    };
    let catalogue = places.catalogue;
    let lab = &catalogue.numbers;
    let mut spoken = Spoken {
        numbered: true,
        ..Spoken::default()
    };
    let is_sections = numbers == Numbers::Sections
        && found.path.len() == 1
        && line.word() == Some(Announces::Question);
    let (off, own_off) = match numbers {
        Numbers::Shifted(off) => (off, 0),
        Numbers::Off(off) if line.word() != Some(Announces::Section) => (0, off),
        _ => (0, 0),
    };
    let paths = std::iter::once(&found.path).chain(&found.shared);
    for path in paths {
        let written = shifted(path, off, line.word() == Some(Announces::Question));
        let path = moved(&written, own_off);
        let bare = path.len() == 1 && line.word().is_none() && line.form.is_plain();
        let is = if bare {
            Relation::Single
        } else {
            Relation::Whole
        };
        let whole = lab.whole.get(&*path).filter(|_| !is_sections);
        let mut whole = whole.map(|&at| (at, is));
        if whole.is_none() && found.section.is_some() {
            let section: Vec<Part> = found.section.iter().chain(&*path).cloned().collect();
            let section = shifted(&section, off, false);
            let id = lab.whole.get(&*section).map(|&at| (at, Relation::Whole));
            whole = id.or_else(|| question_of(places, &section));
        }
        if let Some((at, relation)) = whole.or_else(|| question_of(places, &path)) {
            spoken.add(places.of_question[at], relation);
        }
        let printed = lab
            .printed
            .get(&found.lemma)
            .and_then(|printed| printed.get(&*path));
        for &at in printed.into_iter().flatten().filter(|_| !is_sections) {
            spoken.add(places.of_question[at], Relation::Printed);
        }
        // `Part 1, exercise 4` is no section 4.
        let sections = ordinals(&written).filter(|_| found.section.is_none());
        let sections = sections.and_then(|number| lab.sections.get(&number));
        if let Some(sections) = sections {
            // A letter by itself is a question's, where sections have numbers.
            let bare = matches!(written[..], [Part::Letter(_)]) && line.word().is_none();
            let lettered = |section: usize| {
                let own = catalogue.sections[section].path.first();
                matches!(own, Some(Part::Letter(_)))
            };
            for &section in sections.iter().filter(|&&at| !bare || lettered(at)) {
                // `Question 3` means the only question of section 3.
                let place = places.of_section[section];
                let is_heading = is_sections && places.list[place].question.is_none();
                if let Some(only) = places.only(section).filter(|_| is_heading) {
                    spoken.add(only, Relation::Equivalent);
                    continue;
                }
                let heads = places.list[place].heads;
                spoken.add(place, if heads { Relation::Whole } else { is });
            }
        }
        if let ([part], Numbers::Running(off)) = (&*written, numbers) {
            let ordinal = part
                .ordinal()
                .and_then(|ordinal| ordinal.checked_add_signed(off - 1));
            let place = ordinal.and_then(|ordinal| places.questions.get(ordinal as usize));
            if let Some(&place) = place {
                spoken.add(place, Relation::Running);
            }
        }
    }
    let is_said = !spoken.places.is_empty();
    let parted = (!is_said).then(|| parted(places, &found.path)).flatten();
    spoken.part = parted.and_then(|(whole, part)| (part == 1).then_some(whole));
    let own = |path: &Vec<Part>| moved(path, own_off).last().and_then(Part::ordinal);
    match found.path.len() {
        1 if is_sections => {}
        1 => spoken.ordinal = own(&found.path),
        _ if parted.is_some() => {}
        _ => spoken.last = own(&found.path),
    }
    if !found.shared.is_empty() {
        let heads = |place: &usize| places.list[*place].heads;
        spoken.shared = spoken.places.iter().map(|(place, _)| *place).collect();
        spoken.shared.retain(|place| !heads(place));
        if found.path.len() == 1 {
            let all = std::iter::once(&found.path).chain(&found.shared);
            spoken.shared_ordinals = all.filter_map(own).collect();
        }
    }
    spoken
}

impl Spoken {
    fn add(&mut self, place: usize, relation: Relation) {
        if !self.places.iter().any(|(known, _)| *known == place) {
            self.places.push((place, relation));
        }
    }
}

/// A number whose first part, the section's, is taken as off by so many; a question's single number has no such part.
fn shifted(path: &[Part], off: i32, asks: bool) -> Cow<'_, [Part]> {
    match path {
        [Part::Number(_), rest @ ..] if off != 0 && !(rest.is_empty() && asks) => {
            let mut path = path.to_vec();
            move_by(&mut path[0], off);
            Cow::Owned(path)
        }
        _ => Cow::Borrowed(path),
    }
}

/// A number whose last part, the question's, is taken as off by so many.
fn moved(path: &[Part], off: i32) -> Cow<'_, [Part]> {
    let mut path = Cow::Borrowed(path);
    if off != 0
        && let Some(last) = path.to_mut().last_mut()
    {
        move_by(last, off);
    }
    path
}

/// Takes a part of a number as off by so many; before `a` and after `z` there is none.
fn move_by(part: &mut Part, off: i32) {
    match part {
        Part::Number(number) => *number = number.saturating_add_signed(off),
        Part::Letter(letter) => {
            let moved = char::from_u32((*letter as u32).saturating_add_signed(off));
            *letter = moved.filter(char::is_ascii_lowercase).unwrap_or(*letter);
        }
        Part::Word(_) => {}
    }
}

/// The question of a number, letters and digits alike.
fn question_of(places: &Places<'_>, path: &[Part]) -> Option<(usize, Relation)> {
    let ordinals = ordinals(path).filter(|_| path.len() > 1)?;
    let at = places.catalogue.numbers.equivalent.get(&ordinals)?;
    Some((*at, Relation::Equivalent))
}

/// The question that a number says a part of which the lab doesn't know, and which part; none where a section has the number
/// of the question, as the part is then a question of that section.
pub(super) fn parted(places: &Places<'_>, path: &[Part]) -> Option<(usize, u32)> {
    let (part, whole) = path.split_last()?;
    let lab = &places.catalogue.numbers;
    let &question = lab.whole.get(whole)?;
    let is_section = ordinals(whole).is_some_and(|number| lab.sections.contains_key(&number));
    let place = places.of_question[question];
    let is_own = !is_section && !lab.whole.contains_key(path) && !places.list[place].heads;
    is_own.then_some((place, part.ordinal()?))
}

/// A place that a line is tried for.
#[derive(Clone, Debug)]
pub(super) struct Tried {
    pub(super) place: usize,
    /// How the line's number speaks for it.
    pub(super) relation: Relation,
    /// All places that the line would open at once; empty for one.
    pub(super) also: Vec<usize>,
}

/// So many questions that the text below a title speaks of are tried.
const MEANT: usize = 2;

/// The places that a line is tried for where a place is open, each with how its number speaks for it.
pub(super) fn candidates(
    places: &Places<'_>,
    line: &Line,
    spoken: &Spoken,
    scheme: &Scheme,
    open: usize,
    tried: &mut Vec<Tried>,
) {
    let section = places.section(open);
    let is_running_text = line.form.is_plain() && line.form != Form::Lead;
    let mut add = |place: usize, relation: Relation| {
        // A line of running text that says the open question's words again is part of its answer, and opens nothing.
        let goes_on = place == open && is_running_text && !relation.agrees();
        if !goes_on && !tried.iter().any(|tried| tried.place == place) {
            let also = if spoken.shared.contains(&place) {
                spoken.shared.clone()
            } else if line.several.contains(&place) && !relation.agrees() {
                line.several.clone()
            } else if matches!(relation, Relation::Local | Relation::Restart) {
                let own = places.section(place);
                let all = spoken.shared_ordinals.iter();
                all.filter_map(|&ordinal| places.local(own?, ordinal))
                    .collect()
            } else {
                Vec::new()
            };
            tried.push(Tried {
                place,
                relation,
                also,
            });
        }
    };
    for &(place, relation) in &spoken.places {
        add(place, relation);
    }
    if let Some(ordinal) = spoken.ordinal {
        if let Some(place) = section.and_then(|section| places.local(section, ordinal)) {
            add(place, Relation::Local);
        }
        let next = section.map_or(0, |section| section + 1);
        if let Some(place) = places.local(next, ordinal) {
            add(place, Relation::Restart);
        }
    }
    if let Some(place) = spoken.last.and_then(|last| places.local(section?, last)) {
        add(place, Relation::Last);
    }
    // Of a question that was open already it is a part.
    if let Some(place) = spoken.part.filter(|&place| open == FRONT || place > open) {
        add(place, Relation::Equivalent);
    }
    let named = line.alike.iter().map(|(place, _)| *place);
    let bodied = line.body.iter();
    let bodied = bodied.filter(|_| line.form.is_title() && !line.says_whole());
    let bodied = bodied.take(MEANT).map(|(place, _)| *place);
    for place in named.chain(line.exact.iter().copied()).chain(bodied) {
        add(place, spoken.relation(place, line));
    }
    // By its turn: a number that says another question, or a title set as the labels are. A number that the lab doesn't have is
    // another question's.
    let is_known = !spoken.places.is_empty() || spoken.ordinal.is_some();
    let is_asked = scheme.numbers != Numbers::Sections;
    let worded = line.word() == Some(Announces::Question) && is_known && is_asked;
    let styled = scheme.style.is_some_and(|(form, _)| shape(line) == form);
    // So it is for a number that was said already, not for one whose turn may yet come.
    let is_ahead = |place: usize| open == FRONT || place > open;
    let passed = !spoken.places.iter().any(|&(place, _)| is_ahead(place));
    if (worded || styled && (!spoken.numbered || is_known))
        && passed
        && !line.resumes
        && let Some(place) = places.next(open)
    {
        add(place, spoken.relation(place, line));
        // A step that asks for nothing has often no line of its own.
        if places.list[place].asks_nothing
            && let Some(place) = places.next_asked(place)
        {
            add(place, spoken.relation(place, line));
        }
    }
}
