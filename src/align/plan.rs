//! Lists of the questions that answer none: contents, marks, who did what.
//!
//! Enters: the lines of a report. Leaves: those that may be labels. A run of short lines that are no titles, whose questions titles
//! say again, or further lines of another form, is a plan of the report: `| 1.a | 2 points |`, `1.b Direction ..... 3`. Refuses to
//! know what stands below.

use super::line::{Form, Line, take_out};
use crate::label::Part;
use rustc_hash::FxHashMap;

/// A line of a plan has no more words beside its number.
const FEW: usize = 6;
/// Of so many lines of a run a title says the number again.
const SHARE: f32 = 0.6;

/// Drops lines that only say which questions there are.
pub(super) fn drop_plans(lines: &mut Vec<Line>) {
    // Per number the forms of the lines that say it, each with the last such line.
    let mut saying: FxHashMap<&[Part], Vec<(Form, usize)>> = FxHashMap::default();
    for (at, line) in lines.iter().enumerate() {
        let found = line.announcement.as_ref();
        if let Some(found) = found.filter(|_| line.form.is_title() || line.says_whole()) {
            let forms = saying.entry(&found.path).or_default();
            forms.retain(|(form, _)| *form != line.form);
            forms.push((line.form, at));
        }
    }
    let mut dropped = vec![false; lines.len()];
    let mut start = 0;
    while start < lines.len() {
        let goes_on = |at: usize| {
            at == start
                || lines[at].block <= lines[at - 1].block + 1 && lines[at].form == lines[start].form
        };
        let rest = lines[start..].iter().enumerate();
        let run = rest
            .take_while(|(offset, line)| lists(line) && goes_on(start + offset))
            .count();
        let says_again = |&(form, last): &(Form, usize)| {
            form.is_title() || last >= start + run && form != lines[start].form
        };
        let said = |line: &&Line| {
            let found = line.announcement.as_ref();
            found.is_some_and(|found| saying[&*found.path].iter().any(says_again))
        };
        let again = lines[start..start + run].iter().filter(said).count();
        if run > 1 && again as f32 >= run as f32 * SHARE {
            dropped[start..start + run].fill(true);
        }
        start += run.max(1);
    }
    take_out(lines, dropped);
}

/// Whether a line says a question by its number, and little more.
fn lists(line: &Line) -> bool {
    !line.form.is_title() && line.says_whole() && line.rest <= FEW
}
