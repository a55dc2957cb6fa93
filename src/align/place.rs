//! The places of a lab's text, in its order: each section, and each of its questions.
//!
//! Enters: a catalogue. Leaves: [`Places`]: what a line of a report may open. A section that asks is one place with its own
//! question; where none holds others, it is labelled as questions are. Of a report it knows the words by which it is read, and
//! nothing else.

use crate::catalogue::{Catalogue, Kind, Named, Question, Section};
use crate::label::Wording;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::ops::Range;

/// Where no place is open yet: above the first label.
pub(super) const FRONT: usize = usize::MAX;

/// A section or a question.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The section, by index.
    pub(super) section: usize,
    /// The question, by index; none where a section only heads others.
    pub(super) question: Option<usize>,
    /// Whether it is labelled as sections are: a section that asks nothing, and any section of a lab in which one holds questions.
    pub(super) heads: bool,
    /// Whether it asks for nothing that is handed in.
    pub(super) asks_nothing: bool,
}

impl Place {
    /// Whether it asks for something that is handed in.
    pub(super) fn asks(&self) -> bool {
        self.question.is_some() && !self.asks_nothing
    }
}

/// All places of a lab.
pub(super) struct Places<'c> {
    pub(super) catalogue: &'c Catalogue,
    /// The words that announce: the lab's, and those of the report that is read.
    pub(super) wording: Cow<'c, Wording>,
    /// In the lab's order.
    pub(super) list: Vec<Place>,
    /// Per section, its own place.
    pub(super) of_section: Vec<usize>,
    /// Per question, its place.
    pub(super) of_question: Vec<usize>,
    /// The places that are labelled as questions are, in the lab's order.
    pub(super) questions: Vec<usize>,
    /// Questions by their section and the last part of their number.
    local: FxHashMap<(usize, u32), usize>,
    /// How many questions the longest section has.
    longest: usize,
    /// Before each place and after the last, how many questions that ask for something, and how many that don't.
    before: Vec<(u32, u32)>,
}

/// The questions of a section, the one that it is itself left out.
fn own_questions(section: &Section) -> impl ExactSizeIterator<Item = usize> + Clone + use<> {
    section.questions.clone().skip(usize::from(section.asks))
}

/// The last part of a question's number, as a number.
fn local_ordinal(catalogue: &Catalogue, at: usize) -> Option<u32> {
    match catalogue.questions[at].path.as_slice() {
        [part] if part.ordinal().is_some() => part.ordinal(),
        _ => catalogue.last_ordinal(at),
    }
}

impl<'c> Places<'c> {
    pub(super) fn new(catalogue: &'c Catalogue) -> Self {
        let mut places = Self {
            catalogue,
            wording: Cow::Borrowed(&catalogue.wording),
            list: Vec::with_capacity(catalogue.sections.len() + catalogue.questions.len()),
            of_section: Vec::with_capacity(catalogue.sections.len()),
            of_question: vec![0; catalogue.questions.len()],
            questions: Vec::with_capacity(catalogue.questions.len()),
            local: FxHashMap::default(),
            longest: 0,
            before: Vec::new(),
        };
        let all = &catalogue.sections;
        let are_alike = all.iter().all(|section| own_questions(section).len() == 0);
        for (number, section) in all.iter().enumerate() {
            let own = section.asks.then_some(section.questions.start);
            places.of_section.push(places.list.len());
            let questions = own_questions(section);
            let heads = own.is_none() || !are_alike;
            if !heads {
                places.questions.push(places.list.len());
            }
            places.add(number, own, heads);
            places.longest = places.longest.max(questions.len());
            for question in questions.clone() {
                places.questions.push(places.list.len());
                places.add(number, Some(question), false);
            }
            // Beside `0.1` in section 0 there may be an `M1`, which takes no other's number.
            let is_inside = |at: usize| match catalogue.questions[at].path.split_last() {
                Some((_, outer)) => !outer.is_empty() && outer != section.path,
                None => false,
            };
            let (inside, own): (Vec<usize>, Vec<usize>) = questions.partition(|&at| is_inside(at));
            for at in own.into_iter().chain(inside) {
                if let Some(ordinal) = local_ordinal(catalogue, at) {
                    places.local.entry((number, ordinal)).or_insert(at);
                }
            }
        }
        let (mut asked, mut steps) = (0, 0);
        for place in &places.list {
            places.before.push((asked, steps));
            let may_be_left_out =
                |question: &Question| question.optional || question.expects.is_empty();
            match place.question.map(|at| &catalogue.questions[at]) {
                Some(question) if may_be_left_out(question) => steps += 1,
                Some(_) => asked += 1,
                None => {}
            }
        }
        places.before.push((asked, steps));
        places
    }

    fn add(&mut self, section: usize, question: Option<usize>, heads: bool) {
        let nothing = |at: usize| self.catalogue.questions[at].expects.is_empty();
        if let Some(at) = question {
            self.of_question[at] = self.list.len();
        }
        self.list.push(Place {
            section,
            question,
            heads,
            asks_nothing: question.is_some_and(nothing),
        });
    }

    /// The places of what bears a name, each once.
    pub(super) fn of_names(&self, all: impl Iterator<Item = Named>) -> Vec<usize> {
        let mut places = Vec::new();
        for named in all {
            let place = match named {
                Named::Section(at) => self.of_section[at],
                Named::Question(at) => self.of_question[at],
            };
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places
    }

    /// Whether a place is its section's own.
    pub(super) fn is_section(&self, place: usize) -> bool {
        self.of_section[self.list[place].section] == place
    }

    /// The question that stands alone in a section.
    pub(super) fn only(&self, section: usize) -> Option<usize> {
        let within = self.within(section);
        (within.len() == 2).then_some(within.end - 1)
    }

    /// The section of a place, where one is open.
    pub(super) fn section(&self, place: usize) -> Option<usize> {
        self.list.get(place).map(|place| place.section)
    }

    /// The places of a section, its own first.
    pub(super) fn within(&self, section: usize) -> Range<usize> {
        let after = self.of_section.get(section + 1);
        self.of_section[section]..after.copied().unwrap_or(self.list.len())
    }

    /// How many questions stand between two places: those that ask for something, and steps and optional ones.
    pub(super) fn between(&self, from: usize, to: usize) -> (u32, u32) {
        let first = if from == FRONT { 0 } else { from + 1 };
        if first >= to {
            return (0, 0);
        }
        let (start, end) = (self.before[first], self.before[to]);
        (end.0 - start.0, end.1 - start.1)
    }

    /// The question of a section by the last part of its number; by its turn where the number is a word.
    pub(super) fn local(&self, section: usize, ordinal: u32) -> Option<usize> {
        let numbered = self.local.get(&(section, ordinal)).copied();
        // Where a lab's numbers run on, a report may count anew in each section.
        let by_turn = || {
            let turn = usize::try_from(ordinal).ok()?.checked_sub(1)?;
            own_questions(self.catalogue.sections.get(section)?).nth(turn)
        };
        Some(self.of_question[numbered.or_else(by_turn)?])
    }

    /// Whether any section has a question by that last part of its number, or by that turn.
    pub(super) fn have_local(&self, ordinal: u32) -> bool {
        let turn = usize::try_from(ordinal).ok();
        self.catalogue.numbers.last.contains_key(&ordinal)
            || turn.is_some_and(|turn| (1..=self.longest).contains(&turn))
    }

    /// The place after one, sections that ask nothing passed over.
    pub(super) fn next(&self, place: usize) -> Option<usize> {
        let first = if place == FRONT { 0 } else { place + 1 };
        (first..self.list.len()).find(|&at| self.list[at].question.is_some())
    }

    /// The place after one that asks for something, within its section.
    pub(super) fn next_asked(&self, place: usize) -> Option<usize> {
        let section = self.list[place].section;
        let after = self.list.iter().enumerate().skip(place + 1);
        let mut inside = after.take_while(|(_, place)| place.section == section);
        let found = inside.find(|(_, place)| place.question.is_some() && !place.asks_nothing)?;
        Some(found.0)
    }

    /// Whether any entry of what a place expects may be met by a kind.
    pub(super) fn accepts(&self, place: usize, kind: Kind) -> bool {
        let question = self.list[place].question;
        question.is_some_and(|at| self.catalogue.questions[at].accepts(kind))
    }
}
