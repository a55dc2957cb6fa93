//! A report as it stands: what it lacks of its lab, where that belongs, and how the report would announce it.
//!
//! Enters: a report, and what its lab asks. Leaves: questions, places between its lines, and labels in its own style. Decides
//! nothing about the report: which questions are missing, and where the others are, is read off the inspection.

use super::skeleton::Author;
use super::style::Style;
use crate::Reading;
use crate::catalogue::{Catalogue, Counting, Question, titled};
use crate::checks::Policy;
use crate::document::{Block, Document};
use crate::evidence::NoSurroundings;
use crate::inspection::{Answer, Inspection, Status};
use crate::label::Part;
use crate::source::{Source, Span};
use rustc_hash::FxHashSet;

/// What of a report is never closed: what is added behind it would be a part of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unclosed {
    /// A block, opened on this line, from 1.
    Fence(usize),
    /// A comment.
    Comment(usize),
}

/// How what is added is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// As the report announces what is beside it.
    Own,
    /// By a title, or a bold line where the report has no titles.
    Plain,
    /// By a title.
    Title,
}

/// A label of the report: its question, the level of its title, 0 where it is none, and how it is written.
struct Labelled<'a> {
    question: usize,
    level: usize,
    style: Option<Style<'a>>,
}

/// A report as it stands.
pub(super) struct Report<'a> {
    pub(super) author: &'a Author<'a>,
    pub(super) source: &'a Source,
    reading: Reading,
    pub(super) inspection: Inspection,
    /// Its own labels, in the catalogue's order.
    labels: Vec<Labelled<'a>>,
    /// Where the lines begin that open something, in order.
    openings: Vec<usize>,
}

impl<'a> Report<'a> {
    pub(super) fn new(author: &'a Author<'a>, source: &'a Source) -> Self {
        let reading = crate::read(author.catalogue, source);
        let policy = Policy::default();
        let checked =
            crate::inspect_under(author.catalogue, source, &reading, &NoSurroundings, &policy);
        let inspection = checked.inspection;
        let mut report = Self {
            author,
            source,
            reading,
            labels: labels(author.catalogue, source, &inspection),
            inspection,
            openings: Vec::new(),
        };
        report.openings = report.find_openings();
        report
    }

    /// The first block or comment that is never closed, and that takes in what follows.
    pub(super) fn unclosed(&self) -> Option<Unclosed> {
        let line = |span: Span| self.source.position(span.start).line;
        // In an item or a quote, a block ends where these do.
        let goes_on = |span: Span| {
            let mut blocks = self.document().blocks.iter();
            let block = blocks.find(|block| block.span.end > span.start);
            block.is_none_or(|block| block.depth == 0 && !block.quoted)
        };
        let fences = self.inspection.unclosed.iter();
        let fences = fences.filter(|unclosed| goes_on(unclosed.span));
        let fences = fences.map(|unclosed| Unclosed::Fence(line(unclosed.span)));
        let comment = self.inspection.unclosed_comment;
        fences
            .chain(comment.map(|span| Unclosed::Comment(line(span))))
            .next()
    }

    /// The questions that are missing and count.
    pub(super) fn missing(&self) -> impl Iterator<Item = usize> {
        self.each(|question, answer| {
            question.counting() == Counting::Counted && answer.status == Status::Missing
        })
    }

    /// The questions that are missing and needn't be there.
    pub(super) fn left_out(&self) -> impl Iterator<Item = usize> {
        self.each(|question, answer| {
            question.counting() != Counting::Counted && answer.status == Status::Missing
        })
    }

    /// The questions that count and are there, but not surely.
    pub(super) fn unsure(&self) -> impl Iterator<Item = usize> {
        self.each(|question, answer| {
            let label = answer.label.as_ref();
            let is_unsure = label.is_none_or(|label| !label.is_sure);
            question.counting() == Counting::Counted
                && answer.status != Status::Missing
                && is_unsure
        })
    }

    /// The questions of which something holds.
    fn each(&self, holds: fn(&Question, &Answer) -> bool) -> impl Iterator<Item = usize> {
        let each = self.inspection.each(self.author.catalogue).enumerate();
        each.filter(move |(_, (question, answer))| holds(question, answer))
            .map(|(at, _)| at)
    }

    /// The first line that is written as the report's labels are and bears the number of a question that is missing, though it
    /// isn't read as its label; with the question's id.
    pub(super) fn announced(&self, missing: &[usize]) -> Option<(usize, String)> {
        let catalogue = self.author.catalogue;
        let answers = self.inspection.answers.iter();
        let known: FxHashSet<usize> = answers
            .filter_map(|answer| Some(answer.label.as_ref()?.span.start))
            .collect();
        let begun = self.begun();
        self.document().blocks.iter().find_map(|block| {
            let line = self.source.line(block.span.start);
            let text = self.source.slice(line).trim_end();
            let start = line.start + text.len() - text.trim_start().len();
            if !block.is_line() || known.contains(&start) {
                return None;
            }
            let style = Style::of(text, &catalogue.wording).filter(|style| style.is_question)?;
            let mut labels = self.labels.iter();
            let is_alike =
                labels.any(|label| label.style.as_ref().is_some_and(|own| own.is_like(&style)));
            let mut missing = missing.iter().filter(|_| is_alike);
            let &question = missing.find(|&&at| {
                let path = Part::path(&catalogue.questions[at].id);
                let is_whole = path.len() == style.path.len();
                let above = begun.partition_point(|(place, _)| *place <= start);
                let open = above.checked_sub(1).map(|open| begun[open].1);
                path.ends_with(&style.path)
                    && (is_whole || open == Some(catalogue.questions[at].section))
            })?;
            let line = self.source.position(start).line;
            Some((line, catalogue.questions[question].id.clone()))
        })
    }

    /// The sections of which anything stands in the report, by where they begin.
    fn begun(&self) -> Vec<(usize, usize)> {
        let sections = self.author.catalogue.sections.iter().enumerate();
        let begun = sections.filter_map(|(at, section)| {
            let mut questions = section.questions.clone();
            let first = || questions.find_map(|question| self.start(question));
            Some((self.head(at).or_else(first)?, at))
        });
        let mut begun: Vec<(usize, usize)> = begun.collect();
        begun.sort_unstable();
        begun
    }

    /// Where a missing question belongs: after the one before it in its section, else where its section begins, else after
    /// what stands of the sections before. Always the start of a line, or the end.
    pub(super) fn place(&self, at: usize) -> usize {
        let catalogue = self.author.catalogue;
        let section = catalogue.questions[at].section;
        let first = catalogue.sections[section].questions.start;
        let last_of = |questions: std::ops::Range<usize>| {
            questions.rev().find_map(|question| self.end(question))
        };
        let place = last_of(first..at)
            .or_else(|| self.head(section).map(|head| self.next_opening(head)))
            .or_else(|| {
                let mut after = at + 1..catalogue.sections[section].questions.end;
                after.find_map(|question| self.start(question))
            })
            .or_else(|| {
                // A section before may be there without any answer that is known.
                let before = (0..section).rev().find_map(|section| self.head(section));
                last_of(0..first).max(before.map(|head| self.next_opening(head)))
            })
            .or_else(|| self.openings.first().copied());
        let end = self.source.text().len();
        place.map_or(end, |place| self.after_table(self.line_after(place)))
    }

    /// A place, or the end of the table in whose midst it lies.
    fn after_table(&self, place: usize) -> usize {
        let blocks = &self.document().blocks;
        let is_row = |block: &&Block| block.is_row();
        let from = blocks.partition_point(|block| block.span.start < place);
        let Some(mut last) = from.checked_sub(1).map(|at| &blocks[at]).filter(is_row) else {
            return place;
        };
        for row in blocks[from..].iter().take_while(is_row) {
            // Between two tables is a blank line.
            let between = &self.source.text()[last.span.end..row.span.start];
            let (lines, _) = between.rsplit_once('\n').unwrap_or_default();
            if lines.split('\n').skip(1).any(|line| line.trim().is_empty()) {
                break;
            }
            last = row;
        }
        self.line_after(last.span.end).max(place)
    }

    /// Whether anything of a section stands in the report.
    pub(super) fn has_section(&self, section: usize) -> bool {
        let mut questions = self.author.catalogue.sections[section].questions.clone();
        self.head(section).is_some() || questions.any(|question| self.start(question).is_some())
    }

    /// The block that announces a section, by its start.
    fn head(&self, section: usize) -> Option<usize> {
        let block = self.reading.alignment.sections.get(section).copied()??;
        Some(self.document().blocks[block].span.start)
    }

    fn document(&self) -> &Document {
        &self.reading.document
    }

    /// Where a question's label or answer begins.
    fn start(&self, question: usize) -> Option<usize> {
        let answer = &self.inspection.answers[question];
        let label = answer.label.as_ref().map(|label| label.span.start);
        let first = answer.passages.iter().map(|span| span.start);
        let start = label.into_iter().chain(first).min()?;
        Some(self.source.line(start).start)
    }

    /// Where its answer ends, or its label where there is none.
    fn end(&self, question: usize) -> Option<usize> {
        let answer = &self.inspection.answers[question];
        let label = answer.label.as_ref().map(|label| label.span.end);
        let last = answer.passages.iter().map(|span| span.end);
        label.into_iter().chain(last).max()
    }

    /// Everything that opens something, by where its line begins.
    fn find_openings(&self) -> Vec<usize> {
        let questions = (0..self.inspection.answers.len()).filter_map(|at| self.start(at));
        let sections = (0..self.author.catalogue.sections.len()).filter_map(|at| self.head(at));
        let mut openings: Vec<usize> = questions.chain(sections).collect();
        openings.sort_unstable();
        openings
    }

    /// The next line that opens something after the one at `from`, or a title as high as that.
    fn next_opening(&self, from: usize) -> usize {
        let mut blocks = self.document().blocks.iter();
        let head = blocks.find(|block| block.span.start >= from);
        let level = head.and_then(Block::heading);
        let mut titles = blocks.filter(|block| {
            let own = block.heading();
            own.is_some() && own <= level
        });
        let title = titles.next().map(|block| block.span.start);
        let after = self.openings.partition_point(|&start| start <= from);
        let next = self.openings.get(after).copied();
        let next = next.into_iter().chain(title).min();
        next.unwrap_or(self.source.text().len())
    }

    /// The start of the first line that begins at a place or after it.
    fn line_after(&self, place: usize) -> usize {
        let text = self.source.text();
        if place == 0 || text[..place].ends_with('\n') {
            return place;
        }
        let rest = &text[place..];
        rest.find('\n').map_or(text.len(), |end| place + end + 1)
    }

    /// How a question is announced: as the nearest one whose label is right, else as a skeleton does.
    pub(super) fn question(&self, at: usize, form: Form) -> String {
        // What none of so many tells, none further off does.
        const NEAREST: usize = 24;
        let catalogue = self.author.catalogue;
        let section = catalogue.questions[at].section;
        let labels = &self.labels;
        let from = labels.partition_point(|label| label.question < at);
        let near = from.saturating_sub(NEAREST)..labels.len().min(from + NEAREST);
        let mut near: Vec<&Labelled<'_>> = labels[near].iter().collect();
        near.sort_by_key(|label| {
            let elsewhere = catalogue.questions[label.question].section != section;
            (elsewhere, label.question.abs_diff(at))
        });
        let mut styles = near.iter().filter_map(|label| label.style.as_ref());
        let own = styles.find_map(|style| style.announce(&catalogue.questions[at]));
        own.filter(|_| form == Form::Own).unwrap_or_else(|| {
            let mut levels = near.iter().map(|label| label.level);
            let level = levels.find(|level| *level > 0);
            let level = level.or(near.first().map(|_| 0));
            self.plain(level, 3, form, &self.author.question(at))
        })
    }

    /// How a section is announced: as the others are.
    pub(super) fn section(&self, section: usize, form: Form) -> String {
        let heads = self.reading.alignment.sections.iter().flatten();
        let level = |&block: &usize| self.document().blocks[block].heading();
        let mut levels = heads.map(|block| level(block).map_or(0, usize::from));
        let first = levels.next();
        let level = first
            .filter(|level| *level > 0)
            .or_else(|| levels.find(|level| *level > 0));
        self.plain(level.or(first), 2, form, &self.author.section(section))
    }

    /// Whether a section or a question is announced by a title.
    fn announces_by_titles(&self) -> bool {
        let mut heads = self.reading.alignment.sections.iter().flatten();
        let is_title = |&block: &usize| self.document().blocks[block].heading().is_some();
        heads.any(is_title) || self.labels.iter().any(|label| label.level > 0)
    }

    /// A line as a title of the level that others have, or in bold where they have none.
    fn plain(&self, level: Option<usize>, usual: usize, form: Form, line: &str) -> String {
        match level {
            Some(0) if form != Form::Title && !line.is_empty() && !self.announces_by_titles() => {
                format!("**{line}**")
            }
            Some(level) if level > 0 => titled(level, line),
            _ => titled(usual, line),
        }
    }
}

/// The labels of a report, in the catalogue's order.
fn labels<'a>(
    catalogue: &Catalogue,
    source: &'a Source,
    inspection: &Inspection,
) -> Vec<Labelled<'a>> {
    let answers = inspection.answers.iter().enumerate();
    let labels = answers.filter_map(|(question, answer)| {
        let label = answer.label.as_ref()?;
        let line = source.slice(source.line(label.span.start)).trim_end();
        Some(Labelled {
            question,
            level: line.len() - line.trim_start_matches('#').len(),
            // A row is none of its own outside its table.
            style: Style::of(line, &catalogue.wording).filter(|_| !line.starts_with('|')),
        })
    });
    labels.collect()
}
