//! The best reading: which lines open which places.
//!
//! Enters: lines, places, schemes, weights. Leaves: [`Reading`]: the run of openings that earns the most under the scheme that a
//! narrow beam tells. A beam of the best readings up to each line is kept, one for each place that may be open, so that the cost
//! grows with the report and not with the lab. Knows neither words nor numbers: what an opening earns is told by `earned` and `step`.

use super::earned::Earned;
use super::feature::Feature;
use super::line::Line;
use super::numbers::{self, Spoken, Tried};
use super::place::{FRONT, Places};
use super::reading::{Opening, Reading};
use super::relation::Relation;
use super::scheme::{self, Numbers, Scheme};
use super::settled::{is_settled, numbers_fit};
use super::step::{self, From, passed};
use super::weights::Weights;

/// Which readings are kept at each line.
#[derive(Clone, Copy)]
struct Beam {
    /// As many at most.
    most: usize,
    /// What one may lie behind the best.
    behind: f32,
}

/// Enough to tell which scheme is the report's.
const NARROW: Beam = Beam {
    most: 5,
    behind: 7.0,
};
/// Enough for the best reading under a scheme.
const WIDE: Beam = Beam {
    most: 12,
    behind: 14.0,
};

/// What is known of a reading beforehand: an amount added where a line opens a place; none forbids it.
pub(super) trait Wanted {
    fn amount(&self, line: usize, place: usize) -> Option<f32>;
    /// Places that a line must be tried for.
    fn tried(&self, line: usize) -> &[usize];
    /// Whether nothing is known.
    fn is_free(&self) -> bool {
        false
    }
}

/// Nothing is known beforehand.
pub(super) struct Free;

impl Wanted for Free {
    fn amount(&self, _: usize, _: usize) -> Option<f32> {
        Some(0.0)
    }

    fn tried(&self, _: usize) -> &[usize] {
        &[]
    }

    fn is_free(&self) -> bool {
        true
    }
}

/// Reads a report.
pub(super) fn read(
    places: &Places<'_>,
    lines: &[Line],
    weights: &Weights,
    wanted: &impl Wanted,
) -> Reading {
    let plain = Scheme {
        style: None,
        numbers: Numbers::Lab,
    };
    let spoken = numbers::spoken(places, lines, Numbers::Lab);
    let mut earned = Earned::new(places, lines, weights);
    let promise = |at: usize| promise(&mut earned, &spoken[at], at, &plain);
    let mut best: Option<Reading> = None;
    for style in scheme::styles(lines, promise) {
        let scheme = Scheme {
            style,
            numbers: Numbers::Lab,
        };
        let reading = under(&mut earned, &spoken, scheme, wanted, NARROW);
        if wanted.is_free() && is_settled(places, lines, &spoken, &reading) {
            return reading;
        }
        keep(&mut best, reading);
    }
    let style = best.as_ref().and_then(|best| best.scheme.style);
    // Where each question is opened by its own number, nothing says that the numbers mean something else.
    let fits = |best: &Reading| wanted.is_free() && numbers_fit(places, best);
    let numberings = match best.as_ref().is_some_and(fits) {
        true => Vec::new(),
        false if scheme::count_sections(places, lines) => {
            best = None;
            vec![Numbers::Sections]
        }
        false => scheme::numberings(places, lines),
    };
    for numbering in numberings {
        let spoken = numbers::spoken(places, lines, numbering);
        let scheme = Scheme {
            style,
            numbers: numbering,
        };
        let reading = under(&mut earned, &spoken, scheme, wanted, NARROW);
        keep(&mut best, reading);
    }
    let scheme = best.map_or(plain, |best| best.scheme);
    let spoken = numbers::spoken(places, lines, scheme.numbers);
    under(&mut earned, &spoken, scheme, wanted, WIDE)
}

/// Keeps the better reading, the first of two that are as good.
fn keep(best: &mut Option<Reading>, reading: Reading) {
    if best.as_ref().is_none_or(|best| reading.score > best.score) {
        *best = Some(reading);
    }
}

/// What a line would earn at best by itself as a question's label.
fn promise(earned: &mut Earned<'_, '_>, spoken: &Spoken, at: usize, scheme: &Scheme) -> f32 {
    let (places, line) = (earned.places, &earned.lines[at]);
    let named = line.alike.iter().map(|(place, _)| *place);
    let named = named.chain(line.exact.iter().copied());
    let named = named.map(|place| (place, spoken.relation(place, line)));
    let local = spoken
        .ordinal
        .filter(|&ordinal| places.have_local(ordinal))
        .and_then(|ordinal| {
            (0..places.catalogue.sections.len()).find_map(|section| places.local(section, ordinal))
        })
        .map(|place| (place, Relation::Local));
    let numbered = spoken
        .places
        .iter()
        .map(|&(place, relation)| (place, relation));
    let all = named.chain(numbered).chain(local);
    let all = all.filter(|(place, _)| !places.list[*place].heads);
    let sums = all.map(|(place, relation)| earned.by(at, place, relation, scheme));
    sums.fold(f32::MIN, f32::max)
}

/// A reading up to some line.
#[derive(Clone, Copy)]
struct State {
    /// The place that is open.
    place: usize,
    /// The last place, in the lab's order, that was open yet.
    far: usize,
    score: f32,
    /// Its last opening, in the arena; `NONE` before the first.
    node: u32,
}

const NONE: u32 = u32::MAX;

struct Node {
    before: u32,
    opening: Opening,
}

/// As many openings back is looked whether a place was open.
pub(super) const FAR: usize = 64;

/// Whether a place was opened on the way to a node, as far back as is looked.
fn was_open(nodes: &[Node], mut node: u32, place: usize) -> bool {
    for _ in 0..FAR {
        let Some(this) = nodes.get(node as usize) else {
            return false;
        };
        if this.opening.opens(place) {
            return true;
        }
        node = this.before;
    }
    false
}

/// What the numbering itself costs.
pub(super) fn numbering_feature(numbers: Numbers) -> Option<Feature> {
    match numbers {
        Numbers::Lab => None,
        Numbers::Own => Some(Feature::NumbersOwn),
        Numbers::Running(0) => Some(Feature::NumbersRunning),
        Numbers::Running(_) => Some(Feature::NumbersRunningOff),
        Numbers::Sections => Some(Feature::NumbersSections),
        Numbers::Shifted(_) => Some(Feature::NumbersShifted),
        Numbers::Off(_) => Some(Feature::NumbersOff),
    }
}

/// The best reading under one scheme.
fn under(
    all: &mut Earned<'_, '_>,
    spoken: &[Spoken],
    scheme: Scheme,
    wanted: &impl Wanted,
    kept: Beam,
) -> Reading {
    let (places, lines, weights) = (all.places, all.lines, all.weights);
    let start = numbering_feature(scheme.numbers).map_or(0.0, |feature| weights.of(feature));
    let mut beam = vec![State {
        place: FRONT,
        far: FRONT,
        score: start,
        node: NONE,
    }];
    let mut nodes: Vec<Node> = Vec::new();
    // What the line earns with a place and a relation, wherever it stands.
    let mut earned: Vec<(usize, Relation, f32)> = Vec::new();
    let mut tried: Vec<Tried> = Vec::new();
    let mut reached: Vec<(State, Tried)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        earned.clear();
        reached.clear();
        for state in &beam {
            tried.clear();
            numbers::candidates(places, line, &spoken[at], &scheme, state.place, &mut tried);
            for &place in wanted.tried(at) {
                if !tried.iter().any(|tried| tried.place == place) {
                    let relation = spoken[at].relation(place, line);
                    let also = Vec::new();
                    tried.push(Tried {
                        place,
                        relation,
                        also,
                    });
                }
            }
            for found in tried.drain(..) {
                let Tried {
                    place, relation, ..
                } = found;
                let Some(amount) = wanted.amount(at, place) else {
                    continue;
                };
                let known = earned
                    .iter()
                    .find(|(p, r, _)| *p == place && *r == relation);
                let own = match known {
                    Some((_, _, sum)) => *sum,
                    None => {
                        let sum = all.by(at, place, relation, &scheme);
                        earned.push((place, relation, sum));
                        sum
                    }
                };
                let mut sum = state.score + own + amount;
                let before = nodes
                    .get(state.node as usize)
                    .map(|node| &lines[node.opening.line]);
                let from = From {
                    line: before,
                    place: state.place,
                    far: state.far,
                };
                let was_open = |place: usize| was_open(&nodes, state.node, place);
                step::step(
                    places,
                    from,
                    (line, place),
                    relation,
                    was_open,
                    |feature, value| {
                        sum += weights.of(feature) * value;
                    },
                );
                let last = found.also.iter().copied().fold(place, usize::max);
                match reached.iter_mut().find(|(known, _)| known.place == last) {
                    Some((known, _)) if known.score >= sum => {}
                    slot => {
                        let new = State {
                            place: last,
                            far: step::farther(state.far, last),
                            score: sum,
                            node: state.node,
                        };
                        match slot {
                            Some(known) => *known = (new, found),
                            None => reached.push((new, found)),
                        }
                    }
                }
            }
        }
        // What announces nothing costs nothing.
        for state in beam.iter_mut().filter(|_| line.announcement.is_some()) {
            let was_open = |place: usize| was_open(&nodes, state.node, place);
            let passed = passed(places, line, &spoken[at], state.place, was_open);
            state.score += passed.map_or(0.0, |feature| weights.of(feature));
        }
        for (state, found) in reached.drain(..) {
            let known = beam.iter().position(|known| known.place == state.place);
            if known.is_some_and(|known| beam[known].score >= state.score) {
                continue;
            }
            let place = found.also.iter().copied().fold(found.place, usize::min);
            let mut also = found.also;
            also.retain(|&other| other != place);
            nodes.push(Node {
                before: state.node,
                opening: Opening {
                    line: at,
                    place,
                    relation: found.relation,
                    also,
                },
            });
            let state = State {
                node: nodes.len() as u32 - 1,
                ..state
            };
            match known {
                Some(known) => beam[known] = state,
                None => beam.push(state),
            }
        }
        beam.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.place.cmp(&b.place)));
        let best = beam[0].score;
        beam.retain(|state| state.score >= best - kept.behind);
        beam.truncate(kept.most);
    }
    let best = beam[0];
    let mut openings = Vec::new();
    let mut node = best.node;
    while node != NONE {
        let this = &nodes[node as usize];
        openings.push(this.opening.clone());
        node = this.before;
    }
    openings.reverse();
    Reading {
        openings,
        scheme,
        score: best.score,
    }
}
