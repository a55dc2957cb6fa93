//! What text without a label answers.
//!
//! Enters: the stretches between openings, and the questions that none opened. Leaves: passages. Within a stretch the pieces, in
//! order, answer what is open or one of the questions that may stand there, in the lab's order: by what they say, and by what each
//! question expects. The best run is found as a whole.

use super::alignment::Passage;
use super::copied_row;
use super::feature::Feature;
use super::labelled::Labelled;
use super::passages::{Laid, Stretch};
use super::piece::{self, Piece, pieces};
use super::place::{FRONT, Places};
use super::weights::Weights;
use crate::catalogue::{Kind, asks_closing, is_annexed};
use crate::document::Document;
use crate::text::fold::first_word;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// The work of one stretch is bounded: past it, text without labels stays unattributed.
const MOST: usize = 2_000_000;

/// Attributes text without a label to questions without one.
pub(super) fn attribute(
    places: &Places<'_>,
    document: &Document,
    laid: &mut Laid,
    weights: &Weights,
) {
    copied_row::answer(places, document, laid);
    let habit = Labelled::of(places, laid);
    let stretches = laid.stretches.clone();
    let mut labelled: FxHashSet<usize> = FxHashSet::default();
    for (at, stretch) in stretches.iter().enumerate() {
        // A number that was said already may be meant for another.
        let is_first = stretch.place.is_none_or(|place| labelled.insert(place));
        let next = stretches.get(at + 1).and_then(|next| next.place);
        let open = open_questions(places, laid, &habit, stretch, next);
        if open.is_empty() {
            continue;
        }
        let base = stretch.place.and_then(|place| places.list[place].question);
        let first = if base.is_some() {
            stretch.own.start + 1
        } else {
            stretch.own.start + usize::from(stretch.place.is_some())
        };
        let answers = answering(places, document, first..stretch.rest.end, &open);
        let own = answers.start..stretch.own.end.clamp(answers.start, answers.end);
        let rest = own.end.max(stretch.rest.start)..answers.end;
        let mut pieces = pieces(places, document, own);
        let own = pieces.len();
        let asks = stretch.place.is_some_and(|place| places.list[place].asks());
        pieces.extend(piece::pieces(places, document, rest));
        if pieces.is_empty() || pieces.len() * open.len() * open.len() > MOST {
            continue;
        }
        // Nobody labels nothing: the first piece is what is open's, whatever it says; a copy of the question above it is none.
        let keeps = is_first && own > 0 && asks;
        let copied = || base.map_or(0, |question| says_again(places, question, &pieces[..own]));
        let kept = if keeps { (copied() + 1).min(own) } else { 0 };
        let silence = Silence {
            places,
            weights,
            labelled: habit.share,
            lead: lead(places, stretch.place, next),
            base,
            open: &open,
            pieces: &pieces,
            own,
            kept,
        };
        let assigned = silence.best();
        give(places, laid, stretch, base, &open, &pieces, &assigned);
    }
}

/// What may answer any open question of a run of blocks: what stands above the conclusion, unless one asks for that or its title
/// goes on in words of the lab.
fn answering(
    places: &Places<'_>,
    document: &Document,
    blocks: Range<usize>,
    open: &[Open],
) -> Range<usize> {
    let catalogue = places.catalogue;
    let mut questions = open
        .iter()
        .filter_map(|open| places.list[open.place].question);
    let is_asked = catalogue.names.closing.is_some()
        || questions.any(|at| asks_closing(&catalogue.questions[at]));
    let vocabulary = &catalogue.vocabulary;
    let begins_annex = |at: &usize| {
        let block = &document.blocks[*at];
        let text = document.text(block);
        let (word, _) = first_word(text);
        let further = document.words(block, word.len()..text.len(), vocabulary);
        let (known, _) = vocabulary.weights(further);
        (block.heading().is_some() || block.bold) && is_annexed(text) && known <= 0.0
    };
    let annex = blocks.clone().find(|at| !is_asked && begins_annex(at));
    blocks.start..annex.unwrap_or(blocks.end)
}

/// What speaks against text above the first label, of the report or of its section.
fn lead(places: &Places<'_>, open: Option<usize>, next: Option<usize>) -> Option<Feature> {
    let next = next?;
    match open {
        None => Some(Feature::SilentFront),
        Some(open) if places.list[open].question.is_none() => {
            let is_own = places.section(open) == places.section(next);
            (is_own && places.list[next].question.is_some()).then_some(Feature::SilentLead)
        }
        Some(_) => None,
    }
}

/// How many of the first pieces only say a question again.
fn says_again(places: &Places<'_>, question: usize, pieces: &[Piece]) -> usize {
    const NEARLY: f32 = 0.8;
    let catalogue = places.catalogue;
    let asked = &catalogue.questions[question].text.all;
    let mut first = pieces.iter();
    let is_other = |piece: &Piece| {
        let common = piece.words.common(asked, &catalogue.vocabulary);
        piece.shows.is_some() || common <= piece.words.weight() * NEARLY
    };
    first.position(is_other).unwrap_or(pieces.len())
}

/// The questions that a stretch may answer beside what is open, of those that nothing opens: the ones after it up to the next
/// opening, and others of its section.
fn open_questions(
    places: &Places<'_>,
    laid: &Laid,
    labelled: &Labelled,
    stretch: &Stretch,
    next: Option<usize>,
) -> Vec<Open> {
    /// As many are looked at.
    const FAR: usize = 64;
    let first = match stretch.place {
        Some(place) => place + 1,
        None => 0,
    };
    let end = match next {
        Some(next) if next >= first => next,
        Some(_) => {
            // The next opening goes back: what is open goes on to the end of its section.
            let section = places.section(stretch.place.unwrap_or(FRONT));
            section.map_or(0, |section| places.within(section).end)
        }
        None => places.list.len(),
    };
    let is_open = |place: &usize| {
        let question = places.list[*place].question;
        question.is_some_and(|at| {
            laid.placements[at].label.is_none() && laid.placements[at].passages.is_empty()
        })
    };
    let turn = first..end.max(first);
    // Others of the section may be answered out of turn; what stands under a question's number is that question's.
    let place = stretch.place.filter(|_| !stretch.is_numbered);
    let section = place.and_then(|place| places.section(place));
    let own = section.map_or(turn.clone(), |section| places.within(section));
    let all = own.start.min(turn.start)..own.end.max(turn.end);
    let all = all.filter(|place| own.contains(place) || turn.contains(place));
    let open = all.filter(is_open).take(FAR);
    open.map(|place| Open {
        place,
        is_in_turn: turn.contains(&place),
        is_between: labelled.is_between(places, place),
    })
    .collect()
}

/// A question that nothing opened.
#[derive(Clone, Copy)]
struct Open {
    place: usize,
    /// Whether it stands, in the lab, between what is open and what is opened next.
    is_in_turn: bool,
    /// Whether the question before it is labelled, and the one after it.
    is_between: bool,
}

struct Silence<'a> {
    places: &'a Places<'a>,
    weights: &'a Weights,
    /// The share of the questions that are labelled.
    labelled: f32,
    /// Where it stands, if above all labels or above its section's.
    lead: Option<Feature>,
    /// The question that is open, if one is.
    base: Option<usize>,
    /// The places that nothing opened.
    open: &'a [Open],
    pieces: &'a [Piece],
    /// How many pieces come before a title that closed what was open.
    own: usize,
    /// How many of the first are what is open's, whatever they say.
    kept: usize,
}

impl Silence<'_> {
    /// Per piece what it answers, as a number of `open`; none: what is open, or nothing.
    fn best(&self) -> Vec<Option<usize>> {
        let states = self.open.len() + 1;
        let mut score = vec![f32::MIN; states];
        score[0] = 0.0;
        let mut from: Vec<Vec<usize>> = Vec::with_capacity(self.pieces.len());
        for (at, piece) in self.pieces.iter().enumerate() {
            let mut next = vec![f32::MIN; states];
            let mut back = vec![0; states];
            let reached = if at < self.kept { 1 } else { states };
            for (to, slot) in next.iter_mut().enumerate().take(reached) {
                let may_begin = to > 0 && self.may_begin(piece, to);
                for (before, &sum) in score.iter().enumerate().take(to + 1) {
                    if sum == f32::MIN || before != to && !may_begin {
                        continue;
                    }
                    let mut sum = sum + self.step(before, to);
                    if before != to && piece.is_announced {
                        sum += self.of(Feature::SilentParted);
                    }
                    // Who introduces does so in words.
                    if let Some(lead) = self.lead.filter(|_| before != to && piece.shows.is_none())
                    {
                        sum += self.of(lead);
                    }
                    if sum > *slot {
                        *slot = sum;
                        back[to] = before;
                    }
                }
                if *slot > f32::MIN {
                    *slot += self.earned(at, piece, to);
                }
            }
            score = next;
            from.push(back);
        }
        let mut state = (0..states)
            .max_by(|&a, &b| score[a].total_cmp(&score[b]).then(b.cmp(&a)))
            .unwrap_or(0);
        let mut assigned = vec![None; self.pieces.len()];
        for at in (0..self.pieces.len()).rev() {
            assigned[at] = state.checked_sub(1);
            state = from[at][state];
        }
        assigned
    }

    /// Whether a piece may be what an answer begins with: a greeting answers nothing, nor does what isn't asked for.
    fn may_begin(&self, piece: &Piece, state: usize) -> bool {
        let Some(question) = self.places.list[self.open[state - 1].place].question else {
            return false;
        };
        let catalogue = self.places.catalogue;
        let question = &catalogue.questions[question];
        let is_asked = piece
            .shows
            .map_or(piece.says, |shown| question.accepts(shown));
        let said = &question.text.all;
        is_asked || piece.words.common(said, &catalogue.vocabulary) > 0.0
    }

    fn of(&self, feature: Feature) -> f32 {
        self.weights.of(feature)
    }

    /// What going on to another question earns.
    fn step(&self, before: usize, to: usize) -> f32 {
        if before == to {
            return 0.0;
        }
        let mut sum = match self.base {
            Some(_) if before == 0 => self.of(Feature::SilentAfter),
            _ => self.of(Feature::Silent),
        };
        let passed = self.open[before..to - 1].iter();
        let passed =
            passed.filter(|open| open.is_in_turn && !self.places.list[open.place].asks_nothing);
        sum += self.of(Feature::SilentSkip) * passed.count() as f32;
        let open = self.open[to - 1];
        sum += self.of(Feature::SilentAmong) * self.labelled;
        if open.is_between {
            sum += self.of(Feature::SilentBetween);
        }
        let place = &self.places.list[open.place];
        if !open.is_in_turn {
            sum += self.of(Feature::SilentOutOfTurn);
            sum += self.of(Feature::SilentOutAmong) * self.labelled;
        }
        if place.asks_nothing {
            sum += self.of(Feature::SilentNothing);
        }
        sum
    }

    /// What a piece earns for what it is taken to answer.
    fn earned(&self, at: usize, piece: &Piece, state: usize) -> f32 {
        let question = match state.checked_sub(1) {
            Some(open) => self.places.list[self.open[open].place].question,
            None => self.base.filter(|_| at < self.own),
        };
        let Some(question) = question else {
            return 0.0;
        };
        let catalogue = self.places.catalogue;
        let question = &catalogue.questions[question];
        let vocabulary = &catalogue.vocabulary;
        let common = piece.words.common(&question.text.all, vocabulary);
        let mut sum = self.of(Feature::SilentWords) * (common / 4.0).min(2.0);
        // What is open asks for something else.
        let is_new = |kind: Kind| {
            let open = self.base.map(|at| &catalogue.questions[at]);
            open.is_some_and(|open| !open.accepts(kind))
        };
        match piece.shows {
            Some(kind) if question.accepts(kind) => {
                sum += self.of(Feature::SilentShown);
                if state > 0 && is_new(kind) {
                    sum += self.of(Feature::SilentWanted);
                }
            }
            Some(_) => sum += self.of(Feature::SilentUnasked),
            None if question.accepts(Kind::Text) && (piece.says || common > 0.0) => {
                sum += self.of(Feature::SilentText);
            }
            // A greeting answers nothing.
            None if state > 0 => sum += self.of(Feature::SilentNothing),
            None => {}
        }
        if state == 0 {
            sum += self.of(Feature::SilentStay);
        } else if common == 0.0 && piece.shows.is_none() {
            sum += self.of(Feature::SilentMute) * self.labelled;
        }
        sum
    }
}

/// Writes down what was found.
fn give(
    places: &Places<'_>,
    laid: &mut Laid,
    stretch: &Stretch,
    base: Option<usize>,
    open: &[Open],
    pieces: &[Piece],
    assigned: &[Option<usize>],
) {
    let taken = pieces
        .iter()
        .zip(assigned)
        .find(|(_, assigned)| assigned.is_some());
    let Some((first, _)) = taken else {
        return;
    };
    let also = stretch.also.iter();
    let also = also.filter_map(|&place| places.list[place].question);
    for question in base.into_iter().chain(also) {
        let placement = &mut laid.placements[question];
        for passage in &mut placement.passages {
            if passage.blocks.start == stretch.own.start && passage.blocks.end == stretch.own.end {
                passage.blocks.end = first
                    .blocks
                    .start
                    .clamp(stretch.own.start + 1, stretch.own.end);
            }
        }
    }
    for (piece, assigned) in pieces.iter().zip(assigned) {
        let Some(at) = assigned else { continue };
        if let Some(question) = places.list[open[*at].place].question {
            laid.placements[question].passages.push(Passage {
                blocks: piece.blocks.clone(),
                taken: 0,
            });
        }
    }
}
