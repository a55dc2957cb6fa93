//! What a reading earns on its way through the lab: every feature of a step from one place to the next, and of a line passed over.
//!
//! Enters: where a reading stands, and the line that comes next. Leaves: features with their values, as `score` tells them.

use super::feature::Feature;
use super::line::{Form, Line};
use super::numbers::Spoken;
use super::place::{FRONT, Places};
use super::relation::Relation;
use super::scheme::shape;
use crate::label::{Announcement, Part};
use crate::language::Announces;

/// The feature of a line that opens nothing. `open`: the place that is open there; `was_open`: whether one was opened above.
pub(super) fn passed(
    places: &Places<'_>,
    line: &Line,
    spoken: &Spoken,
    open: usize,
    was_open: impl Fn(usize) -> bool,
) -> Option<Feature> {
    let says_new = || {
        let said = spoken.says_question(places, open);
        said.is_some_and(|said| !was_open(said))
    };
    let stands_out = line.form.is_title() || line.rest == 0 || line.form == Form::Lead;
    // `Question 6.a :` alone on a line is no copied word of an answer.
    let asks = line.rest == 0 && line.word() == Some(Announces::Question);
    let is_whole = |found: &Announcement| (found.word.is_none() || asks) && found.path.len() > 1;
    if stands_out && line.announcement.as_ref().is_some_and(is_whole) {
        return says_new().then_some(Feature::WholePassed);
    }
    match line.word().filter(|_| line.form.is_title())? {
        Announces::Question => says_new().then_some(Feature::QuestionPassed),
        Announces::Section | Announces::Step => spoken
            .says_section(places, line)
            .then_some(Feature::SectionPassed),
    }
}

/// Where a reading stands before a step.
#[derive(Clone, Copy)]
pub(super) struct From<'l> {
    /// The line that opened what is open.
    pub(super) line: Option<&'l Line>,
    /// What is open.
    pub(super) place: usize,
    /// The last place, in the lab's order, that was open yet.
    pub(super) far: usize,
}

/// The later of two places.
pub(super) fn farther(far: usize, place: usize) -> usize {
    if far == FRONT { place } else { far.max(place) }
}

/// The features of the step from one place to the next. `was_open`: whether a place was opened further above.
pub(super) fn step(
    places: &Places<'_>,
    from: From<'_>,
    (line, to): (&Line, usize),
    relation: Relation,
    was_open: impl Fn(usize) -> bool,
    mut tell: impl FnMut(Feature, f32),
) {
    use Feature as F;
    let From {
        line: before,
        place: from,
        far,
    } = from;
    let target = &places.list[to];
    let open = places.section(from);
    if target.heads {
        let next = open.map_or(0, |open| open + 1);
        if target.section == next {
            tell(F::SectionNext, 1.0);
        } else if target.section > next {
            tell(F::SectionSkip, (1.0 + (target.section - next) as f32).ln());
        } else if Some(target.section) != open {
            tell(F::SectionBack, 1.0);
        } else if from == to {
            tell(F::SectionAgain, 1.0);
        } else {
            tell(F::SectionLate, 1.0);
        }
        let behind = if far != FRONT && to > far { far } else { from };
        let (left, _) = places.between(behind, to);
        if from != FRONT && left > 0 && target.section >= next {
            tell(F::SectionLeft, (1.0 + left as f32).ln());
        }
        return;
    }
    if in_answer(places, from, before, line, relation) {
        tell(F::BareBelow, 1.0);
    }
    if from == to {
        if line.resumes && relation.agrees() {
            return;
        }
        if relation.agrees() {
            tell(F::AgainNumbered, 1.0);
            return;
        }
        tell(F::Again, 1.0);
        if line.exact.contains(&to) || line.likeness(to).whole > 0.8 {
            tell(F::AgainWhole, 1.0);
        }
        return;
    }
    if before.is_some_and(|before| follows(before, line)) {
        tell(F::InRow, 1.0);
    }
    if !relation.agrees() && from != FRONT && says_as_much(line, from, to) {
        tell(F::SaidByOpen, 1.0);
    }
    if from != FRONT && to < from {
        tell(F::Back, 1.0);
        if open.is_some_and(|open| target.section < open) {
            tell(F::BackSection, 1.0);
            let says = line.announcement.as_ref();
            let says = says.is_some_and(|found| found.path.len() > 1 || found.section.is_some());
            if relation == Relation::Whole && says {
                tell(F::BackWhole, 1.0);
            }
        }
        if was_open(to) {
            // A bare number that was said already counts anew in what follows.
            let says = line.word().is_some() || line.says_whole();
            let twice = match relation.agrees() && says {
                true => F::TwiceNumbered,
                false => F::Twice,
            };
            tell(twice, 1.0);
        }
        return;
    }
    // After a jump back it goes on where it had been before.
    let behind = if far != FRONT && to > far { far } else { from };
    let (left, steps) = places.between(behind, to);
    if left == 0 && steps == 0 {
        tell(F::Next, 1.0);
        if relation == Relation::Wrong && before.is_some_and(|before| repeats(before, line)) {
            tell(F::NumberRepeated, 1.0);
        }
    }
    if left > 0 {
        tell(F::Skip, (1.0 + left as f32).ln());
    }
    if steps > 0 {
        tell(F::SkipNothing, (1.0 + steps as f32).ln());
    }
    if open != Some(target.section) && !places.is_section(to) {
        tell(F::Across, 1.0);
    }
}

/// Whether a line says what is open as much as what it would open.
fn says_as_much(line: &Line, open: usize, to: usize) -> bool {
    let says = line.likeness(open).best();
    says > 0.0 && !line.exact.contains(&to) && says >= line.likeness(to).best()
}

/// Whether a bare number counts parts of the answer that is open: its label says its number whole, or is set as a title, or the
/// list stands in the label's own item.
fn in_answer(
    places: &Places<'_>,
    from: usize,
    before: Option<&Line>,
    line: &Line,
    relation: Relation,
) -> bool {
    let bare = matches!(
        relation,
        Relation::Single | Relation::Local | Relation::Restart | Relation::Running
    );
    let above = before.filter(|_| bare && line.form.is_plain() && line.word().is_none());
    let asks = from != FRONT && !places.list[from].heads;
    above.is_some_and(|above| {
        let holds = above.form.is_title() && line.depth > 0;
        let nested = above.depth > 0 && line.depth > above.depth;
        above.says_whole() || asks && (holds || nested)
    })
}

/// Whether a line bears the single number of the one before it again, in the same form: a whole number may be meant twice.
fn repeats(before: &Line, line: &Line) -> bool {
    let same = before.single().is_some() && before.single() == line.single();
    same && shape(before) == shape(line) && before.sign == line.sign && before.word() == line.word()
}

/// Whether a line goes on counting where another left off, or begins anew, in the same form.
fn follows(before: &Line, line: &Line) -> bool {
    let (Some(first), Some(second)) = (&before.announcement, &line.announcement) else {
        return false;
    };
    let last = |path: &[Part]| path.last().and_then(Part::ordinal);
    let ended = first.shared.last().unwrap_or(&first.path);
    let (Some(left), Some(next)) = (last(ended), last(&second.path)) else {
        return false;
    };
    shape(before) == shape(line)
        && first.lemma == second.lemma
        && first.path.len() == second.path.len()
        && before.sign == line.sign
        && (next == left + 1 || next == 1)
}
