//! What a reading earns: every feature of an opening, of a line passed over and of a step from one place to the next, and nowhere
//! else.
//!
//! Enters: a line, a place, how the line's number speaks for it, a scheme. Leaves: features with their values, to whoever counts
//! them: the decoder adds up weights, the fit gathers values, the explanation names them.

use super::feature::Feature;
use super::likeness::Likeness;
use super::line::{Form, Line};
use super::place::{FRONT, Places};
use super::scheme::{Numbers, Scheme, Shape, Way, shape, way};
use crate::catalogue::Kind;
use crate::label::{Announcement, Part};
use crate::language::Announces;

/// How a line's number speaks for a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    /// There is no number, or it is not looked at.
    None,
    /// The id.
    Whole,
    /// What the handout prints.
    Printed,
    /// The id, by a bare number of one part.
    Single,
    /// The id in other signs.
    Equivalent,
    /// Its part within the open section.
    Local,
    /// Its part within a section that no line opened.
    Restart,
    /// Its turn among all questions.
    Running,
    /// Only the last part agrees.
    Last,
    /// It says something else.
    Wrong,
}

impl Relation {
    /// Whether the number says the place.
    pub(crate) fn agrees(self) -> bool {
        !matches!(self, Self::None | Self::Wrong | Self::Last)
    }
}

/// The features of a line that opens a question, where it stands and how the report labels left out.
pub(super) fn question(
    places: &Places<'_>,
    line: &Line,
    place: usize,
    relation: Relation,
    mut tell: impl FnMut(Feature, f32),
) {
    use Feature as F;
    tell(F::Open, 1.0);
    number(places, line, relation, &mut tell);
    tell(form(line.form, relation.agrees()), 1.0);
    if line.is_alone && !line.form.is_title() {
        tell(F::Alone, 1.0);
    }
    if line.depth > 1 {
        tell(F::Nested, 1.0);
    }
    let is_heading = matches!(line.form, Form::Heading(_));
    if line.is_sentence && !is_heading && !relation.agrees() {
        tell(F::Sentence, 1.0);
    }
    let exact = line.exact.contains(&place);
    if line.tells && !is_heading && line.announcement.is_none() && !exact {
        tell(F::Tells, 1.0);
    }
    let is_name = exact || surely(line.likeness(place).best()) > 0.5;
    if line.is_stated && !is_heading && !relation.agrees() && !is_name {
        tell(F::Stated, 1.0);
    }
    if line.is_report_title {
        tell(F::ReportTitle, 1.0);
    }
    if line.asks {
        tell(F::Asks, 1.0);
    }
    if !relation.agrees() {
        tell(F::Words, (1.0 + line.rest as f32).ln());
    }
    words(line, place, relation, &mut tell);
    copied(line, place, &mut tell);
    below(places, line, place, relation, &mut tell);
    body(line, place, &mut tell);
}

/// The features of a line that opens a question that tell how the report labels.
pub(super) fn question_under(
    scheme: &Scheme,
    places: &Places<'_>,
    line: &Line,
    place: usize,
    relation: Relation,
    mut tell: impl FnMut(Feature, f32),
) {
    use Feature as F;
    let lettered = scheme.style.is_some_and(|(_, way)| way == Way::Letter);
    // `1.1` for 1.a is nothing odd, nor are letters where this report labels by letters; a list's `8.` for h is.
    if relation.agrees()
        && is_of_other_kind(places, line, place)
        && !(lettered && way(line) == Way::Letter)
    {
        tell(F::NumberOtherKind, 1.0);
    }
    if scheme.style.is_none() {
        tell(F::SchemeNone, 1.0);
    }
    if let Some((form, announces)) = scheme.style {
        let like = shape(line) == form;
        if like {
            tell(F::SchemeForm, 1.0);
        }
        if way(line) == announces {
            tell(F::SchemeWay, 1.0);
        } else if !like {
            tell(F::SchemeOther, 1.0);
        }
    }
}

/// What a line's form tells, with a number that says the question or without.
fn form(form: Form, numbered: bool) -> Feature {
    use Feature as F;
    match (form, numbered) {
        (Form::Heading(_), true) => F::NumberedHeading,
        (Form::Heading(_), false) => F::NamedHeading,
        (Form::Bold, true) => F::NumberedBold,
        (Form::Bold, false) => F::NamedBold,
        (Form::Lead, true) => F::NumberedLead,
        (Form::Lead, false) => F::NamedLead,
        (Form::Row, _) => F::NumberedRow,
        (Form::Item, true) => F::NumberedItem,
        (Form::Item, false) => F::NamedItem,
        (Form::Quote | Form::Fence | Form::Line, true) => F::NumberedLine,
        (Form::Quote | Form::Fence | Form::Line, false) => F::NamedLine,
    }
}

fn number(
    places: &Places<'_>,
    line: &Line,
    relation: Relation,
    tell: &mut impl FnMut(Feature, f32),
) {
    use Feature as F;
    match relation {
        Relation::None => {}
        Relation::Whole => tell(F::NumberWhole, 1.0),
        Relation::Single => tell(F::NumberSingle, 1.0),
        Relation::Printed => tell(F::NumberPrinted, 1.0),
        Relation::Equivalent => tell(F::NumberEquivalent, 1.0),
        Relation::Local => tell(F::NumberLocal, 1.0),
        Relation::Restart => tell(F::NumberRestart, 1.0),
        Relation::Running => tell(F::NumberRunning, 1.0),
        Relation::Last => tell(F::NumberLast, 1.0),
        Relation::Wrong => {
            tell(F::NumberWrong, 1.0);
            if line.word() == Some(Announces::Question) {
                tell(F::NumberWrongWorded, 1.0);
            }
        }
    }
    let Some(found) = &line.announcement else {
        tell(F::Unnumbered, 1.0);
        return;
    };
    if relation == Relation::None {
        tell(F::NumberIgnored, 1.0);
        return;
    }
    if !relation.agrees() {
        return;
    }
    let heads = places.catalogue.numbers.heads.get(&found.lemma);
    if heads == Some(&true) && relation != Relation::Printed {
        tell(F::WordHeads, 1.0);
    }
    match found.word {
        Some(Announces::Question) => tell(F::WordQuestion, 1.0),
        Some(Announces::Step | Announces::Section) => tell(F::WordStep, 1.0),
        None if found.path.len() == 1 => {
            tell(F::Bare, 1.0);
            if line.form.is_plain() {
                tell(F::BareAmongTitles, line.titles);
            }
        }
        None => {}
    }
}

/// Whether a single letter stands for a number, or the other way round.
fn is_of_other_kind(places: &Places<'_>, line: &Line, place: usize) -> bool {
    let own = places.list[place]
        .question
        .and_then(|at| places.catalogue.questions[at].path.last());
    matches!(
        (line.single(), own),
        (Some(Part::Letter(_)), Some(Part::Number(_)))
            | (Some(Part::Number(_)), Some(Part::Letter(_)))
    )
}

fn words(line: &Line, place: usize, relation: Relation, tell: &mut impl FnMut(Feature, f32)) {
    use Feature as F;
    let exact = line.exact.contains(&place) || line.several.contains(&place);
    let likeness = line.likeness(place);
    if exact {
        tell(F::TitleExact, 1.0);
    }
    let best = likeness.best();
    if best > 0.0 {
        let title = likeness.title;
        tell(F::Title, title);
        tell(F::TitleSurely, surely(title));
        tell(F::Part, likeness.part);
        tell(F::PartSurely, surely(likeness.part));
        tell(F::Prompt, likeness.whole);
        tell(F::Telling, likeness.telling);
        if relation.agrees() {
            tell(F::Both, best);
        }
    }
    if !exact {
        // What follows a number on a plain line may be an answer, which says words of anything.
        let least: f32 = if relation.agrees() && line.form.is_plain() {
            0.6
        } else {
            0.0
        };
        let rival = Some(rival(line, place)).filter(|&rival| rival > least.max(best));
        if let Some(rival) = rival {
            tell(F::Rival, rival - best);
        }
    }
}

/// What the running text right under a line tells: only what says a question nearly whole is its copy.
fn copied(line: &Line, place: usize, tell: &mut impl FnMut(Feature, f32)) {
    let said = |(_, likeness): &(usize, Likeness)| surely(likeness.best());
    let own = line.under.iter().find(|(known, _)| *known == place);
    let own = own.map_or(0.0, said);
    let likest = line.under.iter().map(said).fold(0.0, f32::max);
    if own > 0.0 {
        tell(Feature::Copied, own);
    }
    if likest > own {
        tell(Feature::CopiedOther, likest - own);
    }
}

/// What the text below a line tells by its words.
fn body(line: &Line, place: usize, tell: &mut impl FnMut(Feature, f32)) {
    let said = |&(_, share): &(usize, f32)| share;
    let own = line.body.iter().find(|(known, _)| *known == place);
    let own = own.map_or(0.0, said);
    let most = line.body.first().map_or(0.0, said);
    if own > 0.0 {
        tell(Feature::BodySays, own);
    }
    if most > own {
        tell(Feature::BodyOther, most - own);
    }
}

/// From 0 at a likeness of two thirds to 1.
fn surely(likeness: f32) -> f32 {
    ((likeness - 0.667) * 3.0).max(0.0)
}

/// The likeness to whatever else a line is likest to.
fn rival(line: &Line, place: usize) -> f32 {
    let others = line.alike.iter().filter(|(other, _)| *other != place);
    let likest = others
        .map(|(_, likeness)| likeness.best())
        .fold(0.0, f32::max);
    let exact = line.exact.iter().any(|&other| other != place);
    if exact { 1.0 } else { likest }
}

fn below(
    places: &Places<'_>,
    line: &Line,
    place: usize,
    relation: Relation,
    tell: &mut impl FnMut(Feature, f32),
) {
    use Feature as F;
    let below = line.below;
    if below.is_empty() {
        tell(F::Hollow, 1.0);
    }
    if places.list[place].asks_nothing {
        if !relation.agrees() && !line.exact.contains(&place) {
            tell(F::Nothing, 1.0);
            if below.pictures > 0 || below.code || below.terminal {
                tell(F::NothingShown, 1.0);
            }
        }
        return;
    }
    let Some(question) = places.list[place]
        .question
        .map(|at| &places.catalogue.questions[at])
    else {
        return;
    };
    let has = |kind: Kind| match kind {
        Kind::Text => below.prose,
        Kind::Screenshot => below.pictures > 0,
        Kind::Terminal => below.terminal,
        Kind::Code => below.code,
        Kind::Table => below.table,
        Kind::Link | Kind::File => false,
    };
    let met = question.expects.iter();
    let met = met
        .filter(|entry| entry.any_of.iter().any(|&kind| has(kind)))
        .count();
    let unmet = question.expects.len() - met;
    if unmet > 0 && !below.is_empty() {
        let feature = if relation.agrees() {
            F::UnmetNumbered
        } else {
            F::Unmet
        };
        tell(feature, unmet as f32 / question.expects.len() as f32);
    }
    if relation.agrees() {
        return;
    }
    let unasked = [Kind::Screenshot, Kind::Terminal, Kind::Code];
    if unasked
        .into_iter()
        .any(|kind| has(kind) && !places.accepts(place, kind))
    {
        tell(F::Unasked, 1.0);
    }
}

/// The features of a line that opens a section, where it stands left out. `agrees`: its number is the section's.
pub(super) fn section(
    places: &Places<'_>,
    line: &Line,
    place: usize,
    agrees: bool,
    scheme: &Scheme,
    mut tell: impl FnMut(Feature, f32),
) {
    use Feature as F;
    tell(F::Section, 1.0);
    let asks = line.word() == Some(Announces::Question) && scheme.numbers != Numbers::Sections;
    if asks {
        tell(F::SectionQuestion, 1.0);
    }
    let worded = agrees && line.word().is_some() && !asks;
    if agrees {
        tell(
            if worded {
                F::SectionWorded
            } else {
                F::SectionBare
            },
            1.0,
        );
    } else if line.announcement.is_some() && scheme.numbers != Numbers::Own {
        tell(F::SectionWrong, 1.0);
    }
    let exact = line.exact.contains(&place);
    if exact {
        tell(F::SectionExact, 1.0);
    }
    let likeness = line.likeness(place).title;
    if likeness > 0.0 {
        tell(F::SectionTitle, likeness);
    }
    if !exact {
        let rival = rival(line, place) - likeness;
        if rival > 0.0 {
            tell(F::SectionRival, rival);
        }
    }
    match line.form {
        Form::Heading(_) => tell(F::SectionHeading, 1.0),
        Form::Bold => tell(F::SectionBold, 1.0),
        // `part 3`, and nothing else.
        _ if worded && line.is_alone && line.rest == 0 => tell(F::SectionAlone, 1.0),
        _ => {
            tell(F::SectionPlain, 1.0);
            if likeness <= 0.0 && !exact {
                tell(F::SectionPlainNumber, 1.0);
            }
        }
    }
    if line.is_report_title {
        tell(F::SectionReportTitle, 1.0);
    }
    if places.list[place].question.is_some() {
        body(line, place, &mut tell);
    }
    if let (Form::Heading(own), Some((Shape::Heading(labels), _))) = (line.form, scheme.style) {
        if own < labels {
            tell(F::SectionAbove, 1.0);
        } else if own > labels {
            tell(F::SectionBelow, 1.0);
        }
    }
}

/// The feature of a line that opens nothing. `says_section`: whether its number is a section's; `says_new`: whether it is a
/// question's that nothing opened yet.
pub(super) fn passed(
    line: &Line,
    says_section: impl FnOnce() -> bool,
    says_new: impl FnOnce() -> bool,
) -> Option<Feature> {
    let stands_out = line.form.is_title() || line.rest == 0 || line.form == Form::Lead;
    let is_whole = |found: &Announcement| found.word.is_none() && found.path.len() > 1;
    if stands_out && line.announcement.as_ref().is_some_and(is_whole) {
        return says_new().then_some(Feature::WholePassed);
    }
    match line.word().filter(|_| line.form.is_title())? {
        Announces::Question => says_new().then_some(Feature::QuestionPassed),
        Announces::Section | Announces::Step => says_section().then_some(Feature::SectionPassed),
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
    if from != FRONT && to < from {
        tell(F::Back, 1.0);
        if open.is_some_and(|open| target.section < open) {
            tell(F::BackSection, 1.0);
        }
        if was_open(to) {
            let twice = if relation.agrees() {
                F::TwiceNumbered
            } else {
                F::Twice
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
    if open != Some(target.section) {
        tell(F::Across, 1.0);
    }
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
