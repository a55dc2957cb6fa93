//! What a line earns that opens a place, by itself: every feature of it, and nowhere else. The way to it is `step`'s.
//!
//! Enters: a line, a place, how the line's number speaks for it, a scheme. Leaves: features with their values, to whoever counts
//! them: the decoder adds up weights, the fit gathers values, the explanation names them.

use super::feature::Feature;
use super::likeness::Likeness;
use super::line::{Form, Line};
use super::place::Places;
use super::relation::Relation;
use super::scheme::{Numbers, Scheme, Shape, Way, shape, way};
use crate::catalogue::Kind;
use crate::label::Part;
use crate::language::Announces;

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
    number(places, line, place, relation, &mut tell);
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
    // Who counts through the whole lab counts in numbers.
    if relation.agrees()
        && relation != Relation::Running
        && is_of_other_kind(places, line, place)
        && !(lettered && way(line) == Way::Letter)
    {
        tell(F::NumberOtherKind, 1.0);
    }
    if scheme.style.is_none() {
        tell(F::SchemeNone, 1.0);
    }
    if let (Form::Heading(own), Some((Shape::Heading(labels), _))) = (line.form, scheme.style)
        && own > labels
        && !relation.agrees()
    {
        tell(F::NamedDeeper, 1.0);
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
        (Form::RunIn, _) => F::NamedRunIn,
        (Form::Row, true) => F::NumberedRow,
        (Form::Row, false) => F::NamedRow,
        (Form::Item, true) => F::NumberedItem,
        (Form::Item, false) => F::NamedItem,
        (Form::Quote | Form::Fence | Form::Line, true) => F::NumberedLine,
        (Form::Quote | Form::Fence | Form::Line, false) => F::NamedLine,
    }
}

fn number(
    places: &Places<'_>,
    line: &Line,
    place: usize,
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
    let is_sections = heads == Some(&true) && !places.is_section(place);
    if is_sections && relation != Relation::Printed {
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
    if !relation.agrees() && line.named_further.contains(&place) {
        tell(F::NamedFurther, 1.0);
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

/// What the text below a line tells by its words, where a question's word doesn't tell it.
fn body(line: &Line, place: usize, tell: &mut impl FnMut(Feature, f32)) {
    if line.says_whole() {
        return;
    }
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
    // A row of a table has room for little.
    if unmet > 0 && !below.is_empty() && line.form != Form::Row {
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
