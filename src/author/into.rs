//! The stubs that a report lacks, each in its place and announced as the report announces the others.
//!
//! Enters: a report, and what its lab asks. Leaves: the report with the stubs, all else byte for byte as it was. Decides nothing
//! about the report: which questions are missing, and where, is read off the inspection.

use super::skeleton::{Author, titled};
use super::style::Style;
use crate::Reading;
use crate::catalogue::Counting;
use crate::checks::Policy;
use crate::document::{Block, Document};
use crate::evidence::NoSurroundings;
use crate::inspection::{Answer, Inspection, Status};
use crate::source::{Source, Span};
use std::collections::BTreeMap;

/// A report with the stubs that it lacks.
#[derive(Debug)]
pub(crate) struct Completed {
    /// The new text.
    pub(crate) text: String,
    /// The ids of the questions that were added, in order.
    pub(crate) added: Vec<String>,
    /// Whether the new text is read as the old one was.
    pub(crate) is_sure: bool,
}

/// What of a report is never closed: what is added behind it would be a part of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unclosed {
    /// A block, opened on this line, from 1.
    Fence(usize),
    /// A comment.
    Comment(usize),
}

/// Adds a stub for each question that is missing and counts.
///
/// # Errors
///
/// What is never closed in the report, if it lacks anything.
pub(crate) fn into(author: &Author<'_>, source: &Source) -> Result<Completed, Unclosed> {
    let before = Report::new(author, source);
    let missing: Vec<usize> = before.missing().collect();
    if let Some(unclosed) = before.unclosed().filter(|_| !missing.is_empty()) {
        return Err(unclosed);
    }
    let added = missing
        .iter()
        .map(|&at| author.catalogue.questions[at].id.clone());
    let added = added.collect();
    // The report's own labels may be such that a stub under them would be taken for something else.
    let text = [true, false].into_iter().find_map(|own_style| {
        let text = before.with(&missing, own_style);
        let after = Source::from_text(source.name(), text.as_str());
        let after = Report::new(author, &after).inspection;
        let kept = after.answers.iter().zip(&before.inspection.answers);
        let is_right = |(at, (new, old)): (usize, (&Answer, &Answer))| match old.status {
            Status::Missing if missing.contains(&at) => new.status == Status::Unanswered,
            old => new.status == old,
        };
        kept.enumerate().all(is_right).then_some(text)
    });
    Ok(Completed {
        is_sure: text.is_some(),
        text: text.unwrap_or_else(|| before.with(&missing, false)),
        added,
    })
}

/// A report as it stands.
struct Report<'a> {
    author: &'a Author<'a>,
    source: &'a Source,
    reading: Reading,
    inspection: Inspection,
}

impl<'a> Report<'a> {
    fn new(author: &'a Author<'a>, source: &'a Source) -> Self {
        let reading = crate::read(author.catalogue, source);
        let policy = Policy::default();
        let checked =
            crate::inspect_under(author.catalogue, source, &reading, &NoSurroundings, &policy);
        Self {
            author,
            source,
            reading,
            inspection: checked.inspection,
        }
    }

    /// The first block or comment that is never closed, and that takes in what follows.
    fn unclosed(&self) -> Option<Unclosed> {
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
    fn missing(&self) -> impl Iterator<Item = usize> {
        let each = self.inspection.each(self.author.catalogue).enumerate();
        each.filter(|(_, (question, answer))| {
            question.counting() == Counting::Counted && answer.status == Status::Missing
        })
        .map(|(at, _)| at)
    }

    /// The report with stubs.
    fn with(&self, missing: &[usize], own_style: bool) -> String {
        let catalogue = self.author.catalogue;
        let mut stubs: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        let mut headed = vec![false; catalogue.sections.len()];
        for &at in missing {
            let section = catalogue.questions[at].section;
            let blocks = stubs.entry(self.place(at)).or_default();
            if !self.has_section(section) && !std::mem::replace(&mut headed[section], true) {
                blocks.push(self.section(section, own_style));
            }
            let stub = self.author.stub(at);
            if !stub.heading_markdown.is_empty() {
                blocks.push(self.question(at, own_style));
            }
            blocks.push(stub.body());
        }
        self.insert(&stubs)
    }

    /// Puts texts in their places, a blank line around each.
    fn insert(&self, stubs: &BTreeMap<usize, Vec<String>>) -> String {
        let text = self.source.text();
        let end_of_line = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let mut whole = String::with_capacity(text.len() * 2);
        let mut from = 0;
        for (&at, blocks) in stubs {
            whole.push_str(&text[from..at]);
            from = at;
            let lines: Vec<&str> = blocks
                .iter()
                .flat_map(|block| block.split('\n').chain([""]))
                .collect();
            if !whole.is_empty() && !whole.ends_with('\n') {
                whole.push_str(end_of_line);
            }
            let last = whole.trim_end_matches(['\n', '\r']).len();
            if !whole.is_empty() && whole[last..].matches('\n').count() < 2 {
                whole.push_str(end_of_line);
            }
            // What follows brings its own blank line, where there is one.
            let rest = &text[at..];
            let parted = rest.is_empty() || rest.starts_with(['\n', '\r']);
            let lines = &lines[..lines.len() - usize::from(parted)];
            for line in lines {
                whole.push_str(line);
                whole.push_str(end_of_line);
            }
        }
        whole.push_str(&text[from..]);
        whole
    }

    /// Where a missing question belongs: after the one before it in its section, else where its section begins, else after
    /// what stands of the sections before. Always the start of a line, or the end.
    fn place(&self, at: usize) -> usize {
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
            .or_else(|| last_of(0..first))
            .or_else(|| {
                let before = (0..section).rev().find_map(|section| self.head(section));
                before.map(|head| self.next_opening(head))
            })
            .or_else(|| self.openings().into_iter().min());
        let end = self.source.text().len();
        place.map_or(end, |place| self.line_after(place))
    }

    /// Whether anything of a section stands in the report.
    fn has_section(&self, section: usize) -> bool {
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
    fn openings(&self) -> Vec<usize> {
        let questions = (0..self.inspection.answers.len()).filter_map(|at| self.start(at));
        let sections = (0..self.author.catalogue.sections.len()).filter_map(|at| self.head(at));
        questions.chain(sections).collect()
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
        let openings = self.openings().into_iter();
        let next = openings.filter(|&start| start > from).chain(title).min();
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
    fn question(&self, at: usize, own_style: bool) -> String {
        let catalogue = self.author.catalogue;
        let section = catalogue.questions[at].section;
        let near = |&other: &usize| {
            let elsewhere = catalogue.questions[other].section != section;
            (elsewhere, other.abs_diff(at))
        };
        let mut others: Vec<usize> = (0..catalogue.questions.len()).collect();
        others.sort_by_key(near);
        let mut level = None;
        for other in others {
            let Some(label) = &self.inspection.answers[other].label else {
                continue;
            };
            let line = self.source.line(label.span.start);
            let line = self.source.slice(line).trim_end();
            let marks = line.len() - line.trim_start_matches('#').len();
            level = level.or(Some(marks).filter(|marks| *marks > 0));
            let style = Style::of(line, &catalogue.wording);
            let announced = style.and_then(|style| style.announce(&catalogue.questions[at]));
            if let Some(announced) = announced.filter(|_| own_style) {
                return announced;
            }
        }
        titled(level.unwrap_or(3), &self.author.question(at))
    }

    /// How a section is announced: at the level of the others.
    fn section(&self, section: usize, own_style: bool) -> String {
        let heads = self.reading.alignment.sections.iter().flatten();
        let mut levels = heads.filter_map(|&block| self.document().blocks[block].heading());
        let level = levels.next().filter(|_| own_style);
        titled(level.map_or(2, usize::from), &self.author.section(section))
    }
}
