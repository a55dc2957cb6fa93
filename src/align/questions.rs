//! Candidates against questions, as a whole.
//!
//! Enters: candidates and where the sections are. Leaves: per question the candidate that labels it. Each pair is weighed
//! by number, wording and form; the heaviest chain through both orders decides; what it leaves is then tried for numbers
//! out of order and for labels that bear another question's number.

use super::LabelIs;
use super::candidates::{Candidate, Candidates, Form, Strength};
use super::chain::{Pair, heaviest};
use super::sections::Sections;
use super::wording::likeness;
use super::zones::{Zone, find_shifts, shifted, zones};
use crate::catalogue::{Catalogue, Part, last_ordinal, ordinals};
use crate::document::{BlockKind, Document};
use crate::language::Announces;
use rustc_hash::{FxHashMap, FxHashSet};

/// Which candidate labels which question.
pub(super) struct Labels {
    /// Per question its label: the candidate, and how it announces.
    pub(super) of_question: Vec<Option<(usize, LabelIs)>>,
    /// Further labels of a question that has one: candidate and question.
    pub(super) again: Vec<(usize, usize)>,
    /// Candidates that bear a number of no question.
    pub(super) unknown: Vec<usize>,
    /// Sections with a question that has no label.
    pub(super) open_sections: FxHashSet<usize>,
}

/// What a number that is a question's weighs, by how surely it is that question's.
const WHOLE: f32 = 10.0;
const EQUIVALENT: f32 = 9.0;
const IN_SECTION: f32 = 7.0;
const ANYWHERE: f32 = 5.0;
/// What a pair must weigh at least.
const ENOUGH: f32 = 4.4;
/// A candidate whose section is unknown is weighed against this many questions at most, so that the cost stays linear.
const MOST: usize = 40;

/// What numbers mean in this lab.
struct Numbers<'c> {
    catalogue: &'c Catalogue,
}

impl Numbers<'_> {
    /// The questions that a candidate's number may mean, with the weight of each.
    fn of(
        &self,
        path: &[Part],
        candidate: &Candidate,
        section: Option<usize>,
        found: &mut Vec<(usize, f32)>,
    ) {
        let Some(announcement) = &candidate.announcement else {
            return;
        };
        let numbers = &self.catalogue.numbers;
        let weak = candidate.strength == Strength::Weak;
        if !announcement.lemma.is_empty()
            && !numbers.printed.is_empty()
            && let Some(questions) = self
                .catalogue
                .numbers
                .printed
                .get(&(announcement.lemma.clone(), path.to_vec()))
        {
            let own: Vec<usize> = questions
                .iter()
                .copied()
                .filter(|&at| section.is_none_or(|s| self.catalogue.questions[at].section == s))
                .collect();
            let weight = if section.is_some() {
                IN_SECTION + 0.5
            } else {
                ANYWHERE
            };
            found.extend(own.iter().take(MOST).map(|&at| (at, weight)));
            if !own.is_empty() {
                return;
            }
        }
        if path.len() > 1 || section.is_none() && !weak {
            if let Some(&at) = self.catalogue.numbers.whole.get(path) {
                found.push((at, WHOLE));
                return;
            }
            if let Some(&at) =
                ordinals(path).and_then(|key| self.catalogue.numbers.equivalent.get(&key))
            {
                found.push((at, EQUIVALENT));
                return;
            }
        }
        let Some(ordinal) = path
            .last()
            .and_then(Part::ordinal)
            .filter(|_| path.len() == 1)
        else {
            return;
        };
        match announcement
            .section
            .as_ref()
            .and_then(|part| self.section(part))
            .or(section)
        {
            Some(section) => {
                let questions = self.catalogue.sections[section].questions.clone();
                let by_last = numbers.last.get(&ordinal).and_then(|all| {
                    let first = all.partition_point(|&at| at < questions.start);
                    all.get(first).copied().filter(|at| questions.contains(at))
                });
                let by_place = self.catalogue.sections[section].at_place(ordinal);
                let weight = if announcement.section.is_some() {
                    EQUIVALENT
                } else {
                    IN_SECTION
                };
                let weight = if weak { ANYWHERE - 0.2 } else { weight };
                if let Some(at) = by_last {
                    found.push((at, weight));
                } else if let Some(at) = by_place {
                    found.push((at, weight - 0.5));
                }
                // Numbers that run through all sections.
                if !weak && by_last.is_none() {
                    found.extend(
                        self.catalogue
                            .numbers
                            .whole
                            .get(path)
                            .map(|&at| (at, EQUIVALENT)),
                    );
                }
            }
            None => {
                let everywhere = self
                    .catalogue
                    .numbers
                    .last
                    .get(&ordinal)
                    .into_iter()
                    .flatten();
                found.extend(
                    everywhere
                        .take(MOST)
                        .map(|&at| (at, if weak { ANYWHERE - 0.5 } else { ANYWHERE })),
                );
            }
        }
    }

    fn section(&self, part: &Part) -> Option<usize> {
        let ordinal = part.ordinal()?;
        let is = |path: &[Part]| matches!(path, [part] if part.ordinal() == Some(ordinal));
        self.catalogue
            .sections
            .iter()
            .position(|section| is(&section.path))
    }
}

/// Labels the questions.
pub(super) fn label(
    catalogue: &Catalogue,
    document: &Document,
    candidates: &Candidates,
    sections: &Sections,
) -> Labels {
    let list = &candidates.list;
    let mut zones = zones(list, sections, catalogue);
    find_shifts(catalogue, document, list, sections, &mut zones);
    let matcher = Matcher {
        catalogue,
        document,
        list,
        sections,
        numbers: Numbers { catalogue },
        zones,
        title: report_title(document),
    };
    let mut pairs: Vec<Pair> = Vec::new();
    let mut paths: Vec<(usize, Vec<Part>)> = Vec::new();
    for at in 0..list.len() {
        for path in matcher.readings(at) {
            let place = paths.len();
            let mut found = matcher.weigh(at, &path, paths.last().is_none_or(|(of, _)| *of != at));
            found.retain(|&(_, weight)| weight >= ENOUGH);
            found.sort_by_key(|&(question, _)| question);
            pairs.extend(found.into_iter().map(|(target, weight)| Pair {
                candidate: place,
                target,
                weight,
            }));
            paths.push((at, path));
        }
    }
    let chain = heaviest(&pairs, catalogue.questions.len());
    let mut labels = Labels {
        of_question: vec![None; catalogue.questions.len()],
        again: Vec::new(),
        unknown: Vec::new(),
        open_sections: FxHashSet::default(),
    };
    let mut used: FxHashSet<usize> = FxHashSet::default();
    for pair in &chain {
        let (at, path) = &paths[pair.candidate];
        labels.of_question[pair.target] = Some((*at, matcher.is(*at, path, pair.target)));
        used.insert(*at);
    }
    matcher.prefer_numbers(&mut labels, &mut used);
    matcher.fill_gaps(&mut labels, &mut used);
    matcher.out_of_order(&pairs, &paths, &mut labels, &mut used);
    matcher.in_turn(&mut labels, &mut used);
    for (at, section) in catalogue
        .sections
        .iter()
        .enumerate()
        .filter(|(_, section)| section.asks)
    {
        if let Some(head) = sections.heads[at] {
            let named = list[head].announcement.is_none();
            labels.of_question[section.questions.start] = Some((
                head,
                if named {
                    LabelIs::Named
                } else {
                    LabelIs::Right
                },
            ));
        }
    }
    share(&mut labels);
    matcher.leftovers(&mut labels, &used);
    let open = labels.of_question.iter().zip(&catalogue.questions);
    let open = open.filter(|(label, _)| label.is_none());
    labels.open_sections = open.map(|(_, question)| question.section).collect();
    labels
}

/// The first heading, if no other is of its level or above.
fn report_title(document: &Document) -> Option<usize> {
    let headings = document.blocks.iter().enumerate();
    let mut headings = headings.filter_map(|(at, block)| block.heading().map(|level| (at, level)));
    let (at, first) = headings.next()?;
    headings.all(|(_, level)| level > first).then_some(at)
}

/// A label that several questions have is shared.
fn share(labels: &mut Labels) {
    let mut count: FxHashMap<usize, usize> = FxHashMap::default();
    for (at, _) in labels.of_question.iter().flatten() {
        *count.entry(*at).or_default() += 1;
    }
    for (at, is) in labels.of_question.iter_mut().flatten() {
        if count[at] > 1 {
            *is = LabelIs::Shared;
        }
    }
}

struct Matcher<'a> {
    catalogue: &'a Catalogue,
    document: &'a Document,
    list: &'a [Candidate],
    sections: &'a Sections,
    numbers: Numbers<'a>,
    zones: Vec<Zone>,
    /// The report's own title: its first heading, if no other is of its level or above.
    title: Option<usize>,
}

impl Matcher<'_> {
    /// The numbers that a candidate announces, each to be matched by itself; one empty reading for words alone.
    fn readings(&self, at: usize) -> Vec<Vec<Part>> {
        let candidate = &self.list[at];
        if self.sections.is_head(at) {
            return Vec::new();
        }
        match &candidate.announcement {
            Some(announcement) => {
                let mut readings = vec![announcement.path.clone()];
                readings.extend(announcement.shared.iter().cloned());
                let section = self.sections.of(candidate.block);
                if let Some(section) = section.filter(|&section| {
                    self.zones[section + 1].is_off(self.catalogue, self.sections)
                }) {
                    let own = &self.catalogue.sections[section].path;
                    for path in readings.iter_mut().filter(|path| path.len() > own.len()) {
                        path.splice(..own.len(), own.iter().cloned());
                    }
                }
                let shift = section.map_or(0, |section| self.zones[section + 1].shift);
                if shift != 0 {
                    for part in readings.iter_mut().filter_map(|path| path.last_mut()) {
                        *part = shifted(part, shift).unwrap_or_else(|| part.clone());
                    }
                }
                readings
            }
            None => vec![Vec::new()],
        }
    }

    /// The questions that a candidate may label, with what each pair weighs.
    fn weigh(&self, at: usize, path: &[Part], first: bool) -> Vec<(usize, f32)> {
        let candidate = &self.list[at];
        let section = self.sections.of(candidate.block);
        let mut found: Vec<(usize, f32)> = Vec::new();
        if !candidate.heads_section || path.len() > 1 {
            self.numbers.of(path, candidate, section, &mut found);
        }
        let numbered = !found.is_empty();
        let mut alike: Vec<(usize, f32)> = Vec::new();
        if first {
            for text in alike_questions(candidate, self.catalogue) {
                let weight = self.words(candidate, text, section);
                if weight > 0.0 {
                    alike.push((text, weight));
                }
            }
        }
        // Numbers of one sign label here, so a list with another stands inside an answer.
        let row = self.zones[section.map_or(0, |section| section + 1)].row;
        if candidate.strength == Strength::Weak
            && candidate.announcement.is_some()
            && row.is_some()
            && candidate.sign != row
        {
            return Vec::new();
        }
        let best = alike.iter().map(|&(_, weight)| weight).fold(0.0, f32::max);
        for (question, weight) in &mut found {
            let own = alike
                .iter()
                .find(|(of, _)| of == question)
                .map_or(0.0, |&(_, weight)| weight);
            if !self.admits(candidate, section, own) {
                *weight = 0.0;
                continue;
            }
            // A whole number is not outdone by a step's number and its words.
            *weight += own * if *weight >= EQUIVALENT { 0.2 } else { 0.25 };
            // The words say clearly another question.
            if own < 1.5 && best >= 5.0 {
                *weight -= 4.5;
            }
            if candidate.form == Form::Line
                && candidate.rest > 12
                && own < 1.0
                && candidate.word().is_none()
            {
                *weight -= 1.0;
            }
        }
        for (question, weight) in alike {
            if !found.iter().any(|(of, _)| *of == question) && (!numbered || weight >= 5.0) {
                found.push((question, weight));
            }
        }
        let content = self.has_content(at);
        for (_, weight) in found.iter_mut().filter(|(_, weight)| *weight > 0.0) {
            *weight += candidate.form.weight() + if content { 0.3 } else { 0.0 };
        }
        found
    }

    /// Whether something follows before the next label: of two alike, the one with an answer is meant.
    fn has_content(&self, at: usize) -> bool {
        let next = self
            .list
            .get(at + 1)
            .map_or(self.document.blocks.len(), |next| next.block);
        next > self.list[at].block + 1
    }

    /// Whether a bare number or letter may be a label here: not in a list inside an answer.
    fn admits(&self, candidate: &Candidate, section: Option<usize>, own: f32) -> bool {
        const SUPPORTED: f32 = 3.5;
        if own >= SUPPORTED {
            return true;
        }
        let zone = self.zones[section.map_or(0, |section| section + 1)];
        match candidate.strength {
            Strength::Strong => true,
            Strength::Letter => {
                zone.strong == 0 || zone.first_letter > 1 || zone.letters > zone.strong * 2
            }
            Strength::Weak => {
                zone.strong == 0
                    && zone.letters == 0
                    && candidate.sign.is_some()
                    && candidate.sign == zone.row
            }
        }
    }

    /// What a candidate's words alone say for a question.
    fn words(&self, candidate: &Candidate, question: usize, section: Option<usize>) -> f32 {
        let asked = &self.catalogue.questions[question];
        if asked.is_section {
            return 0.0;
        }
        let like = likeness(&candidate.set, &asked.text, self.catalogue);
        let rare = like.common >= 1.8;
        let own_title = self.title == Some(candidate.block);
        let inside = !own_title && section.is_none_or(|section| section == asked.section);
        let text = self
            .document
            .text(&self.document.blocks[candidate.block])
            .trim_end();
        let asks = text.ends_with([':', '?']);
        let enough = match candidate.form {
            Form::Heading(_) => like.score >= if inside { 0.42 } else { 0.75 },
            Form::Bold => like.score >= if inside { 0.45 } else { 0.8 },
            Form::BoldLead | Form::Item | Form::Quote => {
                like.contained >= 0.7 && like.covered >= 0.3 && (inside || like.score > 0.9)
            }
            Form::Line if announced(candidate) => like.contained >= 0.5,
            Form::Line => {
                let covered = if asks {
                    0.3
                } else if text.ends_with('.') {
                    0.7
                } else {
                    0.45
                };
                // A short line by itself at a paragraph's start is set like a title.
                let titled = inside
                    && (2..=9).contains(&candidate.rest)
                    && !text.ends_with(['.', ',', ';', '!'])
                    && self.starts_paragraph(candidate.block);
                like.contained >= 0.8 && like.covered >= covered && (inside || like.score > 0.9)
                    || titled && like.contained >= 0.62 && like.covered >= 0.4
            }
        };
        // A title that is the question's own needs no rare word.
        let same = candidate.form.is_title() && asked.is_called(text);
        if !enough || !rare && !same {
            return 0.0;
        }
        8.0 * like.score * if inside { 1.0 } else { 0.7 }
    }

    fn starts_paragraph(&self, block: usize) -> bool {
        let blocks = &self.document.blocks;
        block
            .checked_sub(1)
            .is_none_or(|above| blocks[above].group != blocks[block].group)
    }

    /// How a label announces the question that it was matched with.
    fn is(&self, at: usize, path: &[Part], question: usize) -> LabelIs {
        let candidate = &self.list[at];
        let mut found = Vec::new();
        self.numbers.of(
            path,
            candidate,
            self.sections.of(candidate.block),
            &mut found,
        );
        let as_written = candidate.announcement.as_ref().is_none_or(|announcement| {
            announcement.path == path || announcement.shared.iter().any(|shared| shared == path)
        });
        if found.iter().any(|(of, _)| *of == question) && !as_written {
            LabelIs::Misnumbered
        } else if found.iter().any(|(of, _)| *of == question) {
            LabelIs::Right
        } else if candidate.strength >= Strength::Letter && !found.is_empty() {
            LabelIs::Misnumbered
        } else {
            LabelIs::Named
        }
    }

    /// A title with a question's words or step, and right under it the question's number: the number is the label.
    fn prefer_numbers(&self, labels: &mut Labels, used: &mut FxHashSet<usize>) {
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
            let mut found = Vec::new();
            self.numbers.of(
                &announcement.path,
                below,
                self.sections.of(below.block),
                &mut found,
            );
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
        let section = self.sections.of(candidate.block);
        let next = candidate.block + 1 == self.list[at].block;
        if !next || candidate.strength < Strength::Letter || self.sections.is_head(above) {
            return None;
        }
        let mut found = Vec::new();
        self.numbers
            .of(&announcement.path, candidate, section, &mut found);
        let own = found.iter().any(|(of, _)| *of == question);
        let asks = candidate.word() == Some(Announces::Question);
        match own {
            true => Some((above, LabelIs::Right)),
            false => asks.then_some((above, LabelIs::Misnumbered)),
        }
    }

    /// Labels that bear another question's number, known by their place: between two labels with just that question left.
    fn fill_gaps(&self, labels: &mut Labels, used: &mut FxHashSet<usize>) {
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
            let mut own = Vec::new();
            let section = self.sections.of(candidate.block);
            self.numbers
                .of(&announcement.path, candidate, section, &mut own);
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

    /// Numbers out of order, and questions named out of order: the surest first.
    fn out_of_order(
        &self,
        pairs: &[Pair],
        paths: &[(usize, Vec<Part>)],
        labels: &mut Labels,
        used: &mut FxHashSet<usize>,
    ) {
        const SURE: f32 = 5.0;
        let mut left: Vec<&Pair> = pairs
            .iter()
            .filter(|pair| {
                let candidate = &self.list[paths[pair.candidate].0];
                let title = candidate.form.is_title() || matches!(candidate.form, Form::BoldLead);
                pair.weight >= SURE
                    && labels.of_question[pair.target].is_none()
                    && !used.contains(&paths[pair.candidate].0)
                    && (candidate.strength == Strength::Strong || title || pair.weight >= 7.5)
            })
            .collect();
        left.sort_by(|a, b| {
            b.weight
                .total_cmp(&a.weight)
                .then((a.candidate, a.target).cmp(&(b.candidate, b.target)))
        });
        for pair in left {
            let (at, path) = &paths[pair.candidate];
            if labels.of_question[pair.target].is_none() && used.insert(*at) {
                labels.of_question[pair.target] = Some((*at, self.is(*at, path, pair.target)));
            }
        }
    }

    /// Titles in words, each in its turn: between two that are known, and before the first and after the last, as many titles
    /// as questions. A line inside an answer that was taken for the label of such a question gives way.
    fn in_turn(&self, labels: &mut Labels, used: &mut FxHashSet<usize>) {
        let mut rows: FxHashMap<(usize, Option<u8>, bool), Vec<usize>> = FxHashMap::default();
        for (at, candidate) in self.list.iter().enumerate() {
            if candidate.is_name
                && !self.sections.is_head(at)
                && let Some(section) = self.sections.of(candidate.block)
            {
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
            let asked = self.catalogue.sections[section].questions.clone();
            let asked: Vec<usize> = asked
                .filter(|&question| !self.catalogue.questions[question].is_section)
                .collect();
            // Places of titles and questions that belong together, with the ends of both as the outer ones.
            let mut known = vec![(0, 0)];
            for (title, at) in titles.iter().enumerate() {
                let own = |&question: &usize| {
                    labels.of_question[question].is_some_and(|(of, _)| of == *at)
                };
                if let Some(question) = asked.iter().position(own) {
                    known.push((title + 1, question + 1));
                }
            }
            if known.len() == 1 {
                continue;
            }
            known.push((titles.len() + 1, asked.len() + 1));
            for ends in known.windows(2) {
                let [(title, question), (title_end, question_end)] = [ends[0], ends[1]];
                if question_end <= question || title_end - title != question_end - question {
                    continue;
                }
                let titles = &titles[title..title_end - 1];
                let asked = &asked[question..question_end - 1];
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
    fn leftovers(&self, labels: &mut Labels, used: &FxHashSet<usize>) {
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
            let mut own = Vec::new();
            self.numbers.of(
                &announcement.path,
                candidate,
                self.sections.of(candidate.block),
                &mut own,
            );
            match own.first() {
                Some(&(question, _)) => labels.again.push((at, question)),
                None => labels.unknown.push(at),
            }
        }
    }
}

/// Whether a candidate's number is set as one: `0.4 ms` begins with a number and announces nothing.
fn announced(candidate: &Candidate) -> bool {
    candidate
        .announcement
        .as_ref()
        .is_some_and(|found| found.word.is_some() || found.closed)
        || candidate.announcement.is_some() && candidate.form.is_title()
}

/// The questions whose texts share a telling word with a candidate.
fn alike_questions<'c>(
    candidate: &'c Candidate,
    catalogue: &Catalogue,
) -> impl Iterator<Item = usize> + use<'c> {
    let questions = catalogue.questions.len();
    candidate
        .alike
        .iter()
        .map(|&text| text as usize)
        .filter(move |&text| text < questions)
}
