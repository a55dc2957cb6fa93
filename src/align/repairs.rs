//! What the chain leaves: labels that only their neighbours explain.
//!
//! Enters: the labels of the heaviest chain. Leaves: the same with titles told from the numbers under them, numbers that
//! are another question's, numbers out of order, titles in turn, and labels that stand again or bear no question's number.

use super::LabelIs;
use super::candidates::{Candidate, Form, Strength};
use super::chain::{Pair, in_turn};
use super::numbering::MOST;
use super::questions::{Labels, Matcher};
use super::weights::announced;
use super::wording::likeness;
use crate::catalogue::last_ordinal;
use crate::document::BlockKind;
use crate::label::Part;
use crate::language::{self, Announces};
use crate::text::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};

/// What a match out of order must weigh at least; and one by words alone that nothing under it need confirm.
pub(super) const SURE: f32 = 5.0;
pub(super) const SURE_BY_WORDS: f32 = 6.0;

impl Matcher<'_> {
    /// A title with a question's words or step, and right under it the question's number: the number is the label.
    pub(super) fn prefer_numbers(&self, labels: &mut Labels, used: &mut FxHashSet<usize>) {
        for question in 0..labels.of_question.len() {
            let Some((at, _)) = labels.of_question[question] else {
                continue;
            };
            if let Some((above, is)) = self
                .number_above(at, question)
                .filter(|(above, _)| !used.contains(above))
            {
                labels.of_question[question] = Some((above, is));
                used.remove(&at);
                used.insert(above);
                continue;
            }
            let Some(below) = self.list.get(at + 1) else {
                continue;
            };
            let own = self.list[at].word() != Some(Announces::Question);
            let nothing_between = self.document.blocks[self.list[at].block + 1..below.block]
                .iter()
                .all(|block| matches!(block.kind, BlockKind::Rule | BlockKind::Unseen));
            let title = self.list[at]
                .announcement
                .as_ref()
                .is_none_or(|found| found.word.is_some() && found.path.len() == 1);
            if !own
                || !title
                || !nothing_between
                || below.strength < Strength::Letter
                || used.contains(&(at + 1))
                || self.sections.is_head(at + 1)
            {
                continue;
            }
            let Some(announcement) = &below.announcement else {
                continue;
            };
            let found = self.meant(below, &announcement.path);
            if found.iter().any(|(of, _)| *of == question) {
                labels.of_question[question] =
                    Some((at + 1, self.is(at + 1, &announcement.path, question)));
                used.remove(&at);
                used.insert(at + 1);
            }
        }
    }

    /// The number right above a question's statement: `### 1)`, and the prompt under it. A question's word there with
    /// another number is its label all the same.
    fn number_above(&self, at: usize, question: usize) -> Option<(usize, LabelIs)> {
        if self.list[at].announcement.is_some() {
            return None;
        }
        let above = at.checked_sub(1)?;
        let candidate = &self.list[above];
        let announcement = candidate.announcement.as_ref()?;
        let next = candidate.block + 1 == self.list[at].block;
        let labels = candidate.strength >= Strength::Letter || self.is_in_row(candidate);
        if !next || !labels || self.sections.is_head(above) {
            return None;
        }
        let found = self.meant(candidate, &announcement.path);
        let own = found.iter().any(|(of, _)| *of == question);
        let asks = candidate.word() == Some(Announces::Question);
        match own {
            true => Some((above, LabelIs::Right)),
            false => asks.then_some((above, LabelIs::Misnumbered)),
        }
    }

    /// Two labels of one number, one after the other, where the next question has none or the one before: the first is the
    /// question's and the second the next one's, or the first the one's before.
    pub(super) fn part_twins(&self, labels: &mut Labels, used: &mut FxHashSet<usize>) {
        let bears = |at: &usize| {
            let candidate = &self.list[*at];
            let set_off = announced(candidate) || candidate.form == Form::BoldLead;
            let strong = candidate.strength >= Strength::Letter && set_off;
            (strong || self.is_in_row(candidate))
                && !self.sections.is_head(*at)
                && !candidate.heads_section
        };
        let numbered: Vec<usize> = (0..self.list.len()).filter(bears).collect();
        for pair in numbered.windows(2) {
            let [first, second] = [pair[0], pair[1]];
            let number = |at: usize| self.list[at].announcement.as_ref().map(|found| &found.path);
            let same = number(first) == number(second)
                && self.sections.of(self.list[first].block)
                    == self.sections.of(self.list[second].block);
            if !same || used.contains(&first) == used.contains(&second) || self.goes_on(second) {
                continue;
            }
            let labelled = if used.contains(&first) { first } else { second };
            let own =
                |label: &Option<(usize, LabelIs)>| label.is_some_and(|(at, _)| at == labelled);
            let Some(question) = labels.of_question.iter().position(own) else {
                continue;
            };
            let asked =
                &self.catalogue.sections[self.catalogue.questions[question].section].questions;
            let free = |question: &usize| {
                asked.contains(question)
                    && labels.of_question[*question].is_none()
                    && !self.catalogue.questions[*question].is_section
            };
            // What follows bears the number after the free one's; a letter or a bare number may be the section's last.
            let follows = labels
                .of_question
                .get(question + 2)
                .is_some_and(Option::is_some)
                && asked.contains(&(question + 2));
            let second_says = self.list[second].word().is_some() && self.list[second].rest > 0;
            let is_next = follows || !second_says && question + 2 == asked.end;
            let before = question.checked_sub(1).filter(free);
            let next = Some(question + 1).filter(free).filter(|_| is_next);
            let (is_first, is_second) = match (before, next) {
                (None, Some(next)) => (question, next),
                (Some(before), None) => (before, question),
                _ => continue,
            };
            for (at, of) in [(first, is_first), (second, is_second)] {
                let is = if of == question {
                    LabelIs::Right
                } else {
                    LabelIs::Misnumbered
                };
                labels.of_question[of] = Some((at, is));
                used.insert(at);
            }
        }
    }

    /// Whether a label says after its number that it goes on with an answer: `Question 3 (suite)`.
    fn goes_on(&self, at: usize) -> bool {
        let candidate = &self.list[at];
        let text = self.document.text(&self.document.blocks[candidate.block]);
        let end = candidate.announcement.as_ref().map_or(0, |found| found.end);
        let after = fold(text.get(end..).unwrap_or_default());
        let mut words = after.split(|c: char| !c.is_alphanumeric());
        let first = words.find(|word| !word.is_empty());
        first.is_some_and(|first| language::all(|words| words.again).any(|known| known == first))
    }

    /// Labels that bear another question's number, known by their place: between two labels with just that question left.
    pub(super) fn fill_gaps(&self, labels: &mut Labels, used: &mut FxHashSet<usize>) {
        let mut placed: Vec<(usize, usize)> = labels
            .of_question
            .iter()
            .enumerate()
            .filter_map(|(question, label)| label.map(|(at, _)| (at, question)))
            .collect();
        placed.sort_unstable();
        let mut last: Option<usize> = None;
        let mut next = 0;
        for at in 0..self.list.len() {
            while next < placed.len() && placed[next].0 < at {
                last = Some(placed[next].1);
                next += 1;
            }
            let candidate = &self.list[at];
            let numbered = candidate
                .announcement
                .as_ref()
                .filter(|_| candidate.strength >= Strength::Letter && announced(candidate));
            let Some(announcement) = numbered.filter(|_| {
                !used.contains(&at) && !self.sections.is_head(at) && !candidate.heads_section
            }) else {
                continue;
            };
            let section = self.sections.of(candidate.block);
            let own = self.meant(candidate, &announcement.path);
            // A number that is free is rather out of order, and one whose neighbour bears it is that question's again.
            if own
                .iter()
                .any(|&(question, _)| labels.of_question[question].is_none())
                || !announcement.shared.is_empty()
            {
                continue;
            }
            let after = placed.get(next).map(|&(_, question)| question);
            let from = last.map_or(0, |question| question + 1);
            let to = after.unwrap_or(self.catalogue.questions.len());
            let here = section
                .or_else(|| last.map(|question| self.catalogue.questions[question].section))
                .or_else(|| after.map(|question| self.catalogue.questions[question].section));
            let Some(range) =
                here.map(|section| self.catalogue.sections[section].questions.clone())
            else {
                continue;
            };
            let from = from.max(range.start);
            let to = to.min(range.end);
            let free: Vec<usize> = (from..to)
                .take(MOST)
                .filter(|&question| {
                    labels.of_question[question].is_none()
                        && !self.catalogue.questions[question].is_section
                })
                .collect();
            // The number right before it, again: the next one is meant.
            let repeats = own.iter().any(|&(question, _)| Some(question) == last);
            // A question's word and number again, with words of its own, and no later label shows that one is left out.
            let follows = last.is_some_and(|last| after == Some(last + 2));
            let again = candidate.word().is_some() && candidate.rest > 0 && !follows;
            if repeats && (self.goes_on(at) || again) {
                continue;
            }
            let ordinal = announcement.path.last().and_then(Part::ordinal);
            let weigh = |&question: &usize| {
                let same = ordinal.is_some() && last_ordinal(self.catalogue, question) == ordinal;
                let words = likeness(
                    &candidate.set,
                    &self.catalogue.questions[question].text,
                    self.catalogue,
                )
                .score;
                let only = free.len() == 1 && (last.is_some() || after.is_some());
                (if same { 2.0 } else { 0.0 })
                    + words * 4.0
                    + if only { 1.5 } else { 0.0 }
                    + if question == from { 0.4 } else { 0.0 }
                    + if question == from && repeats {
                        1.2
                    } else {
                        0.0
                    }
            };
            let best = free
                .iter()
                .map(|question| (weigh(question), *question))
                .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
            let Some((_, question)) = best.filter(|&(weight, _)| weight >= 1.5) else {
                continue;
            };
            labels.of_question[question] = Some((at, LabelIs::Misnumbered));
            used.insert(at);
            last = Some(question);
        }
    }

    /// Numbers out of order, and questions named out of order: the surest first. `named`: what words alone must weigh.
    pub(super) fn out_of_order(
        &self,
        named: f32,
        pairs: &[Pair],
        paths: &[(usize, Vec<Part>)],
        labels: &mut Labels,
        used: &mut FxHashSet<usize>,
    ) {
        let mut left: Vec<&Pair> = pairs
            .iter()
            .filter(|pair| {
                let (at, path) = &paths[pair.candidate];
                let candidate = &self.list[*at];
                let title = candidate.form.is_title() || matches!(candidate.form, Form::BoldLead);
                let least = match candidate.announcement {
                    Some(_) => SURE,
                    None => named,
                };
                let sure = candidate.strength == Strength::Strong || title || pair.weight >= 7.5;
                labels.of_question[pair.target].is_none()
                    && (!used.contains(at) || shares(candidate, path))
                    && (pair.weight >= least && sure || self.is_in_row(candidate))
            })
            .collect();
        left.sort_by(|a, b| {
            b.weight
                .total_cmp(&a.weight)
                .then((a.candidate, a.target).cmp(&(b.candidate, b.target)))
        });
        for pair in left {
            let (at, path) = &paths[pair.candidate];
            let free = used.insert(*at) || shares(&self.list[*at], path);
            if labels.of_question[pair.target].is_none() && free {
                labels.of_question[pair.target] = Some((*at, self.is(*at, path, pair.target)));
            }
        }
    }

    /// Whether a number parts an answer: `10.1`, `10.2` under the label of question 10.
    fn is_inside(&self, at: usize, path: &[Part], labels: &Labels) -> bool {
        let [outer @ .., _] = path else { return false };
        let question = self.catalogue.numbers.whole.get(outer);
        let label = question.and_then(|&question| labels.of_question[question]);
        label.is_some_and(|(label, _)| label < at)
    }

    /// Whether a candidate's bare number is one of a row that labels its section, each number once.
    fn is_in_row(&self, candidate: &Candidate) -> bool {
        let section = self.sections.of(candidate.block);
        let row = self.zones[section.map_or(0, |section| section + 1)].row;
        candidate.strength == Strength::Weak && row.is_some() && candidate.sign == row
    }

    /// Titles in words, each in its turn: between two that are known, and before the first and after the last, as many titles
    /// as questions. A line inside an answer that was taken for the label of such a question gives way.
    pub(super) fn in_turn(&self, labels: &mut Labels, used: &mut FxHashSet<usize>) {
        type Row = (Option<usize>, Option<u8>, bool);
        let mut rows: FxHashMap<Row, Vec<usize>> = FxHashMap::default();
        for (at, candidate) in self.list.iter().enumerate() {
            let section = self.sections.of(candidate.block);
            // Before the first head there may be more than answers: the report's own title, and sections called otherwise.
            let title = section.is_some() || self.may_name(candidate);
            if candidate.is_name && title && !self.sections.is_head(at) {
                let level = match candidate.form {
                    Form::Heading(level) => Some(level),
                    _ => None,
                };
                let bold = candidate.form == Form::Bold;
                rows.entry((section, level, bold)).or_default().push(at);
            }
        }
        let mut rows: Vec<_> = rows.into_iter().collect();
        rows.sort_unstable();
        for ((section, ..), titles) in rows {
            let asked = match section {
                Some(section) => self.catalogue.sections[section].questions.clone(),
                None => self.asked_before_heads(),
            };
            let asked: Vec<usize> = asked.filter(|&question| !self.has_head(question)).collect();
            let known = titles.iter().enumerate().filter_map(|(title, at)| {
                let own = |&question: &usize| {
                    labels.of_question[question].is_some_and(|(of, _)| of == *at)
                };
                Some((title, asked.iter().position(own)?))
            });
            let known: Vec<_> = known.collect();
            if known.is_empty() {
                continue;
            }
            for (titles_here, asked_here) in in_turn(known.into_iter(), (titles.len(), asked.len()))
            {
                let titles = &titles[titles_here];
                let asked = &asked[asked_here];
                let end = |at: usize| titles.get(at + 1).copied().unwrap_or(self.list.len());
                let free = |(at, &question): (usize, &usize)| match labels.of_question[question] {
                    None => !used.contains(&titles[at]),
                    // Inside what the title heads, and set as less.
                    Some((label, is)) => {
                        (titles[at]..end(at)).contains(&label)
                            && !matches!(is, LabelIs::Shared)
                            && self.list[label].word().is_none()
                    }
                };
                if asked.iter().enumerate().all(free) {
                    for (&at, &question) in titles.iter().zip(asked) {
                        if let Some((label, _)) = labels.of_question[question] {
                            used.remove(&label);
                        }
                        labels.of_question[question] = Some((at, LabelIs::Named));
                        used.insert(at);
                    }
                }
            }
        }
    }

    /// Labels of questions that have one already, and numbers that no question has.
    pub(super) fn leftovers(&self, labels: &mut Labels, used: &FxHashSet<usize>) {
        for at in 0..self.list.len() {
            let candidate = &self.list[at];
            let strong = candidate.strength == Strength::Strong && !candidate.heads_section;
            let Some(announcement) = candidate
                .announcement
                .as_ref()
                .filter(|_| strong && !used.contains(&at) && !self.sections.is_head(at))
            else {
                continue;
            };
            let asks = announcement.word == Some(Announces::Question)
                || announcement.path.len() > 1 && candidate.form.is_title();
            if !asks {
                continue;
            }
            let own = self.meant(candidate, &announcement.path);
            match own.first() {
                Some(&(question, _)) => labels.again.push((at, question)),
                None if self.is_inside(at, &announcement.path, labels) => {}
                None => labels.unknown.push(at),
            }
        }
    }
}

/// Whether a number is a further one of a candidate's: `Questions 3 and 6` labels both, though 4 stands between.
fn shares(candidate: &Candidate, path: &[Part]) -> bool {
    let found = candidate.announcement.as_ref();
    found.is_some_and(|found| found.shared.iter().any(|shared| shared == path))
}
