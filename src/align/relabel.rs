//! Which of several lines that open one question is its label.
//!
//! Enters: openings, in order. Leaves: whether a later one is the label rather than the one above, or both are one in two lines.

use super::line::{Form, Line};
use super::reading::Opening;
use super::relation::Relation;

/// Whether an opening and the one before it are one label in two lines: a title, and right under it the number, or a line in
/// bold that says the question better.
pub(super) fn goes_on(lines: &[Line], before: &Opening, opening: &Opening) -> bool {
    let sure = |relation: Relation| match relation {
        Relation::Whole | Relation::Equivalent | Relation::Running => 3,
        Relation::Single | Relation::Local | Relation::Restart => 2,
        Relation::Printed => 1,
        Relation::None | Relation::Last | Relation::Wrong => 0,
    };
    let (above, under) = (&lines[before.line], &lines[opening.line]);
    let is_numbered = sure(opening.relation) > sure(before.relation)
        && (sure(before.relation) <= 1 || under.form.is_title());
    let said = |line: &Line| line.likeness(opening.place).best();
    let is_named = matches!(above.form, Form::Heading(_))
        && under.form == Form::Bold
        && (before.relation, opening.relation) == (Relation::None, Relation::None)
        && said(under) > said(above);
    before.place == opening.place && (is_numbered || is_named) && under.block <= above.block + 1
}

/// Whether an opening is its place's label rather than the one nearest above, which has words only: it has the number, or all
/// the words.
pub(super) fn outdoes(lines: &[Line], openings: &[Opening], at: usize, place: usize) -> bool {
    let later = &openings[at];
    let is_name = |opening: &Opening| lines[opening.line].exact.contains(&place);
    let is_label = match later.relation {
        Relation::Whole | Relation::Equivalent => true,
        Relation::None => is_name(later) && lines[later.line].form.is_title(),
        _ => false,
    };
    if !is_label || !later.also.is_empty() {
        return false;
    }
    let mut above = openings[..at].iter();
    let last = above.rfind(|last| last.opens(place));
    last.is_some_and(|last| {
        last.relation == Relation::None && last.also.is_empty() && !is_name(last)
    })
}
