//! How a report labels, as a whole.
//!
//! Enters: its lines. Leaves: the few [`Scheme`]s that are worth a try; the best reading says which it is. A line that looks like
//! the other labels is likelier one, so each scheme favours one form and one way to announce; and it says how the report's
//! numbers are to be taken.

use super::line::{Form, Line};
use super::place::Places;
use crate::label::{Announcement, Part};
use crate::language::Announces;
use rustc_hash::FxHashMap;

/// The form of labels, levels of headings and of lists told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Shape {
    Heading(u8),
    Bold,
    Lead,
    RunIn,
    Item(u8),
    Row,
    Line,
}

/// The way in which labels announce.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Way {
    /// A word and a number.
    Word,
    /// A number of two parts or more.
    Whole,
    /// A number of one part.
    Single,
    /// A letter.
    Letter,
    /// In words.
    Name,
}

/// How the report's numbers are to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Numbers {
    /// As the lab's.
    Lab,
    /// As the report's own: they say nothing.
    Own,
    /// As running through all sections, off by so many.
    Running(i32),
    /// As the sections', where a question's word stands before a single one.
    Sections,
    /// As the lab's, the section's part off by so many.
    Shifted(i32),
    /// As the lab's, the question's part off by so many.
    Off(i32),
}

/// How a report labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scheme {
    pub(super) style: Option<(Shape, Way)>,
    pub(super) numbers: Numbers,
}

/// The shape of a line.
pub(super) fn shape(line: &Line) -> Shape {
    match line.form {
        Form::Heading(level) => Shape::Heading(level),
        // `**a)**` above a picture, `**b)** It blows` without one.
        Form::Bold if line.rest == 0 && line.announcement.is_some() => Shape::Lead,
        Form::Bold => Shape::Bold,
        Form::Lead => Shape::Lead,
        Form::RunIn => Shape::RunIn,
        Form::Item => Shape::Item(line.depth),
        Form::Row => Shape::Row,
        Form::Quote | Form::Fence | Form::Line => Shape::Line,
    }
}

/// The way in which a line announces.
pub(super) fn way(line: &Line) -> Way {
    match &line.announcement {
        None => Way::Name,
        Some(found) if found.word == Some(Announces::Question) => Way::Word,
        Some(found) if found.word.is_some() && found.path.len() == 1 => Way::Word,
        Some(found) => match found.path.as_slice() {
            [Part::Letter(_)] => Way::Letter,
            [_] => Way::Single,
            _ => Way::Whole,
        },
    }
}

/// The styles that are worth a try: those of the lines that promise the most, and none. `promise`: what a line would earn at
/// best by itself.
pub(super) fn styles(
    lines: &[Line],
    mut promise: impl FnMut(usize) -> f32,
) -> Vec<Option<(Shape, Way)>> {
    const TRIED: usize = 4;
    const WEAK: f32 = 0.01;
    let mut tally: FxHashMap<(Shape, Way), f32> = FxHashMap::default();
    for (at, line) in lines.iter().enumerate() {
        let promise = promise(at);
        let earned = tally.entry((shape(line), way(line))).or_default();
        if promise > 0.0 {
            *earned += promise.min(4.0) + 1.0;
        } else if line.announcement.is_some() && promise > f32::MIN {
            // Numbers that say little by themselves may say all by their order.
            *earned += WEAK;
        }
    }
    tally.retain(|_, earned| *earned > WEAK);
    let mut styles: Vec<((Shape, Way), f32)> = tally.into_iter().collect();
    styles.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    styles.truncate(TRIED);
    let styles = styles.into_iter().map(|(style, _)| Some(style));
    styles.chain([None]).collect()
}

/// The ways to take numbers that are worth a try beside the lab's.
pub(super) fn numberings(places: &Places<'_>, lines: &[Line]) -> Vec<Numbers> {
    let mut sections_off = Votes::default();
    let mut questions_off = Votes::default();
    let mut singles = 0;
    let mut asked = 0;
    let mut numbered = 0;
    for line in lines {
        let Some(found) = &line.announcement else {
            continue;
        };
        numbered += 1;
        singles += usize::from(found.path.len() == 1);
        asked += usize::from(found.path.len() == 1 && line.word() == Some(Announces::Question));
        // What the words say clearly, against what the number says.
        if let Some(off) = question_off(places, line, found) {
            questions_off.add(off);
        }
        let Some(first) = found.path[0].ordinal() else {
            continue;
        };
        let Some((place, likeness)) = line.alike.first() else {
            continue;
        };
        let is_section = places.is_section(*place);
        let place = &places.list[*place];
        let section = &places.catalogue.sections[place.section];
        let own = section.path.first().and_then(Part::ordinal);
        let section_says = found.path.len() > 1 || is_section;
        let Some(own) = own.filter(|_| section_says && likeness.title > 0.7) else {
            continue;
        };
        sections_off.add(i64::from(own) - i64::from(first));
    }
    let mut numberings = Vec::new();
    if numbered > 0 {
        numberings.push(Numbers::Own);
    }
    if singles > 1 && places.catalogue.sections.len() > 1 {
        numberings.push(Numbers::Running(0));
        numberings.extend(running_off(places, lines).map(Numbers::Running));
    }
    if asked > 1 && places.catalogue.sections.len() > 1 {
        numberings.push(Numbers::Sections);
    }
    numberings.extend(sections_off.clear(2).map(Numbers::Shifted));
    numberings.extend(questions_off.clear(3).map(Numbers::Off));
    numberings
}

/// Whether a question's word and a single number say the section all along: `Question 3` under `Exercise 3`, once in each.
pub(super) fn count_sections(places: &Places<'_>, lines: &[Line]) -> bool {
    /// Fewer may be the questions of that place in their sections.
    const ENOUGH: usize = 3;
    let heads = |found: &Announcement| {
        let known = places.catalogue.numbers.heads.get(&found.lemma);
        found.word == Some(Announces::Section) || known == Some(&true)
    };
    let mut open = None;
    let mut said = 0;
    for line in lines {
        let Some(found) = &line.announcement else {
            continue;
        };
        let number = line.single().and_then(Part::ordinal);
        if heads(found) {
            open = number;
        } else if found.word == Some(Announces::Question) && number.is_some() {
            let is_question = places.catalogue.numbers.whole.contains_key(&found.path);
            if is_question || open.take() != number {
                return false;
            }
            said += 1;
        }
    }
    said >= ENOUGH
}

/// By how many a report's numbers are off, as its words tell line by line.
#[derive(Default)]
struct Votes {
    off: FxHashMap<i32, usize>,
    agreeing: usize,
}

impl Votes {
    fn add(&mut self, off: i64) {
        // What no number of a report can be off by tells nothing.
        let Ok(off) = i32::try_from(off) else { return };
        match off {
            0 => self.agreeing += 1,
            off => *self.off.entry(off).or_default() += 1,
        }
    }

    /// What `least` say, and so many for each that agrees: a report whose words mostly agree with its numbers is not off.
    fn clear(self, least: usize) -> impl Iterator<Item = i32> {
        let enough = least.max(least * self.agreeing + 1);
        self.most(enough)
    }

    /// What most say, the first two, and `enough` at least.
    fn most(self, enough: usize) -> impl Iterator<Item = i32> {
        let most = self.off.into_iter().map(|(off, count)| (count, off));
        let mut most: Vec<(usize, i32)> = most.filter(|(count, _)| *count >= enough).collect();
        most.sort_by(|a, b| b.cmp(a));
        most.into_iter().take(2).map(|(_, off)| off)
    }
}

/// By how many numbers that run through the lab are off from what the text below them speaks of, where enough of it tells: who
/// leaves out the steps with nothing to hand in counts without them. Never by none.
fn running_off(places: &Places<'_>, lines: &[Line]) -> Option<i32> {
    /// So much of a question's words, and so much more than of any other's.
    const CLEAR: f32 = 0.2;
    const MORE: f32 = 0.06;
    const ENOUGH: usize = 3;
    /// One line in so many tells it at least.
    const ONE_IN: usize = 4;
    let mut votes = Votes::default();
    // Numbers that run through rise all along, past what any section has.
    let (mut last, mut numbered) = (0, 0);
    for line in lines
        .iter()
        .filter(|line| line.word().is_some() || !line.form.is_plain())
    {
        let Some(number) = line.single().and_then(Part::ordinal) else {
            continue;
        };
        if number < last {
            return None;
        }
        last = number;
        numbered += 1;
        let Some(&(place, said)) = line.body.first() else {
            continue;
        };
        let next = line.body.get(1).map_or(0.0, |&(_, said)| said);
        let turn = places.questions.iter().position(|&known| known == place);
        if let Some(turn) = turn.filter(|_| said >= CLEAR && said >= next + MORE) {
            votes.add(turn as i64 + 1 - i64::from(number));
        }
    }
    let enough = ENOUGH.max(numbered / ONE_IN).max(2 * votes.agreeing + 1);
    votes
        .most(enough)
        .next()
        .filter(|_| !places.have_local(last))
}

/// By how many the number of a line is off from that of the question whose words it says.
fn question_off(places: &Places<'_>, line: &Line, found: &Announcement) -> Option<i64> {
    let (place, likeness) = line.alike.first()?;
    let says = line.exact.contains(place) || line.form.is_title() && likeness.title > 0.7;
    let question = &places.catalogue.questions[places.list[*place].question?];
    if places.is_section(*place) || !says {
        return None;
    }
    let own = question.path.last().and_then(Part::ordinal)?;
    let said = found.path.last().and_then(Part::ordinal)?;
    Some(i64::from(own) - i64::from(said))
}
